//! Laws of importance that was confirmed: what changed since is on record, for any way through the interview and for any two
//! copies that are put together.

mod interview_support;

use std::collections::BTreeMap;

use interview_support::*;
use platformwijzer::interview::Interview;
use platformwijzer::model::answers::{Answers, Said};
use platformwijzer::model::id::QuestionId;
use platformwijzer::model::questionnaire::Questionnaire;
use platformwijzer::model::revision::Revision;
use platformwijzer::model::weighing::CONFIRM;
use platformwijzer::together::merged;
use proptest::prelude::*;
use serde_json::json;

const ASKED: [&str; 5] = ["a.other", "weights.most", "weights.objective-p", "weights.objective-q", CONFIRM];

/// Importance of three objectives, and one question about something else.
fn weighing() -> Questionnaire {
    let mut all = questionnaire(vec![
        single(ASKED[0], &["p", "q", "r"], json!([])),
        single(ASKED[1], &["p", "q", "r"], json!([])),
        single(ASKED[2], &["half", "hardly"], json!([{ "q": "weights.most", "none_of": ["p"] }])),
        single(ASKED[3], &["half", "hardly"], json!([{ "q": "weights.most", "none_of": ["q"] }])),
        single(CONFIRM, &["yes", "no"], json!([])),
    ]);
    all.steps[1].questions[3].review_step = true;
    all
}

/// What is said to which question, in turn; a number stands for a choice, and one too many for not knowing.
fn sitting() -> impl Strategy<Value = Vec<(usize, usize)>> {
    prop::collection::vec((0..ASKED.len(), 0..4usize), 0..24)
}

fn said(questionnaire: &Questionnaire, question: &QuestionId, number: usize) -> Said {
    let options = &questionnaire.question(question).unwrap().option;
    options.get(number).map_or_else(unknown, |option| chose(option.id.as_str()))
}

type Weighed = BTreeMap<QuestionId, Said>;

fn weighed(answers: &Answers) -> Weighed {
    let about = answers.answers.iter().filter(|(question, _)| question.as_str().starts_with("weights."));
    about.map(|(question, answer)| (question.clone(), answer.said.clone())).collect()
}

/// Answers in turn, the moments beginning at `hour`; returns what was confirmed first.
fn answer(
    questionnaire: &Questionnaire,
    answers: Answers,
    turns: &[(usize, usize)],
    hour: usize,
) -> (Answers, Option<Weighed>) {
    let mut interview = Interview::new(questionnaire, answers);
    let mut first = None;
    for (minute, (question, number)) in turns.iter().enumerate() {
        let question = id(ASKED[*question]);
        let at = format!("2026-11-22T{hour:02}:{minute:02}:00Z");
        let _ = interview.record(&question, said(questionnaire, &question, *number), Some(at));
        let present = weighed(interview.answers());
        if first.is_none() && present.get(&id(CONFIRM)) == Some(&chose("yes")) {
            first = Some(present);
        }
    }
    (interview.answers().clone(), first)
}

/// Lays the record over what was confirmed first.
fn replayed(mut weighed: Weighed, revised: &[Revision]) -> Weighed {
    for revision in revised {
        assert_eq!(weighed.get(&revision.question), revision.from.as_ref(), "{revised:?}");
        assert_ne!(revision.from, revision.to);
        match &revision.to {
            Some(said) => drop(weighed.insert(revision.question.clone(), said.clone())),
            None => drop(weighed.remove(&revision.question)),
        }
    }
    weighed
}

proptest! {
    #[test]
    fn the_record_leads_from_what_was_confirmed_first_to_what_holds_now(turns in sitting()) {
        let questionnaire = weighing();
        let (answers, first) = answer(&questionnaire, nothing(), &turns, 9);
        match first {
            None => prop_assert!(answers.revised.is_empty(), "{:?}", answers.revised),
            Some(first) => prop_assert_eq!(replayed(first, &answers.revised), weighed(&answers)),
        }
        prop_assert!(answers.revised.is_sorted_by(|one, other| one.at <= other.at));
    }

    #[test]
    fn an_answer_that_is_given_again_is_no_change(turns in sitting()) {
        let questionnaire = weighing();
        let (answers, _) = answer(&questionnaire, nothing(), &turns, 9);
        let mut interview = Interview::new(&questionnaire, answers.clone());
        for (question, said) in weighed(&answers) {
            let _ = interview.record(&question, said, Some("2026-11-22T12:00:00Z".to_owned()));
        }
        prop_assert_eq!(&interview.answers().revised, &answers.revised);
    }

    #[test]
    fn two_copies_put_together_lose_no_change_and_note_none_twice(
        shared in sitting(), ours in sitting(), theirs in sitting(), chosen in any::<bool>(),
    ) {
        let questionnaire = weighing();
        let (base, _) = answer(&questionnaire, nothing(), &shared, 9);
        let (ours, _) = answer(&questionnaire, base.clone(), &ours, 10);
        let (theirs, _) = answer(&questionnaire, base, &theirs, 11);
        let together = |ours: &Answers, theirs: &Answers| {
            let found = merged(ours, theirs, None);
            let mut answers = found.answers;
            for conflict in found.conflicts {
                answers.answers.insert(conflict.question, if chosen { conflict.ours } else { conflict.theirs });
            }
            answers.account_for_importance(&[ours, theirs], Some("2026-11-22T12:00:00Z"));
            answers
        };
        let both = together(&ours, &theirs);
        for copy in [&ours, &theirs] {
            prop_assert!(copy.revised.iter().all(|revision| both.revised.contains(revision)));
            if copy.was_weighed() {
                let present = weighed(&both);
                for (question, before) in weighed(copy) {
                    let noted = both.revised.iter().rev().find(|revision| revision.question == question);
                    let known = noted.map_or(Some(&before), |revision| revision.to.as_ref());
                    prop_assert_eq!(known, present.get(&question));
                }
            }
        }
        if !ours.was_weighed() && !theirs.was_weighed() {
            prop_assert!(both.revised.is_empty());
        }
        prop_assert_eq!(&together(&both, &both).revised, &both.revised);
    }

    #[test]
    fn copies_that_were_put_together_are_confirmed_only_for_what_one_of_them_confirmed(
        shared in sitting(), ours in sitting(), theirs in sitting(),
    ) {
        let questionnaire = weighing();
        let (base, _) = answer(&questionnaire, nothing(), &shared, 9);
        let (ours, _) = answer(&questionnaire, base.clone(), &ours, 10);
        let (theirs, _) = answer(&questionnaire, base, &theirs, 11);
        let mut both = merged(&ours, &theirs, None).answers;
        both.account_for_importance(&[&ours, &theirs], None);
        let holds = |answers: &Answers| {
            answers.answers.get(&id(CONFIRM)).is_some_and(|answer| answer.said == chose("yes") && answer.active)
        };
        if holds(&both) {
            let is_it = |copy: &&Answers| holds(copy) && weighed(copy) == weighed(&both);
            prop_assert!([&ours, &theirs].iter().any(is_it));
        }
    }
}
