//! Conditions on answers, with three-valued outcome. A condition is a list of atoms that must all hold;
//! `any` is the only nesting. There are no expressions in strings, so that a mistake has a line number.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::id::{DerivedId, OptionId, QuestionId};
use super::truth::Truth;

/// A list of atoms that must all hold; empty holds always.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Condition(pub Vec<Atom>);

/// One demand on one answer, or a choice between several (`any`).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
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
    /// The question with the whole, of which the number given is a part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<QuestionId>,
    /// The number is at least this share of the whole (0.5 is half).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share_min: Option<f64>,
    /// The number is at most this share of the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share_max: Option<f64>,
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
    /// Colleagues answered differently and nobody settled it.
    Differs,
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
            parts.push(match state {
                // Whoever is right, it may be that it does not apply.
                StateName::Differs => Truth::Unknown,
                _ => Truth::from((state == StateName::Value) == answered),
            });
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
            parts.push(known_number(state, evidence.number(question), |number| number >= min));
        }
        if let Some(max) = self.max {
            parts.push(known_number(state, evidence.number(question), |number| number <= max));
        }
        if self.share_min.is_some() || self.share_max.is_some() {
            parts.push(self.truth_of_share(question, evidence));
        }
        Truth::all(parts)
    }

    /// Returns whether the share lies within its bounds; not known when a number is missing or the whole is nothing.
    fn truth_of_share(&self, part: &QuestionId, evidence: &dyn Evidence) -> Truth {
        let Some(whole) = &self.of else { return Truth::Unknown };
        let both = [part, whole].map(|question| known(evidence.state(question), || true));
        if Truth::all(both) != Truth::True {
            return Truth::all(both);
        }
        let Some((part, whole)) = evidence.number(part).zip(evidence.number(whole)).filter(|(_, whole)| *whole > 0.0)
        else {
            return Truth::Unknown;
        };
        let share = part / whole;
        Truth::from(self.share_min.is_none_or(|min| share >= min) && self.share_max.is_none_or(|max| share <= max))
    }

    fn collect_questions(&self, evidence: &dyn Evidence, found: &mut Vec<QuestionId>) {
        for question in self.q.iter().chain(&self.of) {
            if !found.contains(question) {
                found.push(question.clone());
            }
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
        StateName::Open | StateName::Unknown | StateName::Refused | StateName::Confirm | StateName::Differs => {
            Truth::Unknown
        }
    }
}

/// Returns the same for a number; a value without a number that can be read is not known.
fn known_number(state: StateName, number: Option<f64>, holds: impl FnOnce(f64) -> bool) -> Truth {
    match (known(state, || true), number) {
        (Truth::True, Some(number)) => holds(number).into(),
        (Truth::True, None) => Truth::Unknown,
        (other, _) => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A part and a whole in some state, with the number that can be read.
    struct Two([(StateName, Option<f64>); 2]);

    impl Two {
        fn of(&self, question: &QuestionId) -> (StateName, Option<f64>) {
            self.0[usize::from(question.as_str() == "s.whole")]
        }
    }

    impl Evidence for Two {
        fn state(&self, question: &QuestionId) -> StateName {
            self.of(question).0
        }

        fn choices(&self, _: &QuestionId) -> &[OptionId] {
            &[]
        }

        fn number(&self, question: &QuestionId) -> Option<f64> {
            self.of(question).1
        }

        fn derived(&self, _: &DerivedId) -> Option<&Condition> {
            None
        }
    }

    fn atom(min: Option<f64>, max: Option<f64>) -> Atom {
        let (q, of) = (Some(QuestionId::from("s.part")), Some(QuestionId::from("s.whole")));
        Atom { q, of, share_min: min, share_max: max, ..Atom::default() }
    }

    fn numbers(part: f64, whole: f64) -> Two {
        Two([(StateName::Value, Some(part)), (StateName::Value, Some(whole))])
    }

    #[test]
    fn a_share_lies_within_its_bounds_both_included() {
        for (part, expected) in [(9.0, Truth::False), (10.0, Truth::True), (20.0, Truth::True), (21.0, Truth::False)] {
            assert_eq!(atom(Some(0.25), Some(0.5)).truth(&numbers(part, 40.0)), expected, "{part}");
        }
        assert_eq!(atom(Some(1.0), None).truth(&numbers(50.0, 40.0)), Truth::True);
    }

    #[test]
    fn a_share_of_nothing_or_of_something_not_known_is_not_known() {
        let share = atom(Some(0.5), None);
        assert_eq!(share.truth(&numbers(0.0, 0.0)), Truth::Unknown);
        let open = (StateName::Open, None);
        let four = (StateName::Value, Some(4.0));
        assert_eq!(share.truth(&Two([open, four])), Truth::Unknown);
        assert_eq!(share.truth(&Two([four, open])), Truth::Unknown);
        assert_eq!(share.truth(&Two([(StateName::Value, None), four])), Truth::Unknown);
    }

    #[test]
    fn a_share_does_not_hold_when_one_of_its_questions_does_not_apply() {
        let (gone, four) = ((StateName::Irrelevant, None), (StateName::Value, Some(4.0)));
        assert_eq!(atom(Some(0.0), None).truth(&Two([gone, four])), Truth::False);
        assert_eq!(atom(Some(0.0), None).truth(&Two([four, (StateName::NotApplicable, None)])), Truth::False);
    }

    #[test]
    fn a_condition_on_a_share_reads_both_questions() {
        let read = Condition(vec![atom(Some(0.5), None)]).questions(&numbers(1.0, 2.0));
        assert_eq!(read, ["s.part", "s.whole"].map(QuestionId::from));
    }
}
