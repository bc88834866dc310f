//! One cell with an answer: how it is written, and what it can mean when it comes back.

use super::harmless::harmless;
use super::lexicon::Lexicon;
use super::rows::others;
use crate::diagnostic::{is_unsafe, nearest};
use crate::i18n::{Message, Messages};
use crate::model::answers::{LONGEST_TEXT, Misfit, Said, Value};
use crate::model::id::OptionId;
use crate::model::number::{self, NumberFault};
use crate::model::questionnaire::{Question, QuestionKind};

/// Why a cell was not understood, and what to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// What is wrong.
    pub message: Message,
    /// What to do.
    pub help: Message,
}

/// Returns what was said as the text of a cell.
pub fn written(lexicon: &Lexicon<'_>, question: &Question, said: &Said, decimal: char) -> String {
    let text = match said {
        Said::Non(state) => lexicon.said_non(*state),
        // Only what colleagues said together can differ; a spreadsheet has the answers of one.
        Said::Differ(_) => String::new(),
        Said::Value(Value::Text(text)) => text.clone(),
        Said::Value(Value::Number(number)) => return number_text(*number, decimal),
        Said::Value(Value::Choices(ids)) => {
            let label = |id: &OptionId| {
                question.choice(id).map_or_else(|| id.to_string(), |choice| lexicon.of(&choice.label).to_owned())
            };
            let labels = ids.iter().map(label).collect::<Vec<_>>().join("; ");
            // Words that would be read otherwise give way to ids.
            let is_read = readings(lexicon, question, &labels, decimal).is_ok_and(|read| read.first() == Some(said));
            if is_read { labels } else { ids.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ") }
        }
    };
    harmless(&text)
}

/// Returns a number without signs for thousands. Exactly three decimals get a zero, so that nobody reads thousands in them.
fn number_text(number: f64, decimal: char) -> String {
    let plain = number.to_string();
    let zero = if plain.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 3) { "0" } else { "" };
    format!("{plain}{zero}").replace('.', &decimal.to_string())
}

/// Returns what a cell can mean, the likeliest first; nothing when it is empty.
///
/// # Errors
/// When it can mean nothing.
pub fn readings(lexicon: &Lexicon<'_>, question: &Question, cell: &str, decimal: char) -> Result<Vec<Said>, Problem> {
    let typed = cell.trim();
    if cell.is_empty() || (typed.is_empty() && !is_text(question)) {
        return Ok(Vec::new());
    }
    let non = lexicon.non_answer(typed).map(Said::Non);
    if is_text(question) {
        return Ok(non.into_iter().chain([Said::Value(Value::Text(cell.to_owned()))]).collect());
    }
    // A choice may be called what elsewhere is a non-answer.
    let is_choice = has_choices(question) && !lexicon.choices(question, typed).is_empty();
    if let Some(non) = non.filter(|_| !is_choice) {
        return Ok(vec![non]);
    }
    spoilt(typed)?;
    if has_choices(question) {
        return Ok(vec![Said::Value(Value::Choices(chosen(lexicon, question, typed)?))]);
    }
    match number::read(typed, question, decimal) {
        Ok(number) => Ok(vec![Said::Value(Value::Number(number))]),
        Err(NumberFault::Ambiguous { large, small }) => {
            let message = problem("ambiguous", typed);
            let (large, small) = (number_text(large, decimal), number_text(small, decimal));
            Err(Problem {
                message: message.0.with("large", large.clone()).with("small", small),
                help: message.1.with("large", large),
            })
        }
        Err(NumberFault::NotANumber) => Err(told(problem("number", typed))),
    }
}

fn is_text(question: &Question) -> bool {
    matches!(question.kind, QuestionKind::Text | QuestionKind::Longtext | QuestionKind::Municipality)
}

fn has_choices(question: &Question) -> bool {
    matches!(question.kind, QuestionKind::Single | QuestionKind::Multi)
}

/// Returns the words for a problem with a cell: what is wrong and what to do.
fn problem(key: &str, found: &str) -> (Message, Message) {
    let found = shortened(found);
    let message = Message::new(format!("exchange-fault-{key}")).with("found", found.clone());
    (message, Message::new(format!("exchange-fault-{key}-help")).with("found", found))
}

fn told((message, help): (Message, Message)) -> Problem {
    Problem { message, help }
}

/// Returns the beginning of a long text.
pub fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST {
        return line;
    }
    line.chars().take(LONGEST - 1).collect::<String>().trim_end().to_owned() + "…"
}

