//! Several colleagues on one case: what they say together, and what an open difference does to the advice. Nothing is
//! averaged. Draws no conclusion from an answer itself, and knows no files.

mod agenda;
mod merge;

use crate::model::answers::{Answer, Answers, Respondent, Said, Standing, Value};
use crate::model::condition::{Evidence, StateName};
use crate::model::id::QuestionId;
use crate::model::joint::{Accord, Joint, Matter, Position, Resolutions, Voice};
use crate::model::questionnaire::{NonAnswer, Question, QuestionKind, Questionnaire};
use crate::model::weighing::{CONFIRM, CONFIRM_YES, is_about_importance};

pub use agenda::agenda;
pub use merge::{Conflict, Merged, Taken, merged, with_remark};

/// Returns what colleagues come to together, and the answers that everything else reads.
///
/// What one knows holds when nobody says otherwise. What is said differently is not known until a person settles it. The
/// order in which the colleagues come does not matter. Importance is nobody's to settle: who confirmed it keeps it.
pub fn joined(questionnaire: &Questionnaire, mut voices: Vec<Voice>, resolutions: Resolutions) -> (Joint, Answers) {
    voices.sort_by(|a, b| a.answers.respondent.id.cmp(&b.answers.respondent.id));
    let standings: Vec<Standing<'_>> =
        voices.iter().map(|voice| Standing::new(questionnaire, &voice.answers)).collect();
    let weighed: Vec<usize> = (0..voices.len()).filter(|place| is_confirmed(&standings[*place])).collect();
    let weighing = match weighed.is_empty() {
        // Importance that nobody confirmed gives no order, whoever gave it.
        true => (0..voices.len()).find(|place| began_to_weigh(&voices[*place])).into_iter().collect(),
        false => weighed.clone(),
    };
    let everybody: Vec<usize> = (0..voices.len()).collect();
    let mut answers = frame(&voices);
    let mut matters = Vec::new();
    for question in questionnaire.questions() {
        let is_weight = is_about_importance(&question.id);
        let asked = if is_weight { &weighing } else { &everybody };
        let matter = matter(question, &voices, &standings, asked);
        let settled = resolutions.get(&question.id).filter(|settled| settled.rev == question.rev && !is_weight);
        let said = match settled {
            Some(settled) => Some(settled.said.clone()),
            None => said_together(question, &voices, &matter),
        };
        match said {
            Some(said) => {
                let answer = answer(question, said, &voices, &matter);
                answers.answers.insert(question.id.clone(), answer);
            }
            None => {
                let note = notes(&voices, &question.id);
                let stale = stale(question, &voices, asked);
                match (stale, note) {
                    (Some(stale), note) => drop(answers.answers.insert(question.id.clone(), Answer { note, ..stale })),
                    (None, Some(note)) => drop(answers.remarks.insert(question.id.clone(), note)),
                    (None, None) => {}
                }
            }
        }
        if !is_weight {
            let accord = if settled.is_some() { Accord::Settled } else { matter.accord };
            matters.push(Matter { accord, ..matter });
        }
    }
    // What does not count for the case together is nobody's concern.
    let standing = Standing::new(questionnaire, &answers);
    matters.retain(|matter| {
        let question = questionnaire.question(&matter.question).expect("matters are questions of the questionnaire");
        let was_said = !matter.positions.is_empty() || !matter.unsure.is_empty() || !matter.silent.is_empty();
        was_said && standing.state(&matter.question) != StateName::Irrelevant && standing.is_in_route(question)
    });
    (Joint { voices, matters, resolutions, weighed }, answers)
}

/// Returns the answers as if a difference had been settled like this, for asking what then follows.
#[must_use]
pub fn settled_as(answers: &Answers, question: &QuestionId, said: &Said) -> Answers {
    let mut answers = answers.clone();
    if let Some(answer) = answers.answers.get_mut(question) {
        answer.said = said.clone();
    }
    answers
}

/// Tells whether two answers say the same.
pub fn says_the_same(one: &Said, other: &Said) -> bool {
    plain(one) == plain(other)
}

fn is_confirmed(standing: &Standing<'_>) -> bool {
    standing.choices(&CONFIRM.into()).first().is_some_and(|choice| choice.as_str() == CONFIRM_YES)
}

