//! platformwijzer helps a municipality decide whether it needs a digital neighbourhood or participation platform.
pub mod cli;
pub mod commands;
pub mod content;
pub mod diagnostic;
pub mod i18n;
pub mod interview;
pub mod mcda;
pub mod model;
pub mod reasoning;
pub mod report;
pub mod terminal;
