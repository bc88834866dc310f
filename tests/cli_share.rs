//! A copy to share holds no name, no remark and, when asked, no typed text: not in any byte, nor in what is made from it.

mod common;

use std::path::Path;

use common::Bench;

/// What must not be found in a copy: names, roles, remarks, file names, moments.
const SECRET: [&str; 7] = [
    "Annemiek",
    "Grietje",
    "juridisch medewerker",
    "nooit vertellen",
    "alleen een opmerking",
    "10:11:12",
    "losse-eindjes",
];

fn laid_out() -> Bench {
    let bench = Bench::new();
    let file = |who: &str, name: &str, more: &str| {
        format!(
            "schema = 1\nassessment = \"Soesterkwartier\"\ndepth = \"core\"\n\n[respondent]\nid = \"{who}\"\n\
             role = \"juridisch medewerker\"\nname = \"{name}\"\n\n[questionnaire]\nid = \"stappenplan\"\n\
             version = \"1.0.0\"\n\n{more}"
        )
    };
    let answers = "[answer.\"context.municipality\"]\nvalue = \"Geheimdorp\"\nat = \"2026-11-21T10:11:12Z\"\n\
                   note = \"nooit vertellen\"\n\n[answer.\"context.inhabitants\"]\nvalue = 4321\n\n\
                   [answer.\"context.area\"]\nnote = \"alleen een opmerking\"\n\n\
                   [answer.\"gone.logo@0.9.0\"]\nvalue = \"losse-eindjes\"\n";
    bench.write("zaak/answers/annemiek.toml", file("annemiek", "Annemiek de Vries", answers));
    let other = "[answer.\"context.area\"]\nvalue = \"district\"\nnote = \"Zegt Grietje\"\n";
    bench.write("zaak/answers/grietje.toml", file("grietje", "Grietje", other));
    bench
}

/// Returns every byte below a folder, names of files included.
fn everything(folder: &Path) -> String {
    let mut all = String::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        all.push_str(&entry.file_name().to_string_lossy());
        all.push('\n');
        if entry.path().is_dir() {
            all.push_str(&everything(&entry.path()));
        } else {
            all.push_str(&String::from_utf8_lossy(&std::fs::read(entry.path()).unwrap()));
        }
    }
    all
}

fn holds_none(text: &str, secrets: &[&str]) {
    let lower = text.to_lowercase();
    for secret in secrets {
        assert!(!lower.contains(&secret.to_lowercase()), "‘{secret}’ is in the copy:\n{text}");
    }
}

#[test]
fn a_copy_holds_no_names_roles_or_remarks() {
    let bench = laid_out();
    let before = everything(&bench.path("zaak"));
    bench.run("delen zaak --to kopie").ends_with(0).says("2 antwoordenbestanden").says("opmerkingen");
    assert_eq!(everything(&bench.path("zaak")), before, "the assessment itself is as it was");
    holds_none(&everything(&bench.path("kopie")), &SECRET);
    assert!(bench.read("kopie/answers/r1.toml").contains("4321"), "answers stay");
    assert!(bench.read("kopie/answers/r2.toml").contains("district"));
    assert!(bench.read("kopie/answers/r1.toml").contains("Soesterkwartier (kopie zonder namen)"), "it says what it is");
    holds_none(&bench.read("kopie/LEESMIJ.md"), &["Geheimdorp"]);
    bench.run("controle kopie").ends_with(0);
}

#[test]
fn reasons_that_colleagues_agreed_on_stay_behind() {
    let bench = laid_out();
    bench.write("zaak/agreed.toml", "schema = 1\n# nooit vertellen\n");
    bench.run("delen zaak --to kopie").ends_with(0).says("Afspraken over verschillen");
    holds_none(&everything(&bench.path("kopie")), &SECRET);
    assert!(bench.read("kopie/LEESMIJ.md").contains("weer open"), "who gets the copy knows it too");
}

#[test]
fn without_text_nothing_that_was_typed_is_left() {
    let bench = laid_out();
    bench.run("delen zaak --to kopie --without-text --name Voorbeeld").ends_with(0).says("alle getypte tekst");
    let secrets = [&SECRET[..], &["Geheimdorp", "Soesterkwartier"]].concat();
    holds_none(&everything(&bench.path("kopie")), &secrets);
    assert!(bench.read("kopie/answers/r1.toml").contains("state = \"refused\""), "not shared is not unknown");
    assert!(bench.read("kopie/answers/r1.toml").contains("4321"));
}

#[test]
fn roles_stay_when_asked() {
    let bench = laid_out();
    bench.run("share zaak --to kopie --roles --lang en").ends_with(0);
    let copy = everything(&bench.path("kopie"));
    assert!(copy.contains("juridisch medewerker") && copy.contains("(copy without names)"));
    holds_none(&copy, &["Annemiek", "Grietje", "nooit vertellen"]);
}

#[test]
fn a_report_from_a_copy_tells_nothing_that_was_left_out() {
    let bench = Bench::new();
    let text = Bench::repository("examples/voorbeeldgemeente/answers/r1.toml");
    let text = text.replace("name = \"\"", "name = \"Annemiek de Vries\"").replace("Voorbeeldstad", "Geheimdorp");
    let notes: Vec<String> = text
        .lines()
        .filter_map(|line| Some(line.strip_prefix("note = \"")?.trim_end_matches('"').to_owned()))
        .filter(|note| note.len() > 25)
        .collect();
    assert!(notes.len() > 10);
    bench.write("zaak/answers/r1.toml", text);
    bench.run("delen zaak --to kopie --without-text").ends_with(0);
    bench.run("rapport kopie --document advies --date 2026-11-22").ends_with(0);
    let made = everything(&bench.path("kopie"));
    assert!(made.contains("kopie zonder namen"), "the report says that it is made from a copy");
    let secrets: Vec<&str> =
        notes.iter().map(String::as_str).chain(["Annemiek", "Geheimdorp", "projectleider\""]).collect();
    holds_none(&made, &secrets);
    let verdict = |folder: &str| bench.run(&format!("status {folder} --json")).ends_with(0).json()["verdict"].clone();
    assert_eq!(verdict("kopie"), verdict("zaak"), "what was left out decides nothing");
}

#[test]
fn a_copy_never_goes_over_anything() {
    let bench = laid_out();
    let before = everything(bench.root());
    bench.run("delen zaak --to zaak --force").ends_with(5).says("bestaat al");
    bench.run("delen zaak --to zaak/answers").ends_with(5);
    bench.run("delen zaak --to kopie --dry-run").ends_with(0).says("r1.toml");
    bench.write("zaak/answers/stuk.toml", "schema = ");
    bench.run("delen zaak --to kopie").ends_with(3);
    std::fs::remove_file(bench.path("zaak/answers/stuk.toml")).unwrap();
    assert_eq!(everything(bench.root()), before);
}
