//! What came back: finds the table in a file, the rows in the table, and the answers in the rows; tells every fault with its
//! cell.

use std::collections::BTreeMap;

use super::Separator;
use super::cell::{self, Problem};
use super::harmless::restored;
use super::lexicon::{Column, Lexicon, same};
use super::mark::Mark;
use super::rows::about_name;
use super::table::{self, Letters, Unreadable};
use crate::diagnostic::nearest;
use crate::i18n::Message;
use crate::model::answers::{Said, Value};
use crate::model::id::QuestionId;
use crate::model::questionnaire::{Depth, Question, Questionnaire};

/// Rows at the top in which headings are looked for: somebody may have put a title above them.
const HEADING_ROWS: usize = 20;

/// A table as it came back, its columns found.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// What stands between cells.
    pub separator: Separator,
    /// How letters were written.
    pub letters: Letters,
    /// Headings that mean nothing here.
    pub strange: Vec<String>,
    rows: Vec<Vec<String>>,
    heading: usize,
    columns: BTreeMap<Column, usize>,
}

/// Why a file is no sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unusable {
    /// It cannot be read as a table.
    Unreadable(Unreadable),
    /// It has no column with this heading; and what its first row holds.
    NoColumn(Column, String),
}

/// What a sheet tells of itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct About {
    /// The questionnaire.
    pub questionnaire: Option<String>,
    /// Its version.
    pub version: Option<String>,
    /// The route.
    pub depth: Option<Depth>,
    /// Name of the assessment.
    pub assessment: Option<String>,
    /// Who answered, or was asked to.
    pub respondent: Option<String>,
    /// Role of whoever answered.
    pub role: Option<String>,
}

/// What was filled in for a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Filled {
    /// The question.
    pub id: QuestionId,
    /// The answer; nothing when the cell was empty.
    pub said: Option<Said>,
    /// The remark.
    pub note: Option<String>,
    /// What stood there when the sheet was made.
    pub mark: Option<Mark>,
    /// Whether the row is as the program wrote it.
    pub is_untouched: bool,
    /// Where the answer comes from, when that is known; otherwise it was filled in now.
    pub origin: Option<Origin>,
}

/// Which question was answered, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The revision of the question.
    pub rev: u32,
    /// Whether the answer counted.
    pub active: bool,
    /// When (RFC 3339).
    pub at: Option<String>,
}

/// A cell that cannot be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// Number of the row, as a spreadsheet counts.
    pub row: usize,
    /// Letters of the column.
    pub column: String,
    /// The question of the row.
    pub question: Option<QuestionId>,
    /// What is wrong.
    pub message: Message,
    /// What to do.
    pub help: Message,
}

impl Sheet {
    /// Returns the table in the bytes of a file.
    ///
    /// # Errors
    /// When there is none, or it lacks what every sheet needs.
    pub fn read(bytes: &[u8], lexicon: &Lexicon<'_>) -> Result<Self, Unusable> {
        let (text, letters) = table::text(bytes).map_err(Unusable::Unreadable)?;
        let all = Separator::ALL.map(|separator| Self::found(&text, letters, separator, lexicon));
        // The first of equals wins, and the usual sign comes first.
        let best = all.into_iter().rev().max_by_key(|sheet| sheet.columns.len()).expect("there are separators");
        let first = || best.rows.first().map_or_else(String::new, |row| cell::shortened(&row.join(" | ")));
        if !best.columns.contains_key(&Column::Id) && !best.columns.contains_key(&Column::Question) {
            return Err(Unusable::NoColumn(Column::Id, first()));
        }
        if !best.columns.contains_key(&Column::Answer) {
            return Err(Unusable::NoColumn(Column::Answer, first()));
        }
        Ok(best)
    }

    fn found(text: &str, letters: Letters, separator: Separator, lexicon: &Lexicon<'_>) -> Self {
        let rows = table::rows(text, separator);
        let columns_of = |row: &Vec<String>| -> BTreeMap<Column, usize> {
            // The first of two columns with one heading counts.
            row.iter().enumerate().rev().filter_map(|(at, cell)| Some((lexicon.column(cell)?, at))).collect()
        };
        let heads = rows.iter().take(HEADING_ROWS).map(columns_of).enumerate();
        let (heading, columns) =
            heads.rev().max_by_key(|(_, columns)| columns.len()).unwrap_or_else(|| (0, BTreeMap::new()));
        let head = rows.get(heading).map_or(&[][..], Vec::as_slice);
        let is_strange = |cell: &&String| !cell.trim().is_empty() && lexicon.column(cell).is_none();
        let strange = head.iter().filter(is_strange).cloned().collect();
        Self { separator, letters, strange, rows, heading, columns }
    }

