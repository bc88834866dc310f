//! What weights would have to be for somebody else to win: exact, with facts at their means.

use super::dominance::dominated;
use super::ranking::quantised;
use super::weights::{members, reweighted};
use crate::model::decision::{Problem, Ranked, Ranking, WeightMode};
use crate::model::id::PlatformId;
use crate::model::sensitivity::{Bound, Flip, Move, Sensitivity, Stability};

/// Returns what would change a ranking, or nothing when there are no two alternatives in it.
pub fn sensitivity(problem: &Problem, ranking: &Ranking) -> Option<Sensitivity> {
    let (winner, rivals) = ranking.ranked.split_first()?;
    if rivals.is_empty() {
        return None;
    }
    let mut rivals: Vec<&Ranked> = rivals.iter().collect();
    rivals.sort_by(|a, b| a.id.cmp(&b.id));
    let tiers = [problem.objective_mode, problem.criterion_mode].contains(&WeightMode::Tiers);
    let rank_sum = |k: usize, n: usize| 2.0 * (n + 1 - k) as f64 / (n * (n + 1)) as f64;
    Some(Sensitivity {
        criteria: criteria_stability(problem, ranking, winner, &rivals),
        objectives: objectives_stability(problem, ranking, winner, &rivals),
        effective_weights: effective_weights(ranking),
        flip: rivals.iter().filter_map(|rival| flip(problem, ranking, winner, rival)).reduce(smaller),
        equal_weights: winners(ranking, &equal(&ranking.weights)),
        rank_sum_weights: tiers.then(|| winners(ranking, &reweighted(problem, rank_sum))),
        dominated: dominated(problem, ranking),
    })
}

/// Returns by how much the winner's mean is above a rival's, for each criterion.
fn differences(winner: &Ranked, rival: &Ranked) -> Vec<f64> {
    winner.performances.iter().zip(&rival.performances).map(|(own, other)| own.mean - other.mean).collect()
}

fn dot(weights: &[f64], values: &[f64]) -> f64 {
    weights.iter().zip(values).map(|(weight, value)| weight * value).sum()
}

fn criteria_stability(
    problem: &Problem,
    ranking: &Ranking,
    winner: &Ranked,
    rivals: &[&Ranked],
) -> Vec<Stability<crate::model::id::CriterionId>> {
    let all: Vec<Vec<f64>> = rivals.iter().map(|rival| differences(winner, rival)).collect();
    let stability = |(k, criterion): (usize, &crate::model::decision::CriterionWeight)| {
        let weight = ranking.weights[k];
        let own_and_rest = all.iter().map(|d| {
            let rest: f64 = (0..d.len()).filter(|j| *j != k).map(|j| ranking.weights[j] * d[j]).sum();
            (d[k], rest)
        });
        Stability { id: criterion.id.clone(), weight, interval: interval(weight, rivals, own_and_rest) }
    };
    problem.criteria.iter().enumerate().map(stability).collect()
}

fn objectives_stability(
    problem: &Problem,
    ranking: &Ranking,
    winner: &Ranked,
    rivals: &[&Ranked],
) -> Vec<Stability<crate::model::id::ObjectiveId>> {
    let all: Vec<Vec<f64>> = rivals.iter().map(|rival| differences(winner, rival)).collect();
    let inner = super::weights::inner_weights(problem);
    let stability = |(g, objective): (usize, &crate::model::decision::ObjectiveWeight)| {
        let weight = ranking.objective_weights[g];
        let own = members(problem, g);
        let counts = own.iter().any(|&j| inner[j] > 0.0);
        let own_and_rest = all.iter().map(|d| {
            let inside: f64 = own.iter().map(|&j| inner[j] * d[j]).sum();
            let outside = (0..d.len()).filter(|j| !own.contains(j)).map(|j| ranking.weights[j] * d[j]).sum();
            (inside, outside)
        });
        let interval = counts.then(|| interval(weight, rivals, own_and_rest)).flatten();
        Stability { id: objective.id.clone(), weight, interval }
    };
    problem.objectives.iter().enumerate().map(stability).collect()
}

