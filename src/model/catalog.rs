//! The catalog: fields, criteria, platforms with their facts, and deployments.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::id::{CriterionId, FactorId, FieldId, LevelId, ObjectiveId, PlatformId, RoleId, SourceId};
use super::rating::Ratings;
use super::source::{Confidence, PartialDate, Source};
use super::text::Localized;
use super::undocumented::Undocumented;

/// The whole catalog, with every reference between its parts resolved.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Catalog {
    /// Version of the criteria: major.minor.patch.
    pub version: String,
    /// Checksum of all its files.
    pub checksum: String,
    /// Groups of fields, in the order of display.
    pub groups: Vec<FieldGroup>,
    /// Fields in the order of display.
    pub fields: Vec<Field>,
    /// Words for the importance of a swing, most important first.
    pub swings: Vec<Swing>,
    /// How wishes weigh.
    pub wish: Wish,
    /// Which fields hold cost.
    pub cost: CostFields,
    /// Words of the questions about importance.
    pub weighing: Option<Weighing>,
    /// Groups of criteria.
    pub objectives: Vec<Objective>,
    /// Criteria.
    pub criteria: Vec<Criterion>,
    /// Platforms by id.
    pub platforms: BTreeMap<PlatformId, Platform>,
    /// Deployments of tools that are not in the catalog, with their sources.
    pub other_deployments: Vec<Deployment>,
    /// Sources of those deployments.
    pub other_sources: BTreeMap<SourceId, Source>,
    /// What third parties think of platforms; no part of any comparison.
    pub ratings: Ratings,
    /// Names of which nothing is documented.
    pub undocumented: Vec<Undocumented>,
}

impl Catalog {
    /// Returns the field with this id.
    pub fn field(&self, id: &FieldId) -> Option<&Field> {
        self.fields.iter().find(|field| &field.id == id)
    }

    /// Returns the criterion with this id.
    pub fn criterion(&self, id: &CriterionId) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| &criterion.id == id)
    }

    /// Returns the objective with this id.
    pub fn objective(&self, id: &ObjectiveId) -> Option<&Objective> {
        self.objectives.iter().find(|objective| &objective.id == id)
    }
}

/// A heading over fields.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FieldGroup {
    /// Name of the group.
    pub id: String,
    /// Heading.
    pub title: Localized,
}

/// One kind of fact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Name of the field.
    pub id: FieldId,
    /// The heading that it stands under.
    pub group: String,
    /// What a value looks like.
    #[serde(rename = "type")]
    pub kind: FieldKind,
    /// Short name.
    pub label: Localized,
    /// What the field says.
    pub meaning: Localized,
    /// Choices of a `level` or `tags` field.
    #[serde(default)]
    pub choice: Vec<Level>,
    /// Name of a shared list of choices, instead of `choice`.
    #[serde(default)]
    pub scale: Option<String>,
    /// Unit of a number.
    #[serde(default)]
    pub unit: Option<String>,
    /// Lowest and highest plausible value: what a number lies between when it is not known.
    #[serde(default)]
    pub plausible: Option<[f64; 2]>,
    /// For `tags`: a tag that no source names counts as absent, as soon as one tag is known.
    #[serde(default)]
    pub closed: bool,
    /// For `name`: there may be several.
    #[serde(default)]
    pub many: bool,
    /// For `name`: what the name must be.
    #[serde(default)]
    pub form: Option<NameForm>,
    /// Months after which a fact is too old to rely on; without it, a fact of 18 months is only worth a look.
    #[serde(default)]
    pub max_age_months: Option<u32>,
    /// Levels that count as shown only when somebody else than the maker says so.
    #[serde(default)]
    pub independent: Vec<LevelId>,
}

/// What the value of a `name` field must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum NameForm {
    /// A licence from the SPDX list, or an expression of them.
    Spdx,
    /// A country by its ISO 3166-1 alpha-2 code.
    Country,
}

/// What a fact of a field looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// One of the choices.
    Level,
    /// Any number of the choices, one fact each.
    Tags,
    /// A number, or `[low, high]`.
    Number,
    /// An amount in euros, or `[low, high]`.
    Amount,
    /// A year.
    Year,
    /// A date, possibly without day or month.
    Date,
    /// A web address.
    Url,
    /// A proper name, the same in every language.
    Name,
    /// A short text in every language.
    Text,
}

/// A choice of a field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// Name of the choice.
    pub id: LevelId,
    /// The choice in words.
    pub label: Localized,
}

impl Field {
    /// Returns the choice with this id.
    pub fn level(&self, id: &LevelId) -> Option<&Level> {
        self.choice.iter().find(|level| &level.id == id)
    }
}

/// Words for the importance of a swing from worst to best, with points out of 100.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Swing {
    /// Name of the answer.
    pub id: String,
    /// Points compared to the most important swing, 0 to 100.
    pub points: f64,
    /// Lowest and highest points that the words can mean.
    pub interval: [f64; 2],
    /// The words.
    pub label: Localized,
}

