//! What a check costs: all rules over 5,000 and over 100 platform files from a cold start, beside the bare TOML parse of the
//! same files on one thread. Run with `cargo bench --bench check`.
//!
//! Other work on the machine slows both, so the ratio to the bare parse in the same run tells most. On Linux it also
//! prints processor time and the most memory that was in use.

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use common::{Cost, cost};
use toml::de::DeTable;

/// Each measurement is the best of this many: what disturbs only ever slows.
const ROUNDS: usize = 5;

fn main() {
    let shipped = Duration::from_secs(60).min(best(|| check(None).wall));
    say(&format!("shipped content alone: {} ms", shipped.as_millis()));
    for count in [100, 1_000, 5_000] {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let files = write_platforms(folder.path(), count);
        let bytes: u64 = files.iter().filter_map(|path| Some(fs::metadata(path).ok()?.len())).sum();
        let floor = best(|| bare_parse(&files));
        let mut runs: Vec<Cost> = (0..ROUNDS).map(|_| check(Some(folder.path()))).collect();
        runs.sort_by_key(|run| run.wall);
        let wall = runs[0].wall;
        let cpu = runs.iter().map(|run| run.cpu).min().unwrap_or_default();
        let memory = runs.iter().map(|run| run.memory).max().unwrap_or_default();
        say(&format!(
            "{count} files of {} bytes: check {} ms ({} ms of processor, {} MiB), bare parse {} ms; ratio {:.1}, of processor {:.1}",
            bytes / count as u64,
            wall.as_millis(),
            cpu.as_millis(),
            memory / 1024,
            floor.as_millis(),
            wall.as_secs_f64() / floor.as_secs_f64(),
            cpu.as_secs_f64() / floor.as_secs_f64(),
        ));
    }
}

#[expect(clippy::print_stdout, reason = "a benchmark tells what it measured")]
fn say(text: &str) {
    println!("{text}");
}

fn best(mut work: impl FnMut() -> Duration) -> Duration {
    (0..ROUNDS).map(|_| work()).min().unwrap_or_default()
}

fn bare_parse(files: &[PathBuf]) -> Duration {
    let start = Instant::now();
    for path in files {
        let text = fs::read_to_string(path).expect("the file was just written");
        let (tree, errors) = DeTable::parse_recoverable(&text);
        assert!(errors.is_empty() && !tree.get_ref().is_empty());
    }
    start.elapsed()
}

fn check(folder: Option<&Path>) -> Cost {
    let mut command = Command::new(env!("CARGO_BIN_EXE_platformwijzer"));
    cost(command.arg("controle").args(folder).args(["--date", "2026-11-21"]))
}

fn write_platforms(root: &Path, count: usize) -> Vec<PathBuf> {
    let folder = root.join("platform-catalog/platforms");
    fs::create_dir_all(&folder).expect("a folder can be made");
    (0..count)
        .map(|index| {
            let path = folder.join(format!("platform-{index:05}.toml"));
            fs::write(&path, platform(index)).expect("a file can be written");
            path
        })
        .collect()
}

fn platform(index: usize) -> String {
    TEMPLATE.replace("{number}", &index.to_string()).replace("{id}", &format!("platform-{index:05}"))
}

const TEMPLATE: &str = r#"schema = 1
id = "{id}"
name = "Platform {number}"

[[source]]
id = "{id}-home"
title = "Platform {number}: functies en prijzen"
publisher = "Platform {number} BV"
publisher_kind = "vendor"
url = "https://platform-{number}.example/functies"
published = "2026-03"
accessed = "2026-11"
language = "nl"

[[source]]
id = "{id}-krant"
title = "Dorp gebruikt Platform {number}"
publisher = "De Krant"
publisher_kind = "press"
url = "https://krant.example/artikel-{number}"
published = "2026-05"
accessed = "2026-11"
language = "nl"

[[fact]]
field = "made-for"
value = "participation"
source = "{id}-home"
confidence = "high"

[[fact]]
field = "language-nl"
value = "complete"
source = "{id}-home"
confidence = "high"

[[fact]]
field = "function-map"
value = "yes"
text = { nl = "Ideeën kunnen op een kaart van het dorp.", en = "Ideas can be put on a map of the village." }
source = "{id}-home"
as_of = "2026-03"
confidence = "high"

[[fact]]
field = "cost-yearly"
value = [4000, 9000]
source = "{id}-krant"
as_of = "2026-05"
confidence = "medium"

[[deployment]]
id = "{id}-dorp"
place = "Dorp {number}"
country = "NL"
kind = ["participation"]
start = 2024
participants = 120
confidence = "medium"
outcome = "mixed"
why = { nl = "Wat de bron als reden noemt voor dorp {number}.", en = "What the source gives as the reason for village {number}." }
source = ["{id}-krant"]
as_of = "2026-05"
"#;
