//! PW215: one fact that counts in two criteria which both always count.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::input::CRITERIA;
use crate::lint::place::At;
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "PW215", severity: Severity::Warning, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    let mut seen = BTreeMap::new();
    for criterion in input.content.catalog.criteria.iter().filter(|criterion| !criterion.only_when_required) {
        let at = At::file(CRITERIA).named("criterion", criterion.id.as_str()).then("field");
        // Each tag of a field is a fact of its own.
        let fact = (&criterion.field, &criterion.tag);
        if let Some((other, first)) = seen.insert(fact, (criterion.id.as_str(), at)) {
            let diagnostic = Diagnostic::warning("PW215", at.value()).with("field", criterion.field.as_str());
            found.push(diagnostic.with("other", other).related(first.value()));
        }
    }
}
