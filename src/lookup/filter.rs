//! Which platforms match. What is not known of a platform is neither a match nor a miss.

use std::collections::BTreeSet;

use crate::model::catalog::{Catalog, Fact, FactValue, Field, FieldKind, Platform};
use crate::model::id::{FieldId, LevelId};
use crate::model::truth::Truth;

/// What to look for.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// All of these must hold.
    pub wishes: Vec<Wish>,
    /// Words that must all be found in what is known of a platform.
    pub words: Option<String>,
    /// A wish of which nothing certain is known excludes nobody.
    pub or_unknown: bool,
}

/// A field with choices of which one will do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// The field.
    pub field: FieldId,
    /// The choices.
    pub levels: Vec<LevelId>,
}

/// A platform that matches.
#[derive(Debug, Clone)]
pub struct Found<'a> {
    /// The platform.
    pub platform: &'a Platform,
    /// Fields of wishes of which it is not certain that they hold.
    pub unknown: Vec<&'a FieldId>,
}

/// Returns the platforms that match, in the order of their ids.
pub fn found<'a>(catalog: &'a Catalog, filter: &'a Filter) -> Vec<Found<'a>> {
    let matching = catalog.platforms.values().filter_map(|platform| {
        if !filter.words.as_ref().is_none_or(|words| mentions(platform, words)) {
            return None;
        }
        let mut unknown = Vec::new();
        for wish in &filter.wishes {
            let field = catalog.field(&wish.field)?;
            match holds(platform, field, &wish.levels) {
                Truth::True => {}
                Truth::Unknown if filter.or_unknown => unknown.push(&wish.field),
                Truth::Unknown | Truth::False => return None,
            }
        }
        Some(Found { platform, unknown })
    });
    matching.collect()
}

/// Returns whether a platform has one of these choices. Sources that differ leave it unknown.
pub fn holds(platform: &Platform, field: &Field, wanted: &[LevelId]) -> Truth {
    if field.kind == FieldKind::Tags {
        return Truth::any(wanted.iter().map(|tag| platform.has_tag(field, tag)));
    }
    let possible: BTreeSet<&LevelId> = platform
        .facts_of(&field.id)
        .filter_map(|fact| match &fact.value {
            FactValue::Levels(levels) => Some(levels),
            _ => None,
        })
        .flatten()
        .collect();
    let wanted: BTreeSet<&LevelId> = wanted.iter().collect();
    if possible.is_empty() || (!possible.is_subset(&wanted) && !possible.is_disjoint(&wanted)) {
        Truth::Unknown
    } else {
        Truth::from(possible.is_subset(&wanted))
    }
}

/// Tells whether all words stand in the name, the names of makers and users, or the texts of a platform.
fn mentions(platform: &Platform, words: &str) -> bool {
    let mut hay = format!("{} {}", platform.id, platform.name.to_lowercase());
    for fact in &platform.facts {
        hay.push('\n');
        hay.push_str(&words_of(fact));
    }
    words.to_lowercase().split_whitespace().all(|word| hay.contains(word))
}

fn words_of(fact: &Fact) -> String {
    let texts = [&fact.text, &fact.note].into_iter().flatten().flat_map(|text| text.iter()).map(|(_, text)| text);
    let plain = match &fact.value {
        FactValue::Plain(text) => text.as_str(),
        _ => "",
    };
    texts.chain([plain]).collect::<Vec<_>>().join("\n").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lookup::standing::testing::{Fixture, level};

    fn wish(field: &str, levels: &[&str]) -> Wish {
        Wish { field: field.into(), levels: levels.iter().map(|level| LevelId::from(*level)).collect() }
    }

    fn names(catalog: &Catalog, filter: &Filter) -> Vec<String> {
        found(catalog, filter).iter().map(|found| found.platform.id.to_string()).collect()
    }

    fn catalog() -> Catalog {
        let mut fixture = Fixture::new(&[("map", "level"), ("for", "tags"), ("maker", "name")]);
        fixture.field("for").closed = true;
        let tag = |id: &str| FactValue::Tag(LevelId::from(id));
        fixture.platform("certain", &[("map", level("yes"), ""), ("for", tag("help"), "")]);
        fixture.platform("differing", &[("map", level("yes"), ""), ("map", level("no"), "")]);
        fixture.platform("never", &[("map", level("no"), ""), ("for", tag("reports"), "")]);
        fixture.platform("open", &[("map", level("yes|partly"), "")]);
        fixture.platform("silent", &[("maker", FactValue::Plain("Stichting Zwolle".into()), "")]);
        fixture.catalog()
    }

    #[test]
    fn only_what_is_certain_matches() {
        let filter = Filter { wishes: vec![wish("map", &["yes"])], ..Filter::default() };
        assert_eq!(names(&catalog(), &filter), ["certain"]);
    }

    #[test]
    fn either_of_several_choices_will_do() {
        let filter = Filter { wishes: vec![wish("map", &["yes", "partly"])], ..Filter::default() };
        assert_eq!(names(&catalog(), &filter), ["certain", "open"]);
    }

    #[test]
    fn what_is_not_known_excludes_nobody_when_asked_and_is_named() {
        let filter = Filter { wishes: vec![wish("map", &["yes"])], or_unknown: true, ..Filter::default() };
        assert_eq!(names(&catalog(), &filter), ["certain", "differing", "open", "silent"]);
        let catalog = catalog();
        let open: Vec<usize> = found(&catalog, &filter).iter().map(|found| found.unknown.len()).collect();
        assert_eq!(open, [0, 1, 1, 1]);
    }

    #[test]
    fn a_tag_that_nobody_names_is_absent_only_in_a_closed_field_of_which_something_is_known() {
        let catalog = catalog();
        let mut field = catalog.field(&"for".into()).unwrap().clone();
        let holds = |field: &Field, platform: &str| holds(&catalog.platforms[platform], field, &["help".into()]);
        assert_eq!(holds(&field, "certain"), Truth::True);
        assert_eq!(holds(&field, "never"), Truth::False);
        assert_eq!(holds(&field, "silent"), Truth::Unknown);
        field.closed = false;
        assert_eq!(holds(&field, "never"), Truth::Unknown);
    }

    #[test]
    fn all_words_must_be_found_whatever_their_case() {
        let filter = |words: &str| Filter { words: Some(words.to_owned()), ..Filter::default() };
        assert_eq!(names(&catalog(), &filter("zwolle STICHTING")), ["silent"]);
        assert_eq!(names(&catalog(), &filter("zwolle nergens")), Vec::<String>::new());
    }
}
