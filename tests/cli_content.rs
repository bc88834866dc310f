//! Content is data: a platform, a question or a mistake in one file, without touching the program.

mod common;

use common::Bench;

const PLATFORM: &str = r#"schema = 1
id = "dorpsplein"
name = "Dorpsplein"

[[source]]
id = "home"
title = "Dorpsplein"
publisher = "Stichting Dorpsplein"
publisher_kind = "maintainer"
url = "https://example.org/dorpsplein"
accessed = "2026-11"

[[fact]]
field = "made-for"
value = "neighbours"
source = "home"
confidence = "high"

[[fact]]
field = "language-nl"
value = "complete"
source = "home"
confidence = "high"
"#;

#[test]
fn a_platform_is_added_by_one_file() {
    let bench = Bench::new();
    bench.write("platform-catalog/platforms/dorpsplein.toml", PLATFORM);
    bench.run("catalogus toon dorpsplein").ends_with(0).says("Dorpsplein").says("Niet bekend:");
    bench.assessment("Soest", "[answer.\"goals.kind\"]\nvalue = [\"neighbours\"]\n");
    let json = bench.run("vergelijken Soest --json").ends_with(0).json();
    assert!(json["ranking"]["ranked"].as_array().unwrap().iter().any(|entry| entry["id"] == "dorpsplein"));
}

#[test]
fn a_question_with_its_rule_is_added_by_one_file() {
    let bench = Bench::new();
    let text = r#"schema = 1
id = "own"
order = 95
minutes = 1
origin = "added"
title = { nl = "Eigen stap", en = "Own step" }
intro = { nl = "Van onszelf.", en = "Our own." }

[[question]]
id = "flag"
type = "single"
role = ["policy"]
label = { nl = "Vlag", en = "Flag" }
text = { nl = "Is er een vlag?", en = "Is there a flag?" }
why = { nl = "Om te zien of dit werkt.", en = "To see whether this works." }
option = [
  { id = "yes", label = { nl = "Ja", en = "Yes" } },
  { id = "no", label = { nl = "Nee", en = "No" } },
]

[[rule]]
id = "evaluation-no-flag"
factor = "evaluation"
level = "blocker"
when = [{ q = "own.flag", in = ["no"] }]
grade = "choice"
title = { nl = "Er is geen vlag", en = "There is no flag" }
because = { nl = "Een proef.", en = "A test." }
advice = { nl = "Hijs de vlag.", en = "Raise the flag." }
role = "policy"
"#;
    bench.write("eigen/questionnaires/stappenplan/95-own.toml", text);
    bench.assessment("Soest", "[answer.\"own.flag\"]\nvalue = \"no\"\n");
    bench.run("bevindingen Soest --content eigen").ends_with(0).says("Er is geen vlag").says("Nog niet");
    bench.run("status Soest").ends_with(0).says("Nog niet te zeggen");
}

#[test]
fn shipped_content_passes_its_own_check() {
    let bench = Bench::new();
    bench.run("controle --strict --date 2026-11-22").ends_with(0);
}

#[test]
fn a_mistake_is_shown_with_place_line_and_nearest_name() {
    let bench = Bench::new();
    let broken = PLATFORM.replace("\"language-nl\"", "\"language-nll\"").replace("\"neighbours\"", "\"neighbors\"");
    bench.write("eigen/platform-catalog/platforms/dorpsplein.toml", broken);
    let run = bench.run("controle eigen").ends_with(1);
    let run = run.says("dorpsplein.toml:15:9").says("value = \"neighbors\"").says("bedoelde u ‘neighbours’?");
    run.says("dorpsplein.toml:20:9").says("bedoelde u ‘language-nl’?");
}

#[test]
fn questionnaires_of_the_program_are_judged_again_when_what_they_depend_on_is_replaced() {
    let codes = |bench: &Bench| -> Vec<String> {
        let json = bench.run("controle eigen --date 2026-11-22 --json").json();
        let all = json["diagnostics"].as_array().unwrap();
        all.iter().map(|entry| entry["code"].as_str().unwrap().to_owned()).collect()
    };
    let has = |codes: &[String], start: &str| codes.iter().any(|code| code.starts_with(start));
    let bench = Bench::new();
    bench.run("inhoud basis").ends_with(0);
    bench.write("eigen/platform-catalog/platforms/dorpsplein.toml", PLATFORM);
    assert!(!has(&codes(&bench), "VL"), "of a folder with a platform only the catalog is told about");
    let criteria = bench.read("basis/platform-catalog/criteria.toml");
    bench.write(
        "eigen/platform-catalog/criteria.toml",
        criteria.replace("id = \"data-controller\"", "id = \"controller\""),
    );
    assert!(has(&codes(&bench), "VL301"), "a question now asks for a criterion that is gone");
    bench.write("eigen/platform-catalog/criteria.toml", criteria);
    bench.write("eigen/report-templates/nl/advice.md", "{{ geen_naam }}");
    assert!(has(&codes(&bench), "RT"), "a template that is replaced is judged");
}

