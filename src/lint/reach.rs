//! What answers can and cannot bring about, decided exactly: tries every combination of answers that conditions can
//! tell apart, question by question, and leaves a branch as soon as the outcome is certain (Kleene's logic is monotone:
//! what is true or false while the rest is unknown stays so). Past [`LARGEST`] steps it says that it cannot decide.

mod domain;
#[cfg(test)]
mod laws;
mod node;

use std::collections::{BTreeMap, BTreeSet};

use crate::model::answers::Value;
use crate::model::condition::{Condition, StateName};
use crate::model::id::QuestionId;
use crate::model::questionnaire::{AskIfUnknown, Depth, Question, Questionnaire};
use crate::model::truth::Truth;
use domain::{Candidate, Domain};
use node::{Compiler, Node};

/// Most steps of one search.
pub const LARGEST: usize = 200_000;

/// Most demands in one search.
const MOST_DEMANDS: usize = 2_000;

/// Longest condition of which single demands are looked at.
pub const LONGEST: usize = 30;

/// Which answers are tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// Every question that is asked, in every state that it can be in.
    Every,
    /// Every core question that is asked has a value; the rest is not answered.
    CoreAnswered,
}

/// What is known of the goals at one point of a search.
pub struct View<'s> {
    /// Truth of each goal, in their order.
    pub goals: &'s [Truth],
    /// Whether every question that matters has its state.
    pub complete: bool,
    /// Questions that have their state, in order.
    pub path: &'s [Chosen<'s>],
}

/// A question in a state.
#[derive(Debug, Clone)]
pub struct Chosen<'s> {
    /// The question.
    pub question: &'s Question,
    /// Its state.
    pub state: StateName,
    /// Its value, when it has one.
    pub value: Option<Value>,
}

/// What to do at one point of a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judgement {
    /// This is an example of what is sought.
    Hit,
    /// Nothing further on can be.
    Prune,
    /// Look further.
    GoOn,
}

/// Outcome of a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It can be; for instance with these answers.
    Yes(String),
    /// It cannot be.
    No,
    /// Too many combinations to tell.
    NotDecided,
}

/// What a condition can come to.
#[derive(Debug, Clone)]
pub struct Verdict {
    /// Whether it can have its effect.
    pub holds: Answer,
    /// Whether it can fail to hold for certain.
    pub fails: Answer,
}

/// Conditions of a questionnaire and what they can come to.
pub struct Reach<'a> {
    questions: Vec<&'a Question>,
    slots: BTreeMap<&'a QuestionId, usize>,
    questionnaire: &'a Questionnaire,
    /// For each question with a condition, in order: whether it can be asked.
    pub asked: BTreeMap<&'a QuestionId, Verdict>,
    /// For each rule, in order: whether it can fire.
    pub fired: Vec<Verdict>,
}

/// Returns what the conditions of a questionnaire can come to.
pub fn explore(questionnaire: &Questionnaire) -> Reach<'_> {
    let questions: Vec<&Question> = questionnaire.questions().collect();
    let slots = questions.iter().enumerate().map(|(slot, question)| (&question.id, slot)).collect();
    let mut reach = Reach { questions, slots, questionnaire, asked: BTreeMap::new(), fired: Vec::new() };
    reach.asked = questionnaire
        .questions()
        .filter(|question| !question.when.0.is_empty())
        .map(|question| (&question.id, reach.of_question(question)))
        .collect();
    reach.fired = questionnaire
        .rules()
        .map(|rule| {
            let applies = rule.factor.as_ref().and_then(|id| questionnaire.factor(id)).map(|factor| &factor.applies);
            reach.of_rule(&rule.when, applies)
        })
        .collect();
    reach
}

