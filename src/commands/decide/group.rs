//! Several respondents side by side: each by itself first, then where they differ and whether it matters.

use crate::commands::findings::fill;
use crate::commands::rank::{Subject, fine_points, names, percent, share};
use crate::commands::session::Session;
use crate::commands::table::table;
use crate::i18n::Message;
use crate::model::respondents::Group;

/// Criteria that are named as the farthest apart.
const FARTHEST: usize = 3;

/// Returns what respondents share and where they differ.
pub fn section(session: &Session<'_, '_>, subject: &dyn Subject, group: &Group) -> String {
    let words = &session.messages;
    if group.alternatives.is_empty() {
        return fill(session, &words.text("engine-group-none"), "");
    }
    let mut out = fill(session, &winners(session, subject, group), "");
    out.push_str(&ranks(session, subject, group));
    let mut paragraphs = Vec::new();
    for (key, number) in
        [("engine-group-concordance", group.concordance), ("engine-group-correlation", group.correlation)]
    {
        paragraphs
            .extend(number.map(|number| words.render(&Message::new(key).with("number", words.number(number, 2)))));
    }
    let apart: Vec<String> = group
        .weights
        .iter()
        .take(FARTHEST)
        .filter(|range| range.high - range.low > 0.005)
        .map(|range| {
            let message = Message::new("engine-group-weight").with("criterion", subject.criterion(&range.criterion));
            words.render(&message.with("low", percent(words, range.low)).with("high", percent(words, range.high)))
        })
        .collect();
    if !apart.is_empty() {
        paragraphs.push(words.render(&Message::new("engine-group-weights").with("names", words.list(&apart))));
    }
    if let Some(least) = group.regret.first() {
        let message = Message::new("engine-group-regret").with("name", subject.alternative(&least.alternative));
        paragraphs.push(words.render(&message.with("points", fine_points(words, least.most))));
    }
    out.extend(paragraphs.iter().map(|paragraph| fill(session, paragraph, "")));
    out
}

fn winners(session: &Session<'_, '_>, subject: &dyn Subject, group: &Group) -> String {
    let words = &session.messages;
    let first = |ids: &[crate::model::id::PlatformId]| words.list(&names(subject, ids));
    if group.same_winner {
        return words.render(&Message::new("engine-group-same").with("names", first(&group.winners[0])));
    }
    let each: Vec<String> = group
        .respondents
        .iter()
        .zip(&group.winners)
        .map(|(respondent, ids)| {
            let message = Message::new("engine-group-winner").with("respondent", respondent.as_str());
            words.render(&message.with("names", first(ids)))
        })
        .collect();
    words.render(&Message::new("engine-group-differ").with("names", each.join("; ")))
}

/// Returns the table of places: a row per alternative, a column per respondent, then regret and the pooled share.
fn ranks(session: &Session<'_, '_>, subject: &dyn Subject, group: &Group) -> String {
    let words = &session.messages;
    let mut heads = vec![words.text(subject.head())];
    heads.extend(group.respondents.iter().cloned());
    heads.extend(["engine-head-regret", "engine-head-pooled"].map(|key| words.text(key)));
    let rows: Vec<Vec<String>> = group
        .regret
        .iter()
        .map(|regret| {
            let id = &regret.alternative;
            let place = group.alternatives.iter().position(|other| other == id).unwrap_or_default();
            let pooled = group.pooled.alternatives.iter().find(|one| one.id == *id);
            let mut row = vec![subject.alternative(id)];
            row.extend(group.ranks.iter().map(|ranks| ranks[place].to_string()));
            row.push(fine_points(words, regret.most));
            row.push(pooled.map_or(String::new(), |one| share(words, one.first, &group.pooled.settings)));
            row
        })
        .collect();
    table(session, &heads, &rows)
}
