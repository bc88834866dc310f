//! PW211: a criterion whose scale has no 0 or no 1.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::input::CRITERIA;
use crate::lint::place::At;
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "PW211", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for criterion in &input.content.catalog.criteria {
        let at = At::file(CRITERIA).named("criterion", criterion.id.as_str());
        let levels: Vec<f64> = criterion.level.iter().map(|level| level.value).collect();
        let anchors: Vec<f64> = criterion.anchor.iter().map(|anchor| anchor.value).collect();
        for (key, values) in [("level", levels), ("anchor", anchors)] {
            for end in [0.0, 1.0] {
                if !values.is_empty() && !values.contains(&end) {
                    let diagnostic = Diagnostic::error("PW211", at.then(key).value());
                    found.push(diagnostic.with("end", end.to_string()).with("criterion", criterion.id.as_str()));
                }
            }
        }
    }
}
