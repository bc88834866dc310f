//! Answers of one respondent, and how they stand against a questionnaire.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::condition::{Condition, Evidence, StateName};
use super::id::{DerivedId, OptionId, QuestionId};
use super::questionnaire::{AskIfUnknown, Depth, NonAnswer, Question, QuestionKind, Questionnaire};
use super::revision::Revision;
use super::truth::Truth;

/// The value of an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Choices made; one for a `single`.
    Choices(Vec<OptionId>),
    /// A number, amount or year.
    Number(f64),
    /// Free text.
    Text(String),
}

/// What a respondent said: a value, or that there is none.
#[derive(Debug, Clone, PartialEq)]
pub enum Said {
    /// A value.
    Value(Value),
    /// A non-answer.
    Non(NonAnswer),
    /// Colleagues said these different things and nobody settled it: not known. Made from several files, never in one.
    Differ(Vec<Said>),
}

/// One answer with where it comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// What was said.
    pub said: Said,
    /// The revision of the question that was answered.
    pub rev: u32,
    /// When, as written in the file (RFC 3339).
    pub at: Option<String>,
    /// How it came in.
    pub via: Via,
    /// A free remark.
    pub note: Option<String>,
    /// False when its question stopped to apply after it was answered: kept, but to be confirmed if it applies again.
    pub active: bool,
}

impl Answer {
    /// Returns an answer to revision 1 of a question, without date or remark.
    pub fn new(said: Said) -> Self {
        Self { said, rev: 1, at: None, via: Via::Terminal, note: None, active: true }
    }
}

/// How an answer came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Via {
    /// Asked in a terminal.
    #[default]
    Terminal,
    /// Written by hand in the file.
    File,
    /// Brought in from another form.
    Import,
    /// Taken from a published source.
    Reconstruction,
}

/// All answers of one respondent on one questionnaire.
#[derive(Debug, Clone, PartialEq)]
pub struct Answers {
    /// Name of the case.
    pub assessment: String,
    /// What kind of case it is.
    pub nature: Nature,
    /// The questionnaire that was answered.
    pub questionnaire: String,
    /// Its version when the file was last written.
    pub version: String,
    /// The route.
    pub depth: Depth,
    /// The day on which the case is judged, for reports (RFC 3339 date).
    pub date: Option<String>,
    /// Who answered.
    pub respondent: Respondent,
    /// Answers by question.
    pub answers: BTreeMap<QuestionId, Answer>,
    /// Remarks on questions that have no answer yet.
    pub remarks: BTreeMap<QuestionId, String>,
    /// What changed in what is said about importance after it had been confirmed, in the order of time.
    pub revised: Vec<Revision>,
}

/// What kind of case an assessment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Nature {
    /// Answered by a municipality.
    #[default]
    Real,
    /// Put together from published sources; the rest is not known.
    Reconstruction,
    /// Made up to show the tool.
    Constructed,
}

/// Who answered.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Respondent {
    /// Short name, such as `r1`; also the name of the file.
    pub id: String,
    /// Role in the municipality.
    #[serde(default)]
    pub role: String,
    /// Name of the person; optional.
    #[serde(default)]
    pub name: String,
}

/// Answers laid beside a questionnaire: which questions count, and in what state each is.
///
/// Computed in one forward pass, since conditions read earlier questions only. Nothing else in the product reads
/// an answer without asking here first, so that an answer that no longer applies cannot leak into a conclusion.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing<'a> {
    questionnaire: &'a Questionnaire,
    answers: &'a Answers,
    states: BTreeMap<&'a QuestionId, StateName>,
}

impl<'a> Standing<'a> {
    /// Returns the state of all questions for these answers.
    pub fn new(questionnaire: &'a Questionnaire, answers: &'a Answers) -> Self {
        let mut standing = Self { questionnaire, answers, states: BTreeMap::new() };
        for question in questionnaire.questions() {
            let state = standing.state_of(question);
            standing.states.insert(&question.id, state);
        }
        standing
    }

