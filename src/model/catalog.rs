//! The catalog: fields, criteria, platforms with their facts, and deployments.

mod criterion;
mod deployment;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::id::{CriterionId, FieldId, LevelId, ObjectiveId, PlatformId, SourceId};
use super::rating::Ratings;
use super::source::{Confidence, PartialDate, Source};
use super::text::Localized;
use super::truth::Truth;
use super::undocumented::Undocumented;

pub use criterion::{
    Anchor, CostFields, Criterion, LevelValue, Objective, Swing, Weighing, WeighingQuestion, Wish, linear,
};
pub use deployment::{Deployment, DeploymentStatus, Outcome};

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
    /// For `number`: it counts something, so it is whole.
    #[serde(default)]
    pub whole: bool,
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

    /// Tells whether the platform has a tag. Not known when nobody says it, unless the field is closed: then what is said of
    /// other tags says no of this one. Not known either when one source says yes and another no.
    pub fn has_tag(&self, field: &Field, tag: &LevelId) -> Truth {
        let says = |value: &FactValue| self.facts_of(&field.id).any(|fact| &fact.value == value);
        let there = says(&FactValue::Tag(tag.clone()));
        let denied = says(&FactValue::NoTag(tag.clone()));
        match (there, denied) {
            (true, true) => Truth::Unknown,
            (true, false) => Truth::True,
            (false, true) => Truth::False,
            (false, false) if field.closed && self.facts_of(&field.id).next().is_some() => Truth::False,
            (false, false) => Truth::Unknown,
        }
    }

    /// Tells whether every source that speaks of it says that the platform ended.
    pub fn has_ended(&self) -> bool {
        let (field, ended) = (FieldId::from(STATUS), FactValue::Levels(vec![LevelId::from(ENDED)]));
        let mut said = self.facts_of(&field).peekable();
        said.peek().is_some() && said.all(|fact| fact.value == ended)
    }
}

/// The field that says whether a platform still exists.
const STATUS: &str = "status";
/// The choice for a platform that ended.
const ENDED: &str = "ended";

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
