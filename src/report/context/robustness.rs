//! How sure the order of platforms is, what would change it, what to ask, and where colleagues differ. Shares are shares of
//! what is still open, never chances of success.

mod asking;
mod colleagues;
mod stakes;

use schemars::JsonSchema;
use serde::Serialize;

use super::Input;
use super::facts::name;
use super::words::{Number, Term, Words};
use crate::i18n::Message;
use crate::model::decision::Ranking;
use crate::model::id::PlatformId;
use crate::model::robustness::{Certainty, Simulated, Simulation};

pub use asking::{AskedFact, AskedSupplier, Asking};
pub use colleagues::{Colleagues, PlaceText, WeightRangeText};
pub use stakes::{KnockOutText, StabilityText, Stakes};

/// Platforms that the tables show; the others are counted.
const SHOWN: usize = 12;
/// Places that have a column of their own; the rest is `lower`.
const PLACES: usize = 3;

/// How sure the order of platforms is, and what it depends on.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Robustness {
    /// Who comes out first, as a set, in the method's words for certainty.
    pub headline: Headline,
    /// Whether places hold only if open requirements turn out to be met.
    pub conditional: bool,
    /// Whether talking with colleagues or asking suppliers would make more difference, in a sentence.
    pub doubt: Option<String>,
    /// How often each of the first platforms comes in at which place.
    pub platforms: Vec<Standing>,
    /// How many more were compared.
    pub more: usize,
    /// How the simulation was run.
    pub run: Run,
    /// What would change the order.
    pub stakes: Stakes,
    /// What to ask suppliers.
    pub asking: Asking,
    /// From the cheapest to the best of what no other improves on, a sentence each.
    pub frontier: Vec<String>,
    /// Where respondents differ, when there are several.
    pub colleagues: Option<Colleagues>,
}

/// Who comes out first.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Headline {
    /// The platform with the most points.
    pub winner: String,
    /// The winner and whatever it is not at least likely above.
    pub members: Vec<String>,
    /// The same names in a sentence.
    pub names: String,
    /// How sure the winner is above the nearest other: `robust`, `likely` or `no-clear-difference`.
    pub certainty: Term,
    /// The outcome in a sentence.
    pub sentence: String,
    /// Who is likely or almost certainly lower, a sentence each.
    pub below: Vec<String>,
    /// A warning for members of which no fact is known.
    pub unknown: Option<String>,
}

/// How often a platform comes in at which place.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Standing {
    /// Name of its file.
    pub id: String,
    /// How it is called.
    pub name: String,
    /// Whether it belongs to those that come out first.
    pub leads: bool,
    /// Share of the runs in which it comes in first, second and third.
    pub places: Vec<Number>,
    /// Share of the runs in which it comes in lower.
    pub lower: Number,
    /// Share of the runs in which it is among the first three.
    pub top_three: Number,
    /// Mean place.
    pub expected: Number,
    /// Points that 5 % of the runs stay below.
    pub low: Number,
    /// Points that 95 % of the runs stay below.
    pub high: Number,
    /// Where it stands against the winner: `winner`, `no-clear-difference`, `likely` or `robust`.
    pub against_winner: Term,
}

/// How the simulation was run.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Run {
    /// How many samples were drawn.
    pub samples: Number,
    /// Start of the random numbers.
    pub seed: String,
    /// How many points a share can be off by chance.
    pub error: Number,
    /// All three in a sentence.
    pub sentence: String,
}

pub(super) fn robustness(input: &Input<'_>, words: Words<'_>) -> Option<Robustness> {
    let (ranking, simulation) = (input.ranking?, input.analysis.simulation.as_ref()?);
    let found = simulation.alternatives.iter().take(SHOWN);
    let platforms: Vec<Standing> = found.map(|one| standing(input, words, simulation, one)).collect();
    Some(Robustness {
        headline: headline(input, words, ranking, simulation)?,
        conditional: ranking.ranked.iter().any(|ranked| !ranked.open.is_empty()),
        doubt: doubt(input, words, simulation),
        more: simulation.alternatives.len() - platforms.len(),
        platforms,
        run: run(words, simulation),
        stakes: stakes::stakes(input, words, ranking),
        asking: asking::asking(input, words, simulation),
        frontier: frontier(input, words),
        colleagues: colleagues::colleagues(input, words),
    })
}

fn headline(input: &Input<'_>, words: Words<'_>, ranking: &Ranking, simulation: &Simulation) -> Option<Headline> {
    let winner = &ranking.ranked.first()?.id;
    let certainty = simulation.least_certainty(winner);
    let names = some_names(input, words, &simulation.headline);
    let sentence = Message::new(format!("engine-headline-{}", certainty.key()))
        .with("winner", name(input, winner))
        .with("names", names.as_str());
    let unknown: Vec<PlatformId> = ranking
        .ranked
        .iter()
        .filter(|ranked| ranked.coverage <= 0.0 && simulation.headline.contains(&ranked.id))
        .map(|ranked| ranked.id.clone())
        .collect();
    let warning = Message::new("engine-nothing-known").with("names", some_names(input, words, &unknown));
    Some(Headline {
        winner: name(input, winner),
        members: simulation.headline.iter().map(|id| name(input, id)).collect(),
        names,
        certainty: words.term("robustness-certainty", certainty.key()),
        sentence: words.say(sentence),
        below: below(input, words, simulation),
        unknown: (!unknown.is_empty()).then(|| words.say(warning)),
    })
}

