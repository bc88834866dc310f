//! The interview as a state machine: what comes now, and what an answer does to other questions.

mod interview_support;

use interview_support::*;
use platformwijzer::interview::{Effect, Interview, Next, Refusal};
use platformwijzer::model::answers::{Answer, Said};
use platformwijzer::model::answers::{Misfit, Value};
use platformwijzer::model::condition::StateName;
use platformwijzer::model::dialogue::WhyConfirm;
use platformwijzer::model::questionnaire::{Depth, NonAnswer, Questionnaire};
use serde_json::json;

/// Returns what is shown now: the question with its number, or the review.
fn now(interview: &Interview<'_>) -> String {
    match interview.next() {
        Next::Ask(screen) => format!("{} {}/{}", screen.question.id, screen.number, screen.total),
        Next::Review(review) => format!("review {}/{}", review.progress.done, review.progress.asked),
    }
}

fn say(interview: &mut Interview<'_>, question: &str, option: &str) -> Effect {
    interview.record(&id(question), chose(option), None).unwrap()
}

#[test]
fn questions_come_in_order_and_the_total_counts_what_applies_now() {
    let questionnaire = branching();
    let mut interview = Interview::new(&questionnaire, nothing());
    assert_eq!(now(&interview), "a.kind 1/2");
    say(&mut interview, "a.kind", "x");
    assert_eq!(now(&interview), "a.x 2/3");
    say(&mut interview, "a.x", "yes");
    assert_eq!(now(&interview), "b.after 3/4");
    say(&mut interview, "b.after", "no");
    say(&mut interview, "b.last", "no");
    assert_eq!(now(&interview), "review 4/4");
}

#[test]
fn a_new_sitting_begins_at_the_first_open_question() {
    let questionnaire = branching();
    let mut interview = Interview::new(&questionnaire, nothing());
    say(&mut interview, "a.kind", "y");
    let resumed = Interview::new(&questionnaire, interview.answers().clone());
    assert_eq!(now(&resumed), "b.y 2/3");
}

#[test]
fn what_does_not_fit_is_refused_and_changes_nothing() {
    let questionnaire = branching();
    let mut interview = Interview::new(&questionnaire, nothing());
    let before = interview.answers().clone();
    let misfit = Refusal::Misfit(Misfit::NoSuchChoice("z".into()));
    assert_eq!(interview.record(&id("a.kind"), chose("z"), None), Err(misfit));
    assert_eq!(interview.record(&id("a.none"), chose("x"), None), Err(Refusal::NoSuchQuestion));
    assert_eq!(interview.record(&id("a.x"), chose("yes"), None), Err(Refusal::NotAsked));
    let refused = NonAnswer::Refused;
    assert_eq!(interview.record(&id("a.kind"), Said::Non(refused), None), Err(Refusal::NotOffered(refused)));
    assert_eq!((interview.answers(), now(&interview).as_str()), (&before, "a.kind 1/2"));
}

#[test]
fn a_change_tells_what_it_drops_and_adds_and_keeps_the_dropped_answers_without_counting_them() {
    let questionnaire = branching();
    let mut interview = Interview::new(&questionnaire, nothing());
    say(&mut interview, "a.kind", "x");
    say(&mut interview, "a.x", "yes");
    say(&mut interview, "b.after", "no");
    let effect = say(&mut interview, "a.kind", "y");
    assert_eq!(
        effect,
        Effect {
            replaced: true,
            opened: vec![id("b.y")],
            closed: vec![id("a.x"), id("b.after")],
            returned: Vec::new(),
            too_large: Vec::new(),
        }
    );
    assert_eq!(interview.answers().answers[&id("a.x")].said, chose("yes"));
    assert_eq!(interview.state(&id("a.x")), StateName::Irrelevant);
    assert_eq!(interview.state(&id("b.after")), StateName::Irrelevant);
    assert_eq!(interview.review().set_aside, 2);
}

