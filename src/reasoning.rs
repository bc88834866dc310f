//! From answers to conclusions: findings, readiness, verdict, requirements and the decision problem for the ranking.
//!
//! Pure: no files, no terminal, no clock, no random numbers. The arithmetic of the ranking itself is in `mcda`.

mod beyond;
mod conclusion;
mod levels;
mod means;
mod problem;
mod weights;

pub use beyond::beyond_route;
pub use conclusion::conclude;
pub use levels::asked_levels;
pub use means::{cost_lines, means, within_means};
pub use problem::{Problem, allowed_levels, problem};
pub use weights::{Weights, given_weights};
