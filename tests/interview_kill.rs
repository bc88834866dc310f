//! Power that fails at any moment: no answer that was confirmed on the screen is lost, and no file is broken.
#![cfg(unix)]

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// Questions of the small questionnaire.
const QUESTIONS: usize = 40;

/// How often the program is killed, unless the variable says otherwise.
const KILLS: usize = 60;
const VARIABLE: &str = "PLATFORMWIJZER_TEST_KILLS";

/// A generator with a fixed start, so that a failure comes back.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

fn text(words: &str) -> String {
    format!("{{ nl = \"{words}\", en = \"{words}\" }}")
}

fn write_questionnaire(folder: &Path) {
    let folder = folder.join("questionnaires/kort");
    std::fs::create_dir_all(&folder).unwrap();
    let words = text("kort");
    let head = format!(
        "schema = 1\nid = \"kort\"\nversion = \"1.0.0\"\ntitle = {words}\nintro = {words}\norigin = {words}\n\
         core_minutes = 1\nfull_minutes = 1\n"
    );
    std::fs::write(folder.join("questionnaire.toml"), head).unwrap();
    let mut step = format!(
        "schema = 1\nid = \"stap\"\norder = 1\nminutes = 1\norigin = \"added\"\ntitle = {words}\nintro = {words}\n"
    );
    for number in 0..QUESTIONS {
        let words = text(&format!("vraag {number}"));
        step.push_str(&format!(
            "[[question]]\nid = \"v{number}\"\ndepth = \"core\"\ntype = \"text\"\nlabel = {words}\ntext = {words}\nwhy = {words}\ninformative = true\n"
        ));
    }
    std::fs::write(folder.join("10-stap.toml"), step).unwrap();
}

fn program(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_platformwijzer"));
    command.current_dir(folder).env_clear().args(args);
    command
}

fn fill(folder: &Path, from: usize) -> Child {
    let mut command = program(folder, &["invullen", "proef"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let typed: String = (from..QUESTIONS).map(|number| format!("{}\n", answer(number))).collect();
    // The program may be killed before it has read all of it.
    let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
    child
}

/// Long answers of different length, so that half a file would show.
fn answer(number: usize) -> String {
    format!("antwoord {number} {}.", "é".repeat(number * 37 % 200))
}

/// Returns how many answers the file holds; fails when it is no file of answers or an answer is not what was typed.
fn stored(path: &Path) -> usize {
    let text = std::fs::read_to_string(path).unwrap();
    let table: toml::Table = text.parse().unwrap_or_else(|error| panic!("{error} in\n{text}"));
    assert_eq!(table["assessment"].as_str(), Some("proef"));
    let none = toml::Table::new();
    let answers = table.get("answer").map_or(&none, |answers| answers.as_table().unwrap());
    for number in 0..answers.len() {
        let stored = answers[&format!("stap.v{number}")]["value"].as_str().unwrap();
        assert_eq!(stored, answer(number), "{text}");
    }
    answers.len()
}

/// Kills one interview at a random moment; returns how many answers are on disk.
fn kill_one(folder: &Path, path: &Path, had: usize, dice: &mut Dice) -> usize {
    let mut child = fill(folder, had);
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let left = QUESTIONS - had;
    let target = dice.below(left as u64 + 1) as usize;
    let mut confirmed = 0;
    // None yet: it is killed while it starts.
    while confirmed < target {
        let Some(line) = lines.next() else { break };
        confirmed += usize::from(line.unwrap().starts_with("Genoteerd: "));
    }
    let moment = if target == 0 { dice.below(300_000) } else { dice.below(4_000) };
    std::thread::sleep(Duration::from_micros(moment));
    child.kill().unwrap();
    child.wait().unwrap();
    confirmed += lines.map_while(Result::ok).filter(|line| line.starts_with("Genoteerd: ")).count();
    let now = stored(path);
    assert!(now >= had + confirmed, "{confirmed} answers were confirmed after {had}, and {now} are on disk");
    assert!(now <= had + confirmed + 1, "{now} answers are on disk, and {had} and {confirmed} were confirmed");
    now
}

#[test]
fn an_interview_that_is_killed_at_any_moment_keeps_every_answer_that_was_confirmed() {
    let kills = std::env::var(VARIABLE).ok().and_then(|text| text.parse().ok()).unwrap_or(KILLS);
    let lanes = 3;
    std::thread::scope(|scope| {
        for lane in 0..lanes {
            scope.spawn(move || {
                let folder = tempfile::tempdir().unwrap();
                write_questionnaire(folder.path());
                let path: PathBuf = folder.path().join("proef/answers/kort.toml");
                let mut dice = Dice(lane + 1);
                let mut had = QUESTIONS;
                for _ in 0..kills / lanes as usize {
                    if had == QUESTIONS {
                        let _ = std::fs::remove_dir_all(folder.path().join("proef"));
                        let made = program(folder.path(), &["nieuw", "proef", "--questionnaire", "kort"]).output();
                        let made = made.unwrap();
                        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
                        had = 0;
                    }
                    had = kill_one(folder.path(), &path, had, &mut dice);
                }
            });
        }
    });
}
