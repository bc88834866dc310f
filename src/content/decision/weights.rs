//! Weights of a decision problem: points with or without an interval, tiers, or nothing at all.

use super::{RawWeight, Reading, entry};
use crate::diagnostic::{Diagnostic, KeyPath, Place};
use crate::i18n::Message;
use crate::model::decision::{Points, Problem, WeightMode, WeightOrigin};

/// Most points.
const MOST: f64 = 100.0;
/// Lowest place in an order of importance.
const LOWEST_TIER: i64 = 1000;

/// A weight as written, with its place.
pub(super) struct Written<'r> {
    pub points: Option<f64>,
    pub interval: Option<&'r [f64]>,
    pub tier: Option<i64>,
    pub path: KeyPath,
}

impl<'r> Written<'r> {
    fn of(raw: &'r RawWeight, path: KeyPath) -> Self {
        Self { points: raw.points, interval: raw.interval.as_deref(), tier: raw.tier, path }
    }
}

impl Reading<'_> {
    /// Returns how weights are to be read, and the points of each; one way for all.
    pub(super) fn weights(&mut self, all: &[Written<'_>]) -> (WeightMode, Vec<Points>) {
        let count = |has: fn(&Written<'_>) -> bool| all.iter().filter(|one| has(one)).count();
        let (points, tiers) = (count(|one| one.points.is_some()), count(|one| one.tier.is_some()));
        let loose = all.iter().find(|one| one.points.is_none() && one.interval.is_some());
        match (points, tiers) {
            (0, 0) if loose.is_none() => (WeightMode::Equal, vec![Points::exact(1.0); all.len()]),
            (0, _) if tiers == all.len() && loose.is_none() => (WeightMode::Tiers, self.tiers(all)),
            (_, 0) if points == all.len() => (WeightMode::Intervals, all.iter().map(|one| self.points(one)).collect()),
            _ => {
                let odd = all.iter().find(|one| one.points.is_none() || one.tier.is_some()).unwrap_or(&all[0]);
                let place = Place::key(self.file, odd.path.clone());
                self.found.push(Diagnostic::error("DP107", place).help(Message::new("diag-help-tier")));
                (WeightMode::Equal, vec![Points::exact(1.0); all.len()])
            }
        }
    }

    fn points(&mut self, one: &Written<'_>) -> Points {
        let base = one.points.unwrap_or_default();
        if !self.bounds(base, 0.0, MOST, one.path.then("points")) {
            return Points::exact(1.0);
        }
        let Some(interval) = one.interval else { return Points::exact(base) };
        match interval {
            [low, high] if 0.0 <= *low && *low <= base && base <= *high && *high <= MOST => {
                Points { base, low: *low, high: *high }
            }
            _ => {
                self.error("DP106", one.path.then("interval"));
                Points::exact(base)
            }
        }
    }

    fn tiers(&mut self, all: &[Written<'_>]) -> Vec<Points> {
        let tier = |one: &Written<'_>| one.tier.unwrap_or(LOWEST_TIER);
        for one in all {
            self.bounds(tier(one) as f64, 1.0, LOWEST_TIER as f64, one.path.then("tier"));
        }
        // Only which comes before which is read from these.
        all.iter().map(|one| Points::exact((LOWEST_TIER + 1 - tier(one).clamp(1, LOWEST_TIER)) as f64)).collect()
    }

    /// Reports a problem in which nothing has any weight.
    pub(super) fn some_weight(&mut self, problem: &Problem, path: KeyPath) {
        let counts = |g: usize| problem.criteria.iter().any(|one| one.objective == g && one.points.base > 0.0);
        let any = problem.objectives.iter().enumerate().any(|(g, one)| one.points.base > 0.0 && counts(g));
        if !any && !problem.criteria.is_empty() {
            self.error("DP104", path);
        }
    }

    /// Returns the problem with the weights of each respondent.
    pub(super) fn respondents(&mut self, problem: &Problem) -> Vec<(String, Problem)> {
        let mut all = Vec::new();
        for (index, raw) in self.raw.respondent.iter().enumerate() {
            let path = entry("respondent", index);
            let mut own = Problem { weight_origin: WeightOrigin::Confirmed, ..problem.clone() };
            let objectives: Vec<String> = problem.objectives.iter().map(|one| one.id.to_string()).collect();
            if let Some((mode, points)) = self.list(&raw.objective, &objectives, &path.then("objective")) {
                own.objective_mode = mode;
                own.objectives.iter_mut().zip(points).for_each(|(one, points)| one.points = points);
            }
            let criteria: Vec<String> = problem.criteria.iter().map(|one| one.id.to_string()).collect();
            if let Some((mode, points)) = self.list(&raw.criterion, &criteria, &path.then("criterion")) {
                own.criterion_mode = mode;
                own.criteria.iter_mut().zip(points).for_each(|(one, points)| one.points = points);
            }
            self.some_weight(&own, path.then("id"));
            all.push((raw.id.clone(), own.canonical()));
        }
        all
    }

    /// Returns the weights of a list that names each of some ids once; nothing when the list is empty.
    fn list(&mut self, raw: &[RawWeight], ids: &[String], path: &KeyPath) -> Option<(WeightMode, Vec<Points>)> {
        if raw.is_empty() {
            return None;
        }
        let before = self.found.len();
        for (index, one) in raw.iter().enumerate() {
            let place = Place::value(self.file, path.then(index).then("id"));
            if !ids.contains(&one.id) {
                let diagnostic = Diagnostic::error("DP102", place).with("name", one.id.as_str());
                self.found.push(diagnostic.suggest(&one.id, ids.iter().map(String::as_str)));
            } else if raw[..index].iter().any(|other| other.id == one.id) {
                self.found.push(Diagnostic::error("DP101", place).with("id", one.id.as_str()));
            }
        }
        for id in ids.iter().filter(|id| !raw.iter().any(|one| one.id == **id)) {
            let place = Place::key(self.file, path.clone());
            self.found.push(Diagnostic::error("DP122", place).with("id", id.as_str()));
        }
        if self.found.len() > before {
            return None;
        }
        let (mode, points) = {
            let written: Vec<Written<'_>> =
                raw.iter().enumerate().map(|(index, one)| Written::of(one, path.then(index))).collect();
            self.weights(&written)
        };
        let of = |id: &String| raw.iter().position(|one| one.id == *id).map_or(Points::exact(1.0), |at| points[at]);
        Some((mode, ids.iter().map(of).collect()))
    }
}
