//! All documents: of every shipped example, on every road through the templates, in both languages.

mod common;
mod report;

use std::collections::BTreeMap;

use common::Bench;
use platformwijzer::report::{Length, documents, together};
use report::*;

const EXAMPLES: [&str; 4] = ["voorbeeldgemeente", "dordrecht-argu", "hollands-kroon-argu", "amsterdam-stem-van-west"];

/// Names of the files in each language, in the order of the documents.
const FILES: [(&str, [&str; 8]); 2] = [
    (
        "nl",
        [
            "index",
            "advies",
            "besluitnota",
            "programma-van-eisen",
            "interne-afspraken",
            "plan-van-aanpak",
            "evaluatieplan",
            "bijlage",
        ],
    ),
    (
        "en",
        [
            "index",
            "advice",
            "decision-memo",
            "requirements",
            "internal-agreements",
            "plan-of-action",
            "evaluation-plan",
            "appendix",
        ],
    ),
];

/// Fails when a document has an open place of the template, an empty section, a source without a use or a use without a
/// source, a link to nowhere, or a claim that the method does not allow.
fn is_sound(markdown: &str, about: &str) {
    for mark in ["{{", "{%", "report-", "documents-", "undefined"] {
        let left =
            markdown.lines().find(|line| line.contains(mark) && !line.contains(".svg") && !line.starts_with("[^"));
        assert_eq!(left, None, "{about}: {mark}");
    }
    no_section_is_empty(markdown, about);
    sources_are_used(markdown, about);
    let ids: Vec<&str> = markdown
        .lines()
        .filter(|line| line.starts_with('#'))
        .filter_map(|line| line.rsplit_once("{#")?.1.split([' ', '}']).next())
        .collect();
    for link in markdown.split("](#").skip(1).filter_map(|rest| rest.split(')').next()) {
        assert!(ids.contains(&link), "{about}: #{link} leads nowhere");
    }
    for line in markdown.lines() {
        let lower = line.to_lowercase();
        let claim = ["kans op succes", "kans van slagen", "slaagkans", "chance of success", "probability of success"]
            .iter()
            .any(|words| lower.contains(words));
        let denied = lower.contains("geven wij niet") || lower.contains("we give no ");
        assert!(!claim || denied, "{about}: {line}");
    }
}

fn no_section_is_empty(markdown: &str, about: &str) {
    let level = |line: &str| line.bytes().take_while(|byte| *byte == b'#').count();
    let lines: Vec<&str> = markdown.lines().filter(|line| !line.is_empty()).collect();
    for pair in lines.windows(2) {
        let (own, next) = (level(pair[0]), level(pair[1]));
        assert!(own == 0 || next == 0 || next > own, "{about}: nothing under {}", pair[0]);
    }
    assert_eq!(level(lines[lines.len() - 1]), 0, "{about}");
}

fn sources_are_used(markdown: &str, about: &str) {
    let defined: Vec<&str> = markdown
        .lines()
        .filter_map(|line| line.strip_prefix("[^")?.split_once("]:"))
        .map(|(number, _)| number)
        .collect();
    let expected: Vec<String> = (1..=defined.len()).map(|number| number.to_string()).collect();
    assert_eq!(defined, expected, "{about}: sources are numbered from one");
    let text: String = markdown.lines().filter(|line| !line.starts_with("[^")).collect();
    for number in &defined {
        assert!(text.contains(&format!("[^{number}]")), "{about}: source {number} is not cited");
    }
    for cited in text.split("[^").skip(1).filter_map(|rest| rest.split(']').next()) {
        assert!(defined.contains(&cited), "{about}: source {cited} is not listed");
    }
}

/// Returns where links to a place in another document lead: the document and the place.
fn places_elsewhere(markdown: &str) -> Vec<(&str, &str)> {
    let targets = markdown.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    targets.filter_map(|target| target.split_once(".md#")).collect()
}

/// Returns the headings of a document as levels and places, which are the same in every language.
fn outline(markdown: &str) -> Vec<String> {
    let heads = markdown.lines().filter(|line| line.starts_with('#'));
    heads.map(|line| format!("{} {}", line.split(' ').next().unwrap(), line.rsplit("{#").next().unwrap())).collect()
}

#[test]
fn every_document_of_every_example_is_sound_and_the_same_in_both_languages() {
    for example in EXAMPLES {
        let mut outlines: BTreeMap<&str, Vec<Vec<String>>> = BTreeMap::new();
        for (language, files) in FILES {
            let bench = Bench::new();
            bench.run(&format!("demo --example {example} --lang {language} --output uit")).ends_with(0);
            for file in files {
                let markdown = bench.read(&format!("uit/{file}.md"));
                is_sound(&markdown, &format!("{example} {file}"));
                is_short(file, &markdown, &format!("{example} {file}"));
                let before = markdown.split(".md)").filter_map(|text| text.rsplit_once("](")).map(|(_, link)| link);
                for link in before.filter(|link| platformwijzer::model::document::is_document_name(link)) {
                    assert!(bench.path(&format!("uit/{link}.md")).is_file(), "{link}");
                }
                for (other, place) in places_elsewhere(&markdown) {
                    let there = bench.read(&format!("uit/{other}.md"));
                    let lands = [format!("{{#{place}}}"), format!("{{#{place} ")].iter().any(|id| there.contains(id));
                    assert!(lands, "{example} {file}: {other}.md#{place} leads nowhere");
                    assert!(bench.read(&format!("uit/{other}.html")).contains(&format!(" id=\"{place}\"")));
                }
                let html = bench.read(&format!("uit/{file}.html"));
                assert!(html.contains(&format!("<html lang=\"{language}\">")) && html.matches("<h1").count() == 1);
                outlines.entry(language).or_default().push(outline(&markdown));
            }
        }
        assert_eq!(outlines["nl"], outlines["en"], "{example}");
    }
}

