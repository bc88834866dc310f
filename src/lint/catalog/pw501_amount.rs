//! PW501: an amount below zero, or bounds in the wrong order.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::input::FIELDS;
use crate::lint::place::At;
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "PW501", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for field in &input.content.catalog.fields {
        if field.plausible.is_some_and(|[low, high]| low < 0.0 || low > high) {
            let place = At::file(FIELDS).named("field", field.id.as_str()).then("plausible").value();
            found.push(Diagnostic::error("PW501", place).with("field", field.id.as_str()));
        }
    }
    for (deployment, at) in input.deployments() {
        let amounts = [
            ("cost_setup", deployment.cost_setup),
            ("cost_yearly", deployment.cost_yearly),
            ("cost_total", deployment.cost_total),
            ("budget_decided", deployment.budget_decided),
        ];
        for (key, _) in amounts.iter().filter(|(_, amount)| amount.is_some_and(|amount| amount < 0.0)) {
            found.push(Diagnostic::error("PW501", at.then(*key).value()).with("field", *key));
        }
    }
}
