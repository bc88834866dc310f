//! PW304: a date that is no real day, lies in the future or too far back, or is out of order.

use crate::diagnostic::fix::{Fix, same_date};
use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::place::At;
use crate::lint::{Input, Rule};
use crate::model::catalog::{FactValue, FieldKind};
use crate::model::source::PartialDate;

/// The rule.
pub const RULE: Rule = Rule { code: "PW304", severity: Severity::Error, check };

/// Nothing about an online platform is older.
const FIRST_YEAR: i16 = 1990;

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for (source, at) in input.sources() {
        judge(input, &source.accessed, at.then("accessed"), found);
        let Some(published) = &source.published else { continue };
        judge(input, published, at.then("published"), found);
        if source.accessed.last_day().zip(published.first_day()).is_some_and(|(read, written)| read < written) {
            found.push(fault("order", source.accessed.as_str(), at.then("accessed")));
        }
    }
    for (platform, at) in input.platforms() {
        for (fact, at) in input.facts(platform, at) {
            if let Some(date) = &fact.as_of {
                judge(input, date, at.then("as_of"), found);
            }
            match &fact.value {
                FactValue::Date(date) => judge(input, date, at.then("value"), found),
                FactValue::Number { low, high }
                    if input.fields.get(&fact.field).is_some_and(|field| field.kind == FieldKind::Year) =>
                {
                    let at = at.then("value");
                    if *high > f64::from(input.today.year()) {
                        found.push(fault("future", &high.to_string(), at));
                    } else if *low < f64::from(FIRST_YEAR) {
                        found.push(fault("early", &low.to_string(), at));
                    }
                }
                _ => {}
            }
        }
    }
    for (deployment, at) in input.deployments() {
        if let Some(date) = &deployment.as_of {
            judge(input, date, at.then("as_of"), found);
        }
    }
}

fn judge(input: &Input<'_>, date: &PartialDate, at: At<'_>, found: &mut Vec<Diagnostic>) {
    let reason = match date.first_day() {
        None => "no-day",
        Some(day) if day > input.today => "future",
        Some(day) if day.year() < FIRST_YEAR => "early",
        Some(_) => return,
    };
    found.push(fault(reason, date.as_str(), at));
}

fn fault(reason: &str, date: &str, at: At<'_>) -> Diagnostic {
    let fix = if reason == "no-day" { same_date(date).map(Fix::Text) } else { None };
    Diagnostic::error("PW304", at.value()).with("reason", reason).with("found", date).mended_by(fix)
}
