//! The verbs: load, call the core, render, write. The only place where siblings meet and where files are written.

mod agree;
mod assessment;
mod batch;
mod beyond;
mod catalog;
mod check;
mod colleagues;
mod completions;
mod config;
mod decide;
mod demo;
mod doctor;
mod effect;
mod exchange;
mod explain;
mod export;
mod failure;
mod fill;
mod findings;
mod first_run;
mod fmt;
mod man;
mod menu;
mod merge;
mod migration;
mod new;
mod outcome;
mod pager;
mod portable;
mod provenance;
mod questionnaire;
mod rank;
mod report;
mod revised;
mod role;
mod scenario;
mod schema;
mod session;
mod settings;
mod share;
mod status;
mod table;
mod together;
mod verify;
mod workspace;
mod write;

use std::collections::BTreeMap;
use std::ffi::OsString;

use crate::cli::{self, ContentVerb, Request, UsageFault, Verb, WorkspaceVerb};
use crate::content::store::Store;
use crate::i18n::{Message, Messages};
use crate::model::text::Locale;

pub use failure::{Exit, Failure};
pub use session::{Environment, Session};

/// Runs the program with these arguments and returns its exit code.
///
/// Results go to `environment.out`, everything else to `environment.err`. A result that could not be written whole is told,
/// and then the exit code is that of a file that could not be written, whatever the command itself made of it.
pub fn run(args: &[OsString], environment: &mut Environment<'_>) -> u8 {
    let settled = settings::Settled::read(environment);
    let store = session::first_store(args, environment, settled.workspace.as_ref());
    let files = store.message_files();
    let language = settings::language(known_language(args, &files), environment, &settled, &files);
    let all = Messages::in_every_language(&files);
    let own = all.iter().find(|messages| messages.locale() == &language.value);
    let messages = own.cloned().unwrap_or_else(|| Messages::new(&language.value, &files));
    let code = obey(args, environment, Start { store, settled, language, messages: messages.clone(), all });
    match environment.unwritten.take() {
        None => code,
        Some(error) => failure::tell(&Failure::output(&error), &messages, environment).code(),
    }
}

/// What is known before the command line is.
struct Start {
    store: Store,
    settled: settings::Settled,
    language: settings::Known<Locale>,
    messages: Messages,
    all: Vec<Messages>,
}

fn obey(args: &[OsString], environment: &mut Environment<'_>, start: Start) -> u8 {
    let Start { store, settled, language, messages, all } = start;
    let whole = cli::command(&messages, &all).term_width(session::help_width(environment));
    if let Some(code) = completions::answer(args, &store, environment, whole.clone()) {
        return code;
    }
    let matches = match whole.clone().try_get_matches_from(args) {
        Ok(matches) => matches,
        Err(error) => return session::usage(&cli::describe(&error, &whole), &messages, environment).code(),
    };
    let Request { command, globals } = cli::request(&matches, &messages);
    if let Some(found) = globals.lang.as_ref().filter(|_| language.origin != settings::Origin::Option("--lang")) {
        let fault = Message::new("usage-invalid-value").with("option", "--lang").with("found", found.as_str());
        let known: Vec<&str> = all.iter().map(|words| words.locale().as_str()).collect();
        let help = Message::new("usage-allowed").with("names", known.join(", "));
        return session::usage(&UsageFault::Mistake(fault, Some(help)), &messages, environment).code();
    }
    let help = command.is_none().then(|| whole.clone().render_help().to_string());
    let can_ask = environment.connections.stdin && environment.connections.stderr && environment.connections.stdout;
    if let Some(help) = help.as_ref().filter(|_| !can_ask || globals.no_input) {
        return session::usage(&UsageFault::Text(help.clone()), &messages, environment).code();
    }
    let known = session::Known { messages, store, settled, language: language.origin };
    let mut session = match Session::new(known, globals, environment) {
        Ok(session) => session,
        Err((messages, failure)) => return failure::tell(&failure, &messages, environment).code(),
    };
    config::warn(&mut session);
    if command.as_ref().is_some_and(|verb| !verb.asks()) {
        session.hold_results();
    }
    let outcome = match command {
        Some(Verb::Man { output }) => man::run(&mut session, output.as_deref(), whole),
        Some(verb) => workspace::located(verb, &session).and_then(|verb| dispatch(verb, &mut session)),
        None => menu::run(&mut session, &help.unwrap_or_default()),
    };
    session.let_go();
    let Session { messages, environment, .. } = session;
    match outcome {
        Ok(exit) => exit.code(),
        Err(failure) => failure::tell(&failure, &messages, environment).code(),
    }
}

