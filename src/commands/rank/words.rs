//! Shares and points in words.

use crate::i18n::{Message, Messages};
use crate::model::decision::Interval;
use crate::model::robustness::Settings;

/// From this many samples on, a share is sure enough for a decimal.
const ENOUGH_FOR_DECIMALS: u64 = 100_000;

/// Returns a share in whole per cent.
pub fn percent(words: &Messages, share: f64) -> String {
    percentage(words, words.number(share * 100.0, 0))
}

/// Returns a share of samples in no more digits than it is sure to. None at all is less than three in all samples (the
/// rule of three for a 95 % bound), and almost none or almost all never look like none or all.
pub fn share(words: &Messages, share: f64, settings: &Settings) -> String {
    let decimals = if settings.samples >= ENOUGH_FOR_DECIMALS { 1 } else { 0 };
    let smallest = if decimals == 1 { 0.1 } else { 1.0 };
    let percents = share * 100.0;
    let below = |bound: f64, decimals: usize| {
        let number = words.number(bound, decimals);
        percentage(words, words.render(&Message::new("engine-less-than").with("number", number)))
    };
    if share <= 0.0 {
        let bound = 300.0 / settings.samples.max(1) as f64;
        return below(
            bound.min(100.0),
            if bound < 0.1 {
                3
            } else if bound < 1.0 {
                2
            } else {
                0
            },
        );
    }
    if percents < smallest / 2.0 {
        return below(smallest, decimals);
    }
    if share < 1.0 && percents > 100.0 - smallest / 2.0 {
        let number = words.number(100.0 - smallest, decimals);
        return percentage(words, words.render(&Message::new("engine-more-than").with("number", number)));
    }
    percentage(words, words.number(percents, decimals))
}

fn percentage(words: &Messages, number: String) -> String {
    words.render(&Message::new("engine-percent").with("number", number))
}

/// Returns a value (0 to 1) in whole points.
pub fn points(words: &Messages, value: f64) -> String {
    words.number(value * 100.0, 0)
}

/// Returns a value (0 to 1) in points with a decimal.
pub fn fine_points(words: &Messages, value: f64) -> String {
    words.number(value * 100.0, 1)
}

/// Returns a mean with the ends of its range: `80 (67–91)`; the mean alone when nothing is open.
pub fn ranged_points(words: &Messages, value: Interval) -> String {
    let (low, mean, high) = (points(words, value.low), points(words, value.mean), points(words, value.high));
    if low == high { mean } else { format!("{mean} ({low}–{high})") }
}

/// Returns sources as they stand behind a statement, with the blank before them; nothing when there are none.
pub fn bracketed(sources: &[String]) -> String {
    if sources.is_empty() { String::new() } else { format!(" [{}]", sources.join("; ")) }
}
