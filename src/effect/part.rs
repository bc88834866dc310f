//! The parts of a change, each of which can be applied without the others.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde::Serialize;

use super::State;
use crate::model::catalog::{Catalog, Fact, Platform};
use crate::model::id::{CriterionId, FieldId, PlatformId, QuestionId, RuleId};
use crate::model::questionnaire::{Question, Questionnaire, Rule, Step};
use crate::model::rating::Ratings;

/// A part of a change.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(tag = "part", rename_all = "kebab-case")]
pub enum Part {
    /// An answer.
    Answer {
        /// The question.
        question: QuestionId,
    },
    /// The route, the date or another thing that the answers say of the assessment as a whole.
    Assessment,
    /// What is said of a platform in one field.
    Fact {
        /// The platform.
        platform: PlatformId,
        /// The field.
        field: FieldId,
    },
    /// A platform that one of the states does not have.
    Platform {
        /// The platform.
        platform: PlatformId,
    },
    /// A criterion.
    Criterion {
        /// The criterion.
        criterion: CriterionId,
    },
    /// Fields, objectives, words for importance, or what cost is made of.
    Comparing,
    /// A rule.
    Rule {
        /// The rule.
        rule: RuleId,
    },
    /// A question.
    Question {
        /// The question.
        question: QuestionId,
    },
    /// Success factors, named conditions, or the order of the steps.
    Plan,
}

impl Part {
    /// Returns what kind of thing changed: `answers`, `catalog` or `questionnaire`.
    pub fn kind(&self) -> &'static str {
        match self {
            Part::Answer { .. } | Part::Assessment => "answers",
            Part::Fact { .. } | Part::Platform { .. } | Part::Criterion { .. } | Part::Comparing => "catalog",
            Part::Rule { .. } | Part::Question { .. } | Part::Plan => "questionnaire",
        }
    }
}

/// Returns the parts in which two states differ, in a fixed order.
pub fn parts(before: &State<'_>, after: &State<'_>) -> Vec<Part> {
    let mut found = BTreeSet::new();
    if before.answers != after.answers {
        let [old, new] = [before, after].map(|state| &state.answers.answers);
        for question in old.keys().chain(new.keys()) {
            if old.get(question).map(|one| &one.said) != new.get(question).map(|one| &one.said) {
                found.insert(Part::Answer { question: question.clone() });
            }
        }
        let [old, new] = [before, after].map(|state| (state.answers.depth, &state.answers.date));
        if old != new {
            found.insert(Part::Assessment);
        }
    }
    if before.catalog != after.catalog {
        catalog_parts(&before.catalog, &after.catalog, &mut found);
    }
    if before.questionnaire != after.questionnaire {
        questionnaire_parts(&before.questionnaire, &after.questionnaire, &mut found);
    }
    found.into_iter().collect()
}

fn catalog_parts(before: &Catalog, after: &Catalog, found: &mut BTreeSet<Part>) {
    for id in before.platforms.keys().chain(after.platforms.keys()) {
        let (Some(old), Some(new)) = (before.platforms.get(id), after.platforms.get(id)) else {
            found.insert(Part::Platform { platform: id.clone() });
            continue;
        };
        for fact in old.facts.iter().chain(&new.facts) {
            if said(old, &fact.field) != said(new, &fact.field) {
                found.insert(Part::Fact { platform: id.clone(), field: fact.field.clone() });
            }
        }
    }
    for criterion in before.criteria.iter().chain(&after.criteria) {
        if before.criterion(&criterion.id) != after.criterion(&criterion.id) {
            found.insert(Part::Criterion { criterion: criterion.id.clone() });
        }
    }
    let rest = |catalog: &Catalog| {
        let mut rest = catalog.clone();
        rest.platforms.clear();
        rest.criteria.clear();
        rest.other_deployments.clear();
        rest.other_sources.clear();
        // What others think of a platform, and names nothing is documented of, change no advice.
        rest.ratings = Ratings::default();
        rest.undocumented.clear();
        rest.version.clear();
        rest.checksum.clear();
        rest
    };
    if rest(before) != rest(after) {
        found.insert(Part::Comparing);
    }
}

fn questionnaire_parts(before: &Questionnaire, after: &Questionnaire, found: &mut BTreeSet<Part>) {
    for rule in rules(before).chain(rules(after)) {
        if before.rule(&rule.id) != after.rule(&rule.id) {
            found.insert(Part::Rule { rule: rule.id.clone() });
        }
    }
    for question in questions(before).chain(questions(after)) {
        if before.question(&question.id) != after.question(&question.id) {
            found.insert(Part::Question { question: question.id.clone() });
        }
    }
    if plan(before) != plan(after) {
        found.insert(Part::Plan);
    }
}

fn said<'p>(platform: &'p Platform, field: &FieldId) -> Vec<&'p Fact> {
    platform.facts.iter().filter(|fact| fact.field == *field).collect()
}

fn rules(questionnaire: &Questionnaire) -> impl Iterator<Item = &Rule> {
    questionnaire.steps.iter().flat_map(|step| &step.rules)
}

fn questions(questionnaire: &Questionnaire) -> impl Iterator<Item = &Question> {
    questionnaire.steps.iter().flat_map(|step| &step.questions)
}

