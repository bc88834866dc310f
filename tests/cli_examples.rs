//! Every example that help and documents show can be typed as it stands, in both languages.

mod common;

use std::path::Path;
use std::process::{Command, Stdio};

use common::Bench;

/// What is asked of a person ends otherwise when nobody is there.
const ASKING: [&str; 8] =
    ["invullen", "fill", "catalogus toevoegen", "catalog add", "nieuw", "new", "afspreken", "agree"];

/// A workspace, and what its examples contain.
const WORKSPACE: &str = "bureau";
const INSIDE: [&str; 7] = [
    "werkmap toon",
    "workspace show",
    "status --all",
    "rapport --all",
    "report --all",
    "controle --all",
    "check --all",
];

/// Lays out what examples speak of: assessments, content, a decision problem, and a repository with an earlier state.
fn laid_out() -> Bench {
    let bench = Bench::new();
    let answers = Bench::repository("examples/voorbeeldgemeente/answers/r1.toml");
    for name in ["Soesterkwartier", "Rivierbuurt", "Rivierbuurt-2025", "Riverside", "Riverside-2025"] {
        bench.write(&format!("{name}/answers/r1.toml"), &answers);
    }
    colleagues(&bench);
    for name in ["Soesterkwartier", "Riverside"] {
        let scenario = "schema = 1\n\n[[scenario]]\nid = \"krap\"\nbudget = 20000\n";
        bench.write(&format!("{name}/scenarios.toml"), scenario);
    }
    // Some examples are typed inside a workspace.
    bench.run(&format!("werkmap nieuw {WORKSPACE}")).ends_with(0);
    bench.write(&format!("{WORKSPACE}/clients/Soesterkwartier/answers/r1.toml"), &answers);
    for name in ["mijn-inhoud", "oude-inhoud"] {
        bench.run(&format!("inhoud {name}")).ends_with(0);
    }
    for (copy, of) in [("my-content", "mijn-inhoud"), ("old-content", "oude-inhoud"), ("new-content", "mijn-inhoud")] {
        link(&bench.path(of), &bench.path(copy));
    }
    link(&bench.path("mijn-inhoud"), &bench.path("nieuwe-inhoud"));
    let page = Bench::repository("docs/rules/nl/DP101.md");
    let right = page.split("```").skip(3).step_by(2).next().unwrap().split_once('\n').unwrap().1.to_owned();
    let tree: toml::Value = toml::from_str(&right).unwrap();
    for name in ["kantoor", "office"] {
        bench.write(&format!("{name}.toml"), &right);
        bench.write(&format!("{name}.json"), serde_json::to_string(&tree).unwrap());
    }
    for (lang, file, name) in [("nl", "ingevuld.csv", "Lindenhof"), ("en", "filled-in.csv", "Limehurst")] {
        let heads = if lang == "nl" { "Kenmerk;Antwoord" } else { "Id;Answer" };
        bench.write(file, format!("{heads}\r\n#assessment;{name}\r\n#respondent;r2\r\ncontext.municipality;Soest\r\n"));
    }
    // A revision can only be set beside another when it holds content.
    let platform = "platform-catalog/platforms/openstad.toml";
    bench.write(platform, Bench::repository(platform));
    for (lang, line, file, copy) in [
        ("nl", "platformwijzer rapport Soesterkwartier", "advies.html", "ontvangen"),
        ("en", "platformwijzer report Soesterkwartier", "advice.html", "received"),
    ] {
        let (code, said) = run(&bench, lang, line);
        assert_eq!(code, 0, "{said}");
        bench.write(&format!("{copy}/{file}"), bench.read(&format!("Soesterkwartier/{file}")));
    }
    for args in [&["init", "-q", "-b", "main"][..], &["add", "."], &["commit", "-qm", "een"]] {
        git(&bench, args);
    }
    git(&bench, &["tag", "v2025"]);
    git(&bench, &["commit", "-qm", "twee", "--allow-empty"]);
    bench
}

