//! Choosing a municipality by what somebody typed: the one that is meant, or a few to choose from.

use super::page::Page;
use super::words::Words;
use crate::i18n::Message;
use crate::model::municipality::{Found, Municipalities, Municipality};

/// Most candidates that are shown.
pub const MOST: usize = 8;

/// What a typed name of a municipality stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// An official name, written as it is officially.
    Known(String),
    /// Some to choose from.
    Offer(Offer),
}

/// What may be meant by what was typed. The last candidate always keeps it as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    typed: String,
    candidates: Vec<Candidate>,
}

/// One of the names to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// What is stored.
    pub name: String,
    /// How it is shown.
    pub row: String,
}

/// Returns what a typed name stands for. A former name is offered and not replaced unasked.
pub fn look_up(typed: &str, municipalities: &Municipalities, words: &Words<'_>) -> Place {
    match municipalities.find(typed) {
        Found::One(one) if one.is_called(typed) => Place::Known(one.name.clone()),
        _ => Place::Offer(Offer {
            typed: typed.trim().to_owned(),
            candidates: candidates(typed, municipalities, words, MOST),
        }),
    }
}

/// Returns at most `most` municipalities for what was typed so far, and after them what was typed, unless it is an
/// official name. Nothing typed has no candidates.
pub fn candidates(typed: &str, municipalities: &Municipalities, words: &Words<'_>, most: usize) -> Vec<Candidate> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Vec::new();
    }
    let (near, is_official) = match municipalities.find(typed) {
        Found::One(one) => (vec![one], one.is_called(typed)),
        Found::Candidates(near) => (near, false),
    };
    let near = near.into_iter().take(most);
    let found = near.map(|one| Candidate { name: one.name.clone(), row: row(one, words) });
    let as_typed = || Candidate { name: typed.to_owned(), row: words.say_with("place-as-typed", "typed", typed) };
    found.chain((!is_official).then(as_typed)).collect()
}

fn row(municipality: &Municipality, words: &Words<'_>) -> String {
    let (name, province) = (&municipality.name, &municipality.province);
    if municipality.also.is_empty() {
        return format!("{name}, {province}");
    }
    let also = words.say_with("place-also", "names", municipality.also.join(", "));
    format!("{name}, {province} ({also})")
}

impl Offer {
    /// Returns the name that a typed number chooses; nothing when no number was typed.
    ///
    /// # Errors
    /// The words for a number that is not among the choices.
    pub fn chosen(&self, line: &str, words: &Words<'_>) -> Option<Result<String, String>> {
        let typed = line.trim().trim_end_matches(['.', ')']);
        let index = typed.parse::<usize>().ok()?.checked_sub(1);
        let message = || {
            let message = Message::new("interview-misfit-no-such-number").with("found", typed);
            words.render(&message.with("last", self.candidates.len()))
        };
        let chosen = index.and_then(|index| self.candidates.get(index));
        Some(chosen.map(|candidate| candidate.name.clone()).ok_or_else(message))
    }

    /// Sets the candidates, numbered, and what can be typed.
    pub fn set(&self, page: &mut Page, words: &Words<'_>) {
        let head = if self.candidates.len() > 1 { "place-which" } else { "place-none" };
        page.text(&words.say_with(head, "typed", self.typed.as_str()));
        for (index, candidate) in self.candidates.iter().enumerate() {
            page.item(&format!("{:>3}. ", index + 1), &candidate.row);
        }
        page.text(&words.say("place-keys"));
    }
}