/// Returns the weights between which the winner stays ahead, from the difference on the thing itself and the weighted
/// differences on all others.
///
/// difference(t) = t D + (1 - t) R is zero at t* = R / (R - D): the weight stability interval of a weighted sum.
fn interval(weight: f64, rivals: &[&Ranked], own_and_rest: impl Iterator<Item = (f64, f64)>) -> Option<[Bound; 2]> {
    if 1.0 - weight < 1e-12 {
        return None;
    }
    let mut low = Bound { at: 0.0, rival: None };
    let mut high = Bound { at: 1.0, rival: None };
    for (rival, (own, rest)) in rivals.iter().zip(own_and_rest) {
        let rest = rest / (1.0 - weight);
        let level = rest / (rest - own);
        if own > rest && level > low.at {
            low = Bound { at: level.min(weight), rival: Some(rival.id.clone()) };
        } else if own < rest && level < high.at {
            high = Bound { at: level.max(weight), rival: Some(rival.id.clone()) };
        }
    }
    Some([low, high])
}

fn effective_weights(ranking: &Ranking) -> Vec<f64> {
    let range = |(j, weight): (usize, &f64)| {
        let means = ranking.ranked.iter().map(|ranked| ranked.performances[j].mean);
        let (least, most) =
            means.fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), mean| (mean.min(least), mean.max(most)));
        weight * (most - least)
    };
    ranking.weights.iter().enumerate().map(range).collect()
}

/// Returns the smallest weight that has to move before a rival is level, or nothing when no weights can do it.
///
/// All of it goes to the criterion where the rival is strongest, taken first from where it is weakest: greedy is optimal
/// for this fractional knapsack.
fn flip(problem: &Problem, ranking: &Ranking, winner: &Ranked, rival: &Ranked) -> Option<Flip> {
    let d = differences(winner, rival);
    let target = (0..d.len()).min_by(|&a, &b| d[a].total_cmp(&d[b]))?;
    let mut gap = dot(&ranking.weights, &d);
    if d[target] >= 0.0 && quantised(gap.max(0.0)) > 0 {
        return None;
    }
    let mut order: Vec<usize> = (0..d.len()).filter(|&j| d[j] > d[target] && ranking.weights[j] > 0.0).collect();
    order.sort_by(|&a, &b| d[b].total_cmp(&d[a]).then(a.cmp(&b)));
    let mut from = Vec::new();
    for j in order {
        if quantised(gap.max(0.0)) == 0 {
            break;
        }
        let weight = ranking.weights[j].min(gap / (d[j] - d[target]));
        gap -= weight * (d[j] - d[target]);
        from.push(Move { criterion: problem.criteria[j].id.clone(), weight });
    }
    Some(Flip {
        rival: rival.id.clone(),
        // The sum of nothing is a negative zero.
        weight: from.iter().map(|step| step.weight).sum::<f64>() + 0.0,
        to: problem.criteria[target].id.clone(),
        from,
    })
}

fn smaller(one: Flip, other: Flip) -> Flip {
    if other.weight < one.weight { other } else { one }
}

fn equal(weights: &[f64]) -> Vec<f64> {
    let count = weights.iter().filter(|weight| **weight > 0.0).count() as f64;
    weights.iter().map(|weight| if *weight > 0.0 { 1.0 / count } else { 0.0 }).collect()
}

