//! Laws of the simulation, tried on random problems, and closed forms for two criteria.

use proptest::prelude::*;

use super::testing::{linear, problem, problems, states};
use super::{inquiry, ranking, sensitivity, simulation};
use crate::model::decision::{Points, Problem, View, WeightMode};
use crate::model::robustness::{Settings, Simulated, Simulation};

fn settings(samples: u64) -> Settings {
    Settings { samples, ..Settings::default() }
}

fn of<'s>(simulation: &'s Simulation, id: &str) -> &'s Simulated {
    simulation.alternatives.iter().find(|one| one.id.as_str() == id).unwrap()
}

fn in_mode(mut problem: Problem, mode: WeightMode) -> Problem {
    problem.objective_mode = mode;
    problem.criterion_mode = mode;
    problem
}

fn modes() -> impl Strategy<Value = WeightMode> {
    prop_oneof![Just(WeightMode::Intervals), Just(WeightMode::Tiers), Just(WeightMode::Equal), Just(WeightMode::Fixed)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn shares_add_up(problem in problems(), mode in modes()) {
        let problem = in_mode(problem, mode);
        let result = simulation(&problem, &settings(1500)).unwrap();
        let count = result.alternatives.len();
        for place in 0..count {
            let column: f64 = result.alternatives.iter().map(|one| one.acceptability[place]).sum();
            prop_assert!((column - 1.0).abs() < 1e-9);
        }
        for (i, one) in result.alternatives.iter().enumerate() {
            prop_assert!((one.acceptability.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            let above: f64 = (0..count).filter(|k| *k != i).map(|k| result.above[k][i]).sum();
            prop_assert!((one.expected_rank - 1.0 - above).abs() < 1e-9);
            prop_assert!((0..count).all(|k| (result.above[i][k] + result.above[k][i] - 1.0).abs() < 1e-12));
            prop_assert!((one.winner_above - result.above[0][i]).abs() < 1e-12);
            prop_assert!(one.low <= one.high);
        }
        let total = |of: fn(&Simulated) -> Option<f64>| result.alternatives.iter().filter_map(of).sum::<f64>();
        prop_assert!((total(|one| one.first_by_weights) - 1.0).abs() < 1e-9);
        prop_assert!((total(|one| one.first_by_facts) - 1.0).abs() < 1e-9);
        prop_assert!(result.headline.contains(&result.alternatives[0].id));
    }

    #[test]
    fn the_number_of_threads_changes_no_byte(problem in problems(), mode in modes(), samples in 1..6000_u64) {
        let problem = in_mode(problem, mode);
        let bytes = |threads| {
            let settings = Settings { threads, ..settings(samples) };
            serde_json::to_string(&simulation(&problem, &settings).unwrap()).unwrap()
        };
        let one = bytes(1);
        prop_assert_eq!(&one, &bytes(2));
        prop_assert_eq!(&one, &bytes(8));
    }

    #[test]
    fn removing_an_alternative_leaves_the_others_as_they_are(problem in problems(), mode in modes()) {
        let problem = in_mode(problem, mode);
        let before = simulation(&problem, &settings(1100)).unwrap();
        let mut fewer = problem.clone();
        fewer.alternatives.remove(0);
        let after = simulation(&fewer, &settings(1100)).unwrap();
        let place = |result: &Simulation, id: &str| result.alternatives.iter().position(|one| one.id.as_str() == id);
        for one in &after.alternatives {
            let same = of(&before, one.id.as_str());
            prop_assert_eq!((one.low, one.high), (same.low, same.high));
            for other in &after.alternatives {
                let pair = |result: &Simulation| {
                    let at = |one: &Simulated| place(result, one.id.as_str()).unwrap();
                    result.above[at(one)][at(other)]
                };
                prop_assert_eq!(pair(&before), pair(&after));
            }
        }
    }

    #[test]
    fn who_is_dominated_is_never_ahead(problem in problems(), mode in modes()) {
        let problem = in_mode(problem, mode);
        let base = ranking(&problem).unwrap();
        let result = simulation(&problem, &settings(1100)).unwrap();
        let Some(sensitivity) = sensitivity(&problem, &base) else { return Ok(()) };
        for pair in &sensitivity.dominated {
            let at = |id| result.alternatives.iter().position(|one| &one.id == id).unwrap();
            // Half for a tie is all that can be left.
            prop_assert!(result.above[at(&pair.worse)][at(&pair.better)] <= 0.5);
        }
    }

    #[test]
    fn answers_are_worth_nothing_or_more_and_together_the_most(problem in problems()) {
        let base = ranking(&problem).unwrap();
        let result = simulation(&problem, &settings(1100)).unwrap();
        let inquiry = inquiry(&problem, &base, &result);
        for question in &inquiry.questions {
            prop_assert!(question.value >= 0.0 && (0.0..=1.0).contains(&question.change));
            let joint = inquiry.suppliers.iter().find(|one| one.alternative == question.alternative).unwrap();
            prop_assert!(question.value <= joint.value + 1e-12);
            prop_assert!(question.change > 0.0 || question.value < 1e-9);
        }
        prop_assert!(inquiry.suppliers.is_sorted_by(|a, b| a.value >= b.value - 1e-12));
    }

    #[test]
    fn values_stay_within_the_promised_interval(problem in problems()) {
        let problem = in_mode(problem, WeightMode::Fixed);
        let base = ranking(&problem).unwrap();
        let result = simulation(&problem, &settings(1100)).unwrap();
        for (ranked, one) in base.ranked.iter().zip(&result.alternatives) {
            prop_assert!(ranked.value.low - 1e-3 <= one.low && one.high <= ranked.value.high + 1e-3);
        }
    }
}

/// Points between two bounds.
fn between(low: f64, high: f64) -> Points {
    Points { base: (low + high) / 2.0, low, high }
}

/// Tells whether an estimate lies within four standard errors of a probability.
fn assert_estimate(estimate: f64, probability: f64, samples: u64) {
    let error = (probability * (1.0 - probability) / samples as f64).sqrt();
    assert!((estimate - probability).abs() <= 4.0 * error, "{estimate} is not {probability}");
}

#[test]
fn closed_forms_for_two_criteria() {
    const SAMPLES: u64 = 40_000;
    // a is first if w_x > t w_y.
    let with = |t: f64, mode, x: Points, y: Points| {
        let mut problem = in_mode(problem(&[("g", 1.0, &[("x", 1.0), ("y", 1.0)])]), mode)
            .with("a", [states(&[1.0]), states(&[0.0])])
            .with("b", [states(&[0.0]), states(&[t])]);
        problem.criteria[0].points = x;
        problem.criteria[1].points = y;
        of(&simulation(&problem, &settings(SAMPLES)).unwrap(), "a").first
    };
    let any = Points::exact(1.0);
    // Points of x uniform on 40..60 against 100 t.
    assert_estimate(with(0.55, WeightMode::Intervals, between(40.0, 60.0), Points::exact(100.0)), 0.25, SAMPLES);
    // Both uniform on 0..1: P(X > t Y) = 1 - t/2.
    assert_estimate(with(0.6, WeightMode::Intervals, between(0.0, 1.0), between(0.0, 1.0)), 0.7, SAMPLES);
    // w_x uniform on 0..1 against t / (1 + t).
    assert_estimate(with(0.6, WeightMode::Equal, any, any), 1.0 / 1.6, SAMPLES);
    // x after y: w_x uniform on 0..0.5 against t / (1 + t).
    let second = with(0.6, WeightMode::Tiers, any, Points::exact(2.0));
    assert_estimate(second, 1.0 - 2.0 * 0.6 / 1.6, SAMPLES);
}

#[test]
fn closed_forms_for_facts() {
    const SAMPLES: u64 = 40_000;
    let problem = in_mode(problem(&[("g", 1.0, &[("x", 1.0), ("y", 1.0)])]), WeightMode::Fixed)
        .with("a", [linear(0.0, 1.0, &[(0.0, 0.0), (1.0, 1.0)]), states(&[0.5])])
        .with("b", [states(&[0.0, 0.5, 1.0]), states(&[0.6])]);
    // a is ahead if U > b_x + 0.1: 0.9 for 0, 0.4 for 0.5, never for 1.
    let result = simulation(&problem, &settings(SAMPLES)).unwrap();
    let a = of(&result, "a");
    assert_estimate(a.first, 1.3 / 3.0, SAMPLES);
    assert_eq!((a.first_by_weights, a.first_by_facts), (Some(0.0), Some(a.first)));
    assert!((a.low - 0.275).abs() < 0.005 && (a.high - 0.725).abs() < 0.005);
}

#[test]
fn identical_alternatives_share_every_place() {
    let problem = problem(&[("g", 1.0, &[("x", 1.0)])])
        .with("a", [states(&[0.5])])
        .with("b", [states(&[0.5])])
        .with("c", [states(&[0.0, 1.0])])
        .with("d", [states(&[0.5])]);
    let result = simulation(&problem, &settings(4096)).unwrap();
    let third = of(&result, "a").first;
    for id in ["b", "d"] {
        assert_eq!((of(&result, id).first, of(&result, id).winner_above), (third, 0.5));
    }
    assert!((3.0 * third + of(&result, "c").first - 1.0).abs() < 1e-12);
    assert_eq!(result.headline.len(), 4);
}

#[test]
fn one_or_no_alternative_needs_no_simulation_but_bears_it() {
    let none = problem(&[("g", 1.0, &[("x", 1.0)])]);
    assert!(simulation(&none, &settings(100)).unwrap().alternatives.is_empty());
    let one = none.with("a", [states(&[0.0, 1.0])]);
    let result = simulation(&one, &settings(100)).unwrap();
    assert_eq!((result.alternatives[0].first, result.alternatives[0].expected_rank), (1.0, 1.0));
    assert_eq!(sensitivity(&one, &ranking(&one).unwrap()), None);
    assert_eq!(result.asking_limit.map(|limit| limit < 0.1), Some(true));
}

#[test]
fn central_weights_favour_what_the_alternative_is_good_at() {
    let problem = in_mode(problem(&[("g", 1.0, &[("x", 1.0), ("y", 1.0)])]), WeightMode::Equal)
        .with("a", [states(&[1.0]), states(&[0.0])])
        .with("b", [states(&[0.0]), states(&[1.0])])
        .with("c", [states(&[0.01]), states(&[0.0])]);
    let result = simulation(&problem, &settings(10_000)).unwrap();
    // First for w_x above one half: the mean there is three quarters.
    let central = of(&result, "a").central_weights.clone().unwrap();
    assert!((central[0] - 0.75).abs() < 0.01 && (central.iter().sum::<f64>() - 1.0).abs() < 1e-9);
    assert_eq!(of(&result, "c").central_weights, None);
}

#[test]
fn views_fix_the_facts() {
    let problem = in_mode(problem(&[("g", 1.0, &[("x", 1.0)])]), WeightMode::Fixed)
        .with("a", [states(&[0.0, 1.0])])
        .with("b", [states(&[0.4])]);
    for (view, first) in [(View::Pessimistic, 0.0), (View::Optimistic, 1.0)] {
        let result = simulation(&problem, &Settings { view, ..settings(200) }).unwrap();
        assert_eq!(of(&result, "a").first, first);
    }
}

#[test]
fn more_alternatives_than_a_network_sorts_give_the_same_counts() {
    let mut many = problem(&[("g", 1.0, &[("x", 1.0), ("y", 1.0)])]);
    for i in 0..1600 {
        let value = f64::from(i) / 1600.0;
        many = many.with(&format!("a{i:04}"), [states(&[value]), states(&[0.0, 1.0])]);
    }
    let result = simulation(&in_mode(many, WeightMode::Fixed), &settings(64)).unwrap();
    let firsts: f64 = result.alternatives.iter().map(|one| one.first).sum();
    assert!((firsts - 1.0).abs() < 1e-9);
    assert!(result.alternatives.iter().all(|one| (one.acceptability.iter().sum::<f64>() - 1.0).abs() < 1e-9));
}
