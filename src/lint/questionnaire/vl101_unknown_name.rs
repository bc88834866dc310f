//! VL101: a condition that names a question or a named condition that does not exist.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::conditions;
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "VL101", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for asked in input.whole_questionnaires() {
        let questions: BTreeSet<&str> = asked.questionnaire.questions().map(|question| question.id.as_str()).collect();
        let derived = &asked.questionnaire.derived;
        for (question, at) in asked.questions() {
            let suggested = question.suggest.as_ref().map(|suggestion| &suggestion.inhabitants_of);
            let named = [("of", question.of.as_ref()), ("suggest", suggested)];
            let recalled = question.recalls.iter().map(|id| ("recalls", Some(id)));
            for (key, id) in named.into_iter().chain(recalled) {
                if let Some(id) = id.filter(|id| !questions.contains(id.as_str())) {
                    let diagnostic = Diagnostic::error("VL101", at.then(key).value()).with("name", id.as_str());
                    found.push(diagnostic.suggest(id.as_str(), questions.iter().copied()));
                }
            }
        }
        for placed in conditions::all(asked) {
            conditions::each_atom(placed.at, &placed.condition.0, &mut |at, atom| {
                for (key, id) in [("q", &atom.q), ("of", &atom.of)] {
                    if let Some(id) = id.as_ref().filter(|id| !questions.contains(id.as_str())) {
                        let diagnostic = Diagnostic::error("VL101", at.then(key).value()).with("name", id.as_str());
                        found.push(diagnostic.suggest(id.as_str(), questions.iter().copied()));
                    }
                }
                if let Some(id) = atom.derived.as_ref().filter(|id| !derived.contains_key(*id)) {
                    let diagnostic = Diagnostic::error("VL101", at.then("derived").value()).with("name", id.as_str());
                    found.push(diagnostic.suggest(id.as_str(), derived.keys().map(|id| id.as_str())));
                }
            });
        }
    }
}
