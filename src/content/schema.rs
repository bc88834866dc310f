//! The JSON Schema of every content format, made from the types that read it: editors complete and explain with it, the
//! formatter takes its order of keys from it. Words in it are the doc comments of the types, in English like the keys.

pub mod keys;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde_json::Value as Json;

use super::additions::{AdditionFile, FactsFile};
use super::cases::CasesFile;
use super::decision::DecisionFile;
use super::format::{
    AnswersFile, CriteriaFile, DeploymentsFile, DocumentFile, FieldsFile, PlatformFile, QuestionnaireFile, RatingsFile,
    StepFile, UndocumentedFile,
};
use super::scenarios::ScenariosFile;
use super::workspace::WorkspaceFile;

/// Folder with schemas, beside the folders with content.
pub const FOLDER: &str = "schemas";

/// A format of files.
pub struct Kind {
    /// Its name, as in the name of its schema.
    pub name: &'static str,
    schema: fn() -> Schema,
}

/// Every format.
pub const KINDS: [Kind; 17] = [
    Kind { name: "addition", schema: schema_of::<AdditionFile> },
    Kind { name: "agreed", schema: schema_of::<super::agreed::AgreedFile> },
    Kind { name: "answers", schema: schema_of::<AnswersFile> },
    Kind { name: "cases", schema: schema_of::<CasesFile> },
    Kind { name: "criteria", schema: schema_of::<CriteriaFile> },
    Kind { name: "decision", schema: schema_of::<DecisionFile> },
    Kind { name: "deployments", schema: schema_of::<DeploymentsFile> },
    Kind { name: "document", schema: schema_of::<DocumentFile> },
    Kind { name: "facts", schema: schema_of::<FactsFile> },
    Kind { name: "fields", schema: schema_of::<FieldsFile> },
    Kind { name: "platform", schema: schema_of::<PlatformFile> },
    Kind { name: "questionnaire", schema: schema_of::<QuestionnaireFile> },
    Kind { name: "ratings", schema: schema_of::<RatingsFile> },
    Kind { name: "scenarios", schema: schema_of::<ScenariosFile> },
    Kind { name: "step", schema: schema_of::<StepFile> },
    Kind { name: "undocumented", schema: schema_of::<UndocumentedFile> },
    Kind { name: "workspace", schema: schema_of::<WorkspaceFile> },
];

impl Kind {
    /// Returns the format of a content file, by its path below the content folder; nothing when it has none.
    pub fn of(path: &str) -> Option<&'static Self> {
        let parts: Vec<&str> = path.split('/').collect();
        let name = match &parts[..] {
            [_, _] if !path.ends_with(".toml") => return None,
            ["platform-catalog", "fields.toml"] => "fields",
            ["platform-catalog", "criteria.toml"] => "criteria",
            ["platform-catalog", "deployments.toml"] => "deployments",
            ["platform-catalog", "ratings.toml"] => "ratings",
            ["platform-catalog", "undocumented.toml"] => "undocumented",
            ["report-templates", "documents", file] if file.ends_with(".toml") => "document",
            ["platform-catalog", "additions", .., file] if file.ends_with(".toml") => "facts",
            ["platform-catalog", .., file] if file.ends_with(".toml") => "platform",
            ["questionnaires", _, "questionnaire.toml"] => "questionnaire",
            ["questionnaires", _, "cases", file] if file.ends_with(".toml") => "cases",
            ["questionnaires", _, "additions", file] if file.ends_with(".toml") => "addition",
            ["questionnaires", _, file] if file.ends_with(".toml") => "step",
            _ => return None,
        };
        KINDS.iter().find(|kind| kind.name == name)
    }

    /// Returns the name of the file with the schema.
    pub fn file_name(&self) -> String {
        format!("{}.schema.json", self.name)
    }

    /// Returns the schema.
    pub fn json(&self) -> Json {
        let mut json = (self.schema)().to_value();
        without_null(&mut json);
        let Json::Object(rest) = json else { return json };
        // What an editor shows first stands first.
        let mut map = serde_json::Map::new();
        map.insert("$schema".to_owned(), "http://json-schema.org/draft-07/schema#".into());
        map.insert("title".to_owned(), format!("platformwijzer: {}", self.name).into());
        let rest = rest.into_iter().filter(|(key, _)| key != "$schema" && key != "title");
        map.extend(rest);
        Json::Object(map)
    }

    /// Returns the schema as the text of its file.
    pub fn text(&self) -> String {
        let text = serde_json::to_string_pretty(&self.json()).expect("a schema of texts and numbers can be written");
        format!("{text}\n")
    }
}

