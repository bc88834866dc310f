//! Whole dialogues in plain mode: what is typed, what is answered, and what is stored.

mod interview_support;

use std::sync::LazyLock;

use interview_support::*;
use platformwijzer::content::Content;
use platformwijzer::content::store::Store;
use platformwijzer::interview::{Ended, Hooks, Interview, run};
use platformwijzer::model::answers::{Answer, Answers, Said, Value};
use platformwijzer::model::questionnaire::{NonAnswer, Questionnaire};
use platformwijzer::terminal::facts::Connections;
use platformwijzer::terminal::lines::Stream;
use platformwijzer::terminal::typing::Typing;
use platformwijzer::terminal::{Facts, Wishes};
use serde_json::json;

static CONTENT: LazyLock<Content> = LazyLock::new(|| Content::load(&Store::embedded()));

/// What a dialogue left behind.
struct Told {
    text: String,
    answers: Answers,
    ended: Ended,
}

impl Told {
    fn said(&self, question: &str) -> Option<&Said> {
        self.answers.answers.get(&id(question)).map(|answer| &answer.said)
    }

    /// Fails unless these appear in this order.
    fn reads(&self, parts: &[&str]) {
        let mut rest = self.text.as_str();
        for part in parts {
            match rest.find(part) {
                Some(index) => rest = &rest[index + part.len()..],
                None => panic!("{part:?} does not follow in\n{}", self.text),
            }
        }
    }
}

fn talk_in(language: &str, questionnaire: &Questionnaire, answers: Answers, typed: &str) -> Told {
    let messages = messages(language);
    let facts = Facts::new(Wishes::default(), Connections::default(), &|_| None);
    let mut out = Vec::new();
    let mut interview = Interview::new(questionnaire, answers).with_municipalities(&CONTENT.municipalities);
    let ended = {
        let mut typing = Typing::new(&messages, facts, Stream::new(typed.as_bytes(), false), &mut out);
        let mut hooks = Hooks {
            kept_in: "map/answers/r1.toml",
            save: &mut |_| Ok(()),
            now: &|| "2026-11-21T10:12:03Z".to_owned(),
            after_step: &mut |_, _| Some("Tot nu toe: nog niets te zeggen.".to_owned()),
            doubts: &mut |_| Vec::new(),
            settled: &mut |_| None,
        };
        run(&mut interview, &mut typing, &mut hooks).unwrap()
    };
    Told { text: String::from_utf8(out).unwrap(), answers: interview.answers().clone(), ended }
}

fn talk(questionnaire: &Questionnaire, typed: &str) -> Told {
    talk_in("nl", questionnaire, nothing(), typed)
}

fn one(kind: &str, fields: serde_json::Value) -> Questionnaire {
    questionnaire(vec![question("a.one", kind, fields)])
}

fn number(number: f64) -> Said {
    Said::Value(Value::Number(number))
}

fn text(text: &str) -> Said {
    Said::Value(Value::Text(text.to_owned()))
}

#[test]
fn the_opening_says_how_long_where_answers_are_kept_and_that_one_may_stop() {
    let told = talk(&branching(), "");
    told.reads(&[
        "ongeveer 2 vragen, en hoogstens 5",
        "Reken op ongeveer 1 minuut",
        "map/answers/r1.toml",
        "op elk moment stoppen",
    ]);
    talk(&one("text", json!({})), "").reads(&["Het is 1 vraag. Reken op ongeveer 1 minuut"]);
    let mut answers = nothing();
    answers.answers.insert(id("a.kind"), Answer::new(unknown()));
    let told = talk_in("nl", &branching(), answers, "");
    told.reads(&["1 van ongeveer 2 vragen beantwoord, waarvan 1 keer ‘weet ik niet’."]);
}

