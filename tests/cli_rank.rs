//! The decision engine at the command line: how sure a ranking is, why, what would change it, what to ask, what it costs,
//! and bare decision problems. The arithmetic itself is tested in `src/mcda`.

mod common;

use common::{Bench, Run};
use serde_json::Value;

/// Few samples: these tests look at words and laws, not at the third digit.
const QUICK: &str = "--samples 400";

/// A bench with the constructed example as the assessment `case`.
fn constructed() -> Bench {
    let bench = Bench::new();
    bench.write("case/answers/r1.toml", Bench::repository("examples/voorbeeldgemeente/answers/r1.toml"));
    bench
}

/// A bench with a fixture as a file of the same name.
fn with_problem(name: &str) -> Bench {
    let bench = Bench::new();
    bench.write(name, Bench::repository(&format!("tests/fixtures/decide/{name}")));
    bench
}

fn decided(text: &str) -> Run {
    let bench = Bench::new();
    bench.write("problem.toml", format!("schema = 1\nname = \"x\"\n\n[simulation]\nsamples = 400\n\n{text}"));
    bench.run("decide problem.toml --json")
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no number"))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("{value} is no list"))
}

fn ids(value: &Value) -> Vec<&str> {
    list(value).iter().map(|one| one["id"].as_str().unwrap()).collect()
}

fn of<'v>(value: &'v Value, id: &str) -> &'v Value {
    list(value).iter().find(|one| one["id"] == id).unwrap_or_else(|| panic!("no {id} in {value}"))
}

// ---- the ranking -----------------------------------------------------------------------------------------------------

#[test]
fn the_set_comes_before_the_table_and_shares_are_said_once_to_be_no_chances() {
    let bench = constructed();
    let run = bench.run("vergelijken case --samples 2000").ends_with(0);
    let flat = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
    let (words, table) = (flat.find("als eerste uit de vergelijking").unwrap(), flat.find("Bekend").unwrap());
    assert!(words < table, "{}", run.out);
    assert_eq!(flat.matches("geen kans op succes").count(), 1);
    assert!(flat.contains("2.000 keer doorgerekend met startgetal 1"), "{flat}");
    assert!(flat.contains("gelden voor het geval dat het wel zo blijkt te zijn"), "on condition of open requirements");
}

