//! What a check writes for machines: each form against its published structure, and hostile names do nothing.

mod common;

use std::collections::BTreeSet;

use common::Bench;
use serde_json::Value;

/// A platform with a fault on one line, a fault in the file as a whole, and a name that tries every escape.
const HOSTILE: &str = r#"schema = 1
id = "dorpsplein"
name = "Dorps,plein"

[[source]]
id = "home"
title = "x"
publisher = "Stichting"
publisher_kind = "maintainer"
url = "https://example.org/dorpsplein"
accessed = "2026-11"
language = "nl"

[[fact]]
field = "made-for"
value = "%0A::error::a,b:c\n::stop-commands::x ]]> <b a='1'> & \"q\" {0} [a](1)"
source = "home"
confidence = "high"
"#;

fn hostile() -> Bench {
    let bench = Bench::new();
    bench.write("platform-catalog/platforms/dorpsplein.toml", HOSTILE);
    bench.write("platform-catalog/platforms/leeg,100%.toml", "");
    bench
}

#[test]
fn json_names_place_end_and_fingerprint() {
    let json = hostile().run("controle --format json").ends_with(1).json();
    assert_eq!(json["schema"], 1);
    let all = json["diagnostics"].as_array().unwrap();
    let choice = all.iter().find(|entry| entry["code"] == "PW104").unwrap();
    assert_eq!((choice["line"].as_u64(), choice["column"].as_u64()), (Some(16), Some(9)));
    assert_eq!((choice["end_line"].as_u64(), choice["path"].as_str()), (Some(16), Some("fact[0].value")));
    assert!(!choice["message"].as_str().unwrap().contains('\n'));
    let short = hostile().run("controle --json").ends_with(1).json();
    assert_eq!(short["diagnostics"].as_array().unwrap().len(), all.len(), "--json is short for --format json");
}

