//! Names of places in content files, cheap to carry about while nothing is wrong: made into text only for a diagnostic.

use crate::diagnostic::{KeyPath, Place, Segment, Spot};

/// A step into a table or list.
#[derive(Debug, Clone, Copy)]
pub enum Part<'a> {
    /// A key.
    Key(&'a str),
    /// A position.
    Index(usize),
    /// The entry with this `id`.
    Named(&'a str),
}

impl<'a> From<&'a str> for Part<'a> {
    fn from(key: &'a str) -> Self {
        Part::Key(key)
    }
}

impl From<usize> for Part<'_> {
    fn from(index: usize) -> Self {
        Part::Index(index)
    }
}

/// Steps deep into a file; nothing in our formats is deeper.
const DEEPEST: usize = 8;

/// A place in a file.
#[derive(Debug, Clone, Copy)]
pub struct At<'a> {
    file: &'a str,
    parts: [Option<Part<'a>>; DEEPEST],
    length: usize,
}

impl<'a> At<'a> {
    /// Returns the top of a file.
    pub fn file(file: &'a str) -> Self {
        Self { file, parts: [None; DEEPEST], length: 0 }
    }

    /// Returns the place one step further in.
    #[must_use]
    pub fn then(mut self, part: impl Into<Part<'a>>) -> Self {
        if let Some(slot) = self.parts.get_mut(self.length) {
            *slot = Some(part.into());
            self.length += 1;
        }
        self
    }

    /// Returns the entry with this `id` of the list `list`.
    #[must_use]
    pub fn named(self, list: &'a str, id: &'a str) -> Self {
        self.then(list).then(Part::Named(id))
    }

    /// Returns the entry at this position of the list `list`.
    #[must_use]
    pub fn nth(self, list: &'a str, index: usize) -> Self {
        self.then(list).then(index)
    }

    /// Returns the path of the file.
    pub fn path(&self) -> &'a str {
        self.file
    }

    /// Returns the value here as a place for a diagnostic.
    pub fn value(&self) -> Place {
        let parts = self.parts[..self.length].iter().flatten();
        let segments = parts.map(|part| match part {
            Part::Key(key) => Segment::Key((*key).to_owned()),
            Part::Index(index) => Segment::Index(*index),
            Part::Named(name) => Segment::Named((*name).to_owned()),
        });
        Place::value(self.file, KeyPath(segments.collect()))
    }

    /// Returns the key here as a place for a diagnostic.
    pub fn key(&self) -> Place {
        let mut place = self.value();
        if let Spot::Value(path) = place.spot {
            place.spot = Spot::Key(path);
        }
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_reads_like_a_path() {
        let at = At::file("a.toml").named("rule", "purpose-none").then("when").then(1);
        let Spot::Value(path) = at.value().spot else { panic!("a value was asked for") };
        assert_eq!(path.to_string(), "rule[purpose-none].when[1]");
    }
}
