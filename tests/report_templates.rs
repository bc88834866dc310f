//! The shipped templates: the same in every language, and no name in them that the context does not have.

mod report;

use std::collections::{BTreeMap, BTreeSet};

use platformwijzer::report::Context;
use report::*;
use serde_json::Value;

fn texts(language: &str) -> BTreeMap<String, String> {
    let prefix = format!("report-templates/{language}/");
    let files = template_files().into_iter();
    files.filter_map(|(name, text)| Some((name.strip_prefix(&prefix)?.to_owned(), text))).collect()
}

#[test]
fn languages_have_the_same_templates_headings_and_charts() {
    let marks = |language: &str| -> BTreeMap<String, Vec<String>> {
        let suffix = format!("-{language}.svg");
        texts(language)
            .into_iter()
            .map(|(name, text)| {
                let heads = text.lines().filter(|line| line.starts_with('#')).map(|line| {
                    let level = line.split(' ').next().unwrap_or_default();
                    format!("{level} {}", line.rsplit_once("{#").map_or("", |(_, id)| id))
                });
                let charts = text
                    .split("](chart-")
                    .skip(1)
                    .map(|rest| rest.split(&suffix).next().unwrap_or_default().to_owned());
                (name, heads.chain(charts.collect::<Vec<_>>()).collect())
            })
            .collect()
    };
    assert_eq!(marks("nl"), marks("en"));
}

#[test]
fn languages_use_the_same_tags_in_their_own_order_of_words() {
    let tags = |language: &str| -> BTreeMap<String, Vec<String>> {
        let sorted = |text: &str| {
            let mut all: Vec<String> = tags(text).into_iter().map(bare).collect();
            all.sort();
            all
        };
        texts(language).into_iter().map(|(name, text)| (name, sorted(&text))).collect()
    };
    let (dutch, english) = (tags("nl"), tags("en"));
    for (name, own) in &dutch {
        assert_eq!(Some(own), english.get(name), "{name}");
    }
}

/// Returns a tag without the texts in it, which differ by language.
fn bare(tag: String) -> String {
    tag.split('"').step_by(2).collect::<Vec<_>>().join("\"\"")
}

/// Returns what stands between braces, in order.
fn tags(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find("{{").into_iter().chain(rest.find("{%")).min() {
        let end = if rest[start..].starts_with("{{") { "}}" } else { "%}" };
        let length = rest[start..].find(end).expect("a tag is closed");
        found.push(rest[start + 2..start + length].trim().to_owned());
        rest = &rest[start + length..];
    }
    found
}

#[test]
fn every_name_in_a_template_stands_in_the_schema_of_the_context() {
    let schema = schemars::schema_for!(Context).to_value();
    for language in LANGUAGES {
        let texts = texts(language);
        // A partial that is included inside a loop sees the variable of that loop.
        let outer = BTreeMap::from([("_finding.md", vec![("finding", "findings.blockers")])]);
        for (name, text) in &texts {
            let mut scope: Vec<(String, String)> = outer.get(name.as_str()).into_iter().flatten().map(own).collect();
            for tag in tags(text) {
                check(&tag, &mut scope, &schema, &format!("{language}/{name}"));
            }
            assert_eq!(scope.len(), outer.get(name.as_str()).map_or(0, Vec::len), "{name}: loops are closed");
        }
    }
}

fn own((name, path): &(&str, &str)) -> (String, String) {
    ((*name).to_owned(), (*path).to_owned())
}

/// Checks the paths in a tag and keeps what loops define.
fn check(tag: &str, scope: &mut Vec<(String, String)>, schema: &Value, place: &str) {
    if tag == "endfor" {
        scope.pop();
    }
    for path in paths(tag) {
        assert!(exists(&resolved(&path, scope), schema), "{place}: `{path}` in `{tag}`");
    }
    if let Some(rest) = tag.strip_prefix("for ") {
        let (name, list) = rest.split_once(" in ").expect("a loop names its list");
        let list = list.split(['[', ' ']).next().unwrap_or_default();
        scope.push((name.to_owned(), resolved(list, scope)));
    }
}

/// Returns the dotted names in a tag, without words of the template language, texts, filters and their arguments.
fn paths(tag: &str) -> Vec<String> {
    const WORDS: [&str; 14] = [
        "if", "elif", "else", "endif", "for", "in", "endfor", "and", "or", "not", "include", "true", "loop", "boolean",
    ];
    let mut found = BTreeSet::new();
    let without_texts: String = tag.split('"').step_by(2).collect::<Vec<_>>().join(" ");
    let mut after_bar = false;
    let defined = tag.strip_prefix("for ").and_then(|rest| rest.split(' ').next()).unwrap_or_default();
    for token in without_texts.split([' ', '(', ')', '[', ']', ',', '=', '<', '>', '!', ':', '-']) {
        let is_name = token.starts_with(|first: char| first.is_ascii_lowercase());
        let is_filter = std::mem::take(&mut after_bar);
        after_bar = token == "|";
        let head = token.split('.').next().unwrap_or_default();
        let is_argument = matches!(token, "sep" | "value");
        if is_name && !is_filter && !is_argument && !WORDS.contains(&head) && token != defined {
            found.insert(token.to_owned());
        }
    }
    found.into_iter().collect()
}

fn resolved(path: &str, scope: &[(String, String)]) -> String {
    let (head, tail) = path.split_once('.').map_or((path, ""), |(head, tail)| (head, tail));
    match scope.iter().rev().find(|(name, _)| name == head) {
        Some((_, full)) if tail.is_empty() => full.clone(),
        Some((_, full)) => format!("{full}.{tail}"),
        None => path.to_owned(),
    }
}

/// Tells whether a schema has a path; lists are walked through.
fn exists(path: &str, schema: &Value) -> bool {
    let mut here = schema;
    for part in path.split('.') {
        here = inner(here, schema);
        match here.get("properties").and_then(|properties| properties.get(part)) {
            Some(next) => here = next,
            None => return false,
        }
    }
    true
}

/// Returns what a reference, an optional value or a list holds.
fn inner<'s>(value: &'s Value, root: &'s Value) -> &'s Value {
    if let Some(reference) = value.get("$ref").and_then(Value::as_str) {
        return inner(&root["$defs"][reference.trim_start_matches("#/$defs/")], root);
    }
    if let Some(some) = value.get("anyOf").and_then(|any| any.get(0)) {
        return inner(some, root);
    }
    match value.get("items") {
        Some(items) => inner(items, root),
        None => value,
    }
}

#[test]
fn the_check_of_names_finds_a_mistake() {
    let schema = schemars::schema_for!(Context).to_value();
    assert!(exists("findings.blockers.title", &schema));
    assert!(exists("platforms.ranking.ranked.cost.words", &schema));
    assert!(!exists("findings.blockers.titel", &schema));
    assert_eq!(paths("if a.b and not c | length > 3 or x == \"y.z\""), ["a.b", "c", "x"]);
}
