//! `effect`: what a change of content does to advice; `difference`: what differs between two states of an assessment. Both
//! say which part of the change causes what.

mod rows;
mod state;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::assessment::{self, Assessment};
use super::failure::{Exit, Failure};
use super::outcome::Outcome;
use super::session::Session;
use super::table::table;
use crate::cli::Between;
use crate::content::Content;
use crate::effect::{Effect, Picture, State, effects, parts};
use crate::i18n::Message;
use crate::mcda;
use crate::model::robustness::Settings;
use rows::{Sides, row};
use state::{At, content_at};

/// Places beyond this one are left out unless all are asked for.
const SHOWN: usize = 12;

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    from: String,
    to: String,
    assessments: Vec<Account<'a>>,
    failed: Vec<Failed>,
}

/// What a change does to one assessment.
#[derive(Serialize)]
struct Account<'a> {
    assessment: &'a str,
    /// How many parts of the answers, the catalog and the questionnaire differ.
    changed: BTreeMap<&'static str, usize>,
    effects: &'a [Effect],
}

/// An assessment that could not be worked out in one of the states.
#[derive(Serialize)]
struct Failed {
    assessment: String,
    reason: String,
}

/// One assessment in two states.
struct Pair {
    name: String,
    before: Assessment,
    after: Assessment,
}

/// Shows what a change of content does to assessments.
pub fn effect(session: &mut Session<'_, '_>, folders: &[PathBuf], between: &Between) -> Result<Exit, Failure> {
    let [before, after] = states(session, between)?;
    let mut pairs = Vec::new();
    let mut failed = Vec::new();
    for place in places(session, folders) {
        let side = |content: &Content| read(session, content, &place);
        match side(&before.content).and_then(|old| Ok((old, side(&after.content)?))) {
            Ok((old, new)) => pairs.push(Pair { name: new.answers.assessment.clone(), before: old, after: new }),
            // A folder that a person named must work; a shipped example may be younger than the content of then.
            Err(failure) if folders.is_empty() => {
                let reason = session.messages.render(&failure.message);
                failed.push(Failed { assessment: place.shown(), reason });
            }
            Err(failure) => return Err(failure),
        }
    }
    tell(session, [&before, &after], &pairs, failed, between)
}

/// Shows what differs between two states of an assessment.
pub fn difference(
    session: &mut Session<'_, '_>,
    earlier: &str,
    folder: &Path,
    between: &Between,
) -> Result<Exit, Failure> {
    // An earlier revision of the assessment goes with the content of that revision, when it was kept there.
    let then = state::folder_at(session, earlier, folder)?;
    let from = between.from.clone().or_else(|| then.content.clone());
    let [before, after] = states(session, &Between { from, ..between.clone() })?;
    let old = assessment::whole_of(session, &before.content, then.folder())?;
    let new = assessment::open_whole(session, &after.content, folder)?;
    let pairs = [Pair { name: new.answers.assessment.clone(), before: old, after: new }];
    tell(session, [&before, &after], &pairs, Vec::new(), between)
}

fn states(session: &Session<'_, '_>, between: &Between) -> Result<[At; 2], Failure> {
    Ok([content_at(session, between.from.as_deref())?, content_at(session, between.to.as_deref())?])
}

/// Where answers are: a folder, or a shipped example.
enum Place {
    Folder(PathBuf),
    Example(String),
}

impl Place {
    fn shown(&self) -> String {
        match self {
            Place::Folder(folder) => folder.display().to_string(),
            Place::Example(name) => name.clone(),
        }
    }
}

fn places(session: &Session<'_, '_>, folders: &[PathBuf]) -> Vec<Place> {
    if !folders.is_empty() {
        return folders.iter().cloned().map(Place::Folder).collect();
    }
    session.store.examples().into_iter().map(Place::Example).collect()
}

fn example(name: &str) -> String {
    format!("examples/{name}/answers/r1.toml")
}

fn read(session: &Session<'_, '_>, content: &Content, place: &Place) -> Result<Assessment, Failure> {
    match place {
        Place::Folder(folder) => assessment::whole_of(session, content, folder),
        Place::Example(name) => {
            let path = example(name);
            let file = session.store.file(&path).expect("only examples with this file are places");
            assessment::from_file(session, content, file, Path::new(&path))
        }
    }
}

