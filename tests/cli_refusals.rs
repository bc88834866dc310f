//! What is refused before anything is written, so that an assessment stays usable: beginning anew over answers, files that do
//! not belong together, names that no file can have.

mod common;

use common::Bench;

/// Writes a file with answers of a colleague.
fn colleague(bench: &Bench, file: &str, assessment: &str, id: &str) {
    let text = format!(
        "schema = 1\nassessment = \"{assessment}\"\ndepth = \"core\"\n\n[respondent]\nid = \"{id}\"\n\n\
         [questionnaire]\nid = \"stappenplan\"\nversion = \"1.0.0\"\n"
    );
    bench.write(file, text);
}

fn names(bench: &Bench, folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(bench.path(folder)).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn nothing_is_begun_anew_where_a_colleague_answered() {
    let bench = Bench::new();
    colleague(&bench, "map/answers/jan.toml", "Soest", "jan");
    let run = bench.run("nieuw map").ends_with(5).says("In \"map\" staat al een verkenning");
    run.says("platformwijzer invullen \"map\" --as jan.");
    bench.run("new map --lang en").ends_with(5).says("platformwijzer fill \"map\" --as jan.");
    assert_eq!(names(&bench, "map/answers"), ["jan.toml"]);
    colleague(&bench, "map/answers/it.toml", "Soest", "it");
    bench.run("nieuw map").ends_with(5).says("--as NAAM. Er zijn antwoorden van: it, jan.");
    bench.run("status map").ends_with(0);
}

#[test]
fn nothing_is_begun_anew_for_a_client_of_a_workspace() {
    let bench = Bench::new();
    bench.run("werkmap nieuw bureau").ends_with(0);
    colleague(&bench, "bureau/clients/Soest/answers/jan.toml", "Gemeente Soest", "jan");
    let mut command = bench.command();
    let run = bench.ended(command.current_dir(bench.path("bureau")).args(["nieuw", "Soest"]).output());
    run.ends_with(5).says("staat al een verkenning").says("platformwijzer invullen \"Soest\" --as jan.");
}

#[test]
fn another_questionnaire_comes_beside_the_plan_under_the_name_of_the_assessment() {
    let bench = Bench::new();
    colleague(&bench, "map/answers/jan.toml", "Soest", "jan");
    for questionnaire in ["bewoners", "evaluatie"] {
        bench.run(&format!("nieuw map --questionnaire {questionnaire}")).ends_with(0);
        let text = bench.read(&format!("map/answers/{questionnaire}.toml"));
        assert!(text.contains("assessment = \"Soest\""), "{text}");
        let again = bench.run(&format!("nieuw map --questionnaire {questionnaire}")).ends_with(5);
        again.says(&format!("invullen \"map\" --as {questionnaire}."));
    }
    bench.run("status map").ends_with(0);
    let other = bench.run("nieuw nog --questionnaire bewoners --name Baarn").ends_with(0);
    other.says("nog");
    bench.run("nieuw nog --name Soest").ends_with(2).says("heet ‘Baarn’, niet ‘Soest’");
    bench.run("nieuw nog").ends_with(0);
    assert!(bench.read("nog/answers/r1.toml").contains("assessment = \"Baarn\""));
}

#[test]
fn a_set_that_stops_halfway_says_what_is_new_already() {
    let bench = Bench::new();
    colleague(&bench, "map/answers/r1.toml", "Soest", "r1");
    bench.run("rapport map --output uit").ends_with(0);
    let pages = names(&bench, "uit");
    let last = pages.iter().rfind(|name| name.ends_with(".md")).unwrap();
    bench.write(&format!("vol/{last}/hier.txt"), "een map waar een bestand hoort");
    let run = bench.run("rapport map --output vol").ends_with(3).says("de andere zijn zoals ze waren");
    assert!(!run.err.contains("Er is niets veranderd"), "{}", run.err);
    bench.write("full/appendix.md/here.txt", "a folder where a file belongs");
    bench.run("report map --output full --lang en").ends_with(3).says("the others are as they were");
    // Once the way is free, doing it again gives what was asked.
    std::fs::remove_dir_all(bench.path(&format!("vol/{last}"))).unwrap();
    bench.run("rapport map --output vol").ends_with(0);
    assert_eq!(bench.read(&format!("vol/{last}")).lines().next(), bench.read(&format!("uit/{last}")).lines().next());
}

#[test]
fn a_workspace_that_stops_halfway_says_what_is_new_already() {
    let bench = Bench::new();
    // A file where a folder belongs.
    bench.write("bureau/content", "");
    let run = bench.run("werkmap nieuw bureau").ends_with(3);
    assert!(!run.err.contains("Er is niets veranderd"), "{}", run.err);
    std::fs::remove_file(bench.path("bureau/content")).unwrap();
    bench.run("werkmap nieuw bureau").ends_with(0);
}

#[test]
fn an_old_document_that_was_thrown_away_is_not_missed() {
    let bench = Bench::new();
    colleague(&bench, "klanten/Soest/answers/r1.toml", "Soest", "r1");
    let all = "rapport --all klanten --output uit --date 2026-11-22";
    bench.run(all).ends_with(0);
    let first = bench.run(&format!("{all} --json")).ends_with(0);
    let list = bench.read("uit/Soest/.platformwijzer-files");
    bench.write("uit/Soest/vroeger.md", "oud");
    let sum = list.split_once("  ").unwrap().0;
    bench.write("uit/Soest/.platformwijzer-files", format!("{list}{sum}  vroeger.md\n"));
    std::fs::remove_file(bench.path("uit/Soest/vroeger.md")).unwrap();
    assert_ne!(bench.run(&format!("{all} --json")).ends_with(0).out, first.out, "the missing one is noticed once");
    assert_eq!(bench.run(&format!("{all} --json")).ends_with(0).out, first.out, "and forgotten");
}

#[test]
fn files_of_two_assessments_are_found_by_the_check_and_not_shared() {
    let bench = Bench::new();
    colleague(&bench, "klanten/map/answers/it.toml", "Soest", "it");
    colleague(&bench, "klanten/map/answers/jan.toml", "Baarn", "jan");
    let run = bench.run("controle klanten/map").ends_with(1).says("jan.toml:2:14: fout[AN109]");
    run.says("hoort bij ‘Baarn’").says("it.toml\" bij ‘Soest’");
    bench.run("check klanten/map --lang en").ends_with(1).says("error[AN109] this file belongs to ‘Baarn’");
    bench.run("controle --all klanten").ends_with(1).says("AN109");
    bench.run("delen klanten/map --to kopie").ends_with(3).says("horen niet bij dezelfde verkenning");
    assert!(!bench.path("kopie").exists());
}

#[test]
fn one_person_twice_is_found_by_the_check_and_not_shared() {
    let bench = Bench::new();
    colleague(&bench, "klanten/map/answers/it.toml", "Soest", "it");
    colleague(&bench, "klanten/map/answers/kopie.toml", "Soest", "IT");
    bench.run("controle klanten/map").ends_with(1).says("kopie.toml:6:6: fout[AN110]").says("samenvoegen");
    bench.run("check klanten/map --lang en").ends_with(1).says("error[AN110] this file and");
    bench.run("controle --all klanten").ends_with(1).says("AN110");
    bench.run("status klanten/map").ends_with(3).says("van dezelfde collega");
    bench.run("delen klanten/map --to kopie").ends_with(3).says("van dezelfde collega");
    assert!(!bench.path("kopie").exists());
}

#[test]
fn a_name_that_no_file_can_have_is_told_as_such() {
    let bench = Bench::new();
    colleague(&bench, "map/answers/r1.toml", "Soest", "r1");
    colleague(&bench, "los/kopie.toml", "Soest", "con");
    bench.run_typed(&["invullen", "map", "--as", "CON", "--plain"], "").ends_with(2).says("Windows gebruikt die zelf");
    bench.run("samenvoegen los/kopie.toml --into map").ends_with(2).says("Windows gebruikt die zelf");
    bench.run("rekenblad map --as nul -o n.csv").ends_with(2).says("Windows gebruikt die zelf");
    for args in [&["invullen", "map", "--plain", "--as", "x y"][..], &["rekenblad", "map", "--as", "x y"]] {
        bench
            .run_typed(args, "")
            .ends_with(2)
            .says("‘x y’ kan geen korte naam zijn")
            .says("letters, cijfers en streepjes");
    }
    assert_eq!(names(&bench, "map/answers"), ["r1.toml"]);
}

#[test]
fn capitals_make_no_other_person() {
    let bench = Bench::new();
    colleague(&bench, "map/answers/r1.toml", "Soest", "r1");
    bench.run("rekenblad map --as R1 -o blad.csv").ends_with(0);
    bench.run("inlezen blad.csv --to map --as R1").ends_with(0);
    bench.run_typed(&["invullen", "map", "--as", "R1", "--plain"], "s\n");
    colleague(&bench, "los/R1.toml", "Soest", "R1");
    bench.run("samenvoegen los/R1.toml --into map").ends_with(0);
    assert_eq!(names(&bench, "map/answers"), ["r1.toml"]);
}
