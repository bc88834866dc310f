//! VL102: a condition that names an option which its question does not have.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::conditions;
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "VL102", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for asked in input.whole_questionnaires() {
        let questions: BTreeMap<_, _> =
            asked.questionnaire.questions().map(|question| (&question.id, question)).collect();
        for placed in conditions::all(asked) {
            conditions::each_atom(placed.at, &placed.condition.0, &mut |at, atom| {
                let question = atom.q.as_ref().and_then(|id| questions.get(id));
                let Some(question) = question.filter(|question| !question.option.is_empty()) else { return };
                let lists = [("in", &atom.one_of), ("none_of", &atom.none_of), ("all_of", &atom.all_of)];
                for (key, ids) in lists {
                    let unknown = ids.iter().flatten().enumerate().filter(|(_, id)| question.choice(id).is_none());
                    for (index, id) in unknown {
                        let place = at.then(key).then(index).value();
                        let diagnostic = Diagnostic::error("VL102", place).with("id", id.as_str());
                        let known = question.option.iter().map(|choice| choice.id.as_str());
                        found.push(diagnostic.with("question", question.id.as_str()).suggest(id.as_str(), known));
                    }
                }
            });
        }
    }
}
