//! PW305: a source without title, publisher or language.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "PW305", severity: Severity::Warning, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for (source, at) in input.sources() {
        let is_of_catalog = at.path().starts_with("platform-catalog/");
        let missing = [
            ("title", source.title.trim().is_empty()),
            ("publisher", source.publisher.trim().is_empty()),
            // A questionnaire describes its sources in its own words.
            ("language", is_of_catalog && source.language.is_none()),
        ];
        for (key, _) in missing.iter().filter(|(_, is_missing)| *is_missing) {
            // A language that could not be established is left out, like any fact.
            let make = if *key == "language" { Diagnostic::info } else { Diagnostic::warning };
            let diagnostic = make("PW305", at.then("id").value()).with("id", source.id.as_str());
            found.push(diagnostic.with("key", *key));
        }
    }
}
