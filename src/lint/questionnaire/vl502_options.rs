//! VL502: too few or too many options, or one that does not fit a list.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::{Input, Rule};
use crate::model::questionnaire::QuestionKind;

/// The rule.
pub const RULE: Rule = Rule { code: "VL502", severity: Severity::Error, check };

/// Most options that a list shows without paging on a screen of 24 rows.
const MOST: usize = 12;

/// Longest option label that a list of 80 columns shows uncut, in bytes.
const LONGEST: usize = 70;

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for asked in input.questionnaires() {
        for (question, at) in asked.questions() {
            let (count, place) = (question.option.len(), at.then("id"));
            let is_choice = matches!(question.kind, QuestionKind::Single | QuestionKind::Multi | QuestionKind::Tally);
            if is_choice && count < 2 {
                let diagnostic = Diagnostic::error("VL502", place.value()).with("reason", "few");
                found.push(diagnostic.with("count", count).with("limit", 2usize));
            }
            if count > MOST {
                let diagnostic = Diagnostic::warning("VL502", place.value()).with("reason", "many");
                found.push(diagnostic.with("count", count).with("limit", MOST));
            }
            for choice in &question.option {
                for (tag, label) in choice.label.iter().filter(|(_, label)| label.len() > LONGEST) {
                    let place = at.named("option", choice.id.as_str()).then("label").then(tag);
                    let diagnostic = Diagnostic::warning("VL502", place.value()).with("reason", "label");
                    found.push(diagnostic.with("count", label.len()).with("limit", LONGEST));
                }
            }
        }
    }
}
