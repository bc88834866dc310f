//! From what a person types to a value, a field, a date or a source, with words for what cannot be. Asks nothing itself.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::dialog::number;
use crate::content::catalog::is_web_address;
use crate::diagnostic::nearest;
use crate::i18n::{Message, Messages};
use crate::model::catalog::{Field, FieldKind, Level};
use crate::model::id::{PlatformId, SourceId};
use crate::model::number::read as read_number;
use crate::model::questionnaire::Question;
use crate::model::source::PartialDate;
use crate::terminal::words::Words;

/// Most fields that are offered for something that could be several.
const MOST_OFFERED: usize = 9;

/// What somebody may have meant by the name of a field.
#[derive(Debug, Clone)]
pub enum Meant<'a> {
    /// This one.
    Field(&'a Field),
    /// One of these.
    OneOf(Vec<&'a Field>),
    /// Nothing that is known.
    Nothing,
}

/// Returns which field is meant by an id, a label, a part of either, or a name with a typing mistake.
pub fn field<'a>(typed: &str, fields: &'a [Field], words: &Messages) -> Meant<'a> {
    let typed = typed.to_lowercase();
    let label = |field: &Field| field.label.get(words.locale()).to_lowercase();
    if let Some(field) = fields.iter().find(|field| field.id.as_str() == typed || label(field) == typed) {
        return Meant::Field(field);
    }
    if typed.is_empty() {
        return Meant::Nothing;
    }
    let part_of = |field: &&Field| {
        field.id.as_str().contains(&typed)
            || label(field).contains(&typed)
            || field.meaning.get(words.locale()).to_lowercase().contains(&typed)
    };
    let mut found: Vec<&Field> = fields.iter().filter(part_of).take(MOST_OFFERED).collect();
    if found.is_empty() {
        let names: Vec<String> = fields.iter().flat_map(|field| [field.id.to_string(), label(field)]).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let near = nearest(&typed, &names);
        found = fields.iter().filter(|field| near == Some(field.id.as_str()) || near == Some(&*label(field))).collect();
    }
    if found.is_empty() { Meant::Nothing } else { Meant::OneOf(found) }
}

/// Returns the value of a field as it is written in the file.
pub fn value(typed: &str, field: &Field, words: &Messages) -> Result<toml::Value, Message> {
    match field.kind {
        FieldKind::Level => {
            let levels = typed.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
            let ids = levels.map(|part| level(part, field, words)).collect::<Result<Vec<_>, _>>()?;
            let unique: BTreeSet<&str> = ids.iter().map(|level| level.id.as_str()).collect();
            let ordered = field.choice.iter().map(|level| level.id.as_str()).filter(|id| unique.contains(id));
            match ordered.collect::<Vec<_>>().as_slice() {
                [] => Err(Message::new("add-empty")),
                [one] => Ok(text(one)),
                several => Ok(toml::Value::Array(several.iter().map(|id| text(id)).collect())),
            }
        }
        FieldKind::Tags => level(typed, field, words).map(|level| text(level.id.as_str())),
        FieldKind::Number | FieldKind::Amount | FieldKind::Year => numbers(typed, field, words),
        FieldKind::Date => date(typed, words).map(|date| text(date.as_str())),
        FieldKind::Url => address(typed).map(|url| text(&url)),
        FieldKind::Name => filled(typed).map(|name| text(&name)),
        FieldKind::Text => Err(Message::new("add-text-only")),
    }
}

fn text(words: &str) -> toml::Value {
    toml::Value::String(words.to_owned())
}

/// Returns the choice with this number, id or label.
fn level<'a>(typed: &str, field: &'a Field, words: &Messages) -> Result<&'a Level, Message> {
    let lower = typed.to_lowercase();
    let named = |level: &&Level| level.id.as_str() == lower || level.label.get(words.locale()).to_lowercase() == lower;
    match field.choice.iter().find(named) {
        Some(level) => Ok(level),
        None => number(typed, field.choice.len()).map(|index| &field.choice[index]),
    }
}

fn numbers(typed: &str, field: &Field, words: &Messages) -> Result<toml::Value, Message> {
    let question = question(field.kind);
    let decimal = Words::new(words).decimal_sign();
    let read = |part: &str| {
        let number = read_number(part, &question, decimal).map_err(|fault| {
            Message::new("add-number-fault").with("why", Words::new(words).number_fault(&question, fault))
        })?;
        if number < 0.0 {
            Err(Message::new("add-negative"))
        } else if field.whole && number.fract() != 0.0 {
            Err(Message::new("add-not-whole"))
        } else {
            Ok(number)
        }
    };
    let between = words.text("add-words-to");
    let ends: Vec<&str> = match typed.split_once(&format!(" {between} ")).or_else(|| typed.split_once(['-', '–'])) {
        Some((low, high)) if !low.trim().is_empty() && !high.trim().starts_with(['-', '–']) => vec![low, high],
        _ => vec![typed],
    };
    let ends = ends.into_iter().map(read).collect::<Result<Vec<_>, _>>()?;
    match ends.as_slice() {
        [low, high] if low > high => Err(Message::new("add-range-order")),
        [low, high] if low < high => Ok(toml::Value::Array(vec![toml_number(*low), toml_number(*high)])),
        ends => Ok(toml_number(ends[0])),
    }
}

