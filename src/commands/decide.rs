//! `decide`: a bare decision problem worked out in full, without questionnaire and catalog. For students, other tools and
//! whoever wants to check the method.

mod group;
mod subject;

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;

use super::failure::{Exit, Failure};
use super::findings::fill;
use super::outcome::refused;
use super::rank::{
    Compared, SHOWN, Stakes, Way, ask_section, cost_section, cost_steps, headline, sensitivity_section, standings,
    why_section,
};
use super::session::Session;
use crate::cli::Terms;
use crate::content::decision::{Decision, State, read};
use crate::content::store::{SourceFile, Unreadable, read_file};
use crate::diagnostic::{Diagnostic, Severity};
use crate::mcda;
use crate::model::cost::{BUDGET, CostTerms, Means};
use crate::model::decision::{
    Comparison, CostRange, CriterionWeight, KnockOut, ObjectiveWeight, Problem, Ranking, WeightMode, WeightOrigin,
};
use crate::model::id::{FieldId, PlatformId};
use crate::model::inquiry::Inquiry;
use crate::model::respondents::Group;
use crate::model::robustness::{Settings, Simulation};
use crate::model::sensitivity::{CostStep, TurningPoint};
use subject::DecisionSubject;

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    name: &'a str,
    settings: &'a Settings,
    terms: &'a CostTerms,
    budget: Option<f64>,
    weights: Weights<'a>,
    /// Levels by alternative and fact: what the numbers of states stand for.
    states: BTreeMap<&'a PlatformId, BTreeMap<&'a FieldId, &'a [State]>>,
    ranking: &'a Ranking,
    simulation: Option<&'a Simulation>,
    comparisons: Vec<Pair>,
    stakes: &'a Stakes,
    inquiry: Option<&'a Inquiry>,
    frontier: Vec<CostStep>,
    group: Option<&'a Group>,
}

#[derive(Serialize)]
struct Weights<'a> {
    origin: WeightOrigin,
    objective_mode: WeightMode,
    criterion_mode: WeightMode,
    objectives: &'a [ObjectiveWeight],
    criteria: &'a [CriterionWeight],
}

#[derive(Serialize)]
struct Pair {
    #[serde(flatten)]
    comparison: Comparison,
    turning_points: Vec<TurningPoint>,
}

/// Works out the problem of a file.
pub fn run(session: &mut Session<'_, '_>, path: &Path, terms: &Terms, all: bool) -> Result<Exit, Failure> {
    let mut decision = open(session, path)?;
    // A single respondent's weights are the weights.
    if let [(name, problem)] = &decision.respondents[..] {
        decision.settings.respondent.clone_from(name);
        decision.problem = problem.clone();
    }
    let way = Way::over(terms, decision.settings.clone())?;
    decision.terms.years = way.years.unwrap_or(decision.terms.years);
    let problem = spent(&decision, &decision.problem);
    let compared = Compared::new(&problem, &way.settings)?;
    let stakes = Stakes::new(&compared, &way.settings)?;
    let inquiry = compared.simulation.as_ref().map(|simulation| mcda::inquiry(&problem, &compared.ranking, simulation));
    let group = together(&decision, &way.settings)?;
    if session.globals.json {
        session.json(&Document {
            schema: 1,
            name: &decision.name,
            settings: &way.settings,
            terms: &decision.terms,
            budget: decision.budget,
            weights: Weights {
                origin: problem.weight_origin,
                objective_mode: problem.objective_mode,
                criterion_mode: problem.criterion_mode,
                objectives: &problem.objectives,
                criteria: &problem.criteria,
            },
            states: states(&decision),
            ranking: &compared.ranking,
            simulation: compared.simulation.as_ref(),
            comparisons: pairs(&compared),
            stakes: &stakes,
            inquiry: inquiry.as_ref(),
            frontier: mcda::frontier(&compared.ranking),
            group: group.as_ref(),
        });
        return Ok(Exit::Fine);
    }
    let text = told(session, &decision, &compared, &stakes, inquiry.as_ref(), group.as_ref(), all);
    session.result(&text);
    Ok(Exit::Fine)
}

fn states(decision: &Decision) -> BTreeMap<&PlatformId, BTreeMap<&FieldId, &[State]>> {
    let mut all: BTreeMap<&PlatformId, BTreeMap<&FieldId, &[State]>> = BTreeMap::new();
    for ((alternative, field), states) in decision.words.states.iter().filter(|(_, states)| !states.is_empty()) {
        all.entry(alternative).or_default().insert(field, states);
    }
    all
}

