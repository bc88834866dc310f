//! PW406: a language that is not written as a language tag.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::names::is_language_tag;
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "PW406", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for (source, at) in input.sources() {
        if let Some(language) = source.language.as_ref().filter(|language| !is_language_tag(language)) {
            found.push(Diagnostic::error("PW406", at.then("language").value()).with("found", language.as_str()));
        }
    }
}
