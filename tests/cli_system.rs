//! What the program says about itself and how a user settles it: settings with their origins.

mod common;

use common::{Bench, Run};

/// Runs the program with these variables beside those that every test has.
fn with(bench: &Bench, variables: &[(&str, &str)], args: &[&str]) -> Run {
    let mut command = bench.command();
    // Windows tells a language without a variable; this one goes before it.
    command.env_remove("PLATFORMWIJZER_LANG").env("LANG", "nl_NL.UTF-8").envs(variables.iter().copied()).args(args);
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Run { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
}

fn settings(bench: &Bench) -> [(&'static str, String); 1] {
    [("PLATFORMWIJZER_CONFIG", bench.path("mijn.toml").display().to_string())]
}

/// Returns value and origin of a setting, as the program tells them to other programs.
fn setting(bench: &Bench, variables: &[(&str, &str)], args: &[&str], key: &str) -> (String, String) {
    let place = settings(bench);
    let all: Vec<(&str, &str)> =
        place.iter().map(|(name, value)| (*name, value.as_str())).chain(variables.iter().copied()).collect();
    let args: Vec<&str> = ["config", "show", "--json"].into_iter().chain(args.iter().copied()).collect();
    let document = with(bench, &all, &args).ends_with(0).json();
    assert_eq!(document["schema"], 1);
    let entry = document["settings"].as_array().unwrap().iter().find(|entry| entry["key"] == key).unwrap().clone();
    let text = |name: &str| entry[name].as_str().unwrap_or("-").to_owned();
    (text("value"), [text("origin"), text("name")].join(" "))
}

fn pair(value: &str, origin: &str) -> (String, String) {
    (value.to_owned(), origin.to_owned())
}

#[test]
fn the_language_comes_from_option_own_variable_settings_system_then_dutch() {
    let bench = Bench::new();
    let lang = |variables: &[(&str, &str)], args: &[&str]| setting(&bench, variables, args, "lang");
    let said_by_nobody = lang(&[("LANG", "")], &[]);
    let is_from_system = cfg!(windows) && said_by_nobody.1 == "system -";
    assert!(is_from_system || said_by_nobody == pair("nl", "built-in -"), "{said_by_nobody:?}");
    assert_eq!(lang(&[("LANG", "en_GB.UTF-8")], &[]), pair("en", "variable LANG"));
    assert_eq!(lang(&[("LANG", "fr_FR.UTF-8")], &[]), pair("nl", "built-in -"));
    bench.write("mijn.toml", "lang = \"nl\"\n");
    assert_eq!(lang(&[("LANG", "en_GB.UTF-8")], &[]), pair("nl", "file -"));
    assert_eq!(lang(&[("PLATFORMWIJZER_LANG", "en")], &[]), pair("en", "variable PLATFORMWIJZER_LANG"));
    assert_eq!(lang(&[("PLATFORMWIJZER_LANG", "nl")], &["--lang", "en"]), pair("en", "option --lang"));
}

#[test]
fn every_setting_follows_the_same_order() {
    let bench = Bench::new();
    bench.write("mijn.toml", "plain = true\ncolor = \"always\"\npager = \"\"\neditor = \"nano\"\n");
    let of = |variables: &[(&str, &str)], args: &[&str], key: &str| setting(&bench, variables, args, key);
    assert_eq!(of(&[], &[], "plain"), pair("true", "file -"));
    assert_eq!(of(&[("PLATFORMWIJZER_PLAIN", "0")], &[], "plain"), pair("false", "variable PLATFORMWIJZER_PLAIN"));
    assert_eq!(of(&[("PLATFORMWIJZER_PLAIN", "0")], &["--plain"], "plain"), pair("true", "option --plain"));
    assert_eq!(of(&[("NO_COLOR", "1")], &[], "color"), pair("always", "file -"));
    assert_eq!(of(&[], &["--color", "never"], "color"), pair("never", "option --color"));
    assert_eq!(of(&[("PAGER", "more")], &[], "pager"), pair("", "file -"));
    assert_eq!(of(&[("VISUAL", "code")], &[], "editor"), pair("nano", "file -"));
    bench.write("mijn.toml", "");
    assert_eq!(of(&[("NO_COLOR", "1")], &[], "color"), pair("never", "variable NO_COLOR"));
    assert_eq!(of(&[("CLICOLOR_FORCE", "1")], &[], "color"), pair("always", "variable CLICOLOR_FORCE"));
    assert_eq!(of(&[("PAGER", "more")], &[], "pager"), pair("more", "variable PAGER"));
    assert_eq!(of(&[("VISUAL", ""), ("EDITOR", "vi")], &[], "editor"), pair("vi", "variable EDITOR"));
    assert_eq!(of(&[], &[], "editor"), pair("-", "built-in -"));
}

#[test]
fn a_setting_is_kept_holds_and_is_forgotten() {
    let bench = Bench::new();
    bench.write("mijn.toml", "# Van mij\nplain = true\n");
    let place = settings(&bench);
    let place: Vec<(&str, &str)> = place.iter().map(|(name, value)| (*name, value.as_str())).collect();
    with(&bench, &place, &["instellingen", "zet", "lang", "en"]).ends_with(0).says("‘lang’ is bewaard");
    assert_eq!(bench.read("mijn.toml"), "# Van mij\nplain = true\nlang = \"en\"\n");
    with(&bench, &place, &["--help"]).ends_with(0).says("How to use it");
    with(&bench, &place, &["config", "show"]).ends_with(0).says("your settings").says("Setting: lang");
    with(&bench, &place, &["config", "unset", "lang"]).ends_with(0).says("no longer in");
    assert_eq!(bench.read("mijn.toml"), "# Van mij\nplain = true\n");
    with(&bench, &place, &["config", "set", "plain", "misschien"]).ends_with(2).says("Mogelijk is: true, false");
    with(&bench, &place, &["config", "set", "lang", "fr"]).ends_with(2).says("Mogelijk is: en, nl");
    with(&bench, &place, &["config", "set", "lnag", "en"]).ends_with(2).says("Bedoelde u ‘lang’?");
    assert_eq!(bench.read("mijn.toml"), "# Van mij\nplain = true\n");
}

#[cfg(all(unix, not(target_os = "macos")))]
#[test]
fn the_settings_stand_where_the_system_wants_them() {
    let bench = Bench::new();
    let home = bench.path("thuis met spatie").display().to_string();
    with(&bench, &[("HOME", &home)], &["config", "set", "plain", "true"]).ends_with(0);
    assert_eq!(bench.read("thuis met spatie/.config/platformwijzer/config.toml"), "plain = true\n");
    let other = bench.path("elders").display().to_string();
    with(&bench, &[("HOME", &home), ("XDG_CONFIG_HOME", &other)], &["config", "set", "color", "never"]).ends_with(0);
    assert_eq!(bench.read("elders/platformwijzer/config.toml"), "color = \"never\"\n");
    with(&bench, &[], &["config", "set", "color", "never"]).ends_with(3).says("PLATFORMWIJZER_CONFIG");
    with(&bench, &[], &["config", "show"]).ends_with(0);
}

#[test]
fn a_broken_settings_file_is_told_with_its_place_and_stops_no_command() {
    let bench = Bench::new();
    bench.write("mijn.toml", "plain = true\ncolour = \"never\"\n");
    let place = settings(&bench);
    let place: Vec<(&str, &str)> = place.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let run = with(&bench, &place, &["uitleg", "goals.problem"]).ends_with(0);
    assert!(run.err.contains("mijn.toml:2:1") && run.err.contains("‘color’"), "{}", run.err);
    assert!(!run.out.contains("mijn.toml"));
    with(&bench, &place, &["config", "show"]).ends_with(3);
    with(&bench, &place, &["config", "set", "plain", "false"]).ends_with(3).says("Er is niets bewaard");
    assert_eq!(bench.read("mijn.toml"), "plain = true\ncolour = \"never\"\n");
    bench.write("mijn.toml", "lang = \"klingon\"\n");
    with(&bench, &place, &["uitleg", "goals.problem"]).ends_with(0).says("‘klingon’");
}

#[test]
fn the_check_up_says_how_everything_is_here() {
    let bench = Bench::new();
    let run = bench.run("nakijken").ends_with(0).says("Hier kan platformwijzer werken.");
    for words in ["taal", "vragenlijsten en", "te schrijven"] {
        assert!(run.out.contains(words), "no ‘{words}’ in\n{}", run.out);
    }
    let document = bench.run("doctor --json").ends_with(0).json();
    assert_eq!(document["schema"], 1);
    let checks = document["checks"].as_array().unwrap();
    assert!(checks.iter().any(|check| check["id"] == "content" && check["state"] == "good"), "{checks:?}");
    assert!(checks.iter().any(|check| check["id"] == "terminal" && check["state"] == "careful"), "{checks:?}");
}

#[test]
fn the_check_up_ends_with_one_when_something_stands_in_the_way() {
    let bench = Bench::new();
    bench.write("mijn.toml", "kleur = 1\n");
    let place = settings(&bench);
    let place: Vec<(&str, &str)> = place.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let run = with(&bench, &place, &["nakijken"]).ends_with(1).says("niet goed");
    // Where a line of the table ends depends on how long the path of the file is.
    let words = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("telt niet mee"), "{}", run.out);
    bench.write("platform-catalog/platforms/kapot.toml", "schema = 1\n");
    bench.run("nakijken").ends_with(1).says("platformwijzer controle");
}

#[test]
fn results_in_a_pipe_are_as_wide_as_columns_says() {
    let bench = Bench::new();
    let widest = |columns: &[(&str, &str)]| {
        let run = with(&bench, columns, &["catalogus", "lijst"]).ends_with(0);
        run.out.lines().map(|line| line.chars().count()).max().unwrap()
    };
    assert!((80..=100).contains(&widest(&[])));
    assert!(widest(&[("COLUMNS", "72")]) <= 72);
    assert!((80..=100).contains(&widest(&[("COLUMNS", "breed")])));
}

/// Returns every file below the folder of a bench.
fn files(bench: &Bench) -> Vec<String> {
    fn gather(folder: &std::path::Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() {
                gather(&entry.path(), found)
            } else {
                found.push(entry.path().display().to_string())
            }
        }
    }
    let mut found = Vec::new();
    gather(bench.root(), &mut found);
    found.sort();
    found
}

