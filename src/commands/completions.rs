//! `completions`: lets a shell complete commands, options, and the names of questions, platforms and assessments.
//!
//! The shell asks the program itself at every Tab, through a variable, so that names that were added are there at once.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Arg, Command};
use clap_complete::env::Shells;
use clap_complete::{ArgValueCompleter, CompletionCandidate, PathCompleter};

use super::assessment;
use super::failure::{Exit, Failure};
use super::session::{Environment, Session};
use super::workspace::Workspace;
use crate::content::Content;
use crate::content::settings::KEYS;
use crate::content::store::Store;

/// The variable through which a shell asks.
pub const VARIABLE: &str = "PLATFORMWIJZER_COMPLETE";
const NAME: &str = "platformwijzer";
const ZSH_START: &str = "(( ${+functions[compdef]} )) || { autoload -Uz compinit && compinit -i }";

/// Writes what a shell needs to complete words.
pub fn run(session: &mut Session<'_, '_>, shell: &str) -> Result<Exit, Failure> {
    let shells = Shells::builtins();
    let completer = shells.completer(shell).ok_or_else(|| Failure::new(Exit::Usage, "usage-other"))?;
    let mut script = Vec::new();
    completer
        .write_registration(VARIABLE, NAME, NAME, NAME, &mut script)
        .expect("a text in memory takes everything that is written");
    let script = String::from_utf8_lossy(&script).trim_start().to_owned();
    // A new zsh, as on a Mac, has not loaded its completion yet; the first line stays the first for whoever keeps the
    // script in a folder of functions.
    let script = match (shell, script.split_once('\n')) {
        ("zsh", Some((first, rest))) => format!("{first}\n{ZSH_START}\n{rest}"),
        _ => script,
    };
    session.result(&script);
    Ok(Exit::Fine)
}

/// Answers a shell that asks how the words go on; nothing when no shell asks.
pub fn answer(args: &[OsString], store: &Store, environment: &mut Environment<'_>, command: Command) -> Option<u8> {
    let shell = environment.variables.get(VARIABLE).filter(|name| !name.is_empty() && *name != "0")?;
    let shells = Shells::builtins();
    let completer = shells.completer(shell)?;
    let words: Vec<OsString> = args.iter().skip_while(|arg| *arg != "--").skip(1).cloned().collect();
    let folder = environment.folder.clone();
    let source = Source {
        store: Arc::new(store.clone()),
        folder: Arc::from(folder.as_path()),
        respondents: Arc::new(respondents(&folder, &words)),
    };
    let mut command = with_names(command, &source);
    let mut found = Vec::new();
    // A shell shows whatever comes; words about a fault would be taken for candidates.
    let answered = completer.write_complete(&mut command, words, Some(&folder), &mut found);
    environment.result(&String::from_utf8_lossy(&found));
    Some(if answered.is_ok() { Exit::Fine } else { Exit::Usage }.code())
}

/// Where names come from.
#[derive(Clone)]
struct Source {
    store: Arc<Store>,
    folder: Arc<Path>,
    respondents: Arc<Vec<String>>,
}

/// What is named.
#[derive(Clone, Copy)]
enum Names {
    Platforms,
    Explained,
    Questionnaires,
    Steps,
    Roles,
    Questions,
    Documents,
    Respondents,
    Examples,
    Languages,
    Settings,
}

/// Returns the command line with names of content and assessments at the options that take them.
fn with_names(command: Command, source: &Source) -> Command {
    let command = command.mut_args(|arg| named(arg, source));
    command.mut_subcommands(|inner| with_names(inner, source))
}

