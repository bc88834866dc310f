//! That importance changed after it was confirmed: one line for a reader, and the whole list for a program. Why it did is not
//! the program's to say.

use serde::Serialize;

use super::assessment::Assessment;
use super::findings::fill;
use super::session::Session;
use crate::content::answers::RawRevision;
use crate::i18n::Message;
use crate::model::answers::Answers;
use crate::model::source::PartialDate;

/// A change, with whose it is.
#[derive(Serialize)]
pub struct Record<'a> {
    respondent: &'a str,
    #[serde(flatten)]
    revision: RawRevision,
}

/// Returns the changes of all who answered, each colleague's in the order of time.
pub fn records(assessment: &Assessment) -> Vec<Record<'_>> {
    let of = |answers: &'_ Answers| -> Vec<RawRevision> { answers.revised.iter().map(RawRevision::from).collect() };
    let each = each(assessment).into_iter().flat_map(|answers| {
        of(answers).into_iter().map(|revision| Record { respondent: &answers.respondent.id, revision })
    });
    each.collect()
}

/// Returns a line that says how often importance changed after it was confirmed and when last; nothing when it did not.
pub fn line(session: &Session<'_, '_>, assessment: &Assessment) -> String {
    let each = each(assessment);
    let all = || each.iter().flat_map(|answers| &answers.revised);
    let count = all().count();
    if count == 0 {
        return String::new();
    }
    let words = &session.messages;
    let last = all().filter_map(|revision| revision.at.as_deref()).max();
    let message = match last.and_then(|at| at.split('T').next()) {
        Some(day) => Message::new("revised-count").with("date", words.date(&PartialDate::new(day))),
        None => Message::new("revised-count-undated"),
    };
    let counted = words.render(&message.with("count", count));
    fill(session, &format!("{counted} {}", words.text("revised-see")), "")
}

fn each(assessment: &Assessment) -> Vec<&Answers> {
    match &assessment.joint {
        Some(joint) => joint.voices.iter().map(|voice| &voice.answers).collect(),
        None => vec![&assessment.answers],
    }
}