#[test]
fn an_answer_that_applies_again_counts_only_after_it_is_given_again() {
    let questionnaire = branching();
    let mut interview = Interview::new(&questionnaire, nothing());
    say(&mut interview, "a.kind", "x");
    say(&mut interview, "a.x", "yes");
    say(&mut interview, "b.after", "no");
    say(&mut interview, "a.kind", "y");
    // Also in a later sitting, from what was saved.
    let mut interview = Interview::new(&questionnaire, interview.answers().clone());
    let effect = say(&mut interview, "a.kind", "x");
    assert_eq!(effect.returned, [id("a.x")]);
    assert_eq!(interview.state(&id("a.x")), StateName::Confirm);
    // What hangs on it is not known either, so it is not asked yet.
    assert_eq!(now(&interview), "a.x 2/3");
    let Next::Ask(screen) = interview.next() else { panic!("no question") };
    assert_eq!(screen.confirm, Some(WhyConfirm::AppliesAgain));
    assert_eq!(screen.earlier.unwrap().said, chose("yes"));
    drop(screen);
    say(&mut interview, "a.x", "yes");
    assert_eq!(interview.state(&id("a.x")), StateName::Value);
    assert_eq!(interview.state(&id("b.after")), StateName::Confirm);
}

#[test]
fn all_returned_answers_can_be_kept_at_once_but_not_what_waited_before() {
    let changed = |rev| question("a.other", "single", json!({ "option": choices(&["p", "q"]), "rev": rev }));
    let with = |rev| {
        let mut questionnaire = branching();
        questionnaire.steps[0].questions.push(changed(rev));
        questionnaire
    };
    let (old, new) = (with(1), with(2));
    let mut interview = Interview::new(&old, nothing());
    for (question, option) in [("a.kind", "x"), ("a.x", "yes"), ("a.other", "p"), ("b.after", "no"), ("b.last", "no")] {
        say(&mut interview, question, option);
    }
    say(&mut interview, "a.kind", "y");
    let mut interview = Interview::new(&new, interview.answers().clone());
    say(&mut interview, "a.kind", "x");
    assert_eq!(interview.keep_returned(), 2);
    assert_eq!(interview.state(&id("b.after")), StateName::Value);
    assert_eq!(interview.state(&id("a.other")), StateName::Confirm);
    assert_eq!(now(&interview), "a.other 3/5");
}

#[test]
fn keeping_what_came_back_does_not_keep_what_came_back_earlier() {
    let questionnaire = questionnaire(vec![
        single("a.gate", &["open", "shut"], json!([])),
        single("a.one", &["p", "q"], json!([{ "q": "a.gate", "in": ["open"] }])),
        single("b.gate", &["open", "shut"], json!([])),
        single("b.one", &["p", "q"], json!([{ "q": "b.gate", "in": ["open"] }])),
    ]);
    let mut interview = Interview::new(&questionnaire, nothing());
    for (question, option) in [("a.gate", "open"), ("a.one", "p"), ("b.gate", "open"), ("b.one", "p")] {
        say(&mut interview, question, option);
    }
    say(&mut interview, "a.gate", "shut");
    say(&mut interview, "a.gate", "open");
    say(&mut interview, "b.gate", "shut");
    say(&mut interview, "b.gate", "open");
    assert_eq!(interview.keep_returned(), 1);
    assert_eq!(interview.state(&id("a.one")), StateName::Confirm);
    assert_eq!(interview.state(&id("b.one")), StateName::Value);
}

