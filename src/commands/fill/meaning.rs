//! What the answers so far mean, in a few lines: after a step, and when the interview is done.

use crate::i18n::{Message, Messages};
use crate::model::answers::{Answers, Standing};
use crate::model::conclusion::{Conclusion, Finding, Verdict};
use crate::model::questionnaire::{Questionnaire, Rule};
use crate::reasoning;

use crate::commands::beyond::named;
use crate::commands::status::verdict_words;

/// Returns what a completed step showed, and the verdict so far unless it reads as it was `told` before; nothing for an
/// inventory, which has none.
pub fn of_step(
    words: &Messages,
    questionnaire: &Questionnaire,
    answers: &Answers,
    step: &str,
    told: &mut String,
) -> Option<String> {
    if questionnaire.feeds.is_some() {
        return None;
    }
    let conclusion = reasoning::conclude(&Standing::new(questionnaire, answers));
    let step = questionnaire.steps.iter().find(|known| known.id == step)?;
    let of_step = |finding: &&Finding| step.rules.iter().any(|rule| rule.id == finding.rule);
    let mut lines = Vec::new();
    let found = conclusion.findings.iter().filter(of_step);
    let found: Vec<&Rule> = found.filter_map(|finding| questionnaire.rule(&finding.rule)).collect();
    for (names, key) in [
        // What makes a platform needless is nothing to solve first.
        (&["no-online-platform", "join-what-exists"][..], "interview-so-far-stops"),
        (&["blocker"], "interview-so-far-blockers"),
        (&["risk"], "interview-so-far-risks"),
        (&["strength"], "interview-so-far-strengths"),
    ] {
        let of_kind = |rule: &&&Rule| rule.finding_key().is_some_and(|name| names.contains(&name));
        let titles: Vec<String> = found.iter().filter(of_kind).filter_map(|rule| title(words, rule)).collect();
        if !titles.is_empty() {
            lines.push(words.render(&Message::new(key).with("titles", named(words, &titles))));
        }
    }
    let verdict = verdict(words, questionnaire, &conclusion);
    if *told != verdict {
        told.clone_from(&verdict);
        lines.push(verdict);
    }
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// Returns the verdict so far in one sentence.
pub fn verdict(words: &Messages, questionnaire: &Questionnaire, conclusion: &Conclusion) -> String {
    let name = |verdict| verdict_words(words, questionnaire, verdict).0;
    let message = match conclusion.verdict {
        Verdict::CannotBeSaid => Message::new("interview-so-far-unknown"),
        known => Message::new("fill-so-far").with("verdict", name(known)),
    };
    let mut text = words.render(&message);
    if let Some(points_to) = conclusion.direction() {
        text.push(' ');
        text.push_str(&words.render(&Message::new("status-points-to").with("verdict", name(points_to))));
    }
    text
}

/// Returns what seems to clash among the answers, one title each.
pub fn doubts(words: &Messages, questionnaire: &Questionnaire, answers: &Answers) -> Vec<String> {
    let conclusion = reasoning::conclude(&Standing::new(questionnaire, answers));
    let rules = conclusion.findings.iter().filter_map(|finding| questionnaire.rule(&finding.rule));
    rules.filter(|rule| rule.contradiction).filter_map(|rule| title(words, rule)).collect()
}

/// Returns the advice in words when no further answer can change it.
pub fn settled(words: &Messages, questionnaire: &Questionnaire, answers: &Answers) -> Option<String> {
    let conclusion = reasoning::conclude(&Standing::new(questionnaire, answers));
    let is_settled = questionnaire.feeds.is_none() && conclusion.verdict.is_settled();
    is_settled.then(|| verdict_words(words, questionnaire, conclusion.verdict).0)
}

fn title(words: &Messages, rule: &Rule) -> Option<String> {
    Some(rule.title.as_ref()?.get(words.locale()).to_owned())
}
