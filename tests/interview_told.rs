//! What the built program tells around the questions: what clashes, what a step showed, what the full route would add, and
//! what to type to go on.

mod common;

use common::Bench;

/// A questionnaire in two steps; the second answer can clash with the first, and the full route has one question more.
const HEAD: &str = r#"schema = 1
id = "kort"
version = "1.0.0"
title = { nl = "Kort", en = "Short" }
intro = { nl = "Kort.", en = "Short." }
origin = { nl = "Proef.", en = "Trial." }
non_answers = ["unknown"]
[[factor]]
id = "promise"
grade = "B"
title = { nl = "Belofte", en = "Promise" }
meaning = { nl = "Wat u belooft, kunt u doen.", en = "You can do what you promise." }
[[role]]
id = "lead"
label = { nl = "projectleider", en = "project leader" }
"#;

const FIRST: &str = r#"schema = 1
id = "een"
order = 10
origin = "added"
title = { nl = "Eerste", en = "First" }
intro = { nl = "Eerst.", en = "First." }
[[question]]
id = "ask"
depth = "core"
type = "single"
label = { nl = "Vraagt u iets", en = "Do you ask" }
text = { nl = "Vraagt u bewoners iets?", en = "Do you ask residents something?" }
why = { nl = "Om te weten.", en = "To know." }
option = [
  { id = "yes", label = { nl = "Ja", en = "Yes" } },
  { id = "no", label = { nl = "Nee", en = "No" } },
]
"#;

const SECOND: &str = r#"schema = 1
id = "twee"
order = 20
origin = "added"
title = { nl = "Tweede", en = "Second" }
intro = { nl = "Daarna.", en = "Then." }
[[source]]
id = "s"
title = "Proef"
publisher = "Proef"
publisher_kind = "independent"
url = "https://example.org/"
published = "2020"
accessed = "2026-11"
read = "own-page"
[[question]]
id = "promise"
depth = "core"
type = "single"
label = { nl = "Belofte", en = "Promise" }
text = { nl = "Doet u iets met het antwoord?", en = "Do you use the answer?" }
why = { nl = "Om te weten.", en = "To know." }
option = [
  { id = "yes", label = { nl = "Ja", en = "Yes" } },
  { id = "no", label = { nl = "Nee", en = "No" } },
]
[[question]]
id = "more"
depth = "full"
type = "text"
label = { nl = "Verder", en = "More" }
text = { nl = "Wat nog?", en = "What else?" }
why = { nl = "Om te weten.", en = "To know." }
informative = true
[[rule]]
id = "promise-clash"
factor = "promise"
level = "risk"
contradiction = true
when = [{ q = "een.ask", in = ["yes"] }, { q = "twee.promise", in = ["no"] }]
grade = "B"
source = ["s"]
title = { nl = "U vraagt iets en doet er niets mee", en = "You ask and do nothing with it" }
because = { nl = "Dat stelt teleur.", en = "That disappoints." }
advice = { nl = "Vraag niets, of doe er iets mee.", en = "Do not ask, or use it." }
role = "lead"
[[rule]]
id = "promise-kept"
factor = "promise"
level = "strength"
when = [{ q = "twee.promise", in = ["yes"] }]
grade = "B"
source = ["s"]
title = { nl = "U doet iets met het antwoord", en = "You use the answer" }
because = { nl = "Dat telt.", en = "That counts." }
"#;

fn write_questionnaire(bench: &Bench) {
    for (name, text) in [("questionnaire.toml", HEAD), ("10-een.toml", FIRST), ("20-twee.toml", SECOND)] {
        bench.write(&format!("questionnaires/kort/{name}"), text);
    }
}

/// Runs the program with this typed; returns what it told a person, on one line per message.
#[track_caller]
fn told(bench: &Bench, args: &[&str], typed: &str) -> String {
    bench.run_typed(args, typed).ends_with(0).err
}

/// Fails unless these appear in this order.
fn reads(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        let found = rest.find(part).unwrap_or_else(|| panic!("{part:?} does not follow in\n{text}"));
        rest = &rest[found + part.len()..];
    }
}

#[test]
fn an_answer_that_clashes_is_told_at_once_and_can_be_changed() {
    let bench = Bench::new();
    write_questionnaire(&bench);
    told(&bench, &["nieuw", "proef", "--questionnaire", "kort"], "");
    let text = told(&bench, &["invullen", "proef"], "ja\nnee\n2\nja\nklaar\n");
    reads(
        &text,
        &[
            "Stap klaar: Eerste.\nVoor een advies is het nog te vroeg: er is te weinig bekend.",
            "Let op, dit botst met een ander antwoord: U vraagt iets en doet er niets mee.",
            "Stap klaar: Tweede.\nLet op: U vraagt iets en doet er niets mee.\nVoor zover nu bekend: ",
            "Genoteerd: Ja",
            "Alle vragen zijn langs geweest.",
            "De uitgebreide route stelt nog ongeveer 1 vraag (1 minuut):\n- Tweede (1 vraag)\n",
            "Uw advies verandert er niet meer door.",
            "Begin met de uitgebreide route: platformwijzer invullen \"proef\" --full",
        ],
    );
    assert_eq!(text.matches("botst").count(), 1, "{text}");
}

