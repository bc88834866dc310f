//! VL207: two rules that can fire together and ask different strengths for one criterion.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::place::At;
use crate::lint::reach::{Answer, Route};
use crate::lint::{Input, Rule};
use crate::model::questionnaire::{self, Demand, Moscow};

/// The rule.
pub const RULE: Rule = Rule { code: "VL207", severity: Severity::Warning, check };

/// Most rules on one criterion that are held against each other.
const MOST: usize = 100;

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for asked in input.sound_questionnaires() {
        let mut by_criterion: BTreeMap<_, Vec<Asking<'_>>> = BTreeMap::new();
        for (rule, at) in asked.rules() {
            for (index, demand) in rule.requires.iter().enumerate() {
                let at = at.nth("requires", index);
                by_criterion.entry(&demand.criterion).or_default().push(Asking { rule, demand, at });
            }
        }
        let reach = input.reach(asked.questionnaire);
        for askings in by_criterion.values().map(|askings| &askings[..askings.len().min(MOST)]) {
            for (index, one) in askings.iter().enumerate() {
                for other in askings[..index].iter().filter(|other| contradict(one.demand, other.demand)) {
                    let together = reach.together(&[&one.rule.when, &other.rule.when], Route::Every);
                    if let Answer::Yes(witness) = together {
                        let diagnostic = Diagnostic::warning("VL207", one.at.value());
                        let diagnostic = diagnostic.with("criterion", one.demand.criterion.as_str());
                        let diagnostic = diagnostic.with("other", other.rule.id.as_str()).with("witness", witness);
                        found.push(diagnostic.related(other.at.value()));
                    }
                }
            }
        }
    }
}

struct Asking<'a> {
    rule: &'a questionnaire::Rule,
    demand: &'a Demand,
    at: At<'a>,
}

/// Tells whether one says that a platform without this is out and the other that it hardly matters, or whether two
/// knock-outs draw the line at different levels. A should beside a must only strengthens it.
fn contradict(one: &Demand, other: &Demand) -> bool {
    match (one.level, other.level) {
        (Moscow::Must, Moscow::Could) | (Moscow::Could, Moscow::Must) => true,
        (Moscow::Must, Moscow::Must) => one.at_least != other.at_least,
        _ => false,
    }
}
