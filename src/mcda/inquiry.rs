//! What to ask suppliers: the expected value of partial perfect information, exact for a single fact, at base weights,
//! since no supplier reveals those (Felli & Hazen 1998).

use std::collections::BTreeMap;

use super::ranking::quantised;
use super::response::{LEVEL, Response, readers};
use crate::model::decision::{Alternative, Problem, Ranked, Ranking};
use crate::model::id::PlatformId;
use crate::model::inquiry::{Branch, Inquiry, OpenRequirement, Supplier, VendorQuestion};
use crate::model::robustness::Simulation;

/// Up to so many combinations of answers of one supplier are all gone through.
const COMBINATIONS: usize = 4096;

/// Returns what to ask, from a ranking in the neutral view and a simulation of it with `by_source`.
pub fn inquiry(problem: &Problem, ranking: &Ranking, simulation: &Simulation) -> Inquiry {
    let alternatives: BTreeMap<&PlatformId, &Alternative> =
        problem.alternatives.iter().map(|alternative| (&alternative.id, alternative)).collect();
    let mut questions = Vec::new();
    let mut suppliers = Vec::new();
    for place in 0..ranking.ranked.len() {
        let Some(alternative) = alternatives.get(&ranking.ranked[place].id) else { continue };
        let supply = Supply::new(problem, ranking, place, alternative);
        let own = supply.questions();
        suppliers.extend(supply.supplier(&own, simulation));
        questions.extend(own);
    }
    questions.sort_by(|a, b| {
        let by_worth = quantised(b.value).cmp(&quantised(a.value)).then(quantised(b.change).cmp(&quantised(a.change)));
        let by_size = by_worth.then(quantised(b.spread).cmp(&quantised(a.spread)));
        by_size.then_with(|| (&a.alternative, &a.fact).cmp(&(&b.alternative, &b.fact)))
    });
    suppliers
        .sort_by(|a, b| quantised(b.value).cmp(&quantised(a.value)).then_with(|| a.alternative.cmp(&b.alternative)));
    Inquiry { requirements: open_requirements(ranking, simulation), questions, suppliers }
}

fn open_requirements(ranking: &Ranking, simulation: &Simulation) -> Vec<OpenRequirement> {
    let first: BTreeMap<&PlatformId, f64> = simulation.alternatives.iter().map(|one| (&one.id, one.first)).collect();
    let otherwise =
        |own: &Ranked| ranking.ranked.iter().find(|ranked| ranked.id != own.id).map(|ranked| ranked.id.clone());
    let of = |ranked: &Ranked| -> Vec<OpenRequirement> {
        let first = first.get(&ranked.id).copied().unwrap_or(0.0);
        let requirement = |criterion: &crate::model::id::CriterionId| OpenRequirement {
            alternative: ranked.id.clone(),
            criterion: criterion.clone(),
            first,
            otherwise: otherwise(ranked),
        };
        ranked.open.iter().map(requirement).collect()
    };
    let mut open: Vec<OpenRequirement> = ranking.ranked.iter().flat_map(of).collect();
    open.sort_by(|a, b| {
        b.first.total_cmp(&a.first).then_with(|| (&a.alternative, &a.criterion).cmp(&(&b.alternative, &b.criterion)))
    });
    open
}

/// One alternative among the others, for questions about its facts.
struct Supply<'a> {
    problem: &'a Problem,
    ranking: &'a Ranking,
    place: usize,
    alternative: &'a Alternative,
    /// Facts that are unknown and count, with what they do.
    responses: Vec<(usize, Response)>,
    /// Best value of the others; far below any value when there are none.
    rival: f64,
}

impl<'a> Supply<'a> {
    fn new(problem: &'a Problem, ranking: &'a Ranking, place: usize, alternative: &'a Alternative) -> Self {
        let facts = 0..alternative.facts.len();
        let response = |fact| Some((fact, Response::of(alternative, fact, &ranking.weights)?));
        let best_other = ranking.ranked.get(usize::from(place == 0));
        Self {
            problem,
            ranking,
            place,
            alternative,
            responses: facts.filter_map(response).collect(),
            rival: best_other.map_or(-1.0, |ranked| ranked.value.mean),
        }
    }

