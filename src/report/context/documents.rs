//! The documents that are written together, for the one that leads to the others.

use schemars::JsonSchema;
use serde::Serialize;

use super::words::{Number, Words};
use crate::model::document::DocumentKind;
use crate::report::length::Length;

/// A document, as others speak of it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct DocumentText {
    /// Its name, the same in every language.
    pub id: String,
    /// Name of its files without their ending.
    pub file: String,
    /// Where a link to it leads: a file beside this one, or a place in the same page.
    pub link: String,
    /// Its title.
    pub title: String,
    /// Who reads it.
    pub readers: String,
    /// What it is for.
    pub about: String,
    /// Whether it leads to the others.
    pub index: bool,
    /// How long it is; nothing as long as it is not written.
    pub length: Option<LengthText>,
}

/// How long a document is.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct LengthText {
    /// Words.
    pub words: Number,
    /// Sheets of A4, about.
    pub pages: Number,
}

impl DocumentText {
    pub(super) fn new(kind: &DocumentKind, words: Words<'_>) -> Self {
        let file = kind.file(words.messages.locale()).to_owned();
        Self {
            id: kind.id.clone(),
            link: format!("{file}.md"),
            file,
            title: words.text(&kind.title),
            readers: words.text(&kind.readers),
            about: words.text(&kind.about),
            index: kind.index,
            length: None,
        }
    }
}

impl LengthText {
    /// Returns a length in the words of a language.
    pub fn new(length: Length, messages: &crate::i18n::Messages) -> Self {
        let words = Words { messages };
        Self { words: words.count(length.words as u64), pages: words.count(length.pages() as u64) }
    }
}
