//! Characters that nobody sees or that change how the text around them is shown: as they are, and written as `\u202e` in a
//! text between quotes, where only the reader of the advice would meet them.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Diagnostic, KeyPath, Place, Spot, is_unsafe};

/// Returns the first of them in a text as it stands in its file.
pub fn first(file: &str, text: &str) -> Option<Diagnostic> {
    // Of white space only what shapes lines is looked past.
    let bad = text
        .char_indices()
        .find(|(_, character)| !matches!(character, ' '..='~' | '\n' | '\r' | '\t') && is_unsafe(*character));
    let (byte, character) = bad?;
    let spot = Spot::Bytes(byte, byte + character.len_utf8());
    Some(named(character, Place { file: file.to_owned(), spot }))
}

/// Adds those that are written with a backslash, one for each text.
pub fn in_texts(root: &DeTable<'_>, text: &str, file: &str, found: &mut Vec<Diagnostic>) {
    // Without a backslash there is none, which is so in nearly every file.
    if text.contains('\\') {
        Walk { text, file, found }.table(root, &KeyPath::default());
    }
}

struct Walk<'a> {
    text: &'a str,
    file: &'a str,
    found: &'a mut Vec<Diagnostic>,
}

impl Walk<'_> {
    fn table(&mut self, table: &DeTable<'_>, path: &KeyPath) {
        for (key, value) in table {
            self.value(value, &path.then(key.get_ref().as_ref()));
        }
    }

    fn value(&mut self, value: &Spanned<DeValue<'_>>, path: &KeyPath) {
        match value.get_ref() {
            DeValue::Table(table) => self.table(table, path),
            DeValue::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.value(item, &path.then(index));
                }
            }
            DeValue::String(words) => {
                let bad = words.chars().find(|character| !matches!(character, '\n' | '\t') && is_unsafe(*character));
                // What stands there as it is, has been found already.
                let raw = self.text.get(value.span()).unwrap_or_default();
                let is_written = |character: &char| !raw.contains(*character);
                if let Some(character) = bad.filter(is_written) {
                    self.found.push(named(character, Place::value(self.file, path.clone())));
                }
            }
            _ => {}
        }
    }
}

fn named(character: char, place: Place) -> Diagnostic {
    let kind = match character {
        '\u{1b}' => "escape",
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => "direction",
        '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{feff}' => "invisible",
        _ => "other",
    };
    let code = format!("U+{:04X}", u32::from(character));
    Diagnostic::error("PW007", place).with("code", code).with("kind", kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(text: &str) -> Vec<String> {
        let (root, errors) = DeTable::parse_recoverable(text);
        assert!(errors.is_empty(), "{text}");
        let mut found = Vec::new();
        in_texts(root.get_ref(), text, "x.toml", &mut found);
        let shown = |one: &Diagnostic| match &one.place.spot {
            Spot::Value(path) => path.to_string(),
            other => format!("{other:?}"),
        };
        found.iter().map(shown).collect()
    }

    #[test]
    fn a_character_written_with_a_backslash_is_found_in_any_text() {
        assert_eq!(places("a = \"x\\u001b[31m\"\nb = [{ c = \"\\u202E\" }]\n"), ["a", "b[0].c"]);
        assert_eq!(places("a = \"twee\\nregels\\tmet tab\"\nb = 'C:\\u202e'\n"), Vec::<String>::new());
    }

    #[test]
    fn what_stands_there_as_it_is_is_told_once() {
        assert_eq!(places("a = \"\u{202e}x\\\\\"\n"), Vec::<String>::new());
        assert!(first("x.toml", "a = \"\u{202e}\"").is_some() && first("x.toml", "a = \"é\"\r\n").is_none());
    }
}
