//! Worked examples from the literature, with their source.

use super::testing::{linear, problem, states};
use super::{frontier, ranking, sensitivity};
use crate::model::decision::{CostRange, Problem};

/// The choice of an office in Goodwin & Wright, *Decision Analysis for Management Judgment* (3rd edition, 2004), chapter 3:
/// six benefits with weights out of 100, seven offices with values out of 100, and for the three on its efficient frontier
/// the yearly cost above the cheapest, in dollars.
fn offices() -> Problem {
    let mut problem = problem(&[(
        "benefits",
        100.0,
        &[
            ("closeness", 32.0),
            ("comfort", 6.0),
            ("image", 23.0),
            ("parking", 3.0),
            ("size", 10.0),
            ("visibility", 26.0),
        ],
    )]);
    let offices = [
        ("a", [100.0, 0.0, 100.0, 90.0, 75.0, 60.0], Some(28_300.0)),
        ("b", [20.0, 100.0, 10.0, 30.0, 30.0, 80.0], None),
        ("c", [80.0, 10.0, 0.0, 100.0, 0.0, 70.0], Some(0.0)),
        ("d", [70.0, 30.0, 30.0, 90.0, 55.0, 50.0], None),
        ("e", [40.0, 60.0, 90.0, 70.0, 100.0, 60.0], None),
        ("f", [0.0, 80.0, 70.0, 0.0, 0.0, 0.0], None),
        ("g", [60.0, 50.0, 20.0, 80.0, 50.0, 100.0], Some(5_300.0)),
    ];
    for (id, values, cost) in offices {
        problem = problem.with(id, values.map(|value| states(&[value / 100.0])));
        if let Some(cost) = cost {
            problem.alternatives.last_mut().unwrap().cost =
                CostRange { low: cost, high: cost, partly_known: true, fully_known: true, certain: cost };
        }
    }
    problem
}

#[test]
fn offices_have_the_published_benefits_and_frontier() {
    let ranking = ranking(&offices()).unwrap();
    let published = [("a", 80.8), ("e", 64.8), ("g", 60.2), ("d", 52.3), ("c", 47.4), ("b", 39.4), ("f", 20.9)];
    for (ranked, (id, value)) in ranking.ranked.iter().zip(published) {
        assert_eq!(ranked.id.as_str(), id);
        assert!((100.0 * ranked.value.mean - value).abs() < 1e-9, "{id}");
    }
    let steps = frontier(&ranking);
    let efficient: Vec<_> = steps.iter().map(|step| (step.id.as_str(), step.per_point.map(f64::round))).collect();
    assert_eq!(efficient, [("c", None), ("g", Some(414.0)), ("a", Some(1117.0))]);
}

#[test]
fn the_best_office_keeps_its_place_over_the_interval_that_its_values_give() {
    let problem = offices();
    let result = sensitivity(&problem, &ranking(&problem).unwrap()).unwrap();
    let visibility = result.criteria.iter().find(|stability| stability.id.as_str() == "visibility").unwrap();
    let [low, high] = visibility.interval.clone().unwrap();
    // Against g: 40 points less on visibility; the rest is (80.8 - 15.6) - (60.2 - 26) = 31 over 0.74 of the weight.
    let rest = 31.0 / 0.74;
    assert!((high.at - rest / (rest + 40.0)).abs() < 1e-9);
    assert_eq!((low.at, low.rival, high.rival), (0.0, None, Some("g".into())));
}

#[test]
fn a_clamped_number_is_integrated_and_not_taken_at_its_middle() {
    // The mean of max(0, U) over -1..1 is 1/4 (any textbook on option values); its middle would give 0.
    let problem = problem(&[("g", 1.0, &[("x", 1.0)])]).with("a", [linear(-1.0, 1.0, &[(0.0, 0.0), (1.0, 1.0)])]);
    assert_eq!(ranking(&problem).unwrap().ranked[0].value.mean, 0.25);
}
