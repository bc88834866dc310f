//! `check --fix`: mends what can be mended without changing what is meant, says what it did, and checks again.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use crate::commands::failure::Failure;
use crate::commands::session::Session;
use crate::commands::{fmt, write};
use crate::content::locate::Located;
use crate::content::mend::mended;
use crate::content::store::SourceFile;
use crate::diagnostic::one_line;
use crate::i18n::Message;

use super::Checked;

/// Rounds of mending at most: one mended fault can bring another to light.
const ROUNDS: usize = 5;

/// Mends the files of what was checked and returns what a new check finds. With `dry_run` the difference is shown and
/// nothing is written.
pub fn run(
    session: &mut Session<'_, '_>,
    first: Checked,
    dry_run: bool,
    again: &mut dyn FnMut(&mut Session<'_, '_>) -> Result<Checked, Failure>,
) -> Result<Checked, Failure> {
    let (mut checked, mut is_changed) = (first, false);
    for _ in 0..ROUNDS {
        let changes = changes(&checked);
        if changes.is_empty() {
            break;
        }
        is_changed = true;
        for message in changes.iter().flat_map(|change| &change.told) {
            session.remark(message);
        }
        if dry_run {
            for message in changes.iter().filter_map(Change::line_ends) {
                session.remark(&message);
            }
            session.result(&changes.iter().map(Change::difference).collect::<String>());
            session.remark(&Message::new("fix-would"));
            return Ok(checked);
        }
        write_all(&changes)?;
        checked = again(session)?;
    }
    if !is_changed {
        let on_disk = checked.files.values().any(|file| file.on_disk.is_some());
        session.remark(&Message::new(if on_disk { "fix-nothing" } else { "fix-embedded" }));
    }
    Ok(checked)
}

/// A file that is to be written.
struct Change {
    path: PathBuf,
    old: String,
    new: String,
    told: Vec<Message>,
}

impl Change {
    /// Returns the difference, without line ends: with them every line of a file made on Windows differs.
    fn difference(&self) -> String {
        let old = self.old.replace("\r\n", "\n");
        if old == self.new { String::new() } else { fmt::difference(&self.path, &old, &self.new) }
    }

    /// Returns words for line ends that change.
    fn line_ends(&self) -> Option<Message> {
        let count = self.old.matches("\r\n").count();
        let message = Message::new("fix-line-ends").with("path", one_line(&self.path.display().to_string()));
        (count > 0).then(|| message.with("count", count))
    }
}

fn changes(checked: &Checked) -> Vec<Change> {
    let Checked { found, files, .. } = checked;
    // Where an id stands twice, a place that is named by its id could be the other one.
    let doubled: BTreeSet<&str> =
        found.iter().filter(|entry| is_doubled(entry)).map(|entry| entry.diagnostic.place.file.as_str()).collect();
    let mut by_file: BTreeMap<&str, Vec<&Located>> = BTreeMap::new();
    let fixable = found.iter().filter(|entry| entry.diagnostic.fix.is_some());
    for entry in fixable.filter(|entry| !doubled.contains(entry.diagnostic.place.file.as_str())) {
        by_file.entry(&entry.diagnostic.place.file).or_default().push(entry);
    }
    let changes = by_file.into_iter().filter_map(|(name, own)| change(files.get(name)?, &own, files));
    changes.collect()
}

fn is_doubled(entry: &Located) -> bool {
    matches!(entry.diagnostic.code, "PW202" | "VL003")
}

fn change(file: &SourceFile, own: &[&Located], files: &BTreeMap<String, SourceFile>) -> Option<Change> {
    let path = file.on_disk.clone()?;
    let mended = mended(file.text.as_deref().ok()?, own)?;
    let told = mended.done.iter().map(|(entry, words)| {
        let excerpt = entry.excerpt(files);
        let place = match excerpt.line {
            Some(line) => format!("{}:{line}:{}", excerpt.shown, excerpt.column),
            None => excerpt.shown,
        };
        let message = Message::new(if words.is_some() { "fix-done" } else { "fix-layout" });
        let message = message.with("place", one_line(&place)).with("code", entry.diagnostic.code);
        match words {
            Some((old, new)) if new.is_empty() => message.with("old", one_line(old)).with("new", "∅"),
            Some((old, new)) => message.with("old", one_line(old)).with("new", one_line(new)),
            None => message,
        }
    });
    let told = told.collect();
    // What is on disk can have a byte order mark, which the text has not.
    let old = fs::read_to_string(&path).ok()?;
    Some(Change { path, old, new: mended.text, told })
}

/// Writes all changes, or none: when one cannot be written, those before it are put back.
fn write_all(changes: &[Change]) -> Result<(), Failure> {
    for (index, change) in changes.iter().enumerate() {
        if let Err(failure) = write::replace(&change.path, &change.new) {
            for earlier in &changes[..index] {
                write::replace(&earlier.path, &earlier.old)?;
            }
            return Err(failure);
        }
    }
    Ok(())
}
