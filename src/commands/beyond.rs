//! What the full route would add, in words: after the interview and in `status`.

use crate::i18n::{Message, Messages};
use crate::model::conclusion::{Beyond, BeyondVerdict};
use crate::model::minutes;
use crate::model::questionnaire::{Question, Questionnaire};

use super::status::verdict_words;

/// Most findings that are named for one verdict.
const MOST_NAMED: usize = 3;

/// Returns how much the full route asks, about what, and whether the advice can still change.
pub fn lines(words: &Messages, questionnaire: &Questionnaire, beyond: &Beyond) -> Vec<Message> {
    let questions: Vec<&Question> = beyond.questions().filter_map(|id| questionnaire.question(id)).collect();
    let minutes = minutes::of_questions(questionnaire, &questions, words.locale());
    let heading = Message::new("interview-beyond-route").with("count", questions.len());
    let mut lines = vec![heading.with("minutes", minutes as usize)];
    for part in &beyond.steps {
        let Some(step) = questionnaire.steps.iter().find(|step| step.id == part.step) else { continue };
        let title = step.title.get(words.locale());
        lines.push(match &step.full_adds {
            Some(adds) => {
                Message::new("interview-beyond-step").with("title", title).with("adds", adds.get(words.locale()))
            }
            None => Message::new("interview-beyond-step-only").with("title", title).with("count", part.questions.len()),
        });
    }
    if beyond.verdicts.is_empty() {
        lines.push(Message::new("interview-beyond-no-change"));
    }
    lines.extend(beyond.verdicts.iter().map(|verdict| may_change(words, questionnaire, verdict)));
    lines
}

fn may_change(words: &Messages, questionnaire: &Questionnaire, possible: &BeyondVerdict) -> Message {
    let titles = possible.rules.iter().filter_map(|id| questionnaire.rule(id)?.title.as_ref());
    let titles: Vec<String> = titles.map(|title| title.get(words.locale()).to_owned()).collect();
    let (name, _) = verdict_words(words, questionnaire, possible.verdict);
    Message::new("interview-beyond-may-change").with("verdict", name).with("titles", named(words, &titles))
}

/// Returns the first few of these titles, and how many more there are.
pub fn named(words: &Messages, titles: &[String]) -> String {
    let named = titles[..titles.len().min(MOST_NAMED)].join("; ");
    match titles.len().checked_sub(MOST_NAMED).filter(|rest| *rest > 0) {
        Some(rest) => words.render(&Message::new("interview-and-more").with("labels", named).with("count", rest)),
        None => named,
    }
}
