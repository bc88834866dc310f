//! A municipality by typing a part of its name: the rows narrow while one types.

use super::search::{Search, Sought};
use super::{CONTROLS, Control, List, OTHER_ROWS};
use crate::model::answers::{Said, Value};
use crate::model::dialogue::{Prompter, Reply, Screen};
use crate::model::municipality::Municipalities;
use crate::model::questionnaire::NonAnswer;
use crate::terminal::lines::Lines;
use crate::terminal::place::{self, MOST};
use crate::terminal::understand;

impl List<'_> {
    /// Asks for a municipality until there is a reply.
    pub(super) fn seek(&mut self, screen: &Screen<'_>, all: &Municipalities) -> anyhow::Result<Reply> {
        self.question(screen, true)?;
        let words = self.typing.words;
        let offered: Vec<NonAnswer> = screen.question.offered().to_vec();
        let non_answers = offered.iter().map(|state| words.non_answer(*state));
        let controls: Vec<String> = non_answers.chain(CONTROLS.iter().map(|(_, key)| words.say(key))).collect();
        let mut typed = match screen.earlier.map(|answer| &answer.said) {
            Some(Said::Value(Value::Text(text))) => text.clone(),
            _ => String::new(),
        };
        loop {
            self.measure();
            if self.typing.facts.plain {
                return self.typing.ask(screen);
            }
            let most = self.rows_left(controls.len());
            let search = Search {
                typed: std::mem::take(&mut typed),
                keys: &words.say("keys-search"),
                head: &words.say("search-head"),
                controls: &controls,
                colour: self.typing.facts.colour_err,
            };
            let matches = |typed: &str| -> Vec<String> {
                place::candidates(typed, all, &words, most).into_iter().map(|candidate| candidate.row).collect()
            };
            self.typing.lines.forget();
            let control = match search.run(&matches, &self.interrupt)? {
                Sought::Match(text, index) => {
                    let found = place::candidates(&text, all, &words, most).into_iter().nth(index);
                    match found.map(|candidate| understand::text(&candidate.name, screen.question, &words)) {
                        Some(understand::Heard::Reply(reply)) => return Ok(reply),
                        Some(understand::Heard::Problem(problem)) => self.typing.show_text(&problem)?,
                        _ => {}
                    }
                    continue;
                }
                Sought::Control(index) if index < offered.len() => {
                    return Ok(Reply::Answer(Said::Non(offered[index])));
                }
                Sought::Control(index) => CONTROLS[index - offered.len()].0,
                Sought::Sign('?') => Control::Help,
                Sought::Sign('<') | Sought::Escaped => Control::Back,
                Sought::Sign('>') => Control::Later,
                Sought::Sign(_) => Control::More,
                Sought::Gone => return Ok(Reply::Stop),
            };
            if let Some(reply) = self.controlled(control, screen)? {
                return Ok(reply);
            }
        }
    }

    /// Returns how many matching rows there is room for, with the one for what was typed.
    fn rows_left(&self, controls: usize) -> usize {
        let height = self.typing.facts.height.unwrap_or(usize::MAX);
        height.saturating_sub(controls + OTHER_ROWS + 1).clamp(1, MOST)
    }
}
