//! `check`: everything that can be checked in content and answers, for people and for pipelines.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::assessment;
use super::failure::{Exit, Failure, counts};
use super::questionnaire;
use super::session::Session;
use crate::content::Content;
use crate::content::answers as answers_text;
use crate::content::format::Shapes;
use crate::content::locate::{Located, locate};
use crate::content::store::{FOLDERS, SourceFile, Store, read_file};
use crate::diagnostic::text::Excerpt;
use crate::diagnostic::{Diagnostic, Place, Severity, json, text};
use crate::i18n::Message;
use crate::lint;
use crate::model::text::Locale;
use crate::report::Templates;

/// Checks a content folder, an assessment, or the embedded content.
pub fn run(session: &mut Session<'_, '_>, folder: Option<PathBuf>, strict: bool) -> Result<Exit, Failure> {
    let is_assessment = folder.as_ref().is_some_and(|folder| folder.join(assessment::ANSWERS).is_dir());
    let (found, files) = match &folder {
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
        Some(folder) => check_content(session, &session.store.clone().over(folder)),
        None => check_content(session, &session.store),
    };
    report(session, &found, &files, strict)
}

type Checked = (Vec<Located>, BTreeMap<String, SourceFile>);

fn check_content(session: &Session<'_, '_>, store: &Store) -> Checked {
    let mut content = Content::load(store);
    let locales: Vec<Locale> = store.message_files().into_keys().map(Locale::new).collect();
    let mut found = lint::check(&content, session.today, &locales);
    found.extend(locate(template_faults(store), &content.files));
    if !content.has_errors() {
        // On broken content every case that rests on it would fail too.
        let faults = questionnaire::faults(store, content.questionnaires.values(), &mut content.files);
        found.extend(locate(faults, &content.files));
    }
    (found, content.files)
}

/// Returns what is wrong with the report templates.
fn template_faults(store: &Store) -> Vec<Diagnostic> {
    let Err(faults) = Templates::new(&super::report::template_texts(store)) else { return Vec::new() };
    faults
        .into_iter()
        .map(|fault| {
            let place = Place::file(format!("report-templates/{}", fault.template));
            Diagnostic::error("RT001", place).with("line", fault.line).with("reason", fault.words)
        })
        .collect()
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
    Ok((locate(diagnostics, &files), files))
}

fn report(
    session: &mut Session<'_, '_>,
    found: &[Located],
    files: &BTreeMap<String, SourceFile>,
    strict: bool,
) -> Result<Exit, Failure> {
    let (errors, warnings) = counts(found.iter().map(|entry| &entry.diagnostic));
    let shown: Vec<(&Diagnostic, Excerpt<'_>)> = found
        .iter()
        .filter(|entry| is_shown(session, &entry.diagnostic))
        .map(|entry| (&entry.diagnostic, entry.excerpt(files)))
        .collect();
    if session.globals.json {
        let text = json::render(&shown, &session.messages);
        session.result(&text);
    } else {
        let colour = session.colour();
        let text: String = shown
            .iter()
            .map(|(diagnostic, excerpt)| text::render(diagnostic, excerpt, &session.messages, colour))
            .collect();
        session.result(&text);
        let summary = text::summary(errors, warnings, files.len(), &session.messages);
        session.result(&format!("{summary}\n"));
        let hidden = found.len() - shown.len();
        if hidden > 0 {
            session.remark(&Message::new("check-hidden").with("count", hidden));
        }
    }
    Ok(if errors > 0 || (strict && warnings > 0) { Exit::Findings } else { Exit::Fine })
}

/// Hints are for who asks for everything (`--json`, `--all`); a list of a hundred hides the one error.
fn is_shown(session: &Session<'_, '_>, diagnostic: &Diagnostic) -> bool {
    session.globals.json || diagnostic.severity > Severity::Info
}

/// Returns a diagnostic as text.
pub fn shown(diagnostic: &Diagnostic, files: &BTreeMap<String, SourceFile>, session: &Session<'_, '_>) -> String {
    let located = locate(vec![diagnostic.clone()], files);
    let colour = session.colour();
    located
        .iter()
        .map(|entry| text::render(&entry.diagnostic, &entry.excerpt(files), &session.messages, colour))
        .collect()
}
