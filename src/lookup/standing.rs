//! What all facts of one field say together: nothing, one thing, or things that cannot all hold.

use std::collections::BTreeSet;

use crate::model::catalog::{FactValue, Field, FieldKind, Platform};
use crate::model::id::LevelId;

/// What is known of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// No source says anything.
    Unknown,
    /// What the sources say can all be so.
    Agreed,
    /// Sources say different things; both stay, and the comparison reckons with both.
    Differing,
}

/// Returns how the facts of a field stand to each other.
pub fn standing(platform: &Platform, field: &Field) -> Standing {
    let values: Vec<&FactValue> = platform.facts_of(&field.id).map(|fact| &fact.value).collect();
    if values.is_empty() {
        return Standing::Unknown;
    }
    let differ = match field.kind {
        FieldKind::Level => common_levels(&values).is_empty(),
        FieldKind::Number | FieldKind::Amount | FieldKind::Year => !ranges_meet(&values),
        FieldKind::Date | FieldKind::Url => !all_same(&values),
        FieldKind::Name => !field.many && !all_same(&values),
        FieldKind::Tags => denied_by_another(&values),
        FieldKind::Text => false,
    };
    if differ { Standing::Differing } else { Standing::Agreed }
}

/// Returns the levels that every fact leaves possible.
fn common_levels<'a>(values: &[&'a FactValue]) -> BTreeSet<&'a LevelId> {
    let sets = values.iter().filter_map(|value| match value {
        FactValue::Levels(levels) => Some(levels.iter().collect::<BTreeSet<_>>()),
        _ => None,
    });
    sets.reduce(|one, other| one.intersection(&other).copied().collect()).unwrap_or_default()
}

/// Tells whether one source gives a tag and another denies it.
fn denied_by_another(values: &[&FactValue]) -> bool {
    values.iter().any(|value| match value {
        FactValue::Tag(tag) => values.contains(&&FactValue::NoTag(tag.clone())),
        _ => false,
    })
}

fn ranges_meet(values: &[&FactValue]) -> bool {
    let ranges = values.iter().filter_map(|value| match value {
        FactValue::Number { low, high } => Some((*low, *high)),
        _ => None,
    });
    let (low, high) = ranges.fold((f64::NEG_INFINITY, f64::INFINITY), |all, one| (all.0.max(one.0), all.1.min(one.1)));
    low <= high
}

fn all_same(values: &[&FactValue]) -> bool {
    values.windows(2).all(|pair| pair[0] == pair[1])
}

#[cfg(test)]
pub(crate) mod testing {
    //! A small catalog for tests of what reads one.

    use crate::model::catalog::{Catalog, Criterion, Fact, FactValue, Field, Platform};
    use crate::model::id::{LevelId, PlatformId, SourceId};
    use crate::model::source::{Confidence, PartialDate, PublisherKind, Source};

    pub(crate) struct Fixture(Catalog);

    pub(crate) fn level(id: &str) -> FactValue {
        FactValue::Levels(id.split('|').map(LevelId::from).collect())
    }

    pub(crate) fn number(low: f64, high: f64) -> FactValue {
        FactValue::Number { low, high }
    }

    impl Fixture {
        pub(crate) fn new(fields: &[(&str, &str)]) -> Self {
            let words = serde_json::json!({ "nl": "-", "en": "-" });
            let field = |(id, kind): &(&str, &str)| -> Field {
                let json =
                    serde_json::json!({ "id": id, "group": "g", "type": kind, "label": words, "meaning": words });
                serde_json::from_value(json).unwrap()
            };
            Self(Catalog { fields: fields.iter().map(field).collect(), ..Catalog::default() })
        }

        pub(crate) fn field(&mut self, id: &str) -> &mut Field {
            self.0.fields.iter_mut().find(|field| field.id.as_str() == id).unwrap()
        }

        pub(crate) fn criterion(&mut self, field: &str) {
            let words = serde_json::json!({ "nl": "-", "en": "-" });
            let json = serde_json::json!({
                "id": field, "objective": "o", "field": field, "title": words, "worst": words, "best": words, "why": words
            });
            self.0.criteria.push(serde_json::from_value::<Criterion>(json).unwrap());
        }

        /// Adds a platform; each fact is a field, a value and a date that may be empty.
        pub(crate) fn platform(&mut self, id: &str, facts: &[(&str, FactValue, &str)]) {
            let source = Source {
                id: SourceId::from("s"),
                title: "Title".into(),
                publisher: "Publisher".into(),
                publisher_kind: PublisherKind::Press,
                url: "https://example.org".into(),
                published: None,
                accessed: PartialDate::new("2026-11"),
                language: None,
                read: None,
                note: None,
            };
            let fact = |(field, value, date): &(&str, FactValue, &str)| Fact {
                field: (*field).into(),
                value: value.clone(),
                text: None,
                source: SourceId::from("s"),
                as_of: (!date.is_empty()).then(|| PartialDate::new(*date)),
                confidence: Confidence::Medium,
                note: None,
            };
            let platform = Platform {
                id: PlatformId::from(id),
                name: id.to_uppercase(),
                sources: [(source.id.clone(), source)].into(),
                facts: facts.iter().map(fact).collect(),
                deployments: Vec::new(),
            };
            self.0.platforms.insert(platform.id.clone(), platform);
        }

        pub(crate) fn published(&mut self, platform: &str, date: &str) {
            let platform = self.0.platforms.get_mut(platform).unwrap();
            for source in platform.sources.values_mut() {
                source.published = Some(PartialDate::new(date));
            }
        }

        pub(crate) fn catalog(self) -> Catalog {
            self.0
        }
    }
}

#[cfg(test)]
mod tests {
    use super::testing::{Fixture, level, number};
    use super::*;

    fn of(kind: &str, many: bool, values: &[FactValue]) -> Standing {
        let mut fixture = Fixture::new(&[("f", kind)]);
        fixture.field("f").many = many;
        let facts: Vec<(&str, FactValue, &str)> = values.iter().map(|value| ("f", value.clone(), "")).collect();
        fixture.platform("p", &facts);
        let catalog = fixture.catalog();
        standing(&catalog.platforms["p"], &catalog.fields[0])
    }

    #[test]
    fn sources_differ_only_when_they_cannot_all_be_right() {
        let plain = |text: &str| FactValue::Plain(text.to_owned());
        let cases = [
            ("level", false, vec![], Standing::Unknown),
            ("level", false, vec![level("yes")], Standing::Agreed),
            ("level", false, vec![level("yes"), level("yes|partly")], Standing::Agreed),
            ("level", false, vec![level("yes"), level("no")], Standing::Differing),
            ("level", false, vec![level("yes|partly"), level("partly|no"), level("yes")], Standing::Differing),
            ("number", false, vec![number(1.0, 5.0), number(5.0, 9.0)], Standing::Agreed),
            ("amount", false, vec![number(1.0, 4.0), number(5.0, 9.0)], Standing::Differing),
            ("year", false, vec![number(2016.0, 2016.0), number(2017.0, 2017.0)], Standing::Differing),
            ("name", false, vec![plain("A"), plain("B")], Standing::Differing),
            ("name", true, vec![plain("A"), plain("B")], Standing::Agreed),
            ("tags", false, vec![FactValue::Tag("a".into()), FactValue::Tag("b".into())], Standing::Agreed),
            ("text", false, vec![FactValue::Text, FactValue::Text], Standing::Agreed),
        ];
        for (kind, many, values, expected) in cases {
            assert_eq!(of(kind, many, &values), expected, "{kind} {values:?}");
        }
    }
}
