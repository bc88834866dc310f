//! What the answers amount to: findings, readiness per success factor, requirements and a verdict, each with its trail.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::id::{FactorId, QuestionId, RuleId};
use super::questionnaire::{Demand, FindingLevel, Grade, Stop};

/// A rule that fired, or that might.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// The rule.
    pub rule: RuleId,
    /// The success factor that it counts for.
    pub factor: FactorId,
    /// What kind of finding.
    pub level: FindingLevel,
    /// How strong its evidence is.
    pub grade: Option<Grade>,
    /// The questions whose answers led to it.
    pub questions: Vec<QuestionId>,
    /// Of these, the ones that are not known and matter; empty for a rule that fired.
    pub open: Vec<QuestionId>,
}

/// State of a success factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactorState {
    /// Something must be solved first.
    Blocking,
    /// It is not known how it stands.
    NotKnown,
    /// Something may go wrong.
    AtRisk,
    /// Nothing stands in the way.
    InOrder,
}

impl FactorState {
    /// Returns the name of the state as in message keys.
    pub fn key(self) -> &'static str {
        match self {
            FactorState::Blocking => "blocking",
            FactorState::NotKnown => "not-known",
            FactorState::AtRisk => "at-risk",
            FactorState::InOrder => "in-order",
        }
    }
}

/// How a success factor stands, and why.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FactorReadiness {
    /// The factor.
    pub factor: FactorId,
    /// Whether not knowing it forbids a verdict.
    pub essential: bool,
    /// Its state.
    pub state: FactorState,
    /// What the known part alone would give, when the state is *not known* and something is known.
    pub points_to: Option<FactorState>,
    /// Whether what is not known could turn out to block: a blocker is open, or nothing at all is known.
    pub could_block: bool,
    /// Questions whose answers would settle it.
    pub open: Vec<QuestionId>,
}

/// The advice in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Everything that was asked is in order.
    Go,
    /// Possible, when risks are met and open points are settled.
    GoWithConditions,
    /// Something blocks.
    NotYet,
    /// Too much is unknown.
    CannotBeSaid,
    /// The goal does not need an online platform.
    NoOnlinePlatform,
    /// A healthy channel already does the job.
    JoinWhatExists,
}

impl Verdict {
    /// Tells whether no further answer can change it: the goal needs no platform of its own.
    pub fn is_settled(self) -> bool {
        matches!(self, Verdict::NoOnlinePlatform | Verdict::JoinWhatExists)
    }

    /// Returns the name of the verdict as in message keys.
    pub fn key(self) -> &'static str {
        match self {
            Verdict::Go => "go",
            Verdict::GoWithConditions => "go-with-conditions",
            Verdict::NotYet => "not-yet",
            Verdict::CannotBeSaid => "cannot-be-said",
            Verdict::NoOnlinePlatform => "no-online-platform",
            Verdict::JoinWhatExists => "join-what-exists",
        }
    }
}

impl From<Stop> for Verdict {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::NoOnlinePlatform => Verdict::NoOnlinePlatform,
            Stop::JoinWhatExists => Verdict::JoinWhatExists,
        }
    }
}

/// A requirement with the rules that ask for it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Requirement {
    /// What is asked, at the strongest level that any rule gives.
    pub demand: Demand,
    /// The rules that ask for it.
    pub rules: Vec<RuleId>,
    /// The questions whose answers led to it.
    pub questions: Vec<QuestionId>,
}

/// How the verdict would read if one thing were otherwise.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// The factor that would be in order.
    pub factor: FactorId,
    /// The verdict then.
    pub verdict: Verdict,
}

/// What the full route would add to answers of the core route.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Beyond {
    /// Questions that it would ask besides, as far as is known now, by step.
    pub steps: Vec<BeyondStep>,
    /// Verdicts that these questions can lead to, other than the present one.
    pub verdicts: Vec<BeyondVerdict>,
}

impl Beyond {
    /// Returns the questions of all steps.
    pub fn questions(&self) -> impl Iterator<Item = &QuestionId> {
        self.steps.iter().flat_map(|step| &step.questions)
    }
}

/// What the full route would add to one step.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BeyondStep {
    /// Name of the step.
    pub step: String,
    /// The questions.
    pub questions: Vec<QuestionId>,
}

/// A verdict that the full route can lead to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BeyondVerdict {
    /// The verdict.
    pub verdict: Verdict,
    /// The rules that it depends on: one alone, or several together.
    pub rules: Vec<RuleId>,
}

/// Everything that follows from one set of answers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Conclusion {
    /// The advice in one word.
    pub verdict: Verdict,
    /// For *cannot be said yet*: the verdict that the known part alone would give.
    pub points_to: Option<Verdict>,
    /// The factors that decide the verdict.
    pub decided_by: Vec<FactorId>,
    /// How each factor that applies stands, in the order of the questionnaire.
    pub readiness: Vec<FactorReadiness>,
    /// Factors that do not apply to this case.
    pub not_applicable: Vec<FactorId>,
    /// Rules that fired: blockers first, then risks, then strengths.
    pub findings: Vec<Finding>,
    /// Rules that might fire: what is open.
    pub open_points: Vec<Finding>,
    /// Rules that the chosen route leaves aside.
    pub beyond_route: Vec<RuleId>,
    /// What is asked of a platform.
    pub requirements: Vec<Requirement>,
    /// What would be asked of a platform if open questions turned out so.
    pub open_requirements: Vec<Requirement>,
    /// What the verdict would be with one deciding factor in order.
    pub changes: Vec<Change>,
}

impl Conclusion {
    /// Returns how many factors are in the given state.
    pub fn count(&self, state: FactorState) -> usize {
        self.readiness.iter().filter(|readiness| readiness.state == state).count()
    }

    /// Returns what the known part points to, as it may be told while answers are still coming in. A certain blocker always;
    /// otherwise nothing while nothing is known of any essential factor: those decide, so a first answer about something
    /// else, such as the channels that there are, is no direction yet.
    pub fn direction(&self) -> Option<Verdict> {
        let is_known = |factor: &FactorReadiness| factor.state != FactorState::NotKnown || factor.points_to.is_some();
        let has_essential = self.readiness.iter().any(|factor| factor.essential);
        let bears = |factor: &FactorReadiness| is_known(factor) && (factor.essential || !has_essential);
        self.points_to.filter(|verdict| *verdict == Verdict::NotYet || self.readiness.iter().any(bears))
    }

    /// Returns the findings of one factor.
    pub fn of_factor<'a>(&'a self, factor: &'a FactorId) -> impl Iterator<Item = &'a Finding> {
        self.findings.iter().filter(move |finding| &finding.factor == factor)
    }
}
