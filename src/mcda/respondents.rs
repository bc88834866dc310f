//! Several respondents: never averaged before each is shown. No tests of significance, which so few voices cannot bear.

use std::collections::BTreeSet;

use super::fault::Fault;
use super::ranking::{quantised, ranking_at, ranking_with};
use super::simulation::{Sampler, Voices, simulation_of};
use crate::model::decision::{Problem, Ranking};
use crate::model::id::PlatformId;
use crate::model::respondents::{Group, Regret, WeightRange};
use crate::model::robustness::Settings;

/// Returns how respondents agree and differ; each has a name and a problem with own weights and requirements.
///
/// The alternatives are those that no respondent's requirements exclude; facts are those of the first problem. All
/// problems must have the same criteria.
pub fn group(respondents: &[(String, Problem)], settings: &Settings) -> Result<Group, Fault> {
    let (_, shared) = respondents.first().ok_or(Fault::NoRespondents)?;
    let rankings = rankings(respondents, settings)?;
    let alternatives: Vec<PlatformId> = shared
        .alternatives
        .iter()
        .map(|alternative| alternative.id.clone())
        .filter(|id| rankings[0].ranked.iter().any(|ranked| ranked.id == *id))
        .collect();
    let of = |ranking: &Ranking, id: &PlatformId| {
        let place = ranking.ranked.iter().position(|ranked| ranked.id == *id).expect("all rank the same alternatives");
        (ranking.ranked[place].rank, ranking.ranked[place].value.mean)
    };
    let table: Vec<Vec<(usize, f64)>> =
        rankings.iter().map(|ranking| alternatives.iter().map(|id| of(ranking, id)).collect()).collect();
    let values: Vec<Vec<f64>> = table.iter().map(|row| row.iter().map(|cell| cell.1).collect()).collect();
    let first = |ranking: &Ranking| {
        ranking.ranked.iter().filter(|ranked| ranked.rank == 1).map(|ranked| ranked.id.clone()).collect()
    };
    let winners: Vec<Vec<PlatformId>> = rankings.iter().map(first).collect();
    let several = respondents.len() > 1 && alternatives.len() > 1;
    Ok(Group {
        respondents: respondents.iter().map(|(name, _)| name.clone()).collect(),
        ranks: table.iter().map(|row| row.iter().map(|cell| cell.0).collect()).collect(),
        same_winner: winners.windows(2).all(|pair| pair[0] == pair[1]),
        winners,
        weights: weight_ranges(shared, &rankings),
        concordance: (several && respondents.len() > 2).then(|| concordance(&values)).flatten(),
        correlation: (several && respondents.len() == 2).then(|| tau_b(&values[0], &values[1])).flatten(),
        regret: regret(&alternatives, &values),
        pooled: pooled(respondents, &rankings, &alternatives, settings)?,
        alternatives,
        values,
    })
}

/// Returns the ranking of each respondent over the alternatives that are left for all.
fn rankings(respondents: &[(String, Problem)], settings: &Settings) -> Result<Vec<Ranking>, Fault> {
    let shared = &respondents[0].1;
    let mut common: Option<BTreeSet<PlatformId>> = None;
    for (name, problem) in respondents {
        let ids = |problem: &Problem| problem.criteria.iter().map(|c| (c.id.clone(), c.objective)).collect::<Vec<_>>();
        if ids(problem) != ids(shared) {
            return Err(Fault::RespondentCriteria(name.clone()));
        }
        let ranking = ranking_with(problem, settings.view, settings.strict)?;
        let own: BTreeSet<PlatformId> = ranking.ranked.into_iter().map(|ranked| ranked.id).collect();
        common = Some(match common {
            Some(common) => common.intersection(&own).cloned().collect(),
            None => own,
        });
    }
    let common = common.unwrap_or_default();
    let of = |(_, problem): &(String, Problem)| {
        let mut problem = Problem { alternatives: shared.alternatives.clone(), ..problem.clone() };
        problem.alternatives.retain(|alternative| common.contains(&alternative.id));
        // What excludes was settled above; another respondent's requirements are not this one's.
        problem.alternatives.iter_mut().for_each(|alternative| alternative.knock_outs.clear());
        ranking_with(&problem, settings.view, settings.strict)
    };
    respondents.iter().map(of).collect()
}

