//! VL302: a criterion that only counts when asked for and is never asked for, or a blocker without advice.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::input::CRITERIA;
use crate::lint::place::At;
use crate::lint::{Input, Rule};
use crate::model::questionnaire::FindingLevel;

/// The rule.
pub const RULE: Rule = Rule { code: "VL302", severity: Severity::Warning, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    let mut required = BTreeSet::new();
    let mut any_rule = false;
    for asked in input.whole_questionnaires() {
        for (rule, at) in asked.rules() {
            any_rule = true;
            required.extend(rule.requires.iter().map(|demand| &demand.criterion));
            if rule.level == Some(FindingLevel::Blocker) && rule.advice.is_none() {
                let diagnostic = Diagnostic::warning("VL302", at.then("id").value()).with("reason", "advice");
                found.push(diagnostic.with("name", rule.id.as_str()));
            }
        }
    }
    let unused = input.content.catalog.criteria.iter();
    for criterion in unused.filter(|one| any_rule && one.only_when_required && !required.contains(&one.id)) {
        let place = At::file(CRITERIA).named("criterion", criterion.id.as_str()).then("id").value();
        let diagnostic = Diagnostic::warning("VL302", place).with("reason", "criterion");
        found.push(diagnostic.with("name", criterion.id.as_str()));
    }
}
