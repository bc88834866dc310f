//! From catalog, requirements and weights to a decision problem: which criteria count, what is known of each platform,
//! which knock-outs it meets, and what it costs. Unknown facts stay unknown: every level or number that is possible.

use crate::model::catalog::{Catalog, Criterion, FactValue, Field, FieldKind, Platform};
use crate::model::conclusion::Requirement;
use crate::model::cost;
use crate::model::decision::{
    Alternative, CriterionWeight, Domain, FactVariable, KnockOut, ObjectiveWeight, Performance, Points, ValueFunction,
    WeightMode,
};
use crate::model::id::{FieldId, LevelId, ObjectiveId};
use crate::model::questionnaire::Moscow;
use crate::model::truth::Truth;

use super::means::{cost_lines, over};
use super::weights::Weights;

pub use crate::model::decision::Problem;

/// Points of a swing that nobody compared: anything, half on average, so that all such swings count the same.
const NOT_COMPARED: Points = Points { base: 50.0, low: 0.0, high: 100.0 };

/// Returns the decision problem for all platforms of the catalog.
pub fn problem(catalog: &Catalog, requirements: &[Requirement], weights: &Weights) -> Problem {
    let counted: Vec<&Criterion> =
        catalog.criteria.iter().filter(|criterion| counts(criterion, requirements)).collect();
    let objectives: Vec<ObjectiveId> = catalog
        .objectives
        .iter()
        .filter(|objective| counted.iter().any(|criterion| criterion.objective == objective.id))
        .map(|objective| objective.id.clone())
        .collect();
    let criteria: Vec<CriterionWeight> = counted
        .iter()
        .map(|criterion| CriterionWeight {
            id: criterion.id.clone(),
            objective: objectives.iter().position(|id| *id == criterion.objective).unwrap_or_default(),
            points: criterion_points(criterion, catalog, requirements, weights),
        })
        .collect();
    let nothing_said = criteria.iter().all(|criterion| criterion.points == NOT_COMPARED);
    Problem {
        weight_origin: weights.origin,
        objective_mode: if weights.objectives.is_empty() { WeightMode::Equal } else { WeightMode::Intervals },
        criterion_mode: if nothing_said { WeightMode::Equal } else { WeightMode::Intervals },
        criteria,
        objectives: objectives
            .into_iter()
            .map(|id| {
                let points = weights.objectives.get(&id).copied().unwrap_or(NOT_COMPARED);
                ObjectiveWeight { id, points }
            })
            .collect(),
        alternatives: catalog
            .platforms
            .values()
            .map(|platform| alternative(platform, catalog, &counted, requirements))
            .collect(),
    }
}

/// Tells whether a criterion joins the sum. A *must* alone does not: it decides before the sum, and counting it again
/// would count it twice.
fn counts(criterion: &Criterion, requirements: &[Requirement]) -> bool {
    !criterion.only_when_required || wish_for(criterion, requirements).is_some()
}

fn wish_for(criterion: &Criterion, requirements: &[Requirement]) -> Option<Moscow> {
    let of_criterion = requirements.iter().filter(|requirement| requirement.demand.criterion == criterion.id);
    of_criterion.map(|requirement| requirement.demand.level).filter(|level| *level != Moscow::Must).max()
}

fn criterion_points(
    criterion: &Criterion,
    catalog: &Catalog,
    requirements: &[Requirement],
    weights: &Weights,
) -> Points {
    if let Some(points) = weights.criteria.get(&criterion.id) {
        return *points;
    }
    let swing = match wish_for(criterion, requirements) {
        Some(Moscow::Should) => &catalog.wish.should,
        Some(Moscow::Could) if criterion.only_when_required => &catalog.wish.could,
        _ => return NOT_COMPARED,
    };
    let found = catalog.swings.iter().find(|entry| &entry.id == swing);
    found.map_or(NOT_COMPARED, |swing| Points { base: swing.points, low: swing.interval[0], high: swing.interval[1] })
}

fn alternative(
    platform: &Platform,
    catalog: &Catalog,
    counted: &[&Criterion],
    requirements: &[Requirement],
) -> Alternative {
    let mut facts = Vec::new();
    let mut performances = Vec::with_capacity(counted.len());
    for criterion in counted {
        let (variable, function) = conditioned(platform, catalog, criterion, requirements);
        let position = facts.iter().position(|fact: &FactVariable| fact.field == variable.field);
        let fact = position.unwrap_or_else(|| {
            facts.push(variable);
            facts.len() - 1
        });
        performances.push(Performance { fact, function });
    }
    let musts = requirements.iter().filter(|requirement| requirement.demand.level == Moscow::Must);
    let knock_outs = musts.filter_map(|requirement| {
        let criterion = catalog.criterion(&requirement.demand.criterion)?;
        let met = meets(platform, catalog, criterion, requirement.demand.at_least.as_ref());
        Some(KnockOut { criterion: criterion.id.clone(), met })
    });
    Alternative {
        id: platform.id.clone(),
        knock_outs: knock_outs.collect(),
        cost: cost::total(&cost_lines(platform, catalog), &over(catalog.cost.term_years)),
        facts,
        performances,
    }
}

