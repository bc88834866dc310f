//! The commands for whoever keeps content: check, lay out, schemas, write out.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{ArgMatches, Command};

use super::Build;
use super::build::ALL_CLIENTS;
use crate::i18n::Messages;

/// The forms in which a check tells what it found.
pub const CHECK_FORMATS: [&str; 6] = ["text", "json", "sarif", "github", "gitlab", "junit"];

/// How to check.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CheckTerms {
    /// Warnings count as errors.
    pub strict: bool,
    /// One of [`CHECK_FORMATS`]; text, or JSON with `--json`, when left out.
    pub format: Option<String>,
    /// Also show what is only a hint, of files of one's own.
    pub hints: bool,
    /// Mend what can be mended without changing what is meant.
    pub fix: bool,
    /// Show what would be mended, and write nothing.
    pub dry_run: bool,
    /// The content and the answers of all clients.
    pub all: bool,
    /// Folder with older content to lay beside it.
    pub against: Option<PathBuf>,
}

/// What to do with content files.
#[derive(Debug, Clone, PartialEq)]
pub enum ContentVerb {
    /// Lay out files.
    Fmt {
        /// Folder with content.
        folder: Option<PathBuf>,
        /// Name what is laid out otherwise, and write nothing.
        check: bool,
        /// Show what would change, and write nothing.
        dry_run: bool,
    },
    /// Write the JSON Schemas.
    Schema {
        /// Folder to write to.
        folder: Option<PathBuf>,
    },
}

/// Returns the command that checks.
pub fn check(build: &Build<'_>) -> Command {
    let format = build.option("format-check").long("format").hide_possible_values(true);
    build
        .verb("check")
        .arg(build.positional("folder"))
        .arg(build.flag("strict"))
        .arg(build.flag("hints"))
        .arg(build.all_clients())
        .arg(format.value_parser(PossibleValuesParser::new(CHECK_FORMATS)))
        .arg(build.flag("fix"))
        .arg(build.flag("dry-run"))
        .arg(build.path("against"))
}

/// Returns how to check.
pub fn check_terms(matches: &ArgMatches) -> CheckTerms {
    CheckTerms {
        strict: matches.get_flag("strict"),
        hints: matches.get_flag("hints"),
        all: matches.get_flag(ALL_CLIENTS),
        format: matches.get_one::<String>("format-check").cloned(),
        fix: matches.get_flag("fix"),
        dry_run: matches.get_flag("dry-run"),
        against: matches.get_one::<PathBuf>("against").cloned(),
    }
}

/// Returns the command that writes content out, with the commands for content files below it.
pub fn command(build: &Build<'_>) -> Command {
    let check = build.flag("check-layout").long("check").conflicts_with("dry-run");
    let fmt = build.verb("content-fmt").arg(build.positional("folder")).arg(check).arg(build.flag("dry-run"));
    build
        .verb("export")
        .arg(build.positional("folder").required(true))
        .subcommand_negates_reqs(true)
        .args_conflicts_with_subcommands(true)
        .subcommand_help_heading(build.messages.text("cli-heading-commands"))
        .subcommands([fmt, build.verb("content-schema").arg(build.positional("folder"))])
}

/// Returns what to do with content files; nothing when they are to be written out.
pub fn request(matches: &ArgMatches, messages: &Messages) -> Option<ContentVerb> {
    let (name, inner) = matches.subcommand()?;
    let folder = inner.get_one::<PathBuf>("folder").cloned();
    Some(if name == messages.text("command-content-fmt") {
        let (check, dry_run) = (inner.get_flag("check-layout"), inner.get_flag("dry-run"));
        ContentVerb::Fmt { folder, check, dry_run }
    } else {
        ContentVerb::Schema { folder }
    })
}
