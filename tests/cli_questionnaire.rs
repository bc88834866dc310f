//! The author's safety net: test cases beside the content, and pictures, tables and forms made from it.

mod common;

use common::Bench;

const HEAD: &str = r#"schema = 1
id = "klein"
version = "1.0.0"
title = { nl = "Kleine vragenlijst", en = "Small questionnaire" }
intro = { nl = "Een proef.", en = "A test." }
origin = { nl = "Van ons.", en = "Ours." }
non_answers = ["unknown"]
core_minutes = 1
full_minutes = 2

[[factor]]
id = "pet"
essential = true
grade = "C"
title = { nl = "Huisdier", en = "Pet" }
meaning = { nl = "Het dier hoort erbij.", en = "The animal belongs." }

[[role]]
id = "policy"
label = { nl = "beleid", en = "policy" }
"#;

const STEP: &str = r#"schema = 1
id = "home"
order = 10
minutes = 1
origin = "added"
title = { nl = "Thuis", en = "Home" }
intro = { nl = "Over thuis.", en = "About home." }

[[question]]
id = "animal"
type = "single"
role = ["policy"]
label = { nl = "Dier <b>| \"x\"", en = "Animal" }
text = { nl = "Welk dier is er?", en = "Which animal is there?" }
why = { nl = "Daarom.", en = "Because." }
option = [
  { id = "cat", label = { nl = "Een kat", en = "A cat" } },
  { id = "dog", label = { nl = "Een hond", en = "A dog" } },
]

[[question]]
id = "leash"
depth = "full"
type = "text"
label = { nl = "Riem", en = "Leash" }
text = { nl = "Welke riem?", en = "Which leash?" }
why = { nl = "Daarom.", en = "Because." }
when = [{ q = "home.animal", in = ["dog"] }]
informative = true

[[rule]]
id = "pet-cat"
factor = "pet"
level = "strength"
when = [{ q = "home.animal", in = ["cat"] }]
grade = "choice"
title = { nl = "Er is een kat", en = "There is a cat" }
because = { nl = "Een kat is goed.", en = "A cat is good." }

[[rule]]
id = "pet-dog"
factor = "pet"
level = "risk"
when = [{ q = "home.animal", in = ["dog"] }]
grade = "choice"
title = { nl = "Er is een hond", en = "There is a dog" }
because = { nl = "Een hond blaft.", en = "A dog barks." }
advice = { nl = "Oefen.", en = "Practise." }
role = "policy"
"#;

const CASES: &str = r#"schema = 1

[[case]]
name = "cat"
answers = { "home.animal" = "cat" }
expect = { verdict = "go", findings = ["pet-cat"], silent = ["pet-dog"], not_asked = ["home.leash"] }

[[case]]
name = "dog"
from = "cat"
depth = "full"
rest = "unknown"
answers = { "home.animal" = "dog" }
expect = { verdict = "go-with-conditions", decided_by = ["pet"], factors = { pet = "at-risk" }, asked = ["home.leash"] }

[[case]]
name = "nobody looked"
rest = "unknown"
expect = { verdict = "cannot-be-said", open_points = ["pet-dog"] }
"#;

/// A bench with a small questionnaire beside the shipped one, and these test cases.
fn bench(cases: &str) -> Bench {
    let bench = Bench::new();
    bench.write("questionnaires/klein/questionnaire.toml", HEAD);
    bench.write("questionnaires/klein/10-home.toml", STEP);
    if !cases.is_empty() {
        bench.write("questionnaires/klein/cases/own.toml", cases);
    }
    bench
}

#[test]
fn every_shipped_rule_fires_every_option_is_chosen_and_every_expectation_holds() {
    let bench = Bench::new();
    let run = bench.run("vragenlijst test --coverage --strict").ends_with(0).says("van ‘stappenplan’ goed");
    run.says("van ‘bewoners’ goed").says("van ‘evaluatie’ goed");
}

#[test]
fn cases_that_hold_and_touch_everything_end_well() {
    let run = bench(CASES).run("vragenlijst test klein --coverage --strict").ends_with(0);
    run.says("3 gevallen van ‘klein’ goed").says("regels 2 van 2, opties 2 van 2, vragen 2 van 2");
}

#[test]
fn what_no_case_touches_is_listed_and_is_a_fault_only_when_asked() {
    let cases = CASES.split("[[case]]\nname = \"dog\"").next().unwrap();
    let bench = bench(cases);
    let run = bench.run("vragenlijst test klein --coverage").ends_with(0);
    run.says("  pet-dog\n").says("  home.animal=dog\n").says("  home.leash\n");
    bench.run("vragenlijst test klein --strict").ends_with(1);
}

