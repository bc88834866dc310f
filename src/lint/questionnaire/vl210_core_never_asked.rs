//! VL210: a core question that the core route can never ask, since it hangs on a question of the full route.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::reach::{Answer, Judgement, Route};
use crate::lint::{Input, Rule};
use crate::model::questionnaire::{AskIfUnknown, Depth};
use crate::model::truth::Truth;

/// The rule.
pub const RULE: Rule = Rule { code: "VL210", severity: Severity::Warning, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for asked in input.sound_questionnaires() {
        let reach = input.reach(asked.questionnaire);
        for (question, at) in asked.questions().filter(|(question, _)| question.depth == Depth::Core) {
            // What can never be asked at all is another finding.
            let is_reachable =
                reach.asked.get(&question.id).is_some_and(|verdict| matches!(verdict.holds, Answer::Yes(_)));
            if !is_reachable {
                continue;
            }
            let on_core_route = reach.search(&[&question.when], Route::CoreAnswered, |view| match view.goals[0] {
                Truth::False => Judgement::Prune,
                Truth::True => Judgement::Hit,
                Truth::Unknown if view.complete && question.if_unknown == AskIfUnknown::Ask => Judgement::Hit,
                Truth::Unknown => Judgement::GoOn,
            });
            if on_core_route == Answer::No {
                let diagnostic = Diagnostic::warning("VL210", at.then("when").value());
                found.push(diagnostic.with("question", question.id.as_str()));
            }
        }
    }
}
