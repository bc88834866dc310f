//! `controle --fix`: mends what can mean only one thing, keeps everything else byte for byte, and says what it did.

mod common;

use common::Bench;

const FILE: &str = "platform-catalog/platforms/dorpsplein.toml";

const BROKEN: &str = r#"# van mij
schema = 1
id = "dorpsplein"
name = " Dorpsplein"  # naam

[[source]]
id = "home"
titel = "Dorpsplein"   # titel
publisher = "Stichting"
publisher_kind = "Maintainer"
url = "https://example.org/dorpsplein"
published = "21/10/2026"
accessed = 2026-11-21
language = "nl_NL"

[[fact]]
field = "made-for"
value = "Neighbours"	
source = "home"
confidence = "High"

[[fact]]
field = "function-map"
value = ["yes", "partly", "yes"]
source = "home"
confidence = "high"
"#;

#[test]
fn what_can_mean_only_one_thing_is_mended_and_the_rest_stays() {
    let bench = Bench::new();
    bench.write(FILE, BROKEN);
    let run = bench.run("controle --fix --date 2026-11-22").ends_with(0);
    let run = run.says("[PW101] titel → title").says("[PW406] \"nl_NL\" → \"nl-NL\"");
    run.says("[PW304] \"21/10/2026\" → \"2026-10-21\"").says("geen fouten");
    let mended = BROKEN
        .replace("\" Dorps", "\"Dorps")
        .replace("titel =", "title =")
        .replace("\"Maintainer\"", "\"maintainer\"")
        .replace("21/10/2026", "2026-10-21")
        .replace("= 2026-11-21", "= \"2026-11-21\"")
        .replace("nl_NL", "nl-NL")
        .replace("\"Neighbours\"\t", "\"neighbours\"")
        .replace("\"High\"", "\"high\"")
        .replace(", \"yes\"]", "]");
    assert_eq!(bench.read(FILE), mended);
    bench.run("controle --fix --date 2026-11-22").ends_with(0).says("niets wat vanzelf te herstellen is");
}

#[test]
fn a_dry_run_shows_the_lines_and_writes_nothing() {
    let bench = Bench::new();
    bench.write(FILE, BROKEN);
    let run = bench.run("controle --fix --dry-run").ends_with(1);
    run.says("-titel = \"Dorpsplein\"   # titel\n+title = \"Dorpsplein\"   # titel").says("niets gewijzigd");
    assert_eq!(bench.read(FILE), BROKEN);
    bench.run("controle --dry-run").ends_with(2).says("--fix");
}

#[test]
fn what_could_mean_two_things_is_left_to_a_person() {
    let bench = Bench::new();
    let sound = BROKEN
        .replace("titel =", "title =")
        .replace("\"Maintainer\"", "\"maintainer\"")
        .replace("21/10/2026", "03/04/2026")
        .replace("= 2026-11-21", "= \"2026-11-21\"")
        .replace("\"Neighbours\"\t", "\"neighbors\"")
        .replace("\"High\"", "\"high\"")
        .replace("\"yes\"]\nsource = \"home\"", "\"yes\"]\nsource = \"hom\"");
    bench.write(FILE, &sound);
    bench.run("controle --fix").ends_with(1).says("PW104").says("PW201").says("PW304");
    let after = bench.read(FILE);
    for kept in ["\"neighbors\"", "\"hom\"", "03/04/2026"] {
        assert!(after.contains(kept), "{kept} was guessed at:\n{after}");
    }
}

#[test]
fn a_file_in_which_an_id_stands_twice_is_left_alone() {
    let bench = Bench::new();
    let source = "[[source]]\nid = \"home\"\ntitle = \"x\"\npublisher = \"y\"\npublisher_kind = \"press\"\nurl = \"https://example.org\"\naccessed = \"2026\"\nlanguage = \"nl_NL\"\n\n[[source]]\nid = \"home\"\ntitle = \"x\"\npublisher = \"y\"\npublisher_kind = \"press\"\nurl = \"https://example.org/2\"\naccessed = \"2026\"\nlanguage = \"en\"\n";
    let text = format!("schema = 1\nid = \"dorpsplein\"\nname = \"Dorpsplein\"\n\n{source}");
    bench.write(FILE, &text);
    bench.run("controle --fix").ends_with(1).says("PW202");
    assert_eq!(bench.read(FILE), text);
}

#[cfg(unix)]
#[test]
fn when_one_file_cannot_be_written_all_stay_as_they_were() {
    use std::os::unix::fs::PermissionsExt;
    let bench = Bench::new();
    bench.write(FILE, BROKEN);
    let head = "questionnaires/eigen/questionnaire.toml";
    bench.write(head, "schema = 1 \nid = \"eigen\"\n");
    let folder = bench.path("questionnaires/eigen");
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o555)).unwrap();
    // Whoever may write everywhere, as in some containers, cannot see this fail.
    let is_barred = std::fs::write(folder.join("probe"), "").is_err();
    if is_barred {
        bench.run("controle --fix").ends_with(3);
        assert_eq!(bench.read(FILE), BROKEN);
    }
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o755)).unwrap();
}