#[test]
fn sarif_has_what_its_structure_demands() {
    let log = hostile().run("controle --format sarif").ends_with(1).json();
    assert_eq!(log["version"], "2.1.0");
    assert!(log["$schema"].as_str().unwrap().ends_with("sarif-schema-2.1.0.json"));
    let run = &log["runs"][0];
    assert_eq!(run["tool"]["driver"]["name"], "platformwijzer");
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let ids: BTreeSet<&str> = rules.iter().map(|rule| rule["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), rules.len(), "each rule once");
    for rule in rules {
        assert!(!rule["shortDescription"]["text"].as_str().unwrap().is_empty(), "{rule}");
        assert!(rule["help"]["text"].as_str().unwrap().contains("## "), "{rule}");
        assert!(is_level(&rule["defaultConfiguration"]["level"]), "{rule}");
    }
    let results = run["results"].as_array().unwrap();
    assert!(!results.is_empty());
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert!(is_level(&result["level"]) && result["message"]["text"].is_string(), "{result}");
        let place = &result["locations"][0]["physicalLocation"];
        let uri = place["artifactLocation"]["uri"].as_str().unwrap();
        assert!(uri.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~/%:".contains(&byte)), "{uri}");
        if let Some(region) = place.get("region") {
            let number = |key: &str| region[key].as_u64().unwrap();
            assert!(number("startLine") >= 1 && number("startColumn") >= 1 && number("endLine") >= number("startLine"));
            assert!(number("endLine") > number("startLine") || number("endColumn") > number("startColumn"));
        }
        assert_eq!(result["partialFingerprints"]["platformwijzer/v1"].as_str().unwrap().len(), 32);
    }
    let uris: Vec<&str> = results
        .iter()
        .map(|result| result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap())
        .collect();
    assert!(uris.contains(&"platform-catalog/platforms/leeg%2C100%25.toml"), "{uris:?}");
    let hostile = results.iter().find(|result| result["ruleId"] == "PW104").unwrap()["message"]["text"].as_str();
    assert!(hostile.unwrap().contains("{{0}}") && hostile.unwrap().contains("\\[a\\](1)"), "{hostile:?}");
}

fn is_level(value: &Value) -> bool {
    ["error", "warning", "note"].contains(&value.as_str().unwrap())
}

#[test]
fn github_commands_cannot_be_forged_by_a_name() {
    let run = hostile().run("controle --format github").ends_with(1);
    for line in run.out.lines() {
        let rest = ["::error ", "::warning ", "::notice "].iter().find_map(|start| line.strip_prefix(start));
        let (properties, words) = rest.unwrap_or_else(|| panic!("no command: {line}")).split_once("::").unwrap();
        let names: Vec<&str> = properties.split(',').map(|pair| pair.split_once('=').unwrap().0).collect();
        let known = ["file", "line", "endLine", "col", "endColumn", "title"];
        assert!(names.iter().all(|name| known.contains(name)), "{line}");
        assert!(!words.is_empty());
    }
    assert!(run.out.contains("file=platform-catalog/platforms/leeg%2C100%25.toml,title=PW010::"), "{}", run.out);
    assert!(run.out.contains("%250A::error::a,b:c ::stop-commands::x ]]>"), "{}", run.out);
    let kinds: Vec<&str> = run.out.lines().map(|line| line.split(' ').next().unwrap()).collect();
    let first_other = kinds.iter().position(|kind| *kind != "::error").unwrap_or(kinds.len());
    assert!(kinds[first_other..].iter().all(|kind| *kind != "::error"), "the worst come first");
}

#[test]
fn the_log_of_a_build_has_no_line_that_a_name_made() {
    let run = hostile().run("controle").ends_with(1);
    assert!(!run.out.lines().any(|line| line.starts_with("::")), "{}", run.out);
}

#[test]
fn gitlab_entries_have_fingerprints_of_their_own_that_stay() {
    let bench = hostile();
    let before = bench.run("controle --format gitlab").ends_with(1).json();
    let entries = before.as_array().unwrap();
    let fingerprints: BTreeSet<&str> = entries.iter().map(|entry| entry["fingerprint"].as_str().unwrap()).collect();
    assert_eq!(fingerprints.len(), entries.len());
    for entry in entries {
        assert!(["info", "minor", "major", "critical", "blocker"].contains(&entry["severity"].as_str().unwrap()));
        assert!(entry["description"].is_string() && entry["check_name"].is_string());
        assert!(entry["location"]["lines"]["begin"].as_u64().unwrap() >= 1);
        let path = entry["location"]["path"].as_str().unwrap();
        assert!(!path.starts_with('/') && !path.starts_with("./"), "{path}");
    }
    let fact = "[[fact]]\nfield = \"language-nl\"\nvalue = \"complete\"\nsource = \"home\"\nconfidence = \"high\"\n\n";
    let moved = HOSTILE.replacen("[[fact]]", &format!("# van boven\n\n{fact}[[fact]]"), 1);
    bench.write("platform-catalog/platforms/dorpsplein.toml", moved);
    let after = bench.run("controle --format gitlab").ends_with(1).json();
    let of = |all: &Value, code: &str| -> Vec<Value> {
        let all = all.as_array().unwrap().iter().filter(|entry| entry["check_name"] == code);
        all.map(|entry| entry["fingerprint"].clone()).collect()
    };
    assert_eq!(of(&before, "PW104"), of(&after, "PW104"), "what is written above moves no fingerprint");
}

#[test]
fn junit_counts_a_case_per_file_and_code_and_stays_well_formed() {
    let run = hostile().run("controle --format junit").ends_with(1);
    let xml = run.out;
    assert!(xml.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites "), "{xml}");
    let tags = tags(&xml);
    let count = |name: &str| tags.iter().filter(|tag| tag.starts_with(name)).count();
    let number = |key: &str| -> usize {
        let at = xml.find(&format!(" {key}=\"")).unwrap() + key.len() + 3;
        xml[at..].split('"').next().unwrap().parse().unwrap()
    };
    assert_eq!(count("testcase "), number("tests"));
    let failed = xml.split("<testcase ").filter(|case| case.contains("<failure ")).count();
    assert_eq!(failed, number("failures"));
    assert!(xml.contains("]]&gt; &lt;b a=&apos;1&apos;&gt; &amp; &quot;q&quot;"), "{xml}");
    assert!(xml.contains("name=\"ok\"/>"), "a file in order is a case that passes");
}

/// Returns the tags of XML without comments, and checks that they nest.
fn tags(xml: &str) -> Vec<&str> {
    let mut open = Vec::new();
    let mut found = Vec::new();
    for part in xml.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or_else(|| panic!("not closed: {part}"));
        assert!(!text.contains('>') || !text.contains("]]>"), "{text}");
        let name = |tag: &str| tag.split([' ', '/']).next().unwrap_or_default().to_owned();
        match tag {
            tag if tag.starts_with('?') || tag.ends_with('/') => {}
            tag if tag.starts_with('/') => assert_eq!(open.pop().as_deref(), Some(&tag[1..])),
            tag => open.push(name(tag)),
        }
        found.push(tag);
    }
    assert!(open.is_empty(), "{open:?}");
    found
}

#[test]
fn a_warning_fails_a_case_only_when_it_fails_the_check() {
    let bench = Bench::new();
    bench.write("platform-catalog/notities.txt", "hallo\n");
    let lenient = bench.run("controle --format junit --date 2026-11-22").ends_with(0);
    assert!(lenient.out.contains("failures=\"0\"") && lenient.out.contains("<system-out>"), "{}", lenient.out);
    bench
        .run("controle --format junit --strict --date 2026-11-22")
        .ends_with(1)
        .says("name=\"PW009\"")
        .says("<failure ");
}

#[test]
fn a_second_place_is_told_in_every_form_that_knows_one() {
    let bench = Bench::new();
    let twice = HOSTILE.replace("[[fact]]", "[[source]]\nid = \"home\"\ntitle = \"x\"\npublisher = \"y\"\npublisher_kind = \"press\"\nurl = \"https://example.org\"\naccessed = \"2026\"\nlanguage = \"nl\"\n\n[[fact]]");
    let id = |text: &str, id: &str| text.replace("id = \"dorpsplein\"", &format!("id = \"{id}\""));
    bench.write("platform-catalog/platforms/dorpsplein.toml", id(&twice, "dorpsplein"));
    bench.write("platform-catalog/platforms/dorpsplein-2.toml", id(HOSTILE, "dorpsplein"));
    bench.run("controle").ends_with(1).says("zie ook: ");
    let log = bench.run("controle --format sarif").ends_with(1).json();
    let results = log["runs"][0]["results"].as_array().unwrap();
    let related = results.iter().find_map(|result| result.get("relatedLocations")).expect("the first of a double id");
    assert!(related[0]["physicalLocation"]["region"]["startLine"].as_u64().unwrap() >= 1);
}
