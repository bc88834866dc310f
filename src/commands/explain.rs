//! `explain`: what a question, rule, factor, criterion, field, platform or code is about, and what the answers make of it.

mod page;

use std::path::Path;

use include_dir::{Dir, include_dir};

use super::assessment::{self, Assessment};
use super::failure::{Exit, Failure};
use super::findings::{answer_line, fill};
use super::session::Session;
use crate::content::Content;
use crate::diagnostic::visible;
use crate::i18n::{Message, Messages};
use crate::model::answers::{Said, Standing, Value};
use crate::model::condition::{Evidence, StateName};
use crate::model::id::{CriterionId, FactorId, FieldId, QuestionId, RuleId};
use crate::model::questionnaire::{NonAnswer, Question, QuestionKind, Questionnaire, Rule};
use crate::model::source::Source;
use crate::model::truth::Truth;

/// Explains a name.
pub fn run(session: &mut Session<'_, '_>, name: &str, folder: Option<&Path>) -> Result<Exit, Failure> {
    // Whoever asks what a code means may have content that is broken just now.
    if let Some(page) = code_page(session, name) {
        let text = if session.globals.json { page } else { page::set(session, &page) };
        return Ok(tell(session, name, &text));
    }
    let content = session.content()?;
    let opened = folder.map(|folder| assessment::open_whole(session, &content, folder)).transpose()?;
    let text = explained(session, &content, name, opened.as_ref()).ok_or_else(|| unknown(&content, name))?;
    Ok(tell(session, name, &text))
}

#[derive(serde::Serialize)]
struct Document<'a> {
    schema: u32,
    name: &'a str,
    /// The explanation in the user's language.
    text: &'a str,
}

fn tell(session: &mut Session<'_, '_>, name: &str, text: &str) -> Exit {
    if session.globals.json {
        session.json(&Document { schema: 1, name, text });
    } else {
        session.result(text);
    }
    Exit::Fine
}

/// Pages on diagnostic codes, one per code and language.
static PAGES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/docs/rules");

/// Returns the page of a diagnostic code in the user's language, or in Dutch.
pub fn code_page(session: &Session<'_, '_>, name: &str) -> Option<String> {
    let code = name.to_uppercase();
    let page = |tag: &str| PAGES.get_file(format!("{tag}/{code}.md"))?.contents_utf8();
    page(session.messages.locale().as_str()).or_else(|| page("nl")).map(str::to_owned)
}

fn unknown(content: &Content, name: &str) -> Failure {
    let failure = Failure::new(Exit::Usage, "failure-explain").with("found", name);
    failure.suggest(name, explained_names(content))
}

/// Returns everything that can be explained, codes of diagnostics among it.
pub fn names(content: &Content) -> Vec<String> {
    let codes = PAGES.get_dir("nl").into_iter().flat_map(|folder| folder.files());
    let codes = codes.filter_map(|file| Some(file.path().file_stem()?.to_string_lossy().into_owned()));
    explained_names(content).into_iter().map(str::to_owned).chain(codes).collect()
}

fn explained_names(content: &Content) -> Vec<&str> {
    let questionnaires = content.questionnaires.values();
    let names = questionnaires.flat_map(|questionnaire| {
        let questions = questionnaire.questions().map(|question| question.id.as_str());
        let rules = questionnaire.rules().map(|rule| rule.id.as_str());
        questions.chain(rules).chain(questionnaire.factors.iter().map(|factor| factor.id.as_str()))
    });
    let criteria = content.catalog.criteria.iter().map(|criterion| criterion.id.as_str());
    names.chain(criteria).chain(content.catalog.platforms.keys().map(|id| id.as_str())).collect()
}