/// Returns who is likely or surely below the winner.
fn below(input: &Input<'_>, words: Words<'_>, simulation: &Simulation) -> Vec<String> {
    let sentence = |(certainty, ids): (Certainty, Vec<PlatformId>)| {
        let message = Message::new(format!("engine-below-{}", certainty.key()));
        words.say(message.with("names", some_names(input, words, &ids)))
    };
    simulation.below().into_iter().map(sentence).collect()
}

/// Returns names in words, the first few written out.
fn some_names(input: &Input<'_>, words: Words<'_>, ids: &[PlatformId]) -> String {
    let mut shown: Vec<String> = ids.iter().take(Simulation::NAMED).map(|id| name(input, id)).collect();
    if ids.len() > Simulation::NAMED {
        shown.push(words.say(Message::new("engine-and-more").with("count", ids.len() - Simulation::NAMED)));
    }
    words.list(&shown)
}

fn doubt(input: &Input<'_>, words: Words<'_>, simulation: &Simulation) -> Option<String> {
    let (winner, doubt) = (simulation.alternatives.first()?, simulation.doubt()?);
    let share = |share: f64| words.messages.share(share, simulation.settings.samples);
    let message = Message::new(format!("engine-matter-{}", doubt.matters.key()))
        .with("winner", name(input, &winner.id))
        .with("both", share(doubt.first));
    Some(words.say(message.with("weights", share(doubt.by_weights)).with("facts", share(doubt.by_facts))))
}

fn standing(input: &Input<'_>, words: Words<'_>, simulation: &Simulation, one: &Simulated) -> Standing {
    let share = |value: f64| share(words, simulation, value);
    let leads = simulation.headline.contains(&one.id);
    let is_winner = simulation.alternatives.first().is_some_and(|first| first.id == one.id);
    let expected = (one.expected_rank * 10.0).round() / 10.0;
    Standing {
        id: one.id.to_string(),
        name: name(input, &one.id),
        leads,
        places: (0..PLACES)
            .map(|place| one.acceptability.get(place).map_or_else(no_place, |value| share(*value)))
            .collect(),
        lower: match one.acceptability.get(PLACES..) {
            None | Some([]) => no_place(),
            Some(lower) => share(lower.iter().sum::<f64>().min(1.0)),
        },
        top_three: share(one.top_three),
        expected: Number { value: one.expected_rank, words: words.messages.number(expected, 1) },
        low: words.points(one.low),
        high: words.points(one.high),
        against_winner: words.term("robustness-against", if is_winner { "winner" } else { one.certainty.key() }),
    }
}

/// Returns what stands for a place that there is not, with so few platforms.
fn no_place() -> Number {
    Number { value: 0.0, words: "–".to_owned() }
}

/// Returns a share of the runs in no more digits than it is sure to.
fn share(words: Words<'_>, simulation: &Simulation, value: f64) -> Number {
    Number { value, words: words.messages.share(value, simulation.settings.samples) }
}

fn run(words: Words<'_>, simulation: &Simulation) -> Run {
    let settings = &simulation.settings;
    let samples = words.count(settings.samples);
    let decimals = if simulation.error < 0.01 { 2 } else { 1 };
    let error = words.messages.number(simulation.error * 100.0, decimals);
    let message = Message::new("engine-run")
        .with("samples", samples.words.as_str())
        .with("seed", settings.seed.to_string())
        .with("error", error.as_str());
    Run {
        sentence: words.say(message),
        seed: settings.seed.to_string(),
        error: Number { value: simulation.error * 100.0, words: error },
        samples,
    }
}

fn frontier(input: &Input<'_>, words: Words<'_>) -> Vec<String> {
    let sentence = |step: &crate::model::sensitivity::CostStep| {
        let key = match (step.per_point, step.convex) {
            (None, _) => "engine-step-first",
            (Some(_), true) => "engine-step",
            (Some(_), false) => "engine-step-dear",
        };
        let message = Message::new(key)
            .with("name", name(input, &step.id))
            .with("points", words.points(step.value).words)
            .with("cost", words.messages.euros(step.cost))
            .with("more", step.per_point.map_or(String::new(), |euros| words.messages.euros(euros)));
        words.say(message)
    };
    input.analysis.frontier.iter().map(sentence).collect()
}

/// Returns a value (0 to 1) in points with a decimal.
fn fine_points(words: Words<'_>, value: f64) -> Number {
    Number { value: value * 100.0, words: words.messages.number(value * 100.0, 1) }
}
