//! The file formats, version 1: one type per kind of file. JSON Schemas are made from these types.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::answers::RawRevision;
use super::schema;
use super::shape::Format;
use crate::model::answers::{Nature, Respondent, Via};
use crate::model::catalog::{
    CostFields, Criterion, Deployment, Field, FieldGroup, Level, Objective, Swing, Weighing, Wish,
};
use crate::model::id::{FieldId, PlatformId, QuestionId, SourceId};
use crate::model::migration::Change;
use crate::model::questionnaire::{Depth, Derived, Factor, NonAnswer, Origin, Question, Role, Rule, VerdictWords};
use crate::model::rating::{Rater, Rating};
use crate::model::source::{Confidence, PartialDate, Source};
use crate::model::text::Localized;
use crate::model::undocumented::Undocumented;

/// Newest version of every format that this program reads and the one that it writes.
pub const SCHEMA: i64 = 1;

/// `platform-catalog/fields.toml`: what may be said of a platform.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FieldsFile {
    /// Version of the format.
    pub schema: i64,
    /// Headings.
    pub group: Vec<FieldGroup>,
    /// Shared lists of choices.
    #[serde(default)]
    pub scale: Vec<Scale>,
    /// Fields.
    pub field: Vec<Field>,
}

/// A list of choices that several fields share.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// Name of the list.
    pub id: String,
    /// Choices.
    pub choice: Vec<Level>,
}

/// `platform-catalog/criteria.toml`: what platforms are compared on.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CriteriaFile {
    /// Version of the format.
    pub schema: i64,
    /// Version of the content.
    pub version: String,
    /// Words for importance.
    pub swing: Vec<Swing>,
    /// How wishes weigh.
    pub wish: Wish,
    /// Which fields hold cost.
    pub cost: CostFields,
    /// Words of the questions about importance.
    pub weighing: Weighing,
    /// Objectives.
    pub objective: Vec<Objective>,
    /// Criteria.
    pub criterion: Vec<Criterion>,
}

/// `platform-catalog/platforms/<id>.toml`: a platform.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlatformFile {
    /// Version of the format.
    pub schema: i64,
    /// Name of the platform: the name of the file.
    pub id: PlatformId,
    /// How it is called.
    pub name: String,
    /// Sources.
    #[serde(default)]
    pub source: Vec<Source>,
    /// Facts.
    #[serde(default)]
    pub fact: Vec<RawFact>,
    /// Deployments.
    #[serde(default)]
    pub deployment: Vec<Deployment>,
}

/// A fact as written; its value is read against its field.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawFact {
    /// What it is about.
    pub field: FieldId,
    /// What is said: a choice, a list of choices (one of these), `{ not = "choice" }` of a field of tags, a number,
    /// `[low, high]`, a date, an address or a name.
    #[serde(default)]
    #[schemars(with = "Option<serde_json::Value>")]
    pub value: Option<toml::Value>,
    /// A text, or an explanation beside the value.
    #[serde(default)]
    pub text: Option<Localized>,
    /// Who says so.
    pub source: SourceId,
    /// The date for which it is said.
    #[serde(default)]
    pub as_of: Option<PartialDate>,
    /// How sure.
    pub confidence: Confidence,
    /// A remark.
    #[serde(default)]
    pub note: Option<Localized>,
}

/// `platform-catalog/deployments.toml`: uses of tools that are not in the catalog.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeploymentsFile {
    /// Version of the format.
    pub schema: i64,
    /// Sources.
    #[serde(default)]
    pub source: Vec<Source>,
    /// Deployments.
    #[serde(default)]
    pub deployment: Vec<Deployment>,
}

/// `platform-catalog/ratings.toml`: what third parties think of platforms.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RatingsFile {
    /// Version of the format.
    pub schema: i64,
    /// Sources.
    #[serde(default)]
    pub source: Vec<Source>,
    /// Who rates.
    #[serde(default)]
    pub rater: Vec<Rater>,
    /// What they say.
    #[serde(default)]
    pub rating: Vec<Rating>,
}

/// `platform-catalog/undocumented.toml`: names of which nothing is documented.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UndocumentedFile {
    /// Version of the format.
    pub schema: i64,
    /// Names.
    #[serde(default)]
    pub name: Vec<Undocumented>,
}