/// Fails when an advice takes more than twelve sheets, its first part more than one, or a memo more than three.
fn is_short(document: &str, markdown: &str, about: &str) {
    let length = Length::of(markdown);
    match document {
        "advies" | "advice" => {
            assert!(length.pages() <= 12, "{about}: {length:?}");
            // What comes before the second part is page one.
            let first = Length::of(markdown.split("{#readiness").next().unwrap());
            assert!(first.words <= 400, "{about}: {first:?}");
        }
        "besluitnota" | "decision-memo" => assert!(length.pages() <= 3, "{about}: {length:?}"),
        _ => {}
    }
}

#[test]
fn what_the_advice_leaves_out_stands_in_the_appendix() {
    let bench = Bench::new();
    bench.run("demo --output uit").ends_with(0);
    let (advice, appendix) = (bench.read("uit/advies.md"), bench.read("uit/bijlage.md"));
    for part in ["{#trail}", "{#known .sortable}", "{#places .sortable}", "{#stakes}", "{#asking}", "{#answers}"] {
        assert!(appendix.contains(part) && !advice.contains(part), "{part}");
    }
    let ratings = Bench::repository("platform-catalog/ratings.toml").replace("\"decidim\"", "\"openstad\"");
    bench.write("eigen/platform-catalog/ratings.toml", ratings);
    bench.run("demo --output beoordeeld --content eigen").ends_with(0);
    assert!(
        bench.read("beoordeeld/bijlage.md").contains("{#ratings}"),
        "what others think of the platform that comes out first"
    );
    assert!(!bench.read("beoordeeld/advies.md").contains("{#ratings}"));
    for words in ["Regel: needs-groups-missing", "| adhocracy+ | Nederlands |", "Vragenlijst stappenplan"] {
        assert!(appendix.contains(words), "{words}");
    }
    assert!(advice.contains("[de bijlage](bijlage.md#trail)"));
    // Whoever has the advice alone is told of the appendix, without a link to nowhere.
    bench.write("soest/answers/r1.toml", Bench::repository("examples/voorbeeldgemeente/answers/r1.toml"));
    bench.run("rapport soest -d advies --output een").ends_with(0);
    let alone = bench.read("een/advies.md");
    assert!(alone.contains("staan in de bijlage.") && !alone.contains("bijlage.md"), "{alone}");
}

#[test]
fn one_is_not_told_as_many() {
    let content = shipped();
    let (nl, en) = (
        ["1 platforms", "1 open punten", "1 andere feiten", "1 andere criteria", "1 gevallen", "1 vragen"],
        ["1 more platforms", "1 more open points", "1 other facts", "1 other criteria", "1 more cases", "other 1 "],
    );
    for (language, wrong) in [("nl", nl), ("en", en)] {
        let answers = answers(&content.questionnaires["stappenplan"], &[("goals.kind", chosen(&["participation"]))]);
        let mut context = context(&content, &answers, language);
        (context.open.more, context.precedents.more, context.platforms.detailed) = (1, 1, true);
        context.open.first.truncate(1);
        let ranking = context.platforms.ranking.as_mut().unwrap();
        ranking.more = 1;
        ranking.leading.iter_mut().for_each(|one| one.more_questions = 1);
        let robustness = context.robustness.as_mut().unwrap();
        (robustness.more, robustness.asking.more_requirements) = (1, 1);
        (robustness.stakes.more, robustness.stakes.idle) = (1, 1);
        for document in documents(&context, &messages(language), &templates()).unwrap() {
            for words in wrong {
                let line = document.markdown.lines().find(|line| line.contains(&format!(" {words}")));
                assert_eq!(line, None, "{language} {}", document.id);
            }
        }
    }
}

#[test]
fn what_makes_a_platform_needless_is_no_blocker_to_solve() {
    let content = shipped();
    let said = [("goals.kind", chosen(&["participation"])), ("goals.alternative", chosen(&["would-do"]))];
    for (language, words) in
        [("nl", "**Reden om geen platform te beginnen: "), ("en", "**Reason not to begin a platform: ")]
    {
        let context = context(&content, &answers(&content.questionnaires["stappenplan"], &said), language);
        assert_eq!(context.verdict.key, "no-online-platform");
        let text = advice(&context).markdown;
        assert!(text.contains(words) && !text.contains("**Blok"), "{text}");
    }
}

