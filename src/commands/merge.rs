//! `merge`: puts two copies of one colleague's answers together, or adds a colleague's file to an assessment. What both copies
//! changed is for a person to say; until then nothing is written.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::assessment::{self, ANSWERS, Assessment};
use super::catalog::dialog::{Ask, Dialog, Turn};
use super::colleagues::is_same_person;
use super::failure::{Exit, Failure};
use super::findings::fill;
use super::session::Session;
use super::together::said_words;
use super::{migration, write};
use crate::cli::Merging;
use crate::content::Content;
use crate::content::answers as answers_text;
use crate::diagnostic::visible;
use crate::i18n::Message;
use crate::model::answers::{Answers, Said, Value};
use crate::model::id::QuestionId;
use crate::model::questionnaire::{QuestionKind, Questionnaire};
use crate::terminal::lines::{Editor, Lines, Stream};
use crate::together::{Conflict, Merged, Taken, merged};

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    respondent: &'a str,
    path: String,
    /// Whether the file was written.
    written: bool,
    new: Vec<&'a QuestionId>,
    changed: Vec<&'a QuestionId>,
    remarks: Vec<&'a QuestionId>,
    kept: Vec<&'a QuestionId>,
    conflicts: Vec<&'a QuestionId>,
}

/// Puts a copy together with the one in the folder.
pub fn run(session: &mut Session<'_, '_>, typed: &Merging) -> Result<Exit, Failure> {
    let content = session.content()?;
    let paths: Vec<PathBuf> =
        assessment::files(&typed.into)?.into_iter().filter(|path| !is_same_file(path, &typed.file)).collect();
    let theirs = assessment::read(session, &content, &typed.file)?;
    migration::tell(session, &theirs.notices);
    let wanted = typed.respondent.clone().unwrap_or_else(|| theirs.answers.respondent.id.clone());
    let mut ours = None;
    for path in &paths {
        let known = assessment::read(session, &content, path)?;
        same_client(&content, &known, &theirs, typed)?;
        if known.answers.respondent.id.to_lowercase() == wanted.to_lowercase() {
            ours = Some(known);
        } else if is_same_person(&known.answers.respondent, &theirs.answers.respondent) && typed.respondent.is_none() {
            return Err(
                fault("failure-merge-twice", &known, typed).with("who", theirs.answers.respondent.name.as_str())
            );
        }
    }
    let Some(mut ours) = ours else { return add(session, &content, theirs, typed, &wanted) };
    let questionnaire = ours.questionnaire(&content);
    if ours.answers.questionnaire != theirs.answers.questionnaire {
        let failure = fault("failure-merge-questionnaire", &ours, typed);
        let failure = failure.with("first", ours.answers.questionnaire.as_str());
        return Err(failure.with("second", theirs.answers.questionnaire.as_str()));
    }
    let base = typed.base.as_deref().map(|path| assessment::read(session, &content, path)).transpose()?;
    let mut found = merged(&ours.answers, &theirs.answers, base.as_ref().map(|base| &base.answers));
    let asks = session.facts.stdin_is_terminal && !session.globals.no_input && !session.globals.json;
    if asks && !found.conflicts.is_empty() {
        let conflicts = std::mem::take(&mut found.conflicts);
        found.conflicts = ask(session, questionnaire, conflicts, &mut found.answers)?;
    }
    let at = (session.environment.now)();
    found.answers.account_for_importance(&[&ours.answers, &theirs.answers], Some(&at));
    let is_open = !found.conflicts.is_empty();
    let orphans_before = ours.orphans.len();
    for (id, answer) in &theirs.orphans {
        ours.orphans.entry(id.clone()).or_insert_with(|| answer.clone());
    }
    let differs = found.answers != ours.answers || ours.orphans.len() > orphans_before;
    let is_dry = session.globals.dry_run;
    if !is_open && !is_dry {
        ours.answers = found.answers.clone();
        if differs {
            ours.save(questionnaire)?;
        }
        set_aside(session, typed)?;
    }
    tell(session, questionnaire, &ours, &found, differs, typed);
    Ok(if is_open { Exit::WouldOverwrite } else { Exit::Fine })
}

fn fault(key: &str, known: &Assessment, typed: &Merging) -> Failure {
    let failure = Failure::new(Exit::Usage, key).with("one", known.path.display().to_string());
    let failure = failure.with("other", typed.file.display().to_string());
    failure.with("folder", typed.into.display().to_string())
}

