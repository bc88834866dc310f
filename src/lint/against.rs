//! The present questionnaires against an older state of them: what answers to the older one would run into without anybody
//! having said so, and whether the version tells how much changed.

use std::collections::{BTreeMap, BTreeSet};

use super::input::{Asked, Input};
use super::place::At;
use crate::content::Content;
use crate::content::locate::{Located, locate};
use crate::diagnostic::{Diagnostic, Place};
use crate::model::id::{OptionId, QuestionId};
use crate::model::migration::{Change, ChangeKind, between};
use crate::model::questionnaire::{Question, Questionnaire};
use crate::model::version::Version;
use crate::model::weighing;

use super::changes::misshapen;

/// Returns what does not follow from declared changes between an older state of the content and the present one.
pub fn check(input: &Input<'_>, older: &Content) -> Vec<Located> {
    let mut found = Vec::new();
    for (name, old) in &older.questionnaires {
        match input.whole_questionnaires().find(|asked| &asked.questionnaire.id == name) {
            Some(asked) => compare(asked, old, &mut found),
            // A questionnaire that cannot be read has its own diagnostics.
            None if input.content.questionnaires.contains_key(name) => {}
            None => {
                let place = Place::file(format!("questionnaires/{name}/questionnaire.toml"));
                found.push(
                    Diagnostic::error("VL604", place).with("reason", "questionnaire").with("name", name.as_str()),
                );
            }
        }
    }
    locate(found, &input.content.files)
}

fn compare(asked: Asked<'_>, old: &Questionnaire, found: &mut Vec<Diagnostic>) {
    let new = asked.questionnaire;
    let (Ok(from), Ok(to)) = (old.version.parse::<Version>(), new.version.parse::<Version>()) else { return };
    let version = At::file(asked.head).then("version");
    let mut road = Road { tracks: tracks(old), needed: Needed::Nothing, found: Vec::new() };
    if let Some(file) = asked.changes {
        for (_, change) in between(&new.changes, from, to).into_iter().filter(|(_, one)| misshapen(one).is_none()) {
            let index = new.changes.iter().position(|one| std::ptr::eq(one, change)).unwrap_or_default();
            road.take(change, At::file(file).nth("change", index));
        }
    }
    let old_questions: BTreeMap<&QuestionId, &Question> = own(old).map(|question| (&question.id, question)).collect();
    let known: BTreeSet<&QuestionId> = road.tracks.keys().copied().collect();
    for (name, track) in &road.tracks {
        let Some(before) = track.old.and_then(|id| old_questions.get(id)) else { continue };
        match new.question(name) {
            None => {
                let news =
                    own(new).map(|question| &question.id).filter(|id| !known.contains(id)).map(QuestionId::as_str);
                let diagnostic = Diagnostic::error("VL604", version.value()).with("reason", "question");
                road.found.push(diagnostic.with("name", name.as_str()).suggest(name.as_str(), news));
            }
            Some(now) => {
                if now.rev > before.rev {
                    road.needed = Needed::Major;
                }
                let place = place_of(asked, now);
                let faults = differences(before, now, track);
                for (reason, what) in faults {
                    let diagnostic = Diagnostic::error("VL604", place.clone()).with("reason", reason);
                    road.found.push(diagnostic.with("name", what));
                }
                if now.option.iter().any(|choice| !track.options.contains(&choice.id)) {
                    road.needed = road.needed.max(Needed::Minor);
                }
            }
        }
    }
    if own(new).any(|question| !known.contains(&question.id)) {
        road.needed = road.needed.max(Needed::Minor);
    }
    if old.checksum != new.checksum {
        road.needed = road.needed.max(Needed::Patch);
    }
    found.append(&mut road.found);
    found.extend(raised(from, to, road.needed, version));
}

/// Returns questions that authors write; those about importance follow from the catalog.
fn own(questionnaire: &Questionnaire) -> impl Iterator<Item = &Question> {
    questionnaire.steps.iter().filter(|step| step.id != weighing::STEP).flat_map(|step| &step.questions)
}

fn place_of(asked: Asked<'_>, question: &Question) -> Place {
    let all = asked.questions().find(|(one, _)| one.id == question.id);
    all.map_or_else(|| Place::file(asked.head), |(_, at)| at.then("id").value())
}

/// How much of the version must be raised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Needed {
    Nothing,
    Patch,
    Minor,
    Major,
}

