//! How what the catalog says reads in the user's language: values, ages, who tells.

use crate::i18n::{Message, Messages};
use crate::model::catalog::{Fact, FactValue, Field, FieldKind};
use crate::model::id::LevelId;
use crate::model::source::Source;

/// Ages from here on are told in years.
const MONTHS_BEFORE_YEARS: u32 = 24;

/// Returns what a fact says, in words, without its explanation.
pub fn value(words: &Messages, field: &Field, fact: &Fact) -> String {
    let locale = words.locale();
    match &fact.value {
        FactValue::Levels(ids) => {
            let labels: Vec<String> = ids.iter().map(|id| label(words, field, id)).collect();
            labels.join(&format!(" {} ", words.text("or")))
        }
        FactValue::Tag(id) => label(words, field, id),
        FactValue::NoTag(id) => words.render(&Message::new("engine-fact-not").with("what", label(words, field, id))),
        FactValue::Number { low, high } => numbers(words, field, *low, *high),
        FactValue::Date(date) => words.date(date),
        FactValue::Plain(text) => text.clone(),
        FactValue::Text => fact.text.as_ref().map_or("", |text| text.get(locale)).to_owned(),
    }
}

fn numbers(words: &Messages, field: &Field, low: f64, high: f64) -> String {
    let one = |number: f64| match field.kind {
        FieldKind::Year => format!("{number:.0}"),
        FieldKind::Amount => words.euros(number),
        _ => words.number(number, if number.fract() == 0.0 { 0 } else { 2 }),
    };
    if low == high {
        return one(low);
    }
    words.render(&Message::new("number-range").with("low", one(low)).with("high", one(high)))
}

/// Returns a choice in words.
pub fn label(words: &Messages, field: &Field, id: &LevelId) -> String {
    field.level(id).map_or(id.as_str(), |level| level.label.get(words.locale())).to_owned()
}

/// Returns what a fact says with its explanation behind it.
pub fn told(words: &Messages, field: &Field, fact: &Fact) -> String {
    let said = value(words, field, fact);
    match &fact.text {
        Some(text) if field.kind != FieldKind::Text => format!("{said}. {}", text.get(words.locale())),
        _ => said,
    }
}

/// Returns an age in words: `7 maanden oud`, `3 jaar oud`.
pub fn age(words: &Messages, months: u32) -> String {
    let (key, count) = if months < MONTHS_BEFORE_YEARS { ("age-months", months) } else { ("age-years", months / 12) };
    words.render(&Message::new(key).with("count", count as usize))
}

/// Returns how a publisher stands to the platform, in words.
pub fn publisher_kind(words: &Messages, source: &Source) -> String {
    words.text(&format!("publisher-{}", source.publisher_kind.key()))
}
