//! `catalog`: which platforms there are, what is known of them and how old that is, and how to add to it.

mod add;
mod compare;
mod deployment;
pub mod dialog;
mod draft;
mod experience;
mod export;
mod format;
mod hearsay;
mod list;
mod opinion;
mod record;
mod show;
mod stale;
mod words;

use super::failure::{Exit, Failure};
use super::session::Session;
use crate::cli::CatalogVerb;

pub use show::page;
pub use words::value;

/// Version of the machine-readable documents of all catalog commands.
const SCHEMA: u32 = 1;

/// Does what is asked of the catalog.
pub fn run(session: &mut Session<'_, '_>, verb: CatalogVerb) -> Result<Exit, Failure> {
    match verb {
        CatalogVerb::List(filter) => list::run(session, filter),
        CatalogVerb::Show { platform } => show::run(session, &platform),
        CatalogVerb::Compare { platforms, format } => compare::run(session, &platforms, format.as_deref()),
        CatalogVerb::Stale { months, all } => stale::run(session, months, all),
        CatalogVerb::Add { platform } => add::run(session, platform.as_deref()),
        CatalogVerb::Export { format, deployments } => export::run(session, &format, deployments),
        CatalogVerb::Experience { made_for } => experience::run(session, made_for.as_deref()),
    }
}
