//! What is wrong with templates, found without filling one in: a name that no document has, a missing translation, a link
//! to nowhere. The words of each code are messages; its page stands in `docs/rules`.

mod anchors;
mod names;
mod scan;
mod schema;
mod twins;

use std::collections::{BTreeMap, BTreeSet};

use super::template::FOLDER;
use crate::diagnostic::{Diagnostic, Place, Spot};
use crate::model::document::DocumentKind;

/// How deep parts may include parts.
const DEEPEST: usize = 8;

/// Templates with what they refer to.
pub struct Input<'a> {
    /// Names of templates without their folder, such as `nl/advice.md`, and their texts.
    pub files: &'a BTreeMap<String, String>,
    /// The documents.
    pub documents: &'a [DocumentKind],
    /// Names of all questions of all questionnaires.
    pub questions: &'a BTreeSet<String>,
}

/// Returns everything that is wrong, in no particular order.
pub fn check(input: &Input<'_>) -> Vec<Diagnostic> {
    let mut found = twins::check(input);
    found.extend(names::check(input));
    found.extend(anchors::check(input));
    found
}

impl Input<'_> {
    /// Returns the languages that there are templates for.
    fn languages(&self) -> BTreeSet<&str> {
        self.files
            .keys()
            .filter(|name| name.ends_with(".md"))
            .filter_map(|name| Some(name.split_once('/')?.0))
            .collect()
    }

    /// Returns the templates of a language that are documents.
    fn roots<'s>(&'s self, language: &'s str) -> impl Iterator<Item = String> + 's {
        let names = self.documents.iter().map(move |kind| format!("{language}/{}.md", kind.id));
        names.filter(|name| self.files.contains_key(name))
    }
}

/// Returns the place of some bytes of a template.
fn place(template: &str, start: usize, end: usize) -> Place {
    Place { file: format!("{FOLDER}{template}"), spot: Spot::Bytes(start, end) }
}
