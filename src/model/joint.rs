//! What several colleagues said about one case: each with own answers, and what these come to together.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::answers::{Answers, Said};
use super::conclusion::Verdict;
use super::id::{PlatformId, QuestionId};

/// One colleague with own answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Voice {
    /// How the colleague is called for a reader: the role when there is one.
    pub label: String,
    /// What the colleague answered.
    pub answers: Answers,
}

/// How a difference was settled by a person.
#[derive(Debug, Clone, PartialEq)]
pub struct Resolution {
    /// What holds from now on.
    pub said: Said,
    /// Revision of the question that it is about.
    pub rev: u32,
    /// Who settled it.
    pub by: String,
    /// On which day (RFC 3339 date).
    pub date: String,
    /// Why.
    pub reason: String,
}

/// Settled differences by question.
pub type Resolutions = BTreeMap<QuestionId, Resolution>;

/// What colleagues together make of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Accord {
    /// Everybody who was asked said the same.
    Agreed,
    /// Who knew said the same; another did not know, or left it open.
    KnownToSome,
    /// The same question in several free texts, which stand side by side.
    OwnWords,
    /// Said differently, and not settled: nobody knows yet.
    Differs,
    /// Said differently, and settled by a person.
    Settled,
    /// Somebody was asked, and nobody knows or answered.
    UnknownToAll,
}

/// One question with what each colleague made of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Matter {
    /// The question.
    pub question: QuestionId,
    /// What it comes to.
    pub accord: Accord,
    /// What was said, with the places of those who said it; for a difference two or more.
    pub positions: Vec<Position>,
    /// Places of those who said that they do not know or would rather not say.
    pub unsure: Vec<usize>,
    /// Places of those who could have answered and did not.
    pub silent: Vec<usize>,
}

/// Something that was said, with who said it.
#[derive(Debug, Clone, PartialEq)]
pub struct Position {
    /// What was said.
    pub said: Said,
    /// Places of the colleagues in [`Joint::voices`].
    pub voices: Vec<usize>,
}

/// What colleagues said, side by side and together.
#[derive(Debug, Clone, PartialEq)]
pub struct Joint {
    /// The colleagues, in order of their short names.
    pub voices: Vec<Voice>,
    /// The questions that count for the case, in the order of the questionnaire; those about importance are not among them.
    pub matters: Vec<Matter>,
    /// What was settled, also what nobody differs on any more.
    pub resolutions: Resolutions,
    /// Places of those who compared and confirmed what matters to them.
    pub weighed: Vec<usize>,
}

impl Joint {
    /// Returns the matters of this kind.
    pub fn of(&self, accord: Accord) -> impl Iterator<Item = &Matter> {
        self.matters.iter().filter(move |matter| matter.accord == accord)
    }

    /// Returns the matter of a question.
    pub fn matter(&self, question: &QuestionId) -> Option<&Matter> {
        self.matters.iter().find(|matter| &matter.question == question)
    }

    /// Returns what some knew and others did not, together for the same people: who knew, who did not, and the matters. Who
    /// knew most of it comes first.
    pub fn known_to_some(&self) -> Vec<KnownToSome<'_>> {
        let mut groups: Vec<KnownToSome<'_>> = Vec::new();
        for matter in self.of(Accord::KnownToSome) {
            let knew = matter.positions.iter().flat_map(|position| position.voices.iter().copied()).collect();
            let mut not: Vec<usize> = matter.unsure.iter().chain(&matter.silent).copied().collect();
            not.sort_unstable();
            match groups.iter_mut().find(|group| group.knew == knew && group.not == not) {
                Some(group) => group.matters.push(matter),
                None => groups.push(KnownToSome { knew, not, matters: vec![matter] }),
            }
        }
        groups.sort_by_key(|group| std::cmp::Reverse(group.matters.len()));
        groups
    }

    /// Returns how colleagues are called, in words apart.
    pub fn labels(&self, places: &[usize]) -> Vec<String> {
        places.iter().filter_map(|place| self.voices.get(*place)).map(|voice| voice.label.clone()).collect()
    }
}

/// What the same people knew that the same others did not.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownToSome<'a> {
    /// Places of those who knew.
    pub knew: Vec<usize>,
    /// Places of those who did not know, or left it open.
    pub not: Vec<usize>,
    /// What it is about, in the order of the questionnaire.
    pub matters: Vec<&'a Matter>,
}

/// What an advice comes to, as far as a difference can matter for it.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Advice {
    /// The advice in a word.
    pub verdict: Option<Verdict>,
    /// For *cannot be said yet*: what the known part points to.
    pub points_to: Option<Verdict>,
    /// The platforms that may be called best; empty when nothing could be compared.
    pub leading: BTreeSet<PlatformId>,
}

/// What an open difference does to the advice.
#[derive(Debug, Clone, PartialEq)]
pub struct Stake {
    /// The question.
    pub question: QuestionId,
    /// What the advice would be for each position, all other differences left open.
    pub branches: Vec<Advice>,
    /// Share of the cases looked at, 0 to 1, in which the verdict depends on who is right.
    pub verdict: f64,
    /// The same for the platforms that may be called best.
    pub leading: f64,
    /// Whether settling it, the one way or the other, gives another verdict than leaving it open.
    pub settling: bool,
}

impl Stake {
    /// Tells whether anything depends on who is right.
    pub fn matters(&self) -> bool {
        self.verdict > 0.0 || self.leading > 0.0
    }

    /// Returns how to tell it.
    pub fn effect(&self) -> Effect {
        let alike = self.branches.windows(2).all(|pair| pair[0] == pair[1]);
        match (self.matters(), alike) {
            (true, false) => Effect::Branches,
            (true, true) => Effect::WithOthers,
            (false, _) if self.settling => Effect::Settling,
            (false, _) => Effect::Nothing,
        }
    }
}

/// What an open difference does to the advice, in short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// The advice depends on who is right.
    Branches,
    /// It does so together with another difference only.
    WithOthers,
    /// Whoever is right, the advice is the same; but it is another one than while the difference is open.
    Settling,
    /// Whoever is right, the advice stays as it is.
    Nothing,
}

/// The open differences, what matters most first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Agenda {
    /// The differences.
    pub stakes: Vec<Stake>,
    /// What the advice is while all are open.
    pub now: Advice,
    /// Whether each was looked at in all combinations with the others; otherwise with the others left open.
    pub combined: bool,
}

/// What colleagues said together, with what their open differences do to the advice.
#[derive(Debug, Clone, PartialEq)]
pub struct Together {
    /// What they said.
    pub joint: Joint,
    /// What there is to discuss.
    pub agenda: Agenda,
}
