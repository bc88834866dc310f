//! The words around a question: how answers, states and remarks read. Shared by all front ends.

use crate::i18n::{Arg, Message, Messages};
use crate::model::answers::{Misfit, Progress, Said, Value};
use crate::model::condition::StateName;
use crate::model::dialogue::{Entry, Matter, Notice, Opening, Review, Screen, WhyConfirm};
use crate::model::minutes;
use crate::model::municipality::Suggested;
use crate::model::questionnaire::{Choice, NonAnswer, Question, QuestionKind};
use crate::model::source::PartialDate;
use crate::model::text::Localized;

use super::page::{Page, one_line};
use crate::model::number::NumberFault;

/// Longest text of an answer in a list of answers, in cells.
const LONGEST_IN_LIST: usize = 60;

/// Most questions that are named in one sentence.
const MOST_NAMED: usize = 5;

/// The words of one language for the interview.
#[derive(Clone, Copy)]
pub struct Words<'m> {
    messages: &'m Messages,
}

impl<'m> Words<'m> {
    /// Returns the words from these messages.
    pub fn new(messages: &'m Messages) -> Self {
        Self { messages }
    }

    /// Returns the words of a message, where `key` comes after `interview-`.
    pub fn say(&self, key: &str) -> String {
        self.messages.text(&format!("interview-{key}"))
    }

    /// Returns the words of a message with one value.
    pub fn say_with(&self, key: &str, name: &'static str, value: impl Into<Arg>) -> String {
        self.messages.render(&Message::new(format!("interview-{key}")).with(name, value))
    }

    /// Returns the words of a message.
    pub fn render(&self, message: &Message) -> String {
        self.messages.render(message)
    }

