//! The command line: which commands and options there are, in the user's language. Takes no decisions.
//!
//! Commands and options are data here; their words stand in `locales/*/cli.ftl`. Each command goes by its name in every
//! language, so that instructions of a colleague work whatever the language of the screen.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::i18n::Messages;

mod catalog;
mod fault;
mod questionnaire;

pub use catalog::{CatalogFilter, CatalogVerb};
pub use fault::{UsageFault, describe};
pub use questionnaire::QuestionnaireVerb;

/// What the user asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// The command; nothing when none was given.
    pub command: Option<Verb>,
    /// Options that every command takes.
    pub globals: Globals,
}

/// Options that every command takes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Globals {
    /// Language tag.
    pub lang: Option<String>,
    /// Folder with content that lies over the embedded content.
    pub content: Option<PathBuf>,
    /// No redraw, no colour, no box drawing.
    pub plain: bool,
    /// `auto`, `always` or `never`.
    pub color: String,
    /// No progress and no remarks.
    pub quiet: bool,
    /// Machine-readable result.
    pub json: bool,
    /// Never ask.
    pub no_input: bool,
    /// Overwrite.
    pub force: bool,
    /// "Today" for everything that looks at the date.
    pub date: Option<String>,
}

/// How a comparison is worked out, as typed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Terms {
    /// `neutral`, `pessimistic` or `optimistic`.
    pub view: Option<String>,
    /// Whether an open requirement excludes.
    pub strict: bool,
    /// How many samples are drawn.
    pub samples: Option<String>,
    /// Largest error of a share, in points of a hundred.
    pub error: Option<String>,
    /// Start of the random numbers.
    pub seed: Option<String>,
    /// Years over which cost adds up.
    pub term: Option<String>,
    /// What an hour of staff costs, in euros.
    pub hour_rate: Option<String>,
}

/// What to change for this once, without touching files, as typed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Changes {
    /// Answers, as `QUESTION=VALUE`.
    pub set: Vec<String>,
    /// Points of objectives, as `OBJECTIVE=POINTS`.
    pub weight: Vec<String>,
    /// Facts, as `PLATFORM.FIELD=VALUE`.
    pub fact: Vec<String>,
    /// The most that may be spent over the term, in euros.
    pub budget: Option<String>,
}

impl Changes {
    /// Tells whether nothing is changed.
    pub fn is_empty(&self) -> bool {
        self == &Self::default()
    }
}

/// A command with its own options.
#[derive(Debug, Clone, PartialEq)]
pub enum Verb {
    /// Write a complete example advice.
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
        /// Begin at this step.
        step: Option<String>,
        /// All questions instead of the core.
        full: bool,
    },
    /// Show how far an assessment is and how it stands.
    Status {
        /// The assessment.
        folder: PathBuf,
    },
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
    /// Write the advice.
    Report {
        /// The assessment.
        folder: PathBuf,
        /// Folder to write to.
        output: Option<PathBuf>,
    },
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
        /// Warnings count as errors.
        strict: bool,
    },
    /// Write the embedded content to a folder, to change it.
    Export {
        /// Folder to write to.
        folder: PathBuf,
    },
}

/// Returns the value of `--lang` or `--taal` before anything else is read, so that even a mistake is told in that language.
pub fn language_in(args: &[OsString]) -> Option<String> {
    let texts: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).collect();
    for (index, text) in texts.iter().enumerate() {
        if let Some(value) = text.strip_prefix("--lang=") {
            return Some(value.to_owned());
        }
        if *text == "--lang" {
            return texts.get(index + 1).map(|value| (*value).to_owned());
        }
    }
    None
}

/// Returns the whole command line for clap, with words of `messages` and the names of all languages as aliases.
pub fn command(messages: &Messages, all: &[Messages]) -> Command {
    let build = Build { messages, all };
    Command::new("platformwijzer")
        .about(messages.text("cli-about"))
        .override_usage(messages.text("cli-usage"))
        .help_template(messages.text("cli-template-root"))
        .after_help(messages.text("cli-after"))
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(messages.text("cli-heading-commands"))
        .next_help_heading(messages.text("cli-heading-options"))
        .args(build.global_args())
        .subcommands(build.verbs())
}

const VIEW: &str = "view";
const STRICT: &str = "strict-open";
const SAMPLES: &str = "samples";
const ERROR: &str = "error";
const SEED: &str = "seed";
const TERM: &str = "term";
const HOUR_RATE: &str = "hour-rate";

struct Build<'a> {
    messages: &'a Messages,
    all: &'a [Messages],
}

