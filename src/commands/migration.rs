//! Says what happened to answers that were given to an older version of the questionnaire.

use std::path::Path;

use super::assessment::{Assessment, older_name};
use super::session::Session;
use crate::diagnostic::{Diagnostic, visible};
use crate::i18n::{Message, Messages};
use crate::model::answers::{Answer, Said, Value};
use crate::model::id::QuestionId;
use crate::model::migration::{Event, Migration, is_kept};
use crate::model::questionnaire::{NonAnswer, Questionnaire};

/// Most things that are told one by one.
const MOST_TOLD: usize = 20;

/// Returns what is to be said of a file: what happened to its answers since its version, and that a file of this version
/// comes from another questionnaire. Empty when nothing happened.
pub fn notices(
    session: &Session<'_, '_>,
    path: &Path,
    found: &[Diagnostic],
    migration: Option<&Migration>,
    questionnaire: &Questionnaire,
) -> Vec<Message> {
    let mut notices: Vec<Message> =
        found.iter().filter(|warning| warning.code == "AN107").map(|warning| warning.message.clone()).collect();
    let Some(migration) = migration.filter(|migration| !migration.events.is_empty()) else { return notices };
    let head = Message::new("migration-head").with("path", path.display().to_string());
    notices.push(head.with("from", migration.from.to_string()).with("to", migration.to.to_string()));
    let told = migration.events.iter().take(MOST_TOLD);
    notices.extend(told.map(|event| line(event, questionnaire, &session.messages)));
    if migration.events.len() > MOST_TOLD {
        notices.push(Message::new("migration-more").with("count", migration.events.len() - MOST_TOLD));
    }
    let kept = older_name(path, migration.from);
    let kept = kept.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    notices.push(Message::new("migration-foot").with("kept", kept));
    notices
}

/// Says what is to be said of a file.
pub fn tell(session: &mut Session<'_, '_>, notices: &[Message]) {
    notices.iter().for_each(|notice| session.remark(notice));
}

fn line(event: &Event, questionnaire: &Questionnaire, messages: &Messages) -> Message {
    let label = questionnaire.question(&event.now).map(|question| question.label.get(messages.locale()).to_owned());
    let note = event.note.as_ref().map(|note| format!(" {}", note.get(messages.locale()))).unwrap_or_default();
    Message::new(format!("migration-{}", event.kind.key()))
        .with("label", label.unwrap_or_else(|| event.now.to_string()))
        .with("question", event.question.as_str())
        .with("before", event.before.as_str())
        .with("after", event.after.as_str())
        .with("note", note)
}

fn non_answer_key(state: NonAnswer) -> &'static str {
    match state {
        NonAnswer::Unknown => "answer-unknown",
        NonAnswer::NotApplicable => "answer-not-applicable",
        NonAnswer::Refused => "answer-refused",
    }
}

/// Returns the answers that have no place in the questionnaire, one per line; empty when there are none.
pub fn kept(session: &Session<'_, '_>, assessment: &Assessment) -> Vec<String> {
    assessment.orphans.iter().map(|(id, answer)| kept_line(session, id, answer)).collect()
}

fn kept_line(session: &Session<'_, '_>, id: &QuestionId, answer: &Answer) -> String {
    let said = match &answer.said {
        Said::Value(Value::Choices(ids)) => ids.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(", "),
        Said::Value(Value::Number(number)) => number.to_string(),
        Said::Value(Value::Text(text)) => text.clone(),
        Said::Non(state) => session.text(non_answer_key(*state)),
        Said::Differ(_) => session.text("answer-differs"),
    };
    let (question, version) = id.as_str().split_once('@').unwrap_or((id.as_str(), ""));
    let key = if is_kept(id) { "migration-kept-version" } else { "migration-kept" };
    let message = Message::new(key).with("question", question).with("version", version).with("said", said);
    visible(&session.messages.render(&message))
}
