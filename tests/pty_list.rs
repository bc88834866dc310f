//! The list front end of the built program in a pseudo-terminal: what a person sees, and what is left afterwards.
#![cfg(unix)]

mod pty_support;

use pty_support::*;

const FIRST: &str = "Wat vindt u het belangrijkst";
const SECOND: &str = "Welke van deze gebruikt u?";
const THIRD: &str = "Hoe heet de buurt?";

/// Starts the interview and goes to the first question.
fn begin(bench: &Bench, rows: u16, columns: u16) -> Terminal {
    let mut terminal = bench.fill(rows, columns);
    terminal.wait_for("Enter = beginnen");
    terminal.press(&[ENTER]);
    terminal.wait_for("Pijltjes en Enter");
    terminal.wait_for("  ! Stoppen");
    terminal
}

fn count(rows: &[String], start: &str) -> usize {
    rows.iter().filter(|row| row.starts_with(start)).count()
}

/// Fails when a row of a finished list is left, or a row above a list was eaten.
fn assert_clean(terminal: &Terminal) {
    let rows = terminal.all_rows();
    let text = rows.join("\n");
    let is_of_list = |row: &&String| {
        row.starts_with("> 1.")
            || row.starts_with("> 2.")
            || row.contains("[ ]")
            || row.contains("[x]")
            || row.trim_start().starts_with("! Stoppen")
            || row.starts_with("Pijltjes")
            || row.starts_with("Spatie")
    };
    assert_eq!(rows.iter().filter(is_of_list).count(), 0, "a list left rows behind:\n{text}");
    for once in
        ["Stap 1 van", FIRST, "Waarom: Reëel beeld", "  2. Financiën", "     Met een tweede regel", SECOND, THIRD]
    {
        assert_eq!(count(&rows, once), 1, "{once:?} should be there once:\n{text}");
    }
}

/// Walks through both lists with many arrow presses, and on to the text question.
fn walk(terminal: &mut Terminal) {
    let (down, up) = ([DOWN; 14], [UP; 5]);
    terminal.press(&down);
    terminal.press(&up);
    // Of ten rows, 14 down from none is the fourth, and 5 up from there the ninth; three more go round to the second.
    terminal.wait_for("> >");
    terminal.press(&[DOWN, DOWN, DOWN]);
    terminal.wait_for("> 2. Financiën");
    terminal.press(&[ENTER]);
    terminal.wait_for("Spatie = kiezen");
    terminal.wait_for("> [ ] 1. Géén");
    terminal.press(&[DOWN, SPACE, DOWN, SPACE]);
    terminal.wait_for("> [x] 3. Ideeënbus");
    terminal.press(&[DOWN; 8]);
    terminal.press(&[DOWN]);
    terminal.press(&[ENTER]);
}

#[test]
fn lists_leave_no_row_behind_and_eat_none_whatever_the_width() {
    for (rows, columns) in [(24, 80), (20, 60), (24, 50), (40, 120)] {
        let bench = Bench::new();
        let mut terminal = begin(&bench, rows, columns);
        walk(&mut terminal);
        terminal.wait_for(THIRD);
        terminal.wait_for_prompt();
        assert_clean(&terminal);
        assert!(bench.has_answer("proef.een", "value = \"b\""), "{}", bench.answers());
        assert!(bench.answers().contains("\"p\"") && bench.answers().contains("\"q\""), "{}", bench.answers());
        terminal.press(&["!", ENTER]);
        assert_eq!(terminal.end(), 0);
        assert!(terminal.is_cursor_visible() && terminal.has_modes_of_before());
    }
}

#[test]
fn a_list_that_does_not_fit_the_height_is_put_as_lines() {
    let bench = Bench::new();
    let mut terminal = bench.fill(12, 80);
    terminal.wait_for("Enter = beginnen");
    terminal.press(&[ENTER]);
    terminal.wait_for("Uw keuze, als nummer:");
    assert_eq!(count(&terminal.all_rows(), FIRST), 1);
    terminal.press(&["2", ENTER]);
    // The next one has fewer rows and fits.
    terminal.wait_for("Spatie = kiezen");
    assert!(bench.has_answer("proef.een", "value = \"b\""), "{}", bench.answers());
}

