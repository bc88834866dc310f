//! PW204: platforms that succeed each other in a circle.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::place::At;
use crate::lint::{Input, Rule};
use crate::model::catalog::FactValue;

/// The rule.
pub const RULE: Rule = Rule { code: "PW204", severity: Severity::Error, check };

/// The field with what came in the place of a platform.
const SUCCESSOR: &str = "successor";

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    let names: BTreeMap<&str, &str> = input
        .platforms()
        .flat_map(|(platform, _)| {
            [(platform.name.as_str(), platform.id.as_str()), (platform.id.as_str(), platform.id.as_str())]
        })
        .collect();
    let mut next: BTreeMap<&str, (&str, At<'_>)> = BTreeMap::new();
    for (platform, at) in input.platforms() {
        for (fact, at) in input.facts(platform, at).filter(|(fact, _)| fact.field.as_str() == SUCCESSOR) {
            if let FactValue::Plain(name) = &fact.value
                && let Some(successor) = names.get(name.as_str())
            {
                next.insert(platform.id.as_str(), (successor, at.then("value")));
            }
        }
    }
    let mut done: BTreeSet<&str> = BTreeSet::new();
    for start in next.keys() {
        let mut path: Vec<&str> = Vec::new();
        let mut on_path: BTreeSet<&str> = BTreeSet::new();
        let mut current = *start;
        // Each platform has one successor at most, so every one is walked over once.
        while !done.contains(current) && on_path.insert(current) {
            path.push(current);
            match next.get(current) {
                Some((successor, _)) => current = successor,
                None => break,
            }
        }
        if on_path.contains(current) && next.contains_key(current) {
            let circle: Vec<&str> = path.iter().copied().skip_while(|id| *id != current).chain([current]).collect();
            let (_, at) = next[current];
            found.push(Diagnostic::error("PW204", at.value()).with("names", circle.join(" → ")));
        }
        done.extend(path);
    }
}