#[test]
fn a_question_that_was_changed_is_confirmed() {
    let old = questionnaire(vec![single("a.one", &["p", "q"], json!([]))]);
    let new = questionnaire(vec![question("a.one", "single", json!({ "option": choices(&["p", "q"]), "rev": 2 }))]);
    let mut interview = Interview::new(&old, nothing());
    say(&mut interview, "a.one", "p");
    let mut interview = Interview::new(&new, interview.answers().clone());
    let Next::Ask(screen) = interview.next() else { panic!("no question") };
    assert_eq!(screen.confirm, Some(WhyConfirm::QuestionChanged));
    drop(screen);
    say(&mut interview, "a.one", "p");
    assert_eq!((interview.state(&id("a.one")), interview.answers().answers[&id("a.one")].rev), (StateName::Value, 2));
}

#[test]
fn the_same_answer_again_leaves_the_file_as_it_was() {
    let questionnaire = branching();
    let mut interview = Interview::new(&questionnaire, nothing());
    interview.record(&id("a.kind"), chose("x"), Some("2026-11-21T10:00:00Z".to_owned())).unwrap();
    let before = interview.answers().clone();
    let effect = interview.record(&id("a.kind"), chose("x"), Some("2026-11-22T10:00:00Z".to_owned())).unwrap();
    assert_eq!((interview.answers(), effect), (&before, Effect::default()));
}

#[test]
fn back_goes_to_the_question_with_the_number_before_and_loses_nothing() {
    let questionnaire = branching();
    let mut interview = Interview::new(&questionnaire, nothing());
    assert!(!interview.back());
    say(&mut interview, "a.kind", "x");
    say(&mut interview, "a.x", "no");
    assert!(interview.back() && interview.back());
    assert_eq!(now(&interview), "a.kind 1/3");
    assert!(!interview.back());
    // The answer is there, and giving it again leads on to what is open.
    say(&mut interview, "a.kind", "x");
    assert_eq!(now(&interview), "b.last 3/3");
    say(&mut interview, "b.last", "no");
    assert!(interview.back());
    assert_eq!(now(&interview), "b.last 3/3");
}

#[test]
fn what_was_put_off_comes_again_at_the_end_once() {
    let questionnaire = branching();
    let mut interview = Interview::new(&questionnaire, nothing());
    interview.later();
    assert_eq!(now(&interview), "b.last 2/2");
    interview.later();
    assert_eq!(now(&interview), "a.kind 1/2");
    interview.later();
    assert_eq!(now(&interview), "b.last 2/2");
    interview.later();
    assert_eq!(now(&interview), "review 0/2");
    interview.go_on();
    assert_eq!(now(&interview), "a.kind 1/2");
    // In the next sitting it is simply the first open question.
    assert_eq!(now(&Interview::new(&questionnaire, interview.answers().clone())), "a.kind 1/2");
}

#[test]
fn a_question_chosen_in_the_review_leads_back_there_unless_it_opens_others() {
    let questionnaire = branching();
    let mut interview = Interview::new(&questionnaire, nothing());
    for (question, option) in [("a.kind", "x"), ("a.x", "no"), ("b.last", "no")] {
        say(&mut interview, question, option);
    }
    assert!(interview.jump(&id("b.last")));
    say(&mut interview, "b.last", "yes");
    assert_eq!(now(&interview), "review 3/3");
    assert!(!interview.jump(&id("b.y")), "a question that is not asked cannot be chosen");
    assert!(interview.jump(&id("a.x")));
    say(&mut interview, "a.x", "yes");
    assert_eq!(now(&interview), "b.after 3/4");
    say(&mut interview, "b.after", "no");
    assert_eq!(now(&interview), "review 4/4");
}

#[test]
fn the_overview_halfway_returns_to_the_question_it_was_called_from() {
    let questionnaire = branching();
    let mut interview = Interview::new(&questionnaire, nothing());
    say(&mut interview, "a.kind", "x");
    interview.overview();
    assert_eq!(now(&interview), "review 1/3");
    interview.go_on();
    assert_eq!(now(&interview), "a.x 2/3");
    interview.overview();
    assert!(interview.back());
    assert_eq!(now(&interview), "a.x 2/3");
}

