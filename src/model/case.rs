//! A test case of a questionnaire: answers, and what should follow from them.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::answers::Answers;
use super::conclusion::Verdict;
use super::id::{CriterionId, FactorId, QuestionId, RuleId};
use super::questionnaire::Moscow;

/// Answers with what should follow from them.
#[derive(Debug, Clone)]
pub struct Case {
    /// Name, unique within the questionnaire.
    pub name: String,
    /// The file that it stands in.
    pub file: String,
    /// Its place in the file, from 0.
    pub index: usize,
    /// The answers, those to "every other question" included.
    pub answers: Answers,
    /// What should follow.
    pub expect: Expectation,
    /// What came of it in reality, when the case is a documented one.
    pub outcome: Option<CaseOutcome>,
}

/// What should follow from the answers of a case. What is left out is not looked at.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// The verdict.
    #[serde(default)]
    pub verdict: Option<Verdict>,
    /// What the known part points to; left out beside *cannot be said*, it must point nowhere.
    #[serde(default)]
    pub points_to: Option<Verdict>,
    /// All factors that decide the verdict, in any order.
    #[serde(default)]
    pub decided_by: Option<Vec<FactorId>>,
    /// States of some factors.
    #[serde(default)]
    pub factors: BTreeMap<FactorId, ExpectedState>,
    /// Questions that are asked, among others.
    #[serde(default)]
    pub asked: Vec<QuestionId>,
    /// Questions that are not asked.
    #[serde(default)]
    pub not_asked: Vec<QuestionId>,
    /// Rules that fire, among others.
    #[serde(default)]
    pub findings: Vec<RuleId>,
    /// Rules that neither fire nor are an open point.
    #[serde(default)]
    pub silent: Vec<RuleId>,
    /// Rules that are an open point, among others.
    #[serde(default)]
    pub open_points: Vec<RuleId>,
    /// Requirements with their strength, among others.
    #[serde(default)]
    pub requires: BTreeMap<CriterionId, Moscow>,
}

/// State of a factor, or that it does not apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ExpectedState {
    /// Something must be solved first.
    Blocking,
    /// It is not known how it stands.
    NotKnown,
    /// Something may go wrong.
    AtRisk,
    /// Nothing stands in the way.
    InOrder,
    /// The factor does not count here.
    NotApplicable,
}

/// What came of a documented case.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseOutcome {
    /// The outcome by the source, as in the deployment.
    pub source: super::catalog::Outcome,
    /// Whether the advice, or what it points to, fits that outcome; left out when it says neither.
    #[serde(default)]
    pub fits: Option<bool>,
}
