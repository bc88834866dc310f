//! `check`: everything that can be checked in content and answers, for people and for pipelines.

mod against;
mod mend;
mod output;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::assessment;
use super::batch;
use super::colleagues::{self, Clash};
use super::failure::{Exit, Failure, counts};
use super::questionnaire;
use super::scenario;
use super::session::{Kept, Session};
use crate::cli::CheckTerms;
use crate::content::agreed;
use crate::content::answers as answers_text;
use crate::content::format::Shapes;
use crate::content::locate::{Located, locate};
use crate::content::parallel;
use crate::content::store::{FOLDERS, SourceFile, Store, read_file};
use crate::content::{Content, catalog};
use crate::diagnostic::{Diagnostic, KeyPath, Place, Spot, text};
use crate::lint::{self, Scope, input};
use crate::model::answers::Answers;
use crate::model::text::Locale;
use crate::report::{self, TemplateFault, Templates};
use output::Outcome;

pub use output::findings;

/// Checks a content folder, an assessment, or the embedded content.
pub fn run(session: &mut Session<'_, '_>, folder: Option<PathBuf>, terms: &CheckTerms) -> Result<Exit, Failure> {
    let format = terms.format.as_deref().unwrap_or(if session.globals.json { "json" } else { "text" });
    let is_assessment = folder.as_ref().is_some_and(|folder| folder.join(assessment::ANSWERS).is_dir());
    if terms.dry_run && !terms.fix {
        return Err(Failure::new(Exit::Usage, "failure-fix-what"));
    }
    if is_assessment && terms.against.is_some() {
        return Err(Failure::new(Exit::Usage, "failure-against-answers"));
    }
    let older = terms.against.as_deref().map(|folder| against::older(session, folder)).transpose()?;
    let all = terms.all;
    let subject = Subject {
        folder: folder.as_deref(),
        all,
        is_assessment,
        hints: terms.hints || format != "text",
        older: older.as_ref(),
    };
    let mut checked = check(session, &subject)?;
    if terms.fix {
        let mut again = |session: &mut Session<'_, '_>| check(session, &subject);
        checked = mend::run(session, checked, terms.dry_run, &mut again)?;
    }
    Ok(report(session, &checked, terms, format))
}

/// What is checked.
struct Subject<'a> {
    /// Content or an assessment; the embedded content when there is none.
    folder: Option<&'a Path>,
    /// Whether the content is checked together with all assessments in the folder.
    all: bool,
    /// Whether the folder is an assessment.
    is_assessment: bool,
    /// Whether somebody will see hints.
    hints: bool,
    /// Older content to lay beside it.
    older: Option<&'a Content>,
}

impl Subject<'_> {
    /// Returns what there is to judge: only what stands in the catalog of the folder, when nothing lies over the content of the
    /// program that a questionnaire or a template depends on. All else was judged when the program was made.
    fn scope(&self, store: &Store) -> Scope {
        let beside_platforms = FOLDERS.iter().filter(|folder| **folder != catalog::FOLDER);
        let touched = beside_platforms.chain([&input::CRITERIA, &input::FIELDS]).any(|path| store.touches(path));
        if self.folder.is_none() || self.all || self.older.is_some() || touched {
            Scope::Everything
        } else {
            Scope::Catalog
        }
    }
}

fn check(session: &Session<'_, '_>, subject: &Subject<'_>) -> Result<Checked, Failure> {
    Ok(match subject.folder {
        _ if subject.all => check_all(session, subject)?,
        Some(folder) if subject.is_assessment => {
            let content = session.content()?;
            let mut checked = check_answers(&content, &Shapes::new(), folder)?;
            with_scenarios(session, &content, folder, &mut checked);
            checked
        }
        Some(folder) if !folder.is_dir() => {
            return Err(Failure::new(Exit::File, "failure-no-folder").with("path", folder.display().to_string()));
        }
        Some(folder) if !FOLDERS.iter().any(|name| folder.join(name).is_dir()) => {
            let names = FOLDERS.join(", ");
            return Err(Failure::new(Exit::File, "failure-no-content")
                .with("path", folder.display().to_string())
                .with("names", names));
        }
        // What is confidential is checked like all else; the findings stay with whoever has the file.
        Some(folder) => check_content(session, &session.store.clone().over(folder).with_confidential(true), subject),
        None => check_content(session, &session.store.clone().with_confidential(true), subject),
    })
}

/// What was found.
struct Checked {
    /// In order, with places.
    found: Vec<Located>,
    /// Hints that nobody will see: only their number.
    hints: usize,
    /// Every file that was looked at.
    files: BTreeMap<String, SourceFile>,
}

