//! Numbers as people type them, in the Dutch and the English form: `12.500`, `12,500`, `€ 12.500,50`, `12 500`.
//! What can be read in two ways is not guessed at.

use crate::model::questionnaire::{Question, QuestionKind};

/// Why a typed number was not understood.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NumberFault {
    /// It is not a number.
    NotANumber,
    /// It can be read with thousands or with decimals.
    Ambiguous {
        /// Read with thousands.
        large: f64,
        /// Read with decimals.
        small: f64,
    },
}

/// Returns the number that was typed as an answer to `question`, where `decimal` is the decimal sign of the language.
///
/// # Errors
/// When it is no number, or can be read in two ways that both fit the question.
pub fn read(typed: &str, question: &Question, decimal: char) -> Result<f64, NumberFault> {
    let bare = without_unit(&typed.trim().to_lowercase(), question);
    let (sign, bare) = match bare.strip_prefix(['-', '−']) {
        Some(rest) => (-1.0, rest.trim_start()),
        None => (1.0, bare.as_str()),
    };
    let body = without_spaces(bare).ok_or(NumberFault::NotANumber)?;
    let number = if question.kind == QuestionKind::Year {
        // A year is never written with a sign for thousands.
        whole(&body).ok_or(NumberFault::NotANumber)?
    } else {
        match (with_thousands(&body), with_decimals(&body)) {
            (Some(large), Some(small)) if large != small => choose(question, &body, decimal, large, small)?,
            (Some(number), _) | (None, Some(number)) => number,
            (None, None) => return Err(NumberFault::NotANumber),
        }
    };
    Ok(sign * number)
}

/// Decides between two readings of one sign before three digits. The sign for thousands of the language is clear, and so
/// is an amount, which has two decimals at most; otherwise only what the question allows counts.
fn choose(question: &Question, body: &str, decimal: char, large: f64, small: f64) -> Result<f64, NumberFault> {
    let is_clear = matches!(question.kind, QuestionKind::Amount | QuestionKind::Scale) || !body.contains(decimal);
    let (min, max) = question.bounds();
    let fits = |number: f64| (min..=max).contains(&number);
    match (fits(large), fits(small)) {
        _ if is_clear => Ok(large),
        (true, false) => Ok(large),
        (false, true) => Ok(small),
        _ => Err(NumberFault::Ambiguous { large, small }),
    }
}

fn without_unit(typed: &str, question: &Question) -> String {
    let mut bare = typed;
    for sign in ["€", "euro", "eur"] {
        bare = bare.strip_prefix(sign).unwrap_or(bare).trim_start();
    }
    for word in ["euro's", "euro’s", "euros", "euro", "eur", "€"] {
        bare = bare.strip_suffix(word).unwrap_or(bare).trim_end();
    }
    for (_, unit) in question.unit.iter().flat_map(|unit| unit.iter()) {
        bare = bare.strip_suffix(&unit.to_lowercase()).unwrap_or(bare).trim_end();
    }
    for no_cents in [",--", ",-", ".--", ".-", ",–", ".–"] {
        bare = bare.strip_suffix(no_cents).unwrap_or(bare);
    }
    bare.to_owned()
}

/// Returns the text without spaces between thousands; nothing when there are other spaces.
fn without_spaces(bare: &str) -> Option<String> {
    let groups: Vec<&str> = bare.split_whitespace().collect();
    let are_thousands = groups.iter().skip(1).all(|group| {
        let whole_part = group.split(['.', ',']).next().unwrap_or_default();
        whole_part.len() == 3 && is_digits(whole_part)
    });
    (groups.len() < 2 || are_thousands).then(|| groups.concat())
}

fn with_thousands(body: &str) -> Option<f64> {
    [('.', ','), (',', '.')].into_iter().find_map(|(group, decimal)| {
        let (integer, fraction) = body.split_once(decimal).unwrap_or((body, ""));
        let has_groups = integer.contains(group);
        if body.contains(decimal) && (!has_groups || fraction.is_empty()) {
            return None;
        }
        if !has_groups {
            return whole(integer);
        }
        let groups: Vec<&str> = integer.split(group).collect();
        let first_fits = matches!(groups[0].len(), 1..=3) && !groups[0].starts_with('0');
        if !first_fits || groups[1..].iter().any(|group| group.len() != 3) {
            return None;
        }
        joined(&groups.concat(), fraction)
    })
}

