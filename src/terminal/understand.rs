//! What a typed line means as a reply to a question: a command, a choice by number or name, a number, or text.

use super::words::{Words, non_answer_key};
use crate::diagnostic::is_unsafe;
use crate::model::answers::{Misfit, Said, Value};
use crate::model::dialogue::{Reply, Screen};
use crate::model::id::OptionId;
use crate::model::number;
use crate::model::questionnaire::{Choice, Question, QuestionKind};

/// What a typed line means.
#[derive(Debug, Clone, PartialEq)]
pub enum Heard {
    /// A reply.
    Reply(Reply),
    /// Asks for the explanation.
    Help,
    /// Nothing was typed where something is needed.
    Nothing,
    /// It cannot be taken; why, and what is accepted.
    Problem(String),
}

/// One entry that can be chosen by its number.
#[derive(Debug, Clone, Copy)]
pub enum Row<'q> {
    /// A choice of the question.
    Choice(&'q Choice),
    /// A non-answer.
    Non(crate::model::questionnaire::NonAnswer),
}

/// Returns what can be chosen by number: choices, then the non-answers on offer. Where the answer itself is typed,
/// a number would be an answer, so non-answers go by their words there.
pub fn rows(question: &Question) -> Vec<Row<'_>> {
    if !has_choices(question) {
        return Vec::new();
    }
    let non_answers = question.offered().iter().map(|state| Row::Non(*state));
    question.option.iter().map(Row::Choice).chain(non_answers).collect()
}

/// Tells whether the question is answered by choosing.
pub fn has_choices(question: &Question) -> bool {
    matches!(question.kind, QuestionKind::Single | QuestionKind::Multi)
}

/// Returns the earlier answer when it can be kept as it is.
pub fn keepable<'a>(screen: &Screen<'a>) -> Option<&'a Said> {
    let said = &screen.earlier?.said;
    let fits = match said {
        Said::Value(Value::Number(number)) if screen.whole.is_some_and(|(whole, _)| *number > whole) => false,
        Said::Value(value) => screen.question.accepts(value).is_ok(),
        Said::Non(state) => screen.question.offered().contains(state),
        Said::Differ(_) => false,
    };
    fits.then_some(said)
}

/// Returns what Enter alone answers: the earlier answer, otherwise the number that is suggested.
fn taken_over(screen: &Screen<'_>) -> Option<Said> {
    let suggested = || screen.suggested.map(|suggested| Said::Value(Value::Number(suggested.number)));
    keepable(screen).cloned().or_else(suggested)
}

/// Returns what a line means as a reply to this question.
pub fn understand(line: &str, screen: &Screen<'_>, words: &Words<'_>) -> Heard {
    let typed = line.trim();
    if let Some(heard) = command(typed, words) {
        return heard;
    }
    if typed.is_empty() {
        return taken_over(screen).map_or(Heard::Nothing, |said| Heard::Reply(Reply::Answer(said)));
    }
    let question = screen.question;
    let is_said = |key: &str| words.is_command(key, typed);
    if let Some(state) = question.offered().iter().find(|state| is_said(non_answer_key(**state))) {
        return Heard::Reply(Reply::Answer(Said::Non(*state)));
    }
    match question.kind {
        QuestionKind::Single | QuestionKind::Multi => chosen(typed, question, words),
        QuestionKind::Text | QuestionKind::Longtext | QuestionKind::Municipality => text(line, question, words),
        QuestionKind::Scale
        | QuestionKind::Number
        | QuestionKind::Amount
        | QuestionKind::Year
        | QuestionKind::Tally => match number::read(typed, question, words.decimal_sign()) {
            Ok(number) => match screen.whole {
                Some((whole, of)) if number > whole => Heard::Problem(words.whole("misfit-above-whole", whole, of)),
                _ => value(Value::Number(number), question, words),
            },
            Err(fault) => Heard::Problem(words.number_fault(question, fault)),
        },
    }
}

