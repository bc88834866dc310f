//! What a person gets to see of the interview: one question as a screen, or all of them as a review.

use super::{Interview, asked};
use crate::model::answers::{Answer, Said, Standing, Value, Via};
use crate::model::condition::{Evidence, StateName};
use crate::model::dialogue::{Entry, Review, ReviewStep, Screen, WhyConfirm};
use crate::model::id::QuestionId;
use crate::model::municipality::suggested;
use crate::model::questionnaire::{Question, Step};

impl<'q> Interview<'q> {
    /// Returns all questions that are asked, with their answers.
    pub fn review(&self) -> Review<'_> {
        let standing = self.standing();
        let asked = asked(&standing);
        let answers = &self.answers.answers;
        let steps = self.questionnaire.steps.iter().map(|step| ReviewStep {
            step,
            entries: step.questions.iter().filter_map(|question| self.entry(question, &asked, &standing)).collect(),
        });
        Review {
            steps: steps.filter(|step| !step.entries.is_empty()).collect(),
            progress: standing.progress(),
            set_aside: answers.keys().filter(|id| standing.state(id) == StateName::Irrelevant).count(),
        }
    }

    /// Returns the questions that wait for an answer: those that are asked, and those that come whatever is answered before.
    pub(super) fn open_questions(&self) -> Vec<&'q Question> {
        let (standing, expected) = (self.standing(), self.expected());
        let waits = |question: &&Question| match standing.is_asked(question) {
            true => matches!(standing.state(&question.id), StateName::Open | StateName::Confirm),
            false => expected.contains(&question.id),
        };
        self.questionnaire.questions().filter(waits).collect()
    }

    /// Returns the questions of the route that are not asked as far as is known now, but may be when more is answered.
    pub(super) fn possible_questions(&self) -> Vec<&'q Question> {
        let (standing, expected) = (self.standing(), self.expected());
        let may_come = |question: &&Question| {
            standing.is_in_route(question)
                && !standing.is_asked(question)
                && !expected.contains(&question.id)
                && (standing.state(&question.id) == StateName::Open || waits_for_any_answer(question, &standing))
        };
        self.questionnaire.questions().filter(may_come).collect()
    }

    /// Returns which questions are asked, together with those that come whatever the answer to one of them is. For a
    /// choice that decides which others come, the first stands for all: that is what makes the number an estimate.
    fn expected(&self) -> Vec<QuestionId> {
        let mut answers = self.answers.clone();
        loop {
            let standing = Standing::new(self.questionnaire, &answers);
            let waits = |question: &&Question| {
                standing.is_in_route(question)
                    && !standing.is_asked(question)
                    && waits_for_any_answer(question, &standing)
            };
            let awaited: Vec<&QuestionId> = self.questionnaire.questions().filter(waits).flat_map(awaits).collect();
            let open = |question: &&Question| {
                awaited.contains(&&question.id)
                    && standing.is_asked(question)
                    && standing.state(&question.id) == StateName::Open
            };
            let first = self.questionnaire.questions().filter(open).find_map(|question| {
                let choice = question.option.first()?;
                Some((question, Value::Choices(vec![choice.id.clone()])))
            });
            let Some((question, value)) = first else { return asked(&standing) };
            let answer = Answer {
                said: Said::Value(value),
                rev: question.rev,
                at: None,
                via: Via::Terminal,
                note: None,
                active: true,
            };
            answers.answers.insert(question.id.clone(), answer);
        }
    }

    /// Returns the step of a question.
    pub(super) fn step_of(&self, id: &QuestionId) -> Option<&'q Step> {
        self.questionnaire.steps.iter().find(|step| step.questions.iter().any(|question| &question.id == id))
    }

    /// Returns a question as it is put; nothing when it is not asked.
    pub(super) fn screen(&self, id: &QuestionId) -> Option<Screen<'_>> {
        let standing = self.standing();
        let asked = asked(&standing);
        let index = asked.iter().position(|other| other == id)?;
        let step = self.step_of(id)?;
        let question = self.questionnaire.question(id)?;
        let steps: Vec<&Step> = self.questionnaire.steps.iter().filter(|step| is_asked(step, &standing)).collect();
        let earlier = self.answers.answers.get(id);
        let recap = self.recap(step, question, &asked, &standing);
        Some(Screen {
            step,
            begins_step: !self.begun.contains(&step.id),
            step_number: steps.iter().position(|other| other.id == step.id).unwrap_or_default() + 1,
            step_total: steps.len(),
            number: index + 1,
            total: self.expected().len(),
            question,
            roles: question.role.iter().filter_map(|id| self.questionnaire.role(id)).collect(),
            sources: question.source.iter().filter_map(|id| self.questionnaire.sources.get(id)).collect(),
            confirm: earlier.filter(|_| standing.state(id) == StateName::Confirm).map(|answer| why(answer, question)),
            earlier,
            remark: self.remark(id),
            recap,
            is_first: index == 0,
            step_questions: step.questions.iter().filter(|question| standing.is_asked(question)).collect(),
            municipalities: self.municipalities,
            suggested: self.municipalities.and_then(|all| suggested(question, &standing, all)),
            whole: self.whole(question, &standing),
        })
    }

    /// Returns earlier answers that belong beside a question: those of its step, or those that it recalls and that are known.
    fn recap(
        &self,
        step: &'q Step,
        asking: &Question,
        asked: &[QuestionId],
        standing: &Standing<'_>,
    ) -> Vec<Entry<'_>> {
        let entries = |questions: &mut dyn Iterator<Item = &'q Question>| -> Vec<Entry<'_>> {
            questions.filter_map(|question| self.entry(question, asked, standing)).collect()
        };
        if asking.review_step {
            return entries(&mut step.questions.iter().filter(|question| question.id != asking.id));
        }
        let recalled = asking.recalls.iter().filter(|id| standing.value(id).is_some());
        entries(&mut recalled.filter_map(|id| self.questionnaire.question(id)))
    }

    fn entry(&self, question: &'q Question, asked: &[QuestionId], standing: &Standing<'_>) -> Option<Entry<'_>> {
        let index = asked.iter().position(|id| *id == question.id)?;
        Some(Entry {
            number: index + 1,
            question,
            state: standing.state(&question.id),
            answer: self.answers.answers.get(&question.id),
            remark: self.remark(&question.id),
        })
    }

    fn remark(&self, id: &QuestionId) -> Option<&str> {
        let beside = self.answers.answers.get(id).and_then(|answer| answer.note.as_deref());
        beside.or_else(|| self.answers.remarks.get(id).map(String::as_str))
    }
}

/// Tells whether the question is asked as soon as another one has an answer, whatever it is.
fn waits_for_any_answer(question: &Question, standing: &Standing<'_>) -> bool {
    awaits(question).any(|id| standing.state(id) == StateName::Open)
}

/// Returns the questions that have to be answered, whatever the answer is, before this one is asked.
fn awaits(question: &Question) -> impl Iterator<Item = &QuestionId> {
    question.when.0.iter().filter(|atom| atom.answered == Some(true)).filter_map(|atom| atom.q.as_ref())
}

fn is_asked(step: &Step, standing: &Standing<'_>) -> bool {
    step.questions.iter().any(|question| standing.is_asked(question))
}

fn why(answer: &Answer, question: &Question) -> WhyConfirm {
    if answer.rev == question.rev { WhyConfirm::AppliesAgain } else { WhyConfirm::QuestionChanged }
}
