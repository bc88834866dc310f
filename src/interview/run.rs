//! The loop of an interview: show, listen, record, save, go on. It knows the state machine and the [`Prompter`] trait
//! only, so that the dialogues of all front ends are the same and can be tested with a script.

use super::{Effect, Interview, Next, Refusal};
use crate::model::answers::{Answers, Progress, Said};
use crate::model::condition::StateName;
use crate::model::dialogue::{Matter, Notice, Opening, Prompter, Reply, ReviewReply, Start};
use crate::model::id::QuestionId;
use crate::model::questionnaire::Question;

/// What the loop needs of the world.
pub struct Hooks<'h> {
    /// Where answers are kept, in words for a person.
    pub kept_in: &'h str,
    /// Puts the answers on disk; called after every answer, before the next question.
    pub save: &'h mut dyn FnMut(&Answers) -> anyhow::Result<()>,
    /// Returns the present time (RFC 3339).
    pub now: &'h dyn Fn() -> String,
    /// Returns what a completed step means so far, in a few lines.
    pub after_step: &'h mut dyn FnMut(&Answers, &str) -> Option<String>,
    /// Returns what seems to clash among the answers, one title each.
    pub doubts: &'h mut dyn FnMut(&Answers) -> Vec<String>,
    /// Returns the advice in words when no further answer can change it.
    pub settled: &'h mut dyn FnMut(&Answers) -> Option<String>,
}

/// How an interview ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// The respondent said that it is right like this.
    Finished,
    /// The advice was settled before the last question, and the respondent left the rest.
    Settled,
    /// The respondent stopped; the rest can be done later.
    Stopped,
}

/// Asks until the respondent is done or stops.
///
/// # Errors
/// When the terminal fails, or when an answer cannot be saved and the respondent does not want to try again.
pub fn run(interview: &mut Interview<'_>, prompter: &mut dyn Prompter, hooks: &mut Hooks<'_>) -> anyhow::Result<Ended> {
    if prompter.open(&opening(interview, hooks.kept_in))? == Start::Stop {
        return Ok(Ended::Stopped);
    }
    loop {
        let ended = match interview.next() {
            Next::Ask(screen) => {
                let id = screen.question.id.clone();
                let reply = prompter.ask(&screen)?;
                drop(screen);
                take(interview, &id, reply, prompter, hooks)?
            }
            Next::Review(review) => {
                let reply = prompter.review(&review)?;
                drop(review);
                take_review(interview, &reply)
            }
        };
        if let Some(ended) = ended {
            return Ok(ended);
        }
    }
}

fn opening<'a>(interview: &Interview<'a>, kept_in: &'a str) -> Opening<'a> {
    let (open, possible) = (interview.open_questions(), interview.possible_questions());
    // The questions that come whatever is answered count from the start, as they do above each question.
    let progress = interview.progress();
    let progress = Progress { asked: progress.done + open.len(), ..progress };
    Opening { questionnaire: interview.questionnaire(), open, possible, progress, kept_in }
}

fn take(
    interview: &mut Interview<'_>,
    id: &QuestionId,
    reply: Reply,
    prompter: &mut dyn Prompter,
    hooks: &mut Hooks<'_>,
) -> anyhow::Result<Option<Ended>> {
    match reply {
        Reply::Answer(said) => return answer(interview, id, said, prompter, hooks),
        Reply::Draft(said) => {
            if interview.draft(id, said, Some((hooks.now)())).is_ok() {
                save(interview, prompter, hooks)?;
            }
        }
        Reply::Note(text) => {
            interview.note(id, &text);
            save(interview, prompter, hooks)?;
            prompter.say(&Notice::RemarkNoted)?;
        }
        Reply::Back => {
            if !interview.back() && prompter.decide(Matter::StopHere)? {
                return Ok(Some(Ended::Stopped));
            }
        }
        Reply::Later => {
            interview.later();
            prompter.say(&Notice::PutOff)?;
        }
        Reply::Overview => interview.overview(),
        Reply::Stop => return Ok(Some(Ended::Stopped)),
    }
    Ok(None)
}

fn take_review(interview: &mut Interview<'_>, reply: &ReviewReply) -> Option<Ended> {
    match reply {
        ReviewReply::Edit(id) => {
            interview.jump(id);
        }
        ReviewReply::GoOn => interview.go_on(),
        ReviewReply::Back => {
            interview.back();
        }
        ReviewReply::Done => return Some(Ended::Finished),
        ReviewReply::Stop => return Some(Ended::Stopped),
    }
    None
}

