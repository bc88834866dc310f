//! `rank`: the platforms compared for these answers, with knock-outs, intervals, cost and reasons.

use std::path::Path;

use serde::Serialize;

use super::assessment;
use super::failure::{Exit, Failure};
use super::findings::fill;
use super::outcome::Outcome;
use super::session::Session;
use super::table::table;
use crate::content::Content;
use crate::i18n::Message;
use crate::mcda;
use crate::model::conclusion::Verdict;
use crate::model::decision::{Comparison, CostRange, Difference, Problem, Ranking, WeightOrigin};
use crate::model::id::{CriterionId, PlatformId};

/// How many platforms the table shows unless all are asked for.
const SHOWN: usize = 12;

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    assessment: &'a str,
    verdict: Verdict,
    weight_origin: WeightOrigin,
    objectives: &'a [crate::model::decision::ObjectiveWeight],
    criteria: &'a [crate::model::decision::CriterionWeight],
    ranking: &'a Ranking,
}

/// Shows the ranking for an assessment.
pub fn run(
    session: &mut Session<'_, '_>,
    folder: &Path,
    why: Option<(String, String)>,
    all: bool,
) -> Result<Exit, Failure> {
    let content = session.content()?;
    let assessment = assessment::open(session, &content, folder, None)?;
    let outcome = Outcome::new(assessment.questionnaire(&content), &assessment.answers, &content)?;
    let Some(ranking) = &outcome.ranking else {
        return Err(Failure::new(Exit::Incomplete, "failure-unconfirmed").with("folder", folder.display().to_string()));
    };
    if let Some((a, b)) = why {
        return tell_why(session, &content, &outcome.problem, ranking, &a, &b);
    }
    if session.globals.json {
        session.json(&Document {
            schema: 1,
            assessment: &assessment.answers.assessment,
            verdict: outcome.conclusion.verdict,
            weight_origin: outcome.problem.weight_origin,
            objectives: &outcome.problem.objectives,
            criteria: &outcome.problem.criteria,
            ranking,
        });
        return Ok(Exit::Fine);
    }
    let mut text = super::status::heading(session, &assessment.answers.assessment);
    text.push_str(&super::status::verdict(session, assessment.questionnaire(&content), &outcome.conclusion));
    text.push('\n');
    text.push_str(&ranked(session, &content, &outcome.problem, ranking, if all { usize::MAX } else { SHOWN }));
    session.result(&text);
    Ok(Exit::Fine)
}

/// Returns the table of platforms, what was left out and why, and how to read it.
pub fn ranked(
    session: &Session<'_, '_>,
    content: &Content,
    problem: &Problem,
    ranking: &Ranking,
    shown: usize,
) -> String {
    let words = &session.messages;
    let mut out = String::new();
    if ranking.ranked.is_empty() {
        out.push_str(&fill(session, &words.text("rank-none-left"), ""));
    } else {
        let heads = ["head-rank", "head-platform", "head-points", "head-range", "head-known", "head-cost", "head-open"]
            .map(|key| words.text(key));
        let rows = ranking.ranked.iter().take(shown).map(|entry| {
            let points = |value: f64| words.number(value * 100.0, 0);
            let rank = if entry.tied { format!("{}=", entry.rank) } else { entry.rank.to_string() };
            vec![
                rank,
                name(content, &entry.id),
                points(entry.value.mean),
                format!("{}–{}", points(entry.value.low), points(entry.value.high)),
                format!("{} %", words.number(entry.coverage * 100.0, 0)),
                cost(session, &entry.cost),
                entry.open.len().to_string(),
            ]
        });
        out.push_str(&table(session, &heads, &rows.collect::<Vec<_>>()));
        out.push_str(&open_requirements(session, content, ranking));
        let rest = ranking.ranked.len().saturating_sub(shown);
        if rest > 0 {
            out.push_str(&fill(session, &words.render(&Message::new("rank-rest").with("count", rest)), ""));
        }
    }
    if !ranking.excluded.is_empty() {
        out.push_str(&format!("\n{}\n", words.text("rank-excluded-heading")));
        for entry in &ranking.excluded {
            let reasons = criteria(session, content, &entry.failed);
            out.push_str(&fill(session, &format!("{}: {reasons}", name(content, &entry.id)), "  "));
        }
    }
    out.push('\n');
    let weights = match problem.weight_origin {
        WeightOrigin::NotGiven => "rank-no-weights",
        WeightOrigin::Confirmed | WeightOrigin::Unconfirmed => "rank-weights",
    };
    for key in [weights, "rank-how-to-read", "rank-no-tender"] {
        let term = Message::new(key).with("years", content.catalog.cost.term_years as usize);
        out.push_str(&fill(session, &words.render(&term), ""));
    }
    out
}

