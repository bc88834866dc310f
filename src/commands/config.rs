//! `config`: which settings hold and why, and a file to keep them in.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::Serialize;

use super::failure::{Exit, Failure};
use super::session::Session;
use super::settings::{self, Known, Origin};
use super::table::table;
use super::write;
use crate::cli::ConfigVerb;
use crate::content::settings::{KEYS, changed, read};
use crate::content::store::SourceFile;
use crate::diagnostic::{Diagnostic, Place};
use crate::i18n::Message;

#[derive(Serialize)]
struct Document {
    schema: u32,
    /// The settings file, whether it exists or not.
    file: Option<String>,
    file_exists: bool,
    settings: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    key: &'static str,
    value: Option<String>,
    /// `option`, `variable`, `workspace`, `file`, `system` or `built-in`.
    origin: &'static str,
    /// Name of the option or variable.
    name: Option<&'static str>,
}

/// Shows or changes settings.
pub fn run(session: &mut Session<'_, '_>, verb: &ConfigVerb) -> Result<Exit, Failure> {
    match verb {
        ConfigVerb::Show => show(session),
        ConfigVerb::Set { key, value } => set(session, key, Some(value)),
        ConfigVerb::Unset { key } => set(session, key, None),
    }
}

fn show(session: &mut Session<'_, '_>) -> Result<Exit, Failure> {
    let entries: Vec<Entry> = KEYS.iter().map(|key| entry(session, key)).collect();
    let file = session.settled.path.as_ref().map(|path| path.display().to_string());
    if session.globals.json {
        let file_exists = session.settled.file.is_some();
        session.json(&Document { schema: 1, file, file_exists, settings: entries });
    } else {
        let heads = ["head-setting", "head-value", "head-origin"].map(|key| session.text(key));
        let rows: Vec<Vec<String>> = entries
            .iter()
            .map(|entry| {
                let value = match entry.value.as_deref() {
                    None => session.text("config-automatic"),
                    Some("") => session.text("config-none"),
                    Some(value) => value.to_owned(),
                };
                vec![entry.key.to_owned(), value, origin_words(session, entry, file.as_deref())]
            })
            .collect();
        let text = table(session, &heads, &rows);
        session.result(&text);
        if let Some(path) = file {
            let key = if session.settled.file.is_some() { "config-file" } else { "config-file-none" };
            session.remark(&Message::new(key).with("path", path));
        }
    }
    Ok(if session.settled.faults.is_empty() { Exit::Fine } else { Exit::File })
}

fn entry(session: &Session<'_, '_>, key: &'static str) -> Entry {
    let (environment, settled, globals) = (&*session.environment, &session.settled, &session.globals);
    let found: Option<Known<String>> = match key {
        "lang" => Some(Known { value: session.messages.locale().as_str().to_owned(), origin: session.language_origin }),
        "plain" => {
            let plain = settings::plain(globals, environment, settled);
            let origin = session.plain_origin;
            Some(Known { value: plain.value.to_string(), origin })
        }
        "color" => {
            let color = settings::color(globals, environment, settled);
            Some(Known { value: color.value.to_owned(), origin: color.origin })
        }
        "pager" => settings::pager(environment, settled),
        _ => settings::editor(environment, settled),
    };
    let (origin, name) = match found.as_ref().map_or(Origin::BuiltIn, |found| found.origin) {
        Origin::Option(name) => ("option", Some(name)),
        Origin::Variable(name) => ("variable", Some(name)),
        Origin::Workspace => ("workspace", None),
        Origin::File => ("file", None),
        Origin::System => ("system", None),
        Origin::BuiltIn => ("built-in", None),
    };
    Entry { key, value: found.map(|found| found.value), origin, name }
}

fn origin_words(session: &Session<'_, '_>, entry: &Entry, file: Option<&str>) -> String {
    let message = Message::new(format!("origin-{}", entry.origin));
    let workspace = session.settled.workspace.as_ref().map(|workspace| workspace.file.shown());
    let file = if entry.origin == "workspace" { workspace.as_deref() } else { file };
    session.messages.render(&message.with("name", entry.name.or(file).unwrap_or_default()))
}

/// Keeps a setting and says so, or what a dry run would have written.
fn set(session: &mut Session<'_, '_>, key: &str, value: Option<&str>) -> Result<Exit, Failure> {
    let path = keep(session, key, value)?;
    if session.globals.dry_run {
        session.would_write(&[path]);
        return Ok(Exit::Fine);
    }
    let done = if value.is_some() { "config-set" } else { "config-unset" };
    session.remark(&Message::new(done).with("key", key).with("path", path.display().to_string()));
    if let Some(entry) = KEYS.iter().find(|one| **one == key).map(|key| entry(session, key))
        && matches!(entry.origin, "option" | "variable" | "workspace")
    {
        let name = entry.name.unwrap_or(super::workspace::MARKER);
        session.remark(&Message::new("config-overruled").with("key", key).with("name", name));
    }
    Ok(Exit::Fine)
}

