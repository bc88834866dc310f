//! From the name of a place (`fact[3].source`) to bytes in a TOML (or JSON) file. Done only when there is something to report,
//! so that nothing else has to carry positions. Each file is parsed once, however much there is to say about it.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::json_text;
use super::store::SourceFile;
use crate::diagnostic::text::{Excerpt, Related};
use crate::diagnostic::{Diagnostic, KeyPath, Place, Segment, Spot};

/// A diagnostic with the bytes that it is about.
#[derive(Debug, Clone, PartialEq)]
pub struct Located {
    /// The diagnostic.
    pub diagnostic: Diagnostic,
    /// The bytes in its file.
    pub bytes: Range<usize>,
}

impl Located {
    /// Returns what a renderer needs of the file.
    pub fn excerpt<'a>(&self, files: &'a BTreeMap<String, SourceFile>) -> Excerpt<'a> {
        let file = files.get(&self.diagnostic.place.file);
        let text = file.and_then(|file| file.text.as_deref().ok());
        let place = match (text, &self.diagnostic.place.spot) {
            (None, _) | (_, Spot::File) => None,
            (Some(text), _) => Some(line_column(text, self.bytes.start)),
        };
        Excerpt {
            shown: file.map_or_else(|| self.diagnostic.place.file.clone(), SourceFile::shown),
            text,
            bytes: self.bytes.clone(),
            line: place.map(|(line, _)| line),
            column: place.map_or(1, |(_, column)| column),
            related: self.diagnostic.related.as_ref().and_then(|place| related(place, files)),
        }
    }
}

fn related(place: &Place, files: &BTreeMap<String, SourceFile>) -> Option<Related> {
    let file = files.get(&place.file)?;
    let text = file.text.as_deref().ok()?;
    let (line, column) = line_column(text, bytes(text, &place.spot).start);
    Some(Related { shown: file.shown(), line, column })
}

/// Returns all diagnostics with their bytes, by file, place, code and words.
pub fn locate(diagnostics: Vec<Diagnostic>, files: &BTreeMap<String, SourceFile>) -> Vec<Located> {
    let mut by_file: BTreeMap<String, Vec<Diagnostic>> = BTreeMap::new();
    for diagnostic in diagnostics {
        by_file.entry(diagnostic.place.file.clone()).or_default().push(diagnostic);
    }
    let groups: Vec<(String, Vec<Diagnostic>)> = by_file.into_iter().collect();
    super::parallel::map(groups, |(file, group)| locate_in_file(&file, group, files)).concat()
}

fn locate_in_file(file: &str, group: Vec<Diagnostic>, files: &BTreeMap<String, SourceFile>) -> Vec<Located> {
    let text = files.get(file).and_then(|file| file.text.as_deref().ok()).unwrap_or_default();
    let tree = Tree::new(text);
    let mut located: Vec<Located> =
        group.into_iter().map(|diagnostic| Located { bytes: tree.bytes(&diagnostic.place.spot), diagnostic }).collect();
    located.sort_by_cached_key(|entry| {
        (entry.bytes.start, entry.diagnostic.code, format!("{:?}", entry.diagnostic.message))
    });
    located
}

/// Returns the bytes of a spot in a text; the nearest thing around it that exists when it does not.
pub fn bytes(text: &str, spot: &Spot) -> Range<usize> {
    Tree::new(text).bytes(spot)
}

/// Returns all bytes of a spot, over several lines too; nothing when it does not exist as it is named.
pub fn whole(text: &str, spot: &Spot) -> Option<Range<usize>> {
    let (Spot::Value(path) | Spot::Key(path)) = spot else { return None };
    let (bytes, is_whole) = Tree::new(text).find(path, matches!(spot, Spot::Key(_)));
    is_whole.then_some(bytes)
}

/// A text with its parsed tree, which is made on first need.
struct Tree<'a> {
    text: &'a str,
    root: std::cell::OnceCell<Spanned<DeTable<'a>>>,
}

