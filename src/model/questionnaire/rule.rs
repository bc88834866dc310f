//! A rule: when it fires, what it finds, on what evidence, and what it asks of a platform.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Grade;
use crate::model::condition::Condition;
use crate::model::id::{CriterionId, FactorId, LevelId, RoleId, RuleId, SourceId};
use crate::model::text::Localized;

/// What to conclude when answers are such and such.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Name of the rule; begins with the name of its factor.
    pub id: RuleId,
    /// The success factor that a finding counts for.
    #[serde(default)]
    pub factor: Option<FactorId>,
    /// What kind of finding; left out when the rule only sets requirements.
    #[serde(default)]
    pub level: Option<FindingLevel>,
    /// The rule fires when this holds; always when left out.
    #[serde(default)]
    pub when: Condition,
    /// What to do when it is not known whether the rule fires.
    #[serde(default)]
    pub if_unknown: RuleIfUnknown,
    /// Two answers clash.
    #[serde(default)]
    pub contradiction: bool,
    /// Makes this finding decide the verdict.
    #[serde(default)]
    pub stop: Option<Stop>,
    /// How strong the evidence behind the finding is.
    #[serde(default)]
    pub grade: Option<Grade>,
    /// Where the rule comes from.
    #[serde(default)]
    pub source: Vec<SourceId>,
    /// The finding in a few words.
    #[serde(default)]
    pub title: Option<Localized>,
    /// Why it matters, with the case or study.
    #[serde(default)]
    pub because: Option<Localized>,
    /// What somebody can do.
    #[serde(default)]
    pub advice: Option<Localized>,
    /// Who acts.
    #[serde(default)]
    pub role: Option<RoleId>,
    /// What it asks of a platform.
    #[serde(default)]
    pub requires: Vec<Demand>,
}

/// What kind of finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FindingLevel {
    /// In order.
    Strength,
    /// May go wrong.
    Risk,
    /// Must be solved first.
    Blocker,
}

impl FindingLevel {
    /// Returns the name as in content and message keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Strength => "strength",
            Self::Risk => "risk",
            Self::Blocker => "blocker",
        }
    }
}

impl Rule {
    /// Returns the name of what a finding of this rule is called: its level, or what it stops. What makes a platform
    /// needless is nothing to solve first. Nothing for a rule that only sets requirements.
    pub fn finding_key(&self) -> Option<&'static str> {
        match (self.stop, self.level) {
            (Some(Stop::NoOnlinePlatform), _) => Some("no-online-platform"),
            (Some(Stop::JoinWhatExists), _) => Some("join-what-exists"),
            (None, level) => level.map(FindingLevel::key),
        }
    }
}

/// What happens to a rule when it is not known whether it fires.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RuleIfUnknown {
    /// It becomes an open point.
    #[default]
    OpenPoint,
    /// Nothing.
    Silent,
}

/// A verdict that a single finding can decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Stop {
    /// The goal does not need an online platform.
    NoOnlinePlatform,
    /// A healthy channel already does the job.
    JoinWhatExists,
}

/// What a rule asks of a platform.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Demand {
    /// The criterion that it is about.
    pub criterion: CriterionId,
    /// How strong.
    pub level: Moscow,
    /// The worst level that meets a *must*; the best level of the criterion when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<LevelId>,
}

/// How strong a requirement is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Moscow {
    /// A wish that may lapse.
    Could,
    /// A wish that weighs.
    Should,
    /// A knock-out.
    Must,
}

impl Moscow {
    /// Returns the name of the level as in message keys.
    pub fn key(self) -> &'static str {
        match self {
            Moscow::Could => "could",
            Moscow::Should => "should",
            Moscow::Must => "must",
        }
    }
}
