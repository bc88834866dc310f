//! Every condition of a questionnaire with its place, and every demand inside it.

use super::input::Asked;
use super::place::At;
use crate::model::condition::{Atom, Condition};
use crate::model::questionnaire::Question;

/// Whose condition it is.
#[derive(Clone, Copy)]
pub enum Owner<'a> {
    /// Decides whether a question is asked.
    Question(&'a Question),
    /// Decides whether a rule fires.
    Rule,
    /// Decides whether a factor counts.
    Factor,
    /// Has a name, for others to use.
    Derived,
}

/// A condition with its place.
#[derive(Clone, Copy)]
pub struct Placed<'a> {
    /// Whose it is.
    pub owner: Owner<'a>,
    /// Where it is.
    pub at: At<'a>,
    /// The condition.
    pub condition: &'a Condition,
}

/// Returns every condition of a questionnaire that is not empty.
pub fn all<'a>(asked: Asked<'a>) -> Vec<Placed<'a>> {
    let head = At::file(asked.head);
    let factors = asked.questionnaire.factors.iter().map(|factor| Placed {
        owner: Owner::Factor,
        at: head.named("factor", factor.id.as_str()).then("applies"),
        condition: &factor.applies,
    });
    let derived = asked.questionnaire.derived.iter().map(|(id, condition)| Placed {
        owner: Owner::Derived,
        at: head.named("derived", id.as_str()).then("when"),
        condition,
    });
    let questions = asked.questions().map(|(question, at)| Placed {
        owner: Owner::Question(question),
        at: at.then("when"),
        condition: &question.when,
    });
    let rules =
        asked.rules().map(|(rule, at)| Placed { owner: Owner::Rule, at: at.then("when"), condition: &rule.when });
    let all = factors.chain(derived).chain(questions).chain(rules);
    all.filter(|placed| !placed.condition.0.is_empty()).collect()
}

/// Calls `see` for every demand, those inside `any` too, with its place.
pub fn each_atom<'a>(at: At<'a>, atoms: &'a [Atom], see: &mut impl FnMut(At<'a>, &'a Atom)) {
    for (index, atom) in atoms.iter().enumerate() {
        let at = at.then(index);
        see(at, atom);
        if let Some(inner) = &atom.any {
            each_atom(at.then("any"), inner, see);
        }
    }
}

/// Returns a demand as it would stand in a file, for a person to read.
pub fn shown(atom: &Atom) -> String {
    let list = |ids: &[crate::model::id::OptionId]| ids.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(", ");
    let mut parts = Vec::new();
    if let Some(atoms) = &atom.any {
        parts.push(format!("any({})", atoms.iter().map(shown).collect::<Vec<_>>().join(" | ")));
    }
    parts.extend(atom.derived.iter().map(|id| format!("derived {id}")));
    parts.extend(atom.q.iter().map(|id| id.to_string()));
    parts.extend(atom.one_of.iter().map(|ids| format!("in [{}]", list(ids))));
    parts.extend(atom.none_of.iter().map(|ids| format!("none_of [{}]", list(ids))));
    parts.extend(atom.all_of.iter().map(|ids| format!("all_of [{}]", list(ids))));
    parts.extend(atom.min.iter().map(|number| format!("min {number}")));
    parts.extend(atom.max.iter().map(|number| format!("max {number}")));
    parts.extend(atom.of.iter().map(|id| format!("of {id}")));
    parts.extend(atom.share_min.iter().map(|share| format!("share_min {share}")));
    parts.extend(atom.share_max.iter().map(|share| format!("share_max {share}")));
    parts.extend(atom.answered.iter().map(|answered| format!("answered {answered}")));
    parts.extend(atom.state.iter().map(|states| format!("state {states:?}").to_lowercase()));
    if atom.not {
        parts.insert(0, "not".to_owned());
    }
    parts.join(" ")
}

/// Returns a whole condition as it would stand in a file.
pub fn shown_all(condition: &Condition) -> String {
    condition.0.iter().map(shown).collect::<Vec<_>>().join("; ")
}
