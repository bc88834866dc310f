//! PW212: anchors of a criterion that do not rise, or whose values turn back.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::input::CRITERIA;
use crate::lint::place::At;
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "PW212", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for criterion in &input.content.catalog.criteria {
        let anchors = &criterion.anchor;
        let at = At::file(CRITERIA).named("criterion", criterion.id.as_str());
        if anchors.len() == 1 {
            found.push(Diagnostic::error("PW212", at.nth("anchor", 0).value()).with("reason", "one"));
        }
        if let Some(index) = (1..anchors.len()).find(|index| anchors[*index].at <= anchors[index - 1].at) {
            let place = at.nth("anchor", index).then("at").value();
            found.push(Diagnostic::error("PW212", place).with("reason", "at"));
        }
        let rises = anchors.windows(2).any(|pair| pair[0].value < pair[1].value);
        let turn = (1..anchors.len()).find(|index| rises && anchors[*index].value < anchors[index - 1].value);
        if let Some(index) = turn {
            let place = at.nth("anchor", index).then("value").value();
            found.push(Diagnostic::error("PW212", place).with("reason", "value"));
        }
    }
}
