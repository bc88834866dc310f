//! Ratings by third parties: what somebody else thinks of platforms in general. Shown beside facts, never reckoned with.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::id::{PlatformId, SourceId};
use super::source::{Confidence, Source};
use super::text::Localized;

/// All ratings, with who gives them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ratings {
    /// Who rates.
    pub raters: Vec<Rater>,
    /// What they say.
    pub ratings: Vec<Rating>,
    /// Sources of both.
    pub sources: BTreeMap<SourceId, Source>,
}

impl Ratings {
    /// Returns what is said of a platform, newest edition first, each with who says it. What names no known rater is left out.
    pub fn of(&self, platform: &PlatformId) -> Vec<(&Rater, &Rating)> {
        let of_platform = self.ratings.iter().filter(|rating| &rating.platform == platform);
        let mut found: Vec<(&Rater, &Rating)> =
            of_platform.filter_map(|rating| Some((self.rater(&rating.rater)?, rating))).collect();
        found.sort_by_key(|(_, rating)| std::cmp::Reverse(rating.year));
        found
    }

    fn rater(&self, id: &str) -> Option<&Rater> {
        self.raters.iter().find(|rater| rater.id == id)
    }
}

/// Somebody who rates platforms.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rater {
    /// Name in files.
    pub id: String,
    /// How it is called.
    pub name: String,
    /// How it rates, in a few sentences.
    pub method: Localized,
    /// What to know before relying on it.
    pub weakness: Vec<Localized>,
    /// Where method and weaknesses can be read.
    pub source: Vec<SourceId>,
}

/// What one edition of a rating says of a platform.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rating {
    /// The platform.
    pub platform: PlatformId,
    /// Who rates.
    pub rater: String,
    /// Year of the edition.
    pub year: i32,
    /// What the source says. A score stands here only when a source shows it.
    pub text: Localized,
    /// Who tells it.
    pub source: Vec<SourceId>,
    /// How sure that the rating says this.
    pub confidence: Confidence,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rating(platform: &str, rater: &str, year: i32) -> Rating {
        Rating {
            platform: PlatformId::new(platform),
            rater: rater.to_owned(),
            year,
            text: Localized::default(),
            source: Vec::new(),
            confidence: Confidence::Medium,
        }
    }

    #[test]
    fn ratings_of_a_platform_come_newest_first_and_only_from_known_raters() {
        let rater = Rater {
            id: "tests".to_owned(),
            name: "Tests".to_owned(),
            method: Localized::default(),
            weakness: Vec::new(),
            source: Vec::new(),
        };
        let ratings = vec![
            rating("plein", "tests", 2023),
            rating("plein", "tests", 2025),
            rating("plein", "nobody", 2026),
            rating("other", "tests", 2024),
        ];
        let all = Ratings { raters: vec![rater], ratings, ..Ratings::default() };
        let years: Vec<i32> = all.of(&PlatformId::new("plein")).iter().map(|(_, rating)| rating.year).collect();
        assert_eq!(years, [2025, 2023]);
    }
}
