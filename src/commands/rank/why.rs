//! Why one alternative stands above another: advantages and disadvantages by size, each with its facts and sources.

use std::path::Path;

use serde::Serialize;

use super::subject::{CatalogSubject, Subject};
use super::words::{bracketed, fine_points};
use super::{Compared, Way, confirmed, fill, platforms};
use crate::cli::Terms;
use crate::commands::assessment;
use crate::commands::failure::{Exit, Failure};
use crate::commands::session::Session;
use crate::i18n::Message;
use crate::mcda;
use crate::model::decision::{Comparison, Difference, Ranking};
use crate::model::id::{CriterionId, PlatformId};
use crate::model::sensitivity::{Outcome, TurningPoint};

/// Answers of one fact that are written out.
const WRITTEN_OUT: usize = 4;

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    #[serde(flatten)]
    comparison: &'a Comparison,
    facts: Vec<Fact>,
    turning_points: &'a [TurningPoint],
    /// What each turning point would have to be in words, in the same order.
    answers: Vec<String>,
}

#[derive(Serialize)]
struct Fact {
    criterion: CriterionId,
    alternative: PlatformId,
    words: String,
    sources: Vec<String>,
}

/// Says why one platform stands above another.
pub fn why(session: &mut Session<'_, '_>, folder: &Path, a: &str, b: &str, terms: &Terms) -> Result<Exit, Failure> {
    let content = session.content()?;
    let assessment = assessment::open_whole(session, &content, folder)?;
    let way = Way::new(terms, &assessment.answers.respondent.id)?;
    let outcome = confirmed(&content, &assessment, folder, &way)?;
    let ranking = mcda::ranking_with(&outcome.problem, way.settings.view, way.settings.strict)
        .map_err(|fault| crate::commands::outcome::refused(&fault))?;
    let (a, b) = (platforms::platform(&content, a)?, platforms::platform(&content, b)?);
    let subject = CatalogSubject::new(session, &content, &outcome.conclusion.requirements);
    for id in [&a, &b] {
        if let Some(entry) = ranking.excluded.iter().find(|entry| &entry.id == id) {
            let reasons = if entry.failed.is_empty() { &entry.open } else { &entry.failed };
            return Err(Failure::new(Exit::Usage, "failure-why-excluded")
                .with("name", subject.alternative(id))
                .with("reasons", subject.criteria(reasons)));
        }
    }
    let comparison = (a != b).then(|| mcda::comparison(&outcome.problem, &ranking, &a, &b)).flatten();
    let Some(comparison) = comparison else { return Err(Failure::new(Exit::Usage, "failure-why-same")) };
    let turning = mcda::turning_points(&outcome.problem, &ranking, &a, &b);
    if session.globals.json {
        let facts = facts(&subject, &comparison);
        let answers =
            turning.iter().map(|point| subject.outcome(&point.alternative, &point.fact, point.outcome)).collect();
        session.json(&Document { schema: 1, comparison: &comparison, facts, turning_points: &turning, answers });
        return Ok(Exit::Fine);
    }
    let compared = Compared { problem: &outcome.problem, ranking, simulation: None };
    let text = section(session, &subject, &compared, &comparison, &turning);
    session.result(&text);
    Ok(Exit::Fine)
}

fn facts(subject: &dyn Subject, comparison: &Comparison) -> Vec<Fact> {
    let sides = comparison.pro.iter().chain(&comparison.contra);
    let of = |difference: &Difference| {
        [&comparison.better, &comparison.worse].map(|id| {
            let known = subject.known(id, &difference.criterion);
            let (words, sources) = (known.words, known.sources);
            Fact { criterion: difference.criterion.clone(), alternative: id.clone(), words, sources }
        })
    };
    sides.flat_map(of).collect()
}

/// Returns the comparison of two alternatives in words.
pub fn section(
    session: &Session<'_, '_>,
    subject: &dyn Subject,
    compared: &Compared<'_>,
    comparison: &Comparison,
    turning: &[TurningPoint],
) -> String {
    let words = &session.messages;
    let (better, worse) = (subject.alternative(&comparison.better), subject.alternative(&comparison.worse));
    let key = if comparison.gap > 0.0 { "why-head" } else { "engine-why-level" };
    let head = Message::new(key).with("better", better.as_str()).with("worse", worse.as_str());
    let mut out = fill(session, &words.render(&head.with("points", fine_points(words, comparison.gap))), "");
    for (key, side, differences) in [("why-pro", &better, &comparison.pro), ("why-contra", &worse, &comparison.contra)]
    {
        if !differences.is_empty() {
            out.push_str(&format!("\n{}\n", words.render(&Message::new(key).with("name", side.as_str()))));
            out.extend(differences.iter().map(|one| line(session, subject, compared, comparison, one)));
        }
    }
    if !comparison.neutral.is_empty() {
        let message = Message::new("engine-why-neutral").with("names", subject.criteria(&comparison.neutral));
        out.push_str(&format!("\n{}", fill(session, &words.render(&message), "")));
    }
    if comparison.decisive > 0 && !comparison.contra.is_empty() && comparison.gap > 0.0 {
        let decisive: Vec<CriterionId> =
            comparison.pro.iter().take(comparison.decisive).map(|one| one.criterion.clone()).collect();
        let message = Message::new("engine-why-decisive")
            .with("count", comparison.decisive)
            .with("names", subject.criteria(&decisive));
        out.push_str(&format!("\n{}", fill(session, &words.render(&message), "")));
    }
    out.push_str(&turning_points(session, subject, comparison, turning));
    out
}

