//! `report`: writes the documents as Markdown and HTML.

use std::collections::BTreeMap;
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
use crate::model::document::DocumentKind;
use crate::model::robustness::Settings;
use crate::reasoning;
use crate::report::{self, Context, Document, Input, Length, Provenance, SimulationTerms, Templates};

/// How many comparisons of neighbours the report explains.
const EXPLAINED: usize = 2;

/// What to write, as typed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Order {
    /// Names of documents; all of them when there are none.
    pub documents: Vec<String>,
    /// All in one file.
    pub single: bool,
}

/// A document that a person opens.
pub struct Written {
    /// The page.
    pub path: PathBuf,
    /// How long it is.
    pub length: Length,
}

/// What was written.
pub struct Made {
    /// The documents that a person opens, the first one first.
    pub pages: Vec<Written>,
    /// All files.
    pub paths: Vec<PathBuf>,
}

/// Writes documents of an assessment, or everything that a document can say as JSON.
pub fn run(
    session: &mut Session<'_, '_>,
    folder: &Path,
    output: Option<PathBuf>,
    order: &Order,
) -> Result<Exit, Failure> {
    let content = session.content()?;
    let kinds = chosen(session, &content.documents, &order.documents)?;
    let assessment = assessment::open_whole(session, &content, folder)?;
    let outcome = Outcome::new(assessment.comparing(&content)?, &assessment.answers, &content)?;
    let context = context(session, &content, &assessment, &outcome, &kinds, &made_with(session, folder, order))?;
    if session.globals.json {
        session.json(&context);
        return Ok(Exit::Fine);
    }
    let target = output.unwrap_or_else(|| folder.to_owned());
    let made = write(session, &context, order.single, &target)?;
    if session.globals.dry_run {
        session.would_write(&made.paths);
    } else {
        tell(session, &made.pages);
    }
    Ok(Exit::Fine)
}

/// Says what was made and how long it is.
pub fn tell(session: &mut Session<'_, '_>, written: &[Written]) {
    for one in written {
        let words = session.messages.number(one.length.words as f64, 0);
        let made = Message::new("documents-made").with("path", one.path.display().to_string());
        session.remark(&made.with("words", words).with("pages", one.length.pages()));
    }
}

/// Returns the documents that a person means, in their order. More than one brings the one that leads to them.
pub fn chosen(
    session: &Session<'_, '_>,
    known: &[DocumentKind],
    typed: &[String],
) -> Result<Vec<DocumentKind>, Failure> {
    let all = session.text("documents-all");
    if typed.is_empty() || typed.iter().any(|name| *name == all || name == "all") {
        return Ok(known.to_vec());
    }
    let locale = session.messages.locale();
    let names: Vec<&str> = known.iter().filter(|kind| !kind.index).map(|kind| kind.file(locale)).collect();
    let listed = |kind: &DocumentKind| !kind.index && typed.iter().any(|name| kind.is_called(name));
    if let Some(wrong) = typed.iter().find(|name| !known.iter().any(|kind| !kind.index && kind.is_called(name))) {
        let failure = Failure::new(Exit::Usage, "failure-no-document").with("found", wrong.as_str());
        return Err(failure.with("names", names.join(", ")).suggest(wrong, names.iter().copied()));
    }
    let several = known.iter().filter(|kind| listed(kind)).count() > 1;
    Ok(known.iter().filter(|kind| listed(kind) || (kind.index && several)).cloned().collect())
}

/// Returns the command that makes these documents again.
pub fn made_with(session: &Session<'_, '_>, folder: &Path, order: &Order) -> String {
    let mut verb = format!("{} \"{}\"", session.text("command-report"), super::workspace::named(session, folder));
    for document in &order.documents {
        verb.push_str(&format!(" --document {document}"));
    }
    if order.single {
        verb.push_str(" --single");
    }
    command(session, &verb)
}

