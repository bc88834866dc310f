//! What would change a ranking: weights, points, requirements and single facts. All of it exact, facts at their means.

use serde::Serialize;

use super::id::{CriterionId, FieldId, ObjectiveId, PlatformId};

/// How far weights can move before somebody else wins.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Sensitivity {
    /// Stability of each criterion's weight, in the order of the problem.
    pub criteria: Vec<Stability<CriterionId>>,
    /// Stability of each objective's weight, in the order of the problem.
    pub objectives: Vec<Stability<ObjectiveId>>,
    /// For each criterion, weight times the range of means among the ranked alternatives: what it really decides.
    pub effective_weights: Vec<f64>,
    /// The smallest move of weight that makes another alternative level with the winner.
    pub flip: Option<Flip>,
    /// Who wins when all criteria that count weigh the same.
    pub equal_weights: Vec<PlatformId>,
    /// Who wins with rank-sum weights; only where weights come from tiers.
    pub rank_sum_weights: Option<Vec<PlatformId>>,
    /// Alternatives that another one beats whatever the weights and facts, within what is left open.
    pub dominated: Vec<Dominance>,
}

/// The range of a weight in which the winner stays the winner, the others keeping their proportions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Stability<Id> {
    /// The criterion or objective.
    pub id: Id,
    /// Its weight.
    pub weight: f64,
    /// Lower and upper end; nothing when it has all the weight, so that there is nothing to move.
    pub interval: Option<[Bound; 2]>,
}

/// An end of a range of weights.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bound {
    /// The weight.
    pub at: f64,
    /// Who takes over beyond it; nobody at 0 and 1.
    pub rival: Option<PlatformId>,
}

/// Weight that has to move before a rival is level with the winner.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Flip {
    /// The rival.
    pub rival: PlatformId,
    /// All weight that moves, 0 to 1.
    pub weight: f64,
    /// The criterion that it moves to.
    pub to: CriterionId,
    /// The criteria that it comes from, in the order of taking.
    pub from: Vec<Move>,
}

/// Weight taken from a criterion.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Move {
    /// The criterion.
    pub criterion: CriterionId,
    /// How much, 0 to 1.
    pub weight: f64,
}

/// One alternative that is at least as good as another for all weights and facts that are left open.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Dominance {
    /// The one below.
    pub worse: PlatformId,
    /// The highest in the ranking that beats it.
    pub better: PlatformId,
}

/// Whether an alternative can come first within what is left open.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Potential {
    /// The alternative.
    pub id: PlatformId,
    /// Whether it can.
    pub possibility: Possibility,
}

/// Whether something can come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Possibility {
    /// It did, in at least one sample.
    Seen,
    /// It can, though no sample has it first.
    Possible,
    /// It cannot.
    Never,
}

/// What a requirement does to the choice.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KnockOutPrice {
    /// The criterion that it is about.
    pub criterion: CriterionId,
    /// Alternatives that it alone removes.
    pub removes: Vec<PlatformId>,
    /// How many ranked alternatives it leaves open.
    pub open: usize,
    /// The best of those that it alone removes, and its value.
    pub best: Option<(PlatformId, f64)>,
    /// How much higher that value is than the winner's, if it is.
    pub price: Option<f64>,
}

/// A single fact that would make two alternatives level.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TurningPoint {
    /// The alternative that the fact is about.
    pub alternative: PlatformId,
    /// The fact.
    pub fact: FieldId,
    /// The criteria that read it.
    pub criteria: Vec<CriterionId>,
    /// What it would have to be.
    pub outcome: Outcome,
}

/// What a fact can turn out to be.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The state with this index.
    State(usize),
    /// A number between these two, which may be equal.
    Number {
        /// Lowest.
        low: f64,
        /// Highest.
        high: f64,
    },
}

/// Whether the winner depends on reading level values as distances.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct OrdinalCheck {
    /// Share of samples in which the winner comes first, with the values as given.
    pub first: f64,
    /// The same with only the order of the levels.
    pub first_by_order: f64,
    /// Whether it falls by more than ten points.
    pub depends_on_distances: bool,
}

/// A step on the way from the cheapest to the best alternative.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CostStep {
    /// The alternative, which no other improves on in both value and cost.
    pub id: PlatformId,
    /// Middle of its cost over the term.
    pub cost: f64,
    /// Its value.
    pub value: f64,
    /// Euros for each point (of 100) more than the step before.
    pub per_point: Option<f64>,
    /// Whether it stands on the convex frontier: no mix of two others has more value for the same money.
    pub convex: bool,
}
