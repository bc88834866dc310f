//! VL002: a version that is not of the form major.minor.patch.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::place::At;
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "VL002", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for asked in input.questionnaires() {
        let version = &asked.questionnaire.version;
        // A file that could not be read has no version, and its own diagnostic.
        if !version.is_empty() && !is_version(version) {
            let place = At::file(asked.head).then("version").value();
            found.push(Diagnostic::error("VL002", place).with("found", version.as_str()));
        }
    }
}

fn is_version(text: &str) -> bool {
    let parts: Vec<&str> = text.split('.').collect();
    let is_number = |part: &&str| {
        !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_digit())
            && (part.len() == 1 || !part.starts_with('0'))
    };
    parts.len() == 3 && parts.iter().all(is_number)
}
