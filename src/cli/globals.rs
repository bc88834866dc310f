//! Options that every command takes.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches};

use super::Build;

/// Options that every command takes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Globals {
    /// Language tag.
    pub lang: Option<String>,
    /// Folder with content that lies over the embedded content.
    pub content: Option<PathBuf>,
    /// Confidential facts count too.
    pub confidential: bool,
    /// No redraw, no colour, no box drawing.
    pub plain: bool,
    /// `auto`, `always` or `never`; nothing when the user did not say.
    pub color: Option<String>,
    /// No progress and no remarks.
    pub quiet: bool,
    /// Machine-readable result.
    pub json: bool,
    /// Never ask.
    pub no_input: bool,
    /// Overwrite.
    pub force: bool,
    /// Look and say, but write nothing.
    pub dry_run: bool,
    /// "Today" for everything that looks at the date.
    pub date: Option<String>,
}

impl Build<'_> {
    pub(super) fn global_args(&self) -> Vec<Arg> {
        let color = PossibleValuesParser::new(["auto", "always", "never"]);
        let all = vec![
            self.option("lang").global(true),
            self.path("content").global(true),
            self.flag("confidential").global(true),
            self.option("date").global(true),
            self.option("color").value_parser(color).hide_possible_values(true).global(true),
            self.flag("plain").global(true),
            self.flag("json").global(true),
            self.flag("quiet").short('q').global(true),
            self.flag("no-input").global(true),
            self.flag("force").global(true),
            self.flag("dry-run").global(true),
            self.help_arg(),
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::Version)
                .help(self.messages.text("arg-version")),
        ];
        // Behind the options of a command itself.
        all.into_iter().enumerate().map(|(index, arg)| arg.display_order(100 + index)).collect()
    }
}

/// Returns the options from what clap understood.
pub(super) fn of(matches: &ArgMatches) -> Globals {
    // Global options stand in the innermost command that was given.
    let mut inner = matches;
    while let Some((_, deeper)) = inner.subcommand() {
        inner = deeper;
    }
    Globals {
        lang: inner.get_one::<String>("lang").cloned(),
        content: inner.get_one::<PathBuf>("content").cloned(),
        confidential: inner.get_flag("confidential"),
        plain: inner.get_flag("plain"),
        color: inner.get_one::<String>("color").cloned(),
        quiet: inner.get_flag("quiet"),
        json: inner.get_flag("json"),
        no_input: inner.get_flag("no-input"),
        force: inner.get_flag("force"),
        dry_run: inner.get_flag("dry-run"),
        date: inner.get_one::<String>("date").cloned(),
    }
}
