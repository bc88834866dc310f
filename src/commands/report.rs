//! `report`: writes the advice as Markdown and HTML.

use std::path::{Path, PathBuf};

use super::assessment::{self, Assessment};
use super::failure::{Exit, Failure};
use super::outcome::Outcome;
use super::session::Session;
use super::write;
use crate::content::Content;
use crate::content::store::Store;
use crate::i18n::Message;
use crate::model::source::PartialDate;
use crate::report::{self, Edition, Input, Provenance, Templates};

/// How many comparisons of neighbours the report explains.
const EXPLAINED: usize = 2;

/// Writes the advice of an assessment.
pub fn run(session: &mut Session<'_, '_>, folder: &Path, output: Option<PathBuf>) -> Result<Exit, Failure> {
    let content = session.content()?;
    let assessment = assessment::open_whole(session, &content, folder)?;
    let outcome = Outcome::new(assessment.comparing(&content)?, &assessment.answers, &content)?;
    let target = output.unwrap_or_else(|| folder.to_owned());
    let written = advice(session, &content, &assessment, &outcome, &target, &command(session, folder))?;
    for path in written {
        session.remark(&Message::new("report-done").with("path", path.display().to_string()));
    }
    Ok(Exit::Fine)
}

/// Returns the command that makes this report again.
fn command(session: &Session<'_, '_>, folder: &Path) -> String {
    let name = session.text("command-report");
    format!(
        "platformwijzer {name} \"{}\" --lang {} --date {}",
        folder.display(),
        session.messages.locale(),
        session.today
    )
}

/// Writes the advice to a folder and returns the documents that a person opens.
///
/// # Errors
/// When a template is wrong, or the files cannot be written or would overwrite other work.
pub fn advice(
    session: &Session<'_, '_>,
    content: &Content,
    assessment: &Assessment,
    outcome: &Outcome<'_>,
    target: &Path,
    command: &str,
) -> Result<Vec<PathBuf>, Failure> {
    let templates = templates(session)?;
    let questionnaire = assessment.whole(content);
    let comparisons = outcome.comparisons(EXPLAINED);
    let context = report::context(&Input {
        questionnaire,
        standing: &outcome.standing,
        conclusion: &outcome.conclusion,
        catalog: &content.catalog,
        problem: &outcome.problem,
        ranking: outcome.ranking.as_ref(),
        comparisons: &comparisons,
        messages: &session.messages,
        provenance: Provenance {
            program_version: env!("CARGO_PKG_VERSION").to_owned(),
            questionnaire: Edition {
                id: questionnaire.id.clone(),
                version: questionnaire.version.clone(),
                checksum: questionnaire.checksum.clone(),
            },
            catalog: Edition {
                id: "platform-catalog".to_owned(),
                version: content.catalog.version.clone(),
                checksum: content.catalog.checksum.clone(),
            },
            answers_checksum: assessment.checksum.chars().take(16).collect(),
            date: Some(day(session, assessment)),
            command: command.to_owned(),
            overlays: session.store.active_overlays().iter().map(|path| path.display().to_string()).collect(),
        },
    });
    let document = report::advice(&context, &templates).map_err(|fault| refused(&[fault]))?;
    let stem = session.text("report-file-advice");
    let mut files = vec![(format!("{stem}.html"), document.html), (format!("{stem}.md"), document.markdown)];
    files.extend(document.charts);
    let written = write::set(target, &files, session.globals.force)?;
    Ok(written.into_iter().take(2).collect())
}

/// Returns the day of the report: that of the case when its answers name one, otherwise today.
fn day(session: &Session<'_, '_>, assessment: &Assessment) -> PartialDate {
    assessment.answers.date.as_deref().map_or_else(|| PartialDate::new(session.today.to_string()), PartialDate::new)
}

/// Returns the texts of the report templates by name.
pub fn template_texts(store: &Store) -> Vec<(String, String)> {
    store.files("report-templates").into_iter().filter_map(|file| Some((file.path, file.text.ok()?))).collect()
}

fn templates(session: &Session<'_, '_>) -> Result<Templates, Failure> {
    Templates::new(&template_texts(&session.store)).map_err(|faults| refused(&faults))
}

fn refused(faults: &[report::TemplateFault]) -> Failure {
    let first = faults.first().map_or_else(String::new, |fault| fault.template.clone());
    let reasons: Vec<String> = faults.iter().map(ToString::to_string).collect();
    Failure::new(Exit::File, "failure-template").with("name", first).with("reason", reasons.join("\n"))
}
