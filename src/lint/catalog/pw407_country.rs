//! PW407: a country that is not written as its two-letter code.

use crate::diagnostic::fix::Fix;
use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::names::is_country;
use crate::lint::{Input, Rule};
use crate::model::catalog::{FactValue, NameForm};

/// The rule.
pub const RULE: Rule = Rule { code: "PW407", severity: Severity::Warning, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for (platform, at) in input.platforms() {
        for (fact, at) in input.facts(platform, at) {
            let is_code = || input.fields.get(&fact.field).is_some_and(|field| field.form == Some(NameForm::Country));
            if let FactValue::Plain(text) = &fact.value
                && !is_country(text)
                && is_code()
            {
                let diagnostic = Diagnostic::warning("PW407", at.then("value").value()).with("found", text.as_str());
                found.push(diagnostic.mended_by(code(text)));
            }
        }
    }
    for (deployment, at) in input.deployments() {
        if !is_country(&deployment.country) {
            let diagnostic = Diagnostic::warning("PW407", at.then("country").value());
            found.push(diagnostic.with("found", deployment.country.as_str()).mended_by(code(&deployment.country)));
        }
    }
}

/// Returns the same two letters as capitals, when they are a country.
fn code(text: &str) -> Option<Fix> {
    let capitals = text.trim().to_uppercase();
    is_country(&capitals).then_some(Fix::Text(capitals))
}
