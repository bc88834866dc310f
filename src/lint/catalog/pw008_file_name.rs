//! PW008: a file name that differs from the id, or that some systems refuse.

use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::lint::names::{is_id, is_reserved_on_windows};
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "PW008", severity: Severity::Warning, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for (platform, at) in input.platforms() {
        let stem = stem(at.path());
        if stem != platform.id.as_str() {
            let diagnostic = Diagnostic::warning("PW008", at.then("id").value()).with("reason", "id");
            found.push(diagnostic.with("id", platform.id.as_str()).with("name", stem));
        }
    }
    for path in input.content.files.keys() {
        let stem = stem(path);
        if !is_id(stem) || is_reserved_on_windows(stem) {
            let diagnostic = Diagnostic::warning("PW008", Place::file(path.as_str())).with("reason", "form");
            found.push(diagnostic.with("id", "").with("name", stem));
        }
    }
}

fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.strip_suffix(".toml").or_else(|| name.strip_suffix(".csv")).unwrap_or(name)
}