impl Build<'_> {
    fn verb(&self, id: &'static str) -> Command {
        let key = format!("command-{id}");
        let name = self.messages.text(&key);
        let others =
            self.all.iter().map(|words| words.text(&key)).chain([id.rsplit('-').next().unwrap_or(id).to_owned()]);
        let mut aliases: Vec<String> = others.filter(|other| *other != name).collect();
        aliases.sort();
        aliases.dedup();
        let mut command = Command::new(name)
            .about(self.messages.text(&format!("{key}-about")))
            .override_usage(self.messages.text(&format!("{key}-usage")))
            .help_template(self.messages.text("cli-template"))
            .disable_help_flag(true)
            .disable_help_subcommand(true)
            .next_help_heading(self.messages.text("cli-heading-options"))
            .aliases(aliases);
        let examples = format!("{key}-examples");
        if self.messages.has(&examples) {
            let heading = self.messages.text("cli-heading-examples");
            command = command.after_help(format!("{heading}\n{}", self.messages.text(&examples)));
        }
        command
    }

    /// Returns all commands, each with its help option last, so that what is its own comes first.
    fn verbs(&self) -> Vec<Command> {
        self.bare_verbs().into_iter().map(|verb| self.with_help(verb)).collect()
    }

    fn with_help(&self, verb: Command) -> Command {
        verb.mut_subcommands(|inner| self.with_help(inner)).arg(self.help_arg())
    }

    fn bare_verbs(&self) -> Vec<Command> {
        vec![
            self.verb("demo").arg(self.path("output").short('o')).arg(self.option("example")),
            self.verb("new")
                .arg(self.positional("folder").required(true))
                .arg(self.option("name"))
                .arg(self.option("questionnaire").help(self.messages.text("arg-new-questionnaire")))
                .arg(self.flag("full")),
            self.verb("fill")
                .arg(self.positional("folder"))
                .arg(self.option("as"))
                .arg(self.option("step"))
                .arg(self.flag("full")),
            self.verb("status").arg(self.positional("folder")),
            self.verb("findings").arg(self.positional("folder")).arg(self.flag("fail-on-blocking")),
            self.verb("rank")
                .arg(self.positional("folder"))
                .arg(self.option("why").num_args(2).value_names(["A", "B"]))
                .arg(self.flag("cost"))
                .arg(self.flag("all"))
                .args(["set", "weight", "fact"].map(|id| self.option(id).action(ArgAction::Append)))
                .arg(self.option("budget"))
                .args(self.terms(&[VIEW, STRICT, SAMPLES, ERROR, SEED, TERM, HOUR_RATE])),
            self.verb("sensitivity")
                .arg(self.positional("folder"))
                .arg(self.flag("all"))
                .args(self.terms(&[VIEW, STRICT, SAMPLES, ERROR, SEED])),
            self.verb("ask")
                .arg(self.positional("folder"))
                .arg(self.flag("all"))
                .args(self.terms(&[STRICT, SAMPLES, ERROR, SEED])),
            self.verb("decide")
                .arg(self.positional("file").required(true).value_parser(clap::value_parser!(PathBuf)))
                .arg(self.flag("all"))
                .args(self.terms(&[VIEW, STRICT, SAMPLES, ERROR, SEED, TERM])),
            self.verb("report").arg(self.positional("folder")).arg(self.path("output").short('o')),
            self.verb("explain").arg(self.positional("name").required(true)).arg(self.path("for")),
            self.verb("catalog")
                .subcommand_required(true)
                .subcommand_help_heading(self.messages.text("cli-heading-commands"))
                .subcommands(self.catalog_verbs()),
            questionnaire::command(self),
            self.verb("check").arg(self.positional("folder")).arg(self.flag("strict")),
            self.verb("export").arg(self.positional("folder").required(true)),
        ]
    }

    fn global_args(&self) -> Vec<Arg> {
        let color = PossibleValuesParser::new(["auto", "always", "never"]);
        let all = vec![
            self.option("lang").global(true),
            self.path("content").global(true),
            self.option("date").global(true),
            self.option("color").value_parser(color).hide_possible_values(true).global(true),
            self.flag("plain").global(true),
            self.flag("json").global(true),
            self.flag("quiet").short('q').global(true),
            self.flag("no-input").global(true),
            self.flag("force").global(true),
            self.help_arg(),
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::Version)
                .help(self.messages.text("arg-version")),
        ];
        // Behind the options of a command itself.
        all.into_iter().enumerate().map(|(index, arg)| arg.display_order(100 + index)).collect()
    }

    /// Returns the options that say how a comparison is worked out.
    fn terms(&self, ids: &[&'static str]) -> Vec<Arg> {
        let views = PossibleValuesParser::new(["neutral", "pessimistic", "optimistic"]);
        let term = |id: &&'static str| match *id {
            VIEW => self.option(VIEW).value_parser(views.clone()).hide_possible_values(true),
            // `check` has a `--strict` with another meaning.
            STRICT => self.flag(STRICT).long("strict"),
            other => self.option(other),
        };
        ids.iter().map(term).collect()
    }

    fn help_arg(&self) -> Arg {
        Arg::new("help")
            .long("help")
            .short('h')
            .action(ArgAction::Help)
            .display_order(200)
            .help(self.messages.text("arg-help"))
    }

    fn flag(&self, id: &'static str) -> Arg {
        Arg::new(id).long(id).action(ArgAction::SetTrue).help(self.messages.text(&format!("arg-{id}")))
    }

    fn option(&self, id: &'static str) -> Arg {
        Arg::new(id)
            .long(id)
            .value_name(self.messages.text(&format!("arg-{id}-value")))
            .help(self.messages.text(&format!("arg-{id}")))
    }

    fn path(&self, id: &'static str) -> Arg {
        self.option(id).value_parser(clap::value_parser!(PathBuf))
    }

    fn positional(&self, id: &'static str) -> Arg {
        let arg = Arg::new(id)
            .value_name(self.messages.text(&format!("arg-{id}-value")))
            .help(self.messages.text(&format!("arg-{id}")))
            .help_heading(self.messages.text("cli-heading-arguments"));
        if id == "folder" { arg.value_parser(clap::value_parser!(PathBuf)) } else { arg }
    }
}

