//! The front end with lists to choose from by arrow keys, for terminals that can redraw.
//!
//! A row is one short line: the question and the full words of its choices are printed before the list. The list library,
//! which takes the arrow keys only, shows the lists without numbers. Text and numbers are typed.

pub(super) mod look;
mod numbered;
mod search;
mod seek;

use std::io::{self, Stderr};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use console::Term;
use dialoguer::Select;

use self::look::Look;
use self::numbered::{Left, Numbered};
use super::desk::Desk;
use super::facts::Facts;
use super::interrupt::Interrupt;
use super::lines::{Editor, Lines};
use super::page::{fits, one_line};
use super::typing::{Typing, places, set_rows};
use super::understand::{Heard, Row, has_choices, keepable, rows, taken};
use crate::i18n::Messages;
use crate::model::answers::{Said, Value};
use crate::model::dialogue::{Matter, Notice, Opening, Prompter, Reply, Review, ReviewReply, Screen, Start};
use crate::model::questionnaire::QuestionKind;

/// Cells that a list puts before a label, with one to spare: `> `.
const MARGIN: usize = 4;
/// The same where several can be chosen: `> [x] `.
const MARGIN_MULTI: usize = 8;
/// Rows that a list needs beside its entries: the line of keys, the line of the cursor, and one to spare.
const OTHER_ROWS: usize = 3;

/// A front end of lists.
pub struct List<'m> {
    typing: Typing<'m, Editor, Stderr>,
    interrupt: Arc<Interrupt>,
}

/// A row below the choices that does something else than answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Control {
    Help,
    Back,
    Later,
    More,
}

const CONTROLS: [(Control, &str); 4] = [
    (Control::Help, "row-help"),
    (Control::Back, "row-back"),
    (Control::Later, "row-later"),
    (Control::More, "row-more"),
];

/// What came of a list.
enum Picked {
    Heard(Heard),
    Control(Control),
    /// There is no room for the list any more; lines can be shown.
    GaveUp,
}

/// How a list ended.
enum Shown<T> {
    Chosen(T),
    Escaped,
    /// The terminal has gone away.
    Gone,
    /// The library gave up, as it does in a window of two rows.
    Failed,
}

impl<'m> List<'m> {
    /// Returns the front end for this terminal.
    pub fn new(messages: &'m Messages, facts: Facts, interrupt: Arc<Interrupt>, desk: Option<Desk>) -> Self {
        interrupt.expect_redraws();
        let editor = Editor::new(Arc::clone(&interrupt));
        Self { typing: Typing::new(messages, facts, editor, io::stderr()).with_desk(desk), interrupt }
    }

    fn measure(&mut self) {
        let size = Term::stderr().size_checked().map(|(rows, columns)| (rows.into(), columns.into()));
        self.typing.facts.resize(size);
    }

    fn width(&self) -> usize {
        self.typing.facts.width
    }

    /// Returns the labels of the choices and non-answers, cut to the width, and whether none had to be cut.
    fn labels(&self, screen: &Screen<'_>) -> (Vec<String>, bool) {
        let words = &self.typing.words;
        let margin = if screen.question.kind == QuestionKind::Multi { MARGIN_MULTI } else { MARGIN };
        let limit = self.width().saturating_sub(margin);
        let full = rows(screen.question).into_iter().enumerate().map(|(index, row)| {
            let label = match row {
                Row::Choice(choice) => words.label(choice),
                Row::Non(state) => words.non_answer(state),
            };
            format!("{}. {label}", index + 1)
        });
        let full: Vec<String> = full.collect();
        let all_fit = full.iter().all(|label| fits(label, limit));
        (full.iter().map(|label| one_line(label, limit)).collect(), all_fit)
    }

    /// Tells whether a list of the question can be shown; lines can always.
    fn has_room(&self, screen: &Screen<'_>) -> bool {
        let needed = rows(screen.question).len() + CONTROLS.len() + OTHER_ROWS;
        !self.typing.facts.plain && self.typing.facts.height.is_none_or(|height| needed <= height)
    }

    fn question(&mut self, screen: &Screen<'_>, all_fit: bool) -> anyhow::Result<()> {
        let mut page = self.typing.page();
        self.typing.words.question(&mut page, screen);
        self.typing.words.earlier(&mut page, screen, true);
        if !all_fit || screen.question.option.iter().any(|choice| choice.text.is_some()) {
            set_rows(&self.typing.words, &mut page, screen);
        }
        self.typing.show(page)
    }

