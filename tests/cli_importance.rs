//! Importance that changed after somebody had confirmed it: it is on record in the answers, and whoever reads them is told.

mod common;

use common::Bench;
use serde_json::{Value, json};

const OBJECTIVES: [&str; 6] = ["privacy", "functions", "access", "offline", "support", "record"];

/// Lays out somebody who finds a way out most important and everything else half as much, with or without having confirmed it.
fn weighed(bench: &Bench, confirmed: bool) {
    let mut answers = "[answer.\"goals.kind\"]\nvalue = [\"participation\"]\n\n\
                       [answer.\"weights.most\"]\nvalue = \"exit\"\nat = \"2026-11-02T10:00:00Z\"\n"
        .to_owned();
    for objective in OBJECTIVES {
        answers +=
            &format!("\n[answer.\"weights.objective-{objective}\"]\nvalue = \"half\"\nat = \"2026-11-02T10:00:00Z\"\n");
    }
    if confirmed {
        answers += "\n[answer.\"weights.confirm\"]\nvalue = \"yes\"\nat = \"2026-11-02T10:00:00Z\"\n";
    }
    bench.assessment("Soest", &answers);
}

/// Answers the questions about importance in turn, from the first.
fn answered(bench: &Bench, typed: &[&str]) {
    let typed = typed.join("\n") + "\n!\n";
    bench.run_typed(&["invullen", "Soest", "--plain", "--step", "weights"], &typed).ends_with(0);
}

const FILE: &str = "Soest/answers/r1.toml";

fn table(bench: &Bench, file: &str) -> toml::Table {
    bench.read(file).parse().unwrap()
}

/// Returns what is on record: question, from and to.
fn revised(bench: &Bench, file: &str) -> Vec<(String, String, String)> {
    let table = table(bench, file);
    let all = table.get("revised").and_then(toml::Value::as_array).cloned().unwrap_or_default();
    let text = |one: &toml::Value, key: &str| one.get(key).and_then(toml::Value::as_str).unwrap_or("-").to_owned();
    all.iter().map(|one| (text(one, "question"), text(one, "from"), text(one, "to"))).collect()
}

fn change(question: &str, from: &str, to: &str) -> (String, String, String) {
    (format!("weights.{question}"), from.to_owned(), to.to_owned())
}

/// A change on record, as it stands in a file.
fn noted(question: &str, from: &str, to: &str, at: &str) -> String {
    format!("\n[[revised]]\nquestion = \"weights.{question}\"\nfrom = \"{from}\"\nto = \"{to}\"\nat = \"{at}\"\n")
}

const TUE: &str = "2026-11-03T10:00:00Z";
const WED: &str = "2026-11-04T10:00:00Z";

#[test]
fn what_is_confirmed_for_the_first_time_is_no_change() {
    let bench = Bench::new();
    weighed(&bench, false);
    // Another improvement is the most important one, and then it is right.
    answered(&bench, &["1", "3", "1"]);
    assert!(bench.read(FILE).contains("[answer.\"weights.confirm\"]\nvalue = \"yes\""), "{}", bench.read(FILE));
    assert_eq!(revised(&bench, FILE), []);
    bench.run("status Soest").ends_with(0).says_nothing_of("Na de bevestiging");
    bench.run("vergelijken Soest").ends_with(0).says_nothing_of("Na de bevestiging");
    assert_eq!(bench.run("status Soest --json").ends_with(0).json().get("revised"), None);
}

