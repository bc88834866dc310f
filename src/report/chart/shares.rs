//! Shares of a whole: at which place a platform comes in, how much of it is known, and how far weights lie apart.

use super::svg::{BAR, Drawing, LINE, WIDTH};
use crate::report::context::{ChartText, Colleagues, RankedText, StandingText};

/// Returns the share of first, of second or third, and of lower places, one bar per platform.
pub fn places(text: &ChartText, platforms: &[StandingText]) -> String {
    let mut drawing = Drawing::new("places");
    legend(&mut drawing, text, &["first", "second-third", "lower"]);
    for one in platforms {
        let first = one.places.first();
        drawing.name(&one.name, first.map_or("", |share| share.words.as_str()), one.leads);
        let near: f64 = one.places.iter().skip(1).map(|share| share.value).sum();
        bar(&mut drawing, &[(first.map_or(0.0, |share| share.value), "first"), (near, "second-third")]);
    }
    drawing.finish(text)
}

/// Returns the share of weight that rests on known facts, one bar per platform.
pub fn coverage(text: &ChartText, ranked: &[RankedText]) -> String {
    let mut drawing = Drawing::new("coverage");
    legend(&mut drawing, text, &["known", "unknown"]);
    for one in ranked {
        drawing.name(&one.name, &one.coverage.words, false);
        bar(&mut drawing, &[(one.coverage.value, "known")]);
    }
    drawing.finish(text)
}

/// Returns the lowest and highest weight that anybody gives, one bar per criterion.
pub fn colleagues(text: &ChartText, colleagues: &Colleagues) -> String {
    let mut drawing = Drawing::new("colleagues");
    let most = colleagues.weights.iter().map(|range| range.high.value).fold(0.01, f64::max);
    for range in &colleagues.weights {
        drawing.name(&range.title, &format!("{} – {}", range.low.words, range.high.words), false);
        let place = |share: f64| WIDTH * share / most;
        drawing.rect(0.0, drawing.height, WIDTH, BAR, "track");
        let (low, high) = (place(range.low.value), place(range.high.value));
        drawing.rect(low, drawing.height + 2.0, (high - low).max(3.0), BAR - 4.0, "range");
        drawing.height += BAR + 10.0;
    }
    drawing.finish(text)
}

/// Writes what each filling means, side by side or below each other where they do not fit.
fn legend(drawing: &mut Drawing, text: &ChartText, keys: &[&str]) {
    let mut x = 0.0;
    drawing.height = 4.0;
    for key in keys {
        let words = text.label(key);
        let width = 34.0 + 8.0 * words.chars().count() as f64;
        if x > 0.0 && x + width > WIDTH {
            x = 0.0;
            drawing.height += LINE;
        }
        drawing.rect(x, drawing.height, 20.0, BAR - 3.0, key);
        drawing.text(x + 26.0, drawing.height + 10.0, "start", words);
        x += width;
    }
    drawing.height += LINE + 6.0;
}

/// Draws parts of a whole from the left; what is left stays empty.
fn bar(drawing: &mut Drawing, parts: &[(f64, &str)]) {
    drawing.rect(0.0, drawing.height, WIDTH, BAR, "track");
    let mut x = 0.0;
    for (share, class) in parts {
        let width = WIDTH * share.clamp(0.0, 1.0);
        if width >= 1.0 {
            drawing.rect(x, drawing.height, width, BAR, class);
        }
        x += width;
    }
    drawing.height += BAR + 10.0;
}
