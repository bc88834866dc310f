//! Puts together all that the engine can say about one ranking.

use super::fault::Fault;
use super::{frontier, inquiry, knock_out_prices, ordinal_check, sensitivity, simulation};
use crate::model::analysis::Analysis;
use crate::model::decision::{Problem, Ranking};
use crate::model::robustness::Settings;

/// Returns what there is to say about a ranking that was made with the same view and strictness.
///
/// The levels behind states and the other respondents are for the caller to add: the engine knows neither.
///
/// # Errors
/// When the problem cannot be worked out.
pub fn analysis(problem: &Problem, ranking: &Ranking, settings: &Settings) -> Result<Analysis, Fault> {
    let simulation = match ranking.ranked.len() {
        0 | 1 => None,
        _ => Some(simulation(problem, settings)?),
    };
    let ordinal = match &simulation {
        Some(simulation) => ordinal_check(problem, simulation)?,
        None => None,
    };
    Ok(Analysis {
        settings: settings.clone(),
        sensitivity: sensitivity(problem, ranking),
        knock_outs: knock_out_prices(problem, ranking, settings.view, settings.strict),
        inquiry: simulation.as_ref().map(|simulation| inquiry(problem, ranking, simulation)),
        frontier: frontier(ranking),
        ordinal,
        simulation,
        ..Analysis::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mcda::ranking;
    use crate::mcda::testing::{problem, states};

    #[test]
    fn one_alternative_has_nothing_to_be_sure_about() {
        let one = problem(&[("g", 100.0, &[("a", 100.0)])]).with("p", [states(&[0.0, 1.0])]);
        let found = analysis(&one, &ranking(&one).unwrap(), &Settings::default()).unwrap();
        assert_eq!((found.simulation, found.sensitivity, found.inquiry), (None, None, None));
        let two = one.with("q", [states(&[0.5])]);
        let found = analysis(&two, &ranking(&two).unwrap(), &Settings::default()).unwrap();
        assert_eq!(found.simulation.unwrap().settings.samples, 10_000);
        assert_eq!(found.inquiry.unwrap().questions.len(), 1);
    }
}
