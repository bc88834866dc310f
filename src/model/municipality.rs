//! The municipalities of the Netherlands, and how to find one by what somebody types.

use super::answers::{Standing, Value};
use super::id::QuestionId;
use super::questionnaire::Question;
use super::truth::Truth;

/// Most candidates that are given.
const MOST: usize = 8;

/// A municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Municipality {
    /// Code of Statistics Netherlands, such as `GM0307`.
    pub code: String,
    /// Official name.
    pub name: String,
    /// Other names that people look for, former municipalities among them.
    pub also: Vec<String>,
    /// Province.
    pub province: String,
    /// Number of inhabitants.
    pub inhabitants: u32,
    /// The day of that number (RFC 3339 date).
    pub date: String,
    /// How the number was made, when it is not the published one.
    pub note: Option<String>,
}

/// All municipalities.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Municipalities(pub Vec<Municipality>);

/// What looking for a municipality gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found<'a> {
    /// This is the one.
    One(&'a Municipality),
    /// One of these may be meant, the likeliest first; none when nothing is near.
    Candidates(Vec<&'a Municipality>),
}

impl Municipalities {
    /// Returns the municipality that a text names. Ignores case, accents, spaces, hyphens and the like.
    pub fn find(&self, text: &str) -> Found<'_> {
        let wanted = folded(text);
        if wanted.is_empty() {
            return Found::Candidates(Vec::new());
        }
        let is_exact = |municipality: &&Municipality| municipality.names().any(|name| folded(name) == wanted);
        let exact: Vec<&Municipality> = self.0.iter().filter(is_exact).collect();
        match exact[..] {
            [only] => Found::One(only),
            _ => Found::Candidates(self.candidates(&wanted)),
        }
    }

    fn candidates(&self, wanted: &str) -> Vec<&Municipality> {
        let mut near: Vec<(usize, &str, &Municipality)> = self
            .0
            .iter()
            .filter_map(|municipality| {
                let distance = municipality.names().filter_map(|name| distance(&folded(name), wanted)).min()?;
                Some((distance, municipality.name.as_str(), municipality))
            })
            .collect();
        near.sort_by_key(|(distance, name, _)| (*distance, *name));
        // Names that begin with or hold the text make a mistyped name unlikely.
        let best = near.first().map_or(0, |(distance, _, _)| *distance);
        let near = near.into_iter().filter(|(distance, _, _)| best > HOLDS || *distance <= HOLDS);
        near.take(MOST).map(|(_, _, municipality)| municipality).collect()
    }
}

impl Municipality {
    /// Tells whether a text is its official name, but for case, accents, spaces and hyphens.
    pub fn is_called(&self, text: &str) -> bool {
        folded(&self.name) == folded(text)
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.as_str()).chain(self.also.iter().map(String::as_str))
    }
}

/// Distance of a name that begins with the text.
const BEGINS: usize = 0;
/// Distance of a name that holds the text.
const HOLDS: usize = 1;

/// Returns how far a name is from a text, or nothing when it is too far: at most a third of its letters may differ.
fn distance(name: &str, wanted: &str) -> Option<usize> {
    if name.starts_with(wanted) {
        return Some(BEGINS);
    }
    if wanted.len() >= 3 && name.contains(wanted) {
        return Some(HOLDS);
    }
    let distance = strsim::damerau_levenshtein(name, wanted);
    (distance <= (wanted.chars().count() / 3).max(1)).then_some(HOLDS + distance)
}

/// Returns a name without case, accents and everything that is no letter or digit.
fn folded(name: &str) -> String {
    let letters = name.chars().flat_map(char::to_lowercase).filter(|character| character.is_alphanumeric());
    letters.map(plain).collect()
}

fn plain(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' | 'õ' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        other => other,
    }
}

/// A number that may be the answer, and where it comes from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Suggested<'m> {
    /// The number.
    pub number: f64,
    /// The municipality whose inhabitants it counts.
    pub municipality: &'m Municipality,
}

/// Returns the number that is suggested as the answer to a question, when its municipality is known.
pub fn suggested<'m>(
    question: &Question,
    standing: &Standing<'_>,
    municipalities: &'m Municipalities,
) -> Option<Suggested<'m>> {
    let suggestion = question.suggest.as_ref()?;
    if suggestion.when.truth(standing) != Truth::True {
        return None;
    }
    let municipality = named(&suggestion.inhabitants_of, standing, municipalities)?;
    Some(Suggested { number: f64::from(municipality.inhabitants), municipality })
}

fn named<'m>(
    question: &QuestionId,
    standing: &Standing<'_>,
    municipalities: &'m Municipalities,
) -> Option<&'m Municipality> {
    let Value::Text(text) = standing.value(question)? else { return None };
    match municipalities.find(text) {
        Found::One(municipality) => Some(municipality),
        Found::Candidates(_) => None,
    }
}
