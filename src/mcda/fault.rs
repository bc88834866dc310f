//! What can be wrong with a decision problem. Faults name the place; the words for users are elsewhere.

use std::fmt;

use crate::model::decision::{Alternative, Domain, Points, Problem, ValueFunction};
use crate::model::id::{CriterionId, FieldId, PlatformId};

/// Why a problem cannot be ranked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// There is nothing to compare on.
    NoCriteria,
    /// No criterion has any weight.
    AllWeightsZero,
    /// A list is not in byte order of ids, or holds this id twice.
    OutOfOrder(String),
    /// A criterion refers to an objective that is not there.
    NoSuchObjective(CriterionId),
    /// Points of an objective or criterion are not `0 <= low <= base <= high`, or not finite.
    Points(String),
    /// A fact has no states, or its bounds are not finite or the wrong way round.
    Range(PlatformId, FieldId),
    /// An alternative has two facts of the same field.
    DuplicateFact(PlatformId, FieldId),
    /// An alternative does not have one performance for each criterion.
    Performances(PlatformId),
    /// A value function does not fit the fact that it reads, or its anchors do not increase.
    ValueFunction(PlatformId, CriterionId),
    /// A value is not finite or not between 0 and 1.
    ValueOutsideUnit(PlatformId, CriterionId),
    /// A cost is not finite, negative, or its bounds are the wrong way round.
    Cost(PlatformId),
    /// A simulation has room for 32,768 alternatives.
    TooManyAlternatives,
    /// There is nobody whose weights could be compared.
    NoRespondents,
    /// A respondent has other criteria than the first.
    RespondentCriteria(String),
}

impl Fault {
    /// Returns the name of the fault as in message keys.
    pub fn key(&self) -> &'static str {
        match self {
            Fault::NoCriteria => "no-criteria",
            Fault::AllWeightsZero => "all-weights-zero",
            Fault::OutOfOrder(_) => "out-of-order",
            Fault::NoSuchObjective(_) => "no-such-objective",
            Fault::Points(_) => "points",
            Fault::Range(..) => "range",
            Fault::DuplicateFact(..) => "duplicate-fact",
            Fault::Performances(_) => "performances",
            Fault::ValueFunction(..) => "value-function",
            Fault::ValueOutsideUnit(..) => "value-outside-unit",
            Fault::Cost(_) => "cost",
            Fault::TooManyAlternatives => "too-many-alternatives",
            Fault::NoRespondents => "no-respondents",
            Fault::RespondentCriteria(_) => "respondent-criteria",
        }
    }

    /// Returns the ids of the place, the outermost first.
    pub fn place(&self) -> Vec<&str> {
        match self {
            Fault::NoCriteria | Fault::AllWeightsZero | Fault::TooManyAlternatives | Fault::NoRespondents => Vec::new(),
            Fault::OutOfOrder(id) | Fault::Points(id) | Fault::RespondentCriteria(id) => vec![id],
            Fault::NoSuchObjective(criterion) => vec![criterion.as_str()],
            Fault::Performances(alternative) | Fault::Cost(alternative) => vec![alternative.as_str()],
            Fault::Range(alternative, field) | Fault::DuplicateFact(alternative, field) => {
                vec![alternative.as_str(), field.as_str()]
            }
            Fault::ValueFunction(alternative, criterion) | Fault::ValueOutsideUnit(alternative, criterion) => {
                vec![alternative.as_str(), criterion.as_str()]
            }
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.key(), self.place().join("/"))
    }
}

impl std::error::Error for Fault {}

/// Returns the first fault of a problem: everything that the calculations take for granted.
pub fn check(problem: &Problem) -> Result<(), Fault> {
    if problem.criteria.is_empty() {
        return Err(Fault::NoCriteria);
    }
    in_order(problem.objectives.iter().map(|objective| objective.id.as_str()))?;
    in_order(problem.criteria.iter().map(|criterion| criterion.id.as_str()))?;
    in_order(problem.alternatives.iter().map(|alternative| alternative.id.as_str()))?;
    for objective in &problem.objectives {
        points(objective.points, objective.id.as_str())?;
    }
    for criterion in &problem.criteria {
        points(criterion.points, criterion.id.as_str())?;
        if criterion.objective >= problem.objectives.len() {
            return Err(Fault::NoSuchObjective(criterion.id.clone()));
        }
    }
    problem.alternatives.iter().try_for_each(|alternative| check_alternative(problem, alternative))
}

fn in_order<'a>(ids: impl Iterator<Item = &'a str>) -> Result<(), Fault> {
    let mut previous = None;
    for id in ids {
        if previous >= Some(id) {
            return Err(Fault::OutOfOrder(id.to_owned()));
        }
        previous = Some(id);
    }
    Ok(())
}

