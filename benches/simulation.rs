//! Times the simulation and compares it with an arithmetic floor that is measured in the same run.
//!
//! The floor is one multiplication and one addition for each alternative, criterion and sample, on as many threads, and
//! nothing else: no drawing, no ordering, no counting. Run with `cargo bench --bench simulation`.

use std::hint::black_box;
use std::io::Write;
use std::time::{Duration, Instant};

use platformwijzer::mcda::simulation;
use platformwijzer::model::decision::{
    Alternative, CostRange, CriterionWeight, Domain, FactVariable, ObjectiveWeight, Performance, Points, Problem,
    ValueFunction,
};
use platformwijzer::model::robustness::Settings;

const LANES: usize = 64;
/// The best of so many runs counts: what else the machine does only ever adds time.
const RUNS: usize = 15;

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(2);
    writeln!(out, "best of {RUNS}, {threads} threads, 40 % of the facts unknown; times in milliseconds")?;
    writeln!(out, "{:>24} {:>8} {:>8} {:>6} {:>10} {:>6}", "problem", "floor", "ranks", "ratio", "by source", "ratio")?;
    for (alternatives, criteria, samples) in
        [(30, 12, 10_000), (100, 20, 10_000), (100, 20, 100_000), (1000, 20, 10_000)]
    {
        let problem = problem(alternatives, criteria);
        let settings = Settings { samples, threads, by_source: false, ..Settings::default() };
        let all = Settings { by_source: true, ..settings.clone() };
        let floor = best(|| floor(alternatives, criteria, samples, threads));
        let ranks = best(|| drop(black_box(simulation(&problem, &settings))));
        let by_source = best(|| drop(black_box(simulation(&problem, &all))));
        let ratio = |time: Duration| time.as_secs_f64() / floor.as_secs_f64();
        writeln!(
            out,
            "{:>24} {:>8.2} {:>8.2} {:>6.2} {:>10.2} {:>6.2}",
            format!("{alternatives} x {criteria} x {samples}"),
            floor.as_secs_f64() * 1e3,
            ranks.as_secs_f64() * 1e3,
            ratio(ranks),
            by_source.as_secs_f64() * 1e3,
            ratio(by_source),
        )?;
    }
    Ok(())
}

fn best(mut run: impl FnMut()) -> Duration {
    let time = |_| {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    (0..RUNS).map(time).min().expect("there is at least one run")
}

/// Adds up weighted values and throws them away. A known value is one number; an unknown one differs between samples, so
/// that it is read anew for each, from a list that was drawn before.
fn floor(alternatives: usize, criteria: usize, samples: u64, threads: usize) {
    let values: Vec<f64> = (0..alternatives * criteria).map(|i| i as f64 * 1e-5).collect();
    let weights = vec![[0.05; LANES]; criteria];
    let drawn = vec![[0.5; LANES]; criteria];
    let (values, weights, drawn) = (black_box(&values), black_box(&weights), black_box(&drawn));
    let known = criteria - criteria * 2 / 5;
    let chunks = samples.div_ceil(LANES as u64).div_ceil(threads as u64);
    let work = || {
        for _ in 0..chunks {
            for row in values.chunks_exact(criteria) {
                let mut sum = [0.0; LANES];
                for (value, weight) in row[..known].iter().zip(weights) {
                    sum.iter_mut().zip(weight).for_each(|(sum, weight)| *sum += value * weight);
                }
                for (value, weight) in drawn[known..].iter().zip(&weights[known..]) {
                    sum.iter_mut()
                        .zip(weight.iter().zip(value))
                        .for_each(|(sum, (weight, value))| *sum += value * weight);
                }
                black_box(sum);
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(work);
        }
        work();
    });
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
