//! PW107: an id of another form than lower-case letters, digits and hyphens.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::input::{CRITERIA, FIELDS};
use crate::lint::names::is_id;
use crate::lint::place::At;
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "PW107", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    let catalog = &input.content.catalog;
    let (fields, criteria) = (At::file(FIELDS), At::file(CRITERIA));
    let mut form = |id: &str, at: At<'_>| {
        if !is_id(id) {
            found.push(Diagnostic::error("PW107", at.then("id").value()).with("id", id));
        }
    };
    for group in &catalog.groups {
        form(&group.id, fields.named("group", &group.id));
    }
    for field in &catalog.fields {
        let at = fields.named("field", field.id.as_str());
        form(field.id.as_str(), at);
        for level in field.choice.iter().filter(|_| field.scale.is_none()) {
            form(level.id.as_str(), at.named("choice", level.id.as_str()));
        }
    }
    for swing in &catalog.swings {
        form(&swing.id, criteria.named("swing", &swing.id));
    }
    for objective in &catalog.objectives {
        form(objective.id.as_str(), criteria.named("objective", objective.id.as_str()));
    }
    for criterion in &catalog.criteria {
        form(criterion.id.as_str(), criteria.named("criterion", criterion.id.as_str()));
    }
    for (platform, at) in input.platforms() {
        form(platform.id.as_str(), at);
    }
    for (source, at) in input.sources() {
        form(source.id.as_str(), at);
    }
    for (deployment, at) in input.deployments() {
        form(&deployment.id, at);
    }
    input.raters().for_each(|(rater, at)| form(&rater.id, at));
    input.undocumented().for_each(|(name, at)| form(&name.id, at));
}
