//! Platforms: which drop out and why, how the others compare, and what to ask about them.

use schemars::JsonSchema;
use serde::Serialize;

use super::Input;
use super::facts::{FactText, fact, name, title};
use super::ratings::{RaterText, ratings};
use super::sources::Sources;
use super::weights::{Weights, weights};
use super::words::{Number, Words};
use crate::i18n::Message;
use crate::model::conclusion::Verdict;
use crate::model::decision::{Comparison, CostRange, Difference, Excluded, Ranked, Ranking, WeightOrigin};
use crate::model::id::CriterionId;

/// Platforms that the order shows; the others are counted.
const SHOWN: usize = 12;
/// Platforms that the report looks at closely.
const LEADING: usize = 3;
/// More platforms than this that may be called best are no short list.
const MOST_LEADING: usize = 5;
/// Unknown facts that are listed per leading platform.
const QUESTIONS: usize = 8;

/// Everything about platforms.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Platforms {
    /// Platforms in the catalog that were looked at.
    pub considered: usize,
    /// Whether details are worth reading: a choice makes sense now, or somebody gave weights.
    pub detailed: bool,
    /// What counts, and how much.
    pub weights: Weights,
    /// The comparison, if one was made.
    pub ranking: Option<RankingText>,
}

/// The comparison.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RankingText {
    /// Best first, at most twelve.
    pub ranked: Vec<RankedText>,
    /// How many more there are.
    pub more: usize,
    /// How many were compared.
    pub total: usize,
    /// The first few, to look at closely.
    pub leading: Vec<RankedText>,
    /// Names of the first few.
    pub leading_names: String,
    /// Whether the ranges of the first few overlap, so that their order is not certain.
    pub overlap: bool,
    /// What dropped out.
    pub excluded: Vec<ExcludedText>,
    /// Names of what dropped out.
    pub excluded_names: String,
    /// Why one stands above another.
    pub comparisons: Vec<ComparisonText>,
    /// What third parties think of the first few: no facts, and no part of the order.
    pub ratings: Vec<RaterText>,
    /// What the first few cost as a range, of those of which anything is known.
    pub cost: Option<CostText>,
    /// Names of those of the first few of which any cost is known.
    pub cost_of: String,
    /// How many in the order have any known cost.
    pub priced: usize,
    /// Names of those in the order of which no cost is known.
    pub cost_unknown: String,
    /// Years over which cost is added up.
    pub term_years: u32,
}

/// A platform in the order.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RankedText {
    /// Name of its file.
    pub id: String,
    /// How it is called.
    pub name: String,
    /// Place; equals have the same.
    pub place: usize,
    /// Whether another has the same place.
    pub tied: bool,
    /// Points at the mean of what is not known.
    pub points: Number,
    /// Points when everything unknown turns out badly.
    pub low: Number,
    /// Points when everything unknown turns out well.
    pub high: Number,
    /// Share of the weight that rests on known facts.
    pub coverage: Number,
    /// Requirements of which it is not known whether they are met.
    pub open: Vec<String>,
    /// Cost over the term.
    pub cost: CostText,
    /// No other does better in score or cost without being worse in the other.
    pub efficient: bool,
    /// What to ask, the most important first: requirements, and what can make a whole point.
    pub questions: Vec<QuestionText>,
    /// Further unknown facts.
    pub more_questions: usize,
}

/// Cost over the term.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct CostText {
    /// `fully`, `partly` or `none`: how much of it comes from facts.
    pub known: String,
    /// Lowest, in euros.
    pub low: Number,
    /// Highest, in euros.
    pub high: Number,
    /// The range in words, or that it is not known.
    pub words: String,
}

/// Something to ask a supplier.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct QuestionText {
    /// Short name of the criterion.
    pub title: String,
    /// What exactly is not known.
    pub meaning: String,
    /// Whether a requirement waits for it.
    pub required: bool,
    /// How many points its answer can make.
    pub points: Number,
}

/// A platform that dropped out.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ExcludedText {
    /// How it is called.
    pub name: String,
    /// Which requirements it does not meet, and what is known.
    pub failed: Vec<FailedText>,
}

/// A requirement that a platform does not meet.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct FailedText {
    /// Short name of the criterion.
    pub title: String,
    /// What is known.
    pub fact: FactText,
}

