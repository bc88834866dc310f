//! Headings of a document: their levels, their names in links, and the table of contents.

use std::collections::BTreeSet;

use serde::Serialize;

/// A line in the table of contents.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Entry {
    /// Name in links.
    pub id: String,
    /// The heading.
    pub text: String,
    /// Headings below it.
    pub inner: Vec<Entry>,
}

/// Keeps the headings in order: one at the top, no level skipped, no name twice.
pub struct Outline {
    level: u8,
    used: BTreeSet<String>,
    entries: Vec<Entry>,
}

impl Default for Outline {
    fn default() -> Self {
        // The frame of the page has these names.
        Self { level: 0, used: ["main", "contents"].map(str::to_owned).into(), entries: Vec::new() }
    }
}

impl Outline {
    /// Returns the level that a heading gets: the first is 1, no other is, and none is more than one deeper than the last.
    pub fn level(&mut self, wanted: u8) -> u8 {
        let level = if self.level == 0 { 1 } else { wanted.clamp(2, (self.level + 1).min(6)) };
        self.level = level;
        level
    }

    /// Returns a name for a heading: the one that was given, or one made of its text.
    pub fn id(&mut self, given: Option<&str>, text: &str) -> String {
        let wanted = clean(given.unwrap_or(text));
        let wanted = if wanted.is_empty() { "part".to_owned() } else { wanted };
        let mut id = wanted.clone();
        let mut number = 2;
        while !self.used.insert(id.clone()) {
            id = format!("{wanted}-{number}");
            number += 1;
        }
        id
    }

    /// Adds a heading to the table of contents, which shows levels 2 and 3.
    pub fn add(&mut self, level: u8, id: &str, text: &str) {
        let entry = Entry { id: id.to_owned(), text: text.to_owned(), inner: Vec::new() };
        match (level, self.entries.last_mut()) {
            (2, _) => self.entries.push(entry),
            (3, Some(above)) => above.inner.push(entry),
            _ => {}
        }
    }

    /// Returns the table of contents.
    pub fn into_entries(self) -> Vec<Entry> {
        self.entries
    }
}

/// Returns a text as a name in links: lower-case letters, digits and hyphens.
pub fn clean(text: &str) -> String {
    let mut out = String::new();
    for character in text.to_lowercase().chars() {
        if character.is_ascii_alphanumeric() {
            out.push(character);
        } else if !out.ends_with('-') && !out.is_empty() {
            out.push('-');
        }
    }
    out.trim_end_matches('-').to_owned()
}
