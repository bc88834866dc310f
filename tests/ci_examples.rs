//! The ready-made pipelines: their lines are YAML as far as a plain look tells, and their commands run.

mod common;

use std::collections::BTreeSet;

use common::Bench;

const FILES: [&str; 4] =
    ["docs/ci/github-actions.yml", "docs/ci/gitlab-ci.yml", "docs/ci/pre-commit.sh", ".pre-commit-hooks.yaml"];

/// Returns the commands of a file, with the folder of the content filled in.
fn commands(text: &str) -> Vec<String> {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with('#'));
    let starts = lines.filter_map(|line| {
        let at = line.find("platformwijzer controle ").or_else(|| line.find("platformwijzer inhoud "))?;
        // A name or a description is no command.
        (!line.contains("name:")).then(|| line[at + "platformwijzer ".len()..].to_owned())
    });
    let bare = starts.map(|line| line.split(['>', '|']).next().unwrap_or_default().to_owned());
    bare.map(|line| line.replace("\"$CONTENT\"", ".").replace("\"$content\"", ".").trim().to_owned()).collect()
}

#[test]
fn every_command_of_a_pipeline_runs_on_sound_content() {
    let bench = Bench::new();
    bench.run("inhoud .").ends_with(0);
    let all: BTreeSet<String> = FILES.into_iter().flat_map(|file| commands(&Bench::repository(file))).collect();
    assert!(all.len() >= 6, "{all:?}");
    for command in all {
        bench.run(&format!("{command} --date 2026-11-22")).ends_with(0);
    }
}

#[test]
fn every_pipeline_is_indented_by_blanks_in_pairs_and_quotes_in_pairs() {
    for file in FILES.into_iter().filter(|file| file.ends_with("ml")) {
        for (number, line) in Bench::repository(file).lines().enumerate() {
            let indent = line.len() - line.trim_start().len();
            assert!(!line.contains('\t') && indent % 2 == 0, "{file}:{}", number + 1);
            assert_eq!(line.matches('"').count() % 2, 0, "{file}:{}", number + 1);
        }
    }
}
