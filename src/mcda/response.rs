//! What one fact does to the value of its alternative: f(x) = sum of w_j v_j(x) over the criteria that read it.

use crate::model::catalog::linear;
use crate::model::decision::{Alternative, Domain, Problem, ValueFunction};
use crate::model::id::CriterionId;
use crate::model::sensitivity::Outcome;

/// Differences below this make no difference, as in the ranking.
pub const LEVEL: f64 = 0.5e-12;

/// The response of an alternative's value to one of its facts.
#[derive(Debug, Clone, PartialEq)]
pub enum Response {
    /// The contribution in each state, equally likely.
    States(Vec<f64>),
    /// Number and contribution at the corners of straight lines, over a uniform range.
    Lines(Vec<(f64, f64)>),
}

impl Response {
    /// Returns the response to a fact, or nothing when the fact is known or counts nowhere.
    pub fn of(alternative: &Alternative, fact: usize, weights: &[f64]) -> Option<Self> {
        let readers = || {
            let pairs = alternative.performances.iter().zip(weights);
            pairs.filter(move |(performance, weight)| performance.fact == fact && **weight > 0.0)
        };
        if alternative.facts[fact].domain.is_known() || readers().next().is_none() {
            return None;
        }
        match alternative.facts[fact].domain {
            Domain::States(count) => {
                let at = |state: usize| {
                    let value = |function: &ValueFunction| match function {
                        ValueFunction::PerState(values) => values[state],
                        ValueFunction::Linear(_) => 0.0,
                    };
                    readers().map(|(performance, weight)| weight * value(&performance.function)).sum()
                };
                Some(Response::States((0..count).map(at).collect()))
            }
            Domain::Uniform { low, high } => {
                let anchors = |function: &ValueFunction| match function {
                    ValueFunction::Linear(anchors) => anchors.clone(),
                    ValueFunction::PerState(_) => Vec::new(),
                };
                let inside = readers().flat_map(|(performance, _)| anchors(&performance.function));
                let inside = inside.map(|anchor| anchor.at).filter(|at| low < *at && *at < high);
                let mut corners: Vec<f64> = [low, high].into_iter().chain(inside).collect();
                corners.sort_by(f64::total_cmp);
                corners.dedup();
                let at = |x: f64| {
                    readers().map(|(performance, weight)| weight * linear(&anchors(&performance.function), x)).sum()
                };
                Some(Response::Lines(corners.into_iter().map(|x| (x, at(x))).collect()))
            }
        }
    }

    /// Returns the mean contribution.
    pub fn mean(&self) -> f64 {
        self.expected(|a, b| (a + b) / 2.0)
    }

    /// Returns the lowest and the highest contribution.
    pub fn bounds(&self) -> (f64, f64) {
        let values: Vec<f64> = match self {
            Response::States(values) => values.clone(),
            Response::Lines(corners) => corners.iter().map(|corner| corner.1).collect(),
        };
        let low = values.iter().copied().fold(f64::INFINITY, f64::min);
        (low, values.iter().copied().fold(f64::NEG_INFINITY, f64::max))
    }

    /// Returns E[max(contribution + base, rival)].
    pub fn expected_best(&self, base: f64, rival: f64) -> f64 {
        rival + self.expected(|a, b| positive_mean(a + base - rival, b + base - rival))
    }

    /// Returns the probability that the contribution is above (or, turned round, below) a threshold.
    pub fn probability(&self, threshold: f64, above: bool) -> f64 {
        let sign = if above { 1.0 } else { -1.0 };
        self.expected(|a, b| positive_share(sign * (a - threshold) - LEVEL, sign * (b - threshold) - LEVEL))
    }

    /// Returns all outcomes for which the contribution is at least (or, turned round, at most) a threshold.
    pub fn outcomes(&self, threshold: f64, above: bool) -> Vec<Outcome> {
        let sign = if above { 1.0 } else { -1.0 };
        let reaches = |y: f64| sign * (y - threshold) + LEVEL;
        match self {
            Response::States(values) => {
                let reached = values.iter().enumerate().filter(|(_, y)| reaches(**y) >= 0.0);
                reached.map(|(state, _)| Outcome::State(state)).collect()
            }
            Response::Lines(corners) => {
                let mut ranges: Vec<(f64, f64)> = Vec::new();
                for pair in corners.windows(2) {
                    let Some((low, high)) = reached_part(pair, reaches(pair[0].1), reaches(pair[1].1)) else {
                        continue;
                    };
                    match ranges.last_mut() {
                        Some(last) if last.1 == low => last.1 = high,
                        _ => ranges.push((low, high)),
                    }
                }
                ranges.into_iter().map(|(low, high)| Outcome::Number { low, high }).collect()
            }
        }
    }

    /// Returns the answers to show: all states, or the two ends of a range, each with its contribution.
    pub fn answers(&self) -> Vec<(Outcome, f64)> {
        match self {
            Response::States(values) => {
                values.iter().enumerate().map(|(state, &y)| (Outcome::State(state), y)).collect()
            }
            Response::Lines(corners) => {
                let end = |corner: Option<&(f64, f64)>| corner.map(|&(x, y)| (Outcome::Number { low: x, high: x }, y));
                [end(corners.first()), end(corners.last())].into_iter().flatten().collect()
            }
        }
    }

