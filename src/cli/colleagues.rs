//! The commands for several colleagues on one assessment.

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use super::Build;

/// How a difference is settled, as typed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Settling {
    /// The question; asked when left out.
    pub question: Option<String>,
    /// What holds; asked when left out.
    pub value: Option<String>,
    /// Who settled it.
    pub by: Option<String>,
    /// Why.
    pub because: Option<String>,
    /// Take what was settled away.
    pub undo: bool,
}

/// Which two copies are put together, as typed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Merging {
    /// The other copy.
    pub file: PathBuf,
    /// The assessment.
    pub into: PathBuf,
    /// The file from which both began.
    pub base: Option<PathBuf>,
    /// Whose answers they are, when the file does not say so.
    pub respondent: Option<String>,
}

/// Returns the commands.
pub(super) fn commands(build: &Build<'_>) -> [Command; 3] {
    let words = |key: &str| build.messages.text(key);
    let assessment = || build.positional("folder").required(true).help(words("arg-agree-folder"));
    let agree = build
        .verb("agree")
        .arg(assessment())
        .arg(build.positional("question"))
        .arg(build.positional("value").requires("question").help(words("arg-agree-value")))
        .arg(build.option("by"))
        .arg(build.option("because"))
        .arg(build.flag("undo").requires("question").conflicts_with("value"));
    let file = build.positional("copy").required(true).value_parser(super::build::path());
    let merge = build
        .verb("merge")
        .arg(file)
        .arg(build.path("into").required(true))
        .arg(build.path("base"))
        .arg(build.option("as").help(words("arg-merge-as")));
    [build.verb("together").arg(build.positional("folder")), agree, merge]
}

/// Returns how a difference is settled from what clap understood.
pub(super) fn settling(matches: &ArgMatches) -> Settling {
    let text = |id: &str| matches.get_one::<String>(id).cloned();
    Settling {
        question: text("question"),
        value: text("value"),
        by: text("by"),
        because: text("because"),
        undo: matches.get_flag("undo"),
    }
}

/// Returns which two copies are put together from what clap understood.
pub(super) fn merging(matches: &ArgMatches) -> Option<Merging> {
    let path = |id: &str| matches.get_one::<PathBuf>(id).cloned();
    Some(Merging {
        file: path("copy")?,
        into: path("into")?,
        base: path("base"),
        respondent: matches.get_one::<String>("as").cloned(),
    })
}
