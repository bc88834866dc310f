//! PW214: an objective with more than seven criteria that always count, or with none at all.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::input::CRITERIA;
use crate::lint::place::At;
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "PW214", severity: Severity::Warning, check };

/// Most criteria that people can weigh against each other (Miller's number, as in the method).
const MOST: usize = 7;

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    let catalog = &input.content.catalog;
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for criterion in &catalog.criteria {
        let entry = counts.entry(criterion.objective.as_str()).or_default();
        entry.0 += 1;
        entry.1 += usize::from(!criterion.only_when_required);
    }
    for objective in &catalog.objectives {
        let (all, always) = counts.get(objective.id.as_str()).copied().unwrap_or_default();
        if all == 0 || always > MOST {
            let place = At::file(CRITERIA).named("objective", objective.id.as_str()).then("id").value();
            let diagnostic = Diagnostic::warning("PW214", place).with("objective", objective.id.as_str());
            found.push(diagnostic.with("count", always).with("limit", MOST));
        }
    }
}
