//! VL301: a rule or question that names a criterion, level, factor or role that does not exist.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::input::Asked;
use crate::lint::place::At;
use crate::lint::{Input, Rule};
use crate::model::catalog::Criterion;
use crate::model::id::LevelId;

/// The rule.
pub const RULE: Rule = Rule { code: "VL301", severity: Severity::Error, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for asked in input.whole_questionnaires() {
        for (question, at) in asked.questions() {
            for (index, role) in question.role.iter().enumerate() {
                if asked.questionnaire.role(role).is_none() {
                    found.push(unknown_role(asked, role.as_str(), at.then("role").then(index)));
                }
            }
        }
        for (rule, at) in asked.rules() {
            if let Some(role) = rule.role.as_ref().filter(|role| asked.questionnaire.role(role).is_none()) {
                found.push(unknown_role(asked, role.as_str(), at.then("role")));
            }
            if let Some(factor) = rule.factor.as_ref().filter(|factor| asked.questionnaire.factor(factor).is_none()) {
                let known = asked.questionnaire.factors.iter().map(|factor| factor.id.as_str());
                found.push(unknown(factor.as_str(), at.then("factor")).suggest(factor.as_str(), known));
            }
            for (index, demand) in rule.requires.iter().enumerate().filter(|_| input.has_criteria()) {
                let at = at.nth("requires", index);
                let criteria = &input.content.catalog.criteria;
                match criteria.iter().find(|criterion| criterion.id == demand.criterion) {
                    Some(criterion) => found.extend(unknown_level(criterion, demand.at_least.as_ref(), at)),
                    None => {
                        let known = criteria.iter().map(|criterion| criterion.id.as_str());
                        let name = demand.criterion.as_str();
                        found.push(unknown(name, at.then("criterion")).suggest(name, known));
                    }
                }
            }
        }
    }
}

fn unknown(name: &str, at: At<'_>) -> Diagnostic {
    Diagnostic::error("VL301", at.value()).with("name", name)
}

fn unknown_role(asked: Asked<'_>, name: &str, at: At<'_>) -> Diagnostic {
    unknown(name, at).suggest(name, asked.questionnaire.roles.iter().map(|role| role.id.as_str()))
}

fn unknown_level(criterion: &Criterion, level: Option<&LevelId>, at: At<'_>) -> Option<Diagnostic> {
    let level = level.filter(|level| criterion.value_of(level).is_none())?;
    let known = criterion.level.iter().map(|entry| entry.id.as_str());
    Some(unknown(level.as_str(), at.then("at_least")).suggest(level.as_str(), known))
}
