//! What platforms cost beside what they bring: once, each year and over the term; which no other improves on in both;
//! and the hours of the municipality's own people, which are seldom the smaller part.

use std::path::Path;

use serde::Serialize;

use super::headline::cost_words;
use super::subject::{CatalogSubject, Subject};
use super::words::points;
use super::{Compared, SHOWN, Way, confirmed, fill};
use crate::cli::Terms;
use crate::commands::assessment;
use crate::commands::failure::{Exit, Failure};
use crate::commands::session::Session;
use crate::commands::table::table;
use crate::i18n::Message;
use crate::mcda;
use crate::model::cost::{CostLine, Means, Per};
use crate::model::decision::Ranking;
use crate::model::id::PlatformId;
use crate::model::sensitivity::CostStep;

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    assessment: &'a str,
    means: &'a Means,
    limit: Option<f64>,
    staff: Option<Staff>,
    alternatives: Vec<Row>,
    frontier: Vec<CostStep>,
}

/// Hours of the municipality's own people over the term.
#[derive(Debug, Clone, Copy, Serialize)]
struct Staff {
    hours: f64,
    rate: Option<f64>,
    euros: Option<f64>,
}

#[derive(Serialize)]
struct Row {
    id: PlatformId,
    value: f64,
    lines: Vec<CostLine>,
    cost: crate::model::decision::CostRange,
    per_inhabitant_and_year: Option<[f64; 2]>,
    efficient: bool,
}

/// Shows what platforms cost beside what they bring.
pub fn cost(session: &mut Session<'_, '_>, folder: &Path, terms: &Terms, all: bool) -> Result<Exit, Failure> {
    let content = session.content()?;
    let assessment = assessment::open_whole(session, &content, folder)?;
    let way = Way::new(terms, &assessment.answers.respondent.id)?;
    let outcome = confirmed(&content, &assessment, folder, &way)?;
    let ranking = mcda::ranking_with(&outcome.problem, way.settings.view, way.settings.strict)
        .map_err(|fault| crate::commands::outcome::refused(&fault))?;
    let compared = Compared { problem: &outcome.problem, ranking, simulation: None };
    let subject = CatalogSubject::new(session, &content, &outcome.conclusion.requirements);
    let means = outcome.means;
    if session.globals.json {
        let document = Document {
            schema: 1,
            assessment: &assessment.answers.assessment,
            means: &means,
            limit: means.limit(),
            staff: staff(&means, way.hour_rate),
            alternatives: rows(&subject, &compared.ranking, &means),
            frontier: mcda::frontier(&compared.ranking),
        };
        session.json(&document);
        return Ok(Exit::Fine);
    }
    let mut text = crate::commands::status::heading(session, &assessment.answers.assessment);
    text.push_str(&section(session, &subject, &compared.ranking, &means, if all { usize::MAX } else { SHOWN }));
    text.push_str(&steps(session, &subject, &compared.ranking));
    text.push_str(&own_people(session, &means, way.hour_rate));
    text.push_str(&budget(session, &compared.ranking, &means));
    session.result(&text);
    Ok(Exit::Fine)
}

fn staff(means: &Means, rate: Option<f64>) -> Option<Staff> {
    means.hours().map(|hours| Staff { hours, rate, euros: rate.map(|rate| rate * hours) })
}

fn rows(subject: &dyn Subject, ranking: &Ranking, means: &Means) -> Vec<Row> {
    let of = |ranked: &crate::model::decision::Ranked| Row {
        id: ranked.id.clone(),
        value: ranked.value.mean,
        lines: subject.cost_lines(&ranked.id),
        cost: ranked.cost,
        per_inhabitant_and_year: per_inhabitant(&ranked.cost, means),
        efficient: ranked.efficient,
    };
    ranking.ranked.iter().map(of).collect()
}

fn per_inhabitant(cost: &crate::model::decision::CostRange, means: &Means) -> Option<[f64; 2]> {
    let shares = means.inhabitants.filter(|count| *count > 0.0)? * f64::from(means.years.max(1));
    cost.partly_known.then_some([cost.low / shares, cost.high / shares])
}

/// Returns the table of cost and points; what nothing is known of is counted below it.
pub fn section(
    session: &Session<'_, '_>,
    subject: &dyn Subject,
    ranking: &Ranking,
    means: &Means,
    shown: usize,
) -> String {
    let words = &session.messages;
    let years = Message::new("engine-head-term").with("years", means.years as usize);
    let mut heads: Vec<String> =
        [subject.head(), "head-points", "engine-head-once", "engine-head-yearly"].map(|key| words.text(key)).into();
    heads.push(words.render(&years));
    let with_inhabitants = means.inhabitants.is_some_and(|count| count > 0.0);
    if with_inhabitants {
        heads.push(words.text("engine-head-per-inhabitant"));
    }
    let known: Vec<Row> = rows(subject, ranking, means).into_iter().filter(|row| row.cost.partly_known).collect();
    let table_rows: Vec<Vec<String>> = known
        .iter()
        .take(shown)
        .map(|row| {
            let mut cells = vec![
                subject.alternative(&row.id),
                points(words, row.value),
                line(session, &row.lines, &[Per::Once]),
                line(session, &row.lines, &[Per::Year, Per::InhabitantAndYear, Per::UserAndYear]),
                cost_words(session, &row.cost),
            ];
            if with_inhabitants {
                cells.push(row.per_inhabitant_and_year.map_or(String::new(), |[low, high]| cents(session, low, high)));
            }
            cells
        })
        .collect();
    let mut out = table(session, &heads, &table_rows);
    let unknown = ranking.ranked.len() - known.len();
    if unknown > 0 {
        out.push_str(&fill(session, &words.render(&Message::new("engine-cost-unknown").with("count", unknown)), ""));
    }
    out
}

