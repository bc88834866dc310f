//! On a terminal a person is led through differences between colleagues, and asked what two copies both changed.

#![cfg(unix)]

mod pty_support;

use pty_support::{Bench, ENTER};

const LINES: [(&str, &str); 1] = [("PLATFORMWIJZER_PLAIN", "1")];

fn answers(bench: &Bench, path: &str, id: &str, owner: &str) {
    let path = bench.root().join(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    let text = format!(
        "schema = 1\nassessment = \"Soest\"\n\n[respondent]\nid = \"{id}\"\n\n[questionnaire]\nid = \"stappenplan\"\n\
         version = \"1.0.0\"\n\n[answer.\"agreements.owner\"]\nvalue = \"{owner}\"\n"
    );
    std::fs::write(path, text).unwrap();
}

#[test]
fn differences_are_settled_one_by_one_and_kept_at_once() {
    let bench = Bench::shipped();
    answers(&bench, "Soest/answers/it.toml", "it", "none");
    answers(&bench, "Soest/answers/lead.toml", "lead", "mandated");
    let mut terminal = bench.start(24, 80, &["afspreken", "Soest"], &LINES);
    terminal.wait_for("  1. Iemand met naam en mandaat (lead)");
    terminal.press(&["2", ENTER]);
    terminal.wait_for("Wie heeft dit besloten?");
    terminal.press(&["Anna", ENTER]);
    terminal.wait_for("Waarom?");
    terminal.press(&["navraag", ENTER]);
    assert_eq!(terminal.end(), 0);
    let kept = std::fs::read_to_string(bench.root().join("Soest/agreed.toml")).unwrap();
    assert!(kept.contains("value = \"none\"\nby = \"Anna\"") && kept.contains("reason = \"navraag\""), "{kept}");
}

#[test]
fn what_both_copies_changed_is_asked_and_nothing_is_written_before() {
    let bench = Bench::shipped();
    answers(&bench, "Soest/answers/it.toml", "it", "none");
    answers(&bench, "kopie.toml", "it", "mandated");
    let text = || std::fs::read_to_string(bench.root().join("Soest/answers/it.toml")).unwrap();
    let before = text();
    let merge = ["samenvoegen", "kopie.toml", "--into", "Soest"];
    let mut terminal = bench.start(24, 80, &merge, &LINES);
    terminal.wait_for("  1. Nog niemand (in de map)");
    terminal.press(&["!", ENTER]);
    assert_eq!(terminal.end(), 5);
    assert_eq!(text(), before);
    let mut terminal = bench.start(24, 80, &merge, &LINES);
    terminal.wait_for("  2. Iemand met naam en mandaat (in de kopie)");
    terminal.press(&["2", ENTER]);
    assert_eq!(terminal.end(), 0);
    assert!(text().contains("value = \"mandated\""), "{}", text());
}