#[test]
fn the_headline_set_holds_whoever_the_winner_is_not_clearly_above() {
    let bench = constructed();
    let json = bench.run(&format!("vergelijken case {QUICK} --json")).ends_with(0).json();
    let simulation = &json["simulation"];
    let headline: Vec<&str> = list(&simulation["headline"]).iter().map(|id| id.as_str().unwrap()).collect();
    for one in list(&simulation["alternatives"]) {
        let id = one["id"].as_str().unwrap();
        let is_winner = json["ranking"]["ranked"][0]["id"] == id;
        assert_eq!(headline.contains(&id), is_winner || number(&one["winner_above"]) < 0.80, "{id}");
    }
    let firsts: f64 = list(&simulation["alternatives"]).iter().map(|one| number(&one["first"])).sum();
    assert!((firsts - 1.0).abs() < 1e-9, "shares of first places add up to one");
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_seed_does_not() {
    let bench = constructed();
    let out = |options: &str| bench.run(&format!("vergelijken case {QUICK} {options} --json")).ends_with(0).out;
    assert_eq!(out("--seed 7"), out("--seed 7"));
    assert_ne!(out("--seed 7"), out("--seed 8"));
}

#[test]
fn a_target_error_sets_the_number_of_samples() {
    let bench = constructed();
    let settings = |options: &str| {
        bench.run(&format!("vergelijken case {options} --json")).ends_with(0).json()["simulation"]["settings"].clone()
    };
    // N = ceil(0.9604 / 0.05^2).
    assert_eq!(settings("--error 5")["samples"], 385);
    assert_eq!(settings("--samples 1.000")["samples"], 1000);
    bench.run("vergelijken case --samples nul").ends_with(2).says("--samples");
    bench.run("vergelijken case --error -1").ends_with(2);
}

#[test]
fn views_take_unknown_facts_at_their_worst_and_best() {
    let bench = constructed();
    let ranked = |view: &str| {
        bench.run(&format!("vergelijken case {QUICK} --view {view} --json")).ends_with(0).json()["ranking"]["ranked"]
            .clone()
    };
    for (view, end) in [("pessimistic", "low"), ("optimistic", "high")] {
        for one in list(&ranked(view)) {
            assert!((number(&one["value"]["mean"]) - number(&one["value"][end])).abs() < 1e-9);
        }
    }
    bench
        .run(&format!("vergelijken case {QUICK} --view pessimistic"))
        .ends_with(0)
        .says("op zijn slechtst")
        .says_nothing_of("alleen de weging openstaat");
    bench.run("vergelijken case --view somber").ends_with(2).says("pessimistic");
}

#[test]
fn strict_drops_whatever_may_fail() {
    let bench = constructed();
    let json = bench.run(&format!("vergelijken case {QUICK} --strict --json")).ends_with(0).json();
    for one in list(&json["ranking"]["ranked"]) {
        assert_eq!(list(&one["open"]).len(), 0);
    }
    bench.run(&format!("vergelijken case {QUICK} --strict")).ends_with(0).says("niet bekend of het voldoet aan");
}

#[test]
fn a_command_that_does_not_ask_for_it_runs_no_simulation() {
    let bench = constructed();
    for command in ["status", "bevindingen"] {
        bench.run(&format!("{command} case")).ends_with(0).says_nothing_of("doorgerekend");
    }
}

// ---- why -------------------------------------------------------------------------------------------------------------

#[test]
fn why_tells_facts_with_sources_and_what_is_assumed() {
    let bench = constructed();
    let run = bench.run("vergelijken case --why openstad decidim").ends_with(0);
    let run = run.says("niet bekend, gerekend met het gemiddelde").says("Doorslaggevend:");
    assert!(run.out.contains('[') && run.out.contains("2025"), "a source with its year: {}", run.out);
    let json = bench.run("vergelijken case --why openstad decidim --json").ends_with(0).json();
    let known = list(&json["facts"]).iter().filter(|fact| fact["words"] != "").collect::<Vec<_>>();
    assert!(!known.is_empty() && known.iter().all(|fact| !list(&fact["sources"]).is_empty()));
}

#[test]
fn a_turning_point_turns_the_order_when_it_comes_true() {
    let bench = constructed();
    let json = bench.run("vergelijken case --why openstad go-vocal --json").ends_with(0).json();
    let gap = number(&json["gap"]);
    assert!(gap > 0.0 && json["better"] == "openstad");
    let problem = with_problem("example.toml");
    let pair = problem.run("decide example.toml --json").ends_with(0).json()["comparisons"][1].clone();
    // Bee is above moth; moth with full export is above bee.
    assert_eq!((pair["better"].as_str(), pair["worse"].as_str()), (Some("bee"), Some("moth")));
    let turning = list(&pair["turning_points"]);
    assert!(turning.iter().any(|point| point["fact"] == "export" && point["alternative"] == "moth"));
    let text = problem.read("example.toml").replace("export = \"unknown\"", "export = \"full\"");
    problem.write("turned.toml", text);
    let ranked = problem.run("decide turned.toml --json").ends_with(0).json()["ranking"]["ranked"].clone();
    let place = |id: &str| ids(&ranked).iter().position(|one| *one == id).unwrap();
    assert!(place("moth") < place("bee"));
}

// ---- what if ---------------------------------------------------------------------------------------------------------

#[test]
fn what_if_shows_both_outcomes_and_writes_nothing() {
    let bench = constructed();
    let before = bench.read("case/answers/r1.toml");
    let run =
        bench.run(&format!("vergelijken case {QUICK} --weight offline=0 --set money.hosting=own --budget 200.000"));
    run.ends_with(0)
        .says("er is niets opgeslagen")
        .says("Eisen erbij")
        .says("Gewicht van ‘Verbinding met offline’")
        .says("Waarom:");
    assert_eq!(bench.read("case/answers/r1.toml"), before);
    assert_eq!(std::fs::read_dir(bench.path("case")).unwrap().count(), 1);
}

#[test]
fn what_if_with_the_weight_that_is_there_already_changes_nothing() {
    let bench = constructed();
    // The answer gives half the points of the most important part.
    let json = bench.run(&format!("vergelijken case {QUICK} --weight exit=50 --json")).ends_with(0).json();
    assert_eq!(list(&json["moved"]).len(), 0);
    assert_eq!(json["before"]["ranking"], json["after"]["ranking"]);
    bench.run(&format!("vergelijken case {QUICK} --weight exit=50")).ends_with(0).says("Er verandert niets");
}

#[test]
fn what_if_a_fact_were_known_the_platform_moves_within_its_interval() {
    let bench = constructed();
    for (value, rises) in [("yes", true), ("no", false)] {
        let run = bench.run(&format!("vergelijken case {QUICK} --fact decidim.support-nl={value} --json"));
        let json = run.ends_with(0).json();
        let [before, after] =
            ["before", "after"].map(|side| of(&json[side]["ranking"]["ranked"], "decidim")["value"].clone());
        assert_eq!(number(&after["mean"]) > number(&before["mean"]), rises);
        assert!(
            number(&before["low"]) - 1e-9 <= number(&after["mean"])
                && number(&after["mean"]) <= number(&before["high"]) + 1e-9
        );
        let moved = of(&json["moved"], "decidim");
        assert_eq!(moved["because"][0]["criterion"], "support-nl");
    }
}

#[test]
fn what_if_a_budget_drops_what_is_known_to_be_dearer_and_nothing_else() {
    let bench = constructed();
    let json = bench.run(&format!("vergelijken case {QUICK} --budget 1.000 --json")).ends_with(0).json();
    for entry in list(&json["after"]["ranking"]["ranked"]) {
        assert!(number(&entry["cost"]["certain"]) <= 1000.0, "{entry}");
    }
    bench
        .run(&format!("vergelijken case {QUICK}"))
        .ends_with(0)
        .says("Signalen: Past binnen het budget (bekend is: € 55.000");
}

#[test]
fn the_price_of_another_customer_leaves_the_budget_open_and_an_offer_decides() {
    // All that is known of the cost of Argu is what one town paid.
    let bench = constructed();
    let budget = format!("vergelijken case {QUICK} --budget 10.000 --json");
    let json = bench.run(&budget).ends_with(0).json();
    let argu = of(&json["after"]["ranking"]["ranked"], "argu");
    assert_eq!(argu["cost"]["low"], 80_000.0);
    assert!(list(&argu["open"]).contains(&"budget".into()), "{argu}");
    let json = bench.run(&format!("{budget} --fact argu.cost-yearly=20.000")).ends_with(0).json();
    assert_eq!(of(&json["after"]["ranking"]["excluded"], "argu")["failed"][0], "budget");
}

#[test]
fn what_if_a_tag_is_there_or_not_or_not_known() {
    let bench = constructed();
    let after = |value: &str| {
        let line = format!("vergelijken case {QUICK} --fact decidim.made-for.participation={value} --json");
        bench.run(&line).ends_with(0).json()["after"]["ranking"].clone()
    };
    let failed = of(&after("no")["excluded"], "decidim")["failed"].clone();
    assert_eq!(failed, serde_json::json!(["made-for-participation"]));
    assert!(ids(&after("yes")["ranked"]).contains(&"decidim"));
    for (typed, words) in [("participatio=no", "Bedoelde u ‘participation’?"), ("participation=maybe", "yes, no")] {
        bench.run(&format!("vergelijken case --fact decidim.made-for.{typed}")).ends_with(2).says(words);
    }
}

#[test]
fn what_if_names_what_it_does_not_know() {
    let bench = constructed();
    for (options, words) in [
        ("--set goals.knd=participation", "Bedoelde u ‘goals.kind’?"),
        ("--set goals.kind=nonsense", "goals.kind"),
        ("--set goals.kind", "NAAM=WAARDE"),
        ("--weight exitt=5", "Bedoelde u ‘exit’?"),
        ("--weight exit=500", "--weight"),
        ("--fact decidim.support-nll=yes", "Bedoelde u ‘support-nl’?"),
        ("--fact decidim.support-nl=maybe", "support-nl"),
        ("--fact nobody.support-nl=yes", "‘nobody’"),
        ("--budget veel", "--budget"),
    ] {
        bench.run(&format!("vergelijken case {options}")).ends_with(2).says(words);
    }
}

// ---- sensitivity -----------------------------------------------------------------------------------------------------

#[test]
fn sensitivity_says_what_would_change_the_order() {
    let bench = constructed();
    let run = bench.run(&format!("gevoeligheid case {QUICK}")).ends_with(0);
    run.says("Daarboven wint")
        .says("De kleinste verandering")
        .says("even zwaar")
        .says("Eisen beslissen vaak meer")
        .says("alleen als volgorde");
    let json = bench.run(&format!("sensitivity case {QUICK} --json")).ends_with(0).json();
    assert!(json["sensitivity"]["flip"]["weight"].is_number() && !list(&json["knock_outs"]).is_empty());
}

#[test]
fn at_the_end_of_a_stability_interval_the_rival_is_level() {
    let bench = with_problem("example.toml");
    let json = bench.run("decide example.toml --json").ends_with(0).json();
    let control = of(&json["stakes"]["sensitivity"]["objectives"], "control");
    let (at, rival) = (number(&control["interval"][1]["at"]), control["interval"][1]["rival"].as_str().unwrap());
    let points = |id: &str, points: f64| format!("[[objective]]\nid = \"{id}\"\npoints = {points:?}\n");
    let text = bench.read("example.toml");
    let (head, _) = text.split_once("[[objective]]").unwrap();
    let (_, rest) = text.split_once("[[criterion]]").unwrap();
    bench.write(
        "level.toml",
        format!("{head}{}{}[[criterion]]{rest}", points("reach", 100.0 * (1.0 - at)), points("control", 100.0 * at)),
    );
    let ranked = bench.run("decide level.toml --json").ends_with(0).json()["ranking"]["ranked"].clone();
    let value = |id: &str| number(&of(&ranked, id)["value"]["mean"]);
    assert!((value("ant") - value(rival)).abs() < 1e-9, "{} and {}", value("ant"), value(rival));
}

// ---- what to ask -----------------------------------------------------------------------------------------------------

#[test]
fn asking_puts_open_requirements_first_and_tells_both_branches() {
    let bench = constructed();
    bench
        .run(&format!("navragen case {QUICK}"))
        .ends_with(0)
        .says("Eerst de open eisen")
        .says("Valt het af, dan staat");
    let run = with_problem("example.toml").run("beslissen example.toml").ends_with(0);
    let run =
        run.says("‘niet’: 63 punten, plaats 3; Mier staat bovenaan").says("‘alles’: 89 punten, wordt of blijft eerste");
    let (open, facts) = (run.out.find("Eerst de open eisen").unwrap(), run.out.find("Dan de feiten").unwrap());
    assert!(open < facts);
}

#[test]
fn no_answer_is_worth_more_than_all_answers_of_its_supplier() {
    let json = with_problem("example.toml").run("decide example.toml --json").ends_with(0).json();
    for question in list(&json["inquiry"]["questions"]) {
        let suppliers = list(&json["inquiry"]["suppliers"]);
        let supplier = suppliers.iter().find(|one| one["alternative"] == question["alternative"]).unwrap();
        assert!(number(&question["value"]) >= 0.0 && number(&question["value"]) <= number(&supplier["value"]) + 1e-12);
    }
}

#[test]
fn when_no_answer_matters_that_is_said() {
    let text = "[[criterion]]\nid = \"c\"\npoints = 100\n[[criterion]]\nid = \"d\"\npoints = 1\n\
                [[alternative]]\nid = \"a\"\nfact = { c = 1, d = 0.5 }\n[[alternative]]\nid = \"b\"\nfact = { c = 0 }\n";
    let bench = Bench::new();
    bench.write("p.toml", format!("schema = 1\nname = \"x\"\n{text}"));
    bench.run("beslissen p.toml").ends_with(0).says("geen enkel antwoord te verwachten");
}

// ---- cost ------------------------------------------------------------------------------------------------------------

#[test]
fn cost_counts_the_term_and_prices_hours_only_at_a_stated_rate() {
    let bench = constructed();
    let json = |options: &str| bench.run(&format!("vergelijken case --cost {options} --json")).ends_with(0).json();
    let (four, two) = (json(""), json("--term 2"));
    assert_eq!((number(&four["limit"]), number(&two["limit"])), (15_000.0 + 4.0 * 9_000.0, 15_000.0 + 2.0 * 9_000.0));
    // 12 hours of staff and 4 of communication a week.
    assert_eq!((number(&four["staff"]["hours"]), &four["staff"]["euros"]), (16.0 * 52.0 * 4.0, &Value::Null));
    assert_eq!(number(&json("--hour-rate 60")["staff"]["euros"]), 16.0 * 52.0 * 4.0 * 60.0);
    bench
        .run("vergelijken case --cost")
        .ends_with(0)
        .says("Met --hour-rate ziet u wat dat kost")
        .says("Uw budget is € 51.000");
    bench.run("vergelijken case --cost --hour-rate 60").ends_with(0).says("€ 199.680");
}

// ---- bare decision problems ------------------------------------------------------------------------------------------

#[test]
fn toml_and_json_say_the_same() {
    let (toml, json) = (with_problem("example.toml"), with_problem("example.json"));
    assert_eq!(
        toml.run("decide example.toml --json").ends_with(0).out,
        json.run("decide example.json --json").ends_with(0).out
    );
}

#[test]
fn a_published_example_has_its_published_outcome() {
    let json = with_problem("offices.toml").run("decide offices.toml --json").ends_with(0).json();
    let published = [("a", 80.8), ("e", 64.8), ("g", 60.2), ("d", 52.3), ("c", 47.4), ("b", 39.4), ("f", 20.9)];
    for (ranked, (id, value)) in list(&json["ranking"]["ranked"]).iter().zip(published) {
        assert_eq!(ranked["id"], id);
        assert!((100.0 * number(&ranked["value"]["mean"]) - value).abs() < 1e-9);
    }
    assert_eq!(ids(&json["frontier"]), ["c", "g", "a"]);
}

#[test]
fn several_respondents_stand_side_by_side_before_they_are_pooled() {
    let bench = with_problem("respondents.toml");
    let group = bench.run("decide respondents.toml --json").ends_with(0).json()["group"].clone();
    assert_eq!(group["winners"], serde_json::json!([["cheap"], ["good"], ["good"]]));
    assert_eq!(
        (group["same_winner"].as_bool(), group["regret"][0]["alternative"].as_str()),
        (Some(false), Some("middle"))
    );
    assert!(group["concordance"].is_number());
    bench
        .run("beslissen respondents.toml")
        .ends_with(0)
        .says("buyers: cheap; policy: good; residents: good")
        .says("minste spijt");
}

#[test]
fn tiers_are_centroids_and_no_weights_are_equal_and_said_to_be_none() {
    let alternatives = "[[alternative]]\nid = \"x\"\nfact = { a = 1, b = 0, c = 0 }\n[[alternative]]\nid = \"y\"\nfact = { a = 0, b = 1, c = 1 }\n";
    let criteria = |weights: [&str; 3]| {
        let one = |(id, weight): (&str, &str)| format!("[[criterion]]\nid = \"{id}\"\n{weight}\n");
        ["a", "b", "c"].into_iter().zip(weights).map(one).collect::<String>() + alternatives
    };
    let weights = |text: &str| -> Vec<f64> {
        list(&decided(text).ends_with(0).json()["ranking"]["weights"]).iter().map(number).collect()
    };
    let close = |found: Vec<f64>, expected: [f64; 3]| {
        assert!(found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-12), "{found:?}");
    };
    close(weights(&criteria(["tier = 1", "tier = 2", "tier = 3"])), [11.0 / 18.0, 5.0 / 18.0, 2.0 / 18.0]);
    close(weights(&criteria(["", "", ""])), [1.0 / 3.0; 3]);
    let json = decided(&criteria(["", "", ""])).ends_with(0).json();
    assert_eq!(json["weights"]["origin"], "not-given");
    let json = decided(&criteria(["tier = 1", "tier = 2", "tier = 3"])).ends_with(0).json();
    assert!(
        json["stakes"]["sensitivity"]["rank_sum_weights"].is_array(),
        "an order alone is checked with rank-sum weights"
    );
}

