//! Laws of the interview, for any questionnaire and any way through it.

mod interview_support;

use std::collections::{BTreeMap, BTreeSet};

use interview_support::*;
use platformwijzer::interview::{Interview, Next};
use platformwijzer::model::answers::{Said, Standing};
use platformwijzer::model::condition::{Evidence, StateName};
use platformwijzer::model::id::QuestionId;
use platformwijzer::model::questionnaire::Questionnaire;
use platformwijzer::model::truth::Truth;
use proptest::prelude::*;
use serde_json::json;

const OPTIONS: [&str; 3] = ["p", "q", "r"];

/// Returns questionnaires of up to nine questions, each asked always or on a choice of one or two earlier questions.
fn questionnaires() -> impl Strategy<Value = Questionnaire> {
    let one = (
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        0..6u8,
        prop::sample::subsequence(&OPTIONS[..], 1..3),
    );
    prop::collection::vec(one, 2..9).prop_map(|shapes| {
        let mut ids: Vec<String> = Vec::new();
        let mut questions = Vec::new();
        for (number, (first, second, shape, options)) in shapes.into_iter().enumerate() {
            let when = if ids.is_empty() || shape == 0 {
                json!([])
            } else {
                let atom = |id: &String| json!({ "q": id, "in": options });
                let (one, other) = (atom(&ids[first.index(ids.len())]), atom(&ids[second.index(ids.len())]));
                match shape {
                    1 | 2 => json!([one]),
                    3 => json!([one, other]),
                    4 => json!([{ "any": [one, other] }]),
                    _ => json!([{ "q": ids[first.index(ids.len())], "none_of": options }]),
                }
            };
            let id = format!("{}.q{number}", ["a", "b", "c"][number / 3]);
            questions.push(single(&id, &OPTIONS, when));
            ids.push(id);
        }
        questionnaire(questions)
    })
}

/// Answers every question that is asked with what `wish` has for it, in the order of `order`, until all are answered.
fn answer_all(interview: &mut Interview<'_>, wish: &BTreeMap<QuestionId, Said>, order: &[QuestionId]) {
    for _ in 0..=order.len() {
        for id in order {
            if matches!(interview.state(id), StateName::Open | StateName::Confirm) && interview.jump(id) {
                interview.record(id, wish[id].clone(), None).unwrap();
                interview.keep_returned();
            }
        }
    }
}

/// Returns what conclusions can see: the state of every question, and its value when it counts.
fn seen(questionnaire: &Questionnaire, interview: &Interview<'_>) -> Vec<(StateName, Option<String>)> {
    let standing = Standing::new(questionnaire, interview.answers());
    let ids = questionnaire.questions().map(|question| &question.id);
    ids.map(|id| (standing.state(id), standing.value(id).map(|value| format!("{value:?}")))).collect()
}

fn case() -> impl Strategy<Value = (Questionnaire, BTreeMap<QuestionId, Said>, Vec<QuestionId>)> {
    questionnaires().prop_flat_map(|questionnaire| {
        let ids: Vec<QuestionId> = questionnaire.questions().map(|question| question.id.clone()).collect();
        let said = prop_oneof![4 => prop::sample::select(&OPTIONS[..]).prop_map(chose), 1 => Just(unknown())];
        let wish = prop::collection::vec(said, ids.len());
        let shuffled = Just(ids.clone()).prop_shuffle();
        (Just(questionnaire), wish, shuffled).prop_map(move |(questionnaire, wish, order)| {
            (questionnaire, ids.iter().cloned().zip(wish).collect(), order)
        })
    })
}

