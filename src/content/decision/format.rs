//! The file as written: one type per table. The shape check and the documentation follow these types.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::model::catalog::Anchor;
use crate::model::cost::Per;
use crate::model::decision::View;

/// A decision problem as written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionFile {
    /// Version of the format.
    pub schema: i64,
    /// What is decided.
    pub name: String,
    /// How the simulation is run.
    #[serde(default)]
    pub simulation: RawSimulation,
    /// Terms under which cost adds up.
    #[serde(default)]
    pub term: RawTerms,
    /// The most that may be spent over the term.
    #[serde(default)]
    pub budget: Option<f64>,
    /// Groups of criteria; left out, all criteria stand in one group.
    #[serde(default)]
    pub objective: Vec<RawObjective>,
    /// What is compared on.
    #[serde(default)]
    pub criterion: Vec<RawCriterion>,
    /// Knock-outs.
    #[serde(default)]
    pub requirement: Vec<RawRequirement>,
    /// What is compared.
    #[serde(default)]
    pub alternative: Vec<RawAlternative>,
    /// Several respondents with weights of their own.
    #[serde(default)]
    pub respondent: Vec<RawRespondent>,
}

/// How the simulation is run.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawSimulation {
    /// Number of samples; 10,000 when left out.
    #[serde(default)]
    pub samples: Option<i64>,
    /// Start of the random numbers; 1 when left out.
    #[serde(default)]
    pub seed: Option<i64>,
    /// What an unknown fact counts for.
    #[serde(default)]
    pub view: Option<View>,
    /// Whether an open requirement excludes.
    #[serde(default)]
    pub strict: bool,
}

/// Terms under which cost adds up.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawTerms {
    /// Years; 4 when left out.
    #[serde(default)]
    pub years: Option<i64>,
    /// Yearly discount rate; 0 when left out.
    #[serde(default)]
    pub rate: Option<f64>,
    /// Inhabitants.
    #[serde(default)]
    pub inhabitants: Option<f64>,
    /// Lowest and highest number of users.
    #[serde(default)]
    pub users: Option<Vec<f64>>,
}

/// A group of criteria.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawObjective {
    /// Its name.
    pub id: String,
    /// How it is called; the id when left out.
    #[serde(default)]
    pub title: Option<String>,
    /// Points of its swing, 0 to 100.
    #[serde(default)]
    pub points: Option<f64>,
    /// Lowest and highest points.
    #[serde(default)]
    pub interval: Option<Vec<f64>>,
    /// Place in the order of importance instead of points: 1 counts most.
    #[serde(default)]
    pub tier: Option<i64>,
}

/// What is compared on. With `level` it reads levels, with `anchor` numbers, without either the value itself (0 to 1).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawCriterion {
    /// Its name.
    pub id: String,
    /// How it is called; the id when left out.
    #[serde(default)]
    pub title: Option<String>,
    /// The group that it belongs to; needed when there are groups.
    #[serde(default)]
    pub objective: Option<String>,
    /// The fact that it reads; the one of its own name when left out.
    #[serde(default)]
    pub fact: Option<String>,
    /// Points of its swing within the group, 0 to 100.
    #[serde(default)]
    pub points: Option<f64>,
    /// Lowest and highest points.
    #[serde(default)]
    pub interval: Option<Vec<f64>>,
    /// Place in the order of importance instead of points: 1 counts most.
    #[serde(default)]
    pub tier: Option<i64>,
    /// The value of each level, 0 to 1.
    #[serde(default)]
    pub level: Vec<RawLevel>,
    /// Numbers with their values, 0 to 1, between which the value runs straight.
    #[serde(default)]
    pub anchor: Vec<Anchor>,
    /// What an unknown number lies between; the outermost anchors when left out.
    #[serde(default)]
    pub plausible: Option<Vec<f64>>,
}

/// A level with its value.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawLevel {
    /// Its name.
    pub id: String,
    /// How it is called; the id when left out.
    #[serde(default)]
    pub title: Option<String>,
    /// Its value, 0 to 1.
    pub value: f64,
}

/// A knock-out on the fact of a criterion; `at_least` and `at_most` are a level or a number.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawRequirement {
    /// The criterion.
    pub criterion: String,
    /// The worst level or the lowest number that meets it.
    #[serde(default)]
    #[schemars(with = "Option<serde_json::Value>")]
    pub at_least: Option<toml::Value>,
    /// The best level or the highest number that meets it.
    #[serde(default)]
    #[schemars(with = "Option<serde_json::Value>")]
    pub at_most: Option<toml::Value>,
}

/// Something that is compared.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawAlternative {
    /// Its name.
    pub id: String,
    /// How it is called; the id when left out.
    #[serde(default)]
    pub name: Option<String>,
    /// Facts by name: a level, a list of levels, a number, `[low, high]` or `"unknown"`; one that is left out is unknown.
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, serde_json::Value>")]
    pub fact: BTreeMap<String, toml::Value>,
    /// Who says so, by name of the fact.
    #[serde(default)]
    pub source: BTreeMap<String, String>,
    /// What it costs.
    #[serde(default)]
    pub cost: Vec<RawCost>,
}

/// A line of cost in euros: `amount`, or `low` and `high`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawCost {
    /// What the amount is per.
    pub per: Per,
    /// The amount.
    #[serde(default)]
    pub amount: Option<f64>,
    /// Lowest amount.
    #[serde(default)]
    pub low: Option<f64>,
    /// Highest amount.
    #[serde(default)]
    pub high: Option<f64>,
    /// False when the range is only what is plausible.
    #[serde(default = "yes")]
    pub known: bool,
}

fn yes() -> bool {
    true
}

/// Somebody with weights of their own.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawRespondent {
    /// Short name.
    pub id: String,
    /// Weights of all groups; those of the file when left out.
    #[serde(default)]
    pub objective: Vec<RawWeight>,
    /// Weights of all criteria; those of the file when left out.
    #[serde(default)]
    pub criterion: Vec<RawWeight>,
}

/// A weight.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawWeight {
    /// The group or criterion.
    pub id: String,
    /// Points, 0 to 100.
    #[serde(default)]
    pub points: Option<f64>,
    /// Lowest and highest points.
    #[serde(default)]
    pub interval: Option<Vec<f64>>,
    /// Place in the order of importance instead of points: 1 counts most.
    #[serde(default)]
    pub tier: Option<i64>,
}
