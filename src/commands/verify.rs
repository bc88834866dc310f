//! `verify`: whether documents can be made again, byte for byte, from the answers and content of today; if not, what differs.

mod differences;

use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::assessment::{self, ANSWERS, Assessment};
use super::failure::{Exit, Failure};
use super::outcome::Outcome;
use super::report;
use super::session::Session;
use crate::content::Content;
use crate::diagnostic::visible;
use crate::i18n::{Message, Messages};
use crate::model::document::DocumentKind;
use crate::model::source::PartialDate;
use crate::model::text::Locale;
use crate::report::record::{self, Found};
use crate::report::{Record, TOGETHER};
use differences::{Difference, differences};

/// A file that was looked at.
struct File {
    path: PathBuf,
    text: String,
}

/// What came of looking at a file.
#[derive(Serialize)]
struct Verdict {
    path: String,
    document: String,
    reproduces: bool,
    differs: Vec<Difference>,
}

#[derive(Serialize)]
struct Outline<'a> {
    schema: u32,
    reproduces: bool,
    files: &'a [Verdict],
}

/// Looks at a document, or at all documents of a folder.
pub fn run(session: &mut Session<'_, '_>, path: &Path, answers: Option<&Path>) -> Result<Exit, Failure> {
    let marked = marked(path)?;
    // A document that counted what is confidential is made again with it.
    if marked.iter().any(|(_, record)| !record.confidential.is_empty()) {
        session.globals.confidential = true;
        session.store = session.store.clone().with_confidential(true);
    }
    let content = session.content()?;
    let mut verdicts: Vec<Verdict> = Vec::new();
    // Documents that were made together are made together again, once.
    let mut made: Vec<(Record, Vec<(String, String)>)> = Vec::new();
    for (file, record) in &marked {
        let kind = if is_single(record) { TOGETHER } else { "" };
        let together = Record { document: kind.to_owned(), ..record.clone() };
        let index = match made.iter().position(|(known, _)| *known == together) {
            Some(index) => index,
            None => {
                let files = made_again(session, &content, file, record, answers)?;
                verdicts.extend(pictures(file, record, &files));
                made.push((together, files));
                made.len() - 1
            }
        };
        verdicts.push(verdict(file, record, &made[index].1));
    }
    verdicts.sort_by(|one, other| one.path.cmp(&other.path));
    verdicts.dedup_by(|one, other| one.path == other.path);
    let reproduces = verdicts.iter().all(|verdict| verdict.reproduces);
    if session.globals.json {
        session.json(&Outline { schema: 1, reproduces, files: &verdicts });
    } else {
        let text: String = verdicts.iter().map(|verdict| told(session, verdict)).collect();
        session.result(&text);
        let key = if reproduces { "verify-all" } else { "verify-some" };
        session.remark(&Message::new(key).with("count", verdicts.len()));
    }
    Ok(if reproduces { Exit::Fine } else { Exit::Findings })
}

/// Returns the document, or those of a folder, each with its record.
fn marked(path: &Path) -> Result<Vec<(File, Record)>, Failure> {
    let shown = || path.display().to_string();
    let fault = |key: &str| Failure::new(Exit::File, key).with("path", shown());
    let is_document = |path: &PathBuf| path.extension().is_some_and(|kind| kind == "md" || kind == "html");
    let paths = if path.is_dir() {
        let entries = fs::read_dir(path).map_err(|error| Failure::read(path, &error))?;
        let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(is_document).collect();
        paths.sort();
        paths
    } else {
        vec![path.to_owned()]
    };
    let mut marked = Vec::new();
    for one in paths {
        let text = match fs::read(&one).map(String::from_utf8) {
            Ok(Ok(text)) => text,
            // In a folder there may be other things too.
            Ok(Err(_)) if path.is_dir() => continue,
            Ok(Err(_)) => return Err(fault("verify-no-record")),
            Err(error) => return Err(Failure::read(&one, &error)),
        };
        match record::read(&text) {
            Found::Record(record) => marked.push((File { path: one, text }, *record)),
            Found::Newer => {
                return Err(Failure::new(Exit::File, "verify-newer").with("path", one.display().to_string()));
            }
            Found::Nothing => {}
        }
    }
    if marked.is_empty() {
        return Err(fault(if path.is_dir() { "verify-no-documents" } else { "verify-no-record" }));
    }
    Ok(marked)
}

