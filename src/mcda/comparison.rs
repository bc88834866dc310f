//! Why one alternative stands above another: an additive value model lets every difference be shown by itself.

use super::ranking::quantised;
use super::response::{LEVEL, Response, readers};
use crate::model::decision::{Comparison, Difference, Problem, Ranked, Ranking};
use crate::model::id::PlatformId;
use crate::model::sensitivity::TurningPoint;

/// Returns what sets two ranked alternatives apart, or nothing when one of them is not in the ranking.
///
/// d_j = w_j (mu_aj - mu_bj) adds up to V_a - V_b. The one with the higher value comes out as the better one; of equals
/// the one named first. Differences below 10^-12 make no difference, as in the ranking.
pub fn comparison(problem: &Problem, ranking: &Ranking, a: &PlatformId, b: &PlatformId) -> Option<Comparison> {
    let find = |id: &PlatformId| ranking.ranked.iter().find(|ranked| &ranked.id == id);
    let (a, b) = (find(a)?, find(b)?);
    let (better, worse) = if quantised(a.value.mean) >= quantised(b.value.mean) { (a, b) } else { (b, a) };
    let (mut pro, mut contra, mut neutral) = (Vec::new(), Vec::new(), Vec::new());
    for (j, criterion) in problem.criteria.iter().enumerate() {
        let size = better.contributions[j] - worse.contributions[j];
        if quantised(size.abs()) == 0 {
            neutral.push(criterion.id.clone());
            continue;
        }
        let assumed = assumed(problem, better, j) || assumed(problem, worse, j);
        let side = if size > 0.0 { &mut pro } else { &mut contra };
        side.push(Difference { criterion: criterion.id.clone(), size: size.abs(), assumed });
    }
    for side in [&mut pro, &mut contra] {
        side.sort_by(|x, y| y.size.total_cmp(&x.size).then_with(|| x.criterion.cmp(&y.criterion)));
    }
    Some(Comparison {
        better: better.id.clone(),
        worse: worse.id.clone(),
        gap: (better.value.mean - worse.value.mean).max(0.0),
        decisive: decisive(&pro, &contra),
        pro,
        contra,
        neutral,
    })
}

/// Returns each single fact of either alternative that would make them level, with what it would have to be.
///
/// Facts of the one below come first, then those of the one above, each in the order of the alternative's facts. Between
/// equals there is nothing to turn.
pub fn turning_points(problem: &Problem, ranking: &Ranking, a: &PlatformId, b: &PlatformId) -> Vec<TurningPoint> {
    let Some(comparison) = comparison(problem, ranking, a, b).filter(|comparison| comparison.gap >= LEVEL) else {
        return Vec::new();
    };
    let sides = [(&comparison.worse, true), (&comparison.better, false)];
    let mut found = Vec::new();
    for (id, upwards) in sides {
        let Some(alternative) = problem.alternatives.iter().find(|alternative| &alternative.id == id) else { continue };
        for (fact, variable) in alternative.facts.iter().enumerate() {
            let Some(response) = Response::of(alternative, fact, &ranking.weights) else { continue };
            let threshold = response.mean() + if upwards { comparison.gap } else { -comparison.gap };
            found.extend(response.outcomes(threshold, upwards).into_iter().map(|outcome| TurningPoint {
                alternative: id.clone(),
                fact: variable.field.clone(),
                criteria: readers(problem, alternative, fact, &ranking.weights),
                outcome,
            }));
        }
    }
    found
}

fn assumed(problem: &Problem, ranked: &Ranked, criterion: usize) -> bool {
    problem.alternatives.binary_search_by(|alternative| alternative.id.cmp(&ranked.id)).is_ok_and(|index| {
        let alternative = &problem.alternatives[index];
        !alternative.facts[alternative.performances[criterion].fact].domain.is_known()
    })
}

/// Returns how many advantages, largest first, outweigh all disadvantages: the fewest that do. All of them when none do.
fn decisive(pro: &[Difference], contra: &[Difference]) -> usize {
    let against: f64 = contra.iter().map(|difference| difference.size).sum();
    let mut gained = 0.0;
    for (index, difference) in pro.iter().enumerate() {
        gained += difference.size;
        if gained > against {
            return index + 1;
        }
    }
    pro.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mcda::ranking;
    use crate::mcda::testing::{problem, states};

    fn sizes(side: &[Difference]) -> Vec<(&str, f64, bool)> {
        side.iter().map(|d| (d.criterion.as_str(), (d.size * 1e6).round() / 1e6, d.assumed)).collect()
    }

    #[test]
    fn worked_example_by_hand() {
        // Weights 0.4, 0.3, 0.2, 0.1, 0.
        let problem = problem(&[("g", 100.0, &[("a", 40.0), ("b", 30.0), ("c", 20.0), ("d", 10.0), ("e", 0.0)])])
            .with("x", [states(&[1.0]), states(&[0.0]), states(&[0.0, 1.0]), states(&[0.5]), states(&[1.0])])
            .with("y", [states(&[0.5]), states(&[0.5]), states(&[0.0]), states(&[0.5]), states(&[0.0])]);
        let ranking = ranking(&problem).unwrap();
        for (a, b) in [("x", "y"), ("y", "x")] {
            let comparison = comparison(&problem, &ranking, &a.into(), &b.into()).unwrap();
            assert_eq!((comparison.better.as_str(), comparison.worse.as_str()), ("x", "y"));
            assert_eq!(sizes(&comparison.pro), [("a", 0.2, false), ("c", 0.1, true)]);
            assert_eq!(sizes(&comparison.contra), [("b", 0.15, false)]);
            assert_eq!(comparison.neutral, ["d".into(), "e".into()]);
            assert_eq!(comparison.decisive, 1, "0.2 outweighs 0.15");
            assert!((comparison.gap - 0.15).abs() < 1e-12);
        }
        assert_eq!(comparison(&problem, &ranking, &"x".into(), &"z".into()), None);
    }

    #[test]
    fn between_equals_no_advantage_is_decisive_alone() {
        let problem = problem(&[("g", 100.0, &[("a", 50.0), ("b", 50.0)])])
            .with("x", [states(&[1.0]), states(&[0.0])])
            .with("y", [states(&[0.0]), states(&[1.0])]);
        let comparison = comparison(&problem, &ranking(&problem).unwrap(), &"y".into(), &"x".into()).unwrap();
        assert_eq!((comparison.better.as_str(), comparison.gap, comparison.decisive), ("y", 0.0, 1));
    }

    #[test]
    fn turning_points_by_hand() {
        // x leads by 0.1. y gains 0.15 when its open criterion turns out well; x loses 0.05, or 0.2 at worst.
        let problem = problem(&[("g", 100.0, &[("a", 50.0), ("b", 30.0), ("c", 20.0)])])
            .with("x", [states(&[0.8]), states(&[0.5]), states(&[0.0, 1.0, 0.5])])
            .with("y", [states(&[0.7]), states(&[0.0, 1.0]), states(&[0.25])]);
        let ranking = ranking(&problem).unwrap();
        let found = turning_points(&problem, &ranking, &"x".into(), &"y".into());
        let found: Vec<_> = found.iter().map(|t| (t.alternative.as_str(), t.fact.as_str(), t.outcome)).collect();
        use crate::model::sensitivity::Outcome;
        assert_eq!(found, [("y", "b", Outcome::State(1)), ("x", "c", Outcome::State(0))]);
    }
}
