//! What would change the ranking: weights, single requirements, and reading values as distances.

use std::path::Path;

use serde::Serialize;

use super::headline::some_names;
use super::subject::{CatalogSubject, Subject, names};
use super::words::{fine_points, percent, points, share};
use super::{Compared, Way, confirmed, fill};
use crate::cli::Terms;
use crate::commands::assessment;
use crate::commands::failure::{Exit, Failure};
use crate::commands::outcome::refused;
use crate::commands::session::Session;
use crate::commands::table::table;
use crate::i18n::Message;
use crate::mcda;
use crate::model::id::PlatformId;
use crate::model::robustness::{Settings, Simulation};
use crate::model::sensitivity::{Bound, Flip, KnockOutPrice, OrdinalCheck, Sensitivity, Stability};

/// Everything that could change a ranking.
#[derive(Debug, Clone, Serialize)]
pub struct Stakes {
    /// Stability of weights and what goes with it; nothing when there are no two to compare.
    pub sensitivity: Option<Sensitivity>,
    /// What each requirement does.
    pub knock_outs: Vec<KnockOutPrice>,
    /// Alternatives that come first in no sample, and how many samples that were.
    pub never_first: Vec<PlatformId>,
    /// Whether the winner depends on reading level values as distances.
    pub ordinal: Option<OrdinalCheck>,
    /// How the simulation was run.
    pub settings: Settings,
}

impl Stakes {
    /// Returns what could change a ranking.
    ///
    /// # Errors
    /// When the problem cannot be worked out.
    pub fn new(compared: &Compared<'_>, settings: &Settings) -> Result<Self, Failure> {
        let Compared { problem, ranking, simulation } = compared;
        let ordinal = match simulation {
            Some(simulation) => mcda::ordinal_check(problem, simulation).map_err(|fault| refused(&fault))?,
            None => None,
        };
        Ok(Self {
            sensitivity: mcda::sensitivity(problem, ranking),
            knock_outs: mcda::knock_out_prices(problem, ranking, settings.view, settings.strict),
            never_first: simulation.as_ref().map_or_else(Vec::new, Simulation::never_first),
            ordinal,
            settings: settings.clone(),
        })
    }
}

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    assessment: &'a str,
    winner: Option<&'a PlatformId>,
    #[serde(flatten)]
    stakes: &'a Stakes,
}

/// Says what would change the ranking of an assessment.
pub fn sensitivity(session: &mut Session<'_, '_>, folder: &Path, terms: &Terms, all: bool) -> Result<Exit, Failure> {
    let content = session.content()?;
    let assessment = assessment::open_whole(session, &content, folder)?;
    let mut way = Way::new(terms, &assessment.answers.respondent.id)?;
    way.settings.by_source = false;
    let outcome = confirmed(&content, &assessment, folder, &way)?;
    let compared = Compared::new(&outcome.problem, &way.settings)?;
    let stakes = Stakes::new(&compared, &way.settings)?;
    if session.globals.json {
        session.json(&Document {
            schema: 1,
            assessment: &assessment.answers.assessment,
            winner: compared.ranking.ranked.first().map(|ranked| &ranked.id),
            stakes: &stakes,
        });
        return Ok(Exit::Fine);
    }
    let subject = CatalogSubject::new(session, &content, &outcome.conclusion.requirements);
    let mut text = crate::commands::status::heading(session, &assessment.answers.assessment);
    text.push_str(&section(session, &subject, &compared, &stakes, all));
    session.result(&text);
    Ok(Exit::Fine)
}

/// Returns what could change a ranking, in words and tables.
pub fn section(
    session: &Session<'_, '_>,
    subject: &dyn Subject,
    compared: &Compared<'_>,
    stakes: &Stakes,
    all: bool,
) -> String {
    let words = &session.messages;
    let mut out = String::new();
    let winner = compared.ranking.ranked.first().map(|ranked| subject.alternative(&ranked.id));
    if let (Some(found), Some(winner)) = (&stakes.sensitivity, &winner) {
        let head = Message::new("engine-stable-head").with("winner", winner.as_str());
        out.push_str(&fill(session, &words.render(&head), ""));
        out.push_str(&weights(session, subject, compared, found, all));
        out.push_str(&in_words(session, subject, winner, found));
    } else {
        out.push_str(&fill(session, &words.text("engine-nothing-to-change"), ""));
    }
    out.push_str(&knock_outs(session, subject, &stakes.knock_outs));
    out.push_str(&never_first(session, subject, stakes));
    if let (Some(check), Some(winner)) = (&stakes.ordinal, &winner) {
        let key = if check.depends_on_distances { "engine-ordinal-depends" } else { "engine-ordinal-fine" };
        let message = Message::new(key)
            .with("winner", winner.as_str())
            .with("first", share(words, check.first, &stakes.settings))
            .with("order", share(words, check.first_by_order, &stakes.settings));
        out.push_str(&format!("\n{}", fill(session, &words.render(&message), "")));
    }
    out
}

