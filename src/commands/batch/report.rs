//! `report --all`: the documents of every client, written anew only where something changed.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::{Client, clients, each, ending, opened, reason};
use crate::commands::assessment::Assessment;
use crate::commands::failure::{Exit, Failure};
use crate::commands::outcome::Outcome;
use crate::commands::provenance::provenance;
use crate::commands::report::{self, Order};
use crate::commands::session::Session;
use crate::commands::status::verdict_words;
use crate::commands::table::table;
use crate::commands::write;
use crate::content::Content;
use crate::i18n::Message;
use crate::model::conclusion::Verdict;
use crate::model::document::DocumentKind;
use crate::report::Record;
use crate::report::context::METHOD;
use crate::report::record::{self, Found};

#[derive(Serialize)]
struct Document {
    schema: u32,
    written: usize,
    unchanged: usize,
    failed: usize,
    clients: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    client: String,
    folder: String,
    /// `written`, `unchanged` or `failed`.
    outcome: &'static str,
    verdict: Option<Verdict>,
    files: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    failure: Option<String>,
}

/// What was done for one client.
struct Made {
    /// The files; none when all was as it should be.
    files: Vec<PathBuf>,
    verdict: Verdict,
    words: String,
}

/// Writes the documents of every client.
pub fn run(
    session: &mut Session<'_, '_>,
    folder: &Path,
    output: Option<&Path>,
    order: &Order,
) -> Result<Exit, Failure> {
    let clients = clients(session, folder)?;
    let content = session.content()?;
    let kinds = report::chosen(session, &content.documents, &order.documents)?;
    let job = Job { content: &content, kinds: &kinds, order, output };
    let done = each(session, clients, |own: &Session<'_, '_>, client: &Client| job.made(own, client), told);
    let exit = ending(&done);
    let of = |outcome: &str| done.iter().filter(|one| word(&one.result) == outcome).count();
    let (written, unchanged, failed) = (of("written"), of("unchanged"), of("failed"));
    if session.globals.json {
        let entries = done.into_iter().map(|one| {
            let outcome = word(&one.result);
            let failure = one.result.as_ref().err().map(|failure| reason(&session.messages, failure));
            let verdict = one.result.as_ref().ok().map(|made| made.verdict);
            let files = one.result.map(|made| made.files).unwrap_or_default();
            Entry {
                client: one.client.name,
                folder: one.client.folder.display().to_string(),
                outcome,
                verdict,
                files: files.iter().map(|path| path.display().to_string()).collect(),
                failure,
            }
        });
        let document = Document { schema: 1, written, unchanged, failed, clients: entries.collect() };
        session.json(&document);
        return Ok(exit);
    }
    let heads = ["head-client", "head-verdict", "head-done"].map(|key| session.text(key));
    let rows: Vec<Vec<String>> = done
        .iter()
        .map(|one| {
            let state = session.text(&format!("batch-state-{}", word(&one.result)));
            let verdict = one.result.as_ref().map(|made| made.words.clone()).unwrap_or_default();
            vec![one.client.name.clone(), verdict, state]
        })
        .collect();
    let text = table(session, &heads, &rows);
    session.result(&text);
    let message = Message::new("batch-done").with("written", written).with("unchanged", unchanged);
    session.remark(&message.with("failed", failed));
    if session.globals.dry_run {
        session.remark(&Message::new("dry-run-nothing"));
    }
    Ok(exit)
}

fn word(result: &Result<Made, Failure>) -> &'static str {
    match result {
        Ok(made) if made.files.is_empty() => "unchanged",
        Ok(_) => "written",
        Err(_) => "failed",
    }
}

fn told(client: &Client, made: &Made) -> Option<Message> {
    let key = if made.files.is_empty() { "batch-unchanged" } else { "batch-written" };
    Some(Message::new(key).with("name", client.name.as_str()).with("count", made.files.len()))
}

/// What is to be made for every client.
struct Job<'a> {
    content: &'a Content,
    kinds: &'a [DocumentKind],
    order: &'a Order,
    output: Option<&'a Path>,
}

impl Job<'_> {
    fn made(&self, session: &Session<'_, '_>, client: &Client) -> Result<Made, Failure> {
        let assessment = opened(session, self.content, client)?;
        let questionnaire = assessment.comparing(self.content)?;
        let outcome = Outcome::new(questionnaire, &assessment.answers, self.content)?;
        let verdict = outcome.conclusion.verdict;
        let words = verdict_words(&session.messages, questionnaire, verdict).0;
        let target = self.output.map_or_else(|| client.folder.clone(), |folder| folder.join(&client.name));
        let command = report::made_with(session, &client.folder, self.order);
        if !session.globals.force && self.is_current(session, &assessment, &target, &command) {
            return Ok(Made { files: Vec::new(), verdict, words });
        }
        let context = report::context(session, self.content, &assessment, &outcome, self.kinds, &command)?;
        let made = report::write(session, &context, self.order.single, &target)?;
        Ok(Made { files: made.paths, verdict, words })
    }

    /// Tells whether the documents are there, as the program wrote them, and made from all that they would be made from now.
    /// The day does not count: a document of yesterday from the same answers and content says the same.
    fn is_current(&self, session: &Session<'_, '_>, assessment: &Assessment, target: &Path, command: &str) -> bool {
        let given = provenance(session, self.content, assessment, command);
        let ids: Vec<String> = self.kinds.iter().map(|kind| kind.id.clone()).collect();
        let same_day = |record: &Record| match &assessment.answers.date {
            Some(date) => record.date.as_deref() == Some(date),
            None => true,
        };
        let is_same = |record: &Record| {
            record.documents == ids
                && record.language == session.messages.locale().as_str()
                && record.program == given.program_version
                && record.questionnaires == given.questionnaires
                && record.catalog == given.catalog
                && record.templates == given.templates
                && record.words == given.words
                && record.overlay == given.overlay
                && record.confidential == given.confidential
                && record.answers == given.answers
                && record.method == METHOD
                && without_day(&record.command) == without_day(command)
                && same_day(record)
        };
        let Some(files) = write::untouched(target) else { return false };
        let names: Vec<String> = match self.order.single {
            true => vec![session.text("documents-together-file")],
            false => self.kinds.iter().map(|kind| kind.file(session.messages.locale()).to_owned()).collect(),
        };
        names.iter().flat_map(|name| [format!("{name}.md"), format!("{name}.html")]).all(|name| {
            let text = files.get(&name).map(|bytes| String::from_utf8_lossy(bytes));
            text.is_some_and(|text| matches!(record::read(&text), Found::Record(record) if is_same(&record)))
        })
    }
}

/// Returns a command without the day on which it counted.
fn without_day(command: &str) -> &str {
    command.rsplit_once(" --date ").map_or(command, |(rest, _)| rest)
}
