//! PW203: a reference to a group, field, level, objective, swing, factor, platform, rater or use that does not exist.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::input::{CRITERIA, FIELDS};
use crate::lint::place::At;
use crate::lint::{Input, Rule};
use crate::model::catalog::{Criterion, FieldKind};
use crate::model::id::FieldId;

/// The rule.
pub const RULE: Rule = Rule { code: "PW203", severity: Severity::Error, check };

/// The field whose choices say what a deployment was for.
const KINDS: &str = "made-for";

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    let catalog = &input.content.catalog;
    let (fields, criteria) = (At::file(FIELDS), At::file(CRITERIA));
    let groups: BTreeSet<&str> = catalog.groups.iter().map(|group| group.id.as_str()).collect();
    for field in &catalog.fields {
        let at = fields.named("field", field.id.as_str());
        exists(&field.group, &groups, at.then("group"), found);
        let choices: BTreeSet<&str> = field.choice.iter().map(|level| level.id.as_str()).collect();
        for (index, level) in field.independent.iter().enumerate() {
            exists(level.as_str(), &choices, at.then("independent").then(index), found);
        }
    }
    if !catalog.swings.is_empty() {
        let swings: BTreeSet<&str> = catalog.swings.iter().map(|swing| swing.id.as_str()).collect();
        exists(&catalog.wish.should, &swings, criteria.then("wish").then("should"), found);
        exists(&catalog.wish.could, &swings, criteria.then("wish").then("could"), found);
        for (key, id) in [("setup", &catalog.cost.setup), ("yearly", &catalog.cost.yearly)] {
            amount_field(input, id, criteria.then("cost").then(key), found);
        }
    }
    let objectives: BTreeSet<&str> = catalog.objectives.iter().map(|objective| objective.id.as_str()).collect();
    for criterion in &catalog.criteria {
        let at = criteria.named("criterion", criterion.id.as_str());
        exists(criterion.objective.as_str(), &objectives, at.then("objective"), found);
        of_criterion(input, criterion, at, found);
    }
    of_deployments(input, found);
    of_ratings(input, found);
    of_names(input, found);
}

fn exists(name: &str, known: &BTreeSet<&str>, at: At<'_>, found: &mut Vec<Diagnostic>) {
    if !known.contains(name) {
        found.push(Diagnostic::error("PW203", at.value()).with("name", name).suggest(name, known.iter().copied()));
    }
}

fn amount_field(input: &Input<'_>, id: &FieldId, at: At<'_>, found: &mut Vec<Diagnostic>) {
    let amounts = input.fields.values().filter(|field| field.kind == FieldKind::Amount);
    exists(id.as_str(), &amounts.map(|field| field.id.as_str()).collect(), at, found);
}

fn of_criterion<'a>(input: &Input<'a>, criterion: &'a Criterion, at: At<'a>, found: &mut Vec<Diagnostic>) {
    let Some(field) = input.fields.get(&criterion.field) else {
        let known = input.fields.keys().map(|id| id.as_str()).collect();
        return exists(criterion.field.as_str(), &known, at.then("field"), found);
    };
    let choices: BTreeSet<&str> = field.choice.iter().map(|level| level.id.as_str()).collect();
    // A scale that does not fit the type of the field at all is another finding.
    for level in criterion.level.iter().filter(|_| !choices.is_empty()) {
        exists(level.id.as_str(), &choices, at.named("level", level.id.as_str()).then("id"), found);
    }
    if let Some(tag) = criterion.tag.as_ref().filter(|_| !choices.is_empty()) {
        exists(tag.as_str(), &choices, at.then("tag"), found);
    }
}

fn of_ratings(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    let content = input.content;
    let raters: BTreeSet<&str> = input.raters().map(|(rater, _)| rater.id.as_str()).collect();
    let platforms: BTreeSet<&str> = content.catalog.platforms.keys().map(|id| id.as_str()).collect();
    for (rating, at) in input.ratings() {
        exists(&rating.rater, &raters, at.then("rater"), found);
        // A platform that could not be read has a finding of its own.
        if !content.origins.unread_platforms {
            exists(rating.platform.as_str(), &platforms, at.then("platform"), found);
        }
    }
}

fn of_names(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    let uses: BTreeSet<&str> = input.content.catalog.other_deployments.iter().map(|one| one.id.as_str()).collect();
    for (name, at) in input.undocumented() {
        for (index, id) in name.deployment.iter().enumerate() {
            exists(id, &uses, at.then("deployment").then(index), found);
        }
    }
}

fn of_deployments(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    let kinds = input.fields.get(&FieldId::from(KINDS)).map(|field| &field.choice);
    let kinds: Option<BTreeSet<&str>> = kinds.map(|choice| choice.iter().map(|level| level.id.as_str()).collect());
    let factors: BTreeSet<&str> = input
        .whole_questionnaires()
        .flat_map(|asked| asked.questionnaire.factors.iter().map(|factor| factor.id.as_str()))
        .collect();
    for (deployment, at) in input.deployments() {
        if let Some(kinds) = &kinds {
            for (index, kind) in deployment.kind.iter().enumerate() {
                exists(kind.as_str(), kinds, at.then("kind").then(index), found);
            }
        }
        // A catalog may be checked without any questionnaire beside it.
        if factors.is_empty() {
            continue;
        }
        for (key, list) in [("present", &deployment.present), ("missing", &deployment.missing)] {
            for (index, factor) in list.iter().enumerate() {
                exists(factor.as_str(), &factors, at.then(key).then(index), found);
            }
        }
    }
}
