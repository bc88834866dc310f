//! What every command has at hand: words, content, options, where to write, and which day it is.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::Write;
use std::mem::ManuallyDrop;
use std::path::PathBuf;
use std::sync::Arc;

use crate::cli::{Globals, UsageFault};
use crate::content::Content;
use crate::content::store::Store;
use crate::diagnostic::{Diagnostic, Severity, visible};
use crate::i18n::{Message, Messages};
use crate::model::source::PartialDate;
use crate::report::Templates;
use crate::terminal::facts::Connections;
use crate::terminal::{Colour, Facts, Interrupt, Wishes};

use super::failure::{Exit, Failure};
use super::provenance::Marks;
use super::settings::{self, Origin, Settled};
use super::workspace::{CONTENT, Workspace};

/// Content that is kept until the program ends: a command reads it once, and giving back a hundred thousand pieces of memory
/// one by one takes longer than reading them did.
pub type Kept = ManuallyDrop<Content>;

/// The world outside, as the program is told of it; nothing is looked up later.
pub struct Environment<'a> {
    /// Where results go.
    pub out: &'a mut dyn Write,
    /// Where everything else goes.
    pub err: &'a mut dyn Write,
    /// Environment variables.
    pub variables: BTreeMap<String, String>,
    /// The working folder.
    pub folder: PathBuf,
    /// Today.
    pub today: jiff::civil::Date,
    /// Now, as RFC 3339 in UTC.
    pub now: fn() -> String,
    /// What the program is connected to.
    pub connections: Connections,
    /// Language tag of the system, where it tells one otherwise than in a variable.
    pub system_language: Option<String>,
    /// Why results could not be written, once that has happened; to begin with nothing.
    pub unwritten: Option<std::io::Error>,
}

impl Environment<'_> {
    /// Writes a result. What the system refuses is kept, so that the program does not end as if all was well; after that
    /// nothing more is written.
    pub fn result(&mut self, text: &str) {
        if self.unwritten.is_none() {
            self.unwritten = put(self.out, text).err();
        }
    }

    /// Writes a remark.
    pub fn remark(&mut self, text: &str) {
        // There is no other place to tell of it.
        let _ = put(self.err, text);
    }
}

/// What is known before the options are followed.
pub struct Known {
    /// Words in the user's language.
    pub messages: Messages,
    /// Content files.
    pub store: Store,
    /// Settings of the user.
    pub settled: Settled,
    /// Where the language comes from.
    pub language: Origin,
}

/// What every command has at hand.
pub struct Session<'e, 'w> {
    /// Words in the user's language.
    pub messages: Messages,
    /// Content files.
    pub store: Store,
    /// Options.
    pub globals: Globals,
    /// The world outside.
    pub environment: &'e mut Environment<'w>,
    /// Today, for everything that looks at the date.
    pub today: jiff::civil::Date,
    /// What is known of the terminal.
    pub facts: Facts,
    /// Settings of the user.
    pub settled: Settled,
    /// Where the language comes from.
    pub language_origin: Origin,
    /// Where it comes from whether lines only are written.
    pub plain_origin: Origin,
    /// How many threads a calculation may use; its result is the same for any number.
    pub threads: usize,
    /// What identifies the content, once it was worked out.
    pub marks: OnceCell<Marks>,
    /// The templates, once they were read.
    pub templates: OnceCell<Templates>,
    /// The way out at Ctrl-C, once it is there.
    interrupt: Option<Arc<Interrupt>>,
    /// Results and remarks that wait until it is known how long the results are.
    held: Option<Held>,
}

/// What a dry run would have written, for other programs.
#[derive(serde::Serialize)]
struct WouldWrite {
    schema: u32,
    would_write: Vec<String>,
}

/// What waits to be shown.
#[derive(Default)]
struct Held {
    results: String,
    remarks: String,
}

