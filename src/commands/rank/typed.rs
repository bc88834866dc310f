//! Numbers and pairs as they are typed behind an option.

use crate::commands::failure::{Exit, Failure};

/// Returns the two sides of `NAME=VALUE`.
///
/// # Errors
/// When there is no `=` or one side is empty.
pub fn pair<'t>(option: &'static str, typed: &'t str) -> Result<(&'t str, &'t str), Failure> {
    let sides = typed.split_once('=').map(|(name, value)| (name.trim(), value.trim()));
    sides
        .filter(|(name, value)| !name.is_empty() && !value.is_empty())
        .ok_or_else(|| Failure::new(Exit::Usage, "failure-pair").with("option", option).with("found", typed))
}

/// Returns a number between two bounds; a comma is read as a decimal sign.
///
/// # Errors
/// When it is no number or lies outside the bounds.
pub fn number(option: &'static str, typed: &str, low: f64, high: f64) -> Result<f64, Failure> {
    let number = typed.trim().replace(',', ".").parse().ok().filter(|number: &f64| (low..=high).contains(number));
    number.ok_or_else(|| refused(option, typed, low, high))
}

/// Returns a whole number between two bounds; dots, commas and blanks may stand between thousands.
///
/// # Errors
/// When it is no whole number or lies outside the bounds.
pub fn whole(option: &'static str, typed: &str, low: u64, high: u64) -> Result<u64, Failure> {
    let number = ungrouped(typed.trim()).and_then(|digits| digits.parse().ok());
    number.filter(|number| (low..=high).contains(number)).ok_or_else(|| refused(option, typed, low as f64, high as f64))
}

/// Returns an amount in euros: `50000`, `50.000`, `€ 50.000` and `50,000` are the same, `12,50` has cents.
///
/// # Errors
/// When it is no amount.
pub fn euros(option: &'static str, typed: &str) -> Result<f64, Failure> {
    let bare = typed.trim().trim_start_matches('€').trim();
    let amount = ungrouped(bare).and_then(|digits| digits.parse().ok()).or_else(|| with_cents(bare));
    amount.filter(|amount| *amount <= MOST_EUROS).ok_or_else(|| refused(option, typed, 0.0, MOST_EUROS))
}

/// The largest amount that makes sense for a municipality.
const MOST_EUROS: f64 = 1e9;

fn refused(option: &'static str, typed: &str, low: f64, high: f64) -> Failure {
    Failure::new(Exit::Usage, "failure-number")
        .with("option", option)
        .with("found", typed)
        .with("low", low.to_string())
        .with("high", high.to_string())
}

/// Returns the digits of a whole number without the signs between thousands; nothing when it is something else.
fn ungrouped(text: &str) -> Option<String> {
    let mut groups = text.split(['.', ',', ' ', '\u{a0}']);
    let first = groups.next().filter(|first| is_digits(first))?;
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.iter().all(|group| group.len() == 3 && is_digits(group)) && first.len() <= 3;
    (rest.is_empty() || grouped).then(|| format!("{first}{}", rest.concat()))
}

fn with_cents(text: &str) -> Option<f64> {
    let (whole, cents) = text.rsplit_once(['.', ','])?;
    let whole = ungrouped(whole)?;
    (cents.len() <= 2 && is_digits(cents)).then(|| format!("{whole}.{cents}").parse().ok()).flatten()
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for typed in ["50000", "50.000", "50,000", "€ 50.000", " 50 000 ", "50.000,00", "€50000"] {
            assert_eq!(euros("--budget", typed).ok(), Some(50_000.0), "{typed}");
        }
        assert_eq!(euros("--budget", "12,50").ok(), Some(12.5));
        for typed in ["", "-5", "5.0000", "1e9", "vijf", "NaN", "1.2.3", "1234.567.8"] {
            assert!(euros("--budget", typed).is_err(), "{typed}");
        }
    }

    #[test]
    fn numbers_have_bounds_and_pairs_two_sides() {
        assert_eq!(number("--error", "0,5", 0.0, 1.0).ok(), Some(0.5));
        assert!(number("--error", "nan", 0.0, 1.0).is_err() && number("--error", "2", 0.0, 1.0).is_err());
        assert_eq!(whole("--samples", "10.000", 1, 20_000).ok(), Some(10_000));
        assert!(whole("--samples", "0", 1, 20_000).is_err());
        assert_eq!(pair("--set", "a.b = c=d").ok(), Some(("a.b", "c=d")));
        assert!(pair("--set", "a").is_err() && pair("--set", "=a").is_err());
    }
}