#[test]
fn a_choice_is_taken_by_number_id_label_or_words() {
    let questionnaire = one(
        "single",
        json!({ "option": [
            { "id": "town", "label": { "nl": "De gemeente", "en": "The town" } },
            { "id": "other", "label": { "nl": "Een ander", "en": "Another" }, "text": { "nl": "Wie dan ook.", "en": "Whoever." } },
        ] }),
    );
    for typed in ["1", "1.", " 1 ", "town", "TOWN", "de gemeente"] {
        assert_eq!(talk(&questionnaire, typed).said("a.one"), Some(&chose("town")), "{typed}");
    }
    for typed in ["3", "weet niet", "Weet ik (nog) niet"] {
        assert_eq!(talk(&questionnaire, typed).said("a.one"), Some(&unknown()), "{typed}");
    }
    for typed in ["0", "4", "1 2", "1,3", "iets anders", "-1", "99999999999999999999"] {
        let told = talk(&questionnaire, typed);
        assert_eq!(told.said("a.one"), None, "{typed}");
    }
    talk(&questionnaire, "2").reads(&[
        "Vraag 1 van ongeveer 1, stap 1 van 1\na.one\nWaarom: a.one\n",
        "  1. De gemeente\n  2. Een ander\n     Wie dan ook.\n  3. Weet ik (nog) niet\n",
        "Uw keuze, als nummer:\n",
        "Genoteerd: Een ander\n",
        "Stap klaar: a.\nTot nu toe: nog niets te zeggen.\n",
    ]);
}

#[test]
fn several_choices_are_typed_in_any_order_and_an_exclusive_one_stands_alone() {
    let mut options = choices(&["p", "q", "none"]);
    options[2]["exclusive"] = json!(true);
    let questionnaire = one("multi", json!({ "option": options, "max": 2 }));
    let several = |ids: &[&str]| Said::Value(Value::Choices(ids.iter().map(|id| (*id).into()).collect()));
    for typed in ["1,2", "2 1", "q en p", "1;2", "1 + 2", "2, 1, 2"] {
        assert_eq!(talk(&questionnaire, typed).said("a.one"), Some(&several(&["p", "q"])), "{typed}");
    }
    let told = talk(&questionnaire, "1,3\n1,4\n3\n");
    told.reads(&["‘none’ gaat niet samen", "‘Weet ik (nog) niet’ gaat niet samen", "Genoteerd: none"]);
}

#[test]
fn numbers_are_read_with_care_and_shown_as_understood() {
    let people = json!({ "unit": { "nl": "inwoners", "en": "inhabitants" }, "min": 1, "max": 2_000_000 });
    let questionnaire = one("number", people);
    let told = talk(&questionnaire, "12.500");
    assert_eq!(told.said("a.one"), Some(&number(12_500.0)));
    told.reads(&["Genoteerd: 12.500 inwoners"]);
    let told = talk(&questionnaire, "12,500\nveel\n0\n12500\n");
    told.reads(&[
        "Bedoelt u 12.500 of 12,5? Typ 12500 of 12,5.",
        "Dat begrijp ik niet als getal.",
        "van 1 tot en met 2.000.000.",
        "Genoteerd: 12.500 inwoners",
    ]);
    let told = talk_in("en", &questionnaire, nothing(), "12,500");
    told.reads(&["Noted: 12,500 inhabitants"]);
    let told = talk(&one("amount", json!({})), "€ 12500,50");
    assert_eq!(told.said("a.one"), Some(&number(12_500.5)));
    told.reads(&["Genoteerd: € 12.500,50"]);
    talk(&one("year", json!({})), "17\n2017\n").reads(&["van 1900 tot en met 2100", "Genoteerd: 2017"]);
    talk(&one("scale", json!({ "min": 1, "max": 5 })), "2,5\n3\n")
        .reads(&["heel getal van 1 tot en met 5", "Genoteerd: 3"]);
}

#[test]
fn a_non_answer_to_a_typed_question_goes_by_words_so_that_numbers_stay_answers() {
    let questionnaire = one("number", json!({ "non_answers": ["unknown", "not_applicable"] }));
    let told = talk(&questionnaire, "2");
    assert_eq!(told.said("a.one"), Some(&number(2.0)));
    told.reads(&["weet niet = Weet ik (nog) niet\n", "n.v.t. = Niet van toepassing\n"]);
    let told = talk(&questionnaire, "nvt");
    assert_eq!(told.said("a.one"), Some(&Said::Non(NonAnswer::NotApplicable)));
    assert_eq!(talk(&questionnaire, "liever niet").said("a.one"), None, "only what is offered is taken");
}

