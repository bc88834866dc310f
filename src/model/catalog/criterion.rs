//! What a fact is worth: objectives, criteria and the words for their importance.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{FactValue, Field, Platform};
use crate::model::id::{CriterionId, FieldId, LevelId, ObjectiveId, RoleId};
use crate::model::text::Localized;
use crate::model::truth::Truth;

/// Words for the importance of a swing from worst to best, with points out of 100.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Swing {
    /// Name of the answer.
    pub id: String,
    /// Points compared to the most important swing, 0 to 100.
    pub points: f64,
    /// Lowest and highest points that the words can mean.
    pub interval: [f64; 2],
    /// The words.
    pub label: Localized,
}

/// How a wish from the answers weighs, as names of swings.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wish {
    /// Swing of a *should*.
    pub should: String,
    /// Swing of a *could*.
    pub could: String,
}

/// Which fields hold cost.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CostFields {
    /// Field with the one-off amount.
    pub setup: FieldId,
    /// Field with the yearly amount.
    pub yearly: FieldId,
    /// Years over which cost is added up.
    pub term_years: u32,
}

/// Words of the questions about importance; `{title}`, `{worst}` and `{best}` are filled in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Weighing {
    /// Title of the step.
    pub title: Localized,
    /// Words before the first question.
    pub intro: Localized,
    /// What the full route adds to this step, after its title and a colon.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub full_adds: Option<Localized>,
    /// Who can answer best.
    pub role: Vec<RoleId>,
    /// The question for the most important objective.
    pub most: WeighingQuestion,
    /// The question how another swing compares to it.
    pub compare: WeighingQuestion,
    /// The question for the most important criterion of an objective.
    pub most_within: WeighingQuestion,
    /// The question whether the answers are right.
    pub confirm: WeighingQuestion,
    /// The answer that confirms.
    pub yes: Localized,
    /// The answer that does not.
    pub no: Localized,
    /// How a swing reads as an option.
    pub swing_option: Localized,
}

/// Words of one question about importance.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WeighingQuestion {
    /// Short name.
    pub label: Localized,
    /// The question.
    pub text: Localized,
    /// Why it is asked.
    pub why: Localized,
}

/// A group of criteria.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    /// Name of the objective.
    pub id: ObjectiveId,
    /// Short name.
    pub title: Localized,
    /// All its criteria at their worst, in words.
    pub worst: Localized,
    /// All its criteria at their best, in words.
    pub best: Localized,
    /// Why it counts.
    pub why: Localized,
}

/// What platforms are compared on, with a fixed scale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Name of the criterion.
    pub id: CriterionId,
    /// The objective that it belongs to.
    pub objective: ObjectiveId,
    /// The field that it reads.
    pub field: FieldId,
    /// Joins the comparison only when an answer asks for it.
    #[serde(default)]
    pub only_when_required: bool,
    /// Short name.
    pub title: Localized,
    /// The worst end in words.
    pub worst: Localized,
    /// The best end in words.
    pub best: Localized,
    /// Why it counts and what the values rest on.
    pub why: Localized,
    /// For a `tags` field: 1 when this tag is there, otherwise 0.
    #[serde(default)]
    pub tag: Option<LevelId>,
    /// For a `level` field: the value of each level.
    #[serde(default)]
    pub level: Vec<LevelValue>,
    /// For a number: points between which the value runs straight.
    #[serde(default)]
    pub anchor: Vec<Anchor>,
}

/// Value of a level, from 0 (worst) to 1 (best).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LevelValue {
    /// The level.
    pub id: LevelId,
    /// Its value.
    pub value: f64,
}

/// A point of a piecewise linear value function.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Anchor {
    /// The number, in the unit of the field.
    pub at: f64,
    /// Its value, from 0 to 1.
    pub value: f64,
}

impl Criterion {
    /// Returns the value of a platform, from 0 to 1, when what is known leaves just one.
    pub fn known_value(&self, platform: &Platform, field: &Field) -> Option<f64> {
        if let Some(tag) = &self.tag {
            return match platform.has_tag(field, tag) {
                Truth::True => Some(1.0),
                Truth::False => Some(0.0),
                Truth::Unknown => None,
            };
        }
        let mut values = platform.facts_of(&field.id).flat_map(|fact| match &fact.value {
            FactValue::Levels(levels) => levels.iter().map(|level| self.value_of(level)).collect(),
            FactValue::Number { low, high } => {
                vec![Some(linear(&self.anchor, *low)), Some(linear(&self.anchor, *high))]
            }
            _ => vec![None],
        });
        let first = values.next()??;
        values.all(|value| value == Some(first)).then_some(first)
    }

    /// Returns the value of a level.
    pub fn value_of(&self, level: &LevelId) -> Option<f64> {
        self.level.iter().find(|entry| &entry.id == level).map(|entry| entry.value)
    }
}

/// Returns the value of a number on straight lines between anchors, constant outside them.
pub fn linear(anchors: &[Anchor], at: f64) -> f64 {
    let after = anchors.partition_point(|anchor| anchor.at <= at);
    match (after.checked_sub(1).map(|before| anchors[before]), anchors.get(after)) {
        (Some(before), Some(after)) => {
            let share = (at / 2.0 - before.at / 2.0) / (after.at / 2.0 - before.at / 2.0);
            before.value + share * (after.value - before.value)
        }
        (Some(only), None) => only.value,
        (None, Some(only)) => only.value,
        (None, None) => 0.0,
    }
}
