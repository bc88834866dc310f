//! VL201: a question that no answers can make appear.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::conditions;
use crate::lint::reach::Answer;
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "VL201", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for asked in input.sound_questionnaires() {
        let reach = input.reach(asked.questionnaire);
        for (question, at) in asked.questions() {
            if reach.asked.get(&question.id).is_some_and(|verdict| verdict.holds == Answer::No) {
                let clash = conditions::shown_all(&reach.clash(&question.when));
                found.push(Diagnostic::error("VL201", at.then("when").value()).with("clash", clash));
            }
        }
    }
}
