//! From TOML (or JSON) text to a typed value, with every fault as a diagnostic: unreadable file, syntax, shape.

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::DeTable;

use super::json_text;
use super::shape::Format;
use super::store::{SourceFile, Unreadable};
use crate::diagnostic::{Diagnostic, Place, Spot, is_unsafe, visible};
use crate::i18n::Message;

/// Deepest nesting of tables and lists that is read.
const DEEPEST: usize = 32;

/// Returns the content of a file, or nothing when it has faults that forbid using it; adds all faults to `found`.
///
/// `newest` is the newest format version that this program reads.
pub fn read<T: DeserializeOwned>(
    file: &SourceFile,
    format: &Format,
    newest: i64,
    found: &mut Vec<Diagnostic>,
) -> Option<T> {
    let text = match &file.text {
        Ok(text) => text,
        Err(reason) => {
            found.push(unreadable(file, reason));
            return None;
        }
    };
    if text.trim().is_empty() {
        found.push(Diagnostic::error("PW010", Place::file(&*file.path)));
        return None;
    }
    // What the program itself brings was checked when it was made, by the same steps.
    if file.on_disk.is_none() {
        return typed(file, parse(file, text, found)?, found);
    }
    let before = found.len();
    unsafe_characters(file, text, found);
    if let Some(byte) = too_deep(text) {
        let place = Place { file: file.path.clone(), spot: Spot::Bytes(byte, byte + 1) };
        found.push(Diagnostic::error("PW003", place).with("limit", DEEPEST));
        return None;
    }
    let tree = parse(file, text, found)?;
    if let Some(version) = newer_version(tree.get_ref(), newest) {
        let place = Place::value(&*file.path, crate::diagnostic::KeyPath::default().then("schema"));
        found.push(Diagnostic::error("PW108", place).with("found", version).with("newest", newest.to_string()));
        return None;
    }
    format.check(tree.get_ref(), &file.path, found);
    if found.len() > before {
        return None;
    }
    typed(file, tree, found)
}

fn typed<T: DeserializeOwned>(file: &SourceFile, tree: Spanned<DeTable<'_>>, found: &mut Vec<Diagnostic>) -> Option<T> {
    T::deserialize(toml::de::Deserializer::from(tree)).map_err(|error| found.push(syntax(file, &error))).ok()
}

fn parse<'t>(file: &SourceFile, text: &'t str, found: &mut Vec<Diagnostic>) -> Option<Spanned<DeTable<'t>>> {
    if json_text::is_json(text) {
        let fault = match json_text::tree(text) {
            Ok(tree) => return Some(tree),
            Err(fault) => fault,
        };
        let place = Place { file: file.path.clone(), spot: Spot::Bytes(fault.at, fault.at + 1) };
        let diagnostic = Diagnostic::error("DP120", place).with("reason", fault.reason);
        found.push(match fault.reason {
            "number" => diagnostic.help(Message::new("diag-help-json-number")),
            _ => diagnostic,
        });
        return None;
    }
    let (tree, errors) = DeTable::parse_recoverable(text);
    found.extend(errors.iter().map(|error| syntax(file, error)));
    errors.is_empty().then_some(tree)
}

fn newer_version(root: &DeTable<'_>, newest: i64) -> Option<String> {
    let version = root.get("schema")?.get_ref().as_integer()?.as_str().to_owned();
    version.parse::<i64>().is_ok_and(|number| number > newest).then_some(version)
}

fn unreadable(file: &SourceFile, reason: &Unreadable) -> Diagnostic {
    let place = Place::file(&*file.path);
    match reason {
        Unreadable::Io(words) => {
            Diagnostic::error("PW001", place).with("kind", "system").with("reason", visible(words))
        }
        Unreadable::NotAFile => Diagnostic::error("PW001", place)
            .with("kind", "other")
            .with("reason", "")
            .help(Message::new("diag-help-not-a-file")),
        Unreadable::TooLarge => Diagnostic::error("PW003", place).with("limit", "1 MiB"),
        Unreadable::NotUtf8(byte) => Diagnostic::error("PW002", place).with("byte", *byte),
        Unreadable::OtherEncoding => Diagnostic::error("PW002", place).with("byte", 0usize),
    }
}

fn syntax(file: &SourceFile, error: &toml::de::Error) -> Diagnostic {
    let spot = error.span().map_or(Spot::File, |span| Spot::Bytes(span.start, span.end));
    let place = Place { file: file.path.clone(), spot };
    let reason = error.message();
    let before = error.span().and_then(|span| file.text.as_deref().ok()?.get(..span.start));
    let kind = match syntax_kind(reason) {
        // Of two headings that clash the parser names the second, and the first may be the wrong one.
        "twice" if before.is_some_and(|text| text.ends_with('[')) => "twice-heading",
        kind => kind,
    };
    let diagnostic = Diagnostic::error("PW004", place).with("kind", kind).with("reason", visible(reason));
    match kind {
        "quotes" | "rest" => diagnostic.help(Message::new(format!("diag-help-syntax-{kind}"))),
        _ => diagnostic,
    }
}

/// Returns which common slip the parser stumbled over: its own words are for programmers, and in English only.
fn syntax_kind(reason: &str) -> &'static str {
    let has = |words: &str| reason.contains(words);
    if has("duplicate key") {
        "twice"
    } else if has("values must be quoted") {
        "quotes"
    } else if has("invalid basic string") || has("invalid literal string") || has("invalid multi-line") {
        "open-text"
    } else if has("unclosed") {
        "open-bracket"
    } else if has("unexpected key or value") {
        "rest"
    } else if has("invalid unquoted key") {
        "name"
    } else if has("key with no value") {
        "equals"
    } else if has("escape") || has("unicode") {
        "escape"
    } else {
        "other"
    }
}

fn unsafe_characters(file: &SourceFile, text: &str, found: &mut Vec<Diagnostic>) {
    let bad = text
        .char_indices()
        .find(|(_, character)| !matches!(character, ' '..='~' | '\n' | '\r' | '\t') && is_unsafe(*character));
    if let Some((byte, character)) = bad {
        let spot = Spot::Bytes(byte, byte + character.len_utf8());
        let place = Place { file: file.path.clone(), spot };
        found.push(Diagnostic::error("PW007", place).with("code", format!("U+{:04X}", u32::from(character))));
    }
}

/// Returns the first byte at which brackets nest too deep. Counts brackets inside texts too, which errs on the safe side
/// only for a text that opens more than 32 brackets on one line.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    for (index, byte) in text.bytes().enumerate() {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Some(index);
        }
    }
    None
}
