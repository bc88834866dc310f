//! Who can come first at all: by weights and facts that are left open, whether or not a sample found them.

use std::collections::BTreeSet;

use super::simplex::maximum;
use super::weights::members;
use crate::model::decision::{Points, Problem, Ranked, Ranking, WeightMode};
use crate::model::robustness::Simulation;
use crate::model::sensitivity::{Possibility, Potential};

/// Solutions of the linear program are this exact.
const ROUNDING: f64 = 1e-9;

/// Returns for each ranked alternative whether it can come first, alone or tied, in the order of the ranking.
///
/// A sample with it in first place proves it; for the others a linear program looks for weights with its facts at their
/// best and those of all rivals at their worst. Where one fact serves several criteria it may be at its best for each, so
/// that *never* is certain and *possible* an upper bound.
pub fn potential(problem: &Problem, ranking: &Ranking, simulation: &Simulation) -> Vec<Potential> {
    let seen: BTreeSet<_> = simulation.alternatives.iter().filter(|one| one.first > 0.0).map(|one| &one.id).collect();
    let of = |ranked: &Ranked| {
        let possibility = if seen.contains(&ranked.id) {
            Possibility::Seen
        } else if can_lead(problem, ranking, ranked) {
            Possibility::Possible
        } else {
            Possibility::Never
        };
        Potential { id: ranked.id.clone(), possibility }
    };
    ranking.ranked.iter().map(of).collect()
}

/// Tells whether some allowed weights y, with d_kj = high(i, j) - low(k, j), have sum_j y_j d_kj >= 0 for all rivals k.
///
/// The points of two levels become linear with the total of each level as a variable of its own: t_g for the criteria of
/// objective g, and one for the objectives. The program maximises 1 + min_k sum_j y_j d_kj, which starts from zero.
fn can_lead(problem: &Problem, ranking: &Ranking, own: &Ranked) -> bool {
    let program = Program::new(problem);
    let mut rows = program.rows.clone();
    for rival in ranking.ranked.iter().filter(|rival| rival.id != own.id) {
        let mut row = vec![0.0; program.width];
        for (j, (own, rival)) in own.performances.iter().zip(&rival.performances).enumerate() {
            row[j] = -(own.high - rival.low + 1.0);
        }
        row[program.width - 1] = 1.0;
        rows.push(row);
    }
    let mut total = vec![0.0; program.width];
    total[..problem.criteria.len()].fill(1.0);
    rows.push(total);
    let mut limits = vec![0.0; rows.len()];
    *limits.last_mut().expect("the total is a row") = 1.0;
    let mut objective = vec![0.0; program.width];
    objective[program.width - 1] = 1.0;
    // What the program cannot settle is not called impossible.
    maximum(&objective, &rows, &limits).is_none_or(|best| best >= 1.0 - ROUNDING)
}

/// Which weights are allowed, as rows of a linear program: weights, totals within objectives, the total of objectives,
/// and the value to be maximised.
struct Program {
    width: usize,
    rows: Vec<Vec<f64>>,
}

impl Program {
    fn new(problem: &Problem) -> Self {
        let (n, g) = (problem.criteria.len(), problem.objectives.len());
        let mut program = Self { width: n + g + 2, rows: Vec::new() };
        let groups: Vec<Vec<usize>> = (0..g).map(|g| members(problem, g)).collect();
        for (own, group) in groups.iter().enumerate() {
            let items: Vec<(Points, Vec<usize>)> =
                group.iter().map(|&j| (problem.criteria[j].points, vec![j])).collect();
            program.level(problem.criterion_mode, &items, n + own);
        }
        let counted = |group: &[usize]| {
            let points = |j: usize| problem.criteria[j].points;
            group.iter().any(|&j| weighs(problem.criterion_mode, points(j)))
        };
        let live = problem.objectives.iter().zip(&groups).filter(|(_, group)| counted(group));
        let items: Vec<(Points, Vec<usize>)> =
            live.map(|(objective, group)| (objective.points, group.clone())).collect();
        program.level(problem.objective_mode, &items, n + g);
        program
    }

