//! From what somebody typed to a folder: a path, or the name of a client from wherever one is in the workspace.

use std::path::{Component, Path, PathBuf};

use super::{ANSWERS, CLIENTS, Workspace};
use crate::cli::Verb;
use crate::commands::failure::{Exit, Failure};
use crate::commands::session::Session;

/// Returns a command with the assessments that it names in the place where they are.
///
/// # Errors
/// When a name is neither a folder nor a client.
pub fn located(mut verb: Verb, session: &Session<'_, '_>) -> Result<Verb, Failure> {
    let Some(workspace) = &session.settled.workspace else { return Ok(verb) };
    let here = &session.environment.folder;
    for folder in verb.assessments() {
        *folder = place(workspace, here, folder)?;
    }
    // What comes back from a colleague can be the first of a new client.
    if let Verb::Import(terms) = &mut verb {
        let known = meant(session, terms.to.clone());
        terms.to = if here.join(&known).is_dir() { known } else { new_place(session, &terms.to) };
    }
    Ok(verb)
}

/// Returns the folder that a document names: as it stands there, or that of the client.
pub fn meant(session: &Session<'_, '_>, folder: PathBuf) -> PathBuf {
    let workspace = session.settled.workspace.as_ref();
    let found = workspace.and_then(|workspace| place(workspace, &session.environment.folder, &folder).ok());
    found.unwrap_or(folder)
}

/// Returns where the assessment is that somebody means: a folder as typed, a client, or the client that one is in.
fn place(workspace: &Workspace, here: &Path, typed: &Path) -> Result<PathBuf, Failure> {
    if typed == Path::new(".") {
        return Ok(own(workspace, here).unwrap_or_else(|| typed.to_owned()));
    }
    let Some(name) = bare(typed).filter(|_| !here.join(typed).exists()) else { return Ok(typed.to_owned()) };
    let known = workspace.clients();
    let folded = name.to_lowercase();
    let found =
        known.iter().find(|one| **one == name).or_else(|| known.iter().find(|one| one.to_lowercase() == folded));
    if let Some(client) = found {
        return Ok(from_here(workspace, here).join(CLIENTS).join(client));
    }
    // `advies.html` is a file that is not there, and `*` stands for several folders.
    if typed.extension().is_some() || name.contains('*') {
        return Ok(typed.to_owned());
    }
    if known.is_empty() {
        return Err(Failure::new(Exit::File, "failure-no-clients").with("found", name));
    }
    let failure = Failure::new(Exit::File, "failure-no-client").with("found", name.as_str());
    Err(failure.with("names", known.join(", ")).suggest(&name, known.iter().map(String::as_str)))
}

/// Returns the client that a folder lies in, as seen from there.
fn own(workspace: &Workspace, here: &Path) -> Option<PathBuf> {
    let inside = here.ancestors().take_while(|folder| *folder != workspace.root);
    let (up, _) = inside.enumerate().find(|(_, folder)| folder.join(ANSWERS).is_dir())?;
    Some(if up == 0 { PathBuf::from(".") } else { std::iter::repeat_n("..", up).collect() })
}

/// Returns the folder of the workspace as seen from a folder inside it.
pub fn from_here(workspace: &Workspace, here: &Path) -> PathBuf {
    let inside = here.strip_prefix(&workspace.root).unwrap_or(Path::new(""));
    inside.components().map(|_| "..").collect()
}

/// Returns the name, when a path is nothing more.
fn bare(path: &Path) -> Option<String> {
    let mut parts = path.components();
    match (parts.next(), parts.next()) {
        (Some(Component::Normal(name)), None) => Some(name.to_string_lossy().into_owned()),
        _ => None,
    }
}

/// Returns where a new assessment goes: a name that is nothing more goes among the clients.
pub fn new_place(session: &Session<'_, '_>, typed: &Path) -> PathBuf {
    let Some(workspace) = &session.settled.workspace else { return typed.to_owned() };
    match bare(typed) {
        Some(name) => from_here(workspace, &session.environment.folder).join(CLIENTS).join(name),
        None => typed.to_owned(),
    }
}

/// Returns how an assessment is called in commands and documents: a client by its name, so that it is the same from every
/// folder; anything else by its path.
pub fn named(session: &Session<'_, '_>, folder: &Path) -> String {
    let as_typed = || folder.display().to_string();
    let Some(workspace) = &session.settled.workspace else { return as_typed() };
    let Ok(whole) = session.environment.folder.join(folder).canonicalize() else { return as_typed() };
    let clients = workspace.root.join(CLIENTS).canonicalize().unwrap_or_default();
    match (whole.parent() == Some(&clients), whole.file_name()) {
        (true, Some(name)) => name.to_string_lossy().into_owned(),
        _ => as_typed(),
    }
}