#[test]
fn the_same_is_told_in_english() {
    let bench = Bench::new();
    write_questionnaire(&bench);
    told(&bench, &["new", "trial", "--questionnaire", "kort"], "");
    let text = told(&bench, &["fill", "trial", "--lang", "en"], "yes\nno\ndone\n");
    reads(
        &text,
        &[
            "There are about 2 questions. Allow about 1 minute",
            "Please note, this clashes with another answer: You ask and do nothing with it.",
            "The full route asks about 1 more question (1 minute):\n- Second (1 question)\n",
            "Your advice will not change because of them.",
            "platformwijzer fill \"trial\" --full",
        ],
    );
}

#[test]
fn an_evaluation_beside_the_plan_needs_no_respondent_to_go_on_with_the_plan() {
    let bench = Bench::new();
    let made = told(&bench, &["nieuw", "Noord", "--lang", "nl"], "");
    reads(&made, &["Begin met: platformwijzer invullen \"Noord\"\n"]);
    let made = told(&bench, &["nieuw", "Noord", "--questionnaire", "evaluatie", "--lang", "nl"], "");
    reads(&made, &["Begin met: platformwijzer invullen \"Noord\" --as evaluatie\n"]);
    let plan = told(&bench, &["invullen", "Noord"], "");
    reads(&plan, &["Stappenplan", "Verder met: platformwijzer invullen \"Noord\"\n"]);
    let evaluation = told(&bench, &["invullen", "Noord", "--as", "evaluatie"], "");
    reads(&evaluation, &["Evaluatie", "Verder met: platformwijzer invullen \"Noord\" --as evaluatie\n"]);
    told(&bench, &["status", "Noord"], "");
}

#[test]
fn several_people_who_answered_the_plan_still_have_to_be_named() {
    let bench = Bench::new();
    told(&bench, &["nieuw", "Noord"], "");
    let answers = bench.path("Noord/answers");
    std::fs::copy(answers.join("r1.toml"), answers.join("r2.toml")).unwrap();
    let run = bench.run("invullen Noord").ends_with(2);
    assert!(run.err.contains("r1, r2"), "{run:?}");
}

#[test]
fn no_direction_is_told_while_nothing_bears_on_it_yet() {
    let bench = Bench::new();
    for (lang, early, direction) in [
        ("nl", "Voor een advies is het nog te vroeg", "wijst in de richting van"),
        ("en", "It is too early for any advice", "What is known points to"),
    ] {
        let name = format!("vroeg-{lang}");
        told(&bench, &["nieuw", &name], "");
        // Municipality, area, inhabitants, and that there is no other channel: nothing that decides.
        let text = told(&bench, &["invullen", &name, "--lang", lang], "Soest\n1\n5000\n1\n");
        assert!(text.contains(early) && !text.contains(direction), "{text}");
        bench.run(&format!("status {name} --lang {lang}")).ends_with(0).says_nothing_of(direction);
        assert!(bench.run(&format!("status {name} --json")).out.contains("\"points_to\": \"go-with-conditions\""));
    }
}

#[test]
fn the_count_of_questions_holds_those_that_come_last() {
    let bench = Bench::new();
    for (lang, of) in [("nl", " van ongeveer "), ("en", " of about ")] {
        let name = format!("geteld-{lang}");
        told(&bench, &["nieuw", &name], "");
        let text = told(&bench, &["invullen", &name, "--lang", lang], &"1\n".repeat(46));
        // Number of the question, how many there are, number of the step, how many there are.
        let heads: Vec<[usize; 4]> = text
            .lines()
            .filter(|line| line.contains(of) && line.contains(", "))
            .map(|line| {
                let numbers = line.split(|sign: char| !sign.is_ascii_digit()).filter_map(|part| part.parse().ok());
                numbers.collect::<Vec<usize>>().try_into().unwrap()
            })
            .collect();
        let weighing: Vec<&[usize; 4]> = heads.iter().filter(|[_, _, step, steps]| step == steps).collect();
        let [number, total, ..] = weighing[0];
        assert!(total > number && weighing.len() > 2, "{heads:?}");
        assert!(weighing.iter().all(|head| head[1] == *total), "the first says already how many follow: {heads:?}");
    }
}
