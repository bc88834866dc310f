//! `fill`: the interview, with every answer on disk before the next question.

mod meaning;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::assessment::{self, ANSWERS, Assessment};
use super::beyond;
use super::failure::{Exit, Failure};
use super::first_run;
use super::new::{RESPONDENT, empty};
use super::role;
use super::session::Session;
use super::settings;
use crate::content::Content;
use crate::i18n::{Message, Messages};
use crate::interview::{Ended, Hooks, Interview, run as converse};
use crate::model::answers::{Answers, Standing};
use crate::model::questionnaire::{Depth, Questionnaire};
use crate::reasoning;
use crate::terminal::{Composer, prompter};

/// Who answers.
#[derive(Debug, Clone, Copy, Default)]
pub struct Who<'a> {
    /// Short name: the name of the file.
    pub respondent: Option<&'a str>,
    /// The role whose questions are asked; all questions without one.
    pub role: Option<&'a str>,
}

/// Asks the questions of an assessment.
pub fn run(
    session: &mut Session<'_, '_>,
    folder: &Path,
    who: Who<'_>,
    step: Option<&str>,
    full: bool,
) -> Result<Exit, Failure> {
    let respondent = who.respondent;
    // A pipe with answers is welcome in plain mode; without a person and without a pipe nothing is asked.
    if session.globals.no_input {
        return Err(Failure::new(Exit::NeedsPerson, "fill-needs-person"));
    }
    if !first_run::ask(session)? {
        return Ok(Exit::Fine);
    }
    let content = session.content()?;
    let mut opened = open(session, &content, folder, respondent)?;
    if full {
        opened.answers.depth = Depth::Full;
    }
    let whole = opened.questionnaire(&content);
    let own = who.role.map(|role| of_role(&mut opened.answers, whole, &session.messages, role)).transpose()?;
    let questionnaire = own.as_ref().unwrap_or(whole);
    let mut interview =
        Interview::new(questionnaire, opened.answers.clone()).with_municipalities(&content.municipalities);
    if let Some(step) = step {
        go_to(&mut interview, questionnaire, step)?;
    }
    let called = PathBuf::from(super::workspace::named(session, folder));
    let mut place = place(&called, respondent);
    place.extend(who.role.map(|role| format!(" --role {role}")));
    if session.globals.dry_run {
        session.remark(&Message::new("dry-run-fill"));
    }
    let ended = hold(session, &mut interview, &mut opened, whole, &place)?;
    if session.globals.dry_run {
        session.remark(&Message::new("dry-run-nothing"));
        return Ok(Exit::Fine);
    }
    close(session, &interview, whole, ended, &called, &place);
    Ok(Exit::Fine)
}

/// Returns the folder in quotation marks with who answers, as they are typed to go on.
pub fn place(folder: &Path, respondent: Option<&str>) -> String {
    let quoted = |name: &str| if is_name(name) { name.to_owned() } else { format!("\"{name}\"") };
    let who = respondent.map_or_else(String::new, |name| format!(" --as {}", quoted(name)));
    format!("\"{}\"{who}", folder.display())
}

/// Says how far the respondent is, what it means, and how to go on.
fn close(
    session: &mut Session<'_, '_>,
    interview: &Interview<'_>,
    questionnaire: &Questionnaire,
    ended: Ended,
    folder: &Path,
    place: &str,
) {
    let answers = interview.answers();
    let progress = interview.progress();
    let message = Message::new("status-progress").with("done", progress.done).with("asked", progress.asked);
    session.remark(&message.with("unknown", progress.unknown));
    if ended == Ended::Stopped {
        session.remark(&Message::new("interview-go-on").with("place", place));
        return;
    }
    let standing = Standing::new(questionnaire, answers);
    let conclusion = reasoning::conclude(&standing);
    if questionnaire.feeds.is_none() {
        let key = if ended == Ended::Settled { "interview-verdict-settled" } else { "interview-verdict" };
        let verdict = meaning::verdict(&session.messages, questionnaire, &conclusion);
        session.remark(&Message::new(key).with("verdict", verdict));
    }
    if let Some(beyond) = reasoning::beyond_route(&standing, &conclusion) {
        let lines = beyond::lines(&session.messages, questionnaire, &beyond);
        lines.iter().for_each(|line| session.remark(line));
        session.remark(&Message::new("interview-beyond-begin").with("place", place));
    }
    let next = if questionnaire.compares_platforms() { "status-next-report" } else { "status-next-findings" };
    session.remark(&Message::new(next).with("folder", folder.display().to_string()));
}