impl<'e, 'w> Session<'e, 'w> {
    /// Returns a session, or why the options cannot be followed.
    pub fn new(
        known: Known,
        mut globals: Globals,
        environment: &'e mut Environment<'w>,
    ) -> Result<Self, (Messages, Failure)> {
        let Known { messages, store, settled, language: language_origin } = known;
        let store = store.with_confidential(globals.confidential);
        if let Some(folder) = &globals.content
            && !folder.is_dir()
        {
            let failure = Failure::new(Exit::File, "failure-content-folder").with("path", folder.display().to_string());
            return Err((messages, failure));
        }
        let given = globals.date.clone().or_else(|| source_date_epoch(environment));
        let today = match given {
            None => environment.today,
            Some(text) => match PartialDate::new(text.as_str()).first_day() {
                Some(date) => date,
                None => return Err((messages, Failure::new(Exit::Usage, "failure-date").with("found", text))),
            },
        };
        let plain = settings::plain(&globals, environment, &settled);
        globals.plain = plain.value;
        let colour = match settings::color(&globals, environment, &settled).value {
            "always" => Colour::Always,
            "never" => Colour::Never,
            _ => Colour::Auto,
        };
        let wishes = Wishes { plain: globals.plain, colour };
        let facts = Facts::new(wishes, environment.connections, &|name| environment.variables.get(name).cloned());
        let plain_origin = plain.origin;
        Ok(Self {
            messages,
            store,
            globals,
            environment,
            today,
            facts,
            settled,
            language_origin,
            plain_origin,
            threads: std::thread::available_parallelism().map_or(1, usize::from),
            marks: OnceCell::new(),
            templates: OnceCell::new(),
            interrupt: None,
            held: None,
        })
    }

    /// Returns all content, or refuses when it has errors: a conclusion from broken content could be false.
    ///
    /// # Errors
    /// When content that lies over the embedded content has errors; they are in the failure's details.
    pub fn content(&self) -> Result<Kept, Failure> {
        self.sound(Content::load(&self.store))
    }

    /// Returns the catalog alone, for a command that reads nothing else.
    ///
    /// # Errors
    /// As [`Session::content`].
    pub fn catalog(&self) -> Result<Kept, Failure> {
        self.sound(Content::catalog_of(&self.store))
    }

    fn sound(&self, content: Content) -> Result<Kept, Failure> {
        let errors: Vec<&Diagnostic> =
            content.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).collect();
        if errors.is_empty() {
            return Ok(Kept::new(content));
        }
        let shown: String =
            errors.iter().take(20).map(|diagnostic| super::check::shown(diagnostic, &content.files, self)).collect();
        Err(Failure::new(Exit::File, "failure-content").with("count", errors.len()).details(shown))
    }

    /// Returns the way out at Ctrl-C, which from now on says `farewell`.
    ///
    /// # Errors
    /// When the system does not tell of Ctrl-C.
    pub fn interrupt(&mut self, farewell: String) -> Result<Arc<Interrupt>, Failure> {
        if let Some(known) = &self.interrupt {
            known.farewell(farewell);
            return Ok(Arc::clone(known));
        }
        let made = Interrupt::install(farewell).map_err(|_| Failure::new(Exit::NeedsPerson, "fill-needs-person"))?;
        self.interrupt = Some(Arc::clone(&made));
        Ok(made)
    }

    /// Returns words without values.
    pub fn text(&self, key: &str) -> String {
        self.messages.text(key)
    }

    /// Writes a result.
    pub fn result(&mut self, text: &str) {
        match &mut self.held {
            Some(held) => held.results.push_str(text),
            None => self.environment.result(text),
        }
    }

    /// Holds results back from now on where they may be too long for the screen.
    pub fn hold_results(&mut self) {
        if super::pager::is_wanted(self) {
            self.held.get_or_insert_default();
        }
    }

    /// Shows what was held back: the results, then the remarks on them.
    pub fn let_go(&mut self) {
        if let Some(held) = self.held.take() {
            super::pager::show(self, &held.results);
            self.environment.remark(&held.remarks);
        }
    }

    /// Writes a remark, unless the user wants none.
    pub fn remark(&mut self, message: &Message) {
        if !self.globals.quiet {
            let text = visible(&self.messages.render(message));
            let fitted = self.facts.text_width().map_or(text.clone(), |width| textwrap::fill(&text, width));
            match &mut self.held {
                Some(held) => held.remarks.push_str(&format!("{fitted}\n")),
                None => self.environment.remark(&format!("{fitted}\n")),
            }
        }
    }

    /// Says what a dry run would have written.
    pub fn would_write(&mut self, paths: &[PathBuf]) {
        if self.globals.json {
            let files = paths.iter().map(|path| path.display().to_string()).collect();
            self.json(&WouldWrite { schema: 1, would_write: files });
            return;
        }
        let line = |path: &PathBuf| {
            let message = Message::new("dry-run-would").with("path", path.display().to_string());
            visible(&self.messages.render(&message)) + "\n"
        };
        let text: String = paths.iter().map(line).collect();
        self.result(&text);
        self.remark(&Message::new("dry-run-nothing"));
    }

    /// Writes a machine-readable result.
    pub fn json<T: serde::Serialize>(&mut self, value: &T) {
        let text = serde_json::to_string_pretty(value).expect("results are plain tables, lists, numbers and texts");
        self.environment.result(&format!("{text}\n"));
    }

    /// Returns the width to which results are fitted, in cells; a file or pipe gets what `COLUMNS` says, or a width that
    /// reads well.
    pub fn width(&self) -> usize {
        if self.facts.stdout_is_terminal {
            return self.facts.width.max(20);
        }
        let said = self.environment.variables.get("COLUMNS").and_then(|text| text.trim().parse().ok());
        said.filter(|columns| (20..=1000).contains(columns)).unwrap_or(FILE_WIDTH)
    }

    /// Tells whether results may be coloured.
    pub fn colour(&self) -> bool {
        self.facts.colour_out
    }
}

