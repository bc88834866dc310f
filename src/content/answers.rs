//! Reads and writes answers files. The text that is written is canonical: same answers, same bytes.

mod age;
mod revisions;

use std::collections::BTreeMap;

use toml::Value as Toml;

use age::Older;
pub use age::newer;
pub use revisions::RawRevision;

use super::format::{AnswersFile, QuestionnaireReference, RawAnswer, SCHEMA, Shapes};
use super::store::SourceFile;
use super::{json_text, toml_text};
use crate::diagnostic::{Diagnostic, KeyPath, Place};
use crate::i18n::Message;
use crate::model::answers::{Answer, Answers, Misfit, Said, Value, Via};
use crate::model::id::{OptionId, QuestionId};
use crate::model::migration::{Migration, is_kept};
use crate::model::questionnaire::{NonAnswer, Question, QuestionKind, Questionnaire};
use crate::model::source::PartialDate;

/// First line of an answers file, for whoever opens it.
const HEADER: &str = "\
# Antwoorden voor platformwijzer. U mag dit bestand lezen, vergelijken en bewaren.
# Answers for platformwijzer. You may read, compare and keep this file.
# Eigen opmerkingen met # blijven niet staan; gebruik note = \"...\" bij een antwoord.
# Comments with # are not kept; use note = \"...\" beside an answer.
";

/// What reading an answers file gave.
#[derive(Debug)]
pub struct Read {
    /// The answers that fit their questions.
    pub answers: Answers,
    /// Answers that have no place in the questionnaire, under their names; kept, never dropped.
    pub orphans: BTreeMap<QuestionId, Answer>,
    /// What happened to answers to an older version; nothing when the file is of the present one.
    pub migration: Option<Migration>,
}

/// Returns which questionnaire an answers file belongs to, without reading the rest.
pub fn questionnaire_of(file: &SourceFile) -> Option<String> {
    Some(tree_of(file)?.get("questionnaire")?.get("id")?.as_str()?.to_owned())
}

/// Returns a file as a tree of keys, TOML or JSON; nothing when it is neither.
fn tree_of(file: &SourceFile) -> Option<toml::Table> {
    let text = file.text.as_ref().ok()?;
    if json_text::is_json(text) { serde_json::from_str(text).ok() } else { text.parse().ok() }
}

/// Returns the answers of a file, or nothing when it cannot be used; adds all faults to `found`.
pub fn read(
    file: &SourceFile,
    questionnaire: &Questionnaire,
    shapes: &Shapes,
    found: &mut Vec<Diagnostic>,
) -> Option<Read> {
    // Before anything else: a newer file may hold what this program would call a mistake.
    if let Some(newer) = newer(file, questionnaire) {
        found.push(newer);
        return None;
    }
    let mut raw = toml_text::read::<AnswersFile>(file, &shapes.answers, SCHEMA, found)?;
    let before = found.len();
    let mut migration = age::migration(&mut raw, questionnaire, file, found);
    let mut answers = BTreeMap::new();
    let mut orphans = BTreeMap::new();
    let mut remarks = BTreeMap::new();
    for (id, raw) in raw.answer {
        let path = KeyPath::default().then("answer").then(id.as_str());
        if raw.value.is_none()
            && raw.state.is_none()
            && let Some(note) = raw.note
        {
            if questionnaire.question(&id).is_none() && !is_kept(&id) {
                found.push(unknown_question(&id, questionnaire, Place::key(&*file.path, path)));
            }
            remarks.insert(id, note);
            continue;
        }
        match (questionnaire.question(&id), &mut migration) {
            (Some(question), Some(migration)) => match age::read_older(raw, question, &path, file, migration, found) {
                Some(Older::Fits(answer)) => drop(answers.insert(id, answer)),
                Some(Older::Kept(name, answer)) => drop(orphans.insert(name, answer)),
                None => {}
            },
            (Some(question), None) => {
                if let Some(answer) = read_answer(raw, question, &path, file, found) {
                    answers.insert(id, answer);
                }
            }
            (None, _) => {
                if !is_kept(&id) {
                    found.push(unknown_question(&id, questionnaire, Place::key(&*file.path, path)));
                }
                orphans.insert(id, untyped(raw));
            }
        }
    }
    age::report(migration.as_ref(), file, found);
    impossible_parts(&answers, questionnaire, file, found);
    let revised = revisions::read(raw.revised, file, found);
    if found[before..].iter().any(|diagnostic| diagnostic.severity == crate::diagnostic::Severity::Error) {
        return None;
    }
    let answers = Answers {
        assessment: raw.assessment,
        nature: raw.nature,
        questionnaire: raw.questionnaire.id,
        version: migration.as_ref().map_or(raw.questionnaire.version, |migration| migration.to.to_string()),
        depth: raw.depth,
        date: raw.date.map(|date| date.as_str().to_owned()),
        respondent: raw.respondent,
        answers,
        remarks,
        revised,
    };
    Some(Read { answers, orphans, migration })
}