/// Refuses what a spreadsheet itself made of an answer: a fault, a date, a shortened number, a column that was too narrow.
fn spoilt(typed: &str) -> Result<(), Problem> {
    unbroken(typed)?;
    let has_digit = typed.bytes().any(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = typed.split(['-', '/', ' ', ':', '.']).filter(|part| !part.is_empty()).collect();
    let is_digits = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    let is_month = |part: &&str| is_month(part);
    let has_month = parts.iter().any(is_month);
    let is_date = has_digit
        && parts.iter().all(|part| is_digits(part) || is_month(part))
        && ((has_month && parts.len() < 4) || (parts.len() == 3 && typed.contains(['-', '/'])));
    if is_date {
        return Err(told(problem("date", typed)));
    }
    let lower = typed.to_lowercase();
    let power = lower.split_once("e+").filter(|(whole, power)| {
        !power.is_empty()
            && power.bytes().all(|byte| byte.is_ascii_digit())
            && whole.starts_with(|sign: char| sign.is_ascii_digit())
    });
    if power.is_some() { Err(told(problem("scientific", typed))) } else { Ok(()) }
}

/// Refuses the error that a spreadsheet puts where it took an answer for a formula, or a column was too narrow.
fn unbroken(typed: &str) -> Result<(), Problem> {
    let names = [
        "NAAM?", "NAME?", "WAARDE!", "VALUE!", "VERW!", "REF!", "DEEL/0!", "DIV/0!", "GETAL!", "NUM!", "N/B", "N/A",
        "LEEG!", "NULL!",
    ];
    let name = typed.trim().strip_prefix('#');
    let is_error =
        name.is_some_and(|name| names.contains(&name) || (name.len() > 1 && name.bytes().all(|sign| sign == b'#')));
    if is_error { Err(told(problem("formula", typed))) } else { Ok(()) }
}

fn is_month(part: &str) -> bool {
    const MONTHS: &str = "jan feb mrt mar apr mei may jun jul aug sep okt oct nov dec";
    let lower = part.to_lowercase();
    lower.chars().count() >= 3 && lower.is_char_boundary(3) && MONTHS.split(' ').any(|month| lower.starts_with(month))
        || lower.starts_with("maart")
}

/// Returns the choices that a cell names. The words of a choice may hold a comma or semicolon themselves, so the longest
/// stretch that names a choice is taken first.
fn chosen(lexicon: &Lexicon<'_>, question: &Question, typed: &str) -> Result<Vec<OptionId>, Problem> {
    let ends = typed.match_indices([',', ';', '|', '\n', '\r']).map(|(at, sign)| (at, sign != ","));
    let ends: Vec<(usize, bool)> = ends.chain([(typed.len(), true)]).collect();
    let mut ids = Vec::new();
    let (mut start, mut next) = (0, 0);
    while next < ends.len() {
        let stretch = |to: usize| typed[start..ends[to].0].trim();
        if stretch(next).is_empty() {
            (start, next) = (ends[next].0 + 1, next + 1);
            continue;
        }
        let mut found = None;
        for to in (next..ends.len()).rev() {
            if let Some(id) = one(lexicon, question, stretch(to))? {
                found = Some((id, to));
                break;
            }
        }
        let Some((id, to)) = found else {
            let whole = (next..ends.len()).find(|to| ends[*to].1).unwrap_or(next);
            return Err(no_choice(lexicon, question, stretch(next), stretch(whole)));
        };
        ids.push(id);
        (start, next) = (ends[to].0 + 1, to + 1);
    }
    Ok(ids)
}

fn one(lexicon: &Lexicon<'_>, question: &Question, typed: &str) -> Result<Option<OptionId>, Problem> {
    match lexicon.choices(question, typed)[..] {
        [] => Ok(None),
        [place] => Ok(Some(question.option[place].id.clone())),
        [..] => {
            let (message, help) = problem("twofold", typed);
            Err(Problem { message, help: help.with("choices", choices(lexicon, question)) })
        }
    }
}

fn no_choice(lexicon: &Lexicon<'_>, question: &Question, piece: &str, part: &str) -> Problem {
    if let Some(state) = lexicon.non_answer(piece) {
        let (message, help) = problem("with-non", &lexicon.said_non(state));
        return Problem { message, help };
    }
    let labels = question.option.iter().flat_map(|choice| choice.label.iter().map(|(_, label)| label));
    let others: Vec<String> = question.offered().iter().map(|state| lexicon.said_non(*state)).collect();
    let known: Vec<&str> = labels
        .chain(question.option.iter().map(|choice| choice.id.as_str()))
        .chain(others.iter().map(String::as_str))
        .collect();
    let near = [part, piece].into_iter().find_map(|typed| near(typed, &known));
    let (message, help) = problem("choice", part);
    let help = match near {
        Some(near) => Message::new("exchange-fault-choice-near").with("near", near),
        None => help,
    };
    Problem { message, help: help.with("choices", choices(lexicon, question)) }
}

/// Returns the name nearest to what was typed, whatever its case; otherwise the only one that begins with it.
fn near<'k>(typed: &str, known: &[&'k str]) -> Option<&'k str> {
    let lower: Vec<String> = known.iter().map(|name| name.to_lowercase()).collect();
    let typed = typed.to_lowercase();
    let names: Vec<&str> = lower.iter().map(String::as_str).collect();
    let by_spelling = nearest(&typed, &names).and_then(|found| names.iter().position(|name| *name == found));
    let begins: Vec<usize> =
        (0..names.len()).filter(|at| typed.chars().count() > 2 && names[*at].starts_with(&typed)).collect();
    let by_beginning = (begins.len() == 1).then(|| begins[0]);
    by_spelling.or(by_beginning).map(|at| known[at])
}