/// Returns the answers to go on with: those on disk, or none yet for a respondent who begins.
fn open(
    session: &mut Session<'_, '_>,
    content: &Content,
    folder: &Path,
    respondent: Option<&str>,
) -> Result<Assessment, Failure> {
    let path = |name: &str| folder.join(ANSWERS).join(format!("{name}.toml"));
    let paths = assessment::files(folder)?;
    match respondent {
        Some(name) if assessment::file_of(&paths, name).is_none() => {
            assessment::check_name(folder, name)?;
            let first = assessment::colleagues_of(content, &paths);
            let first = first.first().map_or_else(|| path(RESPONDENT), |path| path.to_path_buf());
            let known = assessment::read(session, content, &first)?;
            let questionnaire = known.questionnaire(content);
            let answers = empty(&known.answers.assessment, name, known.answers.depth, questionnaire);
            Ok(Assessment {
                answers,
                orphans: BTreeMap::new(),
                path: path(name),
                checksum: String::new(),
                parts: Vec::new(),
                migration: None,
                notices: Vec::new(),
                example: None,
                warnings: Vec::new(),
                joined: None,
                joint: None,
            })
        }
        _ => assessment::open(session, content, folder, respondent),
    }
}

/// Tells whether a name can be the name of a file on every system.
pub fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|character| character.is_ascii_alphanumeric() || character == '-')
}

/// Notes the role of the respondent and returns the questionnaire with the questions for that role, and those on which it
/// depends whether these are asked.
fn of_role(
    answers: &mut Answers,
    questionnaire: &Questionnaire,
    words: &Messages,
    typed: &str,
) -> Result<Questionnaire, Failure> {
    let role = role::called(questionnaire, words, typed)?;
    answers.respondent.role = role.id.to_string();
    let wanted = role::questions(questionnaire, answers, &role.id);
    let mut own = questionnaire.clone();
    for step in &mut own.steps {
        step.questions.retain(|question| wanted.contains(&question.id));
    }
    own.steps.retain(|step| !step.questions.is_empty());
    Ok(own)
}

fn go_to(interview: &mut Interview<'_>, questionnaire: &Questionnaire, wanted: &str) -> Result<(), Failure> {
    let steps = questionnaire.steps.iter();
    let Some(step) = steps.clone().find(|step| step.id == wanted) else {
        let names: Vec<&str> = steps.map(|step| step.id.as_str()).collect();
        let failure =
            Failure::new(Exit::Usage, "failure-no-step").with("found", wanted).with("names", names.join(", "));
        return Err(failure.suggest(wanted, names));
    };
    // The first question of the step that is asked; a step without one is left where it is.
    let _ = step.questions.iter().any(|question| interview.jump(&question.id));
    Ok(())
}

/// Returns what is said to whoever leaves while the last answer could not be saved.
fn unsaved(words: &Messages, failure: &Failure, place: &str) -> String {
    let why = words.render(&failure.message);
    words.render(&Message::new("interview-farewell-unsaved").with("why", why).with("place", place))
}

fn hold(
    session: &mut Session<'_, '_>,
    interview: &mut Interview<'_>,
    opened: &mut Assessment,
    questionnaire: &Questionnaire,
    place: &str,
) -> Result<Ended, Failure> {
    let key = if session.globals.dry_run { "dry-run-nothing" } else { "interview-farewell" };
    let farewell = Message::new(key).with("place", place);
    let farewell = session.messages.render(&farewell);
    let interrupt = session.interrupt(farewell.clone())?;
    let composer = Composer::new(settings::editor(session.environment, &session.settled).map(|known| known.value));
    let mut prompter = prompter(&session.facts, &session.messages, &interrupt, composer);
    let (now, words) = (session.environment.now, &session.messages);
    let mut moved: Option<PathBuf> = None;
    let kept_in = opened.path.display().to_string();
    let is_dry = session.globals.dry_run;
    let mut save = |answers: &Answers| {
        if is_dry {
            return Ok(());
        }
        opened.answers = answers.clone();
        let before = opened.path.clone();
        // Ctrl-C waits until the file is whole.
        let outcome = interrupt.shielded(|| {
            let outcome = opened.save(questionnaire);
            // Whoever leaves now is told what holds now.
            interrupt.farewell(match &outcome {
                Ok(()) => farewell.clone(),
                Err(failure) => unsaved(words, failure, place),
            });
            outcome
        });
        outcome.map_err(|failure| anyhow::anyhow!(words.render(&failure.message)))?;
        if opened.path != before {
            moved = Some(opened.path.clone());
        }
        Ok(())
    };
    let mut told = String::new();
    let mut after_step =
        |answers: &Answers, step: &str| meaning::of_step(words, questionnaire, answers, step, &mut told);
    let mut settled = |answers: &Answers| meaning::settled(words, questionnaire, answers);
    let mut doubts = |answers: &Answers| meaning::doubts(words, questionnaire, answers);
    let mut hooks = Hooks {
        kept_in: &kept_in,
        save: &mut save,
        now: &move || now(),
        after_step: &mut after_step,
        doubts: &mut doubts,
        settled: &mut settled,
    };
    let ended = converse(interview, &mut *prompter, &mut hooks);
    drop(prompter);
    let ended = ended.map_err(|error| {
        let reason = format!("{error:#}");
        Failure::new(Exit::File, "failure-interview").with("reason", reason).with("path", kept_in.clone())
    })?;
    if let Some(path) = moved {
        session.remark(&Message::new("fill-moved").with("path", path.display().to_string()));
    }
    Ok(ended)
}