/// Returns what the user asks for from what clap understood.
pub fn request(matches: &ArgMatches, messages: &Messages) -> Request {
    let globals = globals(matches);
    let command = matches.subcommand().and_then(|(name, inner)| verb(name, inner, messages));
    Request { command, globals }
}

fn globals(matches: &ArgMatches) -> Globals {
    // Global options stand in the innermost command that was given.
    let mut inner = matches;
    while let Some((_, deeper)) = inner.subcommand() {
        inner = deeper;
    }
    Globals {
        lang: inner.get_one::<String>("lang").cloned(),
        content: inner.get_one::<PathBuf>("content").cloned(),
        plain: inner.get_flag("plain"),
        color: inner.get_one::<String>("color").cloned().unwrap_or_else(|| "auto".to_owned()),
        quiet: inner.get_flag("quiet"),
        json: inner.get_flag("json"),
        no_input: inner.get_flag("no-input"),
        force: inner.get_flag("force"),
        date: inner.get_one::<String>("date").cloned(),
    }
}

fn verb(name: &str, matches: &ArgMatches, messages: &Messages) -> Option<Verb> {
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
        Verb::Fill { folder: folder(), respondent: text("as"), step: text("step"), full: matches.get_flag("full") }
    } else if is("status") {
        Verb::Status { folder: folder() }
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
    } else if is("sensitivity") {
        Verb::Sensitivity { folder: folder(), all: matches.get_flag("all"), terms: terms(matches) }
    } else if is("ask") {
        Verb::Ask { folder: folder(), all: matches.get_flag("all"), terms: terms(matches) }
    } else if is("decide") {
        Verb::Decide { file: path("file")?, all: matches.get_flag("all"), terms: terms(matches) }
    } else if is("report") {
        Verb::Report { folder: folder(), output: path("output") }
    } else if is("explain") {
        Verb::Explain { name: text("name")?, folder: path("for") }
    } else if is("questionnaire") {
        Verb::Questionnaire(questionnaire::request(matches, messages)?)
    } else if is("check") {
        Verb::Check { folder: path("folder"), strict: matches.get_flag("strict") }
    } else if is("export") {
        Verb::Export { folder: folder() }
    } else {
        Verb::Catalog(catalog::verb(matches, messages)?)
    })
}

fn terms(matches: &ArgMatches) -> Terms {
    // Not every command has every option.
    let text = |id: &str| matches.try_get_one::<String>(id).ok().flatten().cloned();
    Terms {
        view: text(VIEW),
        strict: matches.get_flag(STRICT),
        samples: text(SAMPLES),
        error: text(ERROR),
        seed: text(SEED),
        term: text(TERM),
        hour_rate: text(HOUR_RATE),
    }
}

fn changes(matches: &ArgMatches) -> Changes {
    let all = |id: &str| matches.get_many::<String>(id).into_iter().flatten().cloned().collect();
    Changes {
        set: all("set"),
        weight: all("weight"),
        fact: all("fact"),
        budget: matches.get_one::<String>("budget").cloned(),
    }
}
