//! `catalog export`: the whole catalog for other programs, one object or row per fact.

use serde::Serialize;
use serde_json::Value as Json;

use super::SCHEMA;
use super::format::csv;
use super::opinion::{self, RatingRecord};
use super::record::{Edition, FactRecord, raw};
use crate::commands::failure::{Exit, Failure};
use crate::commands::session::Session;
use crate::model::catalog::{Catalog, Deployment, Fact, Platform};
use crate::model::id::{FieldId, PlatformId};
use crate::model::source::{PartialDate, Source};
use crate::model::text::{Locale, Localized};
use crate::model::undocumented::Undocumented;

/// Licence of the data (SPDX).
const LICENCE: &str = "CC0-1.0";

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    catalog: Edition<'a>,
    licence: &'static str,
    platforms: Vec<Named<'a>>,
    facts: Vec<Row<'a>>,
    deployments: Vec<Used<'a>>,
    /// What third parties think; no facts.
    ratings: Vec<RatingRecord<'a>>,
    /// Names of which nothing is documented.
    undocumented: &'a [Undocumented],
}

#[derive(Serialize)]
struct Named<'a> {
    id: &'a PlatformId,
    name: &'a str,
}

#[derive(Serialize)]
struct Row<'a> {
    platform: &'a PlatformId,
    #[serde(flatten)]
    fact: FactRecord<'a>,
}

#[derive(Serialize)]
struct Used<'a> {
    /// Nothing when the tool is not in the catalog.
    platform: Option<&'a PlatformId>,
    #[serde(flatten)]
    deployment: &'a Deployment,
    /// The sources in full.
    sources: Vec<&'a Source>,
}

/// Writes the whole catalog to standard output.
pub fn run(session: &mut Session<'_, '_>, format: &str, deployments: bool) -> Result<Exit, Failure> {
    let content = session.catalog()?;
    let catalog = &content.catalog;
    if format == "csv" && !session.globals.json {
        let rows = if deployments { deployment_rows(catalog) } else { fact_rows(catalog) };
        session.result(&csv(&rows));
        return Ok(Exit::Fine);
    }
    let rows = catalog.platforms.values().flat_map(|platform| {
        let today = session.today;
        platform
            .facts
            .iter()
            .map(move |fact| Row { platform: &platform.id, fact: FactRecord::new(platform, fact, today) })
    });
    let document = Document {
        schema: SCHEMA,
        catalog: Edition::of(catalog),
        licence: LICENCE,
        platforms: catalog
            .platforms
            .values()
            .map(|platform| Named { id: &platform.id, name: &platform.name })
            .collect(),
        facts: rows.collect(),
        deployments: used(catalog),
        ratings: catalog.platforms.keys().flat_map(|id| opinion::records(catalog, id)).collect(),
        undocumented: &catalog.undocumented,
    };
    session.json(&document);
    Ok(Exit::Fine)
}

fn used(catalog: &Catalog) -> Vec<Used<'_>> {
    let of_platforms = catalog.platforms.values().flat_map(|platform| {
        platform.deployments.iter().map(|deployment| Used {
            platform: Some(&platform.id),
            deployment,
            sources: deployment.source.iter().filter_map(|id| platform.sources.get(id)).collect(),
        })
    });
    let others = catalog.other_deployments.iter().map(|deployment| Used {
        platform: None,
        deployment,
        sources: deployment.source.iter().filter_map(|id| catalog.other_sources.get(id)).collect(),
    });
    of_platforms.chain(others).collect()
}

const FACT_HEADS: [&str; 18] = [
    "platform",
    "platform_name",
    "group",
    "field",
    "value",
    "text_nl",
    "text_en",
    "as_of",
    "confidence",
    "note_nl",
    "note_en",
    "source",
    "title",
    "publisher",
    "publisher_kind",
    "url",
    "published",
    "accessed",
];

fn fact_rows(catalog: &Catalog) -> Vec<Vec<String>> {
    let facts = catalog.platforms.values().flat_map(|platform| platform.facts.iter().map(move |fact| (platform, fact)));
    let rows = facts.map(|(platform, fact)| fact_row(catalog, platform, fact));
    std::iter::once(FACT_HEADS.map(str::to_owned).to_vec()).chain(rows).collect()
}

