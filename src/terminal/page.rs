//! Lines of text set to a width: wrapped between words, with untrusted characters made visible.

use textwrap::Options;

use crate::diagnostic::visible;

/// Lines that are being set.
#[derive(Debug, Clone)]
pub struct Page {
    width: Option<usize>,
    colour: bool,
    lines: Vec<String>,
}

impl Page {
    /// Returns an empty page of this width; without a width nothing is wrapped.
    pub fn new(width: Option<usize>, colour: bool) -> Self {
        Self { width, colour, lines: Vec::new() }
    }

    /// Adds an empty line, unless one stands there already.
    pub fn blank(&mut self) {
        if self.lines.last().is_none_or(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }

    /// Adds a text; line breaks in it are kept.
    pub fn text(&mut self, text: &str) {
        self.item("", text);
    }

    /// Adds a text in bold, where that can be shown.
    pub fn strong(&mut self, text: &str) {
        let from = self.lines.len();
        self.text(text);
        if self.colour {
            for line in &mut self.lines[from..] {
                *line = format!("\x1b[1m{line}\x1b[0m");
            }
        }
    }

    /// Adds a text that explains signs, such as `? = help`; no line is broken between a sign and what it stands for.
    pub fn signs(&mut self, text: &str) {
        let from = self.lines.len();
        self.text(&text.replace(" = ", "\u{a0}=\u{a0}"));
        for line in &mut self.lines[from..] {
            *line = line.replace('\u{a0}', " ");
        }
    }

    /// Adds a text after a mark such as `1. `; further lines stand under its first word.
    pub fn item(&mut self, mark: &str, text: &str) {
        let indent = " ".repeat(mark.len());
        for (index, line) in visible(text).replace('\t', " ").lines().enumerate() {
            let first = if index == 0 { mark } else { &indent };
            match self.width {
                Some(width) => {
                    let options = Options::new(width).initial_indent(first).subsequent_indent(&indent);
                    self.lines.extend(textwrap::wrap(line, options).into_iter().map(|line| line.into_owned()));
                }
                None => self.lines.push(format!("{first}{line}")),
            }
        }
    }

    /// Returns the lines, each ending in a line break.
    pub fn finish(self) -> String {
        self.lines.into_iter().map(|line| line + "\n").collect()
    }
}

/// Returns the text on one line, cut so that neither its cells nor its bytes exceed `limit`.
///
/// Bytes count because the list library counts the rows of an entry by its bytes.
pub fn one_line(text: &str, limit: usize) -> String {
    let text = visible(text).split_whitespace().collect::<Vec<_>>().join(" ");
    if fits(&text, limit) {
        return text;
    }
    let mut cut = String::new();
    for character in text.chars() {
        let longer = format!("{cut}{character}");
        if !fits(&format!("{longer}..."), limit) {
            break;
        }
        cut = longer;
    }
    format!("{}...", cut.trim_end())
}

/// Tells whether a text takes at most `limit` cells and `limit` bytes.
pub fn fits(text: &str, limit: usize) -> bool {
    text.len() <= limit && console::measure_text_width(text) <= limit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_text_wraps_between_words_and_hangs_under_its_mark() {
        let mut page = Page::new(Some(20), false);
        page.item("  1. ", "De gemeente beslist daarover zelf");
        assert_eq!(page.finish(), "  1. De gemeente\n     beslist\n     daarover zelf\n");
    }

    #[test]
    fn without_a_width_text_stays_on_one_line() {
        let mut page = Page::new(None, false);
        page.text(&"woord ".repeat(50));
        assert_eq!(page.finish().lines().count(), 1);
    }

    #[test]
    fn control_characters_cannot_steer_the_terminal() {
        let mut page = Page::new(Some(60), false);
        page.text("rood \u{1b}[31m en \u{202e}om");
        assert_eq!(page.finish(), "rood \\u{1b}[31m en \\u{202e}om\n");
        assert_eq!(one_line("a\u{7}b\nc\td", 40), "a\\u{7}b c d");
    }

    #[test]
    fn a_label_is_cut_by_cells_and_by_bytes() {
        assert_eq!(one_line("De gemeente", 11), "De gemeente");
        assert_eq!(one_line("De gemeente zelf", 11), "De gemee...");
        // 30 cells of two bytes each: cells alone would let it pass.
        let accents = "é".repeat(30);
        let cut = one_line(&accents, 31);
        assert!(cut.len() <= 31 && cut.ends_with("..."), "{cut}");
        let wide = one_line(&"参加".repeat(20), 30);
        assert!(wide.len() <= 30 && console::measure_text_width(&wide) <= 30, "{wide}");
    }

    #[test]
    fn a_sign_stays_with_what_it_stands_for() {
        let mut page = Page::new(Some(12), false);
        page.signs("? = uitleg, < = terug, ! = stop");
        assert_eq!(page.finish(), "? = uitleg,\n< = terug,\n! = stop\n");
    }

    #[test]
    fn blank_lines_do_not_pile_up() {
        let mut page = Page::new(None, false);
        page.text("a");
        page.blank();
        page.blank();
        page.text("b");
        assert_eq!(page.finish(), "a\n\nb\n");
    }
}
