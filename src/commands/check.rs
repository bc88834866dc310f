//! `check`: everything that can be checked in content and answers, for people and for pipelines.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::assessment;
use super::failure::{Exit, Failure, counts};
use super::session::Session;
use crate::content::Content;
use crate::content::answers as answers_text;
use crate::content::format::Shapes;
use crate::content::locate::{bytes, line_column};
use crate::content::store::{FOLDERS, SourceFile, Store, read_file};
use crate::diagnostic::text::Excerpt;
use crate::diagnostic::{Diagnostic, Spot, json, text};

/// Checks a content folder, an assessment, or the embedded content.
pub fn run(session: &mut Session<'_, '_>, folder: Option<PathBuf>, strict: bool) -> Result<Exit, Failure> {
    let is_assessment = folder.as_ref().is_some_and(|folder| folder.join(assessment::ANSWERS).is_dir());
    let (diagnostics, files) = match &folder {
        Some(folder) if is_assessment => check_answers(session, folder)?,
        Some(folder) if !folder.is_dir() => {
            return Err(Failure::new(Exit::File, "failure-no-folder").with("path", folder.display().to_string()));
        }
        Some(folder) if !FOLDERS.iter().any(|name| folder.join(name).is_dir()) => {
            let names = FOLDERS.join(", ");
            return Err(Failure::new(Exit::File, "failure-no-content")
                .with("path", folder.display().to_string())
                .with("names", names));
        }
        Some(folder) => check_content(&session.store.clone().over(folder)),
        None => check_content(&session.store),
    };
    report(session, &diagnostics, &files, strict)
}

type Checked = (Vec<Diagnostic>, BTreeMap<String, SourceFile>);

fn check_content(store: &Store) -> Checked {
    let content = Content::load(store);
    (content.diagnostics, content.files)
}

fn check_answers(session: &Session<'_, '_>, folder: &std::path::Path) -> Result<Checked, Failure> {
    let content = session.content()?;
    let mut diagnostics = Vec::new();
    let mut files = BTreeMap::new();
    let shapes = Shapes::new();
    for path in assessment::files(folder)? {
        let file = read_file(path.display().to_string(), path);
        let questionnaire = answers_text::questionnaire_of(&file).and_then(|name| content.questionnaires.get(&name));
        let fallback = crate::model::questionnaire::Questionnaire::default();
        answers_text::read(&file, questionnaire.unwrap_or(&fallback), &shapes, &mut diagnostics);
        files.insert(file.path.clone(), file);
    }
    Ok((diagnostics, files))
}

fn report(
    session: &mut Session<'_, '_>,
    diagnostics: &[Diagnostic],
    files: &BTreeMap<String, SourceFile>,
    strict: bool,
) -> Result<Exit, Failure> {
    let mut located: Vec<(&Diagnostic, Excerpt<'_>)> =
        diagnostics.iter().map(|diagnostic| (diagnostic, excerpt(diagnostic, files))).collect();
    located.sort_by(|one, other| {
        let key = |(diagnostic, excerpt): &(&Diagnostic, Excerpt<'_>)| {
            (diagnostic.place.file.clone(), excerpt.line, excerpt.column, diagnostic.code)
        };
        key(one).cmp(&key(other))
    });
    let (errors, warnings) = counts(diagnostics);
    if session.globals.json {
        let text = json::render(&located, &session.messages);
        session.result(&text);
    } else {
        let colour = session.colour();
        let shown: String = located
            .iter()
            .map(|(diagnostic, excerpt)| text::render(diagnostic, excerpt, &session.messages, colour))
            .collect();
        session.result(&shown);
        let summary = text::summary(errors, warnings, files.len(), &session.messages);
        session.result(&format!("{summary}\n"));
    }
    Ok(if errors > 0 || (strict && warnings > 0) { Exit::Findings } else { Exit::Fine })
}

/// Returns a diagnostic as text.
pub fn shown(diagnostic: &Diagnostic, files: &BTreeMap<String, SourceFile>, session: &Session<'_, '_>) -> String {
    text::render(diagnostic, &excerpt(diagnostic, files), &session.messages, session.colour())
}

fn excerpt<'f>(diagnostic: &Diagnostic, files: &'f BTreeMap<String, SourceFile>) -> Excerpt<'f> {
    let file = files.get(&diagnostic.place.file);
    let source = file.and_then(|file| file.text.as_deref().ok());
    let range = source.map_or(0..0, |source| bytes(source, &diagnostic.place.spot));
    let (line, column) = source.map_or((1, 1), |source| line_column(source, range.start));
    Excerpt {
        shown: file.map_or_else(|| diagnostic.place.file.clone(), SourceFile::shown),
        text: source,
        bytes: range,
        line: (diagnostic.place.spot != Spot::File && source.is_some()).then_some(line),
        column,
    }
}
