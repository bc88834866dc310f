//! VL401: a text that is empty, or missing in a declared language.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "VL401", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for text in input.questionnaire_texts() {
        for locale in input.locales {
            let own = text.text.iter().find(|(tag, _)| *tag == locale.as_str());
            // Dutch and English are demanded by the format itself, so here only their being empty is new.
            if own.is_some_and(|(_, words)| words.trim().is_empty())
                || (own.is_none() && text.text.iter().next().is_some())
            {
                let place = text.at.then(locale.as_str()).value();
                found.push(Diagnostic::error("VL401", place).with("language", locale.as_str()));
            }
        }
    }
}