/// Returns the problem of a file; warnings go to the user, errors stop.
fn open(session: &mut Session<'_, '_>, path: &Path) -> Result<Decision, Failure> {
    let file = read_file(path.display().to_string(), path.to_owned());
    if let Err(Unreadable::Io(reason)) = &file.text {
        return Err(Failure::unreadable(path, reason));
    }
    let mut found = Vec::new();
    let decision = read(&file, &mut found);
    let files: BTreeMap<String, SourceFile> = BTreeMap::from([(file.path.clone(), file.clone())]);
    let shown: Vec<(&Diagnostic, String)> =
        found.iter().map(|diagnostic| (diagnostic, super::check::shown(diagnostic, &files, session))).collect();
    let warnings: String =
        shown.iter().filter(|(one, _)| one.severity != Severity::Error).map(|(_, text)| text.as_str()).collect();
    match decision {
        Some(decision) => {
            if !session.globals.quiet {
                session.environment.remark(&warnings);
            }
            Ok(decision)
        }
        None => {
            let details: String = shown.into_iter().map(|(_, text)| text).collect();
            Err(Failure::new(Exit::File, "failure-problem").with("path", file.shown()).details(details))
        }
    }
}

/// Returns a problem with the cost of each alternative, and the budget as a requirement.
fn spent(decision: &Decision, problem: &Problem) -> Problem {
    let mut problem = problem.clone();
    for alternative in &mut problem.alternatives {
        let lines = decision.lines.get(&alternative.id).map(Vec::as_slice).unwrap_or_default();
        alternative.cost = match lines.is_empty() {
            true => CostRange::default(),
            // Only a sum beyond all numbers is left to fail here, and the ranking refuses it by name.
            false => mcda::total_cost(lines, &decision.terms)
                .unwrap_or(CostRange { high: f64::INFINITY, ..CostRange::default() }),
        };
        if let Some(budget) = decision.budget {
            let met = match lines.is_empty() {
                true => crate::model::truth::Truth::Unknown,
                false => alternative.cost.fits(budget),
            };
            alternative.knock_outs.push(KnockOut { criterion: BUDGET.into(), met });
        }
    }
    problem.canonical()
}

/// Returns why each stands above the next.
fn pairs(compared: &Compared<'_>) -> Vec<Pair> {
    let Compared { problem, ranking, .. } = compared;
    let pair = |two: &[crate::model::decision::Ranked]| {
        Some(Pair {
            comparison: mcda::comparison(problem, ranking, &two[0].id, &two[1].id)?,
            turning_points: mcda::turning_points(problem, ranking, &two[0].id, &two[1].id),
        })
    };
    ranking.ranked.windows(2).filter_map(pair).collect()
}

fn together(decision: &Decision, settings: &Settings) -> Result<Option<Group>, Failure> {
    if decision.respondents.len() < 2 {
        return Ok(None);
    }
    let respondents: Vec<(String, Problem)> =
        decision.respondents.iter().map(|(name, problem)| (name.clone(), spent(decision, problem))).collect();
    mcda::group(&respondents, settings).map(Some).map_err(|fault| refused(&fault))
}

fn told(
    session: &Session<'_, '_>,
    decision: &Decision,
    compared: &Compared<'_>,
    stakes: &Stakes,
    inquiry: Option<&Inquiry>,
    group: Option<&Group>,
    all: bool,
) -> String {
    let words = &session.messages;
    let subject = DecisionSubject::new(session, decision);
    let shown = if all { usize::MAX } else { SHOWN };
    let (problem, ranking, simulation) = (compared.problem, &compared.ranking, compared.simulation.as_ref());
    let heading = |key: &str| format!("\n{}", super::status::heading(session, &words.text(key)));
    let mut out = super::status::heading(session, &decision.name);
    let weights = match problem.weight_origin {
        WeightOrigin::NotGiven => "engine-decide-weights-none",
        WeightOrigin::Confirmed | WeightOrigin::Unconfirmed | WeightOrigin::Several => "engine-decide-weights-given",
    };
    out.push_str(&fill(session, &words.text(weights), ""));
    out.push('\n');
    out.push_str(&headline(session, &subject, compared));
    out.push_str(&standings(session, &subject, problem, ranking, simulation, shown));
    if let Some(pair) = pairs(compared).first() {
        out.push_str(&heading("engine-decide-why"));
        out.push_str(&why_section(session, &subject, compared, &pair.comparison, &pair.turning_points));
    }
    if ranking.ranked.len() > 1 || !stakes.knock_outs.is_empty() {
        out.push_str(&heading("engine-decide-sensitivity"));
        out.push_str(&sensitivity_section(session, &subject, compared, stakes, all));
    }
    if let (Some(inquiry), Some(simulation)) = (inquiry, simulation)
        && ranking.ranked.iter().any(|ranked| ranked.coverage < 1.0 || !ranked.open.is_empty())
    {
        out.push_str(&heading("engine-decide-ask"));
        out.push_str(&ask_section(session, &subject, inquiry, simulation, all));
    }
    if ranking.ranked.iter().any(|ranked| ranked.cost.partly_known) {
        let inhabitants = Some(decision.terms.inhabitants).filter(|count| *count > 0.0);
        let means = Means { years: decision.terms.years, inhabitants, total: decision.budget, ..Means::default() };
        out.push_str(&heading("engine-decide-cost"));
        out.push_str(&cost_section(session, &subject, ranking, &means, shown));
        out.push_str(&cost_steps(session, &subject, ranking));
    }
    if let Some(group) = group {
        out.push_str(&heading("engine-decide-group"));
        out.push_str(&group::section(session, &subject, group));
    }
    out
}
