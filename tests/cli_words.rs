//! The command line speaks the user's language, in help and in mistakes.

mod common;

use common::Bench;
use fluent_bundle::{FluentBundle, FluentResource};

const VERBS: [(&str, &str); 30] = [
    ("demo", "demo"),
    ("nieuw", "new"),
    ("invullen", "fill"),
    ("status", "status"),
    ("bevindingen", "findings"),
    ("samen", "together"),
    ("afspreken", "agree"),
    ("samenvoegen", "merge"),
    ("vergelijken", "rank"),
    ("gevoeligheid", "sensitivity"),
    ("navragen", "ask"),
    ("beslissen", "decide"),
    ("rapport", "report"),
    ("nagaan", "verify"),
    ("rekenblad", "spreadsheet"),
    ("inlezen", "import"),
    ("delen", "share"),
    ("uitleg", "explain"),
    ("catalogus", "catalog"),
    ("vragenlijst", "questionnaire"),
    ("controle", "check"),
    ("inhoud", "content"),
    ("gevolgen", "effect"),
    ("verschil", "difference"),
    ("scenarios", "scenarios"),
    ("werkmap", "workspace"),
    ("instellingen", "config"),
    ("nakijken", "doctor"),
    ("aanvullen", "completions"),
    ("handleiding", "man"),
];

#[test]
fn help_of_every_command_is_as_reviewed() {
    let bench = Bench::new();
    for (lang, names) in [("nl", VERBS.map(|(nl, _)| nl)), ("en", VERBS.map(|(_, en)| en))] {
        insta::assert_snapshot!(format!("help_{lang}"), bench.run(&format!("--lang {lang} --help")).ends_with(0).out);
        for name in names {
            let text = bench.run(&format!("{name} --lang {lang} --help")).ends_with(0).out;
            insta::assert_snapshot!(format!("help_{lang}_{name}"), text);
        }
    }
}

#[test]
fn a_command_goes_by_its_name_in_every_language() {
    let bench = Bench::new();
    for (dutch, english) in VERBS {
        let one = bench.run(&format!("{dutch} --lang en --help")).ends_with(0);
        let other = bench.run(&format!("{english} --lang en --help")).ends_with(0);
        assert_eq!(one.out, other.out);
    }
}

#[test]
fn a_mistyped_command_gets_the_nearest_name() {
    let bench = Bench::new();
    bench.run("statsu").ends_with(2).says("‘statsu’").says("Bedoelde u ‘status’?");
    bench.run("--lang en staus").ends_with(2).says("Did you mean ‘status’?");
    bench.run("status --jsn").ends_with(2).says("--json");
    // One name, the nearest, in the user's language.
    bench.run("raport").ends_with(2).says("Bedoelde u ‘rapport’?");
    bench.run("--lang en raport").ends_with(2).says("Did you mean ‘report’?");
    bench.run("catalogus lijs").ends_with(2).says("Bedoelde u ‘lijst’?");
}

#[test]
fn a_language_that_is_not_there_is_refused() {
    let bench = Bench::new();
    bench.run("--lang xx catalogus lijst").ends_with(2).says("‘xx’ kan niet bij --lang").says("en, nl");
    bench.run("--lang en_GB catalogus lijst").ends_with(0).says("Platform");
}

#[test]
fn a_suggestion_is_in_the_language_of_the_screen_and_the_nearest_stands_first() {
    let bench = Bench::new();
    for (line, suggestion) in [
        ("niew X", "Bedoelde u ‘nieuw’?\n"),
        ("invulen Eik", "Bedoelde u ‘invullen’?\n"),
        ("raport", "Bedoelde u ‘rapport’?\n"),
        // Typed as a colleague calls it.
        ("reprot", "Bedoelde u ‘rapport’?\n"),
        ("catalogus lijs", "Bedoelde u ‘lijst’?\n"),
        ("--lang en raport", "Did you mean ‘report’?\n"),
        ("--lang en fil X", "Did you mean ‘fill’?\n"),
        ("instellingen", "Mogelijk is: toon, zet, wis.\n"),
        ("--lang en config", "Possible is: show, set, unset.\n"),
    ] {
        let run = bench.run(line).ends_with(2);
        assert!(run.err.ends_with(suggestion), "{line}: {}", run.err);
    }
}

#[test]
fn without_a_command_the_help_is_shown() {
    let bench = Bench::new();
    assert_eq!(bench.run("").ends_with(0).out, bench.run("--help").out);
}

#[test]
fn the_language_follows_option_variable_and_system() {
    let bench = Bench::new();
    let out = |variables: &[(&str, &str)], args: &[&str]| {
        let mut command = bench.command();
        command.env_remove("PLATFORMWIJZER_LANG").envs(variables.iter().copied()).args(args).arg("--help");
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    // Windows tells its language without a variable.
    assert!(cfg!(windows) || out(&[], &[]).contains("Zo gebruikt u het"), "Dutch comes first");
    assert!(out(&[("LANG", "en_GB.UTF-8")], &[]).contains("How to use it"));
    assert!(out(&[("LANG", "en_GB.UTF-8"), ("PLATFORMWIJZER_LANG", "nl")], &[]).contains("Zo gebruikt u het"));
    assert!(out(&[("PLATFORMWIJZER_LANG", "nl")], &["--lang", "en"]).contains("How to use it"));
    assert!(
        out(&[("LANG", "de_DE.UTF-8")], &[]).contains("Zo gebruikt u het"),
        "an unknown language falls back to Dutch"
    );
}

#[test]
fn a_language_that_is_not_there_is_refused_in_the_one_that_holds_otherwise() {
    let bench = Bench::new();
    for args in [&["--lang=xx"][..], &["catalogus", "lijst", "--lang", "de_DE"]] {
        let run = bench.run_args(args).ends_with(2);
        assert!(run.out.is_empty() && run.err.contains("Mogelijk is: en, nl."), "{}", run.err);
    }
    let mut command = bench.command();
    command.env("PLATFORMWIJZER_LANG", "en").args(["--lang", "xx", "status"]);
    bench.ended(command.output()).ends_with(2).says("‘xx’ is not possible with --lang.");
    bench.run("--lang nl-NL --version").ends_with(0);
    bench.run("--lang EN --help").ends_with(0).says("How to use it");
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_values() {
    let keys = |lang: &str| {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(lang);
        let mut found = std::collections::BTreeMap::new();
        let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        for path in files {
            let text = std::fs::read_to_string(&path).unwrap();
            let mut key = String::new();
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                if let Some((name, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
                    key = name.to_owned();
                }
                let values = line.split("{ $").skip(1).filter_map(|rest| rest.split([' ', '}', '-']).next());
                found
                    .entry(key.clone())
                    .or_insert_with(std::collections::BTreeSet::new)
                    .extend(values.map(str::to_owned));
            }
        }
        found
    };
    assert_eq!(keys("nl"), keys("en"));
}

#[test]
fn every_message_can_be_read_and_stands_once_in_its_language() {
    for language in ["nl", "en"] {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language);
        let mut bundle = FluentBundle::new(vec![language.parse().unwrap()]);
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let resource = FluentResource::try_new(std::fs::read_to_string(&path).unwrap());
            let resource = resource.unwrap_or_else(|(_, faults)| panic!("{}: {faults:?}", path.display()));
            bundle.add_resource(resource).unwrap_or_else(|faults| panic!("{}: {faults:?}", path.display()));
        }
    }
}
