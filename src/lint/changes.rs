//! Declared changes of a questionnaire, read backwards from what it is now: what a change says that there came to be must be
//! there, and what it says that went must be gone.

use std::collections::{BTreeMap, BTreeSet};

use super::input::Asked;
use super::place::At;
use crate::model::id::{OptionId, QuestionId};
use crate::model::migration::{Change, ChangeKind};
use crate::model::version::Version;

/// What is wrong with a change.
pub struct Fault<'a> {
    /// Where.
    pub at: At<'a>,
    /// What.
    pub reason: Reason,
    /// The name that it is about.
    pub name: String,
}

/// What can be wrong with a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It names a question that there is not.
    NoQuestion,
    /// It names an option that there is not.
    NoOption,
    /// It says that a question went that is still there.
    StillThere,
    /// It says that an option went that is still there.
    OptionStillThere,
    /// In one version a question gets two names, or a name goes to and fro.
    Twice,
}

impl Reason {
    /// Returns its name as in message keys.
    pub fn key(self) -> &'static str {
        match self {
            Reason::NoQuestion => "question",
            Reason::NoOption => "option",
            Reason::StillThere => "still-there",
            Reason::OptionStillThere => "option-still-there",
            Reason::Twice => "twice",
        }
    }
}

/// Returns how a change departs from what its kind asks: the key that is missing, too much or of the wrong count.
pub fn misshapen(change: &Change) -> Option<&'static str> {
    let wanted = change.kind.keys();
    let given = [
        ("question", change.question.is_some()),
        ("to", change.to.is_some()),
        ("options", !change.options.is_empty()),
        ("into", !change.into.is_empty()),
        ("factor", change.factor.is_some()),
    ];
    let may_name = |key: &str| key == "question" && change.kind == ChangeKind::TextChanged;
    let wrong = given.iter().find(|(key, is_given)| wanted.contains(key) != *is_given && !may_name(key));
    if let Some((key, _)) = wrong {
        return Some(key);
    }
    let (options, into) = (change.options.len(), change.into.len());
    match change.kind {
        ChangeKind::OptionRenamed if options != 1 => Some("options"),
        ChangeKind::OptionRenamed | ChangeKind::OptionsMerged if into != 1 => Some("into"),
        ChangeKind::OptionsMerged if options < 2 => Some("options"),
        ChangeKind::OptionSplit if options != 1 => Some("options"),
        ChangeKind::OptionSplit if into < 2 => Some("into"),
        ChangeKind::UnitChanged if !change.factor.is_some_and(|factor| factor.is_finite() && factor > 0.0) => {
            Some("factor")
        }
        _ => None,
    }
}

/// Returns what is wrong with the changes of a questionnaire, as far as each is of a sound form.
pub fn faults(asked: Asked<'_>) -> Vec<Fault<'_>> {
    let Some(file) = asked.changes else { return Vec::new() };
    let mut walk = Walk {
        present: asked
            .questionnaire
            .questions()
            .map(|question| (&question.id, Some(question.option.iter().map(|choice| &choice.id).collect())))
            .collect(),
        faults: Vec::new(),
    };
    let changes = &asked.questionnaire.changes;
    let mut order: Vec<(Version, usize)> = changes
        .iter()
        .enumerate()
        .filter(|(_, change)| misshapen(change).is_none())
        .filter_map(|(index, change)| Some((change.version.parse().ok()?, index)))
        .collect();
    order.sort();
    let mut renamed: BTreeMap<(Version, &QuestionId), usize> = BTreeMap::new();
    for &(version, index) in &order {
        let change = &changes[index];
        for name in change.question.iter().chain(&change.to).filter(|_| change.kind == ChangeKind::QuestionRenamed) {
            if renamed.insert((version, name), index).is_some() {
                let at = At::file(file).nth("change", index);
                walk.faults.push(Fault { at, reason: Reason::Twice, name: name.to_string() });
            }
        }
    }
    for &(_, index) in order.iter().rev() {
        walk.back(&changes[index], At::file(file).nth("change", index));
    }
    walk.faults
}

/// What the questionnaire was before the changes that were walked back so far. Options of a question that is gone are not
/// known.
struct Walk<'a> {
    present: BTreeMap<&'a QuestionId, Option<BTreeSet<&'a OptionId>>>,
    faults: Vec<Fault<'a>>,
}

impl<'a> Walk<'a> {
    fn back(&mut self, change: &'a Change, at: At<'a>) {
        let Some(question) = &change.question else { return };
        match change.kind {
            ChangeKind::QuestionRenamed => {
                let Some(to) = &change.to else { return };
                self.must_go(question, at.then("question"));
                let options = self.present.remove(to);
                if options.is_none() {
                    self.fault(at.then("to"), Reason::NoQuestion, to.as_str());
                }
                self.present.insert(question, options.flatten());
            }
            ChangeKind::QuestionRemoved => {
                self.must_go(question, at.then("question"));
                self.present.insert(question, None);
            }
            ChangeKind::QuestionAdded => {
                if self.present.remove(question).is_none() {
                    self.fault(at.then("question"), Reason::NoQuestion, question.as_str());
                }
            }
            ChangeKind::MeaningChanged | ChangeKind::UnitChanged | ChangeKind::TextChanged => {
                if !self.present.contains_key(question) {
                    self.fault(at.then("question"), Reason::NoQuestion, question.as_str());
                }
            }
            _ => self.back_options(change, question, at),
        }
    }

    fn back_options(&mut self, change: &'a Change, question: &'a QuestionId, at: At<'a>) {
        let Some(options) = self.present.get(question).cloned() else {
            self.fault(at.then("question"), Reason::NoQuestion, question.as_str());
            return;
        };
        let Some(mut options) = options else { return };
        for (index, id) in change.into.iter().enumerate() {
            if !options.remove(id) {
                self.fault(at.nth("into", index), Reason::NoOption, id.as_str());
            }
        }
        for (index, id) in change.options.iter().enumerate() {
            if !options.insert(id) {
                self.fault(at.nth("options", index), Reason::OptionStillThere, id.as_str());
            }
        }
        self.present.insert(question, Some(options));
    }

    fn must_go(&mut self, question: &QuestionId, at: At<'a>) {
        if self.present.contains_key(question) {
            self.fault(at, Reason::StillThere, question.as_str());
        }
    }

    fn fault(&mut self, at: At<'a>, reason: Reason, name: &str) {
        self.faults.push(Fault { at, reason, name: name.to_owned() });
    }
}