#[test]
fn what_changes_after_it_was_confirmed_is_on_record_and_told() {
    let bench = Bench::new();
    weighed(&bench, true);
    bench.run("vergelijken Soest").ends_with(0).says_nothing_of("Na de bevestiging");
    answered(&bench, &["1", "3"]);
    let expected = [change("most", "exit", "access"), change("objective-exit", "-", "half")];
    assert_eq!(revised(&bench, FILE), expected);
    bench.run("vergelijken Soest").ends_with(4).says("nog niet bevestigd");
    // The same answer again, and then confirmed again: nothing changes by that.
    answered(&bench, &["1", "1"]);
    assert_eq!(revised(&bench, FILE), expected);
    let ranked =
        bench.run("vergelijken Soest").ends_with(0).says("zijn nog 2 antwoorden daarover gegeven of gewijzigd");
    ranked.says("In de bijlage van het rapport leest u welke.");
    bench.run("status Soest").ends_with(0).says("zijn nog 2 antwoorden daarover gegeven of gewijzigd");
    for line in ["status Soest --json", "vergelijken Soest --json"] {
        let json = bench.run(line).ends_with(0).json();
        let list = json["revised"].as_array().unwrap();
        assert_eq!(list.len(), 2, "{json}");
        assert_eq!(
            (&list[0]["respondent"], &list[0]["from"], &list[0]["to"]),
            (&json!("r1"), &json!("exit"), &json!("access"))
        );
        assert!(list[0]["at"].is_string());
    }
}

#[test]
fn going_there_and_back_is_two_changes() {
    let bench = Bench::new();
    weighed(&bench, true);
    answered(&bench, &["1", "3", "1"]);
    answered(&bench, &["2", "1"]);
    let found = revised(&bench, FILE);
    assert_eq!(found.iter().filter(|one| one.0 == "weights.most").count(), 2, "{found:?}");
    assert_eq!(found[2], change("most", "access", "exit"));
}

#[test]
fn keeping_an_answer_that_came_back_confirms_nothing() {
    let bench = Bench::new();
    weighed(&bench, true);
    answered(&bench, &["1", "3", "1"]);
    bench.run("vergelijken Soest").ends_with(0);
    // The question on accessibility applies again, and its answer of before is kept as it was.
    answered(&bench, &["2", "j"]);
    let file = table(&bench, FILE);
    assert_eq!(file["answer"]["weights.objective-access"].get("active"), None, "it was kept");
    bench.run("vergelijken Soest").ends_with(4).says("nog niet bevestigd");
}

#[test]
fn taking_the_confirmation_back_first_hides_no_change() {
    let bench = Bench::new();
    weighed(&bench, true);
    bench.write(FILE, bench.read(FILE).replace("value = \"yes\"", "value = \"yes\"\nactive = false"));
    answered(&bench, &["", "2"]);
    answered(&bench, &["1", "3", "1"]);
    let expected = [
        change("confirm", "yes", "no"),
        change("most", "exit", "access"),
        change("objective-exit", "-", "half"),
        change("confirm", "no", "yes"),
    ];
    assert_eq!(revised(&bench, FILE), expected);
}

#[test]
fn what_the_full_route_adds_about_importance_is_on_record_and_to_be_confirmed() {
    let bench = Bench::new();
    weighed(&bench, true);
    bench.write(FILE, bench.read(FILE).replace("depth = \"core\"", "depth = \"full\""));
    answered(&bench, &["", "1"]);
    let found = revised(&bench, FILE);
    assert!(matches!(&found[..], [one] if one.0.starts_with("weights.most-in-") && one.1 == "-"), "{found:?}");
    bench.run("vergelijken Soest").ends_with(4).says("nog niet bevestigd");
}

#[test]
fn a_sheet_that_changes_importance_leaves_it_on_record_and_to_be_confirmed() {
    let bench = Bench::new();
    weighed(&bench, true);
    bench.run("rekenblad Soest -o blad.csv").ends_with(0);
    let sheet = bench.read("blad.csv");
    let (before, row) = sheet.split_at(sheet.find(";weights.objective-privacy;").unwrap());
    bench.write("blad.csv", before.to_owned() + &row.replacen(";Ongeveer half zo belangrijk;", ";Even belangrijk;", 1));
    bench.run("inlezen blad.csv --to Soest --dry-run").ends_with(0).says("Gewijzigd: 1");
    assert_eq!(revised(&bench, FILE), []);
    bench.run("inlezen blad.csv --to Soest").ends_with(0).says("Gewijzigd: 1");
    assert_eq!(revised(&bench, FILE), [change("objective-privacy", "half", "as-much")]);
    bench.run("vergelijken Soest").ends_with(4).says("nog niet bevestigd");
    bench.run("inlezen blad.csv --to Soest").ends_with(0).says("niets nieuws");
}

