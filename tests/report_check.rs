//! What a check says of templates: the examples of the explanation pages, laid over the shipped templates.

mod common;

use std::fs;
use std::path::Path;

use common::Bench;

/// Codes whose examples can lie over the shipped templates together; two about one file cannot.
const GROUPS: [&[&str]; 2] =
    [&["RT001", "RT002", "RT003", "RT004", "RT005", "RT006", "RT007", "RT008", "RT009", "RT010"], &["RT011"]];

/// A file of an example: its path and its text.
type Example = (String, String);

/// Returns the examples under a heading of an explanation page.
fn examples(code: &str, heading: &str) -> Vec<Example> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("docs/rules/nl/{code}.md"));
    let page = fs::read_to_string(path).unwrap();
    let mut found = Vec::new();
    let mut section = "";
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if let Some(about) = line.strip_prefix("```") {
            let body: String =
                lines.by_ref().take_while(|line| *line != "```").map(|line| format!("{line}\n")).collect();
            if section == heading {
                found.push((about.split_once(' ').unwrap().1.to_owned(), body));
            }
        } else if let Some(name) = line.strip_prefix("## ") {
            section = name;
        }
    }
    found
}

/// Returns what one check says of the examples of some codes, laid over the shipped templates, each under names of its own.
fn checked(codes: &[&str], heading: &str, language: &str) -> String {
    let bench = Bench::new();
    for code in codes {
        let own = code.to_lowercase();
        let renamed = |text: &str| {
            let parts = text.replace("_own.md", &format!("_{own}.md")).replace("/own.", &format!("/{own}."));
            let names = parts.replace("\"eigen-nota\"", &format!("\"nota-{own}\""));
            names.replace("\"own-memo\"", &format!("\"memo-{own}\""))
        };
        for (path, text) in examples(code, heading) {
            bench.write(&format!("eigen/{}", renamed(&path)), renamed(&text));
        }
    }
    let run = bench.run(&format!("controle --content eigen --strict --date 2026-11-22 --lang {language}"));
    run.out.replace('\\', "/")
}

/// Returns the diagnostics about files of one code: each begins with the name of its file.
fn about(shown: &str, code: &str) -> String {
    let mut own = false;
    let mut found = String::new();
    for line in shown.lines() {
        if line.starts_with("eigen/") {
            own = line.contains(&code.to_lowercase()) || code >= "RT010" && line.contains("house-style.toml");
        }
        if own && !line.contains(" bekeken: ") && !line.contains(" checked: ") {
            found.push_str(line);
            found.push('\n');
        }
    }
    found
}

#[test]
fn a_wrong_example_raises_its_own_code_and_no_other() {
    for group in GROUPS {
        let (dutch, english) = (checked(group, "Fout", "nl"), checked(group, "Fout", "en"));
        for code in group {
            let shown = about(&dutch, code);
            let heads: Vec<&str> = shown.lines().filter(|line| line.starts_with("eigen/")).collect();
            let own = format!("[{code}] ");
            assert!(!heads.is_empty() && heads.iter().all(|head| head.contains(&own)), "{code}: {shown}");
            assert!(about(&english, code).contains(&own) && !english.contains("diag-"), "{english}");
            insta::with_settings!({ snapshot_path => "snapshots/lint", prepend_module_to_snapshot => false }, {
                insta::assert_snapshot!(*code, shown);
            });
        }
    }
}

#[test]
fn a_right_example_raises_nothing() {
    for group in GROUPS {
        let shown = checked(group, "Goed", "nl");
        assert!(shown.contains("geen fouten, geen waarschuwingen"), "{shown}");
    }
}

#[test]
fn one_template_is_replaced_without_the_others() {
    let bench = Bench::new();
    bench.run("demo").ends_with(0);
    bench.write("eigen/report-templates/nl/_nature.md", "Ons eigen woord vooraf.\n");
    bench.run("demo --content eigen --output eigen-demo").ends_with(0);
    let (shipped, own) = (bench.read("demo-voorbeeldgemeente/advies.md"), bench.read("eigen-demo/advies.md"));
    assert!(own.contains("Ons eigen woord vooraf.") && !shipped.contains("Ons eigen woord vooraf."));
    assert!(own.contains("## Samenvatting {#summary}"));
}

#[test]
fn a_document_of_your_own_needs_no_program_text() {
    let bench = Bench::new();
    for (path, text) in examples("RT008", "Goed") {
        bench.write(&format!("eigen/{path}"), &text);
    }
    bench.run("demo --content eigen --output uit").ends_with(0);
    assert!(bench.read("uit/eigen-nota.md").starts_with("# Eigen nota"));
    assert!(bench.read("uit/index.md").contains("[Eigen nota](eigen-nota.md)"));
}

#[test]
fn a_house_style_puts_name_logo_and_colours_on_every_page() {
    let bench = Bench::new();
    let (_, logo) = examples("RT011", "Goed").remove(0);
    let style =
        format!("{logo}name = {{ nl = \"Gemeente <Soest>\", en = \"Soest\" }}\n[light]\naccent = \"#154273\"\n");
    bench.write("eigen/report-templates/house-style.toml", style);
    bench.run("demo --content eigen --output uit").ends_with(0);
    for name in ["index", "advies", "besluitnota"] {
        let page = bench.read(&format!("uit/{name}.html"));
        assert!(page.contains("<span>Gemeente &lt;Soest&gt;</span>") && page.contains("src=\"data:image/png;base64,"));
        assert!(page.contains("--accent: #154273;") && !page.contains("http-equiv=\"refresh\""));
    }
}

#[test]
fn a_house_style_that_cannot_be_read_makes_no_document() {
    let bench = Bench::new();
    for (path, text) in examples("RT010", "Fout") {
        bench.write(&format!("eigen/{path}"), text);
    }
    bench.run("demo --content eigen --output uit").ends_with(3).says("RT010").says("4,5 op 1");
    assert!(!bench.path("uit").exists());
}
