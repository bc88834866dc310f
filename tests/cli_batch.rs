//! One command over all clients: in parallel, each by itself, and only what changed is written anew.

mod common;

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use common::Bench;

/// A folder with these assessments.
fn clients(names: &[&str]) -> Bench {
    let bench = Bench::new();
    let examples = ["dordrecht-argu", "hollands-kroon-argu", "amsterdam-stem-van-west"];
    for (name, example) in names.iter().zip(examples.iter().cycle()) {
        let text = Bench::repository(&format!("examples/{example}/answers/r1.toml"));
        bench.write(&format!("klanten/{name}/answers/r1.toml"), text);
    }
    bench
}

fn outcomes(bench: &Bench, line: &str, code: i32) -> Vec<(String, String)> {
    let document = bench.run(&format!("rapport --all klanten --json --quiet {line}")).ends_with(code).json();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let clients = document["clients"].as_array().unwrap();
    clients.iter().map(|one| (text(&one["client"]), text(&one["outcome"]))).collect()
}

fn pairs(of: &[(&str, &str)]) -> Vec<(String, String)> {
    of.iter().map(|(name, outcome)| ((*name).to_owned(), (*outcome).to_owned())).collect()
}

#[test]
fn only_what_changed_is_written_anew() {
    let bench = clients(&["baarn", "Soest"]);
    let day = "--date 2026-11-22";
    assert_eq!(outcomes(&bench, day, 0), pairs(&[("baarn", "written"), ("Soest", "written")]));
    let single = bench.read("klanten/Soest/advies.md");
    assert!(single.contains("rapport \"klanten/Soest\""), "the same command as for one: {single}");
    // The day alone changes nothing.
    assert_eq!(outcomes(&bench, "--date 2026-12-01", 0), pairs(&[("baarn", "unchanged"), ("Soest", "unchanged")]));
    let answers = bench.read("klanten/Soest/answers/r1.toml");
    bench.write("klanten/Soest/answers/r1.toml", format!("# anders\n{answers}"));
    assert_eq!(outcomes(&bench, day, 0), pairs(&[("baarn", "unchanged"), ("Soest", "written")]));
    std::fs::remove_file(bench.path("klanten/baarn/advies.html")).unwrap();
    assert_eq!(outcomes(&bench, day, 0), pairs(&[("baarn", "written"), ("Soest", "unchanged")]));
    assert_eq!(outcomes(&bench, &format!("{day} --force"), 0), pairs(&[("baarn", "written"), ("Soest", "written")]));
    bench.run("nagaan klanten/baarn").ends_with(0);
    // Other words, other documents: all of it is made again.
    let other = outcomes(&bench, &format!("{day} --lang en --output uit"), 0);
    assert_eq!(other, pairs(&[("baarn", "written"), ("Soest", "written")]));
    assert!(bench.path("uit/Soest/advice.html").is_file());
}

#[test]
fn a_client_that_fails_does_not_stop_the_others() {
    let bench = clients(&["baarn", "Soest"]);
    bench.write("klanten/kapot/answers/r1.toml", "schema = 1\nbla\n");
    bench.write("klanten/zonder/lees.txt", "geen klant");
    let run = bench.run("rapport --all klanten --date 2026-11-22").ends_with(3);
    let run = run.says("klanten/kapot/answers/r1.toml:2:4");
    let order: Vec<usize> = ["baarn: ", "kapot: mislukt.", "Soest: "].map(|line| run.err.find(line).unwrap()).to_vec();
    assert!(order.is_sorted(), "in the order of the names: {}", run.err);
    run.says("2 geschreven, 0 niet veranderd, 1 mislukt.");
    assert!(bench.path("klanten/Soest/advies.html").is_file());
    // What somebody changed by hand is not lost.
    bench.write("klanten/baarn/advies.md", "van mij");
    let mine = outcomes(&bench, "--date 2026-11-22", 5);
    assert_eq!(mine, pairs(&[("baarn", "failed"), ("kapot", "failed"), ("Soest", "unchanged")]));
    assert_eq!(bench.read("klanten/baarn/advies.md"), "van mij");
}

#[test]
fn the_state_of_all_clients_is_one_table() {
    let bench = clients(&["baarn", "Soest"]);
    bench.run("status --all klanten").ends_with(0).says("baarn").says("Nog niet").says("2 klanten.");
    let document = bench.run("status --all klanten --json").ends_with(0).json();
    assert_eq!(document["clients"][0]["client"], "baarn");
    assert_eq!(document["clients"][0]["verdict"], "not-yet");
    assert_eq!(document["failed"], 0);
    bench.write("klanten/kapot/answers/r1.toml", "schema = 1\nbla\n");
    let document = bench.run("status --all klanten --json").ends_with(3).json();
    assert_eq!(document["failed"], 1);
    assert!(document["clients"][1]["failure"].as_str().unwrap().contains("kapot"));
}

#[test]
fn the_answers_of_all_clients_are_checked_with_the_content() {
    let bench = clients(&["baarn", "Soest"]);
    bench.run("controle --all klanten --strict --date 2026-11-22").ends_with(0);
    bench.write("klanten/kapot/answers/r1.toml", "schema = 1\nbla\n");
    bench.run("controle --all klanten --date 2026-11-22").ends_with(1).says("klanten/kapot/answers/r1.toml:2:4: fout");
    bench.run("controle --all leeg").ends_with(3).says("staan geen klanten");
    bench.run("controle --all klanten --format sarif").ends_with(1).says("klanten/kapot/answers/r1.toml");
}

fn documents(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().is_dir() {
            documents(&entry.path(), found);
        } else {
            found.push(entry.path());
        }
    }
}

#[test]
fn a_batch_that_is_killed_leaves_no_half_file_and_can_be_done_again() {
    let names: Vec<String> = (0..4).map(|number| format!("klant-{number}")).collect();
    let bench = clients(&names.iter().map(String::as_str).collect::<Vec<_>>());
    for round in 0..3 {
        // Each round on another day, so that all documents are to be written and differ.
        let date = format!("2026-12-0{}", round + 1);
        let mut command = bench.command();
        command.args(["rapport", "--all", "klanten", "--force", "--date", &date]);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let started = Instant::now();
        let written = |path: &Path| {
            let mut found = Vec::new();
            documents(path, &mut found);
            let is_new = |path: &&PathBuf| std::fs::read_to_string(path).is_ok_and(|text| text.contains(&date));
            found.iter().filter(is_new).count()
        };
        // In the midst of writing, at another point in every round.
        while written(&bench.path("klanten")) < 5 + 18 * round && started.elapsed() < Duration::from_secs(60) {
            std::thread::sleep(Duration::from_millis(5));
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let mut found = Vec::new();
        documents(&bench.path("klanten"), &mut found);
        for path in found {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if name.starts_with(".platformwijzer-") {
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let is_whole = match path.extension().and_then(|kind| kind.to_str()) {
                Some("html") => text.trim_end().ends_with("</html>"),
                Some("svg") => text.trim_end().ends_with("</svg>"),
                Some("md") => text.trim_end().ends_with("-->"),
                _ => true,
            };
            assert!(is_whole, "{} is half", path.display());
        }
    }
    // Without --force: what the killed runs wrote is known as the program's own.
    bench.run("rapport --all klanten --date 2026-12-24").ends_with(0);
    bench.run("nagaan klanten/klant-3").ends_with(0);
}
