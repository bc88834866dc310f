//! What the full route would add to an advice that rests on the core route.

use schemars::JsonSchema;
use serde::Serialize;

use super::Input;
use super::words::{Term, Words};
use crate::model::minutes;
use crate::model::questionnaire::Question;

/// What the full route would ask besides, and where it can lead.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct FullRoute {
    /// How many questions more, as far as is known now.
    pub questions: usize,
    /// How many minutes these take to read and to choose.
    pub minutes: u32,
    /// What they are about, by step.
    pub steps: Vec<FullRouteStep>,
    /// Other verdicts that they can lead to.
    pub verdicts: Vec<PossibleVerdict>,
}

/// What the full route would add to a step.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct FullRouteStep {
    /// Title of the step.
    pub title: String,
    /// What the full route adds, in half a sentence.
    pub adds: Option<String>,
    /// How many questions.
    pub questions: usize,
}

/// A verdict that the full route can lead to.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PossibleVerdict {
    /// The verdict.
    pub verdict: Term,
    /// Titles of the findings that it depends on: one alone, or several together.
    pub findings: Vec<String>,
}

pub(super) fn full_route(input: &Input<'_>, words: Words<'_>) -> Option<FullRoute> {
    let (beyond, asked) = (input.beyond?, input.questionnaire);
    let questions: Vec<&Question> = beyond.questions().filter_map(|id| asked.question(id)).collect();
    let steps = beyond.steps.iter().filter_map(|part| {
        let step = asked.steps.iter().find(|step| step.id == part.step)?;
        let adds = words.optional(step.full_adds.as_ref());
        Some(FullRouteStep { title: words.text(&step.title), adds, questions: part.questions.len() })
    });
    let verdicts = beyond.verdicts.iter().map(|possible| PossibleVerdict {
        verdict: words.term("verdict", possible.verdict.key()),
        findings: possible.rules.iter().filter_map(|id| words.optional(asked.rule(id)?.title.as_ref())).collect(),
    });
    Some(FullRoute {
        questions: questions.len(),
        minutes: minutes::of_questions(asked, &questions, words.messages.locale()),
        steps: steps.collect(),
        verdicts: verdicts.collect(),
    })
}