fn answer(
    interview: &mut Interview<'_>,
    id: &QuestionId,
    said: Said,
    prompter: &mut dyn Prompter,
    hooks: &mut Hooks<'_>,
) -> anyhow::Result<Option<Ended>> {
    let was_complete = step_is_complete(interview, id);
    let doubts_before = (hooks.doubts)(interview.answers());
    let was_settled = (hooks.settled)(interview.answers()).is_some();
    let effect = match interview.record(id, said.clone(), Some((hooks.now)())) {
        Ok(effect) => effect,
        // A front end tests an answer before it hands it over; should one not, the question is simply put again.
        Err(
            Refusal::Misfit(_)
            | Refusal::AboveWhole(_)
            | Refusal::NotOffered(_)
            | Refusal::NotAsked
            | Refusal::NoSuchQuestion,
        ) => return Ok(None),
    };
    save(interview, prompter, hooks)?;
    if let Some(question) = interview.questionnaire().question(id) {
        prompter.say(&Notice::Noted { question, said: &said })?;
    }
    tell_effect(interview, &effect, prompter)?;
    let doubts = (hooks.doubts)(interview.answers());
    for doubt in doubts.iter().filter(|doubt| !doubts_before.contains(doubt)) {
        prompter.say(&Notice::Doubt(doubt))?;
    }
    if !effect.returned.is_empty() && prompter.decide(Matter::KeepReturned(effect.returned.len()))? {
        interview.keep_returned();
        save(interview, prompter, hooks)?;
    }
    if !was_complete && step_is_complete(interview, id) {
        tell_meaning(interview, id, prompter, hooks)?;
    }
    if was_settled { Ok(None) } else { offer_to_end(interview, prompter, hooks) }
}

/// Lets the respondent leave the rest when no further answer changes the advice.
fn offer_to_end(
    interview: &Interview<'_>,
    prompter: &mut dyn Prompter,
    hooks: &mut Hooks<'_>,
) -> anyhow::Result<Option<Ended>> {
    let Some(words) = (hooks.settled)(interview.answers()) else { return Ok(None) };
    if interview.open_questions().is_empty() {
        return Ok(None);
    }
    prompter.say(&Notice::Settled(&words))?;
    Ok(if prompter.decide(Matter::GoOnAnyway)? { None } else { Some(Ended::Settled) })
}

/// Tells what a changed answer did to other questions; at a first answer, questions come and go unnoticed.
fn tell_effect(interview: &Interview<'_>, effect: &Effect, prompter: &mut dyn Prompter) -> anyhow::Result<()> {
    let named = |ids: &[QuestionId]| -> Vec<&Question> {
        ids.iter().filter_map(|id| interview.questionnaire().question(id)).collect()
    };
    if effect.replaced && !(effect.opened.is_empty() && effect.closed.is_empty()) {
        let kept = effect.closed.iter().filter(|id| interview.answers().answers.contains_key(*id)).count();
        let notice = Notice::Changed { opened: named(&effect.opened), closed: named(&effect.closed), kept };
        prompter.say(&notice)?;
    }
    if !effect.too_large.is_empty() {
        prompter.say(&Notice::PartsTooLarge(named(&effect.too_large)))?;
    }
    Ok(())
}

fn tell_meaning(
    interview: &Interview<'_>,
    id: &QuestionId,
    prompter: &mut dyn Prompter,
    hooks: &mut Hooks<'_>,
) -> anyhow::Result<()> {
    let Some(step) = interview.step_of(id) else { return Ok(()) };
    match (hooks.after_step)(interview.answers(), &step.id) {
        Some(words) => prompter.say(&Notice::StepDone { step, words: &words }),
        None => Ok(()),
    }
}

fn step_is_complete(interview: &Interview<'_>, id: &QuestionId) -> bool {
    let Some(step) = interview.step_of(id) else { return false };
    let asked = interview.asked_questions();
    let waits = |id: &QuestionId| {
        let is_open = matches!(interview.state(id), StateName::Open | StateName::Confirm);
        (is_open || interview.draft.as_ref() == Some(id)) && asked.contains(id)
    };
    !step.questions.iter().any(|question| waits(&question.id))
}

/// Saves; when that fails the answer stays in memory and the respondent decides whether to try again.
fn save(interview: &Interview<'_>, prompter: &mut dyn Prompter, hooks: &mut Hooks<'_>) -> anyhow::Result<()> {
    while let Err(error) = (hooks.save)(interview.answers()) {
        prompter.say(&Notice::NotSaved(&format!("{error:#}")))?;
        if !prompter.decide(Matter::TryAgain)? {
            return Err(error);
        }
    }
    Ok(())
}
