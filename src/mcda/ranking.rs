//! The exact result at base weights: knock-outs, values, places and what they rest on. No simulation.

use super::cost::mark_efficient;
use super::fault::{Fault, check};
use super::value::value;
use super::weights::base_weights;
use crate::model::decision::{Alternative, Excluded, Interval, Problem, Ranked, Ranking, View};
use crate::model::id::CriterionId;
use crate::model::truth::Truth;

/// Returns the ranking of a problem in the neutral view, in which open requirements count as met.
pub fn ranking(problem: &Problem) -> Result<Ranking, Fault> {
    ranking_with(problem, View::Neutral, false)
}

/// Returns the ranking of a problem in a view; when strict, an open requirement excludes as a failed one does.
pub fn ranking_with(problem: &Problem, view: View, strict: bool) -> Result<Ranking, Fault> {
    check(problem)?;
    let (weights, objective_weights) = base_weights(problem)?;
    Ok(ranking_at(problem, weights, objective_weights, view, strict))
}

/// Returns the ranking of a checked problem at given weights.
pub(super) fn ranking_at(
    problem: &Problem,
    weights: Vec<f64>,
    objective_weights: Vec<f64>,
    view: View,
    strict: bool,
) -> Ranking {
    let mut ranked = Vec::new();
    let mut excluded = Vec::new();
    for alternative in &problem.alternatives {
        let failed = requirements(alternative, Truth::False);
        let open = requirements(alternative, Truth::Unknown);
        if failed.is_empty() && (open.is_empty() || !strict) {
            ranked.push(scored(alternative, &weights, view, open));
        } else {
            excluded.push(Excluded { id: alternative.id.clone(), failed, open });
        }
    }
    place(&mut ranked);
    mark_efficient(&mut ranked);
    excluded.sort_by(|a, b| {
        (a.failed.len(), a.open.len()).cmp(&(b.failed.len(), b.open.len())).then_with(|| a.id.cmp(&b.id))
    });
    Ranking { weights, objective_weights, ranked, excluded }
}

/// Adding 2^52 leaves the rounded integer in the low bits; unlike `round`, this vectorises on every processor.
pub(super) const UNITS_SHIFT: f64 = (1_u64 << 52) as f64;

/// Returns a value in whole units of 10^-12: what places and ties are decided on. Halves go to the even unit.
pub(super) fn quantised(value: f64) -> u64 {
    (value * 1e12 + UNITS_SHIFT).to_bits() & ((1 << 52) - 1)
}

/// Returns the bounds and mean of a performance in a view.
pub(super) fn viewed(interval: Interval, view: View) -> Interval {
    let mean = match view {
        View::Neutral => interval.mean,
        View::Pessimistic => interval.low,
        View::Optimistic => interval.high,
    };
    Interval { mean, ..interval }
}

fn requirements(alternative: &Alternative, state: Truth) -> Vec<CriterionId> {
    let in_state = alternative.knock_outs.iter().filter(|knock_out| knock_out.met == state);
    let mut found: Vec<CriterionId> = in_state.map(|knock_out| knock_out.criterion.clone()).collect();
    found.sort();
    found.dedup();
    found
}

/// Returns an alternative with its value, V = sum over criteria of weight times value; its place comes later.
pub(super) fn scored(alternative: &Alternative, weights: &[f64], view: View, open: Vec<CriterionId>) -> Ranked {
    let performances: Vec<Interval> = alternative
        .performances
        .iter()
        .map(|performance| viewed(value(performance, &alternative.facts), view))
        .collect();
    let contributions: Vec<f64> =
        weights.iter().zip(&performances).map(|(weight, value)| weight * value.mean).collect();
    let known =
        alternative.performances.iter().map(|performance| alternative.facts[performance.fact].domain.is_known());
    let total =
        |of: fn(&Interval) -> f64| weights.iter().zip(&performances).map(|(weight, value)| weight * of(value)).sum();
    Ranked {
        id: alternative.id.clone(),
        rank: 0,
        tied: false,
        value: Interval {
            low: total(|value| value.low),
            mean: contributions.iter().sum(),
            high: total(|value| value.high),
        },
        contributions,
        performances,
        coverage: weights.iter().zip(known).filter(|(_, known)| *known).map(|(weight, _)| weight).sum::<f64>().min(1.0),
        open,
        cost: alternative.cost,
        efficient: false,
    }
}

