//! Long results on a terminal go through a program that shows them page by page; never in a pipe, a file or plain mode.

use std::io::Write;
use std::process::{Child, Command, Stdio};

use super::doctor::found;
use super::session::Session;
use super::settings;

/// What is shown when nobody chose: it ends by itself when all fits, keeps colours, and leaves the text on the screen.
const USUAL: &str = "less -FRX";

/// Returns the program that shows long results; nothing when there is none or the user wants none.
pub fn command(session: &Session<'_, '_>) -> Option<String> {
    match settings::pager(session.environment, &session.settled) {
        Some(chosen) => Some(chosen.value).filter(|command| !command.is_empty()),
        None => found(session.environment, "less").filter(|_| cfg!(unix)).map(|_| USUAL.to_owned()),
    }
}

/// Tells whether results are to be held back until it is known how long they are.
pub fn is_wanted(session: &Session<'_, '_>) -> bool {
    let facts = &session.facts;
    let on_screen = facts.stdout_is_terminal && facts.is_interactive && facts.height.is_some();
    on_screen && !facts.plain_for_good && !session.globals.json && command(session).is_some()
}

/// Shows a result: page by page when it is higher than the screen, else as it is.
pub fn show(session: &mut Session<'_, '_>, text: &str) {
    let is_long = session.facts.height.is_some_and(|height| rows(text, session.facts.width) >= height);
    if !(is_long && paged(session, text)) {
        session.environment.result(text);
    }
}

/// Returns how many rows of a screen a text takes.
fn rows(text: &str, width: usize) -> usize {
    text.lines().map(|line| console::measure_text_width(line).max(1).div_ceil(width.max(1))).sum()
}

/// Lets the program show the text; tells whether it did.
fn paged(session: &mut Session<'_, '_>, text: &str) -> bool {
    let Some(command) = command(session) else { return false };
    let Ok(mut child) = start(session, &command) else { return false };
    let farewell = session.text("menu-stopped");
    let way_out = session.interrupt(farewell);
    let mut feed = || {
        if let Some(mut input) = child.stdin.take() {
            // Whoever has seen enough closes the program; the rest need not be written.
            let _ = input.write_all(text.as_bytes());
        }
        child.wait()
    };
    // Ctrl-C is meant for the program that has the terminal.
    let status = match way_out {
        Ok(interrupt) => interrupt.lend(feed),
        Err(_) => feed(),
    };
    // A shell says 127 when there is no such program, and 126 when it cannot be run.
    status.is_ok_and(|status| !matches!(status.code(), Some(126 | 127)))
}

/// Returns words as `less` shows them in its prompt: it takes some signs for its own.
fn prompt(words: &str) -> String {
    let mut text = String::new();
    // A dollar sign would end the prompt.
    for sign in words.chars().filter(|sign| *sign != '$') {
        if "?:.%\\".contains(sign) {
            text.push('\\');
        }
        text.push(sign);
    }
    text
}

fn start(session: &Session<'_, '_>, command: &str) -> std::io::Result<Child> {
    let mut program = if cfg!(unix) {
        let mut shell = Command::new("sh");
        shell.arg("-c").arg(command);
        shell
    } else {
        let mut parts = command.split_whitespace();
        let mut program = Command::new(parts.next().unwrap_or_default());
        program.args(parts);
        program
    };
    let is_set = |name: &str| session.environment.variables.contains_key(name);
    if !is_set("LESS") {
        program.env("LESS", format!("-FRX -Ps{}$", prompt(&session.text("pager-keys"))));
    }
    if session.facts.utf8 && !is_set("LESSCHARSET") {
        program.env("LESSCHARSET", "utf-8");
    }
    program.stdin(Stdio::piped()).spawn()
}