/// Returns where the schema of a content file is, as seen from the folder of that file.
pub fn reference(path: &str) -> Option<String> {
    let kind = Kind::of(path)?;
    let up = "../".repeat(path.matches('/').count());
    Some(format!("{up}{FOLDER}/{}", kind.file_name()))
}

/// Editors for TOML read draft 7 best.
fn schema_of<T: JsonSchema>() -> Schema {
    SchemaSettings::draft07().into_generator().into_root_schema_for::<T>()
}

/// Takes away that a value may be null: TOML has none, a key is left out instead.
fn without_null(node: &mut Json) {
    match node {
        Json::Array(items) => items.iter_mut().for_each(without_null),
        Json::Object(map) => {
            let is_null = |option: &Json| option.get("type").and_then(Json::as_str) == Some("null");
            if let Some(Json::Array(options)) = map.get_mut("anyOf") {
                options.retain(|option| !is_null(option));
                if let [only] = &options[..] {
                    let only = only.clone();
                    map.shift_remove("anyOf");
                    // In draft 7 what stands beside a reference does not count.
                    let alone = only.get("$ref").is_none();
                    if let (true, Json::Object(inner)) = (alone, &only) {
                        map.extend(inner.clone());
                    } else {
                        map.insert("allOf".to_owned(), Json::Array(vec![only]));
                    }
                }
            }
            if let Some(Json::Array(names)) = map.get_mut("type") {
                names.retain(|name| name.as_str() != Some("null"));
                if let [only] = &names[..] {
                    let only = only.clone();
                    map.insert("type".to_owned(), only);
                }
            }
            if map.get("default") == Some(&Json::Null) {
                map.shift_remove("default");
            }
            map.values_mut().for_each(without_null);
        }
        _ => {}
    }
}

/// The order of keys in the tables of a format.
pub struct Order {
    root: Json,
}

impl Order {
    /// Returns the order of a format.
    pub fn of(kind: &Kind) -> Self {
        Self { root: kind.json() }
    }

    /// Returns the keys of the table at a path of keys, in order; none when the table may have any key.
    pub fn keys(&self, path: &[String]) -> Vec<String> {
        let mut node = self.resolved(&self.root);
        for key in path {
            let properties = node.get("properties").and_then(|all| all.get(key));
            let Some(inner) = properties.or_else(|| node.get("additionalProperties").filter(|any| any.is_object()))
            else {
                return Vec::new();
            };
            node = self.resolved(inner);
            while let Some(items) = node.get("items") {
                node = self.resolved(items);
            }
        }
        node.get("properties").and_then(Json::as_object).into_iter().flatten().map(|(key, _)| key.clone()).collect()
    }

    fn resolved<'a>(&'a self, node: &'a Json) -> &'a Json {
        let whole = node.get("allOf").and_then(|all| all.get(0)).unwrap_or(node);
        let Some(reference) = whole.get("$ref").and_then(Json::as_str) else { return whole };
        self.root.pointer(reference.trim_start_matches('#')).map_or(whole, |target| self.resolved(target))
    }
}

/// Returns every file of the folder with schemas: name and text.
pub fn files() -> Vec<(String, String)> {
    let schemas = KINDS.iter().map(|kind| (kind.file_name(), kind.text()));
    schemas.chain([(keys::FILE.to_owned(), keys::page())]).collect()
}
