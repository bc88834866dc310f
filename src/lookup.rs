//! Questions that the catalog answers by itself: which platforms match, how old a fact is, where sources differ.
//!
//! Pure: knows the model, no words, no files and no clock.

pub mod age;
pub mod filter;
pub mod standing;

pub use filter::{Filter, Found, Wish};
pub use standing::Standing;