#[test]
fn an_enter_too_many_answers_nothing() {
    let bench = Bench::new();
    let mut terminal = begin(&bench, 24, 80);
    terminal.press(&[ENTER, ENTER, ENTER]);
    terminal.press(&[DOWN]);
    terminal.wait_for("> 1. Coöperatie");
    assert!(!bench.answers().contains("[answer."), "{}", bench.answers());
}

#[test]
fn escape_goes_back_and_at_the_first_question_asks_whether_to_stop() {
    let bench = Bench::new();
    let mut terminal = begin(&bench, 24, 80);
    terminal.press(&[DOWN, ENTER]);
    terminal.wait_for(SECOND);
    terminal.wait_for("> [ ] 1. Géén");
    terminal.press(&[ESC]);
    // The earlier answer is the present row, so that Enter keeps it.
    terminal.wait_for("Uw antwoord was: Coöperatie");
    terminal.wait_for("> 1. Coöperatie");
    terminal.press(&[ESC]);
    terminal.wait_for("Dit is de eerste vraag.");
    terminal.press(&[DOWN, DOWN]);
    terminal.wait_for("> Nee");
    terminal.press(&[ENTER]);
    terminal.wait_for("> 1. Coöperatie");
    terminal.press(&[ESC]);
    terminal.wait_for("  Nee");
    terminal.press(&[DOWN, ENTER]);
    assert_eq!(terminal.end(), 0);
    assert!(bench.has_answer("proef.een", "value = \"a\""), "{}", bench.answers());
    assert!(terminal.is_cursor_visible() && terminal.has_modes_of_before());
}

#[test]
fn control_c_at_a_list_keeps_all_answers_and_says_how_to_go_on() {
    let bench = Bench::new();
    let mut terminal = begin(&bench, 24, 80);
    terminal.press(&[DOWN, ENTER]);
    terminal.wait_for("> [ ] 1. Géén");
    terminal.press(&[DOWN, SPACE, CTRL_C]);
    assert_eq!(terminal.end(), 130);
    let rows = terminal.all_rows();
    assert_eq!(count(&rows, "Gestopt."), 1, "{}", rows.join("\n"));
    assert!(rows.join(" ").contains("platformwijzer invullen"), "{}", rows.join("\n"));
    assert!(terminal.is_cursor_visible() && terminal.has_modes_of_before());
    assert!(bench.has_answer("proef.een", "value = \"a\""), "{}", bench.answers());
    // The next sitting begins at the question that was left.
    let mut terminal = bench.fill(24, 80);
    terminal.wait_for("Enter = verder waar u was");
    terminal.press(&[ENTER]);
    terminal.wait_for(SECOND);
    terminal.wait_for("Vraag 2 van");
    terminal.wait_for("> [ ] 1. Géén");
}

#[test]
fn control_c_ends_the_same_way_every_time() {
    let bench = Bench::new();
    for _ in 0..12 {
        let mut terminal = begin(&bench, 24, 80);
        terminal.press(&[CTRL_C]);
        assert_eq!(terminal.end(), 130);
        let rows = terminal.all_rows();
        assert_eq!(count(&rows, "Gestopt."), 1, "{}", rows.join("\n"));
        assert!(terminal.is_cursor_visible() && terminal.has_modes_of_before());
    }
}

#[test]
fn a_program_that_is_told_to_end_puts_the_terminal_back() {
    for signal in ["TERM", "INT", "HUP"] {
        let bench = Bench::new();
        let mut terminal = begin(&bench, 24, 80);
        assert!(!terminal.is_cursor_visible(), "the list library hides the cursor");
        terminal.signal(signal);
        assert_eq!(terminal.end(), 130, "{signal} at a list");
        assert!(terminal.is_cursor_visible() && terminal.has_modes_of_before(), "{signal} at a list");
        let mut terminal = begin(&bench, 24, 80);
        walk(&mut terminal);
        terminal.wait_for(THIRD);
        terminal.wait_for_prompt();
        terminal.signal(signal);
        assert_eq!(terminal.end(), 130, "{signal} at a text");
        assert!(terminal.is_cursor_visible() && terminal.has_modes_of_before(), "{signal} at a text");
        assert_eq!(count(&terminal.all_rows(), "Gestopt."), 1, "{signal} at a text");
    }
}

