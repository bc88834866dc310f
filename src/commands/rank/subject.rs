//! What is compared, in words: names, facts with their sources, and answers that are possible.

use std::collections::BTreeSet;

use crate::commands::catalog::value;
use crate::commands::session::Session;
use crate::content::Content;
use crate::model::catalog::{Fact, FactValue, Field, FieldKind, Platform};
use crate::model::conclusion::Requirement;
use crate::model::cost::{BUDGET, CostLine};
use crate::model::id::{CriterionId, FieldId, ObjectiveId, PlatformId};
use crate::model::sensitivity::Outcome;
use crate::model::truth::Truth;
use crate::reasoning;

/// What is known of an alternative on a criterion.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Known {
    /// What is said; empty when nothing is known.
    pub words: String,
    /// Who says so, and when.
    pub sources: Vec<String>,
}

/// Finds the words for what is compared.
pub trait Subject {
    /// Returns the name of the message for what is compared, as the head of a column.
    fn head(&self) -> &'static str;
    /// Returns the name of an alternative.
    fn alternative(&self, id: &PlatformId) -> String;
    /// Returns the short name of a criterion.
    fn criterion(&self, id: &CriterionId) -> String;
    /// Returns the short name of an objective.
    fn objective(&self, id: &ObjectiveId) -> String;
    /// Returns the short name of a fact.
    fn fact(&self, field: &FieldId) -> String;
    /// Returns what a fact can turn out to be.
    fn outcome(&self, alternative: &PlatformId, field: &FieldId, outcome: Outcome) -> String;
    /// Returns what is known of an alternative on a criterion.
    fn known(&self, alternative: &PlatformId, criterion: &CriterionId) -> Known;
    /// Returns what an alternative costs, line by line.
    fn cost_lines(&self, alternative: &PlatformId) -> Vec<CostLine>;

    /// Returns the short names of criteria on one line.
    fn criteria(&self, ids: &[CriterionId]) -> String {
        ids.iter().map(|id| self.criterion(id)).collect::<Vec<_>>().join(", ")
    }
}

/// Returns the names of alternatives.
pub fn names<'i>(subject: &dyn Subject, ids: impl IntoIterator<Item = &'i PlatformId>) -> Vec<String> {
    ids.into_iter().map(|id| subject.alternative(id)).collect()
}

/// The catalog's platforms.
#[derive(Clone, Copy)]
pub struct CatalogSubject<'a, 'e, 'w> {
    session: &'a Session<'e, 'w>,
    content: &'a Content,
    requirements: &'a [Requirement],
}

impl<'a, 'e, 'w> CatalogSubject<'a, 'e, 'w> {
    /// Returns the platforms of the content under some requirements, in the language of the session.
    pub fn new(session: &'a Session<'e, 'w>, content: &'a Content, requirements: &'a [Requirement]) -> Self {
        Self { session, content, requirements }
    }

    fn platform(&self, id: &PlatformId) -> Option<&Platform> {
        self.content.catalog.platforms.get(id)
    }

    fn source(&self, platform: &Platform, fact: &Fact) -> String {
        let words = &self.session.messages;
        let publisher = platform.sources.get(&fact.source).map_or("", |source| source.publisher.as_str());
        let date = fact.as_of.as_ref().map_or_else(|| words.text("source-undated"), |date| words.date(date));
        format!("{publisher}, {date}")
    }

    fn number(&self, field: Option<&Field>, number: f64) -> String {
        let words = &self.session.messages;
        match field.map(|field| field.kind) {
            Some(FieldKind::Amount) => words.euros(number),
            Some(FieldKind::Year) => format!("{number:.0}"),
            _ => words.number(number, if number.fract() == 0.0 { 0 } else { 1 }),
        }
    }
}

