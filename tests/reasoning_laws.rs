//! Laws that hold for every set of answers to the shipped questionnaire, not for examples only.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use platformwijzer::content::Content;
use platformwijzer::content::store::Store;
use platformwijzer::model::answers::{Answer, Answers, Nature, Respondent, Said, Standing, Value};
use platformwijzer::model::conclusion::{Conclusion, FactorState, Verdict};
use platformwijzer::model::condition::{Evidence, StateName};
use platformwijzer::model::questionnaire::{Depth, FindingLevel, NonAnswer, Question, QuestionKind, Questionnaire};
use platformwijzer::reasoning::{beyond_route, conclude};
use proptest::prelude::*;

static CONTENT: LazyLock<Content> = LazyLock::new(|| Content::load(&Store::embedded()));

fn plan() -> &'static Questionnaire {
    &CONTENT.questionnaires["stappenplan"]
}

fn questions() -> Vec<&'static Question> {
    plan().questions().collect()
}

/// Picks an answer to a question from a number; `Unknown` for one pick in `1 / unknown_share` when there is such a share.
fn pick(question: &Question, number: u64, with_unknown: bool) -> Said {
    if with_unknown && number.is_multiple_of(5) {
        return Said::Non(NonAnswer::Unknown);
    }
    let number = number / 5;
    match question.kind {
        QuestionKind::Single => {
            let index = usize::try_from(number).unwrap_or(0) % question.option.len();
            Said::Value(Value::Choices(vec![question.option[index].id.clone()]))
        }
        QuestionKind::Multi => Said::Value(Value::Choices(choices(question, number))),
        QuestionKind::Text | QuestionKind::Longtext => Said::Value(Value::Text("tekst".to_owned())),
        _ => {
            let (low, high) = question.bounds();
            Said::Value(Value::Number((low + (number % 1_000_000) as f64).min(high)))
        }
    }
}

fn choices(question: &Question, number: u64) -> Vec<platformwijzer::model::id::OptionId> {
    let alone: Vec<_> = question.option.iter().filter(|choice| choice.exclusive).collect();
    if !alone.is_empty() && number.is_multiple_of(7) {
        return vec![alone[0].id.clone()];
    }
    let shared: Vec<_> = question.option.iter().filter(|choice| !choice.exclusive).collect();
    let most = question.max.map_or(shared.len(), |max| max as usize);
    let mut picked: Vec<_> = shared
        .iter()
        .enumerate()
        .filter(|(index, _)| number >> index & 1 == 1)
        .map(|(_, choice)| choice.id.clone())
        .take(most)
        .collect();
    if picked.is_empty() {
        picked.push(shared[usize::try_from(number).unwrap_or(0) % shared.len()].id.clone());
    }
    picked
}

fn answers(depth: Depth, numbers: &[u64], with_unknown: bool) -> Answers {
    let in_route = questions().into_iter().zip(numbers).filter(|(question, _)| question.depth <= depth);
    let given = in_route.map(|(question, number)| {
        let mut answer = Answer::new(pick(question, *number, with_unknown));
        answer.rev = question.rev;
        (question.id.clone(), answer)
    });
    Answers {
        assessment: "wet".to_owned(),
        nature: Nature::Constructed,
        questionnaire: "stappenplan".to_owned(),
        version: plan().version.clone(),
        depth,
        date: None,
        respondent: Respondent { id: "r1".to_owned(), ..Respondent::default() },
        answers: given.collect::<BTreeMap<_, _>>(),
        remarks: BTreeMap::new(),
        revised: Vec::new(),
    }
}

/// Turns every "don't know" into an answer.
fn settle(answers: &mut Answers, numbers: &[u64]) {
    for (question, number) in questions().into_iter().zip(numbers) {
        if let Some(entry) = answers.answers.get_mut(&question.id)
            && entry.said == Said::Non(NonAnswer::Unknown)
        {
            entry.said = pick(question, *number, false);
        }
    }
}

fn conclusion(answers: &Answers) -> Conclusion {
    conclude(&Standing::new(plan(), answers))
}

fn numbers() -> impl Strategy<Value = Vec<u64>> {
    proptest::collection::vec(any::<u32>().prop_map(u64::from), questions().len())
}

