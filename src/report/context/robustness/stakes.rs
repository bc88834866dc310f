//! What would change the order: weights, single requirements, and reading values as distances.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::Input;
use super::super::facts::{name, title};
use super::super::words::{Number, Words};
use super::{fine_points, some_names};
use crate::i18n::Message;
use crate::model::decision::Ranking;
use crate::model::id::{CriterionId, ObjectiveId};
use crate::model::sensitivity::{Bound, Flip, KnockOutPrice, Sensitivity, Stability};

/// Criteria that the table of weights shows.
const CLOSEST: usize = 6;

/// What would change the order.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Stakes {
    /// Objectives, then the criteria of which the smallest change of weight brings another platform to the top.
    pub weights: Vec<StabilityText>,
    /// How many more criteria can bring another platform to the top.
    pub more: usize,
    /// How many criteria are left out because their weight alone cannot.
    pub idle: usize,
    /// The smallest shift of weight that makes another level with the winner, in a sentence.
    pub flip: Option<String>,
    /// Who is on top when everything that counts weighs the same, in a sentence.
    pub equal_weights: Option<String>,
    /// Pairs of which the order is certain whatever the weights and facts, in a sentence.
    pub dominated: Option<String>,
    /// Who comes first in no run, in a sentence.
    pub never_first: Option<String>,
    /// What happens when levels are read as an order only, in a sentence; when that matters.
    pub ordinal: Option<String>,
    /// Requirements by which something drops out that meets all others, the dearest first.
    pub knock_outs: Vec<KnockOutText>,
    /// Names of the requirements by which nothing drops out that meets all others.
    pub harmless: String,
}

/// The range of a weight in which the winner stays on top.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct StabilityText {
    /// Short name of the objective, or of the objective and the criterion.
    pub title: String,
    /// Whether it is an objective.
    pub is_objective: bool,
    /// Its weight.
    pub weight: Number,
    /// Weight times the difference between the best and the worst that are left; of criteria only.
    pub effective: Option<Number>,
    /// The range in words, or that all weight is here.
    pub stays: String,
    /// Who takes over below it.
    pub below: String,
    /// Who takes over above it.
    pub above: String,
}

/// What a requirement does to the choice.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct KnockOutText {
    /// Short name of the requirement.
    pub title: String,
    /// How many drop out by it alone.
    pub removes: usize,
    /// Of how many that are left it is not known whether they meet it.
    pub open: usize,
    /// The best of those that drop out by it alone, with its points.
    pub best: Option<String>,
    /// How many points that one would stand above the winner, if it would.
    pub price: Option<Number>,
}

pub(super) fn stakes(input: &Input<'_>, words: Words<'_>, ranking: &Ranking) -> Stakes {
    let analysis = input.analysis;
    let found = analysis.sensitivity.as_ref();
    let weights = found.map_or_else(Vec::new, |found| weights(input, words, found));
    let winner = ranking.ranked.first().map_or(String::new(), |ranked| name(input, &ranked.id));
    Stakes {
        idle: found.map_or(0, |found| found.criteria.iter().filter(|one| !matters(one)).count()),
        flip: found.map(|found| match &found.flip {
            Some(flip) => flip_in_words(input, words, &winner, flip),
            None => words.say(Message::new("engine-no-flip").with("winner", winner.as_str())),
        }),
        equal_weights: found.map(|found| {
            let names: Vec<String> = found.equal_weights.iter().map(|id| name(input, id)).collect();
            let same = names == [winner.clone()];
            let key = if same { "engine-equal-same" } else { "engine-equal-other" };
            words.say(Message::new(key).with("names", words.list(&names)))
        }),
        dominated: found.and_then(|found| dominated(input, words, found)),
        never_first: never_first(input, words),
        ordinal: analysis.ordinal.filter(|check| check.depends_on_distances).map(|check| {
            let share = |share: f64| words.messages.share(share, analysis.settings.samples);
            let message = Message::new("engine-ordinal-depends").with("winner", winner.as_str());
            words.say(message.with("first", share(check.first)).with("order", share(check.first_by_order)))
        }),
        more: found.map_or(0, |found| found.criteria.iter().filter(|one| matters(one)).count().saturating_sub(CLOSEST)),
        harmless: {
            let idle = analysis.knock_outs.iter().filter(|entry| entry.removes.is_empty());
            words.list(&idle.map(|entry| title(input, words, &entry.criterion)).collect::<Vec<_>>())
        },
        knock_outs: knock_outs(input, words),
        weights,
    }
}

/// Tells whether the weight of a criterion alone can bring another platform to the top.
fn matters<Id>(one: &Stability<Id>) -> bool {
    one.interval.as_ref().is_some_and(|ends| ends.iter().any(|end| end.rival.is_some()))
}

