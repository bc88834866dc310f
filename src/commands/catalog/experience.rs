//! `catalog experience`: what documented uses reached, cost and lasted, with the warning that belongs to it.

use serde::Serialize;

use super::SCHEMA;
use super::list::wish;
use super::record::Edition;
use super::words::label;
use crate::base_rates::{self, Measure, Rate, Spread, Teller, Unit, Use};
use crate::commands::failure::{Exit, Failure};
use crate::commands::findings::fill;
use crate::commands::session::Session;
use crate::commands::status::heading;
use crate::commands::table::table;
use crate::i18n::{Message, Messages};
use crate::model::catalog::{Catalog, Field, Outcome};
use crate::model::id::{FieldId, LevelId};

/// The field whose choices say what a use was for.
const KIND_FIELD: &str = "made-for";

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    catalog: Edition<'a>,
    /// Always `not-a-sample`: read no figure without it.
    warning: &'static str,
    kinds: Vec<KindRecord<'a>>,
}

#[derive(Serialize)]
struct KindRecord<'a> {
    kind: &'a LevelId,
    uses: usize,
    outcomes: Vec<OutcomeRecord>,
    measures: Vec<RateRecord<'a>>,
}

#[derive(Serialize)]
struct OutcomeRecord {
    outcome: Outcome,
    all: usize,
    told_by_itself: usize,
    told_by_third_party: usize,
}

#[derive(Serialize)]
struct RateRecord<'a> {
    measure: &'static str,
    all: Option<SpreadRecord>,
    told_by_itself: Option<SpreadRecord>,
    told_by_third_party: Option<SpreadRecord>,
    cases: Vec<CaseRecord<'a>>,
}

#[derive(Serialize)]
struct SpreadRecord {
    n: usize,
    low: f64,
    median: Option<f64>,
    high: f64,
}

#[derive(Serialize)]
struct CaseRecord<'a> {
    deployment: &'a str,
    place: &'a str,
    /// Name of the platform or site.
    platform: Option<&'a str>,
    told_by: &'static str,
    value: f64,
}

/// Shows what documented uses reached, per kind of use.
pub fn run(session: &mut Session<'_, '_>, made_for: Option<&str>) -> Result<Exit, Failure> {
    let content = session.catalog()?;
    let catalog = &content.catalog;
    let kinds = match made_for {
        Some(text) => wish(catalog, KIND_FIELD, text)?.levels,
        None => catalog
            .field(&FieldId::from(KIND_FIELD))
            .map_or(Vec::new(), |field| field.choice.iter().map(|level| level.id.clone()).collect()),
    };
    if session.globals.json {
        let document = Document {
            schema: SCHEMA,
            catalog: Edition::of(catalog),
            warning: "not-a-sample",
            kinds: kinds.iter().map(|kind| record(catalog, kind)).collect(),
        };
        session.json(&document);
        return Ok(Exit::Fine);
    }
    let mut text = heading(session, &session.text("experience-title"));
    text.push_str(&fill(session, &session.text("experience-warning"), ""));
    for kind in &kinds {
        text.push_str(&section(session, catalog, kind));
    }
    text.push_str(&format!("\n{}", fill(session, &session.text("experience-how-to-read"), "")));
    session.result(&text);
    Ok(Exit::Fine)
}

fn record<'a>(catalog: &'a Catalog, kind: &'a LevelId) -> KindRecord<'a> {
    let uses = base_rates::uses(catalog, Some(kind));
    let spread = |rate: &Rate<'a>, teller| {
        let Spread { count: n, low, median, high } = rate.spread(teller)?;
        Some(SpreadRecord { n, low, median, high })
    };
    let measure = |rate: Rate<'a>| RateRecord {
        measure: rate.measure.key(),
        all: spread(&rate, None),
        told_by_itself: spread(&rate, Some(Teller::Itself)),
        told_by_third_party: spread(&rate, Some(Teller::ThirdParty)),
        cases: rate
            .cases
            .iter()
            .map(|case| CaseRecord {
                deployment: &case.used.deployment.id,
                place: &case.used.deployment.place,
                platform: case.used.platform,
                told_by: match case.used.teller() {
                    Teller::Itself => "itself",
                    Teller::ThirdParty => "third-party",
                },
                value: case.value,
            })
            .collect(),
    };
    KindRecord {
        kind,
        uses: uses.len(),
        outcomes: base_rates::outcomes(&uses)
            .into_iter()
            .map(|(outcome, [all, told_by_itself, told_by_third_party])| OutcomeRecord {
                outcome,
                all,
                told_by_itself,
                told_by_third_party,
            })
            .collect(),
        measures: base_rates::rates(&uses).into_iter().map(measure).collect(),
    }
}