/// Returns the language that is asked for, when there are words for it; a refusal is told in the language that holds
/// otherwise.
fn known_language<T>(args: &[OsString], files: &BTreeMap<String, T>) -> Option<String> {
    cli::language_in(args).filter(|typed| files.contains_key(&settings::tag(typed)))
}

/// Says sorry for a fault in the program and returns its exit code. The embedded words only, since content may be the cause.
pub fn apologise(args: &[OsString], environment: &mut Environment<'_>) -> u8 {
    let files = Store::embedded().message_files();
    let settled = settings::Settled::default();
    let language = settings::language(cli::language_in(args), environment, &settled, &files);
    let messages = Messages::new(&language.value, &files);
    failure::tell(&Failure::new(Exit::Broken, "failure-broken"), &messages, environment).code()
}

fn dispatch(verb: Verb, session: &mut Session<'_, '_>) -> Result<Exit, Failure> {
    match verb {
        Verb::Demo { output, example } => demo::run(session, output, example.as_deref()),
        Verb::New { folder, name, questionnaire, full } => {
            new::run(session, &workspace::new_place(session, &folder), name, questionnaire, full)
        }
        Verb::Fill { folder, respondent, role, step, full } => {
            let who = fill::Who { respondent: respondent.as_deref(), role: role.as_deref() };
            fill::run(session, &folder, who, step.as_deref(), full)
        }
        Verb::Status { folder, all: true } => batch::status(session, &folder),
        Verb::Status { folder, .. } => status::run(session, &folder),
        Verb::Together { folder } => together::run(session, &folder),
        Verb::Agree { folder, settling } => agree::run(session, &folder, &settling),
        Verb::Merge(merging) => merge::run(session, &merging),
        Verb::Findings { folder, fail_on_blocking } => findings::run(session, &folder, fail_on_blocking),
        Verb::Rank { folder, why, all, cost, terms, changes } => match why {
            Some((a, b)) => rank::why(session, &folder, &a, &b, &terms),
            None if !changes.is_empty() => rank::what_if(session, &folder, &changes, &terms, all),
            None if cost => rank::cost(session, &folder, &terms, all),
            None => rank::run(session, &folder, &terms, all),
        },
        Verb::Scenarios { folder, terms } => scenario::run(session, &folder, &terms),
        Verb::Sensitivity { folder, all, terms } => rank::sensitivity(session, &folder, &terms, all),
        Verb::Ask { folder, all, terms } => rank::ask(session, &folder, &terms, all),
        Verb::Decide { file, all, terms } => decide::run(session, &file, &terms, all),
        Verb::Effect { folders, between } => {
            let folders = portable::expanded(&folders, &session.environment.folder);
            effect::effect(session, &folders, &between)
        }
        Verb::Difference { earlier, folder, between } => effect::difference(session, &earlier, &folder, &between),
        Verb::Report { folder, output, documents, single, all } => {
            let order = report::Order { documents, single };
            match all {
                true => batch::report(session, &folder, output.as_deref(), &order),
                false => report::run(session, &folder, output, &order),
            }
        }
        Verb::Verify { path, answers } => verify::run(session, &path, answers.as_deref()),
        Verb::Spreadsheet(terms) => exchange::run(session, &terms),
        Verb::Import(terms) => exchange::import(session, &terms),
        Verb::Share(terms) => share::run(session, &terms),
        Verb::Explain { name, folder } => explain::run(session, &name, folder.as_deref()),
        Verb::Catalog(verb) => catalog::run(session, verb),
        Verb::Questionnaire(verb) => questionnaire::run(session, verb),
        Verb::Check { folder, terms } => check::run(session, folder, &terms),
        Verb::Doctor => doctor::run(session),
        Verb::Completions { shell } => completions::run(session, &shell),
        Verb::Man { .. } => Ok(Exit::Fine),
        Verb::Config(verb) => config::run(session, &verb),
        Verb::Workspace(WorkspaceVerb::New { folder, name }) => workspace::lay_out(session, &folder, name.as_deref()),
        Verb::Workspace(WorkspaceVerb::Show) => workspace::show(session),
        Verb::Export { folder } => export::run(session, &folder),
        Verb::Content(verb) => match verb {
            ContentVerb::Fmt { folder, check: true, .. } => fmt::run(session, folder, fmt::Way::Check),
            ContentVerb::Fmt { folder, dry_run: true, .. } => fmt::run(session, folder, fmt::Way::Show),
            ContentVerb::Fmt { folder, .. } => fmt::run(session, folder, fmt::Way::Write),
            ContentVerb::Schema { folder } => schema::run(session, folder),
        },
    }
}