#[test]
fn one_alternative_is_first_and_has_nothing_to_be_compared_with() {
    let text = "[[criterion]]\nid = \"c\"\n[[alternative]]\nid = \"a\"\n";
    let json = decided(text).ends_with(0).json();
    assert_eq!((json["ranking"]["ranked"][0]["rank"].as_u64(), &json["simulation"]), (Some(1), &Value::Null));
    let bench = Bench::new();
    bench.write("p.toml", format!("schema = 1\nname = \"x\"\n{text}"));
    bench.run("beslissen p.toml").ends_with(0).says("Er valt dus niets te vergelijken").says_nothing_of("NaN");
}

#[test]
fn twins_share_the_first_place_and_half_of_the_shares() {
    let json = decided(
        "[[criterion]]\nid = \"c\"\n[[alternative]]\nid = \"a\"\nfact = { c = 0.5 }\n[[alternative]]\nid = \"b\"\nfact = { c = 0.5 }\n",
    );
    let json = json.ends_with(0).json();
    for one in list(&json["simulation"]["alternatives"]) {
        assert_eq!(number(&one["first"]), 0.5);
    }
    assert!(list(&json["ranking"]["ranked"]).iter().all(|one| one["tied"] == true && one["rank"] == 1));
}

#[test]
fn whoever_nothing_is_known_of_takes_part_with_a_warning() {
    let text = "schema = 1\nname = \"x\"\n[[criterion]]\nid = \"c\"\n[[alternative]]\nid = \"dark\"\n[[alternative]]\nid = \"known\"\nfact = { c = 0.4 }\n";
    let bench = Bench::new();
    bench.write("p.toml", text);
    bench.run("beslissen p.toml").ends_with(0).says("van dark is op de punten die tellen geen enkel feit bekend");
    assert_eq!(number(&of(&bench.run("decide p.toml --json").json()["ranking"]["ranked"], "dark")["coverage"]), 0.0);
}

