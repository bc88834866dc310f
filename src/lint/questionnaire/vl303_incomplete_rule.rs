//! VL303: a rule without effect, or one that lacks what its effect needs.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "VL303", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for asked in input.questionnaires() {
        for (rule, at) in asked.rules() {
            let is_finding = rule.level.is_some();
            let missing = [
                ("level", !is_finding && rule.requires.is_empty()),
                ("level", !is_finding && (rule.stop.is_some() || rule.contradiction)),
                ("factor", is_finding && rule.factor.is_none()),
                ("title", is_finding && rule.title.is_none()),
                ("because", is_finding && rule.because.is_none()),
                ("grade", is_finding && rule.grade.is_none()),
            ];
            if let Some((key, _)) = missing.iter().find(|(_, is_missing)| *is_missing) {
                let diagnostic = Diagnostic::error("VL303", at.then("id").value()).with("key", *key);
                found.push(diagnostic.with("rule", rule.id.as_str()));
            }
        }
    }
}
