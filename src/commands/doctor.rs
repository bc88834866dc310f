//! `doctor`: whether the program finds what it needs here, and what it took from terminal, system and settings.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::failure::{Exit, Failure, counts};
use super::session::{Environment, Session};
use super::settings::{self, Origin};
use super::table::looked;
use crate::content::Content;
use crate::i18n::Message;
use crate::terminal::table::{Cell, Table, Tone};

#[derive(Serialize)]
struct Document {
    schema: u32,
    version: &'static str,
    checks: Vec<Check>,
}

/// What was looked at, and how it is.
#[derive(Serialize)]
struct Check {
    id: &'static str,
    state: State,
    /// In the language of the user.
    detail: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum State {
    Good,
    Careful,
    Bad,
}

/// Looks at everything and says how it is; ends with 1 when something stands in the way.
pub fn run(session: &mut Session<'_, '_>) -> Result<Exit, Failure> {
    let checks = vec![
        program(session),
        language(session),
        terminal(session),
        size(session),
        colour(session),
        own_settings(session),
        workspace(session),
        folder(session, "folder", &session.environment.folder.clone()),
        folder(session, "temporary", &std::env::temp_dir()),
        content(session),
        pager(session),
        editor(session),
        browser(session),
    ];
    let is_bad = checks.iter().any(|check| check.state == State::Bad);
    if session.globals.json {
        session.json(&Document { schema: 1, version: env!("CARGO_PKG_VERSION"), checks });
    } else {
        let heads = ["head-checked", "head-state", "head-detail"].map(|key| session.text(key));
        let mut table = Table::new(heads);
        for check in &checks {
            let (key, tone) = match check.state {
                State::Good => ("doctor-good", Tone::Good),
                State::Careful => ("doctor-careful", Tone::Careful),
                State::Bad => ("doctor-bad", Tone::Bad),
            };
            let name = session.text(&format!("doctor-{}", check.id));
            table.row([name.into(), Cell::toned(session.text(key), tone), check.detail.as_str().into()]);
        }
        let text = table.render(looked(session));
        session.result(&text);
        session.remark(&Message::new(if is_bad { "doctor-not-fine" } else { "doctor-fine" }));
    }
    Ok(if is_bad { Exit::Findings } else { Exit::Fine })
}

fn check(id: &'static str, state: State, detail: String) -> Check {
    Check { id, state, detail }
}

fn program(session: &Session<'_, '_>) -> Check {
    let message = Message::new("doctor-program-detail").with("version", env!("CARGO_PKG_VERSION"));
    let message = message.with("system", format!("{} {}", std::env::consts::OS, std::env::consts::ARCH));
    check("program", State::Good, session.messages.render(&message))
}

fn language(session: &Session<'_, '_>) -> Check {
    let (origin, name) = match session.language_origin {
        Origin::Option(name) => ("option", name),
        Origin::Variable(name) => ("variable", name),
        Origin::Workspace => ("workspace", super::workspace::MARKER),
        Origin::File => ("file", ""),
        Origin::System => ("system", ""),
        Origin::BuiltIn => ("built-in", ""),
    };
    let origin = session.messages.render(&Message::new(format!("origin-{origin}")).with("name", name));
    let message = Message::new("doctor-language-detail").with("origin", origin);
    let message = message.with("lang", session.messages.locale().as_str());
    check("language", State::Good, session.messages.render(&message))
}

fn terminal(session: &Session<'_, '_>) -> Check {
    let facts = &session.facts;
    let (state, key) = match () {
        () if !facts.is_interactive => (State::Careful, "doctor-terminal-none"),
        () if !facts.utf8 => (State::Careful, "doctor-terminal-ascii"),
        () if facts.plain_for_good => (State::Good, "doctor-terminal-plain"),
        () if facts.plain => (State::Careful, "doctor-terminal-small"),
        () => (State::Good, "doctor-terminal-lists"),
    };
    let kind = session.environment.variables.get("TERM").cloned().unwrap_or_default();
    check("terminal", state, session.messages.render(&Message::new(key).with("kind", kind)))
}

fn size(session: &Session<'_, '_>) -> Check {
    let Some((rows, columns)) = session.environment.connections.size.filter(|(rows, columns)| rows * columns > 0)
    else {
        let message = Message::new("doctor-size-unknown").with("columns", session.width());
        return check("size", State::Good, session.messages.render(&message));
    };
    let message = Message::new("doctor-size-detail").with("columns", columns).with("rows", rows);
    check("size", State::Good, session.messages.render(&message))
}

fn colour(session: &Session<'_, '_>) -> Check {
    let key = if session.colour() { "doctor-colour-on" } else { "doctor-colour-off" };
    check("colour", State::Good, session.text(key))
}

fn own_settings(session: &Session<'_, '_>) -> Check {
    let settled = &session.settled;
    let Some(path) = &settled.path else {
        return check("settings", State::Careful, session.text("doctor-settings-nowhere"));
    };
    let (state, key) = match &settled.file {
        None => (State::Good, "doctor-settings-none"),
        Some(_) if settled.faults.is_empty() => (State::Good, "doctor-settings-read"),
        Some(_) => (State::Bad, "doctor-settings-broken"),
    };
    check("settings", state, session.messages.render(&Message::new(key).with("path", path.display().to_string())))
}

fn workspace(session: &Session<'_, '_>) -> Check {
    let Some(workspace) = &session.settled.workspace else {
        return check("workspace", State::Good, session.text("doctor-workspace-none"));
    };
    let state = if workspace.faults.is_empty() { State::Good } else { State::Bad };
    let key = if workspace.faults.is_empty() { "doctor-workspace-detail" } else { "doctor-workspace-broken" };
    let message = Message::new(key).with("path", workspace.root.display().to_string());
    check("workspace", state, session.messages.render(&message.with("count", workspace.clients().len())))
}

/// Tells whether files can be made in a folder, by making one.
fn folder(session: &Session<'_, '_>, id: &'static str, path: &Path) -> Check {
    let shown = path.display().to_string();
    match tempfile::Builder::new().prefix(".platformwijzer-").tempfile_in(path) {
        Ok(_) => check(id, State::Good, session.messages.render(&Message::new("doctor-writable").with("path", shown))),
        Err(error) => {
            let message = Message::new("doctor-not-writable").with("path", shown).with("reason", error.to_string());
            check(id, State::Bad, session.messages.render(&message))
        }
    }
}

fn content(session: &Session<'_, '_>) -> Check {
    let content = Content::load(&session.store);
    let (errors, _) = counts(&content.diagnostics);
    if errors > 0 {
        let message = Message::new("doctor-content-broken").with("count", errors);
        return check("content", State::Bad, session.messages.render(&message));
    }
    let own = session.store.own_files().len();
    let message = Message::new("doctor-content-detail")
        .with("questionnaires", content.questionnaires.len())
        .with("platforms", content.catalog.platforms.len())
        .with("own", own);
    check("content", State::Good, session.messages.render(&message))
}

fn pager(session: &Session<'_, '_>) -> Check {
    let chosen = super::pager::command(session);
    let message = match &chosen {
        Some(command) => Message::new("doctor-pager-detail").with("command", command.as_str()),
        None => Message::new("doctor-pager-none"),
    };
    check("pager", State::Good, session.messages.render(&message))
}

fn editor(session: &Session<'_, '_>) -> Check {
    let Some(chosen) = settings::editor(session.environment, &session.settled) else {
        let key = if cfg!(windows) { "doctor-editor-notepad" } else { "doctor-editor-none" };
        return check("editor", State::Good, session.text(key));
    };
    let program = chosen.value.split_whitespace().next().unwrap_or_default();
    let is_there = found(session.environment, program).is_some();
    let (state, key) = match is_there {
        true => (State::Good, "doctor-editor-detail"),
        false => (State::Careful, "doctor-editor-missing"),
    };
    check("editor", state, session.messages.render(&Message::new(key).with("command", chosen.value.as_str())))
}

/// Programs that show a page, by the names that they have on the systems.
const BROWSERS: [&str; 9] = [
    "xdg-open",
    "firefox",
    "firefox-esr",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "brave-browser",
];

fn browser(session: &Session<'_, '_>) -> Check {
    // These systems always have one that opens a page at a double click.
    if cfg!(any(windows, target_os = "macos")) {
        return check("browser", State::Good, session.text("doctor-browser-system"));
    }
    let program = BROWSERS.iter().find_map(|name| found(session.environment, name));
    match program {
        Some(path) => {
            let message = Message::new("doctor-browser-detail").with("path", path.display().to_string());
            check("browser", State::Good, session.messages.render(&message))
        }
        None => check("browser", State::Careful, session.text("doctor-browser-none")),
    }
}

/// Returns where a program stands in the folders in which the system looks for programs.
pub fn found(environment: &Environment<'_>, program: &str) -> Option<PathBuf> {
    let direct = Path::new(program);
    if direct.components().count() > 1 {
        return direct.is_file().then(|| direct.to_owned());
    }
    let folders = environment.variables.get("PATH")?;
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ".bat", ""] } else { &[""] };
    let places = std::env::split_paths(folders).flat_map(|folder| {
        let folder = folder.clone();
        endings.iter().map(move |ending| folder.join(format!("{program}{ending}")))
    });
    places.into_iter().find(|path| path.is_file())
}
