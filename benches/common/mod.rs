//! Runs the built program and measures what that cost.

use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What a run cost. On Linux only, for all but the wall clock; elsewhere zero.
#[derive(Clone, Copy, Default)]
pub struct Cost {
    /// From start to end.
    pub wall: Duration,
    /// Processor time, in steps of 10 ms.
    pub cpu: Duration,
    /// The most memory that was in use, in KiB.
    pub memory: u64,
}

/// Runs a command that must succeed and says nothing; returns what it cost.
pub fn cost(command: &mut Command) -> Cost {
    let start = Instant::now();
    let before = children_cpu();
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program starts");
    let mut memory = 0;
    let status = loop {
        memory = memory.max(peak(child.id()));
        match child.try_wait().expect("the program can be waited for") {
            Some(status) => break status,
            None => std::thread::sleep(Duration::from_millis(2)),
        }
    };
    assert!(status.success(), "what it reads is sound");
    Cost { wall: start.elapsed(), cpu: children_cpu().saturating_sub(before), memory }
}

/// Returns the most memory that a process had, in KiB; zero where the system does not tell.
fn peak(id: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}

/// Returns the processor time of all runs so far, in steps of 10 ms; zero where the system does not tell.
fn children_cpu() -> Duration {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks: u64 = after_name.split_whitespace().skip(13).take(2).filter_map(|part| part.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 10)
}
