//! Content and numbers in the language of the report: each number raw and as words.

use schemars::JsonSchema;
use serde::Serialize;

use crate::i18n::{Message, Messages};
use crate::model::answers::{Standing, Value};
use crate::model::condition::{Evidence, StateName};
use crate::model::id::QuestionId;
use crate::model::questionnaire::{Question, QuestionKind};
use crate::model::text::Localized;

/// A number with the words that a reader sees.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Number {
    /// The number itself.
    pub value: f64,
    /// The number in words of the language.
    pub words: String,
}

/// A name for machines with its words.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Term {
    /// The name, the same in every language.
    pub key: String,
    /// The words.
    pub words: String,
}

/// An answer in words.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct AnswerText {
    /// Name of the question.
    pub question: String,
    /// Short name of the question.
    pub label: String,
    /// Whether there is a value.
    pub known: bool,
    /// State of the question: `open`, `value`, `unknown`, `not-applicable`, `refused`, `irrelevant`, `confirm` or `differs`.
    pub state: String,
    /// The answer, or the state in words.
    pub words: String,
    /// Remark of the respondent.
    pub note: Option<String>,
}

/// Finds the words.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub messages: &'a Messages,
}

impl Words<'_> {
    pub fn text(self, text: &Localized) -> String {
        text.get(self.messages.locale()).to_owned()
    }

    pub fn optional(self, text: Option<&Localized>) -> Option<String> {
        text.map(|text| self.text(text)).filter(|text| !text.is_empty())
    }

    pub fn key(self, key: &str) -> String {
        self.messages.text(key)
    }

    pub fn say(self, message: Message) -> String {
        self.messages.render(&message)
    }

    pub fn term(self, family: &str, key: &str) -> Term {
        Term { key: key.to_owned(), words: self.key(&format!("{family}-{key}")) }
    }

    pub fn list(self, items: &[String]) -> String {
        self.messages.list(items)
    }

    /// Returns alternatives in words: `a of b`, or `‘a b’, ‘c’ of ‘d’` when one of them has several words.
    pub fn either(self, items: &[String]) -> String {
        let plain = !items.iter().any(|item| item.contains(' '));
        let quoted = |text: &String| match plain {
            true => text.clone(),
            false => self.say(Message::new("report-quoted").with("text", text.as_str())),
        };
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [rest @ .., last] => {
                let rest: Vec<String> = rest.iter().map(quoted).collect();
                format!("{} {} {}", rest.join(", "), self.key("or"), quoted(last))
            }
        }
    }

    /// Returns a value between 0 and 1 in whole points out of 100.
    pub fn points(self, value: f64) -> Number {
        let points = (value * 100.0).round() + 0.0;
        Number { value: points, words: self.messages.number(points, 0) }
    }

    /// Returns a share in whole per cent.
    pub fn percent(self, share: f64) -> Number {
        Number { value: share, words: self.messages.percent(share) }
    }

    pub fn count(self, value: u64) -> Number {
        Number { value: value as f64, words: self.messages.number(value as f64, 0) }
    }

    pub fn euros(self, value: f64) -> Number {
        Number { value, words: self.messages.euros(value) }
    }

    /// Returns the answer to a question, or its state when there is none.
    pub fn answer(self, standing: &Standing<'_>, id: &QuestionId) -> Option<AnswerText> {
        let question = standing.questionnaire().question(id)?;
        let state = standing.state(id);
        let words = match standing.value(id) {
            Some(value) => self.value(question, value),
            None => self.key(&format!("answer-{}", state_key(state))),
        };
        Some(AnswerText {
            question: id.to_string(),
            label: self.text(&question.label),
            known: state == StateName::Value,
            state: state_key(state).to_owned(),
            words,
            note: note(standing, id),
        })
    }

    pub fn answers(self, standing: &Standing<'_>, ids: &[QuestionId]) -> Vec<AnswerText> {
        ids.iter().filter_map(|id| self.answer(standing, id)).collect()
    }

    pub fn value(self, question: &Question, value: &Value) -> String {
        match value {
            Value::Choices(ids) => {
                let label = |id| question.choice(id).map(|choice| self.text(&choice.label));
                ids.iter().filter_map(label).collect::<Vec<_>>().join("; ")
            }
            Value::Text(text) => text.clone(),
            Value::Number(number) => match question.kind {
                QuestionKind::Amount => self.messages.euros(*number),
                QuestionKind::Year => format!("{number:.0}"),
                _ => {
                    let decimals = if number.fract() == 0.0 { 0 } else { 1 };
                    let unit = self.optional(question.unit.as_ref()).map_or(String::new(), |unit| format!(" {unit}"));
                    format!("{}{unit}", self.messages.number(*number, decimals))
                }
            },
        }
    }
}

fn note(standing: &Standing<'_>, id: &QuestionId) -> Option<String> {
    let beside = standing.answers().answers.get(id).and_then(|answer| answer.note.as_ref());
    beside.or_else(|| standing.answers().remarks.get(id)).cloned()
}

fn state_key(state: StateName) -> &'static str {
    match state {
        StateName::Open => "open",
        StateName::Value => "value",
        StateName::Unknown => "unknown",
        StateName::NotApplicable => "not-applicable",
        StateName::Refused => "refused",
        StateName::Irrelevant => "irrelevant",
        StateName::Confirm => "confirm",
        StateName::Differs => "differs",
    }
}

/// Returns a list of distinct items in order of first appearance.
pub(super) fn distinct<T: PartialEq>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut found = Vec::new();
    for item in items {
        if !found.contains(&item) {
            found.push(item);
        }
    }
    found
}
