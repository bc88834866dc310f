//! Suppression: `# pw-allow PW305: reason`, on the line itself or in the comment right above it; where that line opens a list,
//! it counts up to the end of the list. In the comment at the top of a file it counts for the whole file. A reason is a must, an end date (`until 2027-01-01`) is possible.

use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::Date;

use super::{CODES, MOST_PER_FILE};
use crate::content::locate::Located;
use crate::content::store::SourceFile;
use crate::diagnostic::{Diagnostic, Place, Severity, Spot};
use crate::i18n::Message;

/// The word that begins a suppression.
const MARK: &str = "pw-allow";

/// Words before an end date.
const UNTIL: [&str; 3] = ["until ", "t/m ", "tot en met "];

/// A suppression in a file.
struct Allowance<'a> {
    code: &'a str,
    bytes: Range<usize>,
    lines: Reach,
    used: bool,
}

/// Which lines a suppression counts for.
enum Reach {
    WholeFile,
    /// From the first up to and including the last.
    Lines(usize, usize),
}

/// Tells whether a text may hold a suppression.
pub fn stands_in(text: &str) -> bool {
    text.contains(MARK)
}

/// Returns the diagnostics that are left, with one for each suppression that is of no use in a file that is judged.
pub fn apply(
    located: Vec<Located>,
    files: &BTreeMap<String, SourceFile>,
    is_judged: impl Fn(&str) -> bool,
    today: Date,
) -> Vec<Located> {
    let mut faults = Vec::new();
    let mut allowances: BTreeMap<&str, Vec<Allowance<'_>>> = BTreeMap::new();
    let judged = files.iter().filter(|(path, _)| is_judged(path));
    let marked = judged.filter_map(|(path, file)| Some((path, file.text.as_deref().ok()?)));
    let mut line_ends: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (path, text) in marked.filter(|(_, text)| stands_in(text)) {
        allowances.insert(path, read(path, text, today, &mut faults));
        line_ends.insert(path, text.match_indices('\n').map(|(end, _)| end).collect());
    }
    let mut left: Vec<Located> = located
        .into_iter()
        .filter(|entry| {
            let diagnostic = &entry.diagnostic;
            let Some(own) = allowances.get_mut(diagnostic.place.file.as_str()) else { return true };
            let line = line_ends[diagnostic.place.file.as_str()].partition_point(|end| *end < entry.bytes.start);
            let hit = own.iter_mut().find(|allowance| {
                allowance.code == diagnostic.code
                    && match allowance.lines {
                        Reach::WholeFile => true,
                        Reach::Lines(first, last) => (first..=last).contains(&line),
                    }
            });
            let Some(allowance) = hit else { return true };
            let is_error = diagnostic.severity == Severity::Error;
            if is_error && !allowance.used {
                let (path, bytes) = (&diagnostic.place.file, allowance.bytes.clone());
                faults.push(fault("error", path, allowance.code, bytes));
            }
            allowance.used = true;
            is_error
        })
        .collect();
    for (path, own) in &allowances {
        let unused = own.iter().filter(|one| !one.used).take(MOST_PER_FILE);
        faults.extend(unused.map(|one| fault("unused", path, one.code, one.bytes.clone())));
    }
    left.extend(faults);
    left
}

fn fault(reason: &str, path: &str, code: &str, bytes: Range<usize>) -> Located {
    let place = Place { file: path.to_owned(), spot: Spot::Bytes(bytes.start, bytes.end) };
    Located { diagnostic: Diagnostic::warning("PW901", place).with("reason", reason).with("code", code), bytes }
}

fn no_date(path: &str, code: &str, bytes: Range<usize>) -> Located {
    let place = Place { file: path.to_owned(), spot: Spot::Bytes(bytes.start, bytes.end) };
    let diagnostic = Diagnostic::error("PW901", place).with("reason", "no-date").with("code", code);
    Located { diagnostic: diagnostic.help(Message::new("diag-help-until")), bytes }
}

