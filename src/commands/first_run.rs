//! The first time that somebody is asked something on a terminal: whether lists to move through are welcome, or plain lines.
//! Asked in plain lines, since whoever works with a screen reader meets this question first.

use super::config;
use super::failure::{Exit, Failure};
use super::session::Session;
use super::settings::Origin;
use crate::i18n::Message;
use crate::terminal::menu::Menu;

/// Asks how questions should be put, when nobody said so yet, and keeps the answer in the settings of the user. Tells whether
/// to go on; not when the user wants to stop.
///
/// # Errors
/// When the terminal has gone away.
pub fn ask(session: &mut Session<'_, '_>) -> Result<bool, Failure> {
    let is_settled = session.plain_origin != Origin::BuiltIn || session.facts.plain;
    let can_keep = session.settled.path.is_some() && session.settled.faults.is_empty() && !session.globals.dry_run;
    if is_settled || !can_keep || !session.facts.is_interactive || session.globals.no_input {
        return Ok(true);
    }
    let farewell = session.text("menu-stopped");
    let interrupt = session.interrupt(farewell)?;
    let facts = session.facts.in_lines();
    let rows = ["first-run-list", "first-run-plain"].map(|key| session.text(key));
    let menu = Menu::new(facts, &session.messages, interrupt);
    let broken =
        |error: std::io::Error| Failure::new(Exit::NeedsPerson, "failure-dialog").with("reason", error.to_string());
    let words = ["first-run-welcome", "first-run-question"].map(|key| session.text(key)).join("\n\n");
    menu.say(&words).map_err(broken)?;
    let Some(chosen) = menu.choose(&rows).map_err(broken)? else { return Ok(false) };
    if chosen == 1 {
        session.facts = facts;
        session.globals.plain = true;
    }
    // Where nothing can be kept the answer holds for this time, and the question comes back.
    if config::keep(session, "plain", Some(if chosen == 1 { "true" } else { "false" })).is_ok() {
        session.remark(&Message::new(if chosen == 1 { "first-run-kept-plain" } else { "first-run-kept-list" }));
    }
    Ok(true)
}
