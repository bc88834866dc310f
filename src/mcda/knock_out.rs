//! What each requirement by itself does to the choice: requirements often decide more than weights.

use super::ranking::scored;
use crate::model::decision::{Alternative, Problem, Ranking, View};
use crate::model::id::{CriterionId, PlatformId};
use crate::model::sensitivity::KnockOutPrice;

/// Returns for each requirement what it alone removes, and its price: the best value without it minus the winner's.
///
/// Requirements that remove nothing and leave nothing open are left out. The order is that of ids.
pub fn knock_out_prices(problem: &Problem, ranking: &Ranking, view: View, strict: bool) -> Vec<KnockOutPrice> {
    let mut criteria: Vec<&CriterionId> = Vec::new();
    criteria.extend(ranking.excluded.iter().flat_map(|excluded| excluded.failed.iter().chain(&excluded.open)));
    criteria.extend(ranking.ranked.iter().flat_map(|ranked| &ranked.open));
    criteria.sort();
    criteria.dedup();
    let winner = ranking.ranked.first().map(|ranked| ranked.value.mean);
    let price = |criterion: &CriterionId| {
        let mut removes: Vec<PlatformId> = ranking
            .excluded
            .iter()
            .filter(|excluded| {
                let open: &[CriterionId] = if strict { &excluded.open } else { &[] };
                excluded.failed.iter().chain(open).all(|other| other == criterion)
            })
            .map(|excluded| excluded.id.clone())
            .collect();
        removes.sort();
        let best = removes.iter().filter_map(|id| Some((id.clone(), value(problem, ranking, id, view)?)));
        let best = best.reduce(|one, other| if other.1 > one.1 { other } else { one });
        let above = |(_, value): &(PlatformId, f64)| winner.map(|winner| value - winner).filter(|gain| *gain > 0.5e-12);
        KnockOutPrice {
            criterion: criterion.clone(),
            open: ranking.ranked.iter().filter(|ranked| ranked.open.contains(criterion)).count(),
            price: best.as_ref().and_then(above),
            removes,
            best,
        }
    };
    criteria.into_iter().map(price).collect()
}

fn value(problem: &Problem, ranking: &Ranking, id: &PlatformId, view: View) -> Option<f64> {
    let is = |alternative: &&Alternative| alternative.id == *id;
    let alternative = problem.alternatives.iter().find(is)?;
    Some(scored(alternative, &ranking.weights, view, Vec::new()).value.mean)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mcda::ranking_with;
    use crate::mcda::testing::{problem, states};
    use crate::model::decision::KnockOut;
    use crate::model::truth::Truth;

    #[test]
    fn a_requirement_has_a_price_when_it_keeps_a_better_one_out() {
        type Case<'a> = (&'a str, f64, &'a [(&'a str, Truth)]);
        let mut problem = problem(&[("g", 1.0, &[("x", 1.0)])]);
        let cases: [Case; 5] = [
            ("a", 0.5, &[("k", Truth::Unknown)]),
            ("b", 0.9, &[("k", Truth::False)]),
            ("c", 0.8, &[("k", Truth::False), ("l", Truth::True)]),
            ("d", 1.0, &[("k", Truth::False), ("l", Truth::False)]),
            ("e", 0.4, &[("l", Truth::False)]),
        ];
        for (id, value, knock_outs) in cases {
            problem = problem.with(id, [states(&[value])]);
            let of = |&(criterion, met): &(&str, Truth)| KnockOut { criterion: criterion.into(), met };
            problem.alternatives.last_mut().unwrap().knock_outs = knock_outs.iter().map(of).collect();
        }
        let prices = |strict| {
            let ranking = ranking_with(&problem, View::Neutral, strict).unwrap();
            knock_out_prices(&problem, &ranking, View::Neutral, strict)
        };
        let [k, l] = &prices(false)[..] else { panic!("two requirements") };
        assert_eq!((k.removes.as_slice(), k.open), (["b".into(), "c".into()].as_slice(), 1));
        assert_eq!(k.best, Some(("b".into(), 0.9)));
        assert!((k.price.unwrap() - 0.4).abs() < 1e-12);
        assert_eq!((l.best.clone(), l.price, l.open), (Some(("e".into(), 0.4)), None, 0));
        let [k, _] = &prices(true)[..] else { panic!("two requirements") };
        assert_eq!((k.removes.len(), k.price), (3, None), "nothing is left to compare with");
    }
}
