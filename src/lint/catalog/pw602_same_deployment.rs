//! PW602: a deployment that stands in the catalog twice.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "PW602", severity: Severity::Warning, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    let mut seen = BTreeMap::new();
    for (deployment, at) in input.deployments() {
        let key = (at.path(), &deployment.place, &deployment.area, &deployment.name, deployment.start, deployment.end);
        if let Some((other, first)) = seen.insert(key, (deployment.id.as_str(), at)) {
            let diagnostic = Diagnostic::warning("PW602", at.then("id").value()).with("other", other);
            found.push(diagnostic.related(first.then("id").value()));
        }
    }
}
