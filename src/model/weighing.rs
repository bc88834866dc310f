//! Names of the questions about importance, which are made from the criteria; who makes and who reads them meet here.

use super::id::QuestionId;

/// The step.
pub const STEP: &str = "weights";
/// Begin of the id of a question about an objective.
pub const OBJECTIVE_PREFIX: &str = "weights.objective-";
/// Begin of the id of a question about a criterion within its objective.
pub const CRITERION_PREFIX: &str = "weights.criterion-";
/// Begin of the id of the question for the most important criterion of an objective.
pub const MOST_PREFIX: &str = "weights.most-in-";
/// The question for the most important objective.
pub const MOST: &str = "weights.most";
/// The question whether the weights are right.
pub const CONFIRM: &str = "weights.confirm";
/// The answer to it that confirms.
pub const CONFIRM_YES: &str = "yes";

/// Tells whether a question is about importance: its answer is an opinion, so that there is no right one.
pub fn is_about_importance(question: &QuestionId) -> bool {
    question.as_str().strip_prefix(STEP).is_some_and(|rest| rest.starts_with('.'))
}
