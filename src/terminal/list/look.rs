//! How a list looks: the present row by `>` and a choice by `[x]`, so that colour is never the only sign.

use std::fmt;

use dialoguer::theme::Theme;

/// The look of a list of the library.
#[derive(Debug)]
pub struct Look {
    colour: bool,
}

impl Look {
    /// Returns the look.
    pub fn new(colour: bool) -> Self {
        Self { colour }
    }
}

/// Returns a row as it looks.
pub fn row(text: &str, is_present: bool, colour: bool) -> String {
    match (is_present, colour) {
        (true, true) => format!("\x1b[1;36m> {text}\x1b[0m"),
        (true, false) => format!("> {text}"),
        (false, _) => format!("  {text}"),
    }
}

impl Theme for Look {
    fn format_prompt(&self, f: &mut dyn fmt::Write, prompt: &str) -> fmt::Result {
        f.write_str(prompt)
    }

    fn format_select_prompt_item(&self, f: &mut dyn fmt::Write, text: &str, active: bool) -> fmt::Result {
        f.write_str(&row(text, active, self.colour))
    }
}
