//! The texts of a questionnaire counted per language: missing twins, sentences that are long, words per sentence.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::model::questionnaire::{Questionnaire, Step};
use crate::model::text::Localized;

/// A sentence of more words than this is hard to read at once; a rule of thumb of plain-language guides, no norm.
const LONG: usize = 20;

/// Counts per language, and what to look at.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct TextReport {
    /// Counts by language tag.
    pub languages: BTreeMap<String, LanguageCount>,
    /// Texts that lack a language, as `place (language)`.
    pub missing: Vec<String>,
    /// The longest sentences of each language, longest first.
    pub longest: BTreeMap<String, Vec<LongSentence>>,
}

/// Counts of one language.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
pub struct LanguageCount {
    /// Texts.
    pub texts: usize,
    /// Sentences.
    pub sentences: usize,
    /// Words.
    pub words: usize,
    /// Sentences of more than twenty words.
    pub long_sentences: usize,
}

impl LanguageCount {
    /// Returns the mean number of words per sentence.
    pub fn words_per_sentence(&self) -> f64 {
        if self.sentences == 0 { 0.0 } else { self.words as f64 / self.sentences as f64 }
    }
}

/// A sentence with its length.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LongSentence {
    /// Number of words.
    pub words: usize,
    /// Where it stands, as `goals.problem: why`.
    pub place: String,
    /// The sentence.
    pub text: String,
}

/// Returns the counts of a questionnaire, with at most `longest` long sentences per language.
pub fn text_report(questionnaire: &Questionnaire, longest: usize) -> TextReport {
    let texts = all_texts(questionnaire);
    let expected: BTreeSet<&str> =
        texts.iter().flat_map(|(_, text)| text.iter().map(|(tag, _)| tag)).chain(["nl", "en"]).collect();
    let mut report = TextReport::default();
    for (place, text) in &texts {
        for tag in &expected {
            match text.iter().find(|(other, words)| other == tag && !words.trim().is_empty()) {
                None => report.missing.push(format!("{place} ({tag})")),
                Some((_, words)) => count(&mut report, tag, place, words),
            }
        }
    }
    for sentences in report.longest.values_mut() {
        sentences.sort_by(|one, other| other.words.cmp(&one.words).then_with(|| one.place.cmp(&other.place)));
        sentences.truncate(longest);
    }
    report
}

fn count(report: &mut TextReport, tag: &str, place: &str, text: &str) {
    let counts = report.languages.entry(tag.to_owned()).or_default();
    counts.texts += 1;
    for sentence in sentences(text) {
        let words = sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
        counts.sentences += 1;
        counts.words += words;
        if words > LONG {
            counts.long_sentences += 1;
            let entry = LongSentence { words, place: place.to_owned(), text: sentence.to_owned() };
            report.longest.entry(tag.to_owned()).or_default().push(entry);
        }
    }
}

/// Returns the sentences of a text. A full stop ends a sentence only when a capital or a quotation mark follows,
/// so that `4.000` and `e.d. per` do not.
fn sentences(text: &str) -> Vec<&str> {
    let marks: Vec<(usize, char)> = text.char_indices().collect();
    let at = |position: usize| marks.get(position).map(|(_, character)| *character);
    let mut found = Vec::new();
    let (mut start, mut position) = (0, 0);
    while position < marks.len() {
        let mark = marks[position].1;
        position += 1;
        if !matches!(mark, '.' | '?' | '!' | ':' | ';') {
            continue;
        }
        while at(position).is_some_and(|next| "’”)\"".contains(next)) {
            position += 1;
        }
        let begins_anew = matches!(mark, ':' | ';')
            || at(position + 1).is_some_and(|next| next.is_uppercase() || "‘“(\"".contains(next));
        if at(position).is_some_and(char::is_whitespace) && begins_anew {
            found.push(text[start..marks[position].0].trim());
            start = marks[position].0;
        }
    }
    found.push(text[start..].trim());
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// Returns every text that a reader sees, with its place.
fn all_texts(questionnaire: &Questionnaire) -> Vec<(String, &Localized)> {
    let mut texts = vec![
        ("questionnaire: title".to_owned(), &questionnaire.title),
        ("questionnaire: intro".to_owned(), &questionnaire.intro),
        ("questionnaire: origin".to_owned(), &questionnaire.origin),
    ];
    for factor in &questionnaire.factors {
        texts.push((format!("{}: title", factor.id), &factor.title));
        texts.push((format!("{}: meaning", factor.id), &factor.meaning));
    }
    texts.extend(questionnaire.roles.iter().map(|role| (format!("{}: label", role.id), &role.label)));
    for step in questionnaire.steps.iter().filter(|step| step.id != crate::model::weighing::STEP) {
        of_step(step, &mut texts);
    }
    texts
}

fn of_step<'a>(step: &'a Step, texts: &mut Vec<(String, &'a Localized)>) {
    texts.push((format!("{}: title", step.id), &step.title));
    texts.push((format!("{}: intro", step.id), &step.intro));
    texts.extend(step.full_adds.iter().map(|text| (format!("{}: full_adds", step.id), text)));
    for question in step.written_questions() {
        let id = &question.id;
        let own = [("label", &question.label), ("text", &question.text), ("why", &question.why)];
        texts.extend(own.map(|(key, text)| (format!("{id}: {key}"), text)));
        let optional = [
            ("help", &question.help),
            ("example", &question.example),
            ("unit", &question.unit),
            ("count", &question.count),
        ];
        texts.extend(optional.into_iter().filter_map(|(key, text)| Some((format!("{id}: {key}"), text.as_ref()?))));
        for choice in &question.option {
            texts.push((format!("{id}={}: label", choice.id), &choice.label));
            texts.extend(choice.text.as_ref().map(|text| (format!("{id}={}: text", choice.id), text)));
        }
    }
    for rule in &step.rules {
        let own = [("title", &rule.title), ("because", &rule.because), ("advice", &rule.advice)];
        texts.extend(own.into_iter().filter_map(|(key, text)| Some((format!("{}: {key}", rule.id), text.as_ref()?))));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_where_a_new_one_begins() {
        let text = "Zet dit op papier. ‘Wie?’ Dat kost € 4.000 e.d. per jaar (n = 3). Klaar?";
        let expected = ["Zet dit op papier.", "‘Wie?’", "Dat kost € 4.000 e.d. per jaar (n = 3).", "Klaar?"];
        assert_eq!(sentences(text), expected);
    }

    #[test]
    fn a_missing_twin_is_named_and_not_counted() {
        let questionnaire = Questionnaire {
            title: Localized::from_pairs([("nl", "Een titel."), ("en", "A title.")]),
            intro: Localized::from_pairs([("nl", "Alleen hier staat iets.")]),
            origin: Localized::from_pairs([("nl", "Van ons."), ("en", " ")]),
            ..Questionnaire::default()
        };
        let report = text_report(&questionnaire, 3);
        assert_eq!(report.missing, ["questionnaire: intro (en)", "questionnaire: origin (en)"]);
        assert_eq!((report.languages["nl"].texts, report.languages["en"].texts), (3, 1));
        assert_eq!(report.languages["nl"].words, 8);
    }
}
