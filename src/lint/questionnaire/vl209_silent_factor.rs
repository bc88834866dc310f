//! VL209: a factor of which some complete set of core answers says nothing.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::place::At;
use crate::lint::reach::{Answer, Judgement, Route};
use crate::lint::{Input, Rule};
use crate::model::condition::Condition;
use crate::model::truth::Truth;

/// The rule.
pub const RULE: Rule = Rule { code: "VL209", severity: Severity::Warning, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for asked in input.sound_questionnaires() {
        let reach = input.reach(asked.questionnaire);
        for factor in &asked.questionnaire.factors {
            let own = asked.questionnaire.rules().filter(|rule| rule.factor.as_ref() == Some(&factor.id));
            let rules = own.filter(|rule| rule.level.is_some()).map(|rule| &rule.when);
            let goals: Vec<&Condition> = std::iter::once(&factor.applies).chain(rules).collect();
            let silent = reach.search(&goals, Route::CoreAnswered, |view| {
                let (applies, rules) = (view.goals[0], &view.goals[1..]);
                if applies == Truth::False || rules.contains(&Truth::True) {
                    Judgement::Prune
                } else if view.complete && applies == Truth::True {
                    Judgement::Hit
                } else {
                    Judgement::GoOn
                }
            });
            let place = At::file(asked.head).named("factor", factor.id.as_str()).then("id").value();
            match silent {
                Answer::Yes(witness) => {
                    let diagnostic = Diagnostic::warning("VL209", place).with("factor", factor.id.as_str());
                    found.push(diagnostic.with("witness", witness));
                }
                Answer::NotDecided => {
                    found.push(Diagnostic::info("VL299", place).with("limit", super::super::reach::LARGEST));
                }
                Answer::No => {}
            }
        }
    }
}
