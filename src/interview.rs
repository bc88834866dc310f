//! The interview: which question comes now, and what an answer opens and closes. A pure state machine.
//!
//! It sees no terminal, no file, no clock and no words of the program. [`run`] is its loop: it lets a
//! [`Prompter`](crate::model::dialogue::Prompter) ask and hands every answer to whoever saves it.

mod order;
mod run;
mod view;

pub use run::{Ended, Hooks, run};

use std::collections::{BTreeMap, BTreeSet};

use crate::model::answers::{Answer, Answers, Misfit, Progress, Said, Standing, Value, Via};
use crate::model::condition::{Evidence, StateName};
use crate::model::dialogue::{Review, Screen};
use crate::model::id::QuestionId;
use crate::model::municipality::Municipalities;
use crate::model::questionnaire::{NonAnswer, Question, Questionnaire};
use crate::model::weighing::is_about_importance;

/// One sitting with one respondent.
#[derive(Debug, Clone)]
pub struct Interview<'q> {
    questionnaire: &'q Questionnaire,
    answers: Answers,
    place: Place,
    /// The question where the review was called, to go back to.
    left_at: Option<QuestionId>,
    /// Whether the present question was chosen in the review, so that its answer leads back there.
    from_review: bool,
    /// How often each question was put off in this sitting.
    put_off: BTreeMap<QuestionId, u32>,
    /// Steps whose introduction was shown in this sitting.
    begun: BTreeSet<String>,
    /// The question whose answer is being typed and was saved in part.
    draft: Option<QuestionId>,
    /// Answers that were waiting for confirmation before the last change.
    waiting_before: BTreeSet<QuestionId>,
    /// The municipalities that can be chosen, where they are known.
    municipalities: Option<&'q Municipalities>,
}

#[derive(Debug, Clone, PartialEq)]
enum Place {
    At(QuestionId),
    Review,
}

/// What to show now.
#[derive(Debug, Clone)]
pub enum Next<'a> {
    /// A question.
    Ask(Box<Screen<'a>>),
    /// All questions with their answers.
    Review(Review<'a>),
}

/// What an answer did to other questions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Effect {
    /// Whether it replaced another answer.
    pub replaced: bool,
    /// Questions that are asked now and were not before.
    pub opened: Vec<QuestionId>,
    /// Questions that were asked before and are not now; their answers are kept but count for nothing.
    pub closed: Vec<QuestionId>,
    /// Of the opened ones, those with an answer from before, which has to be confirmed.
    pub returned: Vec<QuestionId>,
    /// Questions whose number is more than the whole that was just given.
    pub too_large: Vec<QuestionId>,
}

/// Why an answer was not taken.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal {
    /// The questionnaire has no such question.
    NoSuchQuestion,
    /// The question does not apply, or the chosen route leaves it out.
    NotAsked,
    /// The question does not offer this non-answer.
    NotOffered(NonAnswer),
    /// The value does not fit.
    Misfit(Misfit),
    /// The number is more than the whole that it is a part of.
    AboveWhole(f64),
}

impl<'q> Interview<'q> {
    /// Returns the interview at the first question that is open, or at the review when none is.
    pub fn new(questionnaire: &'q Questionnaire, answers: Answers) -> Self {
        let mut interview = Self {
            questionnaire,
            answers,
            place: Place::Review,
            left_at: None,
            from_review: false,
            put_off: BTreeMap::new(),
            begun: BTreeSet::new(),
            draft: None,
            waiting_before: BTreeSet::new(),
            municipalities: None,
        };
        interview.set_aside();
        interview.place = interview.next_open(None);
        interview
    }

    /// Returns the interview with municipalities to choose from, whose inhabitants can be suggested.
    #[must_use]
    pub fn with_municipalities(self, municipalities: &'q Municipalities) -> Self {
        Self { municipalities: Some(municipalities), ..self }
    }

