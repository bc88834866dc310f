//! What to ask suppliers: open requirements first, then the unknown facts whose answers could change the choice most.

use std::path::Path;

use serde::Serialize;

use super::subject::{CatalogSubject, Subject};
use super::words::{fine_points, percent, points, share};
use super::{Compared, SHOWN, Way, confirmed, fill};
use crate::cli::Terms;
use crate::commands::assessment;
use crate::commands::failure::{Exit, Failure};
use crate::commands::session::Session;
use crate::commands::table::table;
use crate::i18n::Message;
use crate::mcda;
use crate::model::id::PlatformId;
use crate::model::inquiry::{Branch, Inquiry, OpenRequirement, VendorQuestion};
use crate::model::robustness::Simulation;

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    assessment: &'a str,
    asking_limit: Option<f64>,
    worth_asking: bool,
    #[serde(flatten)]
    inquiry: Option<&'a Inquiry>,
    /// The branches of each question in words, in the same order.
    answers: Vec<Vec<String>>,
}

/// Says what to ask suppliers.
pub fn ask(session: &mut Session<'_, '_>, folder: &Path, terms: &Terms, all: bool) -> Result<Exit, Failure> {
    let content = session.content()?;
    let assessment = assessment::open_whole(session, &content, folder)?;
    let way = Way::new(terms, &assessment.answers.respondent.id)?;
    let outcome = confirmed(&content, &assessment, folder, &way)?;
    let compared = Compared::new(&outcome.problem, &way.settings)?;
    let inquiry =
        compared.simulation.as_ref().map(|simulation| mcda::inquiry(&outcome.problem, &compared.ranking, simulation));
    let subject = CatalogSubject::new(session, &content, &outcome.conclusion.requirements);
    if session.globals.json {
        let in_words = |one: &VendorQuestion| {
            let answer = |branch: &Branch| subject.outcome(&one.alternative, &one.fact, branch.outcome);
            one.branches.iter().map(answer).collect()
        };
        let questions = inquiry.iter().flat_map(|inquiry| &inquiry.questions);
        let answers = questions.map(in_words).collect();
        let limit = compared.simulation.as_ref().and_then(|simulation| simulation.asking_limit);
        session.json(&Document {
            schema: 1,
            assessment: &assessment.answers.assessment,
            asking_limit: limit,
            worth_asking: limit.is_some_and(|limit| limit >= Simulation::WORTH_ASKING),
            inquiry: inquiry.as_ref(),
            answers,
        });
        return Ok(Exit::Fine);
    }
    let mut text = crate::commands::status::heading(session, &assessment.answers.assessment);
    text.push_str(&match (&inquiry, &compared.simulation) {
        (Some(inquiry), Some(simulation)) => section(session, &subject, inquiry, simulation, all),
        _ => fill(session, &session.text("engine-nothing-to-ask"), ""),
    });
    session.result(&text);
    Ok(Exit::Fine)
}

/// Returns what to ask, in words.
pub fn section(
    session: &Session<'_, '_>,
    subject: &dyn Subject,
    inquiry: &Inquiry,
    simulation: &Simulation,
    all: bool,
) -> String {
    let words = &session.messages;
    let shown = if all { usize::MAX } else { SHOWN };
    let mut out = requirements(session, subject, &inquiry.requirements, simulation, shown);
    let limit = simulation.asking_limit.unwrap_or(0.0);
    if limit < Simulation::WORTH_ASKING {
        let message = Message::new("engine-ask-nothing-matters").with("points", fine_points(words, limit));
        out.push_str(&fill(session, &words.render(&message), ""));
        if !all {
            return out;
        }
    } else {
        let message = Message::new("engine-ask-limit").with("points", fine_points(words, limit));
        out.push_str(&fill(session, &words.render(&message), ""));
    }
    let worth: Vec<&VendorQuestion> = inquiry
        .questions
        .iter()
        .filter(|question| question.spread > 0.0 && (all || question.value >= Inquiry::WORTH_LISTING))
        .take(shown)
        .collect();
    if worth.is_empty() {
        out.push_str(&format!("\n{}", fill(session, &words.text("engine-ask-none-alone"), "")));
    } else {
        out.push_str(&format!("\n{}\n", words.text("engine-ask-facts")));
        out.extend(worth.iter().enumerate().map(|(place, one)| question(session, subject, place + 1, one)));
    }
    out.push_str(&suppliers(session, subject, inquiry, shown));
    out
}