    /// Returns an expectation, from its mean over a straight line between two contributions.
    fn expected(&self, over_line: impl Fn(f64, f64) -> f64) -> f64 {
        match self {
            Response::States(values) => values.iter().map(|&y| over_line(y, y)).sum::<f64>() / values.len() as f64,
            Response::Lines(corners) => {
                let width = |a: &(f64, f64), b: &(f64, f64)| b.0 / 2.0 - a.0 / 2.0;
                let whole = width(&corners[0], &corners[corners.len() - 1]);
                corners.windows(2).map(|p| width(&p[0], &p[1]) / whole * over_line(p[0].1, p[1].1)).sum()
            }
        }
    }
}

/// Returns the mean of the positive part of a straight line from one value to another.
fn positive_mean(a: f64, b: f64) -> f64 {
    let (low, high) = (a.min(b), a.max(b));
    if low >= 0.0 {
        (low + high) / 2.0
    } else if high <= 0.0 {
        0.0
    } else {
        high * high / (2.0 * (high - low))
    }
}

/// Returns the share of a straight line from one value to another that is above zero.
fn positive_share(a: f64, b: f64) -> f64 {
    let (low, high) = (a.min(b), a.max(b));
    if low > 0.0 {
        1.0
    } else if high <= 0.0 {
        0.0
    } else {
        high / (high - low)
    }
}

/// Returns the part of a line between two corners where a value running from `a` to `b` is not negative.
fn reached_part(pair: &[(f64, f64)], a: f64, b: f64) -> Option<(f64, f64)> {
    let (low, high) = (pair[0].0, pair[1].0);
    let zero = || low + (high - low) * (a / (a - b));
    match (a >= 0.0, b >= 0.0) {
        (true, true) => Some((low, high)),
        (true, false) => Some((low, zero())),
        (false, true) => Some((zero(), high)),
        (false, false) => None,
    }
}

/// Returns the criteria with weight that read a fact.
pub fn readers(problem: &Problem, alternative: &Alternative, fact: usize, weights: &[f64]) -> Vec<CriterionId> {
    let all = problem.criteria.iter().zip(&alternative.performances).zip(weights);
    let reading = all.filter(|((_, performance), weight)| performance.fact == fact && **weight > 0.0);
    reading.map(|((criterion, _), _)| criterion.id.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mcda::testing::{linear as number, problem, states};

    fn close(actual: f64, expected: f64) {
        assert!((actual - expected).abs() < 1e-10, "{actual} is not {expected}");
    }

    fn response(valued: crate::mcda::testing::Valued) -> Response {
        let problem = problem(&[("g", 1.0, &[("x", 1.0)])]).with("a", [valued]);
        Response::of(&problem.alternatives[0], 0, &[0.4]).unwrap()
    }

    #[test]
    fn a_number_in_one_line_has_the_closed_form() {
        // h = 0.4, e = 0.2 + base: (h/2 - |e - M|)^2 / (2h) more than the better of both.
        let line = response(number(0.0, 10.0, &[(0.0, 0.0), (10.0, 1.0)]));
        for (base, rival) in [(0.0, 0.2), (0.1, 0.2), (-0.15, 0.2), (0.5, 0.2), (-0.5, 0.2)] {
            let (e, h) = (base + 0.2, 0.4);
            let apart = f64::abs(e - rival);
            let gain = if apart >= h / 2.0 { 0.0 } else { (h / 2.0 - apart).powi(2) / (2.0 * h) };
            close(line.expected_best(base, rival), f64::max(e, rival) + gain);
        }
        close(line.mean(), 0.2);
        close(line.probability(0.1, true), 0.75);
        close(line.probability(0.1, false), 0.25);
        assert_eq!(line.outcomes(0.5, true), []);
    }

    #[test]
    fn states_are_a_finite_sum() {
        let three = response(states(&[0.0, 0.5, 1.0]));
        close(three.expected_best(0.0, 0.3), (0.3 + 0.3 + 0.4) / 3.0);
        close(three.probability(0.2, true), 1.0 / 3.0);
        assert_eq!(three.outcomes(0.2, true), [Outcome::State(1), Outcome::State(2)]);
        assert_eq!(three.outcomes(0.0, false), [Outcome::State(0)]);
        assert_eq!(three.bounds(), (0.0, 0.4));
    }

    #[test]
    fn outcomes_of_a_number_are_ranges() {
        let bent = response(number(0.0, 10.0, &[(0.0, 0.0), (4.0, 1.0), (10.0, 0.0)]));
        let [Outcome::Number { low, high }] = bent.outcomes(0.2, true)[..] else { panic!("one range") };
        close(low, 2.0);
        close(high, 7.0);
        assert_eq!(bent.outcomes(0.3, false).len(), 2);
    }

    #[test]
    fn a_known_or_weightless_fact_has_no_response() {
        let problem =
            problem(&[("g", 1.0, &[("x", 1.0), ("y", 0.0)])]).with("a", [states(&[0.3]), states(&[0.0, 1.0])]);
        for fact in [0, 1] {
            assert_eq!(Response::of(&problem.alternatives[0], fact, &[1.0, 0.0]), None);
        }
    }
}
