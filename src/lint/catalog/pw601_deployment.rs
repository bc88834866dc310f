//! PW601: a deployment whose dates cannot be, or that nobody confirmed for two years.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::input::Uses;
use crate::lint::place::At;
use crate::lint::{Input, Rule};
use crate::model::catalog::{Deployment, DeploymentStatus};

/// The rule.
pub const RULE: Rule = Rule { code: "PW601", severity: Severity::Error, check };

/// Months after which "running" is worth a look.
const MONTHS: u32 = 24;

const FIRST_YEAR: i32 = 1990;

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for (deployment, at) in input.deployments() {
        if let Some((reason, key)) = fault(deployment, i32::from(input.today.year())) {
            let diagnostic = Diagnostic::error("PW601", at.then(key).value()).with("reason", reason);
            found.push(diagnostic.with("id", deployment.id.as_str()).with("count", 0usize));
        }
    }
    for uses in input.uses() {
        unconfirmed(input, uses, found);
    }
}

fn fault(deployment: &Deployment, year: i32) -> Option<(&'static str, &'static str)> {
    let is_planned = deployment.status == Some(DeploymentStatus::Planned);
    match (deployment.start, deployment.end) {
        (Some(start), _) if start > year && !is_planned => Some(("future", "start")),
        (Some(start), _) if start < FIRST_YEAR => Some(("early", "start")),
        (Some(start), Some(end)) if end < start => Some(("order", "end")),
        (_, Some(end)) if end > year && deployment.status == Some(DeploymentStatus::Stopped) => Some(("future", "end")),
        _ => None,
    }
}

/// Adds one remark per file on deployments that ran when somebody last looked, long ago.
fn unconfirmed(input: &Input<'_>, uses: Uses<'_>, found: &mut Vec<Diagnostic>) {
    let old: Vec<&Deployment> = uses
        .deployments
        .iter()
        .filter(|deployment| deployment.status == Some(DeploymentStatus::Running))
        .filter(|deployment| {
            let date = deployment.as_of.as_ref();
            date.and_then(|date| date.months_until(input.today)).is_some_and(|age| age > MONTHS)
        })
        .collect();
    if let Some(first) = old.first() {
        let place = At::file(uses.file).named("deployment", &first.id).then("as_of").value();
        let diagnostic = Diagnostic::info("PW601", place).with("reason", "unconfirmed").with("id", first.id.as_str());
        found.push(diagnostic.with("count", old.len()));
    }
}
