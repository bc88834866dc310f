//! Diagnostics for people: one line that editors understand, then the source line with a mark, then the remedy.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::{Diagnostic, Severity, one_line};
use crate::i18n::{Message, Messages};

/// What a renderer needs of the file that a diagnostic is about.
#[derive(Debug, Clone)]
pub struct Excerpt<'a> {
    /// The name to show.
    pub shown: String,
    /// The text, when it could be read.
    pub text: Option<&'a str>,
    /// The bytes to mark.
    pub bytes: std::ops::Range<usize>,
    /// Line, from 1; nothing when the fault is in the file as a whole.
    pub line: Option<usize>,
    /// Column in characters, from 1.
    pub column: usize,
    /// Another place that has to do with it.
    pub related: Option<Related>,
}

/// Another place that has to do with a fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// The name of the file to show.
    pub shown: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// Returns a diagnostic as text, ending in a line break.
pub fn render(diagnostic: &Diagnostic, excerpt: &Excerpt<'_>, messages: &Messages, colour: bool) -> String {
    let severity = messages.text(&format!("severity-{}", diagnostic.severity.key()));
    let words = one_line(&messages.render(&diagnostic.message));
    let place = match excerpt.line {
        Some(line) => format!("{}:{line}:{}", one_line(&excerpt.shown), excerpt.column),
        None => one_line(&excerpt.shown),
    };
    let mut out = format!("{place}: {severity}[{}] {words}\n", diagnostic.code);
    if let (Some(text), Some(line)) = (excerpt.text, excerpt.line) {
        out.push_str(&source_line(diagnostic.severity, text, excerpt, line, colour));
    }
    if let Some(related) = &excerpt.related {
        let label = messages.text("diag-related");
        out.push_str(&format!("  = {label}: {}:{}:{}\n", one_line(&related.shown), related.line, related.column));
    }
    if let Some(help) = &diagnostic.help {
        let label = messages.text("diag-help");
        out.push_str(&format!("  = {label}: {}\n", one_line(&messages.render(help))));
    }
    out
}

/// Characters of a line that are kept on either side of the mark.
const WINDOW: usize = 400;

/// Returns the marked line, cut to a window around the mark so that one long line does not fill the screen.
fn source_line(severity: Severity, text: &str, excerpt: &Excerpt<'_>, line: usize, colour: bool) -> String {
    let start = text[..excerpt.bytes.start].rfind('\n').map_or(0, |index| index + 1);
    let end = text[start..].find('\n').map_or(text.len(), |index| start + index);
    let source = text[start..end].trim_end_matches('\r').replace('\t', " ");
    let source: String = source.chars().map(|c| if super::is_unsafe(c) { '\u{fffd}' } else { c }).collect();
    // Replacing a character can change its length, so the mark is laid by counting characters.
    let from = text[start..excerpt.bytes.start].chars().count();
    let marked = text[excerpt.bytes.start..excerpt.bytes.end.min(end)].chars().count().max(1);
    // Drawing is slow on a line of a megabyte, and only the part around the mark is shown.
    let skipped = from.saturating_sub(WINDOW);
    let source: String = source.chars().skip(skipped).take(2 * WINDOW + marked.min(WINDOW)).collect();
    let from = from - skipped;
    let byte = |count: usize| source.char_indices().nth(count).map_or(source.len(), |(index, _)| index);
    let range = byte(from)..byte(from + marked).max(byte(from));
    let kind = if severity == Severity::Error { AnnotationKind::Primary } else { AnnotationKind::Context };
    let snippet = Snippet::source(source.as_str()).line_start(line).annotation(kind.span(range));
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let level = if severity == Severity::Error { Level::ERROR } else { Level::WARNING };
    let report = [level.no_name().primary_title("").element(snippet)];
    let drawn = renderer.render(&report);
    // The title line is ours already; keep what comes below it.
    drawn.split_once('\n').map_or(String::new(), |(_, rest)| format!("{rest}\n"))
}

/// Returns the closing line with counts.
pub fn summary(errors: usize, warnings: usize, files: usize, messages: &Messages) -> String {
    messages.render(&summary_message(errors, warnings, files))
}

/// Returns the closing line with counts as a message.
pub fn summary_message(errors: usize, warnings: usize, files: usize) -> Message {
    Message::new("check-summary").with("errors", errors).with("warnings", warnings).with("files", files)
}
