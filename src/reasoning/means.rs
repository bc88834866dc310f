//! What a municipality has to spend: which answers say so, and what it does to the comparison. A platform that is known to
//! cost more drops out; one of which that is not known stays, with an open requirement.

use crate::model::answers::{Standing, Value};
use crate::model::catalog::{Catalog, Platform};
use crate::model::cost::{BUDGET, CostLine, Means, Per};
use crate::model::decision::{CostRange, KnockOut, Problem};
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
        alternative.cost = over(&once, &yearly, means.years);
        let met = match (means.limit(), means.once, means.yearly) {
            (Some(limit), ..) => Some(alternative.cost.fits(limit)),
            (None, Some(limit), _) => Some(alone(&once).fits(limit)),
            (None, None, Some(limit)) => Some(alone(&yearly).fits(limit)),
            (None, None, None) => None,
        };
        alternative.knock_outs.extend(met.map(|met| KnockOut { criterion: BUDGET.into(), met }));
    }
    problem
}

/// Returns what a platform costs once and what it costs each year.
pub fn cost_lines(platform: &Platform, catalog: &Catalog) -> [CostLine; 2] {
    [(&catalog.cost.setup, Per::Once), (&catalog.cost.yearly, Per::Year)].map(|(id, per)| {
        let (low, high) = catalog.field(id).map_or((0.0, 0.0), |field| number_range(platform, field));
        CostLine { per, low, high, known: platform.facts_of(id).next().is_some() }
    })
}

/// Returns the cost over some years.
pub fn over(once: &CostLine, yearly: &CostLine, years: u32) -> CostRange {
    let years = f64::from(years);
    CostRange {
        low: once.low + years * yearly.low,
        high: once.high + years * yearly.high,
        partly_known: once.known || yearly.known,
        fully_known: once.known && yearly.known,
    }
}

fn alone(line: &CostLine) -> CostRange {
    CostRange { low: line.low, high: line.high, partly_known: line.known, fully_known: line.known }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::truth::Truth;

    #[test]
    fn only_a_known_cost_above_the_limit_excludes() {
        let cost = |low, high, known| CostRange { low, high, partly_known: known, fully_known: known };
        let cases = [
            (cost(10.0, 10.0, true), Truth::True),
            (cost(0.0, 20.0, true), Truth::Unknown),
            (cost(11.0, 20.0, true), Truth::False),
            (cost(11.0, 20.0, false), Truth::Unknown),
            (cost(0.0, 9.0, false), Truth::True),
        ];
        for (cost, expected) in cases {
            assert_eq!(cost.fits(10.0), expected, "{cost:?}");
        }
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
