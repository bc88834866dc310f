//! Small problems for tests, in few words, and random ones.

use proptest::prelude::*;

use crate::model::catalog::Anchor;
use crate::model::decision::*;

/// A fact and how it is valued.
pub type Valued = (Domain, ValueFunction);

/// A criterion with its points.
type Criterion<'a> = (&'a str, f64);

/// Returns a problem without alternatives: objectives with points, each with criteria with points.
pub fn problem(objectives: &[(&str, f64, &[Criterion])]) -> Problem {
    let mut problem = Problem::default();
    for (index, (id, points, criteria)) in objectives.iter().enumerate() {
        problem.objectives.push(ObjectiveWeight { id: (*id).into(), points: Points::exact(*points) });
        for (id, points) in *criteria {
            problem.criteria.push(CriterionWeight {
                id: (*id).into(),
                objective: index,
                points: Points::exact(*points),
            });
        }
    }
    problem
}

impl Problem {
    /// Adds an alternative with a fact of its own for each criterion.
    pub fn with(mut self, id: &str, valued: impl IntoIterator<Item = Valued>) -> Self {
        let mut alternative = Alternative {
            id: id.into(),
            facts: Vec::new(),
            performances: Vec::new(),
            knock_outs: Vec::new(),
            cost: CostRange::default(),
        };
        for (fact, (domain, function)) in valued.into_iter().enumerate() {
            alternative.facts.push(FactVariable { field: self.criteria[fact].id.as_str().into(), domain });
            alternative.performances.push(Performance { fact, function });
        }
        self.alternatives.push(alternative);
        self
    }
}

/// Returns a fact with a state for each value; one value is a known fact.
pub fn states(values: &[f64]) -> Valued {
    (Domain::States(values.len()), ValueFunction::PerState(values.to_vec()))
}

/// Returns a number between two bounds on straight lines between anchors.
pub fn linear(low: f64, high: f64, anchors: &[(f64, f64)]) -> Valued {
    let anchors = anchors.iter().map(|&(at, value)| Anchor { at, value }).collect();
    (Domain::Uniform { low, high }, ValueFunction::Linear(anchors))
}

fn valued() -> impl Strategy<Value = Valued> {
    let value = 0.0..=1.0_f64;
    prop_oneof![
        proptest::collection::vec(value.clone(), 1..4).prop_map(|values| states(&values)),
        (0.0..10.0_f64, 0.0..5.0_f64, value.clone(), value.clone(), value)
            .prop_map(|(low, width, a, b, c)| { linear(low, low + width, &[(2.0, a), (6.0, b), (9.0, c)]) }),
    ]
}

/// Returns random problems with at least one criterion that counts and one to five alternatives.
pub fn problems() -> impl Strategy<Value = Problem> {
    let points = || prop_oneof![Just(0.0), 1.0..100.0_f64];
    let objectives = proptest::collection::vec((points(), proptest::collection::vec(points(), 0..4)), 1..4);
    let sized = objectives.prop_flat_map(|mut objectives| {
        objectives[0].0 += 1.0;
        objectives[0].1.push(7.0);
        let criteria = objectives.iter().map(|(_, criteria)| criteria.len()).sum::<usize>();
        let row = proptest::collection::vec(valued(), criteria);
        (Just(objectives), proptest::collection::vec(row, 1..6))
    });
    sized.prop_map(|(objectives, rows)| {
        let mut result = Problem::default();
        for (g, (points, criteria)) in objectives.into_iter().enumerate() {
            result.objectives.push(ObjectiveWeight { id: format!("g{g}").as_str().into(), points: interval(points) });
            for points in criteria {
                let id = format!("c{:02}", result.criteria.len());
                result.criteria.push(CriterionWeight {
                    id: id.as_str().into(),
                    objective: g,
                    points: interval(points),
                });
            }
        }
        rows.into_iter().enumerate().fold(result, |problem, (i, row)| problem.with(&format!("a{i}"), row))
    })
}

fn interval(base: f64) -> Points {
    Points { base, low: base * 0.6, high: base * 1.2 }
}
