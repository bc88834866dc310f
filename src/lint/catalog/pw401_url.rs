//! PW401: an address of a source that is not an absolute web address.

use crate::content::catalog::is_web_address;
use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "PW401", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for (source, at) in input.sources() {
        if !is_web_address(&source.url) {
            found.push(Diagnostic::error("PW401", at.then("url").value()).with("found", source.url.as_str()));
        }
    }
}
