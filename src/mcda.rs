//! The decision engine: from a [`Problem`](crate::model::decision::Problem) to a ranking and what it rests on.
//!
//! An additive value model on fixed scales (multi-attribute value theory), with unknown facts as distributions. Pure
//! arithmetic: no files, no clock, no words for users. Where the additive form allows an exact result it is exact.

mod comparison;
mod cost;
mod fault;
mod ranking;
mod shown;
mod value;
mod weights;

#[cfg(test)]
mod laws;
#[cfg(test)]
mod testing;

pub use comparison::comparison;
pub use fault::{Fault, check};
pub use ranking::{ranking, ranking_with};
pub use shown::shown_points;
pub use value::value;
pub use weights::weights;
