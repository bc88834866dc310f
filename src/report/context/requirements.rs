//! What is asked of a platform, how strongly, and which answers ask for it.

use schemars::JsonSchema;
use serde::Serialize;

use super::Input;
use super::sources::Sources;
use super::words::{AnswerText, Term, Words, distinct};
use crate::model::catalog::Level;
use crate::model::conclusion::Requirement;
use crate::model::questionnaire::{Demand, Moscow, Rule};

/// Requirements, certain and possible.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Requirements {
    /// What the answers ask for: musts first.
    pub certain: Vec<RequirementText>,
    /// What they would ask for if open questions turned out so.
    pub possible: Vec<RequirementText>,
    /// Names of the certain ones by strength, the strongest first.
    pub levels: Vec<LevelTitles>,
    /// How many of the certain ones knock out.
    pub musts: usize,
}

/// What is asked equally strongly.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct LevelTitles {
    /// `must`, `should` or `could`.
    pub level: Term,
    /// Short names.
    pub titles: Vec<String>,
}

/// A requirement with its origin.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RequirementText {
    /// Name of the criterion.
    pub criterion: String,
    /// Short name.
    pub title: String,
    /// `must`, `should` or `could`.
    pub level: Term,
    /// What will do: every level that is good enough, or the best end of the criterion.
    pub at_least: String,
    /// Why, according to the rules.
    pub because: Vec<String>,
    /// Names of the rules.
    pub rules: Vec<String>,
    /// The answers that ask for it.
    pub answers: Vec<AnswerText>,
    /// Numbers of the sources.
    pub sources: Vec<usize>,
    /// How many platforms do not meet it, for a *must* in a ranking.
    pub failed: Option<usize>,
}

pub(super) fn requirements(input: &Input<'_>, words: Words<'_>, sources: &mut Sources<'_>) -> Requirements {
    let mut texts = |list: &[Requirement]| -> Vec<RequirementText> {
        list.iter().filter_map(|requirement| text(input, words, sources, requirement)).collect()
    };
    let certain = texts(&input.conclusion.requirements);
    Requirements {
        levels: distinct(certain.iter().map(|requirement| requirement.level.clone()))
            .into_iter()
            .map(|level| LevelTitles {
                titles: certain.iter().filter(|one| one.level == level).map(|one| one.title.clone()).collect(),
                level,
            })
            .collect(),
        musts: certain.iter().filter(|requirement| requirement.level.key == "must").count(),
        possible: texts(&input.conclusion.open_requirements),
        certain,
    }
}

fn text(
    input: &Input<'_>,
    words: Words<'_>,
    sources: &mut Sources<'_>,
    requirement: &Requirement,
) -> Option<RequirementText> {
    let criterion = input.catalog.criterion(&requirement.demand.criterion)?;
    let rules: Vec<&Rule> = requirement.rules.iter().filter_map(|id| input.questionnaire.rule(id)).collect();
    let failed = input
        .ranking
        .map(|ranking| ranking.excluded.iter().filter(|excluded| excluded.failed.contains(&criterion.id)).count());
    let because = |rule: &&Rule| words.optional(rule.because.as_ref().or(rule.title.as_ref()));
    Some(RequirementText {
        criterion: criterion.id.to_string(),
        title: words.text(&criterion.title),
        level: words.term("moscow", moscow_key(requirement.demand.level)),
        at_least: enough(input, words, &requirement.demand)?,
        because: distinct(rules.iter().filter_map(because)),
        rules: rules.iter().map(|rule| rule.id.to_string()).collect(),
        answers: words.answers(input.standing, &requirement.questions),
        sources: distinct(rules.iter().flat_map(|rule| sources.numbers(&rule.source, &input.questionnaire.sources))),
        failed: failed.filter(|_| requirement.demand.level == Moscow::Must),
    })
}

/// Returns what will do: every level that is worth as much as the one that is asked, or the best end of the criterion. The
/// asked level alone would read as the aim, where it is the worst that still passes.
fn enough(input: &Input<'_>, words: Words<'_>, demand: &Demand) -> Option<String> {
    let criterion = input.catalog.criterion(&demand.criterion)?;
    let field = input.catalog.field(&criterion.field);
    let threshold = demand.at_least.as_ref().and_then(|level| criterion.value_of(level));
    let passes = |level: &&Level| criterion.value_of(&level.id).zip(threshold).is_some_and(|(own, least)| own >= least);
    let levels = field.into_iter().flat_map(|field| field.choice.iter().filter(passes));
    let labels: Vec<String> = levels.map(|level| words.text(&level.label)).collect();
    Some(if labels.is_empty() { words.text(&criterion.best) } else { words.either(&labels) })
}

fn moscow_key(level: Moscow) -> &'static str {
    match level {
        Moscow::Must => "must",
        Moscow::Should => "should",
        Moscow::Could => "could",
    }
}
