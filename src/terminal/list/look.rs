//! How a list looks: the present row by `>` and a choice by `[x]`, so that colour is never the only sign.

use std::cell::RefCell;
use std::fmt;

use dialoguer::theme::Theme;

/// The look of a list. It remembers the present row, which the library does not tell when several can be chosen.
#[derive(Debug)]
pub struct Look {
    colour: bool,
    controls: Vec<String>,
    active: RefCell<String>,
}

impl Look {
    /// Returns the look of a list whose rows in `controls` cannot be chosen together with others.
    pub fn new(colour: bool, controls: Vec<String>) -> Self {
        Self { colour, controls, active: RefCell::default() }
    }

    /// Returns the label of the present row.
    pub fn active(&self) -> String {
        self.active.borrow().clone()
    }

    fn row(&self, f: &mut dyn fmt::Write, mark: &str, text: &str, is_active: bool) -> fmt::Result {
        if is_active {
            self.active.replace(text.to_owned());
        }
        let pointer = if is_active { '>' } else { ' ' };
        if is_active && self.colour {
            write!(f, "\x1b[1;36m{pointer} {mark}{text}\x1b[0m")
        } else {
            write!(f, "{pointer} {mark}{text}")
        }
    }
}

impl Theme for Look {
    fn format_prompt(&self, f: &mut dyn fmt::Write, prompt: &str) -> fmt::Result {
        f.write_str(prompt)
    }

    fn format_select_prompt_item(&self, f: &mut dyn fmt::Write, text: &str, active: bool) -> fmt::Result {
        self.row(f, "", text, active)
    }

    fn format_multi_select_prompt_item(
        &self,
        f: &mut dyn fmt::Write,
        text: &str,
        checked: bool,
        active: bool,
    ) -> fmt::Result {
        let mark = if self.controls.iter().any(|control| control == text) {
            "    "
        } else if checked {
            "[x] "
        } else {
            "[ ] "
        };
        self.row(f, mark, text, active)
    }
}
