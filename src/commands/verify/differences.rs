//! What differs between a document and the same one made today, part by part.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::i18n::{Message, Messages};
use crate::report::Record;
use crate::report::record::{self, Found};

/// A part that is not what it was.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Difference {
    /// Which part: `program`, `questionnaire`, `catalog`, `templates`, `words`, `overlay`, `answers`, `date`, `method`,
    /// `language`, `line-ends`, `document` or `gone`.
    pub part: &'static str,
    /// Its name, for a part that there are several of.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What it was, as version and checksum; empty when it was not there.
    pub then: String,
    /// What it is now; empty when it is not there.
    pub now: String,
}

impl Difference {
    /// Returns a difference.
    pub fn new(part: &'static str, name: &str, then: &str, now: &str) -> Self {
        Self { part, name: name.to_owned(), then: then.to_owned(), now: now.to_owned() }
    }

    /// Returns it in words.
    pub fn message(&self, words: &Messages) -> Message {
        let or_none = |text: &str| if text.is_empty() { words.text("verify-none") } else { text.to_owned() };
        let message = Message::new(format!("verify-part-{}", self.part)).with("name", self.name.as_str());
        message.with("then", or_none(&self.then)).with("now", or_none(&self.now))
    }
}

/// Returns what differs between a document with its record and the same document made today; empty when they are the same
/// to the byte.
pub fn differences(then: &Record, text: &str, again: &str) -> Vec<Difference> {
    if text == again {
        return Vec::new();
    }
    if text.replace("\r\n", "\n") == again {
        return vec![Difference::new("line-ends", "", "", "")];
    }
    let parts = match record::read(again) {
        Found::Record(now) => of_records(then, &now),
        _ => Vec::new(),
    };
    if parts.is_empty() { vec![Difference::new("document", "", "", "")] } else { parts }
}

/// Returns the parts that differ between two records.
pub fn of_records(then: &Record, now: &Record) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut part = |part: &'static str, then: &str, now: &str| {
        if then != now {
            found.push(Difference::new(part, "", then, now));
        }
    };
    part("program", &then.program, &now.program);
    part("language", &then.language, &now.language);
    part("date", &days(then), &days(now));
    part(
        "catalog",
        &edition(&then.catalog.version, &then.catalog.checksum),
        &edition(&now.catalog.version, &now.catalog.checksum),
    );
    part("templates", &then.templates, &now.templates);
    part("words", &then.words, &now.words);
    let overlay = |record: &Record| record.overlay.as_ref().map(|overlay| overlay.checksum.clone()).unwrap_or_default();
    part("overlay", &overlay(then), &overlay(now));
    part("method", &method(then), &method(now));
    let questionnaires = |record: &Record| -> BTreeMap<String, String> {
        let all = record.questionnaires.iter();
        all.map(|one| (one.id.clone(), edition(&one.version, &one.checksum))).collect()
    };
    found.extend(named("questionnaire", &questionnaires(then), &questionnaires(now)));
    let answers = |record: &Record| -> BTreeMap<String, String> {
        record.answers.iter().map(|one| (one.file.clone(), one.checksum.clone())).collect()
    };
    found.extend(named("answers", &answers(then), &answers(now)));
    found
}

fn named(part: &'static str, then: &BTreeMap<String, String>, now: &BTreeMap<String, String>) -> Vec<Difference> {
    let mut names: Vec<&String> = then.keys().chain(now.keys()).collect();
    names.sort();
    names.dedup();
    let of = |all: &BTreeMap<String, String>, name: &String| all.get(name).cloned().unwrap_or_default();
    names
        .into_iter()
        .filter(|name| then.get(*name) != now.get(*name))
        .map(|name| Difference::new(part, name, &of(then, name), &of(now, name)))
        .collect()
}

fn edition(version: &str, checksum: &str) -> String {
    format!("{version} ({checksum})")
}

fn days(record: &Record) -> String {
    let today = &record.today;
    record.date.as_ref().filter(|date| *date != today).map_or_else(|| today.clone(), |date| format!("{date}, {today}"))
}

fn method(record: &Record) -> String {
    let simulation = record.simulation.as_ref();
    let terms = simulation.map(|terms| format!(", {} × (seed {})", terms.samples, terms.seed)).unwrap_or_default();
    format!("{}{terms}", record.method)
}
