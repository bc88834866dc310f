//! From TOML (or JSON) text to a typed value, with every fault as a diagnostic: unreadable file, syntax, shape.

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::DeTable;

use super::shape::Format;
use super::store::{SourceFile, Unreadable};
use super::{hidden, json_text, syntax};
use crate::diagnostic::{Diagnostic, Place, Spot, visible};
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
    found.extend(hidden::first(&file.path, text));
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
    hidden::in_texts(tree.get_ref(), text, &file.path, found);
    format.check(tree.get_ref(), &file.path, found);
    if found.len() > before {
        return None;
    }
    typed(file, tree, found)
}

fn typed<T: DeserializeOwned>(file: &SourceFile, tree: Spanned<DeTable<'_>>, found: &mut Vec<Diagnostic>) -> Option<T> {
    T::deserialize(toml::de::Deserializer::from(tree))
        .map_err(|error| found.push(syntax::misfit(&file.path, &error)))
        .ok()
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
    found.extend(syntax::faults(&file.path, text, &errors));
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
        Unreadable::NotUtf8 { line } => {
            let diagnostic = Diagnostic::error("PW002", place).with("reason", "byte").with("line", *line);
            diagnostic.help(Message::new("diag-help-utf8"))
        }
        Unreadable::OtherEncoding => {
            let diagnostic = Diagnostic::error("PW002", place).with("reason", "utf16").with("line", 0usize);
            diagnostic.help(Message::new("diag-help-utf8"))
        }
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