fn explained(session: &Session<'_, '_>, content: &Content, name: &str, opened: Option<&Assessment>) -> Option<String> {
    // What is asked about first; then questionnaires of their own, then those that feed another and borrow its names.
    let mut questionnaires: Vec<&Questionnaire> = content.questionnaires.values().collect();
    questionnaires.sort_by_key(|questionnaire| questionnaire.feeds.is_some());
    for questionnaire in opened.map(|opened| opened.whole(content)).into_iter().chain(questionnaires) {
        let answers = opened.filter(|opened| opened.answers.questionnaire == questionnaire.id);
        let standing = answers.map(|opened| Standing::new(questionnaire, &opened.answers));
        if let Some(question) = questionnaire.question(&QuestionId::from(name)) {
            return Some(explain_question(session, questionnaire, question, standing.as_ref()));
        }
        if let Some(rule) = questionnaire.rule(&RuleId::from(name)) {
            return Some(explain_rule(session, content, questionnaire, rule, standing.as_ref()));
        }
        if let Some(factor) = questionnaire.factor(&FactorId::from(name)) {
            let rules: Vec<&str> = questionnaire
                .rules()
                .filter(|rule| rule.factor.as_ref() == Some(&factor.id))
                .map(|rule| rule.id.as_str())
                .collect();
            let grade = session.text(&format!("grade-{}", factor.grade.key()));
            let lines = [
                heading(session, factor.title.get(session.messages.locale())),
                fill(session, factor.meaning.get(session.messages.locale()), ""),
                labelled(session, "explain-grade", &grade),
                labelled(session, "explain-rules", &rules.join(", ")),
            ];
            return Some(lines.concat());
        }
    }
    if let Some(criterion) = content.catalog.criterion(&CriterionId::from(name)) {
        let locale = session.messages.locale();
        let field = content.catalog.field(&criterion.field);
        let lines = [
            heading(session, criterion.title.get(locale)),
            labelled(session, "explain-worst", criterion.worst.get(locale)),
            labelled(session, "explain-best", criterion.best.get(locale)),
            labelled(session, "explain-why", criterion.why.get(locale)),
            labelled(session, "explain-field", field.map_or("", |field| field.meaning.get(locale))),
        ];
        return Some(lines.concat());
    }
    if let Some(field) = content.catalog.field(&FieldId::from(name)) {
        let locale = session.messages.locale();
        return Some(format!(
            "{}{}",
            heading(session, field.label.get(locale)),
            fill(session, field.meaning.get(locale), "")
        ));
    }
    let platform = content.catalog.platforms.values().find(|platform| platform.id.as_str() == name)?;
    Some(super::catalog::page(session, content, platform))
}

fn heading(session: &Session<'_, '_>, text: &str) -> String {
    super::status::heading(session, text)
}

fn labelled(session: &Session<'_, '_>, key: &str, text: &str) -> String {
    if text.is_empty() { String::new() } else { fill(session, &format!("{}: {text}", session.text(key)), "") }
}

fn explain_question(
    session: &Session<'_, '_>,
    questionnaire: &Questionnaire,
    question: &Question,
    standing: Option<&Standing<'_>>,
) -> String {
    let locale = session.messages.locale();
    let mut out = heading(session, question.label.get(locale));
    out.push_str(&fill(session, question.text.get(locale), ""));
    out.push_str(&labelled(session, "explain-why", question.why.get(locale)));
    for text in [&question.help, &question.example].into_iter().flatten() {
        out.push_str(&fill(session, text.get(locale), ""));
    }
    for choice in &question.option {
        out.push_str(&fill(session, &format!("- {} ({})", choice.label.get(locale), choice.id), "  "));
    }
    let readers: Vec<&str> = questionnaire
        .rules()
        .filter(|rule| standing_questions(questionnaire, rule).contains(&question.id))
        .map(|rule| rule.id.as_str())
        .collect();
    out.push_str(&labelled(session, "explain-rules", &readers.join(", ")));
    out.push_str(&sources(
        session,
        questionnaire,
        question.source.iter().filter_map(|id| questionnaire.sources.get(id)),
    ));
    if let Some(standing) = standing {
        out.push_str(&labelled(session, "explain-answer", &said(session, standing, question)));
        if let Some(answer) = standing.answers().answers.get(&question.id) {
            out.push_str(&labelled(session, "explain-note", answer.note.as_deref().unwrap_or_default()));
        }
    }
    out
}

/// Returns the questions that a rule reads, whatever the answers are.
fn standing_questions(questionnaire: &Questionnaire, rule: &Rule) -> Vec<QuestionId> {
    rule.when.questions(&Names(questionnaire))
}

/// Sees named conditions only; for asking which questions a condition reads.
struct Names<'a>(&'a Questionnaire);

impl Evidence for Names<'_> {
    fn state(&self, _: &QuestionId) -> StateName {
        StateName::Open
    }

    fn choices(&self, _: &QuestionId) -> &[crate::model::id::OptionId] {
        &[]
    }

    fn number(&self, _: &QuestionId) -> Option<f64> {
        None
    }

    fn derived(&self, id: &crate::model::id::DerivedId) -> Option<&crate::model::condition::Condition> {
        self.0.derived.get(id)
    }
}