/// How a wish from the answers weighs, as names of swings.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wish {
    /// Swing of a *should*.
    pub should: String,
    /// Swing of a *could*.
    pub could: String,
}

/// Which fields hold cost.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CostFields {
    /// Field with the one-off amount.
    pub setup: FieldId,
    /// Field with the yearly amount.
    pub yearly: FieldId,
    /// Years over which cost is added up.
    pub term_years: u32,
}

/// Words of the questions about importance; `{title}`, `{worst}` and `{best}` are filled in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Weighing {
    /// Title of the step.
    pub title: Localized,
    /// Words before the first question.
    pub intro: Localized,
    /// Who can answer best.
    pub role: Vec<RoleId>,
    /// The question for the most important objective.
    pub most: WeighingQuestion,
    /// The question how another swing compares to it.
    pub compare: WeighingQuestion,
    /// The question for the most important criterion of an objective.
    pub most_within: WeighingQuestion,
    /// The question whether the answers are right.
    pub confirm: WeighingQuestion,
    /// The answer that confirms.
    pub yes: Localized,
    /// The answer that does not.
    pub no: Localized,
    /// How a swing reads as an option.
    pub swing_option: Localized,
}

/// Words of one question about importance.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WeighingQuestion {
    /// Short name.
    pub label: Localized,
    /// The question.
    pub text: Localized,
    /// Why it is asked.
    pub why: Localized,
}

/// A group of criteria.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    /// Name of the objective.
    pub id: ObjectiveId,
    /// Short name.
    pub title: Localized,
    /// All its criteria at their worst, in words.
    pub worst: Localized,
    /// All its criteria at their best, in words.
    pub best: Localized,
    /// Why it counts.
    pub why: Localized,
}

/// What platforms are compared on, with a fixed scale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Name of the criterion.
    pub id: CriterionId,
    /// The objective that it belongs to.
    pub objective: ObjectiveId,
    /// The field that it reads.
    pub field: FieldId,
    /// Joins the comparison only when an answer asks for it.
    #[serde(default)]
    pub only_when_required: bool,
    /// Short name.
    pub title: Localized,
    /// The worst end in words.
    pub worst: Localized,
    /// The best end in words.
    pub best: Localized,
    /// Why it counts and what the values rest on.
    pub why: Localized,
    /// For a `tags` field: 1 when this tag is there, otherwise 0.
    #[serde(default)]
    pub tag: Option<LevelId>,
    /// For a `level` field: the value of each level.
    #[serde(default)]
    pub level: Vec<LevelValue>,
    /// For a number: points between which the value runs straight.
    #[serde(default)]
    pub anchor: Vec<Anchor>,
}

/// Value of a level, from 0 (worst) to 1 (best).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LevelValue {
    /// The level.
    pub id: LevelId,
    /// Its value.
    pub value: f64,
}

/// A point of a piecewise linear value function.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Anchor {
    /// The number, in the unit of the field.
    pub at: f64,
    /// Its value, from 0 to 1.
    pub value: f64,
}

impl Criterion {
    /// Returns the value of a level.
    pub fn value_of(&self, level: &LevelId) -> Option<f64> {
        self.level.iter().find(|entry| &entry.id == level).map(|entry| entry.value)
    }
}

/// A platform with everything that is known of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Platform {
    /// Name of its file.
    pub id: PlatformId,
    /// How it is called.
    pub name: String,
    /// Sources of this file.
    pub sources: BTreeMap<SourceId, Source>,
    /// Facts, in the order of the file.
    pub facts: Vec<Fact>,
    /// Documented uses.
    pub deployments: Vec<Deployment>,
}

impl Platform {
    /// Returns the facts of one field.
    pub fn facts_of<'a>(&'a self, field: &'a FieldId) -> impl Iterator<Item = &'a Fact> {
        self.facts.iter().filter(move |fact| &fact.field == field)
    }
}

/// One statement about a platform.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// What it is about.
    pub field: FieldId,
    /// What is said.
    pub value: FactValue,
    /// An explanation beside the value.
    pub text: Option<Localized>,
    /// Who says so.
    pub source: SourceId,
    /// The date for which it is said.
    pub as_of: Option<PartialDate>,
    /// How sure.
    pub confidence: Confidence,
    /// A remark.
    pub note: Option<Localized>,
}

/// What a fact says.
#[derive(Debug, Clone, PartialEq)]
pub enum FactValue {
    /// One of these levels; more than one when the source leaves it open.
    Levels(Vec<LevelId>),
    /// This tag is there.
    Tag(LevelId),
    /// This tag is not there, somebody says.
    NoTag(LevelId),
    /// A number between these two, which may be equal.
    Number {
        /// Lowest.
        low: f64,
        /// Highest.
        high: f64,
    },
    /// A date.
    Date(PartialDate),
    /// A name or an address, the same in every language.
    Plain(String),
    /// A text, which stands in the fact's `text`.
    Text,
}

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