    /// Adds what the points of one level say about sums of weights.
    fn level(&mut self, mode: WeightMode, items: &[(Points, Vec<usize>)], total: usize) {
        for (points, own) in items {
            match mode {
                _ if !weighs(mode, *points) => self.row(&[(own, 1.0)]),
                WeightMode::Intervals => self.between(own, points.low, points.high, total),
                WeightMode::Fixed => self.between(own, points.base, points.base, total),
                WeightMode::Equal => {}
                WeightMode::Tiers => {
                    for (_, above) in items.iter().filter(|(other, _)| other.base > points.base) {
                        self.row(&[(own, 1.0), (above, -1.0)]);
                    }
                }
            }
        }
    }

    fn between(&mut self, own: &[usize], low: f64, high: f64, total: usize) {
        // Points out of 100 become parts of one, so that all coefficients have the same size.
        self.row(&[(own, 1.0), (&[total], -high / 100.0)]);
        self.row(&[(own, -1.0), (&[total], low / 100.0)]);
    }

    fn row(&mut self, terms: &[(&[usize], f64)]) {
        let mut row = vec![0.0; self.width];
        for (columns, factor) in terms {
            columns.iter().for_each(|&column| row[column] = *factor);
        }
        self.rows.push(row);
    }
}

fn weighs(mode: WeightMode, points: Points) -> bool {
    if mode == WeightMode::Intervals { points.high > 0.0 } else { points.base > 0.0 }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::mcda::testing::{problem, problems, states};
    use crate::mcda::{ranking, simulation};
    use crate::model::robustness::Settings;

    fn found(problem: &Problem, samples: u64) -> Vec<(String, Possibility)> {
        let simulation = simulation(problem, &Settings { samples, ..Settings::default() }).unwrap();
        let list = potential(problem, &ranking(problem).unwrap(), &simulation);
        list.into_iter().map(|one| (one.id.to_string(), one.possibility)).collect()
    }

    /// a and b are best at one thing each; c is level with their mean at 0.5.
    fn example(c: f64) -> Problem {
        let mut problem = problem(&[("g", 1.0, &[("x", 50.0), ("y", 50.0)])])
            .with("a", [states(&[1.0]), states(&[0.0])])
            .with("b", [states(&[0.0]), states(&[1.0])])
            .with("c", [states(&[c]), states(&[c])]);
        problem.criterion_mode = WeightMode::Equal;
        problem
    }

    #[test]
    fn between_seen_and_never_lies_what_only_the_program_finds() {
        let state = |problem: &Problem| found(problem, 100).into_iter().find(|(id, _)| id == "c").unwrap().1;
        assert_eq!(state(&example(0.6)), Possibility::Seen);
        // First only with weights of exactly one half each, which no sample has.
        assert_eq!(state(&example(0.5)), Possibility::Possible);
        assert_eq!(state(&example(0.49)), Possibility::Never);
    }

    #[test]
    fn the_points_that_are_open_limit_who_can_lead() {
        let mut problem = example(0.45);
        problem.criterion_mode = WeightMode::Intervals;
        problem.criteria[0].points = Points { base: 50.0, low: 40.0, high: 60.0 };
        problem.criteria[1].points = Points::exact(50.0);
        assert_eq!(found(&problem, 100)[2], ("c".to_owned(), Possibility::Never));
        // With x at least 80 out of 130, b stays below a.
        problem.criteria[0].points = Points { base: 90.0, low: 80.0, high: 100.0 };
        let result = found(&problem, 100);
        assert!(result.contains(&("b".to_owned(), Possibility::Never)));
        assert!(result.contains(&("a".to_owned(), Possibility::Seen)));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn the_program_finds_whatever_a_sample_finds(
            mut problem in problems(),
            mode in prop_oneof![
                Just(WeightMode::Intervals), Just(WeightMode::Tiers), Just(WeightMode::Equal), Just(WeightMode::Fixed)
            ],
        ) {
            problem.objective_mode = mode;
            problem.criterion_mode = mode;
            let base = ranking(&problem).unwrap();
            let result = simulation(&problem, &Settings { samples: 500, ..Settings::default() }).unwrap();
            for (ranked, one) in base.ranked.iter().zip(&result.alternatives) {
                prop_assert!(one.first == 0.0 || can_lead(&problem, &base, ranked));
            }
        }
    }
}
