//! Scenarios: named sets of changes to an assessment, side by side with how it is.

mod common;

use common::Bench;

const SCENARIOS: &str = r#"schema = 1

[[scenario]]
id = "tight"
title = "Krap budget"
note = "Als de raad minder geeft."
budget = 100

[[scenario]]
id = "own-hosting"
title = "Zelf hosten"
answers = { "money.hosting" = "own" }
weights = { exit = 100 }
facts = { "decidim.support-nl" = "yes" }
"#;

fn bench(scenarios: &str) -> Bench {
    let bench = Bench::new();
    bench.write("Soest/answers/r1.toml", Bench::repository("examples/voorbeeldgemeente/answers/r1.toml"));
    bench.write("Soest/scenarios.toml", scenarios);
    bench
}

#[test]
fn scenarios_stand_side_by_side_with_how_it_is() {
    let bench = bench(SCENARIOS);
    let run = bench.run("scenarios Soest --date 2026-11-22").ends_with(0);
    let head = run.out.lines().find(|line| line.contains("Krap budget")).unwrap();
    assert!(head.contains("Nu") && head.contains("Zelf hosten"), "{}", run.out);
    let run =
        run.says("Als de raad minder geeft.").says("money.hosting = \"own\"").says("Eisen erbij: Zelf kunnen hosten.");
    run.says("CONSUL Democracy doet weer mee");
}

#[test]
fn a_scenario_gives_what_the_same_changes_give_on_the_command_line() {
    let bench = bench(SCENARIOS);
    let all = bench.run("scenarios Soest --json --date 2026-11-22").ends_with(0).json();
    let one = bench.run(
        "vergelijken Soest --set money.hosting=own --weight exit=100 --fact decidim.support-nl=yes --json --date 2026-11-22",
    );
    let one = one.ends_with(0).json();
    assert_eq!(all["now"]["ranking"], one["before"]["ranking"]);
    assert_eq!(all["scenarios"][1]["ranking"], one["after"]["ranking"]);
    assert_eq!(all["scenarios"][1]["simulation"], one["after"]["simulation"]);
    let budget = bench.run("vergelijken Soest --budget 100 --json --date 2026-11-22").ends_with(0).json();
    assert_eq!(all["scenarios"][0]["ranking"], budget["after"]["ranking"]);
    assert_eq!(all["scenarios"][0]["title"], "Krap budget");
    assert!(bench.read("Soest/answers/r1.toml").contains("money.hosting"), "nothing is written");
}

#[test]
fn every_change_that_cannot_be_made_is_told_at_its_place() {
    let wrong = SCENARIOS
        .replace("\"own\"", "\"eigen\"")
        .replace("exit = 100", "exitt = 100")
        .replace("decidim.support-nl", "decidm.support-nl")
        .replace("budget = 100", "budget = \"veel\"");
    let bench = bench(&wrong);
    for line in ["scenarios Soest", "controle Soest"] {
        let run = bench.run(line);
        assert_ne!(run.code, 0);
        let found = format!("{}{}", run.out, run.err);
        for place in ["scenarios.toml:7:10", "scenarios.toml:12:31", "scenarios.toml:13:", "scenarios.toml:14:"] {
            assert!(found.contains(place), "{line}: no {place} in\n{found}");
        }
        assert_eq!(found.matches("fout[SC101]").count(), 4, "{found}");
        assert!(found.contains("‘exit’") && found.contains("‘decidim’"), "the nearest name:\n{found}");
    }
    bench.run("uitleg SC101").ends_with(0);
}

#[test]
fn a_file_without_scenarios_or_with_two_of_one_name_is_refused() {
    let twice = bench(&SCENARIOS.replace("own-hosting", "tight"));
    twice.run("scenarios Soest").ends_with(3).says("fout[PW202]");
    bench("schema = 1\n").run("scenarios Soest").ends_with(3).says("nog geen scenario");
    bench("schema = 1\n\n[[scenario]]\nid = \"x\"\nbuget = 1\n").run("scenarios Soest").ends_with(3).says("‘budget’");
    let none = bench("");
    std::fs::remove_file(none.path("Soest/scenarios.toml")).unwrap();
    none.run("scenarios Soest").ends_with(3).says("[[scenario]]");
}

#[test]
fn both_languages_tell_it() {
    let bench = bench(SCENARIOS);
    let run = bench.run("scenarios Soest --lang en --date 2026-11-22").ends_with(0);
    run.says("Now").says("What differs: ").says("budget = 100");
}
