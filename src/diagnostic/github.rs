//! Diagnostics as workflow commands of GitHub Actions: it shows each one beside the line that it is about.

use super::Severity;
use super::finding::Finding;
use crate::i18n::Messages;

/// Returns one command per finding. The web shows only the first ten of a kind and step, so the worst come first.
pub fn render(findings: &[Finding<'_>], messages: &Messages) -> String {
    let mut sorted: Vec<&Finding<'_>> = findings.iter().collect();
    sorted.sort_by_key(|finding| std::cmp::Reverse(finding.diagnostic.severity));
    sorted.into_iter().map(|finding| command(finding, messages)).collect()
}

fn command(finding: &Finding<'_>, messages: &Messages) -> String {
    let kind = match finding.diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let mut properties = vec![("file", finding.path.clone())];
    if let (Some(line), Some(end)) = (finding.excerpt.line, finding.end()) {
        properties.push(("line", line.to_string()));
        properties.push(("endLine", end.line.to_string()));
        // GitHub takes columns only within one line.
        if end.line == line {
            properties.push(("col", finding.excerpt.column.to_string()));
            properties.push(("endColumn", end.column.to_string()));
        }
    }
    properties.push(("title", finding.diagnostic.code.to_owned()));
    let properties: Vec<String> =
        properties.into_iter().map(|(name, value)| format!("{name}={}", property(&value))).collect();
    let mut words = finding.message(messages);
    if let Some(help) = finding.help(messages) {
        words.push_str(&format!("\n{}: {help}", messages.text("diag-help")));
    }
    format!("::{kind} {}::{}\n", properties.join(","), data(&words))
}

/// Returns text as it must stand behind the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Returns text as it must stand in a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
