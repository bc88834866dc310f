//! How a comparison is worked out, from what was typed, and the comparison itself.

use super::typed::{euros, number, whole};
use crate::cli::Terms;
use crate::commands::failure::Failure;
use crate::commands::outcome::refused;
use crate::mcda;
use crate::model::decision::{Problem, Ranking, View};
use crate::model::robustness::{Settings, Simulation};

/// More samples than this make somebody wait and tell nothing new.
const MOST_SAMPLES: u64 = 10_000_000;
/// Longest term of a contract, in years.
const LONGEST_TERM: u64 = 50;

/// How a comparison is worked out.
#[derive(Debug, Clone)]
pub struct Way {
    /// Settings of the simulation.
    pub settings: Settings,
    /// Years over which cost adds up, when they were typed.
    pub years: Option<u32>,
    /// What an hour of staff costs, in euros.
    pub hour_rate: Option<f64>,
}

impl Way {
    /// Returns the way for the weights of one respondent.
    ///
    /// # Errors
    /// When a number cannot be used.
    pub fn new(terms: &Terms, respondent: &str) -> Result<Self, Failure> {
        Self::over(terms, Settings { respondent: respondent.to_owned(), ..Settings::default() })
    }

    /// Returns the way in which what was typed goes before other settings.
    ///
    /// # Errors
    /// When a number cannot be used.
    pub fn over(terms: &Terms, mut settings: Settings) -> Result<Self, Failure> {
        settings.view = match terms.view.as_deref() {
            Some("pessimistic") => View::Pessimistic,
            Some("optimistic") => View::Optimistic,
            Some(_) => View::Neutral,
            None => settings.view,
        };
        settings.strict |= terms.strict;
        if let Some(error) = &terms.error {
            settings.samples = Settings::samples_for(number("--error", error, 0.05, 50.0)? / 100.0);
        }
        if let Some(samples) = &terms.samples {
            settings.samples = whole("--samples", samples, 1, MOST_SAMPLES)?;
        }
        if let Some(seed) = &terms.seed {
            settings.seed = whole("--seed", seed, 0, u64::MAX)?;
        }
        // The result is the same for any number of threads.
        settings.threads = std::thread::available_parallelism().map_or(1, usize::from);
        let term = terms.term.as_deref().map(|years| whole("--term", years, 1, LONGEST_TERM)).transpose()?;
        Ok(Self {
            settings,
            years: term.map(|years| years as u32),
            hour_rate: terms.hour_rate.as_deref().map(|rate| euros("--hour-rate", rate)).transpose()?,
        })
    }
}

/// A problem worked out: the exact ranking, and how sure it is.
#[derive(Debug)]
pub struct Compared<'p> {
    /// What is compared.
    pub problem: &'p Problem,
    /// The exact result.
    pub ranking: Ranking,
    /// How sure it is; nothing when there are no two to compare.
    pub simulation: Option<Simulation>,
}

impl<'p> Compared<'p> {
    /// Returns a problem worked out.
    ///
    /// # Errors
    /// When the problem cannot be ranked.
    pub fn new(problem: &'p Problem, settings: &Settings) -> Result<Self, Failure> {
        let ranking = mcda::ranking_with(problem, settings.view, settings.strict).map_err(|fault| refused(&fault))?;
        let simulation = match ranking.ranked.len() {
            0 | 1 => None,
            _ => Some(mcda::simulation(problem, settings).map_err(|fault| refused(&fault))?),
        };
        Ok(Self { problem, ranking, simulation })
    }
}
