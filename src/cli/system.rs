//! The commands about the program itself, as data: completion in the shell, manual pages, check-up.

use clap::Command;
use clap::builder::PossibleValuesParser;

use super::Build;

/// Shells that the program completes words in.
pub const SHELLS: [&str; 4] = ["bash", "zsh", "fish", "powershell"];

/// Returns the commands.
pub(super) fn commands(build: &Build<'_>) -> [Command; 3] {
    let shells = PossibleValuesParser::new(SHELLS);
    let shell = build.positional("shell").required(true).value_parser(shells).hide_possible_values(true);
    [
        build.verb("doctor"),
        build.verb("completions").arg(shell),
        build.verb("man").arg(build.path("output").short('o').help(build.messages.text("arg-man-output"))),
    ]
}
