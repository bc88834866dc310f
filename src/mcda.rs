//! The decision engine: from a [`Problem`](crate::model::decision::Problem) to a ranking and what it rests on.
//!
//! An additive value model on fixed scales (multi-attribute value theory), with unknown facts as distributions. Pure
//! arithmetic: no files, no clock, no words for users. Where the additive form allows an exact result it is exact.

mod analysis;
mod comparison;
mod cost;
mod dominance;
mod fault;
mod inquiry;
mod knock_out;
mod ordinal;
mod possible;
mod ranking;
mod respondents;
mod response;
mod sensitivity;
mod shown;
mod simplex;
mod simulation;
mod value;
mod weights;

#[cfg(test)]
mod laws;
#[cfg(test)]
mod published;
#[cfg(test)]
mod simulation_laws;
#[cfg(test)]
mod testing;

pub use analysis::analysis;
pub use comparison::{comparison, turning_points};
pub use cost::{frontier, total_cost};
pub use fault::{Fault, check};
pub use inquiry::inquiry;
pub use knock_out::knock_out_prices;
pub use ordinal::ordinal_check;
pub use possible::potential;
pub use ranking::{ranking, ranking_with};
pub use respondents::group;
pub use sensitivity::sensitivity;
pub use shown::shown_points;
pub use simulation::simulation;
pub use value::value;
pub use weights::weights;
