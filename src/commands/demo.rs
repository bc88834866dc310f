//! `demo`: all documents for a shipped example, to see what the program makes.

use std::path::PathBuf;

use super::assessment;
use super::failure::{Exit, Failure};
use super::outcome::Outcome;
use super::session::Session;
use crate::i18n::Message;

/// The example that is shown when none is named.
const EXAMPLE: &str = "voorbeeldgemeente";

/// Writes the documents of an example and prints its readiness and ranking.
pub fn run(session: &mut Session<'_, '_>, output: Option<PathBuf>, example: Option<&str>) -> Result<Exit, Failure> {
    let content = session.content()?;
    let name = example.unwrap_or(EXAMPLE);
    let assessment = assessment::example(session, &content, name)?;
    let questionnaire = assessment.questionnaire(&content);
    let outcome = Outcome::new(questionnaire, &assessment.answers, &content)?;
    let target = output.unwrap_or_else(|| PathBuf::from(format!("demo-{name}")));
    let command = super::provenance::command(session, &format!("demo --example {name}"));
    let context = super::report::context(session, &content, &assessment, &outcome, &content.documents, &command)?;
    let made = super::report::write(session, &context, false, &target)?;
    if session.globals.dry_run {
        session.would_write(&made.paths);
        return Ok(Exit::Fine);
    }
    let mut text = super::status::heading(session, &assessment.answers.assessment);
    text.push_str(&super::status::verdict(session, questionnaire, &outcome.conclusion));
    text.push('\n');
    text.push_str(&super::status::readiness(session, questionnaire, &outcome.conclusion));
    if let Some(ranking) = &outcome.ranking {
        text.push('\n');
        text.push_str(&super::rank::ranked(session, &content, &outcome.problem, ranking, 6));
    }
    session.result(&text);
    if let Some(first) = made.pages.first() {
        session.remark(&Message::new("demo-done").with("path", first.path.display().to_string()));
    }
    Ok(Exit::Fine)
}
