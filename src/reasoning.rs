//! From answers to conclusions: findings, readiness, verdict, requirements and the decision problem for the ranking.
//!
//! Pure: no files, no terminal, no clock, no random numbers. The arithmetic of the ranking itself is in `mcda`.

mod conclusion;
mod problem;
mod weights;

pub use conclusion::conclude;
pub use problem::{Problem, problem};
pub use weights::{Weights, given_weights};
