//! `content schema`: writes the JSON Schemas of the content formats, for editors.

use std::path::{Path, PathBuf};

use super::failure::{Exit, Failure};
use super::session::Session;
use super::write;
use crate::content::schema::{FOLDER, KINDS, Kind, files, reference};
use crate::i18n::Message;

/// Returns where the schema of a content file is, as seen from that file; nothing when it is not beside the content.
pub fn reference_in(folder: &Path, path: &str) -> Option<String> {
    let name = Kind::of(path)?.file_name();
    reference(path).filter(|_| folder.join(FOLDER).join(name).is_file())
}

/// Writes every schema to a folder.
pub fn run(session: &mut Session<'_, '_>, folder: Option<PathBuf>) -> Result<Exit, Failure> {
    let folder = folder.unwrap_or_else(|| PathBuf::from(FOLDER));
    if session.globals.dry_run {
        let paths: Vec<PathBuf> = files().into_iter().map(|(name, _)| folder.join(name)).collect();
        session.would_write(&paths);
        return Ok(Exit::Fine);
    }
    let files = files();
    // The page of keys has a name that another page can have too.
    let begins_alike = |known: &str, text: &str| known.lines().next() == text.lines().next();
    for (name, text) in &files {
        let path = folder.join(name);
        if let Ok(known) = std::fs::read_to_string(&path)
            && !session.globals.force
            && !begins_alike(&known, text)
        {
            return Err(
                Failure::new(Exit::WouldOverwrite, "failure-overwrite").with("path", path.display().to_string())
            );
        }
    }
    write::folder(&folder)?;
    for (name, text) in files {
        write::replace(&folder.join(name), text)?;
    }
    let message = Message::new("schema-done").with("count", KINDS.len()).with("folder", folder.display().to_string());
    session.remark(&message);
    Ok(Exit::Fine)
}
