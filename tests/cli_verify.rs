//! Whether a document can be made again: the built program makes one, something changes, and it says what.

mod common;

use common::Bench;

const ANSWERS: &str =
    "[answer.\"goals.kind\"]\nvalue = [\"participation\"]\n\n[answer.\"goals.problem\"]\nvalue = \"written\"\n";

/// An assessment with its report.
fn reported() -> Bench {
    let bench = Bench::new();
    bench.assessment("Soest", ANSWERS);
    bench.run("rapport Soest --date 2026-11-22").ends_with(0);
    bench
}

fn parts(bench: &Bench, line: &str) -> Vec<String> {
    let json = bench.run(&format!("{line} --json")).json();
    let files = json["files"].as_array().unwrap().iter();
    let parts = files.flat_map(|file| file["differs"].as_array().unwrap().clone());
    let mut parts: Vec<String> = parts.map(|part| part["part"].as_str().unwrap().to_owned()).collect();
    parts.sort();
    parts.dedup();
    parts
}

#[test]
fn a_fresh_report_can_be_made_again_whatever_the_day_and_the_language() {
    let bench = reported();
    let run = bench.run("nagaan Soest").ends_with(0);
    run.says("advies.md: is precies zo opnieuw te maken")
        .says("advies.html: is precies zo")
        .says(".svg: is precies zo");
    bench.run("verify Soest/advies.md --lang en").ends_with(0).says("can be made exactly like that again");
    let json = bench.run("nagaan Soest --json").ends_with(0).json();
    assert_eq!(json["reproduces"], true);
    // On another day the document keeps its own.
    let mut later = bench.command();
    let later = later.args(["nagaan", "Soest/advies.html"]).env("SOURCE_DATE_EPOCH", "1900000000").output().unwrap();
    assert!(later.status.success());
}

#[test]
fn an_example_needs_no_folder_with_answers() {
    let bench = Bench::new();
    bench.run("demo -o uit --lang en --date 2026-11-22").ends_with(0);
    bench.run("nagaan uit").ends_with(0).says("advice.md");
    std::fs::copy(bench.path("uit/advice.md"), bench.path("renamed.md")).unwrap();
    bench.run("nagaan renamed.md").ends_with(0);
}

#[test]
fn changed_answers_are_named_with_their_file() {
    let bench = reported();
    bench.assessment("Soest", &ANSWERS.replace("written", "none"));
    let run =
        bench.run("nagaan Soest/advies.md").ends_with(1).says("antwoorden r1.toml: toen").says("niet meer precies zo");
    run.says_nothing_of("catalogus:").says_nothing_of("sjablonen:");
    assert_eq!(parts(&bench, "nagaan Soest"), ["answers"]);
}

#[test]
fn a_document_that_was_changed_by_hand_is_told_from_one_whose_parts_changed() {
    let bench = reported();
    bench.write("Soest/advies.md", bench.read("Soest/advies.md").replacen("Soest", "Baarn", 1));
    bench.run("nagaan Soest/advies.md").ends_with(1).says("Het document zelf is dus na het maken gewijzigd");
    bench.run("nagaan Soest/advies.html").ends_with(0);
    assert_eq!(parts(&bench, "nagaan Soest"), ["document"]);
    let windows = bench.read("Soest/advies.html").replace('\n', "\r\n");
    bench.write("Soest/advies.html", windows);
    bench.run("nagaan Soest/advies.html").ends_with(1).says("alleen de regeleinden");
}

#[test]
fn each_part_of_the_content_is_told_apart() {
    let bench = reported();
    let fact =
        Bench::repository("platform-catalog/platforms/argu.toml").replacen("name = \"Argu\"", "name = \"Argoe\"", 1);
    bench.write("catalogus/platform-catalog/platforms/argu.toml", fact);
    assert_eq!(parts(&bench, "nagaan Soest --content catalogus"), ["catalog", "overlay"]);
    let words = Bench::repository("report-templates/nl/_summary.md");
    bench.write("sjabloon/report-templates/nl/_summary.md", format!("{words}\nMeer.\n"));
    assert_eq!(parts(&bench, "nagaan Soest --content sjabloon"), ["overlay", "templates"]);
    let step = Bench::repository("questionnaires/stappenplan/80-communication.toml");
    bench.write("vragen/questionnaires/stappenplan/80-communication.toml", format!("# anders\n{step}"));
    assert_eq!(parts(&bench, "nagaan Soest --content vragen"), ["overlay", "questionnaire"]);
    // The same text in a folder of one's own is no difference.
    bench.write("zelfde/questionnaires/stappenplan/80-communication.toml", step.replace('\n', "\r\n"));
    bench.run("nagaan Soest --content zelfde").ends_with(0);
}

