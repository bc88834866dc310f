//! VL103: a question whose condition reads itself or a later question.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::conditions::{self, Owner};
use crate::lint::{Input, Rule};
use crate::model::condition::Atom;
use crate::model::id::QuestionId;
use crate::model::questionnaire::Questionnaire;

/// The rule.
pub const RULE: Rule = Rule { code: "VL103", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for asked in input.whole_questionnaires() {
        let order: BTreeMap<&QuestionId, usize> =
            asked.questionnaire.questions().enumerate().map(|(place, question)| (&question.id, place)).collect();
        for placed in conditions::all(asked) {
            let Owner::Question(question) = placed.owner else { continue };
            // A tally stands where its first count is asked.
            let counts = || order.iter().filter(|(id, _)| question.counts(id)).map(|(_, place)| *place).min();
            let Some(own) = order.get(&question.id).copied().or_else(counts) else { continue };
            conditions::each_atom(placed.at, &placed.condition.0, &mut |at, atom| {
                let key = if atom.derived.is_some() { "derived" } else { "q" };
                for id in read_by(atom, asked.questionnaire) {
                    if order.get(id).is_some_and(|place| *place >= own) {
                        let diagnostic = Diagnostic::error("VL103", at.then(key).value()).with("name", id.as_str());
                        found.push(diagnostic.with("question", question.id.as_str()));
                    }
                }
            });
        }
    }
}

/// Returns the questions that a demand reads itself or through a named condition; not those inside its `any`, which are
/// seen on their own.
fn read_by<'a>(atom: &'a Atom, questionnaire: &'a Questionnaire) -> Vec<&'a QuestionId> {
    let mut found: Vec<&QuestionId> = atom.q.iter().chain(&atom.of).collect();
    let mut waiting: Vec<&Atom> = inside(atom, questionnaire);
    while let Some(atom) = waiting.pop() {
        found.extend(atom.q.iter().chain(&atom.of));
        waiting.extend(inside(atom, questionnaire));
        waiting.extend(atom.any.iter().flatten());
    }
    found
}

fn inside<'a>(atom: &'a Atom, questionnaire: &'a Questionnaire) -> Vec<&'a Atom> {
    let condition = atom.derived.as_ref().and_then(|id| questionnaire.derived.get(id));
    condition.map_or(Vec::new(), |condition| condition.0.iter().collect())
}
