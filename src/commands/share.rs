//! `share`: a copy of an assessment without names, remarks and, when asked, without any text that was typed. The assessment
//! itself is never changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::assessment::{self, ANSWERS, Assessment};
use super::failure::{Exit, Failure};
use super::session::Session;
use super::{portable, write};
use crate::cli::ShareTerms;
use crate::content::Content;
use crate::content::agreed;
use crate::content::answers as answers_text;
use crate::i18n::Message;
use crate::model::answers::{Answer, Respondent, Said, Value};
use crate::model::questionnaire::NonAnswer;
use crate::model::source::PartialDate;

/// Writes the copy.
pub fn run(session: &mut Session<'_, '_>, terms: &ShareTerms) -> Result<Exit, Failure> {
    let content = session.content()?;
    if terms.to.exists() {
        return Err(
            Failure::new(Exit::WouldOverwrite, "failure-share-exists").with("path", terms.to.display().to_string())
        );
    }
    portable::check(&terms.to)?;
    let present = assessment::files(&terms.folder)?;
    let colleagues = assessment::joint_of(&content, &terms.folder, &present);
    let read = colleagues.into_iter().map(|path| assessment::read(session, &content, path));
    super::colleagues::same_case(&read.collect::<Result<Vec<_>, _>>()?)?;
    let mut files = Vec::new();
    for (index, path) in present.iter().enumerate() {
        let opened = assessment::read(session, &content, path)?;
        let name = format!("r{}", index + 1);
        files.push((format!("{ANSWERS}/{name}.toml"), stripped(session, &content, opened, &name, terms)));
    }
    let count = files.len();
    files.push((session.text("share-file"), read_me(session, terms, count)));
    if session.globals.dry_run {
        let paths: Vec<_> = files.iter().map(|(name, _)| terms.to.join(name)).collect();
        session.would_write(&paths);
        return Ok(Exit::Fine);
    }
    put(&terms.to, &files)?;
    let message = Message::new("share-done").with("count", count).with("path", terms.to.display().to_string());
    session.remark(&message.with("removed", removed(session, terms)));
    if has_agreed(terms) {
        session.remark(&Message::new("share-agreed"));
    }
    session.remark(&Message::new("share-look"));
    Ok(Exit::Fine)
}

/// Returns the text of an answers file without what is not to be shared.
fn stripped(
    session: &Session<'_, '_>,
    content: &Content,
    opened: Assessment,
    name: &str,
    terms: &ShareTerms,
) -> String {
    let questionnaire = opened.questionnaire(content);
    let Assessment { mut answers, orphans, .. } = opened;
    let role = if terms.roles { std::mem::take(&mut answers.respondent.role) } else { String::new() };
    answers.respondent = Respondent { id: name.to_owned(), role, name: String::new() };
    answers.assessment = called(session, terms, &answers.assessment);
    answers.remarks.clear();
    let clean = |answer: Answer| Answer { said: said(answer.said, terms.without_text), at: None, note: None, ..answer };
    answers.answers = answers.answers.into_iter().map(|(id, answer)| (id, clean(answer))).collect();
    // That importance changed is for whoever reads the copy too; the day will do.
    for revision in &mut answers.revised {
        revision.at = revision.at.as_deref().and_then(|at| at.split('T').next()).map(str::to_owned);
    }
    // Nobody can tell what an answer to a question that is gone holds; only its numbers and choices go along.
    let is_text = |answer: &Answer| matches!(answer.said, Said::Value(Value::Text(_)));
    let orphans = orphans.into_iter().filter(|(_, answer)| !is_text(answer)).map(|(id, answer)| (id, clean(answer)));
    answers_text::write(&answers, &orphans.collect::<BTreeMap<_, _>>(), questionnaire)
}

/// Returns what was said; a text becomes "not shared", which is something else than not known.
fn said(said: Said, without_text: bool) -> Said {
    match said {
        Said::Value(Value::Text(_)) if without_text => Said::Non(NonAnswer::Refused),
        other => other,
    }
}

/// Returns how the copy is called, so that everything that is made from it says that it is one.
fn called(session: &Session<'_, '_>, terms: &ShareTerms, name: &str) -> String {
    let folder = || terms.to.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let name = match &terms.name {
        Some(name) => name.clone(),
        // The name of an assessment is typed text too, and often that of a municipality.
        None if terms.without_text => folder(),
        None => name.to_owned(),
    };
    session.messages.render(&Message::new("share-called").with("name", name))
}

/// Tells whether there is a file with agreements between colleagues. It holds reasons and names, so it stays behind.
fn has_agreed(terms: &ShareTerms) -> bool {
    terms.folder.join(agreed::FILE).exists()
}

fn removed(session: &Session<'_, '_>, terms: &ShareTerms) -> String {
    let mut parts = vec![session.text("share-removed-names"), session.text("share-removed-remarks")];
    parts.extend((!terms.roles).then(|| session.text("share-removed-roles")));
    parts.extend(terms.without_text.then(|| session.text("share-removed-text")));
    session.messages.list(&parts)
}

fn read_me(session: &Session<'_, '_>, terms: &ShareTerms, count: usize) -> String {
    let message = Message::new("share-read-me")
        .with("count", count)
        .with("date", session.messages.date(&PartialDate::new(session.today.to_string())));
    let text = session.messages.render(&message.with("removed", removed(session, terms)));
    let kept = session.text(if terms.without_text { "share-kept-short" } else { "share-kept-text" });
    let agreed = has_agreed(terms).then(|| format!("\n{}\n", session.text("share-agreed")));
    format!("{text}\n\n{kept}\n{}", agreed.unwrap_or_default())
}

/// Writes all files, or none: into a folder beside the target, which then takes its name.
fn put(to: &Path, files: &[(String, String)]) -> Result<(), Failure> {
    let parent = to.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    write::folder(parent)?;
    let fail = |error: std::io::Error| Failure::write(to, &error);
    let temporary = tempfile::Builder::new().prefix(".platformwijzer-").tempdir_in(parent).map_err(fail)?;
    let inner = temporary.path().join("copy");
    for (name, text) in files {
        let path = inner.join(name);
        write::folder(path.parent().unwrap_or(&inner))?;
        write::replace(&path, text)?;
    }
    fs::rename(&inner, to).map_err(fail)
}