#[test]
fn a_long_text_runs_to_an_empty_line_and_commands_inside_it_are_text() {
    let questionnaire =
        questionnaire(vec![question("a.one", "longtext", json!({})), single("a.two", &["p", "q"], json!([]))]);
    let told = talk(&questionnaire, "Eerste regel\nstop\n<\nlater\n\n1\n");
    assert_eq!(told.said("a.one"), Some(&text("Eerste regel\nstop\n<\nlater")));
    assert_eq!(told.said("a.two"), Some(&chose("p")));
    // The question is put once, although every line is saved as it comes.
    assert_eq!(told.text.matches("Vraag 1 van").count(), 1, "{}", told.text);
    assert_eq!(told.text.matches("Genoteerd").count(), 2, "{}", told.text);
}

#[test]
fn the_end_of_the_input_in_a_long_text_keeps_what_was_typed() {
    let told = talk(&one("longtext", json!({})), "Eerste regel\nTweede");
    assert_eq!((told.said("a.one"), told.ended), (Some(&text("Eerste regel\nTweede")), Ended::Stopped));
}

#[test]
fn a_new_long_text_replaces_the_old_one_only_when_it_is_complete() {
    let questionnaire = one("longtext", json!({}));
    let told = talk(&questionnaire, "oud\n\n1\nnieuw\nmeer\n\n");
    assert_eq!(told.said("a.one"), Some(&text("nieuw\nmeer")));
    assert_eq!(told.text.matches("Genoteerd").count(), 2, "{}", told.text);
}

#[test]
fn invisible_characters_are_refused_in_text_and_remarks() {
    let told = talk(&one("text", json!({})), "Soest\u{1b}[A\n+ \u{202e}om\nSoest\n");
    told.reads(&["tekens die u niet ziet", "tekens die u niet ziet", "Genoteerd: Soest"]);
    assert_eq!(told.said("a.one"), Some(&text("Soest")));
}

#[test]
fn text_from_a_file_cannot_steer_the_terminal() {
    let mut answers = nothing();
    answers.answers.insert(id("a.one"), Answer::new(text("rood \u{1b}[31m")));
    let told = talk_in("nl", &one("text", json!({})), answers, "1\n");
    assert!(!told.text.contains('\u{1b}'), "{:?}", told.text);
}

#[test]
fn the_words_of_both_languages_do_the_same() {
    for (language, other) in [("nl", "en"), ("en", "nl")] {
        for (typed, seen) in [
            ("<", "yes or no|ja of nee"),
            ("terug", "yes or no|ja of nee"),
            ("back", "yes or no|ja of nee"),
            ("later", "comes back later|komt straks terug"),
            (">", "comes back later|komt straks terug"),
            ("overzicht", "Overview|Overzicht"),
            ("OVERVIEW", "Overview|Overzicht"),
            ("?", "Uitleg: u|Explanation: u"),
        ] {
            let help = json!({ "option": choices(&["p", "q"]), "help": { "nl": "u", "en": "u" } });
            let told = talk_in(language, &one("single", help), nothing(), &format!("{typed}\n"));
            assert!(
                seen.split('|').any(|words| told.text.contains(words)),
                "{typed} in {language}, not {other}:\n{}",
                told.text
            );
        }
    }
}

#[test]
fn enter_keeps_the_earlier_answer_and_says_which_one_beforehand() {
    let told = talk(&branching(), "1\n<\n\n!\n");
    told.reads(&["Genoteerd: x", "Enter = zo laten: x", "Genoteerd: x", "Vraag 2 van"]);
}

#[test]
fn enter_without_an_earlier_answer_answers_nothing() {
    let told = talk(&branching(), "\n\n");
    told.reads(&["Er staat nog niets.", "Er staat nog niets."]);
    assert!(told.answers.answers.is_empty());
}

#[test]
fn a_remark_before_the_answer_is_shown_and_stays() {
    let told = talk(&branching(), "+ vraag Karin\n1\n");
    told.reads(&["Uw opmerking is genoteerd.", "Uw opmerking: vraag Karin", "Genoteerd: x"]);
    assert_eq!(told.answers.answers[&id("a.kind")].note.as_deref(), Some("vraag Karin"));
    talk(&branching(), "+\n").reads(&["Typ na de + uw opmerking"]);
}

