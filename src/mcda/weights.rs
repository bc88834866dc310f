//! Base weights from points: shares across objectives times shares within each objective.

use super::fault::{Fault, check};
use crate::model::decision::{ObjectiveWeight, Points, Problem, WeightMode};

/// Returns the weights of criteria and of objectives; each list adds up to 1.
///
/// w_j = (G_g / sum G) * (s_j / sum of s in g), swing weighting in two levels (Keeney & Raiffa 1976; Edwards & Barron
/// 1994). An objective without any criterion that counts has weight 0 and leaves its share to the others.
pub fn weights(problem: &Problem) -> Result<(Vec<f64>, Vec<f64>), Fault> {
    check(problem)?;
    base_weights(problem)
}

/// Returns the weights of a problem that has been checked.
pub(super) fn base_weights(problem: &Problem) -> Result<(Vec<f64>, Vec<f64>), Fault> {
    let mut criteria = inner_weights(problem);
    let live = |g: usize| members(problem, g).iter().any(|&j| criteria[j] > 0.0);
    let base = |(g, objective): (usize, &ObjectiveWeight)| if live(g) { objective.points.base } else { 0.0 };
    let points: Vec<f64> = problem.objectives.iter().enumerate().map(base).collect();
    let objectives = shares(problem.objective_mode, &points).ok_or(Fault::AllWeightsZero)?;
    for (weight, criterion) in criteria.iter_mut().zip(&problem.criteria) {
        *weight *= objectives[criterion.objective];
    }
    Ok((criteria, objectives))
}

/// Returns the share of each criterion within its own objective, also where the objective has no weight.
pub(super) fn inner_weights(problem: &Problem) -> Vec<f64> {
    let mut inner = vec![0.0; problem.criteria.len()];
    for g in 0..problem.objectives.len() {
        let members = members(problem, g);
        let points: Vec<f64> = members.iter().map(|&j| problem.criteria[j].points.base).collect();
        let shares = shares(problem.criterion_mode, &points).unwrap_or_default();
        members.iter().zip(shares).for_each(|(&j, share)| inner[j] = share);
    }
    inner
}

/// Returns weights in which each level that consists of tiers gets other weights for its positions.
pub(super) fn reweighted(problem: &Problem, position: impl Fn(usize, usize) -> f64 + Copy) -> Vec<f64> {
    let mut other = problem.clone();
    if problem.criterion_mode == WeightMode::Tiers {
        other.criterion_mode = WeightMode::Fixed;
        for g in 0..problem.objectives.len() {
            let members = members(problem, g);
            let points: Vec<f64> = members.iter().map(|&j| problem.criteria[j].points.base).collect();
            let positions = by_tier(&points, position);
            members.iter().zip(positions).for_each(|(&j, points)| other.criteria[j].points = Points::exact(points));
        }
    }
    if problem.objective_mode == WeightMode::Tiers {
        other.objective_mode = WeightMode::Fixed;
        let live = |g: usize| members(problem, g).iter().any(|&j| problem.criteria[j].points.base > 0.0);
        let base = |(g, objective): (usize, &ObjectiveWeight)| if live(g) { objective.points.base } else { 0.0 };
        let points: Vec<f64> = problem.objectives.iter().enumerate().map(base).collect();
        let positions = by_tier(&points, position);
        other
            .objectives
            .iter_mut()
            .zip(positions)
            .for_each(|(objective, points)| objective.points = Points::exact(points));
    }
    base_weights(&other).map(|(weights, _)| weights).unwrap_or_default()
}

/// Returns the indices of the criteria of an objective, in canonical order.
pub(super) fn members(problem: &Problem, objective: usize) -> Vec<usize> {
    (0..problem.criteria.len()).filter(|&j| problem.criteria[j].objective == objective).collect()
}