fn explain_rule(
    session: &Session<'_, '_>,
    content: &Content,
    questionnaire: &Questionnaire,
    rule: &Rule,
    standing: Option<&Standing<'_>>,
) -> String {
    let words = &session.messages;
    let locale = words.locale();
    let mut out = heading(session, rule.title.as_ref().map_or(rule.id.as_str(), |title| title.get(locale)));
    if let Some(level) = rule.finding_key() {
        out.push_str(&labelled(session, "explain-level", &words.text(&format!("level-{level}"))));
    }
    for (key, text) in [("explain-because", &rule.because), ("explain-advice", &rule.advice)] {
        out.push_str(&labelled(session, key, text.as_ref().map_or("", |text| text.get(locale))));
    }
    if let Some(grade) = rule.grade {
        out.push_str(&labelled(session, "explain-grade", &words.text(&format!("grade-{}", grade.key()))));
    }
    let demands: Vec<String> = rule
        .requires
        .iter()
        .filter_map(|demand| {
            let criterion = content.catalog.criterion(&demand.criterion)?;
            Some(format!("{}: {}", words.text(&format!("moscow-{}", demand.level.key())), criterion.title.get(locale)))
        })
        .collect();
    out.push_str(&labelled(session, "explain-requires", &demands.join("; ")));
    out.push_str(&sources(session, questionnaire, rule.source.iter().filter_map(|id| questionnaire.sources.get(id))));
    let Some(standing) = standing else {
        let questions: Vec<String> =
            standing_questions(questionnaire, rule).iter().map(QuestionId::to_string).collect();
        out.push_str(&labelled(session, "explain-reads", &questions.join(", ")));
        return out;
    };
    let key = match rule.when.truth(standing) {
        Truth::True => "explain-fires",
        Truth::False => "explain-silent",
        Truth::Unknown => "explain-undecided",
    };
    out.push_str(&format!("{}\n", words.text(key)));
    for id in rule.when.questions(standing) {
        out.push_str(&fill(session, &answer_line(session, standing, &id), "  "));
    }
    out
}

fn sources<'s>(session: &Session<'_, '_>, _: &Questionnaire, sources: impl Iterator<Item = &'s Source>) -> String {
    let lines: Vec<String> =
        sources.map(|source| fill(session, &source_line(&session.messages, source), "  ")).collect();
    if lines.is_empty() { String::new() } else { format!("{}:\n{}", session.text("explain-sources"), lines.concat()) }
}

/// Returns a source on one line.
pub fn source_line(words: &Messages, source: &Source) -> String {
    let date = source.published.as_ref().map_or_else(|| words.text("source-undated"), |date| words.date(date));
    let kind = words.text(&format!("publisher-{}", source.publisher_kind.key()));
    let address = if source.url.is_empty() { String::new() } else { format!(": {}", source.url) };
    format!("{}, {} ({kind}), {date}{address}", source.title, source.publisher)
}

/// Returns what was said to a question, in words.
pub fn said(session: &Session<'_, '_>, standing: &Standing<'_>, question: &Question) -> String {
    let words = &session.messages;
    let state = standing.state(&question.id);
    if let Some(value) = standing.value(&question.id) {
        return value_words(words, question, value);
    }
    let non_answer = standing.answers().answers.get(&question.id).map(|answer| &answer.said);
    words.text(match (state, non_answer) {
        (StateName::Unknown, _) => "answer-unknown",
        (StateName::NotApplicable, _) => "answer-not-applicable",
        (StateName::Refused, _) => "answer-refused",
        (StateName::Irrelevant, _) => "answer-irrelevant",
        (StateName::Confirm, _) => "answer-confirm",
        (StateName::Differs, _) => "answer-differs",
        (_, Some(Said::Non(NonAnswer::Unknown))) => "answer-unknown",
        _ if !standing.is_in_route(question) => "answer-beyond",
        _ => "answer-open",
    })
}

/// Returns a value in words.
pub fn value_words(words: &Messages, question: &Question, value: &Value) -> String {
    match value {
        Value::Choices(ids) => {
            let labels =
                ids.iter().map(|id| question.choice(id).map_or(id.as_str(), |choice| choice.label.get(words.locale())));
            labels.collect::<Vec<_>>().join(", ")
        }
        Value::Number(number) if question.kind == QuestionKind::Amount => words.euros(*number),
        Value::Number(number) if question.kind == QuestionKind::Year => format!("{number:.0}"),
        Value::Number(number) => {
            let decimals = if number.fract() == 0.0 { 0 } else { 2 };
            let unit = question.unit.as_ref().map_or("", |unit| unit.get(words.locale()));
            format!("{} {unit}", words.number(*number, decimals)).trim_end().to_owned()
        }
        Value::Text(text) => visible(&text.replace('\n', " ")),
    }
}

/// Returns a message that names a folder; for remarks that end a command.
pub fn folder_message(key: &str, folder: &Path) -> Message {
    Message::new(key).with("folder", folder.display().to_string())
}
