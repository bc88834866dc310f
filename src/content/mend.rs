//! From the fix of a diagnostic to bytes, and from bytes to a mended text. Only the bytes of the fault change; comments and
//! layout stay. What a text says elsewhere never changes.

use std::ops::Range;

use super::json_text;
use super::layout::says_the_same;
use super::locate::{Located, whole};
use crate::diagnostic::fix::Fix;

/// A change of some bytes of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The bytes that go.
    pub bytes: Range<usize>,
    /// What comes in their place.
    pub text: String,
}

/// A mended text, with what was done.
#[derive(Debug, Clone, PartialEq)]
pub struct Mended<'a> {
    /// The text.
    pub text: String,
    /// The diagnostics that were mended, each with the words before and after; nothing for white space.
    pub done: Vec<(&'a Located, Option<(String, String)>)>,
}

/// Returns the text with every fix that its diagnostics bring; nothing when there is none that can be made. `found` are the
/// diagnostics of this text only.
pub fn mended<'a>(text: &str, found: &[&'a Located]) -> Option<Mended<'a>> {
    if json_text::is_json(text) {
        return None;
    }
    let mut edits: Vec<(&Located, Edit)> =
        found.iter().filter_map(|entry| Some((*entry, edit(text, entry)?))).collect();
    edits.sort_by_key(|(_, edit)| (edit.bytes.start, edit.bytes.end));
    let mut out = String::with_capacity(text.len());
    let mut done = Vec::new();
    let mut at = 0;
    for (entry, edit) in edits {
        // Of two changes that overlap the second waits for the next round.
        if edit.bytes.start < at || edit.bytes.is_empty() {
            continue;
        }
        out.push_str(&text[at..edit.bytes.start]);
        out.push_str(&edit.text);
        at = edit.bytes.end;
        let old = text[edit.bytes].trim_matches([' ', ',', '\n']).to_owned();
        done.push((entry, Some((old, edit.text))));
    }
    out.push_str(&text[at..]);
    if !done.is_empty() && out.parse::<toml::Table>().is_err() {
        return None;
    }
    let layout = found.iter().find(|entry| entry.diagnostic.fix == Some(Fix::Layout));
    if let Some(entry) = layout {
        let tidied = tidy(&out);
        // White space inside a text of several lines is part of what it says.
        if tidied != out && says_the_same(&out, &tidied) {
            out = tidied;
            done.push((entry, None));
        }
    }
    (!done.is_empty()).then_some(Mended { text: out, done })
}

fn edit(text: &str, entry: &Located) -> Option<Edit> {
    let bytes = whole(text, &entry.diagnostic.place.spot)?;
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    Some(match entry.diagnostic.fix.as_ref()? {
        Fix::Key(name) => Edit { bytes, text: name.clone() },
        Fix::Text(value) => Edit { bytes, text: quoted(value) },
        Fix::Raw(value) => Edit { bytes, text: value.clone() },
        Fix::Remove => {
            let before = text[..bytes.start].trim_end();
            // With a remark in between it is not clear what the remark is about.
            if !before.ends_with(',') || text[before.len()..bytes.start].contains('#') {
                return None;
            }
            Edit { bytes: before.len() - 1..bytes.end, text: String::new() }
        }
        Fix::Layout => return None,
    })
}

/// Returns the text with line ends of one byte, no blanks at the end of a line, blanks for tabs before it, and a last line
/// end.
fn tidy(text: &str) -> String {
    let lines = text.trim_start_matches('\u{feff}').split('\n');
    let lines: Vec<String> = lines
        .map(|line| {
            let line = line.trim_end_matches('\r').trim_end_matches([' ', '\t']);
            let rest = line.trim_start_matches([' ', '\t']);
            format!("{}{rest}", line[..line.len() - rest.len()].replace('\t', "  "))
        })
        .collect();
    let mut out = lines.join("\n");
    if !out.ends_with('\n') {
        out.push('\n');
    }
    out
}
