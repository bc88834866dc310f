//! Without a command the program shows a short menu on a terminal, in lists and in lines.

#![cfg(unix)]

mod pty_support;

use pty_support::{Bench, CTRL_C, DOWN, ENTER};

const LINES: [(&str, &str); 1] = [("PLATFORMWIJZER_PLAIN", "1")];

#[test]
fn the_menu_goes_on_with_the_assessment_found_here() {
    let bench = Bench::new();
    let mut terminal = bench.start(24, 80, &[], &[]);
    terminal.wait_for("Wat wilt u doen?");
    terminal.wait_for("> Verder met proef");
    terminal.press(&[ENTER]);
    terminal.wait_for("Dit doet u voortaan ook met: platformwijzer invullen \"proef\"");
    terminal.wait_for("Enter = beginnen");
    terminal.press(&[CTRL_C]);
    assert_eq!(terminal.end(), 130);
    let rows = terminal.all_rows().join(" ");
    assert!(rows.contains("platformwijzer invullen \"proef\"") && terminal.is_cursor_visible(), "{rows}");
    assert!(terminal.has_modes_of_before());
}

#[test]
fn control_c_in_the_menu_leaves_the_terminal_as_it_was() {
    let bench = Bench::new();
    let mut terminal = bench.start(24, 80, &[], &[]);
    terminal.wait_for("> Verder met proef");
    terminal.press(&[DOWN, CTRL_C]);
    assert_eq!(terminal.end(), 130);
    assert!(terminal.is_cursor_visible() && terminal.has_modes_of_before());
    terminal.wait_for("Gestopt.");
}

#[test]
fn in_lines_the_menu_takes_a_number_and_says_what_it_does_not_take() {
    let bench = Bench::new();
    let mut terminal = bench.start(24, 80, &[], &LINES);
    terminal.wait_for("Uw keuze, als nummer");
    terminal.press(&["9", ENTER]);
    terminal.wait_for("Typ een nummer van 1 tot en met 6");
    terminal.press(&["2", ENTER]);
    terminal.wait_for("Hoe heet de buurt");
    terminal.press(&["Ons Dorp", ENTER]);
    terminal.wait_for_ever_shown("De map \"Ons Dorp\" is gemaakt.");
    terminal.wait_for("Stap 1 van");
    terminal.wait_for_prompt();
    terminal.press(&["!", ENTER]);
    assert_eq!(terminal.end(), 0);
    assert!(bench.root().join("Ons Dorp/answers/r1.toml").exists());
    // Now there are two to choose from.
    let mut terminal = bench.start(24, 80, &[], &LINES);
    terminal.wait_for("  1. Verder met een verkenning (2 in deze map)");
    terminal.press(&["1", ENTER]);
    terminal.wait_for("Welke verkenning?");
    terminal.press(&["!", ENTER]);
    assert_eq!(terminal.end(), 0);
}

#[test]
fn the_menu_shows_all_commands_and_stops_when_nobody_answers() {
    let bench = Bench::new();
    let mut terminal = bench.start(24, 80, &["--lang", "en"], &LINES);
    terminal.wait_for("What would you like to do?");
    terminal.press(&["\x04"]);
    assert_eq!(terminal.end(), 0);
    let mut terminal = bench.start(50, 100, &["--lang", "en"], &[("PLATFORMWIJZER_PLAIN", "1")]);
    terminal.wait_for("Your choice, as a number");
    terminal.press(&["5", ENTER]);
    assert_eq!(terminal.end(), 0);
    assert!(terminal.all_rows().join("\n").contains("How to use it"));
}

#[test]
fn the_first_time_one_is_asked_for_lists_or_lines_and_never_again() {
    for (number, sign, kept, told, other) in [
        ("1", "> Verder met proef", "plain = false", "Uw keuze voor lijsten is bewaard.", "true"),
        ("2", "Uw keuze, als nummer", "plain = true", "Uw keuze voor gewone regels is bewaard.", "false"),
    ] {
        let bench = Bench::new();
        let file = bench.root().join("instellingen.toml");
        let settings = [("PLATFORMWIJZER_CONFIG", file.to_str().unwrap())];
        let mut terminal = bench.start(24, 80, &[], &settings);
        terminal.wait_for("  2. In gewone regels");
        assert!(terminal.screen()[0].starts_with("Welkom bij platformwijzer"), "{:?}", terminal.screen());
        terminal.press(&[number, ENTER]);
        terminal.wait_for_ever_shown(told);
        let rows = terminal.all_rows().join(" ");
        assert!(!rows.contains("‘plain’"), "{rows}");
        terminal.wait_for("Wat wilt u doen?");
        terminal.wait_for(sign);
        terminal.press(&[CTRL_C]);
        assert_eq!(terminal.end(), 130);
        assert!(std::fs::read_to_string(&file).unwrap().contains(kept));
        let mut terminal = bench.start(24, 80, &["invullen", "proef"], &settings);
        terminal.wait_for_ever_shown("Past een digitaal platform");
        assert!(!terminal.all_rows().join(" ").contains("In gewone regels"), "asked twice");
        terminal.press(&[CTRL_C]);
        assert_eq!(terminal.end(), 130);
        // What was named as the way to change it does so.
        let mut terminal = bench.start(24, 80, &["instellingen", "zet", "plain", other], &settings);
        assert_eq!(terminal.end(), 0);
        assert!(std::fs::read_to_string(&file).unwrap().contains(&format!("plain = {other}")));
    }
}

#[test]
fn whoever_stops_at_the_first_question_stops_and_is_asked_again_next_time() {
    let bench = Bench::new();
    let file = bench.root().join("instellingen.toml");
    let settings = [("PLATFORMWIJZER_CONFIG", file.to_str().unwrap())];
    for args in [&["invullen", "proef"][..], &[]] {
        let mut terminal = bench.start(24, 80, args, &settings);
        terminal.wait_for("Uw keuze, als nummer");
        terminal.press(&["!", ENTER]);
        assert_eq!(terminal.end(), 0);
        let rows = terminal.all_rows().join(" ");
        assert!(!rows.contains("Wat wilt u doen?") && !rows.contains("Past een digitaal platform"), "{rows}");
        assert!(!file.exists());
    }
}

#[test]
fn a_name_that_cannot_be_is_asked_again_and_a_question_mark_explains() {
    let bench = Bench::new();
    let mut terminal = bench.start(40, 80, &["--lang", "nl"], &LINES);
    terminal.wait_for("Uw keuze, als nummer");
    terminal.press(&["2", ENTER]);
    terminal.wait_for("Hoe heet de buurt");
    terminal.press(&["?", ENTER]);
    terminal.wait_for("Kies een naam die u herkent");
    terminal.press(&["con", ENTER]);
    terminal.wait_for("De naam ‘con’ kan niet");
    terminal.press(&["Wat nu?", ENTER]);
    terminal.wait_for("De naam ‘Wat nu?’ kan niet");
    terminal.press(&["Oost", ENTER]);
    terminal.wait_for_ever_shown("De map \"Oost\" is gemaakt.");
    terminal.press(&[CTRL_C]);
    terminal.end();
    assert!(bench.root().join("Oost/answers/r1.toml").exists());
}
