//! Where a long text is written outside the interview: the user's text program, with the terminal lent to it.

use std::fs;
use std::sync::Arc;

use super::compose::{Composed, Composer, shown};
use super::interrupt::Interrupt;
use super::understand::{Heard, text};
use super::words::Words;
use crate::model::answers::{Said, Value};
use crate::model::dialogue::Screen;

/// A text program, and the way out that has to wait while it runs.
pub struct Desk {
    composer: Composer,
    interrupt: Arc<Interrupt>,
}

impl Desk {
    /// Returns the desk with this program.
    pub fn new(composer: Composer, interrupt: &Arc<Interrupt>) -> Self {
        Self { composer, interrupt: Arc::clone(interrupt) }
    }

    /// Lets the user write the answer to a long question, beginning with the earlier answer.
    pub fn write(&self, screen: &Screen<'_>, words: &Words<'_>) -> Heard {
        let earlier = match screen.earlier.map(|answer| &answer.said) {
            Some(Said::Value(Value::Text(text))) => text.as_str(),
            _ => "",
        };
        match self.interrupt.lend(|| self.composer.compose(earlier)) {
            Composed::NotStarted(why) => Heard::Problem(words.say_with("editor-not-started", "why", why)),
            Composed::Kept(path) => Heard::Problem(words.say_with("editor-kept", "path", shown(&path))),
            Composed::Text(written, path) => match text(&written, screen.question, words) {
                Heard::Problem(problem) => {
                    let kept = words.say_with("editor-kept", "path", shown(&path));
                    Heard::Problem(format!("{problem}\n{kept}"))
                }
                heard => {
                    // An answer is saved before the next question; should that fail, it is still in memory.
                    let _ = fs::remove_file(path);
                    heard
                }
            },
        }
    }
}
