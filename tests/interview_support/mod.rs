//! Small questionnaires and answers for the tests of the interview.
#![allow(dead_code, reason = "each test file uses a part of this")]

use std::collections::BTreeMap;

use platformwijzer::content::Content;
use platformwijzer::content::store::Store;
use platformwijzer::i18n::Messages;
use platformwijzer::model::answers::{Answers, Nature, Respondent, Said, Value};
use platformwijzer::model::id::{OptionId, QuestionId};
use platformwijzer::model::questionnaire::{Depth, NonAnswer, Question, Questionnaire, Step};
use platformwijzer::model::text::{Locale, Localized};
use serde_json::{Value as Json, json};

/// Returns a question; `fields` are those of the format, and texts that are left out repeat the id.
pub fn question(id: &str, kind: &str, fields: Json) -> Question {
    let text = json!({ "nl": id, "en": id });
    let mut all =
        json!({ "id": id, "type": kind, "label": text, "text": text, "why": text, "non_answers": ["unknown"] });
    let all_fields = all.as_object_mut().unwrap();
    for (key, value) in fields.as_object().unwrap() {
        all_fields.insert(key.clone(), value.clone());
    }
    serde_json::from_value(all).unwrap()
}

/// Returns a question with these options that is asked when `when` holds.
pub fn single(id: &str, options: &[&str], when: Json) -> Question {
    question(id, "single", json!({ "option": choices(options), "when": when }))
}

/// Returns options whose labels repeat their ids.
pub fn choices(ids: &[&str]) -> Json {
    ids.iter().map(|id| json!({ "id": id, "label": { "nl": id, "en": id } })).collect()
}

/// Returns a questionnaire; the step of a question is what its id begins with.
pub fn questionnaire(questions: Vec<Question>) -> Questionnaire {
    let mut steps: Vec<Step> = Vec::new();
    for question in questions {
        let step = question.id.as_str().split('.').next().unwrap().to_owned();
        if steps.last().is_none_or(|last| last.id != step) {
            let title = Localized::from_pairs([("nl", &step), ("en", &step)]);
            let order = steps.len() as u32;
            steps.push(Step { id: step, order, intro: title.clone(), title, ..Step::default() });
        }
        steps.last_mut().unwrap().questions.push(question);
    }
    Questionnaire { id: "test".to_owned(), steps, ..Questionnaire::default() }
}

/// Returns the questionnaire of most tests: `a.kind` decides between `a.x` and `b.y`, and `b.after` hangs on `a.x`.
pub fn branching() -> Questionnaire {
    questionnaire(vec![
        single("a.kind", &["x", "y"], json!([])),
        single("a.x", &["yes", "no"], json!([{ "q": "a.kind", "in": ["x"] }])),
        single("b.after", &["yes", "no"], json!([{ "q": "a.x", "in": ["yes"] }])),
        single("b.y", &["yes", "no"], json!([{ "q": "a.kind", "in": ["y"] }])),
        single("b.last", &["yes", "no"], json!([])),
    ])
}

/// Returns answers without any answer.
pub fn nothing() -> Answers {
    Answers {
        assessment: "proef".to_owned(),
        nature: Nature::Constructed,
        questionnaire: "test".to_owned(),
        version: "1.0.0".to_owned(),
        depth: Depth::Core,
        date: None,
        respondent: Respondent::default(),
        answers: BTreeMap::new(),
        remarks: BTreeMap::new(),
        revised: Vec::new(),
    }
}

/// Returns the shipped questionnaire.
pub fn shipped() -> Questionnaire {
    let content = Content::load(&Store::embedded());
    content.questionnaires.get("stappenplan").unwrap().clone()
}

/// Returns the words of a language.
pub fn messages(language: &str) -> Messages {
    Messages::new(&Locale::new(language), &Store::embedded().message_files())
}

pub fn id(text: &str) -> QuestionId {
    QuestionId::from(text)
}

pub fn chose(option: &str) -> Said {
    Said::Value(Value::Choices(vec![OptionId::from(option)]))
}

pub fn unknown() -> Said {
    Said::Non(NonAnswer::Unknown)
}
