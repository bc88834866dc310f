//! PW210: facts of one platform that contradict each other.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::place::At;
use crate::lint::{Input, Rule};
use crate::model::catalog::{Fact, FactValue};
use crate::model::id::FieldId;

/// The rule.
pub const RULE: Rule = Rule { code: "PW210", severity: Severity::Info, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for (platform, at) in input.platforms() {
        let mut seen: BTreeMap<&FieldId, Vec<(&Fact, At<'_>)>> = BTreeMap::new();
        for (fact, at) in input.facts(platform, at) {
            if !matches!(fact.value, FactValue::Levels(_) | FactValue::Number { .. }) {
                continue;
            }
            let others = seen.entry(&fact.field).or_default();
            if let Some((_, first)) = others.iter().find(|(other, _)| contradict(&other.value, &fact.value)) {
                let diagnostic = Diagnostic::info("PW210", at.then("value").value());
                found.push(diagnostic.with("field", fact.field.as_str()).related(first.then("value").value()));
            }
            others.push((fact, at));
        }
    }
}

/// Tells whether two facts leave nothing that both allow.
fn contradict(one: &FactValue, other: &FactValue) -> bool {
    match (one, other) {
        (FactValue::Levels(one), FactValue::Levels(other)) => !one.iter().any(|level| other.contains(level)),
        (FactValue::Number { low: a, high: b }, FactValue::Number { low: c, high: d }) => b < c || d < a,
        _ => false,
    }
}
