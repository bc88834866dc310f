//! Texts that exist in several languages. Knows which languages a text has, not which languages the product has.

use std::collections::BTreeMap;
use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A language by its tag, such as `nl` or `en`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Locale(String);

impl Locale {
    /// Returns the language with this tag; the tag is taken as it is.
    pub fn new(tag: impl Into<String>) -> Self {
        Self(tag.into())
    }

    /// Returns the tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for Locale {
    /// Dutch, the first language of the product.
    fn default() -> Self {
        Self::new("nl")
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One text in every language, as `{ nl = "...", en = "..." }`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Localized(BTreeMap<String, String>);

impl Localized {
    /// Returns a text from pairs of language tag and text.
    pub fn from_pairs<const N: usize>(pairs: [(&str, &str); N]) -> Self {
        Self(pairs.map(|(tag, text)| (tag.to_owned(), text.to_owned())).into())
    }

    /// Returns the text in `locale`, or in Dutch, or in any language that there is, or nothing.
    pub fn get(&self, locale: &Locale) -> &str {
        self.0
            .get(locale.as_str())
            .or_else(|| self.0.get(Locale::default().as_str()))
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }

    /// Returns the text with `{name}` replaced by another text, language by language.
    #[must_use]
    pub fn fill(&self, name: &str, value: &Localized) -> Self {
        let marker = format!("{{{name}}}");
        let filled = self.0.iter().map(|(tag, text)| {
            let inner = value.get(&Locale::new(tag.as_str()));
            (tag.clone(), text.replace(&marker, inner))
        });
        Self(filled.collect())
    }

    /// Returns all languages and texts, by language tag.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(tag, text)| (tag.as_str(), text.as_str()))
    }
}

impl FromIterator<(String, String)> for Localized {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Self {
        Self(pairs.into_iter().collect())
    }
}

impl JsonSchema for Localized {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Localized".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A text in every language of the product.",
            "type": "object",
            "required": ["nl", "en"],
            "additionalProperties": { "type": "string" },
            "properties": { "nl": { "type": "string" }, "en": { "type": "string" } }
        })
    }
}
