//! A long text in the text program of the user's choice. Nothing that was typed there is thrown away: when something is
//! wrong with it, the file stays and the user is told where.

use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};

/// A program to write text in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Composer {
    command: String,
}

/// What came of writing in a text program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Composed {
    /// A text, and the file that it was written in.
    Text(String, PathBuf),
    /// The program did not start; why.
    NotStarted(String),
    /// The program ended with an error, or left what cannot be read; the file with what was written is kept.
    Kept(PathBuf),
}

impl Composer {
    /// Returns the program that the user chose, or on Windows the one that is always there.
    pub fn new(chosen: Option<String>) -> Option<Self> {
        let usual = || cfg!(windows).then(|| "notepad".to_owned());
        chosen.or_else(usual).map(|command| Self { command })
    }

    /// Lets the user write, beginning with `text`.
    pub fn compose(&self, text: &str) -> Composed {
        let path = match begin(text) {
            Ok(path) => path,
            Err(error) => return Composed::NotStarted(error.to_string()),
        };
        match self.start(&path) {
            Err(error) => {
                let _ = fs::remove_file(&path);
                Composed::NotStarted(error.to_string())
            }
            // A shell says 127 when there is no such program, and 126 when it cannot be run.
            Ok(status) if matches!(status.code(), Some(126 | 127)) => {
                let _ = fs::remove_file(&path);
                Composed::NotStarted(self.command.clone())
            }
            Ok(status) if !status.success() => Composed::Kept(path),
            Ok(_) => match fs::read(&path).ok().and_then(|bytes| String::from_utf8(bytes).ok()) {
                Some(text) => Composed::Text(without_mark(&text), path),
                None => Composed::Kept(path),
            },
        }
    }

    #[cfg(unix)]
    fn start(&self, path: &Path) -> std::io::Result<ExitStatus> {
        // The variable may hold options; a shell divides it as the user means it, and gets the path as an argument.
        let script = format!("{} \"$@\"", self.command);
        Command::new("sh").arg("-c").arg(script).arg("sh").arg(path).status()
    }

    #[cfg(not(unix))]
    fn start(&self, path: &Path) -> std::io::Result<ExitStatus> {
        let whole = self.command.trim().trim_matches('"');
        if Path::new(whole).exists() {
            return Command::new(whole).arg(path).status();
        }
        let mut parts = self.command.split_whitespace();
        Command::new(parts.next().unwrap_or_default()).args(parts).arg(path).status()
    }
}

fn begin(text: &str) -> std::io::Result<PathBuf> {
    let mut file = tempfile::Builder::new().prefix("platformwijzer-").suffix(".txt").tempfile()?;
    file.write_all(text.as_bytes())?;
    let (_, path) = file.keep().map_err(|error| error.error)?;
    Ok(path)
}

/// Returns the text without the mark that some programs put before it, with line ends of one kind.
fn without_mark(text: &str) -> String {
    text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n")
}

/// Returns the path as it is shown to a person.
pub fn shown(path: &Path) -> String {
    OsString::from(path).to_string_lossy().into_owned()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn composer(command: &str) -> Composer {
        Composer { command: command.to_owned() }
    }

    #[test]
    fn what_was_written_comes_back_with_line_ends_of_one_kind() {
        let written = composer("printf '\\357\\273\\277een\\r\\ntwéé\\n' >").compose("oud");
        let Composed::Text(text, path) = written else { panic!("{written:?}") };
        assert_eq!(text, "een\ntwéé\n");
        fs::remove_file(path).unwrap();
    }

    #[test]
    fn a_program_that_is_not_there_is_told_apart_from_one_that_fails() {
        assert!(matches!(composer("/nergens/te-vinden").compose("oud"), Composed::NotStarted(_)));
        let Composed::Kept(path) = composer("false").compose("oud") else { panic!() };
        assert_eq!(fs::read_to_string(&path).unwrap(), "oud");
        fs::remove_file(path).unwrap();
    }

    #[test]
    fn the_choice_of_the_user_comes_first() {
        assert_eq!(Composer::new(Some("code --wait".to_owned())), Some(composer("code --wait")));
        assert_eq!(Composer::new(None).is_some(), cfg!(windows));
    }
}
