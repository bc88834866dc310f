//! `content fmt`: lays out the content files of a folder. What they say stays the same; comments stay where they belong.

use std::path::{Path, PathBuf};

use super::failure::{Exit, Failure};
use super::schema::reference_in;
use super::session::Session;
use super::write;
use crate::content::layout::{Refused, formatted};
use crate::content::schema::{Kind, Order};
use crate::content::store::{LARGEST_FILE, SourceFile, Store};
use crate::diagnostic::one_line;
use crate::i18n::Message;

/// Folders with files that have a layout.
const FOLDERS: [&str; 3] = ["platform-catalog", "questionnaires", "report-templates"];

/// What to do with files that are laid out otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Write them.
    Write,
    /// Name them, and end with 1 when there are any.
    Check,
    /// Show what would change.
    Show,
}

/// Lays out every content file below a folder.
pub fn run(session: &mut Session<'_, '_>, folder: Option<PathBuf>, way: Way) -> Result<Exit, Failure> {
    let folder = folder.unwrap_or_else(|| PathBuf::from("."));
    if !FOLDERS.iter().any(|name| folder.join(name).is_dir()) {
        return Err(Failure::new(Exit::File, "failure-no-content")
            .with("path", folder.display().to_string())
            .with("names", FOLDERS.join(", ")));
    }
    let files: Vec<SourceFile> = FOLDERS.iter().flat_map(|name| Store::folder_only(&folder).files(name)).collect();
    let mut changed: Vec<(PathBuf, String, String)> = Vec::new();
    let (mut looked_at, mut refused) = (0, 0);
    for file in &files {
        let (Some(kind), Some(on_disk)) = (Kind::of(&file.path), &file.on_disk) else { continue };
        looked_at += 1;
        let schema = reference_in(&folder, &file.path);
        // As it is on disk: a byte order mark is part of the layout.
        let own = std::fs::read_to_string(on_disk).ok().filter(|text| text.len() as u64 <= LARGEST_FILE);
        let wanted = own.as_ref().map(|text| formatted(text, &Order::of(kind), schema.as_deref()));
        match (own, wanted) {
            (Some(own), Some(Ok(text))) if own != text => changed.push((on_disk.clone(), own, text)),
            (Some(_), Some(Ok(_))) => {}
            (_, reason) => {
                refused += 1;
                let meaning = matches!(reason, Some(Err(Refused::Meaning)));
                let key = if meaning { "fmt-refused-meaning" } else { "fmt-refused" };
                session.remark(&Message::new(key).with("path", on_disk.display().to_string()));
            }
        }
    }
    for (path, own, text) in &changed {
        match way {
            Way::Write => write::replace(path, text)?,
            Way::Check => session.result(&format!("{}\n", one_line(&path.display().to_string()))),
            Way::Show => session.result(&difference(path, own, text)),
        }
    }
    let key = if way == Way::Write { "fmt-done" } else { "fmt-would" };
    session.remark(&Message::new(key).with("changed", changed.len()).with("files", looked_at));
    let is_wrong = way == Way::Check && !changed.is_empty();
    Ok(if refused > 0 || is_wrong { Exit::Findings } else { Exit::Fine })
}

/// Returns what changes in a file, as a unified difference without characters that steer a terminal.
pub fn difference(path: &Path, old: &str, new: &str) -> String {
    let name = one_line(&path.display().to_string());
    let differences = similar::TextDiff::from_lines(old, new);
    let text = differences.unified_diff().context_radius(2).header(&name, &name).to_string();
    crate::diagnostic::visible(&text)
}
