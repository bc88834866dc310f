//! The commands that set two states beside each other.

use clap::builder::PossibleValuesParser;
use clap::{ArgMatches, Command};
use std::path::PathBuf;

use super::Build;

/// What to set beside what, as typed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Between {
    /// Content as it was: a folder or a git revision.
    pub from: Option<String>,
    /// Content as it is; the content in use when left out.
    pub to: Option<String>,
    /// `text` or `markdown`.
    pub format: String,
    /// All differences instead of the first.
    pub all: bool,
    /// Exit with 1 when something reads differently.
    pub fail_on_change: bool,
}

/// Returns the commands.
pub(super) fn commands(build: &Build<'_>) -> [Command; 2] {
    let words = |key: &str| build.messages.text(key);
    let common = |command: Command| {
        let formats = PossibleValuesParser::new(["text", "markdown"]);
        command
            .arg(build.option("from"))
            .arg(build.option("to"))
            .arg(
                build
                    .option("effect-format")
                    .long("format")
                    .value_parser(formats)
                    .hide_possible_values(true)
                    .default_value("text")
                    .hide_default_value(true),
            )
            .arg(build.flag("all").help(words("arg-all-effects")))
            .arg(build.flag("fail-on-change"))
    };
    let folders = build.positional("folder").num_args(0..).help(words("arg-effect-folders"));
    let earlier = build.positional("earlier").required(true);
    let folder = build.positional("folder").required(true).help(words("arg-difference-folder"));
    [common(build.verb("effect").arg(folders)), common(build.verb("difference").arg(earlier).arg(folder))]
}

/// Returns what to set beside what from what clap understood.
pub(super) fn between(matches: &ArgMatches) -> Between {
    let text = |id: &str| matches.get_one::<String>(id).cloned();
    Between {
        from: text("from"),
        to: text("to"),
        format: text("effect-format").unwrap_or_default(),
        all: matches.get_flag("all"),
        fail_on_change: matches.get_flag("fail-on-change"),
    }
}

/// Returns the assessments that were named.
pub(super) fn folders(matches: &ArgMatches) -> Vec<PathBuf> {
    matches.get_many::<PathBuf>("folder").into_iter().flatten().cloned().collect()
}
