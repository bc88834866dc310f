//! The pages in a real browser: axe in light, dark and print, no request, no sideways scroll, every link lands.
//! Other weights in the page give what the program gives for them, and the Nu HTML checker finds no error.
//! Skipped, with a line that says so, where Chromium, Java or the modules of `tests/browser` are missing.

mod report;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use platformwijzer::content::Content;
use platformwijzer::content::format::Shapes;
use platformwijzer::content::store::Store;
use platformwijzer::model::answers::Answers;
use report::hostile::{HOSTILE, poisoned};
use report::*;
use serde_json::Value;

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

/// A folder with everything that is looked at, and what the browser should see for other weights.
struct Pages {
    folder: tempfile::TempDir,
    paths: Vec<PathBuf>,
    cases: BTreeMap<String, Vec<Case>>,
}

/// Weights to set in a page, and the order that the engine gives for them.
#[derive(serde::Serialize)]
struct Case {
    weights: BTreeMap<&'static str, u32>,
    view: &'static str,
    /// Name, place and whole points, best first.
    expected: Vec<(String, u64, f64)>,
}

/// Weights that are tried: of objectives, of criteria, to nothing, and unknown facts at their worst and best.
fn tried() -> Vec<(BTreeMap<&'static str, u32>, &'static str)> {
    vec![
        (BTreeMap::from([("functions", 100), ("offline", 0)]), "neutral"),
        (BTreeMap::from([("access", 3), ("privacy", 97), ("data-location", 80)]), "pessimistic"),
        (BTreeMap::from([("record", 33), ("exit", 61), ("support", 0)]), "optimistic"),
    ]
}

impl Pages {
    fn new() -> Self {
        let mut pages = Self { folder: tempfile::tempdir().unwrap(), paths: Vec::new(), cases: BTreeMap::new() };
        let (shipped, small) = (shipped(), small());
        let mut cases: Vec<(String, &Content, Answers)> =
            examples(&shipped).into_iter().map(|(name, answers)| (name, &shipped, answers)).collect();
        cases.push(("small-not-yet".to_owned(), &small, not_yet(&small)));
        cases.push(("small-hardly-anything".to_owned(), &small, hardly_anything(&small)));
        for (name, content, answers) in &cases {
            for language in LANGUAGES {
                pages.add(&format!("{name}-{language}"), &advice(&context(content, answers, language)).html);
            }
        }
        for (number, text) in HOSTILE.iter().enumerate() {
            let (content, answers) = poisoned(text);
            let language = LANGUAGES[number % 2];
            pages.add(&format!("hostile-{number}"), &advice(&context(&content, &answers, language)).html);
        }
        for language in LANGUAGES {
            pages.explored(language);
        }
        pages
    }

    fn add(&mut self, name: &str, html: &str) {
        let path = self.folder.path().join(format!("{name}.html"));
        std::fs::write(&path, html).unwrap();
        self.paths.push(path);
    }

    /// Adds the page that the program writes for an example, with what its engine says for other weights.
    fn explored(&mut self, language: &str) {
        let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/voorbeeldgemeente");
        let target = self.folder.path().join(language);
        run(&["report", example.to_str().unwrap(), "--output", target.to_str().unwrap(), "--lang", language]);
        let mut written: Vec<PathBuf> =
            std::fs::read_dir(&target).unwrap().map(|entry| entry.unwrap().path()).collect();
        written.retain(|path| path.extension().is_some_and(|kind| kind == "html"));
        written.sort();
        let page = written.iter().find(|path| std::fs::read_to_string(path).unwrap().contains("explore-template"));
        let page = page.expect("one of the documents has the order").clone();
        let cases = tried().into_iter().map(|(weights, view)| {
            let mut words = vec!["rank".to_owned(), example.display().to_string(), "--json".to_owned()];
            words.extend(["--view".to_owned(), view.to_owned(), "--lang".to_owned(), language.to_owned()]);
            words.extend(weights.iter().flat_map(|(id, points)| ["--weight".to_owned(), format!("{id}={points}")]));
            let told: Value = serde_json::from_str(&run(&words)).unwrap();
            Case { weights, view, expected: expected(&told) }
        });
        self.cases.insert(page.display().to_string(), cases.collect());
        self.paths.extend(written);
    }
}

/// Returns the order in an answer of the program, in the points that a reader sees.
fn expected(told: &Value) -> Vec<(String, u64, f64)> {
    let ranked = told["after"]["ranking"]["ranked"].as_array().expect("there is an order");
    let names = shipped().catalog.platforms;
    let one = |entry: &Value| {
        let id = entry["id"].as_str().unwrap();
        let points = (entry["value"]["mean"].as_f64().unwrap() * 100.0).round();
        (names[id].name.clone(), entry["rank"].as_u64().unwrap(), points)
    };
    ranked.iter().map(one).collect()
}

/// Runs the program and returns what it says.
fn run<W: AsRef<std::ffi::OsStr>>(words: &[W]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_platformwijzer"));
    let done = command.args(words).args(["--date", "2026-11-22"]).output().expect("the program can be started");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

/// Says straight to the stream what was not looked at: the test harness swallows what a passing test prints.
fn skipped(what: &str, reason: &str) {
    let mut stream = std::io::stderr();
    writeln!(stream, "SKIPPED: {what} ({reason})").unwrap();
}

#[test]
fn a_browser_and_a_checker_find_no_fault_in_the_pages() {
    let browser = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
    if !browser.join("node_modules").is_dir() {
        return skipped("the pages were not looked at in a browser", "run `npm ci` in tests/browser");
    }
    let pages = Pages::new();
    checked(&browser, &pages);
    if chromium().is_none() {
        return skipped("the pages were not looked at in a browser", "Chromium is not installed");
    }
    let cases = pages.folder.path().join("cases.json");
    std::fs::write(&cases, serde_json::to_string(&pages.cases).unwrap()).unwrap();
    let run = Command::new("node")
        .arg(browser.join("check.mjs"))
        .arg("--cases")
        .arg(&cases)
        .args(&pages.paths)
        .output()
        .expect("node can be started");
    let told = String::from_utf8_lossy(&run.stdout);
    assert!(run.status.success(), "{told}\n{}", String::from_utf8_lossy(&run.stderr));
    let whole = format!("{} pages, {} with other weights, 0 faults", pages.paths.len(), LANGUAGES.len());
    assert!(told.contains(&whole), "{told}");
}

/// Runs the Nu HTML checker over the pages.
fn checked(browser: &Path, pages: &Pages) {
    let jar = browser.join("node_modules/vnu-jar/build/dist/vnu.jar");
    let run = Command::new("java")
        .arg("-jar")
        .arg(&jar)
        .args(["--errors-only", "--format", "gnu"])
        .args(&pages.paths)
        .output();
    match run {
        Err(_) => skipped("the pages were not put through the Nu HTML checker", "Java is not installed"),
        Ok(_) if !jar.is_file() => {
            skipped("the pages were not put through the Nu HTML checker", "run `npm ci` in tests/browser")
        }
        Ok(run) => assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr)),
    }
}
