//! The commands that bring answers to and from colleagues: a spreadsheet, reading it back, a copy to share.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{ArgMatches, Command};

use super::Build;

/// What to put on a sheet, and how.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SheetTerms {
    /// The assessment; none for a blank sheet of a questionnaire.
    pub folder: Option<PathBuf>,
    /// Whose answers, or who is asked.
    pub respondent: Option<String>,
    /// Without answers.
    pub blank: bool,
    /// Which questionnaire, for a blank sheet.
    pub questionnaire: Option<String>,
    /// All questions instead of the route of the assessment.
    pub full: bool,
    /// Only questions for this role.
    pub role: Option<String>,
    /// What stands between cells: `semicolon`, `comma` or `tab`.
    pub separator: String,
    /// `csv` or `json`.
    pub format: String,
    /// File to write to.
    pub output: Option<PathBuf>,
}

/// What to read back, and where it goes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ImportTerms {
    /// The file that came back.
    pub file: PathBuf,
    /// The assessment.
    pub to: PathBuf,
    /// Who answered, when the file does not say so or somebody else did.
    pub respondent: Option<String>,
    /// Which questionnaire, when the file does not say so.
    pub questionnaire: Option<String>,
}

/// What to leave out of a copy.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ShareTerms {
    /// The assessment.
    pub folder: PathBuf,
    /// Folder of the copy.
    pub to: PathBuf,
    /// Leave out every text that was typed.
    pub without_text: bool,
    /// Keep roles.
    pub roles: bool,
    /// How the copy is called.
    pub name: Option<String>,
}

/// Returns the commands.
pub(super) fn commands(build: &Build<'_>) -> [Command; 3] {
    let words = |key: &str| build.messages.text(key);
    let file = |arg: clap::Arg| arg.value_parser(super::build::path()).value_name(words("arg-file-value"));
    let folder = |id| build.path(id).value_name(words("arg-folder-value"));
    let separators = PossibleValuesParser::new(["semicolon", "comma", "tab"]);
    let formats = PossibleValuesParser::new(["csv", "json"]);
    let of = |arg: clap::Arg, allowed: PossibleValuesParser, usual: &'static str| {
        arg.value_parser(allowed).default_value(usual).hide_possible_values(true).hide_default_value(true)
    };
    let sheet = build
        .verb("spreadsheet")
        .arg(build.positional("folder").help(words("arg-sheet-folder")))
        .arg(build.option("as").help(words("arg-sheet-as")))
        .arg(build.flag("blank"))
        .arg(build.option("questionnaire").help(words("arg-sheet-questionnaire")))
        .arg(build.flag("full").help(words("arg-sheet-full")))
        .arg(build.option("role"))
        .arg(of(build.option("sep"), separators, "semicolon"))
        .arg(of(build.option("sheet-format").long("format"), formats, "csv"))
        .arg(file(build.option("output").short('o').help(words("arg-sheet-output"))));
    let import = build
        .verb("import")
        .arg(file(build.positional("file").required(true).help(words("arg-import-file"))))
        .arg(folder("to").required(true).help(words("arg-import-to")))
        .arg(build.option("as").help(words("arg-import-as")))
        .arg(build.option("questionnaire").help(words("arg-import-questionnaire")));
    let share = build
        .verb("share")
        .arg(build.positional("folder").required(true).help(words("arg-share-folder")))
        .arg(folder("to").required(true).help(words("arg-share-to")))
        .arg(build.flag("without-text"))
        .arg(build.flag("roles"))
        .arg(build.option("name").help(words("arg-share-name")));
    [sheet, import, share]
}

/// Returns what to put on a sheet.
pub(super) fn sheet(matches: &ArgMatches) -> SheetTerms {
    let text = |id: &str| matches.get_one::<String>(id).cloned();
    let path = |id: &str| matches.get_one::<PathBuf>(id).cloned();
    SheetTerms {
        folder: path("folder"),
        respondent: text("as"),
        blank: matches.get_flag("blank"),
        questionnaire: text("questionnaire"),
        full: matches.get_flag("full"),
        role: text("role"),
        separator: text("sep").unwrap_or_default(),
        format: text("sheet-format").unwrap_or_default(),
        output: path("output"),
    }
}

/// Returns what to read back.
pub(super) fn import(matches: &ArgMatches) -> ImportTerms {
    let text = |id: &str| matches.get_one::<String>(id).cloned();
    let path = |id: &str| matches.get_one::<PathBuf>(id).cloned().unwrap_or_default();
    ImportTerms { file: path("file"), to: path("to"), respondent: text("as"), questionnaire: text("questionnaire") }
}

/// Returns what to leave out of a copy.
pub(super) fn share(matches: &ArgMatches) -> ShareTerms {
    let path = |id: &str| matches.get_one::<PathBuf>(id).cloned().unwrap_or_default();
    ShareTerms {
        folder: path("folder"),
        to: path("to"),
        without_text: matches.get_flag("without-text"),
        roles: matches.get_flag("roles"),
        name: matches.get_one::<String>("name").cloned(),
    }
}