/// Returns the table of weights with the range in which the winner stays; criteria whose weight cannot matter are
/// counted unless all are asked for.
fn weights(
    session: &Session<'_, '_>,
    subject: &dyn Subject,
    compared: &Compared<'_>,
    found: &Sensitivity,
    all: bool,
) -> String {
    let words = &session.messages;
    let heads = [
        "engine-head-part",
        "engine-head-weight",
        "engine-head-effective",
        "engine-head-stays",
        "engine-head-below",
        "engine-head-above",
    ]
    .map(|key| words.text(key));
    let mut rows = Vec::new();
    for objective in &found.objectives {
        rows.push(row(session, subject, subject.objective(&objective.id), None, objective));
    }
    let mut hidden = 0;
    for (place, criterion) in found.criteria.iter().enumerate() {
        let matters = criterion.interval.as_ref().is_some_and(|ends| ends.iter().any(|end| end.rival.is_some()));
        if !all && !matters {
            hidden += 1;
            continue;
        }
        let objective = compared.problem.criteria.get(place).map(|one| one.objective);
        let above = objective.and_then(|g| compared.problem.objectives.get(g)).map(|one| subject.objective(&one.id));
        let title = format!("{} › {}", above.unwrap_or_default(), subject.criterion(&criterion.id));
        rows.push(row(session, subject, title, found.effective_weights.get(place).copied(), criterion));
    }
    let mut out = table(session, &heads, &rows);
    if hidden > 0 {
        let message = Message::new("engine-stable-hidden").with("count", hidden);
        out.push_str(&fill(session, &words.render(&message), ""));
    }
    out
}

fn row<Id>(
    session: &Session<'_, '_>,
    subject: &dyn Subject,
    title: String,
    effective: Option<f64>,
    stability: &Stability<Id>,
) -> Vec<String> {
    let words = &session.messages;
    let rival =
        |end: &Bound| end.rival.as_ref().map_or_else(|| words.text("engine-nobody"), |id| subject.alternative(id));
    let effective = effective.map_or(String::new(), |effective| percent(words, effective));
    let [stays, below, above] = match &stability.interval {
        Some([low, high]) => {
            let range = format!("{}–{}", points(words, low.at), points(words, high.at));
            [words.render(&Message::new("engine-percent").with("number", range)), rival(low), rival(high)]
        }
        None => [words.text("engine-not-defined"), String::new(), String::new()],
    };
    vec![title, percent(words, stability.weight), effective, stays, below, above]
}

fn in_words(session: &Session<'_, '_>, subject: &dyn Subject, winner: &str, found: &Sensitivity) -> String {
    let words = &session.messages;
    let mut paragraphs = vec![match &found.flip {
        Some(flip) => flip_in_words(session, subject, winner, flip),
        None => words.render(&Message::new("engine-no-flip").with("winner", winner)),
    }];
    let with_names = |key: &str, ids: &[PlatformId]| {
        words.render(&Message::new(key).with("names", words.list(&names(subject, ids))))
    };
    let same = names(subject, &found.equal_weights) == [winner];
    paragraphs.push(with_names(if same { "engine-equal-same" } else { "engine-equal-other" }, &found.equal_weights));
    paragraphs.extend(found.rank_sum_weights.as_ref().map(|ids| with_names("engine-rank-sum", ids)));
    let dominated = |one: &crate::model::sensitivity::Dominance| {
        words.render(
            &Message::new("engine-dominated-one")
                .with("worse", subject.alternative(&one.worse))
                .with("better", subject.alternative(&one.better)),
        )
    };
    if found.dominated.is_empty() {
        paragraphs.push(words.text("engine-dominated-none"));
    } else {
        let lines: Vec<String> = found.dominated.iter().map(dominated).collect();
        paragraphs.push(words.render(&Message::new("engine-dominated").with("names", lines.join("; "))));
    }
    paragraphs.iter().map(|paragraph| format!("\n{}", fill(session, paragraph, ""))).collect()
}

fn flip_in_words(session: &Session<'_, '_>, subject: &dyn Subject, winner: &str, flip: &Flip) -> String {
    let words = &session.messages;
    let from: Vec<String> = flip
        .from
        .iter()
        .map(|one| {
            let message = Message::new("engine-flip-from").with("criterion", subject.criterion(&one.criterion));
            words.render(&message.with("points", fine_points(words, one.weight)))
        })
        .collect();
    let message = Message::new("engine-flip")
        .with("winner", winner)
        .with("rival", subject.alternative(&flip.rival))
        .with("points", fine_points(words, flip.weight))
        .with("to", subject.criterion(&flip.to))
        .with("from", words.list(&from));
    words.render(&message)
}

fn knock_outs(session: &Session<'_, '_>, subject: &dyn Subject, prices: &[KnockOutPrice]) -> String {
    let words = &session.messages;
    if prices.is_empty() {
        return String::new();
    }
    let heads =
        ["engine-head-requirement", "engine-head-removes", "head-open", "engine-head-best", "engine-head-price"]
            .map(|key| words.text(key));
    let mut sorted: Vec<&KnockOutPrice> = prices.iter().collect();
    sorted.sort_by(|one, other| {
        let price = |entry: &KnockOutPrice| entry.price.unwrap_or(0.0);
        price(other).total_cmp(&price(one)).then(other.removes.len().cmp(&one.removes.len()))
    });
    let rows: Vec<Vec<String>> = sorted
        .into_iter()
        .map(|entry| {
            let best = entry.best.as_ref().map_or(String::new(), |(id, value)| {
                format!("{} ({})", subject.alternative(id), points(words, *value))
            });
            let price = entry.price.map_or(String::new(), |price| fine_points(words, price));
            vec![
                subject.criterion(&entry.criterion),
                entry.removes.len().to_string(),
                entry.open.to_string(),
                best,
                price,
            ]
        })
        .collect();
    let lead = fill(session, &words.text("engine-knock-outs"), "");
    format!("\n{lead}{}", table(session, &heads, &rows))
}

fn never_first(session: &Session<'_, '_>, subject: &dyn Subject, stakes: &Stakes) -> String {
    if stakes.never_first.is_empty() {
        return String::new();
    }
    let words = &session.messages;
    let message = Message::new("engine-never-first")
        .with("names", some_names(session, subject, &stakes.never_first))
        .with("samples", words.number(stakes.settings.samples as f64, 0));
    format!("\n{}", fill(session, &words.render(&message), ""))
}