/// Returns how far a weight is from the nearest end at which another platform takes over.
fn distance<Id>(one: &Stability<Id>) -> f64 {
    let ends = one.interval.iter().flatten().filter(|end| end.rival.is_some());
    ends.map(|end| (end.at - one.weight).abs()).fold(f64::INFINITY, f64::min)
}

fn weights(input: &Input<'_>, words: Words<'_>, found: &Sensitivity) -> Vec<StabilityText> {
    let objective = |id: &ObjectiveId| {
        input.catalog.objective(id).map_or_else(|| id.to_string(), |objective| words.text(&objective.title))
    };
    let mut rows: Vec<StabilityText> =
        found.objectives.iter().map(|one| row(input, words, objective(&one.id), None, one)).collect();
    let mut closest: Vec<(usize, &Stability<CriterionId>)> =
        found.criteria.iter().enumerate().filter(|(_, one)| matters(one)).collect();
    closest.sort_by(|one, other| distance(one.1).total_cmp(&distance(other.1)));
    for (place, one) in closest.into_iter().take(CLOSEST) {
        let above = input.problem.criteria.get(place).and_then(|entry| input.problem.objectives.get(entry.objective));
        let above = above.map_or(String::new(), |entry| objective(&entry.id));
        let title = format!("{above} › {}", title(input, words, &one.id));
        rows.push(row(input, words, title, found.effective_weights.get(place).copied(), one));
    }
    rows
}

fn row<Id>(
    input: &Input<'_>,
    words: Words<'_>,
    title: String,
    effective: Option<f64>,
    one: &Stability<Id>,
) -> StabilityText {
    let rival = |end: &Bound| end.rival.as_ref().map_or_else(|| words.key("engine-nobody"), |id| name(input, id));
    let percent = |share: f64| Number { value: share, words: words.messages.percent(share) };
    let [stays, below, above] = match &one.interval {
        Some([low, high]) => {
            let range = format!("{}–{}", words.points(low.at).words, words.points(high.at).words);
            [words.say(Message::new("engine-percent").with("number", range)), rival(low), rival(high)]
        }
        None => [words.key("engine-not-defined"), String::new(), String::new()],
    };
    let is_objective = effective.is_none();
    StabilityText {
        title,
        is_objective,
        weight: percent(one.weight),
        effective: effective.map(percent),
        stays,
        below,
        above,
    }
}

fn flip_in_words(input: &Input<'_>, words: Words<'_>, winner: &str, flip: &Flip) -> String {
    let from = flip.from.iter().map(|one| {
        let message = Message::new("engine-flip-from").with("criterion", title(input, words, &one.criterion));
        words.say(message.with("points", fine_points(words, one.weight).words))
    });
    let message = Message::new("engine-flip")
        .with("winner", winner)
        .with("rival", name(input, &flip.rival))
        .with("points", fine_points(words, flip.weight).words)
        .with("to", title(input, words, &flip.to))
        .with("from", words.list(&from.collect::<Vec<_>>()));
    words.say(message)
}

fn dominated(input: &Input<'_>, words: Words<'_>, found: &Sensitivity) -> Option<String> {
    let line = |one: &crate::model::sensitivity::Dominance| {
        let message = Message::new("engine-dominated-one").with("worse", name(input, &one.worse));
        words.say(message.with("better", name(input, &one.better)))
    };
    let lines: Vec<String> = found.dominated.iter().map(line).collect();
    let message = Message::new("engine-dominated").with("names", lines.join("; "));
    (!lines.is_empty()).then(|| words.say(message))
}

fn never_first(input: &Input<'_>, words: Words<'_>) -> Option<String> {
    let simulation = input.analysis.simulation.as_ref()?;
    let ids = simulation.never_first();
    let message = Message::new("engine-never-first")
        .with("names", some_names(input, words, &ids))
        .with("samples", words.count(simulation.settings.samples).words);
    (!ids.is_empty()).then(|| words.say(message))
}

fn knock_outs(input: &Input<'_>, words: Words<'_>) -> Vec<KnockOutText> {
    let mut prices: Vec<&KnockOutPrice> =
        input.analysis.knock_outs.iter().filter(|entry| !entry.removes.is_empty()).collect();
    prices.sort_by(|one, other| {
        let price = |entry: &KnockOutPrice| entry.price.unwrap_or(0.0);
        price(other).total_cmp(&price(one)).then(other.removes.len().cmp(&one.removes.len()))
    });
    let text = |entry: &KnockOutPrice| KnockOutText {
        title: title(input, words, &entry.criterion),
        removes: entry.removes.len(),
        open: entry.open,
        best: entry.best.as_ref().map(|(id, value)| format!("{} ({})", name(input, id), words.points(*value).words)),
        price: entry.price.map(|price| fine_points(words, price)),
    };
    prices.into_iter().map(text).collect()
}
