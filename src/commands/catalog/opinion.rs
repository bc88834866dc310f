//! What third parties think of a platform: a block of its own, apart from the facts, with what to know before relying on it.

use serde::Serialize;

use crate::commands::explain::source_line;
use crate::commands::findings::fill;
use crate::commands::session::Session;
use crate::i18n::Message;
use crate::model::catalog::Catalog;
use crate::model::id::{PlatformId, SourceId};
use crate::model::rating::{Rater, Rating};
use crate::model::source::{Confidence, Source};
use crate::model::text::Localized;

/// A rating with everything that it rests on, for machines.
#[derive(Debug, Serialize)]
pub struct RatingRecord<'a> {
    platform: &'a PlatformId,
    rater: &'a str,
    year: i32,
    text: &'a Localized,
    confidence: Confidence,
    weakness: &'a [Localized],
    sources: Vec<&'a Source>,
}

/// Returns the ratings of a platform, newest first.
pub fn records<'a>(catalog: &'a Catalog, platform: &'a PlatformId) -> Vec<RatingRecord<'a>> {
    let record = |(rater, rating): (&'a Rater, &'a Rating)| RatingRecord {
        platform: &rating.platform,
        rater: &rater.name,
        year: rating.year,
        text: &rating.text,
        confidence: rating.confidence,
        weakness: &rater.weakness,
        sources: sources(catalog, &rating.source),
    };
    catalog.ratings.of(platform).into_iter().map(record).collect()
}

/// Returns the block on ratings of a page; nothing when nobody rated the platform.
pub fn block(session: &Session<'_, '_>, catalog: &Catalog, platform: &PlatformId) -> String {
    let words = &session.messages;
    let ratings = catalog.ratings.of(platform);
    if ratings.is_empty() {
        return String::new();
    }
    let mut out = format!("\n{}\n{}", words.text("rating-title"), fill(session, &words.text("rating-remark"), "  "));
    for (rater, rating) in &ratings {
        let said = Message::new("rating-said").with("rater", rater.name.as_str());
        let said = said.with("year", rating.year.to_string()).with("text", rating.text.get(words.locale()));
        out.push_str(&fill(session, &words.render(&said), "  "));
        out.push_str(&source_lines(session, catalog, &rating.source));
    }
    let rated = |rater: &&Rater| ratings.iter().any(|(one, _)| one.id == rater.id);
    for rater in catalog.ratings.raters.iter().filter(rated) {
        let method = Message::new("rating-method").with("rater", rater.name.as_str());
        out.push_str(&fill(session, &words.render(&method.with("text", rater.method.get(words.locale()))), "  "));
        out.push_str(&fill(session, &words.text("rating-weakness"), "  "));
        for weakness in &rater.weakness {
            out.push_str(&fill(session, &format!("- {}", weakness.get(words.locale())), "    "));
        }
        out.push_str(&source_lines(session, catalog, &rater.source));
    }
    out
}

fn sources<'a>(catalog: &'a Catalog, ids: &[SourceId]) -> Vec<&'a Source> {
    ids.iter().filter_map(|id| catalog.ratings.sources.get(id)).collect()
}

fn source_lines(session: &Session<'_, '_>, catalog: &Catalog, ids: &[SourceId]) -> String {
    let lines = sources(catalog, ids).into_iter().map(|source| source_line(&session.messages, source));
    lines.map(|line| fill(session, &line, "    ")).collect()
}
