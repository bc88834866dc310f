//! `status --all`: how every client is doing, in one table.

use std::path::Path;

use serde::Serialize;

use super::{Client, clients, each, ending, opened, reason};
use crate::commands::failure::{Exit, Failure};
use crate::commands::outcome::Outcome;
use crate::commands::session::Session;
use crate::commands::status::verdict_words;
use crate::commands::table::table;
use crate::content::Content;
use crate::i18n::Message;
use crate::model::answers::Progress;
use crate::model::conclusion::Verdict;
use crate::model::id::FactorId;

/// Factors that the table names for each client.
const SHOWN: usize = 2;

#[derive(Serialize)]
struct Document {
    schema: u32,
    failed: usize,
    clients: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    client: String,
    folder: String,
    #[serde(flatten)]
    state: Option<State>,
    #[serde(skip_serializing_if = "Option::is_none")]
    failure: Option<String>,
}

/// How one client is doing.
#[derive(Serialize)]
struct State {
    assessment: String,
    progress: Progress,
    verdict: Verdict,
    points_to: Option<Verdict>,
    decided_by: Vec<FactorId>,
    /// The verdict and what decides it, in the language of the user.
    #[serde(skip)]
    words: [String; 2],
}

/// Shows how every client is doing.
pub fn run(session: &mut Session<'_, '_>, folder: &Path) -> Result<Exit, Failure> {
    let clients = clients(session, folder)?;
    let content = session.content()?;
    let work = |own: &Session<'_, '_>, client: &Client| state(own, &content, client);
    // The table tells all; a line for each on the way would tell it twice.
    let done = each(session, clients, work, |_, _| None);
    let exit = ending(&done);
    let failed = done.iter().filter(|one| one.result.is_err()).count();
    if session.globals.json {
        let entries = done.into_iter().map(|one| {
            let failure = one.result.as_ref().err().map(|failure| reason(&session.messages, failure));
            let folder = one.client.folder.display().to_string();
            Entry { client: one.client.name, folder, state: one.result.ok(), failure }
        });
        let document = Document { schema: 1, failed, clients: entries.collect() };
        session.json(&document);
        return Ok(exit);
    }
    let heads = ["head-client", "head-progress", "head-verdict", "head-decided"].map(|key| session.text(key));
    let rows: Vec<Vec<String>> = done
        .iter()
        .map(|one| match &one.result {
            Ok(state) => {
                let progress = Message::new("batch-progress").with("done", state.progress.done);
                let progress = session.messages.render(&progress.with("asked", state.progress.asked));
                let [verdict, decided] = state.words.clone();
                vec![one.client.name.clone(), progress, verdict, decided]
            }
            Err(_) => vec![one.client.name.clone(), String::new(), session.text("batch-state-failed"), String::new()],
        })
        .collect();
    let text = table(session, &heads, &rows);
    session.result(&text);
    let message = Message::new("batch-counted").with("count", rows.len()).with("failed", failed);
    session.remark(&message);
    Ok(exit)
}

/// Returns the first few names, and how many more there are.
fn some_of(session: &Session<'_, '_>, names: &[String]) -> String {
    let shown = names.iter().take(SHOWN).cloned().collect::<Vec<_>>().join(", ");
    if names.len() <= SHOWN {
        return shown;
    }
    let message = Message::new("batch-and-more").with("names", shown).with("count", names.len() - SHOWN);
    session.messages.render(&message)
}

fn state(session: &Session<'_, '_>, content: &Content, client: &Client) -> Result<State, Failure> {
    let assessment = opened(session, content, client)?;
    let questionnaire = assessment.whole(content);
    let outcome = Outcome::new(questionnaire, &assessment.answers, content)?;
    let conclusion = &outcome.conclusion;
    let factors = conclusion.decided_by.iter().filter_map(|id| questionnaire.factor(id));
    let names: Vec<String> = factors.map(|factor| factor.title.get(session.messages.locale()).to_owned()).collect();
    let verdict = match questionnaire.feeds {
        Some(_) => session.text("status-inventory"),
        None => verdict_words(&session.messages, questionnaire, conclusion.verdict).0,
    };
    Ok(State {
        assessment: assessment.answers.assessment.clone(),
        progress: outcome.standing.progress(),
        verdict: conclusion.verdict,
        points_to: conclusion.points_to,
        decided_by: conclusion.decided_by.clone(),
        words: [verdict, some_of(session, &names)],
    })
}
