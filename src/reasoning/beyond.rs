//! What the full route would add to answers of the core route, and whether it can still change the verdict.

use super::conclusion::{Outcome, concluded, outcomes};
use crate::model::answers::{Answers, Standing};
use crate::model::conclusion::{Beyond, BeyondStep, BeyondVerdict, Conclusion, Verdict};
use crate::model::id::{QuestionId, RuleId};
use crate::model::questionnaire::{Depth, FindingLevel, Question};

/// Returns what the full route would add; nothing when it asks no more, or when no answer can change the verdict.
pub fn beyond_route(standing: &Standing<'_>, conclusion: &Conclusion) -> Option<Beyond> {
    if conclusion.verdict.is_settled() {
        return None;
    }
    let answers = Answers { depth: Depth::Full, ..standing.answers().clone() };
    let full = Standing::new(standing.questionnaire(), &answers);
    let is_more = |question: &&Question| !standing.is_in_route(question) && full.is_asked(question);
    let steps = standing.questionnaire().steps.iter().map(|step| BeyondStep {
        step: step.id.clone(),
        questions: step
            .questions
            .iter()
            .filter(is_more)
            .map(|question| question.id.clone())
            .collect::<Vec<QuestionId>>(),
    });
    let steps: Vec<BeyondStep> = steps.filter(|step| !step.questions.is_empty()).collect();
    (!steps.is_empty()).then(|| Beyond { steps, verdicts: verdicts(standing, conclusion.verdict) })
}

/// Returns the verdicts that follow when one rule more fires of those that only the full route can tell, or when the answer
/// to it is not known either.
///
/// A finding never vanishes by a further answer, so one rule at a time shows every verdict that can still come; apart from
/// that too little is known, to which many of them can add up.
fn verdicts(standing: &Standing<'_>, present: Verdict) -> Vec<BeyondVerdict> {
    let now = outcomes(standing);
    let mut found: Vec<BeyondVerdict> = Vec::new();
    for (index, outcome) in now.iter().enumerate().filter(|(_, outcome)| outcome.beyond_route) {
        for possible in [outcome.fired(), outcome.left_open()] {
            let mut then: Vec<Outcome<'_>> = now.clone();
            then[index] = possible;
            let verdict = concluded(standing, &then).verdict;
            if verdict == present {
                continue;
            }
            let rule: RuleId = outcome.rule.id.clone();
            match found.iter_mut().find(|known| known.verdict == verdict) {
                Some(known) if known.rules.contains(&rule) => {}
                Some(known) => known.rules.push(rule),
                None => found.push(BeyondVerdict { verdict, rules: vec![rule] }),
            }
        }
    }
    // Each by itself may matter little, and all of them together leave more than half of the factors unknown.
    let can_stay_open = |outcome: &&Outcome<'_>| {
        outcome.beyond_route && matches!(outcome.rule.level, Some(FindingLevel::Risk | FindingLevel::Blocker))
    };
    let none_known: Vec<Outcome<'_>> = now.iter().map(Outcome::left_open).collect();
    let verdict = concluded(standing, &none_known).verdict;
    if verdict != present && !found.iter().any(|known| known.verdict == verdict) {
        let rules = now.iter().filter(can_stay_open).map(|outcome| outcome.rule.id.clone()).collect();
        found.push(BeyondVerdict { verdict, rules });
    }
    found
}
