//! The settings file of one user: how the program talks to this person. Says nothing about content or advice.

use schemars::JsonSchema;
use serde::Deserialize;

use super::format::SCHEMA;
use super::schema;
use super::store::SourceFile;
use super::toml_text;
use crate::diagnostic::Diagnostic;

/// What a user has settled; what is left out is decided by the terminal and the system.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Language tag, such as `nl`.
    pub lang: Option<String>,
    /// Lines only: nothing is drawn over, no colour.
    pub plain: Option<bool>,
    /// When to use colour.
    pub color: Option<ColourChoice>,
    /// Program that shows long output; an empty text for none.
    pub pager: Option<String>,
    /// Program to write a long text in.
    pub editor: Option<String>,
}

/// When to use colour, as in the file and on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ColourChoice {
    /// On a terminal that can.
    Auto,
    /// Even in a file.
    Always,
    /// Not at all.
    Never,
}

impl ColourChoice {
    /// Returns the word for it in files and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            ColourChoice::Auto => "auto",
            ColourChoice::Always => "always",
            ColourChoice::Never => "never",
        }
    }
}

/// Names of the settings, in the order in which they are shown.
pub const KEYS: [&str; 5] = ["lang", "plain", "color", "pager", "editor"];

/// Returns the settings in a file; nothing when it has faults, which are added to `found`. A file without text settles
/// nothing.
pub fn read(file: &SourceFile, found: &mut Vec<Diagnostic>) -> Option<Settings> {
    if file.text.as_ref().is_ok_and(|text| text.trim().is_empty()) {
        return Some(Settings::default());
    }
    let format = schema::shape("settings");
    toml_text::read(file, &format, SCHEMA, found)
}

/// Returns the text of a settings file with another value for a key, or without the key. All other lines, remarks among
/// them, stay as they are.
pub fn changed(text: &str, key: &str, value: Option<&toml::Value>) -> String {
    let is_key = |line: &str| line.split_once('=').is_some_and(|(name, _)| name.trim() == key);
    let line = value.map(|value| format!("{key} = {value}"));
    let mut lines: Vec<String> = Vec::new();
    let mut placed = false;
    for old in text.lines() {
        if !is_key(old) {
            lines.push(old.to_owned());
        } else if !placed {
            placed = true;
            lines.extend(line.clone());
        }
    }
    if !placed {
        lines.extend(line);
    }
    lines.into_iter().map(|line| line + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_keeps_every_other_line() {
        let text = "# Van mij\nlang = \"nl\"  # tijdelijk\nplain = true\n";
        let english = changed(text, "lang", Some(&toml::Value::from("en")));
        assert_eq!(english, "# Van mij\nlang = \"en\"\nplain = true\n");
        assert_eq!(changed(text, "plain", None), "# Van mij\nlang = \"nl\"  # tijdelijk\n");
        assert_eq!(changed("", "color", Some(&toml::Value::from("never"))), "color = \"never\"\n");
    }
}
