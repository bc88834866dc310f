//! Which documents a report can consist of. A document is content: a description and a template per language.

use crate::model::text::{Locale, Localized};

/// A document that can be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentKind {
    /// Name of its description and of its templates, the same in every language: `decision-memo` stands for
    /// `documents/decision-memo.toml` and `<language>/decision-memo.md`.
    pub id: String,
    /// Its place among the documents; the lowest comes first.
    pub order: i64,
    /// Whether it leads to the other documents, and so is written last.
    pub index: bool,
    /// What a person types to choose it, and the name of its files without their ending: `a-z`, `0-9` and hyphens.
    pub name: Localized,
    /// Its title.
    pub title: Localized,
    /// Who reads it.
    pub readers: Localized,
    /// What it is for, in a sentence or two.
    pub about: Localized,
}

impl DocumentKind {
    /// Returns the name of its files in a language, without their ending.
    pub fn file(&self, locale: &Locale) -> &str {
        self.name.get(locale)
    }

    /// Tells whether a person means this document: by its name in any language, or by its id, in any case of letters.
    pub fn is_called(&self, typed: &str) -> bool {
        self.id.eq_ignore_ascii_case(typed) || self.name.iter().any(|(_, name)| name.eq_ignore_ascii_case(typed))
    }
}

/// Tells whether a text can be the name of a file on every system and of a place in a page: `a-z`, `0-9` and hyphens,
/// at most 63 of them, beginning with a letter.
pub fn is_document_name(text: &str) -> bool {
    text.len() <= 63
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