#[test]
fn when_nothing_is_left_the_nearest_misses_come_first() {
    let level = "level = [{ id = \"no\", value = 0 }, { id = \"yes\", value = 1 }]\n";
    let text = format!(
        "[[criterion]]\nid = \"c\"\n{level}[[criterion]]\nid = \"d\"\n{level}\
         [[requirement]]\ncriterion = \"c\"\nat_least = \"yes\"\n[[requirement]]\ncriterion = \"d\"\nat_least = \"yes\"\n\
         [[alternative]]\nid = \"a\"\nfact = {{ c = \"no\", d = \"no\" }}\n[[alternative]]\nid = \"b\"\nfact = {{ c = \"no\", d = \"yes\" }}\n"
    );
    let json = decided(&text).ends_with(0).json();
    assert_eq!((ids(&json["ranking"]["excluded"]), list(&json["ranking"]["ranked"]).len()), (vec!["b", "a"], 0));
    let bench = Bench::new();
    bench.write("p.toml", format!("schema = 1\nname = \"x\"\n{text}"));
    bench.run("beslissen p.toml").ends_with(0).says("Niets voldoet aan al uw eisen");
}

#[test]
fn values_hold_on_condition_that_open_requirements_are_met() {
    let json = with_problem("example.toml").run("decide example.toml --json").ends_with(0).json();
    let dutch = ids(&json["weights"]["criteria"]).iter().position(|id| *id == "dutch").unwrap();
    // Partly or fully Dutch: 0.5 or 1, never 0.
    let value = &of(&json["ranking"]["ranked"], "moth")["performances"][dutch];
    assert_eq!((number(&value["low"]), number(&value["mean"]), number(&value["high"])), (0.5, 0.75, 1.0));
}