impl<'a> Tree<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, root: std::cell::OnceCell::new() }
    }

    fn bytes(&self, spot: &Spot) -> Range<usize> {
        match spot {
            Spot::File => 0..0,
            Spot::Bytes(start, end) => {
                let start = floor(self.text, *start);
                start..floor(self.text, *end).max(start)
            }
            Spot::Value(path) => self.search(path, false),
            Spot::Key(path) => self.search(path, true),
        }
    }

    fn search(&self, path: &KeyPath, key_itself: bool) -> Range<usize> {
        first_line(self.text, self.find(path, key_itself).0)
    }

    /// Returns the bytes at a path, or of the nearest thing around it, and whether the whole path was found.
    fn find(&self, path: &KeyPath, key_itself: bool) -> (Range<usize>, bool) {
        let root = self.root.get_or_init(|| parsed(self.text));
        let (mut best, mut found) = (0..0, 0);
        let mut table = Some(root.get_ref());
        let mut list: Option<&[Spanned<DeValue<'_>>]> = None;
        for (position, segment) in path.0.iter().enumerate() {
            let is_last = position + 1 == path.0.len();
            let value = match segment {
                Segment::Key(name) => {
                    let Some((key, value)) =
                        table.and_then(|table| table.iter().find(|(key, _)| key.get_ref() == name))
                    else {
                        break;
                    };
                    best = if is_last && !key_itself { value.span() } else { key.span() };
                    value
                }
                Segment::Index(index) => {
                    let Some(value) = list.and_then(|list| list.get(*index)) else { break };
                    best = value.span();
                    value
                }
                Segment::Named(name) => {
                    let Some(value) = list.and_then(|list| list.iter().find(|entry| is_named(entry, name))) else {
                        break;
                    };
                    best = value.span();
                    value
                }
            };
            found = position + 1;
            table = value.get_ref().as_table();
            list = value.get_ref().as_array().map(|array| &**array);
        }
        (best, found == path.0.len())
    }
}

/// Returns the tree of a text as far as it can be read.
fn parsed(text: &str) -> Spanned<DeTable<'_>> {
    let json = json_text::is_json(text).then(|| json_text::tree(text).ok()).flatten();
    json.unwrap_or_else(|| DeTable::parse_recoverable(text).0)
}

fn is_named(entry: &Spanned<DeValue<'_>>, name: &str) -> bool {
    let id = entry.get_ref().as_table().and_then(|table| table.get("id"));
    id.and_then(|id| id.get_ref().as_str()).is_some_and(|id| id == name)
}

fn floor(text: &str, index: usize) -> usize {
    let mut index = index.min(text.len());
    while !text.is_char_boundary(index) {
        index -= 1;
    }
    index
}

/// Returns the range cut at the end of its first line: a whole table as a mark would fill the screen.
fn first_line(text: &str, range: Range<usize>) -> Range<usize> {
    let end = text[range.clone()].find('\n').map_or(range.end, |length| range.start + length);
    range.start..end
}

/// Returns line and column (both from 1, columns in characters) of a byte.
pub fn line_column(text: &str, byte: usize) -> (usize, usize) {
    let before = &text[..floor(text, byte)];
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1;
    (line, column)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "id = \"x\"\n\n[[rule]]\nid = \"a\"\n\n[[rule]]\nid = \"b\"\nsource = [\"s1\", \"s2\"]\n";

    fn shown(path: KeyPath) -> &'static str {
        &TEXT[bytes(TEXT, &Spot::Value(path))]
    }

    #[test]
    fn finds_an_entry_by_its_name_and_what_is_inside() {
        let rule = KeyPath::default().then("rule").then(Segment::Named("b".into()));
        assert_eq!(shown(rule.then("source").then(1)), "\"s2\"");
        assert_eq!(shown(rule), "[[rule]]");
    }

    #[test]
    fn names_the_nearest_place_when_the_thing_itself_is_not_there() {
        let rule = KeyPath::default().then("rule").then(Segment::Named("b".into()));
        assert_eq!(shown(rule.then("because").then("nl")), "[[rule]]");
        assert_eq!(shown(KeyPath::default().then("rule").then(Segment::Named("c".into()))), "rule");
    }
}
