//! `workspace show`: where the workspace is, who its clients are, and what of its own lies over the content.

use serde::Serialize;

use crate::commands::failure::{Exit, Failure};
use crate::commands::session::Session;
use crate::diagnostic::visible;
use crate::i18n::Message;

#[derive(Serialize)]
struct Document {
    schema: u32,
    folder: String,
    name: Option<String>,
    clients: Vec<String>,
    /// Files that differ from those in the program, or are not in it.
    own_files: Vec<String>,
}

/// Shows the workspace that somebody is in.
pub fn show(session: &mut Session<'_, '_>) -> Result<Exit, Failure> {
    let Some(workspace) = session.settled.workspace.clone() else {
        return Err(Failure::new(Exit::File, "failure-no-workspace"));
    };
    let clients = workspace.clients();
    let own_files: Vec<String> = session.store.own_files().into_iter().map(|file| file.path).collect();
    let folder = workspace.root.display().to_string();
    if session.globals.json {
        session.json(&Document { schema: 1, folder, name: workspace.says.name, clients, own_files });
        return Ok(Exit::Fine);
    }
    let name = workspace.says.name.filter(|name| !name.trim().is_empty()).unwrap_or_else(|| folder.clone());
    let mut text = crate::commands::status::heading(session, &name);
    let words = &session.messages;
    text.push_str(&visible(&words.render(&Message::new("workspace-folder").with("path", folder))));
    text.push('\n');
    for (key, names) in [("workspace-clients", &clients), ("workspace-own", &own_files)] {
        text.push_str(&format!("\n{}\n", words.render(&Message::new(key).with("count", names.len()))));
        text.extend(names.iter().map(|name| format!("  {}\n", visible(name))));
    }
    session.result(&text);
    Ok(Exit::Fine)
}
