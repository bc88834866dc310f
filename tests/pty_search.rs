//! The list of municipalities that narrows while one types, leaving the program for a moment, and writing a long text in a
//! program of one's own.
#![cfg(unix)]

mod pty_support;

use pty_support::*;

const CTRL_U: &str = "\x15";
const CTRL_Z: &str = "\x1a";

/// Starts the shipped interview and goes to its first question, which asks for a municipality.
fn begin(bench: &Bench, rows: u16, columns: u16) -> Terminal {
    let mut terminal = bench.fill(rows, columns);
    terminal.wait_for("Enter = beginnen");
    terminal.press(&[ENTER]);
    terminal.wait_for("Gemeente:");
    terminal.wait_for("  ! Stoppen");
    terminal
}

/// Fails when the list is still there, or the question above it is not whole.
fn assert_clean(terminal: &Terminal) {
    let rows = terminal.all_rows();
    let count = |start: &str| rows.iter().filter(|row| row.starts_with(start)).count();
    let text = rows.join("\n");
    assert_eq!((count("Gemeente:"), count("Typ de naam."), text.matches("Zo noteren").count()), (0, 0, 0), "{text}");
    assert_eq!((count("Vraag 1 van"), count("Voor welke gemeente"), count("Waarom: De naam")), (1, 1, 1), "{text}");
}

#[test]
fn rows_narrow_while_one_types_and_enter_takes_the_likeliest() {
    for (rows, columns) in [(24, 80), (20, 60), (13, 50)] {
        let bench = Bench::shipped();
        let mut terminal = begin(&bench, rows, columns);
        terminal.press(&["b", "e", "r", "g"]);
        terminal.wait_for("> Berg en Dal, Gelderland");
        terminal.press(&["e", "i"]);
        terminal.wait_for("> Bergeijk, Noord-Brabant");
        terminal.press(&[CTRL_U, "s", "u", "d", "w"]);
        terminal.wait_for("> Súdwest-Fryslân, Fryslân");
        terminal.press(&[ENTER]);
        terminal.wait_for_ever_shown("Genoteerd: Súdwest-Fryslân");
        terminal.wait_for_ever_shown("Vraag 2 van");
        assert_clean(&terminal);
        assert!(bench.has_answer("context.municipality", "value = \"Súdwest-Fryslân\""), "{}", bench.answers());
    }
}

#[test]
fn what_is_not_in_the_list_is_kept_as_typed() {
    let bench = Bench::shipped();
    let mut terminal = begin(&bench, 24, 80);
    // An Enter too many answers nothing.
    terminal.press(&[ENTER, ENTER]);
    terminal.press(&["w", "a", "d", "h", "o", "e", "k", BACKSPACE, "k"]);
    terminal.wait_for("Gemeente: wadhoek");
    terminal
        .wait_until("the row for what was typed", |rows| rows.iter().any(|row| row.ends_with("Zo noteren: wadhoek")));
    while !terminal.screen().iter().any(|row| row == "> Zo noteren: wadhoek") {
        terminal.press(&[DOWN]);
    }
    terminal.press(&[ENTER]);
    terminal.wait_for_ever_shown("Genoteerd: wadhoek");
    assert_clean(&terminal);
}

#[test]
fn signs_do_the_same_as_the_rows_and_control_c_puts_everything_back() {
    let bench = Bench::shipped();
    let mut terminal = begin(&bench, 24, 80);
    terminal.press(&["?"]);
    terminal.wait_for("Wie kan dit weten:");
    terminal.wait_for("  ! Stoppen");
    terminal.press(&["<"]);
    terminal.wait_for("Dit is de eerste vraag.");
    terminal.press(&[DOWN, DOWN]);
    terminal.wait_for("> Nee");
    terminal.press(&[ENTER]);
    terminal.wait_for("  ! Stoppen");
    terminal.press(&["u", "t", "r", CTRL_C]);
    assert_eq!(terminal.end(), 130);
    assert!(terminal.all_rows().join(" ").contains("Verder met: platformwijzer invullen"), "{:?}", terminal.all_rows());
    assert!(terminal.is_cursor_visible() && terminal.has_modes_of_before());
}

