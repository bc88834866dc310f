//! PW504: a field for amounts in another currency than the euro.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::input::FIELDS;
use crate::lint::place::At;
use crate::lint::{Input, Rule};
use crate::model::catalog::FieldKind;

/// The rule.
pub const RULE: Rule = Rule { code: "PW504", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for field in input.content.catalog.fields.iter().filter(|field| field.kind == FieldKind::Amount) {
        if let Some(unit) = field.unit.as_ref().filter(|unit| *unit != "EUR") {
            let place = At::file(FIELDS).named("field", field.id.as_str()).then("unit").value();
            found.push(Diagnostic::error("PW504", place).with("found", unit.as_str()));
        }
    }
}