#[test]
fn a_change_in_the_review_says_what_it_drops_and_adds() {
    // x, yes, no, no; then question 1 again, now y; then the question that this opened; then done.
    let told = talk(&branching(), "1\n1\n2\n2\n1\n2\n1\nklaar\n");
    told.reads(&[
        "Overzicht van uw antwoorden",
        "   1. a.kind: x",
        "4 van ongeveer 4 vragen beantwoord.",
        "Door deze wijziging komt er een vraag bij: b.y.",
        "Door deze wijziging vervallen 2 vragen: a.x; b.after.",
        "Uw antwoorden daarop (2) blijven bewaard, maar tellen niet mee.",
        "2 antwoorden zijn bewaard maar tellen niet mee",
    ]);
    assert_eq!(told.ended, Ended::Finished);
}

#[test]
fn the_review_tells_states_in_words() {
    let told = talk(&branching(), "weet niet\n+ later uitzoeken\noverzicht\n99\nklaar\n");
    told.reads(&[
        "   1. a.kind: Weet ik (nog) niet",
        "   2. b.last: nog niet beantwoord",
        "Uw opmerking: later uitzoeken",
    ]);
    assert_eq!(told.text.matches("Typ het nummer van een vraag").count(), 2, "a number that is not there is refused");
    assert_eq!(told.ended, Ended::Finished);
}

#[test]
fn answers_that_apply_again_wait_in_words() {
    let told = talk(&branching(), "1\n1\n2\n2\n1\n2\n1\n1\n1\nnee\noverzicht\n");
    told.reads(&[
        "Eén antwoord van eerder geldt nu weer. Wilt u het zo laten?",
        "Deze vraag geldt nu weer. Klopt uw antwoord van eerder nog?",
        "Enter = zo laten: yes",
        "   2. a.x: nog bevestigen (was: yes)",
    ]);
}

#[test]
fn a_question_that_asks_whether_a_step_is_right_shows_its_answers_first() {
    let questionnaire = questionnaire(vec![
        single("w.most", &["cost", "reach"], json!([])),
        question("w.confirm", "single", json!({ "option": choices(&["yes", "no"]), "review_step": true })),
    ]);
    talk(&questionnaire, "2\n").reads(&["w.confirm\n", "  - w.most: reach\n", "  1. yes"]);
}

#[test]
fn all_keys_are_explained_once_and_on_request() {
    let told = talk(&branching(), "1\n?\n");
    assert_eq!(told.text.matches("Ook mogelijk").count(), 2, "{}", told.text);
    assert_eq!(told.text.matches("? = uitleg en andere mogelijkheden").count(), 1, "{}", told.text);
}

