//! What a municipality has to spend: which answers say so, and what it does to the comparison. A platform that is known to
//! cost more drops out; one of which that is not known stays, with an open requirement.

use crate::model::answers::{Standing, Value};
use crate::model::catalog::{Catalog, Fact, Platform};
use crate::model::cost::{self, BUDGET, CostLine, CostTerms, Means, Per};
use crate::model::decision::{KnockOut, Problem};
use crate::model::questionnaire::Gives;

use super::problem::number_range;

/// Returns what the answers say there is to spend, over the term of the catalog.
pub fn means(standing: &Standing<'_>, catalog: &Catalog) -> Means {
    let number = |wanted: Gives| {
        let question = standing.questionnaire().questions().find(|question| question.gives == Some(wanted))?;
        match standing.value(&question.id)? {
            Value::Number(number) => Some(*number),
            _ => None,
        }
    };
    Means {
        years: catalog.cost.term_years,
        once: number(Gives::BudgetOnce),
        yearly: number(Gives::BudgetYearly),
        total: None,
        staff_hours: number(Gives::StaffHours),
        communication_hours: number(Gives::CommunicationHours),
        inhabitants: number(Gives::Inhabitants),
    }
}

/// Returns the problem with cost over the years of `means`, and with its budget as a requirement.
#[must_use]
pub fn within_means(mut problem: Problem, catalog: &Catalog, means: &Means) -> Problem {
    for alternative in &mut problem.alternatives {
        let Some(platform) = catalog.platforms.get(&alternative.id) else { continue };
        let [once, yearly] = cost_lines(platform, catalog);
        alternative.cost = cost::total(&[once, yearly], &over(means.years));
        let alone = |line: CostLine| cost::total(&[line], &over(1));
        let met = match (means.limit(), means.once, means.yearly) {
            (Some(limit), ..) => Some(alternative.cost.fits(limit)),
            (None, Some(limit), _) => Some(alone(once).fits(limit)),
            (None, None, Some(limit)) => Some(alone(yearly).fits(limit)),
            (None, None, None) => None,
        };
        alternative.knock_outs.extend(met.map(|met| KnockOut { criterion: BUDGET.into(), met }));
    }
    problem
}

/// Returns the terms of amounts that are paid once and yearly, over some years.
pub(super) fn over(years: u32) -> CostTerms {
    CostTerms { years, ..CostTerms::default() }
}

/// Returns what a platform costs once and what it costs each year.
pub fn cost_lines(platform: &Platform, catalog: &Catalog) -> [CostLine; 2] {
    [(&catalog.cost.setup, Per::Once), (&catalog.cost.yearly, Per::Year)].map(|(id, per)| {
        let (low, high) = catalog.field(id).map_or((0.0, 0.0), |field| number_range(platform, field));
        let known = platform.facts_of(id).next().is_some();
        CostLine { per, low, high, known, offered: platform.facts_of(id).any(|fact| is_offer(platform, fact)) }
    })
}

/// Tells whether an amount is asked by who makes or sells the platform. What has no source was said by the user.
fn is_offer(platform: &Platform, fact: &Fact) -> bool {
    platform.sources.get(&fact.source).is_none_or(|source| source.publisher_kind.speaks_for_itself())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::truth::Truth;

    #[test]
    fn only_an_offer_above_the_limit_excludes() {
        let cost = |low, high, known, offered| {
            cost::total(&[CostLine { per: Per::Once, low, high, known, offered }], &over(1))
        };
        let cases = [
            (cost(10.0, 10.0, true, true), Truth::True),
            (cost(0.0, 20.0, true, true), Truth::Unknown),
            (cost(11.0, 20.0, true, true), Truth::False),
            (cost(11.0, 11.0, true, false), Truth::Unknown),
            (cost(11.0, 20.0, false, false), Truth::Unknown),
            (cost(0.0, 9.0, false, false), Truth::True),
        ];
        for (cost, expected) in cases {
            assert_eq!(cost.fits(10.0), expected, "{cost:?}");
        }
    }

    #[test]
    fn the_part_that_is_offered_can_exclude_by_itself() {
        let line = |per, amount, offered| CostLine { per, low: amount, high: amount, known: true, offered };
        let total = |offered| cost::total(&[line(Per::Once, 50.0, false), line(Per::Year, 10.0, offered)], &over(4));
        assert_eq!((total(true).certain, total(false).certain), (40.0, 0.0));
        assert_eq!(
            [30.0, 60.0, 90.0].map(|limit| total(true).fits(limit)),
            [Truth::False, Truth::Unknown, Truth::True]
        );
    }

    #[test]
    fn a_limit_needs_both_amounts_unless_it_is_given_as_a_whole() {
        let both = Means { years: 4, once: Some(1000.0), yearly: Some(500.0), ..Means::default() };
        assert_eq!(both.limit(), Some(3000.0));
        assert_eq!(Means { total: Some(10.0), ..both }.limit(), Some(10.0));
        assert_eq!(Means { once: None, ..both }.limit(), None);
        assert_eq!(Means { staff_hours: Some(2.0), ..both }.hours(), Some(416.0));
        assert_eq!(both.hours(), None);
    }
}
