//! The answers as they were given, per step.

use schemars::JsonSchema;
use serde::Serialize;

use super::Input;
use super::words::{AnswerText, Words};
use crate::model::questionnaire::{Origin, Step};

/// The answers of one step.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct StepAnswers {
    /// Name of the step.
    pub id: String,
    /// Title.
    pub title: String,
    /// `coalition` or `added`: whose theme it is.
    pub origin: String,
    /// Questions with an answer, *do not know* and the like included, or with a remark.
    pub given: Vec<AnswerText>,
    /// Short names of questions that were put and have no answer.
    pub missing: Vec<String>,
}

/// Returns the steps with at least one question that was put.
pub(super) fn answers(input: &Input<'_>, words: Words<'_>) -> Vec<StepAnswers> {
    let steps = input.questionnaire.steps.iter().map(|step| answers_of(input, words, step));
    steps.filter(|step| !(step.given.is_empty() && step.missing.is_empty())).collect()
}

fn answers_of(input: &Input<'_>, words: Words<'_>, step: &Step) -> StepAnswers {
    let asked = step.questions.iter().filter(|question| input.standing.is_asked(question));
    let texts = asked.filter_map(|question| words.answer(input.standing, &question.id));
    let (missing, given): (Vec<AnswerText>, Vec<AnswerText>) =
        texts.partition(|answer| answer.state == "open" && answer.note.is_none());
    StepAnswers {
        id: step.id.clone(),
        title: words.text(&step.title),
        origin: match step.origin {
            Origin::Coalition => "coalition",
            Origin::Added => "added",
        }
        .to_owned(),
        given,
        missing: missing.into_iter().map(|answer| answer.label).collect(),
    }
}