fn points(points: Points, id: &str) -> Result<(), Fault> {
    let Points { base, low, high } = points;
    let fine = 0.0 <= low && low <= base && base <= high && high.is_finite();
    if fine { Ok(()) } else { Err(Fault::Points(id.to_owned())) }
}

fn check_alternative(problem: &Problem, alternative: &Alternative) -> Result<(), Fault> {
    for (index, fact) in alternative.facts.iter().enumerate() {
        let fine = match fact.domain {
            Domain::States(count) => count > 0,
            Domain::Uniform { low, high } => low.is_finite() && high.is_finite() && low <= high,
        };
        if !fine {
            return Err(Fault::Range(alternative.id.clone(), fact.field.clone()));
        }
        if alternative.facts[..index].iter().any(|other| other.field == fact.field) {
            return Err(Fault::DuplicateFact(alternative.id.clone(), fact.field.clone()));
        }
    }
    if alternative.performances.len() != problem.criteria.len() {
        return Err(Fault::Performances(alternative.id.clone()));
    }
    for (criterion, performance) in problem.criteria.iter().zip(&alternative.performances) {
        let domain = alternative.facts.get(performance.fact).map(|fact| fact.domain);
        let place = || (alternative.id.clone(), criterion.id.clone());
        if !fits(domain, &performance.function) {
            let (alternative, criterion) = place();
            return Err(Fault::ValueFunction(alternative, criterion));
        }
        if !values_of(&performance.function).all(|value| (0.0..=1.0).contains(&value)) {
            let (alternative, criterion) = place();
            return Err(Fault::ValueOutsideUnit(alternative, criterion));
        }
    }
    let cost = alternative.cost;
    let fine = 0.0 <= cost.low && cost.low <= cost.high && cost.high.is_finite();
    if fine { Ok(()) } else { Err(Fault::Cost(alternative.id.clone())) }
}

fn fits(domain: Option<Domain>, function: &ValueFunction) -> bool {
    match (domain, function) {
        (Some(Domain::States(count)), ValueFunction::PerState(values)) => count == values.len(),
        (Some(Domain::Uniform { .. }), ValueFunction::Linear(anchors)) => {
            anchors.len() >= 2
                && anchors.iter().all(|anchor| anchor.at.is_finite())
                && anchors.windows(2).all(|pair| pair[0].at < pair[1].at)
        }
        _ => false,
    }
}

fn values_of(function: &ValueFunction) -> Box<dyn Iterator<Item = f64> + '_> {
    match function {
        ValueFunction::PerState(values) => Box::new(values.iter().copied()),
        ValueFunction::Linear(anchors) => Box::new(anchors.iter().map(|anchor| anchor.value)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mcda::testing::{linear, problem, states};
    use crate::model::decision::CostRange;

    fn broken(change: impl FnOnce(&mut Problem)) -> Fault {
        let mut problem = problem(&[("g", 100.0, &[("c", 100.0), ("d", 50.0)])])
            .with("a", [states(&[0.0, 1.0]), linear(2.0, 8.0, &[(0.0, 0.0), (10.0, 1.0)])]);
        assert_eq!(check(&problem), Ok(()));
        change(&mut problem);
        check(&problem).unwrap_err()
    }

    #[test]
    fn each_fault_is_found_and_names_its_place() {
        let cases: [(Fault, &str); 14] = [
            (broken(|p| p.criteria.clear()), "no-criteria "),
            (broken(|p| p.criteria.swap(0, 1)), "out-of-order c"),
            (broken(|p| p.alternatives.push(p.alternatives[0].clone())), "out-of-order a"),
            (broken(|p| p.criteria[1].objective = 1), "no-such-objective d"),
            (broken(|p| p.criteria[1].points.base = f64::NAN), "points d"),
            (broken(|p| p.objectives[0].points.low = -1.0), "points g"),
            (broken(|p| p.objectives[0].points.high = f64::INFINITY), "points g"),
            (broken(|p| p.alternatives[0].facts[1].domain = Domain::Uniform { low: 8.0, high: 2.0 }), "range a/d"),
            (broken(|p| p.alternatives[0].facts[1].field = "c".into()), "duplicate-fact a/c"),
            (broken(|p| drop(p.alternatives[0].performances.pop())), "performances a"),
            (broken(|p| p.alternatives[0].facts[0].domain = Domain::States(3)), "value-function a/c"),
            (
                broken(|p| p.alternatives[0].performances[0].function = ValueFunction::PerState(vec![0.0, 1.5])),
                "value-outside-unit a/c",
            ),
            (broken(|p| p.alternatives[0].cost = CostRange { low: f64::NAN, ..CostRange::default() }), "cost a"),
            (broken(|p| p.alternatives[0].cost.low = -1.0), "cost a"),
        ];
        for (fault, expected) in cases {
            assert_eq!(fault.to_string(), expected);
        }
    }
}
