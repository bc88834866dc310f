//! The commands about a workspace, as data.

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use super::Build;
use crate::i18n::Messages;

/// What to do with a workspace.
#[derive(Debug, Clone, PartialEq)]
pub enum WorkspaceVerb {
    /// Lay one out.
    New {
        /// Its folder.
        folder: PathBuf,
        /// Whose it is; the name of the folder when left out.
        name: Option<String>,
    },
    /// Show the one that somebody is in.
    Show,
}

/// Returns the command with its own commands.
pub(super) fn command(build: &Build<'_>) -> Command {
    let folder = build.positional("folder").required(true).help(build.messages.text("arg-workspace-folder"));
    let name = build.option("name").help(build.messages.text("arg-workspace-name"));
    build
        .verb("workspace")
        .subcommand_required(true)
        .subcommand_help_heading(build.messages.text("cli-heading-commands"))
        .subcommands([build.verb("workspace-new").arg(folder).arg(name), build.verb("workspace-show")])
}

/// Returns what to do from what clap understood.
pub(super) fn verb(matches: &ArgMatches, messages: &Messages) -> Option<WorkspaceVerb> {
    let (name, inner) = matches.subcommand()?;
    Some(if name == messages.text("command-workspace-new") {
        let folder = inner.get_one::<PathBuf>("folder").cloned()?;
        WorkspaceVerb::New { folder, name: inner.get_one::<String>("name").cloned() }
    } else {
        WorkspaceVerb::Show
    })
}