    /// Shows the list once. `checked` holds what is chosen where several can be, so that no way out of the list loses it.
    fn pick(&mut self, screen: &Screen<'_>, checked: &mut Vec<usize>) -> anyhow::Result<Picked> {
        let words = self.typing.words;
        let (labels, _) = self.labels(screen);
        let limit = self.width().saturating_sub(MARGIN_MULTI);
        let controls: Vec<String> = CONTROLS.iter().map(|(_, key)| one_line(&words.say(key), limit)).collect();
        let rows = rows(screen.question);
        let several = screen.question.kind == QuestionKind::Multi;
        let list = Numbered {
            keys: &words.say(if several { "keys-multi" } else { "keys-single" }),
            rows: &labels,
            controls: &controls,
            several,
            colour: self.typing.facts.colour_err,
        };
        self.typing.lines.forget();
        let control = match list.run(checked, &self.interrupt)? {
            Left::Enter(present) => match present.checked_sub(rows.len()) {
                Some(control) => CONTROLS[control].0,
                None => {
                    let chosen = if several { checked.clone() } else { vec![present] };
                    return Ok(Picked::Heard(self.meaning(&chosen, Some(present), &rows, screen)));
                }
            },
            Left::Sign('?') => Control::Help,
            Left::Sign('<') | Left::Escaped => Control::Back,
            Left::Sign('>') => Control::Later,
            Left::Sign(_) => Control::More,
            Left::Gone => return Ok(Picked::Heard(Heard::Reply(Reply::Stop))),
            Left::NoRoom => return Ok(Picked::GaveUp),
        };
        Ok(Picked::Control(control))
    }

    /// Returns what the chosen rows mean; a non-answer that Enter was pressed on need not be chosen first.
    fn meaning(&self, chosen: &[usize], active: Option<usize>, rows: &[Row<'_>], screen: &Screen<'_>) -> Heard {
        let mut taken_rows: Vec<Row<'_>> = chosen.iter().filter_map(|index| rows.get(*index).copied()).collect();
        if taken_rows.is_empty()
            && let Some(row @ Row::Non(_)) = active.and_then(|index| rows.get(index))
        {
            taken_rows.push(*row);
        }
        if taken_rows.is_empty() {
            return Heard::Problem(self.typing.words.say("misfit-none-chosen"));
        }
        taken(&taken_rows, screen.question, &self.typing.words)
    }

    /// Shows a list; Ctrl-C leaves the program.
    fn shown<T>(&mut self, interact: impl FnOnce() -> dialoguer::Result<Option<T>>) -> anyhow::Result<Shown<T>> {
        self.typing.lines.forget();
        let hook = std::panic::take_hook();
        std::panic::set_hook(Box::new(|_| {}));
        let outcome = catch_unwind(AssertUnwindSafe(interact));
        std::panic::set_hook(hook);
        match outcome {
            Ok(Ok(Some(chosen))) => Ok(Shown::Chosen(chosen)),
            Ok(Ok(None)) => Ok(Shown::Escaped),
            Ok(Err(dialoguer::Error::IO(error))) => match error.kind() {
                io::ErrorKind::Interrupted => self.interrupt.quit(),
                io::ErrorKind::UnexpectedEof => Ok(Shown::Gone),
                _ => Err(error.into()),
            },
            Err(_) => {
                Term::stderr().show_cursor()?;
                Ok(Shown::Failed)
            }
        }
    }

    /// Shows a short list of labels and returns the chosen one.
    fn choose(&mut self, labels: &[String]) -> anyhow::Result<Shown<usize>> {
        let limit = self.width().saturating_sub(MARGIN);
        let look = Look::new(self.typing.facts.colour_err);
        let keys = one_line(&self.typing.words.say("keys-menu"), self.width().saturating_sub(1));
        let select = Select::with_theme(&look).with_prompt(keys).report(false);
        let select = select.items(labels.iter().map(|label| one_line(label, limit)));
        self.shown(|| select.interact_on_opt(&Term::stderr()))
    }

    /// Shows the explanation, and the question once more below it.
    fn explain(&mut self, screen: &Screen<'_>) -> anyhow::Result<()> {
        self.typing.help(screen)?;
        let mut page = self.typing.page();
        page.strong(self.typing.words.of(&screen.question.text));
        page.blank();
        self.typing.show(page)
    }

    /// Does what a row below the choices is for; nothing when the question stays.
    fn controlled(&mut self, control: Control, screen: &Screen<'_>) -> anyhow::Result<Option<Reply>> {
        match control {
            Control::Help => self.explain(screen).map(|()| None),
            Control::Back => Ok(Some(Reply::Back)),
            Control::Later => Ok(Some(Reply::Later)),
            Control::More => self.more(),
        }
    }

    /// Asks what else; nothing when the question is to be shown again.
    fn more(&mut self) -> anyhow::Result<Option<Reply>> {
        let labels = ["menu-stop", "menu-overview", "menu-remark", "menu-return"].map(|key| self.typing.words.say(key));
        match self.choose(&labels)? {
            Shown::Chosen(0) | Shown::Gone => Ok(Some(Reply::Stop)),
            Shown::Chosen(1) => Ok(Some(Reply::Overview)),
            Shown::Chosen(2) => {
                self.typing.show_text(&self.typing.words.say("prompt-remark"))?;
                let line = self.typing.line("")?.unwrap_or_default();
                match super::understand::remark(&line, &self.typing.words) {
                    Ok(remark) => Ok(remark.map(Reply::Note)),
                    Err(problem) => {
                        self.typing.show_text(&problem)?;
                        Ok(None)
                    }
                }
            }
            _ => Ok(None),
        }
    }
}

impl Prompter for List<'_> {
    fn open(&mut self, opening: &Opening<'_>) -> anyhow::Result<Start> {
        self.measure();
        self.typing.open(opening)?;
        if self.typing.facts.plain {
            return Ok(Start::Begin);
        }
        let mut page = self.typing.page();
        page.blank();
        self.typing.show(page)?;
        loop {
            let is_first_time = opening.progress.done == 0;
            self.typing.show_signs(&self.typing.words.say(if is_first_time { "start" } else { "start-again" }))?;
            let Some(line) = self.typing.line("")? else { return Ok(Start::Stop) };
            if line.trim().is_empty() {
                return Ok(Start::Begin);
            } else if self.typing.words.is_command("stop", &line) {
                return Ok(Start::Stop);
            } else if self.typing.words.is_command("plain", &line) {
                self.typing.lines.simplify();
                (self.typing.facts.plain, self.typing.facts.plain_for_good) = (true, true);
                self.typing.show_text(&self.typing.words.say("plain-next-time"))?;
                return Ok(Start::Begin);
            }
        }
    }

