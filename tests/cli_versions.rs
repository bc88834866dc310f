//! Answers to older and newer versions of a questionnaire, with the built program: nothing is lost and everything is said.

mod common;

use std::io::Write;
use std::process::Stdio;

use common::{Bench, Run};

const STEP: &str = "tests/fixtures/lint/base/questionnaires/vragen/10-start.toml";
const HEAD: &str = "tests/fixtures/lint/base/questionnaires/vragen/questionnaire.toml";

/// A folder with content of its own: the small questionnaire in this version, with these changes.
fn content(bench: &Bench, folder: &str, version: &str, changes: &str, edit: impl Fn(String) -> String) {
    let head = Bench::repository(HEAD).replace("version = \"1.0.0\"", &format!("version = \"{version}\""));
    bench.write(&format!("{folder}/questionnaires/vragen/questionnaire.toml"), head);
    bench.write(&format!("{folder}/questionnaires/vragen/10-start.toml"), edit(Bench::repository(STEP)));
    if !changes.is_empty() {
        bench.write(&format!("{folder}/questionnaires/vragen/changes.toml"), format!("schema = 1\n{changes}"));
    }
}

fn answers(bench: &Bench, version: &str, answers: &str) -> String {
    let text = format!(
        "schema = 1\nassessment = \"Soest\"\ndepth = \"full\"\n\n[respondent]\nid = \"r1\"\n\n\
         [questionnaire]\nid = \"vragen\"\nversion = \"{version}\"\n\n{answers}"
    );
    bench.write("Soest/answers/r1.toml", &text);
    text
}

