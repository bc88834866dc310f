//! Whole interviews with the shipped questionnaire, in both languages and in terminals of three sizes: what a person who
//! answers every question sees, and what is left afterwards.
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
    /// Whether to go on although the advice is settled, as two rows.
    Decide,
    /// A typed answer, after this request.
    Line(String),
    /// What to do with the overview of all answers.
    Review,
}

/// How a language says what is waited for. A whole interview knows the screen by these words only.
struct Language {
    name: &'static str,
    begin: &'static str,
    last_row: &'static str,
    search: &'static str,
    several: &'static str,
    one: &'static str,
    field: &'static str,
    question: &'static str,
    about: &'static str,
    why: &'static str,
    noted: &'static str,
    review: &'static str,
    done: &'static str,
    yes_and_no: [&'static str; 2],
    yes_or_no: &'static str,
    story: &'static str,
    next: &'static str,
    /// How the requests for a typed answer begin, and what is typed then.
    typed: [(&'static str, &'static str); 11],
}

const DUTCH: Language = Language {
    name: "nl",
    begin: "Enter = beginnen",
    last_row: "! Stoppen",
    search: "Typ de naam.",
    several: "Spatie = kiezen",
    one: "Pijltjes en Enter",
    field: "Gemeente:",
    question: "Vraag ",
    about: " van ongeveer ",
    why: "Waarom: ",
    noted: "Genoteerd: ",
    review: "Typ het nummer van een vraag",
    done: "klaar",
    yes_and_no: ["Ja", "Nee"],
    yes_or_no: "Typ ja of nee",
    story: "Uw antwoord, in zoveel",
    next: "Maak het advies met",
    typed: [
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
        ("Typ ja of nee", "ja"),
    ],
};

const ENGLISH: Language = Language {
    name: "en",
    begin: "Enter = begin",
    last_row: "! Stop",
    search: "Type the name.",
    several: "Space = choose",
    one: "Arrows and Enter",
    field: "Municipality:",
    question: "Question ",
    about: " of about ",
    why: "Why: ",
    noted: "Noted: ",
    review: "Type the number of a question",
    done: "done",
    yes_and_no: ["Yes", "No"],
    yes_or_no: "Type yes or no",
    story: "Your answer, in as many",
    next: "Make the advice with",
    typed: [
        ("Enter = begin", ""),
        ("Enter = take over", ""),
        ("Type the name of the municipality", "utrecht"),
        ("Your choice, as a number", "1"),
        ("Your choices, as numbers", "2"),
        ("Your answer, as a number", "10"),
        ("Your answer, as an amount", "1000"),
        ("Your answer, as a year", "2017"),
        ("Your answer, in as many", "An answer"),
        ("Your answer:", "An answer"),
        ("Type yes or no", "yes"),
    ],
};

impl Language {
    /// Returns what the screen waits for; nothing while it is still being drawn.
    fn waits(&self, rows: &[String]) -> Option<Waits> {
        let written: Vec<&str> = rows.iter().map(|row| row.trim_start_matches("> ").trim()).collect();
        let filled: Vec<&str> = written.iter().copied().filter(|row| !row.is_empty()).collect();
        let last = filled.last()?;
        let has = |start: &str| rows.iter().any(|row| row.starts_with(start));
        if last.starts_with(self.last_row) {
            if has(self.search) {
                return Some(Waits::Search);
            }
            return Some(if has(self.several) { Waits::Several } else { Waits::One });
        }
        if filled.ends_with(&self.yes_and_no) {
            return Some(Waits::Decide);
        }
        if rows.iter().rfind(|row| !row.is_empty())? != ">" {
            return None;
        }
        let lowest = |start: &str| rows.iter().rposition(|row| row.starts_with(start));
        let request = self.typed.iter().filter_map(|(start, _)| Some((lowest(start)?, *start))).max();
        let review = lowest(self.review);
        match (request, review) {
            (Some((request, _)), Some(review)) if review > request => Some(Waits::Review),
            (None, Some(_)) => Some(Waits::Review),
            (Some((_, start)), _) => Some(Waits::Line(start.to_owned())),
            (None, None) => None,
        }
    }

    fn now_waits(&self, terminal: &Terminal) -> Waits {
        terminal.wait_until("something to answer", |rows| self.waits(rows).is_some());
        self.waits(&terminal.screen()).unwrap()
    }

