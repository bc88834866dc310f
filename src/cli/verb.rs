//! The commands, each with its own options: what there is, how clap reads it, and what the user then asks.

use std::path::PathBuf;

use clap::{ArgAction, ArgMatches, Command};

use super::build::ALL_CLIENTS;
use super::terms::{ERROR, HOUR_RATE, SAMPLES, SEED, STRICT, TERM, VIEW, changes, terms};
use super::{
    Between, Build, CatalogVerb, Changes, CheckTerms, ConfigVerb, ContentVerb, ImportTerms, Merging, QuestionnaireVerb,
    Settling, ShareTerms, SheetTerms, Terms, WorkspaceVerb, catalog, colleagues, config, content, effect, exchange,
    questionnaire, system, workspace,
};
use crate::i18n::Messages;

/// A command with its own options.
#[derive(Debug, Clone, PartialEq)]
pub enum Verb {
    /// Write all documents of an example.
    Demo {
        /// Folder to write to.
        output: Option<PathBuf>,
        /// Which example.
        example: Option<String>,
    },
    /// Start an assessment.
    New {
        /// Its folder.
        folder: PathBuf,
        /// How it is called.
        name: Option<String>,
        /// Which questionnaire.
        questionnaire: Option<String>,
        /// All questions instead of the core.
        full: bool,
    },
    /// Answer questions.
    Fill {
        /// The assessment.
        folder: PathBuf,
        /// Who answers.
        respondent: Option<String>,
        /// The role whose questions are asked.
        role: Option<String>,
        /// Begin at this step.
        step: Option<String>,
        /// All questions instead of the core.
        full: bool,
    },
    /// Show how far an assessment is and how it stands.
    Status {
        /// The assessment; where the assessments are, when all are meant.
        folder: PathBuf,
        /// All clients.
        all: bool,
    },
    /// Show what colleagues said side by side.
    Together {
        /// The assessment.
        folder: PathBuf,
    },
    /// Settle a difference between colleagues.
    Agree {
        /// The assessment.
        folder: PathBuf,
        /// How.
        settling: Settling,
    },
    /// Put two copies of one colleague's answers together.
    Merge(Merging),
    /// Show findings with their trail.
    Findings {
        /// The assessment.
        folder: PathBuf,
        /// Exit with 1 when something blocks.
        fail_on_blocking: bool,
    },
    /// Compare platforms.
    Rank {
        /// The assessment.
        folder: PathBuf,
        /// Say why the first stands above the second.
        why: Option<(String, String)>,
        /// All platforms instead of the first twelve.
        all: bool,
        /// Show what platforms cost beside what they bring.
        cost: bool,
        /// How the comparison is worked out.
        terms: Terms,
        /// What to change for this once.
        changes: Changes,
    },
    /// Set named sets of changes side by side.
    Scenarios {
        /// The assessment.
        folder: PathBuf,
        /// How the comparison is worked out.
        terms: Terms,
    },
    /// Say what would change the ranking.
    Sensitivity {
        /// The assessment.
        folder: PathBuf,
        /// Everything instead of what matters most.
        all: bool,
        /// How the comparison is worked out.
        terms: Terms,
    },
    /// Say what to ask suppliers.
    Ask {
        /// The assessment.
        folder: PathBuf,
        /// Everything instead of what matters most.
        all: bool,
        /// How the comparison is worked out.
        terms: Terms,
    },
    /// Work out a bare decision problem.
    Decide {
        /// The file.
        file: PathBuf,
        /// Everything instead of what matters most.
        all: bool,
        /// How the comparison is worked out.
        terms: Terms,
    },
    /// Say what a change of content does to advice.
    Effect {
        /// Assessments; the shipped examples when none.
        folders: Vec<PathBuf>,
        /// Which states of the content.
        between: Between,
    },
    /// Say what differs between two states of an assessment, and why.
    Difference {
        /// The earlier state: a folder or a git revision.
        earlier: String,
        /// The assessment as it is.
        folder: PathBuf,
        /// Which states of the content.
        between: Between,
    },
    /// Write the documents.
    Report {
        /// The assessment; where the assessments are, when all are meant.
        folder: PathBuf,
        /// All clients.
        all: bool,
        /// Folder to write to.
        output: Option<PathBuf>,
        /// Which documents; all when there are none.
        documents: Vec<String>,
        /// All in one file.
        single: bool,
    },
    /// Tell whether documents can be made again, byte for byte.
    Verify {
        /// A document, or a folder with documents.
        path: PathBuf,
        /// The assessment, when it is not where the document says.
        answers: Option<PathBuf>,
    },
    /// Write answers, or a blank questionnaire, for a spreadsheet.
    Spreadsheet(SheetTerms),
    /// Read a spreadsheet that came back.
    Import(ImportTerms),
    /// Make a copy without names.
    Share(ShareTerms),
    /// Explain a question, rule, factor, criterion, platform or code.
    Explain {
        /// What.
        name: String,
        /// With the answers of this assessment.
        folder: Option<PathBuf>,
    },
    /// Work with the catalog.
    Catalog(CatalogVerb),
    /// Look at and test questionnaires.
    Questionnaire(QuestionnaireVerb),
    /// Check content and answers.
    Check {
        /// Folder with content or an assessment; the embedded content when left out.
        folder: Option<PathBuf>,
        /// How.
        terms: CheckTerms,
    },
    /// Work on content files.
    Content(ContentVerb),
    /// Look whether the program finds what it needs here.
    Doctor,
    /// Write what a shell needs to complete words.
    Completions {
        /// One of [`super::SHELLS`].
        shell: String,
    },
    /// Write the manual.
    Man {
        /// Folder to write all pages to; the first page as a result when left out.
        output: Option<PathBuf>,
    },
    /// Look at and change settings.
    Config(ConfigVerb),
    /// Lay out a workspace, or show it.
    Workspace(WorkspaceVerb),
    /// Write the embedded content to a folder, to change it.
    Export {
        /// Folder to write to.
        folder: PathBuf,
    },
}

