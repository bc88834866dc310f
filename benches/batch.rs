//! What a batch costs: the complete advice (HTML and Markdown, 10,000 samples) for as many clients as the country has
//! municipalities, once from nothing and once when nothing changed, and a check of all their answers. Run with
//! `cargo bench --bench batch`.
//!
//! On Linux it also prints processor time and the most memory that was in use; that should not grow with the clients.

mod common;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use common::cost;

/// Municipalities of the Netherlands in 2026.
const MUNICIPALITIES: usize = 342;
/// Colleagues who each filled in a file.
const RESPONDENTS: usize = 3;

fn main() {
    for count in [MUNICIPALITIES / 10, MUNICIPALITIES] {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let bytes = lay_out(folder.path(), count);
        say(&format!("{count} clients with {RESPONDENTS} respondents each, {} KiB of answers", bytes / 1024));
        say(&format!("  reports from nothing: {}", run(folder.path(), &["rapport", "--all"])));
        say(&format!("  reports when nothing changed: {}", run(folder.path(), &["rapport", "--all"])));
        say(&format!("  state of all: {}", run(folder.path(), &["status", "--all"])));
        say(&format!("  check of all: {}", run(folder.path(), &["controle", "--all"])));
    }
}

#[expect(clippy::print_stdout, reason = "a benchmark tells what it measured")]
fn say(text: &str) {
    println!("{text}");
}

/// Writes the clients and returns how many bytes of answers they have.
fn lay_out(root: &Path, count: usize) -> u64 {
    let examples = ["voorbeeldgemeente", "dordrecht-argu", "hollands-kroon-argu", "amsterdam-stem-van-west"];
    let text = |name: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("examples/{name}/answers/r1.toml"));
        fs::read_to_string(path).expect("the example is shipped")
    };
    let texts = examples.map(text);
    fs::write(root.join("platformwijzer.toml"), "schema = 1\n").expect("a file can be written");
    let mut bytes = 0;
    for index in 0..count {
        let folder = root.join(format!("clients/gemeente-{index:03}/answers"));
        fs::create_dir_all(&folder).expect("a folder can be made");
        for respondent in 1..=RESPONDENTS {
            let own = texts[index % texts.len()].replace("id = \"r1\"", &format!("id = \"r{respondent}\""));
            bytes += own.len() as u64;
            fs::write(folder.join(format!("r{respondent}.toml")), own).expect("a file can be written");
        }
    }
    bytes
}

/// Runs the program in a folder and returns what it cost, in words.
fn run(folder: &Path, args: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_platformwijzer"));
    let spent = cost(command.current_dir(folder).args(args).args(["--date", "2026-11-22", "--quiet"]));
    let seconds = |time: Duration| format!("{:.1} s", time.as_secs_f64());
    format!("{} ({} of processor), {} MiB at most", seconds(spent.wall), seconds(spent.cpu), spent.memory / 1024)
}