fn tell(
    session: &mut Session<'_, '_>,
    states: [&At; 2],
    pairs: &[Pair],
    failed: Vec<Failed>,
    between: &Between,
) -> Result<Exit, Failure> {
    let mut accounts = Vec::new();
    for pair in pairs {
        let [before, after] = [(&pair.before, states[0]), (&pair.after, states[1])].map(|(one, at)| State {
            questionnaire: std::borrow::Cow::Borrowed(one.whole(&at.content)),
            catalog: std::borrow::Cow::Borrowed(&at.content.catalog),
            answers: std::borrow::Cow::Borrowed(&one.answers),
        });
        let mut changed = BTreeMap::new();
        for part in parts(&before, &after) {
            *changed.entry(part.kind()).or_insert(0) += 1;
        }
        accounts.push((changed, effects(&before, &after, &picture)));
    }
    let exit = match between.fail_on_change && accounts.iter().any(|(_, effects)| !effects.is_empty()) {
        true => Exit::Findings,
        false => Exit::Fine,
    };
    let [from, to] = states.map(|at| at.name.clone());
    if session.globals.json {
        let assessments = pairs.iter().zip(&accounts).map(|(pair, (changed, effects))| Account {
            assessment: &pair.name,
            changed: changed.clone(),
            effects,
        });
        let assessments = assessments.collect();
        session.json(&Document { schema: 1, from, to, assessments, failed });
        return Ok(exit);
    }
    let markdown = between.format == "markdown";
    let words = &session.messages;
    let title = words.render(&Message::new("effect-title").with("from", from).with("to", to));
    let affected = accounts.iter().filter(|(_, effects)| !effects.is_empty()).count();
    let count = Message::new("effect-count").with("count", affected).with("all", accounts.len());
    let mut text = match markdown {
        true => format!("## {}\n\n{}\n", crate::report::escape::markdown(&title), words.render(&count)),
        false => format!(
            "{}{}\n",
            super::status::heading(session, &title),
            super::findings::fill(session, &words.render(&count), "").trim_end()
        ),
    };
    for (pair, (changed, effects)) in pairs.iter().zip(&accounts) {
        let sides = Sides { session, contents: states.map(|at| &at.content), pair: [&pair.before, &pair.after] };
        text.push('\n');
        text.push_str(&section(&sides, &pair.name, changed, effects, between));
    }
    for one in failed {
        let message = Message::new("effect-failed").with("name", one.assessment).with("reason", one.reason);
        text.push_str(&format!("\n{}", super::findings::fill(session, &words.render(&message), "")));
    }
    session.result(&text);
    Ok(exit)
}

fn section(
    sides: &Sides<'_, '_, '_>,
    name: &str,
    changed: &BTreeMap<&'static str, usize>,
    effects: &[Effect],
    between: &Between,
) -> String {
    let session = sides.session;
    let words = &session.messages;
    let markdown = between.format == "markdown";
    let head = match markdown {
        true => format!("### {}\n\n", crate::report::escape::markdown(name)),
        false => super::status::heading(session, name),
    };
    if effects.is_empty() {
        let key = if changed.is_empty() { "effect-nothing-changed" } else { "effect-nothing" };
        return format!("{head}{}\n", words.text(key));
    }
    let shown: Vec<&Effect> = effects.iter().filter(|effect| between.all || rows::matters(effect, SHOWN)).collect();
    let heads = ["effect-head-what", "effect-head-before", "effect-head-after"].map(|key| words.text(key));
    let mut out = head;
    for (because, rows) in grouped(sides, &shown) {
        let because = words.render(&Message::new("effect-because").with("names", because));
        out.push_str(&match markdown {
            true => format!("{}\n\n{}\n", crate::report::escape::markdown(&because), rows::pipes(&heads, &rows)),
            false => format!("{}{}", super::findings::fill(session, &because, ""), table(session, &heads, &rows)),
        });
    }
    if shown.len() < effects.len() {
        let message = Message::new("effect-more").with("count", effects.len() - shown.len());
        out.push_str(&format!("{}\n", words.render(&message)));
    }
    out
}

/// Returns rows of a table by what causes them, in the order of the first.
fn grouped(sides: &Sides<'_, '_, '_>, effects: &[&Effect]) -> Vec<(String, Vec<Vec<String>>)> {
    let mut groups: Vec<(String, Vec<Vec<String>>)> = Vec::new();
    for effect in effects {
        let because = sides.because(&effect.because);
        let row = row(sides, &effect.difference).to_vec();
        match groups.iter_mut().find(|(known, _)| *known == because) {
            Some((_, rows)) => rows.push(row),
            None => groups.push((because, vec![row])),
        }
    }
    groups
}

/// Returns what a reader of the advice would see of what follows from a state; the headline only when it is asked for.
fn picture(state: &State<'_>, headline: bool) -> Picture {
    let varied = Outcome::varied(&state.questionnaire, &state.answers, &state.catalog, |_, _| {});
    // A state between two that work may be one that cannot be ranked; it then differs from both.
    let Ok(outcome) = varied else { return Picture::default() };
    let conclusion = &outcome.conclusion;
    let mut picture = Picture {
        verdict: Some(conclusion.verdict),
        points_to: conclusion.points_to,
        factors: conclusion.readiness.iter().map(|one| (one.factor.clone(), one.state)).collect(),
        findings: conclusion.findings.iter().map(|finding| finding.rule.clone()).collect(),
        requirements: conclusion
            .requirements
            .iter()
            .map(|one| (one.demand.criterion.clone(), (one.demand.level, one.demand.at_least.clone())))
            .collect(),
        ..Picture::default()
    };
    let Some(ranking) = outcome.ranking.as_ref().filter(|_| state.questionnaire.compares_platforms()) else {
        return picture;
    };
    picture.platforms = state.catalog.platforms.keys().cloned().collect();
    picture.excluded =
        ranking.excluded.iter().map(|one| (one.id.clone(), one.failed.iter().cloned().collect())).collect();
    picture.ranks = ranking.ranked.iter().map(|one| (one.id.clone(), one.rank)).collect();
    let settings = Settings {
        by_source: false,
        respondent: state.answers.respondent.id.clone(),
        threads: std::thread::available_parallelism().map_or(1, usize::from),
        ..Settings::default()
    };
    if headline
        && ranking.ranked.len() > 1
        && let Ok(simulation) = mcda::simulation(&outcome.problem, &settings)
    {
        picture.headline = simulation.headline.into_iter().collect();
    }
    picture
}