/// Returns shares that add up to 1, or nothing when no points are above 0.
fn shares(mode: WeightMode, points: &[f64]) -> Option<Vec<f64>> {
    let amounts: Vec<f64> = match mode {
        WeightMode::Intervals | WeightMode::Fixed => points.to_vec(),
        WeightMode::Equal => points.iter().map(|&points| if points > 0.0 { 1.0 } else { 0.0 }).collect(),
        WeightMode::Tiers => tier_centroids(points),
    };
    let sum: f64 = amounts.iter().sum();
    (sum > 0.0).then(|| amounts.iter().map(|amount| amount / sum).collect())
}

/// Returns rank-order centroid weights (Edwards & Barron 1994, SMARTER); equal points share the mean of their positions.
///
/// Position k of n has (1/n) * sum_{l=k..n} 1/l. Points of 0 stand outside the order.
fn tier_centroids(points: &[f64]) -> Vec<f64> {
    by_tier(points, |k, n| (k..=n).map(|l| 1.0 / l as f64).sum::<f64>() / n as f64)
}

/// Returns for each of some points the mean over its tier of what each position (1 to n, of n) gets.
pub(super) fn by_tier(points: &[f64], position: impl Fn(usize, usize) -> f64) -> Vec<f64> {
    let count = points.iter().filter(|&&points| points > 0.0).count();
    let share = |&own: &f64| {
        if own <= 0.0 {
            return 0.0;
        }
        let before = points.iter().filter(|&&other| other > own).count();
        let tier = points.iter().filter(|&&other| other == own).count();
        (before + 1..=before + tier).map(|k| position(k, count)).sum::<f64>() / tier as f64
    };
    points.iter().map(share).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mcda::testing::problem;

    fn assert_close(actual: &[f64], expected: &[f64]) {
        assert_eq!(actual.len(), expected.len());
        for (a, e) in actual.iter().zip(expected) {
            assert!((a - e).abs() < 1e-12, "{actual:?} is not {expected:?}");
        }
    }

    #[test]
    fn two_levels_multiply() {
        let problem =
            problem(&[("g", 100.0, &[("a", 100.0), ("b", 25.0)]), ("h", 50.0, &[("c", 75.0)]), ("i", 80.0, &[])]);
        let (criteria, objectives) = weights(&problem).unwrap();
        assert_close(&objectives, &[2.0 / 3.0, 1.0 / 3.0, 0.0]);
        assert_close(&criteria, &[8.0 / 15.0, 2.0 / 15.0, 1.0 / 3.0]);
    }

    #[test]
    fn an_objective_whose_criteria_do_not_count_leaves_its_share_to_the_others() {
        let problem = problem(&[("g", 100.0, &[("a", 0.0)]), ("h", 10.0, &[("b", 5.0)])]);
        assert_eq!(weights(&problem).unwrap(), (vec![0.0, 1.0], vec![0.0, 1.0]));
    }

    #[test]
    fn without_any_weight_there_is_a_fault() {
        for (objective, criterion) in [(0.0, 100.0), (100.0, 0.0)] {
            let problem = problem(&[("g", objective, &[("a", criterion)])]);
            assert_eq!(weights(&problem), Err(Fault::AllWeightsZero));
        }
    }

    #[test]
    fn tiers_are_rank_order_centroids() {
        // Published table of centroid weights for four ranks (Edwards & Barron 1994).
        assert_close(
            &tier_centroids(&[4.0, 3.0, 2.0, 1.0]),
            &[0.520_833_333_333_333_3, 0.270_833_333_333_333_3, 0.145_833_333_333_333_3, 0.0625],
        );
        let joint = (0.270_833_333_333_333_3 + 0.145_833_333_333_333_3) / 2.0;
        assert_close(
            &tier_centroids(&[9.0, 5.0, 5.0, 1.0, 0.0]),
            &[0.520_833_333_333_333_3, joint, joint, 0.0625, 0.0],
        );
    }

    #[test]
    fn equal_mode_looks_only_at_what_counts() {
        let mut problem = problem(&[("g", 100.0, &[("a", 100.0), ("b", 5.0), ("c", 0.0)])]);
        problem.criterion_mode = WeightMode::Equal;
        assert_eq!(weights(&problem).unwrap().0, vec![0.5, 0.5, 0.0]);
    }
}
