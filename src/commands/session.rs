//! What every command has at hand: words, content, options, where to write, and which day it is.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;

use crate::cli::{Globals, UsageFault, language_in};
use crate::content::Content;
use crate::content::store::Store;
use crate::diagnostic::{Diagnostic, Severity, visible};
use crate::i18n::{Message, Messages};
use crate::model::source::PartialDate;
use crate::model::text::Locale;
use crate::terminal::facts::Connections;
use crate::terminal::{Colour, Facts, Wishes};

use super::failure::{Exit, Failure};

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
}

impl<'e, 'w> Session<'e, 'w> {
    /// Returns a session, or why the options cannot be followed.
    pub fn new(
        messages: Messages,
        store: Store,
        globals: Globals,
        environment: &'e mut Environment<'w>,
    ) -> Result<Self, (Messages, Failure)> {
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
        let colour = match globals.color.as_str() {
            "always" => Colour::Always,
            "never" => Colour::Never,
            _ => Colour::Auto,
        };
        let wishes = Wishes { plain: globals.plain, colour };
        let facts = Facts::new(wishes, environment.connections, &|name| environment.variables.get(name).cloned());
        Ok(Self { messages, store, globals, environment, today, facts })
    }

    /// Returns all content, or refuses when it has errors: a conclusion from broken content could be false.
    ///
    /// # Errors
    /// When content that lies over the embedded content has errors; they are in the failure's details.
    pub fn content(&self) -> Result<Content, Failure> {
        let content = Content::load(&self.store);
        let errors: Vec<&Diagnostic> =
            content.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).collect();
        if errors.is_empty() {
            return Ok(content);
        }
        let shown: String =
            errors.iter().take(20).map(|diagnostic| super::check::shown(diagnostic, &content.files, self)).collect();
        Err(Failure::new(Exit::File, "failure-content").with("count", errors.len()).details(shown))
    }

    /// Returns words without values.
    pub fn text(&self, key: &str) -> String {
        self.messages.text(key)
    }

    /// Writes a result.
    pub fn result(&mut self, text: &str) {
        put(self.environment.out, text);
    }

    /// Writes a remark, unless the user wants none.
    pub fn remark(&mut self, message: &Message) {
        if !self.globals.quiet {
            let text = visible(&self.messages.render(message));
            let fitted = self.facts.text_width().map_or(text.clone(), |width| textwrap::fill(&text, width));
            put(self.environment.err, &format!("{fitted}\n"));
        }
    }

    /// Writes a machine-readable result.
    pub fn json<T: serde::Serialize>(&mut self, value: &T) {
        let text = serde_json::to_string_pretty(value).expect("results are plain tables, lists, numbers and texts");
        put(self.environment.out, &format!("{text}\n"));
    }

    /// Returns the width to which results are fitted, in cells; a file gets a width that reads well.
    pub fn width(&self) -> usize {
        if self.facts.stdout_is_terminal { self.facts.width.max(20) } else { 100 }
    }

    /// Tells whether results may be coloured.
    pub fn colour(&self) -> bool {
        self.facts.colour_out
    }
}

/// Writes, and takes a reader that has gone away as the end: there is nobody left to tell.
pub fn put(out: &mut dyn Write, text: &str) {
    if let Err(error) = out.write_all(text.as_bytes()).and_then(|()| out.flush())
        && error.kind() == std::io::ErrorKind::BrokenPipe
    {
        std::process::exit(0);
    }
}

fn source_date_epoch(environment: &Environment<'_>) -> Option<String> {
    let seconds: i64 = environment.variables.get("SOURCE_DATE_EPOCH")?.parse().ok()?;
    let moment = jiff::Timestamp::from_second(seconds).ok()?;
    Some(moment.to_zoned(jiff::tz::TimeZone::UTC).date().to_string())
}

/// Returns the language: option, variable, system, then Dutch; `known` are the languages that there are words for.
pub fn locale(args: &[OsString], environment: &Environment<'_>, known: &BTreeMap<String, Vec<String>>) -> Locale {
    let variable = |name: &str| environment.variables.get(name).filter(|value| !value.is_empty()).cloned();
    let wanted = language_in(args)
        .or_else(|| variable("PLATFORMWIJZER_LANG"))
        .or_else(|| variable("LC_ALL"))
        .or_else(|| variable("LC_MESSAGES"))
        .or_else(|| variable("LANG"));
    let tag = wanted.map(|text| text.split(['_', '-', '.']).next().unwrap_or_default().to_lowercase());
    tag.filter(|tag| known.contains_key(tag)).map_or_else(Locale::default, Locale::new)
}

/// Returns the content before any option is checked: the embedded files, those in the working folder, and `--content`.
pub fn first_store(args: &[OsString], environment: &Environment<'_>) -> Store {
    let store = Store::embedded().over(&environment.folder);
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
            put(environment.out, text);
            Exit::Fine
        }
        UsageFault::Mistake(message, help) => {
            let failure = Failure::told(Exit::Usage, message.clone(), help.clone());
            super::failure::tell(&failure, messages, environment)
        }
    }
}
