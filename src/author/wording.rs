//! Conditions in words, for people who know the questions and not the format.

use crate::i18n::{Message, Messages};
use crate::model::condition::{Atom, Condition, StateName};
use crate::model::id::{OptionId, QuestionId};
use crate::model::questionnaire::{Question, Questionnaire};
use crate::model::text::Localized;

/// Deepest chain of named conditions that is written out; one that names itself would never end.
const DEEPEST: usize = 8;

/// Returns when a question is asked, in words; nothing when always.
pub fn asked_when(questionnaire: &Questionnaire, question: &Question, messages: &Messages) -> Option<String> {
    Wording { questionnaire, messages }.condition(&question.when)
}

/// Words for the parts of a questionnaire.
#[derive(Clone, Copy)]
pub struct Wording<'a> {
    /// The questionnaire.
    pub questionnaire: &'a Questionnaire,
    /// Words of the program.
    pub messages: &'a Messages,
}

impl<'a> Wording<'a> {
    /// Returns a text in the language of the words.
    pub fn text(&self, text: &'a Localized) -> &'a str {
        text.get(self.messages.locale())
    }

    /// Returns words of the program.
    pub fn word(&self, key: &str) -> String {
        self.messages.text(key)
    }

    /// Returns a condition in words, or nothing when it always holds.
    pub fn condition(&self, condition: &Condition) -> Option<String> {
        (!condition.0.is_empty()).then(|| self.all_of(condition, 0))
    }

    fn all_of(&self, condition: &Condition, depth: usize) -> String {
        let parts: Vec<String> = condition.0.iter().map(|atom| self.atom(atom, depth)).collect();
        parts.join(&format!(" {} ", self.word("author-and")))
    }

    fn atom(&self, atom: &Atom, depth: usize) -> String {
        let plain = if depth > DEEPEST {
            "…".to_owned()
        } else if let Some(atoms) = &atom.any {
            let parts: Vec<String> = atoms.iter().map(|inner| self.atom(inner, depth + 1)).collect();
            grouped(parts, &self.word("or"))
        } else if let Some(id) = &atom.derived {
            match self.questionnaire.derived.get(id) {
                Some(condition) if condition.0.len() > 1 => format!("({})", self.all_of(condition, depth + 1)),
                Some(condition) => self.all_of(condition, depth + 1),
                None => id.to_string(),
            }
        } else if let Some(id) = &atom.q {
            let parts = self.on_question(atom, id);
            grouped(parts, &self.word("author-and"))
        } else {
            "…".to_owned()
        };
        if atom.not { self.messages.render(&Message::new("author-not").with("condition", plain)) } else { plain }
    }

    fn on_question(&self, atom: &Atom, id: &QuestionId) -> Vec<String> {
        let question = self.questionnaire.question(id);
        let label = question.map_or(id.as_str(), |question| self.text(&question.label));
        let says = |key: &str| Message::new(key).with("question", label);
        let mut parts = Vec::new();
        for (key, ids, joint) in [
            ("author-in", &atom.one_of, "or"),
            ("author-none-of", &atom.none_of, "or"),
            ("author-all-of", &atom.all_of, "author-and"),
        ] {
            if let Some(ids) = ids {
                parts.push(self.messages.render(&says(key).with("options", self.options(question, ids, joint))));
            }
        }
        for (key, bound) in [("author-min", atom.min), ("author-max", atom.max)] {
            if let Some(bound) = bound {
                let number = self.messages.number(bound, if bound.fract() == 0.0 { 0 } else { 2 });
                parts.push(self.messages.render(&says(key).with("number", number)));
            }
        }
        for (key, bound) in [("author-share-min", atom.share_min), ("author-share-max", atom.share_max)] {
            if let Some(bound) = bound {
                let whole = atom.of.as_ref().and_then(|id| self.questionnaire.question(id));
                let whole = whole.map_or("…", |question| self.text(&question.label));
                let percent = self.messages.number(bound * 100.0, if (bound * 100.0).fract() == 0.0 { 0 } else { 1 });
                parts.push(self.messages.render(&says(key).with("whole", whole).with("percent", percent)));
            }
        }
        if let Some(answered) = atom.answered {
            parts.push(self.messages.render(&says(if answered { "author-answered" } else { "author-unanswered" })));
        }
        if let Some(states) = &atom.state {
            let names: Vec<String> = states.iter().map(|state| self.word(state_key(*state))).collect();
            let names = names.join(&format!(" {} ", self.word("or")));
            parts.push(self.messages.render(&says("author-state").with("states", names)));
        }
        parts
    }

    fn options(&self, question: Option<&'a Question>, ids: &[OptionId], joint: &str) -> String {
        let labels = ids.iter().map(|id| {
            let choice = question.and_then(|question| question.choice(id));
            format!("‘{}’", choice.map_or_else(|| id.to_string(), |choice| self.text(&choice.label).to_owned()))
        });
        labels.collect::<Vec<_>>().join(&format!(" {} ", self.word(joint)))
    }
}

fn grouped(parts: Vec<String>, joint: &str) -> String {
    if parts.len() == 1 { parts.concat() } else { format!("({})", parts.join(&format!(" {joint} "))) }
}

fn state_key(state: StateName) -> &'static str {
    match state {
        StateName::Open => "answer-open",
        StateName::Value => "author-state-value",
        StateName::Unknown => "answer-unknown",
        StateName::NotApplicable => "answer-not-applicable",
        StateName::Refused => "answer-refused",
        StateName::Irrelevant => "answer-irrelevant",
        StateName::Confirm => "answer-confirm",
        StateName::Differs => "answer-differs",
    }
}