#[test]
fn control_d_and_a_row_that_puts_off_leave_the_question_open() {
    let bench = Bench::shipped();
    let mut terminal = begin(&bench, 24, 80);
    terminal.press(&[">"]);
    terminal.wait_for_ever_shown("Deze vraag blijft open");
    terminal.wait_for_ever_shown("Vraag 2 van");
    terminal.press(&[ESC]);
    terminal.wait_for("Gemeente:");
    terminal.press(&[CTRL_D]);
    assert_eq!(terminal.end(), 0);
    assert!(terminal.is_cursor_visible() && terminal.has_modes_of_before());
    assert!(!bench.answers().contains("[answer."), "{}", bench.answers());
}

#[test]
fn who_leaves_with_control_z_comes_back_to_what_was_typed() {
    let bench = Bench::shipped();
    let mut terminal = bench.fill_in_shell(24, 80);
    terminal.wait_for("Enter = beginnen");
    terminal.press(&[ENTER]);
    terminal.wait_for("Gemeente:");
    terminal.press(&["l", "e", "u", "s"]);
    terminal.wait_for("> Leusden, Utrecht");
    terminal.press(&[CTRL_Z]);
    terminal.wait_for_shell();
    assert!(terminal.is_cursor_visible() && terminal.has_modes_of_before());
    terminal.press(&["fg", ENTER]);
    terminal.wait_for("Gemeente: leus");
    terminal.press(&[ENTER]);
    terminal.wait_for_ever_shown("Genoteerd: Leusden");
    terminal.wait_for("  ! Stoppen");
    terminal.press(&[DOWN, ENTER]);
    terminal.wait_for("Enter = overnemen: 30.713 inwoners.");
    terminal.wait_for_prompt();
    // The line editor too.
    terminal.press(&["12", CTRL_Z]);
    terminal.wait_for_shell();
    terminal.press(&["fg", ENTER]);
    terminal.wait_for("> 12");
    terminal.press(&["34", ENTER]);
    terminal.wait_for("Genoteerd: 1.234 inwoners");
    terminal.press(&[CTRL_C]);
    terminal.wait_for_ever_shown("Gestopt.");
    // What is typed before the program is really gone, the system throws away.
    terminal.wait_for_shell();
    terminal.press(&["exit", ENTER]);
    terminal.end();
}

/// Goes to the long question of the trial step, in plain mode.
fn at_long_text(bench: &Bench, editor: &str) -> Terminal {
    let path = "/usr/bin:/bin";
    let mut terminal = bench.fill_with(24, 80, &["--plain"], &[("VISUAL", editor), ("PATH", path)]);
    terminal.wait_for_prompt();
    for typed in ["1", "2", "Oost"] {
        terminal.press(&[typed, ENTER]);
        terminal.wait_for_prompt();
    }
    terminal.wait_for_ever_shown("tekst = schrijven in uw eigen tekstprogramma.");
    terminal
}

#[test]
fn a_long_text_is_written_in_a_program_of_ones_own() {
    let bench = Bench::new();
    let script = bench.root().join("schrijf.sh");
    std::fs::write(&script, "printf 'Eerste regel\\n\\nDerde régel\\n' > \"$1\"\n").unwrap();
    let mut terminal = at_long_text(&bench, &format!("sh '{}'", script.display()));
    terminal.press(&["tekst", ENTER]);
    terminal.wait_for_ever_shown("Genoteerd: Eerste regel");
    terminal.wait_for_prompt();
    assert!(bench.answers().contains("Eerste regel\n\nDerde régel"), "{}", bench.answers());
}

#[test]
fn a_text_program_that_fails_loses_nothing_and_the_question_stays() {
    for (editor, words) in
        [("/nergens/te-vinden", "Het tekstprogramma wil niet starten"), ("false", "Er is niets genoteerd.")]
    {
        let bench = Bench::new();
        let mut terminal = at_long_text(&bench, editor);
        terminal.press(&["tekst", ENTER]);
        terminal.wait_for_ever_shown(words);
        terminal.wait_for_prompt();
        terminal.press(&["Dan maar hier", ENTER]);
        // A second Enter before the program asks for another line would be shown by the terminal, not by the program.
        terminal.wait_until("the first line on disk", |_| bench.answers().contains("Dan maar hier"));
        terminal.wait_for_prompt();
        terminal.press(&[ENTER]);
        terminal.wait_for_ever_shown("Genoteerd: Dan maar hier");
        if editor == "false" {
            let text = terminal.all_rows().join("");
            let path = text.split("staat nog in ").nth(1).and_then(|rest| rest.split(".txt").next()).unwrap();
            std::fs::remove_file(format!("{}.txt", path.trim())).unwrap();
        }
    }
}