    /// Returns the columns that would have been read and are not there.
    pub fn missing(&self) -> Vec<Column> {
        let read = [Column::Id, Column::Remark, Column::Mark];
        read.into_iter().filter(|column| !self.columns.contains_key(column)).collect()
    }

    fn cell(&self, row: usize, column: Column) -> &str {
        let at = self.columns.get(&column);
        at.and_then(|at| self.rows[row].get(*at)).map_or("", String::as_str)
    }

    /// Returns the rows below the headings.
    fn below(&self) -> std::ops::Range<usize> {
        (self.heading + 1).min(self.rows.len())..self.rows.len()
    }

    /// Tells whether a row is the one about the sheet with this name.
    fn is_about(&self, row: usize, name: &str, lexicon: &Lexicon<'_>) -> bool {
        self.cell(row, Column::Id).trim() == about_name(name)
            || lexicon.is_text(&format!("exchange-about-{name}"), &restored(self.cell(row, Column::Question)))
    }

    /// Returns what the sheet tells of itself.
    pub fn about(&self, lexicon: &Lexicon<'_>) -> About {
        let value = |name: &str| {
            let row = self.below().find(|row| self.is_about(*row, name, lexicon))?;
            Some(restored(self.cell(row, Column::Answer)).trim().to_owned()).filter(|value| !value.is_empty())
        };
        let whole = value("questionnaire");
        let (questionnaire, version) = match whole.as_deref().map(|whole| whole.split_once(' ').unwrap_or((whole, "")))
        {
            Some((name, version)) => (Some(name.to_owned()), Some(version.trim().to_owned())),
            None => (None, None),
        };
        let depth = value("route").and_then(|route| match route.to_lowercase().as_str() {
            "full" => Some(Depth::Full),
            "core" => Some(Depth::Core),
            _ => None,
        });
        let version = version.filter(|version| !version.is_empty());
        let (assessment, respondent, role) = (value("assessment"), value("respondent"), value("role"));
        About { questionnaire, version, depth, assessment, respondent, role }
    }

    /// Returns what was filled in, and every cell that cannot be read.
    pub fn answers(&self, questionnaire: &Questionnaire, lexicon: &Lexicon<'_>) -> (Vec<Filled>, Vec<Fault>) {
        let mut reading = Reading { sheet: self, questionnaire, lexicon, seen: BTreeMap::new(), faults: Vec::new() };
        let filled: Vec<Filled> = self.below().filter_map(|row| reading.row(row)).collect();
        reading.parts_above_whole(&filled);
        let mut faults = reading.faults;
        faults.sort_by_key(|fault| fault.row);
        (filled, faults)
    }
}

struct Reading<'a> {
    sheet: &'a Sheet,
    questionnaire: &'a Questionnaire,
    lexicon: &'a Lexicon<'a>,
    /// The row of every question.
    seen: BTreeMap<QuestionId, usize>,
    faults: Vec<Fault>,
}

impl<'a> Reading<'a> {
    fn fault(&mut self, row: usize, column: Column, question: Option<&QuestionId>, problem: Problem) {
        let at = self.sheet.columns.get(&column).or_else(|| self.sheet.columns.get(&Column::Question));
        let (message, help) = (problem.message, problem.help);
        let column = table::letters(at.copied().unwrap_or_default());
        self.faults.push(Fault { row: row + 1, column, question: question.cloned(), message, help });
    }

    fn row(&mut self, row: usize) -> Option<Filled> {
        let sheet = self.sheet;
        let id = sheet.cell(row, Column::Id).trim();
        let (answer, note) = (sheet.cell(row, Column::Answer), sheet.cell(row, Column::Remark));
        if id.starts_with('#') || (answer.trim().is_empty() && note.trim().is_empty()) {
            return None;
        }
        let about = ["explanation", "questionnaire", "route", "assessment", "respondent", "role"];
        if about.iter().any(|name| sheet.is_about(row, name, self.lexicon)) {
            return None;
        }
        let Some(question) = self.question(id, &restored(sheet.cell(row, Column::Question))) else {
            self.unknown(row, id);
            return None;
        };
        if let Some(earlier) = self.seen.insert(question.id.clone(), row) {
            let message = Message::new("exchange-fault-twice").with("row", (earlier + 1).to_string());
            let problem = Problem { message, help: Message::new("exchange-fault-twice-help") };
            self.fault(row, Column::Id, Some(&question.id), problem);
            return None;
        }
        self.filled(row, question, &restored(answer), &restored(note))
    }

