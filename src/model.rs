//! The product's terms as plain types, with what always holds for them. Knows no file, no terminal, no clock and no TOML.

pub mod analysis;
pub mod answers;
pub mod case;
pub mod catalog;
pub mod conclusion;
pub mod condition;
pub mod cost;
pub mod decision;
pub mod dialogue;
pub mod document;
pub mod id;
pub mod inquiry;
pub mod migration;
pub mod minutes;
pub mod municipality;
pub mod questionnaire;
pub mod rating;
pub mod respondents;
pub mod robustness;
pub mod sensitivity;
pub mod source;
pub mod text;
pub mod truth;
pub mod undocumented;
pub mod version;
pub mod weighing;