    fn ask(&mut self, screen: &Screen<'_>) -> anyhow::Result<Reply> {
        self.measure();
        if let Some(all) = places(screen)
            && self.has_room(screen)
        {
            return self.seek(screen, all);
        }
        if !has_choices(screen.question) || !self.has_room(screen) {
            return self.typing.ask(screen);
        }
        let (_, all_fit) = self.labels(screen);
        self.question(screen, all_fit)?;
        let rows = rows(screen.question);
        let mut checked =
            rows.iter().enumerate().filter(|(_, row)| is_kept(**row, screen)).map(|(index, _)| index).collect();
        loop {
            self.measure();
            if !self.has_room(screen) {
                return self.typing.ask(screen);
            }
            match self.pick(screen, &mut checked)? {
                Picked::Heard(Heard::Reply(reply)) => return Ok(reply),
                Picked::Heard(Heard::Problem(words)) => self.typing.show_text(&words)?,
                Picked::Heard(Heard::Nothing | Heard::Help) => self.explain(screen)?,
                Picked::Control(control) => {
                    if let Some(reply) = self.controlled(control, screen)? {
                        return Ok(reply);
                    }
                }
                Picked::GaveUp => return self.typing.ask(screen),
            }
        }
    }

    fn review(&mut self, review: &Review<'_>) -> anyhow::Result<ReviewReply> {
        self.measure();
        self.typing.review(review)
    }

    fn decide(&mut self, matter: Matter) -> anyhow::Result<bool> {
        self.measure();
        if self.typing.facts.plain {
            return self.typing.decide(matter);
        }
        self.typing.show_text(&self.typing.words.matter(matter))?;
        loop {
            let labels = ["yes", "no"].map(|key| self.typing.words.say(key));
            match self.choose(&labels)? {
                Shown::Chosen(index) => return Ok(index == 0),
                // Esc must not throw an answer away that could not be saved.
                Shown::Escaped if matter == Matter::TryAgain => {}
                Shown::Escaped => return Ok(false),
                Shown::Gone => return Ok(matter == Matter::StopHere),
                Shown::Failed => return self.typing.decide(matter),
            }
        }
    }

    fn say(&mut self, notice: &Notice<'_>) -> anyhow::Result<()> {
        self.measure();
        self.typing.say(notice)
    }
}

/// Tells whether a row is part of the earlier answer.
fn is_kept(row: Row<'_>, screen: &Screen<'_>) -> bool {
    match (row, keepable(screen)) {
        (Row::Choice(choice), Some(Said::Value(Value::Choices(ids)))) => ids.contains(&choice.id),
        (Row::Non(state), Some(Said::Non(kept))) => state == *kept,
        _ => false,
    }
}
