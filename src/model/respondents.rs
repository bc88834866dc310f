//! Several respondents side by side: first each by itself, then where they differ and whether it matters.

use serde::Serialize;

use super::id::{CriterionId, PlatformId};
use super::robustness::Simulation;

/// The rankings of several respondents.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Group {
    /// Names of the respondents.
    pub respondents: Vec<String>,
    /// The alternatives that are ranked for all of them, in order of id.
    pub alternatives: Vec<PlatformId>,
    /// Place of each alternative; a row per respondent.
    pub ranks: Vec<Vec<usize>>,
    /// Value of each alternative; a row per respondent.
    pub values: Vec<Vec<f64>>,
    /// Who wins, for each respondent; several when tied.
    pub winners: Vec<Vec<PlatformId>>,
    /// Whether all have the same winner.
    pub same_winner: bool,
    /// How far the weights lie apart, the farthest first.
    pub weights: Vec<WeightRange>,
    /// Kendall's W, from 0 (no agreement) to 1; for three or more respondents.
    pub concordance: Option<f64>,
    /// Kendall's tau-b, from -1 to 1; for two respondents.
    pub correlation: Option<f64>,
    /// The smallest largest regret first: the first is the proposal.
    pub regret: Vec<Regret>,
    /// The simulation in which each respondent has an equal share of the samples.
    pub pooled: Simulation,
}

/// How far the weights of a criterion lie apart.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WeightRange {
    /// The criterion.
    pub criterion: CriterionId,
    /// Smallest weight.
    pub low: f64,
    /// Largest weight.
    pub high: f64,
}

/// How much value respondents miss with an alternative instead of their own best.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Regret {
    /// The alternative.
    pub alternative: PlatformId,
    /// The most that any respondent misses.
    pub most: f64,
    /// What they miss on average.
    pub mean: f64,
}
