//! Documented uses of the same kind elsewhere: precedents, never predictions.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use super::Input;
use super::case::case;
use super::sources::Sources;
use super::words::{Number, Term, Words, distinct};
use crate::i18n::Message;
use crate::model::catalog::{Deployment, Outcome, Platform};
use crate::model::id::{FactorId, LevelId, SourceId};
use crate::model::source::Source;

/// Cases that the report tells; the others are counted.
const SHOWN: usize = 8;
/// The field whose choices say what a platform and a deployment are for.
const KIND_FIELD: &str = "made-for";
/// The country whose cases come first.
const HOME: &str = "NL";

/// Documented uses of the same kind.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Precedents {
    /// What this case is for, in words.
    pub kinds: Vec<String>,
    /// Those that are told.
    pub cases: Vec<Precedent>,
    /// How many more the catalog has.
    pub more: usize,
    /// How all of them ended according to their sources.
    pub outcomes: Vec<OutcomeCount>,
}

/// How many cases ended in a certain way.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct OutcomeCount {
    /// The outcome.
    pub outcome: Term,
    /// How many.
    pub count: usize,
}

/// One documented use.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Precedent {
    /// Municipality or region, with the area and the country where they matter.
    pub place: String,
    /// Name of the platform or site.
    pub platform: Option<String>,
    /// From when to when.
    pub period: Option<String>,
    /// How the source judges it.
    pub outcome: Term,
    /// Why, according to the source.
    pub why: String,
    /// What it cost, part by part.
    pub cost: Vec<String>,
    /// Remark on cost.
    pub cost_note: Option<String>,
    /// What it reached, figure by figure.
    pub figures: Vec<Figure>,
    /// What exactly was counted.
    pub figures_note: Option<String>,
    /// Titles of factors that the source names as present.
    pub present: Vec<String>,
    /// Titles of factors that the source names as missing.
    pub missing: Vec<String>,
    /// Who tells it: kinds of publisher.
    pub told_by: Vec<String>,
    /// Numbers of the sources.
    pub sources: Vec<usize>,
}

/// A figure with its unit.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Figure {
    /// What is counted.
    pub what: String,
    /// The number with its unit in words.
    pub number: Number,
}

struct Found<'a> {
    deployment: &'a Deployment,
    platform: Option<&'a Platform>,
    sources: &'a BTreeMap<SourceId, Source>,
}

/// Returns the cases of the same kind: those of the own country, with a judgement and with figures first, and of good
/// and bad outcomes in turn, so that neither hides the other.
pub(super) fn precedents(input: &Input<'_>, words: Words<'_>, sources: &mut Sources<'_>) -> Precedents {
    let kinds = kinds(input);
    let mut found: Vec<Found<'_>> =
        all(input).filter(|found| found.deployment.kind.iter().any(|kind| kinds.contains(kind))).collect();
    // What happened in the municipality itself is no precedent for it.
    let own = case(input, words).name.to_lowercase();
    found.retain(|found| !own.contains(&found.deployment.place.to_lowercase()));
    found.sort_by_cached_key(|found| {
        let one = found.deployment;
        (!is_judged(one), one.country != HOME, !has_figures(one), one.place.clone(), one.id.clone())
    });
    let chosen = in_turn(&found);
    let field = input.catalog.fields.iter().find(|field| field.id.as_str() == KIND_FIELD);
    let label = |kind: &&LevelId| field?.level(kind).map(|level| words.text(&level.label));
    Precedents {
        kinds: kinds.iter().filter_map(label).collect(),
        more: found.len() - chosen.len(),
        outcomes: outcomes(words, &found),
        cases: chosen.iter().map(|found| precedent(input, words, sources, found)).collect(),
    }
}

/// Returns what this case is for: the kinds that the answers ask of a platform.
fn kinds<'a>(input: &Input<'a>) -> BTreeSet<&'a LevelId> {
    let asked = input.conclusion.requirements.iter();
    let criteria = asked.filter_map(|requirement| input.catalog.criterion(&requirement.demand.criterion));
    criteria
        .filter(|criterion| criterion.field.as_str() == KIND_FIELD)
        .filter_map(|criterion| criterion.tag.as_ref())
        .collect()
}

fn all<'a>(input: &Input<'a>) -> impl Iterator<Item = Found<'a>> {
    let of_platforms = input.catalog.platforms.values().flat_map(|platform| {
        let one = move |deployment| Found { deployment, platform: Some(platform), sources: &platform.sources };
        platform.deployments.iter().map(one)
    });
    let catalog = input.catalog;
    let others = catalog.other_deployments.iter();
    of_platforms.chain(others.map(|deployment| Found { deployment, platform: None, sources: &catalog.other_sources }))
}

fn is_judged(one: &Deployment) -> bool {
    matches!(one.outcome, Outcome::Success | Outcome::Mixed | Outcome::Failure | Outcome::Stopped)
}

fn has_figures(one: &Deployment) -> bool {
    let cost = one.cost_setup.or(one.cost_yearly).or(one.cost_total).is_some();
    cost && one.users.or(one.participants).or(one.contributions).or(one.votes).is_some()
}

