//! `workspace new`: lays out a folder for an advisor with several clients.

use std::path::{Path, PathBuf};

use super::{CLIENTS, MARKER, Workspace};
use crate::commands::failure::{Exit, Failure};
use crate::commands::session::Session;
use crate::commands::{portable, write};
use crate::content::store::workspace_files;
use crate::i18n::Message;

/// Lays out a workspace. A folder that holds other things is fine; a file that is there already is not touched.
pub fn lay_out(session: &mut Session<'_, '_>, folder: &Path, name: Option<&str>) -> Result<Exit, Failure> {
    let shown = || folder.display().to_string();
    let whole = session.environment.folder.join(folder);
    if whole.join(MARKER).exists() {
        return Err(Failure::new(Exit::WouldOverwrite, "failure-workspace-exists").with("folder", shown()));
    }
    // Whoever stands in the one would never get to the other.
    if let Some(outer) = Workspace::around(&whole) {
        let failure = Failure::new(Exit::Usage, "failure-workspace-inside").with("folder", shown());
        return Err(failure.with("outer", outer.root.display().to_string()));
    }
    portable::check(folder)?;
    let lang = session.messages.locale().as_str().to_owned();
    let own = whole.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let name = name.unwrap_or(&own);
    let quoted = |text: &str| toml::Value::from(text).to_string();
    let files: Vec<(PathBuf, String)> = workspace_files()
        .into_iter()
        .map(|(path, text)| {
            let text = text.replace("{name-in-quotes}", &quoted(name)).replace("{lang-in-quotes}", &quoted(&lang));
            (folder.join(path), text)
        })
        .collect();
    let (there, new): (Vec<_>, Vec<_>) = files.into_iter().partition(|(path, _)| path.exists());
    if session.globals.dry_run {
        session.would_write(&new.into_iter().map(|(path, _)| path).collect::<Vec<_>>());
        return Ok(Exit::Fine);
    }
    write::folder(&folder.join(CLIENTS))?;
    // The marker comes last: a workspace that was broken off can be laid out again.
    let (marker, rest): (Vec<_>, Vec<_>) = new.iter().partition(|(path, _)| path.ends_with(MARKER));
    for (count, (path, text)) in rest.into_iter().chain(marker).enumerate() {
        let done = path.parent().map_or(Ok(()), write::folder).and_then(|()| write::replace(path, text));
        done.map_err(|failure| write::partly(failure, count))?;
    }
    for (path, _) in &there {
        session.remark(&Message::new("workspace-kept").with("path", path.display().to_string()));
    }
    session.remark(&Message::new("workspace-made").with("folder", shown()));
    Ok(Exit::Fine)
}
