//! What if: answers, weights, facts or the budget otherwise, for this once. Two outcomes side by side, what moved, and why.
//! Nothing is written.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Serialize;

use super::subject::{CatalogSubject, Subject};
use super::typed::{euros, number, pair};
use super::words::{fine_points, percent, points, share};
use super::{Compared, SHOWN, Way, fill, platforms};
use crate::cli::{Changes, Terms};
use crate::commands::assessment::{self, Assessment};
use crate::commands::failure::{Exit, Failure};
use crate::commands::outcome::Outcome;
use crate::commands::session::Session;
use crate::commands::table::table;
use crate::content::Content;
use crate::content::answers::misfit_message;
use crate::i18n::Message;
use crate::model::answers::{Answer, Answers, Misfit, Said, Value};
use crate::model::catalog::{Catalog, Fact, FactValue, Field, FieldKind};
use crate::model::conclusion::Verdict;
use crate::model::decision::{Points, Ranked, Ranking};
use crate::model::id::{CriterionId, FieldId, LevelId, ObjectiveId, OptionId, PlatformId, QuestionId};
use crate::model::questionnaire::{NonAnswer, Question, QuestionKind};
use crate::model::robustness::Simulation;
use crate::model::source::Confidence;
use crate::reasoning::Weights;

/// Movers whose reasons are written out.
const EXPLAINED: usize = 5;
/// Criteria that are named as the reason of a move.
const REASONS: usize = 3;
/// A change of less than a twentieth of a point moves nothing.
const NOTHING: f64 = 0.0005;
/// A change of weight of half a per cent or more is told.
const WEIGHT_TOLD: f64 = 0.005;
/// Takes away what is known.
const UNKNOWN: &str = "unknown";

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
    let answers = changed_answers(session, &content, &assessment, &changes.set)?;
    let catalog = changed_catalog(&content, &changes.fact)?;
    let weights = changed_weights(&content.catalog, &changes.weight)?;
    let budget = changes.budget.as_deref().map(|typed| euros("--budget", typed)).transpose()?;
    let questionnaire = assessment.whole(&content);
    let after = Outcome::varied(questionnaire, &answers, &catalog, |given, means| {
        means.years = way.years.unwrap_or(means.years);
        means.total = budget.or(means.total);
        given.objectives.extend(weights.objectives);
        given.criteria.extend(weights.criteria);
    })?;
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

// ---- changes ---------------------------------------------------------------------------------------------------------

fn changed_answers(
    session: &Session<'_, '_>,
    content: &Content,
    assessment: &Assessment,
    set: &[String],
) -> Result<Answers, Failure> {
    let questionnaire = assessment.whole(content);
    let mut answers = assessment.answers.clone();
    for typed in set {
        let (name, value) = pair("--set", typed)?;
        let Some(question) = questionnaire.question(&QuestionId::from(name)) else {
            let known = questionnaire.questions().map(|question| question.id.as_str());
            return Err(Failure::new(Exit::Usage, "failure-no-question").with("found", name).suggest(name, known));
        };
        let said = said(question, value).map_err(|misfit| {
            let reason = session.messages.render(&misfit_message(&misfit));
            let failure = Failure::new(Exit::Usage, "failure-set")
                .with("question", name)
                .with("found", value)
                .with("reason", reason);
            match &misfit {
                Misfit::NoSuchChoice(id) => {
                    failure.suggest(id.as_str(), question.option.iter().map(|choice| choice.id.as_str()))
                }
                _ => failure,
            }
        })?;
        answers.answers.insert(question.id.clone(), Answer { rev: question.rev, ..Answer::new(said) });
    }
    Ok(answers)
}

/// Returns what a typed value says: a non-answer by its name, choices with commas between them, a number or a text.
fn said(question: &Question, typed: &str) -> Result<Said, Misfit> {
    let non_answer = match typed {
        _ if question.choice(&OptionId::from(typed)).is_some() => None,
        UNKNOWN => Some(NonAnswer::Unknown),
        "not-applicable" | "not_applicable" => Some(NonAnswer::NotApplicable),
        "refused" => Some(NonAnswer::Refused),
        _ => None,
    };
    if let Some(non_answer) = non_answer {
        return Ok(Said::Non(non_answer));
    }
    let value = match question.kind {
        QuestionKind::Single | QuestionKind::Multi => {
            Value::Choices(typed.split(',').map(|id| OptionId::from(id.trim())).collect())
        }
        QuestionKind::Text | QuestionKind::Longtext => Value::Text(typed.to_owned()),
        QuestionKind::Amount => Value::Number(euros("--set", typed).map_err(|_| Misfit::WrongKind)?),
        _ => Value::Number(number("--set", typed, f64::MIN, f64::MAX).map_err(|_| Misfit::WrongKind)?),
    };
    question.accepts(&value)?;
    Ok(Said::Value(value))
}