fn requirements(
    session: &Session<'_, '_>,
    subject: &dyn Subject,
    open: &[OpenRequirement],
    simulation: &Simulation,
    shown: usize,
) -> String {
    let words = &session.messages;
    if open.is_empty() {
        return format!("{}\n", fill(session, &words.text("engine-ask-no-open"), ""));
    }
    let mut out = fill(session, &words.text("engine-ask-open"), "");
    let groups: Vec<&[OpenRequirement]> = open.chunk_by(|one, other| one.alternative == other.alternative).collect();
    for group in groups.iter().take(shown) {
        let criteria: Vec<_> = group.iter().map(|one| one.criterion.clone()).collect();
        let key = if group[0].otherwise.is_some() { "engine-ask-open-one" } else { "engine-ask-open-last" };
        let message = Message::new(key)
            .with("name", subject.alternative(&group[0].alternative))
            .with("first", share(words, group[0].first, &simulation.settings))
            .with("names", subject.criteria(&criteria))
            .with("other", group[0].otherwise.as_ref().map_or(String::new(), |id| subject.alternative(id)));
        out.push_str(&fill(session, &words.render(&message), "  "));
    }
    if groups.len() > shown {
        let message = Message::new("engine-rest").with("count", groups.len() - shown);
        out.push_str(&fill(session, &words.render(&message), "  "));
    }
    format!("{out}\n")
}

fn question(session: &Session<'_, '_>, subject: &dyn Subject, place: usize, one: &VendorQuestion) -> String {
    let words = &session.messages;
    let message = Message::new("engine-ask-fact")
        .with("place", place)
        .with("name", subject.alternative(&one.alternative))
        .with("fact", subject.fact(&one.fact))
        .with("points", fine_points(words, one.value))
        .with("change", percent(words, one.change));
    let mut out = fill(session, &words.render(&message), "  ");
    for branch in one.told() {
        out.push_str(&fill(session, &branch_in_words(session, subject, one, branch), "      "));
    }
    out
}

fn branch_in_words(
    session: &Session<'_, '_>,
    subject: &dyn Subject,
    question: &VendorQuestion,
    branch: &Branch,
) -> String {
    let words = &session.messages;
    let own: &PlatformId = &question.alternative;
    let key = if branch.first == *own { "engine-branch-first" } else { "engine-branch-other" };
    let message = Message::new(key)
        .with("answer", subject.outcome(own, &question.fact, branch.outcome))
        .with("points", points(words, branch.value))
        .with("rank", branch.rank)
        .with("first", subject.alternative(&branch.first));
    words.render(&message)
}

fn suppliers(session: &Session<'_, '_>, subject: &dyn Subject, inquiry: &Inquiry, shown: usize) -> String {
    let words = &session.messages;
    let heads = [subject.head(), "engine-head-unknown", "engine-head-worth"].map(|key| words.text(key));
    let listed =
        inquiry.suppliers.iter().filter(|one| shown == usize::MAX || one.value >= Inquiry::WORTH_LISTING).take(shown);
    let rows: Vec<Vec<String>> = listed
        .map(|one| {
            let value = fine_points(words, one.value);
            let value =
                if one.exact { value } else { words.render(&Message::new("engine-about").with("number", value)) };
            vec![subject.alternative(&one.alternative), one.unknown.to_string(), value]
        })
        .collect();
    if rows.is_empty() {
        return String::new();
    }
    format!("\n{}\n{}", words.text("engine-ask-suppliers"), table(session, &heads, &rows))
}