fn fact_row(catalog: &Catalog, platform: &Platform, fact: &Fact) -> Vec<String> {
    let source = platform.sources.get(&fact.source);
    let of_source = |part: fn(&Source) -> &str| source.map_or("", part).to_owned();
    let [text_nl, text_en] = both(fact.text.as_ref());
    let [note_nl, note_en] = both(fact.note.as_ref());
    vec![
        platform.id.to_string(),
        platform.name.clone(),
        group(catalog, &fact.field),
        fact.field.to_string(),
        flat(&raw(&fact.value)),
        text_nl,
        text_en,
        date(fact.as_of.as_ref()),
        fact.confidence.key().to_owned(),
        note_nl,
        note_en,
        fact.source.to_string(),
        of_source(|source| &source.title),
        of_source(|source| &source.publisher),
        of_source(|source| source.publisher_kind.key()),
        of_source(|source| &source.url),
        date(source.and_then(|source| source.published.as_ref())),
        of_source(|source| source.accessed.as_str()),
    ]
}

fn group(catalog: &Catalog, field: &FieldId) -> String {
    catalog.field(field).map_or(String::new(), |field| field.group.clone())
}

fn both(text: Option<&Localized>) -> [String; 2] {
    ["nl", "en"].map(|tag| text.map_or(String::new(), |text| text.get(&Locale::new(tag)).to_owned()))
}

fn date(date: Option<&PartialDate>) -> String {
    date.map_or(String::new(), |date| date.as_str().to_owned())
}

/// Returns a value on one line: what a list holds with bars between it.
fn flat(value: &Json) -> String {
    match value {
        Json::Null => String::new(),
        Json::String(text) => text.clone(),
        Json::Array(items) => items.iter().map(flat).collect::<Vec<_>>().join("|"),
        // Amounts of money are kept with decimals; people write them without when they are whole.
        Json::Number(number) => number.to_string().trim_end_matches(".0").to_owned(),
        other => other.to_string(),
    }
}

const DEPLOYMENT_HEADS: [&str; 36] = [
    "id",
    "platform",
    "place",
    "area",
    "country",
    "name",
    "kind",
    "start",
    "end",
    "status",
    "outcome",
    "inhabitants",
    "target_group",
    "users",
    "participants",
    "votes",
    "visitors",
    "registered_households",
    "contributions",
    "budget_decided",
    "cost_setup",
    "cost_yearly",
    "cost_total",
    "cost_note",
    "figures_note",
    "staff_note",
    "why",
    "present",
    "missing",
    "note",
    "as_of",
    "confidence",
    "source",
    "publisher",
    "publisher_kind",
    "url",
];

/// Returns a row per documented use; texts are in the two columns `..._nl` and `..._en`.
fn deployment_rows(catalog: &Catalog) -> Vec<Vec<String>> {
    let is_text = |head: &str| matches!(head, "why" | "note") || head.ends_with("_note");
    let heads = DEPLOYMENT_HEADS.iter().flat_map(|head| {
        if is_text(head) { vec![format!("{head}_nl"), format!("{head}_en")] } else { vec![(*head).to_owned()] }
    });
    let rows = used(catalog).into_iter().map(|used| {
        let table = serde_json::to_value(&used).expect("a deployment is a plain table");
        let sources =
            |part: fn(&Source) -> &str| used.sources.iter().map(|source| part(source)).collect::<Vec<_>>().join("|");
        let cells = DEPLOYMENT_HEADS.iter().flat_map(|head| match *head {
            "publisher" => vec![sources(|source| &source.publisher)],
            "publisher_kind" => vec![sources(|source| source.publisher_kind.key())],
            "url" => vec![sources(|source| &source.url)],
            head if is_text(head) => ["nl", "en"].map(|tag| flat(&table[head][tag])).to_vec(),
            head => vec![flat(&table[head])],
        });
        cells.collect()
    });
    std::iter::once(heads.collect()).chain(rows).collect()
}
