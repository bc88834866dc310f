//! What is said of a sheet that came back: its faults cell by cell, and what it changes.

use serde::Serialize;

use crate::commands::session::Session;
use crate::diagnostic::visible;
use crate::exchange::{Change, Changed, Entry, Fault, Lexicon, Separator, shortened, written};
use crate::i18n::Message;
use crate::model::questionnaire::Questionnaire;

/// Faults that are told at once; who made more made the same one many times.
const MOST_FAULTS: usize = 25;

#[derive(Serialize)]
struct FaultRecord<'a> {
    cell: String,
    row: usize,
    column: &'a str,
    question: Option<&'a str>,
    message: String,
    help: String,
}

#[derive(Serialize)]
struct ChangeRecord<'a> {
    question: &'a str,
    change: &'static str,
    before: String,
    after: String,
}

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    assessment: &'a str,
    respondent: &'a str,
    written: bool,
    changes: Vec<ChangeRecord<'a>>,
    faults: Vec<FaultRecord<'a>>,
}

/// Whose answers they are and what became of them.
pub struct Account<'a> {
    /// The assessment.
    pub assessment: &'a str,
    /// Who answered.
    pub respondent: &'a str,
    /// The questionnaire.
    pub questionnaire: &'a Questionnaire,
    /// Whether the answers were written.
    pub is_written: bool,
}

/// Writes everything for other programs.
pub fn json(
    session: &mut Session<'_, '_>,
    lexicon: &Lexicon<'_>,
    account: &Account<'_>,
    changes: &[Changed],
    faults: &[Fault],
) {
    let faults = faults.iter().map(|fault| FaultRecord {
        cell: format!("{}{}", fault.column, fault.row),
        row: fault.row,
        column: &fault.column,
        question: fault.question.as_ref().map(|id| id.as_str()),
        message: lexicon.messages.render(&fault.message),
        help: lexicon.messages.render(&fault.help),
    });
    let changes = changes.iter().map(|changed| ChangeRecord {
        question: changed.id.as_str(),
        change: key(changed.change),
        before: in_words(lexicon, account.questionnaire, changed, &changed.before),
        after: in_words(lexicon, account.questionnaire, changed, &changed.after),
    });
    let document = Document {
        schema: 1,
        assessment: account.assessment,
        respondent: account.respondent,
        written: account.is_written,
        changes: changes.collect(),
        faults: faults.collect(),
    };
    session.json(&document);
}

/// Returns the faults, each with its cell, what is wrong and what to do.
pub fn faults(
    session: &Session<'_, '_>,
    lexicon: &Lexicon<'_>,
    questionnaire: &Questionnaire,
    faults: &[Fault],
) -> String {
    let mut out = String::new();
    for fault in faults.iter().take(MOST_FAULTS) {
        let question = fault.question.as_ref().and_then(|id| questionnaire.question(id));
        let label = question.map_or("", |question| lexicon.of(&question.label));
        let cell = Message::new(if label.is_empty() { "exchange-cell-alone" } else { "exchange-cell" })
            .with("row", fault.row.to_string())
            .with("column", fault.column.as_str());
        out.push_str(&line(session, &session.messages.render(&cell.with("label", label)), ""));
        out.push_str(&line(session, &session.messages.render(&fault.message), "  "));
        out.push_str(&line(session, &session.messages.render(&fault.help), "  "));
        out.push('\n');
    }
    if let Some(rest) = faults.len().checked_sub(MOST_FAULTS).filter(|rest| *rest > 0) {
        out.push_str(&line(session, &session.messages.render(&Message::new("exchange-more").with("count", rest)), ""));
        out.push('\n');
    }
    out
}

/// Returns what a sheet changes: every new and changed answer, and how many stayed.
pub fn changes(
    session: &Session<'_, '_>,
    lexicon: &Lexicon<'_>,
    questionnaire: &Questionnaire,
    changes: &[Changed],
) -> String {
    let mut out = String::new();
    for change in [Change::Added, Change::Changed, Change::Clash, Change::Kept] {
        let of_kind: Vec<&Changed> = changes.iter().filter(|changed| changed.change == change).collect();
        if of_kind.is_empty() {
            continue;
        }
        let head = Message::new(format!("exchange-change-{}", key(change))).with("count", of_kind.len());
        out.push_str(&line(session, &session.messages.render(&head), ""));
        for changed in of_kind {
            out.push_str(&line(session, &one(lexicon, questionnaire, changed), "  "));
        }
        out.push('\n');
    }
    let same = changes.iter().filter(|changed| changed.change == Change::Same).count();
    if same > 0 {
        out.push_str(&line(
            session,
            &session.messages.render(&Message::new("exchange-change-same").with("count", same)),
            "",
        ));
    }
    out
}

fn one(lexicon: &Lexicon<'_>, questionnaire: &Questionnaire, changed: &Changed) -> String {
    let question = questionnaire.question(&changed.id);
    let label = question.map_or_else(|| changed.id.to_string(), |question| lexicon.of(&question.label).to_owned());
    let key = match changed.change {
        Change::Added => "exchange-line-added",
        Change::Changed => "exchange-line-changed",
        Change::Same | Change::Kept | Change::Clash => "exchange-line-both",
    };
    let message = Message::new(key).with("label", label);
    let message = message.with("before", in_words(lexicon, questionnaire, changed, &changed.before));
    lexicon.messages.render(&message.with("after", in_words(lexicon, questionnaire, changed, &changed.after)))
}

/// Returns an answer in words; its remark too where that is what differs, or all there is.
fn in_words(lexicon: &Lexicon<'_>, questionnaire: &Questionnaire, changed: &Changed, entry: &Entry) -> String {
    let question = questionnaire.question(&changed.id);
    let decimal = Separator::Semicolon.decimal();
    let said = entry.said.as_ref().zip(question);
    let said = said.map(|(said, question)| {
        shortened(&crate::exchange::harmless::restored(&written(lexicon, question, said, decimal)))
    });
    let is_about_note = changed.before.said == changed.after.said || said.is_none();
    let note = entry
        .note
        .as_deref()
        .filter(|_| is_about_note)
        .map(|note| lexicon.messages.render(&Message::new("exchange-note").with("note", shortened(note))));
    let words: Vec<String> = said.into_iter().chain(note).collect();
    if words.is_empty() { lexicon.messages.text("exchange-nothing") } else { words.join(" ") }
}

fn key(change: Change) -> &'static str {
    match change {
        Change::Added => "added",
        Change::Changed => "changed",
        Change::Same => "same",
        Change::Kept => "kept",
        Change::Clash => "clash",
    }
}

fn line(session: &Session<'_, '_>, text: &str, indent: &str) -> String {
    let inner = format!("{indent}  ");
    let options = textwrap::Options::new(session.width()).initial_indent(indent).subsequent_indent(&inner);
    textwrap::fill(&visible(text), options) + "\n"
}