    /// Returns the questions that are put and stay open, when each of them gets a non-answer before the next is looked at:
    /// what is asked later can depend on it. `rest` gives the non-answer of a question; none leaves it open.
    pub fn open_with_rest(
        questionnaire: &'a Questionnaire,
        answers: &'a Answers,
        rest: impl Fn(&Question) -> Option<NonAnswer>,
    ) -> Vec<(&'a Question, NonAnswer)> {
        let mut standing = Self { questionnaire, answers, states: BTreeMap::new() };
        let mut open = Vec::new();
        for question in questionnaire.questions() {
            let mut state = standing.state_of(question);
            if state == StateName::Open
                && standing.is_asked(question)
                && let Some(non_answer) = rest(question)
            {
                open.push((question, non_answer));
                state = non_answer.state();
            }
            standing.states.insert(&question.id, state);
        }
        open
    }

    fn state_of(&self, question: &Question) -> StateName {
        let asked = match question.when.truth(self) {
            Truth::True => true,
            Truth::Unknown => question.if_unknown == AskIfUnknown::Ask,
            Truth::False => false,
        };
        if !asked {
            // A question whose condition is not known is passed over for now, but its answer is open, not absent.
            return if question.when.truth(self) == Truth::Unknown { StateName::Open } else { StateName::Irrelevant };
        }
        match self.answers.answers.get(&question.id) {
            None => StateName::Open,
            Some(answer) if answer.rev != question.rev || !answer.active => StateName::Confirm,
            Some(answer) => match answer.said {
                Said::Value(_) => StateName::Value,
                Said::Non(non_answer) => non_answer.state(),
                Said::Differ(_) => StateName::Differs,
            },
        }
    }

    /// Returns the questionnaire.
    pub fn questionnaire(&self) -> &'a Questionnaire {
        self.questionnaire
    }

    /// Returns the answers as they are in the file. For conclusions use [`Standing::value`].
    pub fn answers(&self) -> &'a Answers {
        self.answers
    }

    /// Tells whether the question is put to this respondent: its condition holds and its route is chosen.
    pub fn is_asked(&self, question: &Question) -> bool {
        self.is_in_route(question)
            && match question.when.truth(self) {
                Truth::True => true,
                Truth::Unknown => question.if_unknown == AskIfUnknown::Ask,
                Truth::False => false,
            }
    }

    /// Tells whether the chosen route has this question.
    pub fn is_in_route(&self, question: &Question) -> bool {
        question.depth <= self.answers.depth
    }

    /// Returns the value of a question that counts and has one.
    pub fn value(&self, question: &QuestionId) -> Option<&'a Value> {
        if self.state(question) != StateName::Value {
            return None;
        }
        match &self.answers.answers.get(question)?.said {
            Said::Value(value) => Some(value),
            Said::Non(_) | Said::Differ(_) => None,
        }
    }

    /// Returns how many questions are put, how many of them are done, and how many of those are "do not know".
    pub fn progress(&self) -> Progress {
        let mut progress = Progress::default();
        for question in self.questionnaire.questions().filter(|question| self.is_asked(question)) {
            progress.asked += 1;
            match self.state(&question.id) {
                StateName::Value | StateName::NotApplicable | StateName::Refused | StateName::Differs => {
                    progress.done += 1
                }
                StateName::Unknown => {
                    progress.done += 1;
                    progress.unknown += 1;
                }
                StateName::Open | StateName::Confirm | StateName::Irrelevant => {}
            }
        }
        progress
    }
}

/// How far a respondent is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Progress {
    /// Questions that are put, as far as is known now.
    pub asked: usize,
    /// Questions with an answer, "do not know" included.
    pub done: usize,
    /// Questions answered with "do not know".
    pub unknown: usize,
}

impl Evidence for Standing<'_> {
    fn state(&self, question: &QuestionId) -> StateName {
        self.states.get(question).copied().unwrap_or(StateName::Open)
    }

    fn choices(&self, question: &QuestionId) -> &[OptionId] {
        match self.value(question) {
            Some(Value::Choices(ids)) => ids,
            _ => &[],
        }
    }

    /// A part above its whole, such as a count of more people than were asked, cannot be right and is not read.
    fn number(&self, question: &QuestionId) -> Option<f64> {
        let Some(Value::Number(number)) = self.value(question) else { return None };
        let of = self.questionnaire.question(question).and_then(|question| question.of.as_ref());
        let whole = of.and_then(|of| self.number(of));
        whole.is_none_or(|whole| *number <= whole).then_some(*number)
    }

    fn derived(&self, id: &DerivedId) -> Option<&Condition> {
        self.questionnaire.derived.get(id)
    }
}

