//! What holds of whatever colleagues say.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{joined, merged, says_the_same, settled_as};
use crate::content::Content;
use crate::content::store::Store;
use crate::model::answers::{Answer, Answers, Nature, Respondent, Said, Standing, Value};
use crate::model::condition::{Evidence, StateName};
use crate::model::id::QuestionId;
use crate::model::joint::{Accord, Resolution, Resolutions, Voice};
use crate::model::questionnaire::{Depth, NonAnswer, Questionnaire};
use crate::reasoning::conclude;

thread_local! {
    static PLAN: Questionnaire = Content::load(&Store::embedded()).questionnaires["stappenplan"].clone();
}

/// Questions of which choices are drawn; some decide whether others are asked.
const ASKED: [&str; 7] = [
    "goals.kind",
    "goals.problem",
    "goals.shared",
    "role.promise",
    "data.controller",
    "agreements.owner",
    "agreements.answers-who",
];

/// For each question: nothing, "do not know", or the choice with this number.
type Drawn = Vec<Option<Option<usize>>>;

fn drawn() -> impl Strategy<Value = Drawn> {
    prop::collection::vec(prop::option::of(prop::option::of(0..3usize)), ASKED.len())
}

fn voice(plan: &Questionnaire, id: &str, drawn: &Drawn) -> Voice {
    let answer = |(name, said): (&&str, &Option<Option<usize>>)| {
        let question = plan.question(&QuestionId::from(*name)).expect("the plan has these questions");
        let said = match (*said)? {
            None => Said::Non(NonAnswer::Unknown),
            Some(number) => Said::Value(Value::Choices(vec![question.option[number].id.clone()])),
        };
        Some((question.id.clone(), Answer { rev: question.rev, ..Answer::new(said) }))
    };
    let answers = Answers {
        assessment: "zaak".to_owned(),
        nature: Nature::Real,
        questionnaire: plan.id.clone(),
        version: plan.version.clone(),
        depth: Depth::Core,
        date: None,
        respondent: Respondent { id: id.to_owned(), ..Respondent::default() },
        answers: ASKED.iter().zip(drawn).filter_map(answer).collect(),
        remarks: BTreeMap::new(),
        revised: Vec::new(),
    };
    Voice { label: id.to_owned(), answers }
}

fn said(answers: &Answers) -> BTreeMap<QuestionId, Said> {
    answers.answers.iter().map(|(id, answer)| (id.clone(), answer.said.clone())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_order_of_colleagues_does_not_matter(a in drawn(), b in drawn(), c in drawn()) {
        PLAN.with(|plan| {
            let [a, b, c] = [("a", &a), ("b", &b), ("c", &c)].map(|(id, drawn)| voice(plan, id, drawn));
            let one = joined(plan, vec![a.clone(), b.clone(), c.clone()], Resolutions::new());
            let other = joined(plan, vec![c, a, b], Resolutions::new());
            prop_assert_eq!(one, other);
            Ok(())
        })?;
    }

    #[test]
    fn who_says_the_same_twice_says_it_once(a in drawn()) {
        PLAN.with(|plan| {
            let alone = voice(plan, "a", &a);
            let (joint, both) = joined(plan, vec![alone.clone(), voice(plan, "b", &a)], Resolutions::new());
            prop_assert_eq!(joint.of(Accord::Differs).count(), 0);
            let [one, other] =
                [&alone.answers, &both].map(|answers| conclude(&Standing::new(plan, answers)));
            prop_assert_eq!(one, other);
            Ok(())
        })?;
    }

    #[test]
    fn an_open_difference_is_never_read_as_known(a in drawn(), b in drawn()) {
        PLAN.with(|plan| {
            let (joint, answers) = joined(plan, vec![voice(plan, "a", &a), voice(plan, "b", &b)], Resolutions::new());
            let standing = Standing::new(plan, &answers);
            for matter in joint.of(Accord::Differs) {
                prop_assert_ne!(standing.state(&matter.question), StateName::Value);
                prop_assert!(standing.value(&matter.question).is_none());
                prop_assert!(standing.choices(&matter.question).is_empty());
            }
            Ok(())
        })?;
    }

    #[test]
    fn settling_a_difference_is_everybody_having_that_answer(a in drawn(), b in drawn()) {
        PLAN.with(|plan| {
            let voices = vec![voice(plan, "a", &a), voice(plan, "b", &b)];
            let (joint, open) = joined(plan, voices.clone(), Resolutions::new());
            for matter in joint.of(Accord::Differs) {
                let right = &matter.positions[0].said;
                let question = plan.question(&matter.question).unwrap();
                let resolution = Resolution {
                    said: right.clone(),
                    rev: question.rev,
                    by: "x".into(),
                    date: "2026-01-01".into(),
                    reason: "y".into(),
                };
                let settled = Resolutions::from([(matter.question.clone(), resolution)]);
                let (_, settled) = joined(plan, voices.clone(), settled);
                // A changed mind can make questions of one's own stop to apply, so only this answer is compared.
                let mut agreed = voices.clone();
                agreed.iter_mut().for_each(|voice| {
                    voice.answers.answers.get_mut(&matter.question).unwrap().said = right.clone();
                });
                let (_, agreed) = joined(plan, agreed, Resolutions::new());
                let [settled, agreed] = [&settled, &agreed].map(said);
                prop_assert_eq!(settled.get(&matter.question), agreed.get(&matter.question));
                // It is what trying out who is right supposes.
                prop_assert_eq!(settled, said(&settled_as(&open, &matter.question, right)));
            }
            Ok(())
        })?;
    }

    #[test]
    fn what_one_knows_holds_when_nobody_says_otherwise(a in drawn()) {
        PLAN.with(|plan| {
            let nothing: Drawn = vec![None; ASKED.len()];
            let alone = voice(plan, "a", &a);
            let (_, both) = joined(plan, vec![alone.clone(), voice(plan, "b", &nothing)], Resolutions::new());
            let [one, other] = [&alone.answers, &both].map(|answers| conclude(&Standing::new(plan, answers)));
            prop_assert_eq!(one, other);
            Ok(())
        })?;
    }

    #[test]
    fn putting_copies_together_loses_no_answer(base in drawn(), a in drawn(), b in drawn(), is_known in any::<bool>()) {
        PLAN.with(|plan| {
            let [base, ours, theirs] = [&base, &a, &b].map(|drawn| voice(plan, "a", drawn).answers);
            let found = merged(&ours, &theirs, is_known.then_some(&base));
            for (question, their) in &theirs.answers {
                let said = &found.answers.answers[question].said;
                let is_taken = says_the_same(said, &their.said);
                let is_open = found.conflicts.iter().any(|conflict| conflict.question == *question);
                prop_assert!(is_taken || is_open || found.kept.contains(question), "{question}");
                // An answer of the other copy gives way only when it is where both began.
                if found.kept.contains(question) {
                    prop_assert!(says_the_same(&base.answers[question].said, &their.said));
                }
            }
            prop_assert!(ours.answers.keys().all(|question| found.answers.answers.contains_key(question)));
            // The second time there is nothing left to take.
            if found.conflicts.is_empty() {
                let again = merged(&found.answers, &theirs, is_known.then_some(&base));
                prop_assert!(again.taken.is_empty() && again.conflicts.is_empty());
            }
            Ok(())
        })?;
    }
}
