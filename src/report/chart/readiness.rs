//! The factors at a glance: a strip with a box for each, and below it the names under their state.

use super::svg::{Drawing, WIDTH, wrapped};
use crate::report::context::{ChartText, Readiness};

const BOX: f64 = 26.0;
const LINE: f64 = 20.0;

/// Returns the strip of factors.
pub fn chart(text: &ChartText, readiness: &Readiness) -> String {
    let mut drawing = Drawing::new("readiness");
    let step = WIDTH / readiness.total.max(1) as f64;
    let mut place = 0;
    for count in &readiness.counts {
        for _ in 0..count.count {
            let x = step * f64::from(place);
            drawing.rect(x + 1.5, 2.0, (step - 3.0).min(2.0 * BOX), BOX, &count.state.key);
            place += 1;
        }
    }
    drawing.height = BOX + 12.0;
    for count in &readiness.counts {
        drawing.rect(1.5, drawing.height + 2.0, 16.0, 16.0, &count.state.key);
        drawing.bold(26.0, drawing.height + 15.0, &format!("{}: {}", count.state.words, count.count));
        drawing.height += LINE + 2.0;
        for title in &count.titles {
            for line in wrapped(title, WIDTH - 26.0) {
                drawing.text(26.0, drawing.height + 14.0, "start", &line);
                drawing.height += LINE;
            }
        }
        drawing.height += 8.0;
    }
    drawing.finish(text)
}
