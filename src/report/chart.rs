//! Charts as SVG: a strip of factors, bars with ranges, cost beside score. Each has a name and a description; beside
//! each stands a table with the same numbers. Words are large enough to read on a telephone, where one unit is one pixel.

mod bars;
mod readiness;
mod svg;

use super::context::Context;

/// Returns the charts of a context as pairs of file name (`chart-<name>-<language>.svg`) and SVG text.
pub fn charts(context: &Context) -> Vec<(String, String)> {
    let ranking = context.platforms.ranking.as_ref();
    let ranked = ranking.map_or(&[][..], |ranking| &ranking.ranked);
    let named = |name: &str| format!("chart-{name}-{}.svg", context.language);
    let mut charts = Vec::new();
    if let Some(text) = &context.charts.readiness {
        charts.push((named("readiness"), readiness::chart(text, &context.readiness)));
    }
    if let Some(text) = &context.charts.scores {
        charts.push((named("scores"), bars::scores(text, ranked)));
    }
    if let Some(text) = &context.charts.cost {
        charts.push((named("cost"), bars::cost(text, ranked)));
    }
    charts
}