fn named(arg: Arg, source: &Source) -> Arg {
    let names = match arg.get_id().as_str() {
        "folder" => return arg.add(folders(source)),
        "for" => return arg.add(folders(source)),
        "platform" | "why" => Names::Platforms,
        // The option of the same id gives a new assessment its name.
        "name" if arg.is_positional() => Names::Explained,
        "questionnaire" => Names::Questionnaires,
        "step" => Names::Steps,
        "role" => Names::Roles,
        "question" if arg.is_positional() => Names::Questions,
        "into" => return arg.add(folders(source)),
        "document" => Names::Documents,
        "as" => Names::Respondents,
        "example" => Names::Examples,
        "lang" => Names::Languages,
        "key" => Names::Settings,
        _ => return arg,
    };
    let source = source.clone();
    arg.add(ArgValueCompleter::new(move |typed: &OsStr| beginning(list(names, &source), typed)))
}

/// Returns assessments in the working folder and clients of the workspace, or other folders when none begins like that.
fn folders(source: &Source) -> ArgValueCompleter {
    let source = source.clone();
    ArgValueCompleter::new(move |typed: &OsStr| {
        let found = super::menu::assessments(&source.folder);
        let names = found.iter().filter(|path| path.as_os_str() != ".").map(|path| path.display().to_string());
        let clients = Workspace::around(&source.folder).map(|workspace| workspace.clients()).unwrap_or_default();
        let known = beginning(names.chain(clients).collect(), typed);
        if !known.is_empty() {
            return known;
        }
        let any = PathCompleter::dir().current_dir(source.folder.to_path_buf());
        clap_complete::engine::ValueCompleter::complete(&any, typed)
    })
}

/// Returns who answered in the assessments that stand among the words, or in those of the working folder.
fn respondents(folder: &Path, words: &[OsString]) -> Vec<String> {
    let of = |assessment: &Path| assessment::files(&folder.join(assessment)).unwrap_or_default();
    let mut files: Vec<PathBuf> = words.iter().flat_map(|word| of(Path::new(word))).collect();
    if files.is_empty() {
        files = super::menu::assessments(folder).iter().flat_map(|assessment| of(assessment)).collect();
    }
    files.iter().filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned())).collect()
}

fn beginning(mut names: Vec<String>, typed: &OsStr) -> Vec<CompletionCandidate> {
    let start = typed.to_string_lossy();
    names.retain(|name| name.starts_with(&*start));
    names.sort();
    names.dedup();
    names.into_iter().map(CompletionCandidate::new).collect()
}

fn list(names: Names, source: &Source) -> Vec<String> {
    let store = &*source.store;
    let content = || Content::load(store);
    match names {
        Names::Languages => store.message_files().into_keys().collect(),
        Names::Settings => KEYS.map(str::to_owned).to_vec(),
        Names::Respondents => source.respondents.to_vec(),
        Names::Examples => store.examples(),
        Names::Questionnaires => store.subfolders("questionnaires"),
        Names::Platforms => platforms(store),
        Names::Explained => super::explain::names(&content()),
        Names::Steps => content()
            .questionnaires
            .values()
            .flat_map(|questionnaire| questionnaire.steps.iter().map(|step| step.id.clone()))
            .collect(),
        Names::Roles => content()
            .questionnaires
            .values()
            .flat_map(|questionnaire| questionnaire.roles.iter().map(|role| role.id.to_string()))
            .collect(),
        Names::Questions => content()
            .questionnaires
            .values()
            .flat_map(|questionnaire| questionnaire.questions().map(|question| question.id.to_string()))
            .collect(),
        Names::Documents => {
            let kinds = content().documents;
            let shown = kinds.iter().filter(|kind| !kind.index);
            shown.flat_map(|kind| kind.name.iter().map(|(_, name)| name.to_owned()).collect::<Vec<_>>()).collect()
        }
    }
}

/// Returns the names of platforms; the content check holds that a file is called like its platform.
fn platforms(store: &Store) -> Vec<String> {
    let files = store.files("platform-catalog");
    let stem = |path: &str| Some(path.strip_prefix("platform-catalog/platforms/")?.strip_suffix(".toml")?.to_owned());
    files.iter().filter_map(|file| stem(&file.path)).filter(|name| !name.starts_with('_')).collect()
}
