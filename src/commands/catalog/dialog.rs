//! Asking one thing at a time in plain lines: a text that is checked, a choice by number, yes or no. Knows no catalog.

use std::io::{self, Write};

use crate::diagnostic::is_unsafe;
use crate::i18n::{Message, Messages};
use crate::terminal::lines::{Line, Lines};
use crate::terminal::page::Page;
use crate::terminal::words::Words;

/// What a person types after.
const PROMPT: &str = "> ";

/// A hyphen at which no line is broken.
const FIRM_HYPHEN: &str = "\u{2011}";

/// What came of asking.
#[derive(Debug, Clone, PartialEq)]
pub enum Turn<T> {
    /// An answer.
    Go(T),
    /// Back to the question before.
    Back,
    /// No more.
    Stop,
    /// There is nobody to answer.
    End,
}

/// A conversation in lines.
pub struct Dialog<'a> {
    lines: &'a mut dyn Lines,
    out: &'a mut dyn Write,
    messages: &'a Messages,
    width: Option<usize>,
}

/// What is asked, with what can be typed and an explanation.
#[derive(Debug, Clone, Default)]
pub struct Ask {
    /// The question.
    pub question: String,
    /// The choices, numbered from 1.
    pub rows: Vec<String>,
    /// What is shown on request.
    pub help: String,
    /// What stands ready to be changed, where the terminal can.
    pub initial: String,
}

impl<'a> Dialog<'a> {
    /// Returns a conversation between these lines and this screen.
    pub fn new(lines: &'a mut dyn Lines, out: &'a mut dyn Write, messages: &'a Messages, width: Option<usize>) -> Self {
        Self { lines, out, messages, width }
    }

    /// Shows a text.
    pub fn say(&mut self, text: &str) -> io::Result<()> {
        let mut page = Page::new(self.width, false);
        // A path or an id is copied as a whole, so no line is broken at a hyphen.
        let has_own = text.contains(FIRM_HYPHEN);
        page.text(&if has_own { text.to_owned() } else { text.replace('-', FIRM_HYPHEN) });
        let lines = page.finish();
        self.out.write_all(if has_own { lines } else { lines.replace(FIRM_HYPHEN, "-") }.as_bytes())?;
        self.out.flush()
    }

    /// Shows the words of a message.
    pub fn tell(&mut self, message: &Message) -> io::Result<()> {
        let words = self.messages.render(message);
        self.say(&words)
    }

    /// Asks until `read` accepts what is typed; its message says what was wrong.
    pub fn ask<T>(&mut self, ask: &Ask, mut read: impl FnMut(&str) -> Result<T, Message>) -> io::Result<Turn<T>> {
        self.out.write_all(b"\n")?;
        let mut page = Page::new(self.width, false);
        page.text(&ask.question);
        for (index, row) in ask.rows.iter().enumerate() {
            page.item(&format!("{:>3}. ", index + 1), row);
        }
        self.out.write_all(page.finish().as_bytes())?;
        let mut explained = None;
        loop {
            let line = match self.lines.read(PROMPT, &ask.initial, &mut self.out)? {
                Line::Text(text) => text.replace('\t', " ").trim().to_owned(),
                Line::End => return Ok(Turn::End),
                Line::Unreadable => {
                    self.tell(&Message::new("interview-misfit-unreadable"))?;
                    continue;
                }
                Line::TooLong => {
                    self.tell(&Message::new("interview-misfit-line-too-long"))?;
                    continue;
                }
            };
            // A title can end in a question mark: who types it again after the explanation means it.
            let means_text = explained.as_ref() == Some(&line) && line.chars().count() > 1;
            let words = Words::new(self.messages);
            let typed = if means_text { line.as_str() } else { words.beyond(&ask.initial, &line) };
            let is = |key: &str| words.is_command(key, typed);
            if is("back") {
                return Ok(Turn::Back);
            } else if is("stop") {
                return Ok(Turn::Stop);
            } else if is("help") {
                let help = if ask.help.is_empty() { self.messages.text("add-no-help") } else { ask.help.clone() };
                self.say(&help)?;
                explained = Some(line);
                continue;
            } else if typed.chars().any(is_unsafe) {
                self.tell(&Message::new("interview-misfit-invisible"))?;
                continue;
            }
            match read(typed) {
                Ok(value) => return Ok(Turn::Go(value)),
                Err(message) => self.tell(&message)?,
            }
        }
    }

