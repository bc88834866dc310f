//! `agree`: settles a difference between colleagues, with who did so and why. A person settles it; nothing is averaged.

use std::path::Path;

use super::assessment::{self, Assessment};
use super::catalog::dialog::{Ask, Dialog, Turn};
use super::explain::value_words;
use super::failure::{Exit, Failure};
use super::rank::typed_said;
use super::session::Session;
use super::{colleagues, together, write};
use crate::cli::Settling;
use crate::content::Content;
use crate::content::agreed::{self, Agreed, FILE};
use crate::content::answers::misfit_message;
use crate::diagnostic::is_unsafe;
use crate::i18n::Message;
use crate::model::answers::{Misfit, Said};
use crate::model::id::QuestionId;
use crate::model::joint::{Accord, Joint, Matter, Resolution};
use crate::model::questionnaire::{Question, Questionnaire};
use crate::terminal::lines::{Editor, Lines, Stream};

/// Settles a difference, or takes what was settled away.
pub fn run(session: &mut Session<'_, '_>, folder: &Path, typed: &Settling) -> Result<Exit, Failure> {
    let content = session.content()?;
    let assessment = assessment::open_whole(session, &content, folder)?;
    let Some(joint) = &assessment.joint else {
        return Err(Failure::new(Exit::Incomplete, "failure-alone").with("folder", folder.display().to_string()));
    };
    let questionnaire = assessment.questionnaire(&content);
    let known = colleagues::agreed_in(session, folder, questionnaire)?.map(|(agreed, _)| agreed).unwrap_or_default();
    let Some(question) = &typed.question else {
        return guided(session, folder, &content, &assessment, known, typed);
    };
    let question = questionnaire.question(&QuestionId::from(question.as_str())).ok_or_else(|| {
        // What there is to settle comes first among the names.
        let open = joint.of(Accord::Differs).map(|matter| matter.question.as_str());
        let known: Vec<&str> = open.chain(questionnaire.questions().map(|question| question.id.as_str())).collect();
        let failure = Failure::new(Exit::Usage, "failure-no-question").with("found", question.as_str());
        failure.suggest(question, known)
    })?;
    if typed.undo {
        return undo(session, folder, questionnaire, question, known);
    }
    let matter = differing(joint, question)?;
    let Some(value) = &typed.value else {
        let said =
            matter.positions.iter().map(|position| together::said_words(&session.messages, question, &position.said));
        let failure = Failure::new(Exit::Usage, "failure-agree-value").with("question", question.id.as_str());
        return Err(failure.with("names", said.collect::<Vec<_>>().join("; ")));
    };
    let said = understood(session, question, value)?;
    let (by, reason) = match (filled(&typed.by), filled(&typed.because)) {
        (Some(by), Some(reason)) => (by, reason),
        _ => return Err(Failure::new(Exit::Usage, "failure-agree-why").with("question", question.id.as_str())),
    };
    let resolution = Resolution { said, rev: question.rev, by, date: session.today.to_string(), reason };
    settle(session, folder, questionnaire, question, resolution, known)
}

fn filled(text: &Option<String>) -> Option<String> {
    let text = text.as_ref()?.trim();
    (!text.is_empty() && !text.chars().any(is_unsafe)).then(|| text.to_owned())
}

/// Returns what colleagues make of a question on which they differ.
fn differing<'j>(joint: &'j Joint, question: &Question) -> Result<&'j Matter, Failure> {
    let matter = joint
        .matter(&question.id)
        .filter(|matter| matter.accord == Accord::Differs || matter.accord == Accord::Settled);
    matter.ok_or_else(|| {
        let open: Vec<&str> = joint.of(Accord::Differs).map(|matter| matter.question.as_str()).collect();
        let failure = Failure::new(Exit::Usage, "failure-no-difference").with("question", question.id.as_str());
        failure.with("count", open.len()).with("names", open.join(", "))
    })
}

/// Returns what a typed value says: the name of a choice, its words, a number or a text.
fn understood(session: &Session<'_, '_>, question: &Question, typed: &str) -> Result<Said, Failure> {
    let by_words = question
        .option
        .iter()
        .find(|choice| choice.label.iter().any(|(_, label)| label.to_lowercase() == typed.trim().to_lowercase()));
    let typed = by_words.map_or(typed, |choice| choice.id.as_str());
    typed_said(question, typed).map_err(|misfit| {
        let reason = session.messages.render(&misfit_message(&misfit));
        let failure = Failure::new(Exit::Usage, "failure-set").with("question", question.id.as_str());
        let failure = failure.with("found", typed).with("reason", reason);
        match &misfit {
            Misfit::NoSuchChoice(id) => {
                failure.suggest(id.as_str(), question.option.iter().map(|choice| choice.id.as_str()))
            }
            _ => failure,
        }
    })
}

fn settle(
    session: &mut Session<'_, '_>,
    folder: &Path,
    questionnaire: &Questionnaire,
    question: &Question,
    resolution: Resolution,
    mut known: Agreed,
) -> Result<Exit, Failure> {
    let label = question.label.get(session.messages.locale()).to_owned();
    let said = match &resolution.said {
        Said::Value(value) => value_words(&session.messages, question, value),
        other => together::said_words(&session.messages, question, other),
    };
    known.resolutions.insert(question.id.clone(), resolution);
    let path = folder.join(FILE);
    if session.globals.dry_run {
        session.would_write(&[path]);
        return Ok(Exit::Fine);
    }
    write::replace(&path, &agreed::write(&known, questionnaire))?;
    session.remark(&Message::new("agree-done").with("label", label).with("said", said));
    Ok(Exit::Fine)
}

