//! The commands about settings, as data.

use clap::{ArgMatches, Command};

use super::Build;
use crate::i18n::Messages;

/// What to do with settings.
#[derive(Debug, Clone, PartialEq)]
pub enum ConfigVerb {
    /// Show every setting with where it comes from.
    Show,
    /// Keep a setting.
    Set {
        /// Which.
        key: String,
        /// What, as typed.
        value: String,
    },
    /// Forget a setting.
    Unset {
        /// Which.
        key: String,
    },
}

/// Returns the command with its own commands.
pub(super) fn command(build: &Build<'_>) -> Command {
    let key = || build.positional("key").required(true);
    build
        .verb("config")
        .subcommand_required(true)
        .subcommand_help_heading(build.messages.text("cli-heading-commands"))
        .subcommands([
            build.verb("config-show"),
            build.verb("config-set").arg(key()).arg(build.positional("value").required(true)),
            build.verb("config-unset").arg(key()),
        ])
}

/// Returns what to do from what clap understood.
pub(super) fn verb(matches: &ArgMatches, messages: &Messages) -> Option<ConfigVerb> {
    let (name, inner) = matches.subcommand()?;
    let is = |id: &str| messages.text(&format!("command-config-{id}")) == name;
    let text = |id: &str| inner.get_one::<String>(id).cloned();
    Some(if is("set") {
        ConfigVerb::Set { key: text("key")?, value: text("value")? }
    } else if is("unset") {
        ConfigVerb::Unset { key: text("key")? }
    } else {
        ConfigVerb::Show
    })
}