#[test]
fn a_number_beyond_the_anchors_is_clamped_with_a_warning() {
    let bench = with_problem("example.toml");
    bench.write("far.toml", bench.read("example.toml").replace("users = 10 }", "users = 99 }"));
    let run = bench.run("beslissen far.toml").ends_with(0).says("[DP115]").says("far.toml:75:");
    assert!(run.err.contains("DP115") && !run.out.contains("DP115"));
}

#[test]
fn bad_input_is_refused_with_file_line_column_and_code() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/decide/bad");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let bench = Bench::new();
        let text = Bench::repository(&format!("tests/fixtures/decide/bad/{name}"));
        let expected = text.lines().next().unwrap().strip_prefix("# expect: ").unwrap();
        let mut words = expected.split(' ');
        let (code, place) = (words.next().unwrap(), words.next());
        bench.write(&name, &text);
        for lang in ["nl", "en"] {
            let run = bench.run(&format!("decide {name} --lang {lang}")).ends_with(3).says(&format!("[{code}]"));
            let place = place.map_or_else(|| format!("{name}: "), |place| format!("{name}:{place}: "));
            assert!(run.err.contains(&place), "{name}: no {place} in\n{}", run.err);
            assert!(!run.err.contains("diag-") && run.out.is_empty(), "{}", run.err);
        }
        count += 1;
    }
    assert!(count >= 20);
}

