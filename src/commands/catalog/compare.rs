//! `catalog compare`: platforms side by side, fields as rows. Renders in `format` and, for machines, here.

use std::collections::BTreeMap;

use serde::Serialize;

use super::SCHEMA;
use super::format::{self, Cell, Group, Row, Sheet, Statement};
use super::record::{Edition, FactRecord};
use super::words::{publisher_kind, value};
use crate::commands::failure::{Exit, Failure};
use crate::commands::rank;
use crate::commands::session::Session;
use crate::commands::table::table;
use crate::content::Content;
use crate::i18n::{Message, Messages};
use crate::lookup::age::dated;
use crate::lookup::{Standing, standing::standing};
use crate::model::catalog::{Fact, Field, FieldKind, Platform};
use crate::model::id::{FieldId, PlatformId};

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    catalog: Edition<'a>,
    platforms: Vec<Named<'a>>,
    rows: Vec<RecordRow<'a>>,
}

#[derive(Serialize)]
struct Named<'a> {
    id: &'a PlatformId,
    name: &'a str,
}

#[derive(Serialize)]
struct RecordRow<'a> {
    field: &'a FieldId,
    group: &'a str,
    /// Facts per platform; an empty list means that nothing is known.
    facts: BTreeMap<&'a str, Vec<FactRecord<'a>>>,
    /// Platforms of which sources say different things.
    differing: Vec<&'a PlatformId>,
}

/// Sets platforms side by side.
pub fn run(session: &mut Session<'_, '_>, wanted: &[String], format: Option<&str>) -> Result<Exit, Failure> {
    let content = session.catalog()?;
    if wanted.len() < 2 {
        return Err(Failure::new(Exit::Usage, "failure-compare-one"));
    }
    let mut platforms: Vec<&Platform> = Vec::with_capacity(wanted.len());
    for name in wanted {
        let id = rank::platform(&content, name)?;
        if platforms.iter().any(|known| known.id == id) {
            return Err(Failure::new(Exit::Usage, "failure-platform-twice").with("name", id.as_str()));
        }
        platforms.push(&content.catalog.platforms[&id]);
    }
    let format = if session.globals.json { "json" } else { format.unwrap_or("table") };
    if format == "json" {
        let document = document(session, &content, &platforms);
        session.json(&document);
        return Ok(Exit::Fine);
    }
    let sheet = sheet(session, &content, &platforms, format != "table");
    let text = match format {
        "markdown" => format::markdown(&sheet),
        "html" => format::html(&sheet),
        "csv" => format::csv(&sheet.flat()),
        _ => on_screen(session, &sheet),
    };
    session.result(&text);
    if format == "table" {
        session.remark(&Message::new("compare-next"));
    }
    Ok(Exit::Fine)
}

/// Returns the fields worth a row: those that a criterion reads, and those of which something is known.
fn fields<'a>(content: &'a Content, platforms: &[&Platform], with_texts: bool) -> Vec<&'a Field> {
    let catalog = &content.catalog;
    let is_asked = |field: &Field| catalog.criteria.iter().any(|criterion| criterion.field == field.id);
    let is_known = |field: &Field| platforms.iter().any(|platform| platform.facts_of(&field.id).next().is_some());
    let fields = catalog.fields.iter().filter(|field| with_texts || field.kind != FieldKind::Text);
    fields.filter(|field| is_asked(field) || is_known(field)).collect()
}

