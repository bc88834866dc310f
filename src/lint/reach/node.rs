//! Conditions made ready for many evaluations: named conditions filled in, each demand on one question a numbered leaf.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::condition::{Atom, Condition};
use crate::model::id::{DerivedId, QuestionId};
use crate::model::truth::Truth;

/// A condition over leaves.
#[derive(Debug)]
pub enum Node {
    All(Vec<Node>),
    Any(Vec<Node>),
    Not(Box<Node>),
    Leaf(usize),
    NeverKnown,
}

/// A demand on one question.
#[derive(Debug)]
pub struct Leaf {
    /// The question.
    pub slot: usize,
    /// The demand, not turned round.
    pub atom: Atom,
}

/// Makes nodes, and the leaves that they share.
pub struct Compiler<'a, 'd> {
    slots: &'d BTreeMap<&'a QuestionId, usize>,
    derived: &'d BTreeMap<DerivedId, Condition>,
    pub leaves: Vec<Leaf>,
}

impl<'a, 'd> Compiler<'a, 'd> {
    pub fn new(slots: &'d BTreeMap<&'a QuestionId, usize>, derived: &'d BTreeMap<DerivedId, Condition>) -> Self {
        Self { slots, derived, leaves: Vec::new() }
    }

    pub fn condition(&mut self, condition: &Condition) -> Node {
        Node::All(condition.0.iter().map(|atom| self.atom(atom)).collect())
    }

    fn atom(&mut self, atom: &Atom) -> Node {
        let plain = if let Some(atoms) = &atom.any {
            Node::Any(atoms.iter().map(|atom| self.atom(atom)).collect())
        } else if let Some(id) = &atom.derived {
            let derived = self.derived;
            derived.get(id).map_or(Node::NeverKnown, |condition| self.condition(condition))
        } else {
            match atom.q.as_ref().and_then(|id| self.slots.get(id)) {
                Some(slot) => {
                    self.leaves.push(Leaf { slot: *slot, atom: Atom { not: false, ..atom.clone() } });
                    Node::Leaf(self.leaves.len() - 1)
                }
                None => Node::NeverKnown,
            }
        };
        if atom.not { Node::Not(Box::new(plain)) } else { plain }
    }
}

impl Node {
    /// Returns the truth for these truths of the leaves.
    pub fn truth(&self, leaves: &[Truth]) -> Truth {
        match self {
            Node::All(nodes) => Truth::all(nodes.iter().map(|node| node.truth(leaves))),
            Node::Any(nodes) => Truth::any(nodes.iter().map(|node| node.truth(leaves))),
            Node::Not(node) => !node.truth(leaves),
            Node::Leaf(leaf) => leaves[*leaf],
            Node::NeverKnown => Truth::Unknown,
        }
    }

    /// Adds the questions that the node reads.
    pub fn slots(&self, leaves: &[Leaf], found: &mut BTreeSet<usize>) {
        match self {
            Node::All(nodes) | Node::Any(nodes) => nodes.iter().for_each(|node| node.slots(leaves, found)),
            Node::Not(node) => node.slots(leaves, found),
            Node::Leaf(leaf) => {
                found.insert(leaves[*leaf].slot);
            }
            Node::NeverKnown => {}
        }
    }
}
