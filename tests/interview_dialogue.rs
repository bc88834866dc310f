//! The loop of the interview with a written dialogue: what is saved when, and what is said in between.

mod interview_support;

use std::cell::RefCell;

use interview_support::*;
use platformwijzer::interview::{Ended, Hooks, Interview, run};
use platformwijzer::model::answers::{Answers, Said, Value};
use platformwijzer::model::dialogue::{Reply, ReviewReply};
use platformwijzer::model::questionnaire::Questionnaire;
use platformwijzer::terminal::script::{Act, Script};
use serde_json::json;

/// What a dialogue left behind.
struct Told {
    seen: Vec<String>,
    saved: Vec<Answers>,
    ended: anyhow::Result<Ended>,
}

/// Plays a dialogue; the first `failing` attempts to save fail.
fn play_failing(questionnaire: &Questionnaire, answers: Answers, acts: Vec<Act>, failing: usize) -> Told {
    play_with(questionnaire, answers, acts, failing, false)
}

fn play_with(questionnaire: &Questionnaire, answers: Answers, acts: Vec<Act>, failing: usize, settles: bool) -> Told {
    let mut interview = Interview::new(questionnaire, answers);
    let mut script = Script::new(acts);
    let (saved, failures) = (RefCell::new(Vec::new()), RefCell::new(failing));
    let mut save = |answers: &Answers| {
        if *failures.borrow() > 0 {
            *failures.borrow_mut() -= 1;
            anyhow::bail!("de schijf is vol");
        }
        saved.borrow_mut().push(answers.clone());
        Ok(())
    };
    let mut after_step = |answers: &Answers, step: &str| Some(format!("{} na {step}", answers.answers.len()));
    let now = || "2026-11-21T10:12:03Z".to_owned();
    // The advice is settled from the moment that the kind is `y`.
    let mut settled = |answers: &Answers| {
        let kind = answers.answers.get(&id("a.kind")).map(|answer| &answer.said);
        (settles && kind == Some(&chose("y"))).then(|| "geen platform".to_owned())
    };
    let mut hooks = Hooks {
        kept_in: "map",
        save: &mut save,
        now: &now,
        after_step: &mut after_step,
        doubts: &mut |_| Vec::new(),
        settled: &mut settled,
    };
    let ended = run(&mut interview, &mut script, &mut hooks);
    Told { seen: script.seen, saved: saved.into_inner(), ended }
}

fn play(questionnaire: &Questionnaire, acts: Vec<Act>) -> Told {
    play_failing(questionnaire, nothing(), acts, 0)
}

fn answer(option: &str) -> Act {
    Act::Reply(Reply::Answer(chose(option)))
}

fn reply(reply: Reply) -> Act {
    Act::Reply(reply)
}

