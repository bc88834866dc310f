//! What holds of every two pictures.

use proptest::prelude::*;

use super::{Difference, Picture, differences};
use crate::model::conclusion::{FactorState, Verdict};
use crate::model::id::PlatformId;

fn pictures() -> impl Strategy<Value = Picture> {
    let verdicts = prop_oneof![Just(Verdict::Go), Just(Verdict::NotYet), Just(Verdict::CannotBeSaid)];
    let states = prop_oneof![Just(FactorState::Blocking), Just(FactorState::AtRisk), Just(FactorState::InOrder)];
    let names =
        |letters: &'static str| prop::sample::subsequence(letters.chars().collect::<Vec<_>>(), 0..letters.len());
    let factors = prop::collection::btree_map("[abc]".prop_map(|id| id.as_str().into()), states, 0..3);
    let ranked = Just("pqrst".chars().collect::<Vec<_>>()).prop_shuffle();
    (verdicts, factors, names("xyz"), ranked, 0..5_usize, names("pqrst")).prop_map(
        |(verdict, factors, findings, order, compared, headline)| {
            let id = |name: &char| PlatformId::from(name.to_string().as_str());
            Picture {
                verdict: Some(verdict),
                factors,
                findings: findings.iter().map(|name| name.to_string().as_str().into()).collect(),
                platforms: order.iter().map(id).collect(),
                excluded: order[compared..].iter().map(|name| (id(name), ["k".into()].into())).collect(),
                ranks: order[..compared].iter().enumerate().map(|(place, name)| (id(name), place + 1)).collect(),
                headline: headline.iter().map(id).collect(),
                ..Picture::default()
            }
        },
    )
}

fn turned(difference: Difference) -> Difference {
    match difference {
        Difference::Verdict { before, after } => Difference::Verdict { before: after, after: before },
        Difference::Factor { factor, before, after } => Difference::Factor { factor, before: after, after: before },
        Difference::Headline { joined, left } => Difference::Headline { joined: left, left: joined },
        Difference::KnockOut { platform, before, after } => {
            Difference::KnockOut { platform, before: after, after: before }
        }
        Difference::Listed { platform, after } => Difference::Listed { platform, after: !after },
        Difference::Rank { platform, before, after } => Difference::Rank { platform, before: after, after: before },
        Difference::Requirement { criterion, before, after } => {
            Difference::Requirement { criterion, before: after, after: before }
        }
        Difference::Finding { rule, after } => Difference::Finding { rule, after: !after },
    }
}

proptest! {
    #[test]
    fn what_is_the_same_does_not_differ(picture in pictures()) {
        prop_assert_eq!(differences(&picture, &picture), Vec::new());
    }

    #[test]
    fn differences_turn_round_with_the_change(before in pictures(), after in pictures()) {
        let mut there: Vec<_> = differences(&before, &after).into_iter().map(turned).collect();
        let mut back = differences(&after, &before);
        there.sort();
        back.sort();
        prop_assert_eq!(there, back);
    }

    #[test]
    fn who_only_moves_up_since_another_left_has_not_changed_places(picture in pictures(), gone in 0..5_usize) {
        let mut after = picture.clone();
        let Some(name) = picture.ranks.keys().nth(gone).cloned() else { return Ok(()) };
        let place = after.ranks.remove(&name).expect("it was there");
        after.ranks.values_mut().filter(|rank| **rank > place).for_each(|rank| *rank -= 1);
        let ranks = differences(&picture, &after).into_iter().filter(|one| matches!(one, Difference::Rank { .. }));
        prop_assert_eq!(ranks.count(), 0);
    }
}
