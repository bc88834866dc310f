//! What to ask suppliers first: open requirements, then unknown facts by what their answers could change.

use serde::Serialize;

use super::id::{CriterionId, FieldId, PlatformId};
use super::sensitivity::Outcome;

/// Everything worth asking, most valuable first.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Inquiry {
    /// Open requirements, those of the likeliest winners first.
    pub requirements: Vec<OpenRequirement>,
    /// Unknown facts, by expected value of the answer.
    pub questions: Vec<VendorQuestion>,
    /// The same by supplier, for all unknown facts together.
    pub suppliers: Vec<Supplier>,
}

impl Inquiry {
    /// An answer worth less than a twentieth of a point is not listed on its own.
    pub const WORTH_LISTING: f64 = 0.0005;
}

/// A requirement of which it is not known whether an alternative meets it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OpenRequirement {
    /// The alternative.
    pub alternative: PlatformId,
    /// The criterion that the requirement is about.
    pub criterion: CriterionId,
    /// Share of samples in which the alternative comes first.
    pub first: f64,
    /// Who would lead if the requirement is not met; nobody when nothing else is left.
    pub otherwise: Option<PlatformId>,
}

/// An unknown fact and what its answer could change.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct VendorQuestion {
    /// The alternative.
    pub alternative: PlatformId,
    /// The fact.
    pub fact: FieldId,
    /// The criteria that read it.
    pub criteria: Vec<CriterionId>,
    /// Expected value of the answer: how much better the choice becomes on average.
    pub value: f64,
    /// Probability that the answer changes the winner; a tie is no change.
    pub change: f64,
    /// Difference in value between the best and the worst answer.
    pub spread: f64,
    /// What each answer leads to: all states, or the two ends of a range.
    pub branches: Vec<Branch>,
}

impl VendorQuestion {
    /// Branches that are written out; of more, the worst and the best.
    const TOLD: usize = 4;

    /// Returns the branches to write out: all, or the worst and the best of many.
    pub fn told(&self) -> Vec<&Branch> {
        if self.branches.len() <= Self::TOLD {
            return self.branches.iter().collect();
        }
        let by_value = |one: &&Branch, other: &&Branch| one.value.total_cmp(&other.value);
        let ends = [self.branches.iter().min_by(by_value), self.branches.iter().max_by(by_value)];
        ends.into_iter().flatten().collect()
    }
}

/// What an answer leads to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Branch {
    /// The answer.
    pub outcome: Outcome,
    /// The value that the alternative then has.
    pub value: f64,
    /// The place that it then has.
    pub rank: usize,
    /// Who then comes first.
    pub first: PlatformId,
}

/// All unknown facts of one alternative together: each may be worth nothing alone and still matter with the others.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Supplier {
    /// The alternative.
    pub alternative: PlatformId,
    /// How many of its facts are unknown and count.
    pub unknown: usize,
    /// Expected value of all answers together.
    pub value: f64,
    /// Whether it was calculated exactly; otherwise it comes from the samples.
    pub exact: bool,
}
