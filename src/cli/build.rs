//! How a command or option is made from its id: its words, its names in other languages, its examples.

use std::path::{PathBuf, is_separator};

use clap::builder::{PathBufValueParser, TypedValueParser};
use clap::{Arg, ArgAction, Command};

use crate::i18n::Messages;

/// Id of the flag of commands that can go over all clients.
pub(super) const ALL_CLIENTS: &str = "all-clients";

/// Returns how a path is read: without what completion with Tab leaves at its end.
pub(super) fn path() -> impl TypedValueParser<Value = PathBuf> {
    PathBufValueParser::new().map(|path| match path.to_str() {
        Some(typed) => PathBuf::from(meant(typed, cfg!(windows))),
        None => path,
    })
}

/// Returns a path without separators at its end. On Windows `"Onze gemeente\"` reaches the program with a quotation mark at its
/// end, since a backslash before one takes its meaning away; no name can hold one there.
fn meant(typed: &str, is_windows: bool) -> &str {
    let closed = if is_windows { typed.strip_suffix('"').unwrap_or(typed) } else { typed };
    let bare = closed.trim_end_matches(|sign| is_separator(sign) || (is_windows && sign == '\\'));
    // What is left of the top of a file system or of a drive is another folder, or none.
    if bare.is_empty() || (is_windows && bare.ends_with(':')) { closed } else { bare }
}

/// Makes commands and options with the words of one language and the names of all.
pub(super) struct Build<'a> {
    pub(super) messages: &'a Messages,
    pub(super) all: &'a [Messages],
}

impl Build<'_> {
    pub(super) fn verb(&self, id: &'static str) -> Command {
        let key = format!("command-{id}");
        let name = self.messages.text(&key);
        let others =
            self.all.iter().map(|words| words.text(&key)).chain([id.rsplit('-').next().unwrap_or(id).to_owned()]);
        let mut aliases: Vec<String> = others.filter(|other| *other != name).collect();
        aliases.sort();
        aliases.dedup();
        let mut command = Command::new(name)
            .about(self.messages.text(&format!("{key}-about")))
            .override_usage(self.messages.text(&format!("{key}-usage")))
            .help_template(self.messages.text("cli-template"))
            .disable_help_flag(true)
            .disable_help_subcommand(true)
            .next_help_heading(self.messages.text("cli-heading-options"))
            .aliases(aliases);
        let examples = format!("{key}-examples");
        if self.messages.has(&examples) {
            let heading = self.messages.text("cli-heading-examples");
            command = command.after_help(format!("{heading}\n{}", self.messages.text(&examples)));
        }
        command
    }

    pub(super) fn help_arg(&self) -> Arg {
        Arg::new("help")
            .long("help")
            .short('h')
            .action(ArgAction::Help)
            .display_order(200)
            .help(self.messages.text("arg-help"))
    }

    pub(super) fn flag(&self, id: &'static str) -> Arg {
        Arg::new(id).long(id).action(ArgAction::SetTrue).help(self.messages.text(&format!("arg-{id}")))
    }

    /// Returns the flag of commands that can go over all clients; elsewhere `--all` is about platforms.
    pub(super) fn all_clients(&self) -> Arg {
        self.flag(ALL_CLIENTS).long("all")
    }

    pub(super) fn option(&self, id: &'static str) -> Arg {
        Arg::new(id)
            .long(id)
            .value_name(self.messages.text(&format!("arg-{id}-value")))
            .help(self.messages.text(&format!("arg-{id}")))
    }

    pub(super) fn path(&self, id: &'static str) -> Arg {
        self.option(id).value_parser(path())
    }

    pub(super) fn positional(&self, id: &'static str) -> Arg {
        let arg = Arg::new(id)
            .value_name(self.messages.text(&format!("arg-{id}-value")))
            .help(self.messages.text(&format!("arg-{id}")))
            .help_heading(self.messages.text("cli-heading-arguments"));
        if id == "folder" { arg.value_parser(path()) } else { arg }
    }
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn what_completion_leaves_at_the_end_of_a_path_is_no_part_of_it() {
        for (typed, path) in [("Onze buurt/", "Onze buurt"), ("a/b//", "a/b"), ("/", "/"), (".", "."), ("a\"", "a\"")] {
            assert_eq!(meant(typed, false), path, "{typed}");
        }
        for (typed, path) in [
            ("Onze buurt\\", "Onze buurt"),
            ("Onze buurt\"", "Onze buurt"),
            ("C:\\", "C:\\"),
            ("C:\"", "C:"),
            (".\\a\\", ".\\a"),
        ] {
            assert_eq!(meant(typed, true), path, "{typed}");
        }
    }
}
