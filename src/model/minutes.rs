//! How long answering takes, reckoned from the questions themselves: reading them, and thinking of an answer.
//!
//! An expectation, not a norm. Whoever changes a question changes the figure with it, so that it cannot go stale.

use super::questionnaire::{Question, QuestionKind, Questionnaire, Step};
use super::text::{Locale, Localized};

/// Words read in a minute. Brysbaert (2019), "How many words do we read per minute?", finds 238 for adults who read
/// English non-fiction silently, most of them between 175 and 300. This is the slow end: questions are read with care.
const WORDS_A_MINUTE: f64 = 180.0;

/// Returns the minutes that these questions of a questionnaire take, the introductions of their steps included.
pub fn of_questions(questionnaire: &Questionnaire, questions: &[&Question], locale: &Locale) -> u32 {
    let is_begun =
        |step: &&Step| step.questions.iter().any(|question| questions.iter().any(|asked| asked.id == question.id));
    let intros: f64 = questionnaire.steps.iter().filter(is_begun).map(|step| reading(&step.intro, locale)).sum();
    whole(intros + questions.iter().map(|question| seconds(question, locale)).sum::<f64>())
}

/// Returns the minutes that these questions of a step take, its introduction included.
pub fn of_step(step: &Step, questions: &[&Question], locale: &Locale) -> u32 {
    whole(reading(&step.intro, locale) + questions.iter().map(|question| seconds(question, locale)).sum::<f64>())
}

/// Returns whole minutes, at least one when there is anything to do.
fn whole(seconds: f64) -> u32 {
    let minutes = (seconds / 60.0).round() as u32;
    minutes.max(u32::from(seconds > 0.0))
}

fn seconds(question: &Question, locale: &Locale) -> f64 {
    let choices = question.option.iter().flat_map(|choice| [Some(&choice.label), choice.text.as_ref()]);
    let texts = [Some(&question.text), Some(&question.why)].into_iter().chain(choices).flatten();
    texts.map(|text| reading(text, locale)).sum::<f64>() + thinking(question.kind)
}

fn reading(text: &Localized, locale: &Locale) -> f64 {
    text.get(locale).split_whitespace().count() as f64 * 60.0 / WORDS_A_MINUTE
}

/// Returns the seconds that it takes to decide and to type; our estimate. Looking things up elsewhere is not in it.
fn thinking(kind: QuestionKind) -> f64 {
    match kind {
        QuestionKind::Single | QuestionKind::Scale => 8.0,
        QuestionKind::Multi => 12.0,
        QuestionKind::Number | QuestionKind::Amount | QuestionKind::Year | QuestionKind::Municipality => 15.0,
        QuestionKind::Text => 20.0,
        QuestionKind::Longtext => 120.0,
        // Counting papers is done beforehand; its counts are numbers.
        QuestionKind::Tally => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(count: usize) -> Localized {
        Localized::from_pairs([("nl", "woord ".repeat(count).as_str())])
    }

    fn question(id: &str, reading: usize, kind: &str) -> Question {
        let text = serde_json::json!({ "nl": "" });
        let fields = serde_json::json!({ "id": id, "type": kind, "label": text, "text": text, "why": text });
        let question: Question = serde_json::from_value(fields).unwrap();
        Question { text: words(reading), ..question }
    }

    #[test]
    fn reading_and_thinking_add_up_and_the_introduction_of_a_step_counts_once() {
        // 90 words are half a minute, 8 seconds go to a choice; four of these and 84 words of introduction are three minutes.
        let questions: Vec<Question> = ["a", "b", "c", "d"].map(|id| question(id, 90, "single")).to_vec();
        let step = Step { intro: words(84), questions: questions.clone(), ..Step::default() };
        let questionnaire = Questionnaire { steps: vec![step.clone()], ..Questionnaire::default() };
        let asked: Vec<&Question> = questions.iter().collect();
        assert_eq!(of_step(&step, &asked, &Locale::new("nl")), 3);
        assert_eq!(of_questions(&questionnaire, &asked, &Locale::new("nl")), 3);
    }

    #[test]
    fn little_is_a_minute_and_nothing_is_none() {
        let one = question("a", 1, "single");
        assert_eq!(of_questions(&Questionnaire::default(), &[&one], &Locale::new("nl")), 1);
        assert_eq!(of_questions(&Questionnaire::default(), &[], &Locale::new("nl")), 0);
    }
}
