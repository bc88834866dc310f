//! Alternatives made ready for fast valuation: what is known apart from what is drawn, numbers in flat lists.

use super::LANES;
use super::random::{Stream, index, next, next_uniform, third};
use crate::mcda::ranking::viewed;
use crate::mcda::value::{linear, value};
use crate::model::catalog::Anchor;
use crate::model::decision::{Alternative, Domain, ValueFunction, View};

/// Values of consecutive samples.
pub type Lanes = [f64; LANES];

/// One alternative. Its values are summed in a fixed order: known facts, then unknown ones by kind, each part in canonical
/// order.
pub struct Row {
    known: Vec<(usize, f64)>,
    /// With two states: by far the most frequent.
    either: Vec<Unknown>,
    unknown: Vec<Unknown>,
    /// The known part at base weights.
    settled: f64,
}

/// A criterion of which the fact is not known.
struct Unknown {
    criterion: usize,
    base_weight: f64,
    mean: f64,
    stream: Stream,
    draw: Draw,
}

enum Draw {
    /// One of two states.
    Either([f64; 2]),
    /// One of three states.
    Three([f64; 3]),
    /// One of several states.
    States(Vec<f64>),
    /// A number on one straight line: its value at the low end, and the rise to the high end.
    Line(f64, f64),
    /// A number on several lines: the value at the low end, and for each line its start, length and slope, with the
    /// range as unit.
    Lines(f64, Vec<[f64; 3]>),
}

/// Values of an alternative in consecutive samples, with both, one and the other uncertainty.
pub struct Values {
    /// Weights and facts drawn.
    pub both: Lanes,
    /// Weights drawn, facts at their means.
    pub by_weights: Lanes,
    /// Facts drawn, base weights.
    pub by_facts: Lanes,
}

impl Row {
    /// Returns an alternative made ready; criteria that cannot weigh are left out.
    pub fn new(alternative: &Alternative, weights: &[f64], can_weigh: &[bool], view: View, seed: u64) -> Self {
        let mut row = Row { known: Vec::new(), either: Vec::new(), unknown: Vec::new(), settled: 0.0 };
        for (j, performance) in alternative.performances.iter().enumerate().filter(|(j, _)| can_weigh[*j]) {
            let fact = &alternative.facts[performance.fact];
            let mean = viewed(value(performance, &alternative.facts), view).mean;
            if view != View::Neutral || fact.domain.is_known() {
                row.known.push((j, mean));
                row.settled += weights[j] * mean;
                continue;
            }
            // The stream belongs to the fact: criteria that read the same fact see the same draw.
            let stream = Stream::new(seed, &["x", alternative.id.as_str(), fact.field.as_str()]);
            let draw = Draw::new(&performance.function, fact.domain);
            let part = if matches!(draw, Draw::Either(_)) { &mut row.either } else { &mut row.unknown };
            part.push(Unknown { criterion: j, base_weight: weights[j], mean, stream, draw });
        }
        row.unknown.sort_by_key(|unknown| unknown.draw.kind());
        row
    }

    /// Tells whether there is nothing to draw.
    pub fn is_known(&self) -> bool {
        self.either.is_empty() && self.unknown.is_empty()
    }

    /// Returns the values of consecutive samples.
    pub fn values(&self, first: u64, weights: &[Lanes]) -> Lanes {
        let mut sum = self.known_part(weights);
        let mut fours = self.either.chunks_exact(4);
        for four in &mut fours {
            add_four(&mut sum, four, first, weights);
        }
        for unknown in fours.remainder() {
            unknown.add(&mut sum, first, weights);
        }
        for two in self.unknown.chunks(2) {
            match two {
                [x, y] => add_two(&mut sum, x, y, first, weights),
                _ => two[0].add(&mut sum, first, weights),
            }
        }
        sum
    }

    /// Returns the values of consecutive samples by source of uncertainty, on the same draws.
    pub fn values_by_source(&self, first: u64, weights: &[Lanes]) -> Values {
        let both = self.known_part(weights);
        let mut values = Values { both, by_weights: both, by_facts: [self.settled; LANES] };
        for unknown in self.either.iter().chain(&self.unknown) {
            let weight = &weights[unknown.criterion];
            let mut drawn = [0.0; LANES];
            unknown.draw(first, |lane, value| drawn[lane] = value);
            for lane in 0..LANES {
                values.both[lane] += weight[lane] * drawn[lane];
                values.by_weights[lane] += weight[lane] * unknown.mean;
                values.by_facts[lane] += unknown.base_weight * drawn[lane];
            }
        }
        values
    }

