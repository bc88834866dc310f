//! Whether the winner depends on reading level values as distances: each sample draws the values between the ends anew
//! and keeps only their order.

use super::fault::Fault;
use super::ranking::{quantised, ranking_with, viewed};
use super::simulation::{LANES, Sampler, Stream, compared, index};
use super::value::value;
use crate::model::catalog::{Anchor, linear};
use crate::model::decision::{Alternative, Domain, Performance, Problem, ValueFunction, View};
use crate::model::robustness::{Settings, Simulation};
use crate::model::sensitivity::OrdinalCheck;

/// By how much the share of first places may fall.
const TOLERANCE: f64 = 0.10;

/// Returns how often the winner comes first when only the order of the levels counts, or nothing without a winner.
///
/// The values strictly between 0 and 1 that the states of a criterion have become sorted uniform numbers. A level that no
/// alternative can have is not known here and not drawn.
pub fn ordinal_check(problem: &Problem, simulation: &Simulation) -> Result<Option<OrdinalCheck>, Fault> {
    let settings = &simulation.settings;
    let ranking = ranking_with(problem, settings.view, settings.strict)?;
    let Some(winner) = ranking.ranked.first() else { return Ok(None) };
    let first = simulation.alternatives.iter().find(|one| one.id == winner.id).map_or(0.0, |one| one.first);
    let alternatives = compared(problem, &ranking);
    let own = alternatives.iter().position(|alternative| alternative.id == winner.id).unwrap_or(0);
    let first_by_order = share_of_firsts(problem, &alternatives, own, settings)?;
    let depends_on_distances = first - first_by_order > TOLERANCE;
    Ok(Some(OrdinalCheck { first, first_by_order, depends_on_distances }))
}

fn share_of_firsts(
    problem: &Problem,
    alternatives: &[&Alternative],
    own: usize,
    settings: &Settings,
) -> Result<f64, Fault> {
    let mut sampler = Sampler::new(problem, settings.seed, &settings.respondent)?;
    let scales: Vec<Scale> =
        (0..problem.criteria.len()).map(|j| Scale::new(problem, alternatives, j, settings.seed)).collect();
    let cells: Vec<Vec<Cell<'_>>> =
        alternatives.iter().map(|alternative| cells(alternative, &scales, settings)).collect();
    let mut weights = vec![[0.0; LANES]; problem.criteria.len()];
    let mut levels: Vec<Vec<[f64; LANES]>> = scales.iter().map(|scale| vec![[0.0; LANES]; scale.inner.len()]).collect();
    let mut totals = vec![[0.0; LANES]; alternatives.len()];
    let mut shares = 0.0;
    for start in (0..settings.samples).step_by(LANES) {
        sampler.draw(start, &mut weights);
        levels.iter_mut().zip(&scales).for_each(|(levels, scale)| scale.draw(start, levels));
        for (total, cells) in totals.iter_mut().zip(&cells) {
            *total = [0.0; LANES];
            for ((cell, weights), levels) in cells.iter().zip(&weights).zip(&levels) {
                cell.add(total, weights, levels, start);
            }
        }
        let in_block = (settings.samples - start).min(LANES as u64) as usize;
        for lane in 0..in_block {
            let units = |total: &[f64; LANES]| quantised(total[lane]);
            let best = totals.iter().map(units).max().unwrap_or(0);
            if units(&totals[own]) == best {
                shares += 1.0 / totals.iter().filter(|total| units(total) == best).count() as f64;
            }
        }
    }
    Ok(shares / settings.samples as f64)
}

/// What a performance adds in a sample, with everything looked up that is the same in every sample.
enum Cell<'a> {
    /// One choice, whatever the sample.
    Known(Choice),
    /// One of these, drawn.
    Drawn(Stream, Vec<Choice>),
    /// A number from a range, on straight lines.
    Line { stream: Stream, anchors: &'a [Anchor], low: f64, width: f64 },
}

#[derive(Clone, Copy)]
enum Choice {
    /// A value that stays as it is.
    Value(f64),
    /// The place of a level between the ends of its scale; its value is drawn.
    Level(usize),
}

impl Cell<'_> {
    /// Adds what the samples from `start` give.
    fn add(&self, total: &mut [f64; LANES], weights: &[f64; LANES], levels: &[[f64; LANES]], start: u64) {
        let value = |choice: Choice, lane: usize| match choice {
            Choice::Value(value) => value,
            Choice::Level(place) => levels[place][lane],
        };
        match self {
            Cell::Known(Choice::Value(value)) => (0..LANES).for_each(|lane| total[lane] += weights[lane] * value),
            Cell::Known(Choice::Level(place)) => {
                let drawn = &levels[*place];
                (0..LANES).for_each(|lane| total[lane] += weights[lane] * drawn[lane]);
            }
            Cell::Drawn(stream, choices) => (0..LANES).for_each(|lane| {
                let choice = choices[index(stream.bits(start + lane as u64), choices.len() as u64)];
                total[lane] += weights[lane] * value(choice, lane);
            }),
            Cell::Line { stream, anchors, low, width } => (0..LANES).for_each(|lane| {
                let at = low + stream.uniform(start + lane as u64) * width;
                total[lane] += weights[lane] * linear(anchors, at);
            }),
        }
    }
}

