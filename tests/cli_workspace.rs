//! A workspace: several clients in one folder, with content of one's own over that of the program.

mod common;

use common::{Bench, Run};

/// A workspace with one client, as somebody lays it out.
fn office() -> Bench {
    let bench = Bench::new();
    bench.run("werkmap nieuw bureau --date 2026-11-22").ends_with(0).says("LEESMIJ.md");
    bench.write(
        "bureau/clients/Dordrecht/answers/r1.toml",
        Bench::repository("examples/dordrecht-argu/answers/r1.toml"),
    );
    bench
}

/// Runs the program in a folder of the workspace.
fn at(bench: &Bench, folder: &str, line: &str) -> Run {
    let mut command = bench.command();
    command
        .env_remove("PLATFORMWIJZER_LANG")
        .env("LANG", "nl_NL.UTF-8")
        .env("PLATFORMWIJZER_CONFIG", bench.path("settings.toml"));
    command.env("SOURCE_DATE_EPOCH", "1795305600").current_dir(bench.path(folder)).args(line.split_whitespace());
    bench.ended(command.output())
}

const QUESTION: &str = "content/questionnaires/stappenplan/additions/";
const FACTS: &str = "content/platform-catalog/additions/";

/// Puts the sample of a question, or of facts, to use.
fn add_sample(bench: &Bench, folder: &str, name: &str) {
    bench.write(&format!("bureau/{folder}{name}"), Bench::repository(&format!("workspace/{folder}_voorbeeld.toml")));
}

#[test]
fn a_new_workspace_is_complete_and_sound() {
    let bench = office();
    for file in [
        "platformwijzer.toml",
        "LEESMIJ.md",
        "README.md",
        ".gitignore",
        ".gitlab-ci.yml",
        ".github/workflows/platformwijzer.yml",
    ] {
        assert!(bench.path(&format!("bureau/{file}")).is_file(), "{file}");
    }
    at(&bench, "bureau", "controle --strict").ends_with(0);
    at(&bench, "bureau", "werkmap toon").ends_with(0).says("1 klant:\n  Dordrecht").says("Geen eigen inhoud");
    let shown = at(&bench, "bureau", "workspace show --json").ends_with(0).json();
    assert_eq!(shown["clients"], serde_json::json!(["Dordrecht"]));
    assert_eq!(shown["name"], "bureau");
}

#[test]
fn the_samples_of_a_new_workspace_are_sound_and_laid_out() {
    let bench = office();
    add_sample(&bench, QUESTION, "eigen.toml");
    add_sample(&bench, FACTS, "offerte.toml");
    at(&bench, "bureau", "controle --strict").ends_with(0);
    at(&bench, "bureau", "inhoud opmaken content --check").ends_with(0);
}

#[test]
fn a_workspace_is_not_laid_out_over_or_inside_another() {
    let bench = office();
    bench.run("werkmap nieuw bureau").ends_with(5).says("is al een werkmap");
    bench.run("werkmap nieuw bureau/clients/nog-een").ends_with(2).says("ligt in een andere werkmap");
    bench.write("vol/LEESMIJ.md", "van mij");
    bench.run("werkmap nieuw vol").ends_with(0).says("was er al");
    assert_eq!(bench.read("vol/LEESMIJ.md"), "van mij");
    bench.run("werkmap nieuw proef --dry-run").ends_with(0).says("platformwijzer.toml");
    assert!(!bench.path("proef").exists());
}

#[test]
fn a_client_goes_by_its_name_from_every_folder() {
    let bench = office();
    let expected = at(&bench, "bureau", "status clients/Dordrecht").ends_with(0).out;
    for folder in ["bureau", "bureau/clients", "bureau/content", "bureau/clients/Dordrecht/answers"] {
        assert_eq!(at(&bench, folder, "status Dordrecht").ends_with(0).out, expected, "{folder}");
        assert_eq!(at(&bench, folder, "status dordrecht").ends_with(0).out, expected, "{folder}");
    }
    for folder in ["bureau/clients/Dordrecht", "bureau/clients/Dordrecht/answers"] {
        assert_eq!(at(&bench, folder, "status").ends_with(0).out, expected, "{folder}");
    }
    at(&bench, "bureau/content", "status Dordrech").ends_with(3).says("Bedoelde u ‘Dordrecht’?");
    at(&bench, "bureau", "status --lang en Zwolle").ends_with(3).says("The clients in this workspace are: Dordrecht.");
}

#[test]
fn a_new_client_stands_among_the_clients_whatever_the_folder() {
    let bench = office();
    at(&bench, "bureau/content", "nieuw Soest").ends_with(0).says("invullen \"Soest\"");
    assert!(bench.path("bureau/clients/Soest/answers/r1.toml").is_file());
    at(&bench, "bureau", "nieuw ./los").ends_with(0);
    assert!(bench.path("bureau/los/answers/r1.toml").is_file(), "a path is a path");
}

