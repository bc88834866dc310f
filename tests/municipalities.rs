//! Finding a municipality by what somebody types, and what follows from it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use platformwijzer::content::Content;
use platformwijzer::content::store::Store;
use platformwijzer::model::answers::{Answer, Answers, Misfit, Nature, Respondent, Said, Standing, Value};
use platformwijzer::model::id::{OptionId, QuestionId};
use platformwijzer::model::municipality::{Found, Municipalities, suggested};
use platformwijzer::model::questionnaire::{Depth, Question};

static CONTENT: LazyLock<Content> = LazyLock::new(|| Content::load(&Store::embedded()));

fn all() -> &'static Municipalities {
    &CONTENT.municipalities
}

fn one(text: &str) -> &'static str {
    match all().find(text) {
        Found::One(municipality) => &municipality.name,
        Found::Candidates(names) => panic!("{text}: {:?}", names.iter().map(|found| &found.name).collect::<Vec<_>>()),
    }
}

fn candidates(text: &str) -> Vec<&'static str> {
    match all().find(text) {
        Found::One(municipality) => panic!("{text}: {}", municipality.name),
        Found::Candidates(found) => found.iter().map(|municipality| municipality.name.as_str()).collect(),
    }
}

fn question(id: &str) -> &'static Question {
    CONTENT.questionnaires["stappenplan"].question(&QuestionId::from(id)).unwrap()
}

#[test]
fn there_are_342_with_unique_codes_and_names_and_all_people_of_2022() {
    let all = &all().0;
    let unique = |of: fn(&platformwijzer::model::municipality::Municipality) -> &String| {
        all.iter().map(of).collect::<std::collections::BTreeSet<_>>().len()
    };
    assert_eq!((all.len(), unique(|one| &one.code), unique(|one| &one.name)), (342, 342, 342));
    assert_eq!(all.iter().map(|municipality| u64::from(municipality.inhabitants)).sum::<u64>(), 17_590_672);
}

#[test]
fn a_merged_municipality_is_the_sum_of_its_parts_and_says_so() {
    for (name, inhabitants, part) in [("Voorne aan Zee", 73_238, "Westvoorne"), ("Amsterdam", 903_399, "Weesp")] {
        let Found::One(found) = all().find(name) else { panic!("{name}") };
        assert_eq!(found.inhabitants, inhabitants);
        assert!(found.note.as_ref().is_some_and(|note| note.contains(part)));
        assert_eq!(one(part), name);
    }
}

#[test]
fn case_accents_hyphens_and_apostrophes_do_not_matter() {
    assert_eq!(one("súdwest fryslan"), "Súdwest-Fryslân");
    assert_eq!(one("SUDWEST-FRYSLAN "), "Súdwest-Fryslân");
    assert_eq!(one("s Gravenhage"), "'s-Gravenhage");
    assert_eq!(one("‘s-hertogenbosch"), "'s-Hertogenbosch");
    assert_eq!(one("den haag"), "'s-Gravenhage");
    assert_eq!(one("Nuenen Gerwen en Nederwetten"), "Nuenen, Gerwen en Nederwetten");
}

#[test]
fn a_part_or_a_slip_gives_candidates_and_nonsense_gives_none() {
    let like_bergen =
        ["Berg en Dal", "Bergen (L.)", "Bergen (NH.)", "Bergen op Zoom", "Haaksbergen", "Steenbergen", "Tubbergen"];
    assert_eq!(candidates("Bergen"), like_bergen);
    assert_eq!(candidates("amersfort"), ["Amersfoort"]);
    assert_eq!(candidates("nuenen"), ["Nuenen, Gerwen en Nederwetten"]);
    assert!(candidates("Parijs aan de Seine").is_empty());
    assert!(candidates(" - ").is_empty());
}

#[test]
fn a_municipality_can_be_typed_in_freely() {
    let question = question("context.municipality");
    assert_eq!(question.accepts(&Value::Text("Amersfoort".to_owned())), Ok(()));
    assert_eq!(question.accepts(&Value::Text("Stadsregio Ergens".to_owned())), Ok(()));
    assert_eq!(question.accepts(&Value::Text("  ".to_owned())), Err(Misfit::Empty));
    assert_eq!(question.accepts(&Value::Number(3.0)), Err(Misfit::WrongKind));
}

#[test]
fn inhabitants_are_suggested_when_the_area_is_the_whole_municipality_only() {
    let suggestion = |municipality: &str, area: &str| {
        let said = [
            ("context.municipality", Value::Text(municipality.to_owned())),
            ("context.area", Value::Choices(vec![OptionId::from(area)])),
        ];
        let answers = Answers {
            assessment: "x".to_owned(),
            nature: Nature::Constructed,
            questionnaire: "stappenplan".to_owned(),
            version: "1.0.0".to_owned(),
            depth: Depth::Core,
            date: None,
            respondent: Respondent::default(),
            answers: said.map(|(id, value)| (QuestionId::from(id), Answer::new(Said::Value(value)))).into(),
            remarks: BTreeMap::new(),
            revised: Vec::new(),
        };
        let questionnaire = &CONTENT.questionnaires["stappenplan"];
        suggested(question("context.inhabitants"), &Standing::new(questionnaire, &answers), all())
            .map(|found| found.number)
    };
    assert_eq!(suggestion("den haag", "whole"), Some(553_417.0));
    assert_eq!(suggestion("den haag", "village"), None);
    assert_eq!(suggestion("Nergenshuizen", "whole"), None);
}
