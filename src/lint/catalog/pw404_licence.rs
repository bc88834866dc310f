//! PW404: a licence that SPDX does not know, or by a name that it has replaced.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::names::{is_own_licence, licence, licences};
use crate::lint::place::At;
use crate::lint::{Input, Rule};
use crate::model::catalog::{FactValue, NameForm};

/// The rule.
pub const RULE: Rule = Rule { code: "PW404", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for (platform, at) in input.platforms() {
        for (fact, at) in input.facts(platform, at) {
            let is_licence = || input.fields.get(&fact.field).is_some_and(|field| field.form == Some(NameForm::Spdx));
            if let FactValue::Plain(text) = &fact.value
                && is_licence()
            {
                judge(text, at.then("value"), found);
            }
        }
    }
}

/// Judges an expression such as `MIT OR (GPL-2.0-only AND CC0-1.0)`: every name in it, and that names and words alternate.
fn judge(text: &str, at: At<'_>, found: &mut Vec<Diagnostic>) {
    let spaced = text.replace('(', " ( ").replace(')', " ) ");
    let mut expects_name = true;
    for token in spaced.split_whitespace().filter(|token| !matches!(*token, "(" | ")")) {
        let is_word = matches!(token, "AND" | "OR" | "WITH");
        if is_word == expects_name {
            return found.push(unknown(text, at));
        }
        expects_name = is_word;
        if is_word || is_own_licence(token) || token.ends_with("-exception") || token.contains("-exception-") {
            continue;
        }
        match licence(token) {
            None => return found.push(unknown(token, at)),
            Some(licence) if licence.deprecated => {
                let base = token.trim_end_matches('+');
                let newer = format!("{base}-only, {base}-or-later");
                let diagnostic = Diagnostic::warning("PW404", at.value()).with("reason", "deprecated");
                found.push(diagnostic.with("found", token).with("newer", newer));
            }
            Some(_) => {}
        }
    }
    if expects_name {
        found.push(unknown(text, at));
    }
}

fn unknown(name: &str, at: At<'_>) -> Diagnostic {
    let diagnostic = Diagnostic::error("PW404", at.value()).with("reason", "unknown").with("found", name);
    diagnostic.with("newer", "").suggest(name, licences().iter().map(|licence| licence.name))
}