/// Two colleagues who differ on the owner and settled it once, with copies of their files beside the assessment.
fn colleagues(bench: &Bench) {
    let of = |id: &str, owner: &str| {
        format!(
            "schema = 1\nassessment = \"Waterwijk\"\n\n[respondent]\nid = \"{id}\"\nrole = \"{id}\"\n\n[questionnaire]\n\
             id = \"stappenplan\"\nversion = \"1.0.0\"\n\n[answer.\"agreements.owner\"]\nvalue = \"{owner}\"\n"
        )
    };
    let settled = "schema = 1\n\n[questionnaire]\nid = \"stappenplan\"\nversion = \"1.0.0\"\n\n\
                   [agreed.\"agreements.owner\"]\nvalue = \"none\"\nby = \"An\"\ndate = \"2026-11-03\"\nreason = \"x\"\n";
    for name in ["Waterwijk", "Lakeside"] {
        bench.write(&format!("{name}/answers/it.toml"), of("it", "none"));
        bench.write(&format!("{name}/answers/policy.toml"), of("policy", "mandated"));
        bench.write(&format!("{name}/agreed.toml"), settled);
    }
    bench.write("privacy.toml", of("privacy", "named"));
    for (copy, base) in [("it-kopie.toml", "it-vorige-week.toml"), ("it-copy.toml", "it-last-week.toml")] {
        bench.write(copy, of("it", "named"));
        bench.write(base, of("it", "none"));
    }
}

#[cfg(unix)]
fn link(of: &Path, copy: &Path) {
    std::os::unix::fs::symlink(of, copy).unwrap();
}

#[cfg(not(unix))]
fn link(of: &Path, copy: &Path) {
    std::fs::create_dir_all(copy).unwrap();
    for entry in std::fs::read_dir(of).unwrap().flatten() {
        let target = copy.join(entry.file_name());
        if entry.path().is_dir() { link(&entry.path(), &target) } else { drop(std::fs::copy(entry.path(), target)) }
    }
}

fn git(bench: &Bench, args: &[&str]) {
    let mut command = Command::new("git");
    command.args(["-c", "user.name=Test", "-c", "user.email=test@example.org"]).args(args).current_dir(bench.root());
    assert!(command.status().unwrap().success(), "git {args:?}");
}

/// Returns the words of a line as a shell would take them apart; what goes to a file is left out.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = line.trim();
    while !rest.is_empty() && !rest.starts_with('>') {
        let (word, after) = match rest.strip_prefix('"') {
            Some(inner) => inner.split_once('"').expect("a closing quotation mark"),
            None => rest.split_once(' ').unwrap_or((rest, "")),
        };
        words.push(word.to_owned());
        rest = after.trim_start();
    }
    words
}

/// Runs a line of an example and returns its exit code with what was said.
fn run(bench: &Bench, lang: &str, line: &str) -> (i32, String) {
    let args = words(line.strip_prefix("platformwijzer").unwrap());
    let mut command = bench.command();
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default()).env("PLATFORMWIJZER_LANG", lang);
    // The day decides which facts are stale.
    command.env("SOURCE_DATE_EPOCH", "1795305600").env("PLATFORMWIJZER_CONFIG", bench.path("settings.toml"));
    if INSIDE.iter().any(|words| line.contains(words)) {
        command.current_dir(bench.path(WORKSPACE));
    }
    let output = command.args(&args).stdin(Stdio::null()).output().unwrap();
    let said = [output.stderr, output.stdout].concat();
    (output.status.code().unwrap_or(-1), String::from_utf8_lossy(&said).into_owned())
}

/// Returns the examples in the help of all commands of a language.
fn shown_in_help(lang: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(lang);
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let text = std::fs::read_to_string(entry.path()).unwrap();
        let mut is_example = false;
        for line in text.lines() {
            if !line.starts_with(' ') {
                is_example = line.starts_with("command-") && line.contains("-examples =");
            }
            if let Some((_, example)) = line.split_once("{\"  \"}").filter(|_| is_example) {
                assert!(example.starts_with("platformwijzer "), "{example}");
                found.push(example.to_owned());
            }
        }
    }
    // Examples that lay out or mend content would change what a report was made from.
    found.sort_by_key(|line| (!line.contains(" nagaan ") && !line.contains(" verify "), line.clone()));
    found
}

