//! VL204: options of a question that nothing can tell apart.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity};
use crate::lint::conditions;
use crate::lint::{Input, Rule};
use crate::model::id::{OptionId, QuestionId};

/// The rule.
pub const RULE: Rule = Rule { code: "VL204", severity: Severity::Info, check };

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    for asked in input.questionnaires() {
        let mut lists: BTreeMap<&QuestionId, Vec<(&'static str, &Vec<OptionId>)>> = BTreeMap::new();
        for placed in conditions::all(asked) {
            conditions::each_atom(placed.at, &placed.condition.0, &mut |_, atom| {
                let Some(question) = &atom.q else { return };
                let named = [("in", &atom.one_of), ("in", &atom.none_of), ("all", &atom.all_of)];
                let named = named.into_iter().filter_map(|(kind, ids)| Some((kind, ids.as_ref()?)));
                lists.entry(question).or_default().extend(named);
            });
        }
        for (question, at) in asked.questions() {
            // A question whose answer nothing reads is another finding.
            let Some(lists) = lists.get(&question.id).filter(|_| !question.informative) else { continue };
            let mut alike: BTreeMap<Vec<bool>, Vec<&str>> = BTreeMap::new();
            for choice in &question.option {
                let seen = lists.iter().map(|(_, ids)| ids.contains(&choice.id));
                alike.entry(seen.collect()).or_default().push(choice.id.as_str());
            }
            for ids in alike.into_values().filter(|ids| ids.len() > 1) {
                let place = at.named("option", ids[1]).value();
                found.push(Diagnostic::info("VL204", place).with("names", ids.join(", ")));
            }
        }
    }
}