/// Keeps a setting in the file of the user, or takes it away; returns the file. A dry run looks and writes nothing.
///
/// # Errors
/// When there is no such setting or value, the file has faults, or the system refuses.
pub fn keep(session: &Session<'_, '_>, key: &str, value: Option<&str>) -> Result<PathBuf, Failure> {
    if !KEYS.contains(&key) {
        let failure = Failure::new(Exit::Usage, "failure-no-setting").with("found", key);
        return Err(failure.with("names", KEYS.join(", ")).suggest(key, KEYS));
    }
    let Some(path) = session.settled.path.clone() else {
        return Err(Failure::new(Exit::File, "failure-no-settings-place"));
    };
    if !session.settled.faults.is_empty() {
        // What is wrong was told already.
        return Err(Failure::new(Exit::File, "failure-settings").with("path", path.display().to_string()));
    }
    let value = value.map(|typed| typed_value(session, key, typed)).transpose()?;
    let before = session.settled.file.as_ref().and_then(|file| file.text.clone().ok()).unwrap_or_default();
    let text = changed(&before, key, value.as_ref());
    let file =
        SourceFile { path: path.display().to_string(), on_disk: Some(path.clone()), text: Ok(text.clone().into()) };
    let mut faults = Vec::new();
    if read(&file, &mut faults).is_none() {
        let details = told(session, &faults, &file);
        let failure = Failure::new(Exit::Usage, "failure-setting").with("path", path.display().to_string());
        return Err(failure.details(details));
    }
    if session.globals.dry_run {
        return Ok(path);
    }
    if let Some(folder) = path.parent() {
        write::folder(folder)?;
    }
    write::replace(&path, &text)?;
    Ok(path)
}

/// Returns the value as it stands in the file.
fn typed_value(session: &Session<'_, '_>, key: &str, typed: &str) -> Result<toml::Value, Failure> {
    let refuse = |allowed: &[String]| {
        let help = Message::new("usage-allowed").with("names", allowed.join(", "));
        let failure = Failure::new(Exit::Usage, "usage-invalid-value").with("option", key).with("found", typed);
        Err(failure.help(help))
    };
    let words = |list: &[&str]| -> Vec<String> { list.iter().map(|word| (*word).to_owned()).collect() };
    match key {
        "plain" => match typed {
            "true" | "1" => Ok(true.into()),
            "false" | "0" => Ok(false.into()),
            _ => refuse(&words(&["true", "false"])),
        },
        "color" if !["auto", "always", "never"].contains(&typed) => refuse(&words(&["auto", "always", "never"])),
        "lang" => {
            let known: Vec<String> = session.store.message_files().into_keys().collect();
            if known.iter().any(|tag| tag == typed) { Ok(typed.into()) } else { refuse(&known) }
        }
        _ => Ok(typed.into()),
    }
}

/// Returns faults of the settings file as text.
pub fn told(session: &Session<'_, '_>, faults: &[Diagnostic], file: &SourceFile) -> String {
    let files = BTreeMap::from([(file.path.clone(), file.clone())]);
    faults.iter().map(|fault| super::check::shown(fault, &files, session)).collect()
}

/// Says on standard error what is wrong with the settings file and that of the workspace; the command goes on without it.
pub fn warn(session: &mut Session<'_, '_>) {
    if let Some(workspace) = session.settled.workspace.clone() {
        warn_of(session, &workspace.file, workspace.faults, workspace.says.lang.as_deref(), "workspace-ignored");
    }
    if let Some(file) = session.settled.file.clone() {
        let (faults, lang) = (session.settled.faults.clone(), session.settled.settings.lang.clone());
        warn_of(session, &file, faults, lang.as_deref(), "config-ignored");
    }
}

fn warn_of(
    session: &mut Session<'_, '_>,
    file: &SourceFile,
    mut faults: Vec<Diagnostic>,
    lang: Option<&str>,
    key: &str,
) {
    if let Some(tag) = lang
        && !session.store.message_files().contains_key(tag)
    {
        let place = Place::value(&*file.path, crate::diagnostic::KeyPath::default().then("lang"));
        let known: Vec<String> = session.store.message_files().into_keys().collect();
        faults
            .push(Diagnostic::error("PW104", place).with("found", tag).suggest(tag, known.iter().map(String::as_str)));
    }
    if faults.is_empty() {
        return;
    }
    let text = told(session, &faults, file);
    session.environment.remark(&text);
    session.remark(&Message::new(key).with("path", file.shown()));
}