fn fill(bench: &Bench, typed: &str) -> Run {
    let mut command = bench.command();
    command.args(["invullen", "Soest", "--content", "nieuw", "--plain"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Run { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

const RENAMED_AND_REMOVED: &str = "\
[[change]]
version = \"2.0.0\"
kind = \"question-renamed\"
question = \"start.issue\"
to = \"start.problem\"
note = { nl = \"‘Kwestie’ was onduidelijk.\", en = \"‘Issue’ was unclear.\" }

[[change]]
version = \"2.0.0\"
kind = \"question-removed\"
question = \"start.logo\"

[[change]]
version = \"2.0.0\"
kind = \"meaning-changed\"
question = \"start.reach\"
";

const OLD: &str = "[answer.\"start.issue\"]\nvalue = \"yes\"\nnote = \"zie nota\"\n\n[answer.\"start.logo\"]\nvalue = \"blauw\"\n\n\
                   [answer.\"start.reach\"]\nvalue = 500\n";

#[test]
fn an_old_file_is_brought_along_in_words_and_stays_as_it_is_until_it_is_saved() {
    let bench = Bench::new();
    content(&bench, "nieuw", "2.0.0", RENAMED_AND_REMOVED, |text| text);
    let before = answers(&bench, "1.0.0", OLD);
    for line in ["status Soest --content nieuw", "bevindingen Soest --content nieuw"] {
        let run = bench.run(line).ends_with(0);
        let run = run.says("versie 1.0.0").says("2.0.0").says("deze vraag heette eerst start.issue");
        run.says("‘Kwestie’ was onduidelijk.")
            .says("start.logo: deze vraag is er niet meer")
            .says("Bevestig uw antwoord");
        assert_eq!(bench.read("Soest/answers/r1.toml"), before);
    }
    bench.run("status Soest --content nieuw").says("start.logo (versie 1.0.0): blauw");
    bench
        .run("status Soest --content nieuw --lang en")
        .says("used to be called start.issue")
        .says("‘Issue’ was unclear.");
    let json = bench.run("status Soest --content nieuw --json").ends_with(0).json();
    assert_eq!(json["migration"]["from"], "1.0.0");
    assert_eq!(json["kept"], serde_json::json!(["start.logo@1.0.0"]));
    bench.run("controle Soest --content nieuw").ends_with(0).says("AN108");
    assert!(!bench.path("Soest/answers/r1-1.0.0.bak").exists());
}

#[test]
fn saving_an_old_file_keeps_it_beside_the_new_one_and_loses_no_answer() {
    let bench = Bench::new();
    content(&bench, "nieuw", "2.0.0", RENAMED_AND_REMOVED, |text| text);
    let before = answers(&bench, "1.0.0", OLD);
    let told = fill(&bench, "1\n");
    assert!(told.err.contains("start.issue"), "{}", told.err);
    let after = bench.read("Soest/answers/r1.toml");
    assert!(after.contains("version = \"2.0.0\"") && after.contains("checksum = "), "{after}");
    assert!(after.contains("[answer.\"start.problem\"]\nvalue = \"yes\"") && after.contains("zie nota"), "{after}");
    assert!(after.contains("[answer.\"start.logo@1.0.0\"]\nvalue = \"blauw\""), "{after}");
    assert!(after.contains("value = 500"), "{after}");
    assert_eq!(bench.read("Soest/answers/r1-1.0.0.bak"), before);
    // From now on it is a file of the present version, and what is kept is shown and makes no noise.
    let run = bench.run("status Soest --content nieuw").ends_with(0).says("start.logo (versie 1.0.0): blauw");
    run.says_nothing_of("heette eerst");
    bench.run("controle Soest --content nieuw --strict").ends_with(0);
}

#[test]
fn a_changed_meaning_counts_only_when_it_is_confirmed() {
    let bench = Bench::new();
    let change = "[[change]]\nversion = \"2.0.0\"\nkind = \"meaning-changed\"\nquestion = \"start.problem\"\n";
    content(&bench, "nieuw", "2.0.0", change, |text| text);
    answers(&bench, "1.0.0", "[answer.\"start.problem\"]\nvalue = \"no\"\n");
    let old = bench.run("bevindingen Soest --content nieuw --json").ends_with(0).json();
    assert_eq!(old["findings"], serde_json::json!([]), "an answer to another question draws no conclusion");
    answers(&bench, "2.0.0", "[answer.\"start.problem\"]\nvalue = \"no\"\n");
    let new = bench.run("bevindingen Soest --content nieuw --json").ends_with(0).json();
    assert_eq!(new["findings"][0]["rule"], "purpose-none");
}

#[test]
fn a_newer_file_is_refused_and_untouched() {
    let bench = Bench::new();
    content(&bench, "nieuw", "1.0.0", "", |text| text);
    for version in ["1.0.1", "1.1.0", "2.0.0"] {
        // What is new may look like a mistake; only the version is told.
        let before = answers(&bench, version, "[answer.\"start.problem\"]\nvalue = \"perhaps\"\nweight = 3\n");
        for line in
            ["status Soest --content nieuw", "bevindingen Soest --content nieuw", "rapport Soest --content nieuw"]
        {
            let run = bench.run(line).ends_with(3).says("nieuwere vragenlijst").says("AN105").says(version);
            run.says_nothing_of("weight").says_nothing_of("perhaps");
        }
        assert_eq!(fill(&bench, "1\n").code, 3);
        bench.run("controle Soest --content nieuw").ends_with(1).says("AN105");
        assert_eq!(bench.read("Soest/answers/r1.toml"), before);
        assert_eq!(std::fs::read_dir(bench.path("Soest/answers")).unwrap().count(), 1);
    }
}

#[test]
fn the_same_version_with_other_questions_is_said_and_a_mended_typo_is_not() {
    let bench = Bench::new();
    content(&bench, "nieuw", "1.0.0", "", |text| text);
    answers(&bench, "1.0.0", "");
    fill(&bench, "1\n");
    let words = |text: String| text.replace("Staat het probleem op papier?", "Staat het probleem nu op papier?");
    content(&bench, "nieuw", "1.0.0", "", words);
    bench.run("status Soest --content nieuw").ends_with(0).says_nothing_of("andere vragenlijst");
    content(&bench, "nieuw", "1.0.0", "", |text| text.replace("max = 100000", "max = 900000"));
    bench.run("status Soest --content nieuw").ends_with(0).says("andere vragenlijst ‘vragen’");
    bench.run("controle Soest --content nieuw").ends_with(0).says("AN107");
}

#[test]
fn content_is_laid_beside_what_it_was() {
    let bench = Bench::new();
    content(&bench, "oud", "1.0.0", "", |text| text);
    content(&bench, "nieuw", "1.0.0", "", |text| text);
    bench.run("controle nieuw --against oud").ends_with(0);
    let gone = |text: String| text.replace("{ id = \"neighbours\"", "{ id = \"neighbors\"");
    content(&bench, "nieuw", "1.1.0", "", gone);
    bench.run("controle nieuw --against oud").ends_with(1).says("VL604").says("‘neighbours’").says("10-start.toml");
    let change = "[[change]]\nversion = \"1.1.0\"\nkind = \"option-renamed\"\nquestion = \"start.kind\"\n\
                  options = [\"neighbours\"]\ninto = [\"neighbors\"]\n";
    content(&bench, "nieuw", "1.1.0", change, gone);
    bench.run("controle nieuw --against oud").ends_with(0);
    bench.run("controle nieuw --against nergens").ends_with(3).says("nergens");
    bench.run("controle nieuw --against Soest").ends_with(3);
    answers(&bench, "1.0.0", "");
    bench.run("controle Soest --against oud").ends_with(2).says("--against");
}
