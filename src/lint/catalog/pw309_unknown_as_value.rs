//! PW309: not knowing that is written as a value.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::place::At;
use crate::lint::{Input, Rule};
use crate::model::catalog::FactValue;

/// The rule.
pub const RULE: Rule = Rule { code: "PW309", severity: Severity::Error, check };

/// What people write when they do not know.
const BLANKS: [&str; 16] = [
    "-",
    "--",
    "?",
    "??",
    "n.v.t.",
    "n.v.t",
    "nvt",
    "n/a",
    "n.a.",
    "na",
    "onbekend",
    "unknown",
    "niet bekend",
    "not known",
    "tbd",
    "xxx",
];

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for (platform, at) in input.platforms() {
        for (fact, at) in input.facts(platform, at) {
            match &fact.value {
                FactValue::Plain(text) => judge(text, at.then("value"), found),
                FactValue::Levels(levels) => {
                    let choices = input.fields.get(&fact.field).map_or(0, |field| field.choice.len());
                    if choices > 1 && levels.len() == choices {
                        found.push(
                            Diagnostic::error("PW309", at.then("value").value())
                                .with("reason", "all")
                                .with("found", ""),
                        );
                    }
                }
                _ => {}
            }
        }
    }
    for text in input.catalog_texts() {
        for (tag, words) in text.text.iter() {
            judge(words, text.at.then(tag), found);
        }
    }
}

fn judge(text: &str, at: At<'_>, found: &mut Vec<Diagnostic>) {
    let short = text.trim().trim_end_matches('.').len() <= 12;
    if short && BLANKS.contains(&text.trim().to_lowercase().as_str()) {
        found.push(Diagnostic::error("PW309", at.value()).with("reason", "blank").with("found", text));
    }
}
