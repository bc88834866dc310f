//! Scenarios for people: one table with a column for each, then what it changes and why.

use crate::commands::findings::fill;
use crate::commands::outcome::Outcome;
use crate::commands::rank::{Compared, Subject, framework, points, reasons_for};
use crate::commands::session::Session;
use crate::commands::status::verdict_words;
use crate::commands::table::table;
use crate::content::scenarios::Scenario;
use crate::diagnostic::visible;
use crate::i18n::Message;
use crate::model::id::PlatformId;
use crate::model::questionnaire::Questionnaire;

/// Platforms of each column that the table shows.
const SHOWN: usize = 5;

/// A scenario with what follows from it.
pub struct Column<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// What follows.
    pub outcome: &'a Outcome<'a>,
    /// The platforms compared.
    pub compared: &'a Compared<'a>,
}

/// How it is: what follows from the answers as they are.
type Now<'a> = (&'a Outcome<'a>, &'a Compared<'a>);

/// Returns the advice and the first platforms of each scenario, beside those of now.
pub fn side_by_side(
    session: &Session<'_, '_>,
    subject: &dyn Subject,
    questionnaire: &Questionnaire,
    (before, now): Now<'_>,
    columns: &[Column<'_>],
) -> String {
    let words = &session.messages;
    let mut heads = vec![words.text(subject.head()), words.text("scenarios-now")];
    heads.extend(columns.iter().map(|column| column.scenario.called().to_owned()));
    let sides: Vec<(&Outcome<'_>, &Compared<'_>)> =
        std::iter::once((before, now)).chain(columns.iter().map(|column| (column.outcome, column.compared))).collect();
    let mut advice = vec![words.text("scenarios-advice")];
    advice.extend(sides.iter().map(|(outcome, _)| verdict_words(words, questionnaire, outcome.conclusion.verdict).0));
    let mut rows = vec![advice];
    let mut ids: Vec<&PlatformId> = Vec::new();
    for one in sides.iter().flat_map(|(_, compared)| compared.ranking.ranked.iter().take(SHOWN)) {
        if !ids.contains(&&one.id) {
            ids.push(&one.id);
        }
    }
    for id in ids {
        let cell = |compared: &Compared<'_>| {
            let found = compared.ranking.ranked.iter().find(|one| one.id == *id);
            found.map_or_else(
                || words.text("engine-drops-out"),
                |one| {
                    let message = Message::new("scenarios-place").with("rank", one.rank.to_string());
                    words.render(&message.with("points", points(words, one.value.mean)))
                },
            )
        };
        let mut row = vec![subject.alternative(id)];
        row.extend(sides.iter().map(|(_, compared)| cell(compared)));
        rows.push(row);
    }
    format!("{}{}", table(session, &heads, &rows), fill(session, &words.text("scenarios-how-to-read"), ""))
}

/// Returns what one scenario changes, and why platforms move.
pub fn told(session: &Session<'_, '_>, subject: &dyn Subject, (before, now): Now<'_>, column: &Column<'_>) -> String {
    let scenario = column.scenario;
    let mut out = format!("\n{}", crate::commands::status::heading(session, scenario.called()));
    if let Some(note) = &scenario.note {
        out.push_str(&fill(session, &visible(note), ""));
    }
    let entries = [&scenario.answers, &scenario.weights, &scenario.facts];
    let mut changed: Vec<String> =
        entries.iter().flat_map(|table| table.iter().map(|(name, value)| format!("{name} = {value}"))).collect();
    changed.extend(scenario.budget.as_ref().map(|budget| format!("budget = {budget}")));
    let line = Message::new("scenarios-changes").with("names", changed.join("; "));
    out.push_str(&fill(session, &visible(&session.messages.render(&line)), ""));
    out.push_str(&framework(session, subject, before, column.outcome, [now, column.compared]));
    out.push_str(&reasons_for(session, subject, now, column.compared));
    out
}
