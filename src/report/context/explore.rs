//! What a page needs to work out the order again for other weights: the numbers of the engine, exactly as they are, and
//! the words around them.

use schemars::JsonSchema;
use serde::Serialize;

use super::Input;
use super::facts::{name, title};
use super::words::Words;
use crate::diagnostic::visible;
use crate::i18n::Message;
use crate::model::decision::{Interval, Ranked, WeightMode, WeightOrigin};

/// Platforms that are shown at first; the others on request.
const SHOWN: usize = 12;

/// What a page needs to work out the order again.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Explore {
    /// How many platforms are shown at first.
    pub shown: usize,
    /// Objectives in the order of the engine.
    pub objectives: Vec<ExploredObjective>,
    /// Criteria in the order of the engine, in which all sums are made.
    pub criteria: Vec<ExploredCriterion>,
    /// Ranked platforms, best first.
    pub platforms: Vec<ExploredPlatform>,
    /// The command that works out the same, before its options.
    pub command: String,
    /// Words of the page.
    pub words: ExploreWords,
}

/// An objective and its confirmed weight.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ExploredObjective {
    /// Its name for machines, as `--weight` takes it.
    pub id: String,
    /// Its short name.
    pub title: String,
    /// All its criteria at their worst.
    pub worst: String,
    /// All its criteria at their best.
    pub best: String,
    /// Points of its swing, 0 to 100.
    pub points: f64,
    /// Name of the group of its criteria.
    pub inner: String,
    /// Indices of its criteria.
    pub criteria: Vec<usize>,
}

/// A criterion and its weight within its objective.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ExploredCriterion {
    /// Its name for machines, as `--weight` takes it.
    pub id: String,
    /// Its short name.
    pub title: String,
    /// Index of its objective.
    pub objective: usize,
    /// Points of its swing, 0 to 100.
    pub points: f64,
}

/// A platform that takes part.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ExploredPlatform {
    /// Its name for machines, which decides between equals.
    pub id: String,
    /// How it is called.
    pub name: String,
    /// Whether a requirement of it is open.
    pub open: bool,
    /// Place at the confirmed weights.
    pub place: usize,
    /// Points at the confirmed weights, as the document shows them.
    pub points: f64,
    /// Lowest value on each criterion.
    pub low: Vec<f64>,
    /// Mean value on each criterion.
    pub mean: Vec<f64>,
    /// Highest value on each criterion.
    pub high: Vec<f64>,
}

/// Words of the exploration; `{name}` is filled in by the page.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ExploreWords {
    /// Heading.
    pub heading: String,
    /// That it is an exploration and changes nothing.
    pub mark: String,
    /// How to use it.
    pub how: String,
    /// Name of the group of objectives.
    pub objectives: String,
    /// Points and weight behind a slider; `{points}` and `{share}`.
    pub slider: String,
    /// Name of the choice of how unknown facts count, and its three options.
    pub view: String,
    /// At their mean.
    pub neutral: String,
    /// At their worst.
    pub pessimistic: String,
    /// At their best.
    pub optimistic: String,
    /// Button back to the weights of the document.
    pub reset: String,
    /// State: the weights are those of the document.
    pub same: String,
    /// State: they are not.
    pub other: String,
    /// State: nothing has weight.
    pub nothing: String,
    /// Who comes first now; `{name}` and `{points}`.
    pub first: String,
    /// Several are level; `{names}` and `{points}`.
    pub level: String,
    /// A link named something that is not here.
    pub lost: String,
    /// Caption of the table.
    pub caption: String,
    /// Heads of its columns.
    pub head_place: String,
    /// Head of the platforms.
    pub head_platform: String,
    /// Head of the points.
    pub head_points: String,
    /// Head of the range.
    pub head_range: String,
    /// Head of the place at the confirmed weights.
    pub head_was: String,
    /// Behind a platform with an open requirement.
    pub open: String,
    /// Button that shows all; `{count}`.
    pub all: String,
    /// How to share it.
    pub share: String,
    /// Before the command that works out the same.
    pub command: String,
}

/// Words for tables that can be sorted and searched.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct TableWords {
    /// Label of the search field; `{table}` is the caption.
    pub filter: String,
    /// How many rows are shown; `{shown}` and `{total}`.
    pub rows: String,
    /// After sorting; `{column}`.
    pub ascending: String,
    /// After sorting the other way; `{column}`.
    pub descending: String,
}

