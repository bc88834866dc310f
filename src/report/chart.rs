//! Charts as SVG: a strip of factors, bars with ranges, places, cost beside score, what is known, and where colleagues
//! differ. Each has a name and a description; beside
//! each stands a table with the same numbers. Words are large enough to read on a telephone, where one unit is one pixel.

mod bars;
mod readiness;
mod shares;
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
    let sure = context.robustness.as_ref();
    let leads: Vec<&str> = sure.map_or_else(Vec::new, |sure| {
        sure.platforms.iter().filter(|one| one.leads).map(|one| one.id.as_str()).collect()
    });
    if let Some(text) = &context.charts.scores {
        charts.push((named("scores"), bars::scores(text, ranked, &leads)));
    }
    if let (Some(text), Some(sure)) = (&context.charts.places, sure) {
        charts.push((named("places"), shares::places(text, &sure.platforms)));
    }
    if let Some(text) = &context.charts.cost {
        charts.push((named("cost"), bars::cost(text, ranked)));
    }
    if let Some(text) = &context.charts.coverage {
        charts.push((named("coverage"), shares::coverage(text, ranked)));
    }
    if let (Some(text), Some(colleagues)) = (&context.charts.colleagues, sure.and_then(|sure| sure.colleagues.as_ref()))
    {
        charts.push((named("colleagues"), shares::colleagues(text, colleagues)));
    }
    charts
}