#[test]
fn broken_json_is_refused_at_its_place() {
    let bench = Bench::new();
    let whole = Bench::repository("tests/fixtures/decide/example.json");
    for (name, text, words) in [
        ("nan.json", whole.replacen("60000", "NaN", 1), "[DP120]"),
        ("end.json", whole[..whole.len() / 2].to_owned(), "[DP120]"),
        ("key.json", whole.replacen("\"budget\"", "\"budgett\"", 1), "[PW101]"),
        ("level.json", whole.replacen("\"paper\": \"yes\"", "\"paper\": \"ja\"", 1), "[PW104]"),
    ] {
        bench.write(name, text);
        let run = bench.run(&format!("decide {name}")).ends_with(3).says(words);
        let place = run.err.lines().find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("{}", run.err));
        assert!(place.split(':').nth(1).is_some_and(|line| line.parse::<usize>().is_ok()), "{place}");
    }
    bench.run("decide absent.toml").ends_with(3).says("absent.toml");
}

#[test]
fn names_in_a_file_cannot_steer_the_terminal() {
    let bench = Bench::new();
    bench.write("p.json", "{\"schema\": 1, \"name\": \"x\\u001b[31m\", \"criterion\": [{\"id\": \"c\"}], \"alternative\": [{\"id\": \"a\\u001b[2J\"}, {\"id\": \"b\"}]}");
    let run = bench.run("decide p.json").ends_with(3).says("[PW007]").says("U+001B");
    assert!(!run.out.contains('\u{1b}') && !run.err.contains('\u{1b}'));
}