    /// Four criteria at a time keep the sums in registers; the order of additions stays the same.
    fn known_part(&self, weights: &[Lanes]) -> Lanes {
        let mut sum = [0.0; LANES];
        let mut fours = self.known.chunks_exact(4);
        for four in &mut fours {
            let [(a, v), (b, x), (c, y), (d, z)] = [four[0], four[1], four[2], four[3]];
            let [a, b, c, d] = [&weights[a], &weights[b], &weights[c], &weights[d]];
            for lane in 0..LANES {
                sum[lane] = (((sum[lane] + a[lane] * v) + b[lane] * x) + c[lane] * y) + d[lane] * z;
            }
        }
        for &(criterion, value) in fours.remainder() {
            sum.iter_mut().zip(&weights[criterion]).for_each(|(sum, weight)| *sum += weight * value);
        }
        sum
    }
}

/// Adds four facts with two states each: the sums stay in registers and four chains of arithmetic run side by side.
fn add_four(sum: &mut Lanes, four: &[Unknown], first: u64, weights: &[Lanes]) {
    let pair = |i: usize| match four[i].draw {
        Draw::Either(pair) => pair,
        _ => [0.0; 2],
    };
    let [p, q, r, s] = [pair(0), pair(1), pair(2), pair(3)];
    let [a, b, c, d] = [0, 1, 2, 3].map(|i| &weights[four[i].criterion]);
    let [mut e, mut f, mut g, mut h] = [0, 1, 2, 3].map(|i| four[i].stream.before(first));
    for lane in 0..LANES {
        let mut own = sum[lane];
        own += a[lane] * p[(next(&mut e) >> 63) as usize];
        own += b[lane] * q[(next(&mut f) >> 63) as usize];
        own += c[lane] * r[(next(&mut g) >> 63) as usize];
        own += d[lane] * s[(next(&mut h) >> 63) as usize];
        sum[lane] = own;
    }
}

/// Adds two facts of the same kind, for the same reason.
fn add_two(sum: &mut Lanes, x: &Unknown, y: &Unknown, first: u64, weights: &[Lanes]) {
    match (&x.draw, &y.draw) {
        (Draw::Three(p), Draw::Three(q)) => {
            add_both(sum, [x, y], first, weights, |c| p[third(next(c))], |c| q[third(next(c))]);
        }
        (Draw::Line(a, b), Draw::Line(c, d)) => {
            let line = |start: &f64, rise: &f64, counter: &mut u64| start + rise * next_uniform(counter);
            add_both(sum, [x, y], first, weights, |counter| line(a, b, counter), |counter| line(c, d, counter));
        }
        _ => {
            x.add(sum, first, weights);
            y.add(sum, first, weights);
        }
    }
}

#[inline(always)]
fn add_both(
    sum: &mut Lanes,
    two: [&Unknown; 2],
    first: u64,
    weights: &[Lanes],
    value: impl Fn(&mut u64) -> f64,
    other: impl Fn(&mut u64) -> f64,
) {
    let [a, b] = two.map(|unknown| &weights[unknown.criterion]);
    let [mut e, mut f] = two.map(|unknown| unknown.stream.before(first));
    for lane in 0..LANES {
        sum[lane] = (sum[lane] + a[lane] * value(&mut e)) + b[lane] * other(&mut f);
    }
}

impl Unknown {
    fn add(&self, sum: &mut Lanes, first: u64, weights: &[Lanes]) {
        let weight = &weights[self.criterion];
        self.draw(first, |lane, value| sum[lane] += weight[lane] * value);
    }

    #[inline(always)]
    fn draw(&self, first: u64, mut take: impl FnMut(usize, f64)) {
        let mut counter = self.stream.before(first);
        match &self.draw {
            Draw::Either(values) => {
                for lane in 0..LANES {
                    take(lane, values[(next(&mut counter) >> 63) as usize]);
                }
            }
            Draw::Three(values) => {
                for lane in 0..LANES {
                    take(lane, values[third(next(&mut counter))]);
                }
            }
            Draw::States(values) => {
                for lane in 0..LANES {
                    take(lane, values[index(next(&mut counter), values.len() as u64)]);
                }
            }
            Draw::Line(start, rise) => {
                for lane in 0..LANES {
                    take(lane, start + rise * next_uniform(&mut counter));
                }
            }
            Draw::Lines(start, lines) => {
                for lane in 0..LANES {
                    let u = next_uniform(&mut counter);
                    let rises = lines.iter().map(|[from, length, slope]| (u - from).clamp(0.0, *length) * slope);
                    take(lane, rises.fold(*start, |sum, rise| sum + rise));
                }
            }
        }
    }
}

