//! Answers to older versions of a questionnaire: what moves, what is asked again, what is kept. Laws over made-up changes.

use std::collections::BTreeMap;

use platformwijzer::content::answers;
use platformwijzer::content::format::{RawAnswer, Shapes};
use platformwijzer::content::migration::{RawAnswers, migrate};
use platformwijzer::content::store::SourceFile;
use platformwijzer::model::answers::{Said, Value, Via};
use platformwijzer::model::id::{OptionId, QuestionId};
use platformwijzer::model::migration::{Change, ChangeKind, EventKind};
use platformwijzer::model::questionnaire::Questionnaire;
use platformwijzer::model::version::Version;
use proptest::prelude::*;

fn version(text: &str) -> Version {
    text.parse().unwrap()
}

fn change(version: &str, kind: ChangeKind, question: &str) -> Change {
    Change {
        version: version.to_owned(),
        kind,
        question: Some(QuestionId::from(question)),
        to: None,
        options: Vec::new(),
        into: Vec::new(),
        factor: None,
        note: None,
    }
}

fn renamed(version: &str, from: &str, to: &str) -> Change {
    Change { to: Some(QuestionId::from(to)), ..change(version, ChangeKind::QuestionRenamed, from) }
}

fn options(version: &str, kind: ChangeKind, question: &str, from: &[&str], into: &[&str]) -> Change {
    let ids = |names: &[&str]| names.iter().map(|name| OptionId::from(*name)).collect();
    Change { options: ids(from), into: ids(into), ..change(version, kind, question) }
}

fn raw(value: impl Into<toml::Value>) -> RawAnswer {
    RawAnswer { value: Some(value.into()), state: None, rev: 1, at: None, via: Via::Terminal, note: None, active: true }
}

fn list(names: &[&str]) -> toml::Value {
    toml::Value::Array(names.iter().map(|name| toml::Value::String((*name).to_owned())).collect())
}

fn given(pairs: &[(&str, toml::Value)]) -> RawAnswers {
    pairs.iter().map(|(id, value)| (QuestionId::from(*id), raw(value.clone()))).collect()
}

#[test]
fn a_chain_of_versions_is_walked_in_order_whatever_the_order_of_the_file() {
    let changes = [renamed("1.2.0", "a.two", "a.three"), renamed("1.1.0", "a.one", "a.two")];
    let mut answers = given(&[("a.one", "yes".into())]);
    let events = migrate(&mut answers, &changes, version("1.0.0"), version("1.2.0"));
    assert_eq!(answers, given(&[("a.three", "yes".into())]));
    assert_eq!(events.iter().map(|event| event.now.as_str()).collect::<Vec<_>>(), ["a.three", "a.three"]);
    assert_eq!(events[0].question.as_str(), "a.one");
}

#[test]
fn only_changes_after_the_version_of_the_answers_and_up_to_the_present_one_count() {
    let changes = [renamed("1.1.0", "a.one", "a.two"), renamed("1.3.0", "a.two", "a.three")];
    let mut answers = given(&[("a.two", "yes".into())]);
    assert!(migrate(&mut answers, &changes, version("1.1.0"), version("1.2.0")).is_empty());
    assert_eq!(answers, given(&[("a.two", "yes".into())]));
}

#[test]
fn options_move_merge_and_come_once() {
    let changes = [options("2.0.0", ChangeKind::OptionsMerged, "a.one", &["street", "block"], &["area"])];
    let mut answers = given(&[("a.one", list(&["street", "block", "town"]))]);
    let events = migrate(&mut answers, &changes, version("1.0.0"), version("2.0.0"));
    assert_eq!(answers, given(&[("a.one", list(&["area", "town"]))]));
    assert_eq!((events[0].before.as_str(), events[0].after.as_str()), ("street, block", "area"));
    let mut single = given(&[("a.one", "street".into())]);
    migrate(&mut single, &changes, version("1.0.0"), version("2.0.0"));
    assert_eq!(single, given(&[("a.one", "area".into())]));
}

#[test]
fn a_choice_that_was_split_is_asked_again_and_the_old_answer_is_kept() {
    let changes = [options("2.0.0", ChangeKind::OptionSplit, "a.one", &["area"], &["street", "block"])];
    let mut single = given(&[("a.one", "area".into())]);
    let events = migrate(&mut single, &changes, version("1.0.0"), version("2.0.0"));
    assert_eq!(single, given(&[("a.one@1.0.0", "area".into())]));
    assert_eq!(events[0].kind, EventKind::AskAgain);
    let mut multi = given(&[("a.one", list(&["area", "town"]))]);
    migrate(&mut multi, &changes, version("1.0.0"), version("2.0.0"));
    let left = &multi["a.one"];
    assert_eq!(left.value, Some(list(&["town"])));
    assert!(!left.active, "what is left waits for confirmation");
    assert_eq!(multi["a.one@1.0.0"].value, Some(list(&["area", "town"])));
}

