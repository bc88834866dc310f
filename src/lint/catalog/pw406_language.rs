//! PW406: a language that is not written as a language tag.

use crate::diagnostic::fix::Fix;
use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::names::is_language_tag;
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "PW406", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for (source, at) in input.sources() {
        if let Some(language) = source.language.as_ref().filter(|language| !is_language_tag(language)) {
            let diagnostic = Diagnostic::error("PW406", at.then("language").value()).with("found", language.as_str());
            found.push(diagnostic.mended_by(tag(language).map(Fix::Text)));
        }
    }
}

/// Returns the tag that a language must have meant: hyphens for underscores, and capitals where they belong.
fn tag(language: &str) -> Option<String> {
    let mut parts = language.trim().split(['-', '_']);
    let first = parts.next()?.to_lowercase();
    let rest: String =
        parts.map(|part| format!("-{}", if part.len() == 2 { part.to_uppercase() } else { part.to_owned() })).collect();
    Some(first + &rest).filter(|tag| is_language_tag(tag))
}
