//! Weights drawn at random, in the way that the respondent's answers leave open. All samplers are exact and independent:
//! no rejection on the simplex and no Markov chain.

use fearless_simd::{Level as Processor, Simd, dispatch};

use super::LANES;
use super::logarithm::ln;
use super::random::{Stream, uniforms};
use crate::mcda::fault::Fault;
use crate::mcda::weights::{base_weights, members};
use crate::model::decision::{Points, Problem, WeightMode};

/// Draws the weights of one respondent.
#[derive(Clone)]
pub struct Sampler {
    objectives: Level,
    /// For each objective, its criteria.
    criteria: Vec<Level>,
    /// Weights when nothing is left open.
    fixed: Option<Vec<f64>>,
    /// Shares of the objectives and of criteria within them, in the making.
    scratch: Vec<[f64; LANES]>,
}

/// Things that share a total: objectives, or criteria of one objective.
#[derive(Clone)]
struct Level {
    mode: WeightMode,
    items: Vec<Item>,
    seed: u64,
}

#[derive(Clone)]
struct Item {
    /// Index of the objective or criterion.
    index: usize,
    points: Points,
    /// Name of its stream, to which the number of a redraw is appended.
    name: Vec<String>,
    stream: Stream,
    permutation: Stream,
}

impl Sampler {
    /// Returns a sampler for a checked problem.
    pub fn new(problem: &Problem, seed: u64, respondent: &str) -> Result<Self, Fault> {
        let (base, _) = base_weights(problem)?;
        let clash = |id: &str| problem.criteria.iter().any(|criterion| criterion.id.as_str() == id);
        let item = |index: usize, id: &str, points: Points, more: Option<&str>| {
            let mut name = vec!["w".to_owned(), respondent.to_owned(), id.to_owned()];
            name.extend(more.map(str::to_owned));
            let stream = named(seed, &name);
            name[0] = "p".to_owned();
            let permutation = named(seed, &name);
            name[0] = "w".to_owned();
            Item { index, points, name, stream, permutation }
        };
        let criteria: Vec<Level> = (0..problem.objectives.len())
            .map(|g| {
                let own = members(problem, g).into_iter().map(|j| (j, &problem.criteria[j]));
                let counted = own.filter(|(_, criterion)| counts(problem.criterion_mode, criterion.points));
                let items = counted.map(|(j, criterion)| item(j, criterion.id.as_str(), criterion.points, None));
                Level { mode: problem.criterion_mode, items: items.collect(), seed }
            })
            .collect();
        let live = problem.objectives.iter().enumerate().filter(|(g, objective)| {
            counts(problem.objective_mode, objective.points) && !criteria[*g].items.is_empty()
        });
        // An objective with the id of a criterion must not share its numbers.
        let items = live.map(|(g, objective)| {
            let id = objective.id.as_str();
            item(g, id, objective.points, clash(id).then_some("objective"))
        });
        let objectives = Level { mode: problem.objective_mode, items: items.collect(), seed };
        let certain = objectives.is_certain() && criteria.iter().all(Level::is_certain);
        Ok(Self { objectives, criteria, fixed: certain.then_some(base), scratch: Vec::new() })
    }

    /// Tells for each criterion whether it can have any weight.
    pub fn can_weigh(&self, criteria: usize) -> Vec<bool> {
        let mut can = vec![false; criteria];
        let live = self.objectives.items.iter().flat_map(|item| &self.criteria[item.index].items);
        live.for_each(|item| can[item.index] = true);
        can
    }

    /// Draws the weights of consecutive samples: a row for each criterion, in the order of the problem.
    pub fn draw(&mut self, first: u64, weights: &mut [[f64; LANES]]) {
        dispatch!(Processor::new(), simd => self.draw_on(simd, first, weights));
    }