#[test]
fn no_word_of_the_interview_lacks_a_language() {
    let files = |language: &str| {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("locales/{language}/interview.ftl"));
        let text = std::fs::read_to_string(path).unwrap();
        let keys = text.lines().filter(|line| line.starts_with("interview-"));
        keys.map(|line| line.split(' ').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(files("nl"), files("en"));
}

#[test]
fn no_name_of_a_message_reaches_the_screen() {
    let everything = "?\n<\nnee\n+\n+ ok\nx\n9\n1\n1\n2\n2\n1\n2\n1\n1\n1\nnee\noverzicht\n!\n";
    for language in ["nl", "en"] {
        let told = talk_in(language, &branching(), nothing(), everything);
        assert!(!told.text.contains("interview-") && !told.text.contains("number-"), "{}", told.text);
    }
}

#[test]
fn an_official_name_of_a_municipality_is_taken_as_it_is_written_officially() {
    let told = talk(&one("municipality", json!({})), "sudwest fryslan\nklaar\n");
    assert_eq!(told.said("a.one"), Some(&text("Súdwest-Fryslân")));
}

#[test]
fn a_part_of_a_name_gives_municipalities_to_choose_from_by_number() {
    let told = talk(&one("municipality", json!({})), "bergen\n9\n3\nklaar\n");
    told.reads(&[
        "Welke bedoelt u met ‘bergen’?",
        "  2. Bergen (L.), Limburg",
        "  3. Bergen (NH.), Noord-Holland",
        "  8. Zo noteren: bergen",
        "Typ een nummer.",
        "‘9’ is geen keuze bij deze vraag. Typ een nummer van 1 tot en met 8.",
        "Genoteerd: Bergen (NH.)",
    ]);
}

#[test]
fn a_former_municipality_is_offered_under_its_present_name_and_can_stay_as_typed() {
    let question = one("municipality", json!({}));
    let told = talk(&question, "westvoorne\n1\nklaar\n");
    told.reads(&[
        "  1. Voorne aan Zee, Zuid-Holland (ook Brielle, Hellevoetsluis, Westvoorne)",
        "  2. Zo noteren: westvoorne",
    ]);
    assert_eq!(told.said("a.one"), Some(&text("Voorne aan Zee")));
    assert_eq!(talk(&question, "westvoorne\n2\n").said("a.one"), Some(&text("westvoorne")));
}

#[test]
fn what_is_no_municipality_can_be_kept_or_typed_again() {
    let question = one("municipality", json!({}));
    let told = talk(&question, "Veiligheidsregio Oost\n1\n");
    told.reads(&[
        "‘Veiligheidsregio Oost’ staat niet in de lijst van gemeenten",
        "  1. Zo noteren: Veiligheidsregio Oost",
    ]);
    assert_eq!(told.said("a.one"), Some(&text("Veiligheidsregio Oost")));
    assert_eq!(talk(&question, "xqzw\nleusden\n").said("a.one"), Some(&text("Leusden")));
    assert_eq!(talk(&question, "xqzw\n").said("a.one"), None);
}

/// Returns a questionnaire that asks for a municipality and then for its inhabitants.
fn inhabitants() -> Questionnaire {
    let suggest = json!({ "suggest": { "inhabitants_of": "a.place" }, "max": 2_000_000 });
    questionnaire(vec![question("a.place", "municipality", json!({})), question("a.people", "number", suggest)])
}

#[test]
fn inhabitants_are_suggested_with_where_they_come_from_and_enter_takes_them_over() {
    let told = talk(&inhabitants(), "oudewater\n\n");
    told.reads(&["Enter = overnemen: 10.159. Dat is het aantal van het CBS voor Oudewater op 1 januari 2022."]);
    assert_eq!(told.said("a.people"), Some(&number(10_159.0)));
    talk(&inhabitants(), "voorne aan zee\n")
        .reads(&["Enter = overnemen: 73.238. Dat is berekend met aantallen van het CBS"]);
}

#[test]
fn another_number_than_the_suggested_one_is_taken_and_a_name_that_is_not_in_the_list_suggests_nothing() {
    assert_eq!(talk(&inhabitants(), "oudewater\n9000\n").said("a.people"), Some(&number(9_000.0)));
    let told = talk(&inhabitants(), "Regio Oost\n1\n\n");
    assert!(!told.text.contains("overnemen") && told.said("a.people").is_none(), "{}", told.text);
}

#[test]
fn a_number_above_the_whole_is_refused_while_it_is_typed() {
    let people = question("a.people", "number", json!({ "label": { "nl": "Aantal mensen", "en": "People" } }));
    let young = question("a.young", "number", json!({ "of": "a.people" }));
    let told = talk(&questionnaire(vec![people, young]), "40\n41\n12\n<\n<\n10\n");
    told.reads(&[
        "Hoogstens 40: dat is wat u antwoordde bij ‘Aantal mensen’.",
        "Dat kan niet: het is meer dan 40, uw antwoord bij ‘Aantal mensen’.",
        "Genoteerd: 12",
        "Genoteerd: 10",
        "Let op: dit is minder dan u eerder antwoordde bij: a.young.",
    ]);
    assert_eq!(told.said("a.young"), Some(&number(12.0)));
}

#[test]
fn a_question_shows_the_earlier_answer_that_it_builds_on() {
    let questionnaire = questionnaire(vec![
        question(
            "a.must",
            "single",
            json!({ "option": choices(&["map", "votes"]), "label": { "nl": "Wat het moet kunnen" } }),
        ),
        question("a.wish", "text", json!({ "recalls": ["a.must"] })),
    ]);
    talk(&questionnaire, "2\n").reads(&[
        "a.wish",
        "U antwoordde eerder:\n  - Wat het moet kunnen: votes",
        "Uw antwoord:",
    ]);
    let told = talk(&questionnaire, "weet niet\n");
    assert!(!told.text.contains("  - Wat het moet kunnen"), "what is not known is not recalled:\n{}", told.text);
}
