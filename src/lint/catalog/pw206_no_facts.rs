//! PW206: a field that no platform has a fact for.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::input::FIELDS;
use crate::lint::place::At;
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "PW206", severity: Severity::Info, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    let mut known = BTreeSet::new();
    for (platform, _) in input.all_platforms() {
        for fact in &platform.facts {
            // Most facts are about a field that was seen before: look before inserting.
            if !known.contains(&fact.field) {
                known.insert(&fact.field);
            }
        }
    }
    let origins = &input.content.origins;
    if known.is_empty() || origins.unread_platforms || !origins.unread_facts.is_empty() {
        return;
    }
    for field in input.content.catalog.fields.iter().filter(|field| !known.contains(&field.id)) {
        let place = At::file(FIELDS).named("field", field.id.as_str()).then("id").value();
        found.push(Diagnostic::info("PW206", place).with("field", field.id.as_str()));
    }
}
