//! The plain front end of the built program, in a terminal and in a pipe.
#![cfg(unix)]

mod pty_support;

use std::io::Write;
use std::process::{Command, Stdio};

use pty_support::*;

/// Runs the interview with this typed on standard input; returns the exit code and what was written.
fn pipe(bench: &Bench, args: &[&str], typed: &[u8]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_platformwijzer"));
    command.current_dir(bench.root()).env_clear().args(["invullen", "proef"]).args(args);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(typed).unwrap();
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn nothing_is_drawn_over_in_a_small_window_or_on_request() {
    let small: (u16, u16, &[&str], &[(&str, &str)]) = (15, 40, &[], &[]);
    let asked: (u16, u16, &[&str], &[(&str, &str)]) = (24, 80, &["--plain"], &[]);
    let variable: (u16, u16, &[&str], &[(&str, &str)]) = (24, 80, &[], &[("PLATFORMWIJZER_PLAIN", "1")]);
    let dumb: (u16, u16, &[&str], &[(&str, &str)]) = (24, 80, &[], &[("TERM", "dumb")]);
    for (rows, columns, args, variables) in [small, asked, variable, dumb] {
        let bench = Bench::new();
        let mut terminal = bench.fill_with(rows, columns, args, variables);
        terminal.wait_for_ever_shown("Uw keuze, als nummer:");
        terminal.press(&["4", ENTER]);
        terminal.wait_for_ever_shown("Genoteerd: Kort");
        terminal.wait_for_ever_shown("Uw keuzes, als nummers");
        terminal.press(&["2, 3", ENTER]);
        terminal.wait_for_ever_shown("Hoe heet de buurt?");
        terminal.press(&["Noordereiland", ENTER]);
        terminal.wait_for_ever_shown("Vertel wat er speelt.");
        terminal.press(&["Eerste regel", ENTER, "Tweede regel", ENTER]);
        terminal.wait_until("the second line on disk", |_| bench.answers().contains("Tweede regel"));
        terminal.press(&[CTRL_C]);
        assert_eq!(terminal.end(), 130);
        assert!(!terminal.raw().contains('\x1b'), "{:?}", terminal.raw());
        assert!(terminal.is_cursor_visible() && terminal.has_modes_of_before());
        assert!(terminal.all_rows().iter().all(|row| row.chars().count() <= usize::from(columns)));
        assert!(bench.has_answer("proef.drie", "value = \"Noordereiland\""), "{}", bench.answers());
        // The next sitting goes on behind what was typed.
        let terminal = bench.fill_with(rows, columns, args, variables);
        terminal.wait_until("the next question", |rows| rows.iter().any(|row| row.starts_with("Vraag 5 van")));
    }
}

#[test]
fn a_pipe_answers_and_its_end_saves_and_stops() {
    let bench = Bench::new();
    let (code, out, err) = pipe(&bench, &[], "d\n3\nOost\n".as_bytes());
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
    assert!(bench.has_answer("proef.een", "value = \"d\"") && bench.has_answer("proef.drie", "value = \"Oost\""));
    assert!(!err.contains('\x1b'), "{err:?}");
    assert!(err.contains("Genoteerd: Kort\n") && err.contains("Genoteerd: Ideeënbus\n"), "{err}");
}

#[test]
fn what_is_told_fits_the_screen_when_the_answers_come_from_a_file() {
    let bench = Bench::shipped();
    let mut terminal = bench.shell(50, 60);
    terminal.press(&["platformwijzer invullen proef < /dev/null", ENTER]);
    terminal.wait_for_ever_shown("Verder met: platformwijzer invullen \"proef\"");
    let rows = terminal.all_rows();
    // A row that is broken in the middle of a word is as wide as the screen.
    let told = rows.iter().skip(1).filter(|row| !row.starts_with("schil"));
    assert!(told.clone().all(|row| row.chars().count() < 60), "{}", rows.join("\n"));
    assert!(told.count() > 20);
}

#[test]
fn a_wrong_encoding_gives_a_message_and_the_question_stays() {
    let bench = Bench::new();
    let (code, _, err) = pipe(&bench, &[], b"caf\xe9\n2\n");
    assert_eq!(code, 0);
    assert!(err.contains("niet in UTF-8"), "{err}");
    assert!(bench.has_answer("proef.een", "value = \"b\""), "{}", bench.answers());
}

#[test]
fn lines_of_windows_are_read() {
    let bench = Bench::new();
    pipe(&bench, &[], b"1\r\n2,3\r\nZuid\r\n");
    assert!(bench.has_answer("proef.drie", "value = \"Zuid\""), "{}", bench.answers());
}

#[test]
fn a_full_interview_in_english_speaks_english() {
    let bench = Bench::new();
    let (code, _, err) = pipe(&bench, &["--lang", "en"], b"?\n1\noverview\n!\n");
    assert_eq!(code, 0);
    for words in [
        "Question 1 of about",
        "Your choice, as a number:",
        "Explanation: Choose",
        "Noted: A",
        "Overview of your answers",
    ] {
        assert!(err.contains(words), "{words} is not in\n{err}");
    }
    assert!(!err.contains("Vraag"), "{err}");
}

#[test]
fn yes_or_no_is_answered_with_a_number_too_and_a_question_mark_says_what_it_is_about() {
    let bench = Bench::new();
    let (code, _, err) = pipe(&bench, &[], b"<\n?\n2\n1\n!\n");
    assert_eq!(code, 0);
    assert_eq!(err.matches("Dit is de eerste vraag. Wilt u stoppen?").count(), 2, "{err}");
    assert!(bench.has_answer("proef.een", "value = \"a\""), "2 is no: {err}");
    let (_, _, err) = pipe(&bench, &["--lang", "en"], b"<\n<\n1\n2\n");
    assert!(err.contains("1 = yes, 2 = no") && !err.contains("Noted"), "1 is yes, and stops: {err}");
}

#[test]
fn a_number_that_no_question_has_is_told_in_the_overview() {
    let bench = Bench::new();
    let (_, _, err) = pipe(&bench, &[], b"overzicht\n999\nuitnodiging\n!\n");
    assert!(err.contains("Er is geen vraag ‘999’ in dit overzicht") && err.contains("‘uitnodiging’"), "{err}");
    let (_, _, err) = pipe(&bench, &["--lang", "en"], b"overview\n999\n!\n");
    assert!(err.contains("There is no question ‘999’ in this overview"), "{err}");
}

#[test]
fn two_at_once_are_refused_with_what_is_accepted_and_nothing_is_stored() {
    let bench = Bench::new();
    let (_, _, err) = pipe(&bench, &[], b"1,2\n9\nzeven\n");
    assert!(err.contains("Kies er één."), "{err}");
    assert!(err.contains("‘9’ is geen keuze") && err.contains("van 1 tot en met 6"), "{err}");
    assert!(!bench.answers().contains("[answer."), "{}", bench.answers());
}

#[test]
fn ctrl_c_after_an_answer_that_could_not_be_kept_does_not_say_that_it_was() {
    let bench = Bench::new();
    let mut terminal = bench.fill_with(24, 80, &["--plain"], &[]);
    terminal.wait_for_ever_shown("Uw keuze, als nummer:");
    // As when the drive of the municipality drops out.
    std::fs::remove_dir_all(bench.root().join("proef")).unwrap();
    terminal.press(&["4", ENTER]);
    terminal.wait_for_ever_shown("Uw antwoord is nog niet bewaard");
    terminal.press(&[CTRL_C]);
    assert_eq!(terminal.end(), 130);
    let told = terminal.all_rows().join(" ");
    assert!(told.contains("Uw laatste antwoord is niet bewaard"), "{told}");
    assert!(!told.contains("Alles wat u hebt geantwoord"), "{told}");
}