impl<'a> Reach<'a> {
    fn of_question(&self, question: &Question) -> Verdict {
        let is_asked = |view: &View<'_>| match view.goals[0] {
            Truth::False => Judgement::Prune,
            Truth::True => Judgement::Hit,
            Truth::Unknown if view.complete && question.if_unknown == AskIfUnknown::Ask => Judgement::Hit,
            Truth::Unknown => Judgement::GoOn,
        };
        let holds = self.search(&[&question.when], Route::Every, is_asked);
        Verdict { holds, fails: self.fails(&question.when) }
    }

    fn of_rule(&self, when: &Condition, applies: Option<&Condition>) -> Verdict {
        let always = Condition::default();
        let fires = |view: &View<'_>| match (view.goals[0], view.goals[1]) {
            (Truth::False, _) | (_, Truth::False) => Judgement::Prune,
            (Truth::True, Truth::True) => Judgement::Hit,
            (Truth::True, Truth::Unknown) if view.complete => Judgement::Hit,
            _ => Judgement::GoOn,
        };
        let holds = self.search(&[when, applies.unwrap_or(&always)], Route::Every, fires);
        Verdict { holds, fails: self.fails(when) }
    }

    /// Returns whether the condition can be certainly false.
    pub fn fails(&self, condition: &Condition) -> Answer {
        self.search(&[condition], Route::Every, |view| match view.goals[0] {
            Truth::False => Judgement::Hit,
            Truth::True => Judgement::Prune,
            Truth::Unknown => Judgement::GoOn,
        })
    }

    /// Returns whether all conditions can hold together.
    pub fn together(&self, conditions: &[&Condition], route: Route) -> Answer {
        self.search(conditions, route, |view| match view.goals.iter().min() {
            Some(Truth::False) => Judgement::Prune,
            None | Some(Truth::True) => Judgement::Hit,
            Some(Truth::Unknown) => Judgement::GoOn,
        })
    }

    /// Returns the fewest atoms of a condition that already cannot hold together.
    pub fn clash(&self, condition: &Condition) -> Condition {
        let mut left = condition.0.clone();
        let mut index = 0;
        while index < left.len() && left.len() > 1 && condition.0.len() <= LONGEST {
            let mut without = left.clone();
            without.remove(index);
            let shorter = Condition(without);
            if self.together(&[&shorter], Route::Every) == Answer::No {
                left = shorter.0;
            } else {
                index += 1;
            }
        }
        Condition(left)
    }

    /// Tries all combinations of answers that `goals` can tell apart until `judge` has its example.
    pub fn search(&self, goals: &[&Condition], route: Route, mut judge: impl FnMut(&View<'_>) -> Judgement) -> Answer {
        let mut compiler = Compiler::new(&self.slots, &self.questionnaire.derived);
        let goals: Vec<Node> = goals.iter().map(|goal| compiler.condition(goal)).collect();
        let order = self.slots_behind(&goals, &mut compiler);
        if compiler.leaves.len() > MOST_DEMANDS {
            return Answer::NotDecided;
        }
        let steps: Option<Vec<Step<'_>>> = order
            .iter()
            .map(|(slot, when)| {
                let question = self.questions[*slot];
                Some(Step { question, when, domain: Domain::new(question, *slot, &compiler.leaves, route)? })
            })
            .collect();
        let Some(steps) = steps else { return Answer::NotDecided };
        let mut search = Search {
            truths: vec![Truth::Unknown; compiler.leaves.len()],
            goals: &goals,
            steps: &steps,
            route,
            path: Vec::with_capacity(steps.len()),
            left: LARGEST,
        };
        match search.descend(&mut judge) {
            Some(true) => Answer::Yes(describe(&search.path)),
            Some(false) => Answer::No,
            None => Answer::NotDecided,
        }
    }

    /// Returns the questions that the goals read and those that decide whether these are asked, in order of asking.
    fn slots_behind(&self, goals: &[Node], compiler: &mut Compiler<'a, '_>) -> Vec<(usize, Node)> {
        let mut waiting: BTreeSet<usize> = BTreeSet::new();
        goals.iter().for_each(|goal| goal.slots(&compiler.leaves, &mut waiting));
        let mut whens: BTreeMap<usize, Node> = BTreeMap::new();
        while let Some(slot) = waiting.pop_last() {
            if whens.contains_key(&slot) {
                continue;
            }
            let when = compiler.condition(&self.questions[slot].when);
            when.slots(&compiler.leaves, &mut waiting);
            whens.insert(slot, when);
        }
        whens.into_iter().collect()
    }
}

/// Returns answers as `step.question = value`, for a person to read.
fn describe(path: &[Chosen<'_>]) -> String {
    let shown = path.iter().filter_map(|chosen| {
        let said = match (chosen.state, &chosen.value) {
            (StateName::Irrelevant | StateName::Open, _) => return None,
            (StateName::Value, Some(Value::Choices(ids))) => {
                ids.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(" + ")
            }
            (StateName::Value, Some(Value::Number(number))) => number.to_string(),
            (StateName::Value, _) => "...".to_owned(),
            (StateName::Unknown, _) => "unknown".to_owned(),
            (StateName::NotApplicable, _) => "not_applicable".to_owned(),
            (StateName::Refused, _) => "refused".to_owned(),
            (StateName::Confirm, _) => "confirm".to_owned(),
            (StateName::Differs, _) => "differs".to_owned(),
        };
        Some(format!("{} = {said}", chosen.question.id))
    });
    shown.collect::<Vec<_>>().join(", ")
}

struct Step<'s> {
    question: &'s Question,
    when: &'s Node,
    domain: Domain,
}

struct Search<'s> {
    truths: Vec<Truth>,
    goals: &'s [Node],
    steps: &'s [Step<'s>],
    route: Route,
    path: Vec<Chosen<'s>>,
    left: usize,
}

impl Search<'_> {
    /// Returns whether an example was found, or nothing when there were too many steps; `path` then holds the example.
    fn descend(&mut self, judge: &mut impl FnMut(&View<'_>) -> Judgement) -> Option<bool> {
        // Many goals make a step dearer.
        self.left = self.left.checked_sub(1 + self.goals.len() / 32)?;
        let goals: Vec<Truth> = self.goals.iter().map(|goal| goal.truth(&self.truths)).collect();
        let complete = self.path.len() == self.steps.len();
        match judge(&View { goals: &goals, complete, path: &self.path }) {
            Judgement::Hit => return Some(true),
            Judgement::Prune => return Some(false),
            Judgement::GoOn if complete => return Some(false),
            Judgement::GoOn => {}
        }
        let step = &self.steps[self.path.len()];
        let asked = match step.when.truth(&self.truths) {
            Truth::True => true,
            Truth::Unknown => step.question.if_unknown == AskIfUnknown::Ask,
            Truth::False => return self.choose(&step.domain.irrelevant, judge),
        };
        if !asked || (self.route == Route::CoreAnswered && step.question.depth == Depth::Full) {
            return self.choose(&step.domain.open, judge);
        }
        for candidate in &step.domain.free {
            if self.choose(candidate, judge)? {
                return Some(true);
            }
        }
        Some(false)
    }

    fn choose(&mut self, candidate: &Candidate, judge: &mut impl FnMut(&View<'_>) -> Judgement) -> Option<bool> {
        let question = self.steps[self.path.len()].question;
        for (leaf, truth) in &candidate.truths {
            self.truths[*leaf] = *truth;
        }
        self.path.push(Chosen { question, state: candidate.state, value: candidate.value.clone() });
        let found = self.descend(judge)?;
        if !found {
            self.path.pop();
            for (leaf, _) in &candidate.truths {
                self.truths[*leaf] = Truth::Unknown;
            }
        }
        Some(found)
    }
}
