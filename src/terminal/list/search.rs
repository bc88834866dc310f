//! A list that is searched by typing: what is typed stands above the rows that match it.
//!
//! The list library's own search never ends without a terminal and does not go back on Esc, so this one reads keys
//! with the library's base. It draws below the question and touches nothing above it.

use std::io;

use console::{Key, Term, measure_text_width};

use super::look;
use crate::terminal::interrupt::Interrupt;
use crate::terminal::keys::Keys;
use crate::terminal::page::one_line;

/// Lines above the rows: the one with the keys and the one with what is typed.
const LINES_ABOVE: usize = 2;

/// A list that is searched by typing.
pub struct Search<'s> {
    /// What is typed to begin with.
    pub typed: String,
    /// Line that tells which keys work.
    pub keys: &'s str,
    /// Words before what is typed.
    pub head: &'s str,
    /// Rows that are always there, below those that match.
    pub controls: &'s [String],
    /// Whether the present row is coloured.
    pub colour: bool,
}

/// How a search ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sought {
    /// What was typed, and the place of the chosen row among those that match it.
    Match(String, usize),
    /// The place of a row that is always there.
    Control(usize),
    /// A sign was typed where nothing stood yet, such as `?`.
    Sign(char),
    /// Back.
    Escaped,
    /// The terminal has gone away, or the user ended the input.
    Gone,
}

/// What a key asks for.
enum Asked {
    GoOn,
    Suspend,
    Interrupt,
    End(Sought),
}

impl Search<'_> {
    /// Shows the list until something is chosen. `matches` returns the rows for what is typed; all rows together have to
    /// fit the screen.
    ///
    /// # Errors
    /// When the terminal cannot be read or written.
    pub fn run(mut self, matches: &dyn Fn(&str) -> Vec<String>, interrupt: &Interrupt) -> io::Result<Sought> {
        let term = Term::buffered_stderr();
        let keys = Keys::one_by_one();
        let mut present = (!self.typed.is_empty()).then_some(0);
        loop {
            let rows = matches(&self.typed);
            self.draw(&term, &rows, present)?;
            let asked = match term.read_key_raw() {
                Ok(key) => self.asked(key, rows.len(), &mut present),
                Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Asked::End(Sought::Gone),
                Err(error) => return Err(error),
            };
            self.wipe(&term)?;
            match asked {
                Asked::GoOn => {}
                Asked::Suspend => keys.suspend(),
                Asked::Interrupt => interrupt.quit(),
                Asked::End(sought) => return Ok(sought),
            }
        }
    }

    fn asked(&mut self, key: Key, matching: usize, present: &mut Option<usize>) -> Asked {
        let all = matching + self.controls.len();
        match key {
            Key::CtrlC => return Asked::Interrupt,
            Key::Escape => return Asked::End(Sought::Escaped),
            Key::Char('\u{1a}') => return Asked::Suspend,
            Key::Char('\u{4}') if self.typed.is_empty() => return Asked::End(Sought::Gone),
            Key::Enter => {
                return match *present {
                    Some(index) if index < matching => Asked::End(Sought::Match(self.typed.clone(), index)),
                    Some(index) if index < all => Asked::End(Sought::Control(index - matching)),
                    _ => Asked::GoOn,
                };
            }
            Key::ArrowDown | Key::Tab => *present = Some(present.map_or(0, |index| (index + 1) % all)),
            Key::ArrowUp | Key::BackTab => {
                *present = Some(present.map_or(all, |index| index + all).saturating_sub(1) % all)
            }
            Key::Char(sign @ ('?' | '<' | '>' | '!' | '+')) if self.typed.is_empty() => {
                return Asked::End(Sought::Sign(sign));
            }
            Key::Char(letter) if !letter.is_control() => self.change(present, |typed| typed.push(letter)),
            Key::Backspace => self.change(present, |typed| {
                typed.pop();
            }),
            // Ctrl-U, as at any line.
            Key::Char('\u{15}') => self.change(present, String::clear),
            _ => {}
        }
        Asked::GoOn
    }

    /// Changes what is typed; the likeliest row is the present one then.
    fn change(&mut self, present: &mut Option<usize>, change: impl FnOnce(&mut String)) {
        change(&mut self.typed);
        *present = (!self.typed.trim().is_empty()).then_some(0);
    }

    /// Draws the list, and leaves the cursor behind what is typed.
    fn draw(&self, term: &Term, rows: &[String], present: Option<usize>) -> io::Result<()> {
        let room = usize::from(term.size().1).saturating_sub(1);
        let typed = format!("{}{}", self.head, self.typed);
        let mut lines = vec![one_line(self.keys, room), one_line(&typed, room)];
        for (index, row) in rows.iter().chain(self.controls).enumerate() {
            let row = one_line(row, room.saturating_sub(2));
            lines.push(look::row(&row, present == Some(index), self.colour));
        }
        // A Windows console moves its cursor at once, ahead of what still waits to be written.
        term.write_str(&lines.join("\n"))?;
        term.flush()?;
        term.move_cursor_up(lines.len() - LINES_ABOVE)?;
        term.write_str("\r")?;
        term.flush()?;
        term.move_cursor_right(measure_text_width(&typed).min(room))?;
        term.flush()
    }

    /// Removes the list, from the line with what is typed.
    fn wipe(&self, term: &Term) -> io::Result<()> {
        term.move_cursor_up(LINES_ABOVE - 1)?;
        term.write_str("\r")?;
        term.flush()?;
        term.clear_to_end_of_screen()?;
        term.flush()
    }
}
