//! The catalog at the command line: finding, comparing, ageing, adding, and what documented uses reached.

mod common;

use std::io::Write;
use std::process::Stdio;

use common::{Bench, Run};

const PLATFORM: &str = r#"# het plein van ons dorp
schema = 1
id = "dorpsplein"
name = "Dorpsplein"

[[source]]
id = "home"   # de eigen site
title = "Functies van Dorpsplein"
publisher = "Stichting Dorpsplein"
publisher_kind = "maintainer"
url = "https://example.org/dorpsplein"
published = "2024-05"
accessed = "2026-11"

[[source]]
id = "krant"
title = "Kaart ontbreekt"
publisher = "De Dorpskrant"
publisher_kind = "press"
url = "https://example.org/krant"
published = "2026-09-01"
accessed = "2026-11"

# wat het kan
[[fact]]
field = "made-for"
value = "help"
source = "home"
confidence = "high"

[[fact]]
field = "function-map"
value = "yes"
text = { nl = "Volgens de makers.", en = "According to the makers." }
source = "home"
confidence = "high"

[[fact]]
field = "function-map"
value = "no"
source = "krant"
confidence = "medium"

[[deployment]]
id = "ons-dorp"
place = "Ons Dorp"
country = "NL"
kind = ["help"]
start = 2020
end = 2023
status = "stopped"
users = 420
target_group = 4200
cost_yearly = 1500
outcome = "stopped"
why = { nl = "Te weinig vrijwilligers.", en = "Too few volunteers." }
source = ["krant"]
confidence = "medium"
"#;

const FILE: &str = "platform-catalog/platforms/dorpsplein.toml";

fn with_platform() -> Bench {
    let bench = Bench::new();
    bench.write(FILE, PLATFORM);
    bench
}

