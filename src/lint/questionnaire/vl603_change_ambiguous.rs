//! VL603: declared changes that contradict each other or the questionnaire: what went is still there, or went twice.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::changes::{self, Reason};
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "VL603", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for asked in input.whole_questionnaires() {
        for fault in changes::faults(asked) {
            if !matches!(fault.reason, Reason::NoQuestion | Reason::NoOption) {
                let diagnostic = Diagnostic::error("VL603", fault.at.value()).with("reason", fault.reason.key());
                found.push(diagnostic.with("name", fault.name));
            }
        }
    }
}