impl Verb {
    /// Tells whether the command asks a person something.
    pub fn asks(&self) -> bool {
        matches!(
            self,
            Verb::Fill { .. }
                | Verb::Catalog(CatalogVerb::Add { .. })
                | Verb::Agree { settling: Settling { question: None, .. }, .. }
                | Verb::Merge(_)
        )
    }

    /// Returns the assessments that the command is about, as typed.
    pub fn assessments(&mut self) -> Vec<&mut PathBuf> {
        match self {
            Verb::Fill { folder, .. }
            | Verb::Status { folder, all: false }
            | Verb::Findings { folder, .. }
            | Verb::Rank { folder, .. }
            | Verb::Scenarios { folder, .. }
            | Verb::Sensitivity { folder, .. }
            | Verb::Ask { folder, .. }
            | Verb::Together { folder }
            | Verb::Agree { folder, .. }
            | Verb::Difference { folder, .. }
            | Verb::Report { folder, all: false, .. } => vec![folder],
            Verb::Effect { folders, .. } => folders.iter_mut().collect(),
            Verb::Verify { path, answers } => answers.iter_mut().chain([path]).collect(),
            Verb::Merge(merging) => vec![&mut merging.into],
            Verb::Spreadsheet(terms) => terms.folder.iter_mut().collect(),
            Verb::Share(terms) => vec![&mut terms.folder],
            Verb::Check { terms, .. } if terms.all => Vec::new(),
            Verb::Explain { folder, .. } | Verb::Check { folder, .. } => folder.iter_mut().collect(),
            Verb::Status { .. }
            | Verb::Report { .. }
            | Verb::Demo { .. }
            | Verb::New { .. }
            | Verb::Decide { .. }
            | Verb::Catalog(_)
            | Verb::Questionnaire(_)
            | Verb::Content(_)
            | Verb::Doctor
            | Verb::Completions { .. }
            | Verb::Man { .. }
            | Verb::Config(_)
            | Verb::Workspace(_)
            | Verb::Import(_)
            | Verb::Export { .. } => Vec::new(),
        }
    }
}