impl Subject for CatalogSubject<'_, '_, '_> {
    fn head(&self) -> &'static str {
        "head-platform"
    }

    fn alternative(&self, id: &PlatformId) -> String {
        super::platforms::name(self.content, id)
    }

    fn criterion(&self, id: &CriterionId) -> String {
        if id.as_str() == BUDGET {
            return self.session.text("engine-budget");
        }
        let found = self.content.catalog.criterion(id);
        found.map_or_else(|| id.to_string(), |found| found.title.get(self.session.messages.locale()).to_owned())
    }

    fn objective(&self, id: &ObjectiveId) -> String {
        let found = self.content.catalog.objective(id);
        found.map_or_else(|| id.to_string(), |found| found.title.get(self.session.messages.locale()).to_owned())
    }

    fn fact(&self, field: &FieldId) -> String {
        let catalog = &self.content.catalog;
        let locale = self.session.messages.locale();
        let (bare, tag) = field.as_str().split_once('#').unwrap_or((field.as_str(), ""));
        let Some(found) = catalog.field(&FieldId::from(bare)) else { return field.to_string() };
        match found.level(&tag.into()) {
            Some(level) => format!("{}: {}", found.label.get(locale), level.label.get(locale)),
            None => found.label.get(locale).to_owned(),
        }
    }

    fn outcome(&self, alternative: &PlatformId, field: &FieldId, outcome: Outcome) -> String {
        let catalog = &self.content.catalog;
        let words = &self.session.messages;
        let found = catalog.field(field);
        match outcome {
            Outcome::Number { low, high } if low == high => self.number(found, low),
            Outcome::Number { low, high } => {
                format!("{}–{}", self.number(found, low), self.number(found, high))
            }
            // A tag has no field of its own: absent comes first, as in the decision problem.
            Outcome::State(state) if found.is_none() => words.text(if state == 0 { "engine-no" } else { "engine-yes" }),
            Outcome::State(state) => {
                let levels = self.platform(alternative).zip(found).map(|(platform, field)| {
                    let levels = reasoning::allowed_levels(platform, catalog, field, self.requirements);
                    // The only level that is left stands for all states.
                    let level = levels.get(state).or(levels.last())?;
                    Some(field.level(level)?.label.get(words.locale()).to_owned())
                });
                levels.flatten().unwrap_or_default()
            }
        }
    }

    fn known(&self, alternative: &PlatformId, criterion: &CriterionId) -> Known {
        let catalog = &self.content.catalog;
        let locale = self.session.messages.locale();
        let Some(platform) = self.platform(alternative) else { return Known::default() };
        let Some(criterion) = catalog.criterion(criterion) else { return Known::default() };
        let Some(field) = catalog.field(&criterion.field) else { return Known::default() };
        let facts: Vec<&Fact> = platform.facts_of(&field.id).collect();
        let (said, used): (Vec<String>, Vec<&Fact>) = match &criterion.tag {
            Some(tag) => {
                let named: Vec<&Fact> =
                    facts.iter().copied().filter(|fact| fact.value == FactValue::Tag(tag.clone())).collect();
                match platform.has_tag(field, tag) {
                    Truth::True => (vec![criterion.best.get(locale).to_owned()], named),
                    Truth::False => (vec![criterion.worst.get(locale).to_owned()], facts),
                    Truth::Unknown => (Vec::new(), Vec::new()),
                }
            }
            None => (facts.iter().map(|fact| value(&self.session.messages, field, fact)).collect(), facts),
        };
        let distinct = |items: Vec<String>| {
            let mut seen = BTreeSet::new();
            items.into_iter().filter(|item| seen.insert(item.clone())).collect::<Vec<_>>()
        };
        Known {
            words: distinct(said).join(&format!(" {} ", self.session.text("or"))),
            sources: distinct(used.into_iter().map(|fact| self.source(platform, fact)).collect()),
        }
    }

    fn cost_lines(&self, alternative: &PlatformId) -> Vec<CostLine> {
        let lines = |platform| reasoning::cost_lines(platform, &self.content.catalog).to_vec();
        self.platform(alternative).map(lines).unwrap_or_default()
    }
}