#[test]
fn answers_as_json_take_the_record_along() {
    let bench = Bench::new();
    weighed(&bench, true);
    answered(&bench, &["1", "3", "1"]);
    bench.run("rekenblad Soest --format json -o soest.json").ends_with(0);
    bench.run("inlezen soest.json --to Kopie").ends_with(0);
    assert_eq!(table(&bench, "Kopie/answers/r1.toml")["revised"], table(&bench, FILE)["revised"]);
    bench.run("vergelijken Kopie").ends_with(0).says("2 antwoorden daarover");
    let before = bench.read(FILE);
    bench.run("inlezen soest.json --to Soest").ends_with(0).says("niets nieuws");
    assert_eq!(bench.read(FILE), before);
}

#[test]
fn copies_that_are_put_together_keep_what_each_of_them_noted() {
    let bench = Bench::new();
    weighed(&bench, true);
    let shared = bench.read(FILE);
    let with = |question: &str, at: &str| {
        let old = format!("[answer.\"weights.objective-{question}\"]\nvalue = \"half\"\nat = \"2026-11-02T10:00:00Z\"");
        let new = format!("[answer.\"weights.objective-{question}\"]\nvalue = \"hardly\"\nat = \"{at}\"");
        assert!(shared.contains(&old));
        shared.replace(&old, &new) + &noted(&format!("objective-{question}"), "half", "hardly", at)
    };
    bench.write(FILE, with("record", WED));
    bench.write("kopie.toml", with("privacy", TUE));
    bench.run("samenvoegen kopie.toml --into Soest").ends_with(0);
    let both = [change("objective-privacy", "half", "hardly"), change("objective-record", "half", "hardly")];
    assert_eq!(revised(&bench, FILE), both);
    // Nobody confirmed the two together.
    bench.run("vergelijken Soest").ends_with(4).says("nog niet bevestigd");
    let before = bench.read(FILE);
    bench.run("samenvoegen kopie.toml --into Soest").ends_with(0).says("niets wat nog niet");
    assert_eq!(bench.read(FILE), before);
    // A copy of a program that kept no record changes what was confirmed all the same.
    weighed(&bench, true);
    let plain = with("privacy", TUE);
    bench.write("kopie.toml", plain.split("\n[[revised]]").next().unwrap());
    bench.run("samenvoegen kopie.toml --into Soest").ends_with(0);
    assert_eq!(revised(&bench, FILE), [change("objective-privacy", "half", "hardly")]);
}

#[test]
fn a_shared_copy_keeps_the_record_by_day_and_without_remarks() {
    let bench = Bench::new();
    weighed(&bench, true);
    let text = bench.read(FILE).replace("value = \"exit\"", "value = \"exit\"\nnote = \"nooit vertellen\"");
    bench.write(FILE, text + &noted("most", "access", "exit", WED));
    bench.run("delen Soest --to deel").ends_with(0);
    let copy = bench.read("deel/answers/r1.toml");
    assert_eq!(revised(&bench, "deel/answers/r1.toml"), [change("most", "access", "exit")]);
    assert!(copy.contains("at = \"2026-11-04\"\n") && !copy.contains("nooit vertellen"), "{copy}");
    bench.run("vergelijken deel").ends_with(0).says("is nog 1 antwoord daarover gegeven of gewijzigd");
    assert_eq!(bench.run("status deel --json").ends_with(0).json()["revised"][0]["at"], "2026-11-04");
    bench.run("controle deel --strict").ends_with(0);
}

