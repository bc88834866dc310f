//! What the documents say is true: their commands exist and their links lead somewhere.

mod common;

use std::path::{Path, PathBuf};

use common::Bench;

fn documents() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found: Vec<PathBuf> =
        ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(|name| root.join(name)).into();
    for folder in ["docs", "docs/nl"] {
        let entries = std::fs::read_dir(root.join(folder)).unwrap();
        found.extend(
            entries.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|kind| kind == "md")),
        );
    }
    found.sort();
    found
}

/// Returns the verbs of the program that stand in fenced blocks and in code spans.
fn commands(text: &str) -> Vec<String> {
    let blocks = text.split("```");
    let (prose, fenced): (Vec<_>, Vec<_>) = blocks.enumerate().partition(|(index, _)| index % 2 == 0);
    let spans = prose.into_iter().flat_map(|(_, part)| part.split('`').skip(1).step_by(2));
    let lines = fenced.into_iter().flat_map(|(_, part)| part.lines());
    let calls = spans.chain(lines).filter_map(|line| line.trim_start().strip_prefix("platformwijzer "));
    calls.map(|rest| rest.split_whitespace().next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn every_command_in_the_documents_exists() {
    let bench = Bench::new();
    let mut seen = std::collections::BTreeSet::new();
    for path in documents() {
        for verb in commands(&std::fs::read_to_string(&path).unwrap()) {
            let is_word = verb.chars().all(|letter| letter.is_ascii_lowercase());
            if is_word && !verb.is_empty() && seen.insert(verb.clone()) {
                let run = bench.run(&format!("{verb} --help"));
                assert_eq!(run.code, 0, "{} names ‘platformwijzer {verb}’:\n{}", path.display(), run.err);
            }
        }
    }
    assert!(seen.len() >= 6, "the documents name commands: {seen:?}");
}

#[test]
fn every_relative_link_leads_to_a_file() {
    for path in documents() {
        let text = std::fs::read_to_string(&path).unwrap();
        for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let file = target.split('#').next().unwrap_or_default();
            if file.is_empty() || file.contains("://") || file.starts_with("mailto:") {
                continue;
            }
            let linked = path.parent().unwrap().join(file);
            assert!(linked.exists(), "{} links to {target}", path.display());
        }
    }
}