/// Returns a difference with the facts of both sides below it.
fn line(
    session: &Session<'_, '_>,
    subject: &dyn Subject,
    compared: &Compared<'_>,
    comparison: &Comparison,
    difference: &Difference,
) -> String {
    let words = &session.messages;
    let message = Message::new("why-line")
        .with("criterion", subject.criterion(&difference.criterion))
        .with("points", fine_points(words, difference.size));
    let mut out = fill(session, &words.render(&message), "  ");
    for id in [&comparison.better, &comparison.worse] {
        out.push_str(&fill(session, &side(session, subject, compared, id, &difference.criterion), "      "));
    }
    out
}

fn side(
    session: &Session<'_, '_>,
    subject: &dyn Subject,
    compared: &Compared<'_>,
    id: &PlatformId,
    criterion: &CriterionId,
) -> String {
    let words = &session.messages;
    let known = subject.known(id, criterion);
    let (contribution, low, high) = possible(compared, id, criterion);
    let message = Message::new(match (known.words.is_empty(), low < high) {
        (true, _) => "engine-why-unknown",
        (false, true) => "engine-why-range",
        (false, false) => "engine-why-known",
    });
    let message = message
        .with("name", subject.alternative(id))
        .with("known", known.words)
        .with("sources", bracketed(&known.sources))
        .with("points", fine_points(words, contribution));
    words.render(&message.with("low", fine_points(words, low)).with("high", fine_points(words, high)))
}

/// Returns what a criterion adds to an alternative's value, and the least and most that it could add.
fn possible(compared: &Compared<'_>, id: &PlatformId, criterion: &CriterionId) -> (f64, f64, f64) {
    let Ranking { ranked, weights, .. } = &compared.ranking;
    let place = compared.problem.criteria.iter().position(|one| one.id == *criterion);
    let found = ranked.iter().find(|one| one.id == *id).zip(place);
    found.map_or((0.0, 0.0, 0.0), |(one, j)| {
        let value = one.performances[j];
        (one.contributions[j], weights[j] * value.low, weights[j] * value.high)
    })
}

fn turning_points(
    session: &Session<'_, '_>,
    subject: &dyn Subject,
    comparison: &Comparison,
    turning: &[TurningPoint],
) -> String {
    let words = &session.messages;
    if comparison.gap <= 0.0 {
        return String::new();
    }
    if turning.is_empty() {
        let message = Message::new("engine-why-no-turning").with("worse", subject.alternative(&comparison.worse));
        return format!("\n{}", fill(session, &words.render(&message), ""));
    }
    let mut out = format!("\n{}\n", words.text("engine-why-turning"));
    for group in turning.chunk_by(|one, other| one.alternative == other.alternative && one.fact == other.fact) {
        let first = &group[0];
        let mut answers: Vec<String> =
            group.iter().take(WRITTEN_OUT).map(|point| answer(session, subject, &first.alternative, point)).collect();
        if group.len() > WRITTEN_OUT {
            answers.push(words.render(&Message::new("engine-and-more").with("count", group.len() - WRITTEN_OUT)));
        }
        let key = if first.alternative == comparison.worse { "engine-why-turn-up" } else { "engine-why-turn-down" };
        let message = Message::new(key)
            .with("name", subject.alternative(&first.alternative))
            .with("fact", subject.criteria(&first.criteria))
            .with("answers", answers.join(&format!(" {} ", words.text("or"))))
            .with(
                "other",
                subject.alternative(if first.alternative == comparison.worse {
                    &comparison.better
                } else {
                    &comparison.worse
                }),
            );
        out.push_str(&fill(session, &words.render(&message), "  "));
    }
    out
}

fn answer(session: &Session<'_, '_>, subject: &dyn Subject, id: &PlatformId, point: &TurningPoint) -> String {
    let words = subject.outcome(id, &point.fact, point.outcome);
    match point.outcome {
        Outcome::State(_) => session.messages.render(&Message::new("engine-quoted").with("text", words)),
        Outcome::Number { .. } => words,
    }
}