impl Draw {
    fn kind(&self) -> u8 {
        match self {
            Draw::Either(_) => 0,
            Draw::Three(_) => 1,
            Draw::Line(..) => 2,
            Draw::States(_) => 3,
            Draw::Lines(..) => 4,
        }
    }

    fn new(function: &ValueFunction, domain: Domain) -> Self {
        match (function, domain) {
            (ValueFunction::PerState(values), _) => match values[..] {
                [no, yes] => Draw::Either([no, yes]),
                [low, middle, high] => Draw::Three([low, middle, high]),
                _ => Draw::States(values.clone()),
            },
            (ValueFunction::Linear(anchors), Domain::Uniform { low, high }) => Draw::lines(anchors, low, high),
            (ValueFunction::Linear(_), Domain::States(_)) => Draw::Line(0.0, 1.0),
        }
    }

    fn lines(anchors: &[Anchor], low: f64, high: f64) -> Self {
        let start = linear(anchors, low);
        let inside = anchors.iter().map(|anchor| anchor.at).filter(|at| low < *at && *at < high);
        let corners: Vec<f64> = [low].into_iter().chain(inside).chain([high]).collect();
        let share = |at: f64| (at / 2.0 - low / 2.0) / (high / 2.0 - low / 2.0);
        let line = |pair: &[f64]| {
            let (from, length) = (share(pair[0]), share(pair[1]) - share(pair[0]));
            [from, length, (linear(anchors, pair[1]) - linear(anchors, pair[0])) / length]
        };
        let lines: Vec<[f64; 3]> =
            corners.windows(2).map(line).filter(|line| line[1] > 0.0 && line[2] != 0.0).collect();
        match lines[..] {
            [] => Draw::Line(start, 0.0),
            [[from, length, slope]] if from == 0.0 && length == 1.0 => Draw::Line(start, slope),
            _ => Draw::Lines(start, lines),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mcda::testing::{linear as number, problem, states};

    /// Draws many values of one alternative with two criteria of weight 0.5.
    fn drawn(valued: [(Domain, ValueFunction); 2], view: View) -> Vec<f64> {
        let problem = problem(&[("g", 1.0, &[("a", 1.0), ("b", 1.0)])]).with("x", valued);
        let row = Row::new(&problem.alternatives[0], &[0.5, 0.5], &[true, true], view, 1);
        let weights = [[0.5; LANES]; 2];
        (0..1000).flat_map(|chunk| row.values(chunk * LANES as u64, &weights)).collect()
    }

    #[test]
    fn draws_have_the_mean_and_the_bounds_of_the_fact() {
        let known = || states(&[0.0]);
        let scale = [(0.0, 0.0), (4.0, 0.8), (10.0, 1.0)];
        let cases = [
            states(&[0.0, 1.0]),
            states(&[0.3, 0.1, 0.9, 1.0]),
            number(1.0, 3.0, &scale),
            number(0.0, 10.0, &scale),
            number(-5.0, 25.0, &scale),
            number(20.0, 30.0, &scale),
        ];
        for (domain, function) in cases {
            let facts = [crate::model::decision::FactVariable { field: "f".into(), domain }];
            let performance = crate::model::decision::Performance { fact: 0, function: function.clone() };
            let expected = value(&performance, &facts);
            let values = drawn([(domain, function), known()], View::Neutral);
            let mean = values.iter().sum::<f64>() / values.len() as f64;
            assert!((2.0 * mean - expected.mean).abs() < 0.01, "{mean} {expected:?}");
            let within = |value: &f64| 2.0 * value > expected.low - 1e-12 && 2.0 * value < expected.high + 1e-12;
            assert!(values.iter().all(within), "{expected:?}");
        }
    }

    #[test]
    fn the_views_do_not_draw() {
        let open = || [states(&[0.0, 1.0]), states(&[0.2, 0.6, 0.3])];
        assert!(drawn(open(), View::Pessimistic).iter().all(|value| *value == 0.1));
        assert!(drawn(open(), View::Optimistic).iter().all(|value| *value == 0.8));
    }

    #[test]
    fn criteria_that_read_one_fact_see_one_draw() {
        let mut problem =
            problem(&[("g", 1.0, &[("a", 1.0), ("b", 1.0)])]).with("x", [states(&[0.0, 1.0]), states(&[1.0, 0.0])]);
        problem.alternatives[0].performances[1].fact = 0;
        let row = Row::new(&problem.alternatives[0], &[0.5, 0.5], &[true, true], View::Neutral, 1);
        assert_eq!(row.values(0, &[[0.5; LANES]; 2]), [0.5; LANES]);
    }
}
