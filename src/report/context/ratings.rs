//! What third parties think of the first few platforms: shown apart, never reckoned with.

use schemars::JsonSchema;
use serde::Serialize;

use super::Input;
use super::facts::name;
use super::sources::Sources;
use super::words::Words;
use crate::model::id::PlatformId;
use crate::model::rating::Rating;

/// Somebody who rates platforms, with what is said of these.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RaterText {
    /// How it is called.
    pub name: String,
    /// How it rates.
    pub method: String,
    /// What to know before relying on it.
    pub weaknesses: Vec<String>,
    /// What it says, platform by platform in the order of the report, newest first.
    pub ratings: Vec<RatingText>,
    /// Numbers of the sources.
    pub sources: Vec<usize>,
}

/// What one edition says of a platform.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RatingText {
    /// How the platform is called.
    pub platform: String,
    /// Year of the edition.
    pub year: String,
    /// What the source says.
    pub text: String,
    /// Numbers of the sources.
    pub sources: Vec<usize>,
}

/// Returns what is said of these platforms, by rater; raters who say nothing of them are left out.
pub(super) fn ratings<'p>(
    input: &Input<'_>,
    words: Words<'_>,
    sources: &mut Sources<'_>,
    platforms: impl Iterator<Item = &'p PlatformId>,
) -> Vec<RaterText> {
    let all = &input.catalog.ratings;
    let platforms: Vec<&PlatformId> = platforms.collect();
    let mut raters = Vec::new();
    for rater in &all.raters {
        let of_rater = platforms.iter().flat_map(|id| all.of(id)).filter(|(by, _)| by.id == rater.id);
        let said: Vec<&Rating> = of_rater.map(|(_, rating)| rating).collect();
        if said.is_empty() {
            continue;
        }
        // Sources are numbered in the order of the text: first the rater, then what it says.
        let of_rater = sources.numbers(&rater.source, &all.sources);
        let ratings = said.into_iter().map(|rating| RatingText {
            platform: name(input, &rating.platform),
            year: rating.year.to_string(),
            text: words.text(&rating.text),
            sources: sources.numbers(&rating.source, &all.sources),
        });
        let ratings = ratings.collect();
        raters.push(RaterText {
            name: rater.name.clone(),
            method: words.text(&rater.method),
            weaknesses: rater.weakness.iter().map(|text| words.text(text)).collect(),
            ratings,
            sources: of_rater,
        });
    }
    raters
}