    /// Returns what to show now; the same until something is said.
    pub fn next(&self) -> Next<'_> {
        match &self.place {
            Place::At(id) => match self.screen(id) {
                Some(screen) => Next::Ask(Box::new(screen)),
                None => Next::Review(self.review()),
            },
            Place::Review => Next::Review(self.review()),
        }
    }

    /// Returns the answers, ready to be saved.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// Returns the questionnaire.
    pub fn questionnaire(&self) -> &'q Questionnaire {
        self.questionnaire
    }

    /// Returns how far the respondent is.
    pub fn progress(&self) -> Progress {
        self.standing().progress()
    }

    /// Returns the state of a question as conclusions see it.
    pub fn state(&self, id: &QuestionId) -> StateName {
        self.standing().state(id)
    }

    /// Takes an answer given at `at` and goes on; returns what it did to other questions.
    ///
    /// # Errors
    /// When the question is not asked or the answer does not fit; nothing changes then.
    pub fn record(&mut self, id: &QuestionId, said: Said, at: Option<String>) -> Result<Effect, Refusal> {
        let question = self.questionnaire.question(id).ok_or(Refusal::NoSuchQuestion)?;
        let standing = self.standing();
        if !standing.is_asked(question) {
            return Err(Refusal::NotAsked);
        }
        fits(question, &said)?;
        if let (Said::Value(Value::Number(number)), Some((whole, _))) = (&said, self.whole(question, &standing))
            && *number > whole
        {
            return Err(Refusal::AboveWhole(whole));
        }
        let asked_before = asked(&standing);
        let was_waiting = standing.state(id) == StateName::Confirm;
        self.waiting_before = waiting(&standing);
        let earlier = self.answers.answers.get(id);
        let replaced = earlier.is_some_and(|answer| answer.said != said);
        let before = is_about_importance(id).then(|| self.answers.clone());
        if replaced || was_waiting || earlier.is_none() {
            let note = earlier.and_then(|answer| answer.note.clone()).or_else(|| self.answers.remarks.remove(id));
            let answer = Answer { said, rev: question.rev, at: at.clone(), via: Via::Terminal, note, active: true };
            self.answers.answers.insert(id.clone(), answer);
        }
        if let Some(before) = before {
            self.answers.account_for_importance(&[&before], at.as_deref());
        }
        if replaced {
            self.ask_again_whether_right(id);
        }
        self.set_aside();
        let effect = self.effect(id, &asked_before, replaced);
        self.leave(id);
        self.draft = None;
        self.put_off.remove(id);
        self.place = self.after(id, &effect);
        Ok(effect)
    }

    /// Keeps the part of an answer that was typed so far; the question stays where it is.
    ///
    /// # Errors
    /// When the question is not asked or the part does not fit.
    pub fn draft(&mut self, id: &QuestionId, said: Said, at: Option<String>) -> Result<(), Refusal> {
        let (place, from_review) = (self.place.clone(), self.from_review);
        self.record(id, said, at)?;
        self.draft = Some(id.clone());
        (self.place, self.from_review) = (place, from_review);
        Ok(())
    }

    /// Keeps all answers that came back with the last change as they are; returns how many. Whether a step is right as it is now
    /// stays to be asked.
    pub fn keep_returned(&mut self) -> usize {
        let mut kept = 0;
        for question in self.questionnaire.questions() {
            // One pass is enough, since conditions read earlier questions only.
            let is_waiting = self.state(&question.id) == StateName::Confirm;
            if is_waiting
                && !question.review_step
                && !self.waiting_before.contains(&question.id)
                && let Some(answer) = self.answers.answers.get_mut(&question.id)
                && answer.rev == question.rev
            {
                answer.active = true;
                kept += 1;
            }
        }
        if let Place::At(id) = &self.place
            && !self.is_open(id)
        {
            self.place = if self.from_review { Place::Review } else { self.next_open(Some(&id.clone())) };
        }
        kept
    }

    /// Keeps a remark beside the answer, or beside the open question when there is no answer yet.
    pub fn note(&mut self, id: &QuestionId, text: &str) {
        self.leave(id);
        match self.answers.answers.get_mut(id) {
            Some(answer) => answer.note = Some(text.to_owned()),
            None => {
                self.answers.remarks.insert(id.clone(), text.to_owned());
            }
        }
    }

    /// Goes to the question before this one; returns false when there is none.
    pub fn back(&mut self) -> bool {
        let before = match &self.place {
            Place::At(id) => self.asked_before(id),
            Place::Review => self.left_at.clone().or_else(|| self.asked_questions().last().cloned()),
        };
        match before {
            Some(id) => {
                self.leave_present();
                self.from_review = false;
                self.place = Place::At(id);
                true
            }
            None => false,
        }
    }

    /// Leaves the present question open and goes on; open questions come again at the end, once.
    pub fn later(&mut self) {
        if let Place::At(id) = self.place.clone() {
            self.leave(&id);
            *self.put_off.entry(id.clone()).or_default() += 1;
            self.place = if self.from_review { Place::Review } else { self.next_open(Some(&id)) };
            self.from_review = false;
        }
    }

    /// Goes to a question that is asked; returns false when it is not.
    pub fn jump(&mut self, id: &QuestionId) -> bool {
        let is_asked = self.asked_questions().contains(id);
        if is_asked {
            self.leave_present();
            self.from_review = self.place == Place::Review;
            self.place = Place::At(id.clone());
        }
        is_asked
    }

    /// Goes to the review of all answers.
    pub fn overview(&mut self) {
        if let Place::At(id) = self.place.clone() {
            self.leave(&id);
            self.left_at = Some(id);
            self.place = Place::Review;
        }
    }

    /// Goes from the review to what is open, also to what was put off; stays when nothing is.
    pub fn go_on(&mut self) {
        if self.place == Place::Review {
            let left_at = self.left_at.take().filter(|id| self.is_open(id));
            self.from_review = false;
            self.place = match left_at {
                Some(id) => Place::At(id),
                None => {
                    self.put_off.clear();
                    self.next_open(None)
                }
            };
        }
    }
}

/// Tells whether what was said fits the question: the same test for a person, a file and a script.
fn fits(question: &Question, said: &Said) -> Result<(), Refusal> {
    match said {
        Said::Value(value) => question.accepts(value).map_err(Refusal::Misfit),
        Said::Non(state) if question.offered().contains(state) => Ok(()),
        Said::Non(state) => Err(Refusal::NotOffered(*state)),
        Said::Differ(_) => Err(Refusal::NotAsked),
    }
}

fn asked(standing: &Standing<'_>) -> Vec<QuestionId> {
    let questions = standing.questionnaire().questions();
    questions.filter(|question| standing.is_asked(question)).map(|question| question.id.clone()).collect()
}

fn waiting(standing: &Standing<'_>) -> BTreeSet<QuestionId> {
    let questions = standing.questionnaire().questions();
    let is_waiting = |question: &&Question| standing.state(&question.id) == StateName::Confirm;
    questions.filter(is_waiting).map(|question| question.id.clone()).collect()
}
