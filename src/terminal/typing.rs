//! The front end that prints lines and reads lines: the plain mode, and typed answers in list mode.
//!
//! Nothing is drawn over and the cursor is not moved; numbers, words and signs are all it takes.

use std::io::Write;

use super::desk::Desk;
use super::facts::Facts;
use super::lines::{Line, Lines};
use super::page::Page;
use super::place::{Offer, Place, look_up};
use super::understand::{Heard, Row, has_choices, keepable, rows, text, understand};
use super::words::Words;
use crate::i18n::{Message, Messages};
use crate::model::answers::{Said, Value};
use crate::model::dialogue::{Matter, Notice, Opening, Prompter, Reply, Review, ReviewReply, Screen, Start};
use crate::model::id::QuestionId;
use crate::model::municipality::Municipalities;
use crate::model::questionnaire::QuestionKind;

/// What stands before the place where a person types.
const PROMPT: &str = "> ";

/// A front end of lines.
pub struct Typing<'m, L, W> {
    pub(super) words: Words<'m>,
    pub(super) facts: Facts,
    pub(super) lines: L,
    pub(super) out: W,
    /// Whether the keys were explained in this sitting.
    has_told_keys: bool,
    /// A long answer of which some lines were typed and saved.
    unfinished: Option<(QuestionId, String)>,
    /// Where a long text can be written instead.
    desk: Option<Desk>,
}

impl<'m, L: Lines, W: Write> Typing<'m, L, W> {
    /// Returns a front end that reads `lines` and writes to `out`.
    pub fn new(messages: &'m Messages, facts: Facts, lines: L, out: W) -> Self {
        Self { words: Words::new(messages), facts, lines, out, has_told_keys: false, unfinished: None, desk: None }
    }

    /// Returns the same front end, where a long text can be written with another program.
    #[must_use]
    pub fn with_desk(self, desk: Option<Desk>) -> Self {
        Self { desk, ..self }
    }

    pub(super) fn page(&self) -> Page {
        Page::new(self.facts.text_width(), self.facts.colour_err && !self.facts.plain)
    }

    pub(super) fn show(&mut self, page: Page) -> anyhow::Result<()> {
        self.out.write_all(page.finish().as_bytes())?;
        Ok(self.out.flush()?)
    }

    pub(super) fn show_text(&mut self, text: &str) -> anyhow::Result<()> {
        let mut page = self.page();
        page.text(text);
        self.show(page)
    }

    pub(super) fn show_signs(&mut self, text: &str) -> anyhow::Result<()> {
        let mut page = self.page();
        page.signs(text);
        self.show(page)
    }

    /// Returns the next line that can be read, or nothing at the end of the input.
    pub(super) fn line(&mut self, initial: &str) -> anyhow::Result<Option<String>> {
        loop {
            let problem = match self.lines.read(PROMPT, initial, &mut self.out)? {
                Line::Text(line) => return Ok(Some(line)),
                Line::End => return Ok(None),
                Line::Unreadable => "misfit-unreadable",
                Line::TooLong => "misfit-line-too-long",
            };
            self.show_text(&self.words.say(problem))?;
        }
    }

    pub(super) fn question(&mut self, screen: &Screen<'_>) -> anyhow::Result<()> {
        let mut page = self.page();
        self.words.question(&mut page, screen);
        // The line on what Enter does tells the answer.
        self.words.earlier(&mut page, screen, keepable(screen).is_none());
        set_rows(&self.words, &mut page, screen);
        self.show(page)
    }

    pub(super) fn help(&mut self, screen: &Screen<'_>) -> anyhow::Result<()> {
        let mut page = self.page();
        self.words.help(&mut page, screen);
        self.show(page)
    }

