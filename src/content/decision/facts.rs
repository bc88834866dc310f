//! Facts and value functions of a decision problem.

use std::collections::BTreeMap;

use toml::Value as Toml;

use super::requirements::{Allowed, allowed_of, meets};
use super::scale::{Said, Scale, fact_of, function, given, number, same_scale};
use super::weights::Written;
use super::{DecisionWords, RawAlternative, RawCriterion, RawRequirement, Reading, entry};
use crate::diagnostic::{Diagnostic, KeyPath, Place};
use crate::i18n::Message;
use crate::model::decision::{
    Alternative, CostRange, CriterionWeight, FactVariable, KnockOut, ObjectiveWeight, Performance, Points, Problem,
    WeightMode, WeightOrigin,
};
use crate::model::id::{FieldId, PlatformId};
use crate::model::truth::Truth;

/// What takes the place of a fact that is not known.
const UNKNOWN: &str = "unknown";
/// The group of all criteria when the file has no groups.
const ALL: &str = "all";

impl<'a> Reading<'a> {
    /// Returns the problem in the order of the file, without cost, and the words for it.
    pub(super) fn problem(&mut self) -> Option<(Problem, DecisionWords)> {
        let raw = self.raw;
        let (objective_mode, objectives) = self.objectives();
        let (criterion_mode, criteria) = self.criteria(&objectives);
        let scales = self.scales();
        let allowed = self.requirements(&scales);
        let mut words = DecisionWords::default();
        words.objectives.extend(
            raw.objective.iter().map(|one| (one.id.as_str().into(), one.title.clone().unwrap_or(one.id.clone()))),
        );
        for one in &raw.criterion {
            words.criteria.insert(one.id.as_str().into(), one.title.clone().unwrap_or(one.id.clone()));
            words.facts.insert(one.id.as_str().into(), fact_of(one).into());
            for level in &one.level {
                let title = level.title.clone().unwrap_or(level.id.clone());
                words.levels.entry((fact_of(one).into(), level.id.clone())).or_insert(title);
            }
        }
        let mut alternatives = Vec::with_capacity(raw.alternative.len());
        for (index, one) in raw.alternative.iter().enumerate() {
            let id = PlatformId::from(one.id.as_str());
            words.alternatives.insert(id.clone(), one.name.clone().unwrap_or(one.id.clone()));
            for (fact, source) in &one.source {
                words.sources.insert((id.clone(), fact.as_str().into()), source.clone());
            }
            alternatives.extend(self.alternative(one, index, &scales, &allowed, &mut words));
        }
        // The one group of a file without groups says nothing of importance.
        let by_group = !raw.objective.is_empty() && objective_mode != WeightMode::Equal;
        let given = by_group || criterion_mode != WeightMode::Equal;
        let problem = Problem {
            objectives,
            criteria,
            weight_origin: if given { WeightOrigin::Confirmed } else { WeightOrigin::NotGiven },
            objective_mode,
            criterion_mode,
            alternatives,
        };
        let first = if raw.objective.is_empty() { "criterion" } else { "objective" };
        self.some_weight(&problem, entry(first, 0).then("points"));
        (problem.alternatives.len() == raw.alternative.len()).then_some((problem, words))
    }

    fn objectives(&mut self) -> (WeightMode, Vec<ObjectiveWeight>) {
        let raw = &self.raw.objective;
        if raw.is_empty() {
            return (WeightMode::Fixed, vec![ObjectiveWeight { id: ALL.into(), points: Points::exact(100.0) }]);
        }
        let written: Vec<Written<'_>> = raw
            .iter()
            .enumerate()
            .map(|(index, one)| Written {
                points: one.points,
                interval: one.interval.as_deref(),
                tier: one.tier,
                path: entry("objective", index),
            })
            .collect();
        let (mode, points) = self.weights(&written);
        let weights =
            raw.iter().zip(points).map(|(one, points)| ObjectiveWeight { id: one.id.as_str().into(), points });
        (mode, weights.collect())
    }

    fn criteria(&mut self, objectives: &[ObjectiveWeight]) -> (WeightMode, Vec<CriterionWeight>) {
        let raw = &self.raw.criterion;
        if raw.is_empty() {
            return (WeightMode::Equal, Vec::new());
        }
        let written: Vec<Written<'_>> = raw
            .iter()
            .enumerate()
            .map(|(index, one)| Written {
                points: one.points,
                interval: one.interval.as_deref(),
                tier: one.tier,
                path: entry("criterion", index),
            })
            .collect();
        let (mode, points) = self.weights(&written);
        let mut criteria = Vec::with_capacity(raw.len());
        for ((index, one), points) in raw.iter().enumerate().zip(points) {
            let objective = self.objective_of(one, index, objectives);
            criteria.push(CriterionWeight { id: one.id.as_str().into(), objective, points });
        }
        (mode, criteria)
    }

