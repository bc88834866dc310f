//! A documented use of a platform: where, when, what it cost and what came of it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::id::{FactorId, LevelId, SourceId};
use crate::model::source::{Confidence, PartialDate};
use crate::model::text::Localized;

/// One organisation's real use of a platform.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Deployment {
    /// Name of the deployment.
    pub id: String,
    /// Municipality or region.
    pub place: String,
    /// Part of it.
    #[serde(default)]
    pub area: Option<String>,
    /// Country (ISO 3166-1 alpha-2).
    pub country: String,
    /// Name of the site.
    #[serde(default)]
    pub name: Option<String>,
    /// What it was for; choices of the field `made-for`.
    #[serde(default)]
    pub kind: Vec<LevelId>,
    /// First year.
    #[serde(default)]
    pub start: Option<i32>,
    /// Last year.
    #[serde(default)]
    pub end: Option<i32>,
    /// Whether it ran when the source was written.
    #[serde(default)]
    pub status: Option<DeploymentStatus>,
    /// One-off cost in euros.
    #[serde(default)]
    pub cost_setup: Option<f64>,
    /// Yearly cost in euros.
    #[serde(default)]
    pub cost_yearly: Option<f64>,
    /// Total cost in euros.
    #[serde(default)]
    pub cost_total: Option<f64>,
    /// Remark on cost.
    #[serde(default)]
    pub cost_note: Option<Localized>,
    /// Inhabitants of the area.
    #[serde(default)]
    pub inhabitants: Option<u64>,
    /// People that it was meant for.
    #[serde(default)]
    pub target_group: Option<u64>,
    /// People who registered.
    #[serde(default)]
    pub users: Option<u64>,
    /// People who took part.
    #[serde(default)]
    pub participants: Option<u64>,
    /// People who voted.
    #[serde(default)]
    pub votes: Option<u64>,
    /// Visitors.
    #[serde(default)]
    pub visitors: Option<u64>,
    /// Households that registered.
    #[serde(default)]
    pub registered_households: Option<u64>,
    /// Ideas, posts or other contributions.
    #[serde(default)]
    pub contributions: Option<u64>,
    /// Money that residents decided on, in euros.
    #[serde(default)]
    pub budget_decided: Option<f64>,
    /// What exactly was counted, and who says so.
    #[serde(default)]
    pub figures_note: Option<Localized>,
    /// What a source says of staff.
    #[serde(default)]
    pub staff_note: Option<Localized>,
    /// The judgement of the source.
    pub outcome: Outcome,
    /// Why, according to the source.
    pub why: Localized,
    /// Success factors that the source names as present.
    #[serde(default)]
    pub present: Vec<FactorId>,
    /// Success factors that the source names as missing.
    #[serde(default)]
    pub missing: Vec<FactorId>,
    /// Who says so.
    pub source: Vec<SourceId>,
    /// The date for which it is said.
    #[serde(default)]
    pub as_of: Option<PartialDate>,
    /// How sure.
    pub confidence: Confidence,
    /// A remark.
    #[serde(default)]
    pub note: Option<Localized>,
}

/// Whether a deployment ran when the source was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DeploymentStatus {
    /// It ran.
    Running,
    /// It had ended.
    Stopped,
    /// It had not begun.
    Planned,
}

/// How the source judges a deployment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// A success.
    Success,
    /// Partly.
    Mixed,
    /// A failure.
    Failure,
    /// Ended, without a judgement.
    Stopped,
    /// Running, without a judgement.
    Running,
    /// No judgement.
    Unknown,
}

impl Outcome {
    /// Returns the name of the outcome as in message keys.
    pub fn key(self) -> &'static str {
        match self {
            Outcome::Success => "success",
            Outcome::Mixed => "mixed",
            Outcome::Failure => "failure",
            Outcome::Stopped => "stopped",
            Outcome::Running => "running",
            Outcome::Unknown => "unknown",
        }
    }
}
