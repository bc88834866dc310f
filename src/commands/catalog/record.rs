//! Facts for machines: one shape in every document. Values stand as in the files.

use jiff::civil::Date;
use serde::Serialize;
use serde_json::{Value as Json, json};

use crate::lookup::age;
use crate::model::catalog::{Catalog, Fact, FactValue, Platform};
use crate::model::id::FieldId;
use crate::model::source::{Confidence, PartialDate, Source};
use crate::model::text::Localized;

/// Which state of the catalog a document was made of.
#[derive(Debug, Serialize)]
pub struct Edition<'a> {
    version: &'a str,
    checksum: &'a str,
}

impl<'a> Edition<'a> {
    /// Returns the state of this catalog.
    pub fn of(catalog: &'a Catalog) -> Self {
        Self { version: &catalog.version, checksum: &catalog.checksum }
    }
}

/// A fact with everything that it rests on.
#[derive(Debug, Serialize)]
pub struct FactRecord<'a> {
    /// What it is about.
    pub field: &'a FieldId,
    /// The value as in the file: a choice, a list of choices, a number, `[low, high]`, a date or a name.
    pub value: Json,
    /// A text, or an explanation beside the value.
    pub text: Option<&'a Localized>,
    /// The date for which it is said.
    pub as_of: Option<&'a PartialDate>,
    /// Whole months since that date, or since its source was published.
    pub age_months: Option<u32>,
    /// How sure.
    pub confidence: Confidence,
    /// A remark.
    pub note: Option<&'a Localized>,
    /// Who says so.
    pub source: Option<&'a Source>,
}

impl<'a> FactRecord<'a> {
    /// Returns a fact of this platform as a record.
    pub fn new(platform: &'a Platform, fact: &'a Fact, today: Date) -> Self {
        let source = platform.sources.get(&fact.source);
        Self {
            field: &fact.field,
            value: raw(&fact.value),
            text: fact.text.as_ref(),
            as_of: fact.as_of.as_ref(),
            age_months: age::dated(fact, source).and_then(|date| date.months_until(today)),
            confidence: fact.confidence,
            note: fact.note.as_ref(),
            source,
        }
    }
}

/// Returns a value as it is written in a file; nothing for a text, which stands in `text`.
pub fn raw(value: &FactValue) -> Json {
    match value {
        FactValue::Levels(levels) if levels.len() == 1 => json!(levels[0]),
        FactValue::Levels(levels) => json!(levels),
        FactValue::Tag(tag) => json!(tag),
        FactValue::NoTag(tag) => json!({ "not": tag }),
        FactValue::Number { low, high } if low == high => number(*low),
        FactValue::Number { low, high } => json!([number(*low), number(*high)]),
        FactValue::Date(date) => json!(date),
        FactValue::Plain(text) => json!(text),
        FactValue::Text => Json::Null,
    }
}

/// Returns a number without `.0` when it is whole, as people write it.
fn number(value: f64) -> Json {
    if value.fract() == 0.0 && value.abs() < 1e15 { json!(value as i64) } else { json!(value) }
}