#[test]
fn text_is_edited_on_the_line_and_stored_as_shown() {
    let bench = Bench::new();
    let mut terminal = begin(&bench, 24, 80);
    walk(&mut terminal);
    terminal.wait_for(THIRD);
    terminal.wait_for_prompt();
    // Typed in the wrong order and repaired with Home and Delete, with an accent and wide characters.
    terminal.press(&["xCoöperatiebuurt 参加", BACKSPACE, HOME, DELETE]);
    terminal.wait_for("> Coöperatiebuurt 参");
    terminal.press(&[ENTER]);
    terminal.wait_for("Genoteerd: Coöperatiebuurt 参");
    assert!(bench.has_answer("proef.drie", "value = \"Coöperatiebuurt 参\""), "{}", bench.answers());
}

#[test]
fn text_that_is_wider_than_the_screen_stays_whole_while_it_is_edited() {
    let bench = Bench::new();
    let mut terminal = begin(&bench, 24, 60);
    walk(&mut terminal);
    terminal.wait_for(THIRD);
    terminal.wait_for_prompt();
    let long = "hulpvraag ".repeat(9);
    terminal.press(&[&long, BACKSPACE, BACKSPACE, BACKSPACE, "X"]);
    terminal.press(&[ENTER]);
    terminal.wait_for("Vertel wat er speelt.");
    let stored = format!("value = \"{}X\"", &long[..long.len() - 3]);
    assert!(bench.has_answer("proef.drie", &stored), "{}", bench.answers());
}

#[test]
fn control_c_and_control_d_at_a_text_keep_all_answers() {
    for (key, code) in [(CTRL_C, 130), (CTRL_D, 0)] {
        let bench = Bench::new();
        let mut terminal = begin(&bench, 24, 80);
        walk(&mut terminal);
        terminal.wait_for(THIRD);
        terminal.wait_for_prompt();
        terminal.press(&[key]);
        assert_eq!(terminal.end(), code);
        assert!(terminal.is_cursor_visible() && terminal.has_modes_of_before());
        assert!(bench.has_answer("proef.een", "value = \"b\""), "{}", bench.answers());
        let mut terminal = bench.fill(24, 80);
        terminal.wait_for("Enter = verder waar u was");
        terminal.press(&[ENTER]);
        terminal.wait_for(THIRD);
    }
}

#[test]
fn lines_of_a_long_text_are_kept_as_they_are_typed() {
    let bench = Bench::new();
    let mut terminal = begin(&bench, 24, 80);
    walk(&mut terminal);
    terminal.wait_for(THIRD);
    terminal.wait_for_prompt();
    terminal.press(&["Oost", ENTER]);
    terminal.wait_for("Vertel wat er speelt.");
    terminal.wait_for_prompt();
    // A paste in brackets of two lines, then one more line, then Ctrl-C before the empty line.
    terminal.press(&["\x1b[200~Eerste regel\rTweede regel\x1b[201~", ENTER]);
    terminal.press(&["Derde regel", ENTER]);
    terminal.wait_until("the third line on disk", |_| bench.answers().contains("Derde regel"));
    terminal.press(&[CTRL_C]);
    assert_eq!(terminal.end(), 130);
    let kept: Vec<String> = bench.answers().lines().filter(|line| line.contains("regel")).map(str::to_owned).collect();
    assert_eq!(kept.join("|").matches("regel").count(), 3, "{}", bench.answers());
}