#[test]
fn a_document_is_the_same_from_every_folder_and_can_be_made_again() {
    let bench = office();
    at(&bench, "bureau", "rapport Dordrecht").ends_with(0);
    let advice = bench.read("bureau/clients/Dordrecht/advies.md");
    at(&bench, "bureau/clients/Dordrecht/answers", "rapport").ends_with(0);
    assert_eq!(bench.read("bureau/clients/Dordrecht/advies.md"), advice);
    assert!(advice.contains("rapport \"Dordrecht\""), "{advice}");
    at(&bench, "bureau/content", "nagaan Dordrecht").ends_with(0);
    // Elsewhere in the workspace the document finds its answers by the name of the client.
    bench.write("bureau/verstuurd/advies.md", &advice);
    at(&bench, "bureau/verstuurd", "nagaan advies.md").ends_with(0);
}

#[test]
fn the_language_of_a_workspace_goes_before_that_of_the_user() {
    let bench = office();
    bench.write("settings.toml", "lang = \"en\"\n");
    let origin = |line: &str| {
        let shown = at(&bench, "bureau/content", line).ends_with(0).json();
        let setting = shown["settings"][0].clone();
        (setting["value"].as_str().unwrap().to_owned(), setting["origin"].as_str().unwrap().to_owned())
    };
    assert_eq!(origin("config show --json"), ("nl".to_owned(), "workspace".to_owned()));
    assert_eq!(origin("config show --json --lang en"), ("en".to_owned(), "option".to_owned()));
    at(&bench, "bureau", "instellingen toon").ends_with(0).says("de werkmap");
    at(&bench, "bureau", "instellingen zet lang en").ends_with(0).says("gaat platformwijzer.toml nog voor");
    bench.write("bureau/platformwijzer.toml", "schema = 1\n");
    assert_eq!(origin("config show --json"), ("en".to_owned(), "file".to_owned()));
}

#[test]
fn a_workspace_never_decides_which_program_starts() {
    let bench = office();
    bench.write("bureau/platformwijzer.toml", "schema = 1\npager = \"rm -rf\"\n");
    let run = at(&bench, "bureau", "status Dordrecht").ends_with(0);
    assert!(run.err.contains("platformwijzer.toml:2:1: fout[PW101]"), "{}", run.err);
    run.says("Daarom telt dit bestand nu niet mee");
}

#[test]
fn a_question_and_a_rule_of_ones_own_come_with_the_shipped_ones() {
    let bench = office();
    add_sample(&bench, QUESTION, "eigen.toml");
    at(&bench, "bureau", "uitleg goals.own-earlier").ends_with(0).says("Had u eerder een platform");
    let answers = Bench::repository("examples/dordrecht-argu/answers/r1.toml");
    let own = format!("{answers}\n[answer.\"goals.own-earlier\"]\nvalue = \"yes\"\n");
    bench.write("bureau/clients/Dordrecht/answers/r1.toml", own);
    at(&bench, "bureau", "controle Dordrecht --strict").ends_with(0);
    at(&bench, "bureau", "bevindingen Dordrecht").ends_with(0).says("own-stopped-before");
    at(&bench, "bureau", "rapport Dordrecht").ends_with(0);
    let advice = bench.read("bureau/clients/Dordrecht/advies.md");
    assert!(advice.contains("Er is eerder een platform gestopt"), "{advice}");
    assert!(advice.contains("questionnaires/stappenplan/additions/eigen.toml"), "the record names it");
}

#[test]
fn a_question_with_the_name_of_another_takes_its_place() {
    let bench = office();
    let shipped = Bench::repository("questionnaires/stappenplan/20-goals.toml");
    let measure = shipped.split("[[question]]").find(|one| one.contains("id = \"measure\"")).unwrap();
    let own = measure.replacen("text = { nl = \"", "text = { nl = \"Eigen woorden. ", 1);
    let own = own.lines().filter(|line| !line.starts_with("source")).collect::<Vec<_>>().join("\n");
    bench.write(
        &format!("bureau/{QUESTION}anders.toml"),
        format!("schema = 1\nstep = \"goals\"\n\n[[question]]{own}\n"),
    );
    let found = at(&bench, "bureau", "uitleg goals.measure").ends_with(0).out;
    assert_eq!(found.matches("Eigen woorden.").count(), 1, "{found}");
    at(&bench, "bureau", "controle").ends_with(0);
}