/// Returns the width of help, in cells.
pub fn help_width(environment: &Environment<'_>) -> usize {
    let size = environment.connections.size.filter(|_| environment.connections.stdout);
    size.map_or(FILE_WIDTH, |(_, columns)| columns.clamp(40, FILE_WIDTH))
}

/// Width of results in a file or pipe, in cells.
const FILE_WIDTH: usize = 100;

/// Writes, and takes a reader that has gone away as the end: there is nobody left to tell.
fn put(out: &mut dyn Write, text: &str) -> std::io::Result<()> {
    let outcome = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    if outcome.as_ref().is_err_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe) {
        std::process::exit(0);
    }
    outcome
}

fn source_date_epoch(environment: &Environment<'_>) -> Option<String> {
    let seconds: i64 = environment.variables.get("SOURCE_DATE_EPOCH")?.parse().ok()?;
    let moment = jiff::Timestamp::from_second(seconds).ok()?;
    Some(moment.to_zoned(jiff::tz::TimeZone::UTC).date().to_string())
}

/// Returns the content before any option is checked: the embedded files, those of the workspace, those in the working
/// folder, and `--content`.
pub fn first_store(args: &[OsString], environment: &Environment<'_>, workspace: Option<&Workspace>) -> Store {
    let shared = workspace.map(|workspace| workspace.root.join(CONTENT));
    let store = shared.map_or_else(Store::embedded, |folder| Store::embedded().over(folder)).over(&environment.folder);
    let mut texts =
        args.iter().skip_while(|arg| *arg != "--content" && !arg.to_string_lossy().starts_with("--content="));
    let Some(first) = texts.next() else { return store };
    let folder = match first.to_str().and_then(|text| text.strip_prefix("--content=")) {
        Some(value) => Some(OsString::from(value)),
        None => texts.next().cloned(),
    };
    folder.map_or(store.clone(), |folder| store.over(PathBuf::from(folder)))
}

/// Answers help, version or a mistake on the command line.
pub fn usage(fault: &UsageFault, messages: &Messages, environment: &mut Environment<'_>) -> Exit {
    match fault {
        UsageFault::Text(text) => {
            environment.result(text);
            Exit::Fine
        }
        UsageFault::Mistake(message, help) => {
            let failure = Failure::told(Exit::Usage, message.clone(), help.clone());
            super::failure::tell(&failure, messages, environment)
        }
    }
}
