//! `catalog show`: everything that is known of a platform with source, date and age, and what is not known.

use serde::Serialize;
use serde_json::Value as Json;

use super::SCHEMA;
use super::deployment;
use super::hearsay;
use super::opinion::{self, RatingRecord};
use super::record::{Edition, FactRecord};
use super::words::{age, publisher_kind, told};
use crate::commands::explain::source_line;
use crate::commands::failure::{Exit, Failure};
use crate::commands::findings::fill;
use crate::commands::rank;
use crate::commands::session::Session;
use crate::commands::status::heading;
use crate::content::Content;
use crate::i18n::Message;
use crate::lookup::age::dated;
use crate::lookup::{Standing, standing::standing};
use crate::model::catalog::{Deployment, Fact, Field, FieldKind, Platform};
use crate::model::id::{FieldId, SourceId};

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    catalog: Edition<'a>,
    id: &'a str,
    name: &'a str,
    facts: Vec<FactRecord<'a>>,
    /// Fields on which sources say different things.
    differing: Vec<&'a FieldId>,
    unknown: Vec<Unknown<'a>>,
    deployments: &'a [Deployment],
    /// What third parties think; no facts, and no part of any comparison.
    ratings: Vec<RatingRecord<'a>>,
    sources: Vec<Json>,
}

/// A field of which nothing is known.
#[derive(Serialize)]
struct Unknown<'a> {
    field: &'a FieldId,
    group: &'a str,
    /// Whether a criterion reads it, so that knowing it could change a comparison.
    compared: bool,
}

/// Shows one platform.
pub fn run(session: &mut Session<'_, '_>, wanted: &str) -> Result<Exit, Failure> {
    let content = session.catalog()?;
    let id = match (rank::platform(&content, wanted), hearsay::find(&content.catalog, wanted)) {
        (Ok(id), _) => id,
        (Err(_), Some(name)) => return Ok(hearsay::show(session, &content, name)),
        (Err(failure), None) => return Err(failure),
    };
    let platform = &content.catalog.platforms[&id];
    if session.globals.json {
        let document = document(session, &content, platform);
        session.json(&document);
    } else {
        let text = page(session, &content, platform);
        session.result(&text);
    }
    Ok(Exit::Fine)
}

fn document<'a>(session: &Session<'_, '_>, content: &'a Content, platform: &'a Platform) -> Document<'a> {
    let fields = || content.catalog.fields.iter();
    let is_unknown = |field: &&Field| standing(platform, field) == Standing::Unknown;
    Document {
        schema: SCHEMA,
        catalog: Edition::of(&content.catalog),
        id: platform.id.as_str(),
        name: &platform.name,
        facts: platform.facts.iter().map(|fact| FactRecord::new(platform, fact, session.today)).collect(),
        differing: fields()
            .filter(|field| standing(platform, field) == Standing::Differing)
            .map(|field| &field.id)
            .collect(),
        unknown: fields()
            .filter(is_unknown)
            .filter(|field| is_asked(content, field) || field.kind != FieldKind::Text)
            .map(|field| Unknown { field: &field.id, group: &field.group, compared: is_asked(content, field) })
            .collect(),
        deployments: &platform.deployments,
        ratings: opinion::records(&content.catalog, &platform.id),
        sources: platform
            .sources
            .values()
            .map(|source| serde_json::to_value(source).expect("a source is a plain table"))
            .collect(),
    }
}

/// Tells whether a criterion reads a field.
fn is_asked(content: &Content, field: &Field) -> bool {
    content.catalog.criteria.iter().any(|criterion| criterion.field == field.id)
}

/// The sources of a page, numbered in the order in which they are first named.
struct Numbers<'a>(Vec<&'a SourceId>);

impl<'a> Numbers<'a> {
    fn of(&mut self, id: &'a SourceId) -> usize {
        let position = self.0.iter().position(|known| *known == id).unwrap_or_else(|| {
            self.0.push(id);
            self.0.len() - 1
        });
        position + 1
    }
}