fn changed_weights(catalog: &Catalog, typed: &[String]) -> Result<Weights, Failure> {
    let mut weights = Weights::default();
    for entry in typed {
        let (name, value) = pair("--weight", entry)?;
        let points = Points::exact(number("--weight", value, 0.0, 100.0)?);
        if catalog.objective(&ObjectiveId::from(name)).is_some() {
            weights.objectives.insert(name.into(), points);
        } else if catalog.criterion(&CriterionId::from(name)).is_some() {
            weights.criteria.insert(name.into(), points);
        } else {
            let objectives = catalog.objectives.iter().map(|one| one.id.as_str());
            let known = objectives.chain(catalog.criteria.iter().map(|one| one.id.as_str()));
            let names: Vec<&str> = catalog.objectives.iter().map(|one| one.id.as_str()).collect();
            return Err(Failure::new(Exit::Usage, "failure-no-objective")
                .with("found", name)
                .with("names", names.join(", "))
                .suggest(name, known));
        }
    }
    Ok(weights)
}

fn changed_catalog(content: &Content, typed: &[String]) -> Result<Catalog, Failure> {
    let mut catalog = content.catalog.clone();
    for entry in typed {
        let (name, value) = pair("--fact", entry)?;
        let (platform, field) =
            name.rsplit_once('.').ok_or_else(|| Failure::new(Exit::Usage, "failure-fact").with("found", name))?;
        let id = platforms::platform(content, platform)?;
        let Some(field) = content.catalog.field(&FieldId::from(field)) else {
            let known = content.catalog.fields.iter().map(|one| one.id.as_str());
            return Err(Failure::new(Exit::Usage, "failure-no-field").with("found", field).suggest(field, known));
        };
        let new = facts(field, value)?;
        let Some(platform) = catalog.platforms.get_mut(&id) else { continue };
        // A tag comes beside the other tags; anything else goes in the place of what was known.
        if field.kind != FieldKind::Tags || new.is_empty() {
            platform.facts.retain(|fact| fact.field != field.id);
        }
        platform.facts.extend(new);
    }
    Ok(catalog)
}

/// Returns the facts that a typed value stands for; none when it takes away what is known.
fn facts(field: &Field, typed: &str) -> Result<Vec<Fact>, Failure> {
    if typed == UNKNOWN && field.level(&LevelId::from(UNKNOWN)).is_none() {
        return Ok(Vec::new());
    }
    let values = match field.kind {
        FieldKind::Level => vec![FactValue::Levels(levels(field, typed)?)],
        FieldKind::Tags => levels(field, typed)?.into_iter().map(FactValue::Tag).collect(),
        FieldKind::Number | FieldKind::Amount | FieldKind::Year => {
            let (low, high) = typed.split_once('-').unwrap_or((typed, typed));
            let (low, high) = (euros("--fact", low)?, euros("--fact", high)?);
            vec![FactValue::Number { low: low.min(high), high: low.max(high) }]
        }
        FieldKind::Date | FieldKind::Url | FieldKind::Name | FieldKind::Text => {
            return Err(Failure::new(Exit::Usage, "failure-fact-kind").with("field", field.id.as_str()));
        }
    };
    let fact = |value| Fact {
        field: field.id.clone(),
        value,
        text: None,
        source: "".into(),
        as_of: None,
        confidence: Confidence::Low,
        note: None,
    };
    Ok(values.into_iter().map(fact).collect())
}

fn levels(field: &Field, typed: &str) -> Result<Vec<LevelId>, Failure> {
    let level = |name: &str| {
        let id = LevelId::from(name.trim());
        if field.level(&id).is_some() {
            return Ok(id);
        }
        let known = field.choice.iter().map(|level| level.id.as_str());
        let names: Vec<&str> = known.clone().collect();
        Err(Failure::new(Exit::Usage, "failure-no-level")
            .with("found", name)
            .with("field", field.id.as_str())
            .with("names", names.join(", "))
            .suggest(name, known))
    };
    typed.split(',').map(level).collect()
}

// ---- what moved ------------------------------------------------------------------------------------------------------

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

// ---- words -----------------------------------------------------------------------------------------------------------

/// Returns what changed in the verdict, the requirements and the weights.
fn framework(
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