fn route() -> impl Strategy<Value = Depth> {
    prop_oneof![Just(Depth::Core), Just(Depth::Full)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Who answers everything in the core route gets a verdict that says something.
    #[test]
    fn full_answers_leave_no_factor_unknown(numbers in numbers(), depth in route()) {
        let conclusion = conclusion(&answers(depth, &numbers, false));
        let unknown: Vec<_> = conclusion.readiness.iter().filter(|factor| factor.state == FactorState::NotKnown).collect();
        prop_assert!(unknown.is_empty(), "{unknown:?}");
        prop_assert_ne!(conclusion.verdict, Verdict::CannotBeSaid);
    }

    /// An answer that does not count changes nothing.
    #[test]
    fn inactive_answers_never_leak(numbers in numbers(), depth in route(), with_unknown in any::<bool>()) {
        let all = answers(depth, &numbers, with_unknown);
        let standing = Standing::new(plan(), &all);
        let mut pruned = all.clone();
        pruned.answers.retain(|id, _| standing.state(id) != StateName::Irrelevant);
        prop_assert_eq!(conclude(&standing), conclusion(&pruned));
    }

    /// A go is unconditional: everything that applies is in order and nothing is open.
    #[test]
    fn a_go_hides_nothing(numbers in numbers(), depth in route(), with_unknown in any::<bool>()) {
        let conclusion = conclusion(&answers(depth, &numbers, with_unknown));
        if conclusion.verdict == Verdict::Go {
            prop_assert!(conclusion.readiness.iter().all(|factor| factor.state == FactorState::InOrder));
            prop_assert!(conclusion.open_points.is_empty());
        }
    }

    /// No answer can lift a blocker that is certain, unless it makes the question behind it needless.
    #[test]
    fn knowing_more_keeps_what_was_certain(numbers in numbers(), depth in route(), more in numbers()) {
        let before = answers(depth, &numbers, true);
        let mut after = before.clone();
        settle(&mut after, &more);
        let standing = Standing::new(plan(), &after);
        let (before, after) = (conclusion(&before), conclude(&standing));
        for finding in before.findings.iter().filter(|finding| finding.level == FindingLevel::Blocker) {
            let still = after.findings.iter().any(|other| other.rule == finding.rule);
            let stopped_to_apply = after.not_applicable.contains(&finding.factor)
                || finding.questions.iter().any(|id| standing.state(id) == StateName::Irrelevant);
            prop_assert!(still || stopped_to_apply, "{} was certain", finding.rule);
        }
    }

    /// What the core route says that the full one can still bring, includes everything that it does bring.
    #[test]
    fn the_full_route_brings_no_verdict_that_was_not_announced(numbers in numbers(), with_unknown in any::<bool>()) {
        let full = answers(Depth::Full, &numbers, with_unknown);
        let core = answers(Depth::Core, &numbers, with_unknown);
        let standing = Standing::new(plan(), &core);
        let (before, after) = (conclude(&standing), conclusion(&full));
        let announced = beyond_route(&standing, &before).map_or_else(Vec::new, |beyond| beyond.verdicts);
        prop_assert!(
            after.verdict == before.verdict || announced.iter().any(|possible| possible.verdict == after.verdict),
            "{:?} became {:?}, announced were {announced:?}", before.verdict, after.verdict
        );
        prop_assert!(announced.iter().all(|possible| possible.verdict != before.verdict && !possible.rules.is_empty()));
        prop_assert!(!before.verdict.is_settled() || announced.is_empty());
    }

    /// "Don't know" never looks better than the best answer: a factor that is in order is so whatever the unknowns are.
    #[test]
    fn in_order_holds_whatever_the_unknowns_are(numbers in numbers(), depth in route(), more in numbers()) {
        let before = answers(depth, &numbers, true);
        let mut after = before.clone();
        settle(&mut after, &more);
        let (before, after) = (conclusion(&before), conclusion(&after));
        for factor in before.readiness.iter().filter(|factor| factor.state == FactorState::InOrder) {
            let silent = |id: &platformwijzer::model::id::RuleId| {
                plan().rule(id).is_some_and(|rule| rule.if_unknown == platformwijzer::model::questionnaire::RuleIfUnknown::Silent)
            };
            let worse = after.findings.iter().filter(|finding| finding.factor == factor.factor && finding.level != FindingLevel::Strength);
            let unexpected: Vec<_> = worse.filter(|finding| !silent(&finding.rule)).collect();
            prop_assert!(unexpected.is_empty(), "{unexpected:?}");
        }
    }
}

#[test]
fn every_rule_fires_in_some_case() {
    let mut silent: std::collections::BTreeSet<_> = plan().rules().map(|rule| rule.id.clone()).collect();
    let mut state = 7_u64;
    let mut next = || {
        // A fixed linear congruential generator: the same cases in every run.
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        state >> 33
    };
    for case in 0..6_000 {
        let numbers: Vec<u64> = questions().iter().map(|_| next()).collect();
        let mut all = answers(Depth::Full, &numbers, false);
        if case >= 5_500 {
            // Colleagues answered some questions differently.
            all.answers
                .values_mut()
                .filter(|_| next() % 5 == 0)
                .for_each(|answer| answer.said = Said::Differ(Vec::new()));
        }
        let standing = Standing::new(plan(), &all);
        let fired =
            plan().rules().filter(|rule| rule.when.truth(&standing) == platformwijzer::model::truth::Truth::True);
        for rule in fired {
            silent.remove(&rule.id);
        }
    }
    assert!(silent.is_empty(), "rules that never fire: {silent:?}");
}
