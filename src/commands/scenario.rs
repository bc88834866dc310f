//! `scenarios`: named sets of changes to an assessment, side by side with how it is.

mod changes;
mod page;

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;

use super::assessment::{self, Assessment};
use super::failure::{Exit, Failure};
use super::outcome::Outcome;
use super::rank::{CatalogSubject, Compared, Otherwise, Way, confirmed};
use super::session::Session;
use crate::cli::Terms;
use crate::content::Content;
use crate::content::scenarios::{self, FILE, Scenario};
use crate::content::store::{SourceFile, read_file};
use crate::diagnostic::Diagnostic;
use crate::model::conclusion::Verdict;
use crate::model::decision::Ranking;
use crate::model::robustness::Simulation;
use changes::otherwise;
use page::Column;

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    assessment: &'a str,
    now: State<'a>,
    scenarios: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    title: &'a str,
    note: Option<&'a str>,
    #[serde(flatten)]
    state: State<'a>,
}

#[derive(Serialize)]
struct State<'a> {
    verdict: Verdict,
    ranking: &'a Ranking,
    simulation: Option<&'a Simulation>,
}

impl<'a> State<'a> {
    fn of(outcome: &'a Outcome<'_>, compared: &'a Compared<'_>) -> Self {
        let verdict = outcome.conclusion.verdict;
        Self { verdict, ranking: &compared.ranking, simulation: compared.simulation.as_ref() }
    }
}

/// Shows the scenarios of an assessment side by side.
pub fn run(session: &mut Session<'_, '_>, folder: &Path, terms: &Terms) -> Result<Exit, Failure> {
    let content = session.content()?;
    let assessment = assessment::open_whole(session, &content, folder)?;
    let way = Way::new(terms, &assessment.answers.respondent.id)?;
    let path = folder.join(FILE);
    if !path.is_file() {
        return Err(Failure::new(Exit::File, "failure-no-scenarios").with("path", path.display().to_string()));
    }
    let before = confirmed(&content, &assessment, folder, &way)?;
    let file = read_file(path.display().to_string(), path);
    let mut faults = Vec::new();
    let scenarios = scenarios::read(&file, &mut faults).unwrap_or_default();
    let mut supposed: Vec<(&Scenario, Otherwise)> = Vec::new();
    for (index, scenario) in scenarios.iter().enumerate() {
        match otherwise(session, &content, &assessment, scenario, (index, &file)) {
            Ok(found) => supposed.push((scenario, found)),
            Err(more) => faults.extend(more),
        }
    }
    if !faults.is_empty() {
        let files = BTreeMap::from([(file.path.clone(), file.clone())]);
        let shown: String = faults.iter().map(|fault| super::check::shown(fault, &files, session)).collect();
        return Err(Failure::new(Exit::File, "failure-scenarios").with("path", file.shown()).details(shown));
    }
    if supposed.is_empty() {
        return Err(Failure::new(Exit::File, "failure-no-scenario").with("path", file.shown()));
    }
    let questionnaire = assessment.whole(&content);
    let now = Compared::new(&before.problem, &way.settings)?;
    let outcomes: Vec<(&Scenario, Outcome<'_>)> = supposed
        .iter()
        .map(|(scenario, supposed)| Ok((*scenario, supposed.outcome(questionnaire, way.years)?)))
        .collect::<Result<_, Failure>>()?;
    let compared: Vec<Compared<'_>> = outcomes
        .iter()
        .map(|(_, outcome)| Compared::new(&outcome.problem, &way.settings))
        .collect::<Result<_, Failure>>()?;
    if session.globals.json {
        let entries = outcomes.iter().zip(&compared).map(|((scenario, outcome), compared)| Entry {
            id: &scenario.id,
            title: scenario.called(),
            note: scenario.note.as_deref(),
            state: State::of(outcome, compared),
        });
        session.json(&Document {
            schema: 1,
            assessment: &assessment.answers.assessment,
            now: State::of(&before, &now),
            scenarios: entries.collect(),
        });
        return Ok(Exit::Fine);
    }
    let subject = CatalogSubject::new(session, &content, &before.conclusion.requirements);
    let columns: Vec<Column<'_>> = outcomes
        .iter()
        .zip(&compared)
        .map(|((scenario, outcome), compared)| Column { scenario, outcome, compared })
        .collect();
    let mut text = super::status::heading(session, &assessment.answers.assessment);
    text.push_str(&page::side_by_side(session, &subject, questionnaire, (&before, &now), &columns));
    for column in &columns {
        text.push_str(&page::told(session, &subject, (&before, &now), column));
    }
    session.result(&text);
    Ok(Exit::Fine)
}

/// Returns what is wrong with the scenarios of an assessment, with their file; nothing when it has none.
pub fn faults(session: &Session<'_, '_>, content: &Content, folder: &Path) -> Option<(Vec<Diagnostic>, SourceFile)> {
    let path = folder.join(FILE);
    if !path.is_file() {
        return None;
    }
    let file = read_file(path.display().to_string(), path);
    let mut faults = Vec::new();
    let scenarios = scenarios::read(&file, &mut faults).unwrap_or_default();
    // Answers that cannot be read have faults of their own.
    let assessment: Option<Assessment> = assessment::whole_of(session, content, folder).ok();
    for (index, scenario) in scenarios.iter().enumerate() {
        let Some(assessment) = &assessment else { break };
        faults.extend(otherwise(session, content, assessment, scenario, (index, &file)).err().into_iter().flatten());
    }
    Some((faults, file))
}
