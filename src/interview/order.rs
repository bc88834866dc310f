//! Which question follows, and which answers count: the order of an interview.

use super::{Effect, Interview, Place, asked};
use crate::model::answers::{Standing, Value};
use crate::model::condition::{Evidence, StateName};
use crate::model::id::QuestionId;
use crate::model::questionnaire::Question;

/// A question that was put off this often comes back in the review only.
const PUT_OFF_FOR_GOOD: u32 = 2;

impl Interview<'_> {
    pub(super) fn standing(&self) -> Standing<'_> {
        Standing::new(self.questionnaire, &self.answers)
    }

    pub(super) fn asked_questions(&self) -> Vec<QuestionId> {
        asked(&self.standing())
    }

    pub(super) fn asked_before(&self, id: &QuestionId) -> Option<QuestionId> {
        let asked = self.asked_questions();
        let index = asked.iter().position(|other| other == id)?;
        Some(asked[index.checked_sub(1)?].clone())
    }

    /// Tells whether the question is asked and waits for an answer.
    pub(super) fn is_open(&self, id: &QuestionId) -> bool {
        let standing = self.standing();
        self.questionnaire.question(id).is_some_and(|question| standing.is_asked(question)) && waits(&standing, id)
    }

    /// Returns the next open question after `after`, then from the start; those put off come last.
    pub(super) fn next_open(&self, after: Option<&QuestionId>) -> Place {
        let standing = self.standing();
        let asked = asked(&standing);
        let split = after.and_then(|id| asked.iter().position(|other| other == id)).map_or(0, |index| index + 1);
        let in_turn = asked[split..].iter().chain(&asked[..split]);
        let times_put_off = |id: &&QuestionId| self.put_off.get(*id).copied().unwrap_or_default();
        // `min_by_key` returns the first of several equals: the order of the questionnaire decides.
        let next = in_turn.filter(|id| waits(&standing, id)).min_by_key(times_put_off);
        match next {
            Some(id) if times_put_off(&id) < PUT_OFF_FOR_GOOD => Place::At(id.clone()),
            _ => Place::Review,
        }
    }

    /// Returns where an answer leads: on, or back to the review when that is where the question was chosen,
    /// unless the answer opened questions that have to be answered first.
    pub(super) fn after(&mut self, id: &QuestionId, effect: &Effect) -> Place {
        let from_review = std::mem::take(&mut self.from_review);
        let opened_some = effect.opened.iter().any(|opened| self.is_open(opened));
        if from_review && !opened_some { Place::Review } else { self.next_open(Some(id)) }
    }

    pub(super) fn effect(&self, id: &QuestionId, asked_before: &[QuestionId], replaced: bool) -> Effect {
        let standing = self.standing();
        let asked_now = asked(&standing);
        let not_in = |list: &[QuestionId], other: &[QuestionId]| -> Vec<QuestionId> {
            list.iter().filter(|id| !other.contains(id)).cloned().collect()
        };
        let opened = not_in(&asked_now, asked_before);
        let returned = opened.iter().filter(|id| standing.state(id) == StateName::Confirm).cloned().collect();
        let too_large = self.parts_too_large(id, &standing);
        Effect { replaced, closed: not_in(asked_before, &asked_now), opened, returned, too_large }
    }

    /// Returns the questions whose number is more than the whole that `id` asks for.
    fn parts_too_large(&self, id: &QuestionId, standing: &Standing<'_>) -> Vec<QuestionId> {
        let Some(whole) = standing.number(id) else { return Vec::new() };
        let parts = self.questionnaire.questions().filter(|question| question.of.as_ref() == Some(id));
        let is_larger = |question: &&Question| {
            matches!(standing.value(&question.id), Some(Value::Number(number)) if *number > whole)
                && standing.is_asked(question)
        };
        parts.filter(is_larger).map(|question| question.id.clone()).collect()
    }

    /// Returns the whole that the number of a question is a part of, when it was answered, and the question after it.
    pub(super) fn whole<'a>(&self, question: &Question, standing: &Standing<'a>) -> Option<(f64, &'a Question)> {
        let of = question.of.as_ref()?;
        Some((standing.number(of)?, standing.questionnaire().question(of)?))
    }

    /// Marks the answer that a step is right as to be confirmed, once something in the step changed.
    pub(super) fn ask_again_whether_right(&mut self, changed: &QuestionId) {
        let Some(step) = self.step_of(changed) else { return };
        for question in step.questions.iter().filter(|question| question.review_step && &question.id != changed) {
            if let Some(answer) = self.answers.answers.get_mut(&question.id) {
                answer.active = false;
            }
        }
    }

    /// Marks answers whose question does not apply, so that they have to be confirmed if it ever does again.
    pub(super) fn set_aside(&mut self) {
        let standing = Standing::new(self.questionnaire, &self.answers);
        let answered = self.answers.answers.keys();
        let lapsed: Vec<QuestionId> =
            answered.filter(|id| standing.state(id) == StateName::Irrelevant).cloned().collect();
        for id in lapsed {
            if let Some(answer) = self.answers.answers.get_mut(&id) {
                answer.active = false;
            }
        }
    }

    /// Remembers that the introduction of the question's step was shown.
    pub(super) fn leave(&mut self, id: &QuestionId) {
        if let Some(step) = self.step_of(id) {
            self.begun.insert(step.id.clone());
        }
    }

    pub(super) fn leave_present(&mut self) {
        if let Place::At(id) = self.place.clone() {
            self.leave(&id);
        }
    }
}

fn waits(standing: &Standing<'_>, id: &QuestionId) -> bool {
    matches!(standing.state(id), StateName::Open | StateName::Confirm)
}
