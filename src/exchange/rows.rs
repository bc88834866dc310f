//! Answers, or a blank questionnaire, as the rows of a sheet.

use std::collections::BTreeSet;

use super::harmless::harmless;
use super::lexicon::{Column, Lexicon};
use super::mark::Mark;
use super::{Separator, cell};
use crate::i18n::Message;
use crate::model::answers::{Answers, Said, Standing};
use crate::model::condition::{Evidence, StateName};
use crate::model::id::QuestionId;
use crate::model::questionnaire::{Depth, NonAnswer, Question, QuestionKind, Questionnaire};

/// What to put on a sheet.
pub struct Order<'a> {
    /// The questionnaire.
    pub questionnaire: &'a Questionnaire,
    /// The answers, with the route; none on a blank sheet.
    pub answers: &'a Answers,
    /// Only these questions; all of the route when left out.
    pub only: Option<&'a BTreeSet<QuestionId>>,
    /// What is put between cells.
    pub separator: Separator,
    /// When a question is asked, in words; nothing when always.
    pub only_if: &'a dyn Fn(&Question) -> Option<String>,
}

/// Returns the rows of a sheet: headings, an explanation, the questions, and what the program has to know on return.
pub fn rows(order: &Order<'_>, lexicon: &Lexicon<'_>) -> Vec<Vec<String>> {
    let standing = Standing::new(order.questionnaire, order.answers);
    let headings = Column::ALL.map(|column| lexicon.heading(column)).to_vec();
    let explanation = about(lexicon, "explanation", String::new());
    let questions = order.questionnaire.steps.iter().flat_map(|step| {
        let asked = step.questions.iter().filter(|question| is_wanted(order, question));
        asked.map(|question| row(order, &standing, lexicon, lexicon.of(&step.title), question)).collect::<Vec<_>>()
    });
    let answers = order.answers;
    let route = if answers.depth == Depth::Full { "full" } else { "core" };
    let known = [
        ("questionnaire", format!("{} {}", answers.questionnaire, answers.version)),
        ("route", route.to_owned()),
        ("assessment", answers.assessment.clone()),
        ("respondent", answers.respondent.id.clone()),
        ("role", answers.respondent.role.clone()),
    ];
    let known = known.into_iter().map(|(name, value)| about(lexicon, name, harmless(&value)));
    [headings, explanation].into_iter().chain(questions).chain(known).collect()
}

/// Names of rows that are about the sheet, not about a question.
pub fn about_name(name: &str) -> String {
    format!("#{name}")
}

fn about(lexicon: &Lexicon<'_>, name: &str, value: String) -> Vec<String> {
    let words = lexicon.messages.text(&format!("exchange-about-{name}"));
    vec![
        String::new(),
        about_name(name),
        harmless(&words),
        String::new(),
        value,
        String::new(),
        String::new(),
        String::new(),
    ]
}

fn is_wanted(order: &Order<'_>, question: &Question) -> bool {
    let is_said = order.answers.answers.contains_key(&question.id) || order.answers.remarks.contains_key(&question.id);
    // A question that looks back at its step means nothing on a sheet.
    let is_in_route = question.depth <= order.answers.depth && !question.review_step;
    (is_said || is_in_route) && order.only.is_none_or(|only| only.contains(&question.id))
}

fn row(
    order: &Order<'_>,
    standing: &Standing<'_>,
    lexicon: &Lexicon<'_>,
    step: &str,
    question: &Question,
) -> Vec<String> {
    let answer = order.answers.answers.get(&question.id);
    let note = answer
        .map_or_else(|| order.answers.remarks.get(&question.id).map(String::as_str), |answer| answer.note.as_deref());
    let said = answer.map(|answer| &answer.said);
    let mark = (said.is_some() || note.is_some()).then(|| {
        let (rev, active) = answer.map_or((question.rev, true), |answer| (answer.rev, answer.active));
        Mark::new(said, note, rev, active).text()
    });
    vec![
        harmless(step),
        question.id.to_string(),
        harmless(lexicon.of(&question.text)),
        harmless(&hint(lexicon, question, (order.only_if)(question))),
        said.map_or_else(String::new, |said| cell::written(lexicon, question, said, order.separator.decimal())),
        harmless(note.unwrap_or_default()),
        lexicon.messages.text(state_key(standing.state(&question.id), said)),
        mark.unwrap_or_default(),
    ]
}

fn state_key(state: StateName, said: Option<&Said>) -> &'static str {
    match (state, said) {
        (StateName::Irrelevant, _) => "answer-irrelevant",
        (StateName::Confirm, _) => "answer-confirm",
        (StateName::Open, _) | (_, None) => "answer-open",
        (_, Some(_)) => "exchange-answered",
    }
}

/// Returns what can be filled in, line by line.
fn hint(lexicon: &Lexicon<'_>, question: &Question, only_if: Option<String>) -> String {
    let words = lexicon.messages;
    let mut lines = Vec::new();
    if let Some(condition) = only_if {
        lines.push(words.render(&Message::new("exchange-only-if").with("condition", condition)));
    }
    lines.push(how(lexicon, question));
    let numbered = question.option.iter().enumerate();
    lines.extend(numbered.map(|(place, choice)| {
        let alone = if choice.exclusive { format!(" ({})", words.text("author-alone")) } else { String::new() };
        format!("{} = {}{alone}", place + 1, lexicon.of(&choice.label))
    }));
    let others: Vec<String> = question.offered().iter().map(|state| lexicon.said_non(*state)).collect();
    if !others.is_empty() {
        lines.push(words.render(&Message::new("exchange-hint-or").with("others", others.join(" / "))));
    }
    if let Some(help) = &question.help {
        lines.push(lexicon.of(help).to_owned());
    }
    lines.join("\n")
}

fn how(lexicon: &Lexicon<'_>, question: &Question) -> String {
    let (min, max) = question.bounds();
    let number = |number: f64| lexicon.messages.number(number, 0);
    let unit = question.unit.as_ref().map_or("", |unit| lexicon.of(unit));
    let (key, message) = match question.kind {
        QuestionKind::Single => ("single", None),
        QuestionKind::Multi => match question.max {
            Some(max) => ("at-most", Some(max as usize)),
            None => ("multi", None),
        },
        QuestionKind::Scale => ("scale", None),
        QuestionKind::Number | QuestionKind::Tally if unit.is_empty() => ("number", None),
        QuestionKind::Number | QuestionKind::Tally => ("unit", None),
        QuestionKind::Amount => ("amount", None),
        QuestionKind::Year => ("year", None),
        QuestionKind::Text => ("text", None),
        QuestionKind::Municipality => ("municipality", None),
        QuestionKind::Longtext => ("longtext", None),
    };
    let words = Message::new(format!("exchange-hint-{key}")).with("min", number(min)).with("max", number(max));
    let words = words.with("unit", unit);
    lexicon.messages.render(&match message {
        Some(most) => words.with("most", most),
        None => words,
    })
}

/// Returns the non-answers of a question in words, for what a person is told.
pub(super) fn others(lexicon: &Lexicon<'_>, states: &[NonAnswer]) -> String {
    states.iter().map(|state| lexicon.said_non(*state)).collect::<Vec<_>>().join(" / ")
}