/// How many platforms have their open requirements written out.
const WRITTEN_OUT: usize = 3;

/// Returns what is not known of the leading platforms but required: the first thing to ask.
fn open_requirements(session: &Session<'_, '_>, content: &Content, ranking: &Ranking) -> String {
    let leading = ranking.ranked.iter().take(WRITTEN_OUT).filter(|entry| !entry.open.is_empty());
    let lines = leading.map(|entry| {
        let message = Message::new("rank-open")
            .with("name", name(content, &entry.id))
            .with("names", criteria(session, content, &entry.open));
        fill(session, &session.messages.render(&message), "")
    });
    lines.collect()
}

/// Returns the name of a platform.
pub fn name(content: &Content, id: &PlatformId) -> String {
    content.catalog.platforms.get(id).map_or_else(|| id.to_string(), |platform| platform.name.clone())
}

fn criteria(session: &Session<'_, '_>, content: &Content, ids: &[CriterionId]) -> String {
    let titles: Vec<&str> = ids
        .iter()
        .filter_map(|id| content.catalog.criterion(id))
        .map(|criterion| criterion.title.get(session.messages.locale()))
        .collect();
    titles.join(", ")
}

/// Returns a cost in words; a range that rests on nothing is said to be unknown.
pub fn cost(session: &Session<'_, '_>, cost: &CostRange) -> String {
    if !cost.partly_known {
        return session.text("cost-unknown");
    }
    let range = session.messages.euro_range(cost.low, cost.high);
    if cost.fully_known { range } else { session.messages.render(&Message::new("cost-partly").with("range", range)) }
}

fn tell_why(
    session: &mut Session<'_, '_>,
    content: &Content,
    problem: &Problem,
    ranking: &Ranking,
    a: &str,
    b: &str,
) -> Result<Exit, Failure> {
    let (a, b) = (platform(content, a)?, platform(content, b)?);
    for id in [&a, &b] {
        if let Some(entry) = ranking.excluded.iter().find(|entry| &entry.id == id) {
            let reasons = criteria(session, content, &entry.failed);
            return Err(Failure::new(Exit::Usage, "failure-why-excluded")
                .with("name", name(content, id))
                .with("reasons", reasons));
        }
    }
    let Some(comparison) = mcda::comparison(problem, ranking, &a, &b) else {
        return Err(Failure::new(Exit::Usage, "failure-why-same"));
    };
    if session.globals.json {
        session.json(&comparison);
        return Ok(Exit::Fine);
    }
    let text = explained(session, content, &comparison);
    session.result(&text);
    Ok(Exit::Fine)
}

/// Returns the platform with this id or name.
///
/// # Errors
/// When there is none; with the nearest name.
pub fn platform(content: &Content, wanted: &str) -> Result<PlatformId, Failure> {
    let lower = wanted.to_lowercase();
    let platforms = content.catalog.platforms.values();
    let found =
        platforms.clone().find(|platform| platform.id.as_str() == lower || platform.name.to_lowercase() == lower);
    found.map(|platform| platform.id.clone()).ok_or_else(|| {
        let failure = Failure::new(Exit::Usage, "failure-no-platform").with("found", wanted);
        failure.suggest(&lower, content.catalog.platforms.keys().map(PlatformId::as_str))
    })
}

fn explained(session: &Session<'_, '_>, content: &Content, comparison: &Comparison) -> String {
    let words = &session.messages;
    let line = |difference: &Difference| {
        let title = content
            .catalog
            .criterion(&difference.criterion)
            .map_or("", |criterion| criterion.title.get(words.locale()));
        let key = if difference.assumed { "why-line-assumed" } else { "why-line" };
        let message =
            Message::new(key).with("criterion", title).with("points", words.number(difference.size * 100.0, 1));
        format!("  {}\n", words.render(&message))
    };
    let (better, worse) = (name(content, &comparison.better), name(content, &comparison.worse));
    let head = Message::new("why-head").with("better", better.as_str()).with("worse", worse.as_str());
    let mut out = format!("{}\n", words.render(&head.with("points", words.number(comparison.gap * 100.0, 1))));
    for (key, side, differences) in [("why-pro", &better, &comparison.pro), ("why-contra", &worse, &comparison.contra)]
    {
        if !differences.is_empty() {
            out.push_str(&format!("\n{}\n", words.render(&Message::new(key).with("name", side.as_str()))));
            out.extend(differences.iter().map(line));
        }
    }
    if comparison.decisive > 0 && !comparison.contra.is_empty() {
        out.push_str(&format!(
            "\n{}",
            fill(session, &words.render(&Message::new("why-decisive").with("count", comparison.decisive)), "")
        ));
    }
    out
}
