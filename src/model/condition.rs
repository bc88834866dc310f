//! Conditions on answers, with three-valued outcome. A condition is a list of atoms that must all hold;
//! `any` is the only nesting. There are no expressions in strings, so that a mistake has a line number.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::id::{DerivedId, OptionId, QuestionId};
use super::truth::Truth;

/// A list of atoms that must all hold; empty holds always.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Condition(pub Vec<Atom>);

/// One demand on one answer, or a choice between several (`any`).
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Atom {
    /// The question that it reads, as `step.question`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub q: Option<QuestionId>,
    /// At least one of these choices was made.
    #[serde(default, rename = "in", skip_serializing_if = "Option::is_none")]
    pub one_of: Option<Vec<OptionId>>,
    /// None of these choices was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub none_of: Option<Vec<OptionId>>,
    /// All of these choices were made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub all_of: Option<Vec<OptionId>>,
    /// The number is at least this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// The number is at most this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// There is a value (true), or there is none (false).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<bool>,
    /// The question is in one of these states.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<Vec<StateName>>,
    /// A named condition of the questionnaire.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub derived: Option<DerivedId>,
    /// At least one of these atoms holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub any: Option<Vec<Atom>>,
    /// Turns the outcome of this atom round.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub not: bool,
}

/// States of a question that a condition can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StateName {
    /// Not answered yet.
    Open,
    /// Answered with a value.
    Value,
    /// "I do not know".
    Unknown,
    /// "Does not apply".
    NotApplicable,
    /// "Rather not say".
    Refused,
    /// Not asked, since its condition does not hold.
    Irrelevant,
    /// Answered before the meaning of the question changed.
    Confirm,
}

/// What a condition can see of the answers.
pub trait Evidence {
    /// Returns the state of a question.
    fn state(&self, question: &QuestionId) -> StateName;
    /// Returns the choices made, when the question has a value that is a choice.
    fn choices(&self, question: &QuestionId) -> &[OptionId];
    /// Returns the number given, when the question has a value that is a number.
    fn number(&self, question: &QuestionId) -> Option<f64>;
    /// Returns the named condition.
    fn derived(&self, id: &DerivedId) -> Option<&Condition>;
}

impl Condition {
    /// Returns whether the condition holds for these answers.
    pub fn truth(&self, evidence: &dyn Evidence) -> Truth {
        Truth::all(self.0.iter().map(|atom| atom.truth(evidence)))
    }

    /// Returns the questions that the condition reads, through named conditions too, each once, in order of first use.
    pub fn questions(&self, evidence: &dyn Evidence) -> Vec<QuestionId> {
        let mut found = Vec::new();
        self.collect_questions(evidence, &mut found);
        found
    }

    fn collect_questions(&self, evidence: &dyn Evidence, found: &mut Vec<QuestionId>) {
        for atom in &self.0 {
            atom.collect_questions(evidence, found);
        }
    }
}

impl Atom {
    fn truth(&self, evidence: &dyn Evidence) -> Truth {
        let plain = if let Some(atoms) = &self.any {
            Truth::any(atoms.iter().map(|atom| atom.truth(evidence)))
        } else if let Some(id) = &self.derived {
            evidence.derived(id).map_or(Truth::Unknown, |condition| condition.truth(evidence))
        } else if let Some(question) = &self.q {
            self.truth_of_question(question, evidence)
        } else {
            Truth::Unknown
        };
        if self.not { !plain } else { plain }
    }

    fn truth_of_question(&self, question: &QuestionId, evidence: &dyn Evidence) -> Truth {
        let state = evidence.state(question);
        let mut parts = Vec::with_capacity(2);
        if let Some(states) = &self.state {
            parts.push(Truth::from(states.contains(&state)));
        }
        if let Some(answered) = self.answered {
            parts.push(Truth::from((state == StateName::Value) == answered));
        }
        let choices = evidence.choices(question);
        if let Some(ids) = &self.one_of {
            parts.push(known(state, || ids.iter().any(|id| choices.contains(id))));
        }
        if let Some(ids) = &self.none_of {
            parts.push(!known(state, || ids.iter().any(|id| choices.contains(id))));
        }
        if let Some(ids) = &self.all_of {
            parts.push(known(state, || ids.iter().all(|id| choices.contains(id))));
        }
        if let Some(min) = self.min {
            parts.push(known(state, || evidence.number(question).is_some_and(|number| number >= min)));
        }
        if let Some(max) = self.max {
            parts.push(known(state, || evidence.number(question).is_some_and(|number| number <= max)));
        }
        Truth::all(parts)
    }

    fn collect_questions(&self, evidence: &dyn Evidence, found: &mut Vec<QuestionId>) {
        if let Some(question) = &self.q
            && !found.contains(question)
        {
            found.push(question.clone());
        }
        if let Some(condition) = self.derived.as_ref().and_then(|id| evidence.derived(id)) {
            condition.collect_questions(evidence, found);
        }
        for atom in self.any.iter().flatten() {
            atom.collect_questions(evidence, found);
        }
    }
}

/// Returns what a demand on the value of a question amounts to in this state: a value decides, a question
/// that does not apply has no value, and everything else is not known.
fn known(state: StateName, holds: impl FnOnce() -> bool) -> Truth {
    match state {
        StateName::Value => holds().into(),
        StateName::Irrelevant | StateName::NotApplicable => Truth::False,
        StateName::Open | StateName::Unknown | StateName::Refused | StateName::Confirm => Truth::Unknown,
    }
}