/// Runs the program with these lines as what a person types.
fn typed(bench: &Bench, args: &[&str], lines: &[&str]) -> Run {
    let mut command = bench.command();
    command.args(args).args(["--date", "2026-11-22"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
    // A program that stops early no longer reads; what it said is what counts.
    let _ = child.stdin.take().unwrap().write_all(text.as_bytes());
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program writes UTF-8");
    Run { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
}

/// Returns a run with its text on one line, so that no expectation depends on where lines break.
fn flowing(run: Run) -> Run {
    let flow = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    Run { code: run.code, out: flow(&run.out), err: flow(&run.err) }
}

fn ids(json: &serde_json::Value) -> Vec<&str> {
    json["platforms"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect()
}

#[test]
fn a_filter_keeps_only_what_is_certain() {
    let bench = with_platform();
    let json = bench.run("catalogus lijst --made-for help --json").ends_with(0).json();
    assert_eq!(json["schema"], 1);
    assert!(ids(&json).contains(&"dorpsplein") && !ids(&json).contains(&"openstad"));
    // Sources differ on the map, so it is neither a yes nor a no.
    for level in ["yes", "no"] {
        let line = format!("catalogus lijst --made-for help --with function-map={level}");
        assert!(!ids(&bench.run(&format!("{line} --json")).json()).contains(&"dorpsplein"));
        let json = bench.run(&format!("{line} --or-unknown --json")).ends_with(0).json();
        let row = json["platforms"].as_array().unwrap().iter().find(|row| row["id"] == "dorpsplein").unwrap();
        assert_eq!(row["unknown"], serde_json::json!(["function-map"]));
    }
    let json = bench.run("catalogus lijst --with function-map=yes,no --json").ends_with(0).json();
    assert!(ids(&json).contains(&"dorpsplein"), "either will do, whoever is right");
}

#[test]
fn a_source_can_say_that_something_is_not_there() {
    let bench = Bench::new();
    let fact = |value: &str, source: &str| {
        format!("\n[[fact]]\nfield = \"identity\"\nvalue = {value}\nsource = \"{source}\"\nconfidence = \"high\"\n")
    };
    let denied = fact(r#"{ not = "address" }"#, "krant");
    let code = fact(r#""code""#, "home");
    bench.write(FILE, format!("{PLATFORM}{denied}{code}"));
    let found = |line: &str| {
        let json =
            bench.run(&format!("catalogus lijst --made-for help --with identity={line} --json")).ends_with(0).json();
        ids(&json).contains(&"dorpsplein")
    };
    assert!(found("code") && found("email --or-unknown"), "of other ways nobody says anything");
    assert!(!found("address") && !found("address --or-unknown"), "it is known that it is not there");
    flowing(bench.run("catalogus toon dorpsplein")).says("niet: ");
    // Sources that contradict each other leave it open, and both stay to be seen.
    bench.write(FILE, format!("{PLATFORM}{denied}{}", fact(r#""address""#, "home")));
    assert!(!found("address") && found("address --or-unknown"));
    bench.write(FILE, format!("{PLATFORM}{}", fact(r#"{ no = "address" }"#, "krant")));
    bench.run("controle .").ends_with(1).says("PW111").says("not = ");
}

#[test]
fn a_search_finds_words_in_names_and_texts() {
    let bench = with_platform();
    let other = PLATFORM.replace("dorpsplein", "xyzzy").replace("Dorpsplein", "Xyzzy").replace("ons-dorp", "xyzzy");
    bench.write("platform-catalog/platforms/xyzzy.toml", other);
    bench.run("catalogus lijst XYZZY").ends_with(0).says("Xyzzy").says("1 platform.");
    let json = bench.run_args(&["catalogus", "lijst", "makers volgens", "--json"]).ends_with(0).json();
    assert!(ids(&json).contains(&"dorpsplein"));
    bench.run("catalogus lijst qwertz").ends_with(0).says("Geen enkel platform");
}

#[test]
fn a_mistyped_field_or_choice_gets_the_nearest_name() {
    let bench = Bench::new();
    bench.run("catalogus lijst --with functoin-map=yes").ends_with(2).says("Bedoelde u ‘function-map’?");
    bench.run("catalogus lijst --with function-map=yess").ends_with(2).says("Bedoelde u ‘yes’?");
    bench.run("catalogus lijst --with function-map").ends_with(2).says("function-map=yes");
    bench.run("catalogus lijst --with maker=Hoplr").ends_with(2).says("geen keuzes");
    bench.run("catalogus lijst --made-for participaton").ends_with(2).says("Bedoelde u ‘participation’?");
    bench.run("catalogus lijst --status gone").ends_with(2).says("active, unclear, ended");
    bench.run("catalogus verouderd --months veel").ends_with(2).says("‘veel’");
}

#[test]
fn a_platform_is_shown_with_source_kind_date_and_age_of_every_fact() {
    let bench = with_platform();
    let run = flowing(bench.run("catalogus toon dorpsplein --date 2026-11-22").ends_with(0));
    let run = run.says("Stichting Dorpsplein (de maker), mei 2024, 2 jaar oud");
    let run = run.says("De Dorpskrant (pers), 1 september 2026, 2 maanden oud");
    let run = run.says("Kaart: de bronnen zeggen niet hetzelfde").says("https://example.org/krant");
    let run = run.says("Niet bekend:").says("Ons Dorp (2020–2023): gestopt. Te weinig vrijwilligers.");
    run.says("bedoeld voor 4.200 mensen, 420 aangemeld, € 1.500 per jaar");
    let english = flowing(bench.run("catalog show dorpsplein --lang en --date 2026-11-22").ends_with(0));
    english.says("the sources do not say the same").says("2 years old").says("Too few volunteers.");
}

#[test]
fn a_platform_for_machines_has_facts_unknowns_and_differences() {
    let bench = with_platform();
    let json = bench.run("catalogus toon dorpsplein --json --date 2026-11-22").ends_with(0).json();
    assert_eq!((&json["schema"], &json["id"]), (&1.into(), &"dorpsplein".into()));
    assert_eq!(json["differing"], serde_json::json!(["function-map"]));
    let fact = &json["facts"][1];
    assert_eq!((&fact["value"], &fact["source"]["publisher_kind"]), (&"yes".into(), &"maintainer".into()));
    assert_eq!(fact["age_months"], 29, "from 31 May 2024 at the latest");
    let unknown = json["unknown"].as_array().unwrap();
    let export = unknown.iter().find(|entry| entry["field"] == "data-export").expect("nothing is said of export");
    assert_eq!(export["compared"], true);
    assert!(!unknown.iter().any(|entry| entry["field"] == "function-map"));
}

#[test]
fn what_others_think_stands_apart_from_the_facts_with_its_weaknesses() {
    let bench = Bench::new();
    let run = flowing(bench.run("catalogus toon your-priorities").ends_with(0));
    let run = run.says("Wat anderen vinden Dit zijn oordelen van anderen. Zij zijn geen feiten");
    run.says("People Powered 2025: De makers schrijven zelf").says("Let op: - Zes gelijke gewichten");
    flowing(bench.run("catalog show fluicity --lang en")).says("What others think These are judgements by others.");
    bench.run("catalogus toon hoplr").ends_with(0).says_nothing_of("People Powered");
    let json = bench.run("catalogus toon your-priorities --json").ends_with(0).json();
    assert_eq!(json["ratings"][0]["year"], 2025, "the newest first");
    assert_eq!(json["ratings"][0]["sources"][0]["publisher_kind"], "maintainer");
    assert!(!json["ratings"][0]["weakness"].as_array().unwrap().is_empty());
    assert!(!json["facts"].to_string().contains("People Powered"), "a rating is no fact");
}

#[test]
fn a_name_of_which_nothing_is_documented_is_said_to_be_known_and_no_mistake() {
    let bench = Bench::new();
    let run = flowing(bench.run("catalogus toon buuv").ends_with(0));
    run.says("Deze naam is bekend, maar er is niets gevonden")
        .says("Haarlem, BUUV")
        .says("catalogus toevoegen \"BUUV\"");
    let english = flowing(bench.run("catalog show make.org --lang en").ends_with(0));
    english.says("This name is known, but nothing was found").says_nothing_of("Where it was used");
    let json = bench.run("catalogus toon BUUV --json").ends_with(0).json();
    assert_eq!((&json["schema"], &json["documented"]), (&1.into(), &false.into()));
    assert_eq!(json["deployments"][0]["place"], "Haarlem");
    bench.run("catalogus toon buuuv").ends_with(2);
    bench.run("catalogus vergelijk hoplr buuv").ends_with(2);
}

#[test]
fn platforms_stand_side_by_side_in_every_form() {
    let bench = with_platform();
    bench.run("catalogus vergelijk dorpsplein hoplr").ends_with(0).says("Dorpsplein en Hoplr naast elkaar");
    let table = bench.run("catalogus vergelijk dorpsplein hoplr --plain").ends_with(0);
    table.says("Dorpsplein: Ja; Nee (bronnen verschillen)").says("Hoplr: niet bekend");
    let markdown = bench.run("catalogus vergelijk dorpsplein hoplr --format markdown").ends_with(0);
    markdown
        .says("| Feit | Dorpsplein | Hoplr |")
        .says("Ja. Volgens de makers. (")
        .says("](https://example.org/krant)");
    let html = bench.run("catalogus vergelijk dorpsplein hoplr --format html").ends_with(0);
    html.says("<html lang=\"nl\">").says("<th scope=\"row\">Kaart</th><td>(bronnen verschillen)<br>Ja.");
    let csv = bench.run("catalogus vergelijk dorpsplein hoplr --format csv").ends_with(0);
    csv.says("field,Feit,Dorpsplein,Dorpsplein: Bron,Hoplr,Hoplr: Bron\r\n").says("function-map,Kaart,");
    let json = bench.run("catalogus vergelijk dorpsplein hoplr --format json").ends_with(0).json();
    let map = json["rows"].as_array().unwrap().iter().find(|row| row["field"] == "function-map").unwrap();
    assert_eq!(map["facts"]["dorpsplein"].as_array().unwrap().len(), 2);
    assert_eq!(map["facts"]["hoplr"], serde_json::json!([]), "not known is an empty list, not a no");
    assert_eq!(map["differing"], serde_json::json!(["dorpsplein"]));
}

#[test]
fn a_comparison_needs_two_platforms_that_differ() {
    let bench = Bench::new();
    bench.run("catalogus vergelijk hoplr").ends_with(2).says("minstens twee");
    bench.run("catalogus vergelijk hoplr Hoplr").ends_with(2).says("meer dan één keer");
    bench.run("catalogus vergelijk hoplr hopler").ends_with(2).says("Bedoelde u ‘hoplr’?");
    bench.run("catalogus vergelijk hoplr argu --format pdf").ends_with(2).says("table, markdown, html, csv, json");
}

#[test]
fn hostile_content_stays_harmless_in_every_form() {
    let bench = Bench::new();
    let name = r#"name = "=HYPERLINK(1)<script>|[x](javascript:1)""#;
    let hostile = PLATFORM.replace("name = \"Dorpsplein\"", name).replace("Volgens de makers.", "=1+1 | <img src=x>");
    bench.write(FILE, hostile);
    let line = "catalogus vergelijk dorpsplein hoplr";
    let html = bench.run(&format!("{line} --format html")).ends_with(0).out;
    assert!(!html.contains("<script") && !html.contains("<img"), "{html}");
    let markdown = bench.run(&format!("{line} --format markdown")).ends_with(0).out;
    assert!(!markdown.contains("<script") && !markdown.contains("<img"), "{markdown}");
    assert!(markdown.contains("\\[x\\](javascript"), "the brackets of a name make no link");
    for text in [
        bench.run(&format!("{line} --format csv")).ends_with(0).out,
        bench.run("catalogus export --format csv").ends_with(0).out,
    ] {
        assert!(text.contains("'=HYPERLINK"), "a spreadsheet must not take a name for a formula");
        assert!(!text.contains(",=") && !text.contains("\n="), "no cell begins with an equals sign");
    }
}

#[test]
fn stale_facts_are_told_with_the_undated_apart() {
    let bench = with_platform();
    let json = bench.run("catalogus verouderd --json --date 2026-11-22").ends_with(0).json();
    assert_eq!((&json["schema"], &json["months"], &json["today"]), (&1.into(), &18.into(), &"2026-11-22".into()));
    let of_ours = |json: &serde_json::Value| -> Vec<String> {
        let rows = json["stale"].as_array().unwrap().iter().filter(|row| row["platform"] == "dorpsplein");
        rows.map(|row| row["fact"]["field"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(of_ours(&json).len(), 2, "the newspaper of September is fresh");
    assert!(json["undated"].as_u64().unwrap() > 0);
    let rows = json["stale"].as_array().unwrap();
    let counts: Vec<&str> = rows.iter().map(|row| row["counts"].as_str().unwrap()).collect();
    assert_eq!(counts[0], "always", "what every comparison reads comes first");
    let json = bench.run("catalogus verouderd --months 30 --json --date 2026-11-22").ends_with(0).json();
    assert!(of_ours(&json).is_empty());
    let json = bench.run("catalogus verouderd --json --date 2024-06-01").ends_with(0).json();
    assert!(of_ours(&json).is_empty(), "today is what the user says it is");
    flowing(bench.run("catalogus verouderd --date 2026-11-22").ends_with(0)).says("de datum niet bekend").says("--all");
}

#[test]
fn the_whole_catalog_leaves_in_open_formats() {
    let bench = with_platform();
    let json = bench.run("catalogus export").ends_with(0).json();
    assert_eq!((&json["schema"], &json["licence"]), (&1.into(), &"CC0-1.0".into()));
    let facts = json["facts"].as_array().unwrap();
    assert!(facts.iter().all(|fact| fact["source"]["url"].is_string()), "no fact without its source");
    let csv = bench.run("catalogus export --format csv").ends_with(0).out;
    assert!(csv.starts_with("platform,platform_name,group,field,value,"));
    assert!(
        csv.contains("dorpsplein,Dorpsplein,functions,function-map,yes,Volgens de makers.,According to the makers.,")
    );
    let uses = bench.run("catalogus export --format csv --deployments").ends_with(0).out;
    let ours = uses.lines().find(|line| line.starts_with("ons-dorp,dorpsplein,Ons Dorp,")).expect("our use is there");
    assert!(ours.contains(",1500,"), "an amount without .0: {ours}");
    assert_eq!(json["deployments"].as_array().unwrap().len() + 1, uses.lines().count());
}

#[test]
fn experiences_come_with_their_number_their_tellers_and_a_warning() {
    let bench = with_platform();
    let run = flowing(bench.run("catalogus ervaringen --made-for help").ends_with(0));
    run.says("geen steekproef").says("nooit als voorspelling").says("Hulp vragen en bieden");
    let json = bench.run("catalogus ervaringen --made-for help --json").ends_with(0).json();
    assert_eq!((&json["schema"], &json["warning"]), (&1.into(), &"not-a-sample".into()));
    let kind = &json["kinds"][0];
    assert_eq!((kind["kind"].as_str(), json["kinds"].as_array().unwrap().len()), (Some("help"), 1));
    let measures = kind["measures"].as_array().unwrap();
    let share = measures.iter().find(|rate| rate["measure"] == "registered-share").unwrap();
    let ours = share["cases"].as_array().unwrap().iter().find(|case| case["deployment"] == "ons-dorp").unwrap();
    assert_eq!((&ours["value"], &ours["told_by"]), (&0.1.into(), &"third-party".into()));
    for rate in measures {
        let count = rate["cases"].as_array().unwrap().len();
        assert_eq!(rate["all"]["n"], count);
        assert_eq!(rate["all"]["median"].is_null(), count < 3, "a middle of fewer than three is no middle");
    }
    bench.run("catalogus ervaringen --made-for helpp").ends_with(2).says("Bedoelde u ‘help’?");
}

#[test]
fn a_new_platform_is_made_in_a_dialog() {
    let bench = Bench::new();
    bench.run("inhoud schema").ends_with(0);
    let answers = [
        "",                        // the name as typed
        "",                        // the name of the file as proposed
        "function-map",            // field
        "1",                       // yes
        "Ideeën op een \"kaart\"", // explanation
        "Ideas on a “map”",
        "Functies", // without a source to choose from, a new one
        "Stichting Ons Plein",
        "2", // sells it
        "https://example.org/functies",
        "2026-03",
        "", // read today
        "", // as of: not known
        "1",
        "ja",
        "nee",
    ];
    let run = typed(&bench, &["catalogus", "toevoegen", "Ons Pléin"], &answers).ends_with(0);
    run.says("Er is 1 feit geschreven");
    let text = bench.read("platform-catalog/platforms/ons-plein.toml");
    assert!(text.starts_with("#:schema ../../schemas/platform.schema.json\n"), "an editor finds the schema");
    let table: toml::Table = text.parse().unwrap();
    assert_eq!(table["name"].as_str(), Some("Ons Pléin"));
    assert_eq!(table["source"][0]["publisher_kind"].as_str(), Some("vendor"));
    assert_eq!(table["source"][0]["accessed"].as_str(), Some("2026-11-22"));
    assert_eq!(table["fact"][0]["text"]["nl"].as_str(), Some("Ideeën op een \"kaart\""));
    assert_eq!(table["fact"][0]["source"], table["source"][0]["id"]);
    bench.run("controle --date 2026-11-22").ends_with(0);
    bench.run("catalogus toon ons-plein").ends_with(0).says("Stichting Ons Plein (de leverancier)");
}

#[test]
fn a_fact_is_added_and_every_old_byte_stays() {
    let bench = with_platform();
    let answers = ["kosten per jaar", "4.000 tot 9.000", "", "2", "2026", "2", "ja", "nee"];
    typed(&bench, &["catalogus", "toevoegen", "Dorpsplein"], &answers).ends_with(0).says(FILE);
    let text = bench.read(FILE);
    let added = "\n[[fact]]\nfield = \"cost-yearly\"\nvalue = [4000, 9000]\nsource = \"home\"\nas_of = \"2026\"\nconfidence = \"medium\"\n";
    assert_eq!(text.replacen(added, "", 1), PLATFORM);
}

#[test]
fn a_fact_on_a_platform_of_the_program_goes_into_a_copy_of_ones_own() {
    let bench = Bench::new();
    std::fs::create_dir_all(bench.path("eigen")).unwrap();
    let answers = ["function-map", "1", "", "2", "", "1", "ja", "nee"];
    let args = ["catalogus", "toevoegen", "hoplr", "--content", "eigen"];
    typed(&bench, &args, &answers).ends_with(0).says("uw eigen kopie");
    let text = bench.read("eigen/platform-catalog/platforms/hoplr.toml");
    let shipped = Bench::repository("platform-catalog/platforms/hoplr.toml");
    assert!(shipped.lines().all(|line| text.contains(line)) && text.len() > shipped.len());
    let map = bench.run("catalogus lijst hoplr --with function-map=yes --json --content eigen").ends_with(0).json();
    assert!(ids(&map).contains(&"hoplr"), "the copy lies over the entry of the program");
}

#[test]
fn a_mistake_is_told_and_asked_again_and_the_way_back_is_open() {
    let bench = with_platform();
    let answers = [
        "zwembad",      // no such field
        "offline-inpt", // nearly
        "1",
        "9", // no such choice
        "<", // back to the field
        "website",
        "example.org", // no address
        "https://example.org",
        "",
        "2",
        "2027", // the future
        "",
        "1",
        "ja",
        "nee",
    ];
    let run = typed(&bench, &["catalogus", "toevoegen", "dorpsplein"], &answers).ends_with(0);
    let run = run.says("Bij ‘zwembad’ hoort geen veld").says("1. Invoer van buiten het internet");
    let run = run.says("‘9’ is geen keuze").says("geen volledig webadres");
    run.says("in de toekomst");
    let text = bench.read(FILE);
    assert!(text.contains("value = \"https://example.org\"") && !text.contains("offline-input"), "{text}");
}

#[test]
fn nothing_is_written_without_a_yes() {
    let bench = with_platform();
    let args = ["catalogus", "toevoegen", "dorpsplein"];
    let until_confirm = ["function-news", "1", "", "2", "", "1"];
    typed(&bench, &args, &[&until_confirm[..], &["nee"]].concat()).ends_with(0).says("niets geschreven");
    typed(&bench, &args, &["function-news", "!"]).ends_with(0).says("niets geschreven");
    typed(&bench, &args, &until_confirm).ends_with(4).says("niets geschreven");
    bench.run("catalogus toevoegen dorpsplein --no-input").ends_with(6).says("_template.toml");
    assert_eq!(bench.read(FILE), PLATFORM);
}

#[test]
fn a_name_that_is_nearly_known_is_asked_about() {
    let bench = with_platform();
    let run = typed(&bench, &["catalogus", "toevoegen", "dorpsplien"], &["1", "!"]).ends_with(0);
    run.says("Wat bedoelt u?").says("Dorpsplein, dat er al in staat").says("het bestand van Dorpsplein");
    assert!(!bench.path("platform-catalog/platforms/dorpsplien.toml").exists());
}

#[test]
fn a_file_that_the_fact_would_break_is_left_alone() {
    let bench = Bench::new();
    // Facts as one list: a table after it would be a second definition.
    let text = "schema = 1\nid = \"plein\"\nname = \"Plein\"\nfact = []\n\n[[source]]\nid = \"s\"\ntitle = \"T\"\n\
                publisher = \"P\"\npublisher_kind = \"user\"\nurl = \"https://example.org\"\naccessed = \"2026-11\"\n";
    bench.write("platform-catalog/platforms/plein.toml", text);
    let answers = ["function-news", "1", "", "2", "", "1", "ja"];
    let run = typed(&bench, &["catalogus", "toevoegen", "plein"], &answers).ends_with(3);
    run.says("niet meer te gebruiken").says("PW004");
    assert_eq!(bench.read("platform-catalog/platforms/plein.toml"), text);
}

#[test]
fn invisible_characters_are_not_taken_and_never_reach_the_screen() {
    let bench = with_platform();
    let answers = ["maker", "Rood\u{1b}[31m", "Plein BV", "", "2", "", "1", "ja", "nee"];
    let run = typed(&bench, &["catalogus", "toevoegen", "dorpsplein"], &answers).ends_with(0);
    assert!(!run.err.contains('\u{1b}'), "{}", run.err);
    assert!(bench.read(FILE).contains("value = \"Plein BV\""));
}

#[test]
fn the_dialog_asks_for_the_platform_when_none_is_named() {
    let bench = with_platform();
    let answers = ["?", "dorpsplein", "", "made-for", "!"];
    let run = typed(&bench, &["catalogus", "toevoegen"], &answers).ends_with(0);
    let run = run.says("Over welk platform gaat het?").says("het bestand van Dorpsplein").says("Er staat nog niets");
    run.says("Het feit waar u mee bezig was, is niet geschreven").says("Er is niets geschreven");
    let run = typed(&bench, &["catalog", "add", "--lang", "en"], &["!"]).ends_with(0);
    run.says("Which platform is it about?").says_nothing_of("The fact that you were working on");
}

#[test]
fn what_is_known_already_is_shown_with_who_says_so() {
    let bench = with_platform();
    let run = flowing(typed(&bench, &["catalogus", "toevoegen", "dorpsplein"], &["function-map", "!"]).ends_with(0));
    let run = run.says("Er staat al: Ja. Volgens de makers. (Stichting Dorpsplein, mei 2024)");
    run.says("Er staat al: Nee (De Dorpskrant, 1 september 2026)");
    let run = typed(&bench, &["catalogus", "toevoegen", "dorpsplein"], &["function-news", "!"]);
    run.says_nothing_of("Er staat al");
}

#[test]
fn a_count_is_whole_and_a_date_is_taken_as_it_is_said() {
    let bench = with_platform();
    let answers = ["organisations", "12,5", "12.500", "", "2", "13-5-2026", "1", "ja", "nee"];
    let run = typed(&bench, &["catalogus", "toevoegen", "dorpsplein"], &answers).ends_with(0);
    run.says("Dat is een aantal, dus een heel getal").says("Begrepen als: 13 mei 2026");
    let text = bench.read(FILE);
    assert!(text.contains("value = 12500\n") && text.contains("as_of = \"2026-05-13\""), "{text}");
    let answers = ["organisations", "14", "", "2", "14 May 2026", "1", "yes", "no"];
    let run = typed(&bench, &["catalog", "add", "dorpsplein", "--lang", "en"], &answers).ends_with(0);
    run.says("Understood as: 14 May 2026");
}

#[test]
fn a_source_without_an_address_is_not_a_dead_end() {
    let bench = with_platform();
    let answers = ["function-news", "1", "", "1", "Brochure", "Stichting", "2", "?", "!"];
    let run = flowing(typed(&bench, &["catalogus", "toevoegen", "dorpsplein"], &answers).ends_with(0));
    run.says("(? = als er geen adres is)").says("Staat het alleen in een brochure");
    bench.run("catalogus toevoegen dorpsplein --content elders").ends_with(3).says("Een nieuwe map maakt u eerst zelf");
}

#[test]
fn the_dialog_speaks_english_too() {
    let bench = with_platform();
    let answers = ["map", "2", "", "2", "", "1", "yes", "no"];
    let run = typed(&bench, &["catalog", "add", "dorpsplein", "--lang", "en"], &answers).ends_with(0);
    run.says("Who says so?").says("1 fact was written");
}

#[test]
fn every_command_explains_itself_in_both_languages() {
    let bench = Bench::new();
    for (dutch, english) in [
        ("lijst", "list"),
        ("toon", "show"),
        ("vergelijk", "compare"),
        ("verouderd", "stale"),
        ("toevoegen", "add"),
        ("export", "export"),
        ("ervaringen", "experience"),
    ] {
        for (name, lang) in [(dutch, "nl"), (english, "en"), (english, "nl")] {
            let help = bench.run(&format!("catalog {name} --lang {lang} --help")).ends_with(0).out;
            assert!(!help.contains("command-") && !help.contains("arg-"), "a word is missing in\n{help}");
            assert!(help.contains("platformwijzer catalog"), "{help}");
        }
    }
}