pub(super) fn unknown_question(id: &QuestionId, questionnaire: &Questionnaire, place: Place) -> Diagnostic {
    let known = questionnaire.questions().map(|question| question.id.as_str());
    Diagnostic::warning("AN101", place).with("id", id.as_str()).suggest(id.as_str(), known)
}

/// Warns of parts above their whole, such as counts of more people than were asked. No conclusion reads them; the file
/// stays usable, so that it can be put right.
fn impossible_parts(
    answers: &BTreeMap<QuestionId, Answer>,
    questionnaire: &Questionnaire,
    file: &SourceFile,
    found: &mut Vec<Diagnostic>,
) {
    let number = |id: &QuestionId| match answers.get(id)?.said {
        Said::Value(Value::Number(number)) => Some(number),
        _ => None,
    };
    for id in answers.keys() {
        let of = questionnaire.question(id).and_then(|question| question.of.as_ref());
        if let Some((part, whole)) = number(id).zip(of.and_then(number)).filter(|(part, whole)| part > whole) {
            let path = KeyPath::default().then("answer").then(id.as_str()).then("value");
            let diagnostic = Diagnostic::warning("AN104", Place::value(&*file.path, path));
            found.push(diagnostic.with("part", part.to_string()).with("whole", whole.to_string()));
        }
    }
}

pub(super) fn read_answer(
    raw: RawAnswer,
    question: &Question,
    path: &KeyPath,
    file: &SourceFile,
    found: &mut Vec<Diagnostic>,
) -> Option<Answer> {
    let said = match (&raw.value, raw.state) {
        (Some(value), None) => value_for(question, value).and_then(|value| {
            question.accepts(&value)?;
            Ok(Said::Value(value))
        }),
        (None, Some(state)) => Ok(Said::Non(state)),
        _ => {
            found.push(Diagnostic::error("AN102", Place::key(&*file.path, path.clone())));
            return None;
        }
    };
    match said {
        Ok(said) => Some(Answer { said, rev: raw.rev, at: raw.at, via: raw.via, note: raw.note, active: raw.active }),
        Err(misfit) => {
            let diagnostic = Diagnostic::error("AN103", Place::value(&*file.path, path.then("value")));
            let message = misfit_message(&misfit);
            let mut diagnostic = diagnostic.help(message);
            if let Misfit::NoSuchChoice(id) = &misfit {
                let known = question.option.iter().map(|choice| choice.id.as_str());
                diagnostic = diagnostic.suggest(id.as_str(), known);
            }
            found.push(diagnostic.with("question", question.id.as_str()));
            None
        }
    }
}

/// Returns the value that a question of this type makes of what the file says.
pub(super) fn value_for(question: &Question, value: &Toml) -> Result<Value, Misfit> {
    match (question.kind, value) {
        (QuestionKind::Single | QuestionKind::Multi, Toml::String(id)) => {
            Ok(Value::Choices(vec![OptionId::from(id.as_str())]))
        }
        (QuestionKind::Single | QuestionKind::Multi, Toml::Array(ids)) => {
            let ids = ids.iter().map(|id| id.as_str().map(OptionId::from).ok_or(Misfit::WrongKind));
            Ok(Value::Choices(ids.collect::<Result<_, _>>()?))
        }
        (QuestionKind::Text | QuestionKind::Longtext | QuestionKind::Municipality, Toml::String(text)) => {
            Ok(Value::Text(text.clone()))
        }
        (_, Toml::Integer(number)) => Ok(Value::Number(*number as f64)),
        (_, Toml::Float(number)) => Ok(Value::Number(*number)),
        _ => Err(Misfit::WrongKind),
    }
}

/// Returns an answer whose question is not known any more, as it stands.
fn untyped(raw: RawAnswer) -> Answer {
    let said = match (raw.value, raw.state) {
        (Some(Toml::String(text)), _) => Said::Value(Value::Text(text)),
        (Some(Toml::Integer(number)), _) => Said::Value(Value::Number(number as f64)),
        (Some(Toml::Float(number)), _) => Said::Value(Value::Number(number)),
        (Some(Toml::Array(items)), _) => {
            let ids = items.iter().filter_map(|item| item.as_str().map(OptionId::from)).collect();
            Said::Value(Value::Choices(ids))
        }
        (Some(other), _) => Said::Value(Value::Text(other.to_string())),
        (None, state) => Said::Non(state.unwrap_or(crate::model::questionnaire::NonAnswer::Unknown)),
    };
    Answer { said, rev: raw.rev, at: raw.at, via: raw.via, note: raw.note, active: raw.active }
}

