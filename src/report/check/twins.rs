//! RT003, RT005 and RT006: a template that is missing in a language, text that was not translated, and twins that differ
//! in their headings or tags.

use std::collections::BTreeMap;

use super::scan;
use super::{Input, place};
use crate::diagnostic::{Diagnostic, KeyPath, Place};
use crate::model::document::DocumentKind;
use crate::report::heading::heading;
use crate::report::template::FOLDER;

/// Words that a line must have before the same line in two languages is suspect.
const SUSPECT: usize = 4;

/// The language that every other one is laid beside.
const FIRST: &str = "nl";

pub fn check(input: &Input<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let languages = input.languages();
    for kind in input.documents {
        for language in languages.iter().filter(|one| !input.files.contains_key(&format!("{one}/{}.md", kind.id))) {
            let file = format!("{FOLDER}documents/{}.toml", kind.id);
            let diagnostic = Diagnostic::error("RT003", Place::file(file)).with("reason", "document");
            found.push(diagnostic.with("name", format!("{language}/{}.md", kind.id)));
        }
        found.extend(languages.iter().flat_map(|language| texts(kind, language)));
    }
    for (name, text) in input.files.iter().filter(|(name, _)| name.ends_with(".md")) {
        let Some((language, own)) = name.split_once('/') else { continue };
        for other in languages.iter().filter(|other| **other != language) {
            let twin = format!("{other}/{own}");
            match input.files.get(&twin) {
                None => {
                    let diagnostic = Diagnostic::error("RT003", place(name, 0, 0)).with("reason", "twin");
                    found.push(diagnostic.with("name", twin));
                }
                Some(twin_text) if language != FIRST && *other == FIRST => {
                    found.extend(same(name, text, twin_text));
                    found.extend(differs(name, text, &twin, twin_text));
                }
                Some(_) => {}
            }
        }
    }
    found
}

/// Returns the texts of a document that are missing in a language or the same as in the first.
fn texts(kind: &DocumentKind, language: &str) -> Vec<Diagnostic> {
    let all =
        [("name", &kind.name), ("title", &kind.title), ("readers", &kind.readers), ("about", &kind.about)].into_iter();
    all.filter_map(|(key, text)| {
        let of = |wanted: &str| text.iter().find(|(tag, _)| *tag == wanted).map(|(_, text)| text);
        let path = KeyPath::default().then(key);
        let file = format!("{FOLDER}documents/{}.toml", kind.id);
        match of(language) {
            None => {
                let diagnostic = Diagnostic::error("RT003", Place::value(file, path)).with("reason", "text");
                Some(diagnostic.with("name", language))
            }
            Some(own) if language != FIRST && of(FIRST) == Some(own) && words(own) >= SUSPECT => {
                Some(Diagnostic::warning("RT005", Place::value(file, path.then(language))).with("found", own))
            }
            Some(_) => None,
        }
    })
    .collect()
}

/// Returns the lines of prose that are the same in both languages.
fn same(name: &str, text: &str, twin: &str) -> Vec<Diagnostic> {
    let theirs: Vec<&str> = twin.lines().map(str::trim).collect();
    let mut start = 0;
    let mut found = Vec::new();
    for line in text.split_inclusive('\n') {
        let own = line.trim();
        if words(&without_tags(own)) >= SUSPECT && theirs.contains(&own) {
            let diagnostic = Diagnostic::warning("RT005", place(name, start, start + line.trim_end().len()));
            found.push(diagnostic.with("found", own));
        }
        start += line.len();
    }
    found
}

/// Returns the first heading that is not the same place in both languages, and the tags that only one of them has.
fn differs(name: &str, text: &str, twin: &str, twin_text: &str) -> Vec<Diagnostic> {
    let warning = |start: usize, end: usize, reason: &'static str, found: &str| {
        let diagnostic = Diagnostic::warning("RT006", place(name, start, end)).with("reason", reason);
        diagnostic.with("found", found).with("twin", twin)
    };
    let mut found = Vec::new();
    let (own, theirs) = (headings(text), headings(twin_text));
    let first = (0..own.len().max(theirs.len()))
        .find(|at| own.get(*at).map(|heading| &heading.mark) != theirs.get(*at).map(|heading| &heading.mark));
    if let Some(at) = first {
        let (start, end) = own.get(at).map_or((text.len(), text.len()), |heading| (heading.start, heading.end));
        let mark = own.get(at).or(theirs.get(at)).map_or("", |heading| &heading.mark);
        found.push(warning(start, end, "heading", mark));
    }
    let mut balance: BTreeMap<String, (isize, usize)> = BTreeMap::new();
    for tag in scan::tags(text) {
        let entry = balance.entry(bare(tag.text)).or_insert((0, tag.start));
        *entry = (entry.0 + 1, tag.start);
    }
    for tag in scan::tags(twin_text) {
        balance.entry(bare(tag.text)).or_insert((0, 0)).0 -= 1;
    }
    for (tag, (count, start)) in balance.into_iter().filter(|(_, (count, _))| *count != 0) {
        let reason = if count > 0 { "tag-more" } else { "tag-less" };
        found.push(warning(start, start + if count > 0 { tag.len() } else { 0 }, reason, &tag));
    }
    found
}

struct Heading {
    /// Level and place, such as `## {#sources}`.
    mark: String,
    start: usize,
    end: usize,
}

fn headings(text: &str) -> Vec<Heading> {
    let mut start = 0;
    let mut found = Vec::new();
    for line in text.split_inclusive('\n') {
        if let Some(own) = heading(line) {
            let marks = own.marks.map_or(String::new(), |marks| format!("{{#{marks}}}"));
            let mark = format!("{} {marks}", "#".repeat(own.level));
            found.push(Heading { mark, start, end: start + line.trim_end().len() });
        }
        start += line.len();
    }
    found
}

/// Returns a tag without the texts in it, which differ by language.
fn bare(tag: &str) -> String {
    tag.trim().split('"').step_by(2).collect::<Vec<_>>().join("\"\"")
}

fn without_tags(line: &str) -> String {
    let mut out = line.to_owned();
    for tag in scan::tags(line) {
        out = out.replace(tag.text, " ");
    }
    // Code is the same in every language.
    out.split('`').step_by(2).collect::<Vec<_>>().join(" ")
}

fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().filter(|one| one.is_alphabetic()).count() >= 2).count()
}
