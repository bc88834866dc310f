//! VL405: a question or finding without source, or without the reason why it is there.

use crate::content::additions::is_addition;
use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::{Input, Rule};
use crate::model::questionnaire::Grade;

/// The rule.
pub const RULE: Rule = Rule { code: "VL405", severity: Severity::Warning, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for asked in input.questionnaires() {
        for (question, at) in asked.questions() {
            // What an adviser asks besides is asked because the adviser wants to know.
            let is_own = is_addition(at.path());
            if question.source.is_empty() && !question.informative && !is_own {
                let diagnostic = Diagnostic::warning("VL405", at.then("id").value());
                found.push(diagnostic.with("name", question.id.as_str()));
            }
        }
        for (rule, at) in asked.rules() {
            // A cautious choice of our own has no source, and says so with its grade.
            let is_own_choice = rule.grade == Some(Grade::Choice);
            if rule.source.is_empty() && rule.level.is_some() && !is_own_choice {
                found.push(Diagnostic::warning("VL405", at.then("id").value()).with("name", rule.id.as_str()));
            }
        }
    }
}
