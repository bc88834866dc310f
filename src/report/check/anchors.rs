//! RT004: a link within a document to a place that the document does not have.

use std::collections::BTreeSet;

use super::scan;
use super::{DEEPEST, Input, place};
use crate::diagnostic::Diagnostic;
use crate::report::heading::heading;

pub fn check(input: &Input<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for language in input.languages() {
        for root in input.roots(language) {
            let mut parts = Vec::new();
            gather(input, language, &root, 0, &mut parts);
            let places: BTreeSet<String> = parts.iter().flat_map(|part| places(&input.files[part])).collect();
            for part in &parts {
                for (target, start) in links(&input.files[part]) {
                    if !leads(target, &places) && seen.insert((part.clone(), start)) {
                        let diagnostic =
                            Diagnostic::warning("RT004", place(part, start, start + target.len())).with("name", target);
                        let diagnostic = diagnostic.with("document", root.as_str());
                        found.push(diagnostic.suggest(target, places.iter().map(String::as_str)));
                    }
                }
            }
        }
    }
    found
}

/// Adds a template and all that it includes, each once.
fn gather(input: &Input<'_>, language: &str, name: &str, depth: usize, parts: &mut Vec<String>) {
    let Some(text) = input.files.get(name) else { return };
    if parts.iter().any(|part| part == name) {
        return;
    }
    parts.push(name.to_owned());
    for tag in scan::tags(text).iter().filter(|tag| tag.word() == "include" && depth < DEEPEST) {
        if let Some((part, _)) = tag.quoted().next() {
            gather(input, language, &format!("{language}/{part}"), depth + 1, parts);
        }
    }
}

/// Returns the places that headings make; one with a value in it, up to that value with a `*` behind it.
fn places(text: &str) -> impl Iterator<Item = String> {
    text.lines().filter_map(heading).filter_map(|found| {
        Some(match found.marks?.split_once("{{") {
            Some((before, _)) => format!("{before}*"),
            None => found.place()?.to_owned(),
        })
    })
}

/// Returns the targets of links to a place in the same document, with their first byte.
fn links(text: &str) -> impl Iterator<Item = (&str, usize)> {
    text.match_indices("](#").filter_map(|(at, mark)| {
        let start = at + mark.len();
        let target = &text[start..start + text[start..].find(')')?];
        (!target.contains('{')).then_some((target, start))
    })
}

fn leads(target: &str, places: &BTreeSet<String>) -> bool {
    let begins = |place: &String| place.strip_suffix('*').is_some_and(|begin| target.starts_with(begin));
    places.contains(target) || places.iter().any(begins)
}