fn with_decimals(body: &str) -> Option<f64> {
    match body.split_once(['.', ',']) {
        None => whole(body),
        Some((_, "")) => None,
        Some((integer, fraction)) => joined(if integer.is_empty() { "0" } else { integer }, fraction),
    }
}

fn joined(integer: &str, fraction: &str) -> Option<f64> {
    if !is_digits(integer) || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    format!("{integer}.{fraction}0").parse().ok()
}

fn whole(text: &str) -> Option<f64> {
    joined(text, "")
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::text::Localized;

    fn question(kind: &str, unit: Option<Localized>) -> Question {
        let text = serde_json::json!({ "nl": "-", "en": "-" });
        let json = serde_json::json!({ "id": "a.b", "type": kind, "label": text, "text": text, "why": text });
        Question { unit, ..serde_json::from_value(json).unwrap() }
    }

    fn amount(typed: &str) -> Option<f64> {
        read(typed, &question("amount", None), ',').ok()
    }

    fn number(typed: &str, decimal: char) -> Result<f64, NumberFault> {
        read(typed, &question("number", None), decimal)
    }

    #[test]
    fn an_amount_is_read_in_dutch_and_in_english_form() {
        for typed in [
            "12500",
            "12.500",
            "12,500",
            "€ 12.500",
            "€12,500",
            "12 500",
            "12\u{a0}500",
            "12.500,00",
            "12,500.00",
            "12.500,-",
            "€ 12.500,--",
            "EUR 12500",
            "12500 euro",
            " 12500 ",
            "12500,00",
            "12500.0",
        ] {
            assert_eq!(amount(typed), Some(12_500.0), "{typed}");
        }
        assert_eq!(amount("€ 12500,50"), Some(12_500.5));
        assert_eq!(amount("12.500,50"), Some(12_500.5));
        assert_eq!(amount("12,500.50"), Some(12_500.5));
        assert_eq!(amount("1.250.000"), Some(1_250_000.0));
        assert_eq!(amount("0,50"), Some(0.5));
        assert_eq!(amount("-3"), Some(-3.0));
    }

    #[test]
    fn what_is_no_number_is_not_made_one() {
        for typed in [
            "", "-", "€", "twaalf", "12k", "12 5", "1.25.000", "12..5", "12,5,5", "1.2.3", "12,", ",", "١٢", "1e5",
            "NaN", "inf", "5-6",
        ] {
            assert_eq!(amount(typed), None, "{typed}");
        }
    }

    #[test]
    fn one_sign_before_three_digits_is_clear_only_as_the_thousands_of_the_language() {
        assert_eq!(number("12.500", ','), Ok(12_500.0));
        assert_eq!(number("12,500", '.'), Ok(12_500.0));
        assert_eq!(number("12,500", ','), Err(NumberFault::Ambiguous { large: 12_500.0, small: 12.5 }));
        assert_eq!(number("12.500", '.'), Err(NumberFault::Ambiguous { large: 12_500.0, small: 12.5 }));
        assert_eq!(number("0,125", ','), Ok(0.125));
        assert_eq!(number("12,5", ','), Ok(12.5));
        assert_eq!(number("1250,500", ','), Ok(1250.5));
    }

    #[test]
    fn the_bounds_of_the_question_settle_what_could_be_two_things() {
        let hours = Question { max: Some(40.0), ..question("number", None) };
        assert_eq!(read("1,250", &hours, ','), Ok(1.25));
        let people = Question { min: Some(100.0), ..question("number", None) };
        assert_eq!(read("12,500", &people, ','), Ok(12_500.0));
    }

    #[test]
    fn a_year_has_digits_only() {
        let year = question("year", None);
        assert_eq!(read("2017", &year, ','), Ok(2017.0));
        assert_eq!(read("2.017", &year, ','), Err(NumberFault::NotANumber));
    }

    #[test]
    fn the_unit_may_be_typed_along() {
        let people = question("number", Some(Localized::from_pairs([("nl", "inwoners"), ("en", "inhabitants")])));
        assert_eq!(read("1.200 Inwoners", &people, ','), Ok(1200.0));
    }
}
