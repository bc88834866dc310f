//! PW303: a level that only the maker claims, where somebody else must have shown it.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::{Input, Rule};
use crate::model::catalog::{FactValue, Platform};
use crate::model::id::LevelId;

/// The rule.
pub const RULE: Rule = Rule { code: "PW303", severity: Severity::Warning, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for (platform, at) in input.platforms() {
        for (fact, at) in input.facts(platform, at) {
            let Some(field) = input.fields.get(&fact.field).filter(|field| !field.independent.is_empty()) else {
                continue;
            };
            let FactValue::Levels(levels) = &fact.value else { continue };
            let claimed = levels.iter().find(|level| field.independent.contains(level));
            let Some(level) = claimed.filter(|_| levels.iter().all(|level| field.independent.contains(level))) else {
                continue;
            };
            if !shown_by_others(platform, level, &fact.field) {
                let diagnostic = Diagnostic::warning("PW303", at.then("value").value());
                found.push(diagnostic.with("field", fact.field.as_str()).with("level", level.as_str()));
            }
        }
    }
}

fn shown_by_others(platform: &Platform, level: &LevelId, field: &crate::model::id::FieldId) -> bool {
    platform.facts_of(field).any(|fact| {
        let says_so = matches!(&fact.value, FactValue::Levels(levels) if levels.contains(level));
        let source = platform.sources.get(&fact.source);
        says_so && source.is_some_and(|source| !source.publisher_kind.speaks_for_itself())
    })
}
