//! What is known of the terminal: made once from the environment and the options, then passed along.

use std::io::{self, IsTerminal};

/// Fewest rows for lists.
pub const FEWEST_ROWS: usize = 12;
/// Fewest columns for lists.
pub const FEWEST_COLUMNS: usize = 50;
/// Width where the real one is not known.
const USUAL_WIDTH: usize = 80;
/// Text is not set wider than this, since long lines are hard to read.
const WIDEST_TEXT: usize = 100;

/// What the user asked for with options.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wishes {
    /// No redraw, no cursor movement, no colour, no box drawing.
    pub plain: bool,
    /// When to use colour.
    pub colour: Colour,
}

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colour {
    /// On a terminal that can.
    #[default]
    Auto,
    /// Even in a file.
    Always,
    /// Not at all.
    Never,
}

/// What the program is connected to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Connections {
    /// Standard input is a terminal.
    pub stdin: bool,
    /// Standard output is a terminal.
    pub stdout: bool,
    /// Standard error is a terminal.
    pub stderr: bool,
    /// Rows and columns, where known.
    pub size: Option<(usize, usize)>,
}

impl Connections {
    /// Returns what this process is connected to.
    pub fn of_process() -> Self {
        // Either may go to a file while the other is looked at.
        let size = console::Term::stderr().size_checked().or_else(|| console::Term::stdout().size_checked());
        Self {
            stdin: io::stdin().is_terminal(),
            stdout: io::stdout().is_terminal(),
            stderr: io::stderr().is_terminal(),
            size: size.map(|(rows, columns)| (rows.into(), columns.into())),
        }
    }
}

/// What is known of the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// Columns to set tables in.
    pub width: usize,
    /// Rows, where known.
    pub height: Option<usize>,
    /// Standard input is a terminal.
    pub stdin_is_terminal: bool,
    /// Standard output is a terminal.
    pub stdout_is_terminal: bool,
    /// Standard error is a terminal.
    pub stderr_is_terminal: bool,
    /// A person can be asked: standard input and standard error are a terminal.
    pub is_interactive: bool,
    /// Colour may be used on standard output.
    pub colour_out: bool,
    /// Colour may be used on standard error.
    pub colour_err: bool,
    /// Characters beyond ASCII are shown.
    pub utf8: bool,
    /// Lines only: nothing is drawn over.
    pub plain: bool,
    /// Plain was chosen or is all that the terminal can do, whatever its size.
    pub plain_for_good: bool,
}

impl Facts {
    /// Returns the facts that follow from options, connections and environment variables.
    pub fn new(wishes: Wishes, connections: Connections, variable: &dyn Fn(&str) -> Option<String>) -> Self {
        // An empty variable counts as not set: the convention of NO_COLOR, kept for all.
        let set = |name: &str| variable(name).filter(|value| !value.is_empty());
        let is_dumb = set("TERM").map_or(cfg!(unix), |term| term == "dumb");
        let wants_plain = wishes.plain || set("PLATFORMWIJZER_PLAIN").is_some_and(|value| value != "0");
        let is_interactive = connections.stdin && connections.stderr;
        let plain_for_good = wants_plain || is_dumb || !is_interactive;
        let colour = |is_terminal: bool| match wishes.colour {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto if set("NO_COLOR").is_some() => false,
            Colour::Auto if set("CLICOLOR_FORCE").is_some_and(|value| value != "0") => true,
            Colour::Auto => is_terminal && !is_dumb && !wants_plain,
        };
        let mut facts = Self {
            width: USUAL_WIDTH,
            height: None,
            stdin_is_terminal: connections.stdin,
            stdout_is_terminal: connections.stdout,
            stderr_is_terminal: connections.stderr,
            is_interactive,
            colour_out: colour(connections.stdout),
            colour_err: colour(connections.stderr),
            utf8: is_utf8(&set),
            plain: plain_for_good,
            plain_for_good,
        };
        facts.resize(connections.size);
        facts
    }

    /// Returns the same terminal, served with lines only.
    #[must_use]
    pub fn in_lines(self) -> Self {
        Self { plain: true, plain_for_good: true, colour_out: false, colour_err: false, ..self }
    }

    /// Takes a new size; too small a terminal is served with lines.
    pub fn resize(&mut self, size: Option<(usize, usize)>) {
        // Some terminals say 0 by 0 when they do not know.
        let size = size.filter(|(rows, columns)| *rows > 0 && *columns > 0);
        self.width = size.map_or(USUAL_WIDTH, |(_, columns)| columns);
        self.height = size.map(|(rows, _)| rows);
        let is_small = size.is_some_and(|(rows, columns)| rows < FEWEST_ROWS || columns < FEWEST_COLUMNS);
        self.plain = self.plain_for_good || is_small;
    }

    /// Returns the width to set running text in; nothing when lines go to no terminal and are best left whole.
    pub fn text_width(&self) -> Option<usize> {
        // The last column stays free, since some terminals wrap when it is written.
        self.stderr_is_terminal.then(|| self.width.saturating_sub(1).clamp(10, WIDEST_TEXT))
    }
}

