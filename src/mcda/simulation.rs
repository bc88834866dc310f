//! How sure a ranking is: weights and facts drawn within what is left open, and the alternatives ranked each time.
//!
//! Stochastic multicriteria acceptability analysis (Lahdelma & Salminen 2001; Tervonen & Lahdelma 2007). Samples come in
//! blocks that any thread can take; all counts are whole numbers, so the result is the same for any number of threads.

mod block;
mod leaders;
mod logarithm;
mod order;
mod random;
mod rows;
mod sampler;
mod tally;
mod voices;

use std::sync::atomic::{AtomicU64, Ordering};

use block::{Block, Plan};
use order::Sorter;
pub(super) use random::{Stream, index};
use rows::Row;
pub(super) use sampler::Sampler;
use tally::{Extent, Tally};
pub(super) use voices::Voices;

use super::fault::Fault;
use super::ranking::{quantised, ranking_with};
use crate::model::decision::{Alternative, Problem, Ranking};
use crate::model::robustness::{Certainty, Settings, Simulated, Simulation};

/// How many samples are drawn side by side.
pub(super) const LANES: usize = 64;
/// How many samples a thread takes at a time.
const BLOCK: usize = 1024;
/// Places are kept in 15 bits.
const MOST: usize = 1 << 15;

/// Returns what a simulation finds for the weights of one respondent.
pub fn simulation(problem: &Problem, settings: &Settings) -> Result<Simulation, Fault> {
    let ranking = ranking_with(problem, settings.view, settings.strict)?;
    let sampler = Sampler::new(problem, settings.seed, &settings.respondent)?;
    simulation_of(problem, &ranking, Voices::new(vec![sampler]), settings)
}

/// Returns what a simulation finds for a ranking, with the weights of some voices.
pub(super) fn simulation_of(
    problem: &Problem,
    ranking: &Ranking,
    voices: Voices,
    settings: &Settings,
) -> Result<Simulation, Fault> {
    let compared = compared(problem, ranking);
    if compared.len() > MOST {
        return Err(Fault::TooManyAlternatives);
    }
    let samples = settings.samples.max(1);
    let can_weigh = voices.can_weigh(problem.criteria.len());
    let row =
        |alternative: &&Alternative| Row::new(alternative, &ranking.weights, &can_weigh, settings.view, settings.seed);
    let rows: Vec<Row> = compared.iter().map(row).collect();
    let place = |i: usize| compared.binary_search_by(|other| other.id.cmp(&ranking.ranked[i].id));
    let by_rank: Vec<usize> =
        (0..rows.len()).map(|i| place(i).expect("every ranked alternative is compared")).collect();
    let rivals = rivals(ranking, &by_rank);
    let extent =
        Extent { alternatives: rows.len(), leaders: &by_rank[..by_rank.len().min(Simulation::PAIRS)], rivals: &rivals };
    let plan = Plan {
        rows: &rows,
        criteria: problem.criteria.len(),
        sorter: Sorter::new(rows.len()),
        by_source: settings.by_source,
    };
    let tally =
        if rows.is_empty() { Tally::new(extent) } else { run(&plan, &voices, extent, samples, settings.threads) };
    Ok(result(ranking, &tally, &by_rank, Settings { samples, ..settings.clone() }))
}

/// Returns the alternatives that are in a ranking, in canonical order.
pub(super) fn compared<'p>(problem: &'p Problem, ranking: &Ranking) -> Vec<&'p Alternative> {
    let ids: std::collections::BTreeSet<_> = ranking.ranked.iter().map(|ranked| &ranked.id).collect();
    problem.alternatives.iter().filter(|alternative| ids.contains(&alternative.id)).collect()
}

/// Returns for each alternative the best value of all others, in whole units; 0 when there are no others.
fn rivals(ranking: &Ranking, by_rank: &[usize]) -> Vec<u64> {
    let value = |place: usize| ranking.ranked.get(place).map_or(0, |ranked| quantised(ranked.value.mean));
    let mut rivals = vec![value(0); by_rank.len()];
    if let Some(&winner) = by_rank.first() {
        rivals[winner] = value(1);
    }
    rivals
}

fn run<'a>(plan: &Plan, voices: &Voices, extent: Extent<'a>, samples: u64, threads: usize) -> Tally<'a> {
    let blocks = samples.div_ceil(BLOCK as u64);
    let next = AtomicU64::new(0);
    let work = || {
        let (mut tally, mut block, mut voices) = (Tally::new(extent), Block::new(plan), voices.clone());
        loop {
            let first = next.fetch_add(1, Ordering::Relaxed) * BLOCK as u64;
            if first >= samples {
                return tally;
            }
            block.run(plan, &mut voices, first, (samples - first).min(BLOCK as u64) as usize, &mut tally);
        }
    };
    let others = (threads.max(1) as u64).min(blocks) - 1;
    std::thread::scope(|scope| {
        let handles: Vec<_> = (0..others).map(|_| scope.spawn(work)).collect();
        let mut tally = work();
        for handle in handles {
            tally.add(&handle.join().expect("counting does not panic"));
        }
        tally
    })
}

fn result(ranking: &Ranking, tally: &Tally, by_rank: &[usize], settings: Settings) -> Simulation {
    let samples = settings.samples;
    let best = |place: usize| ranking.ranked.get(place).map_or(0.0, |ranked| ranked.value.mean);
    let simulated = |(place, &i): (usize, &usize)| {
        let acceptability = tally.acceptability(i, samples);
        let winner_above = if place == 0 { 0.5 } else { tally.winner_above(i, samples) };
        let (by_weights, by_facts) = tally.first_by_source(i, samples);
        Simulated {
            id: ranking.ranked[place].id.clone(),
            first: acceptability[0],
            top_three: acceptability.iter().take(3).sum(),
            expected_rank: acceptability.iter().zip(1..).map(|(share, place)| share * f64::from(place)).sum(),
            acceptability,
            low: tally.quantile(i, samples, 0.05),
            high: tally.quantile(i, samples, 0.95),
            central_weights: tally.central_weights(i, Simulated::ENOUGH),
            first_by_weights: settings.by_source.then_some(by_weights),
            first_by_facts: settings.by_source.then_some(by_facts),
            winner_above,
            certainty: Certainty::of(winner_above),
            joint_information: settings.by_source.then(|| (tally.chosen(i, samples) - best(0)).max(0.0)),
        }
    };
    let alternatives: Vec<Simulated> = by_rank.iter().enumerate().map(simulated).collect();
    let pairs = alternatives.len().min(Simulation::PAIRS);
    let above = (0..pairs).map(|row| (0..pairs).map(|column| tally.above(row, column, samples)).collect());
    let unclear = alternatives.iter().filter(|one| one.certainty == Certainty::NoClearDifference);
    Simulation {
        error: 0.98 / (samples as f64).sqrt(),
        above: above.collect(),
        headline: unclear.map(|one| one.id.clone()).collect(),
        asking_limit: settings.by_source.then(|| (tally.best(samples) - best(0)).max(0.0)),
        alternatives,
        settings,
    }
}
