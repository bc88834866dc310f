//! What counts in the comparison, and how much: in the words of the respondent and in points.

use schemars::JsonSchema;
use serde::Serialize;

use super::Input;
use super::facts::title;
use super::revised::{RevisionText, revised, sentence};
use super::words::{Number, Term, Words};
use crate::model::decision::{Points, WeightOrigin};

/// What counts, and how much.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Weights {
    /// `not-given`, `confirmed` or `unconfirmed`.
    pub origin: Term,
    /// Whether anybody gave weights.
    pub given: bool,
    /// Objectives, heaviest first.
    pub objectives: Vec<ObjectiveText>,
    /// How many criteria count.
    pub criteria: usize,
    /// Answers about importance that changed after it had been confirmed.
    pub revised: Vec<RevisionText>,
    /// How often that was and when last, in a sentence.
    pub revised_in_short: Option<String>,
}

/// An objective with its weight.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ObjectiveText {
    /// Short name.
    pub title: String,
    /// All its criteria at their worst.
    pub worst: String,
    /// All its criteria at their best.
    pub best: String,
    /// What the respondent said of its importance.
    pub said: String,
    /// Points out of 100, if there is a ranking.
    pub points: Option<Number>,
    /// Short names of its criteria.
    pub criteria: Vec<String>,
}

pub(super) fn weights(input: &Input<'_>, words: Words<'_>) -> Weights {
    let problem = input.problem;
    let mut order: Vec<usize> = (0..problem.objectives.len()).collect();
    let weight = |index: usize| {
        let given = input.ranking.and_then(|ranking| ranking.objective_weights.get(index).copied());
        given.unwrap_or(problem.objectives[index].points.base)
    };
    order.sort_by(|a, b| weight(*b).total_cmp(&weight(*a)).then(a.cmp(b)));
    Weights {
        origin: words.term(
            "report-weights",
            match problem.weight_origin {
                WeightOrigin::NotGiven => "not-given",
                WeightOrigin::Confirmed => "confirmed",
                WeightOrigin::Unconfirmed => "unconfirmed",
                WeightOrigin::Several => "several",
            },
        ),
        given: problem.weight_origin != WeightOrigin::NotGiven,
        criteria: problem.criteria.len(),
        revised: revised(input, words),
        revised_in_short: sentence(input, words),
        objectives: order.into_iter().filter_map(|index| objective(input, words, index)).collect(),
    }
}

fn objective(input: &Input<'_>, words: Words<'_>, index: usize) -> Option<ObjectiveText> {
    let entry = &input.problem.objectives[index];
    let objective = input.catalog.objective(&entry.id)?;
    let own = input.problem.criteria.iter().filter(|criterion| criterion.objective == index);
    Some(ObjectiveText {
        title: words.text(&objective.title),
        worst: words.text(&objective.worst),
        best: words.text(&objective.best),
        said: said(input, words, entry.points),
        points: input
            .ranking
            .and_then(|ranking| ranking.objective_weights.get(index))
            .map(|share| words.points(*share)),
        criteria: own.map(|criterion| title(input, words, &criterion.id)).collect(),
    })
}

/// Returns what the respondent said: the words of the swing with these points, or that nobody compared it.
fn said(input: &Input<'_>, words: Words<'_>, points: Points) -> String {
    if matches!(input.problem.weight_origin, WeightOrigin::NotGiven | WeightOrigin::Several) {
        return words.key("report-weights-not-compared");
    }
    if points == Points::exact(100.0) {
        return words.key("report-weights-most");
    }
    let swing = input.catalog.swings.iter().find(|swing| {
        swing.points == points.base && swing.interval[0] == points.low && swing.interval[1] == points.high
    });
    swing.map_or_else(|| words.key("report-weights-not-compared"), |swing| words.text(&swing.label))
}