    fn value(&self) -> f64 {
        self.ranking.ranked[self.place].value.mean
    }

    fn best(&self) -> f64 {
        self.ranking.ranked[0].value.mean
    }

    fn questions(&self) -> Vec<VendorQuestion> {
        self.responses.iter().map(|(fact, response)| self.question(*fact, response)).collect()
    }

    /// EVPPI(x) = E[max(V_i - E f + f(x), M)] - max V, with M the best value of the others.
    fn question(&self, fact: usize, response: &Response) -> VendorQuestion {
        let base = self.value() - response.mean();
        let (low, high) = response.bounds();
        // The winner changes if the first falls below the best other, or another rises above the first.
        let change = response.probability(self.rival - base, self.place != 0);
        let branch = |(outcome, contribution): (_, f64)| self.branch(outcome, base + contribution);
        VendorQuestion {
            alternative: self.alternative.id.clone(),
            fact: self.alternative.facts[fact].field.clone(),
            criteria: readers(self.problem, self.alternative, fact, &self.ranking.weights),
            value: whole(response.expected_best(base, self.rival) - self.best()),
            change,
            spread: high - low,
            branches: response.answers().into_iter().map(branch).collect(),
        }
    }

    fn branch(&self, outcome: crate::model::sensitivity::Outcome, value: f64) -> Branch {
        let units = quantised(value.max(0.0));
        let others = || {
            let all = self.ranking.ranked.iter().enumerate();
            all.filter(|(place, _)| *place != self.place).map(|(_, ranked)| ranked)
        };
        let above = others().filter(|ranked| quantised(ranked.value.mean) > units).count();
        let own = &self.alternative.id;
        let best = others().next().filter(|ranked| {
            let other = quantised(ranked.value.mean);
            other > units || (other == units && ranked.id < *own)
        });
        Branch { outcome, value, rank: above + 1, first: best.map_or(own, |ranked| &ranked.id).clone() }
    }

    fn supplier(&self, questions: &[VendorQuestion], simulation: &Simulation) -> Option<Supplier> {
        let most = questions.iter().map(|question| question.value).reduce(f64::max)?;
        let exact = self.joint_value();
        let sampled = || {
            let own = simulation.alternatives.iter().find(|one| one.id == self.alternative.id);
            own.and_then(|one| one.joint_information).unwrap_or(0.0)
        };
        Some(Supplier {
            alternative: self.alternative.id.clone(),
            unknown: questions.len(),
            // All answers together are never worth less than one of them, whatever the samples say.
            value: exact.unwrap_or_else(sampled).max(most),
            exact: exact.is_some(),
        })
    }

    /// Returns the value of all answers together, going through every combination; nothing when there are too many.
    fn joint_value(&self) -> Option<f64> {
        let mut totals = vec![self.value() - self.responses.iter().map(|(_, response)| response.mean()).sum::<f64>()];
        if let [(_, only)] = &self.responses[..] {
            return Some(whole(only.expected_best(totals[0], self.rival) - self.best()));
        }
        for (_, response) in &self.responses {
            let Response::States(values) = response else { return None };
            if totals.len() * values.len() > COMBINATIONS {
                return None;
            }
            totals = totals.iter().flat_map(|total| values.iter().map(move |value| total + value)).collect();
        }
        let mean = totals.iter().map(|total| total.max(self.rival)).sum::<f64>() / totals.len() as f64;
        Some(whole(mean - self.best()))
    }
}

