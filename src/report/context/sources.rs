//! Gives each source a number, in order of first use, however many files name it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::words::{Term, Words};
use crate::model::id::SourceId;
use crate::model::source::{PublisherKind, ReadPart, Source};

/// A source in the list at the end.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SourceText {
    /// Number, from 1.
    pub number: usize,
    /// Title, in its own language.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// How the publisher stands to the subject.
    pub kind: Term,
    /// Date of publication in words.
    pub published: Option<String>,
    /// Date on which it was read, in words.
    pub accessed: String,
    /// Address on the web.
    pub url: String,
    /// Language (BCP 47).
    pub language: Option<String>,
    /// How much of it was read, in words.
    pub read: Option<String>,
    /// Remark.
    pub note: Option<String>,
}

/// Numbers given so far.
pub(super) struct Sources<'a> {
    words: Words<'a>,
    list: Vec<SourceText>,
    numbers: BTreeMap<(String, String, PublisherKind), usize>,
}

impl<'a> Sources<'a> {
    pub fn new(words: Words<'a>) -> Self {
        Self { words, list: Vec::new(), numbers: BTreeMap::new() }
    }

    /// Returns the number of a source; the same for the same title at the same address.
    pub fn number(&mut self, source: &Source) -> usize {
        let key = (source.url.clone(), source.title.clone(), source.publisher_kind);
        if let Some(number) = self.numbers.get(&key) {
            return *number;
        }
        let number = self.list.len() + 1;
        self.numbers.insert(key, number);
        let words = self.words;
        self.list.push(SourceText {
            number,
            title: source.title.clone(),
            publisher: source.publisher.clone(),
            kind: words.term("publisher", source.publisher_kind.key()),
            published: source.published.as_ref().map(|date| words.messages.date(date)),
            accessed: words.messages.date(&source.accessed),
            url: source.url.clone(),
            language: source.language.clone(),
            read: source.read.map(|read| words.key(&format!("report-read-{}", read_key(read)))),
            note: words.optional(source.note.as_ref()),
        });
        number
    }

    /// Returns the numbers of several sources, without those that do not exist.
    pub fn numbers(&mut self, ids: &[SourceId], of: &BTreeMap<SourceId, Source>) -> Vec<usize> {
        super::words::distinct(ids.iter().filter_map(|id| of.get(id)).map(|source| self.number(source)))
    }

    pub fn into_list(self) -> Vec<SourceText> {
        self.list
    }
}

fn read_key(read: ReadPart) -> &'static str {
    match read {
        ReadPart::Abstract => "abstract",
        ReadPart::Opening => "opening",
        ReadPart::Excerpt => "excerpt",
        ReadPart::Summary => "summary",
        ReadPart::News => "news",
        ReadPart::OwnPage => "own-page",
        ReadPart::Full => "full",
    }
}