fn weight_ranges(problem: &Problem, rankings: &[Ranking]) -> Vec<WeightRange> {
    let range = |(j, criterion): (usize, &crate::model::decision::CriterionWeight)| {
        let weights = rankings.iter().map(|ranking| ranking.weights[j]);
        let (low, high) = weights.fold((1.0_f64, 0.0_f64), |(low, high), weight| (low.min(weight), high.max(weight)));
        WeightRange { criterion: criterion.id.clone(), low, high }
    };
    let mut ranges: Vec<WeightRange> = problem.criteria.iter().enumerate().map(range).collect();
    ranges.sort_by(|a, b| (b.high - b.low).total_cmp(&(a.high - a.low)).then_with(|| a.criterion.cmp(&b.criterion)));
    ranges
}

/// Returns for each value its rank, equals sharing the mean of their places.
fn mid_ranks(values: &[f64]) -> Vec<f64> {
    let units: Vec<u64> = values.iter().map(|value| quantised(*value)).collect();
    let rank = |own: &u64| {
        let above = units.iter().filter(|other| *other > own).count();
        let equal = units.iter().filter(|other| *other == own).count();
        above as f64 + (equal as f64 + 1.0) / 2.0
    };
    units.iter().map(rank).collect()
}

/// Returns Kendall's W with correction for ties: 12 S / (d^2 (m^3 - m) - d sum(t^3 - t)); nothing when all are equal.
fn concordance(values: &[Vec<f64>]) -> Option<f64> {
    let (d, m) = (values.len() as f64, values[0].len() as f64);
    let ranks: Vec<Vec<f64>> = values.iter().map(|row| mid_ranks(row)).collect();
    let sums: Vec<f64> = (0..values[0].len()).map(|i| ranks.iter().map(|row| row[i]).sum()).collect();
    let mean = d * (m + 1.0) / 2.0;
    let s: f64 = sums.iter().map(|sum| (sum - mean) * (sum - mean)).sum();
    let ties: f64 = ranks.iter().map(|row| tie_correction(row)).sum();
    let most = d * d * (m * m * m - m) - d * ties;
    (most > 0.0).then(|| 12.0 * s / most)
}

/// Returns the sum of t^3 - t over the groups of t equals.
fn tie_correction(ranks: &[f64]) -> f64 {
    let mut sorted = ranks.to_vec();
    sorted.sort_by(f64::total_cmp);
    let cubes = sorted.chunk_by(|a, b| a == b).map(|group| {
        let t = group.len() as f64;
        t * t * t - t
    });
    cubes.sum()
}

/// Returns Kendall's tau-b: concordant minus discordant pairs, over the geometric mean of the pairs that each does not
/// tie; nothing when one of them ties all.
fn tau_b(a: &[f64], b: &[f64]) -> Option<f64> {
    let sign = |values: &[f64], i: usize, k: usize| quantised(values[i]).cmp(&quantised(values[k])) as i32;
    let (mut balance, mut untied_a, mut untied_b) = (0, 0, 0);
    for i in 0..a.len() {
        for k in 0..i {
            let (in_a, in_b) = (sign(a, i, k), sign(b, i, k));
            balance += in_a * in_b;
            untied_a += in_a.abs();
            untied_b += in_b.abs();
        }
    }
    let scale = (f64::from(untied_a) * f64::from(untied_b)).sqrt();
    (scale > 0.0).then(|| f64::from(balance) / scale)
}

/// Returns the regret of each alternative: the minimax-regret choice first (Savage 1951), then by mean, then by id.
fn regret(alternatives: &[PlatformId], values: &[Vec<f64>]) -> Vec<Regret> {
    let best: Vec<f64> = values.iter().map(|row| row.iter().copied().fold(0.0, f64::max)).collect();
    let of = |(i, alternative): (usize, &PlatformId)| {
        let missed = || values.iter().zip(&best).map(move |(row, best)| best - row[i]);
        Regret {
            alternative: alternative.clone(),
            most: missed().fold(0.0, f64::max),
            mean: missed().sum::<f64>() / values.len() as f64,
        }
    };
    let mut regret: Vec<Regret> = alternatives.iter().enumerate().map(of).collect();
    regret.sort_by(|a, b| {
        let by_most = quantised(a.most).cmp(&quantised(b.most));
        by_most.then(quantised(a.mean).cmp(&quantised(b.mean))).then_with(|| a.alternative.cmp(&b.alternative))
    });
    regret
}

