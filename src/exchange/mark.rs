//! A short mark beside every row: what stood there when the sheet was made. It tells on return who changed what.

use sha2::{Digest, Sha256};

use crate::model::answers::{Said, Value};
use crate::model::questionnaire::NonAnswer;

/// What stood in a row when the sheet was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Fingerprint of the answer and its remark.
    print: String,
    /// The revision of the question that had been answered.
    pub rev: u32,
    /// Whether the answer counted.
    pub active: bool,
}

impl Mark {
    /// Returns the mark of an answer with its remark.
    pub fn new(said: Option<&Said>, note: Option<&str>, rev: u32, active: bool) -> Self {
        Self { print: print(said, note), rev, active }
    }

    /// Tells whether this is the mark of these words.
    pub fn is_of(&self, said: Option<&Said>, note: Option<&str>) -> bool {
        self.print == print(said, note)
    }

    /// Returns the mark as it stands in a cell. It begins with a letter, so that no spreadsheet reads a number in it.
    pub fn text(&self) -> String {
        format!("v{}r{}{}", self.print, self.rev, if self.active { "" } else { "x" })
    }

    /// Returns the mark from a cell; nothing when it is none.
    pub fn read(cell: &str) -> Option<Self> {
        let (print, rest) = cell.trim().strip_prefix('v')?.split_once('r')?;
        let (rev, active) = rest.strip_suffix('x').map_or((rest, true), |rev| (rev, false));
        Some(Self { print: print.to_owned(), rev: rev.parse().ok()?, active })
    }
}

fn print(said: Option<&Said>, note: Option<&str>) -> String {
    let said = match said {
        None | Some(Said::Differ(_)) => String::new(),
        Some(Said::Value(Value::Choices(ids))) => {
            let ids: Vec<&str> = ids.iter().map(|id| id.as_str()).collect();
            format!("c{}", ids.join("|"))
        }
        Some(Said::Value(Value::Number(number))) => format!("n{number}"),
        Some(Said::Value(Value::Text(text))) => format!("t{text}"),
        Some(Said::Non(NonAnswer::Unknown)) => "u".to_owned(),
        Some(Said::Non(NonAnswer::NotApplicable)) => "a".to_owned(),
        Some(Said::Non(NonAnswer::Refused)) => "r".to_owned(),
    };
    let whole = format!("{said}\u{1f}{}", note.unwrap_or_default());
    Sha256::digest(whole.as_bytes()).iter().take(5).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_read_as_it_was_written() {
        let said = Said::Value(Value::Number(1.5));
        for mark in [Mark::new(Some(&said), None, 1, true), Mark::new(None, Some("let op"), 12, false)] {
            assert_eq!(Mark::read(&mark.text()), Some(mark));
        }
        assert_eq!(Mark::read(""), None);
        assert_eq!(Mark::read("12"), None);
    }

    #[test]
    fn a_mark_belongs_to_its_words_alone() {
        let (one, other) = (Said::Value(Value::Text("u".to_owned())), Said::Non(NonAnswer::Unknown));
        let mark = Mark::new(Some(&one), Some("x"), 1, true);
        assert!(mark.is_of(Some(&one), Some("x")));
        assert!(!mark.is_of(Some(&other), Some("x")) && !mark.is_of(Some(&one), None));
    }
}