#[test]
fn an_expectation_that_does_not_hold_is_shown_at_its_line_with_what_follows_instead() {
    let bench =
        bench(&CASES.replace("silent = [\"pet-dog\"]", "silent = [\"pet-cat\"]").replace("at-risk", "in-order"));
    let run = bench.run("vragenlijst test klein").ends_with(1);
    let run = run.says("own.toml:6:").says("VL701").says("‘cat’").says("pet [pet-cat]");
    run.says("own.toml:14:").says("pet = in-order").says("at-risk [pet-dog]").says("2 fouten");
    bench.run("controle").ends_with(1).says("VL701");
}

#[test]
fn every_kind_of_expectation_can_fail() {
    for (right, wrong) in [
        ("verdict = \"go\",", "verdict = \"not-yet\","),
        ("findings = [\"pet-cat\"]", "findings = [\"pet-dog\"]"),
        ("silent = [\"pet-dog\"]", "silent = [\"pet-cat\"]"),
        ("not_asked = [\"home.leash\"]", "not_asked = [\"home.animal\"]"),
        (
            "asked = [\"home.leash\"] }\n\n[[case]]\nname = \"nobody",
            "requires = { map = \"must\" } }\n\n[[case]]\nname = \"nobody",
        ),
        ("decided_by = [\"pet\"]", "decided_by = []"),
        ("pet = \"at-risk\"", "pet = \"not-applicable\""),
        ("open_points = [\"pet-dog\"]", "open_points = [\"pet-cat\"]"),
        ("\"cannot-be-said\",", "\"cannot-be-said\", points_to = \"go\","),
    ] {
        let changed = CASES.replace(right, wrong);
        assert_ne!(changed, CASES, "{right}");
        bench(&changed).run("vragenlijst test klein").ends_with(1).says("VL701").says("1 fout ");
    }
}

#[test]
fn a_case_that_names_something_unknown_is_a_fault_with_the_nearest_name() {
    let bench = bench(&CASES.replace("{ \"home.animal\" = \"cat\" }", "{ \"home.animol\" = \"cat\" }"));
    bench.run("vragenlijst test klein").ends_with(1).says("VL701").says("‘home.animal’");
    let bench = self::bench(&CASES.replace("from = \"cat\"", "from = \"cow\""));
    bench.run("vragenlijst test klein").ends_with(1).says("VL701").says("own.toml:10:8");
    let bench = self::bench(&CASES.replace("\"home.animal\" = \"dog\"", "\"home.animal\" = \"cow\""));
    bench.run("vragenlijst test klein").ends_with(1).says("VL701").says("cow");
    let bench = self::bench(&CASES.replace("name = \"dog\"", "name = \"cat\""));
    bench.run("vragenlijst test klein").ends_with(1).says("VL003");
    let bench = self::bench(&CASES.replace("expect = { verdict = \"go\"", "expect = { verdikt = \"go\""));
    bench.run("vragenlijst test klein").ends_with(1).says("PW101").says("verdict");
}

#[test]
fn a_questionnaire_without_cases_says_so() {
    bench("").run("vragenlijst test klein").ends_with(0).says("geen testgevallen");
}

#[test]
fn test_results_are_machine_readable() {
    let json =
        bench(&CASES.replace("\"go\",", "\"not-yet\",")).run("vragenlijst test klein --json").ends_with(1).json();
    assert_eq!(json["schema"], 1);
    let entry = &json["questionnaires"][0];
    assert_eq!((entry["id"].as_str(), entry["cases"].as_u64()), (Some("klein"), Some(3)));
    assert_eq!(entry["faults"]["diagnostics"][0]["code"], "VL701");
    assert_eq!(entry["coverage"]["rules"]["touched"], 2);
}

#[test]
fn the_flow_shows_which_answer_opens_a_question() {
    let bench = bench("");
    let run = bench.run("vragenlijst stroom klein").ends_with(0);
    let run = run.says("flowchart LR").says("q0 -.->|").says("is ‘Een hond’").says("(\"Riem<br/>home.leash\")");
    run.says("Dier #60;b#62;#124; #34;x#34;").says_nothing_of("<b>");
    let run = bench.run("vragenlijst stroom klein --format dot").ends_with(0);
    run.says("digraph").says("q0 -> q1 [style=dashed").says("Dier <b>| \\\"x\\\"");
}

#[test]
fn the_flow_of_one_step_shows_what_it_depends_on() {
    let bench = Bench::new();
    let run = bench.run("vragenlijst stroom --step offline").ends_with(0).says("offline.weight").says("goals.kind");
    run.says_nothing_of("goals.problem");
    bench.run("vragenlijst stroom --step offlin").ends_with(2).says("Bedoelde u ‘offline’?");
    bench.run("vragenlijst tabel stapenplan").ends_with(2).says("Bedoelde u ‘stappenplan’?");
}

