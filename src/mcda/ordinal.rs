//! Whether the winner depends on reading level values as distances: each sample draws the values between the ends anew
//! and keeps only their order.

use super::fault::Fault;
use super::ranking::{quantised, ranking_with, viewed};
use super::simulation::{LANES, Sampler, Stream, compared, index};
use super::value::value;
use crate::model::catalog::linear;
use crate::model::decision::{Alternative, Domain, Problem, ValueFunction, View};
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
    let streams: Vec<Vec<Stream>> =
        alternatives.iter().map(|alternative| fact_streams(alternative, settings.seed)).collect();
    let mut weights = vec![[0.0; LANES]; problem.criteria.len()];
    let mut levels: Vec<Vec<f64>> = vec![Vec::new(); scales.len()];
    let mut shares = 0.0;
    for sample in 0..settings.samples {
        let lane = (sample % LANES as u64) as usize;
        if lane == 0 {
            sampler.draw(sample, &mut weights);
        }
        levels.iter_mut().zip(&scales).for_each(|(levels, scale)| scale.draw(sample, levels));
        let total = |i: usize| {
            let performances = alternatives[i].performances.iter().enumerate();
            let values = performances.map(|(j, performance)| {
                let fact = &alternatives[i].facts[performance.fact];
                let place =
                    drawn(&performance.function, fact.domain, settings.view, streams[i][performance.fact], sample);
                match place {
                    Place::Value(value) => weights[j][lane] * value,
                    Place::Level(value) => weights[j][lane] * scales[j].moved(value, &levels[j]),
                }
            });
            quantised(values.sum())
        };
        let units: Vec<u64> = (0..alternatives.len()).map(total).collect();
        let best = units.iter().copied().max().unwrap_or(0);
        if units[own] == best {
            shares += 1.0 / units.iter().filter(|units| **units == best).count() as f64;
        }
    }
    Ok(shares / settings.samples as f64)
}

fn fact_streams(alternative: &Alternative, seed: u64) -> Vec<Stream> {
    let stream = |fact: &crate::model::decision::FactVariable| {
        Stream::new(seed, &["x", alternative.id.as_str(), fact.field.as_str()])
    };
    alternative.facts.iter().map(stream).collect()
}

enum Place {
    /// A value that is no level.
    Value(f64),
    /// A level, by the value that it was given.
    Level(f64),
}

fn drawn(function: &ValueFunction, domain: Domain, view: View, stream: Stream, sample: u64) -> Place {
    match (function, domain, view) {
        (ValueFunction::PerState(values), _, View::Neutral) => {
            Place::Level(values[index(stream.bits(sample), values.len() as u64)])
        }
        (ValueFunction::PerState(values), _, View::Pessimistic) => {
            Place::Level(values.iter().copied().fold(1.0, f64::min))
        }
        (ValueFunction::PerState(values), _, View::Optimistic) => {
            Place::Level(values.iter().copied().fold(0.0, f64::max))
        }
        (ValueFunction::Linear(anchors), Domain::Uniform { low, high }, View::Neutral) => {
            Place::Value(linear(anchors, low + stream.uniform(sample) * (high - low)))
        }
        (ValueFunction::Linear(_), domain, _) => {
            let performance = crate::model::decision::Performance { fact: 0, function: function.clone() };
            let facts = [crate::model::decision::FactVariable { field: "".into(), domain }];
            Place::Value(viewed(value(&performance, &facts), view).mean)
        }
    }
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

    fn draw(&self, sample: u64, levels: &mut Vec<f64>) {
        levels.clear();
        levels.extend(self.streams.iter().map(|stream| stream.uniform(sample)));
        levels.sort_by(f64::total_cmp);
    }

    fn moved(&self, value: f64, levels: &[f64]) -> f64 {
        self.inner.binary_search(&quantised(value)).map_or(value, |place| levels[place])
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