#[test]
fn a_number_is_worked_out_in_its_new_unit() {
    let factor = Change { factor: Some(12.0), ..change("2.0.0", ChangeKind::UnitChanged, "a.hours") };
    let mut answers = given(&[("a.hours", 5.into())]);
    let events = migrate(&mut answers, &[factor], version("1.0.0"), version("2.0.0"));
    assert_eq!(answers["a.hours"].value, Some(toml::Value::Float(60.0)));
    assert_eq!((events[0].before.as_str(), events[0].after.as_str()), ("5", "60"));
}

#[test]
fn a_rename_onto_a_question_that_has_an_answer_loses_neither() {
    let mut answers = given(&[("a.one", "old".into()), ("a.two", "new".into())]);
    migrate(&mut answers, &[renamed("1.1.0", "a.one", "a.two")], version("1.0.0"), version("1.1.0"));
    assert_eq!(answers, given(&[("a.one@1.0.0", "old".into()), ("a.two", "new".into())]));
}

const NAMES: [&str; 5] = ["a.one", "a.two", "b.one", "b.two", "b.three"];
const CHOICES: [&str; 4] = ["w", "x", "y", "z"];

fn any_change() -> impl Strategy<Value = Change> {
    let name = prop::sample::select(NAMES.to_vec());
    let choices = prop::sample::subsequence(CHOICES.to_vec(), 1..3);
    let version = prop::sample::select(vec!["1.1.0", "1.2.0", "2.0.0"]);
    let kind = prop::sample::select(vec![
        ChangeKind::QuestionRenamed,
        ChangeKind::QuestionRemoved,
        ChangeKind::QuestionAdded,
        ChangeKind::MeaningChanged,
        ChangeKind::OptionRenamed,
        ChangeKind::OptionsMerged,
        ChangeKind::OptionSplit,
        ChangeKind::OptionRemoved,
        ChangeKind::OptionAdded,
        ChangeKind::UnitChanged,
        ChangeKind::TextChanged,
    ]);
    (version, kind, name.clone(), name, choices.clone(), choices).prop_map(|(version, kind, name, to, from, into)| {
        Change { to: Some(QuestionId::from(to)), factor: Some(2.0), ..options(version, kind, name, &from, &into) }
    })
}