impl Build<'_> {
    /// Returns all commands, each with its help option last, so that what is its own comes first.
    pub(super) fn verbs(&self) -> Vec<Command> {
        self.bare_verbs().into_iter().map(|verb| self.with_help(verb)).collect()
    }

    pub(super) fn with_help(&self, verb: Command) -> Command {
        verb.mut_subcommands(|inner| self.with_help(inner)).arg(self.help_arg())
    }

    fn bare_verbs(&self) -> Vec<Command> {
        let mut verbs = vec![
            self.verb("demo").arg(self.path("output").short('o')).arg(self.option("example")),
            self.verb("new")
                .arg(self.positional("folder").required(true))
                .arg(self.option("name"))
                .arg(self.option("questionnaire").help(self.messages.text("arg-new-questionnaire")))
                .arg(self.flag("full")),
            self.verb("fill")
                .arg(self.positional("folder"))
                .arg(self.option("as"))
                .arg(self.option("role"))
                .arg(self.option("step"))
                .arg(self.flag("full")),
            self.verb("status").arg(self.positional("folder")).arg(self.all_clients()),
            self.verb("findings").arg(self.positional("folder")).arg(self.flag("fail-on-blocking")),
            self.verb("rank")
                .arg(self.positional("folder"))
                .arg(self.option("why").num_args(2).value_names(["A", "B"]))
                .arg(self.flag("cost"))
                .arg(self.flag("all"))
                .args(["set", "weight", "fact"].map(|id| self.option(id).action(ArgAction::Append)))
                .arg(self.option("budget"))
                .args(self.terms(&[VIEW, STRICT, SAMPLES, ERROR, SEED, TERM, HOUR_RATE])),
            self.verb("scenarios")
                .arg(self.positional("folder"))
                .args(self.terms(&[VIEW, STRICT, SAMPLES, ERROR, SEED, TERM])),
            self.verb("sensitivity")
                .arg(self.positional("folder"))
                .arg(self.flag("all"))
                .args(self.terms(&[VIEW, STRICT, SAMPLES, ERROR, SEED])),
            self.verb("ask")
                .arg(self.positional("folder"))
                .arg(self.flag("all"))
                .args(self.terms(&[STRICT, SAMPLES, ERROR, SEED])),
            self.verb("decide")
                .arg(self.positional("file").required(true).value_parser(super::build::path()))
                .arg(self.flag("all"))
                .args(self.terms(&[VIEW, STRICT, SAMPLES, ERROR, SEED, TERM])),
            self.verb("report")
                .arg(self.positional("folder"))
                .arg(self.all_clients())
                .arg(self.option("document").short('d').action(ArgAction::Append))
                .arg(self.flag("single"))
                .arg(self.path("output").short('o')),
            self.verb("verify")
                .arg(self.positional("path").required(true).value_parser(super::build::path()))
                .arg(self.path("answers")),
            self.verb("explain").arg(self.positional("name").required(true)).arg(self.path("for")),
            self.verb("catalog")
                .subcommand_required(true)
                .subcommand_help_heading(self.messages.text("cli-heading-commands"))
                .subcommands(self.catalog_verbs()),
            questionnaire::command(self),
            content::check(self),
            content::command(self),
        ];
        verbs.extend(exchange::commands(self));
        // Behind the commands with which one person answers.
        verbs.splice(3..3, colleagues::commands(self));
        verbs.extend(effect::commands(self));
        verbs.push(workspace::command(self));
        verbs.push(config::command(self));
        verbs.extend(system::commands(self));
        verbs
    }
}

