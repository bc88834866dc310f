//! Answers about importance that changed after somebody had confirmed them, and so could have seen the order of platforms.
//!
//! Weights may change for good reasons. That they did is a fact which belongs to the answers, so that a reader can ask why
//! (`docs/method.md`: reverse engineering of weights).

use super::answers::{Answers, Said, Value};
use super::id::QuestionId;
use super::weighing::{CONFIRM, CONFIRM_YES, is_about_importance};

/// One answer about importance that was given, changed or taken away after importance had been confirmed.
#[derive(Debug, Clone, PartialEq)]
pub struct Revision {
    /// The question.
    pub question: QuestionId,
    /// What was said before; nothing when there was no answer.
    pub from: Option<Said>,
    /// What is said from then on; nothing when the answer was taken away.
    pub to: Option<Said>,
    /// When (RFC 3339); in a copy that is shared, the day alone.
    pub at: Option<String>,
}

impl Answers {
    /// Tells whether importance was confirmed at some moment, also when it is to be confirmed again now.
    pub fn was_weighed(&self) -> bool {
        !self.revised.is_empty() || self.confirms().is_some()
    }

    /// Accounts for what is said about importance, now that these answers take the place of `earlier` ones: of those on disk, or
    /// of two copies that were put together. Every writer of answers comes here.
    ///
    /// What differs from importance that was confirmed before is noted with the moment `at` (RFC 3339), once: what the earlier
    /// answers noted already stays as it was. Where a note was made, the answer that confirms has to be given again, unless it
    /// was given for what holds now.
    pub fn account_for_importance(&mut self, earlier: &[&Answers], at: Option<&str>) {
        for answers in earlier {
            self.take_over(&answers.revised);
        }
        for answers in earlier.iter().filter(|answers| answers.was_weighed()) {
            for question in questions_of(self, answers) {
                let noted = self.revised.iter().rev().find(|revision| revision.question == question);
                let from = noted.map_or_else(|| said(answers, &question), |revision| revision.to.as_ref()).cloned();
                let to = said(self, &question).cloned();
                if from != to {
                    self.revised.push(Revision { question, from, to, at: at.map(str::to_owned) });
                }
            }
        }
        let confirmed: Vec<_> = earlier.iter().filter(|answers| answers.confirms() == Some(true)).collect();
        if !confirmed.is_empty() && !confirmed.iter().any(|answers| self.weighs_as(answers)) {
            self.confirm_again();
        }
    }

    /// Adds what another copy noted, each as often as it has it, in the order of time.
    fn take_over(&mut self, other: &[Revision]) {
        let times = |list: &[Revision], one: &Revision| list.iter().filter(|revision| *revision == one).count();
        let before = self.revised.len();
        for (index, revision) in other.iter().enumerate() {
            if times(&other[..=index], revision) > times(&self.revised, revision) {
                self.revised.push(revision.clone());
            }
        }
        if self.revised.len() > before {
            // Moments are written in one form, in UTC, so that their order is that of their texts.
            self.revised.sort_by(|one, other| one.at.cmp(&other.at));
        }
    }

    /// Tells whether the answer that confirms still holds; nothing when importance is not confirmed.
    fn confirms(&self) -> Option<bool> {
        let answer = self.answers.get(&QuestionId::from(CONFIRM))?;
        let is_yes =
            matches!(&answer.said, Said::Value(Value::Choices(ids)) if ids.iter().any(|id| id.as_str() == CONFIRM_YES));
        is_yes.then_some(answer.active)
    }

    fn weighs_as(&self, other: &Answers) -> bool {
        let weighs = |question: &&QuestionId| question.as_str() != CONFIRM;
        questions_of(self, other).iter().filter(weighs).all(|question| said(self, question) == said(other, question))
    }

    fn confirm_again(&mut self) {
        let is_yes = self.confirms().is_some();
        if let Some(answer) = self.answers.get_mut(&QuestionId::from(CONFIRM)).filter(|_| is_yes) {
            answer.active = false;
        }
    }
}

fn said<'a>(answers: &'a Answers, question: &QuestionId) -> Option<&'a Said> {
    answers.answers.get(question).map(|answer| &answer.said)
}

/// Returns the questions about importance that either has an answer to, in the order of their names.
fn questions_of(one: &Answers, other: &Answers) -> Vec<QuestionId> {
    let both = one.answers.keys().chain(other.answers.keys()).filter(|question| is_about_importance(question));
    let mut all: Vec<QuestionId> = both.cloned().collect();
    all.sort();
    all.dedup();
    all
}
