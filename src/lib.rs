//! platformwijzer helps a municipality decide whether it needs a digital neighbourhood or participation platform,
//! what must be in order first, which platform fits, and what to agree on; and it writes that down as an advice.
//!
//! The library decides, the binary talks. In reading order:
//!
//! - [`model`]: the terms of the domain as plain types, and what always holds for them.
//! - [`content`]: from files (questions, rules, platforms, criteria) to the model, with faults as data.
//! - [`lint`]: rules for content that go beyond its shape.
//! - [`reasoning`]: from answers to findings, readiness, verdict, requirements and the decision problem.
//! - [`mcda`]: the arithmetic of comparing platforms when some facts are unknown.
//! - [`lookup`] and [`base_rates`]: what the catalog tells by itself, without answers of a municipality.
//! - [`report`]: from conclusions to documents.
//! - [`effect`]: what a change of content or answers does to an advice, and what causes it.
//! - [`together`]: what several colleagues say together, and whether a difference matters.
//! - [`interview`]: which question comes now.
//! - [`terminal`]: how a person is asked.
//! - [`exchange`]: answers as rows of a spreadsheet and back.
//! - [`author`]: what whoever writes questions and rules looks at.
//! - [`commands`] and [`cli`]: the verbs, and the words to call them by.
//! - [`i18n`] and [`diagnostic`]: words of the program, and faults told with their place.
//!
//! What never happens: the core reads no file, terminal, clock, locale or environment variable; nothing reaches for the
//! network; an unknown is never taken for a no or a zero; an answer that does not count is never read.

pub mod author;
pub mod base_rates;
pub mod cli;
pub mod commands;
pub mod content;
pub mod diagnostic;
pub mod effect;
pub mod exchange;
pub mod i18n;
pub mod interview;
pub mod lint;
pub mod lookup;
pub mod mcda;
pub mod model;
pub mod reasoning;
pub mod report;
pub mod terminal;
pub mod together;
