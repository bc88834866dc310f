//! PW503: an amount that lies far from those of other platforms.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::place::At;
use crate::lint::{Input, Rule};
use crate::model::catalog::{FactValue, FieldKind};
use crate::model::id::FieldId;

/// The rule.
pub const RULE: Rule = Rule { code: "PW503", severity: Severity::Warning, check };

/// How many times more or less than the middle amount is odd.
const FACTOR: f64 = 20.0;

/// Fewest amounts from which a middle means anything.
const FEWEST: usize = 5;

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    let mut amounts: BTreeMap<&FieldId, Vec<(f64, At<'_>)>> = BTreeMap::new();
    for (platform, at) in input.platforms() {
        for (fact, at) in input.facts(platform, at) {
            let is_amount = || input.fields.get(&fact.field).is_some_and(|field| field.kind == FieldKind::Amount);
            if let FactValue::Number { low, high } = fact.value
                // Free of charge is no amount that is odd.
                && high > 0.0
                && is_amount()
            {
                amounts.entry(&fact.field).or_default().push(((low + high) / 2.0, at));
            }
        }
    }
    for (field, mut entries) in amounts {
        entries.sort_by(|one, other| one.0.total_cmp(&other.0));
        if entries.len() < FEWEST {
            continue;
        }
        let middle = entries[entries.len() / 2].0;
        for (amount, at) in entries.iter().filter(|(amount, _)| *amount > middle * FACTOR || *amount < middle / FACTOR)
        {
            let diagnostic = Diagnostic::warning("PW503", at.then("value").value()).with("field", field.as_str());
            found.push(diagnostic.with("found", amount.round().to_string()).with("middle", middle.round().to_string()));
        }
    }
}
