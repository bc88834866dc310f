//! A questionnaire: steps with questions, success factors, and the rules that draw conclusions from answers.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::conclusion::Verdict;
use super::condition::Condition;
use super::id::{CriterionId, DerivedId, FactorId, LevelId, OptionId, QuestionId, RoleId, RuleId, SourceId};
use super::migration::Change;
use super::source::Source;
use super::text::Localized;

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

/// One question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Name within the step; in memory the full name `step.question`.
    pub id: QuestionId,
    /// Raised when the meaning changes, so that old answers are confirmed.
    #[serde(default = "one")]
    pub rev: u32,
    /// Whether the core route asks it too.
    #[serde(default)]
    pub depth: Depth,
    /// What an answer looks like.
    #[serde(rename = "type")]
    pub kind: QuestionKind,
    /// Who can answer best.
    #[serde(default)]
    pub role: Vec<RoleId>,
    /// Short name for lists and the report.
    pub label: Localized,
    /// The question itself.
    pub text: Localized,
    /// Why it is asked and what the answer is used for.
    pub why: Localized,
    /// How to find the answer, or what a word means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<Localized>,
    /// An example.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub example: Option<Localized>,
    /// Where the question comes from.
    #[serde(default)]
    pub source: Vec<SourceId>,
    /// Non-answers on offer; those of the questionnaire when left out.
    #[serde(default)]
    pub non_answers: Option<Vec<NonAnswer>>,
    /// Asked only when this holds.
    #[serde(default)]
    pub when: Condition,
    /// What to do when it is not known whether the question applies.
    #[serde(default)]
    pub if_unknown: AskIfUnknown,
    /// Choices of a `single` or `multi`.
    #[serde(default)]
    pub option: Vec<Choice>,
    /// Lowest number, or fewest choices.
    #[serde(default)]
    pub min: Option<f64>,
    /// Highest number, or most choices.
    #[serde(default)]
    pub max: Option<f64>,
    /// Unit of a number.
    #[serde(default)]
    pub unit: Option<Localized>,
    /// The question with the whole that this number is a part of, such as the number of people who were asked.
    /// A number above the whole is not read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<QuestionId>,
    /// For a `tally`: the question after the count of one option, with `{question}` and `{option}` for their words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<Localized>,
    /// The question with the municipality whose number of inhabitants is suggested as the answer, and when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suggest: Option<Suggestion>,
    /// No rule reads it; it is shown in the report only.
    #[serde(default)]
    pub informative: bool,
    /// Before it is asked, the answers of its step are shown once more.
    #[serde(default)]
    pub review_step: bool,
    /// What its number means for the cost of platforms.
    #[serde(default)]
    pub gives: Option<Gives>,
}

/// What a number that was answered means for the cost of platforms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Gives {
    /// The most that may be spent once, in euros.
    BudgetOnce,
    /// The most that may be spent each year, in euros.
    BudgetYearly,
    /// Hours of staff each week.
    StaffHours,
    /// Hours for communication each week.
    CommunicationHours,
    /// Inhabitants of the area.
    Inhabitants,
}

fn one() -> u32 {
    1
}

impl Question {
    /// Returns the choice with this id.
    pub fn choice(&self, id: &OptionId) -> Option<&Choice> {
        self.option.iter().find(|choice| &choice.id == id)
    }

    /// Tells whether a question holds the count of an option of this tally.
    pub fn counts(&self, question: &QuestionId) -> bool {
        self.kind == QuestionKind::Tally
            && question.as_str().strip_prefix(self.id.as_str()).is_some_and(|rest| rest.starts_with('-'))
    }

    /// Returns the non-answers that this question offers.
    pub fn offered(&self) -> &[NonAnswer] {
        self.non_answers.as_deref().unwrap_or(&[])
    }
}

/// Which route asks a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Depth {
    /// The shorter one; gives a verdict.
    #[default]
    Core,
    /// All questions; adds detail.
    Full,
}

/// What an answer looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum QuestionKind {
    /// One of the options.
    Single,
    /// Any number of the options.
    Multi,
    /// A whole number from `min` to `max`.
    Scale,
    /// A number.
    Number,
    /// An amount in euros.
    Amount,
    /// A year.
    Year,
    /// One line of text.
    Text,
    /// Several lines of text.
    Longtext,
    /// A municipality: a line of text that can be completed from the list of municipalities.
    Municipality,
    /// Counts per option, of answers that were given on paper. Never asked itself: each option becomes a `number`.
    Tally,
}

/// Where the suggestion for an answer comes from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Suggestion {
    /// A question with a municipality: its number of inhabitants is suggested.
    pub inhabitants_of: QuestionId,
    /// Suggested only when this holds.
    #[serde(default)]
    pub when: Condition,
}

/// An answer that is not a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NonAnswer {
    /// "I do not know (yet)".
    Unknown,
    /// "Does not apply to us".
    NotApplicable,
    /// "Rather not say".
    Refused,
}

/// What happens to a question when it is not known whether it applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AskIfUnknown {
    /// It is passed over.
    #[default]
    Skip,
    /// It is asked.
    Ask,
}

/// A choice of a question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Name of the choice.
    pub id: OptionId,
    /// The choice in a few words.
    pub label: Localized,
    /// More words on the choice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Localized>,
    /// In a `multi`: goes with no other choice.
    #[serde(default)]
    pub exclusive: bool,
}

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
