//! What mends a fault without changing what is meant. Anything that could mean two things is left to a person.

/// A change that mends a fault at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fix {
    /// The key is called this.
    Key(String),
    /// The value is this text.
    Text(String),
    /// The value is this, as it is written in the file.
    Raw(String),
    /// The item of a list goes.
    Remove,
    /// White space of the whole file.
    Layout,
}

/// Returns the name that a mistyped one must have meant: the only one near, a letter away (two in a long name).
pub fn sure<'a>(found: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = if found.chars().count() >= 8 { 2 } else { 1 };
    let mut near = candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(found, candidate), candidate))
        .filter(|(distance, _)| *distance <= 2);
    match (near.next(), near.next()) {
        // Three letters and one of them wrong says too little.
        (Some((distance, name)), None) if distance <= limit && name.chars().count() >= 4 => Some(name),
        _ => None,
    }
}

/// Returns the word that is the same but for capitals, blanks, hyphens and underscores.
pub fn same_word<'a>(found: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let bare = |word: &str| -> String {
        let letters = word.chars().filter(|letter| !matches!(letter, ' ' | '-' | '_'));
        letters.flat_map(char::to_lowercase).collect()
    };
    let wanted = bare(found);
    let mut same = candidates.into_iter().filter(|candidate| bare(candidate) == wanted);
    match (same.next(), same.next()) {
        (Some(word), None) => Some(word),
        _ => None,
    }
}

/// Returns a date in our form when it can be only one day: the year first, or a day that is no month.
pub fn same_date(found: &str) -> Option<String> {
    let parts: Vec<&str> = found.trim().split(['-', '/', '.']).collect();
    let number = |text: &str, most: usize| -> Option<u32> {
        let fits = (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        fits.then(|| text.parse().ok()).flatten()
    };
    let (year, month, day) = match parts[..] {
        [year, month, day] if year.len() == 4 => (number(year, 4)?, number(month, 2)?, Some(number(day, 2)?)),
        [year, month] if year.len() == 4 => (number(year, 4)?, number(month, 2)?, None),
        [day, month, year] if year.len() == 4 && number(day, 2)? > 12 => {
            (number(year, 4)?, number(month, 2)?, Some(number(day, 2)?))
        }
        _ => return None,
    };
    if !(1..=12).contains(&month) || day.is_some_and(|day| !(1..=31).contains(&day)) {
        return None;
    }
    Some(match day {
        Some(day) => format!("{year:04}-{month:02}-{day:02}"),
        None => format!("{year:04}-{month:02}"),
    })
    .filter(|date| date != found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_sure_only_when_nothing_else_is_near() {
        let keys = ["title", "publisher", "publisher_kind", "url", "id", "min", "max"];
        assert_eq!(sure("titel", keys), Some("title"));
        assert_eq!(sure("publischer", keys), Some("publisher"));
        assert_eq!(sure("mix", keys), None, "min or max");
        assert_eq!(sure("naam", keys), None);
        assert_eq!(sure("isd", keys), None, "too short to be sure");
    }

    #[test]
    fn a_word_is_the_same_but_for_its_form() {
        let words = ["not-known", "partly", "in-house", "inhouse"];
        assert_eq!(same_word("Not known", words), Some("not-known"));
        assert_eq!(same_word("partial", words), None, "another word is another meaning");
        assert_eq!(same_word("In House", words), None, "two of them");
    }

    #[test]
    fn a_date_is_turned_round_only_when_it_can_be_one_day() {
        assert_eq!(same_date("21-11-2026").as_deref(), Some("2026-11-21"));
        assert_eq!(same_date("2026/3/1").as_deref(), Some("2026-03-01"));
        assert_eq!(same_date("2026-3").as_deref(), Some("2026-03"));
        assert_eq!(same_date("03-04-2026"), None, "the third of April, or the fourth of March");
        assert_eq!(same_date("2026-13-01"), None);
        assert_eq!(same_date("vorig jaar"), None);
    }
}
