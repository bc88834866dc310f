//! Base rates over uses made by hand, with every expectation worked out in the test.

use super::*;
use crate::model::catalog::Platform;
use serde_json::{Value as Json, json};

/// A catalog with one platform and these uses; each says who tells, then what is told.
fn catalog(uses: &[(&str, Json)]) -> Catalog {
    let words = json!({ "nl": "-", "en": "-" });
    let source = |id: &str, kind: &str| -> Source {
        let json = json!({
            "id": id, "title": "-", "publisher": "-", "publisher_kind": kind, "url": "https://example.org",
            "published": "2024", "accessed": "2026-11"
        });
        serde_json::from_value(json).unwrap()
    };
    let sources = ["vendor", "user", "maintainer", "press", "independent"].map(|kind| source(kind, kind));
    let deployments = uses.iter().enumerate().map(|(index, (tellers, told))| {
        let mut all = json!({
            "id": format!("use-{index}"), "place": "Plaats", "country": "NL", "kind": ["participation"], "outcome": "unknown",
            "why": words, "source": tellers.split('+').collect::<Vec<_>>(), "confidence": "medium"
        });
        all.as_object_mut().unwrap().extend(told.as_object().unwrap().clone());
        serde_json::from_value::<Deployment>(all).unwrap()
    });
    let platform = Platform {
        id: "p".into(),
        name: "P".into(),
        sources: sources.into_iter().map(|source| (source.id.clone(), source)).collect(),
        facts: Vec::new(),
        deployments: deployments.collect(),
    };
    Catalog { platforms: [(platform.id.clone(), platform)].into(), ..Catalog::default() }
}

fn spread(catalog: &Catalog, measure: Measure, teller: Option<Teller>) -> Option<Spread> {
    let uses = uses(catalog, None);
    rates(&uses).iter().find(|rate| rate.measure == measure)?.spread(teller)
}

#[test]
fn ends_and_middle_are_those_of_the_cases_that_give_a_figure() {
    let catalog = catalog(&[
        ("press", json!({ "users": 400 })),
        ("press", json!({ "users": 100 })),
        ("press", json!({})),
        ("vendor", json!({ "users": 1000 })),
        ("user", json!({ "users": 200 })),
    ]);
    let all = Spread { count: 4, low: 100.0, median: Some(300.0), high: 1000.0 };
    assert_eq!(spread(&catalog, Measure::Registered, None), Some(all));
    let own = Spread { count: 2, low: 200.0, median: None, high: 1000.0 };
    assert_eq!(spread(&catalog, Measure::Registered, Some(Teller::Itself)), Some(own));
    let third = Spread { count: 2, low: 100.0, median: None, high: 400.0 };
    assert_eq!(spread(&catalog, Measure::Registered, Some(Teller::ThirdParty)), Some(third));
}

#[test]
fn two_cases_have_no_middle_and_three_have() {
    let two = catalog(&[("press", json!({ "votes": 10 })), ("press", json!({ "votes": 30 }))]);
    assert_eq!(spread(&two, Measure::Voters, None).unwrap().median, None);
    let three = catalog(&[10, 30, 35].map(|votes| ("press", json!({ "votes": votes }))));
    assert_eq!(spread(&three, Measure::Voters, None).unwrap().median, Some(30.0));
}

#[test]
fn who_made_sold_or_ran_it_speaks_for_itself_until_a_third_party_joins() {
    let tellers = ["vendor", "maintainer", "user", "vendor+user", "vendor+press", "independent"];
    let catalog = catalog(&tellers.map(|teller| (teller, json!({}))));
    let told: Vec<Teller> = uses(&catalog, None).iter().map(Use::teller).collect();
    use Teller::{Itself, ThirdParty};
    assert_eq!(told, [Itself, Itself, Itself, Itself, ThirdParty, ThirdParty]);
}

#[test]
fn a_share_is_of_those_it_was_meant_for_and_else_of_those_who_live_there() {
    let catalog = catalog(&[
        ("press", json!({ "participants": 50, "target_group": 200, "inhabitants": 1000 })),
        ("press", json!({ "participants": 50, "inhabitants": 1000 })),
        ("press", json!({ "participants": 50 })),
        ("press", json!({ "participants": 50, "inhabitants": 0 })),
    ]);
    let spread = spread(&catalog, Measure::ParticipantShare, None).unwrap();
    assert_eq!((spread.count, spread.low, spread.high), (2, 0.05, 0.25));
}

#[test]
fn registering_is_not_taking_part() {
    let catalog = catalog(&[("press", json!({ "users": 1200, "participants": 90 }))]);
    assert_eq!(spread(&catalog, Measure::ActiveShare, None).unwrap().high, 0.075);
}

#[test]
fn a_life_span_needs_both_ends_and_an_end_that_was_no_plan_from_the_start() {
    let catalog = catalog(&[
        ("press", json!({ "start": 2016, "end": 2018, "status": "stopped" })),
        ("press", json!({ "start": 2020, "end": 2020, "status": "stopped" })),
        ("press", json!({ "start": 2016, "status": "stopped" })),
        ("press", json!({ "start": 2016, "end": 2019 })),
        ("press", json!({ "start": 2019, "end": 2016, "status": "stopped" })),
    ]);
    let ended = spread(&catalog, Measure::YearsUntilEnd, None).unwrap();
    assert_eq!((ended.count, ended.low), (1, 2.0));
    assert_eq!(within_a_year(&uses(&catalog, None)), 1);
}

#[test]
fn a_running_use_is_as_old_as_when_it_was_last_seen() {
    let catalog = catalog(&[
        ("press", json!({ "start": 2010, "status": "running", "as_of": "2020-05" })),
        ("press", json!({ "start": 2020, "status": "running" })),
    ]);
    let so_far = spread(&catalog, Measure::YearsSoFar, None).unwrap();
    // 2020 − 2010, and 2024 (its source) − 2020.
    assert_eq!((so_far.count, so_far.low, so_far.high), (2, 4.0, 10.0));
}

#[test]
fn a_plan_is_no_use() {
    let catalog = catalog(&[("press", json!({ "cost_setup": 80000, "status": "planned" }))]);
    assert!(uses(&catalog, None).is_empty());
}

#[test]
fn one_kind_says_nothing_about_another() {
    let catalog =
        catalog(&[("press", json!({ "users": 10 })), ("press", json!({ "users": 900, "kind": ["neighbours"] }))]);
    let uses = uses(&catalog, Some(&"neighbours".into()));
    assert_eq!(rates(&uses)[0].spread(None).unwrap().low, 900.0);
    assert_eq!(uses.len(), 1);
}

#[test]
fn judgements_are_counted_for_all_and_per_teller() {
    let catalog = catalog(&[
        ("vendor", json!({ "outcome": "success" })),
        ("press", json!({ "outcome": "success" })),
        ("press", json!({ "outcome": "failure" })),
    ]);
    let counted = outcomes(&uses(&catalog, None));
    assert_eq!(counted, [(Outcome::Success, [2, 1, 1]), (Outcome::Failure, [1, 0, 1])]);
}

#[test]
fn the_order_of_uses_changes_nothing() {
    let uses_ = [("press", json!({ "votes": 5 })), ("vendor", json!({ "votes": 5 })), ("press", json!({ "votes": 1 }))];
    let mut turned = uses_.clone();
    turned.reverse();
    let values = |catalog: &Catalog| spread(catalog, Measure::Voters, None);
    assert_eq!(values(&catalog(&uses_)), values(&catalog(&turned)));
}
