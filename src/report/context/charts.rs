//! Which charts there are, with their words: the finding as title, what is measured as description.

use schemars::JsonSchema;
use serde::Serialize;

use super::words::{Term, Words};
use super::{Platforms, RankingText, Readiness, Robustness};
use crate::i18n::Message;

/// A chart of fewer things says less than the table beside it.
const FEWEST: usize = 3;

/// The charts that there are.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Charts {
    /// `chart-readiness-<language>.svg`.
    pub readiness: Option<ChartText>,
    /// `chart-scores-<language>.svg`.
    pub scores: Option<ChartText>,
    /// `chart-places-<language>.svg`.
    pub places: Option<ChartText>,
    /// `chart-cost-<language>.svg`.
    pub cost: Option<ChartText>,
    /// `chart-coverage-<language>.svg`.
    pub coverage: Option<ChartText>,
    /// `chart-colleagues-<language>.svg`.
    pub colleagues: Option<ChartText>,
}

/// Words of a chart.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ChartText {
    /// What it shows, as a finding.
    pub title: String,
    /// What is measured and how to read it.
    pub description: String,
    /// Words in it, by name.
    pub labels: Vec<Term>,
}

impl ChartText {
    /// Returns a word in the chart.
    pub(in crate::report) fn label(&self, key: &str) -> &str {
        self.labels.iter().find(|label| label.key == key).map_or("", |label| &label.words)
    }
}

pub(super) fn charts(
    words: Words<'_>,
    readiness: &Readiness,
    platforms: &Platforms,
    robustness: Option<&Robustness>,
) -> Charts {
    let ranking = platforms.ranking.as_ref().filter(|ranking| ranking.ranked.len() >= FEWEST);
    let sure = robustness.filter(|robustness| robustness.platforms.len() >= FEWEST);
    let colleagues = robustness.and_then(|robustness| robustness.colleagues.as_ref());
    Charts {
        readiness: (readiness.total >= FEWEST).then(|| of_readiness(words, readiness)),
        scores: ranking.map(|ranking| of_scores(words, ranking, robustness)),
        places: sure.map(|robustness| of_places(words, robustness)),
        cost: ranking.filter(|ranking| ranking.priced >= FEWEST).map(|ranking| {
            let title = Message::new("report-chart-cost-title").with("years", ranking.term_years as usize);
            chart(words, "cost", words.say(title), &["score", "cost", "cost-unknown"])
        }),
        coverage: ranking.map(|ranking| of_coverage(words, ranking)),
        colleagues: colleagues.filter(|colleagues| colleagues.weights.len() >= FEWEST).map(|colleagues| {
            let title =
                Message::new("report-chart-colleagues-title").with("name", colleagues.weights[0].title.as_str());
            chart(words, "colleagues", words.say(title), &[])
        }),
    }
}

fn chart(words: Words<'_>, name: &str, title: String, labels: &[&str]) -> ChartText {
    ChartText {
        title,
        description: words.key(&format!("report-chart-{name}-description")),
        labels: labels.iter().map(|key| words.term("report-chart", key)).collect(),
    }
}

fn of_readiness(words: Words<'_>, readiness: &Readiness) -> ChartText {
    let count = |key: &str| readiness.counts.iter().find(|count| count.state.key == key).map_or(0, |count| count.count);
    let title = Message::new("report-chart-readiness-title")
        .with("total", readiness.total)
        .with("order", count("in-order"))
        .with("risk", count("at-risk"))
        .with("blocking", count("blocking"))
        .with("unknown", count("not-known"));
    chart(words, "readiness", words.say(title), &[])
}

fn of_scores(words: Words<'_>, ranking: &RankingText, robustness: Option<&Robustness>) -> ChartText {
    let leads = robustness.map_or(1, |robustness| robustness.headline.members.len());
    let key = match (leads, ranking.overlap) {
        (2.., _) => "report-chart-scores-title-set",
        (_, true) => "report-chart-scores-title-overlap",
        (_, false) => "report-chart-scores-title",
    };
    let title = Message::new(key).with("name", ranking.ranked[0].name.as_str()).with("count", leads);
    chart(words, "scores", words.say(title), &["points", "range", "leads"])
}

fn of_places(words: Words<'_>, robustness: &Robustness) -> ChartText {
    let first = &robustness.platforms[0];
    let share = first.places.first().map_or("", |share| share.words.as_str());
    let title = Message::new("report-chart-places-title").with("name", first.name.as_str()).with("share", share);
    chart(words, "places", words.say(title), &["first", "second-third", "lower"])
}

fn of_coverage(words: Words<'_>, ranking: &RankingText) -> ChartText {
    let by_share =
        |one: &&super::RankedText, other: &&super::RankedText| one.coverage.value.total_cmp(&other.coverage.value);
    let bounds = (ranking.ranked.iter().min_by(by_share), ranking.ranked.iter().max_by(by_share));
    let [low, high] = [bounds.0, bounds.1].map(|one| one.map_or("", |one| one.coverage.words.as_str()));
    let title = Message::new("report-chart-coverage-title").with("low", low).with("high", high);
    chart(words, "coverage", words.say(title), &["known", "unknown"])
}
