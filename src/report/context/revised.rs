//! What changed in importance after it was confirmed, in words. It gives facts; a reason is in the remark of whoever answered.

use schemars::JsonSchema;
use serde::Serialize;

use super::Input;
use super::words::Words;
use crate::i18n::Message;
use crate::model::answers::{Answers, Said, Value};
use crate::model::id::OptionId;
use crate::model::questionnaire::{NonAnswer, Question};
use crate::model::revision::Revision;
use crate::model::source::PartialDate;

/// One answer about importance that was given, changed or taken away after importance had been confirmed.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RevisionText {
    /// Which colleague, when several answered.
    pub who: Option<String>,
    /// Name of the question.
    pub question: String,
    /// Short name of the question.
    pub label: String,
    /// What was said before, in words.
    pub from: String,
    /// What is said from then on, in words.
    pub to: String,
    /// On which day, in words.
    pub date: Option<String>,
    /// The remark of whoever answered, beside the answer of today.
    pub note: Option<String>,
}

/// Returns the changes, those of each colleague in the order of time.
pub(super) fn revised(input: &Input<'_>, words: Words<'_>) -> Vec<RevisionText> {
    let Some(together) = input.together else {
        let answers = input.standing.answers();
        return answers.revised.iter().map(|revision| text(input, words, None, answers, revision)).collect();
    };
    let voices = together.joint.voices.iter().flat_map(|voice| {
        let of = |revision| text(input, words, Some(&voice.label), &voice.answers, revision);
        voice.answers.revised.iter().map(of).collect::<Vec<_>>()
    });
    voices.collect()
}

/// Returns how often and when last, in a sentence; nothing when nothing changed.
pub(super) fn sentence(input: &Input<'_>, words: Words<'_>) -> Option<String> {
    let alone = || vec![input.standing.answers()];
    let each: Vec<&Answers> = input
        .together
        .map_or_else(alone, |together| together.joint.voices.iter().map(|voice| &voice.answers).collect());
    let all = || each.iter().flat_map(|answers| &answers.revised);
    let last = all().filter_map(|revision| revision.at.as_deref()).max();
    let message = match last {
        Some(at) => Message::new("revised-count").with("date", date(words, at)),
        None => Message::new("revised-count-undated"),
    };
    let count = all().count();
    (count > 0).then(|| words.say(message.with("count", count)))
}

fn text(
    input: &Input<'_>,
    words: Words<'_>,
    who: Option<&String>,
    answers: &Answers,
    revision: &Revision,
) -> RevisionText {
    let question = input.questionnaire.question(&revision.question);
    let said =
        |said: Option<&Said>, none: &str| said.map_or_else(|| words.key(none), |said| in_words(words, question, said));
    let note = answers.answers.get(&revision.question).and_then(|answer| answer.note.clone());
    RevisionText {
        who: who.cloned(),
        question: revision.question.to_string(),
        label: question.map_or_else(|| revision.question.to_string(), |question| words.text(&question.label)),
        from: said(revision.from.as_ref(), "revised-open"),
        to: said(revision.to.as_ref(), "revised-gone"),
        date: revision.at.as_deref().map(|at| date(words, at)),
        note: note.or_else(|| answers.remarks.get(&revision.question).cloned()),
    }
}

/// Returns what was said; a choice that is gone keeps its name.
fn in_words(words: Words<'_>, question: Option<&Question>, said: &Said) -> String {
    let label = |id: &OptionId| {
        let choice = question.and_then(|question| question.choice(id));
        choice.map_or_else(|| id.to_string(), |choice| words.text(&choice.label))
    };
    match said {
        Said::Value(Value::Choices(ids)) => ids.iter().map(label).collect::<Vec<_>>().join("; "),
        Said::Value(Value::Text(text)) => text.clone(),
        Said::Value(Value::Number(number)) => number.to_string(),
        Said::Non(NonAnswer::Unknown) => words.key("answer-unknown"),
        Said::Non(NonAnswer::NotApplicable) => words.key("answer-not-applicable"),
        Said::Non(NonAnswer::Refused) => words.key("answer-refused"),
        Said::Differ(_) => words.key("answer-differs"),
    }
}

fn date(words: Words<'_>, at: &str) -> String {
    words.messages.date(&PartialDate::new(at.split('T').next().unwrap_or(at)))
}
