//! A list of numbered rows: the arrow keys move, a number goes to its row, and a sign does at once what its row does.
//!
//! The list library ignores every key but the arrows, so that the numbers and signs in front of its rows would promise what
//! they do not do. This one reads keys with the library's base, draws below the question and touches nothing above it.

use std::io;

use console::{Key, Term};

use super::look;
use crate::terminal::interrupt::Interrupt;
use crate::terminal::keys::Keys;
use crate::terminal::page::one_line;

/// A list of numbered rows.
pub struct Numbered<'s> {
    /// Line that tells which keys work.
    pub keys: &'s str,
    /// Rows that answer, each beginning with its number.
    pub rows: &'s [String],
    /// Rows below them that do something else.
    pub controls: &'s [String],
    /// Whether several rows can be chosen together.
    pub several: bool,
    /// Whether the present row is coloured.
    pub colour: bool,
}

/// How a list ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// Enter at the row with this place among all rows.
    Enter(usize),
    /// A sign such as `?`.
    Sign(char),
    /// Back.
    Escaped,
    /// The terminal has gone away, or the user ended the input.
    Gone,
    /// The window has become too low for the list.
    NoRoom,
}

/// What a key asks for.
enum Asked {
    GoOn,
    Suspend,
    Interrupt,
    End(Left),
}

/// Where the user is.
struct State<'c> {
    present: Option<usize>,
    checked: &'c mut Vec<usize>,
    /// The number that was typed so far, so that 1 and then 2 goes to row 12.
    number: usize,
}

impl Numbered<'_> {
    /// Shows the list until something is chosen. `checked` holds the places of the rows that are chosen; where one can be,
    /// that is the present row.
    ///
    /// # Errors
    /// When the terminal cannot be read or written.
    pub fn run(&self, checked: &mut Vec<usize>, interrupt: &Interrupt) -> io::Result<Left> {
        let term = Term::buffered_stderr();
        let left = self.ask(&term, checked, interrupt);
        term.show_cursor()?;
        term.flush()?;
        left
    }

    fn ask(&self, term: &Term, checked: &mut Vec<usize>, interrupt: &Interrupt) -> io::Result<Left> {
        // A signal that ends the program at this moment would put the terminal back before this changes it.
        let keys = interrupt.shielded(Keys::one_by_one);
        term.hide_cursor()?;
        // An open question has no row to begin with, so that an Enter too many answers nothing.
        let present = if self.several { Some(0) } else { checked.first().copied() };
        let mut state = State { present, checked, number: 0 };
        loop {
            if usize::from(term.size().0) <= self.height() {
                return Ok(Left::NoRoom);
            }
            interrupt.shielded(|| self.draw(term, &state))?;
            let asked = match term.read_key_raw() {
                Ok(key) => self.asked(&key, &mut state),
                Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Asked::End(Left::Gone),
                Err(error) => return Err(error),
            };
            term.move_cursor_up(self.height())?;
            term.clear_to_end_of_screen()?;
            match asked {
                Asked::GoOn => {}
                Asked::Suspend => {
                    term.show_cursor()?;
                    term.flush()?;
                    keys.suspend();
                    term.hide_cursor()?;
                }
                Asked::Interrupt => {
                    term.flush()?;
                    interrupt.quit()
                }
                Asked::End(left) => return Ok(left),
            }
        }
    }

    fn height(&self) -> usize {
        1 + self.rows.len() + self.controls.len()
    }

    fn asked(&self, key: &Key, state: &mut State<'_>) -> Asked {
        let all = self.rows.len() + self.controls.len();
        let number = std::mem::take(&mut state.number);
        match key {
            Key::CtrlC => return Asked::Interrupt,
            Key::Escape => return Asked::End(Left::Escaped),
            Key::Char('\u{1a}') => return Asked::Suspend,
            Key::Char('\u{4}') => return Asked::End(Left::Gone),
            Key::Char(sign @ ('?' | '<' | '>' | '!')) => return Asked::End(Left::Sign(*sign)),
            Key::Char(' ') if self.several => self.toggle(state),
            Key::Enter | Key::Char(' ') => {
                if let Some(present) = state.present {
                    return Asked::End(Left::Enter(present));
                }
            }
            Key::ArrowDown | Key::Tab | Key::Char('j') => {
                state.present = Some(state.present.map_or(0, |index| (index + 1) % all));
            }
            Key::ArrowUp | Key::BackTab | Key::Char('k') => {
                state.present = Some(state.present.map_or(all - 1, |index| (index + all - 1) % all));
            }
            Key::Char(digit) => {
                let digit = digit.to_digit(10).map(|digit| digit as usize);
                let wanted = digit.map(|digit| [number * 10 + digit, digit]).into_iter().flatten();
                if let Some(wanted) = wanted.into_iter().find(|wanted| (1..=self.rows.len()).contains(wanted)) {
                    state.present = Some(wanted - 1);
                    state.number = wanted;
                }
            }
            _ => {}
        }
        Asked::GoOn
    }

    /// Chooses the present row, or not any more.
    fn toggle(&self, state: &mut State<'_>) {
        let Some(present) = state.present.filter(|present| *present < self.rows.len()) else { return };
        match state.checked.iter().position(|index| *index == present) {
            Some(index) => {
                state.checked.remove(index);
            }
            None => {
                state.checked.push(present);
                state.checked.sort_unstable();
            }
        }
    }

    /// Draws the list, and leaves the cursor on the line below it.
    fn draw(&self, term: &Term, state: &State<'_>) -> io::Result<()> {
        let room = usize::from(term.size().1).saturating_sub(1);
        let mut lines = vec![one_line(self.keys, room)];
        for (index, text) in self.rows.iter().chain(self.controls).enumerate() {
            let mark = match (self.several, index < self.rows.len(), state.checked.contains(&index)) {
                (false, ..) => "",
                (true, false, _) => "    ",
                (true, true, false) => "[ ] ",
                (true, true, true) => "[x] ",
            };
            let text = format!("{mark}{}", one_line(text, room.saturating_sub(2 + mark.len())));
            lines.push(look::row(&text, state.present == Some(index), self.colour));
        }
        term.write_str(&format!("{}\n", lines.join("\n")))?;
        term.flush()
    }
}
