//! Answers by the name of their question, for documents that are filled in beforehand.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::Input;
use super::sources::Sources;
use super::words::Words;
use crate::i18n::Message;
use crate::model::answers::Value;
use crate::model::questionnaire::Question;

/// A place to fill in by hand.
const BLANK: &str = "…………";

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
    /// The answer, or a place to fill in with who can do that.
    pub filled: String,
    /// Why the question matters.
    pub why: String,
    /// Names of the options that were chosen.
    pub chosen: Vec<String>,
    /// Remark of the respondent.
    pub note: Option<String>,
    /// Who can know it.
    pub roles: Option<String>,
    /// Numbers of the sources of why it matters.
    pub sources: Vec<usize>,
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
            filled: BLANK.to_owned(),
            why: String::new(),
            chosen: Vec::new(),
            note: None,
            roles: None,
            sources: Vec::new(),
        }
    }
}

/// Returns every question of the questionnaire with what was said to it.
pub(super) fn said(input: &Input<'_>, words: Words<'_>, sources: &mut Sources<'_>) -> BTreeMap<String, SaidText> {
    let questions = input.questionnaire.questions();
    questions.filter_map(|question| Some((question.id.to_string(), one(input, words, sources, question)?))).collect()
}

fn one(input: &Input<'_>, words: Words<'_>, sources: &mut Sources<'_>, question: &Question) -> Option<SaidText> {
    let answer = words.answer(input.standing, &question.id)?;
    let asked = input.standing.is_asked(question);
    let roles = question.role.iter().filter_map(|role| input.questionnaire.role(role));
    let roles: Vec<String> = roles.map(|role| words.text(&role.label)).collect();
    let known = asked && answer.known;
    let roles = Some(words.list(&roles)).filter(|roles| !roles.is_empty());
    let blank = roles.as_ref().map_or_else(
        || BLANK.to_owned(),
        |roles| words.say(Message::new("documents-blank").with("blank", BLANK).with("roles", roles.as_str())),
    );
    Some(SaidText {
        filled: if known { answer.words.clone() } else { blank },
        why: words.text(&question.why),
        sources: sources.numbers(&question.source, &input.questionnaire.sources),
        label: words.text(&question.label),
        text: words.text(&question.text),
        asked,
        known,
        state: answer.state,
        words: answer.words,
        chosen: match input.standing.value(&question.id) {
            Some(Value::Choices(ids)) if asked => ids.iter().map(ToString::to_string).collect(),
            _ => Vec::new(),
        },
        note: answer.note,
        roles,
    })
}
