//! A bare decision problem: one TOML or JSON file with alternatives, criteria, facts and weights, without questionnaire and
//! catalog. `docs/decision-problem.md` documents the format; the types in `format` are it. Draws no conclusions.

mod facts;
mod format;
mod requirements;
mod scale;
mod weights;

use std::collections::BTreeMap;

use super::schema;
use super::shape::Format;
use super::store::SourceFile;
use super::toml_text;
use crate::diagnostic::{Diagnostic, KeyPath, Place, Severity};
use crate::model::cost::{CostLine, CostTerms};
use crate::model::decision::Problem;
use crate::model::id::{CriterionId, FieldId, ObjectiveId, PlatformId};
use crate::model::robustness::Settings;

pub use format::*;
pub use scale::{Said, State};

/// Newest version of the format.
const SCHEMA: i64 = 1;
/// Most samples that a file may ask for.
const MOST_SAMPLES: i64 = 10_000_000;
/// Longest term, in years.
const LONGEST_TERM: i64 = 50;
/// Largest amount or count.
const MOST_AMOUNT: f64 = 1e12;

/// A decision problem that can be worked out.
#[derive(Debug, Clone)]
pub struct Decision {
    /// What is decided.
    pub name: String,
    /// The problem, without cost.
    pub problem: Problem,
    /// The same problem with the weights of each respondent.
    pub respondents: Vec<(String, Problem)>,
    /// How the simulation is run.
    pub settings: Settings,
    /// Terms under which cost adds up.
    pub terms: CostTerms,
    /// The most that may be spent over the term.
    pub budget: Option<f64>,
    /// Lines of cost by alternative.
    pub lines: BTreeMap<PlatformId, Vec<CostLine>>,
    /// Names and what was said.
    pub words: DecisionWords,
}

/// Names and what was said, for telling the outcome.
#[derive(Debug, Clone, Default)]
pub struct DecisionWords {
    /// Names of alternatives.
    pub alternatives: BTreeMap<PlatformId, String>,
    /// Names of groups.
    pub objectives: BTreeMap<ObjectiveId, String>,
    /// Names of criteria.
    pub criteria: BTreeMap<CriterionId, String>,
    /// The fact that each criterion reads.
    pub facts: BTreeMap<CriterionId, FieldId>,
    /// Names of levels, by fact and level.
    pub levels: BTreeMap<(FieldId, String), String>,
    /// What each fact of an alternative can be, state by state.
    pub states: BTreeMap<(PlatformId, FieldId), Vec<State>>,
    /// What was said of each fact; nothing for an unknown one.
    pub said: BTreeMap<(PlatformId, FieldId), Said>,
    /// Who said so.
    pub sources: BTreeMap<(PlatformId, FieldId), String>,
}

/// Returns the shape of the format.
pub fn shape() -> Format {
    schema::shape("decision")
}

/// Returns the decision problem of a file, or nothing when it has errors; adds all faults to `found`.
pub fn read(file: &SourceFile, found: &mut Vec<Diagnostic>) -> Option<Decision> {
    let raw = toml_text::read::<DecisionFile>(file, &shape(), SCHEMA, found)?;
    let decision = Reading { file: &file.path, found, raw: &raw }.decision();
    let has_errors = found.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
    if has_errors { None } else { decision }
}

/// A file being read; every fault goes to `found`.
struct Reading<'a> {
    file: &'a str,
    found: &'a mut Vec<Diagnostic>,
    raw: &'a DecisionFile,
}

/// Returns the path of an entry of a list.
fn entry(list: &str, index: usize) -> KeyPath {
    KeyPath::default().then(list).then(index)
}

