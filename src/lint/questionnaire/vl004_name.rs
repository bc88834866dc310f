//! VL004: a name of another form than lower-case letters, digits and hyphens, a reserved name, or a label that does not fit a list.

use unicode_width::UnicodeWidthStr;

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::input::local_name;
use crate::lint::names::is_id;
use crate::lint::place::At;
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "VL004", severity: Severity::Warning, check };

/// Widest label that a list shows uncut, in cells.
const WIDEST: usize = 40;

/// The step that the program itself makes from the catalog.
const RESERVED: &str = "weights";

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for asked in input.questionnaires() {
        for (step, at) in asked.steps() {
            if step.id == RESERVED {
                found.push(name_fault("reserved", &step.id, at.then("id")));
            }
            form(&step.id, at.then("id"), found);
        }
        for (question, at) in asked.questions() {
            form(local_name(question), at.then("id"), found);
            for choice in &question.option {
                form(choice.id.as_str(), at.named("option", choice.id.as_str()).then("id"), found);
            }
            for (tag, label) in question.label.iter().filter(|(_, label)| label.width() > WIDEST) {
                let place = at.then("label").then(tag).value();
                let diagnostic = Diagnostic::warning("VL004", place).with("reason", "label").with("id", label);
                found.push(diagnostic.with("count", label.width()).with("limit", WIDEST));
            }
        }
        for (rule, at) in asked.rules() {
            form(rule.id.as_str(), at.then("id"), found);
        }
    }
}

fn form(id: &str, at: At<'_>, found: &mut Vec<Diagnostic>) {
    if !is_id(id) {
        found.push(name_fault("form", id, at));
    }
}

fn name_fault(reason: &str, id: &str, at: At<'_>) -> Diagnostic {
    let diagnostic = Diagnostic::warning("VL004", at.value()).with("reason", reason).with("id", id);
    diagnostic.with("count", 0usize).with("limit", WIDEST)
}
