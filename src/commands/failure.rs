//! Why a command could not do its work: exit code, what happened, and what to do now.

use crate::diagnostic::{Diagnostic, visible};
use crate::i18n::{Arg, Message, Messages};

use super::session::Environment;

/// How the program ends. The numbers are documented in `--help` and never change meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// Done.
    Fine,
    /// The check found problems.
    Findings,
    /// Wrong command or option.
    Usage,
    /// A file is missing, unreadable, broken or too new, or could not be written.
    File,
    /// Answers are incomplete for what was asked.
    Incomplete,
    /// Something would be overwritten.
    WouldOverwrite,
    /// Needs a person at a terminal.
    NeedsPerson,
    /// A fault in the program.
    Broken,
    /// Stopped with Ctrl-C.
    Interrupted,
}

impl Exit {
    /// Returns the exit code.
    pub fn code(self) -> u8 {
        match self {
            Exit::Fine => 0,
            Exit::Findings => 1,
            Exit::Usage => 2,
            Exit::File => 3,
            Exit::Incomplete => 4,
            Exit::WouldOverwrite => 5,
            Exit::NeedsPerson => 6,
            Exit::Broken => 70,
            Exit::Interrupted => 130,
        }
    }
}

/// Why a command could not do its work. On the heap, since it is large and rare.
#[derive(Debug, Clone)]
pub struct Failure(Box<Account>);

/// What there is to tell of a failure.
#[derive(Debug, Clone)]
pub struct Account {
    /// How the program ends.
    pub exit: Exit,
    /// What happened and where.
    pub message: Message,
    /// What to do now.
    pub help: Option<Message>,
    /// Faults in content that caused it, already as text.
    pub details: String,
}

impl std::ops::Deref for Failure {
    type Target = Account;

    fn deref(&self) -> &Account {
        &self.0
    }
}

impl Failure {
    /// Returns a failure with these words.
    pub fn told(exit: Exit, message: Message, help: Option<Message>) -> Self {
        Self(Box::new(Account { exit, message, help, details: String::new() }))
    }

    /// Returns a failure with the words of `key`, and those of `key-help` as the remedy.
    pub fn new(exit: Exit, key: &str) -> Self {
        let help = Some(Message::new(format!("{key}-help")));
        Self::told(exit, Message::new(key), help)
    }

    /// Returns the failure with a value for its words and its remedy.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        let value = value.into();
        let Account { exit, message, help, details } = *self.0;
        let help = help.map(|help| help.with(name, value.clone()));
        self.0 = Box::new(Account { exit, message: message.with(name, value), help, details });
        self
    }

    /// Returns the failure with another remedy.
    #[must_use]
    pub fn help(mut self, help: Message) -> Self {
        self.0.help = Some(help);
        self
    }

    /// Returns the failure with the name nearest to what was typed, when one is near.
    #[must_use]
    pub fn suggest<'a>(mut self, found: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let known: Vec<&str> = known.into_iter().collect();
        if let Some(near) = crate::diagnostic::nearest(found, &known) {
            self.0.help = Some(Message::new("usage-nearest").with("name", near));
        }
        self
    }

    /// Returns the failure with faults to print above it.
    #[must_use]
    pub fn details(mut self, details: String) -> Self {
        self.0.details = details;
        self
    }

    /// Returns a failure to write a file; the usual reasons in our words, the others in the system's.
    pub fn write(path: &std::path::Path, error: &std::io::Error) -> Self {
        use std::io::ErrorKind;
        let key = match error.kind() {
            _ if is_held(path, error) => "failure-write-held",
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "failure-write-full",
            ErrorKind::ReadOnlyFilesystem => "failure-write-read-only",
            ErrorKind::PermissionDenied => "failure-write-denied",
            ErrorKind::NotFound => "failure-write-no-folder",
            // A folder is made, or a file put in place, where something of the other kind stands.
            ErrorKind::AlreadyExists | ErrorKind::NotADirectory => "failure-write-not-a-folder",
            ErrorKind::IsADirectory => "failure-write-is-folder",
            _ => "failure-write",
        };
        Self::new(Exit::File, key).with("path", path.display().to_string()).with("reason", error.to_string())
    }
}

/// `ERROR_SHARING_VIOLATION` and `ERROR_LOCK_VIOLATION`: only Windows lets a program keep others from a file.
const HELD: [i32; 2] = [32, 33];

/// Tells whether the system refused because another program has the file.
fn is_sharing(error: &std::io::Error) -> bool {
    cfg!(windows) && error.raw_os_error().is_some_and(|code| HELD.contains(&code))
}

/// Tells whether another program keeps a file from being replaced.
fn is_held(path: &std::path::Path, error: &std::io::Error) -> bool {
    // Whoever may write into a file but not replace it, meets a program that has it open.
    let is_refused = || cfg!(windows) && error.kind() == std::io::ErrorKind::PermissionDenied && path.is_file();
    let writable = || std::fs::OpenOptions::new().append(true).open(path);
    is_sharing(error) || is_refused() && writable().map_or_else(|error| is_sharing(&error), |_| true)
}

impl Failure {
    /// Returns a failure to read a file or folder; the usual reasons in our words, the others in the system's.
    pub fn read(path: &std::path::Path, error: &std::io::Error) -> Self {
        use std::io::ErrorKind;
        let key = match error.kind() {
            _ if is_sharing(error) => "failure-read-held",
            ErrorKind::PermissionDenied => "failure-read-denied",
            ErrorKind::NotFound => "failure-read-gone",
            ErrorKind::IsADirectory => "failure-read-is-folder",
            _ => "failure-read",
        };
        Self::new(Exit::File, key).with("path", path.display().to_string()).with("reason", error.to_string())
    }

    /// Returns a failure to read a file of which only the system's words for the reason are left; the system knows it still.
    pub fn unreadable(path: &std::path::Path, reason: &str) -> Self {
        let error = std::fs::File::open(path).err().unwrap_or_else(|| std::io::Error::other(reason));
        Self::read(path, &error)
    }

    /// Returns a failure to write a result where it was sent to.
    pub fn output(error: &std::io::Error) -> Self {
        use std::io::ErrorKind;
        let is_full = matches!(error.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded);
        let kind = if is_full { "full" } else { "other" };
        Self::new(Exit::File, "failure-output").with("kind", kind).with("reason", error.to_string())
    }
}

/// Tells the user what went wrong and returns the exit code.
pub fn tell(failure: &Failure, messages: &Messages, environment: &mut Environment<'_>) -> Exit {
    if failure.exit == Exit::Fine {
        return Exit::Fine;
    }
    let mut text = failure.details.clone();
    text.push_str(&visible(&messages.render(&failure.message)));
    text.push('\n');
    if let Some(help) = failure.help.as_ref().filter(|help| messages.has(&help.key)) {
        text.push_str(&visible(&messages.render(help)));
        text.push('\n');
    }
    environment.remark(&text);
    failure.exit
}

/// Counts errors and warnings.
pub fn counts<'a>(diagnostics: impl IntoIterator<Item = &'a Diagnostic>) -> (usize, usize) {
    let mut counts = (0, 0);
    for diagnostic in diagnostics {
        match diagnostic.severity {
            crate::diagnostic::Severity::Error => counts.0 += 1,
            crate::diagnostic::Severity::Warning => counts.1 += 1,
            crate::diagnostic::Severity::Info => {}
        }
    }
    counts
}