fn any_answers() -> impl Strategy<Value = RawAnswers> {
    let value = prop_oneof![
        prop::sample::select(CHOICES.to_vec()).prop_map(toml::Value::from),
        prop::sample::subsequence(CHOICES.to_vec(), 1..4).prop_map(|names| list(&names)),
        (0i64..100).prop_map(toml::Value::from),
    ];
    prop::collection::btree_map(
        prop::sample::select(NAMES.to_vec()).prop_map(QuestionId::from),
        value.prop_map(raw),
        0..5,
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn stopping_at_a_version_on_the_way_changes_nothing(
        changes in prop::collection::vec(any_change(), 0..8),
        answers in any_answers(),
    ) {
        let mut at_once = answers.clone();
        migrate(&mut at_once, &changes, version("1.0.0"), version("2.0.0"));
        let mut in_steps = answers;
        // Where nothing changed, there is no version to stop at.
        let mut here = version("1.0.0");
        for next in ["1.1.0", "1.2.0", "2.0.0"].map(version) {
            if changes.iter().any(|change| version(&change.version) == next) {
                migrate(&mut in_steps, &changes, here, next);
                here = next;
            }
        }
        prop_assert_eq!(at_once, in_steps);
    }

    #[test]
    fn every_value_that_was_given_is_still_there_or_was_told_of(
        changes in prop::collection::vec(any_change(), 0..8),
        answers in any_answers(),
    ) {
        let mut after = answers.clone();
        let events = migrate(&mut after, &changes, version("1.0.0"), version("2.0.0"));
        let is_changed = |id: &QuestionId| events.iter().any(|event| &event.question == id);
        for (id, answer) in &answers {
            let kept = after.iter().any(|(other, one)| (other == id || other.as_str().starts_with(&format!("{id}@"))) && one == answer);
            prop_assert!(kept || is_changed(id), "{} vanished without a word", id);
        }
        // Nothing is made up: there are never more answers with a place than were given.
        let placed = after.keys().filter(|id| !id.as_str().contains('@')).count();
        prop_assert!(placed <= answers.len());
    }

    #[test]
    fn answering_what_no_change_touches_before_or_after_is_the_same(
        changes in prop::collection::vec(any_change(), 0..8),
        answers in any_answers(),
        value in prop::sample::select(CHOICES.to_vec()),
    ) {
        let untouched = QuestionId::from("c.free");
        let mut first = answers.clone();
        first.insert(untouched.clone(), raw(value));
        migrate(&mut first, &changes, version("1.0.0"), version("2.0.0"));
        let mut last = answers;
        migrate(&mut last, &changes, version("1.0.0"), version("2.0.0"));
        last.insert(untouched, raw(value));
        prop_assert_eq!(first, last);
    }

    #[test]
    fn answering_a_renamed_question_before_or_after_is_the_same(answers in any_answers(), value in prop::sample::select(CHOICES.to_vec())) {
        let changes = [renamed("1.1.0", "c.old", "c.new")];
        let mut first = answers.clone();
        first.insert(QuestionId::from("c.old"), raw(value));
        migrate(&mut first, &changes, version("1.0.0"), version("1.1.0"));
        let mut last = answers;
        migrate(&mut last, &changes, version("1.0.0"), version("1.1.0"));
        last.insert(QuestionId::from("c.new"), raw(value));
        prop_assert_eq!(first, last);
    }

    #[test]
    fn a_file_that_was_brought_up_to_date_stays_as_it_is_through_saving(
        changes in prop::collection::vec(any_change(), 0..8),
        answers in any_answers(),
    ) {
        let questionnaire = Questionnaire { id: "q".to_owned(), version: "2.0.0".to_owned(), changes, ..Questionnaire::default() };
        let once = read(&file("1.0.0", &answers), &questionnaire);
        let text = answers::write(&once.answers, &once.orphans, &questionnaire);
        let twice = read(&SourceFile { path: "r1.toml".to_owned(), on_disk: None, text: Ok(text.clone().into()) }, &questionnaire);
        prop_assert!(twice.migration.is_none(), "it is of the present version now");
        prop_assert_eq!(&once.orphans, &twice.orphans, "what has no place is kept through saving");
        prop_assert_eq!(answers::write(&twice.answers, &twice.orphans, &questionnaire), text);
    }
}

fn file(version: &str, answers: &RawAnswers) -> SourceFile {
    let mut text = format!(
        "schema = 1\nassessment = \"x\"\n[respondent]\nid = \"r1\"\n[questionnaire]\nid = \"q\"\nversion = \"{version}\"\n"
    );
    let tables: BTreeMap<&str, &RawAnswer> = answers.iter().map(|(id, answer)| (id.as_str(), answer)).collect();
    for (id, answer) in tables {
        text.push_str(&format!("[answer.\"{id}\"]\n{}", toml::to_string(answer).unwrap()));
    }
    SourceFile { path: "r1.toml".to_owned(), on_disk: None, text: Ok(text.into()) }
}

fn read(file: &SourceFile, questionnaire: &Questionnaire) -> answers::Read {
    let mut found = Vec::new();
    answers::read(file, questionnaire, &Shapes::new(), &mut found).unwrap_or_else(|| panic!("{found:?}"))
}

#[test]
fn an_answer_that_does_not_fit_any_more_is_kept_and_asked_again_instead_of_refused() {
    let text = "schema = 1\nid = \"a\"\norder = 1\nminutes = 1\norigin = \"added\"\ntitle = { nl = \"A\", en = \"A\" }\n\
                intro = { nl = \"A\", en = \"A\" }\n[[question]]\nid = \"one\"\ntype = \"single\"\nlabel = { nl = \"L\", en = \"L\" }\n\
                text = { nl = \"T\", en = \"T\" }\nwhy = { nl = \"W\", en = \"W\" }\n\
                option = [{ id = \"yes\", label = { nl = \"Ja\", en = \"Yes\" } }, { id = \"no\", label = { nl = \"Nee\", en = \"No\" } }]\n";
    let step: platformwijzer::content::format::StepFile = toml::from_str(text).unwrap();
    let mut questions = step.question;
    questions[0].id = QuestionId::from("a.one");
    let step = platformwijzer::model::questionnaire::Step { id: "a".to_owned(), questions, ..Default::default() };
    let questionnaire = Questionnaire {
        id: "q".to_owned(),
        version: "1.1.0".to_owned(),
        steps: vec![step],
        ..Questionnaire::default()
    };
    let read = read(&file("1.0.0", &given(&[("a.one", "maybe".into())])), &questionnaire);
    assert!(read.answers.answers.is_empty());
    let kept = &read.orphans["a.one@1.0.0"];
    assert_eq!(kept.said, Said::Value(Value::Text("maybe".to_owned())));
    assert_eq!(read.migration.unwrap().events[0].kind, EventKind::Misfit);
}