#[test]
fn the_table_names_every_question_and_rule_in_words() {
    let bench = bench("");
    let out = bench.run("vragenlijst tabel klein").ends_with(0).out;
    assert!(out.contains(
        "| `home.leash` Welke riem? (alleen in de uitgebreide route) | ‘Dier \\<b\\>\\| \"x\"’ is ‘Een hond’ |"
    ));
    assert!(out.contains("| `pet-dog` | ‘Dier \\<b\\>\\| \"x\"’ is ‘Een hond’; is dit niet bekend, dan wordt het een open punt | **Risico** (Huisdier): Er is een hond |"), "{out}");
    let shipped = bench.run("questionnaire table --lang en").ends_with(0).out;
    let cells = shipped
        .lines()
        .filter(|line| line.starts_with('|'))
        .map(|line| line.replace("\\\\", "").replace("\\|", "").matches(" | ").count());
    assert!(cells.clone().count() > 300 && cells.clone().all(|count| count == 3), "a cell broke its row");
}

#[test]
fn the_blank_form_has_boxes_for_every_answer_and_always_one_for_not_knowing() {
    let bench = bench("");
    let run = bench.run("vragenlijst formulier klein --format markdown").ends_with(0).says_nothing_of("Welke riem?");
    let run = run.says("- ☐ Een kat\n- ☐ Een hond\n- ☐ Weet ik (nog) niet\n");
    run.says("Waarom we dit vragen: Daarom.");
    let run = bench.run("vragenlijst formulier klein --format markdown --full").ends_with(0).says("Welke riem?");
    run.says("Vul alleen in als: ‘Dier \\<b\\>\\| \"x\"’ is ‘Een hond’.");
    let html = bench.run("vragenlijst formulier klein --full").ends_with(0).out;
    assert!(html.starts_with("<!doctype html>\n<html lang=\"nl\">") && html.ends_with("</html>\n"));
    assert_eq!(html.matches("Weet ik (nog) niet").count(), 2);
    assert!(html.contains("Dier &lt;b&gt;| &quot;x&quot;") && !html.contains("<b>"));
    let english = bench.run("questionnaire print klein --lang en").ends_with(0).out;
    assert!(english.contains("<html lang=\"en\">") && english.contains("I do not know (yet)"));
}

#[test]
fn texts_are_counted_per_language_and_a_third_language_must_be_complete() {
    let bench = bench("");
    bench.run("vragenlijst teksten klein").ends_with(0).says("Elke tekst is er in elke taal");
    bench.write(
        "questionnaires/klein/questionnaire.toml",
        HEAD.replace("en = \"A test.\"", "en = \"A test.\", fy = \"In test.\""),
    );
    bench.run("vragenlijst teksten klein").ends_with(1).says("home: title (fy)");
    let json = bench.run("vragenlijst teksten klein --json").ends_with(1).json();
    assert_eq!(json["questionnaires"]["klein"]["languages"]["fy"]["words"], 2);
}

#[test]
fn the_list_counts_what_a_questionnaire_holds() {
    let json = bench("").run("vragenlijst lijst --json").ends_with(0).json();
    let rows = json["questionnaires"].as_array().unwrap();
    let row = rows.iter().find(|row| row["id"] == "klein").unwrap();
    assert_eq!(
        (row["id"].as_str(), row["core_questions"].as_u64(), row["questions"].as_u64()),
        (Some("klein"), Some(1), Some(2))
    );
    bench("").run("vragenlijst lijst").ends_with(0).says("Kleine vragenlijst");
}

/// A bench with a whole assessment: the plan, and the counts of a round among residents beside it.
fn bench_with_round() -> Bench {
    let bench = Bench::new();
    bench.assessment(
        "Soest",
        "[answer.\"goals.kind\"]\nvalue = [\"neighbours\"]\n\n[answer.\"needs.asked\"]\nvalue = \"spread\"\n",
    );
    bench.run_args(&["nieuw", "Soest", "--questionnaire", "bewoners"]).ends_with(0);
    let file = bench.read("Soest/answers/bewoners.toml");
    let counts = [("round.people", 40), ("now.enough-yes", 30), ("wishes.functions-events", 20)];
    let answers: String = counts.iter().map(|(id, count)| format!("\n[answer.\"{id}\"]\nvalue = {count}\n")).collect();
    bench.write("Soest/answers/bewoners.toml", format!("{file}{answers}"));
    bench
}

