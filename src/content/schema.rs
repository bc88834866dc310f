//! The JSON Schema of every content format: editors complete and explain with it, files are checked against it before they are
//! read, the formatter takes its order of keys from it.
//!
//! The schemas stand in `schemas/` and are part of the program. They are made from the types that read the files ([`made`]); a
//! test holds that they are the same, and makes them anew. Words in them are the doc comments of the types, in English like the
//! keys.

pub mod keys;
pub mod made;

use include_dir::{Dir, include_dir};
use serde_json::Value as Json;

use super::shape::Format;

/// Folder with schemas, beside the folders with content.
pub const FOLDER: &str = "schemas";

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/schemas");

/// A format of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// Its name, as in the name of its schema.
    pub name: &'static str,
}

const fn kind(name: &'static str) -> Kind {
    Kind { name }
}

/// Every format.
pub const KINDS: [Kind; 20] = [
    kind("addition"),
    kind("agreed"),
    kind("answers"),
    kind("cases"),
    kind("changes"),
    kind("criteria"),
    kind("decision"),
    kind("deployments"),
    kind("document"),
    kind("facts"),
    kind("fields"),
    kind("house-style"),
    kind("platform"),
    kind("questionnaire"),
    kind("ratings"),
    kind("scenarios"),
    kind("settings"),
    kind("step"),
    kind("undocumented"),
    kind("workspace"),
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
            ["report-templates", "house-style.toml"] => "house-style",
            ["questionnaires", _, "questionnaire.toml"] => "questionnaire",
            ["questionnaires", _, "changes.toml"] => "changes",
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

    /// Returns the schema as the text of its file.
    ///
    /// # Panics
    /// Never: every format has a file, as a test holds.
    pub fn text(&self) -> &'static str {
        let file = FILES.get_file(self.file_name()).expect("every format has a schema");
        file.contents_utf8().expect("a schema is text")
    }

    /// Returns the schema.
    ///
    /// # Panics
    /// Never: the files are made by this program, as a test holds.
    pub fn json(&self) -> Json {
        serde_json::from_str(self.text()).expect("a schema is JSON")
    }
}

/// Returns where the schema of a content file is, as seen from the folder of that file.
pub fn reference(path: &str) -> Option<String> {
    let kind = Kind::of(path)?;
    let up = "../".repeat(path.matches('/').count());
    Some(format!("{up}{FOLDER}/{}", kind.file_name()))
}

/// Returns the shape of a format.
///
/// # Panics
/// When there is no format of this name.
pub fn shape(name: &str) -> Format {
    let kind = KINDS.iter().find(|kind| kind.name == name).expect("only formats that are there are asked for");
    Format::from_schema(&kind.json())
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
pub fn files() -> Vec<(String, &'static str)> {
    let named =
        |file: &'static include_dir::File<'static>| Some((file.path().to_str()?.to_owned(), file.contents_utf8()?));
    FILES.files().filter_map(named).collect()
}
