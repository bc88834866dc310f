//! The front end that plays a written dialogue: for tests, and for whoever drives an interview from a program.

use std::collections::VecDeque;

use crate::model::dialogue::{Matter, Notice, Opening, Prompter, Reply, Review, ReviewReply, Screen, Start};

/// One act of the person in the dialogue.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// A reply to a question.
    Reply(Reply),
    /// A reply to the review.
    Review(ReviewReply),
    /// A yes or no.
    Decide(bool),
}

/// A written dialogue, and what was seen while it was played.
#[derive(Debug, Clone, Default)]
pub struct Script {
    acts: VecDeque<Act>,
    /// One line for everything that was shown, in order: `ask goals.kind 7/22`, `review 3/22`, `say noted`.
    pub seen: Vec<String>,
}

impl Script {
    /// Returns a dialogue with these acts; after the last one the person stops.
    pub fn new(acts: impl IntoIterator<Item = Act>) -> Self {
        Self { acts: acts.into_iter().collect(), seen: Vec::new() }
    }
}

impl Prompter for Script {
    fn open(&mut self, opening: &Opening<'_>) -> anyhow::Result<Start> {
        self.seen.push(format!("open {}", opening.questionnaire.id));
        Ok(Start::Begin)
    }

    fn ask(&mut self, screen: &Screen<'_>) -> anyhow::Result<Reply> {
        let confirm = if screen.confirm.is_some() { " confirm" } else { "" };
        let step = if screen.begins_step { format!(" begin {}", screen.step.id) } else { String::new() };
        self.seen.push(format!("ask {} {}/{}{confirm}{step}", screen.question.id, screen.number, screen.total));
        match self.acts.pop_front() {
            Some(Act::Reply(reply)) => Ok(reply),
            None => Ok(Reply::Stop),
            Some(other) => anyhow::bail!("the script has {other:?} where {} is asked", screen.question.id),
        }
    }

    fn review(&mut self, review: &Review<'_>) -> anyhow::Result<ReviewReply> {
        self.seen.push(format!("review {}/{}", review.progress.done, review.progress.asked));
        match self.acts.pop_front() {
            Some(Act::Review(reply)) => Ok(reply),
            None => Ok(ReviewReply::Stop),
            Some(other) => anyhow::bail!("the script has {other:?} where the review is shown"),
        }
    }

    fn decide(&mut self, matter: Matter) -> anyhow::Result<bool> {
        self.seen.push(format!("decide {matter:?}"));
        match self.acts.pop_front() {
            Some(Act::Decide(answer)) => Ok(answer),
            None => Ok(matter == Matter::StopHere),
            Some(other) => anyhow::bail!("the script has {other:?} where {matter:?} is asked"),
        }
    }

    fn say(&mut self, notice: &Notice<'_>) -> anyhow::Result<()> {
        self.seen.push(match notice {
            Notice::Noted { question, .. } => format!("say noted {}", question.id),
            Notice::RemarkNoted => "say remark noted".to_owned(),
            Notice::PutOff => "say put off".to_owned(),
            Notice::Changed { opened, closed, kept } => {
                format!("say changed +{} -{} kept {kept}", opened.len(), closed.len())
            }
            Notice::PartsTooLarge(parts) => format!("say {} too large", parts.len()),
            Notice::Doubt(title) => format!("say doubt {title}"),
            Notice::StepDone { step, words } => format!("say step {}: {words}", step.id),
            Notice::Settled(words) => format!("say settled: {words}"),
            Notice::NotSaved(why) => format!("say not saved: {why}"),
        });
        Ok(())
    }
}
