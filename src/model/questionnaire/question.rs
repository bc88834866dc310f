//! A question: what is asked, of whom, when, and what can be an answer.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::condition::{Condition, StateName};
use crate::model::id::{OptionId, QuestionId, RoleId, SourceId};
use crate::model::text::Localized;

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
    /// Earlier questions whose answers are shown beside this one, so that nobody has to remember them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recalls: Vec<QuestionId>,
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

impl NonAnswer {
    /// Returns the state of a question that has this non-answer.
    pub fn state(self) -> StateName {
        match self {
            NonAnswer::Unknown => StateName::Unknown,
            NonAnswer::NotApplicable => StateName::NotApplicable,
            NonAnswer::Refused => StateName::Refused,
        }
    }
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
