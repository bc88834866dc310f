//! What documented uses reached, cost and lasted, counted over the deployments of the catalog.
//!
//! The uses are not a sample: somebody wrote about them. So every figure carries its number of cases and who tells, and
//! nothing here predicts. Pure: knows the model, no words and no clock.

use crate::model::catalog::{Catalog, Deployment, DeploymentStatus, Outcome};
use crate::model::id::{LevelId, SourceId};
use crate::model::source::{PublisherKind, Source};
use std::collections::BTreeMap;

/// Fewest cases from which a middle is given; below it the ends say all there is.
const FEWEST_FOR_MEDIAN: usize = 3;

/// A documented use with its sources.
#[derive(Debug, Clone, Copy)]
pub struct Use<'a> {
    /// The use.
    pub deployment: &'a Deployment,
    /// Name of the platform or of the site.
    pub platform: Option<&'a str>,
    sources: &'a BTreeMap<SourceId, Source>,
}

/// Who speaks of a use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Teller {
    /// Only those who made, sold or ran it.
    Itself,
    /// A newspaper, researcher, audit office or other third party is among the sources.
    ThirdParty,
}

impl Use<'_> {
    /// Returns who speaks of the use.
    pub fn teller(&self) -> Teller {
        let mut kinds = self.deployment.source.iter().filter_map(|id| Some(self.sources.get(id)?.publisher_kind));
        if kinds.any(|kind| matches!(kind, PublisherKind::Independent | PublisherKind::Press)) {
            Teller::ThirdParty
        } else {
            Teller::Itself
        }
    }

    /// Returns the year in which the use was last seen: the date for which it is told, else that of its newest source.
    fn last_seen(&self) -> Option<i32> {
        let published = self.deployment.source.iter().filter_map(|id| self.sources.get(id)?.published.as_ref()).max();
        let date = self.deployment.as_of.as_ref().or(published)?;
        date.parts().map(|(year, _, _)| i32::from(year))
    }
}

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// People who registered.
    Registered,
    /// People who registered, as a share of those it was meant for.
    RegisteredShare,
    /// Households that registered.
    Households,
    /// People who took part.
    Participants,
    /// People who took part, as a share of those it was meant for.
    ParticipantShare,
    /// People who took part, as a share of those who registered.
    ActiveShare,
    /// People who voted.
    Voters,
    /// People who voted, as a share of those it was meant for.
    VoterShare,
    /// Ideas, posts and other contributions.
    Contributions,
    /// One-off cost in euros.
    CostSetup,
    /// Yearly cost in euros.
    CostYearly,
    /// Total cost in euros.
    CostTotal,
    /// Calendar years from the first to the last of a use that ended.
    YearsUntilEnd,
    /// Calendar years from the first to the last time it was seen, of a use that ran.
    YearsSoFar,
}

/// What kind of number a measure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A count.
    Count,
    /// A share from 0 to 1.
    Share,
    /// Euros.
    Euros,
    /// Years.
    Years,
}

impl Measure {
    /// All measures in the order of display.
    pub const ALL: [Measure; 14] = [
        Measure::Registered,
        Measure::RegisteredShare,
        Measure::Households,
        Measure::Participants,
        Measure::ParticipantShare,
        Measure::ActiveShare,
        Measure::Voters,
        Measure::VoterShare,
        Measure::Contributions,
        Measure::CostSetup,
        Measure::CostYearly,
        Measure::CostTotal,
        Measure::YearsUntilEnd,
        Measure::YearsSoFar,
    ];

    /// Returns the name as in message keys and machine formats.
    pub fn key(self) -> &'static str {
        match self {
            Measure::Registered => "registered",
            Measure::RegisteredShare => "registered-share",
            Measure::Households => "households",
            Measure::Participants => "participants",
            Measure::ParticipantShare => "participant-share",
            Measure::ActiveShare => "active-share",
            Measure::Voters => "voters",
            Measure::VoterShare => "voter-share",
            Measure::Contributions => "contributions",
            Measure::CostSetup => "cost-setup",
            Measure::CostYearly => "cost-yearly",
            Measure::CostTotal => "cost-total",
            Measure::YearsUntilEnd => "years-until-end",
            Measure::YearsSoFar => "years-so-far",
        }
    }

    /// Returns what kind of number it is.
    pub fn unit(self) -> Unit {
        match self {
            Measure::RegisteredShare | Measure::ParticipantShare | Measure::ActiveShare | Measure::VoterShare => {
                Unit::Share
            }
            Measure::CostSetup | Measure::CostYearly | Measure::CostTotal => Unit::Euros,
            Measure::YearsUntilEnd | Measure::YearsSoFar => Unit::Years,
            _ => Unit::Count,
        }
    }

    /// Returns the value for one use; nothing when its sources do not give what it takes.
    fn of(self, used: &Use<'_>) -> Option<f64> {
        let deployment = used.deployment;
        let count = |number: Option<u64>| number.map(|number| number as f64);
        // Whom it was meant for is nearer than everybody who lives there.
        let people = count(deployment.target_group.or(deployment.inhabitants)).filter(|people| *people > 0.0);
        let share = |number: Option<u64>, of: Option<f64>| Some(count(number)? / of.filter(|of| *of > 0.0)?);
        let years = |to: Option<i32>| {
            let years = to? - deployment.start?;
            (years >= 0).then(|| f64::from(years))
        };
        match self {
            Measure::Registered => count(deployment.users),
            Measure::RegisteredShare => share(deployment.users, people),
            Measure::Households => count(deployment.registered_households),
            Measure::Participants => count(deployment.participants),
            Measure::ParticipantShare => share(deployment.participants, people),
            Measure::ActiveShare => share(deployment.participants, count(deployment.users)),
            Measure::Voters => count(deployment.votes),
            Measure::VoterShare => share(deployment.votes, people),
            Measure::Contributions => count(deployment.contributions),
            Measure::CostSetup => deployment.cost_setup,
            Measure::CostYearly => deployment.cost_yearly,
            Measure::CostTotal => deployment.cost_total,
            // What began and ended in one year was mostly meant to: a vote or a poll, and no service that stopped.
            Measure::YearsUntilEnd if deployment.status == Some(DeploymentStatus::Stopped) => {
                years(deployment.end).filter(|years| *years > 0.0)
            }
            Measure::YearsSoFar if deployment.status == Some(DeploymentStatus::Running) => years(used.last_seen()),
            Measure::YearsUntilEnd | Measure::YearsSoFar => None,
        }
    }
}

