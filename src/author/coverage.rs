//! What the test cases of a questionnaire touch: questions asked, options chosen, rules that fired.

use std::collections::BTreeSet;

use serde::Serialize;

use super::expectation::fires;
use crate::model::answers::Standing;
use crate::model::condition::Evidence;
use crate::model::id::{QuestionId, RuleId};
use crate::model::questionnaire::Questionnaire;
use crate::model::weighing;

/// What a set of cases touches, and what it leaves out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// Questions asked in some case, and all of them.
    pub questions: Share,
    /// Options chosen in some case, and all of them.
    pub options: Share,
    /// Rules that fired in some case, and all of them.
    pub rules: Share,
    /// Questions that no case asks.
    pub not_asked: Vec<QuestionId>,
    /// Options that no case chooses, as `step.question=option`.
    pub not_chosen: Vec<String>,
    /// Rules that fire in no case.
    pub not_fired: Vec<RuleId>,
}

/// A part of a whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Share {
    /// The part.
    pub touched: usize,
    /// The whole.
    pub all: usize,
}

impl Coverage {
    /// Tells whether nothing is left out.
    pub fn is_complete(&self) -> bool {
        self.not_asked.is_empty() && self.not_chosen.is_empty() && self.not_fired.is_empty()
    }
}

/// Returns what these cases touch. Questions about importance are made from the catalog and are left aside.
pub fn coverage<'a>(questionnaire: &Questionnaire, cases: impl IntoIterator<Item = &'a Standing<'a>>) -> Coverage {
    let own = || {
        let steps = questionnaire.steps.iter().filter(|step| step.id != weighing::STEP);
        steps.flat_map(|step| &step.questions)
    };
    let (mut asked, mut chosen, mut fired) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for standing in cases {
        asked.extend(own().filter(|question| standing.is_asked(question)).map(|question| question.id.clone()));
        for question in own() {
            chosen.extend(standing.choices(&question.id).iter().map(|id| format!("{}={id}", question.id)));
        }
        let rules = questionnaire.rules().filter(|rule| !fired.contains(&rule.id) && fires(rule, standing));
        let new: Vec<RuleId> = rules.map(|rule| rule.id.clone()).collect();
        fired.extend(new);
    }
    let not_asked: Vec<QuestionId> =
        own().filter(|question| !asked.contains(&question.id)).map(|question| question.id.clone()).collect();
    let options: Vec<String> = own()
        .flat_map(|question| question.option.iter().map(move |choice| format!("{}={}", question.id, choice.id)))
        .collect();
    let not_chosen: Vec<String> = options.iter().filter(|name| !chosen.contains(*name)).cloned().collect();
    let not_fired: Vec<RuleId> =
        questionnaire.rules().filter(|rule| !fired.contains(&rule.id)).map(|rule| rule.id.clone()).collect();
    let share = |all: usize, left_out: usize| Share { touched: all - left_out, all };
    Coverage {
        questions: share(own().count(), not_asked.len()),
        options: share(options.len(), not_chosen.len()),
        rules: share(questionnaire.rules().count(), not_fired.len()),
        not_asked,
        not_chosen,
        not_fired,
    }
}
