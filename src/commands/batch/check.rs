//! `check --all`: the folders whose answers are checked besides the content.

use std::path::{Path, PathBuf};

use super::clients;
use crate::commands::failure::Failure;
use crate::commands::session::Session;

/// Returns the folders of all assessments in a folder, or of the workspace.
///
/// # Errors
/// When there are none.
pub fn folders(session: &Session<'_, '_>, typed: Option<&Path>) -> Result<Vec<PathBuf>, Failure> {
    Ok(clients(session, typed.unwrap_or(Path::new(".")))?.into_iter().map(|client| client.folder).collect())
}
