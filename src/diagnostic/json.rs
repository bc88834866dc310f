//! Diagnostics for machines: one JSON document, version 1. Words are in the chosen language, codes and keys are not.

use serde::Serialize;

use super::text::Excerpt;
use super::{Diagnostic, Spot, visible};
use crate::i18n::Messages;

/// Version of the document.
const SCHEMA: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    diagnostics: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    code: &'a str,
    severity: &'a str,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    file: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
}

/// Returns all diagnostics as one JSON document, ending in a line break.
pub fn render(diagnostics: &[(&Diagnostic, Excerpt<'_>)], messages: &Messages) -> String {
    let entries = diagnostics.iter().map(|(diagnostic, excerpt)| Entry {
        code: diagnostic.code,
        severity: diagnostic.severity.key(),
        message: visible(&messages.render(&diagnostic.message)),
        help: diagnostic.help.as_ref().map(|help| visible(&messages.render(help))),
        file: &excerpt.shown,
        line: excerpt.line,
        column: excerpt.line.map(|_| excerpt.column),
        path: match &diagnostic.place.spot {
            Spot::Value(path) | Spot::Key(path) => Some(path.to_string()),
            Spot::File | Spot::Bytes(..) => None,
        },
    });
    let document = Document { schema: SCHEMA, diagnostics: entries.collect() };
    let text = serde_json::to_string_pretty(&document).expect("a document of texts and numbers can be written");
    format!("{text}\n")
}
