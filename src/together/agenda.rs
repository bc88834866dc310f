//! Which open differences matter for the advice, found by trying out who is right.

use std::collections::BTreeMap;

use super::settled_as;
use crate::model::answers::{Answers, Said};
use crate::model::id::QuestionId;
use crate::model::joint::{Accord, Advice, Agenda, Joint, Stake};

/// Most combinations that are tried; beyond them each difference is looked at with the others left open.
const MOST_CASES: usize = 64;

/// For each difference the position that is right; nothing where it stays open.
type Case = Vec<Option<usize>>;

/// A question with what was said to it.
type Open<'a> = (&'a QuestionId, Vec<&'a Said>);

/// Returns the open differences with what each does to the advice, what matters most first; equals in the order of the
/// questionnaire. `advice` says what follows from answers.
pub fn agenda(joint: &Joint, answers: &Answers, advice: &dyn Fn(&Answers) -> Advice) -> Agenda {
    let open: Vec<Open<'_>> = joint
        .of(Accord::Differs)
        .map(|matter| (&matter.question, matter.positions.iter().map(|position| &position.said).collect()))
        .collect();
    let follows = |case: &Case| {
        let mut answers = answers.clone();
        for ((question, positions), right) in open.iter().zip(case) {
            if let Some(right) = right {
                answers = settled_as(&answers, question, positions[*right]);
            }
        }
        advice(&answers)
    };
    let now = advice(answers);
    let count = open.iter().try_fold(1usize, |product, (_, positions)| product.checked_mul(positions.len()));
    let combined = open.len() > 1 && count.is_some_and(|count| count <= MOST_CASES);
    let cases = if combined { every_case(&open) } else { Vec::new() };
    let all: Vec<(Case, Advice)> = cases.into_iter().map(|case| (case.clone(), follows(&case))).collect();
    let stake = |place: usize| {
        let alone = |right: usize| {
            let mut case: Case = vec![None; open.len()];
            case[place] = Some(right);
            follows(&case)
        };
        let branches: Vec<Advice> = (0..open[place].1.len()).map(alone).collect();
        let mut groups = alike_but_for(&all, place);
        groups.push(branches.iter().collect());
        let share = |differ: &dyn Fn(&Advice, &Advice) -> bool| {
            let apart = groups.iter().filter(|group| group.windows(2).any(|pair| differ(pair[0], pair[1])));
            apart.count() as f64 / groups.len() as f64
        };
        Stake {
            question: open[place].0.clone(),
            verdict: share(&differ_in_verdict),
            leading: share(&|one, other| one.leading != other.leading),
            settling: branches.first().is_some_and(|branch| differ_in_verdict(branch, &now)),
            branches,
        }
    };
    let mut stakes: Vec<Stake> = (0..open.len()).map(stake).collect();
    stakes.sort_by(|a, b| {
        b.verdict.total_cmp(&a.verdict).then(b.leading.total_cmp(&a.leading)).then(b.settling.cmp(&a.settling))
    });
    Agenda { stakes, now, combined }
}

fn differ_in_verdict(one: &Advice, other: &Advice) -> bool {
    (one.verdict, one.points_to) != (other.verdict, other.points_to)
}

fn every_case(open: &[Open<'_>]) -> Vec<Case> {
    open.iter().fold(vec![Vec::new()], |cases, (_, positions)| {
        let longer = |case: Case| {
            (0..positions.len()).map(move |right| case.iter().copied().chain([Some(right)]).collect::<Case>())
        };
        cases.into_iter().flat_map(longer).collect()
    })
}

/// Returns the outcomes of cases that are alike but for one difference, together.
fn alike_but_for(all: &[(Case, Advice)], place: usize) -> Vec<Vec<&Advice>> {
    let mut groups: BTreeMap<Case, Vec<&Advice>> = BTreeMap::new();
    for (case, advice) in all {
        let mut others = case.clone();
        others[place] = None;
        groups.entry(others).or_default().push(advice);
    }
    groups.into_values().collect()
}
