//! VL501: bounds or options that contradict each other or the type of the question.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::conditions;
use crate::lint::{Input, Rule};
use crate::model::questionnaire::{Question, QuestionKind};

/// The rule.
pub const RULE: Rule = Rule { code: "VL501", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for asked in input.questionnaires() {
        for (question, at) in asked.questions() {
            if let Some((reason, key)) = fault(question) {
                let place = if key == "id" { at.then("id") } else { at.then(key) };
                let diagnostic = Diagnostic::error("VL501", place.value()).with("reason", reason);
                found.push(diagnostic.with("question", question.id.as_str()));
            }
        }
        let questions: BTreeMap<_, _> =
            asked.questionnaire.questions().map(|question| (&question.id, question)).collect();
        for placed in conditions::all(asked) {
            conditions::each_atom(placed.at, &placed.condition.0, &mut |at, atom| {
                let Some(question) = atom.q.as_ref().and_then(|id| questions.get(id)) else { return };
                let Some(ids) = atom.all_of.as_ref().filter(|ids| ids.len() > 1) else { return };
                let alone = ids.iter().any(|id| question.choice(id).is_some_and(|choice| choice.exclusive));
                if alone || question.kind == QuestionKind::Single {
                    let diagnostic = Diagnostic::error("VL501", at.then("all_of").value()).with("reason", "all-of");
                    found.push(diagnostic.with("question", question.id.as_str()));
                }
            });
        }
    }
}

fn fault(question: &Question) -> Option<(&'static str, &'static str)> {
    let has_choices = matches!(question.kind, QuestionKind::Single | QuestionKind::Multi | QuestionKind::Tally);
    let takes_bounds = !matches!(
        question.kind,
        QuestionKind::Single | QuestionKind::Text | QuestionKind::Longtext | QuestionKind::Municipality
    );
    let (low, high) = match question.kind {
        QuestionKind::Multi | QuestionKind::Tally => {
            (question.min.unwrap_or(1.0), question.max.unwrap_or(question.option.len() as f64))
        }
        _ => question.bounds(),
    };
    if low > high {
        Some(("order", if question.min.is_some() { "min" } else { "max" }))
    } else if matches!(question.kind, QuestionKind::Multi | QuestionKind::Tally) && low > question.option.len() as f64 {
        Some(("too-many", "min"))
    } else if question.kind == QuestionKind::Scale && (question.min.is_none() || question.max.is_none()) {
        Some(("scale", "id"))
    } else if !takes_bounds && (question.min.is_some() || question.max.is_some()) {
        Some(("no-bounds", if question.min.is_some() { "min" } else { "max" }))
    } else if !has_choices && !question.option.is_empty() {
        Some(("no-options", "option"))
    } else {
        None
    }
}