#[test]
fn the_rest_of_a_paste_belongs_to_a_long_text_but_answers_no_other_question() {
    let bench = Bench::new();
    let mut terminal = begin(&bench, 24, 80);
    walk(&mut terminal);
    terminal.wait_for(THIRD);
    terminal.wait_for_prompt();
    // Terminals that do not mark a paste send it as if it were typed very fast.
    terminal.press(&["Oost\rDit hoort nergens bij\rj\r"]);
    terminal.wait_for("Vertel wat er speelt.");
    terminal.wait_for_prompt();
    terminal.press(&["Eerste regel\rTweede regel\rDerde regel\r"]);
    terminal.wait_until("the third line on disk", |_| bench.answers().contains("Derde regel"));
    terminal.press(&[CTRL_C]);
    assert_eq!(terminal.end(), 130);
    let answers = bench.answers();
    assert!(bench.has_answer("proef.drie", "value = \"Oost\""), "{answers}");
    assert!(answers.contains("Tweede regel") && !answers.contains("nergens"), "{answers}");
}

#[test]
fn the_rows_below_the_choices_explain_put_off_and_open_a_menu() {
    let bench = Bench::new();
    let mut terminal = begin(&bench, 30, 80);
    terminal.press(&[UP]);
    terminal.wait_for("> ! Stoppen");
    terminal.press(&[ENTER]);
    terminal.wait_for("  Overzicht van uw antwoorden");
    terminal.press(&[DOWN, DOWN, DOWN, ENTER]);
    terminal.wait_for("Uw opmerking bij deze vraag");
    terminal.press(&["vraag Joëlle", ENTER]);
    terminal.wait_for("Uw opmerking: vraag Joëlle");
    assert!(bench.has_answer("proef.een", "note = \"vraag Joëlle\""), "{}", bench.answers());
    terminal.wait_for("  ! Stoppen");
    terminal.press(&[UP, UP, UP, UP]);
    terminal.wait_for("> ? Uitleg");
    terminal.press(&[ENTER]);
    terminal.wait_for("Uitleg: Kies wat u dagelijks ziet.");
    terminal.wait_for("  ! Stoppen");
    terminal.press(&[UP, UP]);
    terminal.wait_for("> > Later");
    terminal.press(&[ENTER]);
    terminal.wait_for(SECOND);
    terminal.wait_for("> [ ] 1. Géén");
    terminal.press(&[UP, ENTER]);
    terminal.wait_for("  Overzicht van uw antwoorden");
    terminal.press(&[DOWN, DOWN, ENTER]);
    terminal.wait_for("Typ het nummer van een vraag");
    assert!(count(&terminal.all_rows(), "   1. Eén: nog niet beantwoord") == 1);
    terminal.press(&["1", ENTER]);
    terminal.wait_until("the first question again", |rows| count(rows, FIRST) == 1 && count(rows, "  ! Stoppen") == 1);
}

#[test]
fn several_choices_survive_a_look_at_the_explanation_and_a_mistake() {
    let bench = Bench::new();
    let mut terminal = begin(&bench, 30, 80);
    terminal.press(&[DOWN, ENTER]);
    terminal.wait_for("> [ ] 1. Géén");
    terminal.press(&[SPACE, DOWN, DOWN, SPACE]);
    terminal.wait_for("> [x] 3. Ideeënbus");
    terminal.press(&[ENTER]);
    terminal.wait_for("‘Géén’ gaat niet samen met een andere keuze.");
    terminal.wait_for("  [x] 3. Ideeënbus");
    terminal.press(&[SPACE, UP, UP, UP, UP]);
    terminal.wait_for(">     ? Uitleg");
    terminal.press(&[ENTER]);
    terminal.wait_for("Waarom: Om te zien");
    terminal.wait_for("  [x] 3. Ideeënbus");
    terminal.press(&[ENTER]);
    terminal.wait_until("a hint", |rows| count(rows, "U hebt nog niets gekozen") == 0);
    terminal.wait_for(THIRD);
    assert!(bench.answers().contains("\"q\"") && !bench.answers().contains("\"geen\""), "{}", bench.answers());
}

