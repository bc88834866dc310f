//! The `platformwijzer` command: gathers what the program may know of the world outside, and ends with its exit code.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use platformwijzer::commands::{Environment, apologise, run};
use platformwijzer::terminal::facts::Connections;

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().collect();
    let (mut out, mut err) = (std::io::stdout(), std::io::stderr());
    let mut environment = Environment {
        connections: Connections::of_process(),
        out: &mut out,
        err: &mut err,
        variables: variables(),
        folder: std::env::current_dir().unwrap_or_default(),
        today: jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date(),
        now: || jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        system_language: system_language(),
        unwritten: None,
    };
    // What is told of a fault by the system stands above the apology.
    let outcome = catch_unwind(AssertUnwindSafe(|| run(&args, &mut environment)));
    ExitCode::from(outcome.unwrap_or_else(|_| apologise(&args, &mut environment)))
}

/// Returns the variables of the environment.
#[cfg(not(windows))]
fn variables() -> BTreeMap<String, String> {
    std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .collect()
}

/// Returns the variables of the environment, in capitals: here a name is the same in any letters, and the system itself writes
/// `Path`. A console that does not act on escape sequences is told as what is called a dumb terminal elsewhere.
#[cfg(windows)]
fn variables() -> BTreeMap<String, String> {
    let mut variables: BTreeMap<String, String> = std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?.to_uppercase(), value.into_string().ok()?)))
        .collect();
    // The consoles before Windows Terminal act on them only when asked to.
    if enable_ansi_support::enable_ansi_support().is_err() {
        variables.entry("TERM".to_owned()).or_insert_with(|| "dumb".to_owned());
    }
    variables
}

/// Returns the language of the user on a system that does not tell it in a variable.
#[cfg(windows)]
fn system_language() -> Option<String> {
    sys_locale::get_locale()
}

#[cfg(not(windows))]
fn system_language() -> Option<String> {
    None
}
