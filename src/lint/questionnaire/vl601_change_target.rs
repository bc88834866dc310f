//! VL601: a declared change names a question or option that does not exist.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::changes::{self, Reason};
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "VL601", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for asked in input.whole_questionnaires() {
        let wrong = changes::faults(asked).into_iter();
        for fault in wrong.filter(|fault| matches!(fault.reason, Reason::NoQuestion | Reason::NoOption)) {
            let diagnostic = Diagnostic::error("VL601", fault.at.value()).with("reason", fault.reason.key());
            let known: Vec<&str> = match fault.reason {
                Reason::NoQuestion => asked.questionnaire.questions().map(|question| question.id.as_str()).collect(),
                _ => Vec::new(),
            };
            found.push(diagnostic.with("name", fault.name.as_str()).suggest(&fault.name, known));
        }
    }
}
