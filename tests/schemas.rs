//! Schemas, parser, documents and shipped files say the same.

mod common;

use std::path::{Path, PathBuf};

use common::Bench;
use platformwijzer::content::schema::{KINDS, Kind, files, keys, made, reference};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn below(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { below(&path) } else { vec![path] }).collect()
}

#[test]
fn a_page_of_the_user_is_never_overwritten_by_the_page_of_keys() {
    let bench = Bench::new();
    bench.write("README.md", "# Ons plein\n");
    bench.run("inhoud schema .").ends_with(5).says("README.md");
    assert_eq!(bench.read("README.md"), "# Ons plein\n");
    assert!(!bench.path("answers.schema.json").exists(), "all or nothing");
    bench.run("inhoud schema schemas").ends_with(0);
    bench.run("inhoud schema schemas").ends_with(0);
    bench.run("inhoud schema . --force").ends_with(0);
}

/// Files are checked against the schemas before they are read, so a schema that is not that of its type would refuse what the
/// type knows, or let through what it does not.
#[test]
fn the_schemas_in_the_repository_are_those_of_the_types() {
    let folder = root().join("schemas");
    let made = made::files();
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        made.iter().for_each(|(name, text)| std::fs::write(folder.join(name), text).unwrap());
    }
    for (name, text) in &made {
        let shipped = std::fs::read_to_string(folder.join(name)).unwrap_or_default();
        assert!(&shipped == text, "schemas/{name} is old: run ‘UPDATE_SCHEMA=1 cargo test --test schemas’, and again");
    }
    assert_eq!(below(&folder).len(), made.len(), "a schema without a format");
}

#[test]
fn the_program_brings_every_schema_and_writes_it() {
    let bench = Bench::new();
    bench.run("inhoud schema schemas").ends_with(0);
    for (name, text) in made::files() {
        assert_eq!(bench.read(&format!("schemas/{name}")), text);
    }
    for kind in KINDS {
        assert!(files().iter().any(|(name, _)| *name == kind.file_name()), "{}", kind.name);
    }
    assert_eq!(files().len(), KINDS.len() + 1, "every schema is that of a format, and there is the page of keys");
}

#[test]
fn every_key_is_explained_in_its_schema_and_on_the_page() {
    let page = Bench::repository("schemas/README.md");
    for kind in &KINDS {
        let own = page.split(&format!("\n## {}\n", kind.name)).nth(1).unwrap().split("\n## ").next().unwrap();
        for (key, is_explained) in keys::explained(kind) {
            assert!(is_explained, "{}: no doc comment on the key {key}", kind.name);
            let is_language = key == "nl" || key == "en";
            assert!(is_language || own.contains(&format!("| `{key}` |")), "{}: {key} is not on the page", kind.name);
        }
    }
    assert!(Bench::repository("docs/formats.md").contains("(../schemas/README.md)"));
}

#[test]
fn every_content_file_names_its_schema_and_it_is_there() {
    for folder in ["platform-catalog", "questionnaires", "report-templates/documents"] {
        for path in below(&root().join(folder)) {
            let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
            let Some(schema) = reference(&name) else { continue };
            let text = std::fs::read_to_string(&path).unwrap();
            assert_eq!(text.lines().next(), Some(format!("#:schema {schema}").as_str()), "{name}");
            assert!(path.parent().unwrap().join(schema).is_file(), "{name}");
        }
    }
}

#[test]
fn content_that_is_written_out_finds_its_schemas() {
    let bench = Bench::new();
    bench.run("inhoud eigen").ends_with(0);
    let platform = bench.read("eigen/platform-catalog/platforms/argu.toml");
    let schema = platform.lines().next().unwrap().strip_prefix("#:schema ").unwrap().to_owned();
    assert!(bench.path("eigen/platform-catalog/platforms").join(schema).is_file());
    bench.run("controle eigen --strict --date 2026-11-22").ends_with(0);
    bench.run("inhoud opmaken eigen --check").ends_with(0);
}

#[test]
fn a_schema_knows_no_null_and_every_reference_leads_somewhere() {
    for kind in &KINDS {
        let json = kind.json();
        let text = kind.text();
        assert!(!text.contains("\"null\""), "{}", kind.name);
        for reference in text.split("\"$ref\": \"#").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(json.pointer(reference).is_some(), "{}: {reference}", kind.name);
        }
        assert_eq!(json["additionalProperties"], false, "{}: unknown keys are refused", kind.name);
    }
    let of = |path: &str| Kind::of(path).map(|kind| kind.name);
    assert_eq!(of("platform-catalog/platforms/argu.toml"), Some("platform"));
    assert_eq!(of("questionnaires/stappenplan/cases/a.toml"), Some("cases"));
    assert_eq!(of("questionnaires/municipalities.csv"), None);
}
