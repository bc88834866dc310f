//! The shipped templates: the same in every language, and no name in them that the context does not have.

mod report;

use std::collections::BTreeMap;

use platformwijzer::report::check::{Input, check};
use report::*;

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
fn the_shipped_templates_have_nothing_to_report() {
    let content = shipped();
    let named = template_files().into_iter();
    let found = check(&Input {
        files: &named.map(|(path, text)| (path["report-templates/".len()..].to_owned(), text)).collect(),
        documents: &content.documents,
        questions: &content
            .questionnaires
            .values()
            .flat_map(|one| one.questions())
            .map(|one| one.id.to_string())
            .collect(),
    });
    assert_eq!(found, []);
}
