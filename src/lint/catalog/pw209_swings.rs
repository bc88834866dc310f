//! PW209: swings that are out of order, or whose interval does not hold their points.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::input::CRITERIA;
use crate::lint::place::At;
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "PW209", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    let swings = &input.content.catalog.swings;
    let at = |index: usize| At::file(CRITERIA).nth("swing", index);
    for (index, swing) in swings.iter().enumerate() {
        let [low, high] = swing.interval;
        if low > swing.points || swing.points > high {
            found.push(fault("interval", &swing.id, at(index).then("interval")));
        }
        if index > 0 && swings[index - 1].points <= swing.points {
            found.push(fault("order", &swing.id, at(index).then("points")));
        }
    }
    if let Some(first) = swings.first().filter(|_| swings.iter().all(|swing| swing.points <= 0.0)) {
        found.push(fault("zero", &first.id, at(0).then("points")));
    }
}

fn fault(reason: &str, id: &str, at: At<'_>) -> Diagnostic {
    Diagnostic::error("PW209", at.value()).with("reason", reason).with("id", id)
}