#[test]
fn own_content_is_part_of_the_document_and_of_its_command() {
    let bench = Bench::new();
    bench.assessment("Soest", ANSWERS);
    let fact =
        Bench::repository("platform-catalog/platforms/argu.toml").replacen("name = \"Argu\"", "name = \"Argoe\"", 1);
    bench.write("eigen/platform-catalog/platforms/argu.toml", fact);
    bench.run("rapport Soest --content eigen --date 2026-11-22").ends_with(0);
    let text = bench.read("Soest/advies.md");
    assert!(text.contains("platform-catalog/platforms/argu.toml") && text.contains("--content"), "{text}");
    assert!(!text.contains(&*bench.root().to_string_lossy()), "no path of this machine");
    bench.run("nagaan Soest --content eigen").ends_with(0);
    bench.run("nagaan Soest").ends_with(1).says("eigen inhoud (--content): toen").says("nu er niet");
}

#[test]
fn answers_of_another_questionnaire_that_count_are_named_too() {
    let bench = reported();
    let joined = "schema = 1\nassessment = \"Soest\"\n[respondent]\nid = \"bewoners\"\n[questionnaire]\nid = \"bewoners\"\nversion = \"1.0.0\"\n";
    bench.write("Soest/answers/bewoners.toml", joined);
    bench
        .run("nagaan Soest/advies.md")
        .ends_with(1)
        .says("vragenlijst bewoners: toen er niet")
        .says("antwoorden bewoners.toml");
    bench.run("rapport Soest --date 2026-11-22").ends_with(0);
    assert!(bench.read("Soest/advies.md").contains("vragenlijst bewoners"));
    bench.run("nagaan Soest").ends_with(0);
}

#[test]
fn what_cannot_be_looked_at_is_said_with_the_remedy() {
    let bench = reported();
    bench.run("nagaan nergens.md").ends_with(3).says("nergens.md");
    bench.write("los.md", "# Een tekst\n");
    bench.run("nagaan los.md").ends_with(3).says("staat niet waaruit het gemaakt is");
    bench.write("leeg/lees.txt", "");
    bench.run("nagaan leeg").ends_with(3).says("geen documenten van platformwijzer");
    let text = bench.read("Soest/advies.md");
    bench.write("newer.md", text.replace("{\"schema\":1,", "{\"schema\":2,"));
    bench.run("nagaan newer.md").ends_with(3).says("nieuwere platformwijzer");
    bench.write("ver/weg/advies.md", text.replace("\\\"Soest\\\"", "\\\"Elders\\\""));
    bench.run("nagaan ver/weg/advies.md").ends_with(3).says("--answers MAP");
    bench.run("nagaan").ends_with(2);
}

#[test]
fn some_documents_or_all_in_one_are_made_again_as_they_were() {
    let bench = Bench::new();
    bench.assessment("Soest", ANSWERS);
    bench.run("rapport Soest --single --output een --date 2026-11-22").ends_with(0);
    bench.run("nagaan een").ends_with(0);
    bench.run("rapport Soest --document besluitnota --output nota --date 2026-11-22 --lang nl").ends_with(0);
    bench.run("nagaan nota").ends_with(0).says("besluitnota.md");
}

#[test]
fn a_document_elsewhere_is_held_to_the_answers_that_are_named() {
    let bench = Bench::new();
    bench.assessment("Soest", ANSWERS);
    bench.run("rapport Soest --output uit --date 2026-11-22").ends_with(0);
    bench.run("nagaan uit").ends_with(0);
    bench.assessment("Baarn", &ANSWERS.replace("written", "none"));
    bench.run("nagaan uit --answers Baarn").ends_with(1).says("antwoorden r1.toml");
    bench.run("nagaan uit --answers Soest").ends_with(0);
}
