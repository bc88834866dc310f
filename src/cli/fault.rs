//! Mistakes on the command line in the user's language: clap says what kind, the words are ours.

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::i18n::Message;

/// What clap answered instead of a command.
#[derive(Debug, Clone, PartialEq)]
pub enum UsageFault {
    /// Help or version was asked for: a text for standard output.
    Text(String),
    /// A mistake: what is wrong, and what to do.
    Mistake(Message, Option<Message>),
}

/// Returns the fault in our words; `whole` is the command line with the names of commands in the user's language.
pub fn describe(error: &clap::Error, whole: &Command) -> UsageFault {
    let context = |kind| error.get(kind).map(plain);
    let argument = context(ContextKind::InvalidArg).unwrap_or_default();
    let value = context(ContextKind::InvalidValue).unwrap_or_default();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            UsageFault::Text(error.render().to_string())
        }
        ErrorKind::InvalidSubcommand => {
            let found = context(ContextKind::InvalidSubcommand).unwrap_or_default();
            mistake(
                Message::new("usage-unknown-command").with("found", found),
                // The nearest comes last, in whichever language.
                error.get(ContextKind::SuggestedSubcommand).and_then(last).map(|name| own_name(whole, name)),
            )
        }
        ErrorKind::UnknownArgument if !argument.starts_with('-') => {
            let help = Message::new("usage-quote");
            UsageFault::Mistake(Message::new("usage-too-many").with("found", argument), Some(help))
        }
        ErrorKind::UnknownArgument => {
            mistake(Message::new("usage-unknown-option").with("found", argument), context(ContextKind::SuggestedArg))
        }
        ErrorKind::InvalidValue if !value.is_empty() => {
            let valid = context(ContextKind::ValidValue).unwrap_or_default();
            let message = Message::new("usage-invalid-value").with("option", argument).with("found", value);
            UsageFault::Mistake(message, Some(Message::new("usage-allowed").with("names", valid)))
        }
        ErrorKind::ValueValidation => {
            mistake(Message::new("usage-invalid-value").with("option", argument).with("found", value), None)
        }
        ErrorKind::InvalidValue | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            mistake(Message::new("usage-missing-value").with("option", argument), None)
        }
        ErrorKind::MissingRequiredArgument => {
            mistake(Message::new("usage-missing-argument").with("names", argument), None)
        }
        ErrorKind::MissingSubcommand => {
            let names = own_names(error.get(ContextKind::ValidSubcommand), whole);
            let help = Message::new("usage-allowed").with("names", names.join(", "));
            UsageFault::Mistake(Message::new("usage-missing-command"), Some(help))
        }
        ErrorKind::ArgumentConflict => {
            let other = context(ContextKind::PriorArg).unwrap_or_default();
            if argument.is_empty() {
                mistake(Message::new("usage-other"), None)
            } else if other.is_empty() || other == argument {
                mistake(Message::new("usage-given-twice").with("option", argument), None)
            } else {
                mistake(Message::new("usage-not-together").with("option", argument).with("other", other), None)
            }
        }
        _ => mistake(Message::new("usage-other"), None),
    }
    .or_see_help()
}

impl UsageFault {
    fn or_see_help(self) -> Self {
        match self {
            UsageFault::Mistake(message, None) => UsageFault::Mistake(message, Some(Message::new("usage-see-help"))),
            other => other,
        }
    }
}

fn mistake(message: Message, suggestion: Option<String>) -> UsageFault {
    let help = suggestion.filter(|name| !name.is_empty()).map(|name| Message::new("usage-nearest").with("name", name));
    UsageFault::Mistake(message, help)
}

fn last(value: &ContextValue) -> Option<&str> {
    match value {
        ContextValue::String(text) => Some(text),
        ContextValue::Strings(texts) => texts.last().map(String::as_str),
        _ => None,
    }
}

/// Returns the name that help shows for a command that may be called by its name in another language.
fn own_name(whole: &Command, called: &str) -> String {
    fn found<'c>(command: &'c Command, called: &str) -> Option<&'c str> {
        let direct = command.find_subcommand(called).map(Command::get_name);
        direct.or_else(|| command.get_subcommands().find_map(|below| found(below, called)))
    }
    found(whole, called).unwrap_or(called).to_owned()
}

/// Returns names of commands in the language of the screen, each once: clap lists those of every language.
fn own_names(value: Option<&ContextValue>, whole: &Command) -> Vec<String> {
    let Some(ContextValue::Strings(names)) = value else { return Vec::new() };
    let mut own: Vec<String> = Vec::new();
    for name in names.iter().map(|name| own_name(whole, name)) {
        if !own.contains(&name) {
            own.push(name);
        }
    }
    own
}

fn plain(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    }
}
