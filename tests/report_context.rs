//! What a template can see: documented by a schema that is made from the types, and the same as `rapport --json` prints.

mod common;

use common::Bench;
use platformwijzer::report::{CONTEXT_SCHEMA, Context};

/// Write the schema anew with `UPDATE_SCHEMA=1 cargo test --test report_context`.
#[test]
fn the_documented_schema_is_that_of_the_types() {
    let schema = schemars::schema_for!(Context);
    let text = serde_json::to_string_pretty(&schema).unwrap() + "\n";
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/context.schema.json");
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    assert!(std::fs::read_to_string(path).unwrap().replace("\r\n", "\n") == text, "docs/context.schema.json is old");
}

#[test]
fn everything_a_template_can_say_is_printed_as_json_and_nothing_is_written() {
    let bench = Bench::new();
    bench.write("soest/answers/r1.toml", Bench::repository("examples/voorbeeldgemeente/answers/r1.toml"));
    let run = bench.run("rapport soest --json --date 2026-11-22").ends_with(0);
    let context: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(context["schema"], CONTEXT_SCHEMA);
    assert_eq!(context["case"]["name"], "Voorbeeldstad");
    assert_eq!(context["said"]["agreements.owner"]["chosen"][0], "mandated");
    let schema = schemars::schema_for!(Context).to_value();
    let documented = schema["properties"].as_object().unwrap();
    let mut keys: Vec<&String> = context.as_object().unwrap().keys().collect();
    let mut known: Vec<&String> = documented.keys().collect();
    keys.sort();
    known.sort();
    assert_eq!(keys, known);
    assert!(documented.values().all(|one| one.get("description").is_some()), "every name has a sentence");
    assert!(!bench.path("soest/advies.md").exists());
}
