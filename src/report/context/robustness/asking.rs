//! What to ask suppliers: open requirements first, then the unknown facts whose answers could change the choice most.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::Input;
use super::super::facts::{name, number, title};
use super::super::words::{Number, Words};
use super::{fine_points, share};
use crate::i18n::Message;
use crate::model::id::{FieldId, PlatformId};
use crate::model::inquiry::{Branch, Inquiry, OpenRequirement, VendorQuestion};
use crate::model::robustness::Simulation;
use crate::model::sensitivity::Outcome;

/// Facts that are listed, and suppliers.
const LISTED: usize = 8;

/// What to ask suppliers.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Asking {
    /// Open requirements per platform, those of the likeliest winners first, a sentence each.
    pub requirements: Vec<String>,
    /// How many more platforms have open requirements.
    pub more_requirements: usize,
    /// Whether any answer can be expected to matter.
    pub matters: bool,
    /// How much knowing everything would add at most, in a sentence.
    pub limit: String,
    /// Unknown facts, by expected value of the answer.
    pub facts: Vec<AskedFact>,
    /// The same by supplier, all answers together.
    pub suppliers: Vec<AskedSupplier>,
}

/// An unknown fact and what its answer could change.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct AskedFact {
    /// The platform that it is about.
    pub platform: String,
    /// Short name of the fact.
    pub fact: String,
    /// What exactly is not known.
    pub meaning: String,
    /// Expected value of the answer, in points.
    pub points: Number,
    /// Share of the cases in which the answer changes the first platform.
    pub change: Number,
    /// What each answer leads to, a sentence each.
    pub branches: Vec<String>,
}

/// All unknown facts of one platform together.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct AskedSupplier {
    /// The platform.
    pub platform: String,
    /// How many of its facts are unknown and count.
    pub unknown: usize,
    /// Expected value of all answers together, in points.
    pub points: Number,
}

pub(super) fn asking(input: &Input<'_>, words: Words<'_>, simulation: &Simulation) -> Asking {
    let nothing = Inquiry { requirements: Vec::new(), questions: Vec::new(), suppliers: Vec::new() };
    let inquiry = input.analysis.inquiry.as_ref().unwrap_or(&nothing);
    let limit = simulation.asking_limit.unwrap_or(0.0);
    let matters = limit >= Simulation::WORTH_ASKING;
    let key = if matters { "engine-ask-limit" } else { "engine-ask-nothing-matters" };
    let groups: Vec<&[OpenRequirement]> =
        inquiry.requirements.chunk_by(|one, other| one.alternative == other.alternative).collect();
    let worth =
        inquiry.questions.iter().filter(|one| matters && one.spread > 0.0 && one.value >= Inquiry::WORTH_LISTING);
    let suppliers = inquiry.suppliers.iter().filter(|one| matters && one.value >= Inquiry::WORTH_LISTING);
    Asking {
        requirements: groups.iter().take(LISTED).map(|group| requirement(input, words, simulation, group)).collect(),
        more_requirements: groups.len().saturating_sub(LISTED),
        matters,
        limit: words.say(Message::new(key).with("points", fine_points(words, limit).words)),
        facts: worth.take(LISTED).map(|one| asked(input, words, simulation, one)).collect(),
        suppliers: suppliers
            .take(LISTED)
            .map(|one| {
                let mut points = fine_points(words, one.value);
                if !one.exact {
                    points.words = words.say(Message::new("engine-about").with("number", points.words));
                }
                AskedSupplier { platform: name(input, &one.alternative), unknown: one.unknown, points }
            })
            .collect(),
    }
}

fn requirement(input: &Input<'_>, words: Words<'_>, simulation: &Simulation, group: &[OpenRequirement]) -> String {
    let criteria: Vec<String> = group.iter().map(|one| title(input, words, &one.criterion)).collect();
    let key = if group[0].otherwise.is_some() { "engine-ask-open-one" } else { "engine-ask-open-last" };
    let message = Message::new(key)
        .with("name", name(input, &group[0].alternative))
        .with("first", share(words, simulation, group[0].first).words)
        .with("names", criteria.join(", "))
        .with("other", group[0].otherwise.as_ref().map_or(String::new(), |id| name(input, id)));
    words.say(message)
}

fn asked(input: &Input<'_>, words: Words<'_>, simulation: &Simulation, one: &VendorQuestion) -> AskedFact {
    let (fact, meaning) = fact_words(input, words, &one.fact);
    AskedFact {
        platform: name(input, &one.alternative),
        fact,
        meaning,
        points: fine_points(words, one.value),
        change: share(words, simulation, one.change),
        branches: one.told().into_iter().map(|branch| branch_words(input, words, one, branch)).collect(),
    }
}

fn branch_words(input: &Input<'_>, words: Words<'_>, question: &VendorQuestion, branch: &Branch) -> String {
    let own = &question.alternative;
    let key = if branch.first == *own { "engine-branch-first" } else { "engine-branch-other" };
    let message = Message::new(key)
        .with("answer", outcome(input, words, own, &question.fact, branch.outcome))
        .with("points", words.points(branch.value).words)
        .with("rank", branch.rank)
        .with("first", name(input, &branch.first));
    words.say(message)
}

/// Returns the short name of a fact and what it means; of a tag (`field#tag`) with the name of the tag.
fn fact_words(input: &Input<'_>, words: Words<'_>, id: &FieldId) -> (String, String) {
    let (bare, tag) = id.as_str().split_once('#').unwrap_or((id.as_str(), ""));
    let Some(field) = input.catalog.field(&FieldId::from(bare)) else { return (id.to_string(), String::new()) };
    let label = words.text(&field.label);
    match field.level(&tag.into()) {
        Some(level) => (format!("{label}: {}", words.text(&level.label)), words.text(&field.meaning)),
        None => (label, words.text(&field.meaning)),
    }
}

/// Returns what a fact can turn out to be. A tag has no field of its own: absent comes first.
fn outcome(input: &Input<'_>, words: Words<'_>, platform: &PlatformId, id: &FieldId, outcome: Outcome) -> String {
    let field = input.catalog.field(id);
    match (outcome, field) {
        (Outcome::Number { low, high }, Some(field)) => number(words, field, low, high),
        (Outcome::Number { low, high }, None) => {
            let one = |value: f64| words.messages.number(value, 1);
            if low == high { one(low) } else { format!("{}–{}", one(low), one(high)) }
        }
        (Outcome::State(state), None) => words.key(if state == 0 { "engine-no" } else { "engine-yes" }),
        (Outcome::State(state), Some(field)) => {
            let levels = input.analysis.levels.get(&(platform.clone(), id.clone()));
            // The only level that is left stands for all states.
            let level = levels.and_then(|levels| levels.get(state).or(levels.last()));
            level.and_then(|level| field.level(level)).map_or(String::new(), |level| words.text(&level.label))
        }
    }
}
