//! PW202: an id that is used twice in the catalog.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::input::{CRITERIA, FIELDS};
use crate::lint::place::At;
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "PW202", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    let catalog = &input.content.catalog;
    let (fields, criteria) = (At::file(FIELDS), At::file(CRITERIA));
    let groups = catalog.groups.iter().map(|group| group.id.as_str());
    repeated(groups.enumerate().map(|(index, id)| (id, fields.nth("group", index))), found);
    let ids = catalog.fields.iter().map(|field| field.id.as_str());
    repeated(ids.enumerate().map(|(index, id)| (id, fields.nth("field", index))), found);
    for field in catalog.fields.iter().filter(|field| field.scale.is_none()) {
        let at = fields.named("field", field.id.as_str());
        let ids = field.choice.iter().map(|level| level.id.as_str());
        repeated(ids.enumerate().map(|(index, id)| (id, at.nth("choice", index))), found);
    }
    let swings = catalog.swings.iter().map(|swing| swing.id.as_str());
    repeated(swings.enumerate().map(|(index, id)| (id, criteria.nth("swing", index))), found);
    // Objectives and criteria are sorted after reading, so a repeated one is named by its id.
    let objectives = catalog.objectives.iter().map(|objective| objective.id.as_str());
    repeated(objectives.map(|id| (id, criteria.named("objective", id))), found);
    let ids = catalog.criteria.iter().map(|criterion| criterion.id.as_str());
    repeated(ids.map(|id| (id, criteria.named("criterion", id))), found);
    for criterion in &catalog.criteria {
        let at = criteria.named("criterion", criterion.id.as_str());
        let ids = criterion.level.iter().map(|level| level.id.as_str());
        repeated(ids.enumerate().map(|(index, id)| (id, at.nth("level", index))), found);
    }
    let deployments = input.all_uses().flat_map(|uses| {
        let ids = uses.deployments.iter().enumerate();
        ids.map(move |(index, one)| (one.id.as_str(), At::file(uses.file).nth("deployment", index)))
    });
    repeated(deployments, found);
    repeated(input.raters().map(|(rater, at)| (rater.id.as_str(), at)), found);
    // A name that got an entry of its own is documented.
    let platforms = input.all_platforms().map(|(platform, at)| (platform.id.as_str(), at));
    repeated(platforms.chain(input.undocumented().map(|(name, at)| (name.id.as_str(), at))), found);
}

fn repeated<'a>(entries: impl Iterator<Item = (&'a str, At<'a>)>, found: &mut Vec<Diagnostic>) {
    let mut seen: BTreeMap<&str, At<'_>> = BTreeMap::new();
    for (id, at) in entries {
        if let Some(first) = seen.get(id) {
            let diagnostic = Diagnostic::error("PW202", at.then("id").value()).with("id", id);
            found.push(diagnostic.related(first.then("id").value()));
        } else {
            seen.insert(id, at);
        }
    }
}