fn check_content(session: &Session<'_, '_>, store: &Store, subject: &Subject<'_>) -> Checked {
    let scope = subject.scope(store);
    let mut content = Kept::new(match scope {
        Scope::Everything => Content::load(store),
        Scope::Catalog => Content::catalog_to_judge(store),
    });
    let locales: Vec<Locale> = store.message_files().into_keys().map(Locale::new).collect();
    let (mut found, hints) = match subject.hints {
        true => (lint::check(&content, session.today, &locales, scope), 0),
        false => lint::check_without_hints(&content, session.today, &locales, scope),
    };
    if scope == Scope::Catalog {
        let files = with_unread(store, &found, std::mem::take(&mut content.files));
        return Checked { found, hints, files };
    }
    let content = &mut *content;
    let faults = template_faults(store, content);
    found.extend(locate(faults, &content.files));
    found.extend(subject.older.into_iter().flat_map(|older| lint::against(content, older)));
    if !content.has_errors() {
        // On broken content every case that rests on it would fail too.
        let faults = questionnaire::faults(store, content.questionnaires.values(), &mut content.files);
        found.extend(locate(faults, &content.files));
    }
    let files = with_unread(store, &found, std::mem::take(&mut content.files));
    Checked { found, hints, files }
}

/// Returns the files with those that something was found in without reading them, so that all are named in the same way.
fn with_unread(
    store: &Store,
    found: &[Located],
    mut files: BTreeMap<String, SourceFile>,
) -> BTreeMap<String, SourceFile> {
    let named = found.iter().map(|entry| &entry.diagnostic.place.file);
    let unread: Vec<_> = named.filter(|name| !files.contains_key(*name)).filter_map(|name| store.file(name)).collect();
    files.extend(unread.into_iter().map(|file| (file.path.clone(), file)));
    files
}

/// Returns what is wrong with the report templates, and adds them to the files that a place can be shown in.
fn template_faults(store: &Store, content: &mut Content) -> Vec<Diagnostic> {
    let files: Vec<SourceFile> =
        store.files("report-templates").into_iter().filter(|file| !content.files.contains_key(&file.path)).collect();
    let texts: Vec<(String, String)> =
        files.iter().filter_map(|file| Some((file.path.clone(), file.text.clone().ok()?.into_owned()))).collect();
    let named = texts
        .iter()
        .map(|(path, text)| (path.strip_prefix("report-templates/").unwrap_or(path).to_owned(), text.clone()));
    let questions = content.questionnaires.values().flat_map(|questionnaire| questionnaire.questions());
    let mut found = report::check::check(&report::check::Input {
        files: &named.collect(),
        documents: &content.documents,
        questions: &questions.map(|question| question.id.to_string()).collect(),
    });
    if let Err(faults) = Templates::new(&texts) {
        // A missing part keeps the templates from being read; it has a code and words of its own.
        let missing: Vec<(String, usize)> =
            found.iter().filter(|one| one.code == "RT007").map(|one| line_of(one, &texts)).collect();
        let others = faults.iter().map(|fault| unusable(fault, &texts));
        found.extend(others.filter(|one| !missing.contains(&line_of(one, &texts))));
    }
    content.files.extend(files.into_iter().map(|file| (file.path.clone(), file)));
    found
}

/// Returns a fault of the template engine as a diagnostic.
fn unusable(fault: &TemplateFault, texts: &[(String, String)]) -> Diagnostic {
    let file = format!("report-templates/{}", fault.template);
    let text = texts.iter().find(|(path, _)| *path == file).map_or("", |(_, text)| text);
    let before: usize = text.split_inclusive('\n').take(fault.line.saturating_sub(1)).map(str::len).sum();
    let start = before + fault.column.saturating_sub(1);
    let spot = if fault.line == 0 { Spot::File } else { Spot::Bytes(start, start + 1) };
    Diagnostic::error("RT001", Place { file, spot }).with("line", fault.line).with("reason", fault.words.as_str())
}

/// Returns the file and line of a diagnostic about a template.
fn line_of(diagnostic: &Diagnostic, texts: &[(String, String)]) -> (String, usize) {
    let text = texts.iter().find(|(path, _)| *path == diagnostic.place.file).map_or("", |(_, text)| text);
    let line = match diagnostic.place.spot {
        Spot::Bytes(start, _) => text.bytes().take(start).filter(|byte| *byte == b'\n').count(),
        _ => 0,
    };
    (diagnostic.place.file.clone(), line)
}

