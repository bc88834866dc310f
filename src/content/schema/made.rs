//! Makes the schemas from the types that read the files. The program never does so itself: it brings what was made.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde_json::Value as Json;

use super::keys;
use crate::content::additions::{AdditionFile, FactsFile};
use crate::content::agreed::AgreedFile;
use crate::content::cases::CasesFile;
use crate::content::decision::DecisionFile;
use crate::content::format::{
    AnswersFile, ChangesFile, CriteriaFile, DeploymentsFile, DocumentFile, FieldsFile, HouseFile, PlatformFile,
    QuestionnaireFile, RatingsFile, StepFile, UndocumentedFile,
};
use crate::content::scenarios::ScenariosFile;
use crate::content::settings::Settings;
use crate::content::workspace::WorkspaceFile;

/// Returns every file of the folder with schemas as the types have it now: name and text.
pub fn files() -> Vec<(String, String)> {
    let all = [
        ("addition", schema_of::<AdditionFile>()),
        ("agreed", schema_of::<AgreedFile>()),
        ("answers", schema_of::<AnswersFile>()),
        ("cases", schema_of::<CasesFile>()),
        ("changes", schema_of::<ChangesFile>()),
        ("criteria", schema_of::<CriteriaFile>()),
        ("decision", schema_of::<DecisionFile>()),
        ("deployments", schema_of::<DeploymentsFile>()),
        ("document", schema_of::<DocumentFile>()),
        ("facts", schema_of::<FactsFile>()),
        ("fields", schema_of::<FieldsFile>()),
        ("house-style", schema_of::<HouseFile>()),
        ("platform", schema_of::<PlatformFile>()),
        ("questionnaire", schema_of::<QuestionnaireFile>()),
        ("ratings", schema_of::<RatingsFile>()),
        ("scenarios", schema_of::<ScenariosFile>()),
        ("settings", schema_of::<Settings>()),
        ("step", schema_of::<StepFile>()),
        ("undocumented", schema_of::<UndocumentedFile>()),
        ("workspace", schema_of::<WorkspaceFile>()),
    ];
    let all = all.map(|(name, schema)| (name, finished(name, schema)));
    let page = (keys::FILE.to_owned(), keys::page(&all));
    all.iter().map(|(name, json)| (format!("{name}.schema.json"), text(json))).chain([page]).collect()
}

/// Editors for TOML read draft 7 best.
fn schema_of<T: JsonSchema>() -> Schema {
    SchemaSettings::draft07().into_generator().into_root_schema_for::<T>()
}

fn finished(name: &str, schema: Schema) -> Json {
    let mut json = schema.to_value();
    without_null(&mut json);
    let Json::Object(rest) = json else { return json };
    // What an editor shows first stands first.
    let mut map = serde_json::Map::new();
    map.insert("$schema".to_owned(), "http://json-schema.org/draft-07/schema#".into());
    map.insert("title".to_owned(), format!("platformwijzer: {name}").into());
    let rest = rest.into_iter().filter(|(key, _)| key != "$schema" && key != "title");
    map.extend(rest);
    Json::Object(map)
}

fn text(json: &Json) -> String {
    let text = serde_json::to_string_pretty(json).expect("a schema of texts and numbers can be written");
    format!("{text}\n")
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
