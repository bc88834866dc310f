//! What an interview shows and what a person says back: the seam between the interview, which sees no terminal,
//! and whoever asks, which knows no order of questions. It stands in the model so that neither imports the other.

use super::answers::{Answer, Progress, Said};
use super::condition::StateName;
use super::id::QuestionId;
use super::municipality::{Municipalities, Suggested};
use super::questionnaire::{Question, Questionnaire, Role, Step};
use super::source::Source;

/// One question as it is put.
#[derive(Debug, Clone)]
pub struct Screen<'a> {
    /// The step that the question belongs to.
    pub step: &'a Step,
    /// Whether the words before the step are due.
    pub begins_step: bool,
    /// Place of the step among the steps that are asked, from 1.
    pub step_number: usize,
    /// How many steps are asked, as far as is known now.
    pub step_total: usize,
    /// Place of the question among the questions that are asked, from 1.
    pub number: usize,
    /// How many questions are asked as far as is known now, with those that come after any answer.
    pub total: usize,
    /// The question, with the non-answers it offers.
    pub question: &'a Question,
    /// Who can answer it best.
    pub roles: Vec<&'a Role>,
    /// Where it comes from.
    pub sources: Vec<&'a Source>,
    /// What was said before.
    pub earlier: Option<&'a Answer>,
    /// Why the earlier answer does not count until it is given again.
    pub confirm: Option<WhyConfirm>,
    /// A remark that was made before.
    pub remark: Option<&'a str>,
    /// Earlier answers beside the question: those of its step when it asks whether they are right, or those it recalls.
    pub recap: Vec<Entry<'a>>,
    /// Whether no question comes before it.
    pub is_first: bool,
    /// The questions of the step that are asked, to reckon how long it takes.
    pub step_questions: Vec<&'a Question>,
    /// The municipalities to choose from, for a question that asks for one.
    pub municipalities: Option<&'a Municipalities>,
    /// A number that may be the answer.
    pub suggested: Option<Suggested<'a>>,
    /// The whole that the number is a part of: the most it can be, and the question that asked for it.
    pub whole: Option<(f64, &'a Question)>,
}

/// Why an earlier answer has to be given again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyConfirm {
    /// The question means something else now.
    QuestionChanged,
    /// The question did not apply for a while.
    AppliesAgain,
}

/// What a person says to a question.
#[derive(Debug, Clone, PartialEq)]
pub enum Reply {
    /// An answer.
    Answer(Said),
    /// The part of a long answer that was typed so far, so that it can be saved; the question stays.
    Draft(Said),
    /// A remark beside the answer; the question stays.
    Note(String),
    /// To the question before.
    Back,
    /// Leave it open and go on.
    Later,
    /// Show all answers.
    Overview,
    /// Save and stop.
    Stop,
}

/// All questions that are asked, with their answers.
#[derive(Debug, Clone)]
pub struct Review<'a> {
    /// Steps with at least one question that is asked.
    pub steps: Vec<ReviewStep<'a>>,
    /// How far the respondent is.
    pub progress: Progress,
    /// How many answers are kept although their question does not apply.
    pub set_aside: usize,
}

impl<'a> Review<'a> {
    /// Returns all entries in order.
    pub fn entries(&self) -> impl Iterator<Item = &Entry<'a>> {
        self.steps.iter().flat_map(|step| &step.entries)
    }

    /// Tells whether a question waits for an answer.
    pub fn has_open(&self) -> bool {
        self.progress.done < self.progress.asked
    }
}

/// A step in a review.
#[derive(Debug, Clone)]
pub struct ReviewStep<'a> {
    /// The step.
    pub step: &'a Step,
    /// Its questions that are asked.
    pub entries: Vec<Entry<'a>>,
}

/// A question with its answer.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// Place of the question among the questions that are asked, from 1.
    pub number: usize,
    /// The question.
    pub question: &'a Question,
    /// Its state.
    pub state: StateName,
    /// What was said, also when it is to be confirmed.
    pub answer: Option<&'a Answer>,
    /// A remark.
    pub remark: Option<&'a str>,
}

/// What a person wants after looking at the review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReviewReply {
    /// Look at this question again.
    Edit(QuestionId),
    /// Go on with what is open.
    GoOn,
    /// To the question before the review.
    Back,
    /// It is right like this.
    Done,
    /// Save and stop.
    Stop,
}

/// What comes before the first question.
#[derive(Debug, Clone)]
pub struct Opening<'a> {
    /// The questionnaire.
    pub questionnaire: &'a Questionnaire,
    /// The questions of the chosen route that wait for an answer, as far as is known now.
    pub open: Vec<&'a Question>,
    /// Questions of the chosen route that may come with the answers still to be given.
    pub possible: Vec<&'a Question>,
    /// How far the respondent was at the last sitting.
    pub progress: Progress,
    /// Where answers are kept, in words for a person.
    pub kept_in: &'a str,
}

/// What a person wants after the opening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// Put the first question.
    Begin,
    /// Not now.
    Stop,
}

/// A question about the interview itself, answered with yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matter {
    /// There is nothing before this question: stop here?
    StopHere,
    /// These many earlier answers apply again: keep them all as they are?
    KeepReturned(usize),
    /// The answer could not be saved: try again?
    TryAgain,
    /// No further answer changes the advice: go on all the same?
    GoOnAnyway,
}

/// Something to tell between questions.
#[derive(Debug, Clone)]
pub enum Notice<'a> {
    /// The answer is on disk.
    Noted {
        /// The question.
        question: &'a Question,
        /// What was understood.
        said: &'a Said,
    },
    /// The remark is on disk.
    RemarkNoted,
    /// The question stays open.
    PutOff,
    /// What a change of an answer did to other questions.
    Changed {
        /// Questions that came.
        opened: Vec<&'a Question>,
        /// Questions that lapsed.
        closed: Vec<&'a Question>,
        /// How many of those that lapsed had an answer, which is kept.
        kept: usize,
    },
    /// A number was lowered below a part of it; the parts that are too large now.
    PartsTooLarge(Vec<&'a Question>),
    /// This answer seems to clash with another one; what the clash is called.
    Doubt(&'a str),
    /// A step is complete; what it means so far.
    StepDone {
        /// The step.
        step: &'a Step,
        /// What it means so far.
        words: &'a str,
    },
    /// No further answer changes the advice, and how it reads.
    Settled(&'a str),
    /// The answer could not be saved, and why.
    NotSaved(&'a str),
}

/// Whoever asks: a terminal, a plain stream of lines, or a script.
pub trait Prompter {
    /// Says what is going to happen before the first question.
    ///
    /// # Errors
    /// When the terminal cannot be read or written.
    fn open(&mut self, opening: &Opening<'_>) -> anyhow::Result<Start>;

    /// Puts a question until there is a reply; an answer in the reply fits the question.
    ///
    /// # Errors
    /// When the terminal cannot be read or written.
    fn ask(&mut self, screen: &Screen<'_>) -> anyhow::Result<Reply>;

    /// Shows all answers and asks what to do.
    ///
    /// # Errors
    /// When the terminal cannot be read or written.
    fn review(&mut self, review: &Review<'_>) -> anyhow::Result<ReviewReply>;

    /// Asks for yes or no; the end of the input counts as the careful choice.
    ///
    /// # Errors
    /// When the terminal cannot be read or written.
    fn decide(&mut self, matter: Matter) -> anyhow::Result<bool>;

    /// Tells something.
    ///
    /// # Errors
    /// When the terminal cannot be written.
    fn say(&mut self, notice: &Notice<'_>) -> anyhow::Result<()>;
}
