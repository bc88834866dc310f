//! A bare decision problem: one TOML or JSON file with alternatives, criteria, facts and weights, without questionnaire and
//! catalog. `docs/decision-problem.md` documents the format; the types below are it. Draws no conclusions.

mod facts;
mod requirements;
mod weights;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::shape::Format;
use super::store::SourceFile;
use super::toml_text;
use crate::diagnostic::{Diagnostic, KeyPath, Place, Severity};
use crate::model::catalog::Anchor;
use crate::model::cost::{CostLine, CostTerms, Per};
use crate::model::decision::{Problem, View};
use crate::model::id::{CriterionId, FieldId, ObjectiveId, PlatformId};
use crate::model::robustness::Settings;

pub use facts::{Said, State};

/// Newest version of the format.
const SCHEMA: i64 = 1;
/// Most samples that a file may ask for.
const MOST_SAMPLES: i64 = 10_000_000;
/// Longest term, in years.
const LONGEST_TERM: i64 = 50;
/// Largest amount or count.
const MOST_AMOUNT: f64 = 1e12;

/// A decision problem as written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionFile {
    /// Version of the format.
    pub schema: i64,
    /// What is decided.
    pub name: String,
    /// How the simulation is run.
    #[serde(default)]
    pub simulation: RawSimulation,
    /// Terms under which cost adds up.
    #[serde(default)]
    pub term: RawTerms,
    /// The most that may be spent over the term.
    #[serde(default)]
    pub budget: Option<f64>,
    /// Groups of criteria; left out, all criteria stand in one group.
    #[serde(default)]
    pub objective: Vec<RawObjective>,
    /// What is compared on.
    #[serde(default)]
    pub criterion: Vec<RawCriterion>,
    /// Knock-outs.
    #[serde(default)]
    pub requirement: Vec<RawRequirement>,
    /// What is compared.
    #[serde(default)]
    pub alternative: Vec<RawAlternative>,
    /// Several respondents with weights of their own.
    #[serde(default)]
    pub respondent: Vec<RawRespondent>,
}

/// How the simulation is run.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawSimulation {
    /// Number of samples; 10,000 when left out.
    #[serde(default)]
    pub samples: Option<i64>,
    /// Start of the random numbers; 1 when left out.
    #[serde(default)]
    pub seed: Option<i64>,
    /// What an unknown fact counts for.
    #[serde(default)]
    pub view: Option<View>,
    /// Whether an open requirement excludes.
    #[serde(default)]
    pub strict: bool,
}

/// Terms under which cost adds up.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawTerms {
    /// Years; 4 when left out.
    #[serde(default)]
    pub years: Option<i64>,
    /// Yearly discount rate; 0 when left out.
    #[serde(default)]
    pub rate: Option<f64>,
    /// Inhabitants.
    #[serde(default)]
    pub inhabitants: Option<f64>,
    /// Lowest and highest number of users.
    #[serde(default)]
    pub users: Option<Vec<f64>>,
}

/// A group of criteria.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawObjective {
    /// Its name.
    pub id: String,
    /// How it is called; the id when left out.
    #[serde(default)]
    pub title: Option<String>,
    /// Points of its swing, 0 to 100.
    #[serde(default)]
    pub points: Option<f64>,
    /// Lowest and highest points.
    #[serde(default)]
    pub interval: Option<Vec<f64>>,
    /// Place in the order of importance instead of points: 1 counts most.
    #[serde(default)]
    pub tier: Option<i64>,
}

