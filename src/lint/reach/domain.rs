//! What a question can be answered with, as far as conditions can tell the answers apart.

use std::collections::BTreeMap;

use super::Route;
use super::node::Leaf;
use crate::model::answers::Value;
use crate::model::condition::{Atom, Condition, Evidence, StateName};
use crate::model::id::{DerivedId, OptionId, QuestionId};
use crate::model::questionnaire::{Question, QuestionKind};
use crate::model::truth::Truth;

/// Most groups of options of which all combinations are tried.
const MOST_GROUPS: usize = 14;

/// Most options of a question that is looked at; far more than a list can show.
const MOST_OPTIONS: usize = 200;

/// One state of a question with what it makes of each leaf that reads the question.
#[derive(Debug)]
pub struct Candidate {
    pub state: StateName,
    pub value: Option<Value>,
    pub truths: Vec<(usize, Truth)>,
}

/// All states of a question that leaves can tell apart.
#[derive(Debug)]
pub struct Domain {
    /// What a respondent can make of it.
    pub free: Vec<Candidate>,
    /// Not answered.
    pub open: Candidate,
    /// Not asked.
    pub irrelevant: Candidate,
}

impl Domain {
    /// Returns the states of a question, or nothing when they are too many to try.
    pub fn new(question: &Question, slot: usize, leaves: &[Leaf], route: Route) -> Option<Self> {
        let own: Vec<(usize, &Leaf)> = leaves.iter().enumerate().filter(|(_, leaf)| leaf.slot == slot).collect();
        let candidate = |state: StateName, value: Option<Value>| {
            let seen = Seen { state, value: value.as_ref() };
            let truths =
                own.iter().map(|(index, leaf)| (*index, Condition(vec![without_share(leaf, state)]).truth(&seen)));
            Candidate { truths: truths.collect(), state, value }
        };
        let shares = shares(&own)?;
        let with_value = |value: Value| {
            let plain = candidate(StateName::Value, Some(value));
            // How large a share is depends on another number too, so with any value it can be within its bounds or not.
            (0..1u32 << shares.len()).map(|mask| plain.with_shares(&shares, mask)).collect::<Vec<_>>()
        };
        let mut free: Vec<Candidate> = values(question, &own)?.into_iter().flat_map(with_value).collect();
        if route == Route::Every {
            free.push(candidate(StateName::Open, None));
            free.extend(question.offered().iter().map(|non_answer| candidate(non_answer.state(), None)));
            free.push(candidate(StateName::Confirm, None));
            free.push(candidate(StateName::Differs, None));
        }
        let mut kept: Vec<Candidate> = Vec::new();
        for candidate in free {
            if !kept.iter().any(|other| other.truths == candidate.truths) {
                kept.push(candidate);
            }
        }
        Some(Self {
            free: kept,
            open: candidate(StateName::Open, None),
            irrelevant: candidate(StateName::Irrelevant, None),
        })
    }
}

impl Candidate {
    /// Returns the same state with each share within its bounds or not, by the bits of `mask`.
    fn with_shares(&self, shares: &[Vec<usize>], mask: u32) -> Self {
        let held = |leaf: usize| {
            let share = shares.iter().position(|leaves| leaves.contains(&leaf));
            share.map_or(Truth::True, |share| Truth::from(mask >> share & 1 == 1))
        };
        let truths = self.truths.iter().map(|(leaf, truth)| (*leaf, Truth::all([*truth, held(*leaf)])));
        Self { state: self.state, value: self.value.clone(), truths: truths.collect() }
    }
}

/// Most different shares of one question.
const MOST_SHARES: usize = 6;

/// Returns the leaves on shares, those with the same whole and bounds together, or nothing when they are too many to try.
fn shares(own: &[(usize, &Leaf)]) -> Option<Vec<Vec<usize>>> {
    let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, leaf) in own.iter().filter(|(_, leaf)| is_share(&leaf.atom)) {
        let key = format!("{:?} {:?} {:?}", leaf.atom.of, leaf.atom.share_min, leaf.atom.share_max);
        groups.entry(key).or_default().push(*index);
    }
    (groups.len() <= MOST_SHARES).then(|| groups.into_values().collect())
}

fn is_share(atom: &Atom) -> bool {
    atom.share_min.is_some() || atom.share_max.is_some()
}

