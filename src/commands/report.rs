//! `report`: writes the advice as Markdown and HTML.

use std::path::{Path, PathBuf};

use super::assessment::{self, Assessment};
use super::failure::{Exit, Failure};
use super::outcome::Outcome;
use super::provenance::{command, provenance};
use super::session::Session;
use super::write;
use crate::content::Content;
use crate::content::store::Store;
use crate::i18n::Message;
use crate::report::{self, Input, Templates};

/// How many comparisons of neighbours the report explains.
const EXPLAINED: usize = 2;

/// Writes the advice of an assessment.
pub fn run(session: &mut Session<'_, '_>, folder: &Path, output: Option<PathBuf>) -> Result<Exit, Failure> {
    let content = session.content()?;
    let assessment = assessment::open_whole(session, &content, folder)?;
    let outcome = Outcome::new(assessment.comparing(&content)?, &assessment.answers, &content)?;
    let target = output.unwrap_or_else(|| folder.to_owned());
    let command = command(session, &format!("{} \"{}\"", session.text("command-report"), folder.display()));
    let written = advice(session, &content, &assessment, &outcome, &target, &command)?;
    for path in written {
        session.remark(&Message::new("report-done").with("path", path.display().to_string()));
    }
    Ok(Exit::Fine)
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
        provenance: provenance(session, content, assessment, command),
    });
    let document = report::advice(&context, &templates).map_err(|fault| refused(&[fault]))?;
    let stem = session.text("report-file-advice");
    let mut files = vec![(format!("{stem}.html"), document.html), (format!("{stem}.md"), document.markdown)];
    files.extend(document.charts);
    let written = write::set(target, &files, session.globals.force)?;
    Ok(written.into_iter().take(2).collect())
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