/// Checks content together with the answers of many assessments. On broken content no answer can be judged.
fn check_all(session: &Session<'_, '_>, subject: &Subject<'_>) -> Result<Checked, Failure> {
    let folders = batch::checked_folders(session, subject.folder)?;
    let store = session.store.clone().with_confidential(true);
    let mut checked = check_content(session, &store, subject);
    let content = Content::load(&store);
    if content.has_errors() {
        return Ok(checked);
    }
    let shapes = Shapes::new();
    for of_one in parallel::map(folders.clone(), |folder| check_answers(&content, &shapes, &folder)) {
        let of_one = of_one?;
        checked.found.extend(of_one.found);
        checked.files.extend(of_one.files);
    }
    for folder in folders {
        with_scenarios(session, &content, &folder, &mut checked);
    }
    Ok(checked)
}

/// Adds what is wrong with the scenarios of an assessment.
fn with_scenarios(session: &Session<'_, '_>, content: &Content, folder: &Path, checked: &mut Checked) {
    let Some((faults, file)) = scenario::faults(session, content, folder) else { return };
    checked.files.insert(file.path.clone(), file);
    checked.found.extend(locate(faults, &checked.files));
}

fn check_answers(content: &Content, shapes: &Shapes, folder: &std::path::Path) -> Result<Checked, Failure> {
    let mut diagnostics = Vec::new();
    let mut files = BTreeMap::new();
    let paths = assessment::files(folder)?;
    let joint = assessment::joint_of(content, folder, &paths);
    let mut colleagues = Vec::new();
    for path in &paths {
        let file = read_file(path.display().to_string(), path.clone());
        let questionnaire = answers_text::questionnaire_of(&file).and_then(|name| content.questionnaires.get(&name));
        let fallback = crate::model::questionnaire::Questionnaire::default();
        let read = answers_text::read(&file, questionnaire.unwrap_or(&fallback), shapes, &mut diagnostics);
        if let Some(read) = read.filter(|_| joint.contains(&path)) {
            colleagues.push((file.path.clone(), read.answers));
        }
        files.insert(file.path.clone(), file);
    }
    diagnostics.extend(clash_of(&colleagues));
    let path = folder.join(agreed::FILE);
    if path.exists() {
        let file = read_file(path.display().to_string(), path);
        let questionnaire = answers_text::questionnaire_of(&file).and_then(|name| content.questionnaires.get(&name));
        let fallback = crate::model::questionnaire::Questionnaire::default();
        agreed::read(&file, questionnaire.unwrap_or(&fallback), shapes, &mut diagnostics);
        files.insert(file.path.clone(), file);
    }
    Ok(Checked { found: locate(diagnostics, &files), hints: 0, files })
}

/// Returns why the files of colleagues cannot be put together, at the line in the later of the two.
fn clash_of(colleagues: &[(String, Answers)]) -> Option<Diagnostic> {
    let all: Vec<&Answers> = colleagues.iter().map(|(_, answers)| answers).collect();
    let (earlier, later, why) = colleagues::clash(&all)?;
    let ((one, earlier), (other, later)) = (&colleagues[earlier], &colleagues[later]);
    let at = |file: &str, keys: &[&str]| {
        let path = keys.iter().fold(KeyPath::default(), |path, key| path.then(*key));
        Place::value(file, path)
    };
    let name: &[&str] = match why {
        Clash::OtherAssessment => &["assessment"],
        Clash::SamePerson => &["respondent", "id"],
    };
    let diagnostic = match why {
        Clash::OtherAssessment => Diagnostic::error("AN109", at(other, name))
            .with("first", earlier.assessment.as_str())
            .with("second", later.assessment.as_str()),
        Clash::SamePerson => {
            Diagnostic::error("AN110", at(other, name)).with("who", colleagues::called(&earlier.respondent))
        }
    };
    Some(Diagnostic { related: Some(at(one, name)), ..diagnostic.with("one", one.as_str()) })
}

fn report(session: &mut Session<'_, '_>, checked: &Checked, terms: &CheckTerms, format: &str) -> Exit {
    let strict = terms.strict;
    let (errors, warnings) = counts(checked.found.iter().map(|entry| &entry.diagnostic));
    let Checked { found, hints, files } = checked;
    output::write(
        session,
        &Outcome { found, hints: *hints, shows_hints: terms.hints, files, strict, errors, warnings },
        format,
    );
    if errors > 0 || (strict && warnings > 0) { Exit::Findings } else { Exit::Fine }
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
