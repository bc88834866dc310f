//! Diagnostics as JUnit XML, which every build server reads: a test case per file and code, and one for a file in order.

use std::collections::{BTreeMap, BTreeSet};

use super::finding::Finding;
use super::{Severity, is_unsafe};
use crate::i18n::Messages;

/// Returns all findings as JUnit XML. `files` are the paths of everything that was checked; `strict` makes a warning a
/// failure, as it is for the exit code. What is no failure stands in the output of its case.
pub fn render(findings: &[Finding<'_>], files: &[String], strict: bool, messages: &Messages) -> String {
    let mut cases: BTreeMap<(&str, &str), Vec<&Finding<'_>>> = BTreeMap::new();
    for finding in findings {
        cases.entry((&finding.path, finding.diagnostic.code)).or_default().push(finding);
    }
    let touched: BTreeSet<&str> = cases.keys().map(|(path, _)| *path).collect();
    let clean: Vec<&String> = files.iter().filter(|path| !touched.contains(path.as_str())).collect();
    let fails = |finding: &Finding<'_>| {
        finding.diagnostic.severity == Severity::Error || (strict && finding.diagnostic.severity == Severity::Warning)
    };
    let failures = cases.values().filter(|found| found.iter().any(|finding| fails(finding))).count();
    let counts = format!("tests=\"{}\" failures=\"{failures}\" errors=\"0\"", cases.len() + clean.len());
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.push_str(&format!("<testsuites name=\"platformwijzer\" {counts}>\n"));
    out.push_str(&format!("  <testsuite name=\"platformwijzer\" {counts} skipped=\"0\">\n"));
    for ((path, code), found) in &cases {
        out.push_str(&format!("    <testcase classname=\"{}\" name=\"{code}\">\n", escaped(path)));
        let (failed, told): (Vec<&Finding<'_>>, Vec<&Finding<'_>>) = found.iter().partition(|finding| fails(finding));
        for finding in failed {
            let (message, kind) = (escaped(&finding.message(messages)), finding.diagnostic.severity.key());
            let account = escaped(&account(finding, messages));
            out.push_str(&format!("      <failure message=\"{message}\" type=\"{kind}\">{account}</failure>\n"));
        }
        if !told.is_empty() {
            let lines: Vec<String> = told.iter().map(|finding| account(finding, messages)).collect();
            out.push_str(&format!("      <system-out>{}</system-out>\n", escaped(&lines.join("\n"))));
        }
        out.push_str("    </testcase>\n");
    }
    for path in clean {
        out.push_str(&format!("    <testcase classname=\"{}\" name=\"ok\"/>\n", escaped(path)));
    }
    out.push_str("  </testsuite>\n</testsuites>\n");
    out
}

fn account(finding: &Finding<'_>, messages: &Messages) -> String {
    let place = match finding.excerpt.line {
        Some(line) => format!("{}:{line}:{}", finding.path, finding.excerpt.column),
        None => finding.path.clone(),
    };
    let help = finding.help(messages).map(|help| format!("\n{}: {help}", messages.text("diag-help")));
    format!("{place}: {}{}", finding.message(messages), help.unwrap_or_default())
}

/// Returns text for XML, in an attribute or not. What XML 1.0 cannot hold becomes a replacement character.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            '\n' => out.push('\n'),
            '\t' => out.push('\t'),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            other if is_unsafe(other) => out.push('\u{fffd}'),
            other => out.push(other),
        }
    }
    out
}
