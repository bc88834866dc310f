//! `catalog list`: the platforms that match.

use serde::Serialize;

use super::SCHEMA;
use super::record::Edition;
use super::words::value;
use crate::cli::CatalogFilter;
use crate::commands::failure::{Exit, Failure};
use crate::commands::session::Session;
use crate::commands::table::table;
use crate::i18n::Message;
use crate::lookup::{Filter, Wish, filter};
use crate::model::catalog::{Catalog, FactValue, Field, FieldKind, Platform};
use crate::model::id::{FieldId, LevelId};

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    catalog: Edition<'a>,
    platforms: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    name: &'a str,
    made_for: Vec<&'a LevelId>,
    status: Vec<&'a LevelId>,
    facts: usize,
    deployments: usize,
    /// Fields of wishes of which it is not certain that they hold.
    unknown: &'a [&'a FieldId],
}

/// Lists the platforms that match.
pub fn run(session: &mut Session<'_, '_>, asked: CatalogFilter) -> Result<Exit, Failure> {
    let content = session.catalog()?;
    let catalog = &content.catalog;
    let filter = understood(catalog, asked)?;
    let found = filter::found(catalog, &filter);
    let (made_for, status) = (FieldId::from("made-for"), FieldId::from("status"));
    if session.globals.json {
        let platforms = found
            .iter()
            .map(|found| Row {
                id: found.platform.id.as_str(),
                name: &found.platform.name,
                made_for: choices(found.platform, &made_for),
                status: choices(found.platform, &status),
                facts: found.platform.facts.len(),
                deployments: found.platform.deployments.len(),
                unknown: &found.unknown,
            })
            .collect();
        session.json(&Document { schema: SCHEMA, catalog: Edition::of(catalog), platforms });
        return Ok(Exit::Fine);
    }
    if found.is_empty() {
        let key = if filter.or_unknown || filter.wishes.is_empty() { "list-none" } else { "list-none-certain" };
        session.remark(&Message::new(key));
        return Ok(Exit::Fine);
    }
    let mut heads = vec!["head-platform", "head-id", "head-made-for", "head-status", "head-facts", "head-cases"];
    if filter.or_unknown {
        heads.push("head-unsure");
    }
    let heads: Vec<String> = heads.into_iter().map(|key| session.text(key)).collect();
    let rows: Vec<Vec<String>> = found
        .iter()
        .map(|found| {
            let mut row = vec![
                found.platform.name.clone(),
                found.platform.id.to_string(),
                words_of(session, catalog, found.platform, &made_for),
                words_of(session, catalog, found.platform, &status),
                found.platform.facts.len().to_string(),
                found.platform.deployments.len().to_string(),
            ];
            if filter.or_unknown {
                let labels = found.unknown.iter().filter_map(|id| catalog.field(id));
                let labels: Vec<&str> = labels.map(|field| field.label.get(session.messages.locale())).collect();
                row.push(labels.join(", "));
            }
            row
        })
        .collect();
    let text = table(session, &heads, &rows);
    session.result(&text);
    session.remark(&Message::new("catalog-next").with("count", found.len()));
    Ok(Exit::Fine)
}

fn choices<'a>(platform: &'a Platform, field: &'a FieldId) -> Vec<&'a LevelId> {
    let mut ids: Vec<&LevelId> = platform
        .facts_of(field)
        .flat_map(|fact| match &fact.value {
            FactValue::Levels(levels) => levels.iter().collect(),
            FactValue::Tag(tag) => vec![tag],
            _ => Vec::new(),
        })
        .collect();
    ids.sort();
    ids.dedup();
    ids
}

fn words_of(session: &Session<'_, '_>, catalog: &Catalog, platform: &Platform, field: &FieldId) -> String {
    let Some(field) = catalog.field(field) else { return String::new() };
    let facts = platform.facts_of(&field.id);
    let mut words: Vec<String> = facts.map(|fact| value(&session.messages, field, fact)).collect();
    words.sort();
    words.dedup();
    if words.is_empty() { session.text("fact-unknown") } else { words.join(", ") }
}

/// Returns the filter that the options describe.
fn understood(catalog: &Catalog, asked: CatalogFilter) -> Result<Filter, Failure> {
    let mut wishes = Vec::new();
    for (field, levels) in [("made-for", &asked.made_for), ("status", &asked.status)] {
        // Naming two kinds asks for both; two statuses can only be a choice between them.
        if field == "status" && !levels.is_empty() {
            wishes.push(wish(catalog, field, &levels.join(","))?);
        } else {
            for level in levels {
                wishes.push(wish(catalog, field, level)?);
            }
        }
    }
    for text in &asked.with {
        let Some((field, levels)) = text.split_once('=') else {
            return Err(Failure::new(Exit::Usage, "failure-wish").with("found", text.as_str()));
        };
        wishes.push(wish(catalog, field.trim(), levels)?);
    }
    Ok(Filter { wishes, words: asked.words, or_unknown: asked.or_unknown })
}

/// Returns a wish for one of the choices that are named with commas between them.
pub fn wish(catalog: &Catalog, field: &str, levels: &str) -> Result<Wish, Failure> {
    let field = choice_field(catalog, field)?;
    let known: Vec<&str> = field.choice.iter().map(|level| level.id.as_str()).collect();
    let levels = levels.split(',').map(|text| {
        let id = LevelId::from(text.trim());
        field.level(&id).map(|level| level.id.clone()).ok_or_else(|| {
            Failure::new(Exit::Usage, "failure-level")
                .with("found", text.trim())
                .with("field", field.id.as_str())
                .with("names", known.join(", "))
                .suggest(text.trim(), known.iter().copied())
        })
    });
    Ok(Wish { field: field.id.clone(), levels: levels.collect::<Result<_, _>>()? })
}

/// Returns the field with this id, which must have choices.
fn choice_field<'a>(catalog: &'a Catalog, id: &str) -> Result<&'a Field, Failure> {
    let with_choices = |field: &&Field| matches!(field.kind, FieldKind::Level | FieldKind::Tags);
    match catalog.field(&FieldId::from(id)) {
        Some(field) if with_choices(&field) => Ok(field),
        Some(field) => Err(Failure::new(Exit::Usage, "failure-field-without-levels").with("field", field.id.as_str())),
        None => {
            let known = catalog.fields.iter().filter(with_choices).map(|field| field.id.as_str());
            Err(Failure::new(Exit::Usage, "failure-field").with("found", id).suggest(id, known))
        }
    }
}
