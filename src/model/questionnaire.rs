//! A questionnaire: steps with questions, success factors, and the rules that draw conclusions from answers.

mod question;
mod rule;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::conclusion::Verdict;
use super::condition::Condition;
use super::id::{DerivedId, FactorId, QuestionId, RoleId, RuleId, SourceId};
use super::migration::Change;
use super::source::Source;
use super::text::Localized;

pub use question::{AskIfUnknown, Choice, Depth, Gives, NonAnswer, Question, QuestionKind, Suggestion};
pub use rule::{Demand, FindingLevel, Moscow, Rule, RuleIfUnknown, Stop};

/// A whole questionnaire, with every reference between its parts resolved.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Questionnaire {
    /// Name of its folder.
    pub id: String,
    /// Version of the content: major.minor.patch.
    pub version: String,
    /// Checksum of all its files.
    pub checksum: String,
    /// Checksum of what its questions mean: the same for as long as an answer says the same.
    pub meaning: String,
    /// Title.
    pub title: Localized,
    /// Opening words for the respondent.
    pub intro: Localized,
    /// What is whose: the credit that the report prints.
    pub origin: Localized,
    /// Whether it ends with the questions about importance.
    pub weighing: bool,
    /// The questionnaire that its findings and requirements join; it then gives no verdict of its own.
    pub feeds: Option<String>,
    /// Words of its own for verdicts.
    pub verdicts: Vec<VerdictWords>,
    /// Success factors, in the order of the report.
    pub factors: Vec<Factor>,
    /// Roles in a municipality.
    pub roles: Vec<Role>,
    /// Named conditions.
    pub derived: BTreeMap<DerivedId, Condition>,
    /// Steps, in order.
    pub steps: Vec<Step>,
    /// Sources of all steps.
    pub sources: BTreeMap<SourceId, Source>,
    /// What changed from version to version, in the order of the file.
    pub changes: Vec<Change>,
}

impl Questionnaire {
    /// Returns all questions in the order in which they are asked.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.steps.iter().flat_map(|step| &step.questions)
    }

    /// Returns all rules in the order of their steps.
    pub fn rules(&self) -> impl Iterator<Item = &Rule> {
        self.steps.iter().flat_map(|step| &step.rules)
    }

    /// Returns the question with this id.
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions().find(|question| &question.id == id)
    }

    /// Returns the rule with this id.
    pub fn rule(&self, id: &RuleId) -> Option<&Rule> {
        self.rules().find(|rule| &rule.id == id)
    }

    /// Returns the success factor with this id.
    pub fn factor(&self, id: &FactorId) -> Option<&Factor> {
        self.factors.iter().find(|factor| &factor.id == id)
    }

    /// Returns the role with this id.
    pub fn role(&self, id: &RoleId) -> Option<&Role> {
        self.roles.iter().find(|role| &role.id == id)
    }

    /// Returns the role that goes by this name, or by this label in some language.
    pub fn role_called(&self, name: &str) -> Option<&Role> {
        let name = name.trim().to_lowercase();
        let is_it = |text: &str| text.to_lowercase() == name;
        self.roles.iter().find(|role| is_it(role.id.as_str()) || role.label.iter().any(|(_, label)| is_it(label)))
    }

    /// Returns its own words for a verdict, when it has them.
    pub fn verdict_words(&self, verdict: Verdict) -> Option<&VerdictWords> {
        self.verdicts.iter().find(|words| words.id == verdict)
    }

    /// Tells whether it ends in a comparison of platforms; an inventory or an evaluation does not.
    pub fn compares_platforms(&self) -> bool {
        self.feeds.is_none() && self.verdicts.is_empty()
    }

    /// Returns this questionnaire with the steps and rules of another after its own. What both have is taken from this one.
    #[must_use]
    pub fn joined_with(&self, other: &Questionnaire) -> Questionnaire {
        let mut joined = self.clone();
        joined.steps.extend(other.steps.iter().cloned());
        let new_factors = other.factors.iter().filter(|factor| self.factor(&factor.id).is_none());
        joined.factors.extend(new_factors.cloned());
        joined.roles.extend(other.roles.iter().filter(|role| self.role(&role.id).is_none()).cloned());
        for (id, condition) in &other.derived {
            joined.derived.entry(id.clone()).or_insert_with(|| condition.clone());
        }
        for (id, source) in &other.sources {
            joined.sources.entry(id.clone()).or_insert_with(|| source.clone());
        }
        joined
    }
}

/// How a questionnaire calls a verdict in its own words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VerdictWords {
    /// The verdict.
    pub id: Verdict,
    /// What it is called.
    pub title: Localized,
    /// What it means.
    pub meaning: Localized,
}

/// A condition for success, whose state follows from the answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Factor {
    /// Name of the factor.
    pub id: FactorId,
    /// When true, not knowing this factor means that no verdict can be given.
    #[serde(default)]
    pub essential: bool,
    /// The factor counts only when this holds; always when left out.
    #[serde(default)]
    pub applies: Condition,
    /// How strong the evidence is that this factor matters.
    pub grade: Grade,
    /// Short name.
    pub title: Localized,
    /// What it means that this factor is in order.
    pub meaning: Localized,
}

/// Somebody in a municipality who answers or acts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Name of the role.
    pub id: RoleId,
    /// How the role is called.
    pub label: Localized,
}

/// A named condition that several rules share.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Derived {
    /// Name of the condition.
    pub id: DerivedId,
    /// What it stands for.
    pub when: Condition,
}

/// How strong the evidence behind a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Grade {
    /// Systematic or multi-case comparison, experiment, or large data set.
    A,
    /// Good case study or survey.
    B,
    /// Expert or practice claim.
    C,
    /// Claim by a supplier.
    V,
    /// A duty by law.
    #[serde(rename = "law")]
    Law,
    /// A cautious choice of this tool, without evidence of its own.
    #[serde(rename = "choice")]
    Choice,
}

impl Grade {
    /// Returns the name of the grade as it is written in content and message keys.
    pub fn key(self) -> &'static str {
        match self {
            Grade::A => "A",
            Grade::B => "B",
            Grade::C => "C",
            Grade::V => "V",
            Grade::Law => "law",
            Grade::Choice => "choice",
        }
    }
}

/// A part of the questionnaire about one theme.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Step {
    /// Name of the step.
    pub id: String,
    /// Place among the steps.
    pub order: u32,
    /// Whose theme this is.
    pub origin: Origin,
    /// Title.
    pub title: Localized,
    /// Words before the first question.
    pub intro: Localized,
    /// What the full route adds to it.
    pub full_adds: Option<Localized>,
    /// Questions in order.
    pub questions: Vec<Question>,
    /// Rules in order.
    pub rules: Vec<Rule>,
    /// Questions that are put to many people on paper; their counts stand among the questions.
    pub tallies: Vec<Question>,
}

impl Step {
    /// Returns its questions as they are written: each tally once, instead of its counts.
    pub fn written_questions(&self) -> impl Iterator<Item = &Question> {
        let is_count = |question: &&Question| self.tallies.iter().any(|tally| tally.counts(&question.id));
        self.questions.iter().filter(move |question| !is_count(question)).chain(&self.tallies)
    }
}

/// Whose theme a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// One of the themes of the coalition Online Nabuurschap.
    Coalition,
    /// Added by this tool.
    #[default]
    Added,
}
