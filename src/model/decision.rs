//! A decision problem in the terms of multi-attribute value theory, and its ranking. Knows no catalog and no questionnaire:
//! any alternatives, criteria, facts and weights will do. `docs/method.md` explains the model.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::catalog::Anchor;
use super::id::{CriterionId, FieldId, ObjectiveId, PlatformId};
use super::truth::Truth;

/// Alternatives, criteria and weights. Every list is in byte order of ids: the canonical order of all loops and sums.
#[derive(Debug, Clone, Default)]
pub struct Problem {
    /// Objectives with the importance of their swing.
    pub objectives: Vec<ObjectiveWeight>,
    /// Criteria with the importance of their swing within their objective.
    pub criteria: Vec<CriterionWeight>,
    /// What the weights come from.
    pub weight_origin: WeightOrigin,
    /// How to read the points of objectives.
    pub objective_mode: WeightMode,
    /// How to read the points of criteria within their objective.
    pub criterion_mode: WeightMode,
    /// What is compared.
    pub alternatives: Vec<Alternative>,
}

impl Problem {
    /// Returns the same problem with every list in the canonical order; the ranking refuses any other.
    pub fn canonical(mut self) -> Self {
        let objectives = order_by(&self.objectives, |objective| objective.id.as_str());
        let criteria = order_by(&self.criteria, |criterion| criterion.id.as_str());
        let mut place = vec![usize::MAX; objectives.len()];
        for (new, &old) in objectives.iter().enumerate() {
            place[old] = new;
        }
        for criterion in &mut self.criteria {
            criterion.objective = place.get(criterion.objective).copied().unwrap_or(usize::MAX);
        }
        for alternative in &mut self.alternatives {
            if alternative.performances.len() == criteria.len() {
                alternative.performances = picked(&alternative.performances, &criteria);
            }
            alternative.knock_outs.sort_by(|a, b| a.criterion.cmp(&b.criterion));
        }
        self.objectives = picked(&self.objectives, &objectives);
        self.criteria = picked(&self.criteria, &criteria);
        self.alternatives.sort_by(|a, b| a.id.cmp(&b.id));
        self
    }
}

fn order_by<T>(items: &[T], id: impl Fn(&T) -> &str) -> Vec<usize> {
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by(|&a, &b| id(&items[a]).cmp(id(&items[b])));
    order
}

fn picked<T: Clone>(items: &[T], order: &[usize]) -> Vec<T> {
    order.iter().map(|&index| items[index].clone()).collect()
}

/// How points become weights, and how weights are drawn in a simulation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum WeightMode {
    /// Points are amounts; each is drawn uniformly from its interval.
    #[default]
    Intervals,
    /// Base points say only which comes before which, equal points which stand together; 0 does not count.
    Tiers,
    /// Nothing is known: whatever has points counts the same, and every division is equally likely.
    Equal,
    /// Points are amounts and certain.
    Fixed,
}

/// Points out of 100 for a swing, with the interval that the respondent's words can mean.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Points {
    /// Base value.
    pub base: f64,
    /// Lowest.
    pub low: f64,
    /// Highest.
    pub high: f64,
}

impl Points {
    /// Returns points that are known exactly.
    pub fn exact(points: f64) -> Self {
        Self { base: points, low: points, high: points }
    }

    /// Returns all three times the same factor.
    pub fn scaled(self, factor: f64) -> Self {
        Self { base: self.base * factor, low: self.low * factor, high: self.high * factor }
    }
}

/// Importance of an objective.
#[derive(Debug, Clone, Serialize)]
pub struct ObjectiveWeight {
    /// The objective.
    pub id: ObjectiveId,
    /// Points of its swing among the objectives.
    pub points: Points,
}

/// Importance of a criterion within its objective.
#[derive(Debug, Clone, Serialize)]
pub struct CriterionWeight {
    /// The criterion.
    pub id: CriterionId,
    /// Index of its objective in [`Problem::objectives`].
    pub objective: usize,
    /// Points of its swing within the objective.
    pub points: Points,
}

/// What weights come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WeightOrigin {
    /// Nobody gave weights: all objectives count the same.
    #[default]
    NotGiven,
    /// A respondent compared swings in words and confirmed them.
    Confirmed,
    /// A respondent compared swings in words and has not confirmed them.
    Unconfirmed,
    /// Several respondents confirmed different weights: here all objectives count the same, and each is shown by itself.
    Several,
}

/// Something that is compared.
#[derive(Debug, Clone)]
pub struct Alternative {
    /// Its name.
    pub id: PlatformId,
    /// What is known: each fact once, also when several criteria read it; no two with the same field.
    pub facts: Vec<FactVariable>,
    /// How it does on each criterion, in the order of [`Problem::criteria`].
    pub performances: Vec<Performance>,
    /// Requirements that it must meet.
    pub knock_outs: Vec<KnockOut>,
    /// Cost over the term in euros; nothing when no cost at all is known.
    pub cost: CostRange,
}

/// One fact as a random variable.
#[derive(Debug, Clone, PartialEq)]
pub struct FactVariable {
    /// The field that it is about.
    pub field: FieldId,
    /// What it can be.
    pub domain: Domain,
}

