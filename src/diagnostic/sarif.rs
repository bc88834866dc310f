//! Diagnostics as SARIF 2.1.0, which code hosts and editors read: rules with their explanation, and results with regions.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Severity;
use super::finding::Finding;
use crate::i18n::Messages;

/// Where the structure is published.
const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The explanation of a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// What the code means, in a few words.
    pub title: String,
    /// The page as Markdown.
    pub text: String,
}

/// Returns all findings as one SARIF log, ending in a line break. `page` gives the explanation of a code.
pub fn render(findings: &[Finding<'_>], messages: &Messages, page: &dyn Fn(&str) -> Option<Page>) -> String {
    let mut worst: BTreeMap<&str, Severity> = BTreeMap::new();
    for finding in findings {
        let severity = worst.entry(finding.diagnostic.code).or_insert(Severity::Info);
        *severity = finding.diagnostic.severity.max(*severity);
    }
    let codes: Vec<&str> = worst.keys().copied().collect();
    let rules: Vec<Value> = worst.iter().map(|(code, severity)| rule(code, *severity, page(code))).collect();
    let results: Vec<Value> = findings.iter().map(|finding| result(finding, &codes, messages)).collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "platformwijzer",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "language": messages.locale().as_str(),
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    let text = serde_json::to_string_pretty(&log).expect("a document of texts and numbers can be written");
    format!("{text}\n")
}

fn rule(code: &str, severity: Severity, page: Option<Page>) -> Value {
    let mut rule = json!({ "id": code, "defaultConfiguration": { "level": level(severity) } });
    if let Some(page) = page {
        rule["shortDescription"] = json!({ "text": page.title });
        rule["help"] = json!({ "text": page.text, "markdown": page.text });
    }
    rule
}

fn result(finding: &Finding<'_>, codes: &[&str], messages: &Messages) -> Value {
    let mut words = finding.message(messages);
    if let Some(help) = finding.help(messages) {
        words.push_str(&format!("\n{}: {help}", messages.text("diag-help")));
    }
    let mut location = json!({ "physicalLocation": { "artifactLocation": { "uri": uri(&finding.path) } } });
    if let (Some(line), Some(end)) = (finding.excerpt.line, finding.end()) {
        location["physicalLocation"]["region"] = json!({
            "startLine": line,
            "startColumn": finding.excerpt.column,
            "endLine": end.line,
            "endColumn": end.column,
        });
    }
    if let Some(path) = finding.key_path() {
        location["logicalLocations"] = json!([{ "fullyQualifiedName": path }]);
    }
    let mut result = json!({
        "ruleId": finding.diagnostic.code,
        "ruleIndex": codes.binary_search(&finding.diagnostic.code).expect("every code is among the rules"),
        "level": level(finding.diagnostic.severity),
        "message": { "text": text(&words) },
        "locations": [location],
        "partialFingerprints": { "platformwijzer/v1": finding.fingerprint },
    });
    if let (Some(related), Some(path)) = (&finding.excerpt.related, &finding.related_path) {
        result["relatedLocations"] = json!([{ "physicalLocation": {
            "artifactLocation": { "uri": uri(path) },
            "region": { "startLine": related.line, "startColumn": related.column },
        } }]);
    }
    result
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// Returns words as a SARIF message, in which `{0}` would be a placeholder and `[words](1)` a link. Other brackets stay as
/// they are: viewers that know nothing of escapes would show them doubled.
fn text(words: &str) -> String {
    let has_placeholder = words.match_indices('{').any(|(at, _)| {
        let digits = words[at + 1..].trim_start_matches(|c: char| c.is_ascii_digit());
        digits.len() < words.len() - at - 1 && digits.starts_with('}')
    });
    let words = if has_placeholder { words.replace('{', "{{").replace('}', "}}") } else { words.to_owned() };
    if words.contains("](") { words.replace('[', "\\[").replace(']', "\\]") } else { words }
}

/// Returns a path as a URI: a reference when it is relative, else with its scheme.
fn uri(path: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let encoded: String = path
        .bytes()
        .map(|byte| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect();
    let has_drive = path.as_bytes().get(1) == Some(&b':');
    if path.starts_with('/') {
        format!("file://{encoded}")
    } else if has_drive {
        format!("file:///{}", encoded.replacen("%3A", ":", 1))
    } else {
        encoded
    }
}
