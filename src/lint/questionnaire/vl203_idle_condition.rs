//! VL203: a condition that never fails, or a demand that another one on the same question makes idle.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::conditions::{self, Owner};
use crate::lint::reach::{Answer, Judgement, LONGEST, Reach, Route};
use crate::lint::{Input, Rule};
use crate::model::condition::{Atom, Condition};
use crate::model::truth::Truth;

/// The rule.
pub const RULE: Rule = Rule { code: "VL203", severity: Severity::Warning, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for asked in input.sound_questionnaires() {
        let reach = input.reach(asked.questionnaire);
        let verdicts = asked
            .questions()
            .filter_map(|(question, at)| Some((&question.when, at.then("when"), reach.asked.get(&question.id)?)));
        let of_rules =
            asked.rules().zip(&reach.fired).map(|((rule, at), verdict)| (&rule.when, at.then("when"), verdict));
        for (when, at, verdict) in verdicts.chain(of_rules) {
            // What can never hold is another finding.
            if !when.0.is_empty() && verdict.fails == Answer::No && matches!(verdict.holds, Answer::Yes(_)) {
                let diagnostic = Diagnostic::warning("VL203", at.value()).with("reason", "always");
                found.push(diagnostic.with("atom", conditions::shown_all(when)).with("other", ""));
            }
        }
        for placed in conditions::all(asked) {
            if matches!(placed.owner, Owner::Question(_) | Owner::Rule | Owner::Derived) {
                idle_atoms(reach, placed, found);
            }
        }
    }
}

fn idle_atoms(reach: &Reach<'_>, placed: conditions::Placed<'_>, found: &mut Vec<Diagnostic>) {
    let atoms = &placed.condition.0;
    if atoms.len() > LONGEST {
        return;
    }
    for (index, atom) in atoms.iter().enumerate() {
        // A demand and a ban on the same question read well together, even where one would do.
        let on_same = |(place, other): &(usize, &Atom)| {
            *place != index && other.q.is_some() && other.q == atom.q && is_ban(other) == is_ban(atom)
        };
        let idle = atoms.iter().enumerate().filter(on_same).find(|(place, other)| {
            // Of two equal demands only the second is idle.
            implies(reach, other, atom) && (*place < index || !implies(reach, atom, other))
        });
        if let Some((_, other)) = idle {
            let diagnostic = Diagnostic::warning("VL203", placed.at.then(index).value()).with("reason", "idle");
            found.push(diagnostic.with("atom", conditions::shown(atom)).with("other", conditions::shown(other)));
        }
    }
}

fn is_ban(atom: &Atom) -> bool {
    atom.none_of.is_some() != atom.not
}

/// Tells whether one demand is never truer than the other, so that the other adds nothing to it.
fn implies(reach: &Reach<'_>, one: &Atom, other: &Atom) -> bool {
    let goals = [Condition(vec![one.clone()]), Condition(vec![other.clone()])];
    let counter = reach.search(&[&goals[0], &goals[1]], Route::Every, |view| match view.goals {
        [one, other] if view.complete && one > other => Judgement::Hit,
        [Truth::False, _] => Judgement::Prune,
        _ => Judgement::GoOn,
    });
    counter == Answer::No
}
