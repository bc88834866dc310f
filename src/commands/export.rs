//! `export`: writes the embedded content to a folder, as a start for content of one's own.

use std::path::Path;

use super::failure::{Exit, Failure};
use super::session::Session;
use super::write;
use crate::content::schema;
use crate::content::store::{FOLDERS, Store};
use crate::i18n::Message;

/// Writes every embedded content file; files that were changed by hand are kept unless `--force`.
pub fn run(session: &mut Session<'_, '_>, folder: &Path) -> Result<Exit, Failure> {
    let store = Store::embedded();
    let files: Vec<(String, String)> = FOLDERS
        .iter()
        .flat_map(|name| store.files(name))
        .filter_map(|file| Some((file.path, file.text.ok()?.into_owned())))
        // The files name their schema; an editor looks for it beside them.
        .chain(schema::files().into_iter().map(|(name, text)| (format!("{}/{name}", schema::FOLDER), text.to_owned())))
        .collect();
    let written = write::set(folder, &files, &session.globals)?;
    if session.globals.dry_run {
        session.would_write(&written);
        return Ok(Exit::Fine);
    }
    let message = Message::new("export-done").with("count", written.len()).with("folder", folder.display().to_string());
    session.remark(&message);
    Ok(Exit::Fine)
}