#[test]
fn places_of_platforms_too_hold_on_condition_that_open_requirements_are_met() {
    let bench = constructed();
    let json = bench.run(&format!("vergelijken case {QUICK} --json")).ends_with(0).json();
    let criteria = ids(&json["criteria"]);
    let mut looked_at = 0;
    for ranked in list(&json["ranking"]["ranked"]) {
        for open in list(&ranked["open"]) {
            // The worst level never meets a must, so it does not count in the value either.
            if let Some(place) = criteria.iter().position(|id| open == id) {
                assert!(number(&ranked["performances"][place]["low"]) > 0.0, "{} of {}", open, ranked["id"]);
                looked_at += 1;
            }
        }
    }
    assert!(looked_at > 10);
}

#[test]
fn the_method_pages_tell_what_the_program_finds() {
    let json = with_problem("example.toml").run("decide example.toml --json").ends_with(0).json();
    let ranked = &json["ranking"]["ranked"];
    let simulated = &json["simulation"]["alternatives"];
    let points = |value: &Value| format!("{:.1}", 100.0 * number(value));
    let mut told = vec![
        format!("{} points from paper to data", "1.3 of the 100"),
        format!("worth {} points at most", points(&json["simulation"]["asking_limit"])),
        format!("= {}\npoints", points(&json["inquiry"]["questions"][0]["value"])),
    ];
    assert_eq!(points(&json["stakes"]["sensitivity"]["flip"]["weight"]), "1.3");
    for id in ["ant", "bee", "moth"] {
        told.push(points(&of(ranked, id)["value"]["mean"]));
        told.push(format!("in {:.0} %", 100.0 * number(&of(simulated, id)["first"])));
    }
    let flat = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let english = flat(Bench::repository("docs/method.md"));
    let dutch = flat(Bench::repository("docs/nl/methode.md"));
    for words in told {
        let words = flat(words);
        assert!(english.contains(&words), "no ‘{words}’ in docs/method.md");
        let figure = words.split(' ').find(|word| word.contains('.')).map(|figure| figure.replace('.', ","));
        let figure = figure.unwrap_or(words);
        assert!(dutch.contains(&figure), "no ‘{figure}’ in docs/nl/methode.md");
    }
}
