//! How long a document is for who reads it.

use pulldown_cmark::{Event, Options, Parser};

/// Words on a sheet of A4 in the style of the page, and what a document takes beyond its words: heading, tables, a last sheet
/// that is not full. Fitted to all documents of the four shipped examples, printed by Chromium: off by two sheets at most.
const SHEET: (f64, f64) = (430.0, 0.6);

/// The length of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Length {
    /// Words that a reader sees.
    pub words: usize,
}

impl Length {
    /// Returns the length of a document in Markdown: its words without marks, addresses of links and remarks.
    pub fn of(markdown: &str) -> Self {
        let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_HEADING_ATTRIBUTES;
        let texts = Parser::new_ext(markdown, options).filter_map(|event| match event {
            Event::Text(text) | Event::Code(text) => Some(text),
            _ => None,
        });
        let is_word = |word: &&str| word.contains(char::is_alphanumeric);
        Self { words: texts.map(|text| text.split_whitespace().filter(is_word).count()).sum() }
    }

    /// Returns about how many sheets of A4 that is, at least one.
    pub fn pages(self) -> usize {
        (self.words as f64 / SHEET.0 + SHEET.1).round() as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_read_counts() {
        let text = "# Kop {#kop}\n\n- **twee** woorden [hier](https://a.nl/b)[^1]\n\n| a | b |\n|---|---|\n| c | — |\n\n<!-- weg -->\n\n[^1]: bron\n";
        assert_eq!(Length::of(text), Length { words: 8 });
        assert_eq!(Length { words: 962 }.pages(), 3);
        assert_eq!(Length::default().pages(), 1);
    }
}
