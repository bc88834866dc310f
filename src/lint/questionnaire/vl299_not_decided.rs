//! VL299: a condition with too many combinations of answers to decide what it can come to.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::reach::{Answer, LARGEST};
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "VL299", severity: Severity::Info, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for asked in input.sound_questionnaires() {
        let reach = input.reach(asked.questionnaire);
        let of_questions = asked.questions().filter_map(|(question, at)| Some((at, reach.asked.get(&question.id)?)));
        let of_rules = asked.rules().zip(&reach.fired).map(|((_, at), verdict)| (at, verdict));
        for (at, verdict) in of_questions.chain(of_rules) {
            if verdict.holds == Answer::NotDecided || verdict.fails == Answer::NotDecided {
                found.push(Diagnostic::info("VL299", at.then("when").value()).with("limit", LARGEST));
            }
        }
    }
}