    /// Returns a text of the content in the language.
    pub fn of<'t>(&self, text: &'t Localized) -> &'t str {
        text.get(self.messages.locale())
    }

    /// Returns the sign between a number and its decimals.
    pub fn decimal_sign(&self) -> char {
        self.messages.text("number-decimal").chars().next().unwrap_or(',')
    }

    /// Tells whether a typed line is one of the words for a command, such as `back` or `terug`.
    pub fn is_command(&self, key: &str, typed: &str) -> bool {
        let words = self.say(&format!("words-{key}"));
        words.split('|').any(|word| word.trim().to_lowercase() == typed.trim().to_lowercase())
    }

    /// Returns what was typed. Behind a text that stood ready to be changed and was not, a sign such as `<` means what it means
    /// elsewhere, and is no part of the text.
    pub fn beyond<'t>(&self, initial: &str, line: &'t str) -> &'t str {
        let rest = line.strip_prefix(initial).filter(|_| !initial.is_empty()).map_or("", str::trim);
        let is_sign = rest.chars().count() == 1 && !rest.chars().all(char::is_alphanumeric);
        let is_command = || ["help", "back", "later", "stop"].iter().any(|key| self.is_command(key, rest));
        if is_sign && is_command() { rest } else { line }
    }

    /// Returns the words for a non-answer.
    pub fn non_answer(&self, state: NonAnswer) -> String {
        self.say(&format!("non-{}", non_answer_key(state)))
    }

    /// Returns what to type for a non-answer where no numbers are shown.
    pub fn non_answer_word(&self, state: NonAnswer) -> String {
        let words = self.say(&format!("words-{}", non_answer_key(state)));
        let word = words.split('|').next().unwrap_or_default().trim().to_owned();
        let message = Message::new("interview-type-non").with("word", word).with("answer", self.non_answer(state));
        self.render(&message)
    }

    /// Returns how a choice is called.
    pub fn label(&self, choice: &Choice) -> String {
        self.of(&choice.label).to_owned()
    }

    /// Returns what was said in words.
    pub fn said(&self, question: &Question, said: &Said) -> String {
        match said {
            Said::Non(state) => self.non_answer(*state),
            Said::Differ(several) => {
                several.iter().map(|said| self.said(question, said)).collect::<Vec<_>>().join(" / ")
            }
            Said::Value(Value::Text(text)) => text.clone(),
            Said::Value(Value::Number(number)) => self.number(question, *number),
            Said::Value(Value::Choices(ids)) => {
                let label =
                    |id| question.choice(id).map_or_else(|| ToString::to_string(id), |choice| self.label(choice));
                ids.iter().map(label).collect::<Vec<_>>().join("; ")
            }
        }
    }

    /// Returns a number in the form of its question: an amount, a year, or a number with its unit.
    pub fn number(&self, question: &Question, number: f64) -> String {
        let shown = self.bare_number(question, number);
        match &question.unit {
            Some(unit) => format!("{shown} {}", self.of(unit)),
            None => shown,
        }
    }

    fn bare_number(&self, question: &Question, number: f64) -> String {
        match question.kind {
            QuestionKind::Year => format!("{number:.0}"),
            QuestionKind::Amount => {
                let amount = self.messages.number(number, if number.fract() == 0.0 { 0 } else { 2 });
                self.messages.render(&Message::new("number-euros").with("amount", amount))
            }
            _ => self.messages.number(number, decimals(number)),
        }
    }

    /// Returns why an answer was not taken and what is accepted.
    pub fn misfit(&self, question: &Question, misfit: &Misfit) -> String {
        let (min, max) = question.bounds();
        let range = |key: &str| {
            let message = Message::new(format!("interview-misfit-{key}"));
            self.render(
                &message.with("min", self.bare_number(question, min)).with("max", self.bare_number(question, max)),
            )
        };
        match misfit {
            Misfit::NoSuchChoice(id) => self.say_with("misfit-no-such-choice", "found", id.as_str()),
            Misfit::MoreThanOne => self.say("misfit-more-than-one"),
            Misfit::Count { min, max } if min == max => self.say_with("misfit-count-exact", "count", *min),
            Misfit::Count { min, max } => {
                self.render(&Message::new("interview-misfit-count").with("min", *min).with("max", *max))
            }
            Misfit::Exclusive(id) => {
                let label = question.choice(id).map_or_else(|| id.to_string(), |choice| self.label(choice));
                self.say_with("misfit-exclusive", "choice", label)
            }
            Misfit::OutOfRange { .. } => range("out-of-range"),
            Misfit::NotWhole => range("not-whole"),
            Misfit::WrongKind | Misfit::Empty => self.say("misfit-empty"),
            Misfit::TooLong(limit) => self.say_with("misfit-too-long", "limit", self.messages.number(*limit as f64, 0)),
        }
    }

    /// Returns what Enter takes over when a number is suggested, and where that number comes from.
    pub fn suggestion(&self, question: &Question, suggested: &Suggested<'_>) -> String {
        let municipality = suggested.municipality;
        let key = if municipality.note.is_some() { "suggest-made" } else { "suggest" };
        let message = Message::new(format!("interview-{key}")).with("answer", self.number(question, suggested.number));
        let date = self.messages.date(&PartialDate::new(municipality.date.as_str()));
        self.render(&message.with("name", municipality.name.as_str()).with("date", date))
    }

    /// Returns how much a number can be at most, as a part of another.
    pub fn whole(&self, key: &str, whole: f64, of: &Question) -> String {
        let message = Message::new(format!("interview-{key}")).with("whole", self.number(of, whole));
        self.render(&message.with("label", self.of(&of.label)))
    }

    /// Returns why a number was not understood and what is accepted.
    pub fn number_fault(&self, question: &Question, fault: NumberFault) -> String {
        match fault {
            NumberFault::NotANumber if question.kind == QuestionKind::Year => self.say("misfit-year"),
            NumberFault::NotANumber => self.say_with("misfit-number", "example", self.messages.number(12_500.0, 0)),
            NumberFault::Ambiguous { large, small } => {
                let message = Message::new("interview-misfit-ambiguous");
                let large_plain = format!("{large:.0}");
                let message = message.with("large", self.messages.number(large, 0)).with("plain", large_plain);
                self.render(&message.with("small", self.messages.number(small, decimals(small))))
            }
        }
    }

    /// Returns how far the respondent is: questions answered, and how many of those are "do not know".
    pub fn progress(&self, progress: Progress) -> String {
        let message = Message::new("interview-progress").with("done", progress.done).with("asked", progress.asked);
        self.render(&message.with("unknown", progress.unknown))
    }

    /// Sets what comes before the first question.
    pub fn opening(&self, page: &mut Page, opening: &Opening<'_>) {
        page.strong(self.of(&opening.questionnaire.title));
        page.blank();
        page.text(self.of(&opening.questionnaire.intro));
        page.blank();
        let minutes = minutes::of_questions(opening.questionnaire, &opening.open, self.messages.locale());
        if opening.progress.done == 0 {
            let all: Vec<&Question> = opening.open.iter().chain(&opening.possible).copied().collect();
            let most_minutes = minutes::of_questions(opening.questionnaire, &all, self.messages.locale());
            let key = if all.len() > opening.open.len() { "opening-minutes-range" } else { "opening-minutes" };
            let message = Message::new(format!("interview-{key}")).with("minutes", minutes as usize);
            let message = message.with("most", all.len()).with("most_minutes", most_minutes as usize);
            let message = message.with("more_minutes", most_minutes.saturating_sub(minutes) as usize);
            page.text(&self.render(&message.with("count", opening.open.len())));
            let counts = opening.questionnaire.feeds.is_some();
            page.text(&self.say(if counts { "opening-at-hand-counts" } else { "opening-at-hand" }));
        } else {
            page.text(&self.progress(opening.progress));
            if minutes > 0 {
                page.text(&self.say_with("opening-minutes-left", "minutes", minutes as usize));
            }
        }
        page.text(&self.say_with("opening-kept", "place", opening.kept_in));
        page.text(&self.say("opening-stop"));
    }

    /// Sets the head of a question: the step when it begins, the place, the question and why it is asked.
    pub fn question(&self, page: &mut Page, screen: &Screen<'_>) {
        page.blank();
        if screen.begins_step {
            self.step(page, screen);
        }
        let place = Message::new("interview-place")
            .with("number", screen.number)
            .with("total", screen.total)
            .with("step", screen.step_number)
            .with("steps", screen.step_total);
        page.text(&self.render(&place));
        page.strong(self.of(&screen.question.text));
        page.text(&self.say_with("why", "why", self.of(&screen.question.why)));
        if !screen.recap.is_empty() {
            page.blank();
            if !screen.question.review_step {
                page.text(&self.say("recalled"));
            }
            for entry in &screen.recap {
                self.entry(page, entry, "  - ");
            }
        }
        page.blank();
    }

    fn step(&self, page: &mut Page, screen: &Screen<'_>) {
        let minutes = minutes::of_step(screen.step, &screen.step_questions, self.messages.locale());
        let title = Message::new("interview-step")
            .with("number", screen.step_number)
            .with("total", screen.step_total)
            .with("title", self.of(&screen.step.title))
            .with("minutes", minutes as usize);
        page.strong(&self.render(&title));
        page.text(self.of(&screen.step.intro));
        page.blank();
    }

    /// Sets what was said before and why it has to be said again; the answer itself only when nothing else tells it.
    pub fn earlier(&self, page: &mut Page, screen: &Screen<'_>, tells_answer: bool) {
        match screen.confirm {
            Some(WhyConfirm::AppliesAgain) => page.text(&self.say("confirm-applies-again")),
            Some(WhyConfirm::QuestionChanged) => page.text(&self.say("confirm-question-changed")),
            None => {}
        }
        if let Some(answer) = screen.earlier.filter(|_| tells_answer) {
            page.text(&self.say_with("earlier", "answer", self.said(screen.question, &answer.said)));
        }
        if let Some(remark) = screen.remark {
            page.text(&self.say_with("remark", "remark", remark));
        }
        page.blank();
    }

    /// Sets the explanation, the example, who can answer, and where the question comes from.
    pub fn help(&self, page: &mut Page, screen: &Screen<'_>) {
        let question = screen.question;
        if let Some(help) = &question.help {
            page.text(&self.say_with("help", "help", self.of(help)));
        }
        if let Some(example) = &question.example {
            page.text(&self.say_with("example", "example", self.of(example)));
        }
        page.text(&self.say_with("why", "why", self.of(&question.why)));
        if !screen.roles.is_empty() {
            let roles: Vec<String> = screen.roles.iter().map(|role| self.of(&role.label).to_owned()).collect();
            page.text(&self.say_with("roles", "roles", self.messages.list(&roles)));
        }
        for source in &screen.sources {
            let message = Message::new("interview-source").with("title", source.title.as_str());
            page.text(&self.render(&message.with("publisher", source.publisher.as_str())));
        }
        page.blank();
    }

    /// Sets all answers, per step and numbered.
    pub fn review(&self, page: &mut Page, review: &Review<'_>) {
        page.blank();
        page.strong(&self.say("review-title"));
        for step in &review.steps {
            page.blank();
            page.text(self.of(&step.step.title));
            for entry in &step.entries {
                self.entry(page, entry, &format!("{:>4}. ", entry.number));
            }
        }
        page.blank();
        page.text(&self.progress(review.progress));
        if review.set_aside > 0 {
            page.text(&self.say_with("review-set-aside", "count", review.set_aside));
        }
        page.blank();
    }

    fn entry(&self, page: &mut Page, entry: &Entry<'_>, mark: &str) {
        let said = entry.answer.map(|answer| one_line(&self.said(entry.question, &answer.said), LONGEST_IN_LIST));
        let answer = match (entry.state, said) {
            (StateName::Confirm, Some(said)) => self.say_with("state-confirm", "answer", said),
            (StateName::Open | StateName::Irrelevant, _) | (_, None) => self.say("state-open"),
            (_, Some(said)) => said,
        };
        let message = Message::new("interview-entry").with("label", self.of(&entry.question.label));
        page.item(mark, &self.render(&message.with("answer", answer)));
        if let Some(remark) = entry.remark {
            let remark = one_line(remark, LONGEST_IN_LIST);
            page.item(&" ".repeat(mark.len()), &self.say_with("remark", "remark", remark));
        }
    }

    /// Returns a question about the interview itself.
    pub fn matter(&self, matter: Matter) -> String {
        match matter {
            Matter::StopHere => self.say("matter-stop-here"),
            Matter::KeepReturned(count) => self.say_with("matter-keep-returned", "count", count),
            Matter::TryAgain => self.say("matter-try-again"),
            Matter::GoOnAnyway => self.say("matter-go-on-anyway"),
        }
    }

    /// Sets something to tell between questions.
    pub fn notice(&self, page: &mut Page, notice: &Notice<'_>) {
        match notice {
            Notice::Noted { question, said } => {
                page.text(&self.say_with("noted", "answer", self.said(question, said)));
            }
            Notice::RemarkNoted => page.text(&self.say("remark-noted")),
            Notice::PutOff => page.text(&self.say("put-off")),
            Notice::Changed { opened, closed, kept } => self.changed(page, opened, closed, *kept),
            Notice::PartsTooLarge(parts) => {
                page.text(&self.say_with("parts-too-large", "labels", self.labels(parts)));
            }
            Notice::Doubt(title) => page.text(&self.say_with("doubt", "title", *title)),
            Notice::StepDone { step, words } => {
                page.blank();
                let message = Message::new("interview-step-done").with("title", self.of(&step.title));
                page.text(&self.render(&message.with("words", *words)));
            }
            Notice::Settled(verdict) => page.text(&self.say_with("settled", "verdict", *verdict)),
            Notice::NotSaved(why) => page.text(&self.say_with("not-saved", "why", *why)),
        }
    }

    fn changed(&self, page: &mut Page, opened: &[&Question], closed: &[&Question], kept: usize) {
        for (key, questions) in [("changed-opened", opened), ("changed-closed", closed)] {
            if !questions.is_empty() {
                let message = Message::new(format!("interview-{key}")).with("count", questions.len());
                page.text(&self.render(&message.with("labels", self.labels(questions))));
            }
        }
        if kept > 0 {
            page.text(&self.say_with("changed-kept", "count", kept));
        }
    }

    /// Returns the short names of questions, the first few of many.
    fn labels(&self, questions: &[&Question]) -> String {
        let named = questions.iter().take(MOST_NAMED).map(|question| self.of(&question.label).to_owned());
        let named = named.collect::<Vec<_>>().join("; ");
        match questions.len().checked_sub(MOST_NAMED).filter(|rest| *rest > 0) {
            Some(rest) => self.render(&Message::new("interview-and-more").with("labels", named).with("count", rest)),
            None => named,
        }
    }
}

/// Returns how many decimals it takes to show a number as it was typed, three at most.
fn decimals(number: f64) -> usize {
    (0..3).find(|places| format!("{number:.places$}").parse() == Ok(number)).unwrap_or(3)
}

/// Returns the name of a non-answer in message keys.
pub fn non_answer_key(state: NonAnswer) -> &'static str {
    match state {
        NonAnswer::Unknown => "unknown",
        NonAnswer::NotApplicable => "not-applicable",
        NonAnswer::Refused => "refused",
    }
}
