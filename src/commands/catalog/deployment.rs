//! A documented use in words: where, when, what it cost and reached, and how its source judges it.

use crate::i18n::{Message, Messages};
use crate::model::catalog::Deployment;

/// Returns a documented use in words.
pub fn told(words: &Messages, used: &Deployment) -> String {
    let locale = words.locale();
    let outcome = words.text(&format!("outcome-{}", used.outcome.key()));
    let mut text = format!("{} ({}): {outcome}. {}", place(used), years(words, used), used.why.get(locale));
    let figures = figures(words, used);
    if !figures.is_empty() {
        let message = Message::new("deployment-figures").with("figures", figures.join(", "));
        text.push_str(&format!(" {}", words.render(&message)));
    }
    for note in [&used.figures_note, &used.cost_note, &used.staff_note].into_iter().flatten() {
        text.push_str(&format!(" {}", note.get(locale)));
    }
    text
}

/// Returns where it was, with the area and the name of the site.
pub fn place(used: &Deployment) -> String {
    let parts = [Some(used.place.as_str()), used.area.as_deref(), used.name.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Returns from when to when.
pub fn years(words: &Messages, used: &Deployment) -> String {
    match (used.start, used.end) {
        (Some(start), Some(end)) if start == end => start.to_string(),
        (Some(start), Some(end)) => format!("{start}–{end}"),
        (Some(start), None) => words.render(&Message::new("deployment-since").with("year", start.to_string())),
        (None, Some(end)) => words.render(&Message::new("deployment-until").with("year", end.to_string())),
        (None, None) => words.text("source-undated"),
    }
}

fn figures(words: &Messages, used: &Deployment) -> Vec<String> {
    let count = |key: &str, number: Option<u64>| {
        let number = words.number(number? as f64, 0);
        Some(words.render(&Message::new(format!("figure-{key}")).with("number", number)))
    };
    let amount = |key: &str, amount: Option<f64>| {
        Some(words.render(&Message::new(format!("figure-{key}")).with("number", words.euros(amount?))))
    };
    let figures = [
        count("inhabitants", used.inhabitants),
        count("target-group", used.target_group),
        count("visitors", used.visitors),
        count("users", used.users),
        count("households", used.registered_households),
        count("participants", used.participants),
        count("votes", used.votes),
        count("contributions", used.contributions),
        amount("budget-decided", used.budget_decided),
        amount("cost-setup", used.cost_setup),
        amount("cost-yearly", used.cost_yearly),
        amount("cost-total", used.cost_total),
    ];
    figures.into_iter().flatten().collect()
}
