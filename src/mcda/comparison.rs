//! Why one alternative stands above another: an additive value model lets every difference be shown by itself.

use super::ranking::quantised;
use crate::model::decision::{Comparison, Difference, Problem, Ranked, Ranking};
use crate::model::id::PlatformId;

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
}
