//! Two copies of the answers of one colleague that were both changed: what can be put together safely, and what a person
//! must say. Nothing is lost silently.

use std::collections::{BTreeMap, BTreeSet};

use super::says_the_same;
use crate::model::answers::{Answer, Answers};
use crate::model::id::QuestionId;

/// An answer that both copies changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// The question.
    pub question: QuestionId,
    /// What the copy in the folder says.
    pub ours: Answer,
    /// What the other copy says.
    pub theirs: Answer,
}

/// Why an answer of the other copy was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Taken {
    /// There was none.
    New,
    /// Only the other copy was changed.
    Changed,
    /// Both say the same; a remark of the other copy joined.
    Remark,
}

/// What two copies come to.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// The answers of the copy in the folder, with what could be taken over.
    pub answers: Answers,
    /// What was taken over, by question.
    pub taken: BTreeMap<QuestionId, Taken>,
    /// Questions of which the copy in the folder has the newer answer.
    pub kept: BTreeSet<QuestionId>,
    /// What both changed, in the order of names.
    pub conflicts: Vec<Conflict>,
}

/// Returns what two copies come to. With the text that both began from (`base`), a side that did not change an answer gives
/// way. Without it, an answer from before the copies parted gives way to one from after: they parted no earlier than the
/// latest answer that they share.
pub fn merged(ours: &Answers, theirs: &Answers, base: Option<&Answers>) -> Merged {
    let parted = parted(ours, theirs);
    let mut found =
        Merged { answers: ours.clone(), taken: BTreeMap::new(), kept: BTreeSet::new(), conflicts: Vec::new() };
    for (question, their) in &theirs.answers {
        let Some(our) = ours.answers.get(question) else {
            found.answers.answers.insert(question.clone(), with_remark(their, ours.remarks.get(question)));
            found.answers.remarks.remove(question);
            found.taken.insert(question.clone(), Taken::New);
            continue;
        };
        if says_the_same(&our.said, &their.said) {
            same(&mut found, question, our, their);
            continue;
        }
        let is_from_origin = |answer: &Answer| match base {
            Some(base) => base.answers.get(question).is_some_and(|first| says_the_same(&first.said, &answer.said)),
            None => is_older(answer, parted.as_deref()),
        };
        match (is_from_origin(our), is_from_origin(their)) {
            (true, false) => {
                found.answers.answers.insert(question.clone(), with_remark(their, our.note.as_ref()));
                found.taken.insert(question.clone(), Taken::Changed);
            }
            (false, true) => {
                found.answers.answers.insert(question.clone(), with_remark(our, their.note.as_ref()));
                found.kept.insert(question.clone());
            }
            _ => {
                found.conflicts.push(Conflict { question: question.clone(), ours: our.clone(), theirs: their.clone() })
            }
        }
    }
    for (question, remark) in &theirs.remarks {
        join_remark(&mut found, question, remark);
    }
    found.answers.depth = ours.depth.max(theirs.depth);
    found
}

fn same(found: &mut Merged, question: &QuestionId, our: &Answer, their: &Answer) {
    let mut answer = with_remark(our, their.note.as_ref());
    // Whoever confirmed it for the meaning of today did so.
    if (their.rev, their.active) > (our.rev, our.active) {
        (answer.rev, answer.active, answer.at) = (their.rev, their.active, their.at.clone());
        found.taken.insert(question.clone(), Taken::Changed);
    } else if answer.note != our.note {
        found.taken.insert(question.clone(), Taken::Remark);
    }
    found.answers.answers.insert(question.clone(), answer);
}

fn join_remark(found: &mut Merged, question: &QuestionId, remark: &String) {
    let answer = found.answers.answers.get_mut(question);
    let before = match &answer {
        Some(answer) => answer.note.clone(),
        None => found.answers.remarks.get(question).cloned(),
    };
    let both = joined_remark(before.as_ref(), Some(remark));
    if both == before {
        return;
    }
    match (answer, both) {
        (Some(answer), both) => answer.note = both,
        (None, Some(both)) => drop(found.answers.remarks.insert(question.clone(), both)),
        (None, None) => {}
    }
    found.taken.entry(question.clone()).or_insert(Taken::Remark);
}

/// Returns the moment of the latest answer that both copies share.
fn parted(ours: &Answers, theirs: &Answers) -> Option<String> {
    let shared = ours.answers.iter().filter(|(question, our)| {
        theirs.answers.get(*question).is_some_and(|their| their.at == our.at && says_the_same(&their.said, &our.said))
    });
    shared.filter_map(|(_, answer)| answer.at.clone()).max()
}

/// Tells whether an answer was there when the copies parted. Moments are written in one form, in UTC, so that their order is
/// that of their texts.
fn is_older(answer: &Answer, parted: Option<&str>) -> bool {
    answer.at.as_deref().zip(parted).is_some_and(|(at, parted)| at <= parted)
}

/// Returns an answer with a remark of another beside its own.
pub fn with_remark(answer: &Answer, remark: Option<&String>) -> Answer {
    Answer { note: joined_remark(answer.note.as_ref(), remark), ..answer.clone() }
}

/// Returns both remarks; one when it holds the other.
fn joined_remark(one: Option<&String>, other: Option<&String>) -> Option<String> {
    match (one, other) {
        (Some(one), Some(other)) if one.contains(other.as_str()) => Some(one.clone()),
        (Some(one), Some(other)) if other.contains(one.as_str()) => Some(other.clone()),
        (Some(one), Some(other)) => Some(format!("{one} / {other}")),
        (one, other) => one.or(other).cloned(),
    }
}