    fn noted(&self, terminal: &Terminal) -> usize {
        terminal.raw().matches(self.noted).count()
    }
}

/// Answers every question; returns how many there were, and how often rows were chosen from.
fn answer_all(terminal: &mut Terminal, language: &Language) -> (usize, usize) {
    let (mut count, mut from_lists) = (0, 0);
    while count < 200 {
        let waits = language.now_waits(terminal);
        let keys: Vec<String> = match &waits {
            Waits::Review => return (count, from_lists),
            Waits::Search => "utrecht".chars().map(String::from).chain([ENTER.to_owned()]).collect(),
            Waits::Several => [DOWN, SPACE, ENTER].map(String::from).to_vec(),
            Waits::One | Waits::Decide => [DOWN, ENTER].map(String::from).to_vec(),
            Waits::Line(request) => {
                let (_, typed) = language.typed.iter().find(|(start, _)| start == request).unwrap();
                let ends = if request == language.story { 2 } else { 1 };
                std::iter::once((*typed).to_owned()).chain(vec![ENTER.to_owned(); ends]).collect()
            }
        };
        let before = language.noted(terminal);
        let questions = heads(terminal, language);
        terminal.press(&keys.iter().map(String::as_str).collect::<Vec<_>>());
        if waits == Waits::Decide || waits == Waits::Line(language.yes_or_no.to_owned()) {
            terminal.wait_until("the next question", |_| heads(terminal, language) > questions);
            continue;
        }
        terminal.wait_until("the answer is noted", |_| language.noted(terminal) > before);
        from_lists += usize::from(!matches!(waits, Waits::Line(_)));
        count += 1;
    }
    panic!("the interview does not end");
}

/// Returns how many questions were put so far.
fn heads(terminal: &Terminal, language: &Language) -> usize {
    let is_head = |row: &&String| row.starts_with(language.question) && row.contains(language.about);
    terminal.all_rows().iter().filter(is_head).count()
}

/// Fails when a list left a row behind, or a row of a question was eaten.
fn assert_whole(terminal: &Terminal, language: &Language, questions: usize) {
    let rows = terminal.all_rows();
    let count = |start: &str| rows.iter().filter(|row| row.starts_with(start)).count();
    let text = rows.join("\n");
    let last_row = format!("  {}", language.last_row);
    for left in ["> 1.", language.one, language.several, language.search, &last_row, language.field] {
        assert_eq!(count(left), 0, "{left:?} was left behind in\n{text}");
    }
    assert!(!text.contains("[ ] ") && !text.contains("[x] "), "{text}");
    let told = (heads(terminal, language), count(language.why), count(language.noted));
    assert_eq!(told, (questions, questions, questions), "{text}");
}

/// Returns how many questions there were, and how many of them were answered from rows.
fn interview(language: &Language, rows: u16, columns: u16, args: &[&str]) -> (usize, usize) {
    let bench = Bench::shipped();
    let mut terminal = bench.fill_with(rows, columns, args, &[("PLATFORMWIJZER_LANG", language.name)]);
    terminal.wait_until("the first request", |rows| language.waits(rows).is_some());
    if language.now_waits(&terminal) == Waits::Line(language.begin.to_owned()) {
        terminal.press(&[ENTER]);
        terminal.wait_for_ever_shown(&format!("{}1", language.question));
    }
    let (questions, from_lists) = answer_all(&mut terminal, language);
    assert_whole(&terminal, language, questions);
    assert_eq!(bench.answers().matches("[answer.").count(), questions, "{}", bench.answers());
    assert!(bench.has_answer("context.municipality", "value = \"Utrecht\""), "{}", bench.answers());
    assert!(bench.has_answer("context.inhabitants", "value = 361699"), "{}", bench.answers());
    // One answer is looked at once more, and the interview leads back to the overview.
    terminal.press(&["2", ENTER]);
    let second = format!("{}2{}", language.question, language.about);
    let is_second = |row: &&String| row.starts_with(&second);
    terminal.wait_until("the second question again", |rows| {
        terminal.all_rows().iter().filter(is_second).count() == 2 && language.waits(rows).is_some()
    });
    let before = language.noted(&terminal);
    terminal.press(&[ENTER]);
    terminal.wait_until("the answer is noted", |_| language.noted(&terminal) > before);
    terminal.wait_for_prompt();
    terminal.press(&[language.done, ENTER]);
    assert_eq!(terminal.end(), 0);
    assert!(terminal.all_rows().iter().any(|row| row.starts_with(language.next)), "{}", terminal.raw());
    assert!(terminal.is_cursor_visible() && terminal.has_modes_of_before());
    (questions, from_lists)
}

fn whole_interview(rows: u16, columns: u16, args: &[&str]) -> usize {
    interview(&DUTCH, rows, columns, args).1
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

#[test]
fn the_core_and_the_full_route_are_asked_alike_in_dutch_and_in_english() {
    let core = interview(&ENGLISH, 24, 80, &[]);
    assert!(core.1 > 20, "{core:?}");
    let full = interview(&ENGLISH, 24, 80, &["--full"]);
    assert!(full.0 > core.0 + 20, "{core:?} {full:?}");
    assert_eq!(interview(&DUTCH, 24, 80, &["--full"]).0, full.0);
    assert_eq!(interview(&ENGLISH, 24, 80, &["--plain"]), (core.0, 0));
}
