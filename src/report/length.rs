//! How long a document is for who reads it.

use pulldown_cmark::{Event, Options, Parser};

/// Words on a sheet of A4 in the style of the page, headings, lists and tables included. Measured on the printed examples.
const WORDS_A_PAGE: usize = 330;

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
        self.words.div_ceil(WORDS_A_PAGE).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_read_counts() {
        let text = "# Kop {#kop}\n\n- **twee** woorden [hier](https://a.nl/b)[^1]\n\n| a | b |\n|---|---|\n| c | — |\n\n<!-- weg -->\n\n[^1]: bron\n";
        assert_eq!(Length::of(text), Length { words: 8 });
        assert_eq!(Length { words: 331 }.pages(), 2);
        assert_eq!(Length::default().pages(), 1);
    }
}