    #[inline(always)]
    fn draw_on<S: Simd>(&mut self, _: S, first: u64, weights: &mut [[f64; LANES]]) {
        if let Some(fixed) = &self.fixed {
            weights.iter_mut().zip(fixed).for_each(|(row, &weight)| *row = [weight; LANES]);
            return;
        }
        weights.fill([0.0; LANES]);
        self.scratch.resize(self.criteria.len(), [0.0; LANES]);
        self.scratch.fill([0.0; LANES]);
        self.objectives.draw::<S>(first, &mut self.scratch);
        for item in &self.objectives.items {
            let level = &self.criteria[item.index];
            level.draw::<S>(first, weights);
            for criterion in &level.items {
                let row = &mut weights[criterion.index];
                row.iter_mut().zip(&self.scratch[item.index]).for_each(|(weight, share)| *weight *= share);
            }
        }
    }
}

impl Level {
    fn is_certain(&self) -> bool {
        let exact = |item: &Item| item.points.low == item.points.high;
        match self.mode {
            WeightMode::Fixed => true,
            WeightMode::Intervals => self.items.len() < 2 || self.items.iter().all(exact),
            WeightMode::Tiers | WeightMode::Equal => self.items.len() < 2,
        }
    }

    /// Draws shares that add up to 1 for consecutive samples, into the row of each item.
    #[inline(always)]
    fn draw<S: Simd>(&self, first: u64, rows: &mut [[f64; LANES]]) {
        match self.mode {
            WeightMode::Intervals => {
                self.draw_points::<S>(first, rows, |points, u| points.low + u * (points.high - points.low))
            }
            WeightMode::Fixed => self.draw_points::<S>(first, rows, |points, _| points.base),
            WeightMode::Equal => self.draw_points::<S>(first, rows, |_, u| -ln(1.0 - u)),
            WeightMode::Tiers => self.draw_tiers(first, rows),
        }
    }

    #[inline(always)]
    fn draw_points<S: Simd>(&self, first: u64, rows: &mut [[f64; LANES]], amount: impl Fn(Points, f64) -> f64) {
        let mut sums = [0.0; LANES];
        for item in &self.items {
            let drawn = uniforms::<S>(item.stream.before(first));
            let row = &mut rows[item.index];
            for lane in 0..LANES {
                row[lane] = amount(item.points, drawn[lane]);
                sums[lane] += row[lane];
            }
        }
        if sums.contains(&0.0) {
            self.redraw(first, rows, &mut sums, amount);
        }
        for item in &self.items {
            rows[item.index].iter_mut().zip(&sums).for_each(|(value, sum)| *value /= sum);
        }
    }

    /// Draws anew wherever all items came out at 0, which needs a coincidence of one in 2^53 at least.
    #[cold]
    fn redraw(
        &self,
        first: u64,
        rows: &mut [[f64; LANES]],
        sums: &mut [f64; LANES],
        amount: impl Fn(Points, f64) -> f64,
    ) {
        for (lane, sum) in sums.iter_mut().enumerate() {
            let mut number = 0;
            while *sum == 0.0 && number < 100 {
                number += 1;
                for item in &self.items {
                    let mut name = item.name.clone();
                    name.push(number.to_string());
                    let u = named(self.seed, &name).uniform(first + lane as u64);
                    rows[item.index][lane] = amount(item.points, u);
                    *sum += rows[item.index][lane];
                }
            }
        }
    }

    /// Draws uniformly from the weights that respect the tiers: a uniform point of the simplex, sorted, cut into blocks,
    /// and permuted within each block. Its mean is the tiered rank-order centroid.
    fn draw_tiers(&self, first: u64, rows: &mut [[f64; LANES]]) {
        let mut order: Vec<&Item> = self.items.iter().collect();
        for (lane, place) in (0..LANES).zip(first..) {
            let mut amounts: Vec<f64> = self.items.iter().map(|item| -ln(1.0 - item.stream.uniform(place))).collect();
            let sum: f64 = amounts.iter().sum();
            amounts.sort_by(|a, b| b.total_cmp(a));
            order.sort_by(|a, b| {
                let tier = b.points.base.total_cmp(&a.points.base);
                tier.then_with(|| a.permutation.bits(place).cmp(&b.permutation.bits(place)))
            });
            for (item, amount) in order.iter().zip(&amounts) {
                rows[item.index][lane] = if sum > 0.0 { amount / sum } else { 1.0 / amounts.len() as f64 };
            }
        }
    }
}