fn began_to_weigh(voice: &Voice) -> bool {
    voice.answers.answers.keys().any(is_about_importance)
}

/// Returns the answers of all, without any answer yet.
fn frame(voices: &[Voice]) -> Answers {
    let all = || voices.iter().map(|voice| &voice.answers);
    let first = all().next().expect("there is somebody who answered");
    let ids: Vec<&str> = all().map(|answers| answers.respondent.id.as_str()).collect();
    Answers {
        assessment: first.assessment.clone(),
        // What is partly made up is made up.
        nature: all().map(|answers| answers.nature).max_by_key(|nature| *nature as u8).unwrap_or_default(),
        questionnaire: first.questionnaire.clone(),
        version: first.version.clone(),
        // The route of who answered most: one answer on the longer route leaves nobody else with open questions.
        depth: all().map(|answers| (answers.answers.len(), answers.depth)).max().unwrap_or_default().1,
        date: all().filter_map(|answers| answers.date.clone()).max(),
        respondent: Respondent { id: ids.join("+"), ..Respondent::default() },
        answers: Default::default(),
        remarks: Default::default(),
        revised: Vec::new(),
    }
}

/// Returns what each of those asked made of a question.
fn matter(question: &Question, voices: &[Voice], standings: &[Standing<'_>], asked: &[usize]) -> Matter {
    let mut positions: Vec<Position> = Vec::new();
    let (mut unsure, mut silent) = (Vec::new(), Vec::new());
    for place in asked.iter().copied() {
        // For this colleague the question does not apply, so whatever is said does not count.
        if standings[place].state(&question.id) == StateName::Irrelevant {
            continue;
        }
        let fresh = voices[place].answers.answers.get(&question.id).filter(|answer| is_fresh(answer, question));
        match fresh.map(|answer| &answer.said) {
            Some(Said::Value(_) | Said::Non(NonAnswer::NotApplicable)) => {
                let said = plain(&fresh.expect("it was there a moment ago").said);
                match positions.iter_mut().find(|position| position.said == said) {
                    Some(position) => position.voices.push(place),
                    None => positions.push(Position { said, voices: vec![place] }),
                }
            }
            Some(Said::Non(NonAnswer::Unknown | NonAnswer::Refused)) => unsure.push(place),
            Some(Said::Differ(_)) | None => {
                let is_own = || is_for(standings[place].questionnaire(), question, &voices[place].answers.respondent);
                if standings[place].is_asked(question) && is_own() {
                    silent.push(place);
                }
            }
        }
    }
    positions.sort_by_key(|position| order(&position.said));
    let accord = match positions.len() {
        0 => Accord::UnknownToAll,
        1 if unsure.is_empty() && silent.is_empty() => Accord::Agreed,
        1 => Accord::KnownToSome,
        _ if is_free_text(question) => Accord::OwnWords,
        _ => Accord::Differs,
    };
    Matter { question: question.id.clone(), accord, positions, unsure, silent }
}

/// Tells whether a question is meant for a colleague; every question is for one without a role that the questionnaire knows.
fn is_for(questionnaire: &Questionnaire, question: &Question, respondent: &Respondent) -> bool {
    let role = questionnaire.role_called(&respondent.role);
    role.is_none_or(|role| question.role.is_empty() || question.role.contains(&role.id))
}

/// Two people never find the same words, so free texts stand side by side instead of against each other.
fn is_free_text(question: &Question) -> bool {
    matches!(question.kind, QuestionKind::Text | QuestionKind::Longtext)
}

fn is_fresh(answer: &Answer, question: &Question) -> bool {
    answer.active && answer.rev == question.rev
}

/// Returns an answer in the one form in which equal answers are equal: choices in a fixed order, texts without blanks
/// around them.
fn plain(said: &Said) -> Said {
    match said {
        Said::Value(Value::Choices(ids)) => {
            let mut ids = ids.clone();
            ids.sort();
            ids.dedup();
            Said::Value(Value::Choices(ids))
        }
        Said::Value(Value::Text(text)) => {
            Said::Value(Value::Text(text.split_whitespace().collect::<Vec<_>>().join(" ")))
        }
        other => other.clone(),
    }
}

/// Returns what puts answers in an order that depends on nothing but what they say.
fn order(said: &Said) -> (u8, String) {
    match said {
        Said::Value(Value::Choices(ids)) => (0, ids.iter().map(|id| format!("{id} ")).collect()),
        // Padded, so that the order of the texts is that of the numbers.
        Said::Value(Value::Number(number)) => (1, format!("{number:030.6}")),
        Said::Value(Value::Text(text)) => (2, text.clone()),
        Said::Non(_) | Said::Differ(_) => (3, String::new()),
    }
}

fn said_together(question: &Question, voices: &[Voice], matter: &Matter) -> Option<Said> {
    match matter.accord {
        Accord::Agreed | Accord::KnownToSome => {
            // As it was written, unless it was written in several ways.
            let position = &matter.positions[0];
            let raw = |place: &usize| voices[*place].answers.answers[&question.id].said.clone();
            let same = position.voices.windows(2).all(|pair| raw(&pair[0]) == raw(&pair[1]));
            Some(if same { raw(&position.voices[0]) } else { position.said.clone() })
        }
        Accord::OwnWords => Some(Said::Value(Value::Text(side_by_side(voices, matter)))),
        Accord::Differs => Some(Said::Differ(matter.positions.iter().map(|position| position.said.clone()).collect())),
        Accord::Settled | Accord::UnknownToAll => {
            let said = |place: &usize| voices[*place].answers.answers.get(&question.id).map(|answer| &answer.said);
            let all: Vec<&Said> = matter.unsure.iter().filter_map(said).collect();
            let unknown = Said::Non(NonAnswer::Unknown);
            if all.contains(&&unknown) { Some(unknown) } else { all.first().map(|said| (*said).clone()) }
        }
    }
}

fn side_by_side(voices: &[Voice], matter: &Matter) -> String {
    let each = matter.positions.iter().map(|position| {
        let who: Vec<&str> = position.voices.iter().map(|place| voices[*place].label.as_str()).collect();
        match &position.said {
            Said::Value(Value::Text(text)) => format!("{}: {text}", who.join(", ")),
            _ => String::new(),
        }
    });
    each.collect::<Vec<_>>().join(" / ")
}

fn answer(question: &Question, said: Said, voices: &[Voice], matter: &Matter) -> Answer {
    let own = |place: &usize| voices[*place].answers.answers.get(&question.id);
    let places = matter.positions.iter().flat_map(|position| &position.voices).chain(&matter.unsure);
    let known: Vec<&Answer> = places.filter_map(own).collect();
    Answer {
        said,
        rev: question.rev,
        at: known.iter().filter_map(|answer| answer.at.clone()).max(),
        via: known.first().map_or_else(Default::default, |answer| answer.via),
        note: notes(voices, &question.id),
        active: true,
    }
}

/// Returns the remarks on a question, each with who made it when there are several.
fn notes(voices: &[Voice], question: &QuestionId) -> Option<String> {
    let own = |voice: &Voice| {
        let beside = voice.answers.answers.get(question).and_then(|answer| answer.note.clone());
        beside.or_else(|| voice.answers.remarks.get(question).cloned())
    };
    let all: Vec<(&str, String)> =
        voices.iter().filter_map(|voice| Some((voice.label.as_str(), own(voice)?))).collect();
    match &all[..] {
        [] => None,
        [(_, note)] => Some(note.clone()),
        several => Some(several.iter().map(|(who, note)| format!("{who}: {note}")).collect::<Vec<_>>().join("; ")),
    }
}

/// Returns the answer that is to be confirmed, when that is all there is and it is one and the same.
fn stale(question: &Question, voices: &[Voice], asked: &[usize]) -> Option<Answer> {
    let own = asked.iter().filter_map(|place| voices[*place].answers.answers.get(&question.id));
    let stale: Vec<&Answer> = own.filter(|answer| !is_fresh(answer, question)).collect();
    let first = stale.first()?;
    let same = stale.iter().all(|answer| plain(&answer.said) == plain(&first.said));
    same.then(|| Answer { active: false, ..(*first).clone() })
}

#[cfg(test)]
mod laws;