#[test]
fn do_not_know_needs_no_space_bar() {
    let bench = Bench::new();
    let mut terminal = begin(&bench, 24, 80);
    terminal.press(&[DOWN, ENTER]);
    terminal.wait_for("> [ ] 1. Géén");
    terminal.press(&[DOWN, DOWN, DOWN]);
    terminal.wait_for("> [ ] 4. Weet ik (nog) niet");
    terminal.press(&[ENTER]);
    terminal.wait_for(THIRD);
    assert!(bench.has_answer("proef.twee", "state = \"unknown\""), "{}", bench.answers());
}

#[test]
fn a_window_that_changes_size_breaks_nothing() {
    let bench = Bench::new();
    let mut terminal = begin(&bench, 24, 80);
    terminal.press(&[DOWN]);
    terminal.wait_for("> 1. Coöperatie");
    for (rows, columns) in [(24, 60), (30, 100), (24, 80)] {
        terminal.resize(rows, columns);
        terminal.press(&[DOWN]);
    }
    terminal.wait_for("> 4. Kort");
    // Two rows are too few for a list; the question is then put as lines.
    terminal.resize(2, 80);
    terminal.press(&[DOWN]);
    terminal.wait_for_prompt();
    terminal.resize(24, 80);
    terminal.press(&["2", ENTER]);
    terminal.wait_for(SECOND);
    terminal.press(&[CTRL_C]);
    assert_eq!(terminal.end(), 130);
    assert!(terminal.is_cursor_visible() && terminal.has_modes_of_before());
    assert!(bench.has_answer("proef.een", "value = \"b\""), "{}", bench.answers());
}

#[test]
fn without_colour_the_present_row_is_still_told() {
    let bench = Bench::new();
    let mut terminal = bench.fill_with(24, 80, &[], &[("NO_COLOR", "1")]);
    terminal.wait_for("Enter = beginnen");
    terminal.press(&[ENTER]);
    terminal.wait_for("  ! Stoppen");
    terminal.press(&[DOWN]);
    terminal.wait_for("> 1. Coöperatie");
    assert!(!terminal.raw().contains("\x1b[1m") && !terminal.raw().contains("\x1b[1;36m"));
    let coloured = begin(&bench, 24, 80);
    assert!(coloured.raw().contains("\x1b[1m"));
}

#[test]
fn the_plain_way_can_be_chosen_before_the_first_question() {
    let bench = Bench::new();
    let mut terminal = bench.fill(24, 80);
    terminal.wait_for("Enter = beginnen");
    terminal.press(&["p", ENTER]);
    terminal.wait_for("Uw keuze, als nummer:");
    terminal.press(&["2", ENTER]);
    terminal.wait_for("Genoteerd: Financiën");
    terminal.wait_for("Uw keuzes, als nummers");
    terminal.press(&["terug", ENTER]);
    terminal.wait_for("Enter = zo laten: Financiën");
    terminal.press(&[CTRL_D]);
    assert_eq!(terminal.end(), 0);
}

#[test]
fn only_keys_that_work_are_named() {
    let bench = Bench::new();
    let terminal = begin(&bench, 24, 80);
    let keys = terminal.screen().into_iter().find(|row| row.starts_with("Pijltjes")).unwrap();
    assert_eq!(keys, "Pijltjes en Enter, of typ het nummer. Esc = vorige vraag");
}

