//! What goes out to a spreadsheet and comes back untouched is the same: every answer, every remark, whatever the text.

use std::sync::LazyLock;

use platformwijzer::content::Content;
use platformwijzer::content::store::Store;
use platformwijzer::exchange::{Change, Lexicon, Order, Separator, Sheet, merge, rows, table};
use platformwijzer::i18n::Messages;
use platformwijzer::model::answers::{Answer, Answers, Nature, Respondent, Said, Value};
use platformwijzer::model::questionnaire::{Depth, NonAnswer, Question, QuestionKind, Questionnaire};
use proptest::prelude::*;

static CONTENT: LazyLock<Content> = LazyLock::new(|| Content::load(&Store::embedded()));

fn words() -> Vec<Messages> {
    let files = Store::embedded().message_files();
    Messages::in_every_language(&files)
}

fn empty(questionnaire: &Questionnaire) -> Answers {
    Answers {
        assessment: "=Wijk".to_owned(),
        nature: Nature::Real,
        questionnaire: questionnaire.id.clone(),
        version: questionnaire.version.clone(),
        depth: Depth::Full,
        date: None,
        respondent: Respondent { id: "r2".to_owned(), role: "-adviseur".to_owned(), name: String::new() },
        answers: Default::default(),
        remarks: Default::default(),
        revised: Vec::new(),
    }
}

/// Returns an answer to a question that is made from a number and a text.
fn answer(question: &Question, number: usize, text: &str) -> Said {
    if number.is_multiple_of(7) {
        return Said::Non([NonAnswer::Unknown, NonAnswer::NotApplicable, NonAnswer::Refused][number / 7 % 3]);
    }
    let (min, max) = question.bounds();
    match question.kind {
        QuestionKind::Single => {
            Said::Value(Value::Choices(vec![question.option[number % question.option.len()].id.clone()]))
        }
        QuestionKind::Multi => {
            let mut ids: Vec<_> = question.option.iter().map(|choice| choice.id.clone()).collect();
            ids.rotate_left(number % question.option.len());
            ids.truncate(1 + number % question.option.len());
            Said::Value(Value::Choices(ids))
        }
        QuestionKind::Scale | QuestionKind::Year => Said::Value(Value::Number(min + (number as f64) % (max - min))),
        QuestionKind::Number | QuestionKind::Amount | QuestionKind::Tally => {
            Said::Value(Value::Number((min + number as f64 / [1.0, 2.0, 1000.0, 7.0][number % 4]).min(max)))
        }
        QuestionKind::Text | QuestionKind::Longtext | QuestionKind::Municipality => {
            Said::Value(Value::Text(if text.trim().is_empty() { "weet niet".to_owned() } else { text.to_owned() }))
        }
    }
}

fn filled(questionnaire: &Questionnaire, seeds: &[(usize, String, String)]) -> Answers {
    let mut answers = empty(questionnaire);
    for (index, question) in questionnaire.questions().enumerate() {
        let (number, text, note) = &seeds[index % seeds.len()];
        let number = number + index;
        let note = Some(note.clone()).filter(|note| !note.trim().is_empty());
        match number % 11 {
            0 => {}
            1 => drop(note.map(|note| answers.remarks.insert(question.id.clone(), note))),
            _ => {
                let said = answer(question, number, text);
                let (rev, active) = (question.rev + (number % 3 / 2) as u32, !number.is_multiple_of(5));
                answers.answers.insert(question.id.clone(), Answer { note, rev, active, ..Answer::new(said) });
            }
        }
    }
    answers
}

/// Writes a sheet in one language, reads it in another, and returns what came back.
fn there_and_back(
    questionnaire: &Questionnaire,
    answers: &Answers,
    separator: Separator,
    language: usize,
    present: &Answers,
) -> (Answers, Vec<Change>) {
    let all = words();
    let writer = Lexicon { messages: &all[language % all.len()], all: &all };
    let reader = Lexicon { messages: &all[(language + 1) % all.len()], all: &all };
    let order = Order { questionnaire, answers, only: None, separator, only_if: &|_| Some("=1".to_owned()) };
    let text = table::written(&rows(&order, &writer), separator);
    let sheet = Sheet::read(text.as_bytes(), &reader).expect("the program reads what it writes");
    assert_eq!(sheet.separator, separator);
    let about = sheet.about(&reader);
    assert_eq!((about.assessment.as_deref(), about.role.as_deref()), (Some("=Wijk"), Some("-adviseur")));
    assert_eq!(about.respondent.as_deref(), Some("r2"));
    let (filled, faults) = sheet.answers(questionnaire, &reader);
    assert_eq!(faults, []);
    let merged = merge(present, &filled, questionnaire, "2026-11-22T10:00:00Z", false);
    (merged.answers, merged.changes.iter().map(|changed| changed.change).collect())
}

/// What is the same of an answer on both sides: all but when and how it came in.
fn said(answers: &Answers) -> Vec<(String, Said, Option<String>, u32, bool)> {
    let one = |(id, answer): (&platformwijzer::model::id::QuestionId, &Answer)| {
        (id.to_string(), answer.said.clone(), answer.note.clone(), answer.rev, answer.active)
    };
    answers.answers.iter().map(one).collect()
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,30}",
        "[-=+@'\"\t\r\n ,;|0-9a-c＝－#]{0,14}",
        Just("regel een\r\nregel twee;\n\n\"x\"".to_owned()),
        Just("weet niet".to_owned()),
        Just("1-2".to_owned()),
        Just("'s-Gravenhage".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn what_nobody_touched_comes_back_as_it_was(
        seeds in proptest::collection::vec((0usize..100_000, text(), text()), 1..12),
        separator in 0usize..3,
        language in 0usize..2,
        name in prop_oneof![Just("stappenplan"), Just("bewoners"), Just("evaluatie")],
    ) {
        let questionnaire = &CONTENT.questionnaires[name];
        let answers = filled(questionnaire, &seeds);
        let separator = Separator::ALL[separator];
        let nothing = empty(questionnaire);
        let (back, changes) = there_and_back(questionnaire, &answers, separator, language, &nothing);
        prop_assert_eq!(said(&back), said(&answers));
        prop_assert_eq!(&back.remarks, &answers.remarks);
        prop_assert!(changes.iter().all(|change| *change == Change::Added));
        // Beside the answers that it was made from, a sheet changes nothing at all.
        let (back, changes) = there_and_back(questionnaire, &answers, separator, language, &answers);
        prop_assert_eq!(back, answers);
        prop_assert!(changes.iter().all(|change| *change == Change::Same));
    }
}

/// A spreadsheet runs what begins with one of these signs.
#[test]
fn no_cell_of_a_sheet_is_a_formula() {
    let questionnaire = &CONTENT.questionnaires["stappenplan"];
    for bad in ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "＝1", " =1"] {
        let answers = filled(questionnaire, &[(2, bad.to_owned(), bad.to_owned())]);
        let all = words();
        let lexicon = Lexicon { messages: &all[0], all: &all };
        let order = Order {
            questionnaire,
            answers: &answers,
            only: None,
            separator: Separator::Semicolon,
            only_if: &|_| Some(bad.to_owned()),
        };
        for cell in rows(&order, &lexicon).concat() {
            let first = cell.trim_start_matches([' ', '\u{a0}']).chars().next();
            let is_number = cell.replace(',', ".").parse::<f64>().is_ok();
            assert!(is_number || !first.is_some_and(|sign| "=+-@\t\r\n＝＋－＠".contains(sign)), "{cell:?}");
        }
    }
}
