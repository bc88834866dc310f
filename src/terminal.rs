//! The only module that sees a terminal: the front ends of the interview, tables, and what happens at Ctrl-C.
//!
//! All front ends take the same [`Screen`](crate::model::dialogue::Screen) and give the same
//! [`Reply`](crate::model::dialogue::Reply). [`typing`] reads numbers and words from lines, with or without a line
//! editor; [`list`] lets the arrow keys choose; [`script`] plays a written dialogue in tests.

pub mod compose;
pub mod desk;
pub mod facts;
pub mod interrupt;
pub mod keys;
pub mod lines;
pub mod list;
pub mod menu;
pub mod page;
pub mod place;
pub mod progress;
pub mod script;
pub mod table;
pub mod typing;
pub mod understand;
pub mod words;

use std::io;
use std::sync::Arc;

use crate::i18n::Messages;
use crate::model::dialogue::Prompter;

pub use compose::Composer;
pub use facts::{Colour, Facts, Wishes};
pub use interrupt::Interrupt;

/// Returns the front end that suits the terminal; it asks on standard error and reads standard input. A long text can be
/// written with `composer`.
pub fn prompter<'m>(
    facts: &Facts,
    messages: &'m Messages,
    interrupt: &Arc<Interrupt>,
    composer: Option<Composer>,
) -> Box<dyn Prompter + 'm> {
    // Another program can only take over a terminal that a person looks at.
    let desk = composer.filter(|_| facts.is_interactive).map(|composer| desk::Desk::new(composer, interrupt));
    if facts.plain {
        let lines = lines::Stream::new(io::BufReader::new(io::stdin()), facts.stdin_is_terminal);
        Box::new(typing::Typing::new(messages, *facts, lines, io::stderr()).with_desk(desk))
    } else {
        Box::new(list::List::new(messages, *facts, Arc::clone(interrupt), desk))
    }
}
