//! The pages in a real browser: axe in light, dark and print, no request, no sideways scroll, every link lands.
//! Skipped, with a line that says so, where Chromium or the modules of `tests/browser` are missing.

mod report;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use platformwijzer::content::Content;
use platformwijzer::content::format::Shapes;
use platformwijzer::content::store::Store;
use platformwijzer::model::answers::Answers;
use report::*;

fn chromium() -> Option<PathBuf> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from);
    let usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].map(PathBuf::from);
    named.into_iter().chain(usual).find(|path| path.exists())
}

/// The answers of the shipped examples.
fn examples(content: &Content) -> Vec<(String, Answers)> {
    let (store, shapes) = (Store::embedded(), Shapes::new());
    let files = store.files("examples").into_iter().filter(|file| file.path.ends_with("/answers/r1.toml"));
    files
        .map(|file| {
            let questionnaire = platformwijzer::content::answers::questionnaire_of(&file).unwrap();
            let read = platformwijzer::content::answers::read(
                &file,
                &content.questionnaires[&questionnaire],
                &shapes,
                &mut Vec::new(),
            );
            (file.path.split('/').nth(1).unwrap().to_owned(), read.unwrap().answers)
        })
        .collect()
}

#[test]
fn a_browser_finds_no_fault_in_the_pages() {
    let browser = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
    let missing = match (chromium(), browser.join("node_modules").is_dir()) {
        (Some(_), true) => None,
        (None, _) => Some("Chromium is not installed"),
        (_, false) => Some("run `npm ci` in tests/browser"),
    };
    if let Some(reason) = missing {
        // Straight to the stream: the test harness swallows what a passing test prints.
        writeln!(std::io::stderr(), "SKIPPED: the pages were not looked at in a browser ({reason})").unwrap();
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let mut pages = Vec::new();
    let (shipped, small) = (shipped(), small());
    let mut cases: Vec<(String, &Content, Answers)> =
        examples(&shipped).into_iter().map(|(name, answers)| (name, &shipped, answers)).collect();
    cases.push(("small-not-yet".to_owned(), &small, not_yet(&small)));
    cases.push(("small-hardly-anything".to_owned(), &small, hardly_anything(&small)));
    for (name, content, answers) in &cases {
        for language in LANGUAGES {
            let path = folder.path().join(format!("{name}-{language}.html"));
            std::fs::write(&path, advice(&context(content, answers, language)).html).unwrap();
            pages.push(path);
        }
    }
    let run = Command::new("node").arg(browser.join("check.mjs")).args(&pages).output().expect("node can be started");
    let told = String::from_utf8_lossy(&run.stdout);
    assert!(run.status.success(), "{told}\n{}", String::from_utf8_lossy(&run.stderr));
    assert!(told.contains(&format!("{} pages, 0 faults", pages.len())), "{told}");
}
