//! Who publishes the documents, and the colours of their pages.

use schemars::JsonSchema;
use serde::Serialize;

use super::words::Words;
use crate::model::house::{HouseStyle, Palette};

/// Who publishes the documents.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct House {
    /// The name; a template shows it in words.
    pub name: Option<String>,
    /// The logo as a `data:` address, for the frame of a page.
    pub logo: Option<String>,
    /// Colours that replace those of the style, as rules of CSS; empty when there are none.
    pub style: String,
}

pub(super) fn house(given: &HouseStyle, words: Words<'_>) -> House {
    let (light, dark) = (rules(&given.light), rules(&given.dark));
    let mut style = String::new();
    if !light.is_empty() {
        style.push_str(&format!("\n:root {{{light} }}\n"));
    }
    // Behind the colours of a light screen, and not on paper, which is light.
    if !light.is_empty() || !dark.is_empty() {
        let dark = if dark.is_empty() { rules(&Palette::shipped(true).1) } else { dark };
        style.push_str(&format!("\n@media screen and (prefers-color-scheme: dark) {{ :root {{{dark} }} }}\n"));
    }
    House { name: words.optional(given.name.as_ref()), logo: given.logo.clone(), style }
}

fn rules(palette: &Palette) -> String {
    let all = [("accent", palette.accent), ("ink", palette.ink), ("note", palette.note)];
    all.iter().filter_map(|(name, colour)| Some(format!(" --{name}: {};", (*colour)?))).collect()
}
