//! A fault in content as data: code, severity, place, words and remedy. Rendered for people in `text`, and
//! for machines in `json`, `sarif`, `github`, `gitlab` and `junit`.

pub mod finding;
pub mod fix;
pub mod github;
pub mod gitlab;
pub mod json;
pub mod junit;
pub mod sarif;
pub mod text;

use std::fmt;

use crate::i18n::Message;

/// How bad a fault is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// For a look.
    Info,
    /// Should be repaired before a release.
    Warning,
    /// Cannot be used, or is false.
    Error,
}

impl Severity {
    /// Returns the name as in message keys and machine formats.
    pub fn key(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// A step from a table or list to what is inside it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Segment {
    /// A key of a table.
    Key(String),
    /// An index of a list, from 0.
    Index(usize),
    /// The first entry of a list whose `id` is this.
    Named(String),
}

impl From<&str> for Segment {
    fn from(key: &str) -> Self {
        Segment::Key(key.to_owned())
    }
}

impl From<usize> for Segment {
    fn from(index: usize) -> Self {
        Segment::Index(index)
    }
}

/// A place in a file by name; the renderer finds the line. Shown as `fact[3].source`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct KeyPath(pub Vec<Segment>);

impl KeyPath {
    /// Returns the path with one more step.
    #[must_use]
    pub fn then(&self, segment: impl Into<Segment>) -> Self {
        let mut path = self.clone();
        path.0.push(segment.into());
        path
    }
}

impl fmt::Display for KeyPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Key(key) if index == 0 => f.write_str(key)?,
                Segment::Key(key) => write!(f, ".{key}")?,
                Segment::Index(number) => write!(f, "[{number}]")?,
                Segment::Named(name) => write!(f, "[{name}]")?,
            }
        }
        Ok(())
    }
}

/// Where in a file a fault is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spot {
    /// In the file as a whole.
    File,
    /// At these bytes.
    Bytes(usize, usize),
    /// At the value of this key.
    Value(KeyPath),
    /// At the name of this key.
    Key(KeyPath),
}

/// A place in a content file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file, relative to the content folder, with forward slashes.
    pub file: String,
    /// Where in it.
    pub spot: Spot,
}

impl Place {
    /// Returns the place of the file as a whole.
    pub fn file(file: impl Into<String>) -> Self {
        Self { file: file.into(), spot: Spot::File }
    }

    /// Returns the place of the value at `path`.
    pub fn value(file: impl Into<String>, path: KeyPath) -> Self {
        Self { file: file.into(), spot: Spot::Value(path) }
    }

    /// Returns the place of the key at `path`.
    pub fn key(file: impl Into<String>, path: KeyPath) -> Self {
        Self { file: file.into(), spot: Spot::Key(path) }
    }
}

/// A fault in content.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// Stable code, such as `PW301`; its words are the message `diag-PW301`.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// What is wrong.
    pub message: Message,
    /// What to do.
    pub help: Option<Message>,
    /// Another place that has to do with it.
    pub related: Option<Place>,
    /// What mends it without changing what is meant.
    pub fix: Option<fix::Fix>,
}

impl Diagnostic {
    /// Returns an error with the words of its code.
    pub fn error(code: &'static str, place: Place) -> Self {
        Self::new(code, Severity::Error, place)
    }

    /// Returns a warning with the words of its code.
    pub fn warning(code: &'static str, place: Place) -> Self {
        Self::new(code, Severity::Warning, place)
    }

    /// Returns a remark with the words of its code.
    pub fn info(code: &'static str, place: Place) -> Self {
        Self::new(code, Severity::Info, place)
    }

    fn new(code: &'static str, severity: Severity, place: Place) -> Self {
        let message = Message::new(format!("diag-{code}"));
        Self { code, severity, place, message, help: None, related: None, fix: None }
    }

    /// Returns the diagnostic with a value for its words.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<crate::i18n::Arg>) -> Self {
        self.message = self.message.with(name, value);
        self
    }

    /// Returns the diagnostic with what mends it.
    #[must_use]
    pub fn mended_by(mut self, fix: Option<fix::Fix>) -> Self {
        self.fix = fix;
        self
    }

    /// Returns the diagnostic with a remedy.
    #[must_use]
    pub fn help(mut self, help: Message) -> Self {
        self.help = Some(help);
        self
    }

    /// Returns the diagnostic with the remedy "did you mean", or the list of what is allowed when nothing is near.
    #[must_use]
    pub fn suggest<'a>(self, found: &str, allowed: impl IntoIterator<Item = &'a str>) -> Self {
        let mut allowed: Vec<&str> = allowed.into_iter().collect();
        if allowed.len() > MOST_CANDIDATES {
            return self;
        }
        allowed.sort_unstable();
        allowed.dedup();
        if let Some(near) = nearest(found, &allowed) {
            return self.help(Message::new("diag-help-nearest").with("name", near));
        }
        if allowed.is_empty() || allowed.len() > 30 {
            return self;
        }
        self.help(Message::new("diag-help-allowed").with("names", allowed.join(", ")))
    }

    /// Returns the diagnostic with another place that has to do with it.
    #[must_use]
    pub fn related(mut self, place: Place) -> Self {
        self.related = Some(place);
        self
    }
}

/// Most names among which the nearest one is looked for; in a longer list a guess says little and costs much.
const MOST_CANDIDATES: usize = 300;

/// Returns the candidate that a mistyped name most likely meant: at most a third of its letters differ.
pub fn nearest<'a>(found: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let limit = (found.chars().count() / 3).max(1);
    candidates
        .iter()
        .filter(|candidate| candidate.len().abs_diff(found.len()) <= 4 * limit)
        .map(|candidate| (strsim::damerau_levenshtein(found, candidate), *candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

/// Returns the text with control and direction characters made visible, so that a file cannot steer a terminal.
pub fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if character == '\n' || character == '\t' || !is_unsafe(character) {
            out.push(character);
        } else {
            out.push_str(&format!("\\u{{{:x}}}", u32::from(character)));
        }
    }
    out
}

/// Returns the text as [`visible`] does, on one line: in the log of a build server a line of its own can be a command.
pub fn one_line(text: &str) -> String {
    let lines: Vec<&str> = text.split('\n').map(|line| line.trim_end_matches('\r')).collect();
    visible(&lines.join(" ")).replace('\t', " ")
}

/// Tells whether a character can change how the text around it is shown.
pub fn is_unsafe(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