#[test]
fn a_dry_run_of_any_command_writes_nothing_and_says_what_it_would_write() {
    let bench = Bench::new();
    bench.assessment("Buurt", "");
    bench.write("mijn.toml", "plain = true\n");
    let before = files(&bench);
    let place = settings(&bench);
    let place: Vec<(&str, &str)> = place.iter().map(|(name, value)| (*name, value.as_str())).collect();
    for (line, path) in [
        ("demo", "index.html"),
        ("nieuw Soesterkwartier", "r1.toml"),
        ("rapport Buurt", "advies.md"),
        ("inhoud mijn-inhoud", "criteria.toml"),
        ("handleiding --output pagina", "platformwijzer.1"),
        ("instellingen zet lang en", "mijn.toml"),
    ] {
        let args: Vec<&str> = line.split(' ').chain(["--dry-run"]).collect();
        let run = with(&bench, &place, &args).ends_with(0).says("er is niets geschreven");
        assert!(run.out.contains("Zou worden geschreven") && run.out.contains(path), "{line}: {}", run.out);
        assert_eq!(files(&bench), before, "{line}");
        let json = with(&bench, &place, &[&args[..], &["--json"]].concat()).ends_with(0);
        // The report as JSON is a result and writes nothing anyhow.
        assert!(json.json()["schema"].is_number(), "{line}");
        assert_eq!(files(&bench), before, "{line}");
    }
    with(&bench, &place, &["invullen", "Buurt", "--dry-run"])
        .ends_with(0)
        .says("niet bewaard")
        .says("niets geschreven");
    assert_eq!(files(&bench), before);
    assert_eq!(bench.read("mijn.toml"), "plain = true\n");
}