    /// Reads lines until there is a reply to the question, which stands on the screen already.
    pub(super) fn listen(&mut self, screen: &Screen<'_>) -> anyhow::Result<Reply> {
        self.keys(screen, false)?;
        let mut offer: Option<Offer> = None;
        loop {
            let initial = if offer.is_none() { initial(screen) } else { "" };
            let Some(line) = self.line(initial)? else { return Ok(Reply::Stop) };
            match offer.as_ref().and_then(|offer| offer.chosen(&line, &self.words)) {
                Some(Ok(name)) => return Ok(Reply::Answer(Said::Value(Value::Text(name)))),
                Some(Err(problem)) => {
                    self.show_text(&problem)?;
                    continue;
                }
                None => {}
            }
            let heard = self.heard(self.words.beyond(initial, &line), screen);
            if let (Some(all), Heard::Reply(Reply::Answer(Said::Value(Value::Text(typed))))) = (places(screen), &heard)
                && !line.trim().is_empty()
            {
                match look_up(typed, all, &self.words) {
                    Place::Known(name) => return Ok(Reply::Answer(Said::Value(Value::Text(name)))),
                    Place::Offer(new) => {
                        self.offer(&new)?;
                        offer = Some(new);
                        continue;
                    }
                }
            }
            match heard {
                Heard::Reply(Reply::Answer(Said::Value(Value::Text(first))))
                    if is_long(screen) && !line.trim().is_empty() && !self.is_for_desk(&line, screen) =>
                {
                    return self.more(screen, first);
                }
                Heard::Reply(reply) => return Ok(reply),
                Heard::Help => {
                    self.help(screen)?;
                    self.keys(screen, true)?;
                }
                Heard::Nothing => self.show_text(&self.words.say("misfit-nothing"))?,
                Heard::Problem(words) => self.show_text(&words)?,
            }
        }
    }

    fn offer(&mut self, offer: &Offer) -> anyhow::Result<()> {
        let mut page = self.page();
        offer.set(&mut page, &self.words);
        self.show(page)
    }

    fn heard(&self, line: &str, screen: &Screen<'_>) -> Heard {
        match &self.desk {
            Some(desk) if self.is_for_desk(line, screen) => desk.write(screen, &self.words),
            _ => understand(line, screen, &self.words),
        }
    }

    fn is_for_desk(&self, line: &str, screen: &Screen<'_>) -> bool {
        self.desk.is_some() && is_long(screen) && self.words.is_command("editor", line)
    }

    /// Reads a long answer up to an empty line. What was typed so far is handed over line by line, so that it is saved;
    /// not while it replaces an earlier answer, which stays until the new one is complete.
    fn more(&mut self, screen: &Screen<'_>, mut so_far: String) -> anyhow::Result<Reply> {
        let is_first_time = screen.earlier.is_none() || self.unfinished.is_some();
        loop {
            if is_first_time && self.unfinished.as_ref().is_none_or(|(_, saved)| *saved != so_far) {
                self.unfinished = Some((screen.question.id.clone(), so_far.clone()));
                return Ok(Reply::Draft(Said::Value(Value::Text(so_far))));
            }
            match self.line("")?.filter(|line| !line.trim().is_empty()) {
                None => {
                    self.unfinished = None;
                    return Ok(Reply::Answer(Said::Value(Value::Text(so_far))));
                }
                Some(line) => match text(&format!("{so_far}\n{line}"), screen.question, &self.words) {
                    Heard::Reply(Reply::Answer(Said::Value(Value::Text(longer)))) => so_far = longer,
                    Heard::Problem(words) => self.show_text(&words)?,
                    _ => {}
                },
            }
        }
    }

    /// Says what can be typed: all of it the first time and on request, in short after that.
    fn keys(&mut self, screen: &Screen<'_>, in_full: bool) -> anyhow::Result<()> {
        let mut page = self.page();
        let in_full = in_full || !self.has_told_keys;
        self.has_told_keys = true;
        page.text(&self.words.say(&format!("prompt-{}", kind_key(screen.question.kind))));
        if let Some(said) = keepable(screen) {
            page.signs(&self.words.say_with("keep", "answer", self.words.said(screen.question, said)));
        } else if let Some(suggested) = &screen.suggested {
            page.signs(&self.words.suggestion(screen.question, suggested));
        }
        if let Some((whole, of)) = screen.whole {
            page.text(&self.words.whole("whole", whole, of));
        }
        if is_long(screen) && self.desk.is_some() {
            page.signs(&self.words.say("editor"));
        }
        if !has_choices(screen.question) {
            for state in screen.question.offered() {
                let words = self.words.non_answer_word(*state);
                page.text(&words);
            }
        }
        page.signs(&self.words.say(if in_full { "keys" } else { "keys-short" }));
        self.show(page)
    }
}