/// Returns what is known for a criterion, given that open requirements turn out to be met: places hold on that condition,
/// so an outcome that would exclude the platform does not count in its value. What is not known stays not known, also when
/// one level is left.
fn conditioned(
    platform: &Platform,
    catalog: &Catalog,
    criterion: &Criterion,
    requirements: &[Requirement],
) -> (FactVariable, ValueFunction) {
    let (variable, function) = known(platform, catalog, criterion);
    let ValueFunction::PerState(values) = function else { return (variable, function) };
    let kept = match (&criterion.tag, catalog.field(&criterion.field)) {
        (None, Some(field)) => allowed_levels(platform, catalog, field, requirements)
            .iter()
            .map(|level| criterion.value_of(level).unwrap_or(0.0))
            .collect(),
        _ => values.clone(),
    };
    if kept.len() == values.len() || kept.is_empty() {
        return (variable, ValueFunction::PerState(values));
    }
    let kept = if let [only] = kept[..] { vec![only; 2] } else { kept };
    (FactVariable { domain: Domain::States(kept.len()), ..variable }, ValueFunction::PerState(kept))
}

/// Returns the levels that are possible and meet every requirement on the field; all that are possible when none does.
pub fn allowed_levels(
    platform: &Platform,
    catalog: &Catalog,
    field: &Field,
    requirements: &[Requirement],
) -> Vec<LevelId> {
    let all = possible_levels(platform, field);
    let demands: Vec<(&Criterion, f64)> = requirements
        .iter()
        .filter(|requirement| requirement.demand.level == Moscow::Must)
        .filter_map(|requirement| {
            let criterion = catalog.criterion(&requirement.demand.criterion)?;
            (criterion.field == field.id && criterion.tag.is_none())
                .then(|| (criterion, threshold(criterion, requirement.demand.at_least.as_ref())))
        })
        .collect();
    let meets = |level: &&LevelId| {
        demands.iter().all(|(criterion, threshold)| criterion.value_of(level).unwrap_or(0.0) >= *threshold)
    };
    let kept: Vec<LevelId> = all.iter().filter(meets).cloned().collect();
    if kept.is_empty() { all } else { kept }
}

/// Returns the value that meets a requirement: that of the named level, or the best there is.
fn threshold(criterion: &Criterion, at_least: Option<&LevelId>) -> f64 {
    at_least.and_then(|level| criterion.value_of(level)).unwrap_or(1.0)
}

/// Returns what is known for a criterion as a variable, with the value of each thing that it can be.
fn known(platform: &Platform, catalog: &Catalog, criterion: &Criterion) -> (FactVariable, ValueFunction) {
    let Some(field) = catalog.field(&criterion.field) else {
        // A criterion without field is refused by the content check; here it counts as wholly unknown.
        let variable = FactVariable { field: criterion.field.clone(), domain: Domain::States(2) };
        return (variable, ValueFunction::PerState(vec![0.0, 1.0]));
    };
    if let Some(tag) = &criterion.tag {
        let values = match platform.has_tag(field, tag) {
            Truth::True => vec![1.0],
            Truth::False => vec![0.0],
            Truth::Unknown => vec![0.0, 1.0],
        };
        // Each tag is a fact of its own.
        let name = FieldId::new(format!("{}#{tag}", field.id));
        return (FactVariable { field: name, domain: Domain::States(values.len()) }, ValueFunction::PerState(values));
    }
    match field.kind {
        FieldKind::Number | FieldKind::Amount | FieldKind::Year => {
            let (low, high) = number_range(platform, field);
            let variable = FactVariable { field: field.id.clone(), domain: Domain::Uniform { low, high } };
            (variable, ValueFunction::Linear(criterion.anchor.clone()))
        }
        _ => {
            let levels = possible_levels(platform, field);
            let values: Vec<f64> = levels.iter().map(|level| criterion.value_of(level).unwrap_or(0.0)).collect();
            let variable = FactVariable { field: field.id.clone(), domain: Domain::States(levels.len().max(1)) };
            (variable, ValueFunction::PerState(values))
        }
    }
}

/// Returns the levels that are possible: all that any source gives (sources that disagree make a range), or every
/// level when no source says anything.
fn possible_levels(platform: &Platform, field: &Field) -> Vec<LevelId> {
    let said: Vec<&LevelId> = platform
        .facts_of(&field.id)
        .filter_map(|fact| match &fact.value {
            FactValue::Levels(levels) => Some(levels),
            _ => None,
        })
        .flatten()
        .collect();
    let all = field.choice.iter().map(|level| &level.id);
    all.filter(|level| said.is_empty() || said.contains(level)).cloned().collect()
}

pub(super) fn number_range(platform: &Platform, field: &Field) -> (f64, f64) {
    let said = platform.facts_of(&field.id).filter_map(|fact| match fact.value {
        FactValue::Number { low, high } => Some((low, high)),
        _ => None,
    });
    let hull = said.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)));
    let plausible = field.plausible.unwrap_or([0.0, 0.0]);
    hull.unwrap_or((plausible[0], plausible[1]))
}

/// Returns whether a platform meets a requirement; not known only if what is unknown decides.
fn meets(platform: &Platform, catalog: &Catalog, criterion: &Criterion, at_least: Option<&LevelId>) -> Truth {
    let (_, function) = known(platform, catalog, criterion);
    let threshold = threshold(criterion, at_least);
    let ValueFunction::PerState(values) = function else { return Truth::Unknown };
    let met = values.iter().filter(|value| **value >= threshold).count();
    match met {
        0 => Truth::False,
        all if all == values.len() => Truth::True,
        _ => Truth::Unknown,
    }
}
