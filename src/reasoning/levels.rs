//! The levels behind the states of facts that are worth asking for, so that answers can be told in words.

use std::collections::BTreeMap;

use super::problem::allowed_levels;
use crate::model::catalog::Catalog;
use crate::model::conclusion::Requirement;
use crate::model::id::{FieldId, LevelId, PlatformId};
use crate::model::inquiry::Inquiry;

/// Returns the levels that each fact of an inquiry can have, in the order of its states. Facts that are numbers or tags
/// have none.
pub fn asked_levels(
    catalog: &Catalog,
    requirements: &[Requirement],
    inquiry: &Inquiry,
) -> BTreeMap<(PlatformId, FieldId), Vec<LevelId>> {
    let levels = |alternative: &PlatformId, fact: &FieldId| {
        let (platform, field) = catalog.platforms.get(alternative).zip(catalog.field(fact))?;
        let levels = allowed_levels(platform, catalog, field, requirements);
        (!levels.is_empty()).then_some(((alternative.clone(), fact.clone()), levels))
    };
    inquiry.questions.iter().filter_map(|question| levels(&question.alternative, &question.fact)).collect()
}