/// Returns what a questionnaire is besides its questions, rules and words.
fn plan(questionnaire: &Questionnaire) -> Questionnaire {
    let mut plan = questionnaire.clone();
    plan.version.clear();
    plan.checksum.clear();
    plan.sources.clear();
    for step in &mut plan.steps {
        step.questions.clear();
        step.rules.clear();
    }
    plan
}

/// Returns `base` with these parts as they are in `other`.
pub fn with<'a>(base: &State<'a>, other: &State<'a>, parts: &[Part]) -> State<'a> {
    let mut state = base.clone();
    for part in parts {
        match part {
            Part::Answer { question } => {
                let (own, given) = (state.answers.to_mut(), other.answers.answers.get(question));
                put(&mut own.answers, question, given);
            }
            Part::Assessment => {
                let own = state.answers.to_mut();
                own.depth = other.answers.depth;
                own.date.clone_from(&other.answers.date);
            }
            Part::Fact { platform, field } => fact(&mut state.catalog, &other.catalog, platform, field),
            Part::Platform { platform } => {
                let given = other.catalog.platforms.get(platform);
                put(&mut state.catalog.to_mut().platforms, platform, given);
            }
            Part::Criterion { criterion } => {
                let given = other.catalog.criterion(criterion);
                replace(&mut state.catalog.to_mut().criteria, given, |one| one.id == *criterion);
            }
            Part::Comparing => {
                let own = state.catalog.to_mut();
                let (platforms, criteria) = (std::mem::take(&mut own.platforms), std::mem::take(&mut own.criteria));
                *own = Catalog { platforms, criteria, ..other.catalog.clone().into_owned() };
            }
            Part::Rule { rule } => {
                let home = other.questionnaire.steps.iter().find(|step| step.rules.iter().any(|one| one.id == *rule));
                let given = home.and_then(|step| step.rules.iter().find(|one| one.id == *rule));
                in_step(state.questionnaire.to_mut(), home, |step| &mut step.rules, given, |one| one.id == *rule);
            }
            Part::Question { question } => {
                let has = |step: &&Step| step.questions.iter().any(|one| one.id == *question);
                let home = other.questionnaire.steps.iter().find(has);
                let given = home.and_then(|step| step.questions.iter().find(|one| one.id == *question));
                in_step(
                    state.questionnaire.to_mut(),
                    home,
                    |step| &mut step.questions,
                    given,
                    |one| one.id == *question,
                );
            }
            Part::Plan => replan(&mut state.questionnaire, &other.questionnaire),
        }
    }
    state
}

fn put<K: Ord + Clone, V: Clone>(map: &mut std::collections::BTreeMap<K, V>, key: &K, value: Option<&V>) {
    match value {
        Some(value) => drop(map.insert(key.clone(), value.clone())),
        None => drop(map.remove(key)),
    }
}

/// Puts the item in the place of the one that matches; behind the others when none does; takes it out when there is none.
fn replace<T: Clone>(list: &mut Vec<T>, item: Option<&T>, matches: impl Fn(&T) -> bool) {
    let place = list.iter().position(matches);
    match (place, item) {
        (Some(place), Some(item)) => list[place] = item.clone(),
        (Some(place), None) => drop(list.remove(place)),
        (None, Some(item)) => list.push(item.clone()),
        (None, None) => {}
    }
}

fn fact(own: &mut Cow<'_, Catalog>, other: &Catalog, platform: &PlatformId, field: &FieldId) {
    let (Some(own), Some(given)) = (own.to_mut().platforms.get_mut(platform), other.platforms.get(platform)) else {
        return;
    };
    own.facts.retain(|fact| fact.field != *field);
    own.facts.extend(said(given, field).into_iter().cloned());
    for (id, source) in &given.sources {
        own.sources.entry(id.clone()).or_insert_with(|| source.clone());
    }
}

fn in_step<T: Clone>(
    questionnaire: &mut Questionnaire,
    home: Option<&Step>,
    list: impl Fn(&mut Step) -> &mut Vec<T>,
    item: Option<&T>,
    matches: impl Fn(&T) -> bool + Copy,
) {
    let found = questionnaire.steps.iter_mut().position(|step| list(step).iter().any(matches));
    let by_name = |home: &Step| questionnaire.steps.iter().position(|step| step.id == home.id);
    match found.or_else(|| home.and_then(by_name)) {
        Some(place) => replace(list(&mut questionnaire.steps[place]), item, matches),
        None => {
            if let (Some(home), Some(item)) = (home, item) {
                let mut step = Step { questions: Vec::new(), rules: Vec::new(), ..home.clone() };
                list(&mut step).push(item.clone());
                questionnaire.steps.push(step);
            }
        }
    }
}

/// Takes over everything but questions and rules.
fn replan(own: &mut Cow<'_, Questionnaire>, other: &Questionnaire) {
    let mut next = plan(other);
    next.version.clone_from(&other.version);
    next.sources.clone_from(&other.sources);
    let own = own.to_mut();
    for step in std::mem::take(&mut own.steps) {
        match next.steps.iter_mut().find(|one| one.id == step.id) {
            Some(place) => {
                place.questions = step.questions;
                place.rules = step.rules;
            }
            None => next.steps.push(step),
        }
    }
    *own = next;
}
