//! Who is at least as good as whom for all weights and facts that are left open.

use super::weights::members;
use crate::model::decision::{Points, Problem, Ranked, Ranking, WeightMode};
use crate::model::sensitivity::Dominance;

/// Sums of rounded numbers that should be zero can come out this much below it.
const ROUNDING: f64 = 1e-13;

/// Returns each alternative that another beats or equals whatever the weights and facts, with the highest that does.
pub fn dominated(problem: &Problem, ranking: &Ranking) -> Vec<Dominance> {
    let groups: Vec<Vec<usize>> = (0..problem.objectives.len()).map(|g| members(problem, g)).collect();
    let find = |(place, worse): (usize, &Ranked)| {
        let above = ranking.ranked[..place].iter();
        let better = above.into_iter().find(|better| dominates(problem, &groups, better, worse))?;
        Some(Dominance { worse: worse.id.clone(), better: better.id.clone() })
    };
    ranking.ranked.iter().enumerate().filter_map(find).collect()
}

/// Tells whether one alternative at its worst is never below another at its best, and not always level with it.
///
/// Worst case over facts: d_j = low(a, j) - high(b, j). Worst case over weights: the smallest weighted mean of d, within
/// each objective and then across objectives (Salo & Hämäläinen 1992 for intervals of points).
pub fn dominates(problem: &Problem, groups: &[Vec<usize>], a: &Ranked, b: &Ranked) -> bool {
    let mut objectives = Vec::new();
    let mut differs = false;
    for (group, objective) in groups.iter().zip(&problem.objectives) {
        let d = |j: usize| a.performances[j].low - b.performances[j].high;
        let inside: Vec<(Points, f64)> = group.iter().map(|&j| (problem.criteria[j].points, d(j))).collect();
        if let Some(least) = least_mean(problem.criterion_mode, &inside) {
            differs |= counts(problem.objective_mode, objective.points)
                && inside.iter().any(|(points, d)| *d != 0.0 && counts(problem.criterion_mode, *points));
            objectives.push((objective.points, least));
        }
    }
    differs && least_mean(problem.objective_mode, &objectives).is_some_and(|least| least >= -ROUNDING)
}

fn counts(mode: WeightMode, points: Points) -> bool {
    if mode == WeightMode::Intervals { points.high > 0.0 } else { points.base > 0.0 }
}

/// Returns the smallest weighted mean that the weights of a level allow, or nothing when nothing has weight.
fn least_mean(mode: WeightMode, items: &[(Points, f64)]) -> Option<f64> {
    let mut items: Vec<(Points, f64)> = items.iter().copied().filter(|(points, _)| counts(mode, *points)).collect();
    items.sort_by(|a, b| a.1.total_cmp(&b.1));
    match mode {
        WeightMode::Equal => items.first().map(|(_, d)| *d),
        WeightMode::Fixed => {
            let total: f64 = items.iter().map(|(points, _)| points.base).sum();
            (total > 0.0).then(|| items.iter().map(|(points, d)| points.base * d).sum::<f64>() / total)
        }
        // The corners of the allowed weights are equal shares of the first k, each tier from its smallest on.
        WeightMode::Tiers => {
            items.sort_by(|a, b| b.0.base.total_cmp(&a.0.base).then(a.1.total_cmp(&b.1)));
            let mut sum = 0.0;
            let means = items.iter().zip(1..).map(|((_, d), k)| {
                sum += d;
                sum / f64::from(k)
            });
            means.reduce(f64::min)
        }
        // Attained with high points on the smallest differences and low points on the others.
        WeightMode::Intervals => {
            let mean = |high: usize| {
                let points =
                    |(i, (points, _)): (usize, &(Points, f64))| if i < high { points.high } else { points.low };
                let total: f64 = items.iter().enumerate().map(points).sum();
                let sum: f64 = items.iter().enumerate().map(|item| points(item) * item.1.1).sum();
                (total > 0.0).then(|| sum / total)
            };
            (0..=items.len()).filter_map(mean).reduce(f64::min)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mcda::ranking;
    use crate::mcda::testing::{problem, states};

    fn points(low: f64, base: f64, high: f64) -> Points {
        Points { base, low, high }
    }

    #[test]
    fn smallest_means_by_hand() {
        let items =
            [(points(20.0, 40.0, 60.0), 0.5), (points(50.0, 100.0, 100.0), -0.2), (points(0.0, 0.0, 0.0), -9.0)];
        let cases = [
            (WeightMode::Equal, -0.2),
            (WeightMode::Fixed, (40.0 * 0.5 - 100.0 * 0.2) / 140.0),
            // 100 points on -0.2 and 20 on 0.5.
            (WeightMode::Intervals, (20.0 * 0.5 - 100.0 * 0.2) / 120.0),
            // The second criterion comes first: alone, or with the first one at half each.
            (WeightMode::Tiers, -0.2),
        ];
        for (mode, expected) in cases {
            assert!((least_mean(mode, &items).unwrap() - expected).abs() < 1e-12, "{mode:?}");
        }
        assert_eq!(least_mean(WeightMode::Equal, &items[2..]), None);
    }

    #[test]
    fn dominance_depends_on_the_weights_that_are_open() {
        let mut problem = problem(&[("g", 1.0, &[("x", 3.0), ("y", 1.0)])])
            .with("a", [states(&[0.8]), states(&[0.5])])
            .with("b", [states(&[0.5]), states(&[0.7])])
            .with("c", [states(&[0.2, 0.8]), states(&[0.1])]);
        let found = |problem: &Problem| -> Vec<(String, String)> {
            let list = dominated(problem, &ranking(problem).unwrap());
            list.into_iter().map(|d| (d.better.to_string(), d.worse.to_string())).collect()
        };
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(found(&problem), [pair("a", "b"), pair("a", "c")]);
        problem.criterion_mode = WeightMode::Tiers;
        assert_eq!(found(&problem), [pair("a", "b"), pair("a", "c")], "0.3 alone, (0.3 - 0.2) / 2 together");
        problem.criterion_mode = WeightMode::Equal;
        assert_eq!(found(&problem), [pair("a", "c")], "all the weight on y puts b above a");
    }

    #[test]
    fn identical_alternatives_do_not_dominate_each_other() {
        let problem = problem(&[("g", 1.0, &[("x", 3.0)])]).with("a", [states(&[0.8])]).with("b", [states(&[0.8])]);
        assert!(dominated(&problem, &ranking(&problem).unwrap()).is_empty());
    }
}
