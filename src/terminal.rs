//! The only module that sees a terminal: the front ends of the interview, tables, and what happens at Ctrl-C.
//!
//! All front ends take the same [`Screen`](crate::model::dialogue::Screen) and give the same
//! [`Reply`](crate::model::dialogue::Reply). [`typing`] reads numbers and words from lines, with or without a line
//! editor; [`list`] lets the arrow keys choose; [`script`] plays a written dialogue in tests.

pub mod facts;
pub mod interrupt;
pub mod lines;
pub mod list;
pub mod number;
pub mod page;
pub mod script;
pub mod table;
pub mod typing;
pub mod understand;
pub mod words;

use std::io;
use std::sync::Arc;

use crate::i18n::Messages;
use crate::model::dialogue::Prompter;

pub use facts::{Colour, Facts, Wishes};
pub use interrupt::Interrupt;

/// Returns the front end that suits the terminal; it asks on standard error and reads standard input.
pub fn prompter<'m>(facts: &Facts, messages: &'m Messages, interrupt: &Arc<Interrupt>) -> Box<dyn Prompter + 'm> {
    if facts.plain {
        let lines = lines::Stream::new(io::BufReader::new(io::stdin()), facts.stdin_is_terminal);
        Box::new(typing::Typing::new(messages, *facts, lines, io::stderr()))
    } else {
        Box::new(list::List::new(messages, *facts, Arc::clone(interrupt)))
    }
}
