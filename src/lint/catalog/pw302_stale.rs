//! PW302: facts that are too old to rely on.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::input::date_of_fact;
use crate::lint::place::At;
use crate::lint::{Input, Rule};
use crate::model::catalog::{Fact, FactValue, Platform};
use crate::model::id::{FieldId, LevelId};
use crate::model::source::PartialDate;

/// The rule.
pub const RULE: Rule = Rule { code: "PW302", severity: Severity::Warning, check };

/// Months after which a fact is worth a look, for a field that does not say.
const DEFAULT_MONTHS: u32 = 18;

/// Months past its limit in which a fact is only worth a look.
const GRACE_MONTHS: u32 = 6;

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for (platform, at) in input.platforms() {
        // What has ended no longer changes: its facts are the record of what was.
        if !platform.has_ended() {
            of_platform(input, platform, at, found);
        }
    }
}

fn of_platform<'a>(input: &Input<'a>, platform: &'a Platform, at: At<'a>, found: &mut Vec<Diagnostic>) {
    let (mut old, mut oldest) = (0, None);
    for (fact, (date, at)) in newest(input, platform, at) {
        let Some(age) = date.months_until(input.today) else { continue };
        let limit = input.fields.get(&fact.field).and_then(|field| field.max_age_months);
        match limit {
            Some(limit) if age > limit => {
                let make = if age > limit + GRACE_MONTHS { Diagnostic::warning } else { Diagnostic::info };
                let diagnostic =
                    make("PW302", at.then("as_of").value()).with("reason", "fact").with("field", fact.field.as_str());
                let diagnostic = diagnostic.with("count", age as usize).with("limit", limit as usize);
                found.push(diagnostic.with("date", date.as_str()));
            }
            None if age > DEFAULT_MONTHS => {
                old += 1;
                if oldest.is_none_or(|(other, _)| date < other) {
                    oldest = Some((date, at));
                }
            }
            _ => {}
        }
    }
    if let Some((date, at)) = oldest {
        let diagnostic =
            Diagnostic::info("PW302", at.then("as_of").value()).with("reason", "several").with("field", "");
        let diagnostic = diagnostic.with("count", old as usize).with("limit", DEFAULT_MONTHS as usize);
        found.push(diagnostic.with("date", date.as_str()));
    }
}

type Dated<'a> = (&'a PartialDate, At<'a>);

/// Returns the newest fact of each field and tag that can change with time, with its date and place.
fn newest<'a>(input: &Input<'a>, platform: &'a Platform, at: At<'a>) -> Vec<(&'a Fact, Dated<'a>)> {
    let mut newest: BTreeMap<(&FieldId, Option<&LevelId>), (&Fact, Dated<'_>)> = BTreeMap::new();
    for (fact, at) in input.facts(platform, at) {
        let tag = match &fact.value {
            FactValue::Levels(_) | FactValue::Number { .. } => None,
            FactValue::Tag(tag) | FactValue::NoTag(tag) => Some(tag),
            FactValue::Date(_) | FactValue::Plain(_) | FactValue::Text => continue,
        };
        let Some(source) = platform.sources.get(&fact.source) else { continue };
        let entry = (fact, (date_of_fact(fact, source), at));
        let known = newest.entry((&fact.field, tag)).or_insert(entry);
        if known.1.0 < entry.1.0 {
            *known = entry;
        }
    }
    newest.into_values().collect()
}
