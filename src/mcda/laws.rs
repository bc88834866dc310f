//! Laws that hold for every problem, tried on random ones.

use proptest::prelude::*;

use super::ranking::quantised;
use super::testing::problems;
use super::{comparison, ranking, value};
use crate::model::decision::{Domain, Performance, Problem, Ranked, ValueFunction};

fn of<'r>(ranked: &'r [Ranked], id: &str) -> &'r Ranked {
    ranked.iter().find(|ranked| ranked.id.as_str() == id).unwrap()
}

/// Tells whether one alternative has at least the mean value of another on every criterion.
fn at_least_as_good(problem: &Problem, a: usize, b: usize) -> bool {
    let mean = |i: usize, performance: &Performance| value(performance, &problem.alternatives[i].facts).mean;
    let pairs = problem.alternatives[a].performances.iter().zip(&problem.alternatives[b].performances);
    pairs.into_iter().all(|(x, y)| mean(a, x) >= mean(b, y))
}

proptest! {
    #[test]
    fn contributions_and_differences_add_up(problem in problems()) {
        let result = ranking(&problem).unwrap();
        prop_assert!((result.weights.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        for ranked in &result.ranked {
            prop_assert!((ranked.contributions.iter().sum::<f64>() - ranked.value.mean).abs() < 1e-12);
            prop_assert!(ranked.value.low <= ranked.value.mean + 1e-12 && ranked.value.mean <= ranked.value.high + 1e-12);
        }
        for pair in result.ranked.windows(2) {
            let comparison = comparison(&problem, &result, &pair[0].id, &pair[1].id).unwrap();
            let sum = |side: &[crate::model::decision::Difference]| side.iter().map(|d| d.size).sum::<f64>();
            prop_assert!((sum(&comparison.pro) - sum(&comparison.contra) - comparison.gap).abs() < 1e-9);
        }
    }

    #[test]
    fn scaling_all_points_changes_nothing(problem in problems(), factor in 0.01..100.0_f64) {
        let mut scaled = problem.clone();
        scaled.objectives.iter_mut().for_each(|objective| objective.points = objective.points.scaled(factor));
        scaled.criteria.iter_mut().for_each(|criterion| criterion.points = criterion.points.scaled(factor));
        let (before, after) = (ranking(&problem).unwrap(), ranking(&scaled).unwrap());
        for ranked in &before.ranked {
            prop_assert!((ranked.value.mean - of(&after.ranked, ranked.id.as_str()).value.mean).abs() < 1e-12);
        }
    }

    #[test]
    fn removing_an_alternative_leaves_the_others_as_they_are(problem in problems()) {
        let before = ranking(&problem).unwrap();
        let mut fewer = problem.clone();
        fewer.alternatives.remove(0);
        for ranked in ranking(&fewer).unwrap().ranked {
            let same = of(&before.ranked, ranked.id.as_str());
            prop_assert_eq!(&ranked.contributions, &same.contributions);
            prop_assert_eq!(ranked.value, same.value);
        }
    }

    #[test]
    fn at_least_as_good_everywhere_never_ranks_below(problem in problems()) {
        let result = ranking(&problem).unwrap();
        for a in 0..problem.alternatives.len() {
            for b in 0..problem.alternatives.len() {
                if at_least_as_good(&problem, a, b) {
                    let rank = |i: usize| of(&result.ranked, problem.alternatives[i].id.as_str()).rank;
                    prop_assert!(rank(a) <= rank(b));
                }
            }
        }
    }

    #[test]
    fn resolving_an_unknown_stays_within_the_promised_interval(problem in problems(), state in 0..3_usize, at in 0.0..=1.0_f64) {
        let before = ranking(&problem).unwrap();
        let mut resolved = problem.clone();
        for alternative in &mut resolved.alternatives {
            for (fact, performance) in alternative.facts.iter_mut().zip(&mut alternative.performances) {
                match (&mut fact.domain, &mut performance.function) {
                    (Domain::States(count), ValueFunction::PerState(values)) => {
                        *values = vec![values[state % values.len()]];
                        *count = 1;
                    }
                    (Domain::Uniform { low, high }, _) => {
                        *low += at * (*high - *low);
                        *high = *low;
                    }
                    _ => unreachable!("facts of random problems fit their value functions"),
                }
            }
        }
        for ranked in ranking(&resolved).unwrap().ranked {
            let promised = of(&before.ranked, ranked.id.as_str()).value;
            prop_assert!(promised.low - 1e-12 <= ranked.value.mean && ranked.value.mean <= promised.high + 1e-12);
            prop_assert_eq!(quantised(ranked.coverage), quantised(1.0));
        }
    }

    #[test]
    fn zero_weight_has_no_effect(problem in problems(), values in proptest::collection::vec(0.0..=1.0_f64, 6)) {
        let before = ranking(&problem).unwrap();
        let mut changed = problem.clone();
        for (alternative, new) in changed.alternatives.iter_mut().zip(values) {
            for (j, performance) in alternative.performances.iter_mut().enumerate() {
                if before.weights[j] == 0.0 {
                    alternative.facts[j].domain = Domain::States(1);
                    performance.function = ValueFunction::PerState(vec![new]);
                }
            }
        }
        for ranked in ranking(&changed).unwrap().ranked {
            prop_assert_eq!(ranked.value, of(&before.ranked, ranked.id.as_str()).value);
        }
    }

    #[test]
    fn the_order_of_input_does_not_matter(problem in problems(), turn in 0..7_usize) {
        let before = ranking(&problem).unwrap();
        let mut turned = problem.clone();
        let criteria = turned.criteria.len();
        turned.criteria.rotate_left(turn % criteria);
        turned.alternatives.iter_mut().for_each(|alternative| alternative.performances.rotate_left(turn % criteria));
        turned.alternatives.reverse();
        let objectives = turned.objectives.len();
        turned.objectives.reverse();
        turned.criteria.iter_mut().for_each(|criterion| criterion.objective = objectives - 1 - criterion.objective);
        prop_assert_eq!(ranking(&turned.canonical()).unwrap(), before);
    }
}
