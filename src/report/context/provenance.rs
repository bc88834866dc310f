//! What reproduces a document: versions and checksums of everything that it was made from, the method, and the command.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Input;
use super::words::Words;
use crate::model::source::PartialDate;

/// What reproduces a report, as the command that makes it knows it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Provenance {
    /// Version of the program.
    pub program_version: String,
    /// The questionnaires that were answered: first the one that gives the verdict, then those that feed it.
    pub questionnaires: Vec<Edition>,
    /// The catalog.
    pub catalog: Edition,
    /// Checksum of the templates.
    pub templates: String,
    /// Checksum of the words of the program in all languages.
    pub words: String,
    /// What lay over the content in the program.
    pub overlay: Option<Overlay>,
    /// Confidential files that count, by path.
    pub confidential: Vec<String>,
    /// The files with answers, by name.
    pub answers: Vec<AnswersEdition>,
    /// Day of the report.
    pub date: Option<PartialDate>,
    /// The day that counted as today (RFC 3339).
    pub today: String,
    /// Settings of the simulation, when there was one.
    pub simulation: Option<SimulationTerms>,
    /// The example among the content that was answered, instead of files of the user.
    pub example: Option<String>,
    /// The command that makes the report again.
    pub command: String,
}

/// An edition of content.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Edition {
    /// Its name.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Checksum of its files.
    pub checksum: String,
}

/// A file with answers as it was when the report was made.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
pub struct AnswersEdition {
    /// Name of the file.
    pub file: String,
    /// The questionnaire that it answers.
    pub questionnaire: String,
    /// Version of that questionnaire for which the answers were read.
    pub version: String,
    /// Checksum of the file.
    pub checksum: String,
}

/// Content of the user's own over that of the program.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Overlay {
    /// Files that differ from those in the program, or are not in it, by path.
    pub files: Vec<String>,
    /// Checksum of these files.
    pub checksum: String,
}

/// Settings of the simulation that change its result.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
pub struct SimulationTerms {
    /// Number of recalculations.
    pub samples: u64,
    /// Seed of the random numbers.
    pub seed: u64,
}

/// What reproduces the report, for a template.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ProvenanceText {
    /// Version of the program.
    pub program_version: String,
    /// The questionnaire that gives the verdict.
    pub questionnaire: Edition,
    /// All questionnaires that were answered, that one first.
    pub questionnaires: Vec<Edition>,
    /// Credit for the questionnaire.
    pub origin: String,
    /// The catalog.
    pub catalog: Edition,
    /// Checksum of the templates.
    pub templates: String,
    /// Checksum of the words of the program.
    pub words: String,
    /// Content of the user's own, when there is any.
    pub overlay: Option<Overlay>,
    /// Confidential files that count, by path: with any, the document is confidential too.
    pub confidential: Vec<String>,
    /// The files with answers.
    pub answers: Vec<AnswersEdition>,
    /// Name of the method, for machines.
    pub method: String,
    /// Settings of the simulation, when there was one.
    pub simulation: Option<SimulationTerms>,
    /// The example that was answered, instead of files of the user.
    pub example: Option<String>,
    /// Day of the report, in words.
    pub date: Option<String>,
    /// Day of the report as written (RFC 3339, possibly without day or month).
    pub date_raw: Option<String>,
    /// The day that counted as today (RFC 3339).
    pub today: String,
    /// The command that makes the report again.
    pub command: String,
}

/// Name of the method by which platforms are compared.
pub const METHOD: &str = "additive-value-intervals";

/// Returns what reproduces the report.
pub(super) fn provenance(input: &Input<'_>, words: Words<'_>) -> ProvenanceText {
    let given = &input.provenance;
    ProvenanceText {
        program_version: given.program_version.clone(),
        questionnaire: given.questionnaires.first().cloned().unwrap_or_default(),
        questionnaires: given.questionnaires.clone(),
        origin: words.text(&input.questionnaire.origin),
        catalog: given.catalog.clone(),
        templates: given.templates.clone(),
        words: given.words.clone(),
        overlay: given.overlay.clone(),
        confidential: given.confidential.clone(),
        answers: given.answers.clone(),
        method: METHOD.to_owned(),
        simulation: given.simulation.clone(),
        example: given.example.clone(),
        date: given.date.as_ref().map(|date| words.messages.date(date)),
        date_raw: given.date.as_ref().map(|date| date.as_str().to_owned()),
        today: given.today.clone(),
        command: given.command.clone(),
    }
}
