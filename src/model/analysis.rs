//! Everything that is found out about one comparison beside the order itself: how sure it is, what would change it, what
//! to ask, what further points cost, and where respondents differ.

use std::collections::BTreeMap;

use super::id::{FieldId, LevelId, PlatformId};
use super::inquiry::Inquiry;
use super::respondents::Group;
use super::robustness::{Settings, Simulation};
use super::sensitivity::{CostStep, KnockOutPrice, OrdinalCheck, Sensitivity};

/// What is found out about one comparison.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Analysis {
    /// How the simulation was run.
    pub settings: Settings,
    /// How sure the order is; nothing when there are no two to compare.
    pub simulation: Option<Simulation>,
    /// What would change the order; nothing when there are no two to compare.
    pub sensitivity: Option<Sensitivity>,
    /// What each requirement does to the choice.
    pub knock_outs: Vec<KnockOutPrice>,
    /// Whether the winner depends on reading level values as distances.
    pub ordinal: Option<OrdinalCheck>,
    /// What to ask; nothing when there are no two to compare.
    pub inquiry: Option<Inquiry>,
    /// The levels behind the states of the facts in `inquiry`, where they are levels.
    pub levels: BTreeMap<(PlatformId, FieldId), Vec<LevelId>>,
    /// From the cheapest to the best of what no other improves on.
    pub frontier: Vec<CostStep>,
    /// Several respondents side by side; nothing with only one.
    pub group: Option<Group>,
}
