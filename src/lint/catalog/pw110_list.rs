//! PW110: a list that is empty where it may not be, or that repeats itself.

use std::collections::BTreeSet;

use crate::diagnostic::fix::Fix;
use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::place::At;
use crate::lint::{Input, Rule};
use crate::model::catalog::FactValue;

/// The rule.
pub const RULE: Rule = Rule { code: "PW110", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for (platform, at) in input.platforms() {
        for (fact, at) in input.facts(platform, at) {
            if let FactValue::Levels(levels) = &fact.value {
                repeats(levels, at.then("value"), found);
            }
        }
    }
    for (deployment, at) in input.deployments() {
        if deployment.source.is_empty() {
            found.push(Diagnostic::error("PW110", at.then("source").value()).with("reason", "empty").with("name", ""));
        }
        repeats(&deployment.source, at.then("source"), found);
        repeats(&deployment.kind, at.then("kind"), found);
        repeats(&deployment.present, at.then("present"), found);
        repeats(&deployment.missing, at.then("missing"), found);
    }
}

fn repeats<T: Ord + std::fmt::Display>(list: &[T], at: At<'_>, found: &mut Vec<Diagnostic>) {
    let mut seen = BTreeSet::new();
    for (index, item) in list.iter().enumerate().filter(|(_, item)| !seen.insert(*item)) {
        let diagnostic = Diagnostic::error("PW110", at.then(index).value()).with("reason", "repeat");
        found.push(diagnostic.with("name", item.to_string()).mended_by(Some(Fix::Remove)));
    }
}
