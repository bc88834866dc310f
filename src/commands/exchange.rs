//! `spreadsheet`: writes answers, or a blank questionnaire, as a sheet or as JSON. `import`: reads what came back.

mod back;
mod source;
mod told;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::assessment::{self, ANSWERS};
use super::failure::{Exit, Failure};
use super::fill::is_name;
use super::new::empty;
use super::role;
use super::session::Session;
use super::{portable, write};
use crate::author;
use crate::cli::SheetTerms;
use crate::content::Content;
use crate::content::answers as answers_text;
use crate::exchange::{Lexicon, Order, Separator, rows, table};
use crate::i18n::{Message, Messages};
use crate::model::answers::{Answer, Answers};
use crate::model::id::QuestionId;
use crate::model::questionnaire::{Depth, Questionnaire};

pub use back::run as import;

/// What goes on a sheet.
struct Subject<'c> {
    answers: Answers,
    /// Answers to questions that do not exist any more: no row can hold them.
    orphans: BTreeMap<QuestionId, Answer>,
    questionnaire: &'c Questionnaire,
    /// The assessment; none for a blank questionnaire.
    folder: Option<PathBuf>,
}

/// Writes a sheet, or JSON.
pub fn run(session: &mut Session<'_, '_>, terms: &SheetTerms) -> Result<Exit, Failure> {
    let content = session.content()?;
    let subject = subject(session, &content, terms)?;
    let role = |typed: &str| {
        let role = role::called(subject.questionnaire, &session.messages, typed)?;
        Ok::<_, Failure>(role::questions(subject.questionnaire, &subject.answers, &role.id))
    };
    let only = terms.role.as_deref().map(role).transpose()?;
    let is_json = terms.format == "json" || session.globals.json;
    let (text, count) = if is_json {
        (answers_text::write_json(&subject.answers, &subject.orphans, subject.questionnaire), 0)
    } else {
        sheet(session, &subject, only.as_ref(), separator(&terms.separator))
    };
    if session.globals.json && terms.output.is_none() {
        session.result(&text);
        return Ok(Exit::Fine);
    }
    let path =
        terms.output.clone().unwrap_or_else(|| usual_path(session, &subject, if is_json { "json" } else { "csv" }));
    portable::check(&path)?;
    let is_other = std::fs::read(&path).is_ok_and(|bytes| bytes != text.as_bytes());
    if path.is_dir() || (is_other && !session.globals.force) {
        return Err(Failure::new(Exit::WouldOverwrite, "failure-sheet-exists").with("path", path.display().to_string()));
    }
    if session.globals.dry_run {
        session.would_write(&[path]);
        return Ok(Exit::Fine);
    }
    write::replace(&path, &text)?;
    tell(session, &subject, &path, count, is_json);
    Ok(Exit::Fine)
}

fn separator(name: &str) -> Separator {
    Separator::ALL.into_iter().find(|separator| separator.key() == name).unwrap_or(Separator::Semicolon)
}

/// Returns the words of every language.
fn all_words(session: &Session<'_, '_>) -> Vec<Messages> {
    let files = session.store.message_files();
    Messages::in_every_language(&files)
}

/// Returns the text of a sheet and how many questions it has.
fn sheet(
    session: &Session<'_, '_>,
    subject: &Subject<'_>,
    only: Option<&BTreeSet<QuestionId>>,
    separator: Separator,
) -> (String, usize) {
    let all = all_words(session);
    let lexicon = Lexicon { messages: &session.messages, all: &all };
    let order = Order {
        questionnaire: subject.questionnaire,
        answers: &subject.answers,
        only,
        separator,
        only_if: &|question| author::asked_when(subject.questionnaire, question, &session.messages),
    };
    let rows = rows(&order, &lexicon);
    // Names of questions hold a full stop; headings and rows about the sheet do not.
    let count = rows.iter().filter(|row| row[1].contains('.')).count();
    (table::written(&rows, separator), count)
}

fn subject<'c>(
    session: &mut Session<'_, '_>,
    content: &'c Content,
    terms: &SheetTerms,
) -> Result<Subject<'c>, Failure> {
    let here = PathBuf::from(".");
    let is_here = here.join(ANSWERS).is_dir() && terms.questionnaire.is_none();
    let Some(folder) = terms.folder.clone().or_else(|| (is_here || !terms.blank).then_some(here)) else {
        let questionnaire = super::questionnaire::one(content, terms.questionnaire.as_deref())?;
        let depth = if terms.full { Depth::Full } else { Depth::Core };
        let answers = empty("", terms.respondent.as_deref().unwrap_or_default(), depth, questionnaire);
        return Ok(Subject { answers, orphans: BTreeMap::new(), questionnaire, folder: None });
    };
    let mut subject = of_assessment(session, content, terms, folder)?;
    if terms.full {
        subject.answers.depth = Depth::Full;
    }
    Ok(subject)
}

/// Returns the answers of a respondent; none yet for one who begins, or for a blank sheet.
fn of_assessment<'c>(
    session: &mut Session<'_, '_>,
    content: &'c Content,
    terms: &SheetTerms,
    folder: PathBuf,
) -> Result<Subject<'c>, Failure> {
    let paths = assessment::files(&folder)?;
    let begins = terms.respondent.as_deref().filter(|name| assessment::file_of(&paths, name).is_none());
    begins.map(|name| assessment::check_name(&folder, name)).transpose()?;
    if !terms.blank && begins.is_none() {
        let opened = assessment::open(session, content, &folder, terms.respondent.as_deref())?;
        let questionnaire = opened.questionnaire(content);
        return Ok(Subject { answers: opened.answers, orphans: opened.orphans, questionnaire, folder: Some(folder) });
    }
    let known = assessment::read(session, content, &paths[0])?;
    let questionnaire = match &terms.questionnaire {
        Some(name) => super::questionnaire::one(content, Some(name))?,
        None => known.questionnaire(content),
    };
    let respondent = terms.respondent.as_deref().unwrap_or_default();
    let answers = empty(&known.answers.assessment, respondent, known.answers.depth, questionnaire);
    Ok(Subject { answers, orphans: BTreeMap::new(), questionnaire, folder: Some(folder) })
}

fn usual_path(session: &Session<'_, '_>, subject: &Subject<'_>, extension: &str) -> PathBuf {
    let word = session.text("exchange-file");
    let respondent = &subject.answers.respondent.id;
    let whose = if respondent.is_empty() { &subject.answers.questionnaire } else { respondent };
    let name = format!("{word}-{whose}.{extension}");
    subject.folder.as_ref().map_or_else(|| PathBuf::from(&name), |folder| folder.join(&name))
}

/// Says what was written and how it comes back.
fn tell(session: &mut Session<'_, '_>, subject: &Subject<'_>, path: &Path, count: usize, is_json: bool) {
    let place = path.display().to_string();
    if is_json {
        session.remark(&Message::new("exchange-written-json").with("path", place.clone()));
    } else {
        session.remark(&Message::new("exchange-written").with("path", place.clone()).with("count", count));
        if !subject.orphans.is_empty() {
            session.remark(&Message::new("exchange-orphans").with("count", subject.orphans.len()));
        }
    }
    let folder =
        subject.folder.as_ref().map_or_else(|| session.text("arg-folder-value"), |folder| folder.display().to_string());
    let who = if subject.answers.respondent.id.is_empty() {
        format!(" --as {}", session.text("arg-as-value"))
    } else {
        String::new()
    };
    session.remark(&Message::new("exchange-comes-back").with("path", place).with("folder", folder).with("who", who));
}
