//! PW216: a criterion whose scale does not fit the type of its field.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::input::CRITERIA;
use crate::lint::place::At;
use crate::lint::{Input, Rule};
use crate::model::catalog::FieldKind;

/// The rule.
pub const RULE: Rule = Rule { code: "PW216", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for criterion in &input.content.catalog.criteria {
        let Some(field) = input.fields.get(&criterion.field) else { continue };
        let scales = [
            ("level", !criterion.level.is_empty()),
            ("tag", criterion.tag.is_some()),
            ("anchor", !criterion.anchor.is_empty()),
        ];
        let wanted = match field.kind {
            FieldKind::Level => "level",
            FieldKind::Tags => "tag",
            FieldKind::Number | FieldKind::Amount | FieldKind::Year => "anchor",
            FieldKind::Date | FieldKind::Url | FieldKind::Name | FieldKind::Text => "none",
        };
        if scales.iter().any(|(key, there)| *there != (*key == wanted)) || wanted == "none" {
            let place = At::file(CRITERIA).named("criterion", criterion.id.as_str()).then("field").value();
            let diagnostic = Diagnostic::error("PW216", place).with("field", field.id.as_str());
            found.push(diagnostic.with("wanted", wanted));
        }
    }
}
