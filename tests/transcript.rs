//! The session in the documents is one that happened: the test types what stands there and compares every line.
//!
//! After a change of words or questions, run it with `TRANSCRIPT=write`, and read what changed before keeping it.

mod common;

use std::fs::File;
use std::io::Write;
use std::process::{Command, Stdio};

use common::Bench;

const PAGE: &str = "docs/nl/sessie.md";
/// Columns to which long lines are set, as a terminal would.
const WIDTH: usize = 96;

/// Runs one command with typed lines; returns both streams as a terminal would show them.
fn run(bench: &Bench, args: &[&str], typed: &[&str]) -> String {
    let both = bench.path("both.txt");
    let file = File::create(&both).unwrap();
    let mut command: Command = bench.command();
    command.env("LANG", "nl_NL.UTF-8").env("COLUMNS", WIDTH.to_string()).env("SOURCE_DATE_EPOCH", "1795305600");
    command.args(args).stdin(Stdio::piped()).stdout(file.try_clone().unwrap()).stderr(file);
    let mut child = command.spawn().unwrap();
    // Whoever asks nothing has closed the input already.
    let _ = child
        .stdin
        .take()
        .unwrap()
        .write_all(typed.iter().map(|line| format!("{line}\n")).collect::<String>().as_bytes());
    child.wait().unwrap();
    let text = std::fs::read_to_string(&both).unwrap();
    std::fs::remove_file(both).unwrap();
    // Paths are shown with the separators of the system.
    if cfg!(windows) { text.replace('\\', "/") } else { text }
}

/// Puts what was typed after each prompt, and sets long lines to the width.
fn shown(text: &str, typed: &[&str]) -> String {
    let mut typed = typed.iter();
    let lines = text.lines().map(|line| match line {
        "> " => format!("> {}", typed.next().copied().unwrap_or_default()).trim_end().to_owned(),
        _ => {
            let indent = " ".repeat(line.len() - line.trim_start().len());
            textwrap::fill(line, textwrap::Options::new(WIDTH).subsequent_indent(&indent)).trim_end().to_owned()
        }
    });
    lines.map(|line| line + "\n").collect()
}

/// Returns the command of a block and what is typed in it.
fn script(block: &str) -> (Vec<&str>, Vec<&str>) {
    let mut lines = block.lines();
    let command = lines.next().unwrap().strip_prefix("$ platformwijzer").expect("a block begins with a command");
    let typed = lines.filter_map(|line| line.strip_prefix("> ").or((line == ">").then_some("")));
    (command.split_whitespace().collect(), typed.collect())
}

#[test]
fn the_session_in_the_documents_happens_like_that() {
    let bench = Bench::new();
    let page = Bench::repository(PAGE);
    let mut made = String::new();
    for (index, part) in page.split("```\n").enumerate() {
        if index > 0 {
            made.push_str("```\n");
        }
        if index % 2 == 0 {
            made.push_str(part);
            continue;
        }
        let (args, typed) = script(part);
        let text = run(&bench, &args, &typed);
        made.push_str(&format!("{}\n{}", part.lines().next().unwrap(), shown(&text, &typed)));
    }
    if std::env::var_os("TRANSCRIPT").is_some() {
        std::fs::write(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGE), &made).unwrap();
    } else {
        similar(&page, &made);
    }
    assert!(bench.path("Rivierbuurt/advies.html").exists());
}

#[track_caller]
fn similar(page: &str, made: &str) {
    for (number, (stands, happens)) in page.lines().zip(made.lines()).enumerate() {
        assert_eq!(stands, happens, "line {} of {PAGE}; see the head of this test", number + 1);
    }
    assert_eq!(page.lines().count(), made.lines().count());
}