fn toml_number(number: f64) -> toml::Value {
    if number.fract() == 0.0 && number < 1e15 {
        toml::Value::Integer(number as i64)
    } else {
        toml::Value::Float(number)
    }
}

/// Returns a question of this kind, which is how typed numbers are understood everywhere.
fn question(kind: FieldKind) -> Question {
    let kind = match kind {
        FieldKind::Amount => "amount",
        FieldKind::Year => "year",
        _ => "number",
    };
    let words = serde_json::json!({});
    let json = serde_json::json!({ "id": "value", "type": kind, "label": words, "text": words, "why": words });
    serde_json::from_value(json).expect("a question needs no more than these keys")
}

/// Returns a text that is not empty.
pub fn filled(typed: &str) -> Result<String, Message> {
    let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if typed.is_empty() { Err(Message::new("add-empty")) } else { Ok(typed) }
}

/// Returns a web address.
pub fn address(typed: &str) -> Result<String, Message> {
    if is_web_address(typed) { Ok(typed.to_owned()) } else { Err(Message::new("add-no-address")) }
}

/// Returns a date that may lack its day, or its day and month: year first, or the way it is said, such as `14-5-2026`,
/// `14 mei 2026` or `mei 2026`.
pub fn date(typed: &str, words: &Messages) -> Result<PartialDate, Message> {
    let date = PartialDate::new(spoken(typed, words).unwrap_or_else(|| typed.to_owned()));
    if date.parts().is_some() { Ok(date) } else { Err(Message::new("add-no-date")) }
}

/// Returns a date that is written with its year last in the form with its year first.
fn spoken(typed: &str, words: &Messages) -> Option<String> {
    let lower = typed.to_lowercase();
    let parts: Vec<&str> = lower.split([' ', '-', '/', '.']).filter(|part| !part.is_empty()).collect();
    let (year, before) = parts.split_last()?;
    let number = |part: &str| part.parse::<u8>().ok().filter(|_| part.bytes().all(|byte| byte.is_ascii_digit()));
    if year.len() != 4 || !year.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match before {
        [day, month] => {
            let month = number(month).or_else(|| named_month(month, words))?;
            Some(format!("{year}-{month:02}-{:02}", number(day)?))
        }
        [month] => Some(format!("{year}-{:02}", number(month).or_else(|| named_month(month, words))?)),
        _ => None,
    }
}

/// Returns which month a name is, or its first three letters at least.
fn named_month(typed: &str, words: &Messages) -> Option<u8> {
    let name = |month: &u8| words.text(&format!("month-{month}")).to_lowercase();
    (1..=12).find(|month| name(month) == typed || (typed.len() >= 3 && name(month).starts_with(typed)))
}

/// Returns a date that is not in the future; nothing when nothing was typed.
pub fn past_date(typed: &str, today: Date, words: &Messages) -> Result<Option<PartialDate>, Message> {
    if typed.is_empty() {
        return Ok(None);
    }
    let date = date(typed, words)?;
    if date.first_day().is_some_and(|day| day > today) { Err(Message::new("add-future")) } else { Ok(Some(date)) }
}

/// Returns a name for files and references: small letters, digits and hyphens.
pub fn slug(name: &str) -> String {
    let plain = name.chars().flat_map(char::to_lowercase).map(without_accent);
    let joined: String = plain.map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect();
    joined.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-").chars().take(60).collect()
}

fn without_accent(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        'ý' | 'ÿ' => 'y',
        other => other,
    }
}

/// Returns the id of a platform as it may be written.
pub fn platform_id(typed: &str) -> Result<PlatformId, Message> {
    if !typed.is_empty() && slug(typed) == typed { Ok(PlatformId::new(typed)) } else { Err(Message::new("add-bad-id")) }
}

