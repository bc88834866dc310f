//! From conclusions to documents: a context of words and numbers, templates in Markdown, charts, and an accessible page.
//!
//! Pure: templates come in as texts and documents go out as texts; no files, no clock, no words of its own.

mod chart;
pub mod context;
pub mod escape;
mod html;
pub mod record;
mod template;

use std::collections::BTreeMap;

pub use context::{AnswersEdition, Context, Edition, Input, Overlay, Provenance, SimulationTerms, context};
pub use record::Record;
pub use template::{TemplateFault, Templates};

/// A finished document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The text.
    pub markdown: String,
    /// Charts to write beside it: file name and SVG.
    pub charts: Vec<(String, String)>,
    /// The same as one self-contained page.
    pub html: String,
}

/// Returns the advice in the language of the context.
///
/// # Errors
/// The first fault in a template.
pub fn advice(context: &Context, templates: &Templates) -> Result<Document, TemplateFault> {
    document("advice.md", context, templates)
}

fn document(name: &str, context: &Context, templates: &Templates) -> Result<Document, TemplateFault> {
    let markdown = templates.markdown(&context.language, name, context)?;
    let charts = chart::charts(context);
    let languages: BTreeMap<usize, String> =
        context.sources.iter().filter_map(|source| Some((source.number, source.language.clone()?))).collect();
    let record = Record::new(name.trim_end_matches(".md"), context);
    let page = html::Page {
        record: &record.json(),
        language: &context.language,
        words: &context.page,
        charts: &charts,
        source_languages: &languages,
    };
    let html = html::page(&markdown, &page, templates)?;
    // After the page was made, since a remark in Markdown would become text there.
    let markdown = format!("{markdown}{}", record.remark());
    Ok(Document { markdown, charts, html })
}