#[test]
fn a_dry_run_refuses_what_the_command_would_refuse() {
    let bench = Bench::new();
    bench.assessment("Buurt", "");
    bench.run("nieuw Buurt --dry-run").ends_with(5);
    bench.write("uit/advies.md", "van mij");
    bench.run("rapport Buurt --output uit --dry-run").ends_with(5);
    bench.run("nieuw CON --dry-run").ends_with(2);
}

#[test]
fn a_new_folder_gets_no_name_that_windows_refuses() {
    let bench = Bench::new();
    bench.assessment("Buurt", "");
    for (name, words) in [
        ("CON", "Windows gebruikt die zelf"),
        ("nul.txt", "gebruikt die zelf"),
        ("Buurtje.", "punt of spatie"),
        ("Wat?", "onzichtbare"),
    ] {
        bench.run_args(&["nieuw", name]).ends_with(2).says(words).says("Er is niets gemaakt.");
        bench.run_args(&["rapport", "Buurt", "--output", name]).ends_with(2);
        bench.run_args(&["inhoud", &format!("map/{name}")]).ends_with(2);
    }
    assert_eq!(files(&bench).len(), 1);
    bench.run_args(&["nieuw", "Één buurt – ’s avonds"]).ends_with(0);
    bench.run_args(&["rapport", "Één buurt – ’s avonds"]).ends_with(0);
    assert!(bench.path("Één buurt – ’s avonds/advies.html").exists());
}

#[test]
fn a_word_too_many_and_options_that_exclude_each_other_are_told_apart() {
    let bench = Bench::new();
    bench.run("status Soest Zuid").ends_with(2).says("‘Zuid’ is hier te veel").says("tussen aanhalingstekens");
    bench.run("status Soest Zuid --lang en").ends_with(2).says("‘Zuid’ is one too many").says("between quotes");
    let run = bench.run("inhoud opmaken --check --dry-run").ends_with(2);
    run.says("--check").says("--dry-run").says("gaan niet samen").says_nothing_of("meer dan één keer");
    bench.run("status --lang nl --lang en").ends_with(2).says("--lang").says("meer dan één keer");
    bench.run("inhoud schrijven basis").ends_with(2).says("niet te begrijpen");
}