fn cells<'a>(alternative: &'a Alternative, scales: &[Scale], settings: &Settings) -> Vec<Cell<'a>> {
    let cell = |(performance, scale): (&'a Performance, &Scale)| {
        let fact = &alternative.facts[performance.fact];
        let stream = Stream::new(settings.seed, &["x", alternative.id.as_str(), fact.field.as_str()]);
        match (&performance.function, fact.domain, settings.view) {
            (ValueFunction::PerState(values), _, View::Neutral) => match &values[..] {
                [only] => Cell::Known(scale.choice(*only)),
                several => Cell::Drawn(stream, several.iter().map(|value| scale.choice(*value)).collect()),
            },
            (ValueFunction::PerState(values), _, View::Pessimistic) => {
                Cell::Known(scale.choice(values.iter().copied().fold(1.0, f64::min)))
            }
            (ValueFunction::PerState(values), _, View::Optimistic) => {
                Cell::Known(scale.choice(values.iter().copied().fold(0.0, f64::max)))
            }
            (ValueFunction::Linear(anchors), Domain::Uniform { low, high }, View::Neutral) => {
                Cell::Line { stream, anchors, low, width: high - low }
            }
            (ValueFunction::Linear(_), ..) => {
                Cell::Known(Choice::Value(viewed(value(performance, &alternative.facts), settings.view).mean))
            }
        }
    };
    alternative.performances.iter().zip(scales).map(cell).collect()
}

/// The levels of a criterion between its ends, in order.
struct Scale {
    inner: Vec<u64>,
    streams: Vec<Stream>,
}

impl Scale {
    fn new(problem: &Problem, alternatives: &[&Alternative], criterion: usize, seed: u64) -> Self {
        let values =
            alternatives.iter().filter_map(|alternative| match &alternative.performances[criterion].function {
                ValueFunction::PerState(values) => Some(values),
                ValueFunction::Linear(_) => None,
            });
        let units = values.flatten().map(|value| quantised(*value));
        let mut inner: Vec<u64> = units.filter(|units| *units > 0 && *units < quantised(1.0)).collect();
        inner.sort_unstable();
        inner.dedup();
        let id = problem.criteria[criterion].id.as_str();
        let stream = |level: usize| Stream::new(seed, &["l", id, &level.to_string()]);
        Self { streams: (0..inner.len()).map(stream).collect(), inner }
    }

    /// Draws the levels of the samples from `start`, in order within each sample.
    fn draw(&self, start: u64, levels: &mut [[f64; LANES]]) {
        let mut drawn = vec![0.0; levels.len()];
        for lane in 0..LANES {
            let uniform = self.streams.iter().map(|stream| stream.uniform(start + lane as u64));
            drawn.iter_mut().zip(uniform).for_each(|(place, uniform)| *place = uniform);
            drawn.sort_by(f64::total_cmp);
            levels.iter_mut().zip(&drawn).for_each(|(level, drawn)| level[lane] = *drawn);
        }
    }

    /// Returns what a value is on this scale: a level between the ends, or a value that stays.
    fn choice(&self, value: f64) -> Choice {
        self.inner.binary_search(&quantised(value)).map_or(Choice::Value(value), Choice::Level)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mcda::simulation;
    use crate::mcda::testing::{linear as number, problem, states};

    fn check(problem: &Problem) -> OrdinalCheck {
        let simulation = simulation(problem, &Settings { samples: 20_000, ..Settings::default() }).unwrap();
        ordinal_check(problem, &simulation).unwrap().unwrap()
    }

    #[test]
    fn a_winner_by_distance_alone_is_reported() {
        // The level of a is a uniform number and beats 0.5 half of the time.
        let problem = problem(&[("g", 1.0, &[("x", 1.0), ("y", 1.0)])])
            .with("a", [states(&[0.9]), states(&[0.0])])
            .with("b", [number(0.5, 0.5, &[(0.0, 0.0), (1.0, 1.0)]), states(&[0.0])]);
        let check = check(&problem);
        assert_eq!(check.first, 1.0);
        assert!((check.first_by_order - 0.5).abs() < 4.0 * 0.5 / 20_000_f64.sqrt());
        assert!(check.depends_on_distances);
    }

    #[test]
    fn a_winner_by_order_stays() {
        let problem = problem(&[("g", 1.0, &[("x", 1.0), ("y", 1.0)])])
            .with("a", [states(&[0.6]), states(&[1.0])])
            .with("b", [states(&[0.5]), states(&[0.0, 1.0])])
            .with("c", [states(&[0.0]), states(&[0.3])]);
        let check = check(&problem);
        assert_eq!((check.first, check.first_by_order, check.depends_on_distances), (1.0, 1.0, false));
    }
}
