//! From a new assessment to its conclusions, at the command line.

mod common;

use common::Bench;

#[test]
fn a_new_assessment_is_laid_out_and_not_overwritten() {
    let bench = Bench::new();
    bench.run("nieuw Soest").ends_with(0).says("platformwijzer invullen \"Soest\"");
    let before = bench.read("Soest/answers/r1.toml");
    bench.run("nieuw Soest").ends_with(5).says("staat al een verkenning");
    assert_eq!(bench.read("Soest/answers/r1.toml"), before);
}

#[test]
fn a_folder_with_blanks_and_accents_is_fine() {
    let bench = Bench::new();
    bench.run_args(&["nieuw", "Súdwest Fryslân 2026"]).ends_with(0);
    bench.run_args(&["status", "Súdwest Fryslân 2026"]).ends_with(0).says("Súdwest Fryslân 2026");
}

#[test]
fn nothing_answered_means_that_nothing_can_be_said() {
    let bench = Bench::new();
    bench.run("nieuw Soest").ends_with(0);
    bench.run("status Soest").ends_with(0).says("Advies: Nog niet te zeggen");
    let json = bench.run("status Soest --json").ends_with(0).json();
    assert_eq!(json["verdict"], "cannot-be-said");
    assert_eq!(json["points_to"], serde_json::Value::Null);
    assert_eq!(json["progress"]["done"], 0);
}

#[test]
fn nobody_who_answers_blocks_and_says_why() {
    let bench = Bench::new();
    let answers = "[answer.\"goals.kind\"]\nvalue = [\"participation\"]\n\n[answer.\"agreements.answers-who\"]\nvalue = \"nobody\"\n";
    bench.assessment("Soest", answers);
    let findings = bench.run("bevindingen Soest").ends_with(0).says("Advies: Nog niet").says("Blokkade:");
    findings.says("Regel response-").says("https://");
    bench.run("bevindingen Soest --fail-on-blocking").ends_with(1);
    let json = bench.run("bevindingen Soest --json").ends_with(0).json();
    assert_eq!(json["verdict"], "not-yet");
    assert!(json["decided_by"].as_array().unwrap().contains(&"response".into()));
}

#[test]
fn without_weights_all_parts_count_the_same_and_that_is_said() {
    let bench = Bench::new();
    bench.assessment("Soest", "[answer.\"goals.kind\"]\nvalue = [\"participation\"]\n");
    bench
        .run("vergelijken Soest")
        .ends_with(0)
        .says("Er zijn geen gewichten gegeven")
        .says("geen score voor een aanbesteding");
    let json = bench.run("vergelijken Soest --json").ends_with(0).json();
    assert_eq!(json["weight_origin"], "not-given");
    let weights: Vec<f64> =
        json["ranking"]["objective_weights"].as_array().unwrap().iter().map(|w| w.as_f64().unwrap()).collect();
    assert!(weights.iter().all(|weight| (weight - weights[0]).abs() < 1e-12), "{weights:?}");
}

#[test]
fn weights_that_are_not_confirmed_give_no_order() {
    let bench = Bench::new();
    let answers =
        "[answer.\"weights.most\"]\nvalue = \"exit\"\n\n[answer.\"weights.objective-privacy\"]\nvalue = \"half\"\n";
    bench.assessment("Soest", answers);
    bench.run("vergelijken Soest").ends_with(4).says("nog niet bevestigd").says("--step weights");
    let confirmed = format!("{answers}\n[answer.\"weights.confirm\"]\nvalue = \"yes\"\n");
    bench.assessment("Soest", &confirmed);
    bench.run("vergelijken Soest").ends_with(0).says("bevestigde vergelijkingen");
}

#[test]
fn a_platform_of_another_kind_is_knocked_out_with_the_reason() {
    let bench = Bench::new();
    bench.assessment("Soest", "[answer.\"goals.kind\"]\nvalue = [\"neighbours\"]\n");
    let json = bench.run("vergelijken Soest --json").ends_with(0).json();
    let excluded = json["ranking"]["excluded"].as_array().unwrap();
    let openstad =
        excluded.iter().find(|entry| entry["id"] == "openstad").expect("OpenStad is not made for neighbours");
    assert!(openstad["failed"].as_array().unwrap().contains(&"made-for-neighbours".into()));
    let ranked = json["ranking"]["ranked"].as_array().unwrap();
    assert!(ranked.iter().any(|entry| entry["id"] == "hoplr"));
}