fn raised(from: Version, to: Version, needed: Needed, at: At<'_>) -> Option<Diagnostic> {
    let is_enough = match needed {
        Needed::Nothing => to >= from,
        Needed::Patch => to > from,
        Needed::Minor => (to.major, to.minor) > (from.major, from.minor),
        Needed::Major => to.major > from.major,
    };
    let next = match needed {
        Needed::Nothing => from,
        Needed::Patch => Version { patch: from.patch + 1, ..from },
        Needed::Minor => Version { minor: from.minor + 1, patch: 0, ..from },
        Needed::Major => Version { major: from.major + 1, minor: 0, patch: 0 },
    };
    let place = at.value();
    // Words alone change no answer and no conclusion that rests on it.
    let diagnostic = match needed {
        Needed::Patch if to == from => Diagnostic::warning("VL605", place),
        _ => Diagnostic::error("VL605", place),
    };
    let reason = match needed {
        _ if to < from => "lower",
        Needed::Major => "major",
        Needed::Minor => "minor",
        Needed::Patch | Needed::Nothing => "patch",
    };
    let diagnostic = diagnostic.with("reason", reason).with("from", from.to_string()).with("to", to.to_string());
    (!is_enough).then(|| diagnostic.with("next", next.to_string()))
}

/// A question of the older state on its way to the present one.
struct Track<'a> {
    /// Its name in the older state; nothing for one that was added since.
    old: Option<&'a QuestionId>,
    /// Its options by now.
    options: BTreeSet<OptionId>,
    /// Whether its answers are asked again.
    again: bool,
    /// Whether its numbers are worked out in another unit.
    converted: bool,
}

fn tracks(old: &Questionnaire) -> BTreeMap<&QuestionId, Track<'_>> {
    let track = |question: &'_ Question| question.option.iter().map(|choice| choice.id.clone()).collect();
    own(old)
        .map(|question| {
            let options = track(question);
            (&question.id, Track { old: Some(&question.id), options, again: false, converted: false })
        })
        .collect()
}

struct Road<'a> {
    tracks: BTreeMap<&'a QuestionId, Track<'a>>,
    needed: Needed,
    found: Vec<Diagnostic>,
}

impl<'a> Road<'a> {
    fn take(&mut self, change: &'a Change, at: At<'_>) {
        let needed = match change.kind {
            ChangeKind::QuestionRemoved
            | ChangeKind::MeaningChanged
            | ChangeKind::OptionSplit
            | ChangeKind::OptionRemoved => Needed::Major,
            ChangeKind::TextChanged => Needed::Patch,
            _ => Needed::Minor,
        };
        self.needed = self.needed.max(needed);
        let Some(question) = &change.question else { return };
        if change.kind == ChangeKind::QuestionAdded {
            self.tracks.entry(question).or_insert(Track {
                old: None,
                options: BTreeSet::new(),
                again: false,
                converted: false,
            });
            return;
        }
        let Some(track) = self.tracks.get_mut(question) else {
            let diagnostic = Diagnostic::error("VL606", at.then("question").value()).with("reason", "question");
            let known: Vec<&str> = self.tracks.keys().map(|id| id.as_str()).collect();
            self.found.push(diagnostic.with("name", question.as_str()).suggest(question.as_str(), known));
            return;
        };
        for (index, id) in change.options.iter().enumerate() {
            if !track.options.remove(id) && track.old.is_some() {
                let place = at.nth("options", index).value();
                let diagnostic = Diagnostic::error("VL606", place).with("reason", "option").with("name", id.as_str());
                self.found.push(diagnostic.suggest(id.as_str(), track.options.iter().map(OptionId::as_str)));
            }
        }
        track.options.extend(change.into.iter().cloned());
        track.again |= change.kind == ChangeKind::MeaningChanged;
        track.converted |= change.kind == ChangeKind::UnitChanged;
        match (change.kind, &change.to) {
            (ChangeKind::QuestionRenamed, Some(to)) => {
                let track = self.tracks.remove(question).expect("it was found a moment ago");
                self.tracks.insert(to, track);
            }
            (ChangeKind::QuestionRemoved, _) => drop(self.tracks.remove(question)),
            _ => {}
        }
    }
}

/// Returns how a question came to mean something else without anybody having said so.
fn differences(before: &Question, now: &Question, track: &Track<'_>) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    if now.rev < before.rev {
        found.push(("rev", now.id.to_string()));
    }
    if track.again || now.rev > before.rev {
        return found;
    }
    for id in track.options.iter().filter(|id| now.choice(id).is_none()) {
        found.push(("option", id.to_string()));
    }
    if before.kind != now.kind {
        found.push(("type", now.id.to_string()));
    }
    if !track.converted {
        if before.unit != now.unit {
            found.push(("unit", now.id.to_string()));
        }
        let ((low, high), (new_low, new_high)) = (before.bounds(), now.bounds());
        if before.kind == now.kind && (new_low > low || new_high < high) && now.option.is_empty() {
            found.push(("bounds", now.id.to_string()));
        }
    }
    found
}