#[test]
fn a_record_outlives_versions_and_questions_that_are_gone() {
    let bench = Bench::new();
    weighed(&bench, true);
    let more = noted("most", "access", "exit", TUE) + &noted("objective-gone", "half", "hardly", WED);
    bench.write(FILE, bench.read(FILE).replace("version = \"1.0.0\"", "version = \"0.9.0\"") + &more);
    answered(&bench, &[""]);
    let both = [change("most", "access", "exit"), change("objective-gone", "half", "hardly")];
    assert_eq!(revised(&bench, FILE), both);
    assert_eq!(table(&bench, FILE)["questionnaire"]["version"].as_str(), Some("1.0.0"));
}

#[test]
fn a_record_that_says_two_things_at_once_is_refused_with_its_place() {
    let bench = Bench::new();
    weighed(&bench, true);
    let double = noted("most", "access", "exit", TUE).replace("to = ", "to_state = \"unknown\"\nto = ");
    bench.write(FILE, bench.read(FILE) + &double);
    bench.run("status Soest").ends_with(3).says("AN102").says("to = \"exit\"");
    bench.run("controle Soest").ends_with(1).says("AN102");
}

/// Returns the part of a document from a heading on, up to the next.
fn part(text: &str, heading: &str) -> String {
    let begin = text.find(heading).unwrap_or_else(|| panic!("{heading} in {text}"));
    let rest = &text[begin..];
    rest[..rest[3..].find("\n#").map_or(rest.len(), |end| end + 3)].to_owned()
}

#[test]
fn the_report_tells_each_change_in_words_and_judges_none() {
    let bench = Bench::new();
    weighed(&bench, true);
    let note = "value = \"hardly\"\nnote = \"na gesprek met de ouderenraad | <b>\"";
    let privacy = "[answer.\"weights.objective-privacy\"]\n";
    let text = bench.read(FILE).replace(&format!("{privacy}value = \"half\""), &format!("{privacy}{note}"));
    let unknown =
        noted("objective-offline", "half", "half", WED).replace("from = \"half\"", "from_state = \"unknown\"");
    let more = noted("objective-privacy", "half", "hardly", TUE) + &unknown + &noted("objective-gone", "x", "y", WED);
    bench.write(FILE, text + &more);
    bench.run("rapport Soest -o uit --date 2026-11-22").ends_with(0);
    bench.run("report Soest -o out --date 2026-11-22 --lang en").ends_with(0);
    let told = [
        part(&bench.read("uit/advies.md"), "### Wat telt hoe zwaar"),
        part(&bench.read("uit/bijlage.md"), "## Gewichten na de bevestiging"),
        part(&bench.read("out/advice.md"), "### What counts how much"),
        part(&bench.read("out/appendix.md"), "## Weights after they were confirmed"),
    ];
    insta::assert_snapshot!("told", told.join("\n"));
    bench.run("controle Soest --strict").ends_with(0);
}

#[test]
fn of_colleagues_the_report_tells_whose_weights_changed() {
    let bench = Bench::new();
    weighed(&bench, true);
    let text = bench.read(FILE);
    let of = |id: &str, role: &str| text.replace("id = \"r1\"", &format!("id = \"{id}\"\nrole = \"{role}\""));
    bench.write(FILE, of("r1", "it") + &noted("most", "access", "exit", WED));
    bench.write("Soest/answers/lead.toml", of("lead", "project-lead") + &noted("most", "record", "exit", TUE));
    let json: Value = bench.run("status Soest --json").ends_with(0).json();
    let who: Vec<&Value> = json["revised"].as_array().unwrap().iter().map(|one| &one["respondent"]).collect();
    assert_eq!(who, ["lead", "r1"]);
    bench.run("vergelijken Soest").ends_with(0).says("2 antwoorden daarover").says("op 4 november 2026");
    bench.run("rapport Soest -o uit --date 2026-11-22").ends_with(0);
    let told = part(&bench.read("uit/bijlage.md"), "## Gewichten na de bevestiging");
    insta::assert_snapshot!("told_of_colleagues", told);
    // What they settle together is no change of anybody's weights.
    assert_eq!(revised(&bench, FILE).len(), 1);
}
