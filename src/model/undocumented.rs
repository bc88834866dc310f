//! Names that came up in sources while nothing could be read that makes a fact: known, and unknown.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::Localized;

/// A platform, tool or maker of which only the name is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Undocumented {
    /// Name in files.
    pub id: String,
    /// How it is called.
    pub name: String,
    /// Where the name came up.
    pub text: Localized,
    /// Address of a page that names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Ids of the uses in `deployments.toml` that tell of it.
    #[serde(default)]
    pub deployment: Vec<String>,
}

impl Undocumented {
    /// Tells whether somebody who typed this means it; capitals make no difference.
    pub fn is_called(&self, typed: &str) -> bool {
        let typed = typed.to_lowercase();
        self.id == typed || self.name.to_lowercase() == typed
    }
}