fn section(session: &Session<'_, '_>, catalog: &Catalog, kind: &LevelId) -> String {
    let words = &session.messages;
    let uses = base_rates::uses(catalog, Some(kind));
    if uses.is_empty() {
        return String::new();
    }
    let title =
        catalog.field(&FieldId::from(KIND_FIELD)).map_or(String::new(), |field: &Field| label(words, field, kind));
    let head = Message::new("experience-kind").with("kind", title).with("count", uses.len());
    let mut out = format!("\n{}\n", words.render(&head));
    out.push_str(&outcomes(session, &uses));
    let heads = ["head-measure", "head-n", "head-low", "head-median", "head-high", "head-itself", "head-third-party"]
        .map(|key| words.text(key));
    let rows: Vec<Vec<String>> = base_rates::rates(&uses).iter().map(|rate| row(words, rate)).collect();
    out.push_str(&table(session, &heads, &rows));
    let short = base_rates::within_a_year(&uses);
    if short > 0 {
        out.push_str(&fill(session, &words.render(&Message::new("experience-one-year").with("count", short)), ""));
    }
    out
}

fn outcomes(session: &Session<'_, '_>, uses: &[Use<'_>]) -> String {
    let words = &session.messages;
    let heads = ["head-judgement", "head-n", "head-itself", "head-third-party"].map(|key| words.text(key));
    let rows = base_rates::outcomes(uses).into_iter().map(|(outcome, counts)| {
        let outcome = words.text(&format!("outcome-{}", outcome.key()));
        std::iter::once(outcome).chain(counts.map(|count| count.to_string())).collect()
    });
    table(session, &heads, &rows.collect::<Vec<Vec<String>>>())
}

fn row(words: &Messages, rate: &Rate<'_>) -> Vec<String> {
    let measure = rate.measure;
    let shown = |value: f64| number(words, measure, value);
    let at = |case: Option<&base_rates::Case<'_>>| {
        case.map_or(String::new(), |case| format!("{} ({})", shown(case.value), case.used.deployment.place))
    };
    let median = |spread: Option<Spread>| match spread {
        None => words.text("experience-none"),
        Some(Spread { count, median: Some(median), .. }) => {
            let message = Message::new("experience-median").with("count", count).with("median", shown(median));
            words.render(&message)
        }
        Some(Spread { count, low, high, .. }) => {
            let range = if count == 1 { shown(low) } else { format!("{}; {}", shown(low), shown(high)) };
            words.render(&Message::new("experience-few").with("count", count).with("values", range))
        }
    };
    let all = rate.spread(None);
    let is_one = rate.cases.len() == 1;
    vec![
        words.text(&format!("measure-{}", measure.key())),
        rate.cases.len().to_string(),
        at(rate.cases.first()),
        all.and_then(|all| all.median).map_or_else(|| words.text("experience-too-few"), shown),
        if is_one { String::new() } else { at(rate.cases.last()) },
        median(rate.spread(Some(Teller::Itself))),
        median(rate.spread(Some(Teller::ThirdParty))),
    ]
}

fn number(words: &Messages, measure: Measure, value: f64) -> String {
    match measure.unit() {
        Unit::Count => words.number(value, 0),
        Unit::Share => {
            let percent = words.number(value * 100.0, if value < 0.1 { 1 } else { 0 });
            words.render(&Message::new("number-percent").with("number", percent))
        }
        Unit::Euros => words.euros(value),
        Unit::Years => words.number(value, if value.fract() == 0.0 { 0 } else { 1 }),
    }
}