impl<L: Lines, W: Write> Prompter for Typing<'_, L, W> {
    fn open(&mut self, opening: &Opening<'_>) -> anyhow::Result<Start> {
        let mut page = self.page();
        self.words.opening(&mut page, opening);
        self.show(page)?;
        Ok(Start::Begin)
    }

    fn ask(&mut self, screen: &Screen<'_>) -> anyhow::Result<Reply> {
        match self.unfinished.take() {
            Some((id, so_far)) if id == screen.question.id => {
                self.unfinished = Some((id, so_far.clone()));
                self.more(screen, so_far)
            }
            _ => {
                self.lines.forget();
                self.question(screen)?;
                self.listen(screen)
            }
        }
    }

    fn review(&mut self, review: &Review<'_>) -> anyhow::Result<ReviewReply> {
        self.lines.forget();
        let mut page = self.page();
        self.words.review(&mut page, review);
        let keys = self.words.say(if review.has_open() { "review-keys-open" } else { "review-keys" });
        page.signs(&keys);
        self.show(page)?;
        loop {
            let Some(line) = self.line("")? else { return Ok(ReviewReply::Stop) };
            let typed = line.trim();
            let is = |key: &str| self.words.is_command(key, typed);
            if is("stop") {
                return Ok(ReviewReply::Stop);
            } else if is("back") {
                return Ok(ReviewReply::Back);
            } else if is("done") {
                return Ok(ReviewReply::Done);
            } else if review.has_open() && (typed.is_empty() || is("go-on")) {
                return Ok(ReviewReply::GoOn);
            }
            let number = typed.trim_end_matches('.').parse::<usize>().ok();
            match number.and_then(|number| review.entries().find(|entry| entry.number == number)) {
                Some(entry) => return Ok(ReviewReply::Edit(entry.question.id.clone())),
                None => {
                    if !typed.is_empty() && !is("help") {
                        let last = review.entries().last().map_or(0, |entry| entry.number);
                        let message =
                            Message::new("interview-no-such-question").with("found", typed).with("last", last);
                        self.show_text(&self.words.render(&message))?;
                    }
                    self.show_signs(&keys)?;
                }
            }
        }
    }

    fn decide(&mut self, matter: Matter) -> anyhow::Result<bool> {
        self.lines.forget();
        self.show_text(&self.words.matter(matter))?;
        loop {
            self.show_signs(&self.words.say("yes-or-no"))?;
            // Without anybody to ask, stopping is careful, and so is changing or repeating nothing.
            let Some(line) = self.line("")? else { return Ok(matter == Matter::StopHere) };
            if self.words.is_command("yes", &line) || line.trim() == "1" {
                return Ok(true);
            } else if self.words.is_command("no", &line) || line.trim() == "2" || self.words.is_command("back", &line) {
                return Ok(false);
            } else if self.words.is_command("stop", &line) {
                return Ok(matter == Matter::StopHere);
            } else if self.words.is_command("help", &line) {
                self.show_text(&self.words.matter(matter))?;
            }
        }
    }

    fn say(&mut self, notice: &Notice<'_>) -> anyhow::Result<()> {
        let mut page = self.page();
        self.words.notice(&mut page, notice);
        self.show(page)
    }
}

/// Sets the numbered choices with their full words.
pub(super) fn set_rows(words: &Words<'_>, page: &mut Page, screen: &Screen<'_>) {
    for (index, row) in rows(screen.question).iter().enumerate() {
        let mark = format!("{:>3}. ", index + 1);
        match row {
            Row::Choice(choice) => {
                page.item(&mark, &words.label(choice));
                if let Some(text) = &choice.text {
                    page.item(&" ".repeat(mark.len()), words.of(text));
                }
            }
            Row::Non(state) => page.item(&mark, &words.non_answer(*state)),
        }
    }
    page.blank();
}

/// Returns what stands in the editor to begin with: an earlier answer of one line, ready to be changed.
fn initial<'a>(screen: &Screen<'a>) -> &'a str {
    match screen.earlier.map(|answer| &answer.said) {
        Some(Said::Value(Value::Text(text)))
            if matches!(screen.question.kind, QuestionKind::Text | QuestionKind::Municipality) =>
        {
            text
        }
        _ => "",
    }
}

/// Returns the municipalities to choose from, when the question asks for one.
pub(super) fn places<'a>(screen: &Screen<'a>) -> Option<&'a Municipalities> {
    screen.municipalities.filter(|_| screen.question.kind == QuestionKind::Municipality)
}

fn is_long(screen: &Screen<'_>) -> bool {
    screen.question.kind == QuestionKind::Longtext
}

fn kind_key(kind: QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Single => "single",
        QuestionKind::Multi => "multi",
        QuestionKind::Scale => "scale",
        QuestionKind::Number | QuestionKind::Tally => "number",
        QuestionKind::Amount => "amount",
        QuestionKind::Year => "year",
        QuestionKind::Text => "text",
        QuestionKind::Municipality => "municipality",
        QuestionKind::Longtext => "longtext",
    }
}
