//! The explanation pages of decision problems: each wrong example raises its own code and no other, each right one none.

mod common;

use std::path::Path;

use common::Bench;

const LANGUAGES: [&str; 2] = ["nl", "en"];

fn codes() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules/nl");
    let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut codes: Vec<String> = names.filter_map(|name| Some(name.strip_suffix(".md")?.to_owned())).collect();
    codes.retain(|code| code.starts_with("DP"));
    codes.sort();
    codes
}

/// Returns the wrong and the right example of a page.
fn examples(language: &str, code: &str) -> (String, String) {
    let page = Bench::repository(&format!("docs/rules/{language}/{code}.md"));
    let mut blocks = page.split("```").skip(1).step_by(2).map(|block| block.split_once('\n').unwrap().1.to_owned());
    (blocks.next().unwrap(), blocks.next().unwrap())
}

/// Returns the codes that a run names.
fn named(text: &str) -> Vec<String> {
    let starts = text.split('[').skip(1).filter_map(|rest| rest.split_once(']'));
    let codes =
        starts.map(|(code, _)| code).filter(|code| code.len() == 5 && code.ends_with(|c: char| c.is_ascii_digit()));
    let mut codes: Vec<String> = codes.map(str::to_owned).collect();
    codes.dedup();
    codes
}

#[test]
fn a_wrong_example_raises_its_own_code_and_a_right_one_raises_none() {
    let bench = Bench::new();
    assert!(codes().len() >= 19);
    for code in codes() {
        for language in LANGUAGES {
            let (wrong, right) = examples(language, &code);
            bench.write("keuze.toml", &wrong);
            let run = bench.run("beslissen keuze.toml");
            assert_eq!(named(&run.err), [code.as_str()], "{}", run.err);
            bench.write("keuze.toml", &right);
            let run = bench.run("beslissen keuze.toml").ends_with(0);
            assert!(named(&run.err).is_empty(), "{code}: {}", run.err);
        }
    }
}

#[test]
fn every_code_that_the_program_names_has_a_page() {
    let bench = Bench::new();
    for code in codes() {
        bench.run(&format!("uitleg {code}")).ends_with(0).says(&code).says("\nWaarom\n").says_nothing_of("```");
        bench
            .run(&format!("uitleg {} --lang en", code.to_lowercase()))
            .ends_with(0)
            .says("\nWhy\n")
            .says_nothing_of("```");
    }
    let mut missing = Vec::new();
    for path in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let text = std::fs::read_to_string(&path).unwrap();
        for quoted in text.split('"').skip(1) {
            let is_code = quoted.len() == 5
                && ["AN", "DP", "PW", "VL"].iter().any(|group| quoted.starts_with(group))
                && quoted[2..].bytes().all(|byte| byte.is_ascii_digit());
            let page = format!("docs/rules/nl/{quoted}.md");
            if is_code && !Path::new(env!("CARGO_MANIFEST_DIR")).join(&page).exists() {
                missing.push(format!("{quoted} in {}", path.display()));
            }
        }
    }
    assert_eq!(missing, [] as [String; 0]);
}

fn sources(folder: &Path) -> Vec<std::path::PathBuf> {
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}
