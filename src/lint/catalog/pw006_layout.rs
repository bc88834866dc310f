//! PW006: line ends of Windows, tabs, trailing blanks, or no line break at the end.

use crate::diagnostic::fix::Fix;
use crate::diagnostic::{Diagnostic, Place, Severity, Spot};
use crate::lint::{Input, Rule};

/// The rule.
pub const RULE: Rule = Rule { code: "PW006", severity: Severity::Warning, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for (path, file) in &input.content.files {
        let Some(text) = file.text.as_deref().ok().filter(|_| input.judges(path)) else { continue };
        if let Some((reason, byte)) = first_fault(text) {
            let place = Place { file: path.clone(), spot: Spot::Bytes(byte, byte + 1) };
            let diagnostic = Diagnostic::warning("PW006", place).with("reason", reason);
            found.push(diagnostic.mended_by(Some(Fix::Layout)));
        }
    }
}

/// Returns the first fault of each text only: an editor mends all of them at once.
fn first_fault(text: &str) -> Option<(&'static str, usize)> {
    let bytes = text.as_bytes();
    let mut line_start = 0;
    for end in line_ends(bytes) {
        let line = &bytes[line_start..end];
        if line.last() == Some(&b'\r') {
            return Some(("windows", end - 1));
        }
        if let Some(tab) = line.iter().take_while(|byte| byte.is_ascii_whitespace()).position(|byte| *byte == b'\t') {
            return Some(("tab", line_start + tab));
        }
        if line.last() == Some(&b' ') || line.last() == Some(&b'\t') {
            return Some(("blank", end - 1));
        }
        line_start = end + 1;
    }
    (!bytes.is_empty() && line_start < bytes.len()).then(|| ("end", bytes.len() - 1))
}

fn line_ends(bytes: &[u8]) -> impl Iterator<Item = usize> {
    bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(index, _)| index)
}
