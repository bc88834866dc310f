//! The messages of one language. A message is read when it is first asked for: a command needs some tens of the thousand and
//! more that there are, and reading them all took longer than the rest of a short command.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

/// The messages of one language.
pub struct Catalogue {
    files: Vec<Cow<'static, str>>,
    /// Where each message stands: the file and its bytes there. Of two with one name the last.
    places: HashMap<String, (usize, Range<usize>)>,
    read: RefCell<Read>,
}

/// What was read of it until now.
struct Read {
    bundle: FluentBundle<FluentResource>,
    names: HashSet<String>,
}

impl Catalogue {
    /// Returns the messages in the files of a language.
    pub fn new(tag: &str, files: &[Cow<'static, str>]) -> Self {
        let mut places = HashMap::new();
        for (index, text) in files.iter().enumerate() {
            let entries = entries(text);
            places.reserve(entries.len());
            places.extend(entries.map(|(name, bytes)| (name.to_owned(), (index, bytes))));
        }
        let mut bundle = FluentBundle::new(vec![tag.parse().unwrap_or_default()]);
        // Isolation marks around values are invisible characters that break copying and searching in a terminal.
        bundle.set_use_isolating(false);
        Self { files: files.to_vec(), places, read: RefCell::new(Read { bundle, names: HashSet::new() }) }
    }

    /// Tells whether there is a message with this name.
    pub fn has(&self, name: &str) -> bool {
        self.places.contains_key(name)
    }

    /// Returns the words of a message with these values, or nothing when there is no such message.
    pub fn say(&self, name: &str, values: &FluentArgs<'_>) -> Option<String> {
        self.read.borrow_mut().with(name, self);
        let read = self.read.borrow();
        let pattern = read.bundle.get_message(name)?.value()?;
        Some(read.bundle.format_pattern(pattern, Some(values), &mut Vec::new()).into_owned())
    }

    fn text_of(&self, name: &str) -> Option<&str> {
        let (file, bytes) = self.places.get(name)?;
        self.files[*file].get(bytes.clone())
    }
}

impl Read {
    /// Reads a message and what it mentions, unless that was done before.
    fn with(&mut self, name: &str, all: &Catalogue) {
        if self.names.contains(name) {
            return;
        }
        let Some(text) = all.text_of(name) else { return };
        self.names.insert(name.to_owned());
        // A message that Fluent cannot read is as good as missing; the content check reports it.
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(text.to_owned());
        self.bundle.add_resource_overriding(resource);
        for mentioned in mentions(text) {
            self.with(mentioned, all);
        }
    }
}

/// Returns each message and term of a file with its bytes: from its name to the next one. Fluent sets names, and nothing
/// else but comments, at the beginning of a line.
fn entries(text: &str) -> impl ExactSizeIterator<Item = (&str, Range<usize>)> {
    let mut starts = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let length = line.bytes().take_while(|byte| is_of_name(*byte)).count();
        if length > 0 && line[length..].trim_start().starts_with('=') {
            starts.push((at, &line[..length]));
        }
        at += line.len();
    }
    let ends: Vec<usize> = starts.iter().skip(1).map(|(start, _)| *start).chain([at]).collect();
    starts.into_iter().zip(ends).map(|((start, name), end)| (name, start..end))
}

/// Returns what may be names of other messages and terms in a message: what stands in braces without a mark before it.
fn mentions(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| {
        let rest = rest.trim_start();
        let length = rest.bytes().take_while(|byte| is_of_name(*byte)).count();
        (length > 0).then(|| &rest[..length])
    })
}

fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(files: &[&'static str], name: &str) -> Option<String> {
        let files: Vec<Cow<'static, str>> = files.iter().map(|text| Cow::Borrowed(*text)).collect();
        Catalogue::new("nl", &files).say(name, &FluentArgs::new())
    }

    #[test]
    fn a_message_may_have_several_lines_and_mention_others_in_any_file() {
        let first = "# Groet\ngroet = Dag\n    { wie }, { -merk }\n\nander = x\n";
        let second = "wie = allemaal\n-merk = platformwijzer\n";
        assert_eq!(said(&[first, second], "groet").as_deref(), Some("Dag\nallemaal, platformwijzer"));
    }

    #[test]
    fn of_two_messages_with_one_name_the_last_counts() {
        assert_eq!(said(&["a = een\n", "a = twee\n"], "a").as_deref(), Some("twee"));
    }

    #[test]
    fn a_broken_message_spoils_no_other() {
        let text = "goed = ja\nfout = { $x ->\n    [one] een\nook = ja\n";
        assert_eq!(said(&[text], "fout"), None);
        assert_eq!(said(&[text], "ook").as_deref(), Some("ja"));
    }

    #[test]
    fn two_messages_that_mention_each_other_end() {
        assert!(said(&["a = { b }\nb = { a }\n"], "a").is_some());
    }
}
