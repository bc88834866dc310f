//! PW403: two sources of one file with the same address.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::place::At;
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "PW403", severity: Severity::Info, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for uses in input.uses() {
        let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
        for source in uses.sources.values().filter(|source| !source.url.is_empty()) {
            if let Some(first) = seen.insert(&source.url, source.id.as_str()) {
                let at = At::file(uses.file);
                let diagnostic = Diagnostic::info("PW403", at.named("source", source.id.as_str()).then("url").value());
                found.push(diagnostic.with("other", first).related(at.named("source", first).then("url").value()));
            }
        }
    }
}
