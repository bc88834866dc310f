//! What is known of a platform on a criterion, in words and with numbered sources.

use schemars::JsonSchema;
use serde::Serialize;

use super::Input;
use super::sources::Sources;
use super::words::{Words, distinct};
use crate::i18n::Message;
use crate::model::catalog::{Criterion, Fact, FactValue, Field, FieldKind, Platform};
use crate::model::cost::BUDGET;
use crate::model::id::{CriterionId, PlatformId};
use crate::model::truth::Truth;

/// What is known of a platform on a criterion.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct FactText {
    /// Whether any source says anything.
    pub known: bool,
    /// What the sources say, or that nothing is known.
    pub words: String,
    /// Numbers of the sources.
    pub sources: Vec<usize>,
}

/// Returns the name of a platform, or its id when it is not in the catalog.
pub(super) fn name(input: &Input<'_>, id: &PlatformId) -> String {
    input.catalog.platforms.get(id).map_or_else(|| id.to_string(), |platform| platform.name.clone())
}

/// Returns the short name of a criterion, or its id when it is not in the catalog.
pub(super) fn title(input: &Input<'_>, words: Words<'_>, id: &CriterionId) -> String {
    if id.as_str() == BUDGET {
        return words.key("engine-budget");
    }
    input.catalog.criterion(id).map_or_else(|| id.to_string(), |criterion| words.text(&criterion.title))
}

pub(super) fn fact(
    input: &Input<'_>,
    words: Words<'_>,
    sources: &mut Sources<'_>,
    id: &PlatformId,
    criterion: &Criterion,
) -> FactText {
    let unknown = FactText { known: false, words: words.key("fact-unknown"), sources: Vec::new() };
    let (Some(platform), Some(field)) = (input.catalog.platforms.get(id), input.catalog.field(&criterion.field)) else {
        return unknown;
    };
    let facts: Vec<&Fact> = platform.facts_of(&field.id).collect();
    if facts.is_empty() {
        return unknown;
    }
    if let Some(tag) = &criterion.tag {
        let said: Vec<&Fact> = facts.iter().copied().filter(|fact| fact.value == FactValue::Tag(tag.clone())).collect();
        let mut known = |text, facts: &[&Fact]| FactText {
            known: true,
            words: words.text(text),
            sources: numbers(sources, platform, facts),
        };
        return match platform.has_tag(field, tag) {
            Truth::True => known(&criterion.best, &said),
            Truth::False => known(&criterion.worst, &facts),
            Truth::Unknown => unknown,
        };
    }
    let said = distinct(facts.iter().flat_map(|fact| values(words, field, fact)));
    FactText { known: true, words: words.either(&said), sources: numbers(sources, platform, &facts) }
}

fn numbers(sources: &mut Sources<'_>, platform: &Platform, facts: &[&Fact]) -> Vec<usize> {
    distinct(facts.iter().filter_map(|fact| platform.sources.get(&fact.source)).map(|source| sources.number(source)))
}

fn values(words: Words<'_>, field: &Field, fact: &Fact) -> Vec<String> {
    match &fact.value {
        FactValue::Levels(ids) => {
            ids.iter().filter_map(|id| field.level(id)).map(|level| words.text(&level.label)).collect()
        }
        FactValue::NoTag(id) => {
            let label = field.level(id).map(|level| words.text(&level.label));
            label
                .map(|label| words.messages.render(&Message::new("engine-fact-not").with("what", label)))
                .into_iter()
                .collect()
        }
        FactValue::Tag(id) => field.level(id).map(|level| words.text(&level.label)).into_iter().collect(),
        FactValue::Number { low, high } => vec![number(words, field, *low, *high)],
        FactValue::Date(date) => vec![words.messages.date(date)],
        FactValue::Plain(text) => vec![text.clone()],
        FactValue::Text => words.optional(fact.text.as_ref()).into_iter().collect(),
    }
}

/// Returns a number, or a range of numbers, in the form of its field.
pub(super) fn number(words: Words<'_>, field: &Field, low: f64, high: f64) -> String {
    let one = |value: f64| match field.kind {
        FieldKind::Amount => words.messages.euros(value),
        FieldKind::Year => format!("{value:.0}"),
        _ => words.messages.number(value, if value.fract() == 0.0 { 0 } else { 1 }),
    };
    if low == high { one(low) } else { format!("{}–{}", one(low), one(high)) }
}
