//! What came back, read: from a sheet or from JSON to the same rows.

use std::fs;
use std::path::Path;

use crate::commands::assessment::{self, Assessment};
use crate::commands::failure::{Exit, Failure};
use crate::commands::session::Session;
use crate::content::Content;
use crate::content::store::read_file;
use crate::exchange::table::{Letters, Unreadable};
use crate::exchange::{About, Column, Filled, Lexicon, Origin, Sheet, Unusable};

/// Largest file that is read, in bytes: a sheet of all questions with full texts is far smaller.
const LARGEST: u64 = 8 * 1024 * 1024;

/// What came back.
pub enum Source {
    /// A sheet.
    Sheet(Box<Sheet>),
    /// Answers as JSON, which were checked already.
    Json(Box<Assessment>),
}

impl Source {
    /// Reads a file.
    ///
    /// # Errors
    /// When it cannot be read, or is neither a sheet nor answers.
    pub fn read(
        session: &Session<'_, '_>,
        content: &Content,
        path: &Path,
        lexicon: &Lexicon<'_>,
    ) -> Result<Self, Failure> {
        let bytes = bytes(path)?;
        let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace() && ![0xef, 0xbb, 0xbf].contains(*byte));
        if first == Some(&b'{') {
            let file = read_file(path.display().to_string(), path.to_owned());
            return Ok(Self::Json(Box::new(assessment::from_file(session, content, file, path)?)));
        }
        let sheet = Sheet::read(&bytes, lexicon).map_err(|fault| unusable(&fault, path, lexicon))?;
        Ok(Self::Sheet(Box::new(sheet)))
    }

    /// Returns what it tells of itself.
    pub fn about(&self, lexicon: &Lexicon<'_>) -> About {
        match self {
            Self::Sheet(sheet) => sheet.about(lexicon),
            Self::Json(read) => About {
                questionnaire: Some(read.answers.questionnaire.clone()),
                version: Some(read.answers.version.clone()),
                depth: Some(read.answers.depth),
                assessment: Some(read.answers.assessment.clone()),
                respondent: Some(read.answers.respondent.id.clone()),
                role: Some(read.answers.respondent.role.clone()).filter(|role| !role.is_empty()),
            },
        }
    }

    /// Tells whether its letters were written in a set that has not all of them.
    pub fn is_lossy(&self) -> bool {
        matches!(self, Self::Sheet(sheet) if sheet.letters == Letters::Windows1252)
    }
}

/// Returns answers from JSON as rows. One that is at least as new as what is there may replace it.
pub fn rows_of(read: &Assessment, present: &crate::model::answers::Answers) -> Vec<Filled> {
    let moment = |at: &Option<String>| at.as_deref().and_then(|at| at.parse::<jiff::Timestamp>().ok());
    let answers = read.answers.answers.iter().map(|(id, answer)| {
        let there = present.answers.get(id);
        let may_replace =
            there.is_some_and(|there| moment(&answer.at).zip(moment(&there.at)).is_some_and(|(new, old)| new >= old));
        let mark = there.filter(|_| may_replace);
        let mark = mark
            .map(|there| crate::exchange::Mark::new(Some(&there.said), there.note.as_deref(), there.rev, there.active));
        let origin = Some(Origin { rev: answer.rev, active: answer.active, at: answer.at.clone() });
        Filled {
            id: id.clone(),
            said: Some(answer.said.clone()),
            note: answer.note.clone(),
            mark,
            is_untouched: false,
            origin,
        }
    });
    let remarks = read.answers.remarks.iter().map(|(id, note)| Filled {
        id: id.clone(),
        said: None,
        note: Some(note.clone()),
        mark: None,
        is_untouched: false,
        origin: None,
    });
    answers.chain(remarks).collect()
}

fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let shown = path.display().to_string();
    let refused = |error: std::io::Error| Failure::read(path, &error);
    let metadata = fs::metadata(path).map_err(refused)?;
    if !metadata.is_file() || metadata.len() > LARGEST {
        return Err(Failure::new(Exit::File, "failure-sheet-file").with("path", shown));
    }
    fs::read(path).map_err(refused)
}

fn unusable(fault: &Unusable, path: &Path, lexicon: &Lexicon<'_>) -> Failure {
    let failure = |key: &str| Failure::new(Exit::File, key).with("path", path.display().to_string());
    match fault {
        Unusable::Unreadable(Unreadable::Workbook) => failure("failure-sheet-workbook"),
        Unusable::Unreadable(Unreadable::Empty) => failure("failure-sheet-empty"),
        Unusable::Unreadable(Unreadable::Binary) => failure("failure-sheet-binary"),
        Unusable::NoColumn(column, found) => {
            let all = Column::ALL.map(|column| lexicon.heading(column)).join(", ");
            let failure = failure("failure-sheet-column").with("column", lexicon.heading(*column));
            failure.with("found", found.as_str()).with("all", all)
        }
    }
}
