//! A blank form: all questions of a route with boxes to tick and lines to write on, to prepare an interview on paper.

mod html;
mod markdown;

use super::wording::Wording;
use crate::i18n::{Message, Messages};
use crate::model::minutes;
use crate::model::questionnaire::{Depth, NonAnswer, Question, QuestionKind, Questionnaire, Step};

/// A format of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormFormat {
    /// Markdown.
    Markdown,
    /// One accessible page, made to be printed.
    Html,
}

/// Who the form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormReader {
    /// Whoever fills in the questionnaire, with the questions of a route.
    Respondent(Depth),
    /// The people whose answers are counted: only what is put to them.
    Public,
}

/// Returns a blank form.
pub fn form(questionnaire: &Questionnaire, reader: FormReader, format: FormFormat, messages: &Messages) -> String {
    let wording = Wording { questionnaire, messages };
    let sheet = match reader {
        FormReader::Respondent(depth) => Sheet::for_respondent(wording, depth),
        FormReader::Public => Sheet::for_public(wording),
    };
    match format {
        FormFormat::Markdown => markdown::render(&sheet, messages),
        FormFormat::Html => html::render(&sheet, messages),
    }
}

/// What stands on the form, as plain text that each format makes harmless.
struct Sheet {
    title: String,
    intro: String,
    about: String,
    steps: Vec<SheetStep>,
}

struct SheetStep {
    title: String,
    intro: String,
    questions: Vec<SheetQuestion>,
}

struct SheetQuestion {
    number: usize,
    /// Its name in files; nothing on a sheet for the public, to whom it means nothing.
    id: Option<String>,
    text: String,
    /// When it is asked, in words.
    only_if: Option<String>,
    /// Labelled remarks: why, help, example, who knows.
    remarks: Vec<(String, String)>,
    /// How many boxes may be ticked, or what to write.
    how: String,
    /// Boxes with an explanation that may be empty.
    boxes: Vec<(String, String)>,
    /// Lines to write on.
    lines: usize,
    /// The unit of a number.
    unit: String,
}

impl Sheet {
    fn for_respondent(wording: Wording<'_>, depth: Depth) -> Self {
        let Wording { questionnaire, messages } = wording;
        let mut number = 0;
        let steps: Vec<SheetStep> = questionnaire
            .steps
            .iter()
            .map(|step| {
                // A question that looks back at its step means nothing on paper.
                let questions =
                    step.questions.iter().filter(|question| question.depth <= depth && !question.review_step);
                let numbered = questions.map(|question| {
                    number += 1;
                    let roles = roles(wording, question);
                    SheetQuestion::new(wording, question, number, roles)
                });
                SheetStep::new(wording, step, numbered.collect())
            })
            .filter(|step| !step.questions.is_empty())
            .collect();
        let asked = questionnaire.questions().filter(|question| question.depth <= depth && !question.review_step);
        let minutes = minutes::of_questions(questionnaire, &asked.collect::<Vec<_>>(), messages.locale());
        let about = Message::new("author-form-about")
            .with("count", number)
            .with("minutes", minutes as usize)
            .with("version", questionnaire.version.as_str());
        Self {
            title: wording.text(&questionnaire.title).to_owned(),
            intro: wording.text(&questionnaire.intro).to_owned(),
            about: messages.render(&about),
            steps,
        }
    }

    fn for_public(wording: Wording<'_>) -> Self {
        let Wording { questionnaire, messages } = wording;
        let mut number = 0;
        let with_tallies = questionnaire.steps.iter().filter(|step| !step.tallies.is_empty());
        let steps = with_tallies.map(|step| {
            let numbered = step.tallies.iter().map(|question| {
                number += 1;
                SheetQuestion::new(wording, question, number, None)
            });
            SheetStep::new(wording, step, numbered.collect())
        });
        let steps: Vec<SheetStep> = steps.collect();
        let about = Message::new("author-sheet-about").with("count", number);
        Self {
            title: wording.text(&questionnaire.title).to_owned(),
            intro: messages.render(&about),
            about: wording.word("author-sheet-anonymous"),
            steps,
        }
    }
}