/// Why a value does not fit a question.
#[derive(Debug, Clone, PartialEq)]
pub enum Misfit {
    /// The question has no such choice.
    NoSuchChoice(OptionId),
    /// More than one choice where one is asked.
    MoreThanOne,
    /// Fewer or more choices than asked.
    Count {
        /// Fewest.
        min: usize,
        /// Most.
        max: usize,
    },
    /// This choice goes with no other.
    Exclusive(OptionId),
    /// A text or choice where a number is asked, or the reverse.
    WrongKind,
    /// The number lies outside the bounds.
    OutOfRange {
        /// Lowest.
        min: f64,
        /// Highest.
        max: f64,
    },
    /// Not a whole number.
    NotWhole,
    /// An empty text.
    Empty,
    /// A text of more than this number of characters.
    TooLong(usize),
}

/// Longest text that an answer may hold, in characters.
pub const LONGEST_TEXT: usize = 10_000;

impl Question {
    /// Returns nothing when the value fits the question, otherwise why it does not.
    ///
    /// # Errors
    /// The first misfit found. A typed answer and an answer from a file go through the same test.
    pub fn accepts(&self, value: &Value) -> Result<(), Misfit> {
        match (self.kind, value) {
            (QuestionKind::Single, Value::Choices(ids)) => {
                self.all_exist(ids)?;
                if ids.len() == 1 { Ok(()) } else { Err(Misfit::MoreThanOne) }
            }
            (QuestionKind::Multi, Value::Choices(ids)) => self.accepts_choices(ids),
            (QuestionKind::Scale | QuestionKind::Year, Value::Number(number)) => {
                if number.fract() != 0.0 {
                    Err(Misfit::NotWhole)
                } else {
                    self.accepts_number(*number)
                }
            }
            (QuestionKind::Number | QuestionKind::Amount, Value::Number(number)) => self.accepts_number(*number),
            (QuestionKind::Text | QuestionKind::Longtext | QuestionKind::Municipality, Value::Text(text)) => {
                if text.trim().is_empty() {
                    Err(Misfit::Empty)
                } else if text.chars().count() > LONGEST_TEXT {
                    Err(Misfit::TooLong(LONGEST_TEXT))
                } else {
                    Ok(())
                }
            }
            _ => Err(Misfit::WrongKind),
        }
    }

    fn all_exist(&self, ids: &[OptionId]) -> Result<(), Misfit> {
        match ids.iter().find(|id| self.choice(id).is_none()) {
            Some(id) => Err(Misfit::NoSuchChoice(id.clone())),
            None => Ok(()),
        }
    }

    fn accepts_choices(&self, ids: &[OptionId]) -> Result<(), Misfit> {
        self.all_exist(ids)?;
        let alone = ids.iter().find(|id| self.choice(id).is_some_and(|choice| choice.exclusive));
        if let Some(id) = alone.filter(|_| ids.len() > 1) {
            return Err(Misfit::Exclusive(id.clone()));
        }
        let min = self.min.map_or(1, |min| min as usize);
        let max = self.max.map_or(self.option.len(), |max| max as usize);
        if (min..=max).contains(&ids.len()) { Ok(()) } else { Err(Misfit::Count { min, max }) }
    }

    fn accepts_number(&self, number: f64) -> Result<(), Misfit> {
        let (min, max) = self.bounds();
        if number.is_finite() && number >= min && number <= max { Ok(()) } else { Err(Misfit::OutOfRange { min, max }) }
    }

    /// Returns the lowest and highest number that the question takes.
    pub fn bounds(&self) -> (f64, f64) {
        let (low, high) = match self.kind {
            QuestionKind::Year => (1900.0, 2100.0),
            _ => (0.0, 1e9),
        };
        (self.min.unwrap_or(low), self.max.unwrap_or(high))
    }
}
