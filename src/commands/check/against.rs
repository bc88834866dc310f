//! Reads the older state of the content that the present one is laid beside.

use std::path::Path;

use crate::commands::failure::{Exit, Failure};
use crate::commands::session::Session;
use crate::content::Content;
use crate::content::questionnaire::FOLDER;
use crate::content::store::Store;
use crate::diagnostic::{Diagnostic, Severity};

/// Returns the content of a folder by itself, of which the questionnaires count.
///
/// # Errors
/// When the folder holds no questionnaires, or they cannot be read: what is missing there would seem to be new.
pub fn older(session: &Session<'_, '_>, folder: &Path) -> Result<Content, Failure> {
    let shown = || folder.display().to_string();
    if !folder.is_dir() {
        return Err(Failure::new(Exit::File, "failure-no-folder").with("path", shown()));
    }
    if !folder.join(FOLDER).is_dir() {
        let failure = Failure::new(Exit::File, "failure-no-content").with("path", shown());
        return Err(failure.with("names", FOLDER));
    }
    let content = Content::load(&Store::folder_only(folder));
    let grave = |diagnostic: &&Diagnostic| {
        diagnostic.severity == Severity::Error && diagnostic.place.file.starts_with(&format!("{FOLDER}/"))
    };
    let errors: Vec<&Diagnostic> = content.diagnostics.iter().filter(grave).collect();
    if errors.is_empty() {
        return Ok(content);
    }
    let details: String =
        errors.iter().take(20).map(|diagnostic| super::shown(diagnostic, &content.files, session)).collect();
    Err(Failure::new(Exit::File, "failure-against").with("path", shown()).details(details))
}
