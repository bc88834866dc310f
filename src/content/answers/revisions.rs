//! What changed in importance after it was confirmed, as an answers file has it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::content::store::SourceFile;
use crate::diagnostic::{Diagnostic, KeyPath, Place};
use crate::model::answers::{Said, Value};
use crate::model::id::{OptionId, QuestionId};
use crate::model::questionnaire::NonAnswer;
use crate::model::revision::Revision;

/// `[[revised]]`: one answer about importance that was given, changed or taken away after importance had been confirmed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawRevision {
    /// The question.
    pub question: QuestionId,
    /// The choice that was there; left out, with `from_state`, when there was no answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<OptionId>,
    /// That an answer without a value was there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_state: Option<NonAnswer>,
    /// The choice that came; left out, with `to_state`, when the answer was taken away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<OptionId>,
    /// That an answer without a value came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_state: Option<NonAnswer>,
    /// When (RFC 3339); in a copy that is shared, the day alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
}

impl From<&Revision> for RawRevision {
    fn from(revision: &Revision) -> Self {
        let (from, from_state) = written(revision.from.as_ref());
        let (to, to_state) = written(revision.to.as_ref());
        Self { question: revision.question.clone(), from, from_state, to, to_state, at: revision.at.clone() }
    }
}

/// Returns what a file says; adds all faults to `found`. What is noted of a question that is gone stays noted.
pub fn read(raw: Vec<RawRevision>, file: &SourceFile, found: &mut Vec<Diagnostic>) -> Vec<Revision> {
    let mut revised = Vec::with_capacity(raw.len());
    for (index, raw) in raw.into_iter().enumerate() {
        let sides = [
            ("from", raw.from.is_some() && raw.from_state.is_some()),
            ("to", raw.to.is_some() && raw.to_state.is_some()),
        ];
        for (key, _) in sides.into_iter().filter(|(_, is_double)| *is_double) {
            let path = KeyPath::default().then("revised").then(index).then(key);
            found.push(Diagnostic::error("AN102", Place::key(&*file.path, path)));
        }
        let (from, to) = (said(raw.from, raw.from_state), said(raw.to, raw.to_state));
        revised.push(Revision { question: raw.question, from, to, at: raw.at });
    }
    revised
}

fn said(choice: Option<OptionId>, state: Option<NonAnswer>) -> Option<Said> {
    choice.map(|id| Said::Value(Value::Choices(vec![id]))).or(state.map(Said::Non))
}

/// Returns a choice, or why there is none: every question about importance takes one choice.
fn written(said: Option<&Said>) -> (Option<OptionId>, Option<NonAnswer>) {
    match said {
        Some(Said::Value(Value::Choices(ids))) => (ids.first().cloned(), None),
        Some(Said::Non(state)) => (None, Some(*state)),
        Some(Said::Value(_) | Said::Differ(_)) | None => (None, None),
    }
}