impl Reading<'_> {
    fn error(&mut self, code: &'static str, path: KeyPath) -> &mut Diagnostic {
        self.found.push(Diagnostic::error(code, Place::value(self.file, path)));
        self.found.last_mut().expect("one was pushed")
    }

    /// Reports a number that is not between its bounds.
    fn bounds(&mut self, value: f64, low: f64, high: f64, path: KeyPath) -> bool {
        let fine = (low..=high).contains(&value);
        if !fine {
            let diagnostic = Diagnostic::error("DP105", Place::value(self.file, path));
            self.found.push(
                diagnostic.with("value", value.to_string()).with("low", low.to_string()).with("high", high.to_string()),
            );
        }
        fine
    }

    fn decision(mut self) -> Option<Decision> {
        let raw = self.raw;
        self.names();
        let problem = self.problem()?;
        let settings = self.settings();
        let terms = self.terms();
        let lines = self.lines();
        if let Some(budget) = raw.budget {
            self.bounds(budget, 0.0, MOST_AMOUNT, KeyPath::default().then("budget"));
        }
        let (problem, words) = problem;
        let respondents = self.respondents(&problem);
        Some(Decision {
            name: raw.name.clone(),
            respondents,
            problem: problem.canonical(),
            settings,
            terms,
            budget: raw.budget,
            lines,
            words,
        })
    }

    /// Reports ids that are empty or there twice, and lists that have nothing.
    fn names(&mut self) {
        let raw = self.raw;
        for (what, is_empty) in [("criterion", raw.criterion.is_empty()), ("alternative", raw.alternative.is_empty())] {
            if is_empty {
                let place = Place::file(self.file);
                self.found.push(Diagnostic::error("DP103", place).with("what", what));
            }
        }
        self.distinct("objective", raw.objective.iter().map(|one| one.id.as_str()).collect());
        self.distinct("criterion", raw.criterion.iter().map(|one| one.id.as_str()).collect());
        self.distinct("alternative", raw.alternative.iter().map(|one| one.id.as_str()).collect());
        self.distinct("respondent", raw.respondent.iter().map(|one| one.id.as_str()).collect());
    }

    fn distinct(&mut self, list: &str, ids: Vec<&str>) {
        for (index, id) in ids.iter().enumerate() {
            let path = entry(list, index).then("id");
            if id.trim().is_empty() {
                self.error("DP101", path).message = crate::i18n::Message::new("diag-PW106").with("reason", "empty");
            } else if let Some(first) = ids[..index].iter().position(|other| other == id) {
                let related = Place::value(self.file, entry(list, first).then("id"));
                let diagnostic = Diagnostic::error("DP101", Place::value(self.file, path)).with("id", *id);
                self.found.push(diagnostic.related(related));
            }
        }
    }

    fn settings(&mut self) -> Settings {
        let raw = &self.raw.simulation;
        let path = |key: &str| KeyPath::default().then("simulation").then(key);
        let mut settings = Settings { strict: raw.strict, ..Settings::default() };
        if let Some(samples) = raw.samples
            && self.bounds(samples as f64, 1.0, MOST_SAMPLES as f64, path("samples"))
        {
            settings.samples = samples as u64;
        }
        if let Some(seed) = raw.seed
            && self.bounds(seed as f64, 0.0, i64::MAX as f64, path("seed"))
        {
            settings.seed = seed as u64;
        }
        settings.view = raw.view.unwrap_or_default();
        settings
    }

    fn terms(&mut self) -> CostTerms {
        let raw = &self.raw.term;
        let path = |key: &str| KeyPath::default().then("term").then(key);
        let mut terms = CostTerms::default();
        if let Some(years) = raw.years
            && self.bounds(years as f64, 1.0, LONGEST_TERM as f64, path("years"))
        {
            terms.years = years as u32;
        }
        if let Some(rate) = raw.rate
            && self.bounds(rate, 0.0, 1.0, path("rate"))
        {
            terms.rate = rate;
        }
        if let Some(inhabitants) = raw.inhabitants
            && self.bounds(inhabitants, 0.0, MOST_AMOUNT, path("inhabitants"))
        {
            terms.inhabitants = inhabitants;
        }
        if let Some(users) = &raw.users
            && let Some(range) = self.range(users, path("users"))
            && self.bounds(range.0, 0.0, MOST_AMOUNT, path("users"))
        {
            terms.users = range;
        }
        terms
    }

    /// Returns two numbers of which the first is not above the second.
    fn range(&mut self, numbers: &[f64], path: KeyPath) -> Option<(f64, f64)> {
        match numbers {
            [low, high] if low <= high => Some((*low, *high)),
            _ => {
                self.error("DP114", path);
                None
            }
        }
    }

    fn lines(&mut self) -> BTreeMap<PlatformId, Vec<CostLine>> {
        let mut all = BTreeMap::new();
        for (index, alternative) in self.raw.alternative.iter().enumerate() {
            let mut lines = Vec::with_capacity(alternative.cost.len());
            for (number, raw) in alternative.cost.iter().enumerate() {
                let path = entry("alternative", index).then("cost").then(number);
                let (Some(low), Some(high)) = (raw.low.or(raw.amount), raw.high.or(raw.amount)) else {
                    let place = Place::key(self.file, path);
                    self.found.push(Diagnostic::error("PW102", place).with("key", "amount"));
                    continue;
                };
                let key = if raw.amount.is_some() { "amount" } else { "low" };
                if !self.bounds(low, 0.0, MOST_AMOUNT, path.then(key)) {
                    continue;
                }
                if low > high {
                    self.error("DP114", path.then("low"));
                    continue;
                }
                lines.push(CostLine { per: raw.per, low, high, known: raw.known, offered: raw.known });
            }
            all.insert(PlatformId::from(alternative.id.as_str()), lines);
        }
        all
    }
}
