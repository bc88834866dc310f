//! Where a fact or a claim comes from.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::id::SourceId;
use super::text::Localized;

/// A place where somebody said something, with a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Name of the source, unique in the file or folder.
    pub id: SourceId,
    /// Title, in its own language.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// How the publisher stands to the platform.
    pub publisher_kind: PublisherKind,
    /// Address on the web.
    pub url: String,
    /// Date of publication (year, year-month or full date); left out when not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<PartialDate>,
    /// Date on which it was read.
    pub accessed: PartialDate,
    /// Language of the source (BCP 47).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// How much of it was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read: Option<ReadPart>,
    /// Remark on the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localized>,
}

/// How a publisher stands to the platform that it writes about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PublisherKind {
    /// Makes the open-source software.
    Maintainer,
    /// A company that sells the platform.
    Vendor,
    /// A researcher, audit office, government programme or other third party.
    Independent,
    /// An organisation that uses the platform.
    User,
    /// A newspaper or trade journal.
    Press,
}

impl PublisherKind {
    /// Tells whether the publisher makes or sells the platform and so speaks for itself.
    pub fn speaks_for_itself(self) -> bool {
        matches!(self, PublisherKind::Maintainer | PublisherKind::Vendor)
    }

    /// Returns the name as in files and message keys.
    pub fn key(self) -> &'static str {
        match self {
            PublisherKind::Maintainer => "maintainer",
            PublisherKind::Vendor => "vendor",
            PublisherKind::Independent => "independent",
            PublisherKind::User => "user",
            PublisherKind::Press => "press",
        }
    }
}

/// How much of a source was read before it was cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ReadPart {
    /// The abstract.
    Abstract,
    /// The first part.
    Opening,
    /// A passage from the inside.
    Excerpt,
    /// A summary by somebody else.
    Summary,
    /// A news report on it.
    News,
    /// A page by the project or supplier itself.
    OwnPage,
    /// All of it.
    Full,
}

/// How sure we are that the source says this and that it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Indirect.
    Low,
    /// Press or third party.
    Medium,
    /// Official page, repository or public record.
    High,
}

impl Confidence {
    /// Returns the name as in files and message keys.
    pub fn key(self) -> &'static str {
        match self {
            Confidence::Low => "low",
            Confidence::Medium => "medium",
            Confidence::High => "high",
        }
    }
}

/// A date that may lack its day, or its day and month: `2018`, `2018-02` or `2018-02-08`.
///
/// Dates compare by text, which for this form is by time; `2018` comes before `2018-02`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct PartialDate(String);

impl PartialDate {
    /// Returns the date with this text; whether it is a real one is for [`PartialDate::parts`] to say.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// Returns the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns year, month and day as far as they are given, or nothing when this is no real date.
    pub fn parts(&self) -> Option<(i16, Option<i8>, Option<i8>)> {
        let mut fields = self.0.split('-');
        let year = number(fields.next()?, 4)?;
        let month = fields.next().map(|text| number(text, 2));
        let day = fields.next().map(|text| number(text, 2));
        if fields.next().is_some() || month == Some(None) || day == Some(None) {
            return None;
        }
        let (month, day) = (month.flatten(), day.flatten());
        let (m, d) = (i8::try_from(month.unwrap_or(1)).ok()?, i8::try_from(day.unwrap_or(1)).ok()?);
        jiff::civil::Date::new(year, m, d).ok()?;
        Some((year, month.map(|_| m), day.map(|_| d)))
    }

    /// Returns the first day that the date can mean.
    pub fn first_day(&self) -> Option<jiff::civil::Date> {
        let (year, month, day) = self.parts()?;
        jiff::civil::Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok()
    }

    /// Returns the last day that the date can mean.
    pub fn last_day(&self) -> Option<jiff::civil::Date> {
        let (year, month, day) = self.parts()?;
        let first = jiff::civil::Date::new(year, month.unwrap_or(12), day.unwrap_or(1)).ok()?;
        Some(if day.is_some() { first } else { first.last_of_month() })
    }

    /// Returns the whole months from the last day that the date can mean until a day, 0 when that is later; nothing for a
    /// date that is no real day.
    pub fn months_until(&self, day: jiff::civil::Date) -> Option<u32> {
        let from = self.last_day()?;
        let months = i32::from(day.year() - from.year()) * 12 + i32::from(day.month()) - i32::from(from.month());
        let is_part = day.day() < from.day() && day != day.last_of_month();
        Some(u32::try_from(months - i32::from(is_part)).unwrap_or(0))
    }
}

fn number(text: &str, digits: usize) -> Option<i16> {
    (text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_count_from_the_last_day_a_date_can_mean() {
        let today = jiff::civil::date(2026, 11, 21);
        let age = |text: &str| PartialDate::new(text).months_until(today);
        assert_eq!(age("2025-11-21"), Some(12));
        assert_eq!(age("2025-11-22"), Some(11));
        assert_eq!(age("2025-05"), Some(17));
        assert_eq!(age("2024"), Some(22));
        assert_eq!(age("2027"), Some(0));
        assert_eq!(age("soon"), None);
    }

    #[test]
    fn a_date_without_day_is_as_young_as_it_can_be() {
        let today = "2026-11-21".parse().expect("a date");
        let age = |text: &str| PartialDate::new(text).months_until(today);
        assert_eq!(age("2026-10-21"), Some(1));
        assert_eq!(age("2026-10-22"), Some(0));
        assert_eq!(age("2025-05"), Some(17), "it may have been 31 May");
        assert_eq!(age("2024"), Some(22), "it may have been 31 December");
        assert_eq!(age("2027"), Some(0), "the future is not old");
        assert_eq!(age("2025-02-30"), None);
        assert_eq!(age("onbekend"), None);
    }
}
