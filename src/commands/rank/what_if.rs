//! What if: answers, weights, facts or the budget otherwise, for this once. Two outcomes side by side, what moved, and why.
//! Nothing is written.

mod changes;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Serialize;

use super::subject::{CatalogSubject, Subject};
use super::typed::euros;
use super::words::{fine_points, percent, points, share};
use super::{Compared, SHOWN, Way, fill};
use crate::cli::{Changes, Terms};
use crate::commands::assessment::{self, Assessment};
use crate::commands::failure::{Exit, Failure};
use crate::commands::outcome::Outcome;
use crate::commands::session::Session;
use crate::commands::table::table;
use crate::content::Content;
use crate::i18n::Message;
use crate::model::answers::Answers;
use crate::model::catalog::Catalog;
use crate::model::conclusion::Verdict;
use crate::model::decision::{Ranked, Ranking};
use crate::model::id::{CriterionId, ObjectiveId, PlatformId};
use crate::model::questionnaire::Questionnaire;
use crate::model::robustness::Simulation;
use crate::reasoning::Weights;
pub use changes::said;
use changes::{changed_answers, changed_catalog, changed_weights};

/// Movers whose reasons are written out.
const EXPLAINED: usize = 5;
/// Criteria that are named as the reason of a move.
const REASONS: usize = 3;
/// A change of less than a twentieth of a point moves nothing.
const NOTHING: f64 = 0.0005;
/// A change of weight of half a per cent or more is told.
const WEIGHT_TOLD: f64 = 0.005;

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    assessment: &'a str,
    before: Side<'a>,
    after: Side<'a>,
    moved: Vec<Move>,
}

#[derive(Serialize)]
struct Side<'a> {
    verdict: Verdict,
    requirements: BTreeSet<&'a CriterionId>,
    ranking: &'a Ranking,
    simulation: Option<&'a Simulation>,
}

/// How one platform moved.
#[derive(Debug, Clone, Serialize)]
struct Move {
    id: PlatformId,
    /// Place before and after; nothing where it drops out.
    rank: [Option<usize>; 2],
    /// Value before and after.
    value: [Option<f64>; 2],
    /// Criteria that make the difference, largest first.
    because: Vec<Because>,
    /// Requirements that it fails only after the change, and only before it.
    newly_failed: Vec<CriterionId>,
    no_longer_failed: Vec<CriterionId>,
}

/// What a criterion adds more or less than before.
#[derive(Debug, Clone, Serialize)]
struct Because {
    criterion: CriterionId,
    change: f64,
}

/// Shows what would follow if something were otherwise.
pub fn what_if(
    session: &mut Session<'_, '_>,
    folder: &Path,
    changes: &Changes,
    terms: &Terms,
    all: bool,
) -> Result<Exit, Failure> {
    let content = session.content()?;
    let assessment = assessment::open_whole(session, &content, folder)?;
    let way = Way::new(terms, &assessment.answers.respondent.id)?;
    let before = super::confirmed(&content, &assessment, folder, &way)?;
    let otherwise = Otherwise::new(session, &content, &assessment, changes)?;
    let after = otherwise.outcome(assessment.whole(&content), way.years)?;
    let (old, new) = (Compared::new(&before.problem, &way.settings)?, Compared::new(&after.problem, &way.settings)?);
    let moved = moves(&old, &new);
    if session.globals.json {
        session.json(&Document {
            schema: 1,
            assessment: &assessment.answers.assessment,
            before: side(&before, &old),
            after: side(&after, &new),
            moved,
        });
        return Ok(Exit::Fine);
    }
    let subject = CatalogSubject::new(session, &content, &after.conclusion.requirements);
    let mut text = crate::commands::status::heading(session, &assessment.answers.assessment);
    text.push_str(&fill(session, &session.text("engine-what-if"), ""));
    text.push_str(&framework(session, &subject, &before, &after, [&old, &new]));
    text.push_str(&side_by_side(session, &subject, [&old, &new], if all { usize::MAX } else { SHOWN }));
    text.push_str(&reasons(session, &subject, &moved));
    session.result(&text);
    Ok(Exit::Fine)
}

/// Answers, catalog, weights and budget as they would be.
pub struct Otherwise {
    answers: Answers,
    catalog: Catalog,
    weights: Weights,
    budget: Option<f64>,
}

impl Otherwise {
    /// Returns what would hold with these changes.
    ///
    /// # Errors
    /// The first change that cannot be made.
    pub fn new(
        session: &Session<'_, '_>,
        content: &Content,
        assessment: &Assessment,
        changes: &Changes,
    ) -> Result<Self, Failure> {
        Ok(Self {
            answers: changed_answers(session, content, assessment, &changes.set)?,
            catalog: changed_catalog(content, &changes.fact)?,
            weights: changed_weights(&content.catalog, &changes.weight)?,
            budget: changes.budget.as_deref().map(|typed| euros("--budget", typed)).transpose()?,
        })
    }