fn counts(mode: WeightMode, points: Points) -> bool {
    match mode {
        WeightMode::Intervals => points.high > 0.0,
        WeightMode::Tiers | WeightMode::Equal | WeightMode::Fixed => points.base > 0.0,
    }
}

fn named(seed: u64, name: &[String]) -> Stream {
    let parts: Vec<&str> = name.iter().map(String::as_str).collect();
    Stream::new(seed, &parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mcda::testing::problem;
    use crate::mcda::weights;

    fn samples(problem: &Problem, count: u64) -> Vec<Vec<f64>> {
        let mut sampler = Sampler::new(problem, 1, "r").unwrap();
        let mut rows = vec![[0.0; LANES]; problem.criteria.len()];
        let mut all = Vec::new();
        for first in (0..count).step_by(LANES) {
            sampler.draw(first, &mut rows);
            all.extend((0..LANES).map(|lane| rows.iter().map(|row| row[lane]).collect::<Vec<f64>>()));
        }
        all
    }

    fn mean(samples: &[Vec<f64>], criterion: usize) -> f64 {
        samples.iter().map(|sample| sample[criterion]).sum::<f64>() / samples.len() as f64
    }

    fn in_mode(mode: WeightMode) -> Problem {
        let mut problem = problem(&[
            ("g", 100.0, &[("a", 100.0), ("b", 50.0), ("c", 50.0), ("d", 0.0)]),
            ("h", 50.0, &[("e", 70.0), ("f", 20.0)]),
        ]);
        problem.objective_mode = mode;
        problem.criterion_mode = mode;
        for points in problem.criteria.iter_mut().map(|criterion| &mut criterion.points) {
            *points = Points { base: points.base, low: points.base * 0.5, high: points.base };
        }
        problem
    }

    #[test]
    fn every_draw_is_a_division_of_the_whole() {
        for mode in [WeightMode::Intervals, WeightMode::Tiers, WeightMode::Equal, WeightMode::Fixed] {
            for sample in samples(&in_mode(mode), 1000) {
                assert!((sample.iter().sum::<f64>() - 1.0).abs() < 1e-12);
                assert!(sample.iter().all(|weight| *weight >= 0.0) && sample[3] == 0.0);
            }
        }
    }

    #[test]
    fn means_of_tiers_and_of_the_flat_simplex_are_the_base_weights() {
        for mode in [WeightMode::Tiers, WeightMode::Equal, WeightMode::Fixed] {
            let problem = in_mode(mode);
            let (base, _) = weights(&problem).unwrap();
            let drawn = samples(&problem, 40_000);
            for (j, base) in base.iter().enumerate() {
                assert!((mean(&drawn, j) - base).abs() < 0.005, "{mode:?} {j}: {} is not {base}", mean(&drawn, j));
            }
        }
    }

    #[test]
    fn tiers_keep_the_order_that_was_given() {
        for sample in samples(&in_mode(WeightMode::Tiers), 1000) {
            assert!(sample[0] >= sample[1].max(sample[2]) && sample[4] >= sample[5]);
            assert!(sample[0] + sample[1] + sample[2] >= 0.5);
        }
    }

    #[test]
    fn intervals_bound_the_ratios() {
        let drawn = samples(&in_mode(WeightMode::Intervals), 2000);
        for sample in &drawn {
            assert!(sample[0] >= sample[1] - 1e-12 && sample[0] <= 4.0 * sample[1] + 1e-12);
        }
        assert!(drawn.iter().any(|sample| sample[0] > 3.0 * sample[1]));
    }

    #[test]
    fn an_objective_named_as_a_criterion_has_numbers_of_its_own() {
        let mut problem = problem(&[("a", 50.0, &[("a", 50.0), ("b", 50.0)]), ("g", 50.0, &[("c", 50.0)])]);
        let open = Points { base: 50.0, low: 0.0, high: 100.0 };
        problem.objectives.iter_mut().for_each(|objective| objective.points = open);
        problem.criteria.iter_mut().for_each(|criterion| criterion.points = open);
        let sampler = Sampler::new(&problem, 1, "").unwrap();
        assert_ne!(sampler.objectives.items[0].stream, sampler.criteria[0].items[0].stream);
    }
}
