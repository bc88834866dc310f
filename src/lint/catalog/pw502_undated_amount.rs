//! PW502: an amount without a date.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::{Input, Rule};
use crate::model::catalog::{FactValue, FieldKind};

/// The rule.
pub const RULE: Rule = Rule { code: "PW502", severity: Severity::Warning, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for (platform, at) in input.platforms() {
        for (fact, at) in input.facts(platform, at) {
            let source = platform.sources.get(&fact.source);
            let is_dated = fact.as_of.is_some() || source.is_some_and(|source| source.published.is_some());
            let is_amount = || input.fields.get(&fact.field).is_some_and(|field| field.kind == FieldKind::Amount);
            // Free of charge has no price level.
            let is_free = matches!(fact.value, FactValue::Number { high: 0.0, .. });
            if !is_dated && !is_free && is_amount() {
                let diagnostic = Diagnostic::warning("PW502", at.then("value").value());
                found.push(diagnostic.with("field", fact.field.as_str()));
            }
        }
    }
}