#[test]
fn what_goes_well_and_asks_for_something_stands_in_the_plan() {
    let bench = Bench::new();
    bench.assessment("Soest", "[answer.\"goals.kind\"]\nvalue = [\"neighbours\"]\n");
    bench.run("nieuw Soest --questionnaire bewoners").ends_with(0);
    let file = bench.read("Soest/answers/bewoners.toml");
    let answers = "\n[answer.\"round.people\"]\nvalue = 40\n\n[answer.\"round.missing\"]\nvalue = \"nobody\"\n";
    bench.write("Soest/answers/bewoners.toml", format!("{file}{answers}"));
    bench.run("rapport Soest --output uit").ends_with(0);
    let plan = bench.read("uit/plan-van-aanpak.md");
    let row = "| Kijk straks op het platform op dezelfde manier wie er meedoet. | Alle groepen zijn gehoord |";
    assert!(plan.contains("{#keep}") && plan.contains(row), "{plan}");
    // It is nothing to solve first.
    assert!(!bench.read("uit/besluitnota.md").contains("Kijk straks op het platform"));
}

#[test]
fn every_document_is_sound_on_every_road() {
    let templates = templates();
    for language in LANGUAGES {
        let messages = messages(language);
        for context in all_roads(language) {
            let all = documents(&context, &messages, &templates).unwrap_or_else(|fault| panic!("{fault}"));
            assert_eq!(all.len(), 8);
            for document in all {
                is_sound(&document.markdown, &format!("{language} {} {}", document.id, context.verdict.key));
            }
            let one = together(&context, &messages, &templates).unwrap_or_else(|fault| panic!("{fault}"));
            is_sound(&one.markdown, &format!("{language} together {}", context.verdict.key));
            assert_eq!(one.html.matches("<h1").count(), 1);
        }
    }
}

#[test]
fn who_is_told_not_to_begin_hears_that_no_requirements_are_needed() {
    let messages = messages("nl");
    for context in all_roads("nl").iter().filter(|context| context.verdict.without_platform) {
        let all = documents(context, &messages, &templates()).unwrap();
        let text = |id: &str| &all.iter().find(|document| document.id == id).unwrap().markdown;
        assert!(text("requirements").contains("**U hebt geen programma van eisen nodig.**"));
        assert!(!text("requirements").contains("## Vragen aan leveranciers"));
        assert!(text("plan").contains("## Wat u in plaats daarvan doet"));
        assert!(text("decision-memo").contains("1. geen "));
    }
}

#[test]
fn an_answer_that_is_not_known_becomes_a_task_with_a_role() {
    let content = small();
    let context = context(&content, &hardly_anything(&content), "nl");
    let all = documents(&context, &messages("nl"), &templates()).unwrap();
    let plan = &all.iter().find(|document| document.id == "plan").unwrap().markdown;
    assert!(plan.contains("| Welk probleem lost u op? | projectleider | ………… |"), "{plan}");
}

#[test]
fn documents_are_chosen_by_name_in_any_language() {
    let bench = Bench::new();
    bench.run("demo").ends_with(0);
    bench.write("soest/answers/r1.toml", Bench::repository("examples/voorbeeldgemeente/answers/r1.toml"));
    bench.run("rapport soest --document besluitnota --output een").ends_with(0).says("besluitnota.html");
    assert!(!bench.path("een/index.html").exists() && !bench.path("een/advies.html").exists());
    bench.run("rapport soest -d decision-memo -d advies --output twee").ends_with(0);
    assert!(bench.path("twee/index.html").exists() && bench.path("twee/besluitnota.md").exists());
    assert!(!bench.path("twee/evaluatieplan.html").exists());
    let run = bench.run("rapport soest -d besluitnoot --output drie").ends_with(2);
    run.says("besluitnoot").says("besluitnota");
    assert!(!bench.path("drie").exists());
}

#[test]
fn one_file_holds_all_documents_with_one_list_of_sources() {
    let bench = Bench::new();
    bench.write("soest/answers/r1.toml", Bench::repository("examples/voorbeeldgemeente/answers/r1.toml"));
    bench.run("rapport soest --single --output uit --date 2026-11-22").ends_with(0).says("alle-documenten.html");
    let (markdown, html) = (bench.read("uit/alle-documenten.md"), bench.read("uit/alle-documenten.html"));
    is_sound(&markdown, "together");
    assert_eq!(markdown.matches("{#sources}").count(), 1);
    assert!(
        markdown.contains("](#besluitnota)")
            && markdown.contains("## Besluitnota: digitaal platform Voorbeeldstad {#besluitnota .page}")
    );
    assert!(html.contains("href=\"#besluitnota\"") && !html.contains("href=\"besluitnota."));
}

#[test]
fn the_index_says_for_whom_each_document_is_and_how_long() {
    let bench = Bench::new();
    bench.run("demo --output uit").ends_with(0);
    let index = bench.read("uit/index.md");
    assert!(index.contains("](besluitnota.md)** (") && index.contains(" bladzijden A4). Voor: college"), "{index}");
    assert!(bench.read("uit/index.html").contains("href=\"besluitnota.html\""));
}