/// Returns the lines of some kinds in words.
fn line(session: &Session<'_, '_>, lines: &[CostLine], kinds: &[Per]) -> String {
    let words = &session.messages;
    let of_kind: Vec<String> = lines
        .iter()
        .filter(|line| kinds.contains(&line.per))
        .map(|line| {
            if !line.known {
                return words.text("cost-unknown");
            }
            // Amounts per head are small: cents count.
            let each = || cents(session, line.low, line.high);
            match line.per {
                Per::Once | Per::Year => words.euro_range(line.low, line.high),
                Per::InhabitantAndYear => words.render(&Message::new("engine-per-inhabitant").with("range", each())),
                Per::UserAndYear => words.render(&Message::new("engine-per-user").with("range", each())),
            }
        })
        .collect();
    of_kind.join(" + ")
}

fn cents(session: &Session<'_, '_>, low: f64, high: f64) -> String {
    let words = &session.messages;
    let one = |value: f64| words.render(&Message::new("number-euros").with("amount", words.number(value, 2)));
    if low == high {
        return one(low);
    }
    words.render(&Message::new("number-range").with("low", one(low)).with("high", one(high)))
}

/// Returns the set that no other improves on in both points and cost, from the cheapest to the best.
pub fn steps(session: &Session<'_, '_>, subject: &dyn Subject, ranking: &Ranking) -> String {
    let words = &session.messages;
    let steps = mcda::frontier(ranking);
    if steps.is_empty() {
        return String::new();
    }
    let mut out = format!("\n{}", fill(session, &words.text("engine-frontier"), ""));
    for step in &steps {
        let key = match (step.per_point, step.convex) {
            (None, _) => "engine-step-first",
            (Some(_), true) => "engine-step",
            (Some(_), false) => "engine-step-dear",
        };
        let message = Message::new(key)
            .with("name", subject.alternative(&step.id))
            .with("points", points(words, step.value))
            .with("cost", words.euros(step.cost))
            .with("more", step.per_point.map_or(String::new(), |euros| words.euros(euros)));
        out.push_str(&fill(session, &words.render(&message), "  "));
    }
    out
}

/// Returns the hours of the municipality's own people; priced only at a rate that somebody stated.
fn own_people(session: &Session<'_, '_>, means: &Means, rate: Option<f64>) -> String {
    let words = &session.messages;
    let Some(staff) = staff(means, rate) else {
        return format!("\n{}", fill(session, &words.text("engine-hours-none"), ""));
    };
    let weekly = |hours: Option<f64>| hours.map_or_else(|| words.text("fact-unknown"), |hours| words.number(hours, 0));
    let message = Message::new(if staff.euros.is_some() { "engine-hours-priced" } else { "engine-hours" })
        .with("staff", weekly(means.staff_hours))
        .with("communication", weekly(means.communication_hours))
        .with("hours", words.number(staff.hours, 0))
        .with("years", means.years as usize)
        .with("rate", staff.rate.map_or(String::new(), |rate| words.euros(rate)))
        .with("euros", staff.euros.map_or(String::new(), |euros| words.euros(euros)));
    format!("\n{}", fill(session, &words.render(&message), ""))
}

fn budget(session: &Session<'_, '_>, ranking: &Ranking, means: &Means) -> String {
    let is_budget = |id: &crate::model::id::CriterionId| id.as_str() == crate::model::cost::BUDGET;
    let removed = ranking.excluded.iter().filter(|entry| entry.failed.iter().any(is_budget)).count();
    let open = ranking.ranked.iter().filter(|entry| entry.open.iter().any(is_budget)).count();
    let limit = match (means.limit(), means.once, means.yearly) {
        (Some(limit), ..) => ("engine-limit", limit),
        (None, Some(once), _) => ("engine-limit-once", once),
        (None, None, Some(yearly)) => ("engine-limit-yearly", yearly),
        (None, None, None) => return String::new(),
    };
    let message = Message::new(limit.0)
        .with("limit", session.messages.euros(limit.1))
        .with("years", means.years as usize)
        .with("removed", removed)
        .with("open", open);
    format!("\n{}", fill(session, &session.messages.render(&message), ""))
}