/// Simulates with equal voices; the ranking that it belongs to has the mean of all weights.
fn pooled(
    respondents: &[(String, Problem)],
    rankings: &[Ranking],
    alternatives: &[PlatformId],
    settings: &Settings,
) -> Result<crate::model::robustness::Simulation, Fault> {
    let mut problem = respondents[0].1.clone();
    problem.alternatives.retain(|alternative| alternatives.contains(&alternative.id));
    problem.alternatives.iter_mut().for_each(|alternative| alternative.knock_outs.clear());
    let mean = |of: fn(&Ranking) -> &Vec<f64>| -> Vec<f64> {
        let sum = |j: usize| rankings.iter().map(|ranking| of(ranking)[j]).sum::<f64>();
        (0..of(&rankings[0]).len()).map(|j| sum(j) / rankings.len() as f64).collect()
    };
    let (weights, objectives) = (mean(|ranking| &ranking.weights), mean(|ranking| &ranking.objective_weights));
    let ranking = ranking_at(&problem, weights, objectives, settings.view, settings.strict);
    let samplers: Result<Vec<Sampler>, Fault> =
        respondents.iter().map(|(name, problem)| Sampler::new(problem, settings.seed, name)).collect();
    simulation_of(&problem, &ranking, Voices::new(samplers?), settings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mcda::simulation;
    use crate::mcda::testing::{problem, states};
    use crate::model::decision::Points;

    fn voice(name: &str, x: f64, y: f64) -> (String, Problem) {
        let mut problem = problem(&[("g", 1.0, &[("x", x), ("y", y)])])
            .with("a", [states(&[1.0]), states(&[0.0])])
            .with("b", [states(&[0.0]), states(&[1.0])])
            .with("c", [states(&[0.6]), states(&[0.6])]);
        problem.criteria.iter_mut().for_each(|criterion| {
            let base = criterion.points.base;
            criterion.points = Points { base, low: base * 0.8, high: base * 1.2 };
        });
        (name.to_owned(), problem)
    }

    #[test]
    fn two_who_disagree_are_shown_and_the_least_regret_is_proposed() {
        let group = group(&[voice("p", 90.0, 10.0), voice("q", 10.0, 90.0)], &Settings::default()).unwrap();
        assert_eq!(group.ranks, [[1, 3, 2], [3, 1, 2]]);
        assert!(!group.same_winner && group.concordance.is_none());
        assert_eq!(group.correlation, Some(-1.0));
        assert_eq!(group.regret[0].alternative.as_str(), "c");
        assert!((group.regret[0].most - 0.3).abs() < 1e-12);
        assert!((group.weights[0].high - group.weights[0].low - 0.8).abs() < 1e-12);
        let first: Vec<f64> = group
            .alternatives
            .iter()
            .map(|id| group.pooled.alternatives.iter().find(|one| one.id == *id).unwrap().first)
            .collect();
        assert_eq!(first, [0.5, 0.5, 0.0], "half of the voices each");
    }

    #[test]
    fn three_who_agree_have_full_concordance() {
        let voices = [voice("p", 90.0, 10.0), voice("q", 80.0, 10.0), voice("r", 70.0, 10.0)];
        let group = group(&voices, &Settings::default()).unwrap();
        assert!(group.same_winner && (group.concordance.unwrap() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn one_voice_pooled_is_that_voice() {
        let (name, problem) = voice("p", 60.0, 40.0);
        let settings = Settings { respondent: name.clone(), ..Settings::default() };
        let alone = simulation(&problem, &settings).unwrap();
        assert_eq!(group(&[(name, problem)], &settings).unwrap().pooled, alone);
    }

    #[test]
    fn statistics_with_ties_by_hand() {
        // Mid-ranks 1, 2.5, 2.5 and 1, 2, 3 and 2, 1, 3: sums 4, 5.5, 8.5; S = 10.5; W = 126 / (9 * 24 - 3 * 6).
        let values = [vec![0.9, 0.5, 0.5], vec![0.9, 0.5, 0.1], vec![0.5, 0.9, 0.1]];
        assert!((concordance(&values).unwrap() - 126.0 / 198.0).abs() < 1e-12);
        // Two untied pairs agree and one is tied in the first: 2 / sqrt(2 * 3).
        assert!((tau_b(&values[0], &values[1]).unwrap() - 2.0 / 6.0_f64.sqrt()).abs() < 1e-12);
        assert_eq!(tau_b(&[0.5, 0.5], &[0.1, 0.2]), None);
    }

    #[test]
    fn nobody_or_other_criteria_are_faults() {
        assert_eq!(group(&[], &Settings::default()).unwrap_err(), Fault::NoRespondents);
        let mut other = voice("q", 1.0, 1.0);
        other.1.criteria[1].id = "z".into();
        let fault = group(&[voice("p", 1.0, 1.0), other], &Settings::default()).unwrap_err();
        assert_eq!(fault, Fault::RespondentCriteria("q".to_owned()));
    }
}