fn sheet(session: &Session<'_, '_>, content: &Content, platforms: &[&Platform], with_texts: bool) -> Sheet {
    let words = &session.messages;
    let names: Vec<String> = platforms.iter().map(|platform| platform.name.clone()).collect();
    let rows = fields(content, platforms, with_texts);
    let group = |title: &str, id: &str| Group {
        title: title.to_owned(),
        rows: rows
            .iter()
            .filter(|field| field.group == id)
            .map(|field| Row {
                field: field.id.to_string(),
                label: field.label.get(words.locale()).to_owned(),
                cells: platforms.iter().map(|platform| cell(words, platform, field)).collect(),
            })
            .collect(),
    };
    let groups = content.catalog.groups.iter();
    let today = crate::model::source::PartialDate::new(session.today.to_string());
    Sheet {
        language: words.locale().to_string(),
        title: words.render(&Message::new("compare-title").with("names", words.list(&names))),
        remark: words.render(&Message::new("compare-remark").with("date", words.date(&today))),
        skip: words.text("report-page-skip"),
        field_head: words.text("head-fact"),
        source_head: words.text("head-source"),
        columns: platforms.iter().map(|platform| (platform.id.to_string(), platform.name.clone())).collect(),
        groups: groups
            .map(|found| group(found.title.get(words.locale()), &found.id))
            .filter(|group| !group.rows.is_empty())
            .collect(),
        unknown: words.text("fact-unknown"),
        differing: words.text("compare-differing"),
    }
}

/// Returns what is known of one field of one platform, the same value from several sources as one statement.
fn cell(words: &Messages, platform: &Platform, field: &Field) -> Cell {
    let mut statements: Vec<Statement> = Vec::new();
    for fact in platform.facts_of(&field.id) {
        let value = value(words, field, fact);
        let position = statements.iter().position(|known| known.value == value).unwrap_or_else(|| {
            statements.push(Statement { value, notes: Vec::new(), origins: Vec::new() });
            statements.len() - 1
        });
        let statement = &mut statements[position];
        if field.kind != FieldKind::Text {
            statement.notes.extend(fact.text.as_ref().map(|text| text.get(words.locale()).to_owned()));
        }
        statement.origins.push(origin(words, platform, fact));
    }
    Cell { statements, differs: standing(platform, field) == Standing::Differing }
}

fn origin(words: &Messages, platform: &Platform, fact: &Fact) -> format::Origin {
    let source = platform.sources.get(&fact.source);
    let date = dated(fact, source).map_or_else(|| words.text("source-undated"), |date| words.date(date));
    let (publisher, url) = source.map_or((String::new(), String::new()), |source| {
        (format!("{} ({})", source.publisher, publisher_kind(words, source)), source.url.clone())
    });
    format::Origin { words: format!("{publisher}, {date}"), url }
}

fn on_screen(session: &Session<'_, '_>, sheet: &Sheet) -> String {
    let mut out = crate::commands::status::heading(session, &sheet.title);
    let heads: Vec<String> =
        std::iter::once(sheet.field_head.clone()).chain(sheet.columns.iter().map(|(_, name)| name.clone())).collect();
    for group in &sheet.groups {
        let rows = group.rows.iter().map(|row| {
            std::iter::once(row.label.clone()).chain(row.cells.iter().map(|cell| sheet.plain(cell))).collect()
        });
        out.push_str(&format!("\n{}\n", crate::diagnostic::visible(&group.title)));
        out.push_str(&table(session, &heads, &rows.collect::<Vec<Vec<String>>>()));
    }
    out
}

fn document<'a>(session: &Session<'_, '_>, content: &'a Content, platforms: &[&'a Platform]) -> Document<'a> {
    let record = |platform: &&'a Platform, field: &'a Field| {
        let facts = platform.facts_of(&field.id).map(|fact| FactRecord::new(platform, fact, session.today));
        (platform.id.as_str(), facts.collect())
    };
    let row = |field: &'a Field| RecordRow {
        field: &field.id,
        group: &field.group,
        facts: platforms.iter().map(|platform| record(platform, field)).collect(),
        differing: platforms
            .iter()
            .filter(|platform| standing(platform, field) == Standing::Differing)
            .map(|platform| &platform.id)
            .collect(),
    };
    Document {
        schema: SCHEMA,
        catalog: Edition::of(&content.catalog),
        platforms: platforms.iter().map(|platform| Named { id: &platform.id, name: &platform.name }).collect(),
        rows: fields(content, platforms, true).into_iter().map(row).collect(),
    }
}
