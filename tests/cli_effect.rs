//! What a change does to advice, and what causes it: content in two folders or in a git repository.
#![allow(clippy::print_stderr, reason = "a skipped test says so")]

mod common;

use common::Bench;
use serde_json::Value;
use std::process::Command;

/// Lays out content of its own with a few platforms, so that a comparison is quick.
fn content(bench: &Bench, name: &str) {
    assert_eq!(bench.run(&format!("inhoud {name} --quiet")).code, 0);
    let kept = ["openstad.toml", "decidim.toml", "go-vocal.toml", "hoplr.toml"];
    for entry in std::fs::read_dir(bench.path(&format!("{name}/platform-catalog/platforms"))).unwrap().flatten() {
        if !kept.contains(&&*entry.file_name().to_string_lossy()) {
            std::fs::remove_file(entry.path()).unwrap();
        }
    }
}

/// Replaces text in a file that must hold it.
fn replace(bench: &Bench, file: &str, old: &str, new: &str) {
    let text = bench.read(file);
    assert!(text.contains(old), "{file} does not hold {old}");
    bench.write(file, text.replacen(old, new, 1));
}

fn example(bench: &Bench, name: &str) {
    let text = Bench::repository(&format!("examples/{name}/answers/r1.toml"));
    bench.write("zaak/answers/r1.toml", text);
}

const OPENSTAD: &str = "nieuw/platform-catalog/platforms/openstad.toml";

/// Makes OpenStad something for reports on public space, which the example cannot use.
fn break_openstad(bench: &Bench) {
    let text = bench.read(OPENSTAD);
    let place = text.find("field = \"made-for\"").expect("what a platform is made for is a fact");
    let (head, tail) = text.split_at(place);
    bench.write(OPENSTAD, format!("{head}{}", tail.replacen("value = \"participation\"", "value = \"reports\"", 1)));
}

fn effects(bench: &Bench, line: &str) -> Value {
    let run = bench.run(line);
    assert_eq!(run.code, 0, "{}", run.err);
    serde_json::from_str(&run.out).expect("JSON")
}

#[test]
fn content_that_is_the_same_does_nothing() {
    let bench = Bench::new();
    content(&bench, "oud");
    content(&bench, "nieuw");
    example(&bench, "hollands-kroon-argu");
    let run = bench.run("gevolgen zaak --from oud --to nieuw --fail-on-change");
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("Het advies blijft hetzelfde."), "{}", run.out);
    assert!(run.out.contains("Er is niets gewijzigd dat voor dit advies telt."), "{}", run.out);
}

#[test]
fn a_fact_that_knocks_a_platform_out_is_named_as_the_cause() {
    let bench = Bench::new();
    content(&bench, "oud");
    content(&bench, "nieuw");
    example(&bench, "hollands-kroon-argu");
    break_openstad(&bench);
    let found = effects(&bench, "gevolgen zaak --from oud --to nieuw --json");
    assert_eq!(found["schema"], 1);
    let account = &found["assessments"][0];
    assert_eq!(account["changed"], serde_json::json!({ "catalog": 1 }));
    let effects = account["effects"].as_array().unwrap();
    let knock_out = effects.iter().find(|one| one["what"] == "knock-out").expect("OpenStad drops out");
    assert_eq!(knock_out["platform"], "openstad");
    for effect in effects {
        let because = serde_json::json!([
            { "part": "fact", "platform": "openstad", "field": "made-for", "alone": true, "needed": true }
        ]);
        assert_eq!(effect["because"], because, "{effect}");
    }
    let run = bench.run("gevolgen zaak --from oud --to nieuw --fail-on-change");
    assert_eq!(run.code, 1, "a change that matters ends with 1 when that was asked");
    assert!(run.out.contains("OpenStad valt af"), "{}", run.out);
    assert!(run.out.contains("Door: OpenStad, Gemaakt voor"), "{}", run.out);
}

#[test]
fn turning_the_change_round_turns_the_effects_round() {
    let bench = Bench::new();
    content(&bench, "oud");
    content(&bench, "nieuw");
    example(&bench, "hollands-kroon-argu");
    break_openstad(&bench);
    std::fs::remove_file(bench.path("nieuw/platform-catalog/platforms/hoplr.toml")).unwrap();
    let there = effects(&bench, "gevolgen zaak --from oud --to nieuw --json");
    let back = effects(&bench, "gevolgen zaak --from nieuw --to oud --json");
    let key = |one: &Value| format!("{} {} {} {}", one["what"], one["platform"], one["factor"], one["rule"]);
    let sides = |found: &Value, [before, after]: [&str; 2]| -> Vec<String> {
        let effects = found["assessments"][0]["effects"].as_array().unwrap();
        let mut told: Vec<String> =
            effects.iter().map(|one| format!("{}: {} > {}", key(one), one[before], one[after])).collect();
        told.sort();
        told
    };
    let listed = |one: &Value| one["what"] == "listed" && one["platform"] == "hoplr";
    assert!(there["assessments"][0]["effects"].as_array().unwrap().iter().any(listed));
    let keep = |told: Vec<String>| told.into_iter().filter(|one| !one.contains("listed")).collect::<Vec<_>>();
    assert_eq!(keep(sides(&there, ["before", "after"])), keep(sides(&back, ["after", "before"])));
}

