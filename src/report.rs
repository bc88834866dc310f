//! From conclusions to documents: a context of words and numbers, templates in Markdown, charts, and an accessible page.
//!
//! Pure: templates come in as texts and documents go out as texts; no files, no clock, no words of its own.

mod chart;
pub mod check;
mod citation;
pub mod context;
pub mod escape;
mod heading;
mod html;
mod length;
pub mod record;
mod template;
mod together;

use std::collections::BTreeMap;

use crate::i18n::Messages;
use context::DocumentText;

pub use context::{
    AnswersEdition, CONTEXT_SCHEMA, Context, Edition, Input, LengthText, Overlay, Provenance, SimulationTerms, context,
};
pub use length::Length;
pub use record::Record;
pub use template::{TemplateFault, Templates};

/// Name of all documents in one.
pub const TOGETHER: &str = "together";

/// A finished document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its name, the same in every language.
    pub id: String,
    /// The text.
    pub markdown: String,
    /// Charts to write beside it, of those that it shows: file name and SVG.
    pub charts: Vec<(String, String)>,
    /// The same as one self-contained page.
    pub html: String,
    /// How long it is.
    pub length: Length,
}

/// Returns one document in the language of the context: the template `<id>.md`, filled in.
///
/// # Errors
/// The first fault in a template.
pub fn document(id: &str, context: &Context, templates: &Templates) -> Result<Document, TemplateFault> {
    let name = format!("{id}.md");
    let all = templates.markdown(&context.language, &name, context)?;
    // What a document does not cite has no place in its list, and only the text tells what it cites.
    let order = citation::cited(&all);
    let context = with_sources(context, &order);
    let markdown = citation::renumbered(&templates.markdown(&context.language, &name, &context)?, &order);
    finished(id, markdown, &context, templates)
}

/// Returns all documents of the context: each by itself, and those that lead to the others last made and first given.
///
/// # Errors
/// The first fault in a template.
pub fn documents(
    context: &Context,
    messages: &Messages,
    templates: &Templates,
) -> Result<Vec<Document>, TemplateFault> {
    let mut known = context.clone();
    let mut finished = Vec::new();
    for place in made_last(&context.documents) {
        let document = document(&known.documents[place].id, &known, templates)?;
        known.documents[place].length = Some(LengthText::new(document.length, messages));
        finished.push((place, document));
    }
    finished.sort_by_key(|(place, _)| *place);
    Ok(finished.into_iter().map(|(_, document)| document).collect())
}

/// Returns all documents of the context as one: the one that leads to the others first, and one list of sources.
///
/// # Errors
/// The first fault in a template.
pub fn together(context: &Context, messages: &Messages, templates: &Templates) -> Result<Document, TemplateFault> {
    let (markdown, order) = together::markdown(context, messages, templates)?;
    finished(TOGETHER, markdown, &with_sources(context, &order), templates)
}

/// Returns the places of documents in the order in which they are made: those that lead to others last, since they tell how
/// long the others are.
fn made_last(documents: &[DocumentText]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..documents.len()).collect();
    places.sort_by_key(|place| documents[*place].index);
    places
}

/// Returns the context with the sources that are cited and no others, in order of first use, under their old numbers.
fn with_sources(context: &Context, order: &[usize]) -> Context {
    let source = |number: &usize| context.sources.iter().find(|source| source.number == *number).cloned();
    Context { sources: order.iter().filter_map(source).collect(), ..context.clone() }
}

fn finished(id: &str, markdown: String, context: &Context, templates: &Templates) -> Result<Document, TemplateFault> {
    let shown = |(name, _): &(String, String)| markdown.contains(&format!("]({name})"));
    let charts: Vec<(String, String)> = chart::charts(context).into_iter().filter(shown).collect();
    let sources = context.sources.iter().enumerate();
    let languages: BTreeMap<usize, String> =
        sources.filter_map(|(index, source)| Some((index + 1, source.language.clone()?))).collect();
    let siblings: Vec<String> = context.documents.iter().map(|document| document.file.clone()).collect();
    let record = Record::new(id, context);
    let page = html::Page {
        record: &record.json(),
        house: &context.house,
        language: &context.language,
        words: &context.page,
        explore: context.explore.as_ref(),
        charts: &charts,
        source_languages: &languages,
        siblings: &siblings,
    };
    let html = html::page(&markdown, &page, templates)?;
    let length = Length::of(&markdown);
    // After the page was made, since a remark in Markdown would become text there.
    let markdown = format!("{markdown}{}", record.remark());
    Ok(Document { id: id.to_owned(), markdown, charts, html, length })
}
