//! A diagnostic with everything that an output format needs of it: place, words, related place and a fingerprint.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::text::Excerpt;
use super::{Diagnostic, Segment, Spot, one_line};
use crate::i18n::Messages;

/// A diagnostic, ready for any output format.
#[derive(Debug, Clone)]
pub struct Finding<'a> {
    /// What is wrong.
    pub diagnostic: &'a Diagnostic,
    /// Where it is, with the text around it.
    pub excerpt: Excerpt<'a>,
    /// The file for machines: with forward slashes, relative to the working folder when it lies inside.
    pub path: String,
    /// The file of the other place that has to do with it, in the same form.
    pub related_path: Option<String>,
    /// Stays the same while the thing that is wrong does, whatever is written above it: 32 hexadecimal digits.
    pub fingerprint: String,
}

/// Where the marked part ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1, just behind the last character.
    pub column: usize,
}

impl Finding<'_> {
    /// Returns what is wrong in one line, without characters that steer a terminal.
    pub fn message(&self, messages: &Messages) -> String {
        one_line(&messages.render(&self.diagnostic.message))
    }

    /// Returns what to do in one line, when that is known.
    pub fn help(&self, messages: &Messages) -> Option<String> {
        self.diagnostic.help.as_ref().map(|help| one_line(&messages.render(help)))
    }

    /// Returns where the marked part ends; nothing when the fault is in the file as a whole. A mark is never empty.
    pub fn end(&self) -> Option<End> {
        let line = self.excerpt.line?;
        let marked = &self.excerpt.text?[self.excerpt.bytes.clone()];
        let breaks = marked.matches('\n').count();
        let last = marked.rsplit('\n').next().unwrap_or_default().chars().count();
        Some(if breaks == 0 {
            End { line, column: self.excerpt.column + last.max(1) }
        } else {
            End { line: line + breaks, column: last + 1 }
        })
    }

    /// Returns the place by name, such as `fact[3].source`.
    pub fn key_path(&self) -> Option<String> {
        match &self.diagnostic.place.spot {
            Spot::Value(path) | Spot::Key(path) => Some(path.to_string()),
            Spot::File | Spot::Bytes(..) => None,
        }
    }
}

/// Gives each finding its fingerprint: over the code, the file, the names on the way and the marked text. Lines and
/// positions are left out, since they move when something is written above; of equal ones the order counts.
pub fn fingerprint(findings: &mut [Finding<'_>]) {
    let mut seen: BTreeMap<[u8; 16], usize> = BTreeMap::new();
    for finding in findings {
        let mut hasher = Sha256::new();
        let mut part = |bytes: &[u8]| {
            hasher.update((bytes.len() as u64).to_le_bytes());
            hasher.update(bytes);
        };
        part(finding.diagnostic.code.as_bytes());
        part(finding.diagnostic.place.file.as_bytes());
        if let Spot::Value(path) | Spot::Key(path) = &finding.diagnostic.place.spot {
            for segment in &path.0 {
                match segment {
                    Segment::Key(name) | Segment::Named(name) => part(name.as_bytes()),
                    Segment::Index(_) => part(b"[]"),
                }
            }
        }
        part(finding.excerpt.text.map_or("", |text| text[finding.excerpt.bytes.clone()].trim()).as_bytes());
        let digest = hasher.finalize();
        let mut base = [0; 16];
        base.copy_from_slice(&digest[..16]);
        let count = seen.entry(base).or_default();
        if *count > 0 {
            let numbered = Sha256::digest([&base[..], &count.to_le_bytes()].concat());
            base.copy_from_slice(&numbered[..16]);
        }
        *count += 1;
        finding.fingerprint = base.iter().map(|byte| format!("{byte:02x}")).collect();
    }
}
