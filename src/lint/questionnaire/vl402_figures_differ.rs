//! VL402: numbers, links or placeholders that differ between languages.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::{Input, Rule, words};

/// The rule.
pub const RULE: Rule = Rule { code: "VL402", severity: Severity::Warning, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for text in input.questionnaire_texts() {
        let mut languages = text.text.iter();
        let Some((_, first)) = languages.find(|(tag, _)| *tag == "nl") else { continue };
        for (tag, other) in text.text.iter().filter(|(tag, _)| *tag != "nl") {
            if let Some((one, two)) = words::difference(first, other) {
                let diagnostic = Diagnostic::warning("VL402", text.at.then(tag).value());
                found.push(diagnostic.with("one", one).with("other", two));
            }
        }
    }
}
