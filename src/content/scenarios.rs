//! Reads `scenarios.toml` of an assessment: named sets of changes to its answers, weights, facts or budget.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::format::SCHEMA;
use super::schema;
use super::store::SourceFile;
use super::toml_text;
use crate::diagnostic::{Diagnostic, KeyPath, Place};

/// Name of the file, beside the folder with answers.
pub const FILE: &str = "scenarios.toml";

/// `scenarios.toml`: what would follow if something were otherwise.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScenariosFile {
    /// Version of the format.
    pub schema: i64,
    /// Scenarios, in the order in which they are shown.
    #[serde(default)]
    pub scenario: Vec<Scenario>,
}

/// A named set of changes; everything else is as in the answers and the catalog.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Its name, unique in the file.
    pub id: String,
    /// Its title, short enough for the head of a column; the name when left out.
    #[serde(default)]
    pub title: Option<String>,
    /// Why somebody would want to look at it.
    #[serde(default)]
    pub note: Option<String>,
    /// Answers by question: a choice, a list of choices, a number, a text, or "unknown".
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, serde_json::Value>")]
    pub answers: BTreeMap<String, toml::Value>,
    /// Points of objectives or criteria, 0 to 100.
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, serde_json::Value>")]
    pub weights: BTreeMap<String, toml::Value>,
    /// Facts by `platform.field`: a choice, a number, `[low, high]`, or "unknown".
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, serde_json::Value>")]
    pub facts: BTreeMap<String, toml::Value>,
    /// The most that may be spent over the term, in euros.
    #[serde(default)]
    #[schemars(with = "Option<serde_json::Value>")]
    pub budget: Option<toml::Value>,
}

impl Scenario {
    /// Returns the title, or the name when it has none.
    pub fn called(&self) -> &str {
        self.title.as_deref().filter(|title| !title.trim().is_empty()).unwrap_or(&self.id)
    }
}

/// Returns the scenarios in a file; nothing when it has faults, which are added to `found`.
pub fn read(file: &SourceFile, found: &mut Vec<Diagnostic>) -> Option<Vec<Scenario>> {
    let format = schema::shape("scenarios");
    let raw: ScenariosFile = toml_text::read(file, &format, SCHEMA, found)?;
    let before = found.len();
    for (index, scenario) in raw.scenario.iter().enumerate() {
        let place =
            |index: usize| Place::value(&*file.path, KeyPath::default().then("scenario").then(index).then("id"));
        if let Some(first) = raw.scenario[..index].iter().position(|other| other.id == scenario.id) {
            let twice = Diagnostic::error("PW202", place(index)).with("id", scenario.id.as_str());
            found.push(twice.related(place(first)));
        }
    }
    (found.len() == before).then_some(raw.scenario)
}
