//! What the author of a questionnaire looks at: conditions in words, a flow picture, a logic table, a blank form, counts of
//! texts, and what the test cases cover. Pure: from the model to text; reads and writes nothing.

mod coverage;
mod escape;
mod expectation;
mod form;
mod graph;
mod table;
mod texts;
mod wording;

pub use coverage::{Coverage, coverage};
pub use expectation::{Mismatch, mismatches};
pub use form::{FormFormat, FormReader, form};
pub use graph::{GraphFormat, graph};
pub use table::table;
pub use texts::{LanguageCount, LongSentence, TextReport, text_report};
pub use wording::asked_when;