/// `questionnaires/<id>/questionnaire.toml`: what the questionnaire is about.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionnaireFile {
    /// Version of the format.
    pub schema: i64,
    /// Name of the questionnaire: the name of the folder.
    pub id: String,
    /// Version of the content.
    pub version: String,
    /// Title.
    pub title: Localized,
    /// Opening words.
    pub intro: Localized,
    /// What is whose.
    pub origin: Localized,
    /// Non-answers that every question offers unless it says otherwise.
    #[serde(default)]
    pub non_answers: Vec<NonAnswer>,
    /// Obsolete: minutes are reckoned from the questions. Accepted and not read.
    #[serde(default)]
    pub core_minutes: Option<u32>,
    /// Obsolete: minutes are reckoned from the questions. Accepted and not read.
    #[serde(default)]
    pub full_minutes: Option<u32>,
    /// Ends with the questions about importance that are made from the criteria.
    #[serde(default)]
    pub weighing: bool,
    /// The questionnaire that its findings and requirements join.
    #[serde(default)]
    pub feeds: Option<String>,
    /// Words of its own for verdicts.
    #[serde(default)]
    pub verdict: Vec<VerdictWords>,
    /// Success factors.
    #[serde(default)]
    pub factor: Vec<Factor>,
    /// Roles.
    #[serde(default)]
    pub role: Vec<Role>,
    /// Named conditions.
    #[serde(default)]
    pub derived: Vec<Derived>,
    /// Sources that several steps use.
    #[serde(default)]
    pub source: Vec<Source>,
}

/// `questionnaires/<id>/<order>-<step>.toml`: a step.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StepFile {
    /// Version of the format.
    pub schema: i64,
    /// Name of the step.
    pub id: String,
    /// Place among the steps.
    pub order: u32,
    /// Obsolete: minutes are reckoned from the questions. Accepted and not read.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// Whose theme it is.
    pub origin: Origin,
    /// Title.
    pub title: Localized,
    /// Words before the first question.
    pub intro: Localized,
    /// What the full route adds to this step, after its title and a colon.
    #[serde(default)]
    pub full_adds: Option<Localized>,
    /// Sources.
    #[serde(default)]
    pub source: Vec<Source>,
    /// Questions.
    #[serde(default)]
    pub question: Vec<Question>,
    /// Rules.
    #[serde(default)]
    pub rule: Vec<Rule>,
}

/// `questionnaires/<id>/changes.toml`: what changed from version to version.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangesFile {
    /// Version of the format.
    pub schema: i64,
    /// Changes, oldest first.
    #[serde(default)]
    pub change: Vec<Change>,
}

/// `answers/<respondent>.toml`: the answers of one person.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswersFile {
    /// Version of the format.
    pub schema: i64,
    /// Name of the case.
    pub assessment: String,
    /// What kind of case it is.
    #[serde(default)]
    pub nature: Nature,
    /// The route.
    #[serde(default)]
    pub depth: Depth,
    /// The day on which the case is judged (YYYY-MM-DD).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// Who answered.
    pub respondent: Respondent,
    /// Which questionnaire.
    pub questionnaire: QuestionnaireReference,
    /// Answers by question.
    #[serde(default)]
    pub answer: BTreeMap<QuestionId, RawAnswer>,
    /// Answers about importance that changed after they had been confirmed, in the order of time. The program writes it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub revised: Vec<RawRevision>,
}

/// Which questionnaire was answered.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionnaireReference {
    /// Name of the questionnaire.
    pub id: String,
    /// Its version when the file was written.
    pub version: String,
    /// Checksum of what its questions meant when the file was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checksum: Option<String>,
}

/// An answer as written: either `value` or `state`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawAnswer {
    /// A choice, a list of choices, a number or a text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<serde_json::Value>")]
    pub value: Option<toml::Value>,
    /// That there is no value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<NonAnswer>,
    /// The revision of the question that was answered.
    #[serde(default = "first", skip_serializing_if = "is_first")]
    pub rev: u32,
    /// When (RFC 3339).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// How it came in.
    #[serde(default, skip_serializing_if = "is_terminal")]
    pub via: Via,
    /// A free remark; on its own when the question has no answer yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// False when the question stopped to apply after it was answered.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub active: bool,
}

