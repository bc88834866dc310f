//! What can be seen of a text without understanding it: figures, links, long sentences, hard words.

use std::collections::BTreeMap;

use super::texts::{Kind, Text};
use crate::diagnostic::Diagnostic;

/// Longest sentence at level B1, in words.
const LONGEST_SENTENCE: usize = 20;

/// Dutch words that official language guides ask to replace, in the order of their bytes.
const HARD: [&str; 38] = [
    "aangaande",
    "alsmede",
    "alvorens",
    "anderszins",
    "behoudens",
    "bewerkstelligen",
    "blijkens",
    "conform",
    "danwel",
    "derhalve",
    "desgewenst",
    "desondanks",
    "dienaangaande",
    "dientengevolge",
    "faciliteren",
    "gedurende",
    "geïmplementeerd",
    "hieromtrent",
    "implementeren",
    "indien",
    "ingevolge",
    "inzake",
    "jegens",
    "krachtens",
    "middels",
    "mitsdien",
    "navolgende",
    "nopens",
    "onderhavige",
    "ontberen",
    "stakeholder",
    "stakeholders",
    "teneinde",
    "terzake",
    "tevens",
    "thans",
    "vigerende",
    "voornoemd",
];

/// Longest text of which figures are compared, in bytes; a longer one has its own diagnostic.
const LONGEST_TEXT: usize = 20_000;

/// Returns what differs in figures, links and placeholders between two languages, as the extra ones on each side.
pub fn difference(one: &str, other: &str) -> Option<(String, String)> {
    if one.len().max(other.len()) > LONGEST_TEXT {
        return None;
    }
    let (mut left, mut right) = (marks(one), marks(other));
    left.retain(|mark| match right.iter().position(|other| other == mark) {
        Some(place) => {
            right.remove(place);
            false
        }
        None => true,
    });
    (!left.is_empty() || !right.is_empty()).then(|| (shown(&left), shown(&right)))
}

fn shown(marks: &[String]) -> String {
    if marks.is_empty() { "-".to_owned() } else { marks.join(", ") }
}

/// Returns links, placeholders and figures. Separators inside a figure differ by language and do not count; neither do
/// figures that one language writes as a word.
fn marks(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut figure = String::new();
    let mut separator = false;
    for word in text.split_whitespace() {
        if let Some(start) = word.find("http") {
            found.push(word[start..].trim_end_matches(['.', ',', ')', ';', '’', '”']).to_owned());
            continue;
        }
        if let (Some(start), Some(end)) = (word.find('{'), word.rfind('}'))
            && start < end
        {
            found.push(word[start..=end].to_owned());
            continue;
        }
        // A figure behind capitals is part of a name, as in COVID-19.
        let end_of_name = word
            .find(|character: char| character.is_ascii_digit())
            .filter(|digit| word[..*digit].chars().any(char::is_uppercase));
        if end_of_name.is_some() {
            continue;
        }
        for character in word.chars().chain([' ']) {
            if character.is_ascii_digit() {
                separator = false;
                figure.push(character);
            } else if matches!(character, '.' | ',' | ':') && !figure.is_empty() && !separator {
                separator = true;
            } else {
                separator = false;
                // Up to twelve, languages differ in what they write as a word.
                if figure.parse::<u64>().map_or(!figure.is_empty(), |number| number > 12) {
                    found.push(figure.trim_start_matches('0').to_owned());
                }
                figure.clear();
            }
        }
    }
    found
}

/// Adds, per file, one remark on sentences that are too long and one per hard word.
pub fn report_hard_texts(code: &'static str, texts: &[Text<'_>], found: &mut Vec<Diagnostic>) {
    let mut longest: BTreeMap<&str, (usize, usize, Text<'_>)> = BTreeMap::new();
    for text in texts {
        let Some((_, dutch)) = text.text.iter().find(|(tag, _)| *tag == "nl") else { continue };
        if let Some(word) = hard_word(dutch) {
            let diagnostic = Diagnostic::info(code, text.at.then("nl").value()).with("reason", "word");
            found.push(diagnostic.with("word", word).with("count", 1usize).with("longest", 0usize));
        }
        for words in sentences(dutch).map(|sentence| sentence.split_whitespace().count()) {
            if text.kind == Kind::Prose && words > LONGEST_SENTENCE {
                let entry = longest.entry(text.at.path()).or_insert((0, 0, *text));
                entry.0 += 1;
                if words > entry.1 {
                    (entry.1, entry.2) = (words, *text);
                }
            }
        }
    }
    found.extend(longest.into_values().map(|(count, words, text)| {
        let diagnostic = Diagnostic::info(code, text.at.then("nl").value()).with("reason", "sentence");
        diagnostic.with("word", "").with("count", count).with("longest", words)
    }));
}

fn hard_word(text: &str) -> Option<&'static str> {
    let words = text.split(|character: char| !character.is_alphanumeric()).filter(|word| word.len() >= 5);
    words.filter_map(|word| HARD.binary_search(&word.to_lowercase().as_str()).ok()).map(|place| HARD[place]).next()
}

/// Tells whether a text in lower case has a word, not only as a part of a longer one.
pub fn contains_word(text: &str, word: &str) -> bool {
    let is_letter = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    text.match_indices(word).any(|(start, _)| {
        !is_letter(text[..start].chars().next_back()) && !is_letter(text[start + word.len()..].chars().next())
    })
}

/// Returns the sentences of a text: cut at a full stop, question or exclamation mark, colon or semicolon before a blank.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.trim().is_empty() {
            return None;
        }
        let end = rest.char_indices().find(|(index, character)| {
            matches!(character, '.' | '?' | '!' | ':' | ';')
                && rest[index + character.len_utf8()..].chars().next().is_none_or(char::is_whitespace)
        });
        let end = end.map_or(rest.len(), |(index, character)| index + character.len_utf8());
        let (sentence, left) = rest.split_at(end);
        rest = left;
        Some(sentence.trim())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_may_be_written_the_way_of_the_language() {
        assert_eq!(difference("4.000 euro, 17,5 procent in 2018", "4,000 euros, 17.5 per cent in 2018"), None);
        assert_eq!(difference("twee van de 75", "2 of the 75"), None);
        assert_eq!(difference("216 gebruikers", "261 users"), Some(("216".into(), "261".into())));
        assert_eq!(difference("zie https://vng.nl.", "see the site"), Some(("https://vng.nl".into(), "-".into())));
    }

    #[test]
    fn sentences_end_at_a_stop_before_a_blank() {
        let text = "Zie artikel 3.2 van de wet. Klaar? Ja";
        assert_eq!(sentences(text).collect::<Vec<_>>(), ["Zie artikel 3.2 van de wet.", "Klaar?", "Ja"]);
    }

    #[test]
    fn a_hard_word_is_a_whole_word() {
        assert!(HARD.is_sorted());
        assert_eq!(hard_word("Dit is Conform de wet."), Some("conform"));
        assert_eq!(hard_word("Dit is conformistisch."), None);
        assert!(contains_word("dit is conform de wet", "conform"));
        assert!(!contains_word("dit is conformistisch", "conform"));
    }
}
