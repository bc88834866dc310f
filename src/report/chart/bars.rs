//! Bars per platform: points with their range, and cost beside points.

use super::svg::{BAR, Drawing, LINE, WIDTH};
use crate::report::context::{ChartText, RankedText};

/// Half of the width less a gap, for two bars side by side.
const HALF: f64 = 158.0;

/// Returns points with their range, one bar per platform; those that can be the first, by their ids, in bold.
pub fn scores(text: &ChartText, ranked: &[RankedText], leads: &[&str]) -> String {
    let mut drawing = Drawing::new("scores");
    legend(&mut drawing, text);
    for one in ranked {
        let remark = format!("{} ({}–{})", one.points.words, one.low.words, one.high.words);
        drawing.name(&numbered(one), &remark, leads.contains(&one.id.as_str()));
        range(&mut drawing, 0.0, WIDTH, [one.low.value, one.points.value, one.high.value]);
        drawing.height += BAR + 10.0;
    }
    axis(&mut drawing, 0.0, WIDTH, "0", "100");
    drawing.height += LINE;
    drawing.finish(text)
}

/// Returns points on the left and cost on the right, a line per platform.
pub fn cost(text: &ChartText, ranked: &[RankedText]) -> String {
    let mut drawing = Drawing::new("cost");
    let known = || ranked.iter().filter(|one| one.cost.known != "none");
    let most = known().map(|one| one.cost.high.value).fold(1.0, f64::max);
    let dearest = known().find(|one| one.cost.high.value == most).map_or("", |one| &one.cost.high.words);
    drawing.bold(0.0, 14.0, text.label("score"));
    drawing.bold(WIDTH - HALF, 14.0, text.label("cost"));
    drawing.height = LINE + 6.0;
    for one in ranked {
        drawing.name(&numbered(one), "", false);
        range(&mut drawing, 0.0, HALF, [one.low.value, one.points.value, one.high.value]);
        let right = WIDTH - HALF;
        if one.cost.known == "none" {
            drawing.text(right, drawing.height + 12.0, "start", text.label("cost-unknown"));
        } else {
            let place = |euros: f64| right + HALF * euros / most;
            drawing.rect(right, drawing.height, HALF, BAR, "track");
            let (low, high) = (place(one.cost.low.value), place(one.cost.high.value));
            drawing.rect(low, drawing.height + 2.0, (high - low).max(3.0), BAR - 4.0, "range");
        }
        drawing.height += BAR + 10.0;
    }
    axis(&mut drawing, 0.0, HALF, "0", "100");
    axis(&mut drawing, WIDTH - HALF, WIDTH, "€ 0", dearest);
    drawing.height += LINE;
    drawing.finish(text)
}

fn legend(drawing: &mut Drawing, text: &ChartText) {
    drawing.rect(0.0, 4.0, 24.0, BAR - 4.0, "range");
    drawing.text(30.0, 14.0, "start", text.label("range"));
    drawing.rect(150.0, 2.0, 3.0, BAR, "line");
    drawing.text(160.0, 14.0, "start", text.label("points"));
    drawing.height = LINE + 2.0;
    if !text.label("leads").is_empty() {
        drawing.bold(0.0, drawing.height + 13.0, text.label("leads"));
        drawing.height += LINE;
    }
    drawing.height += 6.0;
}

fn numbered(one: &RankedText) -> String {
    format!("{}. {}", one.place, one.name)
}

fn range(drawing: &mut Drawing, left: f64, width: f64, [low, mean, high]: [f64; 3]) {
    let place = |points: f64| left + width * points / 100.0;
    drawing.rect(left, drawing.height, width, BAR, "track");
    drawing.rect(place(low), drawing.height + 2.0, place(high) - place(low), BAR - 4.0, "range");
    drawing.rect((place(mean) - 1.5).max(left), drawing.height - 2.0, 3.0, BAR + 4.0, "line");
}

fn axis(drawing: &mut Drawing, left: f64, right: f64, least: &str, most: &str) {
    drawing.text(left, drawing.height + 12.0, "start", least);
    drawing.text(right, drawing.height + 12.0, "end", most);
}