/// Returns the suppressions of a file that have the right form; the others become faults.
fn read<'a>(path: &str, text: &'a str, today: Date, faults: &mut Vec<Located>) -> Vec<Allowance<'a>> {
    let lines: Vec<&str> = text.split('\n').collect();
    let is_comment = |line: &str| line.trim_start().starts_with('#');
    let head = lines.iter().take_while(|line| is_comment(line) || line.trim().is_empty()).count();
    let mut found = Vec::new();
    let mut start = 0;
    for (number, line) in lines.iter().enumerate() {
        let begin = start;
        start += line.len() + 1;
        let Some(at) = comment_with_mark(line) else { continue };
        let bytes = begin + at..begin + line.trim_end().len();
        let (code, words) = line[at + MARK.len()..].trim().split_once(':').unwrap_or((&line[at + MARK.len()..], ""));
        let code = code.trim();
        if let Err(reason) = judge(code, words.trim(), today) {
            faults.push(match reason {
                // Whoever wrote a date means the exception to end.
                "no-date" => no_date(path, code, bytes),
                _ => fault(reason, path, code, bytes),
            });
            continue;
        }
        let lines = if number < head {
            Reach::WholeFile
        } else {
            let below = lines[number..].iter().take_while(|line| is_comment(line)).count();
            let first = number + below;
            Reach::Lines(first, end_of_list(&lines, first))
        };
        found.push(Allowance { code, bytes, lines, used: false });
    }
    found
}

/// Returns the last line of the list that a line opens, as the formatter lays lists out; the line itself when it opens none.
fn end_of_list(lines: &[&str], first: usize) -> usize {
    let opens =
        lines.get(first).is_some_and(|line| line.split('#').next().unwrap_or_default().trim_end().ends_with('['));
    let length = lines.iter().skip(first).position(|line| line.starts_with(']'));
    length.filter(|_| opens).map_or(first, |length| first + length)
}

/// Returns where the mark stands, when it opens a comment.
fn comment_with_mark(line: &str) -> Option<usize> {
    let at = line.find(MARK)?;
    line[..at].trim_end().ends_with('#').then_some(at)
}

fn judge(code: &str, reason: &str, today: Date) -> Result<(), &'static str> {
    CODES.iter().find(|known| known.code == code).ok_or("unknown")?;
    if reason.is_empty() {
        return Err("no-reason");
    }
    let until = UNTIL.iter().find_map(|word| reason.rsplit_once(word)).map(|(_, date)| date.trim().parse::<Date>());
    match until {
        Some(Ok(date)) if date < today => Err("expired"),
        Some(Err(_)) if is_meant_as_date(reason) => Err("no-date"),
        _ => Ok(()),
    }
}

/// Tells whether what follows on the last word before an end date is a day, a month or a year in another form than ours, and not
/// part of the reason.
fn is_meant_as_date(reason: &str) -> bool {
    let tail = UNTIL.iter().find_map(|word| reason.rsplit_once(word)).map_or("", |(_, tail)| tail);
    let parts: Vec<&str> = tail.split([' ', '-', '/', '.', ',']).filter(|part| !part.is_empty()).collect();
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let has_year = parts.iter().any(|part| is_number(part) && part.len() == 4 && part.starts_with("20"));
    let is_day = matches!(parts[..], [day, month, year] if [day, month, year].into_iter().all(is_number));
    parts.len() <= 3 && (has_year || is_day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_date_in_another_form_is_told_from_a_reason_that_says_until() {
        for date in [
            "proef until 1-1-2027",
            "proef t/m 31 december 2027",
            "trial until 2027",
            "tot en met 1/2/27",
            "until 2027-13-01",
        ] {
            assert!(is_meant_as_date(date), "{date}");
        }
        for reason in ["no source until they answer", "geldt tot 5 jaar", "until 3 of them agree", ""] {
            assert!(!is_meant_as_date(reason), "{reason}");
        }
    }

    #[test]
    fn a_list_over_several_lines_is_one_place() {
        let text = "# pw-allow VL208: meant\nwhen = [ # why\n  { q = \"a.b\" },\n  { q = \"c.d\" },\n]\nlevel = [\"x\"]\n[[rule]]";
        let lines: Vec<&str> = text.split('\n').collect();
        assert_eq!(end_of_list(&lines, 1), 4);
        assert_eq!(end_of_list(&lines, 5), 5, "a list on one line ends there");
        assert_eq!(end_of_list(&lines, 6), 6, "a heading opens no list");
        assert_eq!(end_of_list(&lines, 9), 9);
    }
}
