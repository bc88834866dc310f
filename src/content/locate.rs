//! From the name of a place (`fact[3].source`) to bytes in a TOML file. Done only when there is something to report,
//! so that nothing else has to carry positions.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{KeyPath, Segment, Spot};

/// Returns the bytes of a spot in a text; the nearest thing around it that exists when it does not.
pub fn bytes(text: &str, spot: &Spot) -> Range<usize> {
    match spot {
        Spot::File => 0..0,
        Spot::Bytes(start, end) => {
            let start = floor(text, *start);
            start..floor(text, *end).max(start)
        }
        Spot::Value(path) => search(text, path, false),
        Spot::Key(path) => search(text, path, true),
    }
}

fn floor(text: &str, index: usize) -> usize {
    let mut index = index.min(text.len());
    while !text.is_char_boundary(index) {
        index -= 1;
    }
    index
}

fn search(text: &str, path: &KeyPath, key_itself: bool) -> Range<usize> {
    let (root, _) = DeTable::parse_recoverable(text);
    let mut best = 0..0;
    let mut table = Some(root.get_ref());
    let mut list: Option<&[Spanned<DeValue<'_>>]> = None;
    for (position, segment) in path.0.iter().enumerate() {
        let is_last = position + 1 == path.0.len();
        let value = match segment {
            Segment::Key(name) => {
                let Some((key, value)) = table.and_then(|table| table.iter().find(|(key, _)| key.get_ref() == name))
                else {
                    return best;
                };
                best = if is_last && !key_itself { value.span() } else { key.span() };
                value
            }
            Segment::Index(index) => {
                let Some(value) = list.and_then(|list| list.get(*index)) else { return best };
                best = value.span();
                value
            }
        };
        table = value.get_ref().as_table();
        list = value.get_ref().as_array().map(|array| &**array);
    }
    first_line(text, best)
}

/// Returns the range cut at the end of its first line: a whole table as a mark would fill the screen.
fn first_line(text: &str, range: Range<usize>) -> Range<usize> {
    let end = text[range.clone()].find('\n').map_or(range.end, |length| range.start + length);
    range.start..end
}

/// Returns line and column (both from 1, columns in characters) of a byte.
pub fn line_column(text: &str, byte: usize) -> (usize, usize) {
    let before = &text[..floor(text, byte)];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1;
    (line, column)
}
