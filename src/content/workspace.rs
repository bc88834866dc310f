//! The file that marks a workspace and says what holds for everybody who works in it.

use schemars::JsonSchema;
use serde::Deserialize;

use super::format::SCHEMA;
use super::schema;
use super::store::SourceFile;
use super::toml_text;
use crate::diagnostic::Diagnostic;

/// `platformwijzer.toml`: what holds in a workspace.
///
/// Only what concerns the work. Which screen somebody can read, and which programs start, is that person's own: a file that
/// comes along with other people's work never decides it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkspaceFile {
    /// Version of the format.
    pub schema: i64,
    /// Whose workspace it is.
    #[serde(default)]
    pub name: Option<String>,
    /// Language tag, such as `nl`, of screens and documents.
    #[serde(default)]
    pub lang: Option<String>,
}

/// Returns what a file says; nothing when it has faults, which are added to `found`.
pub fn read(file: &SourceFile, found: &mut Vec<Diagnostic>) -> Option<WorkspaceFile> {
    let format = schema::shape("workspace");
    toml_text::read(file, &format, SCHEMA, found)
}