#[test]
fn a_remark_waits_for_its_answer_and_stays_with_it() {
    let questionnaire = branching();
    let mut interview = Interview::new(&questionnaire, nothing());
    interview.note(&id("a.kind"), "vraag Karin");
    assert_eq!(interview.answers().remarks[&id("a.kind")], "vraag Karin");
    assert_eq!(interview.state(&id("a.kind")), StateName::Open);
    // It is there again in the next sitting.
    let mut interview = Interview::new(&questionnaire, interview.answers().clone());
    let Next::Ask(screen) = interview.next() else { panic!("no question") };
    assert_eq!(screen.remark, Some("vraag Karin"));
    drop(screen);
    say(&mut interview, "a.kind", "x");
    assert!(interview.answers().remarks.is_empty());
    assert_eq!(interview.answers().answers[&id("a.kind")].note.as_deref(), Some("vraag Karin"));
    say(&mut interview, "a.kind", "y");
    assert_eq!(interview.answers().answers[&id("a.kind")].note.as_deref(), Some("vraag Karin"));
    interview.note(&id("a.kind"), "Karin weet het");
    assert_eq!(interview.answers().answers[&id("a.kind")].note.as_deref(), Some("Karin weet het"));
}

#[test]
fn a_draft_is_kept_and_the_question_stays() {
    let questionnaire =
        questionnaire(vec![question("a.story", "longtext", json!({})), single("a.next", &["p", "q"], json!([]))]);
    let mut interview = Interview::new(&questionnaire, nothing());
    let text = |text: &str| Said::Value(Value::Text(text.to_owned()));
    interview.draft(&id("a.story"), text("eerste regel"), None).unwrap();
    assert_eq!(interview.answers().answers[&id("a.story")].said, text("eerste regel"));
    assert_eq!(now(&interview), "a.story 1/2");
}

#[test]
fn a_step_is_introduced_once_in_a_sitting() {
    let questionnaire = branching();
    let mut interview = Interview::new(&questionnaire, nothing());
    let begins = |interview: &Interview<'_>| matches!(interview.next(), Next::Ask(screen) if screen.begins_step);
    assert!(begins(&interview));
    interview.note(&id("a.kind"), "opmerking");
    assert!(!begins(&interview), "the question is shown again after a remark, without the introduction");
    say(&mut interview, "a.kind", "y");
    assert!(begins(&interview));
    interview.back();
    assert!(!begins(&interview));
}

#[test]
fn a_question_that_asks_whether_its_step_is_right_shows_the_answers_of_the_step() {
    let confirm = json!({ "option": choices(&["yes", "no"]), "review_step": true });
    let questionnaire = questionnaire(vec![
        single("a.one", &["p", "q"], json!([])),
        single("w.most", &["cost", "reach"], json!([])),
        single("w.rest", &["more", "less"], json!([])),
        question("w.confirm", "single", confirm),
    ]);
    let mut interview = Interview::new(&questionnaire, nothing());
    for (question, option) in [("a.one", "p"), ("w.most", "cost"), ("w.rest", "less")] {
        say(&mut interview, question, option);
    }
    let Next::Ask(screen) = interview.next() else { panic!("no question") };
    let recap: Vec<_> = screen.recap.iter().map(|entry| (entry.question.id.as_str(), entry.number)).collect();
    assert_eq!(recap, [("w.most", 2), ("w.rest", 3)]);
}

#[test]
fn a_step_that_was_confirmed_is_confirmed_again_after_a_change_in_it() {
    let confirm = json!({ "option": choices(&["yes", "no"]), "review_step": true });
    let questionnaire = questionnaire(vec![
        single("a.one", &["p", "q"], json!([])),
        single("w.most", &["cost", "reach"], json!([])),
        question("w.confirm", "single", confirm),
    ]);
    let mut interview = Interview::new(&questionnaire, nothing());
    for (question, option) in [("a.one", "p"), ("w.most", "cost"), ("w.confirm", "yes")] {
        say(&mut interview, question, option);
    }
    say(&mut interview, "a.one", "q");
    say(&mut interview, "w.most", "cost");
    assert_eq!(now(&interview), "review 3/3", "nothing in the step changed");
    say(&mut interview, "w.most", "reach");
    assert_eq!(now(&interview), "w.confirm 3/3");
    say(&mut interview, "w.confirm", "yes");
    assert_eq!(now(&interview), "review 3/3");
}