/// Returns everything that is known of a platform, and what is not.
pub fn page(session: &Session<'_, '_>, content: &Content, platform: &Platform) -> String {
    let words = &session.messages;
    let mut numbers = Numbers(Vec::new());
    let mut out = heading(session, &platform.name);
    let count = Message::new("show-count")
        .with("facts", platform.facts.len())
        .with("deployments", platform.deployments.len())
        .with("sources", platform.sources.len())
        .with("id", platform.id.as_str());
    out.push_str(&fill(session, &words.render(&count), ""));
    for group in &content.catalog.groups {
        let fields: Vec<&Field> = content.catalog.fields.iter().filter(|field| field.group == group.id).collect();
        let mut section: String =
            fields.iter().map(|field| field_lines(session, platform, field, &mut numbers)).collect();
        section.push_str(&unknown(session, content, platform, &fields));
        if !section.is_empty() {
            out.push_str(&format!("\n{}\n{section}", group.title.get(words.locale())));
        }
    }
    if !platform.deployments.is_empty() {
        out.push_str(&format!("\n{}\n", words.text("catalog-deployments")));
        for used in &platform.deployments {
            let sources: Vec<String> = used.source.iter().map(|id| numbers.of(id).to_string()).collect();
            let text = format!("{} [{}]", deployment::told(words, used), sources.join(", "));
            out.push_str(&fill(session, &text, "  "));
        }
    }
    if !numbers.0.is_empty() {
        out.push_str(&format!("\n{}\n", words.text("explain-sources")));
    }
    for (index, id) in numbers.0.iter().enumerate() {
        if let Some(source) = platform.sources.get(*id) {
            out.push_str(&fill(session, &format!("[{}] {}", index + 1, source_line(words, source)), "  "));
        }
    }
    out.push_str(&opinion::block(session, &content.catalog, &platform.id));
    out
}

fn field_lines<'a>(
    session: &Session<'_, '_>,
    platform: &'a Platform,
    field: &'a Field,
    numbers: &mut Numbers<'a>,
) -> String {
    let words = &session.messages;
    let label = field.label.get(words.locale());
    let mut out = String::new();
    if standing(platform, field) == Standing::Differing {
        out.push_str(&fill(session, &words.render(&Message::new("show-differing").with("field", label)), "  "));
    }
    for fact in platform.facts_of(&field.id) {
        let origin = origin(session, platform, fact, numbers);
        out.push_str(&fill(session, &format!("{label}: {} [{origin}]", told(words, field, fact)), "  "));
    }
    out
}

/// Returns who says it, when, and how old that is.
fn origin<'a>(session: &Session<'_, '_>, platform: &'a Platform, fact: &'a Fact, numbers: &mut Numbers<'a>) -> String {
    let words = &session.messages;
    let source = platform.sources.get(&fact.source);
    let (publisher, kind) = source
        .map_or((String::new(), String::new()), |source| (source.publisher.clone(), publisher_kind(words, source)));
    let date = match dated(fact, source) {
        None => words.text("source-undated"),
        Some(date) => match date.months_until(session.today) {
            Some(months) => format!("{}, {}", words.date(date), age(words, months)),
            None => words.date(date),
        },
    };
    format!("{}: {publisher} ({kind}), {date}", numbers.of(&fact.source))
}

/// Returns what is not known in a group: by name what a comparison could use, the rest as a count.
fn unknown(session: &Session<'_, '_>, content: &Content, platform: &Platform, fields: &[&Field]) -> String {
    let words = &session.messages;
    let unknown = fields.iter().filter(|field| standing(platform, field) == Standing::Unknown);
    let (asked, others): (Vec<&Field>, Vec<&Field>) = unknown.partition(|field| is_asked(content, field));
    let others = others.iter().filter(|field| field.kind != FieldKind::Text).count();
    let names: Vec<&str> = asked.iter().map(|field| field.label.get(words.locale())).collect();
    let message = match (names.is_empty(), others) {
        (true, 0) => return String::new(),
        (true, _) => Message::new("show-unknown-others"),
        (false, 0) => Message::new("catalog-unknown"),
        (false, _) => Message::new("show-unknown-and-others"),
    };
    let message = message.with("names", names.join(", ")).with("count", others);
    fill(session, &words.render(&message), "  ")
}
