//! VL205: a question whose answer nothing reads.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::conditions;
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "VL205", severity: Severity::Warning, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for asked in input.whole_questionnaires() {
        let mut read = BTreeSet::new();
        for placed in conditions::all(asked) {
            conditions::each_atom(placed.at, &placed.condition.0, &mut |_, atom| {
                read.extend(atom.q.iter().chain(&atom.of));
            });
        }
        for (question, at) in asked.questions() {
            let is_read = read.contains(&question.id) || read.iter().any(|id| question.counts(id));
            if !question.informative && !is_read {
                found.push(Diagnostic::warning("VL205", at.then("id").value()).with("question", question.id.as_str()));
            }
        }
    }
}