#[derive(Debug, Clone)]
enum Move {
    Answer(&'static str),
    Unknown,
    Back,
    Later,
    Overview,
    GoOn,
    Jump(prop::sample::Index),
    Note,
    Keep,
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let one = prop_oneof![
        5 => prop::sample::select(&OPTIONS[..]).prop_map(Move::Answer),
        1 => Just(Move::Unknown),
        1 => Just(Move::Back),
        1 => Just(Move::Later),
        1 => Just(Move::Overview),
        1 => Just(Move::GoOn),
        2 => any::<prop::sample::Index>().prop_map(Move::Jump),
        1 => Just(Move::Note),
        1 => Just(Move::Keep),
    ];
    prop::collection::vec(one, 0..40)
}

fn make(interview: &mut Interview<'_>, questionnaire: &Questionnaire, step: &Move) {
    let present = match interview.next() {
        Next::Ask(screen) => Some(screen.question.id.clone()),
        Next::Review(_) => None,
    };
    match (step, present) {
        (Move::Answer(option), Some(id)) => drop(interview.record(&id, chose(option), None).unwrap()),
        (Move::Unknown, Some(id)) => drop(interview.record(&id, unknown(), None).unwrap()),
        (Move::Note, Some(id)) => interview.note(&id, "opmerking"),
        (Move::Back, _) => drop(interview.back()),
        (Move::Later, _) => interview.later(),
        (Move::Overview, _) => interview.overview(),
        (Move::GoOn, _) => interview.go_on(),
        (Move::Keep, _) => drop(interview.keep_returned()),
        (Move::Jump(index), _) => {
            let ids: Vec<&QuestionId> = questionnaire.questions().map(|question| &question.id).collect();
            interview.jump(ids[index.index(ids.len())]);
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_answering_does_not_matter((questionnaire, wish, order) in case()) {
        let in_order: Vec<QuestionId> = questionnaire.questions().map(|question| question.id.clone()).collect();
        let mut one = Interview::new(&questionnaire, nothing());
        let mut other = Interview::new(&questionnaire, nothing());
        answer_all(&mut one, &wish, &in_order);
        answer_all(&mut other, &wish, &order);
        prop_assert_eq!(seen(&questionnaire, &one), seen(&questionnaire, &other));
    }

    #[test]
    fn a_change_and_its_undoing_give_the_same(
        (questionnaire, wish, order) in case(),
        which in any::<prop::sample::Index>(),
        instead in prop_oneof![prop::sample::select(&OPTIONS[..]).prop_map(chose), Just(unknown())],
    ) {
        let mut interview = Interview::new(&questionnaire, nothing());
        answer_all(&mut interview, &wish, &order);
        let before = seen(&questionnaire, &interview);
        let id = which.get(&order);
        if interview.jump(id) {
            interview.record(id, instead, None).unwrap();
            // The file in between may be saved and read again.
            let mut later = Interview::new(&questionnaire, interview.answers().clone());
            prop_assert!(later.jump(id));
            later.record(id, wish[id].clone(), None).unwrap();
            later.keep_returned();
            prop_assert_eq!(before, seen(&questionnaire, &later));
        }
    }

    #[test]
    fn no_answer_counts_whose_question_does_not_apply_or_waits((questionnaire, _, _) in case(), moves in moves()) {
        let mut interview = Interview::new(&questionnaire, nothing());
        for step in &moves {
            make(&mut interview, &questionnaire, step);
            let standing = Standing::new(&questionnaire, interview.answers());
            for question in questionnaire.questions() {
                let answer = interview.answers().answers.get(&question.id);
                if question.when.truth(&standing) != Truth::True || answer.is_none_or(|answer| !answer.active) {
                    prop_assert_eq!(standing.value(&question.id), None);
                }
            }
        }
    }

    #[test]
    fn an_answer_whose_question_lapsed_counts_only_after_somebody_said_so(
        (questionnaire, _, _) in case(),
        moves in moves(),
    ) {
        let mut interview = Interview::new(&questionnaire, nothing());
        let mut lapsed: BTreeSet<QuestionId> = BTreeSet::new();
        for step in &moves {
            let answered = match interview.next() {
                Next::Ask(screen) if matches!(step, Move::Answer(_) | Move::Unknown) => Some(screen.question.id.clone()),
                _ => None,
            };
            make(&mut interview, &questionnaire, step);
            if let Some(id) = answered {
                lapsed.remove(&id);
            }
            let standing = Standing::new(&questionnaire, interview.answers());
            if matches!(step, Move::Keep) {
                lapsed.retain(|id| standing.state(id) == StateName::Irrelevant || standing.value(id).is_none());
            }
            for question in questionnaire.questions() {
                if standing.state(&question.id) == StateName::Irrelevant {
                    lapsed.insert(question.id.clone());
                }
                prop_assert!(!lapsed.contains(&question.id) || standing.value(&question.id).is_none());
            }
        }
    }

    #[test]
    fn every_way_through_shows_only_questions_that_are_asked((questionnaire, _, _) in case(), moves in moves()) {
        let mut interview = Interview::new(&questionnaire, nothing());
        for step in &moves {
            make(&mut interview, &questionnaire, step);
            if let Next::Ask(screen) = interview.next() {
                let standing = Standing::new(&questionnaire, interview.answers());
                prop_assert!(standing.is_asked(screen.question));
                prop_assert!(1 <= screen.number && screen.number <= screen.total);
            }
        }
    }

    #[test]
    fn answering_what_comes_ends_in_the_review_with_nothing_open((questionnaire, wish, _) in case(), moves in moves()) {
        let mut interview = Interview::new(&questionnaire, nothing());
        for step in &moves {
            make(&mut interview, &questionnaire, step);
        }
        let mut interview = Interview::new(&questionnaire, interview.answers().clone());
        let mut count = 0;
        while let Next::Ask(screen) = interview.next() {
            let id = screen.question.id.clone();
            drop(screen);
            interview.record(&id, wish[&id].clone(), None).unwrap();
            count += 1;
            prop_assert!(count <= 2 * wish.len(), "the interview does not end");
        }
        prop_assert!(!interview.review().has_open());
    }

    #[test]
    fn answers_are_never_thrown_away((questionnaire, _, _) in case(), moves in moves()) {
        let mut interview = Interview::new(&questionnaire, nothing());
        let mut given: BTreeMap<QuestionId, Said> = BTreeMap::new();
        for step in &moves {
            if let (Move::Answer(option), Next::Ask(screen)) = (step, interview.next()) {
                given.insert(screen.question.id.clone(), chose(option));
            } else if let (Move::Unknown, Next::Ask(screen)) = (step, interview.next()) {
                given.insert(screen.question.id.clone(), unknown());
            }
            make(&mut interview, &questionnaire, step);
            let kept: BTreeMap<_, _> =
                interview.answers().answers.iter().map(|(id, answer)| (id.clone(), answer.said.clone())).collect();
            prop_assert_eq!(&kept, &given);
        }
    }
}
