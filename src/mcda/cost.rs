//! Cost beside value: which alternatives no other improves on in both.

use super::ranking::quantised;
use crate::model::decision::Ranked;

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
    use crate::mcda::ranking;
    use crate::mcda::testing::{problem, states};
    use crate::model::decision::CostRange;

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
                CostRange { low, high, partly_known: cost.is_some(), fully_known: false };
        }
        let ranking = ranking(&problem).unwrap();
        for (id, _, _, expected) in cases {
            let ranked = ranking.ranked.iter().find(|ranked| ranked.id.as_str() == id).unwrap();
            assert_eq!(ranked.efficient, expected, "{id}");
        }
    }
}
