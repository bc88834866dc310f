//! Reads and writes `agreed.toml` of an assessment: the differences between colleagues that a person settled. The text that
//! is written is canonical: same agreements, same bytes.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::answers::{read_answer, unknown_question, value_text};
use super::format::{QuestionnaireReference, RawAnswer, SCHEMA, Shapes, first, is_first};
use super::store::SourceFile;
use super::toml_text;
use crate::diagnostic::{Diagnostic, KeyPath, Place, Severity};
use crate::model::answers::{Said, Via};
use crate::model::id::QuestionId;
use crate::model::joint::{Resolution, Resolutions};
use crate::model::questionnaire::{NonAnswer, Questionnaire};
use crate::model::source::PartialDate;

/// Name of the file in the folder of an assessment.
pub const FILE: &str = "agreed.toml";

/// First lines of the file, for whoever opens it.
const HEADER: &str = "\
# Waarover collega’s verschillend antwoordden en wat zij daarover afspraken.
# What colleagues answered differently, and what they agreed on.
# Eigen opmerkingen met # blijven niet staan; gebruik reason = \"...\".
# Comments with # are not kept; use reason = \"...\".
";

/// `agreed.toml`: differences between colleagues that a person settled.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreedFile {
    /// Version of the format.
    pub schema: i64,
    /// Which questionnaire.
    pub questionnaire: QuestionnaireReference,
    /// What was settled, by question.
    #[serde(default)]
    pub agreed: BTreeMap<QuestionId, RawAgreed>,
}

/// What was settled about a question: either `value` or `state`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawAgreed {
    /// A choice, a list of choices, a number or a text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<serde_json::Value>")]
    pub value: Option<toml::Value>,
    /// That there is no value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<NonAnswer>,
    /// The revision of the question that was settled.
    #[serde(default = "first", skip_serializing_if = "is_first")]
    pub rev: u32,
    /// Who settled it.
    pub by: String,
    /// On which day (YYYY-MM-DD).
    pub date: PartialDate,
    /// Why.
    pub reason: String,
}

/// What a file with agreements holds.
#[derive(Debug, Clone, Default)]
pub struct Agreed {
    /// What fits a question.
    pub resolutions: Resolutions,
    /// What has no place in the questionnaire; kept, never dropped.
    pub orphans: BTreeMap<QuestionId, RawAgreed>,
}

/// Returns what a file says, or nothing when it cannot be used; adds all faults to `found`.
pub fn read(
    file: &SourceFile,
    questionnaire: &Questionnaire,
    shapes: &Shapes,
    found: &mut Vec<Diagnostic>,
) -> Option<Agreed> {
    let raw = toml_text::read::<AgreedFile>(file, &shapes.agreed, SCHEMA, found)?;
    let before = found.len();
    let mut agreed = Agreed::default();
    for (id, raw) in raw.agreed {
        let path = KeyPath::default().then("agreed").then(id.as_str());
        let Some(question) = questionnaire.question(&id) else {
            found.push(unknown_question(&id, questionnaire, Place::key(&*file.path, path)));
            agreed.orphans.insert(id, raw);
            continue;
        };
        let RawAgreed { value, state, rev, by, date, reason } = raw;
        let answer = RawAnswer { value, state, rev, at: None, via: Via::File, note: None, active: true };
        if let Some(answer) = read_answer(answer, question, &path, file, found) {
            let date = date.as_str().to_owned();
            agreed.resolutions.insert(id, Resolution { said: answer.said, rev, by, date, reason });
        }
    }
    let is_broken = found[before..].iter().any(|diagnostic| diagnostic.severity == Severity::Error);
    (!is_broken).then_some(agreed)
}

/// Returns the text of a file with agreements.
pub fn write(agreed: &Agreed, questionnaire: &Questionnaire) -> String {
    let raw = |(id, resolution): (&QuestionId, &Resolution)| {
        let (value, state) = match &resolution.said {
            Said::Value(value) => (Some(value_text(questionnaire, id, value)), None),
            Said::Non(state) => (None, Some(*state)),
            Said::Differ(_) => (None, Some(NonAnswer::Unknown)),
        };
        let raw = RawAgreed {
            value,
            state,
            rev: resolution.rev,
            by: resolution.by.clone(),
            date: PartialDate::new(resolution.date.as_str()),
            reason: resolution.reason.clone(),
        };
        (id.clone(), raw)
    };
    let orphans = agreed.orphans.iter().map(|(id, raw)| (id.clone(), raw.clone()));
    let file = AgreedFile {
        schema: SCHEMA,
        questionnaire: QuestionnaireReference {
            id: questionnaire.id.clone(),
            version: questionnaire.version.clone(),
            checksum: None,
        },
        agreed: agreed.resolutions.iter().map(raw).chain(orphans).collect(),
    };
    let body = toml::to_string(&file).expect("agreements are plain tables, lists, numbers and texts");
    format!("{HEADER}{body}")
}
