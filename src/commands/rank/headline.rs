//! Who comes out first, as a set and in words, and the table behind it. A single name is given only when it is sure.

use super::subject::{Subject, names};
use super::words::{bracketed, percent, ranged_points, share};
use super::{Compared, fill};
use crate::commands::session::Session;
use crate::commands::table::table;
use crate::i18n::Message;
use crate::model::cost::BUDGET;
use crate::model::decision::{CostRange, Excluded, Problem, Ranked, Ranking, View};
use crate::model::id::{CriterionId, PlatformId};
use crate::model::robustness::{Certainty, Simulated, Simulation};

/// Platforms whose open requirements are written out.
const OPEN_WRITTEN_OUT: usize = 3;

/// Returns who comes out first and how sure that is; the condition on which it holds; and how it was worked out.
pub fn headline(session: &Session<'_, '_>, subject: &dyn Subject, compared: &Compared<'_>) -> String {
    let words = &session.messages;
    let ranking = &compared.ranking;
    let Some(winner) = ranking.ranked.first() else { return String::new() };
    let mut paragraphs = Vec::new();
    let name = subject.alternative(&winner.id);
    match &compared.simulation {
        None => paragraphs.push(words.render(&Message::new("engine-headline-only").with("winner", name))),
        Some(simulation) => {
            paragraphs.push(set_in_words(session, subject, ranking, simulation));
            paragraphs.extend(others_in_words(session, subject, simulation));
            paragraphs.extend(unknown_altogether(session, subject, ranking, simulation));
            if ranking.ranked.iter().any(|ranked| !ranked.open.is_empty()) {
                paragraphs.push(words.text("engine-if-open-met"));
            }
            let settings = &simulation.settings;
            if settings.view == View::Neutral {
                paragraphs.extend(which_uncertainty(session, &name, simulation));
            } else {
                // Facts are not drawn in this view, so there is nothing to tell apart.
                paragraphs.push(words.text(match settings.view {
                    View::Optimistic => "engine-view-optimistic",
                    _ => "engine-view-pessimistic",
                }));
            }
            let run = Message::new("engine-run")
                .with("samples", words.number(settings.samples as f64, 0))
                .with("seed", settings.seed.to_string())
                .with("error", words.number(simulation.error * 100.0, if simulation.error < 0.01 { 2 } else { 1 }));
            paragraphs.push(words.render(&run));
        }
    }
    let text: String = paragraphs.iter().map(|paragraph| fill(session, paragraph, "")).collect();
    format!("{text}\n")
}

fn set_in_words(
    session: &Session<'_, '_>,
    subject: &dyn Subject,
    ranking: &Ranking,
    simulation: &Simulation,
) -> String {
    let winner = &ranking.ranked[0].id;
    let least = simulation.least_certainty(winner);
    let message = Message::new(format!("engine-headline-{}", least.key())).with("winner", subject.alternative(winner));
    session.messages.render(&message.with("names", some_names(session, subject, &simulation.headline)))
}

/// Returns who is likely or surely below the winner.
fn others_in_words(session: &Session<'_, '_>, subject: &dyn Subject, simulation: &Simulation) -> Vec<String> {
    let sentence = |(certainty, ids): (Certainty, Vec<PlatformId>)| {
        let message = Message::new(format!("engine-below-{}", certainty.key()));
        session.messages.render(&message.with("names", some_names(session, subject, &ids)))
    };
    simulation.below().into_iter().map(sentence).collect()
}

/// Returns a warning for whoever is among the first although nothing is known of it.
fn unknown_altogether(
    session: &Session<'_, '_>,
    subject: &dyn Subject,
    ranking: &Ranking,
    simulation: &Simulation,
) -> Option<String> {
    let unknown =
        ranking.ranked.iter().filter(|ranked| ranked.coverage <= 0.0 && simulation.headline.contains(&ranked.id));
    let ids: Vec<PlatformId> = unknown.map(|ranked| ranked.id.clone()).collect();
    let message = Message::new("engine-nothing-known").with("names", some_names(session, subject, &ids));
    (!ids.is_empty()).then(|| session.messages.render(&message))
}

/// Returns whether talking to colleagues or to suppliers would make more difference.
fn which_uncertainty(session: &Session<'_, '_>, name: &str, simulation: &Simulation) -> Option<String> {
    let doubt = simulation.doubt()?;
    let settings = &simulation.settings;
    let words = &session.messages;
    let message = Message::new(format!("engine-matter-{}", doubt.matters.key()))
        .with("winner", name)
        .with("both", share(words, doubt.first, settings))
        .with("weights", share(words, doubt.by_weights, settings))
        .with("facts", share(words, doubt.by_facts, settings));
    Some(words.render(&message))
}

/// Returns names in words, the first few written out.
pub fn some_names(session: &Session<'_, '_>, subject: &dyn Subject, ids: &[PlatformId]) -> String {
    let mut shown = names(subject, ids.iter().take(Simulation::NAMED));
    if ids.len() > Simulation::NAMED {
        let rest = Message::new("engine-and-more").with("count", ids.len() - Simulation::NAMED);
        shown.push(session.messages.render(&rest));
    }
    session.messages.list(&shown)
}