pub(super) fn table_words(words: Words<'_>) -> TableWords {
    let say = |key: &str, names: &[&'static str]| with_places(words, key, names);
    TableWords {
        filter: say("page-table-filter", &["table"]),
        rows: say("page-table-rows", &["shown", "total"]),
        ascending: say("page-table-ascending", &["column"]),
        descending: say("page-table-descending", &["column"]),
    }
}

/// Returns a message in which the page fills in the values: each stands there as its name between braces.
fn with_places(words: Words<'_>, key: &str, names: &[&'static str]) -> String {
    words.say(names.iter().fold(Message::new(key), |message, name| message.with(name, format!("{{{name}}}"))))
}

/// Returns what a page needs, when there are two platforms to compare and points that are amounts.
pub(super) fn explore(input: &Input<'_>, words: Words<'_>) -> Option<Explore> {
    let (problem, ranking) = (input.problem, input.ranking?);
    let amounts = |mode: WeightMode| matches!(mode, WeightMode::Intervals | WeightMode::Fixed | WeightMode::Equal);
    if ranking.ranked.len() < 2 || !amounts(problem.objective_mode) || !amounts(problem.criterion_mode) {
        return None;
    }
    // Where all count the same, they all stand at half, so that there is room on both sides.
    let points = |mode: WeightMode, base: f64| match (mode, base > 0.0) {
        (WeightMode::Equal, true) => 50.0,
        (WeightMode::Equal, false) => 0.0,
        _ => base,
    };
    let objectives = problem.objectives.iter().enumerate().filter_map(|(index, entry)| {
        let found = input.catalog.objective(&entry.id)?;
        let own = problem.criteria.iter().enumerate().filter(|(_, criterion)| criterion.objective == index);
        let short = visible(&words.text(&found.title));
        Some(ExploredObjective {
            id: entry.id.to_string(),
            worst: visible(&words.text(&found.worst)),
            best: visible(&words.text(&found.best)),
            points: points(problem.objective_mode, entry.points.base),
            inner: words.say(Message::new("page-explore-inner").with("objective", short.as_str())),
            title: short,
            criteria: own.map(|(place, _)| place).collect(),
        })
    });
    let objectives: Vec<ExploredObjective> = objectives.collect();
    if objectives.len() != problem.objectives.len() {
        return None;
    }
    let criteria = problem.criteria.iter().map(|entry| ExploredCriterion {
        id: entry.id.to_string(),
        title: visible(&title(input, words, &entry.id)),
        objective: entry.objective,
        points: points(problem.criterion_mode, entry.points.base),
    });
    Some(Explore {
        shown: SHOWN,
        objectives,
        criteria: criteria.collect(),
        platforms: ranking.ranked.iter().map(|ranked| platform(input, words, ranked)).collect(),
        command: words.key("page-explore-line"),
        words: explore_words(words, problem.weight_origin),
    })
}

fn platform(input: &Input<'_>, words: Words<'_>, ranked: &Ranked) -> ExploredPlatform {
    let each = |of: fn(&Interval) -> f64| ranked.performances.iter().map(of).collect();
    ExploredPlatform {
        id: ranked.id.to_string(),
        name: visible(&name(input, &ranked.id)),
        open: !ranked.open.is_empty(),
        place: ranked.rank,
        points: words.points(ranked.value.mean).value,
        low: each(|value| value.low),
        mean: each(|value| value.mean),
        high: each(|value| value.high),
    }
}

fn explore_words(words: Words<'_>, origin: WeightOrigin) -> ExploreWords {
    let key = |key: &str| words.key(&format!("page-explore-{key}"));
    let say = |key: &str, names: &[&'static str]| with_places(words, &format!("page-explore-{key}"), names);
    let own = |name: &str| match origin {
        WeightOrigin::Several if name == "mark" => key("mark-several"),
        WeightOrigin::NotGiven | WeightOrigin::Several => key(&format!("{name}-equal")),
        WeightOrigin::Confirmed | WeightOrigin::Unconfirmed => key(name),
    };
    ExploreWords {
        heading: key("heading"),
        mark: own("mark"),
        how: key("how"),
        objectives: key("objectives"),
        slider: say("slider", &["points", "share"]),
        view: key("view"),
        neutral: key("neutral"),
        pessimistic: key("pessimistic"),
        optimistic: key("optimistic"),
        reset: own("reset"),
        same: own("same"),
        other: own("other"),
        nothing: key("nothing"),
        first: say("first", &["name", "points"]),
        level: say("level", &["names", "points"]),
        lost: key("lost"),
        caption: key("caption"),
        head_place: key("head-place"),
        head_platform: key("head-platform"),
        head_points: key("head-points"),
        head_range: key("head-range"),
        head_was: key("head-was"),
        open: key("open"),
        all: say("all", &["count"]),
        share: key("share"),
        command: key("command"),
    }
}
