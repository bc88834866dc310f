//! Knock-outs of a decision problem: what meets them, and whether they can be met together.

use std::collections::BTreeMap;

use toml::Value as Toml;

use super::scale::{Said, Scale, fact_of, number};
use super::{DecisionFile, RawCriterion, RawRequirement, Reading, entry};
use crate::diagnostic::{Diagnostic, KeyPath, Place};
use crate::i18n::Message;
use crate::model::truth::Truth;

/// What a fact must be to meet a requirement.
#[derive(Debug, Clone)]
pub(super) enum Allowed {
    /// One of these levels.
    Levels(Vec<String>),
    /// A number between these two.
    Numbers(f64, f64),
}

impl Allowed {
    fn and(&self, other: &Allowed) -> Allowed {
        match (self, other) {
            (Allowed::Levels(one), Allowed::Levels(other)) => {
                Allowed::Levels(one.iter().filter(|id| other.contains(id)).cloned().collect())
            }
            (Allowed::Numbers(a, b), Allowed::Numbers(c, d)) => Allowed::Numbers(a.max(*c), b.min(*d)),
            _ => self.clone(),
        }
    }

    fn is_empty(&self) -> bool {
        match self {
            Allowed::Levels(levels) => levels.is_empty(),
            Allowed::Numbers(low, high) => low > high,
        }
    }
}

/// Returns what meets all requirements on a fact; nothing when there are none.
pub(super) fn allowed_of(raw: &DecisionFile, all: &[(&RawRequirement, Allowed)], fact: &str) -> Option<Allowed> {
    let on_fact = all.iter().filter(|(requirement, _)| {
        raw.criterion.iter().any(|one| one.id == requirement.criterion && fact_of(one) == fact)
    });
    on_fact.map(|(_, allowed)| allowed.clone()).reduce(|one, other| one.and(&other))
}

/// Returns whether a fact meets a requirement; not known only if what is not known decides.
pub(super) fn meets(said: Option<&Said>, scale: &Scale<'_>, allowed: &Allowed) -> Truth {
    match (scale, allowed) {
        (Scale::Levels(criterion), Allowed::Levels(allowed)) => {
            let possible: Vec<&String> = match said {
                Some(Said::Levels(levels)) => levels.iter().collect(),
                _ => criterion.level.iter().map(|level| &level.id).collect(),
            };
            match possible.iter().filter(|id| allowed.contains(id)).count() {
                0 => Truth::False,
                all if all == possible.len() => Truth::True,
                _ => Truth::Unknown,
            }
        }
        (Scale::Numbers { plausible, .. }, Allowed::Numbers(least, most)) => {
            let (low, high) = match said {
                Some(Said::Number(low, high)) => (*low, *high),
                _ => *plausible,
            };
            if *least <= low && high <= *most {
                Truth::True
            } else if high < *least || *most < low {
                Truth::False
            } else {
                Truth::Unknown
            }
        }
        _ => Truth::Unknown,
    }
}

impl<'a> Reading<'a> {
    /// Returns each requirement with what meets it; reports those that nothing can meet, alone or together.
    pub(super) fn requirements(&mut self, scales: &BTreeMap<String, Scale<'a>>) -> Vec<(&'a RawRequirement, Allowed)> {
        let raw = self.raw;
        let mut all: Vec<(&'a RawRequirement, Allowed)> = Vec::new();
        for (index, requirement) in raw.requirement.iter().enumerate() {
            let path = entry("requirement", index);
            let Some(criterion) = raw.criterion.iter().find(|one| one.id == requirement.criterion) else {
                let place = Place::value(self.file, path.then("criterion"));
                let name = requirement.criterion.as_str();
                let known = raw.criterion.iter().map(|one| one.id.as_str());
                self.found.push(Diagnostic::error("DP102", place).with("name", name).suggest(name, known));
                continue;
            };
            let Some(scale) = scales.get(fact_of(criterion)) else { continue };
            let Some(allowed) = self.allowed(requirement, criterion, scale, &path) else { continue };
            let earlier = raw.requirement[..index].iter().position(|other| {
                let same = raw.criterion.iter().find(|one| one.id == other.criterion);
                same.is_some_and(|one| fact_of(one) == fact_of(criterion))
            });
            let together = allowed_of(raw, &all, fact_of(criterion)).map(|before| before.and(&allowed));
            if allowed.is_empty() || together.is_some_and(|together| together.is_empty()) {
                let diagnostic = Diagnostic::error("DP112", Place::value(self.file, path.then("criterion")));
                let related =
                    earlier.map(|first| Place::value(self.file, entry("requirement", first).then("criterion")));
                self.found.push(match related {
                    Some(related) => diagnostic.related(related),
                    None => diagnostic,
                });
                continue;
            }
            all.push((requirement, allowed));
        }
        all
    }

    fn allowed(
        &mut self,
        requirement: &RawRequirement,
        criterion: &RawCriterion,
        scale: &Scale<'_>,
        path: &KeyPath,
    ) -> Option<Allowed> {
        if requirement.at_least.is_none() && requirement.at_most.is_none() {
            let place = Place::key(self.file, path.clone());
            self.found.push(Diagnostic::error("PW102", place).with("key", "at_least"));
            return None;
        }
        let sides = [("at_least", &requirement.at_least), ("at_most", &requirement.at_most)];
        let [least, most] = sides.map(|(key, value)| {
            let value = value.as_ref()?;
            let read = match scale {
                Scale::Levels(_) => level_value(criterion, value),
                Scale::Numbers { .. } => number(value),
            };
            if read.is_none() {
                self.misfit(criterion, path.then(key));
            }
            Some(read)
        });
        let (least, most) = match (least, most) {
            (Some(None), _) | (_, Some(None)) => return None,
            (least, most) => (least.flatten().unwrap_or(f64::NEG_INFINITY), most.flatten().unwrap_or(f64::INFINITY)),
        };
        Some(match scale {
            Scale::Levels(_) => {
                let meets = criterion.level.iter().filter(|level| (least..=most).contains(&level.value));
                Allowed::Levels(meets.map(|level| level.id.clone()).collect())
            }
            Scale::Numbers { .. } => Allowed::Numbers(least, most),
        })
    }

    fn misfit(&mut self, criterion: &RawCriterion, path: KeyPath) {
        let help = if criterion.level.is_empty() {
            Message::new("diag-help-requirement-number")
        } else {
            let known: Vec<&str> = criterion.level.iter().map(|level| level.id.as_str()).collect();
            Message::new("diag-help-requirement-level").with("names", known.join(", "))
        };
        let place = Place::value(self.file, path);
        self.found.push(Diagnostic::error("DP113", place).with("criterion", criterion.id.as_str()).help(help));
    }
}

fn level_value(criterion: &RawCriterion, value: &Toml) -> Option<f64> {
    let id = value.as_str()?;
    criterion.level.iter().find(|level| level.id == id).map(|level| level.value)
}
