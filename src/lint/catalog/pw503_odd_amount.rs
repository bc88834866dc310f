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
    let mut amounts: BTreeMap<&FieldId, Vec<Amount<'_>>> = BTreeMap::new();
    for (platform, at) in input.all_platforms() {
        for (fact, at) in input.facts(platform, at) {
            let is_amount = || input.fields.get(&fact.field).is_some_and(|field| field.kind == FieldKind::Amount);
            if let FactValue::Number { low, high } = fact.value
                // Free of charge is no amount that is odd.
                && high > 0.0
                && is_amount()
            {
                amounts.entry(&fact.field).or_default().push(Amount { low, high, at });
            }
        }
    }
    for (field, mut entries) in amounts {
        entries.sort_by(|one, other| one.middle().total_cmp(&other.middle()));
        if entries.len() < FEWEST {
            continue;
        }
        let middle = entries[entries.len() / 2].middle();
        let is_odd = |one: &&Amount<'_>| one.middle() > middle * FACTOR || one.middle() < middle / FACTOR;
        for amount in entries.iter().filter(is_odd) {
            let place = amount.at.then("value").value();
            let diagnostic = Diagnostic::warning("PW503", place).with("field", field.as_str());
            // What stands in the file, so that it is found back.
            let reason = if amount.low < amount.high { "range" } else { "one" };
            let diagnostic = diagnostic.with("reason", reason).with("low", written(amount.low));
            found.push(diagnostic.with("high", written(amount.high)).with("middle", written(middle.round())));
        }
    }
}

/// An amount, or the ends between which it lies.
struct Amount<'a> {
    low: f64,
    high: f64,
    at: At<'a>,
}

impl Amount<'_> {
    fn middle(&self) -> f64 {
        (self.low + self.high) / 2.0
    }
}

fn written(amount: f64) -> String {
    amount.to_string()
}
