//! The limits and figures that are written in rules about reach still follow from the documented uses of the catalog.
//!
//! A rule is words and a condition; the uses that it rests on stand in the catalog. Whoever adds a use that reached more
//! people finds out here which rule has to be read again.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use platformwijzer::base_rates::{Measure, Use, rates, uses};
use platformwijzer::content::Content;
use platformwijzer::content::store::Store;
use platformwijzer::model::id::RuleId;
use platformwijzer::model::questionnaire::Rule;
use platformwijzer::model::text::Locale;

static CONTENT: LazyLock<Content> = LazyLock::new(|| Content::load(&Store::embedded()));

fn rule(id: &str) -> &'static Rule {
    CONTENT.questionnaires["stappenplan"].rule(&RuleId::from(id)).unwrap_or_else(|| panic!("no rule {id}"))
}

/// Returns the lowest share from which the rule fires.
fn limit(rule: &Rule) -> f64 {
    let limits = rule.when.0.iter().filter(|atom| !atom.not).filter_map(|atom| atom.share_min);
    limits.reduce(f64::max).expect("a rule about reach has a share")
}

/// The kind of use that a rule is about.
#[derive(Clone, Copy)]
enum Kind {
    /// The municipality asks residents, and nothing else.
    Asking,
    /// Neighbours among themselves.
    Neighbours,
}

/// Returns every share of a measure among the uses of a kind: in per cent, with the use.
fn shares(measure: Measure, kind: Kind) -> Vec<(f64, String)> {
    let is_of_kind = |used: &Use<'_>| {
        let kinds: BTreeSet<&str> = used.deployment.kind.iter().map(|kind| kind.as_str()).collect();
        match kind {
            Kind::Asking => kinds.contains("participation") && kinds.is_disjoint(&["neighbours", "help"].into()),
            Kind::Neighbours => kinds.contains("neighbours"),
        }
    };
    let of_kind: Vec<Use<'_>> = uses(&CONTENT.catalog, None).into_iter().filter(is_of_kind).collect();
    let found = rates(&of_kind).into_iter().filter(|rate| rate.measure == measure);
    found.flat_map(|rate| rate.cases).map(|case| (100.0 * case.value, case.used.deployment.id.to_string())).collect()
}

/// Fails when a use reached more than the limit above which the rule says that nothing was measured.
#[track_caller]
fn nothing_lies_above(rule_id: &str, measure: Measure, kind: Kind) {
    let limit = 100.0 * limit(rule(rule_id));
    let found = shares(measure, kind);
    assert!(!found.is_empty(), "{rule_id} rests on no use");
    let above: Vec<_> = found.iter().filter(|(share, _)| *share > limit + 1e-9).collect();
    assert!(above.is_empty(), "{rule_id} says that more than {limit}% was not measured, but {above:?}");
}

/// Fails when the share of a use, in whole per cent, does not stand in the words of the rule.
#[track_caller]
fn the_words_name(rule_id: &str, measure: Measure, kind: Kind, used: &str) {
    let (share, _) =
        shares(measure, kind).into_iter().find(|(_, id)| id == used).unwrap_or_else(|| panic!("{used} has no share"));
    let written = format!("{share:.0}%");
    let because = rule(rule_id).because.as_ref().expect("a finding says why");
    for language in ["nl", "en"] {
        let text = because.get(&Locale::new(language));
        assert!(text.contains(&written), "{used} reached {written}, but {rule_id} says ({language}): {text}");
    }
}

#[test]
fn more_participants_than_measured_elsewhere_is_more_than_any_documented_use_reached() {
    for measure in [Measure::RegisteredShare, Measure::ParticipantShare] {
        nothing_lies_above("evaluation-reach-above-cases", measure, Kind::Asking);
    }
    let named = |measure, used| the_words_name("evaluation-reach-above-cases", measure, Kind::Asking, used);
    named(Measure::RegisteredShare, "reykjavik-better-reykjavik");
    named(Measure::ParticipantShare, "utrecht-noordwest-begroot");
}

#[test]
fn more_members_than_measured_elsewhere_is_more_than_any_neighbourhood_network_reached() {
    nothing_lies_above("evaluation-network-above-cases", Measure::RegisteredShare, Kind::Neighbours);
    the_words_name(
        "evaluation-network-above-cases",
        Measure::RegisteredShare,
        Kind::Neighbours,
        "amsterdam-hallo-ijburg",
    );
}

#[test]
fn the_share_of_registered_people_who_do_something_names_every_documented_use() {
    let rule_id = "evaluation-nearly-all-contribute";
    nothing_lies_above(rule_id, Measure::ActiveShare, Kind::Asking);
    let found = shares(Measure::ActiveShare, Kind::Asking);
    assert_eq!(found.len(), 3, "the rule speaks of three cases: {found:?}");
    for (_, used) in &found {
        the_words_name(rule_id, Measure::ActiveShare, Kind::Asking, used);
    }
}

#[test]
fn the_size_of_the_collection_is_what_the_rule_says() {
    let others = CONTENT.catalog.other_deployments.len();
    let count = others + CONTENT.catalog.platforms.values().map(|platform| platform.deployments.len()).sum::<usize>();
    let because = rule("evaluation-reach-rarely-seen").because.as_ref().unwrap();
    for language in ["nl", "en"] {
        let text = because.get(&Locale::new(language));
        assert!(text.contains(&format!(" {count} ")), "the catalog has {count} documented uses: {text}");
    }
}
