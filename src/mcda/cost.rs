//! Cost beside value: what an alternative costs over the term, and which no other improves on in both.

use super::ranking::quantised;
use crate::model::cost::{self, CostLine, CostTerms};
use crate::model::decision::{CostRange, Ranked, Ranking};
use crate::model::sensitivity::CostStep;

/// Returns the cost of some lines over the term, or nothing when an amount or a count is negative or not finite.
pub fn total_cost(lines: &[CostLine], terms: &CostTerms) -> Option<CostRange> {
    let counts = [terms.inhabitants, terms.users.0, terms.users.1];
    let fine = |amount: f64| amount.is_finite() && amount >= 0.0;
    if !(fine(terms.rate) && counts.into_iter().all(fine) && terms.users.0 <= terms.users.1) {
        return None;
    }
    if !lines.iter().all(|line| fine(line.low) && fine(line.high) && line.low <= line.high) {
        return None;
    }
    Some(cost::total(lines, terms)).filter(|total| total.high.is_finite())
}

/// Returns the non-dominated set from the cheapest to the best, with what each further point costs.
pub fn frontier(ranking: &Ranking) -> Vec<CostStep> {
    let mut efficient: Vec<&Ranked> = ranking.ranked.iter().filter(|ranked| ranked.efficient).collect();
    efficient.sort_by(|a, b| mean_cost(a).total_cmp(&mean_cost(b)).then_with(|| a.id.cmp(&b.id)));
    let at = |ranked: &Ranked| (mean_cost(ranked), ranked.value.mean);
    let step = |(place, ranked): (usize, &&Ranked)| {
        let (cost, value) = at(ranked);
        // Twins have the same cost and value; the step before is the last that is cheaper.
        let before = efficient[..place].iter().rev().map(|other| at(other)).find(|other| other.0 < cost);
        let below = |a: (f64, f64), b: (f64, f64)| {
            a.0 < cost && cost < b.0 && value < a.1 + (b.1 - a.1) * (cost - a.0) / (b.0 - a.0) - 0.5e-12
        };
        let mixed = efficient.iter().any(|a| efficient.iter().any(|b| below(at(a), at(b))));
        CostStep {
            id: ranked.id.clone(),
            cost,
            value,
            per_point: before.map(|before| (cost - before.0) / (100.0 * (value - before.1))),
            convex: !mixed,
        }
    };
    efficient.iter().enumerate().map(step).collect()
}

/// Marks the non-dominated set of value and cost, by means.
///
/// An alternative of whose cost nothing is known takes no part: its plausible range is no offer.
pub(super) fn mark_efficient(ranked: &mut [Ranked]) {
    let places: Vec<(u64, f64)> = ranked.iter().map(|r| (quantised(r.value.mean), mean_cost(r))).collect();
    let dominated = |(value, cost): (u64, f64)| {
        let better = |&(i, &(v, c)): &(usize, &(u64, f64))| {
            ranked[i].cost.partly_known && v >= value && c <= cost && (v > value || c < cost)
        };
        places.iter().enumerate().any(|other| better(&other))
    };
    let efficient: Vec<bool> =
        (0..ranked.len()).map(|i| ranked[i].cost.partly_known && !dominated(places[i])).collect();
    for (alternative, efficient) in ranked.iter_mut().zip(efficient) {
        alternative.efficient = efficient;
    }
}

/// Returns the middle of what an alternative can cost.
pub(super) fn mean_cost(ranked: &Ranked) -> f64 {
    ranked.cost.low / 2.0 + ranked.cost.high / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mcda::ranking;
    use crate::mcda::testing::{problem, states};
    use crate::model::cost::Per;

    #[test]
    fn total_cost_by_hand() {
        let line = |per, low, high, known| CostLine { per, low, high, known, offered: known };
        let lines = [
            line(Per::Once, 1000.0, 1000.0, true),
            line(Per::Year, 500.0, 700.0, false),
            line(Per::InhabitantAndYear, 0.1, 0.1, true),
            line(Per::UserAndYear, 1.0, 1.0, true),
        ];
        let terms = CostTerms { years: 4, rate: 0.0, inhabitants: 10_000.0, users: (100.0, 200.0) };
        let total = total_cost(&lines, &terms).unwrap();
        assert_eq!((total.low, total.high), (1000.0 + 2000.0 + 4000.0 + 400.0, 1000.0 + 2800.0 + 4000.0 + 800.0));
        assert!(total.partly_known && !total.fully_known);
        let discounted = total_cost(&lines[1..2], &CostTerms { years: 2, rate: 0.25, ..terms }).unwrap();
        assert!((discounted.low - (500.0 / 1.25 + 500.0 / 1.5625)).abs() < 1e-9);
        for broken in
            [line(Per::Once, -1.0, 1.0, true), line(Per::Once, 2.0, 1.0, true), line(Per::Year, 0.0, f64::NAN, true)]
        {
            assert_eq!(total_cost(&[broken], &terms), None);
        }
    }

    #[test]
    fn the_frontier_says_what_further_points_cost() {
        let mut problem = problem(&[("g", 100.0, &[("a", 100.0)])]);
        for (id, value, cost) in [("a", 0.2, 0.0), ("b", 0.3, 30_000.0), ("c", 0.7, 50_000.0), ("d", 0.1, 10.0)] {
            problem = problem.with(id, [states(&[value])]);
            problem.alternatives.last_mut().unwrap().cost =
                CostRange { low: cost, high: cost, partly_known: true, fully_known: true, certain: cost };
        }
        let steps = frontier(&ranking(&problem).unwrap());
        let found: Vec<(&str, Option<f64>, bool)> =
            steps.iter().map(|s| (s.id.as_str(), s.per_point.map(f64::round), s.convex)).collect();
        assert_eq!(found, [("a", None, true), ("b", Some(3000.0), false), ("c", Some(500.0), true)]);
    }

    #[test]
    fn efficient_is_what_nothing_beats_in_value_and_cost() {
        let mut problem = problem(&[("g", 100.0, &[("a", 100.0)])]);
        let cases = [
            ("best", 0.9, Some((40_000.0, 60_000.0)), true),
            ("cheap", 0.2, Some((0.0, 0.0)), true),
            ("dear", 0.5, Some((70_000.0, 70_000.0)), false),
            ("middle", 0.5, Some((20_000.0, 20_000.0)), true),
            ("same-value-dearer", 0.5, Some((20_001.0, 20_001.0)), false),
            ("twin", 0.5, Some((20_000.0, 20_000.0)), true),
            ("unknown", 0.95, None, false),
        ];
        for (id, value, cost, _) in cases {
            problem = problem.with(id, [states(&[value])]);
            let (low, high) = cost.unwrap_or((0.0, 1.0));
            problem.alternatives.last_mut().unwrap().cost =
                CostRange { low, high, partly_known: cost.is_some(), ..CostRange::default() };
        }
        let ranking = ranking(&problem).unwrap();
        for (id, _, _, expected) in cases {
            let ranked = ranking.ranked.iter().find(|ranked| ranked.id.as_str() == id).unwrap();
            assert_eq!(ranked.efficient, expected, "{id}");
        }
    }
}
