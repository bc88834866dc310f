//! Where the respondents of one assessment differ: each by itself, never an average first.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::Input;
use super::super::facts::{name, title};
use super::super::words::{Number, Words};
use super::fine_points;
use crate::i18n::Message;
use crate::model::respondents::Group;

/// Criteria whose weights lie farthest apart and are shown.
const FARTHEST: usize = 6;
/// Weights that lie closer together than this are the same to a reader.
const APART: f64 = 0.005;

/// Where respondents differ.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Colleagues {
    /// Their names, in the order of the columns.
    pub respondents: Vec<String>,
    /// Whether the same platform is first for all.
    pub agree: bool,
    /// Who is first for whom, in a sentence.
    pub winners: String,
    /// How far the orders agree as a whole, in a sentence.
    pub agreement: Option<String>,
    /// The platform with the least regret, in a sentence.
    pub regret: Option<String>,
    /// Places for each of them, the least regret first.
    pub places: Vec<PlaceText>,
    /// Weights that lie farthest apart.
    pub weights: Vec<WeightRangeText>,
}

/// The places of one platform.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PlaceText {
    /// The platform.
    pub name: String,
    /// Its place for each respondent.
    pub places: Vec<usize>,
    /// The most points that any respondent misses with it.
    pub regret: Number,
}

/// How far the weights of a criterion lie apart.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct WeightRangeText {
    /// Short name of the criterion.
    pub title: String,
    /// Smallest weight.
    pub low: Number,
    /// Largest weight.
    pub high: Number,
}

pub(super) fn colleagues(input: &Input<'_>, words: Words<'_>) -> Option<Colleagues> {
    let group = input.analysis.group.as_ref().filter(|group| !group.alternatives.is_empty())?;
    let agreement = [("engine-group-concordance", group.concordance), ("engine-group-correlation", group.correlation)];
    let agreement = agreement
        .into_iter()
        .find_map(|(key, number)| Some(words.say(Message::new(key).with("number", words.messages.number(number?, 2)))));
    let regret = group.regret.first().map(|least| {
        let message = Message::new("engine-group-regret").with("name", name(input, &least.alternative));
        words.say(message.with("points", fine_points(words, least.most).words))
    });
    let percent = |share: f64| Number { value: share, words: words.messages.percent(share) };
    let apart = group.weights.iter().filter(|range| range.high - range.low > APART).take(FARTHEST);
    Some(Colleagues {
        respondents: group.respondents.clone(),
        agree: group.same_winner,
        winners: winners(input, words, group),
        agreement,
        regret,
        places: places(input, words, group),
        weights: apart
            .map(|range| WeightRangeText {
                title: title(input, words, &range.criterion),
                low: percent(range.low),
                high: percent(range.high),
            })
            .collect(),
    })
}

fn winners(input: &Input<'_>, words: Words<'_>, group: &Group) -> String {
    let first =
        |ids: &[crate::model::id::PlatformId]| words.list(&ids.iter().map(|id| name(input, id)).collect::<Vec<_>>());
    if group.same_winner {
        let names = group.winners.first().map_or(String::new(), |ids| first(ids));
        return words.say(Message::new("engine-group-same").with("names", names));
    }
    let each = group.respondents.iter().zip(&group.winners).map(|(respondent, ids)| {
        words.say(Message::new("engine-group-winner").with("respondent", respondent.as_str()).with("names", first(ids)))
    });
    words.say(Message::new("engine-group-differ").with("names", each.collect::<Vec<_>>().join("; ")))
}

fn places(input: &Input<'_>, words: Words<'_>, group: &Group) -> Vec<PlaceText> {
    let regrets = group.regret.iter().filter_map(|regret| {
        let at = group.alternatives.iter().position(|id| *id == regret.alternative)?;
        Some(PlaceText {
            name: name(input, &regret.alternative),
            places: group.ranks.iter().filter_map(|ranks| ranks.get(at).copied()).collect(),
            regret: fine_points(words, regret.most),
        })
    });
    regrets.take(super::SHOWN).collect()
}
