//! VL003: an id that is used twice: of a step, question, option, rule, factor or role.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::place::At;
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "VL003", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for asked in input.questionnaires() {
        let (mut steps, mut questions, mut rules) = (Seen::default(), Seen::default(), Seen::default());
        let (mut factors, mut roles) = (Seen::default(), Seen::default());
        let head = At::file(asked.head);
        for (index, factor) in asked.questionnaire.factors.iter().enumerate() {
            factors.see(factor.id.as_str(), head.nth("factor", index).then("id"), found);
        }
        for (index, role) in asked.questionnaire.roles.iter().enumerate() {
            roles.see(role.id.as_str(), head.nth("role", index).then("id"), found);
        }
        for (step, at) in asked.steps() {
            steps.see(&step.id, at.then("id"), found);
            for (index, question) in step.questions.iter().enumerate() {
                let at = at.nth("question", index);
                questions.see(question.id.as_str(), at.then("id"), found);
                let mut options = Seen::default();
                for (index, choice) in question.option.iter().enumerate() {
                    options.see(choice.id.as_str(), at.nth("option", index).then("id"), found);
                }
            }
            for (index, rule) in step.rules.iter().enumerate() {
                rules.see(rule.id.as_str(), at.nth("rule", index).then("id"), found);
            }
        }
    }
}

/// Ids of one kind with the first place of each.
#[derive(Default)]
struct Seen<'a>(BTreeMap<&'a str, At<'a>>);

impl<'a> Seen<'a> {
    fn see(&mut self, id: &'a str, at: At<'a>, found: &mut Vec<Diagnostic>) {
        if let Some(first) = self.0.get(id) {
            found.push(Diagnostic::error("VL003", at.value()).with("id", id).related(first.value()));
        } else {
            self.0.insert(id, at);
        }
    }
}
