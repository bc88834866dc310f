//! What the answers so far mean, in a few lines: after a step, and when the interview is done.

use crate::i18n::{Message, Messages};
use crate::model::answers::{Answers, Standing};
use crate::model::conclusion::{Conclusion, Finding, Verdict};
use crate::model::minutes;
use crate::model::questionnaire::{Depth, FindingLevel, Question, Questionnaire, Rule};
use crate::reasoning;

use crate::commands::status::verdict_words;

/// Most findings of one level that are named after a step.
const MOST_NAMED: usize = 3;

/// Returns what a completed step showed, and the verdict so far; nothing for an inventory, which has none.
pub fn of_step(words: &Messages, questionnaire: &Questionnaire, answers: &Answers, step: &str) -> Option<String> {
    if questionnaire.feeds.is_some() {
        return None;
    }
    let conclusion = reasoning::conclude(&Standing::new(questionnaire, answers));
    let step = questionnaire.steps.iter().find(|known| known.id == step)?;
    let of_step = |finding: &&Finding| step.rules.iter().any(|rule| rule.id == finding.rule);
    let mut lines = Vec::new();
    for (level, key) in [
        (FindingLevel::Blocker, "interview-so-far-blockers"),
        (FindingLevel::Risk, "interview-so-far-risks"),
        (FindingLevel::Strength, "interview-so-far-strengths"),
    ] {
        let findings = conclusion.findings.iter().filter(of_step).filter(|finding| finding.level == level);
        let titles: Vec<String> =
            findings.filter_map(|finding| title(words, questionnaire.rule(&finding.rule)?)).collect();
        if !titles.is_empty() {
            lines.push(words.render(&Message::new(key).with("titles", named(words, &titles))));
        }
    }
    lines.push(verdict(words, questionnaire, &conclusion));
    Some(lines.join("\n"))
}

/// Returns the verdict so far in one sentence.
pub fn verdict(words: &Messages, questionnaire: &Questionnaire, conclusion: &Conclusion) -> String {
    let name = |verdict| verdict_words(words, questionnaire, verdict).0;
    let message = match conclusion.verdict {
        Verdict::CannotBeSaid => Message::new("interview-so-far-unknown"),
        known => Message::new("fill-so-far").with("verdict", name(known)),
    };
    let mut text = words.render(&message);
    if let Some(points_to) = conclusion.points_to {
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

/// Returns what the full route would still ask, and how long that takes; nothing when it asks no more.
pub fn beyond_route(words: &Messages, questionnaire: &Questionnaire, answers: &Answers) -> Option<Message> {
    let full = Answers { depth: Depth::Full, ..answers.clone() };
    let standing = Standing::new(questionnaire, &full);
    let is_more = |question: &&Question| question.depth > answers.depth && standing.is_asked(question);
    let more: Vec<&Question> = questionnaire.questions().filter(is_more).collect();
    let minutes = minutes::of_questions(questionnaire, &more, words.locale());
    let message = Message::new("interview-beyond-route").with("count", more.len());
    (!more.is_empty()).then(|| message.with("minutes", minutes as usize))
}

fn title(words: &Messages, rule: &Rule) -> Option<String> {
    Some(rule.title.as_ref()?.get(words.locale()).to_owned())
}

fn named(words: &Messages, titles: &[String]) -> String {
    let named = titles[..titles.len().min(MOST_NAMED)].join("; ");
    match titles.len().checked_sub(MOST_NAMED).filter(|rest| *rest > 0) {
        Some(rest) => words.render(&Message::new("interview-and-more").with("labels", named).with("count", rest)),
        None => named,
    }
}
