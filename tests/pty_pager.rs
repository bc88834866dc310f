//! Long results on a terminal go through the user's program for that; short ones, plain ones and pipes do not.

#![cfg(unix)]

mod pty_support;

use pty_support::{Bench, Terminal};

fn list(bench: &Bench, rows: u16, args: &[&str], pager: &str) -> Terminal {
    let all: Vec<&str> = ["catalogus", "lijst"].into_iter().chain(args.iter().copied()).collect();
    let mut terminal = bench.start(rows, 100, &all, &[("PLATFORMWIJZER_PAGER", pager)]);
    assert_eq!(terminal.end(), 0);
    terminal
}

fn seen(bench: &Bench) -> Option<String> {
    std::fs::read_to_string(bench.root().join("seen.txt")).ok()
}

#[test]
fn a_result_higher_than_the_screen_is_paged() {
    let bench = Bench::new();
    let terminal = list(&bench, 24, &[], "cat > seen.txt");
    let paged = seen(&bench).expect("the program got the result");
    assert!(paged.contains("openstad") && paged.contains("go-vocal"));
    let rows = terminal.all_rows().join("\n");
    // The remark comes after, where it is read last.
    assert!(!rows.contains("openstad") && rows.contains("catalogus toon NAAM"), "{rows}");
}

#[test]
fn short_results_plain_mode_and_json_are_shown_as_they_are() {
    for (args, rows) in [(&["openstad"][..], 40), (&["--plain"], 24), (&["--json"], 24)] {
        let bench = Bench::new();
        let terminal = list(&bench, rows, args, "cat > seen.txt");
        assert_eq!(seen(&bench), None, "{args:?}");
        assert!(terminal.all_rows().join("\n").contains("openstad"), "{args:?}");
    }
}

#[test]
fn who_does_not_know_the_usual_program_reads_which_keys_to_press() {
    let paths = std::env::var("PATH").unwrap_or_default();
    let has_less = paths.split(':').any(|folder| std::path::Path::new(folder).join("less").exists());
    for (lang, keys) in
        [("nl", "q = klaar met lezen, spatie = verder, b = terug"), ("en", "q = done reading, space = on, b = back")]
    {
        if !has_less {
            return;
        }
        let bench = Bench::new();
        let mut terminal = bench.start(24, 100, &["catalogus", "lijst", "--lang", lang], &[("PATH", &paths)]);
        terminal.wait_for(keys);
        terminal.press(&["q"]);
        assert_eq!(terminal.end(), 0);
        // Whoever chose how it looks keeps that.
        let own = [("PATH", &*paths), ("LESS", "-Pseigen-aanwijzing$")];
        let mut terminal = bench.start(24, 100, &["catalogus", "lijst", "--lang", lang], &own);
        terminal.wait_for("eigen-aanwijzing");
        terminal.press(&["q"]);
        assert_eq!(terminal.end(), 0);
    }
}

#[test]
fn without_the_program_the_result_is_shown_all_the_same() {
    for pager in ["nergens-te-vinden", ""] {
        let bench = Bench::new();
        let terminal = list(&bench, 24, &[], pager);
        assert!(terminal.all_rows().join("\n").contains("openstad"));
    }
}

#[test]
fn who_has_seen_enough_ends_the_program_and_all_is_well() {
    let bench = Bench::new();
    let terminal = list(&bench, 24, &[], "head -n 3 > seen.txt");
    assert_eq!(seen(&bench).unwrap().lines().count(), 3);
    assert!(terminal.has_modes_of_before());
}
