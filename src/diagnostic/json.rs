//! Diagnostics for machines: one JSON document, version 1. Words are in the chosen language, codes and keys are not.

use serde::Serialize;

use super::finding::Finding;
use crate::i18n::Messages;

/// Version of the document.
const SCHEMA: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    diagnostics: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    code: &'a str,
    severity: &'a str,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    file: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    related: Option<Place<'a>>,
    fingerprint: &'a str,
}

#[derive(Serialize)]
struct Place<'a> {
    file: &'a str,
    line: usize,
    column: usize,
}

/// Returns all findings as one JSON document, ending in a line break.
pub fn render(findings: &[Finding<'_>], messages: &Messages) -> String {
    let entries = findings.iter().map(|finding| {
        let related = finding.excerpt.related.as_ref();
        Entry {
            code: finding.diagnostic.code,
            severity: finding.diagnostic.severity.key(),
            message: finding.message(messages),
            help: finding.help(messages),
            file: &finding.excerpt.shown,
            line: finding.excerpt.line,
            column: finding.excerpt.line.map(|_| finding.excerpt.column),
            end_line: finding.end().map(|end| end.line),
            end_column: finding.end().map(|end| end.column),
            path: finding.key_path(),
            related: related.map(|at| Place { file: &at.shown, line: at.line, column: at.column }),
            fingerprint: &finding.fingerprint,
        }
    });
    let document = Document { schema: SCHEMA, diagnostics: entries.collect() };
    let text = serde_json::to_string_pretty(&document).expect("a document of texts and numbers can be written");
    format!("{text}\n")
}
