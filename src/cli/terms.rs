//! Options of the commands that compare platforms: how it is worked out, and what to change for this once.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches};

use super::Build;

/// How a comparison is worked out, as typed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Terms {
    /// `neutral`, `pessimistic` or `optimistic`.
    pub view: Option<String>,
    /// Whether an open requirement excludes.
    pub strict: bool,
    /// How many samples are drawn.
    pub samples: Option<String>,
    /// Largest error of a share, in points of a hundred.
    pub error: Option<String>,
    /// Start of the random numbers.
    pub seed: Option<String>,
    /// Years over which cost adds up.
    pub term: Option<String>,
    /// What an hour of staff costs, in euros.
    pub hour_rate: Option<String>,
}

/// What to change for this once, without touching files, as typed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Changes {
    /// Answers, as `QUESTION=VALUE`.
    pub set: Vec<String>,
    /// Points of objectives, as `OBJECTIVE=POINTS`.
    pub weight: Vec<String>,
    /// Facts, as `PLATFORM.FIELD=VALUE`.
    pub fact: Vec<String>,
    /// The most that may be spent over the term, in euros.
    pub budget: Option<String>,
}

impl Changes {
    /// Tells whether nothing is changed.
    pub fn is_empty(&self) -> bool {
        self == &Self::default()
    }
}

pub(super) const VIEW: &str = "view";
pub(super) const STRICT: &str = "strict-open";
pub(super) const SAMPLES: &str = "samples";
pub(super) const ERROR: &str = "error";
pub(super) const SEED: &str = "seed";
pub(super) const TERM: &str = "term";
pub(super) const HOUR_RATE: &str = "hour-rate";

impl Build<'_> {
    /// Returns the options that say how a comparison is worked out.
    pub(super) fn terms(&self, ids: &[&'static str]) -> Vec<Arg> {
        let views = PossibleValuesParser::new(["neutral", "pessimistic", "optimistic"]);
        let term = |id: &&'static str| match *id {
            VIEW => self.option(VIEW).value_parser(views.clone()).hide_possible_values(true),
            // `check` has a `--strict` with another meaning.
            STRICT => self.flag(STRICT).long("strict"),
            other => self.option(other),
        };
        ids.iter().map(term).collect()
    }
}

/// Returns how a comparison is worked out from what clap understood.
pub(super) fn terms(matches: &ArgMatches) -> Terms {
    // Not every command has every option.
    let text = |id: &str| matches.try_get_one::<String>(id).ok().flatten().cloned();
    Terms {
        view: text(VIEW),
        strict: matches.get_flag(STRICT),
        samples: text(SAMPLES),
        error: text(ERROR),
        seed: text(SEED),
        term: text(TERM),
        hour_rate: text(HOUR_RATE),
    }
}

/// Returns what to change for this once from what clap understood.
pub(super) fn changes(matches: &ArgMatches) -> Changes {
    let all = |id: &str| matches.get_many::<String>(id).into_iter().flatten().cloned().collect();
    Changes {
        set: all("set"),
        weight: all("weight"),
        fact: all("fact"),
        budget: matches.get_one::<String>("budget").cloned(),
    }
}