    fn question(&self, id: &str, words: &str) -> Option<&'a Question> {
        let has_words = |question: &&Question| question.text.iter().any(|(_, text)| same(text, words));
        if id.is_empty() {
            return self.questionnaire.questions().find(|question| !words.is_empty() && has_words(question));
        }
        self.questionnaire.question(&QuestionId::from(id))
    }

    fn unknown(&mut self, row: usize, id: &str) {
        let known: Vec<&str> = self.questionnaire.questions().map(|question| question.id.as_str()).collect();
        let key = if id.is_empty() { "no-question" } else { "question" };
        let message = Message::new(format!("exchange-fault-{key}")).with("found", id);
        let help = match nearest(id, &known) {
            Some(near) => Message::new("exchange-fault-question-near").with("near", near),
            None => Message::new("exchange-fault-question-help"),
        };
        self.fault(row, Column::Id, None, Problem { message, help });
    }

    fn filled(&mut self, row: usize, question: &Question, answer: &str, note: &str) -> Option<Filled> {
        let mark = Mark::read(self.sheet.cell(row, Column::Mark));
        let said = match cell::readings(self.lexicon, question, answer, self.sheet.separator.decimal()) {
            Ok(said) => said,
            Err(problem) => {
                self.fault(row, Column::Answer, Some(&question.id), problem);
                return None;
            }
        };
        let given = Some(note).filter(|note| !note.is_empty());
        let known = mark.as_ref().and_then(|mark| {
            // What the program wrote itself is taken as it was, also where a person's words would be read otherwise.
            let readings = said.iter().map(Some).chain(said.is_empty().then_some(None));
            readings.into_iter().find(|said| mark.is_of(*said, given)).map(|said| said.cloned())
        });
        if let Some(said) = known {
            let note = given.map(str::to_owned);
            // What nobody touched was not confirmed either.
            let origin = mark.as_ref().map(|mark| Origin { rev: mark.rev, active: mark.active, at: None });
            return Some(Filled { id: question.id.clone(), said, note, mark, is_untouched: true, origin });
        }
        let likeliest =
            said.iter().find(|said| !matches!(said, Said::Non(state) if !question.offered().contains(state)));
        let likeliest = likeliest.or(said.first()).cloned();
        let said = likeliest.map(|said| cell::settled(self.lexicon, question, said)).transpose();
        let note = cell::tidy(note, true);
        let (said, note) = match (said, note) {
            (Ok(said), Ok(note)) => (said.flatten(), note),
            (Err(problem), _) => {
                self.fault(row, Column::Answer, Some(&question.id), problem);
                return None;
            }
            (_, Err(problem)) => {
                self.fault(row, Column::Remark, Some(&question.id), problem);
                return None;
            }
        };
        Some(Filled { id: question.id.clone(), said, note, mark, is_untouched: false, origin: None })
    }

    /// Refuses counts of more than the whole that they are a part of.
    fn parts_above_whole(&mut self, filled: &[Filled]) {
        let number = |id: &QuestionId| match filled.iter().find(|filled| &filled.id == id)?.said {
            Some(Said::Value(Value::Number(number))) => Some(number),
            _ => None,
        };
        for part in filled.iter().filter(|part| !part.is_untouched) {
            let question = self.questionnaire.question(&part.id);
            let Some(of) = question.and_then(|question| question.of.as_ref()) else { continue };
            if let Some((small, whole)) = number(&part.id).zip(number(of)).filter(|(part, whole)| part > whole) {
                let words = |number: f64| self.lexicon.messages.number(number, 0);
                let label = self.questionnaire.question(of).map_or("", |whole| self.lexicon.of(&whole.label));
                let message = Message::new("exchange-fault-above-whole").with("found", words(small));
                let message = message.with("whole", words(whole)).with("label", label);
                let problem = Problem { message, help: Message::new("exchange-fault-above-whole-help") };
                let row = self.seen[&part.id];
                self.fault(row, Column::Answer, Some(&part.id), problem);
            }
        }
    }
}
