//! PW105: a value outside its range: values of levels and anchors, points of swings.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::input::CRITERIA;
use crate::lint::place::At;
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "PW105", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    let head = At::file(CRITERIA);
    for criterion in &input.content.catalog.criteria {
        let at = head.named("criterion", criterion.id.as_str());
        for level in &criterion.level {
            within(level.value, 1.0, at.named("level", level.id.as_str()).then("value"), found);
        }
        for (index, anchor) in criterion.anchor.iter().enumerate() {
            within(anchor.value, 1.0, at.nth("anchor", index).then("value"), found);
        }
    }
    for swing in &input.content.catalog.swings {
        let at = head.named("swing", &swing.id);
        within(swing.points, 100.0, at.then("points"), found);
        for (index, end) in swing.interval.iter().enumerate() {
            within(*end, 100.0, at.then("interval").then(index), found);
        }
    }
}

fn within(value: f64, highest: f64, at: At<'_>, found: &mut Vec<Diagnostic>) {
    if !(0.0..=highest).contains(&value) {
        let diagnostic = Diagnostic::error("PW105", at.value()).with("found", value.to_string());
        found.push(diagnostic.with("high", highest.to_string()));
    }
}