fn choices(lexicon: &Lexicon<'_>, question: &Question) -> String {
    let numbered = question.option.iter().enumerate();
    let numbered = numbered.map(|(place, choice)| format!("{} = {}", place + 1, lexicon.of(&choice.label)));
    let non = Some(others(lexicon, question.offered())).filter(|words| !words.is_empty());
    numbered.chain(non).collect::<Vec<_>>().join("; ")
}

/// Returns what a person filled in as it is kept: choices in the order of the questionnaire, text without stray blanks.
///
/// # Errors
/// When it does not fit the question.
pub fn settled(lexicon: &Lexicon<'_>, question: &Question, said: Said) -> Result<Option<Said>, Problem> {
    let value = match said {
        Said::Non(state) if question.offered().contains(&state) => return Ok(Some(Said::Non(state))),
        Said::Non(state) => {
            let (message, help) = problem("not-offered", &lexicon.said_non(state));
            return Err(Problem { message, help: help.with("choices", choices(lexicon, question)) });
        }
        Said::Value(Value::Choices(ids)) => {
            let in_order = question.option.iter().map(|choice| choice.id.clone());
            Value::Choices(in_order.filter(|id| ids.contains(id)).collect())
        }
        Said::Value(Value::Text(text)) => match tidy(&text, question.kind == QuestionKind::Longtext)? {
            None => return Ok(None),
            Some(text) => Value::Text(text),
        },
        Said::Differ(_) => return Ok(None),
        Said::Value(number) => number,
    };
    match question.accepts(&value) {
        Ok(()) => Ok(Some(Said::Value(value))),
        Err(misfit) => Err(misfitting(lexicon, question, &value, &misfit)),
    }
}

/// Returns text without stray blanks and with line ends of one kind; nothing when it is empty.
///
/// # Errors
/// When it is too long or holds signs that nobody can see.
pub fn tidy(text: &str, keeps_lines: bool) -> Result<Option<String>, Problem> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let text = lines.join(if keeps_lines { "\n" } else { " " }).trim().to_owned();
    unbroken(&text)?;
    if text.chars().any(|sign| sign != '\n' && is_unsafe(sign)) {
        return Err(told(problem("invisible", "")));
    }
    if text.chars().count() > LONGEST_TEXT {
        let (message, help) = problem("too-long", &text);
        return Err(Problem { message: message.with("limit", LONGEST_TEXT), help });
    }
    Ok(Some(text).filter(|text| !text.is_empty()))
}

fn misfitting(lexicon: &Lexicon<'_>, question: &Question, value: &Value, misfit: &Misfit) -> Problem {
    let words: &Messages = lexicon.messages;
    let (min, max) = question.bounds();
    let found = match value {
        Value::Number(number) => words.number(*number, if number.fract() == 0.0 { 0 } else { 2 }),
        Value::Choices(ids) => ids.len().to_string(),
        Value::Text(text) => text.clone(),
    };
    let ranged = |key: &str| {
        let (message, help) = problem(key, &found);
        let number = |bound: f64| words.number(bound, 0);
        Problem { message, help: help.with("min", number(min)).with("max", number(max)) }
    };
    match misfit {
        Misfit::OutOfRange { .. } => ranged("range"),
        Misfit::NotWhole => ranged("whole"),
        Misfit::Count { min, max } => {
            let (message, help) = problem("count", &found);
            Problem { message, help: help.with("min", *min).with("max", *max) }
        }
        Misfit::Exclusive(id) => {
            let label =
                question.choice(id).map_or_else(|| id.to_string(), |choice| lexicon.of(&choice.label).to_owned());
            told(problem("exclusive", &label))
        }
        Misfit::MoreThanOne => told(problem("many", &found)),
        Misfit::NoSuchChoice(_) | Misfit::WrongKind | Misfit::Empty | Misfit::TooLong(_) => {
            told(problem("other", &found))
        }
    }
}
