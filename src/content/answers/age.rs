//! How old an answers file is: refuses one of a newer questionnaire, brings one of an older questionnaire to the present.

use super::{Answer, read_answer, untyped};
use crate::content::format::{AnswersFile, RawAnswer};
use crate::content::migration::migrate;
use crate::content::store::SourceFile;
use crate::diagnostic::{Diagnostic, KeyPath, Place};
use crate::model::id::QuestionId;
use crate::model::migration::{Event, EventKind, Migration, kept_name};
use crate::model::questionnaire::{Question, Questionnaire};
use crate::model::version::Version;

/// An answer to an older version of its question.
pub enum Older {
    /// It fits the question.
    Fits(Answer),
    /// It does not, and is kept under this name.
    Kept(QuestionId, Answer),
}

/// Returns a fault when the file was made with a newer version of the questionnaire than this one; reads nothing else of it.
pub fn newer(file: &SourceFile, questionnaire: &Questionnaire) -> Option<Diagnostic> {
    let table = super::tree_of(file)?;
    let reference = table.get("questionnaire")?;
    let present: Version = questionnaire.version.parse().ok()?;
    let found = reference.get("version")?.as_str()?;
    let is_newer = found.parse::<Version>().is_ok_and(|version| version > present);
    let is_its = reference.get("id")?.as_str()? == questionnaire.id;
    let diagnostic = || {
        let diagnostic = Diagnostic::error("AN105", version_in(file)).with("found", found);
        diagnostic.with("questionnaire", questionnaire.id.as_str()).with("newest", questionnaire.version.as_str())
    };
    (is_newer && is_its).then(diagnostic)
}

/// Brings answers of an older version to the present one and returns what happened; nothing when they are of the present
/// version. Says so when they are of the present version and yet of another questionnaire.
pub fn migration(
    raw: &mut AnswersFile,
    questionnaire: &Questionnaire,
    file: &SourceFile,
    found: &mut Vec<Diagnostic>,
) -> Option<Migration> {
    let to: Version = questionnaire.version.parse().ok()?;
    let Ok(from) = raw.questionnaire.version.parse::<Version>() else {
        let diagnostic = Diagnostic::error("AN106", version_in(file));
        found.push(diagnostic.with("found", raw.questionnaire.version.as_str()));
        return None;
    };
    if from < to {
        let events = migrate(&mut raw.answer, &questionnaire.changes, from, to);
        return Some(Migration { from, to, events });
    }
    let is_other = |checksum: &String| !questionnaire.meaning.is_empty() && *checksum != questionnaire.meaning;
    if raw.questionnaire.checksum.as_ref().is_some_and(is_other) {
        let place = Place::value(&*file.path, KeyPath::default().then("questionnaire").then("checksum"));
        let diagnostic = Diagnostic::warning("AN107", place).with("questionnaire", questionnaire.id.as_str());
        found.push(diagnostic.with("version", questionnaire.version.as_str()));
    }
    None
}

/// Returns an answer that was brought to the present version. One that does not fit is kept and asked anew, since whoever
/// answered could not know what would change; it is not called a mistake.
pub fn read_older(
    raw: RawAnswer,
    question: &Question,
    path: &KeyPath,
    file: &SourceFile,
    migration: &mut Migration,
    found: &mut Vec<Diagnostic>,
) -> Option<Older> {
    let mut faults = Vec::new();
    let answer = read_answer(raw.clone(), question, path, file, &mut faults);
    let event = |kind: EventKind| Event {
        kind,
        question: question.id.clone(),
        now: question.id.clone(),
        before: String::new(),
        after: String::new(),
        note: None,
    };
    match answer {
        Some(answer) => {
            let is_told =
                |kind: EventKind| migration.events.iter().any(|one| one.kind == kind && one.now == question.id);
            if answer.rev != question.rev && !is_told(EventKind::Confirm) && !is_told(EventKind::AskAgain) {
                migration.events.push(event(EventKind::Confirm));
            }
            Some(Older::Fits(answer))
        }
        None if faults.iter().all(|fault| fault.code == "AN103") => {
            let mut misfit = event(EventKind::Misfit);
            misfit.before = raw.value.as_ref().map(ToString::to_string).unwrap_or_default();
            migration.events.push(misfit);
            Some(Older::Kept(kept_name(&question.id, migration.from), untyped(raw)))
        }
        None => {
            found.extend(faults);
            None
        }
    }
}

/// Adds a warning when answers to an older version did not all stay as they were.
pub fn report(migration: Option<&Migration>, file: &SourceFile, found: &mut Vec<Diagnostic>) {
    let Some(migration) = migration.filter(|migration| !migration.events.is_empty()) else { return };
    let diagnostic = Diagnostic::warning("AN108", version_in(file)).with("from", migration.from.to_string());
    found.push(diagnostic.with("to", migration.to.to_string()).with("count", migration.events.len()));
}

fn version_in(file: &SourceFile) -> Place {
    Place::value(&*file.path, KeyPath::default().then("questionnaire").then("version"))
}
