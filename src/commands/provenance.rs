//! Gathers what reproduces a document: versions and checksums of all that it is made from.

use crate::content::Content;
use crate::content::checksum;
use crate::content::store::Store;
use crate::model::source::PartialDate;
use crate::report::{AnswersEdition, Edition, Overlay, Provenance};

use super::assessment::Assessment;
use super::session::Session;

/// What identifies the content as far as it is the same for every assessment.
#[derive(Debug)]
pub struct Marks {
    templates: String,
    words: String,
    overlay: Option<Overlay>,
    confidential: Vec<String>,
}

impl Marks {
    fn of(session: &Session<'_, '_>) -> Self {
        let store = &session.store;
        Self {
            templates: checksum::of_files(&store.files("report-templates")),
            words: checksum::of_files(&store.files("locales")),
            overlay: overlay(store),
            confidential: confidential(store, session.globals.confidential),
        }
    }
}

/// Returns what reproduces a document about an assessment that `command` makes.
pub fn provenance(session: &Session<'_, '_>, content: &Content, assessment: &Assessment, command: &str) -> Provenance {
    let edition = |name: &String| {
        let questionnaire = content.questionnaires.get(name)?;
        let (version, checksum) = (questionnaire.version.clone(), questionnaire.checksum.clone());
        Some(Edition { id: name.clone(), version, checksum })
    };
    let marks = session.marks.get_or_init(|| Marks::of(session));
    let mut names: Vec<&String> = assessment.parts.iter().map(|part| &part.questionnaire).collect();
    let mut seen = Vec::new();
    names.retain(|name| {
        !seen.contains(name) && {
            seen.push(*name);
            true
        }
    });
    Provenance {
        program_version: env!("CARGO_PKG_VERSION").to_owned(),
        questionnaires: names.into_iter().filter_map(edition).collect(),
        catalog: Edition {
            id: "platform-catalog".to_owned(),
            version: content.catalog.version.clone(),
            checksum: content.catalog.checksum.clone(),
        },
        templates: marks.templates.clone(),
        words: marks.words.clone(),
        overlay: marks.overlay.clone(),
        confidential: marks.confidential.clone(),
        answers: assessment.parts.clone(),
        date: Some(day(session, assessment)),
        today: session.today.to_string(),
        simulation: None,
        example: assessment.example.clone(),
        command: command.to_owned(),
    }
}

/// Returns the whole command that makes a document again: a verb with what it is about, and everything else that counts.
pub fn command(session: &Session<'_, '_>, verb: &str) -> String {
    let mut command = format!("platformwijzer {verb}");
    if let Some(content) = &session.globals.content {
        command.push_str(&format!(" --content \"{}\"", content.display()));
    }
    if session.globals.confidential {
        command.push_str(" --confidential");
    }
    if cfg!(windows) {
        // A document is the same whichever system it was made on; Windows takes these separators too.
        command = command.replace('\\', "/");
    }
    format!("{command} --lang {} --date {}", session.messages.locale(), session.today)
}

/// Returns the day of a document: that of the case when its answers name one, otherwise today.
pub fn day(session: &Session<'_, '_>, assessment: &Assessment) -> PartialDate {
    assessment.answers.date.as_deref().map_or_else(|| PartialDate::new(session.today.to_string()), PartialDate::new)
}

/// Returns the content that lies over that of the program, when it says anything else.
fn overlay(store: &Store) -> Option<Overlay> {
    let own = store.own_files();
    let files = own.iter().map(|file| file.path.clone()).collect();
    (!own.is_empty()).then(|| Overlay { files, checksum: checksum::of_files(&own) })
}

/// Returns the confidential files that count.
fn confidential(store: &Store, counts: bool) -> Vec<String> {
    let files = if counts { store.confidential_files() } else { Vec::new() };
    files.into_iter().map(|file| file.path).collect()
}

/// Returns what identifies a file with answers.
pub fn answers_edition(file: &str, questionnaire: &str, version: &str, text: &str) -> AnswersEdition {
    AnswersEdition {
        file: file.to_owned(),
        questionnaire: questionnaire.to_owned(),
        version: version.to_owned(),
        checksum: checksum::of_text(text),
    }
}
