//! Diagnostics as a Code Quality report of GitLab: a JSON list. Two entries with one fingerprint would be taken for one.

use serde::Serialize;

use super::Severity;
use super::finding::Finding;
use crate::i18n::Messages;

#[derive(Serialize)]
struct Entry<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: &'a str,
    severity: &'a str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<usize>,
}

/// Returns all findings as a report, ending in a line break.
pub fn render(findings: &[Finding<'_>], messages: &Messages) -> String {
    let entries: Vec<Entry<'_>> = findings
        .iter()
        .map(|finding| {
            let mut description = finding.message(messages);
            if let Some(help) = finding.help(messages) {
                description.push_str(&format!(" ({help})"));
            }
            Entry {
                description,
                check_name: finding.diagnostic.code,
                fingerprint: &finding.fingerprint,
                severity: match finding.diagnostic.severity {
                    Severity::Error => "critical",
                    Severity::Warning => "minor",
                    Severity::Info => "info",
                },
                location: Location {
                    path: &finding.path,
                    lines: Lines { begin: finding.excerpt.line.unwrap_or(1), end: finding.end().map(|end| end.line) },
                },
            }
        })
        .collect();
    let text = serde_json::to_string_pretty(&entries).expect("a list of texts and numbers can be written");
    format!("{text}\n")
}