/// Returns everything that documents about an assessment can say.
///
/// # Errors
/// When the comparison cannot be worked out.
pub fn context(
    session: &Session<'_, '_>,
    content: &Content,
    assessment: &Assessment,
    outcome: &Outcome<'_>,
    documents: &[DocumentKind],
    command: &str,
) -> Result<Context, Failure> {
    let questionnaire = assessment.whole(content);
    let comparisons = outcome.comparisons(EXPLAINED);
    let settings = Settings {
        respondent: assessment.answers.respondent.id.clone(),
        threads: session.threads,
        ..Settings::default()
    };
    let mut analysis = outcome.analysis(&content.catalog, &settings)?;
    analysis.group = super::colleagues::group(assessment, outcome, &content.catalog, &settings)?;
    let together = super::colleagues::together(content, assessment);
    let simulation = analysis.simulation.as_ref();
    let simulation =
        simulation.map(|found| SimulationTerms { samples: found.settings.samples, seed: found.settings.seed });
    let beyond = reasoning::beyond_route(&outcome.standing, &outcome.conclusion);
    Ok(report::context(&Input {
        questionnaire,
        standing: &outcome.standing,
        conclusion: &outcome.conclusion,
        beyond: beyond.as_ref(),
        catalog: &content.catalog,
        problem: &outcome.problem,
        ranking: outcome.ranking.as_ref(),
        comparisons: &comparisons,
        documents,
        house: &content.house,
        messages: &session.messages,
        analysis: &analysis,
        together: together.as_ref(),
        provenance: Provenance { simulation, ..provenance(session, content, assessment, command) },
    }))
}

/// Writes the documents of a context to a folder.
///
/// # Errors
/// When a template is wrong, or the files cannot be written or would overwrite other work.
pub fn write(session: &Session<'_, '_>, context: &Context, single: bool, target: &Path) -> Result<Made, Failure> {
    let made = made(session, context, single)?;
    let paths = write::set(target, &files(&made), &session.globals)?;
    let pages = paths.iter().cloned().step_by(2);
    let pages = made.iter().zip(pages).map(|((_, document), path)| Written { path, length: document.length }).collect();
    Ok(Made { pages, paths })
}

/// Returns the documents of a context, each with the name of its files without their ending.
///
/// # Errors
/// When a template is wrong.
pub fn made(session: &Session<'_, '_>, context: &Context, single: bool) -> Result<Vec<(String, Document)>, Failure> {
    let templates = templates(session)?;
    let made = if single {
        let name = session.text("documents-together-file");
        report::together(context, &session.messages, templates).map(|document| vec![(name, document)])
    } else {
        let names = context.documents.iter().map(|document| document.file.clone());
        report::documents(context, &session.messages, templates).map(|all| names.zip(all).collect())
    };
    made.map_err(|fault| refused(&[fault]))
}

/// Returns the files of documents: page and text of each, then the pictures.
pub fn files(made: &[(String, Document)]) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = Vec::new();
    for (name, document) in made {
        files.push((format!("{name}.html"), document.html.clone()));
        files.push((format!("{name}.md"), document.markdown.clone()));
    }
    let charts: BTreeMap<String, String> = made.iter().flat_map(|(_, document)| document.charts.clone()).collect();
    files.extend(charts);
    files
}

/// Returns the texts of the report templates by name.
pub fn template_texts(store: &Store) -> Vec<(String, String)> {
    store
        .files("report-templates")
        .into_iter()
        .filter_map(|file| Some((file.path, file.text.ok()?.into_owned())))
        .collect()
}

fn templates<'s>(session: &'s Session<'_, '_>) -> Result<&'s Templates, Failure> {
    if let Some(known) = session.templates.get() {
        return Ok(known);
    }
    let read = Templates::new(&template_texts(&session.store)).map_err(|faults| refused(&faults))?;
    Ok(session.templates.get_or_init(|| read))
}

fn refused(faults: &[report::TemplateFault]) -> Failure {
    let first = faults.first().map_or_else(String::new, |fault| fault.template.clone());
    let reasons: Vec<String> = faults.iter().map(ToString::to_string).collect();
    Failure::new(Exit::File, "failure-template").with("name", first).with("reason", reasons.join("\n"))
}