fn undo(
    session: &mut Session<'_, '_>,
    folder: &Path,
    questionnaire: &Questionnaire,
    question: &Question,
    mut known: Agreed,
) -> Result<Exit, Failure> {
    if known.resolutions.remove(&question.id).is_none() {
        let settled: Vec<&str> = known.resolutions.keys().map(QuestionId::as_str).collect();
        let failure = Failure::new(Exit::Usage, "failure-not-settled").with("question", question.id.as_str());
        return Err(failure.with("count", settled.len()).with("names", settled.join(", ")));
    }
    let path = folder.join(FILE);
    if session.globals.dry_run {
        session.would_write(&[path]);
        return Ok(Exit::Fine);
    }
    write::replace(&path, &agreed::write(&known, questionnaire))?;
    let label = question.label.get(session.messages.locale()).to_owned();
    session.remark(&Message::new("agree-undone").with("label", label));
    Ok(Exit::Fine)
}

/// Goes through the open differences with a person, what matters most first.
fn guided(
    session: &mut Session<'_, '_>,
    folder: &Path,
    content: &Content,
    assessment: &Assessment,
    mut known: Agreed,
    typed: &Settling,
) -> Result<Exit, Failure> {
    if session.globals.no_input || !session.facts.stdin_is_terminal {
        return Err(Failure::new(Exit::NeedsPerson, "agree-needs-person"));
    }
    let questionnaire = assessment.questionnaire(content);
    let found = colleagues::together(content, assessment).expect("several colleagues were found before");
    if found.agenda.stakes.is_empty() {
        session.remark(&Message::new("agree-nothing"));
        return Ok(Exit::Fine);
    }
    let farewell = session.text("agree-stopped");
    let interrupt = session.interrupt(farewell)?;
    let mut lines: Box<dyn Lines> = if session.facts.plain {
        Box::new(Stream::new(std::io::BufReader::new(std::io::stdin()), session.facts.stdin_is_terminal))
    } else {
        Box::new(Editor::new(std::sync::Arc::clone(&interrupt)))
    };
    let (width, today, is_dry) = (session.facts.text_width(), session.today.to_string(), session.globals.dry_run);
    let mut dialog = Dialog::new(&mut *lines, session.environment.err, &session.messages, width);
    let words = &session.messages;
    let mut by = filled(&typed.by);
    let mut settled = 0;
    for stake in &found.agenda.stakes {
        let Some(matter) = found.joint.matter(&stake.question) else { continue };
        let Some(question) = questionnaire.question(&stake.question) else { continue };
        let ended = ask_one(&mut dialog, words, &found.joint, matter, question, &mut by);
        match ended.map_err(|_| Failure::new(Exit::NeedsPerson, "agree-needs-person"))? {
            Turn::Go(Some((said, by, reason))) => {
                let resolution = Resolution { said, rev: question.rev, by, date: today.clone(), reason };
                known.resolutions.insert(question.id.clone(), resolution);
                settled += 1;
                if !is_dry {
                    interrupt.shielded(|| write::replace(&folder.join(FILE), &agreed::write(&known, questionnaire)))?;
                }
            }
            // Left open, or back to it another time.
            Turn::Go(None) | Turn::Back => {}
            Turn::Stop | Turn::End => break,
        }
    }
    session.remark(&Message::new("agree-end").with("count", settled).with("left", found.agenda.stakes.len() - settled));
    if is_dry {
        session.remark(&Message::new("dry-run-nothing"));
    }
    Ok(Exit::Fine)
}

type Decision = Option<(Said, String, String)>;

fn ask_one(
    dialog: &mut Dialog<'_>,
    words: &crate::i18n::Messages,
    joint: &Joint,
    matter: &Matter,
    question: &Question,
    by: &mut Option<String>,
) -> std::io::Result<Turn<Decision>> {
    let said = |said: &Said| together::said_words(words, question, said);
    let mut rows: Vec<String> = Vec::new();
    for position in &matter.positions {
        let who = words.list(&joint.labels(&position.voices));
        rows.push(words.render(&Message::new("agree-row").with("said", said(&position.said)).with("who", who)));
    }
    rows.push(words.text("agree-leave"));
    let ask = Ask {
        question: question.text.get(words.locale()).to_owned(),
        rows,
        help: question.why.get(words.locale()).to_owned(),
        ..Ask::default()
    };
    let chosen = match dialog.choose(&ask)? {
        Turn::Go(chosen) => chosen,
        Turn::Back => return Ok(Turn::Back),
        Turn::Stop => return Ok(Turn::Stop),
        Turn::End => return Ok(Turn::End),
    };
    let Some(position) = matter.positions.get(chosen) else { return Ok(Turn::Go(None)) };
    let mut text = |key: &str, initial: &str| {
        let ask = Ask { question: words.text(key), initial: initial.to_owned(), ..Ask::default() };
        dialog.ask(&ask, |typed| match typed {
            "" => Err(Message::new("misfit-empty")),
            typed => Ok(typed.to_owned()),
        })
    };
    let who = match text("agree-ask-by", by.as_deref().unwrap_or_default())? {
        Turn::Go(who) => who,
        Turn::Back => return Ok(Turn::Back),
        Turn::Stop => return Ok(Turn::Stop),
        Turn::End => return Ok(Turn::End),
    };
    let reason = match text("agree-ask-because", "")? {
        Turn::Go(reason) => reason,
        Turn::Back => return Ok(Turn::Back),
        Turn::Stop => return Ok(Turn::Stop),
        Turn::End => return Ok(Turn::End),
    };
    *by = Some(who.clone());
    Ok(Turn::Go(Some((position.said.clone(), who, reason))))
}
