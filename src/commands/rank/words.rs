//! Shares and points in words.

use crate::i18n::Messages;
use crate::model::decision::Interval;
use crate::model::robustness::Settings;

/// Returns a share in whole per cent.
pub fn percent(words: &Messages, share: f64) -> String {
    words.percent(share)
}

/// Returns a share of samples in no more digits than it is sure to.
pub fn share(words: &Messages, share: f64, settings: &Settings) -> String {
    words.share(share, settings.samples)
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
