//! VL104: a demand that does not fit the type of its question, or that demands nothing.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::conditions;
use crate::lint::{Input, Rule};
use crate::model::condition::Atom;
use crate::model::id::QuestionId;
use crate::model::questionnaire::{Question, QuestionKind};

/// The rule.
pub const RULE: Rule = Rule { code: "VL104", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for asked in input.whole_questionnaires() {
        let questions: BTreeMap<_, _> =
            asked.questionnaire.questions().map(|question| (&question.id, question)).collect();
        for placed in conditions::all(asked) {
            conditions::each_atom(placed.at, &placed.condition.0, &mut |at, atom| {
                let named = |id: &Option<QuestionId>| id.as_ref().and_then(|id| questions.get(id)).copied();
                let fault = form_fault(atom)
                    .or_else(|| named(&atom.q).and_then(|one| type_fault(atom, one)))
                    .or_else(|| named(&atom.of).filter(|one| !is_number(one)).map(|_| ("number", "of")));
                if let Some((reason, key)) = fault {
                    let place = if key.is_empty() { at.value() } else { at.then(key).value() };
                    let name = atom.q.as_ref().map_or("", |id| id.as_str());
                    found.push(Diagnostic::error("VL104", place).with("reason", reason).with("name", name));
                }
            });
        }
    }
}

/// Returns why a demand is no demand, whatever its question is.
fn form_fault(atom: &Atom) -> Option<(&'static str, &'static str)> {
    let subjects = [atom.q.is_some(), atom.derived.is_some(), atom.any.is_some()];
    let operators = operators(atom);
    match subjects.iter().filter(|there| **there).count() {
        0 => Some(("nothing", "")),
        1 if atom.q.is_some() && operators.is_empty() => Some(("nothing", "")),
        1 if atom.q.is_none() && !operators.is_empty() => Some(("too-much", operators[0])),
        // A share needs its whole, and a whole is of no use without a share.
        1 if atom.of.is_some() != is_share(atom) => Some(("share", if atom.of.is_some() { "of" } else { "q" })),
        1 => None,
        _ => Some(("too-much", "")),
    }
}

fn is_share(atom: &Atom) -> bool {
    atom.share_min.is_some() || atom.share_max.is_some()
}

fn operators(atom: &Atom) -> Vec<&'static str> {
    let all = [
        ("in", atom.one_of.is_some()),
        ("none_of", atom.none_of.is_some()),
        ("all_of", atom.all_of.is_some()),
        ("min", atom.min.is_some()),
        ("max", atom.max.is_some()),
        ("share_min", atom.share_min.is_some()),
        ("share_max", atom.share_max.is_some()),
        ("answered", atom.answered.is_some()),
        ("state", atom.state.is_some()),
    ];
    all.iter().filter(|(_, there)| *there).map(|(key, _)| *key).collect()
}

fn is_number(question: &Question) -> bool {
    matches!(question.kind, QuestionKind::Scale | QuestionKind::Number | QuestionKind::Amount | QuestionKind::Year)
}

fn type_fault(atom: &Atom, question: &Question) -> Option<(&'static str, &'static str)> {
    let has_choices = matches!(question.kind, QuestionKind::Single | QuestionKind::Multi);
    for key in operators(atom) {
        match key {
            "in" | "none_of" | "all_of" if !has_choices => return Some(("choices", key)),
            "min" | "max" | "share_min" | "share_max" if !is_number(question) => return Some(("number", key)),
            _ => {}
        }
    }
    if atom.min.zip(atom.max).is_some_and(|(min, max)| min > max) {
        return Some(("bounds", "min"));
    }
    if atom.share_min.zip(atom.share_max).is_some_and(|(min, max)| min > max) {
        return Some(("bounds", "share_min"));
    }
    None
}
