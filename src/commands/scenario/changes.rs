//! What a scenario changes, from its file; what cannot be changed so is told at its place.

use std::collections::BTreeMap;

use toml::Value as Toml;

use crate::cli::Changes;
use crate::commands::assessment::Assessment;
use crate::commands::failure::Failure;
use crate::commands::rank::Otherwise;
use crate::commands::session::Session;
use crate::content::Content;
use crate::content::scenarios::Scenario;
use crate::content::store::SourceFile;
use crate::diagnostic::{Diagnostic, KeyPath, Place};

/// Returns what holds in a scenario.
///
/// # Errors
/// Every change that cannot be made, at its place in the file.
pub fn otherwise(
    session: &Session<'_, '_>,
    content: &Content,
    assessment: &Assessment,
    scenario: &Scenario,
    (index, file): (usize, &SourceFile),
) -> Result<Otherwise, Vec<Diagnostic>> {
    let mut faults = Vec::new();
    let place = |keys: &[&str]| {
        let path = KeyPath::default().then("scenario").then(index);
        Place::value(&*file.path, keys.iter().fold(path, |path, key| path.then(*key)))
    };
    let told = |place: Place, failure: &Failure| {
        let reason = session.messages.render(&failure.message);
        let help = failure.help.clone().filter(|help| session.messages.has(&help.key));
        let diagnostic = Diagnostic::error("SC101", place).with("reason", reason);
        match help {
            Some(help) => diagnostic.help(help),
            None => diagnostic,
        }
    };
    // Each change by itself first, so that every wrong one is named.
    let mut all = Changes::default();
    let mut take = |table: &str, entries: &BTreeMap<String, Toml>, of: fn(&mut Changes) -> &mut Vec<String>| {
        for (name, value) in entries {
            let typed = format!("{name}={}", typed(value));
            let mut alone = Changes::default();
            of(&mut alone).push(typed.clone());
            match Otherwise::new(session, content, assessment, &alone) {
                Ok(_) => of(&mut all).push(typed),
                Err(failure) => faults.push(told(place(&[table, name]), &failure)),
            }
        }
    };
    take("answers", &scenario.answers, |changes| &mut changes.set);
    take("weights", &scenario.weights, |changes| &mut changes.weight);
    take("facts", &scenario.facts, |changes| &mut changes.fact);
    all.budget = scenario.budget.as_ref().map(typed);
    let whole = Otherwise::new(session, content, assessment, &all);
    match whole {
        Ok(whole) if faults.is_empty() => Ok(whole),
        Ok(_) => Err(faults),
        Err(failure) => {
            faults.push(told(place(&["budget"]), &failure));
            Err(faults)
        }
    }
}

/// Returns a value as somebody would type it behind an option.
fn typed(value: &Toml) -> String {
    match value {
        Toml::String(text) => text.clone(),
        // Two numbers are from and to; anything else in a list is a choice.
        Toml::Array(list) if list.len() == 2 && list.iter().all(|one| one.is_integer() || one.is_float()) => {
            format!("{}-{}", typed(&list[0]), typed(&list[1]))
        }
        Toml::Array(list) => list.iter().map(typed).collect::<Vec<_>>().join(","),
        other => other.to_string(),
    }
}