#[test]
fn a_folder_with_platforms_is_told_about_its_own_files_beside_those_of_the_program() {
    let told = |text: String| -> Vec<(String, String)> {
        let bench = Bench::new();
        bench.write("eigen/platform-catalog/platforms/dorpsplein.toml", text);
        // Far ahead, when every fact of the program has grown old.
        let json = bench.run("controle eigen --date 2036-01-01 --json").json();
        let all = json["diagnostics"].as_array().unwrap();
        let word = |entry: &serde_json::Value, key: &str| entry[key].as_str().unwrap().to_owned();
        all.iter().map(|entry| (word(entry, "code"), word(entry, "file"))).collect()
    };
    let alone = told(PLATFORM.to_owned());
    assert!(alone.iter().any(|(code, _)| code == "PW302"), "its own facts are old: {alone:?}");
    let elsewhere: Vec<_> = alone.iter().filter(|(_, file)| !file.ends_with("dorpsplein.toml")).collect();
    assert!(elsewhere.is_empty(), "whoever keeps this folder cannot mend those: {elsewhere:?}");
    let with_use = |id: &str, factor: &str| {
        let line = |key: &str, value: &str| format!("{key} = \"{value}\"\n");
        let words = "why = { nl = \"Omdat.\", en = \"Because.\" }\n";
        let lists = format!("kind = [\"participation\"]\nsource = [\"home\"]\npresent = [\"{factor}\"]\n");
        let lines = [line("id", id), line("place", "Soest"), line("country", "NL"), line("outcome", "success")];
        told(format!("{PLATFORM}\n[[deployment]]\n{}{words}{lists}{}", lines.concat(), line("confidence", "low")))
    };
    let has = |all: &[(String, String)], sought: &str| all.iter().any(|(code, _)| code == sought);
    let sound = with_use("soest", "influence");
    assert!(!has(&sound, "PW202") && !has(&sound, "PW203"), "{sound:?}");
    assert!(has(&with_use("dordrecht-argu", "influence"), "PW202"), "that use of a platform stands in the program");
    assert!(has(&with_use("soest", "influense"), "PW203"), "success factors are those of the program");
}

#[test]
fn a_missing_twin_is_refused() {
    let bench = Bench::new();
    let text = format!("{PLATFORM}text = {{ nl = \"Alleen Nederlands.\" }}\n");
    bench.write("eigen/platform-catalog/platforms/dorpsplein.toml", text);
    bench.run("controle eigen").ends_with(1).says("PW701").says("en");
}

#[test]
fn broken_content_gives_no_conclusion() {
    let bench = Bench::new();
    bench.write("platform-catalog/platforms/dorpsplein.toml", "schema = 1\nid = \"dorpsplein\"\n");
    bench.assessment("Soest", "");
    bench.run("vergelijken Soest").ends_with(3).says("PW102").says("name").says("niets gedaan");
}

#[test]
fn diagnostics_are_machine_readable() {
    let bench = Bench::new();
    bench.write("eigen/platform-catalog/platforms/dorpsplein.toml", PLATFORM.replace("schema = 1", "schema = 2"));
    let json = bench.run("controle eigen --json").ends_with(1).json();
    assert_eq!(json["schema"], 1);
    let all = json["diagnostics"].as_array().unwrap();
    let newer = all.iter().find(|entry| entry["code"] == "PW108").expect("a newer format is reported");
    assert_eq!((newer["severity"].as_str(), newer["line"].as_u64()), (Some("error"), Some(1)));
}

#[test]
fn embedded_content_can_be_written_out_and_used() {
    let bench = Bench::new();
    bench.run("inhoud eigen").ends_with(0);
    assert_eq!(bench.read("eigen/platform-catalog/criteria.toml"), Bench::repository("platform-catalog/criteria.toml"));
    bench.run("controle eigen").ends_with(0);
    bench.write("eigen/platform-catalog/criteria.toml", "# van mij\n");
    bench.run("inhoud eigen").ends_with(5).says("met de hand gewijzigd");
    assert_eq!(bench.read("eigen/platform-catalog/criteria.toml"), "# van mij\n");
}