/// Returns who wins with other weights, in order of id.
fn winners(ranking: &Ranking, weights: &[f64]) -> Vec<PlatformId> {
    let value = |ranked: &Ranked| {
        let means = ranked.performances.iter().map(|value| value.mean);
        quantised(weights.iter().zip(means).map(|(weight, mean)| weight * mean).sum())
    };
    let best = ranking.ranked.iter().map(value).max();
    let mut winners: Vec<PlatformId> =
        ranking.ranked.iter().filter(|ranked| Some(value(ranked)) == best).map(|ranked| ranked.id.clone()).collect();
    winners.sort();
    winners
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mcda::ranking;
    use crate::mcda::testing::{problem, states};

    /// Weights 0.5, 0.3, 0.2. A: 0.5 + 0.3 * 0.4 = 0.62; B: 0.5 * 0.6 + 0.3 * 0.2 + 0.2 = 0.56.
    fn example() -> Problem {
        problem(&[("g", 50.0, &[("x", 1.0)]), ("h", 50.0, &[("y", 60.0), ("z", 40.0)])])
            .with("a", [states(&[1.0]), states(&[0.4]), states(&[0.0])])
            .with("b", [states(&[0.6]), states(&[0.2]), states(&[1.0])])
    }

    fn close(actual: f64, expected: f64) {
        assert!((actual - expected).abs() < 1e-12, "{actual} is not {expected}");
    }

    #[test]
    fn stability_intervals_by_hand() {
        let problem = example();
        let result = sensitivity(&problem, &ranking(&problem).unwrap()).unwrap();
        let [low, high] = result.criteria[0].interval.clone().unwrap();
        // D = 0.4 on x; the rest is (0.3 * 0.2 - 0.2) / 0.5 = -0.28; level at 0.28 / 0.68.
        close(low.at, 0.28 / 0.68);
        assert_eq!((low.rival, high), (Some("b".into()), Bound { at: 1.0, rival: None }));
        let [low, high] = result.criteria[2].interval.clone().unwrap();
        // D = -1 on z; the rest is (0.2 + 0.06) / 0.8 = 0.325; level at 0.325 / 1.325.
        close(high.at, 0.325 / 1.325);
        assert_eq!(low.rival, None);
        // The objective of x alone has the same interval.
        assert_eq!(result.objectives[0].interval, result.criteria[0].interval);
    }

    #[test]
    fn at_the_end_of_an_interval_both_are_level() {
        let problem = example();
        let base = ranking(&problem).unwrap();
        let result = sensitivity(&problem, &base).unwrap();
        let d = differences(&base.ranked[0], &base.ranked[1]);
        for (k, stability) in result.criteria.iter().enumerate() {
            for bound in stability.interval.iter().flatten().filter(|bound| bound.rival.is_some()) {
                let factor = (1.0 - bound.at) / (1.0 - base.weights[k]);
                let at = |j: usize| if j == k { bound.at } else { base.weights[j] * factor };
                close((0..d.len()).map(|j| at(j) * d[j]).sum(), 0.0);
            }
        }
    }

    #[test]
    fn fewest_points_by_hand() {
        let problem = example();
        let flip = sensitivity(&problem, &ranking(&problem).unwrap()).unwrap().flip.unwrap();
        // The gap of 0.06 closes at 1.4 per unit moved from x (D = 0.4) to z (D = -1).
        close(flip.weight, 0.06 / 1.4);
        assert_eq!((flip.to.as_str(), flip.from[0].criterion.as_str(), flip.from.len()), ("z", "x", 1));
    }

    #[test]
    fn who_is_worse_everywhere_cannot_become_level() {
        let problem = problem(&[("g", 1.0, &[("x", 1.0), ("y", 1.0)])])
            .with("a", [states(&[1.0]), states(&[0.5])])
            .with("b", [states(&[0.9]), states(&[0.5])]);
        let result = sensitivity(&problem, &ranking(&problem).unwrap()).unwrap();
        assert_eq!(result.flip, None);
        close(result.effective_weights[0], 0.05);
        assert_eq!(result.effective_weights[1], 0.0);
    }

    #[test]
    fn equal_and_rank_sum_weights_are_reported_beside() {
        let mut problem = problem(&[("g", 1.0, &[("x", 3.0), ("y", 2.0), ("z", 1.0)])])
            .with("a", [states(&[1.0]), states(&[0.0]), states(&[0.0])])
            .with("b", [states(&[0.0]), states(&[1.0]), states(&[0.9])]);
        problem.criterion_mode = WeightMode::Tiers;
        let base = ranking(&problem).unwrap();
        // Centroid weights 11/18, 5/18, 2/18; rank-sum weights 3/6, 2/6, 1/6; with these b has 0.3333 + 0.15.
        assert_eq!(base.ranked[0].id.as_str(), "a");
        let result = sensitivity(&problem, &base).unwrap();
        assert_eq!(result.equal_weights, ["b".into()]);
        assert_eq!(result.rank_sum_weights, Some(vec!["a".into()]));
    }

    #[test]
    fn all_the_weight_on_one_criterion_has_no_interval() {
        let problem = problem(&[("g", 1.0, &[("x", 1.0)])]).with("a", [states(&[1.0])]).with("b", [states(&[0.9])]);
        let result = sensitivity(&problem, &ranking(&problem).unwrap()).unwrap();
        assert_eq!((result.criteria[0].interval.clone(), result.objectives[0].interval.clone()), (None, None));
    }
}
