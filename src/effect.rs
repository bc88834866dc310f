//! What a change does to an advice: two states of content and answers, what differs between what follows from each, and
//! which part of the change causes it. Pure: how a state leads to an outcome is given from outside.

mod causes;
mod difference;
mod part;

pub use causes::{Cause, Effect, effects};
pub use difference::{Difference, Picture, differences};
pub use part::{Part, parts, with};

use std::borrow::Cow;

use crate::model::answers::Answers;
use crate::model::catalog::Catalog;
use crate::model::questionnaire::Questionnaire;

/// Everything that an advice follows from.
#[derive(Debug, Clone, PartialEq)]
pub struct State<'a> {
    /// The questionnaire that was answered, with those that feed it.
    pub questionnaire: Cow<'a, Questionnaire>,
    /// The catalog.
    pub catalog: Cow<'a, Catalog>,
    /// The answers.
    pub answers: Cow<'a, Answers>,
}

#[cfg(test)]
mod laws;
