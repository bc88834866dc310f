//! `fill`: the interview, with every answer on disk before the next question.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::assessment::{self, ANSWERS, Assessment};
use super::failure::{Exit, Failure};
use super::new::{RESPONDENT, empty};
use super::session::Session;
use super::status::verdict_words;
use crate::content::Content;
use crate::i18n::Message;
use crate::interview::{Ended, Hooks, Interview, run as converse};
use crate::model::answers::{Answers, Standing};
use crate::model::questionnaire::Depth;
use crate::reasoning;
use crate::terminal::{Interrupt, prompter};

/// Asks the questions of an assessment.
pub fn run(
    session: &mut Session<'_, '_>,
    folder: &Path,
    respondent: Option<&str>,
    step: Option<&str>,
    full: bool,
) -> Result<Exit, Failure> {
    // A pipe with answers is welcome in plain mode; without a person and without a pipe nothing is asked.
    if session.globals.no_input {
        return Err(Failure::new(Exit::NeedsPerson, "fill-needs-person"));
    }
    let content = session.content()?;
    let mut opened = open(session, &content, folder, respondent)?;
    if full {
        opened.answers.depth = Depth::Full;
    }
    let questionnaire = opened.questionnaire(&content);
    let mut interview = Interview::new(questionnaire, opened.answers.clone());
    if let Some(step) = step {
        go_to(&mut interview, questionnaire, step)?;
    }
    let ended = hold(session, &mut interview, &mut opened, folder)?;
    let progress = interview.progress();
    let message = Message::new("status-progress").with("done", progress.done).with("asked", progress.asked);
    session.remark(&message.with("unknown", progress.unknown));
    let next = if ended == Ended::Finished { "status-next-report" } else { "status-next-fill" };
    session.remark(&Message::new(next).with("folder", folder.display().to_string()));
    Ok(Exit::Fine)
}

/// Returns the answers to go on with: those on disk, or none yet for a respondent who begins.
fn open(
    session: &Session<'_, '_>,
    content: &Content,
    folder: &Path,
    respondent: Option<&str>,
) -> Result<Assessment, Failure> {
    let path = |name: &str| folder.join(ANSWERS).join(format!("{name}.toml"));
    match respondent {
        Some(name) if folder.join(ANSWERS).is_dir() && is_name(name) && !path(name).exists() => {
            let first = assessment::files(folder)?.first().cloned().unwrap_or_else(|| path(RESPONDENT));
            let known = assessment::read(session, content, &first)?;
            let questionnaire = known.questionnaire(content);
            let answers = empty(&known.answers.assessment, name, known.answers.depth, questionnaire);
            Ok(Assessment {
                answers,
                orphans: BTreeMap::new(),
                path: path(name),
                checksum: String::new(),
                parts: Vec::new(),
                example: None,
                warnings: Vec::new(),
                joined: None,
            })
        }
        _ => assessment::open(session, content, folder, respondent),
    }
}

/// Tells whether a name can be the name of a file on every system.
fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|character| character.is_ascii_alphanumeric() || character == '-')
}

fn go_to(
    interview: &mut Interview<'_>,
    questionnaire: &crate::model::questionnaire::Questionnaire,
    wanted: &str,
) -> Result<(), Failure> {
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

fn hold(
    session: &mut Session<'_, '_>,
    interview: &mut Interview<'_>,
    opened: &mut Assessment,
    folder: &Path,
) -> Result<Ended, Failure> {
    let farewell = Message::new("fill-farewell").with("folder", folder.display().to_string());
    let interrupt = Interrupt::install(session.messages.render(&farewell))
        .map_err(|_| Failure::new(Exit::NeedsPerson, "fill-needs-person"))?;
    let mut prompter = prompter(&session.facts, &session.messages, &interrupt);
    let questionnaire = interview.questionnaire();
    let (now, words) = (session.environment.now, &session.messages);
    let mut moved: Option<PathBuf> = None;
    let kept_in = opened.path.display().to_string();
    let mut save = |answers: &Answers| {
        opened.answers = answers.clone();
        let before = opened.path.clone();
        // Ctrl-C waits until the file is whole.
        interrupt
            .shielded(|| opened.save(questionnaire))
            .map_err(|failure| anyhow::anyhow!(words.render(&failure.message)))?;
        if opened.path != before {
            moved = Some(opened.path.clone());
        }
        Ok(())
    };
    let mut after_step = |answers: &Answers, _: &str| {
        if questionnaire.feeds.is_some() {
            return None;
        }
        let conclusion = reasoning::conclude(&Standing::new(questionnaire, answers));
        let (verdict, _) = verdict_words(words, questionnaire, conclusion.verdict);
        Some(words.render(&Message::new("fill-so-far").with("verdict", verdict)))
    };
    let mut hooks = Hooks { kept_in: &kept_in, save: &mut save, now: &move || now(), after_step: &mut after_step };
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
