//! PW207: a platform without a fact for criteria that always count.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::{Input, Rule};
use crate::model::id::FieldId;

/// The rule.
pub const RULE: Rule = Rule { code: "PW207", severity: Severity::Info, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    let counting = input.content.catalog.criteria.iter().filter(|criterion| !criterion.only_when_required);
    let wanted: BTreeSet<&FieldId> = counting.map(|criterion| &criterion.field).collect();
    let unread = &input.content.origins.unread_facts;
    for (platform, at) in input.platforms().filter(|(platform, _)| !unread.contains_key(&platform.id)) {
        let mut missing = wanted.clone();
        for fact in &platform.facts {
            missing.remove(&fact.field);
        }
        if !missing.is_empty() {
            let names: Vec<&str> = missing.iter().map(|id| id.as_str()).collect();
            let diagnostic = Diagnostic::info("PW207", at.then("id").value()).with("count", names.len());
            found.push(diagnostic.with("total", wanted.len()).with("names", names.join(", ")));
        }
    }
}