    fn objective_of(&mut self, one: &RawCriterion, index: usize, objectives: &[ObjectiveWeight]) -> usize {
        match &one.objective {
            None if self.raw.objective.is_empty() => 0,
            None => {
                let place = Place::key(self.file, entry("criterion", index));
                self.found.push(Diagnostic::error("PW102", place).with("key", "objective"));
                0
            }
            Some(name) => objectives.iter().position(|known| known.id.as_str() == name).unwrap_or_else(|| {
                let place = Place::value(self.file, entry("criterion", index).then("objective"));
                let known = objectives.iter().map(|known| known.id.as_str());
                self.found.push(Diagnostic::error("DP102", place).with("name", name.as_str()).suggest(name, known));
                0
            }),
        }
    }

    /// Returns what each fact is about, by its name; the first criterion that reads a fact says so.
    fn scales(&mut self) -> BTreeMap<String, Scale<'a>> {
        let raw = self.raw;
        let mut scales = BTreeMap::new();
        for (index, one) in raw.criterion.iter().enumerate() {
            self.value_function(one, index);
            let plausible = self.plausible(one, index);
            let fact = fact_of(one);
            let earlier = raw.criterion[..index].iter().find(|other| fact_of(other) == fact);
            if let Some(other) = earlier.filter(|other| !same_scale(other, one)) {
                let place = Place::key(self.file, entry("criterion", index));
                let diagnostic = Diagnostic::error("DP119", place).with("one", other.id.as_str());
                self.found.push(diagnostic.with("other", one.id.as_str()).with("name", fact));
            }
            let scale = match one.level.is_empty() {
                false => Scale::Levels(one),
                true => Scale::Numbers { plausible, anchors: !one.anchor.is_empty() },
            };
            scales.entry(fact.to_owned()).or_insert(scale);
        }
        scales
    }

    fn value_function(&mut self, one: &RawCriterion, index: usize) {
        let path = entry("criterion", index);
        if !one.level.is_empty() && !one.anchor.is_empty() {
            self.error("DP108", path.then("anchor"));
        }
        for (number, level) in one.level.iter().enumerate() {
            let here = path.then("level").then(number);
            self.bounds(level.value, 0.0, 1.0, here.then("value"));
            if one.level[..number].iter().any(|other| other.id == level.id) {
                let place = Place::value(self.file, here.then("id"));
                self.found.push(Diagnostic::error("DP101", place).with("id", level.id.as_str()));
            }
        }
        for (number, anchor) in one.anchor.iter().enumerate() {
            self.bounds(anchor.value, 0.0, 1.0, path.then("anchor").then(number).then("value"));
        }
        let increasing = one.anchor.windows(2).all(|pair| pair[0].at < pair[1].at);
        if !one.anchor.is_empty() && (one.anchor.len() < 2 || !increasing) {
            self.error("DP109", path.then("anchor"));
        }
        let steps = || one.anchor.windows(2).map(|pair| pair[1].value - pair[0].value);
        if steps().any(|step| step > 0.0) && steps().any(|step| step < 0.0) {
            self.found.push(Diagnostic::warning("DP116", Place::key(self.file, path.then("anchor"))));
        }
    }

    fn plausible(&mut self, one: &RawCriterion, index: usize) -> (f64, f64) {
        let outermost = match (one.anchor.first(), one.anchor.last()) {
            (Some(first), Some(last)) => (first.at, last.at),
            _ => (0.0, 1.0),
        };
        match &one.plausible {
            None => outermost,
            Some(numbers) => self.range(numbers, entry("criterion", index).then("plausible")).unwrap_or(outermost),
        }
    }

    fn alternative(
        &mut self,
        one: &RawAlternative,
        index: usize,
        scales: &BTreeMap<String, Scale<'_>>,
        requirements: &[(&RawRequirement, Allowed)],
        words: &mut DecisionWords,
    ) -> Option<Alternative> {
        let raw = self.raw;
        let path = entry("alternative", index).then("fact");
        let id = PlatformId::from(one.id.as_str());
        for name in one.fact.keys().filter(|name| !scales.contains_key(*name)) {
            let place = Place::key(self.file, path.then(name.as_str()));
            let diagnostic = Diagnostic::error("DP117", place).with("name", name.as_str());
            self.found.push(diagnostic.suggest(name, scales.keys().map(String::as_str)));
        }
        let before = self.found.len();
        let mut said = BTreeMap::new();
        for (name, scale) in scales {
            let value = one.fact.get(name);
            if let Some(found) = self.fact(value, scale, name, path.then(name.as_str())) {
                said.insert(name.as_str(), found);
            }
        }
        if self.found[before..].iter().any(|fault| fault.severity == crate::diagnostic::Severity::Error) {
            return None;
        }
        let knock_outs = requirements
            .iter()
            .map(|(requirement, allowed)| {
                let fact = raw.criterion.iter().find(|other| other.id == requirement.criterion).map_or("", fact_of);
                let met = scales
                    .get(fact)
                    .map_or(Truth::Unknown, |scale| meets(said.get(fact).and_then(Option::as_ref), scale, allowed));
                KnockOut { criterion: requirement.criterion.as_str().into(), met }
            })
            .collect();
        let mut facts = Vec::new();
        let mut possible: BTreeMap<&str, (usize, Vec<String>)> = BTreeMap::new();
        for (name, scale) in scales {
            let known = said.get(name.as_str()).and_then(Option::as_ref);
            let (domain, states) = given(known, scale, allowed_of(raw, requirements, name).as_ref());
            words.states.insert((id.clone(), name.as_str().into()), states.clone());
            if let Some(known) = known {
                words.said.insert((id.clone(), name.as_str().into()), known.clone());
            }
            possible.insert(name, (facts.len(), states));
            facts.push(FactVariable { field: FieldId::from(name.as_str()), domain });
        }
        let performances = raw.criterion.iter().filter_map(|criterion| {
            let (fact, states) = possible.get(fact_of(criterion))?;
            Some(Performance { fact: *fact, function: function(criterion, states) })
        });
        Some(Alternative { performances: performances.collect(), id, facts, knock_outs, cost: CostRange::default() })
    }

    /// Returns what is said of a fact: nothing inside when it is unknown, nothing at all when it does not fit.
    fn fact(&mut self, value: Option<&Toml>, scale: &Scale<'_>, name: &str, path: KeyPath) -> Option<Option<Said>> {
        let Some(value) = value else { return Some(None) };
        match scale {
            Scale::Levels(criterion) => {
                let is_level = |id: &str| criterion.level.iter().any(|level| level.id == id);
                let ids: Option<Vec<&str>> = match value {
                    Toml::String(id) if id == UNKNOWN && !is_level(id) => return Some(None),
                    Toml::String(id) => Some(vec![id]),
                    Toml::Array(ids) if !ids.is_empty() => ids.iter().map(Toml::as_str).collect(),
                    _ => None,
                };
                let wrong = ids.as_ref().and_then(|ids| ids.iter().find(|id| !is_level(id)).copied());
                match (ids, wrong) {
                    (Some(ids), None) => {
                        // In the order of the levels, each once.
                        let levels = criterion.level.iter().map(|level| level.id.clone());
                        Some(Some(Said::Levels(levels.filter(|id| ids.contains(&id.as_str())).collect())))
                    }
                    (_, wrong) => {
                        let known: Vec<&str> = criterion.level.iter().map(|level| level.id.as_str()).collect();
                        let help = Message::new("diag-help-fact-levels").with("names", known.join(", "));
                        let place = Place::value(self.file, path);
                        let diagnostic = match wrong {
                            Some(wrong) => Diagnostic::error("PW104", place).with("found", wrong),
                            None => Diagnostic::error("DP110", place).with("criterion", criterion.id.as_str()),
                        };
                        self.found.push(match wrong.and_then(|wrong| crate::diagnostic::nearest(wrong, &known)) {
                            Some(near) => diagnostic.suggest(near, known),
                            None => diagnostic.help(help),
                        });
                        None
                    }
                }
            }
            Scale::Numbers { anchors, .. } => {
                let range = match value {
                    Toml::String(text) if text == UNKNOWN => return Some(None),
                    Toml::Array(ends) => match &ends[..] {
                        [low, high] => number(low).zip(number(high)),
                        _ => None,
                    },
                    single => number(single).map(|number| (number, number)),
                };
                let help = if *anchors { "diag-help-fact-number" } else { "diag-help-fact-value" };
                let Some((low, high)) = range else {
                    let place = Place::value(self.file, path);
                    let diagnostic = Diagnostic::error("DP110", place).with("criterion", name);
                    self.found.push(diagnostic.help(Message::new(help)));
                    return None;
                };
                if low > high {
                    self.error("DP114", path);
                    return None;
                }
                if *anchors {
                    self.outside(name, low, high, path);
                } else if !(self.bounds(low, 0.0, 1.0, path.clone()) && self.bounds(high, 0.0, 1.0, path)) {
                    return None;
                }
                Some(Some(Said::Number(low, high)))
            }
        }
    }

    /// Warns of numbers beyond the anchors of every criterion that reads them.
    fn outside(&mut self, name: &str, low: f64, high: f64, path: KeyPath) {
        let anchors = || self.raw.criterion.iter().filter(|one| fact_of(one) == name).flat_map(|one| &one.anchor);
        let least = anchors().map(|anchor| anchor.at).fold(f64::INFINITY, f64::min);
        let most = anchors().map(|anchor| anchor.at).fold(f64::NEG_INFINITY, f64::max);
        if let Some(value) = [low, high].into_iter().find(|value| *value < least || *value > most) {
            let place = Place::value(self.file, path);
            self.found.push(Diagnostic::warning("DP115", place).with("value", value.to_string()));
        }
    }
}
