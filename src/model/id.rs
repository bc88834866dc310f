//! Identifiers: English, stable, lower case. One newtype per kind, so that none is taken for another.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Returns the identifier with this text.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// Returns the text of the identifier.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::new(text)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )+};
}

ids! {
    /// A question, as `step.question`; inside its own step file only the part after the dot is written.
    QuestionId,
    /// A choice of a question.
    OptionId,
    /// A rule that draws a finding or a requirement.
    RuleId,
    /// A success factor.
    FactorId,
    /// A role in a municipality.
    RoleId,
    /// A named condition that several rules share.
    DerivedId,
    /// A source, within the file or folder that uses it.
    SourceId,
    /// A platform in the catalog.
    PlatformId,
    /// A field: one kind of fact.
    FieldId,
    /// A criterion that platforms are compared on.
    CriterionId,
    /// A group of criteria.
    ObjectiveId,
    /// A choice of a field.
    LevelId,
}
