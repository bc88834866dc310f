//! The commands below `catalog`, as data. Their words stand in `locales/*/cli.ftl` like those of all commands.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command};

use super::Build;
use crate::i18n::Messages;

/// Months after which a fact counts as stale unless the user says otherwise.
const STALE_MONTHS: u32 = 18;

/// What the user asks of the catalog.
#[derive(Debug, Clone, PartialEq)]
pub enum CatalogVerb {
    /// List platforms that match.
    List(CatalogFilter),
    /// Show a platform.
    Show {
        /// Which.
        platform: String,
    },
    /// Set platforms side by side.
    Compare {
        /// Which.
        platforms: Vec<String>,
        /// `markdown`, `html`, `csv` or `json`; a table for the terminal when left out.
        format: Option<String>,
    },
    /// List facts that are too old to rely on.
    Stale {
        /// How many months a fact may be old.
        months: u32,
        /// All facts instead of the first.
        all: bool,
    },
    /// Add a platform or a fact in a dialog.
    Add {
        /// Which platform; asked when left out.
        platform: Option<String>,
    },
    /// Write the whole catalog for other programs.
    Export {
        /// `json` or `csv`.
        format: String,
        /// The documented uses instead of the facts, in CSV.
        deployments: bool,
    },
    /// Show what documented uses reached, cost and lasted.
    Experience {
        /// Only uses of this kind.
        made_for: Option<String>,
    },
}

/// Which platforms to list.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CatalogFilter {
    /// Words that must be found in what is known of it.
    pub words: Option<String>,
    /// Kinds of use that it is made for.
    pub made_for: Vec<String>,
    /// Wishes such as `function-map=yes`.
    pub with: Vec<String>,
    /// Statuses.
    pub status: Vec<String>,
    /// Also those of which a wish is not known.
    pub or_unknown: bool,
}

impl Build<'_> {
    pub(super) fn catalog_verbs(&self) -> Vec<Command> {
        let platform = || self.positional("platform").required(true);
        let several = |arg: Arg| arg.action(ArgAction::Append);
        let format = |names: &'static [&'static str]| {
            self.option("format").value_parser(PossibleValuesParser::new(names)).hide_possible_values(true)
        };
        vec![
            self.verb("catalog-list")
                .arg(self.positional("words"))
                .arg(several(self.option("made-for")))
                .arg(several(self.option("with")))
                .arg(several(self.option("status")))
                .arg(self.flag("or-unknown")),
            self.verb("catalog-show").arg(platform()),
            self.verb("catalog-compare")
                .arg(platform().num_args(1..))
                .arg(format(&["table", "markdown", "html", "csv", "json"])),
            self.verb("catalog-stale")
                .arg(self.option("months").value_parser(clap::value_parser!(u32)))
                .arg(self.flag("all").help(self.messages.text("arg-all-stale"))),
            self.verb("catalog-add").arg(self.positional("platform")),
            self.verb("catalog-export")
                .arg(format(&["json", "csv"]).help(self.messages.text("arg-format-export")))
                .arg(self.flag("deployments")),
            self.verb("catalog-experience").arg(self.option("made-for")),
        ]
    }
}

/// Returns what the user asks of the catalog from what clap understood.
pub(super) fn verb(matches: &ArgMatches, messages: &Messages) -> Option<CatalogVerb> {
    let (name, matches) = matches.subcommand()?;
    let is = |id: &str| messages.text(&format!("command-catalog-{id}")) == name;
    let text = |id: &str| matches.get_one::<String>(id).cloned();
    let all = |id: &str| matches.get_many::<String>(id).into_iter().flatten().cloned().collect::<Vec<_>>();
    Some(if is("list") {
        CatalogVerb::List(CatalogFilter {
            words: text("words"),
            made_for: all("made-for"),
            with: all("with"),
            status: all("status"),
            or_unknown: matches.get_flag("or-unknown"),
        })
    } else if is("show") {
        CatalogVerb::Show { platform: text("platform")? }
    } else if is("compare") {
        CatalogVerb::Compare { platforms: all("platform"), format: text("format") }
    } else if is("stale") {
        let months = matches.get_one::<u32>("months").copied().unwrap_or(STALE_MONTHS);
        CatalogVerb::Stale { months, all: matches.get_flag("all") }
    } else if is("add") {
        CatalogVerb::Add { platform: text("platform") }
    } else if is("export") {
        let format = text("format").unwrap_or_else(|| "json".to_owned());
        CatalogVerb::Export { format, deployments: matches.get_flag("deployments") }
    } else {
        CatalogVerb::Experience { made_for: text("made-for") }
    })
}
