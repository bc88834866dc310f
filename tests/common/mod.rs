//! Runs the built program in a folder of its own, with an environment that is the same on every machine.
#![allow(dead_code, reason = "each test binary uses its own part")]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A folder that disappears, and the program run in it.
pub struct Bench {
    folder: tempfile::TempDir,
}

/// What a run gave.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Bench {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder can be made") }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().expect("a file has a folder")).unwrap();
        std::fs::write(path, text).unwrap();
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Returns a file of the repository.
    pub fn repository(name: &str) -> String {
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
    }

    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_platformwijzer"));
        command.current_dir(self.folder.path()).env_clear().env("PLATFORMWIJZER_LANG", "nl").stdin(Stdio::null());
        // Without these Windows starts few programs, and has no place for temporary files.
        for name in ["SystemRoot", "SystemDrive", "TEMP", "TMP"].into_iter().filter(|_| cfg!(windows)) {
            command.envs(std::env::var_os(name).map(|value| (name, value)));
        }
        command
    }

    /// Runs the program with words separated by blanks; `run_args` takes them apart already.
    pub fn run(&self, line: &str) -> Run {
        self.run_args(&line.split_whitespace().collect::<Vec<_>>())
    }

    pub fn run_args(&self, args: &[&str]) -> Run {
        self.ended(self.command().args(args).output())
    }

    /// Runs the program with the folders in which programs such as git are found.
    pub fn command_with_git(&self, args: &[&str]) -> Run {
        self.ended(self.command().env("PATH", std::env::var_os("PATH").unwrap_or_default()).args(args).output())
    }

    /// Runs the program with this typed, through a pipe.
    pub fn run_typed(&self, args: &[&str], typed: &str) -> Run {
        let mut command = self.command();
        command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        child.stdin.take().expect("it was asked for").write_all(typed.as_bytes()).expect("the program reads");
        self.ended(child.wait_with_output())
    }

    pub fn ended(&self, output: std::io::Result<Output>) -> Run {
        let output = output.expect("the program starts");
        let text = |bytes: Vec<u8>| {
            let text = String::from_utf8(bytes).expect("the program writes UTF-8");
            let folder = self.folder.path().to_string_lossy();
            text.replace(&*folder, "[FOLDER]").replace(&folder.replace('\\', "\\\\"), "[FOLDER]")
        };
        let run = Run { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) };
        assert!(!run.err.contains("panicked"), "{}", run.err);
        assert_ne!(run.code, 101, "{}", run.err);
        run
    }

    /// Lays out an assessment with these answers (TOML lines for the answer tables).
    pub fn assessment(&self, name: &str, answers: &str) {
        let version = "1.0.0";
        self.write(
            &format!("{name}/answers/r1.toml"),
            format!(
                "schema = 1\nassessment = \"{name}\"\ndepth = \"core\"\n\n[respondent]\nid = \"r1\"\n\n\
                 [questionnaire]\nid = \"stappenplan\"\nversion = \"{version}\"\n\n{answers}"
            ),
        );
    }
}

impl Run {
    /// Tells whether these words were said, with the separators that paths have on this system.
    fn tells(&self, words: &str) -> bool {
        let alike =
            |text: &str| if cfg!(windows) { text.replace("\\\\", "/").replace('\\', "/") } else { text.to_owned() };
        [&self.out, &self.err].iter().any(|said| alike(said).contains(&alike(words)))
    }

    #[track_caller]
    pub fn ends_with(self, code: i32) -> Self {
        assert_eq!(self.code, code, "\n--- out\n{}\n--- err\n{}", self.out, self.err);
        self
    }

    #[track_caller]
    pub fn says(self, words: &str) -> Self {
        assert!(self.tells(words), "no ‘{words}’ in\n--- out\n{}\n--- err\n{}", self.out, self.err);
        self
    }

    #[track_caller]
    pub fn says_nothing_of(self, words: &str) -> Self {
        assert!(!self.tells(words), "‘{words}’ in\n--- out\n{}\n--- err\n{}", self.out, self.err);
        self
    }

    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error} in\n{}", self.out))
    }
}