#[test]
fn why_names_differences_that_add_up_to_the_gap() {
    let bench = Bench::new();
    bench.assessment("Soest", "[answer.\"goals.kind\"]\nvalue = [\"participation\"]\n");
    bench.run("vergelijken Soest --why openstad argu").ends_with(0).says("OpenStad");
    let json = bench.run("vergelijken Soest --json --why openstad argu").ends_with(0).json();
    let sum =
        |side: &str| json[side].as_array().unwrap().iter().map(|line| line["size"].as_f64().unwrap()).sum::<f64>();
    assert!((sum("pro") - sum("contra") - json["gap"].as_f64().unwrap()).abs() < 1e-9);
    bench.run("vergelijken Soest --why openstad opnstad").ends_with(2).says("Bedoelde u ‘openstad’?");
}

#[test]
fn explain_tells_what_a_rule_looks_at_and_what_the_answers_make_of_it() {
    let bench = Bench::new();
    bench.assessment("Soest", "[answer.\"goals.kind\"]\nvalue = [\"participation\"]\n");
    bench.run("uitleg goals.kind --for Soest").ends_with(0).says("Antwoord:");
    bench.run("uitleg purpose").ends_with(0).says("Regels:");
    bench.run("uitleg data-export").ends_with(0).says("Slechtste:");
    bench.run("uitleg goals.kindd").ends_with(2).says("Bedoelde u ‘goals.kind’?");
}

#[test]
fn an_answer_that_does_not_count_is_kept_and_inert() {
    let bench = Bench::new();
    let with_decision =
        "[answer.\"goals.kind\"]\nvalue = [\"neighbours\"]\n\n[answer.\"role.decision\"]\nvalue = \"nothing\"\n";
    bench.assessment("Met", with_decision);
    bench.assessment("Zonder", "[answer.\"goals.kind\"]\nvalue = [\"neighbours\"]\n");
    let mut with = bench.run("bevindingen Met --json").ends_with(0).json();
    let mut without = bench.run("bevindingen Zonder --json").ends_with(0).json();
    with["assessment"] = serde_json::Value::Null;
    without["assessment"] = serde_json::Value::Null;
    assert_eq!(with, without);
}

#[test]
fn the_core_route_says_what_the_full_one_adds_and_what_it_can_still_change() {
    let bench = Bench::new();
    bench.run("nieuw Soest").ends_with(0);
    let typed = format!("\n{}klaar\n", "1\n".repeat(3) + "weet niet\n".repeat(90).as_str());
    let ended = bench.run_typed(&["invullen", "Soest", "--plain"], &typed).ends_with(0);
    ended
        .says("De uitgebreide route stelt nog ongeveer")
        .says("- Gegevens en inkomsten: grondslag, verwerkersovereenkomst");
    let status = bench.run("status Soest").ends_with(0);
    status
        .says("minuten):")
        .says("Uw advies kan er nog door veranderen in ‘Nog niet’. Dat hangt af van: ")
        .says("--full");
    let json = bench.run("status Soest --json").ends_with(0).json();
    assert_eq!(json["full_route"]["verdicts"][0]["verdict"], "not-yet");
    assert!(json["full_route"]["steps"].as_array().unwrap().iter().any(|step| step["step"] == "data"), "{json}");
}

#[test]
fn who_only_brings_news_is_done_at_once() {
    let bench = Bench::new();
    bench.run("nieuw Soest").ends_with(0);
    let typed = "\nSoest\n1\n\n2\n5\nnee\n";
    let ended = bench.run_typed(&["invullen", "Soest", "--plain"], typed).ends_with(0);
    let ended = ended
        .says("Uw advies staat nu al vast: Geen online platform.")
        .says("Wilt u de andere vragen toch beantwoorden?");
    ended.says("U bent klaar. Voor zover nu bekend: Geen online platform").says("platformwijzer rapport \"Soest\"");
    bench.run("status Soest").ends_with(0).says("platformwijzer rapport");
}
