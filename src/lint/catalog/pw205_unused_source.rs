//! PW205: a source that nothing refers to.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::place::At;
use crate::lint::{Input, Rule};
use crate::model::id::SourceId;

/// The rule.
pub const RULE: Rule = Rule { code: "PW205", severity: Severity::Info, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    let of_platforms = input.platforms().map(|(platform, at)| {
        let facts = platform.facts.iter().map(|fact| &fact.source);
        let used = facts.chain(platform.deployments.iter().flat_map(|deployment| &deployment.source));
        (used.collect::<BTreeSet<_>>(), &platform.sources, at)
    });
    for (used, sources, at) in of_platforms {
        for id in sources.keys().filter(|id| !used.contains(id)) {
            found.push(unused(id, at));
        }
    }
    let catalog = &input.content.catalog;
    let used: BTreeSet<&SourceId> =
        catalog.other_deployments.iter().flat_map(|deployment| &deployment.source).collect();
    for id in catalog.other_sources.keys().filter(|id| !used.contains(id)) {
        found.push(unused(id, At::file(crate::lint::input::DEPLOYMENTS)));
    }
    let ratings = &catalog.ratings;
    let of_raters = ratings.raters.iter().flat_map(|rater| &rater.source);
    let used: BTreeSet<&SourceId> = of_raters.chain(ratings.ratings.iter().flat_map(|one| &one.source)).collect();
    for id in ratings.sources.keys().filter(|id| !used.contains(id)) {
        found.push(unused(id, At::file(crate::lint::input::RATINGS)));
    }
    for asked in input.whole_questionnaires() {
        let questions = asked.questionnaire.questions().flat_map(|question| &question.source);
        let rules = asked.questionnaire.rules().flat_map(|rule| &rule.source);
        let used: BTreeSet<&SourceId> = questions.chain(rules).collect();
        for (id, file) in asked.source_files.iter().filter(|(id, _)| !used.contains(id)) {
            found.push(unused(id, At::file(file)));
        }
    }
}

fn unused(id: &SourceId, at: At<'_>) -> Diagnostic {
    Diagnostic::info("PW205", at.named("source", id.as_str()).then("id").value()).with("id", id.as_str())
}
