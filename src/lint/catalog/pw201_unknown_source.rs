//! PW201: a reference to a source that does not exist.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity};
use crate::i18n::Message;
use crate::lint::place::At;
use crate::lint::{Input, Rule};
use crate::model::id::SourceId;
use crate::model::source::Source;

/// The rule.
pub const RULE: Rule = Rule { code: "PW201", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for (platform, at) in input.platforms() {
        for (fact, at) in input.facts(platform, at) {
            exists(&fact.source, &platform.sources, at.then("source"), found);
        }
    }
    for uses in input.uses() {
        for deployment in uses.deployments {
            let at = At::file(uses.file).named("deployment", &deployment.id).then("source");
            for (index, id) in deployment.source.iter().enumerate() {
                exists(id, uses.sources, at.then(index), found);
            }
        }
    }
    let of_raters = input.raters().map(|(rater, at)| (&rater.source, at));
    for (ids, at) in of_raters.chain(input.ratings().map(|(rating, at)| (&rating.source, at))) {
        for (index, id) in ids.iter().enumerate() {
            exists(id, &input.content.catalog.ratings.sources, at.then("source").then(index), found);
        }
    }
    for asked in input.whole_questionnaires() {
        let of_questions = asked.questions().map(|(question, at)| (&question.source, at));
        for (ids, at) in of_questions.chain(asked.rules().map(|(rule, at)| (&rule.source, at))) {
            for (index, id) in ids.iter().enumerate() {
                exists(id, &asked.questionnaire.sources, at.then("source").then(index), found);
            }
        }
    }
}

fn exists(id: &SourceId, sources: &BTreeMap<SourceId, Source>, at: At<'_>, found: &mut Vec<Diagnostic>) {
    if !sources.contains_key(id) {
        let diagnostic = Diagnostic::error("PW201", at.value()).with("id", id.as_str());
        let diagnostic = diagnostic.help(Message::new("diag-help-source"));
        found.push(diagnostic.suggest(id.as_str(), sources.keys().map(|id| id.as_str())));
    }
}
