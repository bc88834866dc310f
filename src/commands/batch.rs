//! One command over many assessments: in parallel, in the order of their names, each by itself, so that one that fails does
//! not stop the others. Content is loaded once; each worker reads words and templates once.

mod check;
mod report;
mod status;

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;

use super::assessment::{self, ANSWERS};
use super::failure::{Exit, Failure};
use super::session::{Environment, Known, Session};
use super::workspace::{CLIENTS, MARKER, assessments};
use crate::content::Content;
use crate::diagnostic::visible;
use crate::i18n::{Message, MessageFiles, Messages};
use crate::terminal::facts::Connections;
use crate::terminal::progress::Progress;

pub use check::folders as checked_folders;
pub use report::run as report;
pub use status::run as status;

/// One of the assessments that a command goes over.
#[derive(Debug, Clone)]
pub struct Client {
    /// Its name: that of its folder.
    pub name: String,
    /// Its folder.
    pub folder: PathBuf,
}

/// What came of the work for one client.
pub struct Done<R> {
    /// The client.
    pub client: Client,
    /// What came of it.
    pub result: Result<R, Failure>,
}

/// Returns the assessments that a folder holds: the clients of the workspace when it is left out or is one, or else those
/// directly in it. Sorted by name.
///
/// # Errors
/// When there are none.
pub fn clients(session: &Session<'_, '_>, typed: &Path) -> Result<Vec<Client>, Failure> {
    let is_here = typed == Path::new(".");
    let workspace = session.settled.workspace.as_ref().filter(|_| is_here);
    let folders = match workspace {
        Some(workspace) => workspace.clients_from(&session.environment.folder),
        None => {
            let folder = match typed.join(MARKER).is_file() {
                true => typed.join(CLIENTS),
                false => typed.to_owned(),
            };
            let under = |name: String| if is_here { PathBuf::from(name) } else { folder.join(name) };
            assessments(&folder).into_iter().map(under).collect()
        }
    };
    if folders.is_empty() {
        let shown = workspace.map_or_else(|| typed.display().to_string(), |found| found.root.display().to_string());
        return Err(Failure::new(Exit::File, "failure-no-batch").with("path", shown).with("answers", ANSWERS));
    }
    let name = |folder: &Path| folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(folders.into_iter().map(|folder| Client { name: name(&folder), folder }).collect())
}

/// Does the work for every client and returns what came of it, in the order of the clients. Tells meanwhile how far it is:
/// on a terminal a bar, elsewhere a line for each client with the words that `tell` finds, if any.
pub fn each<R: Send>(
    session: &mut Session<'_, '_>,
    clients: Vec<Client>,
    work: impl Fn(&Session<'_, '_>, &Client) -> Result<R, Failure> + Sync,
    tell: impl Fn(&Client, &R) -> Option<Message>,
) -> Vec<Done<R>> {
    let workers = session.threads.clamp(1, clients.len().max(1));
    let next = AtomicUsize::new(0);
    let outside = Outside::of(session, session.threads / workers);
    let (sender, receiver) = mpsc::channel();
    let mut done: Vec<Option<Result<R, Failure>>> = clients.iter().map(|_| None).collect();
    std::thread::scope(|scope| {
        for _ in 0..workers {
            let (sender, next, outside, clients, work) = (sender.clone(), &next, &outside, &clients, &work);
            scope.spawn(move || {
                outside.inside(|own| {
                    while let Some(client) = clients.get(next.fetch_add(1, Ordering::Relaxed)) {
                        // A fault of the program with one client is told as such; the others go on.
                        let result = catch_unwind(AssertUnwindSafe(|| work(own, client)));
                        let result = result.unwrap_or_else(|_| Err(Failure::new(Exit::Broken, "failure-broken")));
                        if sender.send((client.name.clone(), result)).is_err() {
                            return;
                        }
                    }
                });
            });
        }
        drop(sender);
        let mut teller = Teller::new(session, clients.len());
        let mut told = 0;
        for (name, result) in receiver {
            let index = clients.iter().position(|client| client.name == name).expect("names come from this list");
            done[index] = Some(result);
            // In the order of the names, so that two runs say the same.
            while let Some(Some(result)) = done.get(told) {
                match result {
                    Ok(found) => teller.tell(session, tell(&clients[told], found)),
                    Err(failure) => teller.refuse(session, &clients[told], failure),
                }
                told += 1;
            }
            teller.advance(session, &name);
        }
        teller.end(session);
    });
    let results = done.into_iter().map(|result| result.expect("every client was worked on"));
    clients.into_iter().zip(results).map(|(client, result)| Done { client, result }).collect()
}