#[test]
fn every_answer_is_saved_before_the_next_question() {
    let told = play(&branching(), vec![answer("x"), answer("no"), answer("yes"), Act::Review(ReviewReply::Done)]);
    assert_eq!(
        told.seen,
        [
            "open test",
            "ask a.kind 1/2 begin a",
            "say noted a.kind",
            "ask a.x 2/3",
            "say noted a.x",
            "say step a: 2 na a",
            "ask b.last 3/3 begin b",
            "say noted b.last",
            "say step b: 3 na b",
            "review 3/3",
        ]
    );
    assert_eq!(told.saved.iter().map(|answers| answers.answers.len()).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(told.saved[0].answers[&id("a.kind")].at.as_deref(), Some("2026-11-21T10:12:03Z"));
    assert_eq!(told.ended.unwrap(), Ended::Finished);
}

#[test]
fn an_answer_that_cannot_be_saved_is_tried_again_and_not_lost() {
    let acts = vec![answer("y"), Act::Decide(true), Act::Decide(true)];
    let told = play_failing(&branching(), nothing(), acts, 2);
    assert_eq!(
        told.seen[2..7],
        [
            "say not saved: de schijf is vol",
            "decide TryAgain",
            "say not saved: de schijf is vol",
            "decide TryAgain",
            "say noted a.kind"
        ]
    );
    assert_eq!(told.saved.len(), 1);
}

#[test]
fn who_does_not_want_to_try_again_leaves_with_the_reason() {
    let told = play_failing(&branching(), nothing(), vec![answer("y"), Act::Decide(false)], 1);
    assert_eq!(told.ended.unwrap_err().to_string(), "de schijf is vol");
    assert!(!told.seen.iter().any(|line| line.starts_with("say noted")), "nothing is called noted that is not saved");
}

#[test]
fn back_at_the_first_question_asks_whether_to_stop() {
    let told = play(&branching(), vec![reply(Reply::Back), Act::Decide(false), reply(Reply::Back), Act::Decide(true)]);
    assert_eq!(
        told.seen[1..],
        ["ask a.kind 1/2 begin a", "decide StopHere", "ask a.kind 1/2 begin a", "decide StopHere"]
    );
    assert_eq!(told.ended.unwrap(), Ended::Stopped);
}

#[test]
fn a_change_says_what_it_did_but_a_first_answer_does_not() {
    let acts = vec![answer("x"), answer("yes"), reply(Reply::Back), reply(Reply::Back), answer("y")];
    let told = play(&branching(), acts);
    let said: Vec<_> = told.seen.iter().filter(|line| line.starts_with("say changed")).collect();
    assert_eq!(said, ["say changed +1 -2 kept 1"]);
}

#[test]
fn answers_that_apply_again_are_kept_at_once_or_confirmed_one_by_one() {
    let there_and_back = |decision| {
        let mut acts = vec![answer("x"), answer("yes"), answer("no"), answer("no")];
        acts.extend([Act::Review(ReviewReply::Edit(id("a.kind"))), answer("y")]);
        acts.extend([answer("no"), Act::Review(ReviewReply::Edit(id("a.kind"))), answer("x"), Act::Decide(decision)]);
        play(&branching(), acts)
    };
    let kept = there_and_back(true);
    assert_eq!(kept.seen.last().unwrap(), "review 4/4");
    let one_by_one = there_and_back(false);
    assert_eq!(one_by_one.seen.last().unwrap(), "ask a.x 2/3 confirm");
}

#[test]
fn a_remark_is_saved_at_once_and_the_question_is_put_again() {
    let told = play(&branching(), vec![reply(Reply::Note("vraag Karin".to_owned()))]);
    assert_eq!(told.seen[2..], ["say remark noted", "ask a.kind 1/2"]);
    assert_eq!(told.saved[0].remarks[&id("a.kind")], "vraag Karin");
}

#[test]
fn later_leaves_open_and_saves_nothing() {
    let told = play(&branching(), vec![reply(Reply::Later)]);
    assert_eq!(told.seen[2..], ["say put off", "ask b.last 2/2 begin b"]);
    assert!(told.saved.is_empty());
}

#[test]
fn a_draft_is_saved_and_the_same_question_is_put_again() {
    let questionnaire = questionnaire(vec![question("a.story", "longtext", json!({}))]);
    let text = |text: &str| Said::Value(Value::Text(text.to_owned()));
    let acts = vec![reply(Reply::Draft(text("een"))), reply(Reply::Answer(text("een\ntwee")))];
    let told = play(&questionnaire, acts);
    assert_eq!(
        told.seen[1..],
        ["ask a.story 1/1 begin a", "ask a.story 1/1", "say noted a.story", "say step a: 1 na a", "review 1/1"]
    );
    assert_eq!(told.saved[0].answers[&id("a.story")].said, text("een"));
}

#[test]
fn who_need_not_go_on_is_asked_so_once_and_may_leave_the_rest() {
    let leave = play_with(&branching(), nothing(), vec![answer("y"), Act::Decide(false)], 0, true);
    assert_eq!(
        leave.seen[2..],
        ["say noted a.kind", "say step a: 1 na a", "say settled: geen platform", "decide GoOnAnyway"]
    );
    assert_eq!(leave.ended.unwrap(), Ended::Settled);
    let acts = vec![answer("y"), Act::Decide(true), answer("no"), answer("yes"), Act::Review(ReviewReply::Done)];
    let go_on = play_with(&branching(), nothing(), acts, 0, true);
    assert_eq!(go_on.seen.iter().filter(|line| line.starts_with("decide")).count(), 1, "{:?}", go_on.seen);
    assert_eq!(go_on.ended.unwrap(), Ended::Finished);
}

#[test]
fn nobody_is_asked_to_go_on_when_nothing_is_left() {
    let acts = vec![answer("x"), answer("no"), answer("no"), Act::Review(ReviewReply::Edit(id("a.kind"))), answer("y")];
    let told = play_with(&branching(), nothing(), acts, 0, true);
    assert!(told.seen.contains(&"decide GoOnAnyway".to_owned()), "b.y is left: {:?}", told.seen);
    let only = questionnaire(vec![single("a.kind", &["x", "y"], json!([]))]);
    let told = play_with(&only, nothing(), vec![answer("y")], 0, true);
    assert_eq!(told.seen.last().unwrap(), "review 1/1");
}

#[test]
fn the_overview_shows_all_and_stop_ends_there_too() {
    let told = play(&branching(), vec![answer("x"), reply(Reply::Overview), Act::Review(ReviewReply::Stop)]);
    assert_eq!(told.seen.last().unwrap(), "review 1/3");
    assert_eq!(told.ended.unwrap(), Ended::Stopped);
}

#[test]
fn the_shipped_questionnaire_can_be_answered_to_its_end() {
    let questionnaire = shipped();
    for depth in [platformwijzer::model::questionnaire::Depth::Core, platformwijzer::model::questionnaire::Depth::Full]
    {
        let mut interview = Interview::new(&questionnaire, Answers { depth, ..nothing() });
        let mut count = 0;
        while let platformwijzer::interview::Next::Ask(screen) = interview.next() {
            let id = screen.question.id.clone();
            let said = match screen.question.offered().first() {
                Some(state) => Said::Non(*state),
                None => Said::Value(Value::Choices(vec![screen.question.option[0].id.clone()])),
            };
            drop(screen);
            interview.record(&id, said, None).unwrap();
            count += 1;
        }
        assert!(count >= 10 && !interview.review().has_open(), "{count} questions");
    }
}
