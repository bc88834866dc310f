//! What holds for this run: option, own variable, workspace, settings file, variable of the system, and what is built in; in that
//! order, for every setting alike. Each value keeps where it comes from.

use std::path::PathBuf;

use super::session::Environment;
use super::workspace::Workspace;
use crate::cli::Globals;
use crate::content::settings::{self, Settings};
use crate::content::store::{SourceFile, read_file};
use crate::diagnostic::Diagnostic;
use crate::i18n::MessageFiles;
use crate::model::text::Locale;

/// The settings file, as far as it could be read.
#[derive(Debug, Clone, Default)]
pub struct Settled {
    /// Where it stands or would stand; nothing when the system names no place for it.
    pub path: Option<PathBuf>,
    /// The file, when it is there.
    pub file: Option<SourceFile>,
    /// What it says.
    pub settings: Settings,
    /// What is wrong with it; nothing of it counts then.
    pub faults: Vec<Diagnostic>,
    /// The workspace that the user is in.
    pub workspace: Option<Workspace>,
}

/// Where a value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// An option of the command, such as `--lang`.
    Option(&'static str),
    /// A variable of the environment.
    Variable(&'static str),
    /// The file of the workspace.
    Workspace,
    /// The settings file.
    File,
    /// The language of the system.
    System,
    /// Nobody said anything.
    BuiltIn,
}

/// A value with where it comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Known<T> {
    /// The value.
    pub value: T,
    /// Where it comes from.
    pub origin: Origin,
}

fn known<T>(value: T, origin: Origin) -> Known<T> {
    Known { value, origin }
}

/// Variable that names another settings file.
pub const PLACE: &str = "PLATFORMWIJZER_CONFIG";

impl Settled {
    /// Returns the settings of the user; a missing file settles nothing.
    pub fn read(environment: &Environment<'_>) -> Self {
        let workspace = Workspace::around(&environment.folder);
        let Some(path) = place(environment) else { return Self { workspace, ..Self::default() } };
        if !path.exists() {
            return Self { path: Some(path), workspace, ..Self::default() };
        }
        let file = read_file(path.display().to_string(), path.clone());
        let mut faults = Vec::new();
        let settings = settings::read(&file, &mut faults).unwrap_or_default();
        Self { path: Some(path), file: Some(file), settings, faults, workspace }
    }
}

/// Returns where the settings file of this user stands on this system.
fn place(environment: &Environment<'_>) -> Option<PathBuf> {
    let set = |name: &str| variable(environment, name).map(PathBuf::from);
    if let Some(path) = set(PLACE) {
        return Some(environment.folder.join(path));
    }
    // The base directory specification says that a path that is not absolute is to be ignored.
    let xdg = || set("XDG_CONFIG_HOME").filter(|path| path.is_absolute());
    let home = || set("HOME").filter(|path| path.is_absolute());
    let folder = if cfg!(windows) {
        set("APPDATA")
    } else if cfg!(target_os = "macos") {
        xdg().or_else(|| Some(home()?.join("Library/Application Support")))
    } else {
        xdg().or_else(|| Some(home()?.join(".config")))
    };
    Some(folder?.join("platformwijzer").join("config.toml"))
}

/// Returns a variable that is set; an empty one counts as not set.
fn variable(environment: &Environment<'_>, name: &str) -> Option<String> {
    environment.variables.get(name).filter(|value| !value.trim().is_empty()).cloned()
}

/// Returns the first of these variables that is set.
fn first(environment: &Environment<'_>, names: &[&'static str]) -> Option<Known<String>> {
    names.iter().find_map(|name| Some(known(variable(environment, name)?, Origin::Variable(name))))
}

/// Returns the language; `typed` is that of the option, `words` the languages that there are words for. A language that
/// there are no words for counts as Dutch; one that was asked for by option is refused elsewhere.
pub fn language(
    typed: Option<String>,
    environment: &Environment<'_>,
    settled: &Settled,
    words: &MessageFiles,
) -> Known<Locale> {
    let wanted = typed
        .map(|tag| known(tag, Origin::Option("--lang")))
        .or_else(|| first(environment, &["PLATFORMWIJZER_LANG"]))
        .or_else(|| Some(known(settled.workspace.as_ref()?.says.lang.clone()?, Origin::Workspace)))
        .or_else(|| Some(known(settled.settings.lang.clone()?, Origin::File)))
        .or_else(|| first(environment, &["LC_ALL", "LC_MESSAGES", "LANG"]))
        .or_else(|| Some(known(environment.system_language.clone()?, Origin::System)));
    let Some(wanted) = wanted else { return known(Locale::default(), Origin::BuiltIn) };
    let tag = tag(&wanted.value);
    if words.contains_key(&tag) {
        known(Locale::new(tag), wanted.origin)
    } else {
        known(Locale::default(), Origin::BuiltIn)
    }
}

/// Returns the language in a tag such as `nl-NL` or `nl_NL.UTF-8`.
pub fn tag(text: &str) -> String {
    text.split(['_', '-', '.']).next().unwrap_or_default().to_lowercase()
}

/// Tells whether lines only are written.
pub fn plain(globals: &Globals, environment: &Environment<'_>, settled: &Settled) -> Known<bool> {
    if globals.plain {
        return known(true, Origin::Option("--plain"));
    }
    if let Some(said) = first(environment, &["PLATFORMWIJZER_PLAIN"]) {
        return known(said.value != "0", said.origin);
    }
    settled.settings.plain.map_or(known(false, Origin::BuiltIn), |plain| known(plain, Origin::File))
}

/// Returns when colour is used: `auto`, `always` or `never`. A settings file goes before `NO_COLOR`, as that convention
/// asks.
pub fn color(globals: &Globals, environment: &Environment<'_>, settled: &Settled) -> Known<&'static str> {
    match (globals.color.as_deref(), settled.settings.color) {
        (Some("always"), _) => known("always", Origin::Option("--color")),
        (Some("never"), _) => known("never", Origin::Option("--color")),
        (Some(_), _) => known("auto", Origin::Option("--color")),
        (None, Some(choice)) => known(choice.as_str(), Origin::File),
        (None, None) if variable(environment, "NO_COLOR").is_some() => known("never", Origin::Variable("NO_COLOR")),
        (None, None) if variable(environment, "CLICOLOR_FORCE").is_some_and(|value| value != "0") => {
            known("always", Origin::Variable("CLICOLOR_FORCE"))
        }
        (None, None) => known("auto", Origin::BuiltIn),
    }
}

/// Returns the program that shows long output; an empty text when the user wants none.
pub fn pager(environment: &Environment<'_>, settled: &Settled) -> Option<Known<String>> {
    // Set and empty is a choice here: no program.
    let own = environment.variables.get("PLATFORMWIJZER_PAGER");
    own.map(|command| known(command.trim().to_owned(), Origin::Variable("PLATFORMWIJZER_PAGER")))
        .or_else(|| Some(known(settled.settings.pager.clone()?.trim().to_owned(), Origin::File)))
        .or_else(|| first(environment, &["PAGER"]))
}

/// Returns the program to write a long text in.
pub fn editor(environment: &Environment<'_>, settled: &Settled) -> Option<Known<String>> {
    let chosen = || settled.settings.editor.clone().filter(|command| !command.trim().is_empty());
    first(environment, &["PLATFORMWIJZER_EDITOR"])
        .or_else(|| Some(known(chosen()?, Origin::File)))
        .or_else(|| first(environment, &["VISUAL", "EDITOR"]))
}