#[test]
fn every_example_in_help_can_be_typed() {
    for lang in ["nl", "en"] {
        let bench = laid_out();
        let examples = shown_in_help(lang);
        assert!(examples.len() > 60, "{}", examples.len());
        for example in examples {
            let (code, said) = run(&bench, lang, &example);
            let asks = ASKING.iter().any(|verb| example.starts_with(&format!("platformwijzer {verb} ")));
            // Nobody answers here, and what a new assessment would be called exists already.
            let is_fine = code == 0 || (asks && [4, 5, 6].contains(&code));
            assert!(is_fine, "{example}\nends with {code}:\n{said}");
        }
    }
}

#[test]
fn every_command_has_examples_in_its_help() {
    let bench = Bench::new();
    let mut seen = 0;
    for lang in ["nl", "en"] {
        let commands = |text: &str| -> Vec<String> {
            let after = text.split_once(if lang == "nl" { "Opdrachten:\n" } else { "Commands:\n" });
            let list = after.map_or("", |(_, rest)| rest.split("\n\n").next().unwrap());
            // A line that goes on with an explanation is set in further.
            let lines = list.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   "));
            lines.filter_map(|line| line.split_whitespace().next().map(str::to_owned)).collect()
        };
        let heading = if lang == "nl" { "Voorbeelden:" } else { "Examples:" };
        for name in commands(&bench.run(&format!("--help --lang {lang}")).out) {
            let text = bench.run(&format!("{name} --help --lang {lang}")).out;
            let inner = commands(&text);
            let lines =
                if inner.is_empty() { vec![name] } else { inner.iter().map(|one| format!("{name} {one}")).collect() };
            for line in lines {
                let text = bench.run(&format!("{line} --help --lang {lang}")).ends_with(0).out;
                assert!(text.contains(heading), "{line} has no examples:\n{text}");
                seen += 1;
            }
        }
    }
    assert!(seen > 60, "{seen}");
}

#[test]
fn every_command_in_the_documents_is_understood() {
    let bench = laid_out();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut pages = vec![root.join("README.md"), root.join("CONTRIBUTING.md")];
    for folder in ["docs", "docs/nl"] {
        let files = std::fs::read_dir(root.join(folder)).unwrap().flatten().map(|entry| entry.path());
        pages.extend(files.filter(|path| path.extension().is_some_and(|kind| kind == "md")));
    }
    let mut seen = 0;
    for page in pages {
        let lang = if page.parent().unwrap().ends_with("docs") { "en" } else { "nl" };
        let text = std::fs::read_to_string(&page).unwrap();
        let blocks = text.split("```").skip(1).step_by(2);
        let lines = blocks.flat_map(str::lines).map(|line| line.strip_prefix("> ").unwrap_or(line));
        for line in lines.filter(|line| line.starts_with("platformwijzer ")) {
            // What stands behind a few blanks explains the command.
            let command = line.split("   ").next().unwrap();
            let (code, said) = run(&bench, lang, command);
            assert!(![2, 70, 101].contains(&code), "{}: {command}\nends with {code}:\n{said}", page.display());
            seen += 1;
        }
    }
    assert!(seen > 25, "{seen}");
}

#[test]
fn json_has_the_keys_that_the_documents_name() {
    let bench = laid_out();
    let page = Bench::repository("docs/commands.md");
    let table = page.split("## JSON").nth(1).unwrap().split("\n## ").next().unwrap();
    let mut seen = 0;
    for row in table.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let line = format!("{} --json --date 2026-11-22", cells[1].trim_matches('`'));
        let document = bench.run(&line).ends_with(0).json();
        assert_eq!(document["schema"], 1, "{line}");
        let mut keys: Vec<&str> = document.as_object().unwrap().keys().map(String::as_str).collect();
        keys.retain(|key| *key != "schema");
        keys.sort();
        let named: Vec<&str> = cells[2].split(", ").map(|key| key.trim_matches('`')).collect();
        assert_eq!(keys, named, "{line}");
        seen += 1;
    }
    assert!(seen > 20, "{seen}");
}
