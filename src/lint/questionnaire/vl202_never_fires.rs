//! VL202: a rule that no answers can make fire.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::conditions;
use crate::lint::reach::Answer;
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "VL202", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for asked in input.sound_questionnaires() {
        let reach = input.reach(asked.questionnaire);
        for ((rule, at), verdict) in asked.rules().zip(&reach.fired) {
            if verdict.holds == Answer::No {
                let mut whole = rule.when.clone();
                if let Some(factor) = rule.factor.as_ref().and_then(|id| asked.questionnaire.factor(id)) {
                    whole.0.extend(factor.applies.0.iter().cloned());
                }
                let clash = conditions::shown_all(&reach.clash(&whole));
                found.push(Diagnostic::error("VL202", at.then("when").value()).with("clash", clash));
            }
        }
    }
}
