//! The shipped examples: what the tool says of each. The first must not get a go; the third, on the same software,
//! must come out better; and a reconstruction says where its sources leave something open.

mod common;

use common::Bench;

fn status(example: &str) -> serde_json::Value {
    let bench = Bench::new();
    bench.write("case/answers/r1.toml", Bench::repository(&format!("examples/{example}/answers/r1.toml")));
    bench.run("status case --json").ends_with(0).json()
}

fn state<'a>(status: &'a serde_json::Value, factor: &str) -> &'a str {
    let readiness = status["readiness"].as_array().unwrap();
    readiness.iter().find(|entry| entry["factor"] == factor).unwrap()["state"].as_str().unwrap()
}

#[test]
fn dordrecht_gets_not_yet_since_there_was_nothing_to_decide() {
    let status = status("dordrecht-argu");
    assert_eq!(status["verdict"], "not-yet");
    assert_eq!(state(&status, "influence"), "blocking");
}

#[test]
fn hollands_kroon_comes_out_better_on_the_same_software() {
    let status = status("hollands-kroon-argu");
    assert_eq!(status["verdict"], "cannot-be-said");
    assert_eq!(status["points_to"], "go-with-conditions");
    assert_ne!(state(&status, "influence"), "blocking");
}

#[test]
fn stem_van_west_points_to_a_go_with_conditions() {
    let status = status("amsterdam-stem-van-west");
    assert_eq!(status["verdict"], "cannot-be-said");
    assert_eq!(status["points_to"], "go-with-conditions");
    let influence =
        status["readiness"].as_array().unwrap().iter().find(|entry| entry["factor"] == "influence").unwrap();
    assert_eq!(influence["points_to"], "in-order", "a threshold, a date and a decision are documented");
}

#[test]
fn the_constructed_case_is_complete_and_gets_conditions() {
    let status = status("voorbeeldgemeente");
    assert_eq!(status["verdict"], "go-with-conditions");
    assert_eq!(status["progress"]["done"], status["progress"]["asked"]);
}

#[test]
fn every_example_gives_an_advice_in_both_languages_that_says_what_it_is() {
    let bench = Bench::new();
    for example in ["dordrecht-argu", "amsterdam-stem-van-west", "hollands-kroon-argu", "voorbeeldgemeente"] {
        for (lang, file, words) in
            [("nl", "advies", ["reconstructie", "verzonnen"]), ("en", "advice", ["reconstruction", "made-up"])]
        {
            let folder = format!("{example}-{lang}");
            bench.run(&format!("demo --example {example} --lang {lang} -o {folder}")).ends_with(0);
            let markdown = bench.read(&format!("{folder}/{file}.md"));
            assert!(
                words.iter().any(|word| markdown.contains(word)),
                "{example} in {lang} says what kind of case it is"
            );
            let html = bench.read(&format!("{folder}/{file}.html"));
            assert!(html.starts_with("<!doctype html>") || html.starts_with("<!DOCTYPE html>"));
            assert!(!html.contains(" src=") && html.contains("content=\"default-src "), "nothing from elsewhere");
        }
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let bench = Bench::new();
    for folder in ["een", "twee"] {
        bench.run(&format!("demo -o {folder}")).ends_with(0);
    }
    for file in ["advies.md", "advies.html"] {
        assert_eq!(bench.read(&format!("een/{file}")), bench.read(&format!("twee/{file}")));
    }
}

#[test]
fn a_second_run_replaces_its_own_files_but_not_yours() {
    let bench = Bench::new();
    bench.run("demo -o uit").ends_with(0);
    bench.run("demo -o uit --example dordrecht-argu").ends_with(0);
    bench.write("uit/advies.md", "mijn eigen tekst");
    bench.run("demo -o uit").ends_with(5).says("met de hand gewijzigd");
    assert_eq!(bench.read("uit/advies.md"), "mijn eigen tekst");
    bench.run("demo -o uit --force").ends_with(0);
    assert_ne!(bench.read("uit/advies.md"), "mijn eigen tekst");
}
