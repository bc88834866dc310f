//! Brings answers to an older version of a questionnaire to the present one, by the changes that its author declared.
//! Nothing is dropped: an answer that has no place any more is kept under its old name and version.

use std::collections::BTreeMap;

use toml::Value as Toml;

use super::format::RawAnswer;
use crate::model::id::{OptionId, QuestionId};
use crate::model::migration::{Change, ChangeKind, Event, EventKind, between, kept_name};
use crate::model::version::Version;

/// Answers as they are written, by question.
pub type RawAnswers = BTreeMap<QuestionId, RawAnswer>;

/// Brings answers from one version to another and returns what happened to them.
pub fn migrate(answers: &mut RawAnswers, changes: &[Change], from: Version, to: Version) -> Vec<Event> {
    let mut road = Road { answers, given_to: from, reached: from, events: Vec::new() };
    for (version, change) in between(changes, from, to) {
        if version != road.reached {
            road.given_to = road.reached;
            road.reached = version;
        }
        road.take(change);
    }
    road.events
}

/// Answers on their way from version to version.
struct Road<'a> {
    answers: &'a mut RawAnswers,
    /// The version before the present changes.
    given_to: Version,
    /// The version of the present changes.
    reached: Version,
    events: Vec<Event>,
}

impl Road<'_> {
    fn take(&mut self, change: &Change) {
        let Some(question) = &change.question else { return };
        match change.kind {
            ChangeKind::QuestionRenamed => self.rename(question, change),
            ChangeKind::QuestionRemoved => {
                if self.answers.contains_key(question) {
                    self.set_aside(question);
                    self.answers.remove(question);
                    self.tell(EventKind::SetAside, question, change);
                }
            }
            ChangeKind::MeaningChanged => {
                if let Some(answer) = self.answers.get_mut(question).filter(|answer| is_answer(answer)) {
                    answer.active = false;
                    self.tell(EventKind::Confirm, question, change);
                }
            }
            ChangeKind::OptionRenamed | ChangeKind::OptionsMerged => self.rename_options(question, change),
            ChangeKind::OptionSplit | ChangeKind::OptionRemoved => self.take_options_away(question, change),
            ChangeKind::UnitChanged => self.convert(question, change),
            ChangeKind::QuestionAdded | ChangeKind::OptionAdded | ChangeKind::TextChanged => {}
        }
    }

    fn rename(&mut self, question: &QuestionId, change: &Change) {
        let Some(to) = &change.to else { return };
        if !self.answers.contains_key(question) {
            return;
        }
        if self.answers.contains_key(to) {
            // Two answers to one question: that under the new name stays, the other is kept.
            self.set_aside(question);
            self.answers.remove(question);
            self.tell(EventKind::SetAside, question, change);
            return;
        }
        let answer = self.answers.remove(question).expect("it was there a moment ago");
        self.answers.insert(to.clone(), answer);
        for event in self.events.iter_mut().filter(|event| &event.now == question) {
            event.now = to.clone();
        }
        self.tell(EventKind::Moved, question, change);
        self.events.last_mut().expect("it was told a moment ago").now = to.clone();
    }

    fn rename_options(&mut self, question: &QuestionId, change: &Change) {
        let Some(new) = change.into.first() else { return };
        let Some(answer) = self.answers.get_mut(question) else { return };
        let Some(chosen) = answer.value.as_ref().and_then(choices) else { return };
        let gone: Vec<OptionId> = chosen.iter().filter(|id| change.options.contains(id)).cloned().collect();
        if gone.is_empty() {
            return;
        }
        let mut moved: Vec<OptionId> = Vec::with_capacity(chosen.len());
        for id in &chosen {
            let id = if change.options.contains(id) { new } else { id };
            if !moved.contains(id) {
                moved.push(id.clone());
            }
        }
        answer.value = Some(written(answer.value.as_ref(), &moved));
        self.tell_of(EventKind::ChoiceMoved, question, change, &gone);
    }

    fn take_options_away(&mut self, question: &QuestionId, change: &Change) {
        let Some(answer) = self.answers.get(question) else { return };
        let Some(chosen) = answer.value.as_ref().and_then(choices) else { return };
        let (gone, left): (Vec<OptionId>, Vec<OptionId>) =
            chosen.into_iter().partition(|id| change.options.contains(id));
        if gone.is_empty() {
            return;
        }
        self.set_aside(question);
        if left.is_empty() {
            self.answers.remove(question);
        } else if let Some(answer) = self.answers.get_mut(question) {
            answer.value = Some(written(answer.value.as_ref(), &left));
            answer.active = false;
        }
        self.tell_of(EventKind::AskAgain, question, change, &gone);
    }

    fn convert(&mut self, question: &QuestionId, change: &Change) {
        let Some(answer) = self.answers.get_mut(question) else { return };
        let number = match &answer.value {
            Some(Toml::Integer(number)) => *number as f64,
            Some(Toml::Float(number)) => *number,
            _ => return,
        };
        let Some(converted) = change.factor.map(|factor| number * factor).filter(|number| number.is_finite()) else {
            return;
        };
        answer.value = Some(Toml::Float(converted));
        self.tell(EventKind::Converted, question, change);
        let event = self.events.last_mut().expect("it was told a moment ago");
        (event.before, event.after) = (number.to_string(), converted.to_string());
    }

    /// Keeps an answer as it is now under its name and version; what is kept already stays.
    fn set_aside(&mut self, question: &QuestionId) {
        set_aside(self.answers, question, self.given_to);
    }

    fn tell(&mut self, kind: EventKind, question: &QuestionId, change: &Change) {
        self.tell_of(kind, question, change, &[]);
    }

    fn tell_of(&mut self, kind: EventKind, question: &QuestionId, change: &Change, chosen: &[OptionId]) {
        let list = |ids: &[OptionId]| ids.iter().map(OptionId::as_str).collect::<Vec<_>>().join(", ");
        self.events.push(Event {
            kind,
            question: question.clone(),
            now: question.clone(),
            before: list(chosen),
            after: list(&change.into),
            note: change.note.clone(),
        });
    }
}

/// Keeps an answer under its name and the version in which it had a place; what is kept there already stays.
pub fn set_aside(answers: &mut RawAnswers, question: &QuestionId, version: Version) {
    let name = kept_name(question, version);
    if let Some(answer) = answers.get(question).filter(|_| !answers.contains_key(&name)).cloned() {
        answers.insert(name, answer);
    }
}

/// Tells whether something was answered; otherwise there is a remark only.
fn is_answer(raw: &RawAnswer) -> bool {
    raw.value.is_some() || raw.state.is_some()
}

/// Returns the choices that a value can stand for.
fn choices(value: &Toml) -> Option<Vec<OptionId>> {
    match value {
        Toml::String(id) => Some(vec![OptionId::from(id.as_str())]),
        Toml::Array(ids) => ids.iter().map(|id| id.as_str().map(OptionId::from)).collect(),
        _ => None,
    }
}

/// Returns choices in the form in which they were written: one name, or a list.
fn written(before: Option<&Toml>, ids: &[OptionId]) -> Toml {
    match (before, ids) {
        (Some(Toml::String(_)), [only]) => Toml::String(only.as_str().to_owned()),
        _ => Toml::Array(ids.iter().map(|id| Toml::String(id.as_str().to_owned())).collect()),
    }
}