fn is_utf8(set: &dyn Fn(&str) -> Option<String>) -> bool {
    if cfg!(windows) {
        return true;
    }
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(|name| set(name)).unwrap_or_default();
    let locale = locale.to_ascii_lowercase();
    locale.ends_with("utf-8") || locale.ends_with("utf8")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCREEN: Connections = Connections { stdin: true, stdout: true, stderr: true, size: Some((24, 80)) };

    fn facts(wishes: Wishes, connections: Connections, variables: &[(&str, &str)]) -> Facts {
        let variable = |name: &str| {
            let found = variables.iter().find(|(key, _)| *key == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        Facts::new(wishes, connections, &variable)
    }

    const XTERM: (&str, &str) = ("TERM", "xterm-256color");

    #[test]
    fn an_ordinary_terminal_gets_lists_and_colour() {
        let facts = facts(Wishes::default(), SCREEN, &[XTERM]);
        assert!(!facts.plain && facts.colour_out && facts.colour_err && facts.is_interactive);
        assert_eq!((facts.width, facts.text_width()), (80, Some(79)));
    }

    #[test]
    fn plain_comes_from_option_variable_poor_terminal_or_pipe() {
        let wish = Wishes { plain: true, ..Wishes::default() };
        assert!(facts(wish, SCREEN, &[XTERM]).plain);
        assert!(facts(Wishes::default(), SCREEN, &[XTERM, ("PLATFORMWIJZER_PLAIN", "1")]).plain);
        assert!(!facts(Wishes::default(), SCREEN, &[XTERM, ("PLATFORMWIJZER_PLAIN", "0")]).plain);
        assert!(!facts(Wishes::default(), SCREEN, &[XTERM, ("PLATFORMWIJZER_PLAIN", "")]).plain);
        assert!(facts(Wishes::default(), SCREEN, &[("TERM", "dumb")]).plain);
        assert!(facts(Wishes::default(), Connections { stdin: false, ..SCREEN }, &[XTERM]).plain);
        assert!(facts(Wishes::default(), Connections { stderr: false, ..SCREEN }, &[XTERM]).plain);
    }

    #[test]
    fn running_text_fits_the_screen_also_when_answers_come_from_a_file() {
        let from_file = Connections { stdin: false, ..SCREEN };
        assert_eq!(facts(Wishes::default(), from_file, &[XTERM]).text_width(), Some(79));
        let to_file = Connections { stderr: false, ..SCREEN };
        assert_eq!(facts(Wishes::default(), to_file, &[XTERM]).text_width(), None);
    }

    #[test]
    fn a_small_terminal_is_plain_until_it_grows() {
        let mut small = facts(Wishes::default(), Connections { size: Some((15, 40)), ..SCREEN }, &[XTERM]);
        assert!(small.plain && !small.plain_for_good);
        small.resize(Some((24, 80)));
        assert!(!small.plain);
        small.resize(Some((11, 80)));
        assert!(small.plain);
    }

    #[test]
    fn a_terminal_without_a_size_counts_as_eighty_columns() {
        let facts = facts(Wishes::default(), Connections { size: Some((0, 0)), ..SCREEN }, &[XTERM]);
        assert_eq!((facts.width, facts.height, facts.plain), (80, None, false));
    }

    #[test]
    fn colour_follows_option_then_no_color_then_force_then_terminal() {
        let never = Wishes { colour: Colour::Never, ..Wishes::default() };
        let always = Wishes { colour: Colour::Always, ..Wishes::default() };
        let pipe = Connections { stdout: false, ..SCREEN };
        assert!(!facts(never, SCREEN, &[XTERM, ("CLICOLOR_FORCE", "1")]).colour_out);
        assert!(facts(always, pipe, &[XTERM, ("NO_COLOR", "1")]).colour_out);
        assert!(!facts(Wishes::default(), SCREEN, &[XTERM, ("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")]).colour_out);
        assert!(facts(Wishes::default(), SCREEN, &[XTERM, ("NO_COLOR", "")]).colour_out);
        assert!(!facts(Wishes::default(), pipe, &[XTERM]).colour_out);
        assert!(facts(Wishes::default(), pipe, &[XTERM]).colour_err);
        assert!(facts(Wishes::default(), pipe, &[XTERM, ("CLICOLOR_FORCE", "1")]).colour_out);
        assert!(!facts(Wishes::default(), pipe, &[XTERM, ("CLICOLOR_FORCE", "0")]).colour_out);
    }

    #[cfg(unix)]
    #[test]
    fn the_first_locale_variable_that_is_set_tells_the_encoding() {
        assert!(facts(Wishes::default(), SCREEN, &[XTERM, ("LANG", "nl_NL.UTF-8")]).utf8);
        assert!(!facts(Wishes::default(), SCREEN, &[XTERM, ("LC_ALL", "C"), ("LANG", "nl_NL.UTF-8")]).utf8);
        assert!(facts(Wishes::default(), SCREEN, &[XTERM, ("LC_ALL", ""), ("LANG", "nl_NL.utf8")]).utf8);
    }
}
