//! PW401: an address of a source or of a name that is not an absolute web address.

use crate::content::additions::is_addition;
use crate::content::catalog::is_web_address;
use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "PW401", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    let of_sources = input.sources().map(|(source, at)| (source.url.as_str(), at));
    let of_names = input.undocumented().filter_map(|(name, at)| Some((name.url.as_deref()?, at)));
    for (url, at) in of_sources.chain(of_names) {
        // A source of one's own may be a letter.
        let is_letter = url.is_empty() && is_addition(at.path());
        if !is_web_address(url) && !is_letter {
            found.push(Diagnostic::error("PW401", at.then("url").value()).with("found", url));
        }
    }
}
