//! Alternatives made ready for fast valuation: what is known apart from what is drawn, numbers in flat lists.

use fearless_simd::Simd;

use super::LANES;
use super::random::{Stream, bits, index, third, uniforms};
use crate::mcda::ranking::viewed;
use crate::mcda::value::value;
use crate::model::catalog::Anchor;
use crate::model::catalog::linear;
use crate::model::decision::{Alternative, Domain, ValueFunction, View};

/// Values of consecutive samples.
pub type Lanes = [f64; LANES];

/// One alternative. Its values are summed in a fixed order: known facts, then unknown ones by kind, each part in canonical
/// order.
pub struct Row {
    known: Vec<(usize, f64)>,
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
        let mut row = Row { known: Vec::new(), unknown: Vec::new(), settled: 0.0 };
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
            row.unknown.push(Unknown { criterion: j, base_weight: weights[j], mean, stream, draw });
        }
        row.unknown.sort_by_key(|unknown| unknown.draw.kind());
        row
    }

    /// Tells whether there is nothing to draw.
    pub fn is_known(&self) -> bool {
        self.unknown.is_empty()
    }

    /// Returns the values of consecutive samples.
    #[inline(always)]
    pub fn values<S: Simd>(&self, _: S, first: u64, weights: &[Lanes]) -> Lanes {
        let mut sum = self.known_part(weights);
        for unknown in &self.unknown {
            let weight = &weights[unknown.criterion];
            unknown.draw::<S>(first, |lane, value| sum[lane] += weight[lane] * value);
        }
        sum
    }

    /// Returns the values of consecutive samples by source of uncertainty, on the same draws.
    #[inline(always)]
    pub fn values_by_source<S: Simd>(&self, _: S, first: u64, weights: &[Lanes]) -> Values {
        let both = self.known_part(weights);
        let mut values = Values { both, by_weights: both, by_facts: [self.settled; LANES] };
        for unknown in &self.unknown {
            let weight = &weights[unknown.criterion];
            let Values { both, by_weights, by_facts } = &mut values;
            unknown.draw::<S>(first, |lane, value| {
                both[lane] += weight[lane] * value;
                by_weights[lane] += weight[lane] * unknown.mean;
                by_facts[lane] += unknown.base_weight * value;
            });
        }
        values
    }

    /// Four criteria at a time keep the sums in registers; the order of additions stays the same.
    #[inline(always)]
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
            let weight = &weights[criterion];
            for lane in 0..LANES {
                sum[lane] += weight[lane] * value;
            }
        }
        sum
    }
}

impl Unknown {
    /// Draws a value for each sample. Few choices are comparisons, which processors make side by side.
    #[inline(always)]
    fn draw<S: Simd>(&self, first: u64, mut take: impl FnMut(usize, f64)) {
        let counter = self.stream.before(first);
        match &self.draw {
            Draw::Either([no, yes]) => {
                for (lane, bits) in bits::<S>(counter).iter().enumerate() {
                    take(lane, if (*bits as i64) < 0 { *yes } else { *no });
                }
            }
            Draw::Three([low, middle, high]) => {
                for (lane, bits) in bits::<S>(counter).iter().enumerate() {
                    let [above_low, above_middle] = third(*bits);
                    let above = if above_middle { *high } else { *middle };
                    take(lane, if above_low { above } else { *low });
                }
            }
            Draw::States(values) => {
                for (lane, bits) in bits::<S>(counter).iter().enumerate() {
                    take(lane, values[index(*bits, values.len() as u64)]);
                }
            }
            Draw::Line(start, rise) => {
                for (lane, drawn) in uniforms::<S>(counter).iter().enumerate() {
                    take(lane, start + rise * drawn);
                }
            }
            Draw::Lines(start, lines) => {
                let (drawn, mut values) = (uniforms::<S>(counter), [*start; LANES]);
                for [from, length, slope] in lines {
                    for lane in 0..LANES {
                        values[lane] += (drawn[lane] - from).clamp(0.0, *length) * slope;
                    }
                }
                values.iter().enumerate().for_each(|(lane, value)| take(lane, *value));
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
    use fearless_simd::{Level, dispatch};

    use super::*;
    use crate::mcda::testing::{linear as number, problem, states};

    /// Draws many values of one alternative with two criteria of weight 0.5.
    fn drawn(valued: [(Domain, ValueFunction); 2], view: View) -> Vec<f64> {
        let problem = problem(&[("g", 1.0, &[("a", 1.0), ("b", 1.0)])]).with("x", valued);
        let row = Row::new(&problem.alternatives[0], &[0.5, 0.5], &[true, true], view, 1);
        let weights = [[0.5; LANES]; 2];
        let values = |chunk| dispatch!(Level::new(), simd => row.values(simd, chunk * LANES as u64, &weights));
        (0..1000).flat_map(values).collect()
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
        let values = dispatch!(Level::new(), simd => row.values(simd, 0, &[[0.5; LANES]; 2]));
        assert_eq!(values, [0.5; LANES]);
    }
}