/// Returns a text answer, or why it cannot be one.
pub fn text(typed: &str, question: &Question, words: &Words<'_>) -> Heard {
    let lines = typed.lines().map(|line| line.trim_end().replace('\t', " "));
    let typed = if question.kind != QuestionKind::Longtext {
        lines.map(|line| line.trim().to_owned()).collect::<Vec<_>>().join(" ")
    } else {
        lines.collect::<Vec<_>>().join("\n")
    };
    let typed = typed.trim();
    if typed.chars().any(|character| character != '\n' && is_unsafe(character)) {
        return Heard::Problem(words.say("misfit-invisible"));
    }
    value(Value::Text(typed.to_owned()), question, words)
}

/// Returns a typed remark, or nothing when it is empty.
///
/// # Errors
/// The words for why it cannot be kept.
pub fn remark(typed: &str, words: &Words<'_>) -> Result<Option<String>, String> {
    let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if typed.chars().any(is_unsafe) {
        return Err(words.say("misfit-invisible"));
    }
    Ok(Some(typed).filter(|typed| !typed.is_empty()))
}

fn command(typed: &str, words: &Words<'_>) -> Option<Heard> {
    if let Some(typed) = typed.strip_prefix('+') {
        return Some(match remark(typed, words) {
            Ok(Some(remark)) => Heard::Reply(Reply::Note(remark)),
            Ok(None) => Heard::Problem(words.say("misfit-remark")),
            Err(problem) => Heard::Problem(problem),
        });
    }
    let replies =
        [("back", Reply::Back), ("later", Reply::Later), ("overview", Reply::Overview), ("stop", Reply::Stop)];
    if words.is_command("help", typed) {
        return Some(Heard::Help);
    }
    replies.into_iter().find(|(key, _)| words.is_command(key, typed)).map(|(_, reply)| Heard::Reply(reply))
}

fn chosen(typed: &str, question: &Question, words: &Words<'_>) -> Heard {
    let rows = rows(question);
    if let Some(row) = row(typed, &rows, words) {
        return taken(&[row], question, words);
    }
    let mut found = Vec::new();
    for part in typed.split([',', ';', ' ', '+']).filter(|part| !part.is_empty() && !words.is_command("and", part)) {
        match row(part, &rows, words) {
            Some(row) => found.push(row),
            None => {
                let message = crate::i18n::Message::new("interview-misfit-no-such-number");
                return Heard::Problem(words.render(&message.with("found", part).with("last", rows.len())));
            }
        }
    }
    taken(&found, question, words)
}

/// Returns the row with this number, id or label.
fn row<'q>(typed: &str, rows: &[Row<'q>], words: &Words<'_>) -> Option<Row<'q>> {
    let bare = typed.trim_end_matches(['.', ')']);
    if let Ok(number) = bare.parse::<usize>() {
        return rows.get(number.checked_sub(1)?).copied();
    }
    let same = |text: &str| text.to_lowercase() == typed.to_lowercase();
    rows.iter().copied().find(|row| match row {
        Row::Choice(choice) => same(choice.id.as_str()) || same(&words.label(choice)),
        Row::Non(state) => same(&words.non_answer(*state)),
    })
}

/// Returns the answer that these rows make; a non-answer goes with no other row.
pub fn taken(chosen: &[Row<'_>], question: &Question, words: &Words<'_>) -> Heard {
    let non_answer = chosen.iter().find_map(|row| match row {
        Row::Non(state) => Some(*state),
        Row::Choice(_) => None,
    });
    match non_answer {
        Some(state) if chosen.len() == 1 => Heard::Reply(Reply::Answer(Said::Non(state))),
        Some(state) => Heard::Problem(words.say_with("misfit-exclusive", "choice", words.non_answer(state))),
        None => {
            // The order of the questionnaire, whatever the order of typing: same answer, same file.
            let is_chosen =
                |id: &OptionId| chosen.iter().any(|row| matches!(row, Row::Choice(choice) if choice.id == *id));
            let ids = question.option.iter().map(|choice| choice.id.clone()).filter(is_chosen).collect();
            value(Value::Choices(ids), question, words)
        }
    }
}

fn value(value: Value, question: &Question, words: &Words<'_>) -> Heard {
    match question.accepts(&value) {
        Ok(()) => Heard::Reply(Reply::Answer(Said::Value(value))),
        Err(Misfit::Empty) => Heard::Nothing,
        Err(misfit) => Heard::Problem(words.misfit(question, &misfit)),
    }
}
