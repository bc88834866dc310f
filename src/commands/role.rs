//! Whom a question is for: a colleague answers only what belongs to an own role.

use std::collections::BTreeSet;

use super::failure::{Exit, Failure};
use crate::i18n::Messages;
use crate::model::answers::{Answers, Standing};
use crate::model::id::{QuestionId, RoleId};
use crate::model::questionnaire::{Questionnaire, Role};

/// Returns the role with this id or label, in any language.
///
/// # Errors
/// When there is none; with all that there are.
pub fn called<'q>(questionnaire: &'q Questionnaire, words: &Messages, typed: &str) -> Result<&'q Role, Failure> {
    questionnaire.role_called(typed).ok_or_else(|| {
        let known = &questionnaire.roles;
        let names = known.iter().map(|role| format!("{} ({})", role.id, role.label.get(words.locale())));
        let failure = Failure::new(Exit::Usage, "failure-no-role").with("found", typed);
        let failure = failure.with("names", names.collect::<Vec<_>>().join(", "));
        failure.suggest(typed, known.iter().map(|role| role.id.as_str()))
    })
}

/// Returns the questions for a role and those for everybody, with all that decides whether they are asked.
pub fn questions(questionnaire: &Questionnaire, answers: &Answers, role: &RoleId) -> BTreeSet<QuestionId> {
    let standing = Standing::new(questionnaire, answers);
    let mut needed: BTreeSet<QuestionId> = BTreeSet::new();
    let mut waiting: Vec<&QuestionId> = questionnaire
        .questions()
        .filter(|question| question.role.is_empty() || question.role.contains(role))
        .map(|question| &question.id)
        .collect();
    while let Some(id) = waiting.pop() {
        let Some(question) = questionnaire.question(id).filter(|_| needed.insert(id.clone())) else { continue };
        let mut read = question.when.questions(&standing);
        read.extend(question.of.clone());
        waiting.extend(read.iter().filter_map(|id| questionnaire.question(id)).map(|question| &question.id));
    }
    needed
}