#[test]
fn the_numbers_and_signs_in_a_list_are_keys() {
    let bench = Bench::new();
    let mut terminal = begin(&bench, 30, 80);
    terminal.press(&["3"]);
    terminal.wait_for("> 3. Beïnvloeding");
    terminal.press(&["9"]);
    terminal.press(&["2"]);
    terminal.wait_for("> 2. Financiën");
    terminal.press(&["?"]);
    terminal.wait_for("Uitleg: Kies wat u dagelijks ziet.");
    terminal.wait_for("  ! Stoppen");
    assert!(!bench.answers().contains("[answer."), "a number only goes to its row: {}", bench.answers());
    terminal.press(&["2", ENTER]);
    terminal.wait_for("> [ ] 1. Géén");
    assert!(bench.has_answer("proef.een", "value = \"b\""), "{}", bench.answers());
    terminal.press(&["3", SPACE]);
    terminal.wait_for("> [x] 3. Ideeënbus");
    terminal.press(&["<"]);
    terminal.wait_for("> 2. Financiën");
    terminal.press(&[">"]);
    terminal.wait_for("> [ ] 1. Géén");
    terminal.press(&["!"]);
    terminal.wait_for("  Overzicht van uw antwoorden");
    terminal.press(&[DOWN, ENTER]);
    assert_eq!(terminal.end(), 0);
    assert!(terminal.is_cursor_visible() && terminal.has_modes_of_before());
    assert_clean_of_lists(&terminal);
}

#[test]
fn who_leaves_a_list_with_control_z_comes_back_to_it() {
    let bench = Bench::new();
    let mut terminal = bench.fill_in_shell(24, 80);
    terminal.wait_for("Enter = beginnen");
    terminal.press(&[ENTER]);
    terminal.wait_for("  ! Stoppen");
    terminal.press(&[DOWN, "\u{1a}"]);
    terminal.wait_until("the shell", |rows| rows.iter().rfind(|row| !row.is_empty()).is_some_and(|row| row == "schil"));
    assert!(terminal.is_cursor_visible());
    terminal.press(&["fg", ENTER]);
    terminal.wait_for("> 1. Coöperatie");
    terminal.press(&[ENTER]);
    terminal.wait_for(SECOND);
    assert!(bench.has_answer("proef.een", "value = \"a\""), "{}", bench.answers());
}

/// Fails when a row of a list that is gone is still on the screen.
fn assert_clean_of_lists(terminal: &Terminal) {
    let rows = terminal.all_rows();
    for left in ["Pijltjes", "Spatie", "> 1.", "> 2.", "  ! Stoppen"] {
        assert_eq!(count(&rows, left), 0, "{left:?} was left behind in\n{}", rows.join("\n"));
    }
}

#[test]
fn control_c_while_an_answer_is_not_saved_says_so() {
    for (args, choose) in [(&[][..], &[DOWN, ENTER][..]), (&["--plain"], &["1", ENTER])] {
        let bench = Bench::new();
        let mut terminal = bench.fill_with(24, 80, args, &[]);
        if args.is_empty() {
            terminal.wait_for("Enter = beginnen");
            terminal.press(&[ENTER]);
            terminal.wait_for("  ! Stoppen");
        } else {
            terminal.wait_for_prompt();
        }
        let (folder, away) = (bench.root().join("proef"), bench.root().join("weg"));
        std::fs::rename(&folder, &away).unwrap();
        terminal.press(choose);
        terminal.wait_for("Uw antwoord is nog niet bewaard");
        terminal.wait_for("Wilt u het nog eens proberen?");
        terminal.press(&[CTRL_C]);
        assert_eq!(terminal.end(), 130);
        let told = terminal.all_rows().join(" ");
        assert!(told.contains("Gestopt. Uw laatste antwoord is niet bewaard: Ik kan"), "{told}");
        assert!(told.contains("de map bestaat niet.") && !told.contains("Alles wat u hebt"), "{told}");

        // Once it could be saved after all, that is what is said.
        std::fs::rename(&away, &folder).unwrap();
        let mut terminal = bench.fill_with(24, 80, &["--plain"], &[]);
        terminal.wait_for_prompt();
        std::fs::rename(&folder, &away).unwrap();
        terminal.press(&["1", ENTER]);
        terminal.wait_for("Wilt u het nog eens proberen?");
        std::fs::rename(&away, &folder).unwrap();
        terminal.press(&["1", ENTER]);
        terminal.wait_for("Genoteerd:");
        terminal.press(&[CTRL_C]);
        assert_eq!(terminal.end(), 130);
        terminal.wait_for("Gestopt. Alles wat u hebt geantwoord, is bewaard.");
    }
}