/// Returns a demand without its share when there is a value; without a value the state alone decides.
fn without_share(leaf: &Leaf, state: StateName) -> Atom {
    if state != StateName::Value {
        return leaf.atom.clone();
    }
    Atom { of: None, share_min: None, share_max: None, ..leaf.atom.clone() }
}

/// One question in one state, for asking a demand what it thinks of it.
struct Seen<'s> {
    state: StateName,
    value: Option<&'s Value>,
}

impl Evidence for Seen<'_> {
    fn state(&self, _: &QuestionId) -> StateName {
        self.state
    }

    fn choices(&self, _: &QuestionId) -> &[OptionId] {
        match self.value {
            Some(Value::Choices(ids)) => ids,
            _ => &[],
        }
    }

    fn number(&self, _: &QuestionId) -> Option<f64> {
        match self.value {
            Some(Value::Number(number)) => Some(*number),
            _ => None,
        }
    }

    fn derived(&self, _: &DerivedId) -> Option<&Condition> {
        None
    }
}

fn values(question: &Question, own: &[(usize, &Leaf)]) -> Option<Vec<Value>> {
    Some(match question.kind {
        QuestionKind::Single => question.option.iter().map(|choice| Value::Choices(vec![choice.id.clone()])).collect(),
        QuestionKind::Multi => combinations(question, own)?,
        QuestionKind::Scale | QuestionKind::Year => numbers(question, own, true),
        QuestionKind::Number | QuestionKind::Amount | QuestionKind::Tally => numbers(question, own, false),
        QuestionKind::Text | QuestionKind::Longtext | QuestionKind::Municipality => vec![Value::Text("...".to_owned())],
    })
}

/// Returns one value at, below and above each number that a demand names, within the bounds of the question.
fn numbers(question: &Question, own: &[(usize, &Leaf)], whole: bool) -> Vec<Value> {
    let (low, high) = question.bounds();
    let named = own.iter().flat_map(|(_, leaf)| [leaf.atom.min, leaf.atom.max]).flatten();
    let step = if whole { 1.0 } else { f64::max(1e-6, (high - low) * 1e-9) };
    let mut all: Vec<f64> =
        named.flat_map(|number| [number - step, number, number + step]).chain([low, high]).collect();
    if whole {
        all = all.into_iter().flat_map(|number| [number.floor(), number.ceil()]).collect();
    }
    all.retain(|number| *number >= low && *number <= high);
    all.sort_by(f64::total_cmp);
    all.dedup();
    all.into_iter().map(Value::Number).collect()
}

/// Returns combinations of options, one for each way in which demands can see them. Options that all demands treat
/// alike form a group, of which one stands for all.
fn combinations(question: &Question, own: &[(usize, &Leaf)]) -> Option<Vec<Value>> {
    if question.option.len() > MOST_OPTIONS {
        return None;
    }
    let alone = question.option.iter().filter(|choice| choice.exclusive);
    let mut all: Vec<Value> = alone.map(|choice| Value::Choices(vec![choice.id.clone()])).collect();
    let mut groups: BTreeMap<Vec<Option<usize>>, Vec<&OptionId>> = BTreeMap::new();
    for choice in question.option.iter().filter(|choice| !choice.exclusive) {
        let named = own.iter().flat_map(|(_, leaf)| {
            let place = |ids: &Option<Vec<OptionId>>| ids.as_ref()?.iter().position(|id| *id == choice.id);
            let any = [place(&leaf.atom.one_of), place(&leaf.atom.none_of)].map(|found| found.map(|_| 0));
            // Each option of `all_of` matters by itself.
            [any[0], any[1], place(&leaf.atom.all_of)]
        });
        groups.entry(named.collect()).or_default().push(&choice.id);
    }
    let groups: Vec<Vec<&OptionId>> = groups.into_values().collect();
    if groups.len() > MOST_GROUPS {
        return None;
    }
    for mask in 1u32..1 << groups.len() {
        let chosen: Vec<&Vec<&OptionId>> =
            groups.iter().enumerate().filter(|(index, _)| mask >> index & 1 == 1).map(|(_, group)| group).collect();
        let mut ids: Vec<OptionId> = chosen.iter().map(|group| group[0].clone()).collect();
        let fewest = question.min.map_or(1, |min| min as usize);
        let spare = chosen.iter().flat_map(|group| group.iter().skip(1)).map(|id| (*id).clone());
        ids.extend(spare.take(fewest.saturating_sub(ids.len())));
        all.push(Value::Choices(ids));
    }
    all.retain(|value| question.accepts(value).is_ok());
    Some(all)
}
