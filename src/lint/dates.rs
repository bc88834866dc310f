//! Arithmetic with dates that may lack their day or month.

use jiff::civil::Date;

use crate::model::source::PartialDate;

/// Returns the last day that a date can mean.
pub fn last_day(date: &PartialDate) -> Option<Date> {
    let (year, month, day) = date.parts()?;
    match (month, day) {
        (Some(month), Some(day)) => Date::new(year, month, day).ok(),
        (Some(month), None) => Some(Date::new(year, month, 1).ok()?.last_of_month()),
        (None, _) => Date::new(year, 12, 31).ok(),
    }
}

/// Returns the whole months from the last day that a date can mean until a day; none for a date that is no real day.
pub fn months_between(date: &PartialDate, until: Date) -> Option<u32> {
    let from = last_day(date)?;
    let months = i32::from(until.year() - from.year()) * 12 + i32::from(until.month()) - i32::from(from.month());
    let is_part = until.day() < from.day() && until != until.last_of_month();
    Some(u32::try_from(months - i32::from(is_part)).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_count_from_the_last_day_a_date_can_mean() {
        let today = Date::constant(2026, 11, 21);
        let age = |text: &str| months_between(&PartialDate::new(text), today);
        assert_eq!(age("2025-11-21"), Some(12));
        assert_eq!(age("2025-11-22"), Some(11));
        assert_eq!(age("2025-05"), Some(17));
        assert_eq!(age("2024"), Some(22));
        assert_eq!(age("2027"), Some(0));
        assert_eq!(age("soon"), None);
    }
}
