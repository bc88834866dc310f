//! Whole interviews with the shipped questionnaire, in terminals of three sizes: what a person who answers every question
//! sees, and what is left afterwards.
#![cfg(unix)]

mod pty_support;

use pty_support::*;

/// What the program waits for, as the screen tells it.
#[derive(Debug, PartialEq)]
enum Waits {
    /// A part of the name of a municipality, with rows to choose from.
    Search,
    /// Rows of which several can be chosen.
    Several,
    /// Rows of which one can be chosen.
    One,
    /// A typed answer, after this request.
    Line(String),
    /// What to do with the overview of all answers.
    Review,
}

/// How the requests for a typed answer begin, and what is typed then.
const TYPED: [(&str, &str); 10] = [
    ("Enter = beginnen", ""),
    ("Enter = overnemen", ""),
    ("Typ de naam van de gemeente", "utrecht"),
    ("Uw keuze, als nummer", "1"),
    ("Uw keuzes, als nummers", "2"),
    ("Uw antwoord, als getal", "10"),
    ("Uw antwoord, als bedrag", "1000"),
    ("Uw antwoord, als jaartal", "2017"),
    ("Uw antwoord, in zoveel", "Een antwoord"),
    ("Uw antwoord:", "Een antwoord"),
];

/// Returns what the screen waits for; nothing while it is still being drawn.
fn waits(rows: &[String]) -> Option<Waits> {
    let last = rows.iter().rfind(|row| !row.is_empty())?;
    let has = |start: &str| rows.iter().any(|row| row.starts_with(start));
    if last.trim_start_matches("> ").trim_start().starts_with("! Stoppen") {
        if has("Typ de naam.") {
            return Some(Waits::Search);
        }
        return Some(if has("Spatie = kiezen") { Waits::Several } else { Waits::One });
    }
    if last != ">" {
        return None;
    }
    let lowest = |start: &str| rows.iter().rposition(|row| row.starts_with(start));
    let request = TYPED.iter().filter_map(|(start, _)| Some((lowest(start)?, *start))).max();
    let review = lowest("Typ het nummer van een vraag");
    match (request, review) {
        (Some((request, _)), Some(review)) if review > request => Some(Waits::Review),
        (None, Some(_)) => Some(Waits::Review),
        (Some((_, start)), _) => Some(Waits::Line(start.to_owned())),
        (None, None) => None,
    }
}

fn now_waits(terminal: &Terminal) -> Waits {
    terminal.wait_until("something to answer", |rows| waits(rows).is_some());
    waits(&terminal.screen()).unwrap()
}

fn noted(terminal: &Terminal) -> usize {
    terminal.raw().matches("Genoteerd: ").count()
}

/// Answers every question; returns how many there were, and how often rows were chosen from.
fn answer_all(terminal: &mut Terminal) -> (usize, usize) {
    let mut from_lists = 0;
    for count in 0..200 {
        let waits = now_waits(terminal);
        let keys: Vec<String> = match &waits {
            Waits::Review => return (count, from_lists),
            Waits::Search => "utrecht".chars().map(String::from).chain([ENTER.to_owned()]).collect(),
            Waits::Several => [DOWN, SPACE, ENTER].map(String::from).to_vec(),
            Waits::One => [DOWN, ENTER].map(String::from).to_vec(),
            Waits::Line(request) => {
                let (_, typed) = TYPED.iter().find(|(start, _)| start == request).unwrap();
                let ends = if request.contains("zoveel") { 2 } else { 1 };
                std::iter::once((*typed).to_owned()).chain(vec![ENTER.to_owned(); ends]).collect()
            }
        };
        from_lists += usize::from(!matches!(waits, Waits::Line(_)));
        let before = noted(terminal);
        terminal.press(&keys.iter().map(String::as_str).collect::<Vec<_>>());
        terminal.wait_until("the answer is noted", |_| noted(terminal) > before);
    }
    panic!("the interview does not end");
}

/// Fails when a list left a row behind, or a row of a question was eaten.
fn assert_whole(terminal: &Terminal, questions: usize) {
    let rows = terminal.all_rows();
    let count = |start: &str| rows.iter().filter(|row| row.starts_with(start)).count();
    let text = rows.join("\n");
    for left in ["> 1.", "Pijltjes en Enter", "Spatie = kiezen", "Typ de naam.", "  ! Stoppen", "Gemeente:"] {
        assert_eq!(count(left), 0, "{left:?} was left behind in\n{text}");
    }
    assert!(!text.contains("[ ] ") && !text.contains("[x] "), "{text}");
    let heads = rows.iter().filter(|row| row.starts_with("Vraag ") && row.contains(" van ongeveer ")).count();
    assert_eq!((heads, count("Waarom: "), count("Genoteerd: ")), (questions, questions, questions), "{text}");
}

fn whole_interview(rows: u16, columns: u16, args: &[&str]) -> usize {
    let bench = Bench::shipped();
    let mut terminal = bench.fill_with(rows, columns, args, &[]);
    terminal.wait_until("the first request", |rows| waits(rows).is_some());
    if now_waits(&terminal) == Waits::Line("Enter = beginnen".to_owned()) {
        terminal.press(&[ENTER]);
        terminal.wait_for_ever_shown("Vraag 1 van");
    }
    let (questions, from_lists) = answer_all(&mut terminal);
    assert_whole(&terminal, questions);
    assert_eq!(bench.answers().matches("[answer.").count(), questions, "{}", bench.answers());
    assert!(bench.has_answer("context.municipality", "value = \"Utrecht\""), "{}", bench.answers());
    assert!(bench.has_answer("context.inhabitants", "value = 361699"), "{}", bench.answers());
    // One answer is looked at once more, and the interview leads back to the overview.
    terminal.press(&["2", ENTER]);
    let is_second = |row: &&String| row.starts_with("Vraag 2 van");
    terminal.wait_until("the second question again", |rows| {
        terminal.all_rows().iter().filter(is_second).count() == 2 && waits(rows).is_some()
    });
    let before = noted(&terminal);
    terminal.press(&[ENTER]);
    terminal.wait_until("the answer is noted", |_| noted(&terminal) > before);
    terminal.wait_for_prompt();
    terminal.press(&["klaar", ENTER]);
    assert_eq!(terminal.end(), 0);
    assert!(terminal.all_rows().iter().any(|row| row.starts_with("Maak het advies met")), "{}", terminal.raw());
    assert!(terminal.is_cursor_visible() && terminal.has_modes_of_before());
    from_lists
}

#[test]
fn a_whole_interview_on_an_ordinary_screen_is_done_with_the_arrow_keys() {
    assert!(whole_interview(24, 80, &[]) > 20);
}

#[test]
fn a_whole_interview_on_a_narrow_screen_uses_lists_where_they_fit() {
    assert!(whole_interview(20, 60, &[]) > 10);
}

#[test]
fn a_whole_interview_on_a_tiny_screen_is_done_in_lines() {
    assert_eq!(whole_interview(15, 40, &[]), 0);
}

#[test]
fn a_whole_interview_in_plain_mode_reads_the_same_at_every_size() {
    for (rows, columns) in [(24, 80), (20, 60), (15, 40)] {
        assert_eq!(whole_interview(rows, columns, &["--plain"]), 0);
    }
}
