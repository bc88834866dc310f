//! VL602: a declared change that lacks a key or has one too many, or whose version cannot be.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::changes;
use crate::lint::place::At;
use crate::lint::{Input, Rule};
use crate::model::version::Version;

/// The rule.
pub const RULE: Rule = Rule { code: "VL602", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for asked in input.whole_questionnaires() {
        let Some(file) = asked.changes else { continue };
        let present: Option<Version> = asked.questionnaire.version.parse().ok();
        let mut last: Option<Version> = None;
        for (index, change) in asked.questionnaire.changes.iter().enumerate() {
            let at = At::file(file).nth("change", index);
            let version: Option<Version> = change.version.parse().ok();
            let reason = match version {
                None => Some("version"),
                Some(version) if present.is_some_and(|present| version > present) => Some("future"),
                Some(version) if last.is_some_and(|last| version < last) => Some("order"),
                Some(_) => None,
            };
            if let Some(reason) = reason {
                let diagnostic = Diagnostic::error("VL602", at.then("version").value()).with("reason", reason);
                let diagnostic = diagnostic.with("found", change.version.as_str()).with("kind", change.kind.key());
                found.push(diagnostic.with("keys", "").with("present", asked.questionnaire.version.as_str()));
            }
            last = version.max(last);
            if let Some(key) = changes::misshapen(change) {
                let reason = if change.kind.keys().contains(&key) { "count" } else { "extra" };
                let diagnostic = Diagnostic::error("VL602", at.then(key).value()).with("reason", reason);
                let diagnostic = diagnostic.with("found", key).with("kind", change.kind.key()).with("present", "");
                found.push(diagnostic.with("keys", change.kind.keys().join(", ")));
            }
        }
    }
}
