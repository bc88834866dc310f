//! Checksums that say whether content or answers are the same: alike on every system, whatever the line ends, the order in
//! which files are found, or the separators in their paths. Each is the first 16 hexadecimal digits of SHA-256.

use std::borrow::Cow;

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::store::SourceFile;
use crate::model::id::{OptionId, QuestionId};
use crate::model::questionnaire::{Question, QuestionKind, Questionnaire};
use crate::model::text::Localized;

/// Bytes of SHA-256 that a checksum shows.
const SHOWN: usize = 8;

/// Returns the checksum of a set of files: of their paths and texts, in the order of their paths.
pub fn of_files(files: &[SourceFile]) -> String {
    let parts = files.iter().map(|file| (file.path.replace('\\', "/"), file.text.as_deref().unwrap_or_default()));
    of_parts(parts)
}

/// Returns the checksum of one text, such as an answers file: what `sha256sum` begins with when its lines end in LF.
pub fn of_text(text: &str) -> String {
    digits(Sha256::digest(with_plain_line_ends(text).as_bytes()).as_slice())
}

/// Returns the checksum of named texts, in the order of their names.
pub fn of_parts<N: AsRef<str> + Ord, T: AsRef<str>>(parts: impl IntoIterator<Item = (N, T)>) -> String {
    let mut parts: Vec<(N, T)> = parts.into_iter().collect();
    parts.sort_by(|one, other| one.0.cmp(&other.0));
    let mut hasher = Sha256::new();
    for (name, text) in &parts {
        for part in [name.as_ref(), &*with_plain_line_ends(text.as_ref())] {
            hasher.update((part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
    }
    digits(&hasher.finalize())
}

/// Returns the checksum of what the questions of a questionnaire mean: what an answer can be and what it is an answer to.
///
/// Words are left out, so that a mended typo changes nothing; so are conditions and rules, which say when a question counts
/// and what follows from it, and the questions about importance, which belong to the catalog. When the words of a question
/// come to mean something else, its `rev` is raised, and that counts.
pub fn of_meaning(questionnaire: &Questionnaire) -> String {
    let steps = questionnaire.steps.iter().filter(|step| step.id != crate::model::weighing::STEP);
    let mut questions: Vec<Meaning<'_>> =
        steps.flat_map(|step| step.questions.iter().chain(&step.tallies)).map(Meaning::of).collect();
    questions.sort_by(|one, other| one.id.cmp(other.id));
    let text = serde_json::to_string(&questions).expect("ids, numbers and texts can be written");
    of_text(&text)
}

/// What decides what an answer to a question means.
#[derive(Serialize)]
struct Meaning<'a> {
    id: &'a QuestionId,
    rev: u32,
    kind: QuestionKind,
    options: Vec<(&'a OptionId, bool)>,
    min: Option<f64>,
    max: Option<f64>,
    unit: Option<&'a Localized>,
    of: Option<&'a QuestionId>,
}

impl<'a> Meaning<'a> {
    fn of(question: &'a Question) -> Self {
        // The order in which options are shown says nothing about what each of them means.
        let mut options: Vec<_> = question.option.iter().map(|choice| (&choice.id, choice.exclusive)).collect();
        options.sort();
        Self {
            id: &question.id,
            rev: question.rev,
            kind: question.kind,
            options,
            min: question.min,
            max: question.max,
            unit: question.unit.as_ref(),
            of: question.of.as_ref(),
        }
    }
}

/// Git and editors on Windows change line ends and nothing else.
fn with_plain_line_ends(text: &str) -> Cow<'_, str> {
    if text.contains('\r') { text.replace("\r\n", "\n").into() } else { text.into() }
}

fn digits(bytes: &[u8]) -> String {
    super::hex(&bytes[..SHOWN])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> SourceFile {
        SourceFile { path: path.to_owned(), on_disk: None, text: Ok(text.to_owned().into()) }
    }

    #[test]
    fn line_ends_order_and_separators_do_not_count() {
        let here = [file("a/b.toml", "x = 1\ny = 2\n"), file("a/c.toml", "")];
        let there = [file("a\\c.toml", ""), file("a\\b.toml", "x = 1\r\ny = 2\r\n")];
        assert_eq!(of_files(&here), of_files(&there));
        assert_eq!(of_text("a\r\nb"), of_text("a\nb"));
    }

    #[test]
    fn paths_and_texts_count_and_do_not_run_together() {
        let checksums = [
            of_files(&[file("a", "bc")]),
            of_files(&[file("ab", "c")]),
            of_files(&[file("a", "b"), file("c", "")]),
            of_files(&[]),
        ];
        let different: std::collections::BTreeSet<&String> = checksums.iter().collect();
        assert_eq!(different.len(), checksums.len());
    }

    #[test]
    fn a_text_has_the_digits_that_everybody_can_work_out() {
        // printf abc | sha256sum
        assert_eq!(of_text("abc"), "ba7816bf8f01cfea");
    }
}