/// Why one platform stands above another.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ComparisonText {
    /// The one above.
    pub better: String,
    /// The one below.
    pub worse: String,
    /// Difference in points.
    pub gap: Number,
    /// What speaks for the one above.
    pub pro: Vec<DifferenceText>,
    /// What speaks for the one below.
    pub contra: Vec<DifferenceText>,
    /// How many of the first outweigh everything on the other side.
    pub decisive: usize,
    /// Criteria without difference.
    pub equal: usize,
}

/// A difference on one criterion.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct DifferenceText {
    /// Short name of the criterion.
    pub title: String,
    /// Size in points.
    pub points: Number,
    /// Whether an unknown fact is part of it.
    pub assumed: bool,
    /// What is known of the one above.
    pub better: FactText,
    /// What is known of the one below.
    pub worse: FactText,
}

pub(super) fn platforms(input: &Input<'_>, words: Words<'_>, sources: &mut Sources<'_>) -> Platforms {
    Platforms {
        considered: input.problem.alternatives.len(),
        detailed: matches!(input.conclusion.verdict, Verdict::Go | Verdict::GoWithConditions)
            || input.problem.weight_origin != WeightOrigin::NotGiven,
        weights: weights(input, words),
        ranking: input.ranking.map(|found| ranking(input, words, sources, found)),
    }
}

fn ranking(input: &Input<'_>, words: Words<'_>, sources: &mut Sources<'_>, found: &Ranking) -> RankingText {
    let ranked: Vec<RankedText> =
        found.ranked.iter().take(SHOWN).map(|one| self::ranked(input, words, found, one)).collect();
    let overlap = leading(input, found);
    let leading: Vec<RankedText> = overlap.iter().map(|one| self::ranked(input, words, found, one)).collect();
    let names: Vec<String> = leading.iter().map(|platform| platform.name.clone()).collect();
    RankingText {
        more: found.ranked.len() - ranked.len(),
        total: found.ranked.len(),
        leading_names: words.list(&names),
        overlap: overlap.windows(2).any(|pair| pair[0].value.low < pair[1].value.high),
        cost: joint_cost(words, &overlap),
        cost_of: words.list(&with_cost(&leading, true)),
        priced: with_cost(&ranked, true).len(),
        cost_unknown: words.list(&with_cost(&ranked, false)),
        ratings: ratings(input, words, sources, overlap.iter().map(|one| &one.id)),
        comparisons: input.comparisons.iter().map(|one| comparison(input, words, sources, one)).collect(),
        excluded: found.excluded.iter().map(|one| excluded(input, words, sources, one)).collect(),
        excluded_names: words.list(&found.excluded.iter().map(|one| name(input, &one.id)).collect::<Vec<_>>()),
        term_years: input.catalog.cost.term_years,
        leading,
        ranked,
    }
}

/// Returns the platforms to look at first: those that may be called best, as far as that is a short list; otherwise the
/// first few.
fn leading<'a>(input: &Input<'_>, found: &'a Ranking) -> Vec<&'a Ranked> {
    let best = input.analysis.simulation.as_ref().map_or(&[][..], |simulation| &simulation.headline);
    if (1..=MOST_LEADING).contains(&best.len()) {
        found.ranked.iter().filter(|one| best.contains(&one.id)).collect()
    } else {
        found.ranked.iter().take(LEADING).collect()
    }
}

fn ranked(input: &Input<'_>, words: Words<'_>, ranking: &Ranking, one: &Ranked) -> RankedText {
    let unknown = questions(input, words, ranking, one);
    let asked = unknown.iter().filter(|question| question.required || question.points.value >= 1.0).take(QUESTIONS);
    let questions: Vec<QuestionText> = asked.cloned().collect();
    RankedText {
        id: one.id.to_string(),
        name: name(input, &one.id),
        place: one.rank,
        tied: one.tied,
        points: words.points(one.value.mean),
        low: words.points(one.value.low),
        high: words.points(one.value.high),
        coverage: words.percent(one.coverage),
        open: one.open.iter().map(|id| title(input, words, id)).collect(),
        cost: cost(words, one.cost),
        efficient: one.efficient,
        more_questions: unknown.len() - questions.len(),
        questions,
    }
}

