//! PW703: Dutch sentences of more than twenty words, or hard words.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::{Input, Rule, words};

/// The rule.
pub const RULE: Rule = Rule { code: "PW703", severity: Severity::Info, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    words::report_hard_texts("PW703", input.catalog_texts(), found);
}
