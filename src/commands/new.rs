//! `new`: lays out a folder for an assessment.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::assessment::{self, ANSWERS};
use super::explain::folder_message;
use super::failure::{Exit, Failure};
use super::portable;
use super::session::Session;
use super::write;
use crate::content::Content;
use crate::content::answers as answers_text;
use crate::i18n::Message;
use crate::model::answers::{Answers, Nature, Respondent};
use crate::model::questionnaire::{Depth, Questionnaire};

/// The questionnaire of a new assessment.
pub const QUESTIONNAIRE: &str = "stappenplan";
/// The respondent of a new assessment.
pub const RESPONDENT: &str = "r1";

/// Lays out a folder for an assessment.
pub fn run(
    session: &mut Session<'_, '_>,
    folder: &Path,
    name: Option<String>,
    questionnaire: Option<String>,
    full: bool,
) -> Result<Exit, Failure> {
    let content = session.content()?;
    let questionnaire = super::questionnaire::one(&content, questionnaire.as_deref())?;
    // Answers to another questionnaire lie beside those of the plan, under its name.
    let respondent = if questionnaire.id == QUESTIONNAIRE { RESPONDENT } else { &questionnaire.id };
    let path = folder.join(ANSWERS).join(format!("{respondent}.toml"));
    let present = assessment::files(folder).unwrap_or_default();
    let answered = assessment::answers_to(&content, &present, questionnaire);
    if path.exists() || !answered.is_empty() {
        return Err(exists(session, folder, if answered.is_empty() { vec![&path] } else { answered }));
    }
    let name = match assessment::colleagues_of(&content, &present).first() {
        Some(first) => Some(shared_name(session, &content, first, name)?),
        None => name,
    };
    let named = folder.file_name().map(|name| name.to_string_lossy().into_owned());
    let Some(assessment) = name.or(named).filter(|name| !name.trim().is_empty()) else {
        return Err(Failure::new(Exit::Usage, "failure-name"));
    };
    let answers = empty(&assessment, respondent, if full { Depth::Full } else { Depth::Core }, questionnaire);
    if session.globals.dry_run {
        portable::check(folder)?;
        session.would_write(&[path]);
        return Ok(Exit::Fine);
    }
    write::folder(&folder.join(ANSWERS))?;
    write::replace(&path, &answers_text::write(&answers, &BTreeMap::new(), questionnaire))?;
    let message = folder_message("interview-made", folder);
    let called = PathBuf::from(super::workspace::named(session, folder));
    // The plan is what is filled in when nobody is named.
    let who = (respondent != RESPONDENT).then_some(respondent);
    session.remark(&message.with("place", super::fill::place(&called, who)));
    if questionnaire.id == QUESTIONNAIRE {
        session.remark(&folder_message("together-another", &called));
    }
    Ok(Exit::Fine)
}

/// Refuses to begin anew where somebody answered already, and says how to go on.
fn exists(session: &Session<'_, '_>, folder: &Path, answered: Vec<&PathBuf>) -> Failure {
    let called = PathBuf::from(super::workspace::named(session, folder));
    let failure = Failure::new(Exit::WouldOverwrite, "failure-exists").with("folder", folder.display().to_string());
    let names: Vec<String> = answered.into_iter().map(|path| assessment::stem(path)).collect();
    let [only] = &names[..] else {
        let help = Message::new("failure-exists-several-help").with("place", super::fill::place(&called, None));
        return failure.help(help.with("names", names.join(", ")));
    };
    let who = (only != RESPONDENT).then_some(only.as_str());
    failure.with("place", super::fill::place(&called, who))
}

/// Returns the name of the assessment that the answers come to lie in: files under several names cannot be used together.
fn shared_name(
    session: &Session<'_, '_>,
    content: &Content,
    first: &Path,
    typed: Option<String>,
) -> Result<String, Failure> {
    let known = assessment::read(session, content, first)?.answers.assessment;
    match typed.filter(|typed| *typed != known) {
        Some(typed) => Err(Failure::new(Exit::Usage, "failure-name-other").with("known", known).with("found", typed)),
        None => Ok(known),
    }
}

/// Returns answers without any answer.
pub fn empty(assessment: &str, respondent: &str, depth: Depth, questionnaire: &Questionnaire) -> Answers {
    Answers {
        assessment: assessment.to_owned(),
        nature: Nature::Real,
        questionnaire: questionnaire.id.clone(),
        version: questionnaire.version.clone(),
        depth,
        date: None,
        respondent: Respondent { id: respondent.to_owned(), ..Respondent::default() },
        answers: BTreeMap::new(),
        remarks: BTreeMap::new(),
        revised: Vec::new(),
    }
}