    /// Returns what would follow; `years` is the term when it was typed.
    ///
    /// # Errors
    /// When the decision problem cannot be ranked.
    pub fn outcome<'a>(&'a self, questionnaire: &'a Questionnaire, years: Option<u32>) -> Result<Outcome<'a>, Failure> {
        Outcome::varied(questionnaire, &self.answers, &self.catalog, |given, means| {
            means.years = years.unwrap_or(means.years);
            means.total = self.budget.or(means.total);
            given.objectives.extend(self.weights.objectives.clone());
            given.criteria.extend(self.weights.criteria.clone());
        })
    }
}

/// Returns why the highest movers move from the one comparison to the other.
pub fn reasons_for(session: &Session<'_, '_>, subject: &dyn Subject, old: &Compared<'_>, new: &Compared<'_>) -> String {
    reasons(session, subject, &moves(old, new))
}

fn side<'a>(outcome: &'a Outcome<'_>, compared: &'a Compared<'_>) -> Side<'a> {
    Side {
        verdict: outcome.conclusion.verdict,
        requirements: requirements(compared),
        ranking: &compared.ranking,
        simulation: compared.simulation.as_ref(),
    }
}

fn requirements<'a>(compared: &'a Compared<'_>) -> BTreeSet<&'a CriterionId> {
    let alternatives = compared.problem.alternatives.iter();
    alternatives.flat_map(|one| &one.knock_outs).map(|knock_out| &knock_out.criterion).collect()
}

fn moves(old: &Compared<'_>, new: &Compared<'_>) -> Vec<Move> {
    let sides = [old, new];
    let ids: BTreeSet<&PlatformId> = old.problem.alternatives.iter().map(|one| &one.id).collect();
    let mut moved: Vec<Move> = ids
        .into_iter()
        .filter_map(|id| {
            let ranked = sides.map(|side| side.ranking.ranked.iter().find(|one| one.id == *id));
            let failed = sides.map(|side| failed(&side.ranking, id));
            let rank = ranked.map(|one| one.map(|one| one.rank));
            let value = ranked.map(|one| one.map(|one| one.value.mean));
            let because = because(old, new, ranked);
            let same = rank[0] == rank[1] && because.is_empty() && failed[0] == failed[1];
            let only = |a: &BTreeSet<CriterionId>, b: &BTreeSet<CriterionId>| a.difference(b).cloned().collect();
            (!same).then(|| Move {
                id: id.clone(),
                rank,
                value,
                because,
                newly_failed: only(&failed[1], &failed[0]),
                no_longer_failed: only(&failed[0], &failed[1]),
            })
        })
        .collect();
    let weight = |one: &Move| {
        let best = one.rank.iter().flatten().min().copied().unwrap_or(usize::MAX);
        (best, std::cmp::Reverse(one.rank[0].unwrap_or(usize::MAX / 2).abs_diff(one.rank[1].unwrap_or(usize::MAX / 2))))
    };
    moved.sort_by(|one, other| weight(one).cmp(&weight(other)).then_with(|| one.id.cmp(&other.id)));
    moved
}

fn failed(ranking: &Ranking, id: &PlatformId) -> BTreeSet<CriterionId> {
    let entry = ranking.excluded.iter().find(|entry| entry.id == *id);
    entry.map(|entry| entry.failed.iter().cloned().collect()).unwrap_or_default()
}

/// Returns by how much each criterion adds more or less than before, largest first.
fn because(old: &Compared<'_>, new: &Compared<'_>, ranked: [Option<&Ranked>; 2]) -> Vec<Because> {
    let [Some(before), Some(after)] = ranked else { return Vec::new() };
    let mut change: BTreeMap<&CriterionId, f64> = BTreeMap::new();
    for (criterion, contribution) in old.problem.criteria.iter().zip(&before.contributions) {
        *change.entry(&criterion.id).or_default() -= contribution;
    }
    for (criterion, contribution) in new.problem.criteria.iter().zip(&after.contributions) {
        *change.entry(&criterion.id).or_default() += contribution;
    }
    let mut found: Vec<Because> = change
        .into_iter()
        .filter(|(_, change)| change.abs() >= NOTHING)
        .map(|(criterion, change)| Because { criterion: criterion.clone(), change })
        .collect();
    found.sort_by(|one, other| other.change.abs().total_cmp(&one.change.abs()));
    found
}