/// One use with its value.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The use.
    pub used: Use<'a>,
    /// Its value.
    pub value: f64,
}

/// All values of one measure, lowest first.
#[derive(Debug, Clone)]
pub struct Rate<'a> {
    /// What is measured.
    pub measure: Measure,
    /// The uses that have a value; never empty.
    pub cases: Vec<Case<'a>>,
}

/// Ends and middle of a number of cases.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// How many cases.
    pub count: usize,
    /// Lowest value.
    pub low: f64,
    /// Middle value; nothing below three cases.
    pub median: Option<f64>,
    /// Highest value.
    pub high: f64,
}

impl Rate<'_> {
    /// Returns ends and middle of all cases, or of those that one kind of teller tells; nothing when there are none.
    pub fn spread(&self, teller: Option<Teller>) -> Option<Spread> {
        let values: Vec<f64> = self
            .cases
            .iter()
            .filter(|case| teller.is_none_or(|teller| case.used.teller() == teller))
            .map(|case| case.value)
            .collect();
        let count = values.len();
        let median = (count >= FEWEST_FOR_MEDIAN).then(|| f64::midpoint(values[(count - 1) / 2], values[count / 2]));
        Some(Spread { count, low: *values.first()?, median, high: *values.last()? })
    }
}

/// Returns the documented uses: of one kind, or all. Plans that had not begun are not among them.
pub fn uses<'a>(catalog: &'a Catalog, kind: Option<&LevelId>) -> Vec<Use<'a>> {
    let of_platforms = catalog.platforms.values().flat_map(|platform| {
        platform.deployments.iter().map(|deployment| Use {
            deployment,
            platform: Some(platform.name.as_str()),
            sources: &platform.sources,
        })
    });
    let others = catalog.other_deployments.iter().map(|deployment| Use {
        deployment,
        platform: deployment.name.as_deref(),
        sources: &catalog.other_sources,
    });
    of_platforms
        .chain(others)
        .filter(|used| used.deployment.status != Some(DeploymentStatus::Planned))
        .filter(|used| kind.is_none_or(|kind| used.deployment.kind.contains(kind)))
        .collect()
}

/// Returns every measure that at least one of these uses has a value for.
pub fn rates<'a>(uses: &[Use<'a>]) -> Vec<Rate<'a>> {
    let rate = |measure: Measure| {
        let values = uses.iter().filter_map(|used| Some(Case { used: *used, value: measure.of(used)? }));
        let mut cases: Vec<Case<'a>> = values.collect();
        cases.sort_by(|one, other| {
            one.value.total_cmp(&other.value).then_with(|| one.used.deployment.id.cmp(&other.used.deployment.id))
        });
        (!cases.is_empty()).then_some(Rate { measure, cases })
    };
    Measure::ALL.into_iter().filter_map(rate).collect()
}

/// Returns how many uses began and ended in one calendar year.
pub fn within_a_year(uses: &[Use<'_>]) -> usize {
    uses.iter().filter(|used| used.deployment.start.is_some() && used.deployment.start == used.deployment.end).count()
}

/// Returns how often sources judge these uses in each way, in the order of [`Outcome`], for all and per teller.
pub fn outcomes(uses: &[Use<'_>]) -> Vec<(Outcome, [usize; 3])> {
    let mut counts: BTreeMap<Outcome, [usize; 3]> = BTreeMap::new();
    for used in uses {
        let count = counts.entry(used.deployment.outcome).or_default();
        count[0] += 1;
        count[if used.teller() == Teller::Itself { 1 } else { 2 }] += 1;
    }
    counts.into_iter().collect()
}

#[cfg(test)]
mod tests;
