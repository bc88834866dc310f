//! PW405: open source is said, while no open licence or no address of the source code is known.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::names::licence;
use crate::lint::{Input, Rule};
use crate::model::catalog::{FactValue, Platform};
use crate::model::id::{FieldId, LevelId};

/// The rule.
pub const RULE: Rule = Rule { code: "PW405", severity: Severity::Warning, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    let (openness, repository, licence) =
        (FieldId::from("openness"), FieldId::from("repository"), FieldId::from("licence"));
    let open = FactValue::Levels(vec![LevelId::from("open")]);
    if ![&openness, &repository, &licence].iter().all(|id| input.fields.contains_key(*id)) {
        return;
    }
    for (platform, at) in input.platforms() {
        let claim = input.facts(platform, at).find(|(fact, _)| fact.field == openness && fact.value == open);
        let Some((_, at)) = claim else { continue };
        let reason = if platform.facts_of(&licence).next().is_none() {
            "licence"
        } else if !is_open(platform, &licence) {
            "not-open"
        } else if platform.facts_of(&repository).next().is_none() {
            "repository"
        } else {
            continue;
        };
        found.push(Diagnostic::warning("PW405", at.then("value").value()).with("reason", reason));
    }
}

/// Tells whether some licence of the platform is open; an unknown one may be, and has its own finding.
fn is_open(platform: &Platform, field: &FieldId) -> bool {
    platform.facts_of(field).any(|fact| match &fact.value {
        FactValue::Plain(text) => text
            .split([' ', '(', ')'])
            .any(|token| !token.starts_with("LicenseRef-") && licence(token).is_none_or(|licence| licence.open)),
        _ => false,
    })
}
