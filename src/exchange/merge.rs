//! Answers that came back beside the answers that are there: what is new, what changed, and what changed on both sides.
//! Nothing newer is overwritten, and an empty cell takes nothing away.

use super::read::Filled;
use crate::model::answers::{Answer, Answers, Said, Value, Via};
use crate::model::id::QuestionId;
use crate::model::questionnaire::Questionnaire;

/// An answer with its remark, either of which may be missing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Entry {
    /// The answer.
    pub said: Option<Said>,
    /// The remark.
    pub note: Option<String>,
}

/// What a row does to the answers that are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// There was nothing yet.
    Added,
    /// It replaces what the sheet was made from.
    Changed,
    /// It says the same.
    Same,
    /// The sheet is as it was sent; what is there is newer and stays.
    Kept,
    /// Both changed since the sheet was made, or it is not known which is newer.
    Clash,
}

/// One row beside what is there.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
    /// The question.
    pub id: QuestionId,
    /// What it does.
    pub change: Change,
    /// What is there.
    pub before: Entry,
    /// What came back.
    pub after: Entry,
}

/// Answers with what came back laid over them.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// All answers. Where both sides changed, the one that came back.
    pub answers: Answers,
    /// What happened, in the order of the rows.
    pub changes: Vec<Changed>,
}

/// Lays what came back over the answers that are there.
///
/// `at` is the moment (RFC 3339). With `lossy` the letters were written in a set that has not all of them, so that a `?` may
/// stand for any.
pub fn merge(present: &Answers, filled: &[Filled], questionnaire: &Questionnaire, at: &str, lossy: bool) -> Merged {
    let mut answers = present.clone();
    let mut changes = Vec::new();
    for row in filled {
        let before = entry(present, &row.id);
        let after = Entry {
            said: row.said.clone().or_else(|| before.said.clone()),
            note: row.note.clone().or_else(|| before.note.clone()),
        };
        let change = change(&before, &after, row, lossy);
        if !matches!(change, Change::Same | Change::Kept) {
            put(&mut answers, row, &before, &after, questionnaire, at);
        }
        changes.push(Changed { id: row.id.clone(), change, before, after });
    }
    Merged { answers, changes }
}

fn entry(answers: &Answers, id: &QuestionId) -> Entry {
    match answers.answers.get(id) {
        Some(answer) => Entry { said: Some(answer.said.clone()), note: answer.note.clone() },
        None => Entry { said: None, note: answers.remarks.get(id).cloned() },
    }
}

fn change(before: &Entry, after: &Entry, row: &Filled, lossy: bool) -> Change {
    if is_same(before, after, lossy) {
        return Change::Same;
    }
    if *before == Entry::default() {
        return Change::Added;
    }
    let is_base = |mark: &super::mark::Mark| mark.is_of(before.said.as_ref(), before.note.as_deref());
    if row.mark.as_ref().is_some_and(is_base) {
        return Change::Changed;
    }
    // Only more than there was: a remark beside an answer, or an answer beside a remark.
    let adds_only =
        (before.said.is_none() || before.said == after.said) && (before.note.is_none() || before.note == after.note);
    match () {
        () if row.is_untouched => Change::Kept,
        () if adds_only => Change::Changed,
        () => Change::Clash,
    }
}

fn is_same(one: &Entry, other: &Entry, lossy: bool) -> bool {
    let note = |entry: &Entry| entry.note.clone().unwrap_or_default();
    let said = match (&one.said, &other.said) {
        (Some(Said::Value(Value::Text(one))), Some(Said::Value(Value::Text(other)))) => is_same_text(one, other, lossy),
        (one, other) => one == other,
    };
    said && is_same_text(&note(one), &note(other), lossy)
}

fn is_same_text(one: &str, other: &str, lossy: bool) -> bool {
    let plain = |text: &str| text.replace("\r\n", "\n").trim().to_owned();
    let (one, other) = (plain(one), plain(other));
    let is_lost = |(one, other): (char, char)| one == other || (other == '?' && !one.is_ascii());
    one == other
        || (lossy && one.chars().count() == other.chars().count() && one.chars().zip(other.chars()).all(is_lost))
}

fn put(answers: &mut Answers, row: &Filled, before: &Entry, after: &Entry, questionnaire: &Questionnaire, at: &str) {
    answers.remarks.remove(&row.id);
    let Some(said) = &after.said else {
        answers.remarks.extend(after.note.clone().map(|note| (row.id.clone(), note)));
        return;
    };
    if let Some(answer) = answers.answers.get_mut(&row.id).filter(|_| before.said == after.said) {
        answer.note.clone_from(&after.note);
        return;
    }
    let present = questionnaire.question(&row.id).map_or(1, |question| question.rev);
    let origin = row.origin.as_ref();
    let (rev, active) = origin.map_or((present, true), |origin| (origin.rev, origin.active));
    let answer = Answer {
        said: said.clone(),
        rev,
        at: origin.and_then(|origin| origin.at.clone()).or_else(|| Some(at.to_owned())),
        via: Via::Import,
        note: after.note.clone(),
        active,
    };
    answers.answers.insert(row.id.clone(), answer);
}
