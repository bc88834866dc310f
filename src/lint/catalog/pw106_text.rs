//! PW106: a text that is empty, blank, not trimmed or too long.

use crate::diagnostic::fix::Fix;
use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::place::At;
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "PW106", severity: Severity::Error, check };

/// Longest text of the catalog, in characters: facts are short on purpose.
const LONGEST: usize = 1_000;

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for text in input.catalog_texts() {
        for (tag, words) in text.text.iter() {
            judge(words, text.at.then(tag), found);
        }
        for locale in input.locales {
            if text.text.iter().all(|(tag, _)| tag != locale.as_str()) {
                let diagnostic = Diagnostic::error("PW701", text.at.key()).with("language", locale.as_str());
                found.push(diagnostic.with("key", ""));
            }
        }
    }
    for (platform, at) in input.platforms() {
        judge(&platform.name, at.then("name"), found);
    }
    input.raters().for_each(|(rater, at)| judge(&rater.name, at.then("name"), found));
    input.undocumented().for_each(|(name, at)| judge(&name.name, at.then("name"), found));
    for (deployment, at) in input.deployments() {
        judge(&deployment.place, at.then("place"), found);
        for (key, name) in [("area", &deployment.area), ("name", &deployment.name)] {
            name.iter().for_each(|name| judge(name, at.then(key), found));
        }
    }
}

fn judge(words: &str, at: At<'_>, found: &mut Vec<Diagnostic>) {
    let reason = if words.trim().is_empty() {
        "empty"
    } else if words.trim() != words {
        "blank"
    } else if words.len() > LONGEST && words.chars().count() > LONGEST {
        "long"
    } else {
        return;
    };
    let trimmed = (reason == "blank" && !words.contains('\n')).then(|| Fix::Text(words.trim().to_owned()));
    let diagnostic = Diagnostic::error("PW106", at.value()).with("reason", reason).with("limit", LONGEST);
    found.push(diagnostic.mended_by(trimmed));
}