#[test]
fn a_fault_in_an_addition_is_shown_in_its_own_file() {
    let bench = office();
    let sample = Bench::repository(&format!("workspace/{QUESTION}_voorbeeld.toml"));
    let place = |text: String, folder: &str, words: &[&str]| {
        let file = format!("bureau/{folder}fout.toml");
        bench.write(&file, text);
        let run = at(&bench, "bureau", "controle").ends_with(1);
        words.iter().fold(run, |run, word| run.says(word));
        std::fs::remove_file(bench.path(&file)).unwrap();
    };
    place(sample.replace("step = \"goals\"", "step = \"doelen\""), QUESTION, &["additions/fout.toml:4:8: fout[PW203]"]);
    place(sample.replace("after = \"problem\"", "after = \"problm\""), QUESTION, &["fout[PW203]", "‘problem’"]);
    let wrong = sample.replace("q = \"goals.own-earlier\"", "q = \"goals.own-erlier\"");
    place(wrong, QUESTION, &["additions/fout.toml:", "goals.own-erlier", "goals.own-earlier"]);
    let facts = Bench::repository(&format!("workspace/{FACTS}_voorbeeld.toml"));
    place(facts.replace("\"openstad\"", "\"openstat\""), FACTS, &["fout[PW203]", "‘openstad’"]);
    place(facts.replace("[\"cost-yearly\"]", "[\"cost-yearl\"]"), FACTS, &["fout[PW203]", "‘cost-yearly’"]);
    place(facts.replace("source = \"own-offer\"", "source = \"own-ofer\""), FACTS, &["fout.toml:", "fout[PW201]"]);
    place(facts.replace("value = 5200", "value = \"veel\""), FACTS, &["fout.toml:", "fout[PW111]"]);
    place(facts.replace("language = \"nl\"", "language = \"nederlands\""), FACTS, &["fout.toml:", "fout[PW406]"]);
}

#[test]
fn a_confidential_fact_counts_only_when_asked_for() {
    let bench = office();
    add_sample(&bench, FACTS, "confidential/offerte.toml");
    let price = "5.200";
    at(&bench, "bureau", "catalogus toon openstad").ends_with(0).says_nothing_of(price);
    at(&bench, "bureau", "catalogus toon openstad --confidential").ends_with(0).says(price).says("Offerte 2026-014");
    at(&bench, "bureau", "rapport Dordrecht").ends_with(0);
    let without = bench.read("bureau/clients/Dordrecht/advies.md");
    assert!(!without.contains(price) && !without.contains("offerte"), "{without}");
    std::fs::remove_dir_all(bench.path(&format!("bureau/{FACTS}confidential"))).unwrap();
    at(&bench, "bureau", "nagaan Dordrecht").ends_with(0);
    add_sample(&bench, FACTS, "confidential/offerte.toml");
    at(&bench, "bureau", "rapport Dordrecht --confidential").ends_with(0);
    let with = bench.read("bureau/clients/Dordrecht/advies.md");
    assert!(with.contains("vertrouwelijke gegevens") && with.contains("--confidential"), "{with}");
    // The appendix has the facts themselves, so it says so too.
    for document in ["bijlage", "programma-van-eisen"] {
        let text = bench.read(&format!("bureau/clients/Dordrecht/{document}.md"));
        assert!(text.contains("vertrouwelijke gegevens"), "{document} does not say that it is confidential");
    }
    // The document itself tells that it counted them.
    at(&bench, "bureau", "nagaan Dordrecht").ends_with(0);
}

#[test]
fn a_fact_comes_beside_the_others_unless_it_replaces_them() {
    let bench = office();
    let sample = Bench::repository(&format!("workspace/{FACTS}_voorbeeld.toml")).replace("confidential = true", "");
    let own = |replaces: &str| {
        let text =
            sample.replace("field = \"cost-yearly\"\nvalue = 5200", "field = \"made-for\"\nvalue = \"neighbours\"");
        bench.write(&format!("bureau/{FACTS}eigen.toml"), text.replace("replaces = [\"cost-yearly\"]", replaces));
        let shown = at(&bench, "bureau", "catalogus toon openstad --json").ends_with(0).json();
        shown["facts"].as_array().unwrap().iter().filter(|fact| fact["field"] == "made-for").count()
    };
    let beside = own("");
    assert!(beside > 1, "{beside}");
    assert_eq!(own("replaces = [\"made-for\"]"), 1);
}

/// Copies a folder of the repository into the workshop.
fn copy(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() { copy(&entry.path(), &target) } else { drop(std::fs::copy(entry.path(), target)) }
    }
}

#[test]
fn the_example_workspace_does_what_its_page_says() {
    let bench = Bench::new();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    copy(&root.join("examples/workspace"), &bench.path("examples/workspace"));
    let page = Bench::repository("examples/workspace/README.md");
    let block = page.split("```").nth(1).unwrap();
    let lines: Vec<&str> = block.lines().filter_map(|line| line.strip_prefix("platformwijzer ")).collect();
    assert!(lines.len() > 4, "{lines:?}");
    for line in lines {
        at(&bench, "examples/workspace", line).ends_with(0);
    }
    at(&bench, "examples/workspace", "controle --all --strict").ends_with(0);
    let status = at(&bench, "examples/workspace", "status --all --json").ends_with(0).json();
    assert_eq!(status["clients"].as_array().unwrap().len(), 2);
    let advice = bench.read("adviezen/Rivierstad/advies.md");
    assert!(advice.contains("Eerder gestopt") || advice.contains("eerder een platform gestopt"), "{advice}");
    assert!(!advice.contains("5.200"), "the offer is confidential");
    let scenarios = at(&bench, "examples/workspace", "scenarios Rivierstad --json").ends_with(0).json();
    let rank = |state: &serde_json::Value| state["ranking"]["ranked"].clone();
    let changed = scenarios["scenarios"].as_array().unwrap();
    assert!(changed.iter().any(|one| rank(one) != rank(&scenarios["now"])), "some scenario matters");
}
