//! PW705: a mark of the template language in a text.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "PW705", severity: Severity::Warning, check };

const MARKS: [&str; 3] = ["{{", "{%", "{#"];

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for text in input.questionnaire_texts().iter().chain(input.catalog_texts()) {
        for (tag, words) in text.text.iter().filter(|(_, words)| words.contains('{')) {
            if let Some(mark) = MARKS.into_iter().find(|mark| words.contains(mark)) {
                found.push(Diagnostic::warning("PW705", text.at.then(tag).value()).with("found", mark));
            }
        }
    }
}
