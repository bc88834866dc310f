//! Times the simulation and compares it with an arithmetic floor that is measured in the same run.
//!
//! The floor is one multiplication and one addition for each alternative, criterion and sample, on as many threads, and
//! nothing else: no drawing, no ordering, no counting. It is measured twice: as this crate is compiled, for any processor of
//! its kind, which the bar of five is about; and with the widest registers of the processor at hand, which the simulation
//! uses as well. Run with `cargo bench --bench simulation`, on a machine that does nothing else.

use std::hint::black_box;
use std::io::Write;
use std::time::{Duration, Instant};

use fearless_simd::{Level, dispatch};
use platformwijzer::mcda::simulation;
use platformwijzer::model::decision::{
    Alternative, CostRange, CriterionWeight, Domain, FactVariable, ObjectiveWeight, Performance, Points, Problem,
    ValueFunction,
};
use platformwijzer::model::robustness::Settings;

const LANES: usize = 64;
/// The best of so many runs counts: what else the machine does only ever adds time.
const RUNS: usize = 25;

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(2);
    writeln!(out, "best of {RUNS}, {threads} threads, 40 % of the facts unknown; times in milliseconds")?;
    writeln!(
        out,
        "by source: also with only the weights and only the facts uncertain; ratios to floor and wide floor"
    )?;
    let heads = ["floor", "wide", "ranks", "ratio", "(wide)", "by source", "ratio", "(wide)"];
    let heads: String = heads.iter().map(|head| format!(" {head:>9}")).collect();
    writeln!(out, "{:>18}{heads}", "problem")?;
    for (alternatives, criteria, samples) in
        [(30, 12, 10_000), (100, 20, 10_000), (100, 20, 100_000), (1000, 20, 10_000)]
    {
        let problem = problem(alternatives, criteria);
        let settings = Settings { samples, threads, by_source: false, ..Settings::default() };
        let all = Settings { by_source: true, ..settings.clone() };
        let floor = |wide| floor(alternatives, criteria, samples, threads, wide);
        let ranks = |settings| drop(black_box(simulation(&problem, settings)));
        // One after the other, again and again: what else the machine does then meets all of them.
        let [plain, wide, ranks, by_source] =
            best([&|| floor(false), &|| floor(true), &|| ranks(&settings), &|| ranks(&all)]);
        let times = [plain, wide, ranks, ranks / plain, ranks / wide, by_source, by_source / plain, by_source / wide];
        let times: String = times.iter().map(|time| format!(" {time:>9.2}")).collect();
        writeln!(out, "{:>18}{times}", format!("{alternatives}x{criteria}x{samples}"))?;
    }
    Ok(())
}

fn best(tasks: [&dyn Fn(); 4]) -> [f64; 4] {
    let mut best = [Duration::MAX; 4];
    for _ in 0..RUNS {
        for (task, best) in tasks.iter().zip(&mut best) {
            let start = Instant::now();
            task();
            *best = start.elapsed().min(*best);
        }
    }
    best.map(|time| time.as_secs_f64() * 1e3)
}

/// Adds up weighted values and throws them away. A known value is one number; an unknown one differs between samples, so
/// that it is read anew for each, from a list that was drawn before.
fn floor(alternatives: usize, criteria: usize, samples: u64, threads: usize, wide: bool) {
    let values: Vec<f64> = (0..alternatives * criteria).map(|i| i as f64 * 1e-5).collect();
    let weights = vec![[0.05; LANES]; criteria];
    let drawn = vec![[0.5; LANES]; criteria];
    let (values, weights, drawn) = (black_box(&values), black_box(&weights), black_box(&drawn));
    let known = criteria - criteria * 2 / 5;
    let chunks = samples.div_ceil(LANES as u64).div_ceil(threads as u64);
    let work = || {
        let level = if wide { Level::new() } else { Level::baseline() };
        dispatch!(level, _ => {
            for _ in 0..chunks {
                for row in values.chunks_exact(criteria) {
                    add_row(row, known, weights, drawn);
                }
            }
        });
    };
    std::thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(work);
        }
        work();
    });
}

#[inline(always)]
fn add_row(row: &[f64], known: usize, weights: &[[f64; LANES]], drawn: &[[f64; LANES]]) {
    let mut sum = [0.0; LANES];
    for (value, weight) in row[..known].iter().zip(weights) {
        sum.iter_mut().zip(weight).for_each(|(sum, weight)| *sum += value * weight);
    }
    for (value, weight) in drawn[known..].iter().zip(&weights[known..]) {
        sum.iter_mut().zip(weight.iter().zip(value)).for_each(|(sum, (weight, value))| *sum += value * weight);
    }
    black_box(sum);
}

/// Returns a problem of which 40 % of the facts are unknown: in turn a yes or no, three levels, and a number.
fn problem(alternatives: usize, criteria: usize) -> Problem {
    let mut state = 1_u64;
    let mut random = move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as f64 / (1_u64 << 31) as f64
    };
    let open = Points { base: 50.0, low: 20.0, high: 80.0 };
    let mut problem = Problem::default();
    for g in 0..criteria.div_ceil(4) {
        problem.objectives.push(ObjectiveWeight { id: format!("g{g}").as_str().into(), points: open });
    }
    for j in 0..criteria {
        let id = format!("c{j:03}").as_str().into();
        problem.criteria.push(CriterionWeight { id, objective: j / 4, points: open });
    }
    for i in 0..alternatives {
        let mut facts = Vec::new();
        let mut performances = Vec::new();
        for (fact, criterion) in problem.criteria.iter().enumerate() {
            let (domain, function) = match (random() < 0.4, fact % 3) {
                (false, _) => (Domain::States(1), ValueFunction::PerState(vec![random()])),
                (true, 0) => (Domain::States(2), ValueFunction::PerState(vec![0.0, 1.0])),
                (true, 1) => (Domain::States(3), ValueFunction::PerState(vec![0.0, 0.4, 1.0])),
                (true, _) => {
                    let anchors = [(0.0, 0.0), (10.0, 1.0)]
                        .map(|(at, value)| platformwijzer::model::catalog::Anchor { at, value });
                    (Domain::Uniform { low: 1.0, high: 9.0 }, ValueFunction::Linear(anchors.to_vec()))
                }
            };
            facts.push(FactVariable { field: criterion.id.as_str().into(), domain });
            performances.push(Performance { fact, function });
        }
        problem.alternatives.push(Alternative {
            id: format!("a{i:05}").as_str().into(),
            facts,
            performances,
            knock_outs: Vec::new(),
            cost: CostRange::default(),
        });
    }
    problem
}