/// Returns what is not known of a platform: open requirements first, then what can make most points.
fn questions(input: &Input<'_>, words: Words<'_>, ranking: &Ranking, one: &Ranked) -> Vec<QuestionText> {
    let question = |id: &CriterionId, required: bool, points: f64| {
        let criterion = input.catalog.criterion(id)?;
        let field = input.catalog.field(&criterion.field);
        Some(QuestionText {
            title: words.text(&criterion.title),
            meaning: words
                .text(field.filter(|_| criterion.tag.is_none()).map_or(&criterion.best, |field| &field.meaning)),
            required,
            points: words.points(points),
        })
    };
    let criteria = input.problem.criteria.iter().enumerate();
    let mut unknown: Vec<(f64, &CriterionId)> = criteria
        .filter_map(|(index, criterion)| {
            let (value, weight) = (one.performances.get(index)?, ranking.weights.get(index)?);
            let swing = weight * (value.high - value.low);
            (swing > 0.0 && !one.open.contains(&criterion.id)).then_some((swing, &criterion.id))
        })
        .collect();
    unknown.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    let required = one.open.iter().filter_map(|id| question(id, true, 0.0));
    required.chain(unknown.into_iter().filter_map(|(points, id)| question(id, false, points))).collect()
}

fn cost(words: Words<'_>, cost: CostRange) -> CostText {
    let known = match (cost.fully_known, cost.partly_known) {
        (true, _) => "fully",
        (false, true) => "partly",
        (false, false) => "none",
    };
    let range = words.messages.euro_range(cost.low, cost.high);
    CostText {
        known: known.to_owned(),
        low: words.euros(cost.low),
        high: words.euros(cost.high),
        words: words.say(Message::new(format!("report-cost-{known}")).with("range", range)),
    }
}

/// Returns the names of those of which any cost is known, or of which none is.
fn with_cost(ranked: &[RankedText], known: bool) -> Vec<String> {
    ranked.iter().filter(|one| (one.cost.known != "none") == known).map(|one| one.name.clone()).collect()
}

/// Returns the range over several platforms, of those of which any cost is known.
fn joint_cost(words: Words<'_>, ranked: &[&Ranked]) -> Option<CostText> {
    let known = ranked.iter().map(|one| one.cost).filter(|cost| cost.partly_known);
    let joint = known.reduce(|one, other| CostRange {
        low: one.low.min(other.low),
        high: one.high.max(other.high),
        partly_known: true,
        fully_known: one.fully_known && other.fully_known,
        certain: one.certain.min(other.certain),
    })?;
    Some(cost(words, joint))
}

fn excluded(input: &Input<'_>, words: Words<'_>, sources: &mut Sources<'_>, one: &Excluded) -> ExcludedText {
    let mut reason = |id: &CriterionId| match input.catalog.criterion(id) {
        Some(criterion) => Some(fact(input, words, sources, &one.id, criterion)),
        // The budget is a requirement without a criterion; what is known is the cost.
        None => {
            let alternative = input.problem.alternatives.iter().find(|alternative| alternative.id == one.id)?;
            Some(FactText { known: true, words: cost(words, alternative.cost).words, sources: Vec::new() })
        }
    };
    let failed = one.failed.iter();
    ExcludedText {
        name: name(input, &one.id),
        failed: failed
            .filter_map(|id| Some(FailedText { title: title(input, words, id), fact: reason(id)? }))
            .collect(),
    }
}

fn comparison(input: &Input<'_>, words: Words<'_>, sources: &mut Sources<'_>, one: &Comparison) -> ComparisonText {
    let mut side = |list: &[Difference]| -> Vec<DifferenceText> {
        let known =
            list.iter().filter_map(|difference| Some((difference, input.catalog.criterion(&difference.criterion)?)));
        known
            .map(|(difference, criterion)| DifferenceText {
                title: words.text(&criterion.title),
                points: words.points(difference.size),
                assumed: difference.assumed,
                better: fact(input, words, sources, &one.better, criterion),
                worse: fact(input, words, sources, &one.worse, criterion),
            })
            .collect()
    };
    ComparisonText {
        better: name(input, &one.better),
        worse: name(input, &one.worse),
        gap: words.points(one.gap),
        pro: side(&one.pro),
        contra: side(&one.contra),
        decisive: one.decisive,
        equal: one.neutral.len(),
    }
}
