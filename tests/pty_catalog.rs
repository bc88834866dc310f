//! Adding to the catalog on a terminal, where an earlier answer stands ready to be changed.
#![cfg(unix)]

mod pty_support;

use pty_support::*;

fn last(rows: &[String]) -> Option<&str> {
    rows.iter().rev().map(String::as_str).find(|row| !row.is_empty())
}

#[test]
fn a_sign_behind_what_stands_ready_goes_back_and_is_not_kept() {
    let bench = Bench::shipped();
    let mut terminal = bench.start(30, 60, &["catalogus", "toevoegen", "Dorpsplein Veluwe"], &[]);
    terminal.wait_for_ever_shown("Hoe heet het platform?");
    // The name stands ready; a sign behind it explains.
    terminal.press(&["?", ENTER]);
    terminal.wait_for_ever_shown("Schrijf de naam zoals de makers");
    terminal.press(&[ENTER]);
    terminal.wait_for_ever_shown("Welke naam krijgt het bestand?");
    terminal.press(&[ENTER]);
    terminal.wait_for_ever_shown("platform-catalog/platforms/dorpsplein-veluwe.toml");
    for (asked, answer) in [
        ("Waarover gaat het feit?", "function-map"),
        ("Wat zegt de bron?", "1"),
        ("Een korte toelichting", ""),
        ("Hoe heet de bron?", "Prijzen"),
        ("Wie heeft het gepubliceerd?", "Stichting"),
        ("Hoe staat die tegenover", "<"),
    ] {
        terminal.wait_for_ever_shown(asked);
        terminal.press(&[answer, ENTER]);
    }
    terminal.wait_until("the publisher again", |rows| rows.iter().any(|row| row == "> Stichting"));
    terminal.press(&["<", ENTER]);
    terminal.wait_until("the title again", |rows| rows.iter().any(|row| row == "> Prijzen"));
    terminal.press(&[ENTER]);
    terminal.wait_until("the publisher once more", |rows| last(rows) == Some("> Stichting"));
    terminal.press(&[ENTER]);
    for answer in ["2", "https://example.org/prijzen", "14 mei 2026", "", "", "1"] {
        terminal.press(&[answer, ENTER]);
    }
    terminal.wait_for_ever_shown("Begrepen als: 14 mei 2026");
    terminal.wait_for_ever_shown("Klopt dit, en mag het worden geschreven?");
    terminal.press(&["ja", ENTER]);
    terminal.wait_for_ever_shown("Nog een feit");
    terminal.press(&["nee", ENTER]);
    assert_eq!(terminal.end(), 0);
    let text = std::fs::read_to_string(bench.root().join("platform-catalog/platforms/dorpsplein-veluwe.toml")).unwrap();
    assert!(text.contains("name = \"Dorpsplein Veluwe\"\n"), "{text}");
    assert!(text.contains("title = \"Prijzen\"\npublisher = \"Stichting\"\n"), "{text}");
}

#[test]
fn the_same_holds_for_a_text_in_the_interview() {
    let bench = Bench::new();
    let mut terminal = bench.fill(24, 80);
    terminal.wait_for("Enter = beginnen");
    terminal.press(&[ENTER]);
    terminal.wait_for("  ! Stoppen");
    terminal.press(&[DOWN, ENTER]);
    terminal.wait_for("> [ ] 1. Géén");
    terminal.press(&[DOWN, SPACE, ENTER]);
    terminal.wait_for_ever_shown("Hoe heet de buurt?");
    terminal.press(&["Noordereiland", ENTER]);
    terminal.wait_for_ever_shown("Vertel wat er speelt.");
    terminal.press(&["<", ENTER]);
    terminal.wait_until("the answer again", |rows| rows.iter().any(|row| row.ends_with("> Noordereiland")));
    terminal.press(&["<", ENTER]);
    terminal.wait_until("the question before", |rows| rows.iter().any(|row| row.contains("Ideeënbus")));
    terminal.press(&[CTRL_C]);
    terminal.end();
    assert!(bench.has_answer("proef.drie", "value = \"Noordereiland\""), "{}", bench.answers());
}
