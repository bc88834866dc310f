//! What somebody slipped on when a text is no TOML: the parser's own words are for programmers, and in English only. Looks at
//! the line that the parser stumbled over; a slip that spoils many lines is told once.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::diagnostic::{Diagnostic, Place, Spot};
use crate::i18n::Message;

/// What git writes into a file of which two versions do not go together.
const CONFLICT: [&str; 3] = ["<<<<<<<", "|||||||", ">>>>>>>"];

/// A slip: which, where, and the names that its words need.
struct Slip {
    kind: &'static str,
    bytes: Option<Range<usize>>,
    name: String,
    meant: String,
}

impl Slip {
    fn new(kind: &'static str, bytes: Option<Range<usize>>) -> Self {
        Self { kind, bytes, name: String::new(), meant: String::new() }
    }

    fn about(self, name: &str, meant: impl Into<String>) -> Self {
        Self { name: name.to_owned(), meant: meant.into(), ..self }
    }

    fn diagnostic(self, file: &str) -> Diagnostic {
        let spot = self.bytes.map_or(Spot::File, |bytes| Spot::Bytes(bytes.start, bytes.end));
        let place = Place { file: file.to_owned(), spot };
        let diagnostic = Diagnostic::error("PW004", place).with("kind", self.kind).with("name", self.name.as_str());
        match self.kind {
            "open-text" | "open-bracket" | "comma" => diagnostic,
            kind => {
                let help = Message::new(format!("diag-help-syntax-{kind}"));
                diagnostic.help(help.with("name", self.name).with("meant", self.meant))
            }
        }
    }
}

/// Returns what is wrong with a text that the parser could not read, one fault for each line.
pub fn faults(file: &str, text: &str, errors: &[toml::de::Error]) -> Vec<Diagnostic> {
    if errors.is_empty() {
        return Vec::new();
    }
    if let Some(slip) = of_whole(text) {
        return vec![slip.diagnostic(file)];
    }
    let mut lines = BTreeSet::new();
    let slips = errors.iter().map(|error| slip(text, error));
    let first_of_line =
        slips.filter(|slip| lines.insert(slip.bytes.as_ref().map(|bytes| line(text, bytes.start).start)));
    first_of_line.map(|slip| slip.diagnostic(file)).collect()
}

/// Returns what is wrong with a value that was read as TOML and is not what it should be.
pub fn misfit(file: &str, error: &toml::de::Error) -> Diagnostic {
    Slip::new("other", error.span()).diagnostic(file)
}

/// Returns a slip that concerns the text as a whole: it is a web page, or two versions in one.
fn of_whole(text: &str) -> Option<Slip> {
    let begin = text.len() - text.trim_start().len();
    if text[begin..].starts_with('<') && !text[begin..].starts_with(CONFLICT[0]) {
        return Some(Slip::new("web-page", Some(begin..line(text, begin).end)));
    }
    let mut start = 0;
    text.split_inclusive('\n').find_map(|line| {
        let begin = start;
        start += line.len();
        let is_mark = CONFLICT.iter().any(|mark| line.starts_with(mark));
        is_mark.then(|| Slip::new("conflict", Some(begin..begin + line.trim_end().len())))
    })
}

fn slip(text: &str, error: &toml::de::Error) -> Slip {
    let (span, reason) = (error.span(), error.message());
    let has = |words: &str| reason.contains(words);
    let kind = if has("duplicate key") {
        "twice"
    } else if has("values must be quoted") {
        "quotes"
    } else if has("escape") || has("unicode value digits") || has("unicode hexadecimal") {
        "backslash"
    } else if has("invalid basic string") || has("invalid literal string") || has("invalid multi-line") {
        "open-text"
    } else if has("unclosed") {
        "open-bracket"
    } else if has("missing comma") {
        "comma"
    } else if has("unexpected key or value") {
        "rest"
    } else if ["float", "integer", "number", "leading zero", "datetime"].iter().any(|word| has(word)) {
        "number"
    } else {
        "other"
    };
    let Some(bytes) = span.clone() else { return Slip::new(kind, span) };
    let around = line(text, bytes.start);
    match kind {
        "twice" => single_header(text, &around).unwrap_or_else(|| Slip::new(kind, span)),
        "quotes" | "other" => of_pair(&text[around.clone()], around.start).unwrap_or_else(|| Slip::new(kind, span)),
        _ => Slip::new(kind, span),
    }
}

/// Returns the bytes of the line around a byte, without its end.
fn line(text: &str, byte: usize) -> Range<usize> {
    let bytes = text.as_bytes();
    let byte = byte.min(bytes.len());
    let start = bytes[..byte].iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    let end = bytes[byte..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |length| byte + length);
    start..end
}

/// Returns the name in a header and whether it has two brackets.
fn header(line: &str) -> Option<(&str, bool)> {
    let line = line.split('#').next().unwrap_or_default().trim();
    let inner = line.strip_prefix('[')?.strip_suffix(']')?;
    match inner.strip_prefix('[').and_then(|inner| inner.strip_suffix(']')) {
        Some(name) => Some((name.trim(), true)),
        None => Some((inner.trim(), false)),
    }
}