    /// Asks for one of the numbered rows.
    pub fn choose(&mut self, ask: &Ask) -> io::Result<Turn<usize>> {
        let last = ask.rows.len();
        self.ask(ask, |typed| number(typed, last))
    }

    /// Asks for yes or no.
    pub fn confirm(&mut self, question: String) -> io::Result<Turn<bool>> {
        let words = Words::new(self.messages);
        let rows = vec![words.say("yes"), words.say("no")];
        let ask = Ask { question, rows, ..Ask::default() };
        self.ask(&ask, |typed| match typed {
            "1" => Ok(true),
            "2" => Ok(false),
            _ if words.is_command("yes", typed) => Ok(true),
            _ if words.is_command("no", typed) => Ok(false),
            _ => Err(Message::new("interview-yes-or-no")),
        })
    }
}

/// Returns the index of a row from the number that was typed.
pub fn number(typed: &str, last: usize) -> Result<usize, Message> {
    let found = typed.trim_end_matches(['.', ')']).parse::<usize>().ok();
    found
        .and_then(|number| number.checked_sub(1))
        .filter(|index| *index < last)
        .ok_or_else(|| Message::new("interview-misfit-no-such-number").with("found", typed).with("last", last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::store::Store;
    use crate::model::text::Locale;

    /// Somebody who types behind what stands ready, as in a line editor.
    struct Typist(Vec<&'static str>);

    impl Lines for Typist {
        fn read(&mut self, _prompt: &str, initial: &str, _out: &mut dyn Write) -> io::Result<Line> {
            Ok(if self.0.is_empty() { Line::End } else { Line::Text(format!("{initial}{}", self.0.remove(0))) })
        }
    }

    fn answered(initial: &str, typed: &[&'static str]) -> (Turn<String>, String) {
        let messages = Messages::new(&Locale::default(), &Store::embedded().message_files());
        let (mut lines, mut out) = (Typist(typed.to_vec()), Vec::new());
        let ask = Ask { help: "Uitleg.".to_owned(), initial: initial.to_owned(), ..Ask::default() };
        let turn = Dialog::new(&mut lines, &mut out, &messages, None).ask(&ask, |typed| Ok(typed.to_owned())).unwrap();
        (turn, String::from_utf8(out).unwrap())
    }

    #[test]
    fn a_sign_behind_a_text_that_stood_ready_is_no_part_of_it() {
        let address = "https://dorpsplein.example/prijzen";
        assert_eq!(answered(address, &["<"]).0, Turn::Back);
        assert_eq!(answered(address, &[" !"]).0, Turn::Stop);
        assert_eq!(answered(address, &[""]).0, Turn::Go(address.to_owned()));
        assert_eq!(answered(address, &["-2"]).0, Turn::Go(format!("{address}-2")));
        assert_eq!(answered("", &["a < b"]).0, Turn::Go("a < b".to_owned()));
    }

    #[test]
    fn a_question_mark_explains_first_and_belongs_to_the_text_when_typed_again() {
        let (turn, shown) = answered("Wat kost het", &["?", "?"]);
        assert_eq!((turn, shown.matches("Uitleg.").count()), (Turn::Go("Wat kost het?".to_owned()), 1));
        assert_eq!(answered("", &["?", "?", "x"]).0, Turn::Go("x".to_owned()));
    }

    #[test]
    fn a_path_is_not_broken_at_its_hyphens() {
        let messages = Messages::new(&Locale::default(), &Store::embedded().message_files());
        let mut out = Vec::new();
        let mut lines = Typist(Vec::new());
        let mut dialog = Dialog::new(&mut lines, &mut out, &messages, Some(50));
        dialog.say("Ik maak een bestand: platform-catalog/platforms/dorps-plein.toml").unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "Ik maak een bestand:\nplatform-catalog/platforms/dorps-plein.toml\n"
        );
    }
}
