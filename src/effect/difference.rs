//! What follows from a state, as far as a reader of an advice would notice, and how two of these differ.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::model::conclusion::{FactorState, Verdict};
use crate::model::id::{CriterionId, FactorId, LevelId, PlatformId, RuleId};
use crate::model::questionnaire::Moscow;

/// What a reader of an advice would see of an outcome.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Picture {
    /// The advice in one word.
    pub verdict: Option<Verdict>,
    /// For *cannot be said yet*: what the known part points to.
    pub points_to: Option<Verdict>,
    /// State of each success factor that applies.
    pub factors: BTreeMap<FactorId, FactorState>,
    /// Rules that fired.
    pub findings: BTreeSet<RuleId>,
    /// What is asked of a platform: how strongly, and the lowest level that will do.
    pub requirements: BTreeMap<CriterionId, (Moscow, Option<LevelId>)>,
    /// Platforms that were looked at.
    pub platforms: BTreeSet<PlatformId>,
    /// Requirements that a platform does not meet, for each that drops out.
    pub excluded: BTreeMap<PlatformId, BTreeSet<CriterionId>>,
    /// Place of each platform that remains; empty while weights are not confirmed.
    pub ranks: BTreeMap<PlatformId, usize>,
    /// The winner and whatever it is not at least likely above; empty when nothing was simulated.
    pub headline: BTreeSet<PlatformId>,
}

/// One thing that reads differently.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Difference {
    /// The advice, or what it points to.
    Verdict {
        /// Before: the verdict, and what the known part points to.
        before: (Option<Verdict>, Option<Verdict>),
        /// After.
        after: (Option<Verdict>, Option<Verdict>),
    },
    /// The state of a success factor; nothing where it does not apply.
    Factor {
        /// The factor.
        factor: FactorId,
        /// Before.
        before: Option<FactorState>,
        /// After.
        after: Option<FactorState>,
    },
    /// The platforms that may be called best.
    Headline {
        /// Those that join.
        joined: BTreeSet<PlatformId>,
        /// Those that leave.
        left: BTreeSet<PlatformId>,
    },
    /// A platform that drops out, or comes back, or does so for another reason.
    KnockOut {
        /// The platform.
        platform: PlatformId,
        /// Requirements that it does not meet, only before.
        before: BTreeSet<CriterionId>,
        /// Only after.
        after: BTreeSet<CriterionId>,
    },
    /// A platform that the catalog has in one state only.
    Listed {
        /// The platform.
        platform: PlatformId,
        /// Whether it is the later state.
        after: bool,
    },
    /// The place of a platform among those that are compared in both states.
    Rank {
        /// The platform.
        platform: PlatformId,
        /// Before.
        before: usize,
        /// After.
        after: usize,
    },
    /// What is asked of a platform.
    Requirement {
        /// The criterion.
        criterion: CriterionId,
        /// Before: how strongly, and the lowest level that will do.
        before: Option<(Moscow, Option<LevelId>)>,
        /// After.
        after: Option<(Moscow, Option<LevelId>)>,
    },
    /// A rule that fires in one state only.
    Finding {
        /// The rule.
        rule: RuleId,
        /// Whether it is the later state.
        after: bool,
    },
}

/// Returns what reads differently, what matters most first.
pub fn differences(before: &Picture, after: &Picture) -> Vec<Difference> {
    let mut found = Vec::new();
    let verdicts = [before, after].map(|picture| (picture.verdict, picture.points_to));
    if verdicts[0] != verdicts[1] {
        found.push(Difference::Verdict { before: verdicts[0], after: verdicts[1] });
    }
    for (factor, [old, new]) in both(&before.factors, &after.factors) {
        found.push(Difference::Factor { factor: factor.clone(), before: old.copied(), after: new.copied() });
    }
    if before.headline != after.headline {
        found.push(Difference::Headline {
            joined: after.headline.difference(&before.headline).cloned().collect(),
            left: before.headline.difference(&after.headline).cloned().collect(),
        });
    }
    for platform in before.platforms.symmetric_difference(&after.platforms) {
        found.push(Difference::Listed { platform: platform.clone(), after: after.platforms.contains(platform) });
    }
    for (platform, [old, new]) in both(&before.excluded, &after.excluded) {
        let none = BTreeSet::new();
        let (old, new) = (old.unwrap_or(&none), new.unwrap_or(&none));
        // Whoever is new or gone is told of as such.
        if before.platforms.contains(platform) && after.platforms.contains(platform) {
            found.push(Difference::KnockOut {
                platform: platform.clone(),
                before: old.difference(new).cloned().collect(),
                after: new.difference(old).cloned().collect(),
            });
        }
    }
    let [old, new] = [(before, after), (after, before)].map(|(own, other)| places(own, other));
    let mut ranks: Vec<Difference> = both(&old, &new)
        .into_iter()
        .filter_map(|(platform, ranks)| {
            let [Some(before), Some(after)] = ranks else { return None };
            Some(Difference::Rank { platform: platform.clone(), before: *before, after: *after })
        })
        .collect();
    ranks.sort_by_key(|one| match one {
        Difference::Rank { before, after, .. } => *before.min(after),
        _ => usize::MAX,
    });
    found.extend(ranks);
    for (criterion, [old, new]) in both(&before.requirements, &after.requirements) {
        let [before, after] = [old.cloned(), new.cloned()];
        found.push(Difference::Requirement { criterion: criterion.clone(), before, after });
    }
    for rule in before.findings.symmetric_difference(&after.findings) {
        found.push(Difference::Finding { rule: rule.clone(), after: after.findings.contains(rule) });
    }
    found
}

/// Returns the places among the platforms that are compared in both states. Who only moves up since another left has not
/// changed places with anybody.
fn places(own: &Picture, other: &Picture) -> BTreeMap<PlatformId, usize> {
    let common: Vec<(&PlatformId, usize)> =
        own.ranks.iter().filter(|(id, _)| other.ranks.contains_key(*id)).map(|(id, rank)| (id, *rank)).collect();
    let place = |rank: usize| 1 + common.iter().filter(|(_, other)| *other < rank).count();
    common.iter().map(|(id, rank)| ((*id).clone(), place(*rank))).collect()
}

/// Returns what two maps say differently, by key.
fn both<'m, K: Ord, V: PartialEq>(
    before: &'m BTreeMap<K, V>,
    after: &'m BTreeMap<K, V>,
) -> Vec<(&'m K, [Option<&'m V>; 2])> {
    let keys: BTreeSet<&K> = before.keys().chain(after.keys()).collect();
    let pairs = keys.into_iter().map(|key| (key, [before.get(key), after.get(key)]));
    pairs.filter(|(_, [old, new])| old != new).collect()
}
