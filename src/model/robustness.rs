//! How sure a ranking is: settings of a simulation and what it finds. Shares are shares of the stated uncertainty, not
//! chances of success.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::decision::View;
use super::id::PlatformId;

/// How a simulation is run. The same settings give the same result, whatever the number of threads.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// How many samples are drawn.
    pub samples: u64,
    /// Start of the random numbers.
    pub seed: u64,
    /// How many threads share the work; 0 counts as 1.
    #[serde(skip)]
    pub threads: usize,
    /// Which value an unknown fact counts for.
    pub view: View,
    /// Whether an open requirement excludes.
    pub strict: bool,
    /// Name of the respondent whose weights are drawn.
    pub respondent: String,
    /// Whether to run also with only weights and only facts uncertain, which what asking is worth needs too.
    pub by_source: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            samples: 10_000,
            seed: 1,
            threads: 1,
            view: View::Neutral,
            strict: false,
            respondent: String::new(),
            by_source: true,
        }
    }
}

impl Settings {
    /// Returns the number of samples for which the half-width of a 95 % interval is at most this error (0 to 1).
    ///
    /// N = 1.96^2 / (4 h^2), the normal approximation at a share of one half.
    pub fn samples_for(error: f64) -> u64 {
        // Rounded to 10^-9 first, so that an exact quotient is not pushed up by its last bit.
        ((0.9604 / (error * error) * 1e9).round() / 1e9).ceil() as u64
    }
}

/// What a simulation over weights and facts found (stochastic multicriteria acceptability analysis).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Simulation {
    /// How it was run.
    pub settings: Settings,
    /// Largest half-width of the 95 % interval of a share: 0.98 / sqrt(samples).
    pub error: f64,
    /// What was found for each alternative, in the order of the ranking.
    pub alternatives: Vec<Simulated>,
    /// Share of samples in which the alternative of the row is above that of the column, a tie counting for half; for
    /// the first alternatives of the ranking, [`Simulation::PAIRS`] at most.
    pub above: Vec<Vec<f64>>,
    /// The winner and whatever it is not at least likely above.
    pub headline: Vec<PlatformId>,
    /// How much value knowing all facts would add on average, at base weights: the upper limit of asking.
    pub asking_limit: Option<f64>,
}

impl Simulation {
    /// How many alternatives are compared with each other in pairs.
    pub const PAIRS: usize = 50;
    /// Below this, no answer to any question is expected to matter: one point.
    pub const WORTH_ASKING: f64 = 0.01;
    /// Names of a set that are written out; the others are counted.
    pub const NAMED: usize = 8;
    /// Shares that lie this far apart tell which uncertainty matters most.
    const CLEARLY_APART: f64 = 0.10;

    /// Returns how sure the winner is above the nearest other; robust when there is no other.
    pub fn least_certainty(&self, winner: &PlatformId) -> Certainty {
        let others = self.alternatives.iter().filter(|one| one.id != *winner);
        others.map(|one| one.certainty).min().unwrap_or(Certainty::Robust)
    }

    /// Returns who is below the winner, those that are likely and those that are surely; nobody with a single one ahead,
    /// since the headline says it already. The winner is above itself in half of the samples, so it is in neither list.
    pub fn below(&self) -> Vec<(Certainty, Vec<PlatformId>)> {
        if self.headline.len() < 2 {
            return Vec::new();
        }
        let with = |certainty: Certainty| -> Vec<PlatformId> {
            self.alternatives.iter().filter(|one| one.certainty == certainty).map(|one| one.id.clone()).collect()
        };
        let lists = [Certainty::Likely, Certainty::Robust].map(|certainty| (certainty, with(certainty)));
        lists.into_iter().filter(|(_, ids)| !ids.is_empty()).collect()
    }

    /// Returns who comes first in no sample.
    pub fn never_first(&self) -> Vec<PlatformId> {
        self.alternatives.iter().filter(|one| one.first <= 0.0).map(|one| one.id.clone()).collect()
    }

    /// Returns whether talking with colleagues or asking suppliers would make more difference; nothing when only one kind
    /// of uncertainty was drawn.
    pub fn doubt(&self) -> Option<Doubt> {
        let winner = self.alternatives.first()?;
        let (by_weights, by_facts) = (winner.first_by_weights?, winner.first_by_facts?);
        let matters = match by_weights - by_facts {
            apart if apart > Self::CLEARLY_APART => Matters::Facts,
            apart if apart < -Self::CLEARLY_APART => Matters::Weights,
            _ => Matters::Both,
        };
        Some(Doubt { matters, first: winner.first, by_weights, by_facts })
    }
}

/// How often the winner comes first when one kind of uncertainty is left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Doubt {
    /// Which uncertainty matters most.
    pub matters: Matters,
    /// Share of samples in which it comes first.
    pub first: f64,
    /// The same with facts at their means.
    pub by_weights: f64,
    /// The same at base weights.
    pub by_facts: f64,
}

/// Which uncertainty matters most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matters {
    /// What is not known of the platforms.
    Facts,
    /// What people find important.
    Weights,
    /// Neither clearly more than the other.
    Both,
}

impl Matters {
    /// Returns the name as in message keys.
    pub fn key(self) -> &'static str {
        match self {
            Matters::Facts => "facts",
            Matters::Weights => "weights",
            Matters::Both => "both",
        }
    }
}

/// What a simulation found for one alternative.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Simulated {
    /// The alternative.
    pub id: PlatformId,
    /// Share of samples in which it comes in at each place, from the first on.
    pub acceptability: Vec<f64>,
    /// Share of samples in which it comes first.
    pub first: f64,
    /// Share of samples in which it is among the first three.
    pub top_three: f64,
    /// Mean place.
    pub expected_rank: f64,
    /// Value that 5 % of the samples stay below.
    pub low: f64,
    /// Value that 95 % of the samples stay below.
    pub high: f64,
    /// Mean weights of the samples in which it comes first, from at least [`Simulated::ENOUGH`] samples.
    pub central_weights: Option<Vec<f64>>,
    /// Share of samples in which it comes first with facts at their means; when asked for.
    pub first_by_weights: Option<f64>,
    /// Share of samples in which it comes first at base weights; when asked for.
    pub first_by_facts: Option<f64>,
    /// Share of samples in which the winner of the ranking is above it, a tie counting for half.
    pub winner_above: f64,
    /// The same in words.
    pub certainty: Certainty,
    /// Mean over samples of the best value that can be chosen once all facts of this alternative are known, minus the
    /// best value now, at base weights.
    pub joint_information: Option<f64>,
}

impl Simulated {
    /// How many samples central weights need.
    pub const ENOUGH: u64 = 30;
}

/// How sure it is that one alternative is above another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// In less than 80 % of the samples.
    NoClearDifference,
    /// In at least 80 %.
    Likely,
    /// In at least 95 %.
    Robust,
}

impl Certainty {
    /// Returns the words for a share of samples.
    pub fn of(share: f64) -> Self {
        match share {
            share if share >= 0.95 => Certainty::Robust,
            share if share >= 0.80 => Certainty::Likely,
            _ => Certainty::NoClearDifference,
        }
    }

    /// Returns the name as in message keys.
    pub fn key(self) -> &'static str {
        match self {
            Certainty::NoClearDifference => "no-clear-difference",
            Certainty::Likely => "likely",
            Certainty::Robust => "robust",
        }
    }
}