/// Orders by value and gives places by competition ranking (1, 1, 3); the order by id of equals stays.
fn place(ranked: &mut [Ranked]) {
    ranked.sort_by(|a, b| quantised(b.value.mean).cmp(&quantised(a.value.mean)).then_with(|| a.id.cmp(&b.id)));
    let units: Vec<u64> = ranked.iter().map(|alternative| quantised(alternative.value.mean)).collect();
    for (index, alternative) in ranked.iter_mut().enumerate() {
        alternative.rank = 1 + units.partition_point(|&other| other > units[index]);
        alternative.tied = units.iter().filter(|&&other| other == units[index]).count() > 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mcda::testing::{linear, problem, states};
    use crate::model::decision::KnockOut;

    /// Two objectives, three criteria, weights 8/15, 2/15 and 1/3.
    fn example() -> Problem {
        problem(&[("g", 100.0, &[("a", 100.0), ("b", 25.0)]), ("h", 50.0, &[("c", 75.0)])])
            .with("known", [states(&[1.0]), states(&[0.5]), linear(4.0, 4.0, &[(0.0, 0.0), (10.0, 1.0)])])
            .with("vague", [states(&[1.0]), states(&[0.0, 1.0]), linear(0.0, 10.0, &[(0.0, 0.0), (10.0, 1.0)])])
            .with("weak", [states(&[0.0]), states(&[1.0]), linear(0.0, 0.0, &[(0.0, 0.0), (10.0, 1.0)])])
    }

    fn assert_interval(actual: Interval, low: f64, mean: f64, high: f64) {
        for (actual, expected) in [(actual.low, low), (actual.mean, mean), (actual.high, high)] {
            assert!((actual - expected).abs() < 1e-12, "{actual} is not {expected}");
        }
    }

    #[test]
    fn worked_example_by_hand() {
        let ranking = ranking(&example()).unwrap();
        let order: Vec<(&str, usize)> = ranking.ranked.iter().map(|r| (r.id.as_str(), r.rank)).collect();
        assert_eq!(order, [("vague", 1), ("known", 2), ("weak", 3)]);
        // known: 8/15 + 0.5 * 2/15 + 0.4/3 = 8/15 + 1/15 + 2/15.
        assert_interval(ranking.ranked[1].value, 11.0 / 15.0, 11.0 / 15.0, 11.0 / 15.0);
        // vague: 8/15 for certain, 1/15 and 1/6 on average, 2/15 and 1/3 at most.
        assert_interval(ranking.ranked[0].value, 8.0 / 15.0, 23.0 / 30.0, 1.0);
        assert_interval(ranking.ranked[2].value, 2.0 / 15.0, 2.0 / 15.0, 2.0 / 15.0);
        let coverage: Vec<f64> = ranking.ranked.iter().map(|r| (r.coverage * 15.0).round()).collect();
        assert_eq!(coverage, [8.0, 15.0, 15.0]);
    }

    #[test]
    fn views_take_the_unknown_at_its_worst_and_best() {
        let first = |view| ranking_with(&example(), view, false).unwrap().ranked[0].id.clone();
        assert_eq!(first(View::Pessimistic).as_str(), "known");
        assert_eq!(first(View::Optimistic).as_str(), "vague");
    }

    #[test]
    fn failed_requirements_exclude_and_open_ones_only_when_strict() {
        let mut problem = example();
        let knock_out = |criterion: &str, met| KnockOut { criterion: criterion.into(), met };
        problem.alternatives[0].knock_outs = vec![knock_out("c", Truth::False), knock_out("a", Truth::False)];
        problem.alternatives[1].knock_outs = vec![knock_out("a", Truth::True), knock_out("b", Truth::Unknown)];
        problem.alternatives[2].knock_outs = vec![knock_out("b", Truth::False)];
        let ranking = ranking_with(&problem, View::Neutral, false).unwrap();
        assert_eq!(ranking.ranked.len(), 1);
        assert_eq!(ranking.ranked[0].open, [CriterionId::from("b")]);
        let excluded: Vec<&str> = ranking.excluded.iter().map(|e| e.id.as_str()).collect();
        assert_eq!(excluded, ["weak", "known"], "fewest failures first");
        assert_eq!(ranking.excluded[1].failed, [CriterionId::from("a"), CriterionId::from("c")]);
        let strict = ranking_with(&problem, View::Neutral, true).unwrap();
        assert!(strict.ranked.is_empty());
        assert_eq!(strict.excluded[0].id.as_str(), "vague");
    }

    #[test]
    fn equals_share_a_place_and_the_next_one_is_skipped() {
        let problem = problem(&[("g", 100.0, &[("a", 100.0)])])
            .with("p", [states(&[0.5])])
            .with("q", [states(&[0.0, 1.0])])
            .with("r", [states(&[0.4])])
            .with("s", [states(&[0.5 + 2e-13])]);
        let ranking = ranking(&problem).unwrap();
        let places: Vec<_> = ranking.ranked.iter().map(|r| (r.id.as_str(), r.rank, r.tied)).collect();
        assert_eq!(places, [("p", 1, true), ("q", 1, true), ("s", 1, true), ("r", 4, false)]);
    }

    #[test]
    fn nothing_to_rank_is_an_empty_ranking() {
        let ranking = ranking(&problem(&[("g", 100.0, &[("a", 100.0)])])).unwrap();
        assert_eq!((ranking.ranked.len(), ranking.excluded.len()), (0, 0));
        assert_eq!(ranking.weights, [1.0]);
    }

    #[test]
    fn quantised_values_are_whole_units() {
        for (value, units) in [(0.0, 0), (1.0, 1_000_000_000_000), (0.5, 500_000_000_000), (1.4e-12, 1), (1.6e-12, 2)] {
            assert_eq!(quantised(value), units);
        }
    }
}
