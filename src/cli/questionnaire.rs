//! The commands for whoever writes questions and rules.

use clap::builder::PossibleValuesParser;
use clap::{ArgMatches, Command};

use super::Build;
use crate::i18n::Messages;

/// What to do with questionnaires.
#[derive(Debug, Clone, PartialEq)]
pub enum QuestionnaireVerb {
    /// List them.
    List,
    /// Run the test cases.
    Test {
        /// Which; all when left out.
        questionnaire: Option<String>,
        /// Show what no case touches.
        coverage: bool,
        /// End with 1 when something is not touched.
        strict: bool,
    },
    /// Draw the flow.
    Graph {
        /// Which.
        questionnaire: Option<String>,
        /// `mermaid` or `dot`.
        format: String,
        /// One step only.
        step: Option<String>,
    },
    /// Write the logic as a table.
    Table {
        /// Which.
        questionnaire: Option<String>,
    },
    /// Write a blank form.
    Print {
        /// Which.
        questionnaire: Option<String>,
        /// `html` or `markdown`.
        format: String,
        /// All questions instead of the core.
        full: bool,
        /// For whoever counts, instead of the people who are counted.
        counts: bool,
    },
    /// Count texts.
    Texts {
        /// Which; all when left out.
        questionnaire: Option<String>,
    },
}

/// Returns the command with its own commands.
pub fn command(build: &Build<'_>) -> Command {
    let format = |id, allowed: [&'static str; 2]| {
        let parser = PossibleValuesParser::new(allowed);
        build.option(id).long("format").value_parser(parser).hide_possible_values(true).default_value(allowed[0])
    };
    let words = |key: &str| build.messages.text(key);
    let named = |id| build.verb(id).arg(build.positional("questionnaire"));
    build
        .verb("questionnaire")
        .subcommand_required(true)
        .subcommand_help_heading(words("cli-heading-commands"))
        .subcommands([
            build.verb("questionnaire-list"),
            named("questionnaire-test")
                .arg(build.flag("coverage"))
                .arg(build.flag("strict").help(words("arg-strict-coverage"))),
            named("questionnaire-graph")
                .arg(format("graph-format", ["mermaid", "dot"]).hide_default_value(true))
                .arg(build.option("step").help(words("arg-graph-step"))),
            named("questionnaire-table"),
            named("questionnaire-print")
                .arg(format("form-format", ["html", "markdown"]).hide_default_value(true))
                .arg(build.flag("full"))
                .arg(build.flag("counts")),
            named("questionnaire-texts"),
        ])
}

/// Returns what is asked from what clap understood.
pub fn request(matches: &ArgMatches, messages: &Messages) -> Option<QuestionnaireVerb> {
    let (name, inner) = matches.subcommand()?;
    let is = |id: &str| messages.text(&format!("command-questionnaire-{id}")) == name;
    if is("list") {
        return Some(QuestionnaireVerb::List);
    }
    let text = |id: &str| inner.get_one::<String>(id).cloned();
    let questionnaire = text("questionnaire");
    Some(if is("test") {
        let (coverage, strict) = (inner.get_flag("coverage"), inner.get_flag("strict"));
        QuestionnaireVerb::Test { questionnaire, coverage, strict }
    } else if is("graph") {
        QuestionnaireVerb::Graph { questionnaire, format: text("graph-format")?, step: text("step") }
    } else if is("table") {
        QuestionnaireVerb::Table { questionnaire }
    } else if is("print") {
        let (full, counts) = (inner.get_flag("full"), inner.get_flag("counts"));
        QuestionnaireVerb::Print { questionnaire, format: text("form-format")?, full, counts }
    } else {
        QuestionnaireVerb::Texts { questionnaire }
    })
}
