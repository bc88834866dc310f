//! A short list of things to do, and a line of text: for what is asked outside an interview. In lists or in lines, with
//! the same words.

use std::io::{self, Write};
use std::sync::Arc;

use console::Term;
use dialoguer::Select;

use super::facts::Facts;
use super::interrupt::Interrupt;
use super::lines::{Line, Lines, Stream};
use super::list::look::Look;
use super::page::{Page, one_line};
use super::words::Words;
use crate::i18n::{Message, Messages};

/// Cells that a list puts before a label, with one to spare.
const MARGIN: usize = 4;
/// What a person types after.
const PROMPT: &str = "> ";

/// Asks outside an interview.
pub struct Menu<'m> {
    facts: Facts,
    messages: &'m Messages,
    interrupt: Arc<Interrupt>,
}

impl<'m> Menu<'m> {
    /// Returns the menu for this terminal.
    pub fn new(facts: Facts, messages: &'m Messages, interrupt: Arc<Interrupt>) -> Self {
        Self { facts, messages, interrupt }
    }

    /// Shows a text.
    ///
    /// # Errors
    /// When the terminal has gone away.
    pub fn say(&self, text: &str) -> io::Result<()> {
        let mut page = Page::new(self.facts.text_width(), false);
        page.text(text);
        let mut err = io::stderr().lock();
        err.write_all(page.finish().as_bytes())?;
        err.flush()
    }

    /// Lets a person choose one of the rows; nothing when the person wants none or has gone away.
    ///
    /// # Errors
    /// When the terminal cannot be read.
    pub fn choose(&self, rows: &[String]) -> io::Result<Option<usize>> {
        let fits = self.facts.height.is_none_or(|height| rows.len() + 2 <= height);
        if self.facts.plain || !fits { self.by_number(rows) } else { self.by_arrows(rows) }
    }

    fn by_arrows(&self, rows: &[String]) -> io::Result<Option<usize>> {
        self.interrupt.expect_redraws();
        let limit = self.facts.width.saturating_sub(MARGIN);
        let look = Look::new(self.facts.colour_err);
        let keys = one_line(&self.messages.text("interview-keys-menu"), self.facts.width.saturating_sub(1));
        let labels = rows.iter().map(|row| one_line(row, limit));
        let select = Select::with_theme(&look).with_prompt(keys).report(false).default(0).items(labels);
        match select.interact_on_opt(&Term::stderr()) {
            Ok(chosen) => Ok(chosen),
            Err(dialoguer::Error::IO(error)) => match error.kind() {
                io::ErrorKind::Interrupted => self.interrupt.quit(),
                io::ErrorKind::UnexpectedEof => Ok(None),
                _ => Err(error),
            },
        }
    }

    fn by_number(&self, rows: &[String]) -> io::Result<Option<usize>> {
        let mut page = Page::new(self.facts.text_width(), false);
        for (index, row) in rows.iter().enumerate() {
            page.item(&format!("{:>3}. ", index + 1), row);
        }
        io::stderr().write_all(page.finish().as_bytes())?;
        self.say(&self.messages.text("menu-number"))?;
        loop {
            let Some(typed) = self.line()? else { return Ok(None) };
            match typed.parse::<usize>() {
                Ok(number) if (1..=rows.len()).contains(&number) => return Ok(Some(number - 1)),
                _ => self.say(&self.messages.render(&Message::new("menu-number-wrong").with("last", rows.len())))?,
            }
        }
    }

    /// Reads a line with something on it; nothing when the person stops or has gone away.
    ///
    /// # Errors
    /// When the terminal cannot be read.
    pub fn line(&self) -> io::Result<Option<String>> {
        // The buffer of standard input is shared, so that what was typed ahead is there for whoever reads next.
        let mut lines = Stream::new(io::stdin().lock(), self.facts.stdin_is_terminal);
        loop {
            match lines.read(PROMPT, "", &mut io::stderr())? {
                Line::End => return Ok(None),
                Line::Text(text) if Words::new(self.messages).is_command("stop", &text) => return Ok(None),
                Line::Text(text) if !text.trim().is_empty() => return Ok(Some(text.trim().to_owned())),
                Line::Text(_) | Line::Unreadable | Line::TooLong => {}
            }
        }
    }
}
