//! The command line: which commands and options there are, in the user's language. Takes no decisions.
//!
//! Commands and options are data here; their words stand in `locales/*/cli.ftl`. Each command goes by its name in every
//! language, so that instructions of a colleague work whatever the language of the screen.

use std::ffi::OsString;

use clap::{ArgMatches, Command};

use crate::i18n::Messages;

mod build;
mod catalog;
mod colleagues;
mod config;
mod content;
mod effect;
mod exchange;
mod fault;
mod globals;
mod questionnaire;
mod system;
mod terms;
mod verb;
mod workspace;

pub use catalog::{CatalogFilter, CatalogVerb};
pub use colleagues::{Merging, Settling};
pub use config::ConfigVerb;
pub use content::{CHECK_FORMATS, CheckTerms, ContentVerb};
pub use effect::Between;
pub use exchange::{ImportTerms, ShareTerms, SheetTerms};
pub use fault::{UsageFault, describe};
pub use globals::Globals;
pub use questionnaire::QuestionnaireVerb;
pub use system::SHELLS;
pub use terms::{Changes, Terms};
pub use verb::Verb;
pub use workspace::WorkspaceVerb;

use build::Build;

/// What the user asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// The command; nothing when none was given.
    pub command: Option<Verb>,
    /// Options that every command takes.
    pub globals: Globals,
}

/// Returns the value of `--lang` or `--taal` before anything else is read, so that even a mistake is told in that language.
pub fn language_in(args: &[OsString]) -> Option<String> {
    let texts: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).collect();
    for (index, text) in texts.iter().enumerate() {
        if let Some(value) = text.strip_prefix("--lang=") {
            return Some(value.to_owned());
        }
        if *text == "--lang" {
            return texts.get(index + 1).map(|value| (*value).to_owned());
        }
    }
    None
}

/// Returns the whole command line for clap, with words of `messages` and the names of all languages as aliases.
pub fn command(messages: &Messages, all: &[Messages]) -> Command {
    let build = Build { messages, all };
    Command::new("platformwijzer")
        .about(messages.text("cli-about"))
        .override_usage(messages.text("cli-usage"))
        .help_template(messages.text("cli-template-root"))
        .after_help(messages.text("cli-after"))
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(messages.text("cli-heading-commands"))
        .next_help_heading(messages.text("cli-heading-options"))
        .args(build.global_args())
        .subcommands(build.verbs())
}

/// Returns what the user asks for from what clap understood.
pub fn request(matches: &ArgMatches, messages: &Messages) -> Request {
    let globals = globals::of(matches);
    let command = matches.subcommand().and_then(|(name, inner)| verb::of(name, inner, messages));
    Request { command, globals }
}