/// What is compared on. With `level` it reads levels, with `anchor` numbers, without either the value itself (0 to 1).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawCriterion {
    /// Its name.
    pub id: String,
    /// How it is called; the id when left out.
    #[serde(default)]
    pub title: Option<String>,
    /// The group that it belongs to; needed when there are groups.
    #[serde(default)]
    pub objective: Option<String>,
    /// The fact that it reads; the one of its own name when left out.
    #[serde(default)]
    pub fact: Option<String>,
    /// Points of its swing within the group, 0 to 100.
    #[serde(default)]
    pub points: Option<f64>,
    /// Lowest and highest points.
    #[serde(default)]
    pub interval: Option<Vec<f64>>,
    /// Place in the order of importance instead of points: 1 counts most.
    #[serde(default)]
    pub tier: Option<i64>,
    /// The value of each level, 0 to 1.
    #[serde(default)]
    pub level: Vec<RawLevel>,
    /// Numbers with their values, 0 to 1, between which the value runs straight.
    #[serde(default)]
    pub anchor: Vec<Anchor>,
    /// What an unknown number lies between; the outermost anchors when left out.
    #[serde(default)]
    pub plausible: Option<Vec<f64>>,
}

/// A level with its value.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawLevel {
    /// Its name.
    pub id: String,
    /// How it is called; the id when left out.
    #[serde(default)]
    pub title: Option<String>,
    /// Its value, 0 to 1.
    pub value: f64,
}

/// A knock-out on the fact of a criterion; `at_least` and `at_most` are a level or a number.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawRequirement {
    /// The criterion.
    pub criterion: String,
    /// The worst level or the lowest number that meets it.
    #[serde(default)]
    #[schemars(with = "Option<serde_json::Value>")]
    pub at_least: Option<toml::Value>,
    /// The best level or the highest number that meets it.
    #[serde(default)]
    #[schemars(with = "Option<serde_json::Value>")]
    pub at_most: Option<toml::Value>,
}

/// Something that is compared.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawAlternative {
    /// Its name.
    pub id: String,
    /// How it is called; the id when left out.
    #[serde(default)]
    pub name: Option<String>,
    /// Facts by name: a level, a list of levels, a number, `[low, high]` or `"unknown"`; one that is left out is unknown.
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, serde_json::Value>")]
    pub fact: BTreeMap<String, toml::Value>,
    /// Who says so, by name of the fact.
    #[serde(default)]
    pub source: BTreeMap<String, String>,
    /// What it costs.
    #[serde(default)]
    pub cost: Vec<RawCost>,
}

/// A line of cost in euros: `amount`, or `low` and `high`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawCost {
    /// What the amount is per.
    pub per: Per,
    /// The amount.
    #[serde(default)]
    pub amount: Option<f64>,
    /// Lowest amount.
    #[serde(default)]
    pub low: Option<f64>,
    /// Highest amount.
    #[serde(default)]
    pub high: Option<f64>,
    /// False when the range is only what is plausible.
    #[serde(default = "yes")]
    pub known: bool,
}

fn yes() -> bool {
    true
}

/// Somebody with weights of their own.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawRespondent {
    /// Short name.
    pub id: String,
    /// Weights of all groups; those of the file when left out.
    #[serde(default)]
    pub objective: Vec<RawWeight>,
    /// Weights of all criteria; those of the file when left out.
    #[serde(default)]
    pub criterion: Vec<RawWeight>,
}

/// A weight.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawWeight {
    /// The group or criterion.
    pub id: String,
    /// Points, 0 to 100.
    #[serde(default)]
    pub points: Option<f64>,
    /// Lowest and highest points.
    #[serde(default)]
    pub interval: Option<Vec<f64>>,
    /// Place in the order of importance instead of points: 1 counts most.
    #[serde(default)]
    pub tier: Option<i64>,
}

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
pub fn format() -> Format {
    Format::from_schema(&schemars::schema_for!(DecisionFile))
}

/// Returns the decision problem of a file, or nothing when it has errors; adds all faults to `found`.
pub fn read(file: &SourceFile, found: &mut Vec<Diagnostic>) -> Option<Decision> {
    let raw = toml_text::read::<DecisionFile>(file, &format(), SCHEMA, found)?;
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
                lines.push(CostLine { per: raw.per, low, high, known: raw.known });
            }
            all.insert(PlatformId::from(alternative.id.as_str()), lines);
        }
        all
    }
}
