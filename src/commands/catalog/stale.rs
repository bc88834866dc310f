//! `catalog stale`: facts that are too old to rely on, most worth a look first.

use serde::Serialize;

use super::SCHEMA;
use super::record::{Edition, FactRecord};
use super::words::{age, publisher_kind, value};
use crate::commands::failure::{Exit, Failure};
use crate::commands::findings::fill;
use crate::commands::session::Session;
use crate::commands::table::table;
use crate::i18n::Message;
use crate::lookup::age::{Ages, Stale, ages};
use crate::model::catalog::Catalog;
use crate::model::id::PlatformId;
use crate::terminal::page::one_line;

/// How many facts are shown unless all are asked for.
const SHOWN: usize = 25;
/// Longest value in the table, in cells.
const LONGEST_VALUE: usize = 60;

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    catalog: Edition<'a>,
    today: String,
    months: u32,
    /// How many facts there are.
    facts: usize,
    /// How many of them have no date at all.
    undated: usize,
    stale: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    platform: &'a PlatformId,
    /// Whether its field counts in a comparison: `always`, `when-asked` or `never`.
    counts: &'static str,
    fact: FactRecord<'a>,
}

/// Lists facts that are older than so many months.
pub fn run(session: &mut Session<'_, '_>, months: u32, all: bool) -> Result<Exit, Failure> {
    let content = session.catalog()?;
    let ages = ages(&content.catalog, session.today, months);
    if session.globals.json {
        let document = document(session, &content.catalog, &ages, months);
        session.json(&document);
        return Ok(Exit::Fine);
    }
    let words = &session.messages;
    let heads = ["head-platform", "head-fact", "head-value", "head-age", "head-source", "head-counts"]
        .map(|key| words.text(key));
    let shown = if all { usize::MAX } else { SHOWN };
    let rows: Vec<Vec<String>> =
        ages.stale.iter().take(shown).map(|stale| row(session, &content.catalog, stale)).collect();
    let mut text = table(session, &heads, &rows);
    let summary = Message::new("stale-summary")
        .with("stale", ages.stale.len())
        .with("facts", ages.total)
        .with("months", months as usize)
        .with("undated", ages.undated);
    text.push_str(&fill(session, &words.render(&summary), ""));
    let rest = ages.stale.len().saturating_sub(shown);
    if rest > 0 {
        text.push_str(&fill(session, &words.render(&Message::new("stale-rest").with("count", rest)), ""));
    }
    session.result(&text);
    Ok(Exit::Fine)
}

fn document<'a>(session: &Session<'_, '_>, catalog: &'a Catalog, ages: &Ages<'a>, months: u32) -> Document<'a> {
    let row = |stale: &Stale<'a>| Row {
        platform: &stale.platform.id,
        counts: stale.counts.key(),
        fact: FactRecord::new(stale.platform, stale.fact, session.today),
    };
    Document {
        schema: SCHEMA,
        catalog: Edition::of(catalog),
        today: session.today.to_string(),
        months,
        facts: ages.total,
        undated: ages.undated,
        stale: ages.stale.iter().map(row).collect(),
    }
}

fn row(session: &Session<'_, '_>, catalog: &Catalog, stale: &Stale<'_>) -> Vec<String> {
    let words = &session.messages;
    let field = catalog.field(&stale.fact.field);
    let source = stale.platform.sources.get(&stale.fact.source);
    vec![
        stale.platform.name.clone(),
        field.map_or(String::new(), |field| field.label.get(words.locale()).to_owned()),
        field.map_or(String::new(), |field| one_line(&value(words, field, stale.fact), LONGEST_VALUE)),
        format!("{} ({})", age(words, stale.months), words.date(stale.date)),
        source.map_or(String::new(), |source| format!("{} ({})", source.publisher, publisher_kind(words, source))),
        words.text(&format!("counts-{}", stale.counts.key())),
    ]
}