#[test]
fn a_rule_that_changes_the_verdict_is_named() {
    let bench = Bench::new();
    content(&bench, "oud");
    content(&bench, "nieuw");
    example(&bench, "dordrecht-argu");
    // Dordrecht is blocked by a rule on influence; as a risk it blocks no more.
    let conclusion: Value = serde_json::from_str(&bench.run("bevindingen zaak --json").out).unwrap();
    let blocker = conclusion["findings"].as_array().unwrap().iter().find(|one| one["level"] == "blocker").unwrap();
    let rule = blocker["rule"].as_str().unwrap();
    let folder = bench.path("nieuw/questionnaires/stappenplan");
    let mut found = false;
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let Ok(text) = std::fs::read_to_string(entry.path()) else { continue };
        if let Some(place) = text.find(&format!("id = \"{rule}\"")) {
            let (head, tail) = text.split_at(place);
            std::fs::write(entry.path(), format!("{head}{}", tail.replacen("\"blocker\"", "\"risk\"", 1))).unwrap();
            found = true;
        }
    }
    assert!(found, "{rule} stands in a file of the questionnaire");
    let told = effects(&bench, "gevolgen zaak --from oud --to nieuw --json");
    let effects = told["assessments"][0]["effects"].as_array().unwrap();
    let factor = effects.iter().find(|one| one["what"] == "factor").expect("a factor stands otherwise");
    assert_eq!(factor["before"], "blocking");
    assert_eq!(factor["because"][0]["rule"], rule);
}

#[test]
fn markdown_for_a_comment_is_a_table() {
    let bench = Bench::new();
    content(&bench, "oud");
    content(&bench, "nieuw");
    example(&bench, "hollands-kroon-argu");
    break_openstad(&bench);
    let run = bench.run("effect zaak --from oud --to nieuw --format markdown --lang en");
    assert!(run.out.starts_with("## From oud to nieuw\n\nThe advice changes.\n"), "{}", run.out);
    assert!(run.out.contains("| What | Was | Becomes |\n| --- | --- | --- |\n"), "{}", run.out);
    assert!(run.out.contains("| OpenStad drops out |"), "{}", run.out);
}

#[test]
fn a_state_that_is_not_there_is_told() {
    let bench = Bench::new();
    example(&bench, "hollands-kroon-argu");
    let run = bench.command_with_git(&["gevolgen", "zaak", "--from", "vorig-jaar"]);
    assert_eq!(run.code, 3);
    assert!(run.err.contains("‘vorig-jaar’ is geen map, en ook geen revisie van git"), "{}", run.err);
    bench.write("leeg/lees.mij", "");
    let run = bench.run("gevolgen zaak --from leeg");
    assert_eq!(run.code, 3);
    assert!(run.err.contains("In ‘leeg’ staat geen inhoud."), "{}", run.err);
    bench.write("stuk/platform-catalog/criteria.toml", "version = 1");
    let run = bench.run("gevolgen zaak --from stuk");
    assert_eq!(run.code, 3);
    assert!(run.err.contains("criteria.toml:1:"), "{}", run.err);
}

/// Runs git in the bench, or says that it is not there.
fn git(bench: &Bench, args: &[&str]) -> bool {
    let identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"];
    let run = Command::new("git").current_dir(bench.root()).args(identity).args(args).output();
    match run {
        Err(_) => {
            eprintln!("skipped: git is not installed");
            false
        }
        Ok(run) => {
            assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
            true
        }
    }
}

#[test]
fn an_assessment_is_compared_with_what_it_was_in_a_revision() {
    let bench = Bench::new();
    if !git(&bench, &["init", "-q"]) {
        return;
    }
    example(&bench, "dordrecht-argu");
    git(&bench, &["add", "."]);
    git(&bench, &["commit", "-qm", "a"]);
    replace(&bench, "zaak/answers/r1.toml", "value = [\"participation\"]", "state = \"unknown\"");
    let run = bench.command_with_git(&["verschil", "HEAD", "zaak", "--json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let found: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(found["assessments"][0]["changed"], serde_json::json!({ "answers": 1 }));
    let effects = found["assessments"][0]["effects"].as_array().unwrap();
    assert!(!effects.is_empty(), "an answer less changes what is known");
    for effect in effects {
        assert_eq!(effect["because"][0]["question"], "goals.kind", "{effect}");
    }
}

#[test]
fn content_of_a_revision_is_read_without_touching_the_repository() {
    let bench = Bench::new();
    if !git(&bench, &["init", "-q"]) {
        return;
    }
    content(&bench, "nieuw");
    git(&bench, &["add", "."]);
    git(&bench, &["commit", "-qm", "a"]);
    example(&bench, "hollands-kroon-argu");
    break_openstad(&bench);
    let run = bench.command_with_git(&["gevolgen", "zaak", "--content", "nieuw", "--from", "HEAD", "--to", "nieuw"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("Van HEAD naar nieuw"), "{}", run.out);
    assert!(run.out.contains("OpenStad valt af"), "{}", run.out);
    replace(&bench, OPENSTAD, "value = \"reports\"", "value = \"participation\"");
    let status = Command::new("git").current_dir(bench.root()).args(["status", "--porcelain"]).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&status.stdout), "?? zaak/\n");
}
