//! PW213: a choice of the field that a criterion gives no value.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::input::CRITERIA;
use crate::lint::place::At;
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "PW213", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for criterion in input.content.catalog.criteria.iter().filter(|criterion| !criterion.level.is_empty()) {
        let Some(field) = input.fields.get(&criterion.field) else { continue };
        for level in field.choice.iter().filter(|level| criterion.value_of(&level.id).is_none()) {
            let place = At::file(CRITERIA).named("criterion", criterion.id.as_str()).then("level").value();
            let diagnostic = Diagnostic::error("PW213", place).with("level", level.id.as_str());
            found.push(diagnostic.with("criterion", criterion.id.as_str()));
        }
    }
}