/// Returns the files that the command of a record makes today, as it made them: in its language, on its day.
fn made_again(
    session: &mut Session<'_, '_>,
    content: &Content,
    file: &File,
    record: &Record,
    answers: Option<&Path>,
) -> Result<Vec<(String, String)>, Failure> {
    let words = Messages::new(&Locale::new(record.language.as_str()), &session.store.message_files());
    let own_words = std::mem::replace(&mut session.messages, words);
    let own_day = session.today;
    if session.globals.date.is_none() {
        session.today = PartialDate::new(record.today.as_str()).first_day().unwrap_or(own_day);
    }
    let files = assessment_of(session, content, file, record, answers).and_then(|assessment| {
        let outcome = Outcome::new(assessment.comparing(content)?, &assessment.answers, content)?;
        let is_made = |kind: &&DocumentKind| record.documents.contains(&kind.id);
        let kinds: Vec<DocumentKind> = content.documents.iter().filter(is_made).cloned().collect();
        let context = report::context(session, content, &assessment, &outcome, &kinds, &record.command);
        Ok(report::files(&report::made(session, &context?, is_single(record))?))
    });
    session.messages = own_words;
    session.today = own_day;
    files
}

/// Tells whether the document is all documents in one.
fn is_single(record: &Record) -> bool {
    record.document == TOGETHER
}

/// Returns the answers that a document was made from, as they are today: those that were named, those of the example, those
/// of the folder in which the document lies, or those of the folder in its command.
fn assessment_of(
    session: &Session<'_, '_>,
    content: &Content,
    file: &File,
    record: &Record,
    answers: Option<&Path>,
) -> Result<Assessment, Failure> {
    if let (Some(name), None) = (&record.example, answers) {
        return assessment::example(session, content, name);
    }
    let beside = file.path.parent().map(|folder| if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
    let in_command = record.command.split('"').nth(1).map(PathBuf::from);
    let in_command = in_command.map(|folder| super::workspace::meant(session, folder));
    let is_assessment = |folder: &&Path| folder.join(ANSWERS).is_dir();
    let folder = answers.or(beside.filter(is_assessment)).or(in_command.as_deref().filter(is_assessment));
    let Some(folder) = folder else {
        return Err(Failure::new(Exit::File, "verify-no-answers").with("path", file.path.display().to_string()));
    };
    assessment::whole_of(session, content, folder)
}

/// Compares a document with what is made today: by its name, or by what it is when it was renamed.
fn verdict(file: &File, record: &Record, made: &[(String, String)]) -> Verdict {
    let name = file.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let kind = |name: &str| Path::new(name).extension().map(|kind| kind.to_owned());
    let is_it = |(other, text): &&(String, String)| {
        let is_same = matches!(record::read(text), Found::Record(other) if other.document == record.document);
        is_same && kind(other) == kind(&name)
    };
    let again = made.iter().find(|(other, _)| *other == name).or_else(|| made.iter().find(is_it));
    let differs = match again {
        Some((_, text)) => differences(record, &file.text, text),
        None => vec![Difference::new("gone", &record.document, "", "")],
    };
    Verdict {
        path: file.path.display().to_string(),
        document: record.document.clone(),
        reproduces: differs.is_empty(),
        differs,
    }
}

/// Compares the pictures beside a document.
fn pictures(file: &File, record: &Record, made: &[(String, String)]) -> Vec<Verdict> {
    let folder = file.path.parent().unwrap_or(Path::new("."));
    let parts = made.iter().find_map(|(_, text)| match record::read(text) {
        Found::Record(now) => Some(differences::of_records(record, &now)),
        _ => None,
    });
    let pictures = made.iter().filter(|(name, _)| name.ends_with(".svg"));
    pictures
        .filter_map(|(name, text)| {
            let path = folder.join(name);
            let there = fs::read(&path).ok()?;
            let reproduces = there == text.as_bytes();
            let differs = match (reproduces, &parts) {
                (true, _) => Vec::new(),
                (false, Some(parts)) if !parts.is_empty() => parts.clone(),
                (false, _) => vec![Difference::new("document", "", "", "")],
            };
            Some(Verdict { path: path.display().to_string(), document: name.clone(), reproduces, differs })
        })
        .collect()
}

fn told(session: &Session<'_, '_>, verdict: &Verdict) -> String {
    let words = &session.messages;
    let key = if verdict.reproduces { "verify-same" } else { "verify-differs" };
    let mut text = words.render(&Message::new(key).with("path", verdict.path.as_str()));
    text.push('\n');
    for difference in &verdict.differs {
        text.push_str(&super::findings::fill(session, &words.render(&difference.message(words)), "  "));
    }
    visible(&text)
}
