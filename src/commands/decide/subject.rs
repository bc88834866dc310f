//! The alternatives of a bare decision problem, in the words of its file.

use crate::commands::rank::{Known, Subject};
use crate::commands::session::Session;
use crate::content::decision::{Decision, Said};
use crate::model::cost::{BUDGET, CostLine};
use crate::model::id::{CriterionId, FieldId, ObjectiveId, PlatformId};
use crate::model::sensitivity::Outcome;

/// The alternatives of a file.
#[derive(Clone, Copy)]
pub struct DecisionSubject<'a, 'e, 'w> {
    session: &'a Session<'e, 'w>,
    decision: &'a Decision,
}

impl<'a, 'e, 'w> DecisionSubject<'a, 'e, 'w> {
    /// Returns the alternatives of a decision problem.
    pub fn new(session: &'a Session<'e, 'w>, decision: &'a Decision) -> Self {
        Self { session, decision }
    }

    fn numbers(&self, low: f64, high: f64) -> String {
        // Enough decimals to tell the two apart, and no more.
        let decimals = [low, high].iter().map(|number| decimals(*number)).max().unwrap_or(0);
        let one = |number: f64| self.session.messages.number(number, decimals);
        if low == high { one(low) } else { format!("{}–{}", one(low), one(high)) }
    }

    /// Returns the name of a level, by a criterion that reads the fact.
    fn level(&self, field: &FieldId, id: &str) -> String {
        self.decision.words.levels.get(&(field.clone(), id.to_owned())).cloned().unwrap_or_else(|| id.to_owned())
    }
}

fn decimals(number: f64) -> usize {
    (0..3).find(|places| (number * 10_f64.powi(*places)).fract().abs() < 1e-9).map_or(3, |places| places as usize)
}

impl Subject for DecisionSubject<'_, '_, '_> {
    fn head(&self) -> &'static str {
        "engine-head-alternative"
    }

    fn alternative(&self, id: &PlatformId) -> String {
        self.decision.words.alternatives.get(id).cloned().unwrap_or_else(|| id.to_string())
    }

    fn criterion(&self, id: &CriterionId) -> String {
        match self.decision.words.criteria.get(id) {
            Some(title) => title.clone(),
            None if id.as_str() == BUDGET => self.session.text("engine-budget"),
            None => id.to_string(),
        }
    }

    fn objective(&self, id: &ObjectiveId) -> String {
        let title = self.decision.words.objectives.get(id).cloned();
        title.unwrap_or_else(|| self.session.text("engine-all-criteria"))
    }

    fn fact(&self, field: &FieldId) -> String {
        let reader = self.decision.words.facts.iter().find(|(_, fact)| *fact == field);
        // A fact of the name of its criterion is told by the criterion's title.
        match reader {
            Some((criterion, fact)) if criterion.as_str() == fact.as_str() => self.criterion(criterion),
            _ => field.to_string(),
        }
    }

    fn outcome(&self, alternative: &PlatformId, field: &FieldId, outcome: Outcome) -> String {
        match outcome {
            Outcome::Number { low, high } => self.numbers(low, high),
            Outcome::State(state) => {
                let states = self.decision.words.states.get(&(alternative.clone(), field.clone()));
                states.and_then(|states| states.get(state)).map_or(String::new(), |id| self.level(field, id))
            }
        }
    }

    fn known(&self, alternative: &PlatformId, criterion: &CriterionId) -> Known {
        let words = &self.decision.words;
        let Some(field) = words.facts.get(criterion) else { return Known::default() };
        let place = (alternative.clone(), field.clone());
        let said = match words.said.get(&place) {
            None => return Known::default(),
            Some(Said::Number(low, high)) => self.numbers(*low, *high),
            Some(Said::Levels(levels)) => {
                let names: Vec<String> = levels.iter().map(|id| self.level(field, id)).collect();
                names.join(&format!(" {} ", self.session.text("or")))
            }
        };
        Known { words: said, sources: words.sources.get(&place).cloned().into_iter().collect() }
    }

    fn cost_lines(&self, alternative: &PlatformId) -> Vec<CostLine> {
        self.decision.lines.get(alternative).cloned().unwrap_or_default()
    }
}