fn yes() -> bool {
    true
}

fn is_yes(active: &bool) -> bool {
    *active
}

/// The revision of a question that was never changed, which is not written.
pub(super) fn first() -> u32 {
    1
}

/// Tells whether a revision is that one.
pub(super) fn is_first(rev: &u32) -> bool {
    *rev == 1
}

fn is_terminal(via: &Via) -> bool {
    *via == Via::Terminal
}

/// `report-templates/documents/<id>.toml`: a document that can be written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DocumentFile {
    /// Version of the format.
    pub schema: i64,
    /// Its place among the documents; the lowest comes first.
    pub order: i64,
    /// Whether it leads to the other documents, and so is written last.
    #[serde(default)]
    pub index: bool,
    /// What a person types to choose it, and the name of its files.
    pub name: Localized,
    /// Its title.
    pub title: Localized,
    /// Who reads it.
    pub readers: Localized,
    /// What it is for.
    pub about: Localized,
}

/// `report-templates/house-style.toml`: who publishes the documents.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HouseFile {
    /// Version of the format.
    pub schema: i64,
    /// Who publishes the documents.
    pub name: Option<Localized>,
    /// A picture as a `data:` address.
    pub logo: Option<String>,
    /// Colours on a light screen and on paper.
    #[serde(default)]
    pub light: Colours,
    /// Colours on a dark screen.
    #[serde(default)]
    pub dark: Colours,
}

/// Colours as `#rrggbb`.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Colours {
    /// Links and lines.
    pub accent: Option<String>,
    /// Text.
    pub ink: Option<String>,
    /// Background of what stands out.
    pub note: Option<String>,
}

/// The shapes of all formats, each made on first need and once: no command needs them all.
#[derive(Debug)]
pub struct Shapes {
    /// `fields.toml`.
    pub fields: LazyLock<Format>,
    /// `criteria.toml`.
    pub criteria: LazyLock<Format>,
    /// A platform.
    pub platform: LazyLock<Format>,
    /// `deployments.toml`.
    pub deployments: LazyLock<Format>,
    /// `ratings.toml`.
    pub ratings: LazyLock<Format>,
    /// `undocumented.toml`.
    pub undocumented: LazyLock<Format>,
    /// `questionnaire.toml`.
    pub questionnaire: LazyLock<Format>,
    /// A step.
    pub step: LazyLock<Format>,
    /// `changes.toml`.
    pub changes: LazyLock<Format>,
    /// Answers.
    pub answers: LazyLock<Format>,
    /// `agreed.toml`.
    pub agreed: LazyLock<Format>,
    /// A document.
    pub document: LazyLock<Format>,
    /// `house-style.toml`.
    pub house: LazyLock<Format>,
    /// Questions and rules for a step.
    pub addition: LazyLock<Format>,
    /// Facts about a platform.
    pub facts: LazyLock<Format>,
}

impl Shapes {
    /// Returns the shapes of all formats.
    pub fn new() -> Self {
        Self {
            fields: LazyLock::new(|| schema::shape("fields")),
            criteria: LazyLock::new(|| schema::shape("criteria")),
            platform: LazyLock::new(|| schema::shape("platform")),
            deployments: LazyLock::new(|| schema::shape("deployments")),
            ratings: LazyLock::new(|| schema::shape("ratings")),
            undocumented: LazyLock::new(|| schema::shape("undocumented")),
            questionnaire: LazyLock::new(|| schema::shape("questionnaire")),
            step: LazyLock::new(|| schema::shape("step")),
            changes: LazyLock::new(|| schema::shape("changes")),
            answers: LazyLock::new(|| schema::shape("answers")),
            agreed: LazyLock::new(|| schema::shape("agreed")),
            document: LazyLock::new(|| schema::shape("document")),
            house: LazyLock::new(|| schema::shape("house-style")),
            addition: LazyLock::new(|| schema::shape("addition")),
            facts: LazyLock::new(|| schema::shape("facts")),
        }
    }
}

impl Default for Shapes {
    fn default() -> Self {
        Self::new()
    }
}