fn is_same_file(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

/// Refuses a file of another client.
fn same_client(content: &Content, known: &Assessment, theirs: &Assessment, typed: &Merging) -> Result<(), Failure> {
    let (one, other) = (&known.answers.assessment, &theirs.answers.assessment);
    if one != other {
        let failure = fault("failure-other-assessment", known, typed);
        return Err(failure.with("first", one.as_str()).with("second", other.as_str()));
    }
    let [first, second] = [known, theirs].map(|one| municipality(one.questionnaire(content), &one.answers));
    match (first, second) {
        (Some(first), Some(second)) if first.to_lowercase() != second.to_lowercase() => {
            let failure = fault("failure-merge-municipality", known, typed);
            Err(failure.with("first", first).with("second", second))
        }
        _ => Ok(()),
    }
}

fn municipality(questionnaire: &Questionnaire, answers: &Answers) -> Option<String> {
    let question = questionnaire.questions().find(|question| question.kind == QuestionKind::Municipality)?;
    match &answers.answers.get(&question.id)?.said {
        Said::Value(Value::Text(text)) => Some(text.trim().to_owned()),
        _ => None,
    }
}

/// Adds the file of a colleague who was not there yet.
fn add(
    session: &mut Session<'_, '_>,
    content: &Content,
    mut theirs: Assessment,
    typed: &Merging,
    wanted: &str,
) -> Result<Exit, Failure> {
    assessment::check_name(&typed.into, wanted)?;
    let present = assessment::files(&typed.into)?;
    let usual_path = || typed.into.join(ANSWERS).join(format!("{wanted}.toml"));
    let path = assessment::file_of(&present, wanted).cloned().unwrap_or_else(usual_path);
    if session.globals.dry_run {
        session.would_write(&[path]);
        return Ok(Exit::Fine);
    }
    theirs.answers.respondent.id = wanted.to_owned();
    let text = answers_text::write(&theirs.answers, &theirs.orphans, theirs.questionnaire(content));
    if path.exists() && !is_same_file(&path, &typed.file) {
        return Err(Failure::new(Exit::WouldOverwrite, "failure-overwrite").with("path", path.display().to_string()));
    }
    write::replace(&path, &text)?;
    if session.globals.json {
        session.json(&Document {
            schema: 1,
            respondent: wanted,
            path: path.display().to_string(),
            written: true,
            new: theirs.answers.answers.keys().collect(),
            changed: Vec::new(),
            remarks: Vec::new(),
            kept: Vec::new(),
            conflicts: Vec::new(),
        });
    }
    let message = Message::new("merge-added").with("who", wanted).with("path", path.display().to_string());
    session.remark(&message.with("count", theirs.answers.answers.len()));
    Ok(Exit::Fine)
}

/// Keeps the other copy under another name when it lies among the answers, since there it would count as a colleague.
fn set_aside(session: &mut Session<'_, '_>, typed: &Merging) -> Result<(), Failure> {
    let lies_there = assessment::files(&typed.into)?.iter().any(|path| is_same_file(path, &typed.file));
    if !lies_there {
        return Ok(());
    }
    let free = (1..).map(|number| typed.file.with_extension(format!("{number}.bak")));
    let kept = free.into_iter().find(|path| !path.exists()).expect("some number is free");
    fs::rename(&typed.file, &kept).map_err(|error| Failure::write(&kept, &error))?;
    let message = Message::new("merge-kept-copy").with("path", typed.file.display().to_string());
    session.remark(&message.with("kept", kept.display().to_string()));
    Ok(())
}

/// Asks a person about each conflict; returns those that are left.
fn ask(
    session: &mut Session<'_, '_>,
    questionnaire: &Questionnaire,
    conflicts: Vec<Conflict>,
    answers: &mut Answers,
) -> Result<Vec<Conflict>, Failure> {
    let farewell = session.text("merge-stopped");
    let interrupt = session.interrupt(farewell)?;
    let mut lines: Box<dyn Lines> = if session.facts.plain {
        Box::new(Stream::new(std::io::BufReader::new(std::io::stdin()), session.facts.stdin_is_terminal))
    } else {
        Box::new(Editor::new(interrupt))
    };
    let width = session.facts.text_width();
    let words = &session.messages;
    let mut dialog = Dialog::new(&mut *lines, session.environment.err, words, width);
    let broken = |_| Failure::new(Exit::NeedsPerson, "fill-needs-person");
    dialog.tell(&Message::new("merge-ask").with("count", conflicts.len())).map_err(broken)?;
    let mut left = Vec::new();
    let mut is_over = false;
    for conflict in conflicts {
        let question = questionnaire.question(&conflict.question);
        let Some(question) = question.filter(|_| !is_over) else {
            left.push(conflict);
            continue;
        };
        let row = |key: &str, answer: &crate::model::answers::Answer| {
            let at = answer.at.as_deref().and_then(|at| at.split('T').next()).unwrap_or_default();
            let date = crate::model::source::PartialDate::new(at);
            let message = Message::new(key).with("said", said_words(words, question, &answer.said));
            words.render(
                &message.with("date", if at.is_empty() { String::new() } else { format!(", {}", words.date(&date)) }),
            )
        };
        let ask = Ask {
            question: question.text.get(words.locale()).to_owned(),
            rows: vec![row("merge-row-ours", &conflict.ours), row("merge-row-theirs", &conflict.theirs)],
            help: question.why.get(words.locale()).to_owned(),
            ..Ask::default()
        };
        match dialog.choose(&ask).map_err(broken)? {
            Turn::Go(choice) => {
                let (taken, other) = match choice {
                    0 => (&conflict.ours, &conflict.theirs),
                    _ => (&conflict.theirs, &conflict.ours),
                };
                answers
                    .answers
                    .insert(conflict.question.clone(), crate::together::with_remark(taken, other.note.as_ref()));
            }
            Turn::Back => left.push(conflict),
            Turn::Stop | Turn::End => {
                is_over = true;
                left.push(conflict);
            }
        }
    }
    Ok(left)
}

/// Says what was put together, and what a person must say first.
fn tell(
    session: &mut Session<'_, '_>,
    questionnaire: &Questionnaire,
    ours: &Assessment,
    found: &Merged,
    differs: bool,
    typed: &Merging,
) {
    let is_open = !found.conflicts.is_empty();
    let taken =
        |kind: Taken| found.taken.iter().filter(move |(_, taken)| **taken == kind).map(|(question, _)| question);
    let path = ours.path.display().to_string();
    if session.globals.json {
        session.json(&Document {
            schema: 1,
            respondent: &ours.answers.respondent.id,
            path,
            written: differs && !is_open && !session.globals.dry_run,
            new: taken(Taken::New).collect(),
            changed: taken(Taken::Changed).collect(),
            remarks: taken(Taken::Remark).collect(),
            kept: found.kept.iter().collect(),
            conflicts: found.conflicts.iter().map(|conflict| &conflict.question).collect(),
        });
        return;
    }
    let words = &session.messages;
    let label = |id: &QuestionId| {
        let question = questionnaire.question(id);
        question.map_or_else(|| id.to_string(), |question| question.label.get(words.locale()).to_owned())
    };
    let mut text = String::new();
    let lists: [(&str, Vec<&QuestionId>); 4] = [
        ("merge-new", taken(Taken::New).collect()),
        ("merge-changed", taken(Taken::Changed).collect()),
        ("merge-remarks", taken(Taken::Remark).collect()),
        ("merge-kept", found.kept.iter().collect()),
    ];
    for (key, ids) in lists.iter().filter(|(_, ids)| !ids.is_empty()) {
        let names: Vec<String> = ids.iter().map(|id| label(id)).collect();
        let message = Message::new(*key).with("count", ids.len()).with("names", names.join(", "));
        text.push_str(&fill(session, &words.render(&message), ""));
    }
    for conflict in &found.conflicts {
        let said = |said: &Said| {
            questionnaire
                .question(&conflict.question)
                .map_or_else(String::new, |question| said_words(words, question, said))
        };
        let message = Message::new("merge-conflict").with("label", label(&conflict.question));
        let message = message.with("question", conflict.question.as_str());
        let message = message.with("ours", said(&conflict.ours.said)).with("theirs", said(&conflict.theirs.said));
        text.push_str(&fill(session, &words.render(&message), ""));
    }
    session.result(&visible(&text));
    let copy = typed.file.display().to_string();
    let key = match (is_open, differs, session.globals.dry_run) {
        (true, ..) => "merge-open",
        (false, false, _) => "merge-same",
        (false, true, true) => "dry-run-nothing",
        (false, true, false) => "merge-done",
    };
    let count = found.conflicts.len();
    session.remark(&Message::new(key).with("path", path).with("copy", copy).with("count", count));
}