/// Returns the table, what is open, and what drops out and why.
pub fn standings(
    session: &Session<'_, '_>,
    subject: &dyn Subject,
    problem: &Problem,
    ranking: &Ranking,
    simulation: Option<&Simulation>,
    shown: usize,
) -> String {
    let words = &session.messages;
    let mut out = String::new();
    if ranking.ranked.is_empty() {
        out.push_str(&fill(session, &words.text("engine-none-left"), ""));
    } else {
        out.push_str(&rows(session, subject, ranking, simulation, shown));
        if simulation.is_some() {
            out.push_str(&fill(session, &words.text("engine-shares"), ""));
        }
        out.push_str(&open_requirements(session, subject, ranking));
        let rest = ranking.ranked.len().saturating_sub(shown);
        if rest > 0 {
            out.push_str(&fill(session, &words.render(&Message::new("engine-rest").with("count", rest)), ""));
        }
    }
    if !ranking.excluded.is_empty() {
        out.push_str(&format!("\n{}\n", words.text("rank-excluded-heading")));
        out.extend(ranking.excluded.iter().map(|entry| excluded(session, subject, problem, entry)));
    }
    out
}

/// Width from which the table has room for the mean rank; narrower, it stands in `--json` only.
const ROOMY: usize = 96;

fn rows(
    session: &Session<'_, '_>,
    subject: &dyn Subject,
    ranking: &Ranking,
    simulation: Option<&Simulation>,
    shown: usize,
) -> String {
    let words = &session.messages;
    let is_roomy = session.width() >= ROOMY;
    let mut heads = vec!["head-rank", subject.head(), "head-points"];
    if simulation.is_some() {
        heads.push("engine-head-first");
        heads.extend(is_roomy.then_some("engine-head-expected"));
    }
    heads.extend(["head-known", "head-cost", "head-open"]);
    let heads: Vec<String> = heads.into_iter().map(|key| words.text(key)).collect();
    let found =
        |id: &PlatformId| simulation.and_then(|simulation| simulation.alternatives.iter().find(|one| one.id == *id));
    let row = |entry: &Ranked| {
        let mut cells = vec![
            if entry.tied { format!("{}=", entry.rank) } else { entry.rank.to_string() },
            subject.alternative(&entry.id),
            ranged_points(words, entry.value),
        ];
        if let (Some(simulation), Some(one)) = (simulation, found(&entry.id)) {
            cells.push(first_and_top_three(session, simulation, one));
            cells.extend(is_roomy.then(|| words.number(one.expected_rank, 1)));
        }
        cells.extend([percent(words, entry.coverage), cost_words(session, &entry.cost), entry.open.len().to_string()]);
        cells
    };
    table(session, &heads, &ranking.ranked.iter().take(shown).map(row).collect::<Vec<_>>())
}

fn first_and_top_three(session: &Session<'_, '_>, simulation: &Simulation, one: &Simulated) -> String {
    let of = |value| share(&session.messages, value, &simulation.settings);
    if simulation.alternatives.len() > 3 { format!("{} / {}", of(one.first), of(one.top_three)) } else { of(one.first) }
}

/// Returns a cost in words; a range that rests on nothing is said to be unknown.
pub fn cost_words(session: &Session<'_, '_>, cost: &CostRange) -> String {
    if !cost.partly_known {
        return session.text("cost-unknown");
    }
    let range = session.messages.euro_range(cost.low, cost.high);
    if cost.fully_known { range } else { session.messages.render(&Message::new("cost-partly").with("range", range)) }
}

/// Returns what is not known of the leading alternatives but required: the first thing to ask.
fn open_requirements(session: &Session<'_, '_>, subject: &dyn Subject, ranking: &Ranking) -> String {
    let leading = ranking.ranked.iter().take(OPEN_WRITTEN_OUT).filter(|entry| !entry.open.is_empty());
    let lines = leading.map(|entry| {
        let message = Message::new("rank-open")
            .with("name", subject.alternative(&entry.id))
            .with("names", subject.criteria(&entry.open));
        fill(session, &session.messages.render(&message), "")
    });
    lines.collect()
}

/// Returns what drops out, with the requirement, what is known of it, and who says so.
fn excluded(session: &Session<'_, '_>, subject: &dyn Subject, problem: &Problem, entry: &Excluded) -> String {
    let words = &session.messages;
    let reason = |id: &CriterionId| {
        let title = Message::new("engine-reason").with("criterion", subject.criterion(id));
        let known_words = |known: String| match known.is_empty() {
            true => String::new(),
            false => words.render(&Message::new("engine-known").with("known", known)),
        };
        if id.as_str() == BUDGET {
            let cost =
                problem.alternatives.iter().find(|one| one.id == entry.id).map(|one| one.cost).unwrap_or_default();
            return words.render(&title.with("known", known_words(cost_words(session, &cost))).with("sources", ""));
        }
        let known = subject.known(&entry.id, id);
        words.render(&title.with("known", known_words(known.words)).with("sources", bracketed(&known.sources)))
    };
    let mut reasons: Vec<String> = entry.failed.iter().map(reason).collect();
    // Only when strict is an open requirement a reason.
    if entry.failed.is_empty() {
        let message = Message::new("engine-reason-open").with("names", subject.criteria(&entry.open));
        reasons.push(words.render(&message));
    }
    fill(session, &format!("{}: {}", subject.alternative(&entry.id), reasons.join("; ")), "  ")
}