impl SheetStep {
    fn new(wording: Wording<'_>, step: &Step, questions: Vec<SheetQuestion>) -> Self {
        let (title, intro) = (wording.text(&step.title).to_owned(), wording.text(&step.intro).to_owned());
        Self { title, intro, questions }
    }
}

impl SheetQuestion {
    fn new(wording: Wording<'_>, question: &Question, number: usize, roles: Option<(String, String)>) -> Self {
        let mut boxes: Vec<(String, String)> = question
            .option
            .iter()
            .map(|choice| {
                let label = wording.text(&choice.label).to_owned();
                let alone =
                    if choice.exclusive { format!(" ({})", wording.word("author-alone")) } else { String::new() };
                (label + &alone, choice.text.as_ref().map_or("", |text| wording.text(text)).to_owned())
            })
            .collect();
        // "Don't know" is always there: on paper nobody can ask whether it may be said.
        boxes.push((wording.word("author-unknown"), String::new()));
        for (kind, key) in [(NonAnswer::NotApplicable, "answer-not-applicable"), (NonAnswer::Refused, "author-refused")]
        {
            if question.offered().contains(&kind) {
                boxes.push((wording.word(key), String::new()));
            }
        }
        let lines = match question.kind {
            QuestionKind::Longtext => 4,
            QuestionKind::Single | QuestionKind::Multi | QuestionKind::Tally => 0,
            _ => 1,
        };
        Self {
            number,
            id: (question.kind != QuestionKind::Tally).then(|| question.id.to_string()),
            text: wording.text(&question.text).to_owned(),
            only_if: wording.condition(&question.when),
            remarks: remarks(wording, question).into_iter().chain(roles).collect(),
            how: how(wording, question),
            boxes,
            lines,
            unit: question.unit.as_ref().map_or("", |unit| wording.text(unit)).to_owned(),
        }
    }
}

fn remarks(wording: Wording<'_>, question: &Question) -> Vec<(String, String)> {
    let texts = [
        ("explain-why", Some(&question.why)),
        ("author-help", question.help.as_ref()),
        ("author-example", question.example.as_ref()),
    ];
    texts
        .into_iter()
        .filter_map(|(key, text)| Some((wording.word(key), wording.text(text?).to_owned())))
        .filter(|(_, text)| !text.is_empty())
        .collect()
}

/// Returns who knows the answer.
fn roles(wording: Wording<'_>, question: &Question) -> Option<(String, String)> {
    let roles: Vec<String> = question
        .role
        .iter()
        .filter_map(|id| wording.questionnaire.role(id))
        .map(|role| wording.text(&role.label).to_owned())
        .collect();
    (!roles.is_empty()).then(|| (wording.word("author-who-knows"), roles.join(", ")))
}

fn how(wording: Wording<'_>, question: &Question) -> String {
    let bounds = |key: &str| {
        let number = |bound: f64| wording.messages.number(bound, 0);
        let (low, high) = question.bounds();
        wording.messages.render(&Message::new(key).with("min", number(low)).with("max", number(high)))
    };
    match question.kind {
        QuestionKind::Single => wording.word("author-how-single"),
        QuestionKind::Multi | QuestionKind::Tally => match question.max {
            Some(1.0) => wording.word("author-how-single"),
            Some(max) => wording.messages.render(&Message::new("author-how-at-most").with("max", max as usize)),
            None => wording.word("author-how-multi"),
        },
        QuestionKind::Scale => bounds("author-how-scale"),
        QuestionKind::Number => wording.word("author-how-number"),
        QuestionKind::Amount => wording.word("author-how-amount"),
        QuestionKind::Year => wording.word("author-how-year"),
        QuestionKind::Text | QuestionKind::Longtext | QuestionKind::Municipality => wording.word("author-how-text"),
    }
}
