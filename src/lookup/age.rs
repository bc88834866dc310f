//! How old a fact is, and in which order stale facts are worth a look.

use jiff::civil::Date;

use crate::model::catalog::{Catalog, Criterion, Fact, Platform};
use crate::model::id::FieldId;
use crate::model::source::{PartialDate, Source};

/// Returns the date that tells how old a fact is: the one for which it is said, else that of its source.
///
/// The day on which somebody read the source says nothing about the fact.
pub fn dated<'a>(fact: &'a Fact, source: Option<&'a Source>) -> Option<&'a PartialDate> {
    fact.as_of.as_ref().or_else(|| source?.published.as_ref())
}

/// A fact that is older than asked for.
#[derive(Debug, Clone)]
pub struct Stale<'a> {
    /// Whose fact.
    pub platform: &'a Platform,
    /// The fact.
    pub fact: &'a Fact,
    /// The date that it has.
    pub date: &'a PartialDate,
    /// Its age in whole months.
    pub months: u32,
    /// Whether its field counts in a comparison.
    pub counts: Counts,
}

/// Whether a field counts in a comparison; what counts most comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counts {
    /// In every comparison.
    Always,
    /// When an answer asks for it.
    WhenAsked,
    /// In none.
    Never,
}

impl Counts {
    /// Returns the name as in message keys and machine formats.
    pub fn key(self) -> &'static str {
        match self {
            Counts::Always => "always",
            Counts::WhenAsked => "when-asked",
            Counts::Never => "never",
        }
    }
}

/// Facts by age.
#[derive(Debug, Clone, Default)]
pub struct Ages<'a> {
    /// Those that are too old, most worth a look first.
    pub stale: Vec<Stale<'a>>,
    /// How many have no date at all, so that nobody can tell.
    pub undated: usize,
    /// How many there are.
    pub total: usize,
}

/// Returns the facts that are older than `limit` months: first those of platforms that exist, then by how much they count
/// in a comparison, then the oldest.
pub fn ages(catalog: &Catalog, today: Date, limit: u32) -> Ages<'_> {
    let mut ages = Ages::default();
    for platform in catalog.platforms.values() {
        for fact in &platform.facts {
            ages.total += 1;
            match dated(fact, platform.sources.get(&fact.source))
                .and_then(|date| Some((date, date.months_until(today)?)))
            {
                None => ages.undated += 1,
                Some((date, months)) if months > limit => {
                    ages.stale.push(Stale { platform, fact, date, months, counts: counts(catalog, &fact.field) });
                }
                Some(_) => {}
            }
        }
    }
    ages.stale.sort_by_key(|stale| (stale.platform.has_ended(), stale.counts, std::cmp::Reverse(stale.months)));
    ages
}

fn counts(catalog: &Catalog, field: &FieldId) -> Counts {
    let readers = catalog.criteria.iter().filter(|criterion| &criterion.field == field);
    let of = |criterion: &Criterion| if criterion.only_when_required { Counts::WhenAsked } else { Counts::Always };
    readers.map(of).min().unwrap_or(Counts::Never)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lookup::standing::testing::{Fixture, level};

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn what_counts_in_the_comparison_comes_first_and_what_ended_last() {
        let mut fixture = Fixture::new(&[("export", "level"), ("colour", "level"), ("status", "level")]);
        fixture.criterion("export");
        fixture.platform("alive", &[("colour", level("a"), "2016"), ("export", level("a"), "2018")]);
        fixture.platform("gone", &[("status", level("ended"), "2026-11"), ("export", level("a"), "2015")]);
        let catalog = fixture.catalog();
        let ages = ages(&catalog, day("2026-11-21"), 18);
        let order: Vec<(&str, &str)> =
            ages.stale.iter().map(|stale| (stale.platform.id.as_str(), stale.fact.field.as_str())).collect();
        assert_eq!(order, [("alive", "export"), ("alive", "colour"), ("gone", "export")]);
    }

    #[test]
    fn a_fact_without_any_date_is_counted_apart_and_never_called_stale() {
        let mut fixture = Fixture::new(&[("export", "level")]);
        fixture.platform("one", &[("export", level("a"), "")]);
        let catalog = fixture.catalog();
        let ages = ages(&catalog, day("2026-11-21"), 0);
        assert_eq!((ages.stale.len(), ages.undated, ages.total), (0, 1, 1));
    }

    #[test]
    fn the_publication_of_the_source_dates_a_fact_that_has_no_date_of_its_own() {
        let mut fixture = Fixture::new(&[("export", "level")]);
        fixture.platform("one", &[("export", level("a"), "")]);
        fixture.published("one", "2020-01-05");
        let catalog = fixture.catalog();
        let ages = ages(&catalog, day("2020-03-05"), 1);
        assert_eq!(ages.stale.iter().map(|stale| stale.months).collect::<Vec<_>>(), [2]);
    }
}