/// Returns a name for a source that no other has: its publisher and year.
pub fn source_id(publisher: &str, published: Option<&PartialDate>, known: &[SourceId]) -> SourceId {
    let first = slug(publisher);
    let name = match published.and_then(PartialDate::parts) {
        Some((year, _, _)) => format!("{first}-{year}"),
        None => first,
    };
    let name = if name.is_empty() { "source".to_owned() } else { name };
    let free = |id: &SourceId| !known.contains(id);
    std::iter::once(name.clone())
        .chain((2..).map(|number| format!("{name}-{number}")))
        .map(SourceId::new)
        .find(free)
        .expect("some number is free")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::text::Locale;
    use std::collections::BTreeMap;

    fn words() -> Messages {
        let files = crate::content::store::Store::embedded().message_files();
        Messages::new(&Locale::default(), &BTreeMap::from_iter(files))
    }

    fn field_of(kind: &str, choices: &[&str]) -> Field {
        let text = serde_json::json!({ "nl": "Kaart", "en": "Map" });
        let choice = |id: &&str| serde_json::json!({ "id": id, "label": { "nl": format!("Keuze {id}"), "en": id } });
        let choices: Vec<_> = choices.iter().map(choice).collect();
        let json = serde_json::json!({
            "id": "function-map", "group": "g", "type": kind, "label": text, "meaning": text, "choice": choices
        });
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn a_count_is_whole() {
        let mut count = field_of("number", &[]);
        count.whole = true;
        let read = |typed: &str| value(typed, &count, &words()).map(|value| value.to_string());
        assert_eq!(read("12.500").as_deref(), Ok("12500"));
        assert_eq!(read("10 tot 20").as_deref(), Ok("[10, 20]"));
        assert_eq!(read("12,5"), Err(Message::new("add-not-whole")));
    }

    fn read(kind: &str, typed: &str) -> Option<String> {
        value(typed, &field_of(kind, &["yes", "partly", "no"]), &words()).ok().map(|value| value.to_string())
    }

    #[test]
    fn a_value_is_typed_as_people_type_it() {
        let cases = [
            ("level", "1", Some("\"yes\"")),
            ("level", "partly", Some("\"partly\"")),
            ("level", "keuze NO", Some("\"no\"")),
            ("level", "2, 1", Some("[\"yes\", \"partly\"]")),
            ("level", "1,1", Some("\"yes\"")),
            ("level", "4", None),
            ("level", "", None),
            ("tags", "3", Some("\"no\"")),
            ("tags", "1,2", None),
            ("amount", "€ 12.500", Some("12500")),
            ("amount", "4.000 tot 9.000", Some("[4000, 9000]")),
            ("amount", "4000-9000", Some("[4000, 9000]")),
            ("amount", "9000-4000", None),
            ("amount", "-5", None),
            ("amount", "duur", None),
            ("year", "2017", Some("2017")),
            ("year", "2.017", None),
            ("number", "3", Some("3")),
            ("date", "2024-02", Some("\"2024-02\"")),
            ("date", "februari", None),
            ("url", "https://example.org/a", Some("\"https://example.org/a\"")),
            ("url", "example.org", None),
            ("name", " Stichting  X ", Some("\"Stichting X\"")),
            ("name", "  ", None),
        ];
        for (kind, typed, expected) in cases {
            let expected = expected.map(str::to_owned);
            assert_eq!(read(kind, typed), expected, "{kind} {typed:?}");
        }
    }

    #[test]
    fn a_field_is_found_by_id_label_part_and_with_a_typing_mistake() {
        let fields = [field_of("level", &[])];
        let found = |typed: &str| match field(typed, &fields, &words()) {
            Meant::Field(field) => format!("= {}", field.id),
            Meant::OneOf(some) => some.iter().map(|field| format!("~ {}", field.id)).collect(),
            Meant::Nothing => String::new(),
        };
        assert_eq!(found("function-map"), "= function-map");
        assert_eq!(found("KAART"), "= function-map");
        assert_eq!(found("kaar"), "~ function-map");
        assert_eq!(found("functoin-map"), "~ function-map");
        assert_eq!(found("zwembad"), "");
        assert_eq!(found(""), "");
    }

    #[test]
    fn a_date_in_the_future_is_refused_and_none_may_be_left_out() {
        let today = "2026-11-21".parse().unwrap();
        let past_date = |typed| past_date(typed, today, &words());
        assert_eq!(past_date(""), Ok(None));
        assert_eq!(past_date("2026-11"), Ok(Some(PartialDate::new("2026-11"))));
        assert!(past_date("2026-12").is_err() && past_date("gisteren").is_err());
        assert!(past_date("1-12-2026").is_err(), "the first of December");
    }

    #[test]
    fn a_date_is_typed_as_people_say_it() {
        for (typed, meant) in [
            ("13-5-2026", "2026-05-13"),
            ("3/4/2026", "2026-04-03"),
            ("14 mei 2026", "2026-05-14"),
            ("1 Sept 2025", "2025-09-01"),
            ("mei 2026", "2026-05"),
            ("5-2026", "2026-05"),
            ("2026", "2026"),
            ("2026-05-14", "2026-05-14"),
        ] {
            assert_eq!(date(typed, &words()), Ok(PartialDate::new(meant)), "{typed}");
        }
        for no_date in ["31-2-2026", "5/13/2026", "14 floreal 2026", "14-5-26", "", "-", "ma 2026"] {
            assert!(date(no_date, &words()).is_err(), "{no_date}");
        }
    }

    #[test]
    fn names_of_files_have_small_letters_digits_and_hyphens() {
        assert_eq!(slug("Súdwest – Fryslân 2.0!"), "sudwest-fryslan-2-0");
        assert!(platform_id("dorpsplein-2").is_ok());
        for bad in ["", "Dorpsplein", "dorps plein", "../x", "-a"] {
            assert!(platform_id(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_source_gets_a_name_that_no_other_has() {
        let date = PartialDate::new("2026-03");
        let known = [SourceId::from("de-krant-2026")];
        assert_eq!(source_id("De Krant", Some(&date), &[]).as_str(), "de-krant-2026");
        assert_eq!(source_id("De Krant", Some(&date), &known).as_str(), "de-krant-2026-2");
        assert_eq!(source_id("参加", None, &[]).as_str(), "source");
    }
}
