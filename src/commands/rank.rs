//! `rank` and its kin: the platforms compared for these answers, how sure that is, why, and what would change it.
//! One file per question that a user asks. Sentences are in `locales/*/engine.ftl`; what is compared has its names and
//! facts through [`subject::Subject`], so that a bare decision problem is told in the same words.

mod ask;
mod cost;
mod headline;
mod platforms;
mod sensitivity;
mod settings;
mod subject;
mod typed;
mod what_if;
mod why;
mod words;

use std::path::Path;

use serde::Serialize;

use super::assessment::{self, Assessment};
use super::failure::{Exit, Failure};
use super::findings::fill;
use super::outcome::Outcome;
use super::revised;
use super::session::Session;
use crate::content::Content;
use crate::i18n::Message;
use crate::mcda;
use crate::model::conclusion::Verdict;
use crate::model::decision::{CriterionWeight, ObjectiveWeight, Problem, Ranking, WeightOrigin};
use crate::model::robustness::Simulation;
use crate::model::sensitivity::CostStep;

pub use ask::{ask, section as ask_section};
pub use cost::{cost, section as cost_section, steps as cost_steps};
pub use headline::{headline, some_names, standings};
pub use platforms::platform;
pub use sensitivity::{Stakes, section as sensitivity_section, sensitivity};
pub use settings::{Compared, Way};
pub use subject::{CatalogSubject, Known, Subject, names};
pub use what_if::{Otherwise, framework, reasons_for, said as typed_said, what_if};
pub use why::{section as why_section, why};
pub use words::{fine_points, percent, points, share};

/// How many are shown unless all are asked for.
pub const SHOWN: usize = 12;

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    assessment: &'a str,
    verdict: Verdict,
    weight_origin: WeightOrigin,
    objectives: &'a [ObjectiveWeight],
    criteria: &'a [CriterionWeight],
    ranking: &'a Ranking,
    simulation: Option<&'a Simulation>,
    frontier: Vec<CostStep>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    revised: Vec<revised::Record<'a>>,
}

/// Shows the ranking for an assessment, with how sure it is.
pub fn run(
    session: &mut Session<'_, '_>,
    folder: &Path,
    terms: &crate::cli::Terms,
    all: bool,
) -> Result<Exit, Failure> {
    let content = session.content()?;
    let assessment = assessment::open_whole(session, &content, folder)?;
    let questionnaire = assessment.comparing(&content)?;
    let way = Way::new(terms, &assessment.answers.respondent.id)?;
    let outcome = confirmed(&content, &assessment, folder, &way)?;
    let compared = Compared::new(&outcome.problem, &way.settings)?;
    if session.globals.json {
        session.json(&Document {
            schema: 1,
            assessment: &assessment.answers.assessment,
            verdict: outcome.conclusion.verdict,
            weight_origin: outcome.problem.weight_origin,
            objectives: &outcome.problem.objectives,
            criteria: &outcome.problem.criteria,
            ranking: &compared.ranking,
            simulation: compared.simulation.as_ref(),
            frontier: mcda::frontier(&compared.ranking),
            revised: revised::records(&assessment),
        });
        return Ok(Exit::Fine);
    }
    let subject = CatalogSubject::new(session, &content, &outcome.conclusion.requirements);
    let mut text = super::status::heading(session, &assessment.answers.assessment);
    text.push_str(&super::status::verdict(session, questionnaire, &outcome.conclusion));
    text.push('\n');
    text.push_str(&headline(session, &subject, &compared));
    let shown = if all { usize::MAX } else { SHOWN };
    text.push_str(&standings(
        session,
        &subject,
        &outcome.problem,
        &compared.ranking,
        compared.simulation.as_ref(),
        shown,
    ));
    text.push_str(&cost::steps(session, &subject, &compared.ranking));
    text.push_str(&closing(session, &outcome.problem, outcome.means.years));
    text.push_str(&revised::line(session, &assessment));
    session.result(&text);
    Ok(Exit::Fine)
}

/// Returns the table of platforms without a simulation, for a page that shows more than a comparison.
pub fn ranked(
    session: &Session<'_, '_>,
    content: &Content,
    problem: &Problem,
    ranking: &Ranking,
    count: usize,
) -> String {
    let years = content.catalog.cost.term_years;
    let subject = CatalogSubject::new(session, content, &[]);
    let mut text = standings(session, &subject, problem, ranking, None, count);
    text.push_str(&closing(session, problem, years));
    text
}

/// Returns what follows from an assessment in which an order may be shown.
pub fn confirmed<'a>(
    content: &'a Content,
    assessment: &'a Assessment,
    folder: &Path,
    way: &Way,
) -> Result<Outcome<'a>, Failure> {
    let questionnaire = assessment.comparing(content)?;
    let outcome = Outcome::varied(questionnaire, &assessment.answers, &content.catalog, |_, means| {
        means.years = way.years.unwrap_or(means.years);
    })?;
    if outcome.ranking.is_none() {
        return Err(Failure::new(Exit::Incomplete, "failure-unconfirmed").with("folder", folder.display().to_string()));
    }
    Ok(outcome)
}

/// Returns where weights come from, how to read the table, and what it is not.
fn closing(session: &Session<'_, '_>, problem: &Problem, years: u32) -> String {
    let weights = match problem.weight_origin {
        WeightOrigin::NotGiven => "rank-no-weights",
        WeightOrigin::Confirmed | WeightOrigin::Unconfirmed => "rank-weights",
        WeightOrigin::Several => "rank-weights-several",
    };
    let lines = [weights, "rank-how-to-read", "rank-no-tender"].map(|key| {
        let message = Message::new(key).with("years", years as usize);
        fill(session, &session.messages.render(&message), "")
    });
    format!("\n{}", lines.concat())
}
