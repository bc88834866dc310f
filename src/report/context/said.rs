//! Answers by the name of their question, for documents that are filled in beforehand.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::Input;
use super::words::Words;
use crate::model::answers::Value;
use crate::model::questionnaire::Question;

/// What was said to one question, or that nothing was.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SaidText {
    /// Short name of the question.
    pub label: String,
    /// The question in full.
    pub text: String,
    /// Whether the question was put: it counts for this case.
    pub asked: bool,
    /// Whether there is a value.
    pub known: bool,
    /// State of the question: `open`, `value`, `unknown`, `not-applicable`, `refused`, `irrelevant` or `confirm`.
    pub state: String,
    /// The answer, or the state in words.
    pub words: String,
    /// Names of the options that were chosen.
    pub chosen: Vec<String>,
    /// Remark of the respondent.
    pub note: Option<String>,
    /// Who can know it.
    pub roles: Option<String>,
}

impl SaidText {
    /// Returns what there is of a question that the questionnaire does not have.
    pub(in crate::report) fn absent() -> Self {
        Self {
            label: String::new(),
            text: String::new(),
            asked: false,
            known: false,
            state: "irrelevant".to_owned(),
            words: String::new(),
            chosen: Vec::new(),
            note: None,
            roles: None,
        }
    }
}

/// Returns every question of the questionnaire with what was said to it.
pub(super) fn said(input: &Input<'_>, words: Words<'_>) -> BTreeMap<String, SaidText> {
    let questions = input.questionnaire.questions();
    questions.filter_map(|question| Some((question.id.to_string(), one(input, words, question)?))).collect()
}

fn one(input: &Input<'_>, words: Words<'_>, question: &Question) -> Option<SaidText> {
    let answer = words.answer(input.standing, &question.id)?;
    let asked = input.standing.is_asked(question);
    let roles = question.role.iter().filter_map(|role| input.questionnaire.role(role));
    let roles: Vec<String> = roles.map(|role| words.text(&role.label)).collect();
    Some(SaidText {
        label: words.text(&question.label),
        text: words.text(&question.text),
        asked,
        known: asked && answer.known,
        state: answer.state,
        words: answer.words,
        chosen: match input.standing.value(&question.id) {
            Some(Value::Choices(ids)) if asked => ids.iter().map(ToString::to_string).collect(),
            _ => Vec::new(),
        },
        note: answer.note,
        roles: Some(words.list(&roles)).filter(|roles| !roles.is_empty()),
    })
}
