//! Which part of a change causes what reads differently. A part causes a difference when it alone brings it about, or when
//! the difference does not come about without it. Parts that change nothing are put aside in halves, so that a large
//! change costs little more than its effective parts.

use serde::Serialize;

use super::State;
use super::difference::{Difference, Picture, differences};
use super::part::{Part, parts, with};

/// A part that brings a difference about.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Cause {
    /// The part of the change.
    #[serde(flatten)]
    pub part: Part,
    /// Whether it does so alone.
    pub alone: bool,
    /// Whether the difference does not come about without it.
    pub needed: bool,
}

/// A difference with what causes it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Effect {
    /// What reads differently.
    #[serde(flatten)]
    pub difference: Difference,
    /// What causes it; empty when only several parts together do, of which none is needed by itself.
    pub because: Vec<Cause>,
}

/// Returns what a change does: every difference, with the parts that cause it. `picture` tells what follows from a state,
/// with or without the headline, which takes a simulation.
pub fn effects<'a>(
    before: &State<'a>,
    after: &State<'a>,
    picture: &dyn Fn(&State<'_>, bool) -> Picture,
) -> Vec<Effect> {
    let all = parts(before, after);
    if all.is_empty() {
        return Vec::new();
    }
    let [mut old, mut new] = [picture(before, true), picture(after, true)];
    let found = differences(&old, &new);
    if found.is_empty() {
        return Vec::new();
    }
    let headline = old.headline != new.headline;
    if !headline {
        // The same in both, so there is no cause of it to look for.
        old.headline.clear();
        new.headline.clear();
    }
    let search = Search { before, after, old: &old, new: &new, picture: &|state| picture(state, headline) };
    let mut tried = Vec::new();
    search.among(&all, &mut tried);
    found
        .into_iter()
        .map(|difference| {
            let mut because: Vec<Cause> = tried
                .iter()
                .map(|one| Cause {
                    part: one.part.clone(),
                    alone: one.alone.contains(&difference),
                    needed: !one.without.contains(&difference),
                })
                .filter(|cause| cause.alone || cause.needed)
                .collect();
            // Whatever does it alone explains it; what merely shifts the outcome a little is no cause then.
            if because.iter().any(|cause| cause.alone && cause.needed) {
                because.retain(|cause| cause.alone && cause.needed);
            }
            Effect { difference, because }
        })
        .collect()
}

/// One part, with what reads differently when only it is applied, and when all but it are.
struct Tried {
    part: Part,
    alone: Vec<Difference>,
    without: Vec<Difference>,
}

struct Search<'s, 'a> {
    before: &'s State<'a>,
    after: &'s State<'a>,
    old: &'s Picture,
    new: &'s Picture,
    picture: &'s dyn Fn(&State<'_>) -> Picture,
}

impl Search<'_, '_> {
    /// Tries the parts one by one, after putting aside those that change nothing together.
    fn among(&self, group: &[Part], tried: &mut Vec<Tried>) {
        if group.is_empty() {
            return;
        }
        let alone = (self.picture)(&with(self.before, self.after, group));
        let without = (self.picture)(&with(self.after, self.before, group));
        if alone == *self.old && without == *self.new {
            return;
        }
        if let [part] = group {
            tried.push(Tried {
                part: part.clone(),
                alone: differences(self.old, &alone),
                without: differences(self.old, &without),
            });
            return;
        }
        let (first, second) = group.split_at(group.len() / 2);
        self.among(first, tried);
        self.among(second, tried);
    }
}
