//! What a check found, in the form that was asked for.

use std::collections::BTreeMap;
use std::path::Path;

use crate::commands::explain;
use crate::commands::session::Session;
use crate::content::locate::Located;
use crate::content::store::SourceFile;
use crate::diagnostic::finding::{Finding, fingerprint};
use crate::diagnostic::{Diagnostic, Severity, github, gitlab, json, junit, sarif, text};
use crate::i18n::Message;

/// What was checked and found.
pub struct Outcome<'a> {
    /// What was found, in order.
    pub found: &'a [Located],
    /// Hints that are not among them.
    pub hints: usize,
    /// Whether hints on files of one's own are shown in the text.
    pub shows_hints: bool,
    /// Every file that was looked at.
    pub files: &'a BTreeMap<String, SourceFile>,
    /// Whether warnings count as errors.
    pub strict: bool,
    /// Number of errors.
    pub errors: usize,
    /// Number of warnings.
    pub warnings: usize,
}

/// Writes the outcome.
pub fn write(session: &mut Session<'_, '_>, outcome: &Outcome<'_>, format: &str) {
    if format == "text" {
        return write_text(session, outcome);
    }
    let findings = findings(session, outcome.found.iter(), outcome.files);
    let messages = &session.messages;
    let text = match format {
        "sarif" => sarif::render(&findings, messages, &|code| page(session, code)),
        "github" => github::render(&findings, messages),
        "gitlab" => gitlab::render(&findings, messages),
        "junit" => {
            let folder = &session.environment.folder;
            let files: Vec<String> = outcome.files.values().map(|file| machine_path(&file.shown(), folder)).collect();
            junit::render(&findings, &files, outcome.strict, messages)
        }
        _ => json::render(&findings, messages),
    };
    session.result(&text);
    if format == "github" {
        // In the log of a build the commands themselves are hidden; the count tells that the check ran.
        let summary = text::summary_message(outcome.errors, outcome.warnings, outcome.files.len());
        session.remark(&summary);
    }
}

fn write_text(session: &mut Session<'_, '_>, outcome: &Outcome<'_>) {
    let colour = session.colour();
    // Hints are for who asks for them; a list of a hundred hides the one error.
    let has_own = outcome.files.values().any(|file| file.on_disk.is_some());
    let is_own = |path: &str| outcome.files.get(path).is_none_or(|file| file.on_disk.is_some()) || !has_own;
    let is_shown = |diagnostic: &Diagnostic| {
        diagnostic.severity > Severity::Info || (outcome.shows_hints && is_own(&diagnostic.place.file))
    };
    let shown: Vec<String> = outcome
        .found
        .iter()
        .filter(|entry| is_shown(&entry.diagnostic))
        .map(|entry| text::render(&entry.diagnostic, &entry.excerpt(outcome.files), &session.messages, colour))
        .collect();
    session.result(&shown.concat());
    let summary = text::summary(outcome.errors, outcome.warnings, outcome.files.len(), &session.messages);
    session.result(&format!("{summary}\n"));
    let hidden = outcome.found.len() - shown.len() + outcome.hints;
    if hidden > 0 {
        let key = if outcome.shows_hints { "check-hidden-shipped" } else { "check-hidden" };
        session.remark(&Message::new(key).with("count", hidden));
    }
}

/// Returns what was found with everything that an output format needs.
pub fn findings<'a>(
    session: &Session<'_, '_>,
    found: impl Iterator<Item = &'a Located>,
    files: &'a BTreeMap<String, SourceFile>,
) -> Vec<Finding<'a>> {
    let folder = &session.environment.folder;
    let mut findings: Vec<Finding<'a>> = found
        .map(|entry| {
            let excerpt = entry.excerpt(files);
            Finding {
                diagnostic: &entry.diagnostic,
                path: machine_path(&excerpt.shown, folder),
                related_path: excerpt.related.as_ref().map(|related| machine_path(&related.shown, folder)),
                excerpt,
                fingerprint: String::new(),
            }
        })
        .collect();
    fingerprint(&mut findings);
    findings
}

/// Returns a path with forward slashes, relative to the working folder when it lies inside.
fn machine_path(shown: &str, folder: &Path) -> String {
    let path = Path::new(shown);
    let path = path.strip_prefix(folder).unwrap_or(path);
    let path = path.strip_prefix(".").unwrap_or(path).to_string_lossy();
    if cfg!(windows) { path.replace('\\', "/") } else { path.into_owned() }
}

/// Returns the explanation of a code, with its heading as the title.
fn page(session: &Session<'_, '_>, code: &str) -> Option<sarif::Page> {
    let text = explain::code_page(session, code)?;
    let heading = text.lines().next().unwrap_or_default();
    let title = heading.trim_start_matches("# ");
    let title = title.strip_prefix(code).map_or(title, |rest| rest.trim_start_matches([':', ' ']));
    Some(sarif::Page { title: title.to_owned(), text })
}
