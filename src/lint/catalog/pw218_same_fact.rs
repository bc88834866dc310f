//! PW218: a fact that stands twice: the same said of the same field, for the same date, by the same source.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::{Input, Rule};
use crate::model::catalog::{Fact, FactValue};

/// The rule.
pub const RULE: Rule = Rule { code: "PW218", severity: Severity::Warning, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for (platform, at) in input.platforms() {
        let facts: Vec<_> = input.facts(platform, at).collect();
        for (index, (fact, place)) in facts.iter().enumerate() {
            if let Some((_, first)) = facts[..index].iter().find(|(other, _)| is_same(fact, other)) {
                let diagnostic = Diagnostic::warning("PW218", place.value()).with("field", fact.field.as_str());
                found.push(diagnostic.with("source", fact.source.as_str()).related(first.value()));
            }
        }
    }
}

fn is_same(one: &Fact, other: &Fact) -> bool {
    // Of a fact in words the words are what it says.
    let says_the_same = one.value == other.value && (one.value != FactValue::Text || one.text == other.text);
    one.field == other.field && one.source == other.source && one.as_of == other.as_of && says_the_same
}
