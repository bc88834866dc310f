//! The advice as text: what stands in it for a few small cases, in both languages.

mod report;

use platformwijzer::report::Context;
use report::*;

fn markdown(context: &Context) -> String {
    advice(context).markdown
}

#[test]
fn a_small_advice_in_dutch() {
    let content = small();
    insta::assert_snapshot!(markdown(&context(&content, &not_yet(&content), "nl")));
}

#[test]
fn a_small_advice_in_english() {
    let content = small();
    insta::assert_snapshot!(markdown(&context(&content, &go(&content), "en")));
}

#[test]
fn a_small_appendix_in_dutch() {
    let content = small();
    let context = context(&content, &go(&content), "nl");
    let appendix = platformwijzer::report::document("appendix", &context, &templates()).unwrap();
    insta::assert_snapshot!(appendix.markdown);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let content = small();
    for language in LANGUAGES {
        let one = advice(&context(&content, &not_yet(&content), language));
        let other = advice(&context(&small(), &not_yet(&content), language));
        assert_eq!(one, other);
    }
}

#[test]
fn a_case_of_which_little_is_known_gets_a_short_report_that_says_so() {
    let content = small();
    let text = markdown(&context(&content, &hardly_anything(&content), "nl"));
    assert!(text.contains("**Dit is een reconstructie.**"), "{text}");
    assert!(text.contains("Ons advies: Nog niet te zeggen."), "{text}");
    assert!(text.contains("1. Zoek het antwoord op de vraag: Welk probleem lost u op? (projectleider)"), "{text}");
    assert!(text.contains("## Als u verdergaat: platforms {#platforms}"), "{text}");
    assert!(text.contains("Afgevallen: Delta."), "what drops out is named: {text}");
    for absent in ["{#findings}", "{#comparison}", "{#cost}", "{#vendor-questions}", "Bekijk deze eerst"] {
        assert!(!text.contains(absent), "{absent} has no place here: {text}");
    }
}

#[test]
fn only_a_go_pushes_platforms_in_the_summary() {
    let content = small();
    let summary = |context: &Context| {
        let text = markdown(context);
        text.split("{#readiness").next().unwrap().to_owned()
    };
    assert!(summary(&context(&content, &go(&content), "nl")).contains("Bekijk deze eerst: Alfa en Beta."));
    let no = summary(&context(&content, &not_yet(&content), "nl"));
    assert!(!no.contains("Alfa") && no.contains("Een keuze voor een platform is nu niet aan de orde."), "{no}");
}

#[test]
fn a_made_up_case_says_so_on_top() {
    let content = small();
    for (language, words) in [("nl", "Dit is een verzonnen voorbeeld."), ("en", "This is a made-up example.")] {
        let text = markdown(&context(&content, &go(&content), language));
        assert!(text.lines().take(6).any(|line| line.contains(words)), "{text}");
    }
}

#[test]
fn no_chance_of_success_is_given_and_the_weakest_factor_is_called_a_choice() {
    let content = small();
    let text = markdown(&context(&content, &not_yet(&content), "nl"));
    assert!(text.contains("De zwakste factor geeft de doorslag. Dat is een voorzichtige keuze van dit hulpmiddel"));
    let percentages = text.lines().filter(|line| line.contains(" %") && !line.starts_with('|')).count();
    assert_eq!(percentages, 0, "per cent only in the column for coverage: {text}");
}

#[test]
fn every_road_through_the_templates_can_be_taken() {
    let templates = templates();
    for language in LANGUAGES {
        for context in all_roads(language) {
            let document = platformwijzer::report::document("advice", &context, &templates)
                .unwrap_or_else(|fault| panic!("{fault}"));
            for line in document.markdown.lines() {
                assert!(!line.contains("report-") || line.contains(".svg"), "a word is missing: {line}");
                assert!(!line.contains("{{") && !line.contains("{%"), "a tag was left: {line}");
            }
        }
    }
}

#[test]
fn no_word_is_missing_in_the_shipped_examples() {
    let content = shipped();
    for language in LANGUAGES {
        let empty =
            answers(&content.questionnaires["stappenplan"], &[("goals.kind", chosen(&["participation", "help"]))]);
        let text = serde_json::to_string(&context(&content, &empty, language)).unwrap();
        for family in ["\"report-", "\"verdict-", "\"state-", "\"publisher-", "\"outcome-", "\"moscow-", "\"answer-"] {
            assert!(!text.contains(family), "{language} lacks a word of {family}");
        }
    }
}
