//! VL208: a negative demand that holds because its question was never asked.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::conditions::{self, Owner};
use crate::lint::reach::{Answer, Judgement, LONGEST, Route};
use crate::lint::{Input, Rule};
use crate::model::condition::StateName;
use crate::model::truth::Truth;

/// The rule.
pub const RULE: Rule = Rule { code: "VL208", severity: Severity::Warning, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for asked in input.sound_questionnaires() {
        let reach = input.reach(asked.questionnaire);
        for placed in conditions::all(asked) {
            let is_effect = matches!(placed.owner, Owner::Question(_) | Owner::Rule);
            if !is_effect || placed.condition.0.len() > LONGEST {
                continue;
            }
            for (index, atom) in placed.condition.0.iter().enumerate() {
                let is_negative =
                    atom.none_of.is_some() || (atom.not && atom.state.is_none() && atom.answered.is_none());
                let Some(question) = atom.q.as_ref().filter(|_| is_negative) else { continue };
                let holds_unasked = reach.search(&[placed.condition], Route::Every, |view| {
                    let state = view.path.iter().find(|chosen| &chosen.question.id == question).map(|one| one.state);
                    match (view.goals[0], state) {
                        (Truth::False, _) => Judgement::Prune,
                        (Truth::True, Some(StateName::Irrelevant)) => Judgement::Hit,
                        (_, Some(state)) if state != StateName::Irrelevant => Judgement::Prune,
                        _ => Judgement::GoOn,
                    }
                });
                if let Answer::Yes(witness) = holds_unasked {
                    let diagnostic = Diagnostic::warning("VL208", placed.at.then(index).value());
                    found.push(diagnostic.with("question", question.as_str()).with("witness", witness));
                }
            }
        }
    }
}