/// Returns the words for why a value does not fit its question.
pub fn misfit_message(misfit: &Misfit) -> Message {
    match misfit {
        Misfit::NoSuchChoice(id) => Message::new("misfit-no-such-choice").with("found", id.as_str()),
        Misfit::MoreThanOne => Message::new("misfit-more-than-one"),
        Misfit::Count { min, max } => Message::new("misfit-count").with("min", *min).with("max", *max),
        Misfit::Exclusive(id) => Message::new("misfit-exclusive").with("choice", id.as_str()),
        Misfit::WrongKind => Message::new("misfit-wrong-kind"),
        Misfit::OutOfRange { min, max } => {
            Message::new("misfit-out-of-range").with("min", min.to_string()).with("max", max.to_string())
        }
        Misfit::NotWhole => Message::new("misfit-not-whole"),
        Misfit::Empty => Message::new("misfit-empty"),
        Misfit::TooLong(limit) => Message::new("misfit-too-long").with("limit", *limit),
    }
}

/// Returns the text of an answers file. Questions stand in the order of their names; orphans stand among them.
///
/// The questionnaire tells which choices are single, so that these are written without brackets.
pub fn write(answers: &Answers, orphans: &BTreeMap<QuestionId, Answer>, questionnaire: &Questionnaire) -> String {
    let file = file_of(answers, orphans, questionnaire);
    let body = toml::to_string(&file).expect("answers are plain tables, lists, numbers and texts");
    format!("{HEADER}{body}")
}

/// Returns the same as JSON, for other programs: the same keys, and the same answers give the same bytes.
pub fn write_json(answers: &Answers, orphans: &BTreeMap<QuestionId, Answer>, questionnaire: &Questionnaire) -> String {
    let file = file_of(answers, orphans, questionnaire);
    let body = serde_json::to_string_pretty(&file).expect("answers are plain tables, lists, numbers and texts");
    format!("{body}\n")
}

fn file_of(answers: &Answers, orphans: &BTreeMap<QuestionId, Answer>, questionnaire: &Questionnaire) -> AnswersFile {
    let raw = |id: &QuestionId, answer: &Answer| RawAnswer {
        value: match &answer.said {
            Said::Value(value) => Some(value_text(questionnaire, id, value)),
            Said::Non(_) | Said::Differ(_) => None,
        },
        state: match &answer.said {
            Said::Value(_) => None,
            Said::Non(state) => Some(*state),
            Said::Differ(_) => Some(NonAnswer::Unknown),
        },
        rev: answer.rev,
        at: answer.at.clone(),
        via: answer.via,
        note: answer.note.clone(),
        active: answer.active,
    };
    let remark = |text: &String| RawAnswer {
        value: None,
        state: None,
        rev: 1,
        at: None,
        via: Via::Terminal,
        note: Some(text.clone()),
        active: true,
    };
    AnswersFile {
        schema: SCHEMA,
        assessment: answers.assessment.clone(),
        nature: answers.nature,
        depth: answers.depth,
        date: answers.date.as_deref().map(PartialDate::new),
        respondent: answers.respondent.clone(),
        questionnaire: QuestionnaireReference {
            id: answers.questionnaire.clone(),
            version: answers.version.clone(),
            checksum: Some(questionnaire.meaning.clone()).filter(|checksum| !checksum.is_empty()),
        },
        answer: answers
            .remarks
            .iter()
            .map(|(id, text)| (id.clone(), remark(text)))
            .chain(answers.answers.iter().chain(orphans).map(|(id, answer)| (id.clone(), raw(id, answer))))
            .collect(),
        revised: answers.revised.iter().map(RawRevision::from).collect(),
    }
}

/// Returns a value as it is written in a file; a single choice without brackets.
pub(super) fn value_text(questionnaire: &Questionnaire, id: &QuestionId, value: &Value) -> Toml {
    let is_single = || questionnaire.question(id).is_some_and(|question| question.kind == QuestionKind::Single);
    match value {
        Value::Choices(ids) if ids.len() == 1 && is_single() => Toml::String(ids[0].as_str().to_owned()),
        Value::Text(text) => Toml::String(text.clone()),
        Value::Number(number) if number.fract() == 0.0 && number.abs() < 1e15 => Toml::Integer(*number as i64),
        Value::Number(number) => Toml::Float(*number),
        Value::Choices(ids) => Toml::Array(ids.iter().map(|id| Toml::String(id.as_str().to_owned())).collect()),
    }
}