/// Returns what changed in the verdict, the requirements and the weights.
pub fn framework(
    session: &Session<'_, '_>,
    subject: &dyn Subject,
    before: &Outcome<'_>,
    after: &Outcome<'_>,
    sides: [&Compared<'_>; 2],
) -> String {
    let words = &session.messages;
    let mut out = String::new();
    if before.conclusion.verdict != after.conclusion.verdict {
        let verdict = |outcome: &Outcome<'_>| words.text(&format!("verdict-{}", outcome.conclusion.verdict.key()));
        let message =
            Message::new("engine-what-if-verdict").with("before", verdict(before)).with("after", verdict(after));
        out.push_str(&fill(session, &words.render(&message), ""));
    }
    let [old, new] = sides.map(requirements);
    for (key, some) in [("engine-what-if-more", new.difference(&old)), ("engine-what-if-fewer", old.difference(&new))] {
        let titles: Vec<String> = some.map(|id| subject.criterion(id)).collect();
        if !titles.is_empty() {
            let message = Message::new(key).with("names", words.list(&titles));
            out.push_str(&fill(session, &words.render(&message), ""));
        }
    }
    let weight = |side: &Compared<'_>, id: &ObjectiveId| {
        let place = side.problem.objectives.iter().position(|one| one.id == *id);
        place.map_or(0.0, |place| side.ranking.objective_weights[place])
    };
    let objectives: BTreeSet<&ObjectiveId> =
        sides.iter().flat_map(|side| side.problem.objectives.iter().map(|one| &one.id)).collect();
    for id in objectives {
        let [old, new] = sides.map(|side| weight(side, id));
        if (new - old).abs() >= WEIGHT_TOLD {
            let message = Message::new("engine-what-if-weight")
                .with("objective", subject.objective(id))
                .with("before", percent(words, old))
                .with("after", percent(words, new));
            out.push_str(&fill(session, &words.render(&message), ""));
        }
    }
    out
}

fn side_by_side(session: &Session<'_, '_>, subject: &dyn Subject, sides: [&Compared<'_>; 2], shown: usize) -> String {
    let words = &session.messages;
    let heads = [
        subject.head(),
        "engine-head-rank-was",
        "engine-head-rank-is",
        "engine-head-points-was",
        "engine-head-points-is",
        "engine-head-first-was",
        "engine-head-first-is",
    ]
    .map(|key| words.text(key));
    let ranked = |side: &Compared<'_>, id: &PlatformId| side.ranking.ranked.iter().find(|one| one.id == *id).cloned();
    let mut ids: Vec<&PlatformId> = Vec::new();
    for side in [sides[1], sides[0]] {
        for one in side.ranking.ranked.iter().take(shown) {
            if !ids.contains(&&one.id) {
                ids.push(&one.id);
            }
        }
    }
    let rows: Vec<Vec<String>> = ids
        .into_iter()
        .map(|id| {
            let [old, new] = sides.map(|side| ranked(side, id));
            let rank = |one: &Option<Ranked>| {
                one.as_ref().map_or_else(|| words.text("engine-drops-out"), |one| one.rank.to_string())
            };
            let value = |one: &Option<Ranked>| one.as_ref().map_or(String::new(), |one| points(words, one.value.mean));
            let first = |side: &Compared<'_>| {
                let simulation = side.simulation.as_ref()?;
                let one = simulation.alternatives.iter().find(|one| one.id == *id)?;
                Some(share(words, one.first, &simulation.settings))
            };
            let [first_old, first_new] = sides.map(|side| first(side).unwrap_or_default());
            vec![subject.alternative(id), rank(&old), rank(&new), value(&old), value(&new), first_old, first_new]
        })
        .collect();
    if rows.is_empty() {
        return fill(session, &words.text("engine-none-left"), "");
    }
    format!("\n{}", table(session, &heads, &rows))
}

/// Returns why the highest movers moved.
fn reasons(session: &Session<'_, '_>, subject: &dyn Subject, moved: &[Move]) -> String {
    let words = &session.messages;
    let movers: Vec<&Move> = moved
        .iter()
        .filter(|one| one.rank[0] != one.rank[1] || !one.newly_failed.is_empty() || !one.no_longer_failed.is_empty())
        .take(EXPLAINED)
        .collect();
    if movers.is_empty() {
        let key = if moved.is_empty() { "engine-what-if-same" } else { "engine-what-if-same-order" };
        return format!("\n{}", fill(session, &words.text(key), ""));
    }
    let mut out = format!("\n{}\n", words.text("engine-what-if-why"));
    for one in movers {
        let name = subject.alternative(&one.id);
        let message = if !one.newly_failed.is_empty() {
            Message::new("engine-what-if-out").with("name", name).with("names", subject.criteria(&one.newly_failed))
        } else if one.rank[0].is_none() && !one.no_longer_failed.is_empty() {
            Message::new("engine-what-if-in").with("name", name).with("names", subject.criteria(&one.no_longer_failed))
        } else if one.because.is_empty() {
            Message::new("engine-what-if-others").with("name", name)
        } else {
            let parts: Vec<String> = one
                .because
                .iter()
                .take(REASONS)
                .map(|part| {
                    let sign = if part.change > 0.0 { "+" } else { "−" };
                    format!("{} {sign}{}", subject.criterion(&part.criterion), fine_points(words, part.change.abs()))
                })
                .collect();
            Message::new("engine-what-if-because").with("name", name).with("names", parts.join("; "))
        };
        out.push_str(&fill(session, &words.render(&message), "  "));
    }
    out
}