/// Returns an expected gain without what rounding leaves of nothing.
fn whole(gain: f64) -> f64 {
    if gain < LEVEL { 0.0 } else { gain }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mcda::testing::{linear, problem, states};
    use crate::mcda::{ranking, simulation};
    use crate::model::decision::KnockOut;
    use crate::model::robustness::Settings;
    use crate::model::truth::Truth;

    fn ask(problem: &Problem) -> Inquiry {
        let simulation = simulation(problem, &Settings::default()).unwrap();
        inquiry(problem, &ranking(problem).unwrap(), &simulation)
    }

    fn close(actual: f64, expected: f64) {
        assert!((actual - expected).abs() < 1e-12, "{actual} is not {expected}");
    }

    /// Weights 0.5, 0.3, 0.2; a: 0.5; b: 0.45 on average, between 0.2 and 0.7 with both facts open.
    fn example() -> Problem {
        problem(&[("g", 1.0, &[("x", 50.0), ("y", 30.0), ("z", 20.0)])])
            .with("a", [states(&[1.0]), states(&[0.0]), states(&[0.0])])
            .with("b", [states(&[0.4]), states(&[0.0, 1.0]), states(&[0.0, 1.0])])
    }

    #[test]
    fn values_of_answers_by_hand() {
        let result = ask(&example());
        let [y, z] = &result.questions[..] else { panic!("two questions") };
        // y: 0.3 or 0.6 against 0.5, half each: 0.05 on average.
        assert_eq!((y.fact.as_str(), y.change), ("y", 0.5));
        close(y.value, 0.05);
        assert_eq!(y.branches.iter().map(|b| (b.rank, b.first.as_str())).collect::<Vec<_>>(), [(2, "a"), (1, "b")]);
        // z: 0.35 or 0.55 against 0.5.
        close(z.value, 0.025);
        // Together: 0.2, 0.4, 0.5, 0.7.
        close(result.suppliers[0].value, 0.05);
        assert!(result.suppliers[0].exact && result.suppliers.len() == 1);
    }

    #[test]
    fn facts_can_matter_only_together() {
        let problem = problem(&[("g", 1.0, &[("x", 40.0), ("y", 30.0), ("z", 30.0)])])
            .with("a", [states(&[1.0]), states(&[0.1]), states(&[0.1])])
            .with("b", [states(&[0.0]), states(&[0.0, 0.5]), states(&[0.0, 1.0])]);
        // a: 0.46; b: 0.225 with at most 0.45 in total: nothing matters.
        let none = ask(&problem);
        assert!(none.questions.iter().all(|question| question.value == 0.0) && none.suppliers[0].value == 0.0);
        let mut problem = problem;
        problem.alternatives[0].performances[0].function = crate::model::decision::ValueFunction::PerState(vec![0.9]);
        // a: 0.42; b above it only at 0.45, one time in four.
        let joint = ask(&problem);
        assert!(joint.questions.iter().all(|question| question.value == 0.0));
        close(joint.suppliers[0].value, 0.03 / 4.0);
    }

    #[test]
    fn samples_agree_with_the_exact_joint_value() {
        let problem = example();
        let simulation = simulation(&problem, &Settings { samples: 100_000, ..Settings::default() }).unwrap();
        let sampled = simulation.alternatives.iter().find(|one| one.id.as_str() == "b").unwrap();
        assert!((sampled.joint_information.unwrap() - 0.05).abs() < 0.002);
        assert!((simulation.asking_limit.unwrap() - 0.05).abs() < 0.002);
    }

    #[test]
    fn the_first_loses_its_place_only_when_it_falls_below_the_next() {
        let problem = problem(&[("g", 1.0, &[("x", 1.0)])])
            .with("a", [linear(0.0, 10.0, &[(0.0, 0.0), (10.0, 1.0)])])
            .with("b", [states(&[0.4])]);
        let result = ask(&problem);
        close(result.questions[0].change, 0.4);
        close(result.questions[0].value, 0.08);
        let firsts: Vec<&str> = result.questions[0].branches.iter().map(|branch| branch.first.as_str()).collect();
        assert_eq!(firsts, ["b", "a"]);
    }

    #[test]
    fn open_requirements_come_by_chance_of_winning_and_name_who_leads_otherwise() {
        let mut problem = example();
        for alternative in &mut problem.alternatives {
            alternative.knock_outs = vec![KnockOut { criterion: "x".into(), met: Truth::Unknown }];
        }
        let open = ask(&problem).requirements;
        let pairs: Vec<(&str, &str)> =
            open.iter().map(|o| (o.alternative.as_str(), o.otherwise.as_ref().unwrap().as_str())).collect();
        assert!(pairs.contains(&("a", "b")) && pairs.contains(&("b", "a")));
        assert!(open[0].first >= open[1].first);
    }
}