/// Returns how a command over many ends: as the first that failed, or well.
pub fn ending<R>(done: &[Done<R>]) -> Exit {
    done.iter().find_map(|one| one.result.as_ref().err()).map_or(Exit::Fine, |failure| failure.exit)
}

/// Returns why the work for a client failed, on one line, for a table or another program.
pub fn reason(messages: &Messages, failure: &Failure) -> String {
    crate::diagnostic::one_line(&messages.render(&failure.message))
}

/// What a worker needs to have a session of its own: it says nothing, and asks nothing.
struct Outside {
    store: crate::content::store::Store,
    settled: super::settings::Settled,
    language: super::settings::Origin,
    locale: crate::model::text::Locale,
    words: MessageFiles,
    globals: crate::cli::Globals,
    variables: BTreeMap<String, String>,
    folder: PathBuf,
    today: jiff::civil::Date,
    now: fn() -> String,
    threads: usize,
}

impl Outside {
    fn of(session: &Session<'_, '_>, threads: usize) -> Self {
        Self {
            store: session.store.clone(),
            settled: session.settled.clone(),
            language: session.language_origin,
            locale: session.messages.locale().clone(),
            words: session.store.message_files(),
            globals: crate::cli::Globals { quiet: true, ..session.globals.clone() },
            variables: session.environment.variables.clone(),
            folder: session.environment.folder.clone(),
            today: session.today,
            now: session.environment.now,
            threads: threads.max(1),
        }
    }

    fn inside(&self, work: impl FnOnce(&Session<'_, '_>)) {
        let (mut out, mut err) = (std::io::sink(), std::io::sink());
        let mut environment = Environment {
            out: &mut out,
            err: &mut err,
            variables: self.variables.clone(),
            folder: self.folder.clone(),
            today: self.today,
            now: self.now,
            connections: Connections::default(),
            system_language: None,
            unwritten: None,
        };
        let known = Known {
            messages: Messages::new(&self.locale, &self.words),
            store: self.store.clone(),
            settled: self.settled.clone(),
            language: self.language,
        };
        if let Ok(mut session) = Session::new(known, self.globals.clone(), &mut environment) {
            session.today = self.today;
            session.threads = self.threads;
            work(&session);
        }
    }
}

/// Tells how far the work is.
struct Teller {
    bar: Option<Progress>,
}

impl Teller {
    fn new(session: &Session<'_, '_>, total: usize) -> Self {
        let is_seen = session.environment.connections.stderr && !session.facts.plain && !session.globals.quiet;
        let width = session.facts.width;
        Self { bar: is_seen.then(|| Progress::new(total, width, session.facts.utf8)) }
    }

    fn tell(&mut self, session: &mut Session<'_, '_>, message: Option<Message>) {
        // With a bar the table at the end tells it.
        if let Some(message) = message.filter(|_| self.bar.is_none()) {
            session.remark(&message);
        }
    }

    fn refuse(&mut self, session: &mut Session<'_, '_>, client: &Client, failure: &Failure) {
        let words = &session.messages;
        let head = Message::new("batch-failed").with("name", client.name.as_str());
        let mut text = format!("{} {}\n", words.render(&head), words.render(&failure.message));
        if let Some(help) = failure.help.as_ref().filter(|help| words.has(&help.key)) {
            text.push_str(&format!("  {}\n", words.render(help)));
        }
        let clear = self.bar.as_ref().map_or("", |_| Progress::CLEAR);
        session.environment.remark(&format!("{clear}{}{}", failure.details, visible(&text)));
    }

    fn advance(&mut self, session: &mut Session<'_, '_>, name: &str) {
        if let Some(bar) = &mut self.bar {
            let text = bar.advance(name);
            session.environment.remark(&text);
        }
    }

    fn end(&mut self, session: &mut Session<'_, '_>) {
        if self.bar.take().is_some() {
            session.environment.remark(Progress::CLEAR);
        }
    }
}

/// Returns an assessment with everything that follows from it, for whoever sums up many.
fn opened(session: &Session<'_, '_>, content: &Content, client: &Client) -> Result<assessment::Assessment, Failure> {
    assessment::whole_of(session, content, &client.folder)
}
