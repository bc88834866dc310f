//! Tables that fit the width. In plain mode, and where a table would not fit, every row is a few lines `head: cell`.

use comfy_table::{CellAlignment, ContentArrangement, presets};

use crate::diagnostic::visible;

/// Narrower than this, a column of words is harder to read than lines.
const NARROWEST_COLUMN: usize = 12;
/// Blanks that a column has around its words.
const AROUND: usize = 2;

/// How a table is to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableLook {
    /// Cells that a line has.
    pub width: usize,
    /// Lines instead of a table.
    pub plain: bool,
    /// Colour may be used beside the words.
    pub colour: bool,
    /// Lines may be drawn with characters beyond ASCII.
    pub utf8: bool,
}

/// What a cell says about how things stand; shown as colour, on top of its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Nothing in particular.
    #[default]
    Neutral,
    /// In order.
    Good,
    /// Needs a look.
    Careful,
    /// Stands in the way.
    Bad,
}

/// A cell: words, and how things stand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    text: String,
    tone: Tone,
}

impl Cell {
    /// Returns a cell whose colour supports its words.
    pub fn toned(text: impl Into<String>, tone: Tone) -> Self {
        Self { text: text.into(), tone }
    }
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self::toned(text, Tone::Neutral)
    }
}

/// A table with one head per column.
#[derive(Debug, Clone, Default)]
pub struct Table {
    heads: Vec<String>,
    numbers: Vec<usize>,
    rows: Vec<Vec<Cell>>,
}

impl Table {
    /// Returns a table without rows.
    pub fn new<H: Into<String>>(heads: impl IntoIterator<Item = H>) -> Self {
        Self { heads: heads.into_iter().map(|head| visible(&head.into())).collect(), ..Self::default() }
    }

    /// Sets a column to the right, as numbers are.
    #[must_use]
    pub fn numbers(mut self, column: usize) -> Self {
        self.numbers.push(column);
        self
    }

    /// Adds a row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        let cells = cells.into_iter().map(|cell| Cell { text: visible(&cell.text), tone: cell.tone });
        self.rows.push(cells.collect());
    }

    /// Returns the table as text, ending in a line break; nothing when there are no rows.
    pub fn render(&self, look: TableLook) -> String {
        if self.rows.is_empty() {
            return String::new();
        }
        if look.plain || look.width < self.narrowest() {
            return self.lines(look);
        }
        let mut table = comfy_table::Table::new();
        table.load_style(if look.utf8 { presets::UTF8_HORIZONTAL_ONLY } else { presets::ASCII_HORIZONTAL_ONLY });
        table.set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(u16::try_from(look.width).unwrap_or(u16::MAX));
        table.set_header(&self.heads);
        for row in &self.rows {
            table.add_row(row.iter().map(|cell| &cell.text));
        }
        for column in &self.numbers {
            if let Some(column) = table.column_mut(*column) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        let lines = table.lines().map(|line| line.trim_end().to_owned() + "\n");
        if look.colour { lines.map(|line| self.coloured(&line)).collect() } else { lines.collect() }
    }

    /// Returns the width below which words would be broken or columns be too narrow to read.
    fn narrowest(&self) -> usize {
        let column = |place: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(place)).map(|cell| cell.text.as_str());
            let texts = || cells.clone().chain([self.heads[place].as_str()]);
            let words = texts().flat_map(str::split_whitespace);
            let longest_word = words.map(unicode_width::UnicodeWidthStr::width).max().unwrap_or(0);
            let longest_text = texts().map(unicode_width::UnicodeWidthStr::width).max().unwrap_or(0);
            longest_word.max(longest_text.min(NARROWEST_COLUMN - AROUND)) + AROUND
        };
        (0..self.heads.len()).map(column).sum()
    }

    fn lines(&self, look: TableLook) -> String {
        let options = textwrap::Options::new(look.width.max(20)).subsequent_indent("  ");
        let rows = self.rows.iter().map(|row| {
            let cells = self.heads.iter().zip(row).filter(|(_, cell)| !cell.text.is_empty());
            let lines = cells.map(|(head, cell)| {
                let line = if head.is_empty() { cell.text.clone() } else { format!("{head}: {}", cell.text) };
                textwrap::fill(&line, &options) + "\n"
            });
            lines.collect::<String>()
        });
        rows.collect::<Vec<_>>().join("\n")
    }

    /// Colours the words of toned cells in a line of the finished table, so that colour cannot disturb the widths.
    /// A cell that was wrapped stays as it is.
    fn coloured(&self, line: &str) -> String {
        let toned = self.rows.iter().flatten().filter(|cell| cell.tone != Tone::Neutral && !cell.text.is_empty());
        let found = toned.filter_map(|cell| Some((line.find(cell.text.as_str())?, cell)));
        match found.max_by_key(|(_, cell)| cell.text.len()) {
            Some((start, cell)) => {
                let (before, rest) = line.split_at(start);
                let (words, after) = rest.split_at(cell.text.len());
                format!("{before}\x1b[{}m{words}\x1b[0m{after}", colour(cell.tone))
            }
            None => line.to_owned(),
        }
    }
}

fn colour(tone: Tone) -> u8 {
    match tone {
        Tone::Neutral => 0,
        Tone::Good => 32,
        Tone::Careful => 33,
        Tone::Bad => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WIDE: TableLook = TableLook { width: 60, plain: false, colour: false, utf8: true };

    fn table() -> Table {
        let mut table = Table::new(["Factor", "Stand", "Score"]).numbers(2);
        table.row(["Doel".into(), Cell::toned("op orde", Tone::Good), "0,8".into()]);
        table.row(["Antwoord en terugkoppeling".into(), Cell::toned("blokkeert", Tone::Bad), "0,15".into()]);
        table
    }

    #[test]
    fn no_line_is_wider_than_the_terminal() {
        for width in 36..120 {
            let text = table().render(TableLook { width, ..WIDE });
            assert!(text.lines().all(|line| console::measure_text_width(line) <= width), "{width}\n{text}");
        }
    }

    #[test]
    fn plain_mode_reads_row_by_row_without_drawing() {
        let text = table().render(TableLook { plain: true, ..WIDE });
        assert_eq!(
            text,
            "Factor: Doel\nStand: op orde\nScore: 0,8\n\nFactor: Antwoord en terugkoppeling\nStand: blokkeert\nScore: 0,15\n"
        );
    }

    #[test]
    fn a_narrow_terminal_gets_lines() {
        let text = table().render(TableLook { width: 30, ..WIDE });
        assert!(text.starts_with("Factor: Doel\n") && text.lines().all(|line| line.len() <= 30), "{text}");
    }

    #[test]
    fn colour_only_repeats_what_the_words_say() {
        let plain = table().render(WIDE);
        let coloured = table().render(TableLook { colour: true, ..WIDE });
        assert!(coloured.contains("\u{1b}[31mblokkeert\u{1b}[0m"), "{coloured}");
        assert_eq!(console::strip_ansi_codes(&coloured), plain);
    }

    #[test]
    fn names_from_content_cannot_steer_the_terminal() {
        let mut table = Table::new(["Naam"]);
        table.row(["rood \u{1b}[31m".into()]);
        assert!(!table.render(WIDE).contains('\u{1b}'));
    }
}
