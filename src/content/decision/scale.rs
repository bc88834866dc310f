//! What a fact of a decision problem can be, and what each criterion makes of it.

use std::collections::BTreeSet;

use toml::Value as Toml;

use super::RawCriterion;
use super::requirements::Allowed;
use crate::model::catalog::Anchor;
use crate::model::decision::{Domain, ValueFunction};

/// A state of a fact, by the name of its level.
pub type State = String;

/// What was said of a fact.
#[derive(Debug, Clone, PartialEq)]
pub enum Said {
    /// One of these levels.
    Levels(Vec<State>),
    /// A number between these two.
    Number(f64, f64),
}

/// What a fact is about.
pub(super) enum Scale<'r> {
    /// The levels that there are.
    Levels(&'r RawCriterion),
    /// What an unknown number lies between, and whether anchors value it.
    Numbers { plausible: (f64, f64), anchors: bool },
}

/// Returns the name of the fact that a criterion reads.
pub(super) fn fact_of(criterion: &RawCriterion) -> &str {
    criterion.fact.as_deref().unwrap_or(&criterion.id)
}

/// Returns a finite number.
pub(super) fn number(value: &Toml) -> Option<f64> {
    match value {
        Toml::Integer(number) => Some(*number as f64),
        Toml::Float(number) if number.is_finite() => Some(*number),
        _ => None,
    }
}

/// Tells whether two criteria can read the same fact: the same levels, or both numbers.
pub(super) fn same_scale(one: &RawCriterion, other: &RawCriterion) -> bool {
    let levels = |criterion: &RawCriterion| -> BTreeSet<String> {
        criterion.level.iter().map(|level| level.id.clone()).collect()
    };
    levels(one) == levels(other) && one.anchor.is_empty() == other.anchor.is_empty()
}

/// Returns what a fact can be, given that it meets its requirements, with the level of each state. What is not known stays
/// not known, also when one level is left.
pub(super) fn given(known: Option<&Said>, scale: &Scale<'_>, allowed: Option<&Allowed>) -> (Domain, Vec<State>) {
    match (scale, known) {
        (Scale::Levels(criterion), said) => {
            let all: Vec<State> = match said {
                Some(Said::Levels(levels)) => levels.clone(),
                _ => criterion.level.iter().map(|level| level.id.clone()).collect(),
            };
            let kept: Vec<State> = match allowed {
                Some(Allowed::Levels(levels)) => all.iter().filter(|id| levels.contains(id)).cloned().collect(),
                _ => all.clone(),
            };
            let states = match &kept[..] {
                [] => all,
                [only] if all.len() > 1 => vec![only.clone(); 2],
                _ => kept,
            };
            (Domain::States(states.len()), states)
        }
        (Scale::Numbers { plausible, .. }, said) => {
            let (low, high) = match said {
                Some(Said::Number(low, high)) => (*low, *high),
                _ => *plausible,
            };
            let (low, high) = match allowed {
                Some(Allowed::Numbers(least, most)) if low.max(*least) <= high.min(*most) => {
                    (low.max(*least), high.min(*most))
                }
                _ => (low, high),
            };
            (Domain::Uniform { low, high }, Vec::new())
        }
    }
}

/// Returns the value function of a criterion over the states of its fact.
pub(super) fn function(criterion: &RawCriterion, states: &[State]) -> ValueFunction {
    if criterion.level.is_empty() {
        let itself = || vec![Anchor { at: 0.0, value: 0.0 }, Anchor { at: 1.0, value: 1.0 }];
        return ValueFunction::Linear(if criterion.anchor.is_empty() { itself() } else { criterion.anchor.clone() });
    }
    let value = |id: &State| criterion.level.iter().find(|level| level.id == *id).map_or(0.0, |level| level.value);
    ValueFunction::PerState(states.iter().map(value).collect())
}
