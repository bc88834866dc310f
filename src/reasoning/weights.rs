//! Weights from the swings that a respondent compared in words. The questions are made from the catalog
//! (see `content::weighing`), so that a new objective or criterion is asked about without a new question.
//!
//! Method: swing weights in words (von Winterfeldt & Edwards; `docs/method.md`, section 4).

use std::collections::BTreeMap;

use crate::model::answers::{Standing, Value};
use crate::model::catalog::{Catalog, Criterion, Objective, Swing};
use crate::model::condition::{Evidence, StateName};
use crate::model::decision::{Points, WeightOrigin};
use crate::model::id::{CriterionId, ObjectiveId, QuestionId};
use crate::model::weighing::{CONFIRM, CONFIRM_YES, CRITERION_PREFIX, MOST, MOST_PREFIX, OBJECTIVE_PREFIX, STEP};

/// What a respondent said about importance.
#[derive(Debug, Clone, Default)]
pub struct Weights {
    /// Whether and how weights were given.
    pub origin: WeightOrigin,
    /// Points per objective; an objective that was not compared is missing.
    pub objectives: BTreeMap<ObjectiveId, Points>,
    /// Points per criterion within its objective; a criterion that was not compared is missing.
    pub criteria: BTreeMap<CriterionId, Points>,
}

/// Returns what the answers say about importance.
pub fn given_weights(standing: &Standing<'_>, catalog: &Catalog) -> Weights {
    if differ(standing) {
        return Weights { origin: WeightOrigin::Several, ..Weights::default() };
    }
    let Some(most) = choice(standing, MOST) else { return Weights::default() };
    let objectives = catalog.objectives.iter().filter_map(|objective| {
        let points =
            points(standing, &most, objective.id.as_str(), &question_of_objective(objective), &catalog.swings)?;
        Some((objective.id.clone(), points))
    });
    let criteria = catalog.criteria.iter().filter(|criterion| !criterion.only_when_required).filter_map(|criterion| {
        let most = choice(standing, &format!("{MOST_PREFIX}{}", criterion.objective))?;
        let points =
            points(standing, &most, criterion.id.as_str(), &question_of_criterion(criterion), &catalog.swings)?;
        Some((criterion.id.clone(), points))
    });
    let is_confirmed = choice(standing, CONFIRM).as_deref() == Some(CONFIRM_YES);
    Weights {
        origin: if is_confirmed { WeightOrigin::Confirmed } else { WeightOrigin::Unconfirmed },
        objectives: objectives.collect(),
        criteria: criteria.collect(),
    }
}

/// Tells whether colleagues confirmed different importance: then there is no one set of weights, and never a mean.
fn differ(standing: &Standing<'_>) -> bool {
    let step = standing.questionnaire().steps.iter().find(|step| step.id == STEP);
    step.is_some_and(|step| step.questions.iter().any(|question| standing.state(&question.id) == StateName::Differs))
}

fn question_of_objective(objective: &Objective) -> String {
    format!("{OBJECTIVE_PREFIX}{}", objective.id)
}

fn question_of_criterion(criterion: &Criterion) -> String {
    format!("{CRITERION_PREFIX}{}", criterion.id)
}

fn choice(standing: &Standing<'_>, question: &str) -> Option<String> {
    match standing.value(&QuestionId::from(question))? {
        Value::Choices(ids) => ids.first().map(|id| id.as_str().to_owned()),
        _ => None,
    }
}

/// Returns the points of one swing: 100 for the most important one, otherwise what the words stand for.
fn points(standing: &Standing<'_>, most: &str, id: &str, question: &str, swings: &[Swing]) -> Option<Points> {
    if most == id {
        return Some(Points::exact(100.0));
    }
    let question = QuestionId::from(question);
    let word = standing.choices(&question).first()?;
    let swing = swings.iter().find(|swing| swing.id == word.as_str())?;
    Some(Points { base: swing.points, low: swing.interval[0], high: swing.interval[1] })
}
