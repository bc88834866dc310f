//! No command at all: on a terminal a short menu, for whoever does not know the commands yet.

use std::path::{Path, PathBuf};

use super::assessment;
use super::failure::{Exit, Failure};
use super::first_run;
use super::session::Session;
use crate::cli::{CatalogFilter, CatalogVerb};
use crate::diagnostic::visible;
use crate::i18n::Message;
use crate::terminal::menu::Menu;
use crate::terminal::words::Words;

/// What can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    GoOn,
    New,
    Report,
    Catalog,
    Help,
    Stop,
}

/// Shows the menu and does what is chosen. `help` is the text that tells all commands.
pub fn run(session: &mut Session<'_, '_>, help: &str) -> Result<Exit, Failure> {
    if !first_run::ask(session)? {
        return Ok(Exit::Fine);
    }
    let found = known(session);
    let farewell = session.text("menu-stopped");
    let interrupt = session.interrupt(farewell)?;
    let choice = {
        let menu = Menu::new(session.facts, &session.messages, interrupt.clone());
        let mut choices = vec![Choice::New, Choice::Catalog, Choice::Help, Choice::Stop];
        if !found.is_empty() {
            choices.insert(0, Choice::GoOn);
            choices.insert(2, Choice::Report);
        }
        let rows: Vec<String> = choices.iter().map(|choice| row(session, *choice, &found)).collect();
        menu.say(&format!("{}\n\n{}", session.text("cli-about"), session.text("menu-question"))).map_err(broken)?;
        menu.choose(&rows).map_err(broken)?.map_or(Choice::Stop, |index| choices[index])
    };
    match choice {
        Choice::Stop => Ok(Exit::Fine),
        Choice::Help => {
            session.hold_results();
            session.result(help);
            Ok(Exit::Fine)
        }
        Choice::Catalog => {
            session.hold_results();
            tell(session, &format!("{} {}", session.text("command-catalog"), session.text("command-catalog-list")));
            super::catalog::run(session, CatalogVerb::List(CatalogFilter::default()))
        }
        Choice::New => begin(session),
        Choice::GoOn | Choice::Report => {
            let Some(folder) = which(session, &found)? else { return Ok(Exit::Fine) };
            let shown = folder.display();
            if choice == Choice::GoOn {
                tell(session, &format!("{} \"{shown}\"", session.text("command-fill")));
                super::fill::run(session, &folder, super::fill::Who::default(), None, false)
            } else {
                tell(session, &format!("{} \"{shown}\"", session.text("command-report")));
                super::report::run(session, &folder, None, &super::report::Order::default())
            }
        }
    }
}

fn row(session: &Session<'_, '_>, choice: Choice, found: &[PathBuf]) -> String {
    let key = match choice {
        Choice::GoOn if found.len() > 1 => "menu-go-on-several",
        Choice::GoOn => "menu-go-on",
        Choice::New => "menu-new",
        Choice::Report if found.len() > 1 => "menu-report-several",
        Choice::Report => "menu-report",
        Choice::Catalog => "menu-catalog",
        Choice::Help => "menu-help",
        Choice::Stop => "menu-stop",
    };
    let name = found.first().map_or_else(String::new, |folder| named(session, folder));
    visible(&session.messages.render(&Message::new(key).with("name", name).with("count", found.len())))
}

/// Returns how an assessment is called here: its folder.
fn named(session: &Session<'_, '_>, folder: &Path) -> String {
    let whole = session.environment.folder.join(folder);
    let whole = if folder == Path::new(".") { session.environment.folder.clone() } else { whole };
    whole.file_name().map_or_else(|| folder.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// Returns the assessments that somebody may mean here: those of the working folder, or else the clients of the workspace.
fn known(session: &Session<'_, '_>) -> Vec<PathBuf> {
    let here = &session.environment.folder;
    let found = assessments(here);
    match &session.settled.workspace {
        Some(workspace) if found.is_empty() => workspace.clients_from(here),
        _ => found,
    }
}

/// Returns the assessments in the working folder: the folder itself, or those directly in it.
pub fn assessments(folder: &Path) -> Vec<PathBuf> {
    if assessment::files(folder).is_ok() {
        return vec![PathBuf::from(".")];
    }
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = entries
        .filter(|entry| assessment::files(&entry.path()).is_ok())
        .map(|entry| entry.file_name().into())
        .collect();
    found.sort();
    found
}

/// Returns the assessment that is meant; asks when there are several.
fn which(session: &mut Session<'_, '_>, found: &[PathBuf]) -> Result<Option<PathBuf>, Failure> {
    if let [only] = found {
        return Ok(Some(only.clone()));
    }
    let farewell = session.text("menu-stopped");
    let interrupt = session.interrupt(farewell)?;
    let menu = Menu::new(session.facts, &session.messages, interrupt);
    menu.say(&format!("\n{}", session.text("menu-which"))).map_err(broken)?;
    let rows: Vec<String> = found.iter().map(|folder| visible(&named(session, folder))).collect();
    Ok(menu.choose(&rows).map_err(broken)?.map(|index| found[index].clone()))
}

/// Begins an assessment under a name that is asked for, and goes on with its questions.
fn begin(session: &mut Session<'_, '_>) -> Result<Exit, Failure> {
    let farewell = session.text("menu-stopped");
    let interrupt = session.interrupt(farewell)?;
    let folder = {
        let menu = Menu::new(session.facts, &session.messages, interrupt);
        menu.say(&format!("\n{}", session.text("menu-name"))).map_err(broken)?;
        named_folder(session, &menu)?
    };
    let Some(folder) = folder else { return Ok(Exit::Fine) };
    super::new::run(session, &folder, None, None, false)?;
    super::fill::run(session, &folder, super::fill::Who::default(), None, false)
}

/// Reads a name until a folder can be called that; nothing when the person stops or has gone away.
fn named_folder(session: &Session<'_, '_>, menu: &Menu<'_>) -> Result<Option<PathBuf>, Failure> {
    loop {
        let Some(name) = menu.line().map_err(broken)? else { return Ok(None) };
        if Words::new(&session.messages).is_command("help", &name) {
            menu.say(&session.text("menu-name-help")).map_err(broken)?;
            continue;
        }
        let folder = super::workspace::new_place(session, Path::new(&name));
        match super::portable::check(&folder) {
            Ok(()) => return Ok(Some(folder)),
            Err(failure) => {
                let why = session.messages.render(&failure.message);
                menu.say(&format!("{why} {}", session.text("menu-name-again"))).map_err(broken)?;
            }
        }
    }
}

/// Says with which command the same is done without the menu.
fn tell(session: &mut Session<'_, '_>, command: &str) {
    session.remark(&Message::new("menu-same-as").with("command", format!("platformwijzer {command}")));
}

fn broken(_: std::io::Error) -> Failure {
    Failure::new(Exit::NeedsPerson, "fill-needs-person")
}