/// Returns the header with single brackets that stands among those of a list. The parser points at all the others.
fn single_header(text: &str, around: &Range<usize>) -> Option<Slip> {
    let (name, _) = header(&text[around.clone()])?;
    let mut start = 0;
    let (mut single, mut double) = (None, false);
    for line in text.split_inclusive('\n') {
        match header(line) {
            Some((other, true)) if other == name => double = true,
            Some((other, false)) if other == name && single.is_none() => {
                single = Some(start..start + line.trim_end().len())
            }
            _ => {}
        }
        start += line.len();
    }
    single.filter(|_| double).map(|bytes| Slip::new("single", Some(bytes)).about(name, ""))
}

/// Returns what is wrong with a line that should be a key with its value.
fn of_pair(line: &str, start: usize) -> Option<Slip> {
    let indent = line.len() - line.trim_start().len();
    let rest = &line[indent..];
    let is_of_key = |character: char| character.is_ascii_alphanumeric() || matches!(character, '_' | '-');
    let key = &rest[..rest.find(|character| !is_of_key(character)).unwrap_or(rest.len())];
    if !key.starts_with(|first: char| first.is_ascii_alphanumeric()) {
        return None;
    }
    let after = &rest[key.len()..];
    let at = start + indent + key.len() + (after.len() - after.trim_start().len());
    let after = after.trim_start();
    let sign = |kind| Some(Slip::new(kind, Some(at..at + 1)).about(key, ""));
    if after.starts_with(':') {
        return sign("colon");
    }
    if let Some(value) = after.strip_prefix('=') {
        let value = value.trim_start();
        return (value.is_empty() || value.starts_with('#')).then(|| sign("no-value")).flatten();
    }
    if after.starts_with(['"', '\'', '{']) || after.starts_with(|character: char| character.is_ascii_digit()) {
        return sign("no-sign");
    }
    let words = rest.split_once('=')?.0.trim();
    let is_name = words.split_whitespace().all(|word| word.chars().all(is_of_key));
    let joined = words.split_whitespace().collect::<Vec<_>>().join("_");
    let bytes = start + indent..start + indent + words.len();
    (is_name && joined != words).then(|| Slip::new("blank", Some(bytes)).about(words, joined))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(&'static str, usize)> {
        let (_, errors) = toml::de::DeTable::parse_recoverable(text);
        if let Some(slip) = of_whole(text).filter(|_| !errors.is_empty()) {
            return vec![(slip.kind, slip.bytes.unwrap_or_default().start)];
        }
        errors
            .iter()
            .map(|error| slip(text, error))
            .map(|slip| (slip.kind, slip.bytes.unwrap_or_default().start))
            .collect()
    }

    #[test]
    fn each_common_slip_is_known_by_its_line() {
        for (text, kind) in [
            ("name: \"x\"\n", "colon"),
            ("  name : 4\n", "colon"),
            ("name \"x\"\n", "no-sign"),
            ("count 12\n", "no-sign"),
            ("publisher kind = \"x\"\n", "blank"),
            ("name =\n", "no-value"),
            ("name = # later\n", "no-value"),
            ("name = x\n", "quotes"),
            ("path = \"C:\\Users\\jan\"\n", "backslash"),
            ("path = \"C:\\data\"\n", "backslash"),
            ("number = 1.250.000\n", "number"),
            ("name = \"x\n", "open-text"),
            ("[[fact]\n", "open-bracket"),
            ("name = \"x\",\n", "rest"),
            ("text = { nl = \"x\" en = \"y\" }\n", "comma"),
            ("- name = \"x\"\n", "other"),
            ("a = 1\na = 2\n", "twice"),
            ("een zin zonder meer\n", "other"),
            ("\n<!DOCTYPE html>\n<p>x</p>\n", "web-page"),
            ("a = 1\n<<<<<<< HEAD\nb = 1\n=======\nb = 2\n>>>>>>> tak\n", "conflict"),
        ] {
            assert_eq!(kinds(text).first().map(|(kind, _)| *kind), Some(kind), "{text}");
        }
    }

    #[test]
    fn the_header_with_too_few_brackets_is_pointed_at_and_not_the_right_ones() {
        for text in ["a = 1\n[fact]\nb = 1\n[[fact]]\nb = 2\n[[fact]]\n", "[[fact]]\n[fact]  # hm\n[[fact]]\n"] {
            let at = text.find("[fact]\n").or(text.find("[fact] ")).unwrap();
            let at = if text.starts_with("[[") { text.find("\n[fact]").unwrap() + 1 } else { at };
            let found = kinds(text);
            assert!(!found.is_empty() && found.iter().all(|slip| *slip == ("single", at)), "{text} {found:?}");
        }
    }

    #[test]
    fn one_slip_is_told_once() {
        for text in ["name: \"x\"\n", "[fact]\na = 1\n[[fact]]\na = 2\n[[fact]]\na = 3\n"] {
            let (_, errors) = toml::de::DeTable::parse_recoverable(text);
            assert_eq!((errors.len(), faults("x.toml", text, &errors).len()), (2, 1), "{text}");
        }
    }
}
