//! `catalog`: which platforms there are, and everything that is known of one.

use serde::Serialize;

use super::failure::{Exit, Failure};
use super::findings::fill;
use super::session::Session;
use super::table::table;
use crate::content::Content;
use crate::i18n::Message;
use crate::model::catalog::{Catalog, Deployment, Fact, FactValue, Field, FieldKind, Platform};
use crate::model::id::FieldId;

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    name: &'a str,
    facts: usize,
    deployments: usize,
    status: String,
}

/// Lists the platforms.
pub fn list(session: &mut Session<'_, '_>) -> Result<Exit, Failure> {
    let content = session.content()?;
    let (status, made_for) = (FieldId::from("status"), FieldId::from("made-for"));
    if session.globals.json {
        let rows: Vec<Row<'_>> = content
            .catalog
            .platforms
            .values()
            .map(|platform| Row {
                id: platform.id.as_str(),
                name: &platform.name,
                facts: platform.facts.len(),
                deployments: platform.deployments.len(),
                status: levels(platform, &status),
            })
            .collect();
        session.json(&rows);
        return Ok(Exit::Fine);
    }
    let heads = ["head-platform", "head-id", "head-made-for", "head-status", "head-facts", "head-cases"]
        .map(|key| session.text(key));
    let rows = content.catalog.platforms.values().map(|platform| {
        vec![
            platform.name.clone(),
            platform.id.to_string(),
            words_of(session, &content.catalog, platform, &made_for),
            words_of(session, &content.catalog, platform, &status),
            platform.facts.len().to_string(),
            platform.deployments.len().to_string(),
        ]
    });
    let text = table(session, &heads, &rows.collect::<Vec<_>>());
    session.result(&text);
    session.remark(&Message::new("catalog-next").with("count", content.catalog.platforms.len()));
    Ok(Exit::Fine)
}

fn levels(platform: &Platform, field: &FieldId) -> String {
    let ids = platform.facts_of(field).filter_map(|fact| match &fact.value {
        FactValue::Levels(levels) => levels.first().map(|id| id.as_str()),
        _ => None,
    });
    ids.collect::<Vec<_>>().join(",")
}

fn words_of(session: &Session<'_, '_>, catalog: &Catalog, platform: &Platform, field: &FieldId) -> String {
    let Some(field) = catalog.field(field) else { return String::new() };
    let mut words: Vec<String> = platform.facts_of(&field.id).map(|fact| value(session, field, fact)).collect();
    words.sort();
    words.dedup();
    if words.is_empty() { session.text("fact-unknown") } else { words.join(", ") }
}

/// Shows one platform.
pub fn show(session: &mut Session<'_, '_>, wanted: &str) -> Result<Exit, Failure> {
    let content = session.content()?;
    let id = super::rank::platform(&content, wanted)?;
    let text = page(session, &content, &content.catalog.platforms[&id]);
    session.result(&text);
    Ok(Exit::Fine)
}

/// Returns everything that is known of a platform, and what is not.
pub fn page(session: &Session<'_, '_>, content: &Content, platform: &Platform) -> String {
    let locale = session.messages.locale();
    let mut out = super::status::heading(session, &platform.name);
    for group in &content.catalog.groups {
        let fields: Vec<&Field> = content.catalog.fields.iter().filter(|field| field.group == group.id).collect();
        let mut section = String::new();
        for field in &fields {
            for fact in platform.facts_of(&field.id) {
                section.push_str(&fact_lines(session, platform, field, fact));
            }
        }
        let asked = |field: &&&Field| content.catalog.criteria.iter().any(|criterion| criterion.field == field.id);
        let unknown: Vec<&str> = fields
            .iter()
            .filter(asked)
            .filter(|field| platform.facts_of(&field.id).next().is_none())
            .map(|field| field.label.get(locale))
            .collect();
        if !unknown.is_empty() {
            let message = Message::new("catalog-unknown").with("names", unknown.join(", "));
            section.push_str(&fill(session, &session.messages.render(&message), "  "));
        }
        if !section.is_empty() {
            out.push_str(&format!("\n{}\n{section}", group.title.get(locale)));
        }
    }
    if !platform.deployments.is_empty() {
        out.push_str(&format!("\n{}\n", session.text("catalog-deployments")));
        for deployment in &platform.deployments {
            out.push_str(&deployment_lines(session, platform, deployment));
        }
    }
    out
}

fn fact_lines(session: &Session<'_, '_>, platform: &Platform, field: &Field, fact: &Fact) -> String {
    let words = &session.messages;
    let locale = words.locale();
    let mut said = value(session, field, fact);
    if field.kind != FieldKind::Text
        && let Some(text) = &fact.text
    {
        said = format!("{said}. {}", text.get(locale));
    }
    let source = platform.sources.get(&fact.source);
    let publisher = source.map_or("", |source| source.publisher.as_str());
    let date = fact.as_of.as_ref().map_or_else(|| words.text("source-undated"), |date| words.date(date));
    fill(session, &format!("{}: {said} [{publisher}, {date}]", field.label.get(locale)), "  ")
}

/// Returns what a fact says, in words.
pub fn value(session: &Session<'_, '_>, field: &Field, fact: &Fact) -> String {
    let words = &session.messages;
    let locale = words.locale();
    let label = |id| field.level(id).map_or("", |level| level.label.get(locale)).to_owned();
    match &fact.value {
        FactValue::Levels(ids) => ids.iter().map(label).collect::<Vec<_>>().join(&format!(" {} ", words.text("or"))),
        FactValue::Tag(id) => label(id),
        FactValue::Number { low, high } if field.kind == FieldKind::Amount => words.euro_range(*low, *high),
        FactValue::Number { low, high } if low == high && field.kind == FieldKind::Year => format!("{low:.0}"),
        FactValue::Number { low, high } if low == high => words.number(*low, 0),
        FactValue::Number { low, high } => format!("{}–{}", words.number(*low, 0), words.number(*high, 0)),
        FactValue::Date(date) => words.date(date),
        FactValue::Plain(text) => text.clone(),
        FactValue::Text => fact.text.as_ref().map_or("", |text| text.get(locale)).to_owned(),
    }
}

fn deployment_lines(session: &Session<'_, '_>, platform: &Platform, deployment: &Deployment) -> String {
    let words = &session.messages;
    let years = match (deployment.start, deployment.end) {
        (Some(start), Some(end)) => format!("{start}–{end}"),
        (Some(start), None) => format!("{start}–"),
        (None, Some(end)) => format!("–{end}"),
        (None, None) => words.text("source-undated"),
    };
    let outcome = words.text(&format!("outcome-{}", deployment.outcome.key()));
    let publishers: Vec<&str> = deployment
        .source
        .iter()
        .filter_map(|id| platform.sources.get(id))
        .map(|source| source.publisher.as_str())
        .collect();
    let text = format!(
        "{} ({years}): {outcome}. {} [{}]",
        deployment.place,
        deployment.why.get(words.locale()),
        publishers.join(", ")
    );
    fill(session, &text, "  ")
}