/// What a fact can be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Domain {
    /// One of this many states, equally likely; one state means that the fact is known.
    States(usize),
    /// Any number between these two, equally likely in the raw unit; equal bounds mean that the fact is known.
    Uniform {
        /// Lowest.
        low: f64,
        /// Highest.
        high: f64,
    },
}

impl Domain {
    /// Tells whether there is only one thing that the fact can be.
    pub fn is_known(self) -> bool {
        match self {
            Domain::States(count) => count == 1,
            Domain::Uniform { low, high } => low == high,
        }
    }
}

/// How an alternative does on a criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct Performance {
    /// Index of the fact in [`Alternative::facts`].
    pub fact: usize,
    /// From the fact to a value between 0 and 1.
    pub function: ValueFunction,
}

/// From a fact to a value between 0 (worst) and 1 (best).
#[derive(Debug, Clone, PartialEq)]
pub enum ValueFunction {
    /// A value for each state of the fact.
    PerState(Vec<f64>),
    /// Straight lines between anchors, in increasing order of `at`; constant outside them.
    Linear(Vec<Anchor>),
}

/// A requirement that an alternative must meet, and whether it does.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KnockOut {
    /// The criterion that it is about.
    pub criterion: CriterionId,
    /// Met, not met, or not known.
    #[serde(serialize_with = "truth_word")]
    pub met: Truth,
}

fn truth_word<S: serde::Serializer>(truth: &Truth, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(match truth {
        Truth::True => "met",
        Truth::False => "not-met",
        Truth::Unknown => "open",
    })
}

/// Cost over the term in euros, with what is not known.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct CostRange {
    /// Lowest total.
    pub low: f64,
    /// Highest total.
    pub high: f64,
    /// Whether any part of it comes from a fact; otherwise it is the plausible range only.
    pub partly_known: bool,
    /// Whether all parts come from facts.
    pub fully_known: bool,
    /// The least that is certain: what whoever offers it asks, without the parts of which only others tell or nobody.
    pub certain: f64,
}

/// A value between 0 and 1 with what unknown facts could make of it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Interval {
    /// Lowest.
    pub low: f64,
    /// Mean over what is not known.
    pub mean: f64,
    /// Highest.
    pub high: f64,
}

/// Which value an unknown fact counts for: missing facts are often not missing at random.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum View {
    /// Its mean in the ranking, a draw in the simulation.
    #[default]
    Neutral,
    /// Its lowest value on each criterion.
    Pessimistic,
    /// Its highest value on each criterion.
    Optimistic,
}

/// The outcome of comparing alternatives at base weights.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ranking {
    /// Weight of each criterion, in the order of [`Problem::criteria`]; they add up to 1.
    pub weights: Vec<f64>,
    /// Weight of each objective, in the order of [`Problem::objectives`]; they add up to 1.
    pub objective_weights: Vec<f64>,
    /// Alternatives that meet or may meet all requirements, best first; ties in order of id.
    pub ranked: Vec<Ranked>,
    /// Alternatives that do not meet a requirement, fewest failures first.
    pub excluded: Vec<Excluded>,
}

/// An alternative in the ranking.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ranked {
    /// The alternative.
    pub id: PlatformId,
    /// Place, by competition ranking: 1, 1, 3.
    pub rank: usize,
    /// Whether another alternative has the same place.
    pub tied: bool,
    /// Overall value.
    pub value: Interval,
    /// What each criterion adds to the mean, in the order of [`Problem::criteria`].
    pub contributions: Vec<f64>,
    /// Value on each criterion.
    pub performances: Vec<Interval>,
    /// Share of the weight that rests on known facts, 0 to 1.
    pub coverage: f64,
    /// Requirements of which it is not known whether they are met.
    pub open: Vec<CriterionId>,
    /// Cost over the term.
    pub cost: CostRange,
    /// No other of which any cost is known is better in value or cost without being worse in the other (by means).
    /// Never true when none of its own cost is known.
    pub efficient: bool,
}

/// An alternative that does not meet a requirement.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Excluded {
    /// The alternative.
    pub id: PlatformId,
    /// The requirements that it does not meet.
    pub failed: Vec<CriterionId>,
    /// Further requirements of which it is not known.
    pub open: Vec<CriterionId>,
}

/// Why one alternative stands above another: differences per criterion, largest first.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison {
    /// The one above.
    pub better: PlatformId,
    /// The one below.
    pub worse: PlatformId,
    /// Difference in value, positive.
    pub gap: f64,
    /// What speaks for the one above, largest first.
    pub pro: Vec<Difference>,
    /// What speaks for the one below, largest first.
    pub contra: Vec<Difference>,
    /// Criteria that make no difference.
    pub neutral: Vec<CriterionId>,
    /// How many of `pro`, taken in order, outweigh all of `contra` together.
    pub decisive: usize,
}

/// A difference on one criterion.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Difference {
    /// The criterion.
    pub criterion: CriterionId,
    /// Weighted difference, always positive.
    pub size: f64,
    /// Whether an unknown fact is part of it.
    pub assumed: bool,
}