/// Returns the command from what clap understood.
pub(super) fn of(name: &str, matches: &ArgMatches, messages: &Messages) -> Option<Verb> {
    let is = |id: &str| messages.text(&format!("command-{id}")) == name;
    let text = |id: &str| matches.get_one::<String>(id).cloned();
    let path = |id: &str| matches.get_one::<PathBuf>(id).cloned();
    let folder = || path("folder").unwrap_or_else(|| PathBuf::from("."));
    Some(if is("demo") {
        Verb::Demo { output: path("output"), example: text("example") }
    } else if is("new") {
        Verb::New {
            folder: folder(),
            name: text("name"),
            questionnaire: text("questionnaire"),
            full: matches.get_flag("full"),
        }
    } else if is("fill") {
        Verb::Fill {
            folder: folder(),
            respondent: text("as"),
            role: text("role"),
            step: text("step"),
            full: matches.get_flag("full"),
        }
    } else if is("status") {
        Verb::Status { folder: folder(), all: matches.get_flag(ALL_CLIENTS) }
    } else if is("together") {
        Verb::Together { folder: folder() }
    } else if is("agree") {
        Verb::Agree { folder: folder(), settling: colleagues::settling(matches) }
    } else if is("merge") {
        Verb::Merge(colleagues::merging(matches)?)
    } else if is("findings") {
        Verb::Findings { folder: folder(), fail_on_blocking: matches.get_flag("fail-on-blocking") }
    } else if is("rank") {
        let mut pair = matches.get_many::<String>("why").into_iter().flatten().cloned();
        Verb::Rank {
            folder: folder(),
            why: pair.next().zip(pair.next()),
            all: matches.get_flag("all"),
            cost: matches.get_flag("cost"),
            terms: terms(matches),
            changes: changes(matches),
        }
    } else if is("scenarios") {
        Verb::Scenarios { folder: folder(), terms: terms(matches) }
    } else if is("sensitivity") {
        Verb::Sensitivity { folder: folder(), all: matches.get_flag("all"), terms: terms(matches) }
    } else if is("ask") {
        Verb::Ask { folder: folder(), all: matches.get_flag("all"), terms: terms(matches) }
    } else if is("decide") {
        Verb::Decide { file: path("file")?, all: matches.get_flag("all"), terms: terms(matches) }
    } else if is("report") {
        let documents = matches.get_many::<String>("document").into_iter().flatten().cloned().collect();
        Verb::Report {
            folder: folder(),
            output: path("output"),
            documents,
            single: matches.get_flag("single"),
            all: matches.get_flag(ALL_CLIENTS),
        }
    } else if is("effect") {
        Verb::Effect { folders: effect::folders(matches), between: effect::between(matches) }
    } else if is("difference") {
        Verb::Difference { earlier: text("earlier")?, folder: folder(), between: effect::between(matches) }
    } else if is("spreadsheet") {
        Verb::Spreadsheet(exchange::sheet(matches))
    } else if is("import") {
        Verb::Import(exchange::import(matches))
    } else if is("share") {
        Verb::Share(exchange::share(matches))
    } else if is("verify") {
        Verb::Verify { path: path("path")?, answers: path("answers") }
    } else if is("explain") {
        Verb::Explain { name: text("name")?, folder: path("for") }
    } else if is("questionnaire") {
        Verb::Questionnaire(questionnaire::request(matches, messages)?)
    } else if is("doctor") {
        Verb::Doctor
    } else if is("completions") {
        Verb::Completions { shell: text("shell")? }
    } else if is("man") {
        Verb::Man { output: path("output") }
    } else if is("workspace") {
        Verb::Workspace(workspace::verb(matches, messages)?)
    } else if is("config") {
        Verb::Config(config::verb(matches, messages)?)
    } else if is("check") {
        Verb::Check { folder: path("folder"), terms: content::check_terms(matches) }
    } else if is("export") {
        content::request(matches, messages).map_or_else(|| Verb::Export { folder: folder() }, Verb::Content)
    } else {
        Verb::Catalog(catalog::verb(matches, messages)?)
    })
}