/// Returns the first cases, taking those that went well and those that did not in turn, in the given order; of each
/// place no more than one.
fn in_turn<'f, 'a>(found: &'f [Found<'a>]) -> Vec<&'f Found<'a>> {
    let went_well = |one: &&Found<'_>| matches!(one.deployment.outcome, Outcome::Success | Outcome::Running);
    let mut places = BTreeSet::new();
    let one_a_place = found.iter().filter(|found| places.insert(found.deployment.place.as_str()));
    let (well, not): (Vec<_>, Vec<_>) = one_a_place.partition(went_well);
    let (mut well, mut not) = (well.into_iter(), not.into_iter());
    let mut chosen = Vec::new();
    while let (first, second) = (not.next(), well.next())
        && first.or(second).is_some()
        && chosen.len() < SHOWN
    {
        chosen.extend(first);
        chosen.extend(second);
    }
    chosen.truncate(SHOWN);
    chosen
}

fn outcomes(words: Words<'_>, found: &[Found<'_>]) -> Vec<OutcomeCount> {
    let kinds: BTreeSet<Outcome> = found.iter().map(|found| found.deployment.outcome).collect();
    let count = |outcome: Outcome| found.iter().filter(|found| found.deployment.outcome == outcome).count();
    kinds
        .into_iter()
        .map(|outcome| OutcomeCount { outcome: words.term("outcome", outcome.key()), count: count(outcome) })
        .collect()
}

fn precedent(input: &Input<'_>, words: Words<'_>, sources: &mut Sources<'_>, found: &Found<'_>) -> Precedent {
    let one = found.deployment;
    let titles = |ids: &[FactorId]| {
        let factors = ids.iter().filter_map(|id| input.questionnaire.factor(id));
        factors.map(|factor| words.text(&factor.title)).collect()
    };
    let told_by = one.source.iter().filter_map(|id| found.sources.get(id));
    Precedent {
        place: place(words, one),
        platform: found.platform.map(|platform| platform.name.clone()).or_else(|| one.name.clone()),
        period: period(words, one),
        outcome: words.term("outcome", one.outcome.key()),
        why: words.text(&one.why),
        cost: costs(words, one),
        cost_note: words.optional(one.cost_note.as_ref()),
        figures: figures(words, one),
        figures_note: words.optional(one.figures_note.as_ref()),
        present: titles(&one.present),
        missing: titles(&one.missing),
        told_by: distinct(told_by.map(|source| words.key(&format!("publisher-{}", source.publisher_kind.key())))),
        sources: sources.numbers(&one.source, found.sources),
    }
}

fn place(words: Words<'_>, one: &Deployment) -> String {
    let mut place = one.place.clone();
    if let Some(area) = &one.area {
        place = format!("{place}, {area}");
    }
    if one.country != HOME {
        let country = words.key(&format!("report-country-{}", one.country));
        let known = !country.starts_with("report-country-");
        place = format!("{place} ({})", if known { country } else { one.country.clone() });
    }
    place
}

fn period(words: Words<'_>, one: &Deployment) -> Option<String> {
    let say = |key: &str| Message::new(key);
    let message = match (one.start, one.end) {
        (Some(start), Some(end)) if start == end => say("report-period-year").with("year", start.to_string()),
        (Some(start), Some(end)) => {
            say("report-period-both").with("start", start.to_string()).with("end", end.to_string())
        }
        (Some(start), None) => say("report-period-from").with("start", start.to_string()),
        (None, Some(end)) => say("report-period-until").with("end", end.to_string()),
        (None, None) => return None,
    };
    Some(words.say(message))
}

fn costs(words: Words<'_>, one: &Deployment) -> Vec<String> {
    let parts = [("setup", one.cost_setup), ("yearly", one.cost_yearly), ("total", one.cost_total)];
    let known = parts.into_iter().filter_map(|(key, amount)| Some((key, amount?)));
    known
        .map(|(key, amount)| {
            words
                .say(Message::new(format!("report-deployment-cost-{key}")).with("amount", words.messages.euros(amount)))
        })
        .collect()
}

fn figures(words: Words<'_>, one: &Deployment) -> Vec<Figure> {
    let counts = [
        ("inhabitants", one.inhabitants),
        ("target-group", one.target_group),
        ("users", one.users),
        ("households", one.registered_households),
        ("participants", one.participants),
        ("visitors", one.visitors),
        ("contributions", one.contributions),
        ("votes", one.votes),
    ];
    let mut figures: Vec<Figure> = counts
        .into_iter()
        .filter_map(|(key, count)| {
            let mut number = words.count(count?);
            let message = Message::new(format!("report-figure-{key}")).with("number", number.words.as_str());
            number.words = words.say(message.with("count", usize::try_from(count?).unwrap_or(usize::MAX)));
            Some(Figure { what: key.to_owned(), number })
        })
        .collect();
    if let Some(amount) = one.budget_decided {
        let amount_words = words.messages.euros(amount);
        let message = Message::new("report-figure-budget").with("number", amount_words);
        figures.push(Figure { what: "budget".to_owned(), number: Number { value: amount, words: words.say(message) } });
    }
    figures
}