#[test]
fn the_chosen_route_leaves_other_questions_out() {
    let full = question("a.detail", "single", json!({ "option": choices(&["p", "q"]), "depth": "full" }));
    let questionnaire = questionnaire(vec![full, single("a.one", &["p", "q"], json!([]))]);
    assert_eq!(now(&Interview::new(&questionnaire, nothing())), "a.one 1/1");
    let mut answers = nothing();
    answers.depth = Depth::Full;
    assert_eq!(now(&Interview::new(&questionnaire, answers)), "a.detail 1/2");
}

#[test]
fn do_not_know_is_an_answer_and_counts_apart() {
    let questionnaire = branching();
    let mut interview = Interview::new(&questionnaire, nothing());
    interview.record(&id("a.kind"), unknown(), None).unwrap();
    interview.record(&id("b.last"), chose("no"), None).unwrap();
    let progress = interview.progress();
    assert_eq!((progress.asked, progress.done, progress.unknown), (2, 2, 1));
    assert_eq!(now(&interview), "review 2/2");
}

#[test]
fn an_answer_that_a_hand_edit_made_irrelevant_is_set_aside_too() {
    let questionnaire = branching();
    let mut answers = nothing();
    answers.answers.insert(id("a.kind"), Answer::new(chose("y")));
    answers.answers.insert(id("a.x"), Answer::new(chose("yes")));
    let mut interview = Interview::new(&questionnaire, answers);
    say(&mut interview, "a.kind", "x");
    assert_eq!(interview.state(&id("a.x")), StateName::Confirm);
}

/// Returns a questionnaire that asks how many people there were, and how many of them were young.
fn people() -> Questionnaire {
    questionnaire(vec![
        question("a.people", "number", json!({})),
        question("a.young", "number", json!({ "of": "a.people" })),
        question("a.old", "number", json!({ "of": "a.people" })),
    ])
}

fn number(interview: &mut Interview<'_>, question: &str, number: f64) -> Result<Effect, Refusal> {
    interview.record(&id(question), Said::Value(Value::Number(number)), None)
}

#[test]
fn a_part_above_its_whole_is_refused_and_changes_nothing() {
    let questionnaire = people();
    let mut interview = Interview::new(&questionnaire, nothing());
    number(&mut interview, "a.people", 40.0).unwrap();
    assert_eq!(number(&mut interview, "a.young", 41.0), Err(Refusal::AboveWhole(40.0)));
    assert!(!interview.answers().answers.contains_key(&id("a.young")));
    number(&mut interview, "a.young", 40.0).unwrap();
}

#[test]
fn a_whole_that_becomes_smaller_than_a_part_tells_which_parts() {
    let questionnaire = people();
    let mut interview = Interview::new(&questionnaire, nothing());
    for (question, count) in [("a.people", 40.0), ("a.young", 30.0), ("a.old", 10.0)] {
        number(&mut interview, question, count).unwrap();
    }
    assert_eq!(number(&mut interview, "a.people", 20.0).unwrap().too_large, [id("a.young")]);
    assert_eq!(number(&mut interview, "a.people", 30.0).unwrap().too_large, []);
}

#[test]
fn a_whole_that_is_not_known_limits_nothing() {
    let questionnaire = people();
    let mut interview = Interview::new(&questionnaire, nothing());
    interview.record(&id("a.people"), unknown(), None).unwrap();
    number(&mut interview, "a.young", 4_000.0).unwrap();
}
