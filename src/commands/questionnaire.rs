//! `questionnaire`: what whoever writes questions and rules looks at and tests.

mod test;
mod texts;

use serde::Serialize;

use super::failure::{Exit, Failure};
use super::session::Session;
use super::table::table;
use crate::author::{self, FormFormat, FormReader, GraphFormat};
use crate::cli::QuestionnaireVerb;
use crate::content::Content;
use crate::model::questionnaire::{Depth, Questionnaire};

pub use test::faults;

/// The questionnaire that is meant when none is named and there are several.
const USUAL: &str = "stappenplan";

/// Does what is asked.
pub fn run(session: &mut Session<'_, '_>, verb: QuestionnaireVerb) -> Result<Exit, Failure> {
    let content = session.content()?;
    match verb {
        QuestionnaireVerb::List => list(session, &content),
        QuestionnaireVerb::Test { questionnaire, coverage, strict } => {
            test::run(session, &chosen(&content, questionnaire.as_deref())?, coverage, strict)
        }
        QuestionnaireVerb::Graph { questionnaire, format, step } => {
            graph(session, one(&content, questionnaire.as_deref())?, &format, step.as_deref())
        }
        QuestionnaireVerb::Table { questionnaire } => {
            let text = author::table(one(&content, questionnaire.as_deref())?, &session.messages);
            session.result(&text);
            Ok(Exit::Fine)
        }
        QuestionnaireVerb::Print { questionnaire, format, full, counts } => {
            let questionnaire = one(&content, questionnaire.as_deref())?;
            let is_counted = questionnaire.steps.iter().any(|step| !step.tallies.is_empty());
            let reader = if is_counted && !counts {
                FormReader::Public
            } else {
                FormReader::Respondent(if full { Depth::Full } else { Depth::Core })
            };
            let format = if format == "html" { FormFormat::Html } else { FormFormat::Markdown };
            let text = author::form(questionnaire, reader, format, &session.messages);
            session.result(&text);
            Ok(Exit::Fine)
        }
        QuestionnaireVerb::Texts { questionnaire } => texts::run(session, &chosen(&content, questionnaire.as_deref())?),
    }
}

/// Returns the named questionnaire, or the usual one.
pub(super) fn one<'c>(content: &'c Content, name: Option<&str>) -> Result<&'c Questionnaire, Failure> {
    let usual = || content.questionnaires.get(USUAL).or_else(|| content.questionnaires.values().next());
    let found = match name {
        Some(name) => content.questionnaires.get(name),
        None => usual(),
    };
    found.ok_or_else(|| {
        let names: Vec<&str> = content.questionnaires.keys().map(String::as_str).collect();
        let wanted = name.unwrap_or(USUAL);
        let failure = Failure::new(Exit::Usage, "failure-no-questionnaire").with("found", wanted);
        failure.with("names", names.join(", ")).suggest(wanted, names)
    })
}

/// Returns the named questionnaire, or all.
fn chosen<'c>(content: &'c Content, name: Option<&str>) -> Result<Vec<&'c Questionnaire>, Failure> {
    match name {
        Some(_) => Ok(vec![one(content, name)?]),
        None => Ok(content.questionnaires.values().collect()),
    }
}

fn graph(
    session: &mut Session<'_, '_>,
    questionnaire: &Questionnaire,
    format: &str,
    step: Option<&str>,
) -> Result<Exit, Failure> {
    if let Some(wanted) = step.filter(|wanted| !questionnaire.steps.iter().any(|step| step.id == *wanted)) {
        let names: Vec<&str> = questionnaire.steps.iter().map(|step| step.id.as_str()).collect();
        let failure = Failure::new(Exit::Usage, "failure-no-step").with("found", wanted);
        return Err(failure.with("names", names.join(", ")).suggest(wanted, names));
    }
    let format = if format == "dot" { GraphFormat::Dot } else { GraphFormat::Mermaid };
    let text = author::graph(questionnaire, step, format, &session.messages);
    session.result(&text);
    Ok(Exit::Fine)
}

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    version: &'a str,
    title: &'a str,
    steps: usize,
    core_questions: usize,
    questions: usize,
    rules: usize,
}

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    questionnaires: Vec<Row<'a>>,
}

fn list(session: &mut Session<'_, '_>, content: &Content) -> Result<Exit, Failure> {
    let locale = session.messages.locale().clone();
    let rows = content.questionnaires.values().map(|questionnaire| Row {
        id: &questionnaire.id,
        version: &questionnaire.version,
        title: questionnaire.title.get(&locale),
        steps: questionnaire.steps.len(),
        core_questions: questionnaire.questions().filter(|question| question.depth == Depth::Core).count(),
        questions: questionnaire.questions().count(),
        rules: questionnaire.rules().count(),
    });
    let rows: Vec<Row<'_>> = rows.collect();
    if session.globals.json {
        session.json(&Document { schema: 1, questionnaires: rows });
        return Ok(Exit::Fine);
    }
    let heads = ["questionnaire", "id", "version", "steps", "questions-core", "questions-all", "rules"]
        .map(|key| session.text(&format!("head-{key}")));
    let cells = rows.iter().map(|row| {
        let counts = [row.steps, row.core_questions, row.questions, row.rules].map(|count| count.to_string());
        [row.title, row.id, row.version].map(str::to_owned).into_iter().chain(counts).collect()
    });
    let text = table(session, &heads, &cells.collect::<Vec<Vec<String>>>());
    session.result(&text);
    Ok(Exit::Fine)
}