#[test]
fn counts_of_residents_join_the_findings_and_requirements_of_the_plan_and_say_where_they_come_from() {
    let bench = bench_with_round();
    let run = bench.run("bevindingen Soest").ends_with(0).says("De helft of meer vindt wat er is genoeg");
    let text = run.says("Uit de inventarisatie").out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("Is dat genoeg: Ja, zo is het goed = 30; Ingevulde vellen = 40 vellen."), "{text}");
    let json = bench.run("bevindingen Soest --json").ends_with(0).json();
    let asks = json["requirements"].as_array().unwrap().iter().any(|requirement| {
        requirement["demand"]["criterion"] == "function-events"
            && requirement["rules"][0] == "needs-residents-should-events"
    });
    assert!(asks, "{}", json["requirements"]);
    let channels = &bench.run("status Soest --json").ends_with(0).json()["readiness"];
    let channels = channels.as_array().unwrap().iter().find(|entry| entry["factor"] == "channels").unwrap();
    assert_eq!(channels["points_to"], "at-risk");
    bench.run("uitleg channels-residents-content --for Soest").ends_with(0).says("gaat op").says("= 30");
    bench.run("rapport Soest").ends_with(0);
    assert!(bench.read("Soest/advies.md").contains("De helft of meer vindt wat er is genoeg"));
}

#[test]
fn without_the_counts_the_plan_says_nothing_of_residents() {
    let bench = bench_with_round();
    std::fs::remove_file(bench.path("Soest/answers/bewoners.toml")).unwrap();
    bench.run("bevindingen Soest").ends_with(0).says_nothing_of("Uit de inventarisatie");
}

#[test]
fn a_count_above_the_number_of_sheets_is_told_and_not_read() {
    let bench = bench_with_round();
    let text = bench.read("Soest/answers/bewoners.toml").replace("value = 30", "value = 300");
    bench.write("Soest/answers/bewoners.toml", text);
    bench.run("bevindingen Soest").ends_with(0).says_nothing_of("De helft of meer vindt wat er is genoeg");
    bench.run("controle Soest").ends_with(0).says("AN104").says("300");
}

#[test]
fn an_inventory_gives_no_verdict_and_no_ranking_of_its_own() {
    let bench = bench_with_round();
    std::fs::remove_file(bench.path("Soest/answers/r1.toml")).unwrap();
    bench.run("status Soest").ends_with(0).says("Dit is een inventarisatie").says_nothing_of("Advies:");
    bench.run("vergelijken Soest").ends_with(2).says("geen vergelijking");
    bench.run("rapport Soest").ends_with(2).says("geen vergelijking");
}

#[test]
fn residents_get_a_sheet_with_boxes_and_whoever_counts_gets_a_form_with_numbers() {
    let bench = Bench::new();
    let sheet = bench.run("vragenlijst formulier bewoners --format markdown").ends_with(0).out;
    assert!(sheet.contains("### 4. Waarvoor zou u het gebruiken?") && sheet.contains("Kies er ten hoogste 3"));
    assert!(sheet.contains("- ☐ Buren leren kennen") && !sheet.contains("Hoeveel ingevulde vellen"));
    assert_eq!(sheet.matches("### ").count(), sheet.matches("- ☐ Weet ik (nog) niet").count());
    let form = bench.run("vragenlijst formulier bewoners --format markdown --counts").ends_with(0).out;
    assert!(
        form.contains("Hoeveel ingevulde vellen")
            && form.contains("Bij ‘Waarvoor zou u het gebruiken?’: hoe vaak is ‘Buren leren kennen’ aangekruist?")
    );
}

#[test]
fn an_evaluation_says_go_on_mend_or_stop_in_words_of_its_own() {
    let bench = Bench::new();
    bench.run_args(&["nieuw", "Na", "--questionnaire", "evaluatie"]).ends_with(0);
    let empty = bench.read("Na/answers/evaluatie.toml");
    bench.write("Na/answers/evaluatie.toml", format!("{empty}\n[answer.\"running.owner\"]\nvalue = \"nobody\"\n"));
    let run = bench.run("bevindingen Na").ends_with(0).says("Advies: Stoppen, tenzij dit wordt opgelost");
    run.says_nothing_of("Nog niet\n").says("Niemand heeft het nog in beheer");
    bench.run("rapport Na").ends_with(2).says("geen vergelijking");
}

#[test]
fn whoever_types_counts_is_told_to_have_the_sheets_at_hand_and_not_the_plan() {
    let bench = Bench::new();
    bench.run_args(&["nieuw", "Soest", "--questionnaire", "bewoners"]).ends_with(0);
    let told = bench.run_typed(&["invullen", "Soest", "--plain"], "\n").ends_with(0);
    told.says("de ingevulde vellen, met de kruisjes al geteld").says_nothing_of("raadsvoorstel");
}
