//! Turns a question that many people answered on paper into counts: one `number` question per option, so that everything
//! that can ask, keep, show and judge a number can do so with a count.

use super::store::SourceFile;
use crate::diagnostic::{Diagnostic, KeyPath, Place};
use crate::model::id::QuestionId;
use crate::model::questionnaire::{Choice, Question, QuestionKind};
use crate::model::text::Localized;

/// Returns the questions with counts in the place of each `tally`, and the tallies themselves.
pub fn with_counts(
    questions: Vec<Question>,
    file: &SourceFile,
    found: &mut Vec<Diagnostic>,
) -> (Vec<Question>, Vec<Question>) {
    let (mut asked, mut tallies) = (Vec::new(), Vec::new());
    for (index, question) in questions.into_iter().enumerate() {
        if question.kind != QuestionKind::Tally {
            asked.push(question);
            continue;
        }
        for (key, is_there) in [("of", question.of.is_some()), ("count", question.count.is_some())] {
            if !is_there {
                let place = Place::key(&*file.path, KeyPath::default().then("question").then(index));
                found.push(Diagnostic::error("PW102", place).with("key", key));
            }
        }
        asked.extend(question.option.iter().map(|choice| count(&question, choice)));
        tallies.push(question);
    }
    (asked, tallies)
}

/// Returns the name of the question after the count of an option.
pub fn count_id(tally: &QuestionId, choice: &Choice) -> QuestionId {
    QuestionId::new(format!("{tally}-{}", choice.id))
}

fn count(tally: &Question, choice: &Choice) -> Question {
    let text = tally.count.clone().unwrap_or_default().fill("question", &tally.text).fill("option", &choice.label);
    let label: Localized =
        tally.label.iter().map(|(tag, text)| (tag.to_owned(), format!("{text}: {{option}}"))).collect();
    Question {
        id: count_id(&tally.id, choice),
        kind: QuestionKind::Number,
        label: label.fill("option", &choice.label),
        text,
        help: None,
        example: None,
        option: Vec::new(),
        min: Some(0.0),
        max: None,
        count: None,
        ..tally.clone()
    }
}
