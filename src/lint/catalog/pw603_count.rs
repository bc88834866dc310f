//! PW603: more Dutch municipalities among the deployments than the platform is said to have.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::{Input, Rule};
use crate::model::catalog::{DeploymentStatus, FactValue};
use crate::model::id::FieldId;

/// The rule.
pub const RULE: Rule = Rule { code: "PW603", severity: Severity::Warning, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    let field = FieldId::from("municipalities-nl");
    for (platform, at) in input.platforms() {
        let running = platform
            .deployments
            .iter()
            .filter(|deployment| deployment.country == "NL" && deployment.status == Some(DeploymentStatus::Running));
        let count = running.map(|deployment| &deployment.place).collect::<BTreeSet<_>>().len();
        let mut said = input.facts(platform, at).filter_map(|(fact, at)| match fact.value {
            FactValue::Number { high, .. } if fact.field == field => Some((high, at)),
            _ => None,
        });
        if let Some((high, at)) = said.next()
            && high < count as f64
            && said.all(|(high, _)| high < count as f64)
        {
            let diagnostic = Diagnostic::warning("PW603", at.then("value").value()).with("count", count);
            found.push(diagnostic.with("found", high.to_string()));
        }
    }
}
