//! Makes the last step of a questionnaire from the criteria: which swings matter most, and how the others compare.
//! So a criterion that is added to the catalog is asked about without a new question.

use crate::model::catalog::{Catalog, Criterion, Objective, Weighing, WeighingQuestion};
use crate::model::condition::{Atom, Condition};
use crate::model::id::{OptionId, QuestionId};
use crate::model::questionnaire::{AskIfUnknown, Choice, Depth, NonAnswer, Origin, Question, QuestionKind, Step};
use crate::model::text::Localized;
use crate::model::weighing::{CONFIRM, CONFIRM_YES, CRITERION_PREFIX, MOST, MOST_PREFIX, OBJECTIVE_PREFIX, STEP};

/// Returns the step, or nothing when the catalog has no words for it.
pub fn step(catalog: &Catalog) -> Option<Step> {
    let words = catalog.weighing.as_ref()?;
    let maker = Maker { catalog, words };
    let mut questions = vec![maker.most()];
    questions.extend(catalog.objectives.iter().map(|objective| maker.compare_objective(objective)));
    for objective in &catalog.objectives {
        questions.extend(maker.within(objective));
    }
    questions.push(maker.confirm());
    Some(Step {
        id: STEP.to_owned(),
        order: u32::MAX,
        origin: Origin::Added,
        title: words.title.clone(),
        intro: words.intro.clone(),
        full_adds: words.full_adds.clone(),
        questions,
        rules: Vec::new(),
        tallies: Vec::new(),
    })
}

struct Maker<'a> {
    catalog: &'a Catalog,
    words: &'a Weighing,
}

impl Maker<'_> {
    fn question(
        &self,
        id: String,
        words: &WeighingQuestion,
        depth: Depth,
        option: Vec<Choice>,
        when: Condition,
    ) -> Question {
        Question {
            id: QuestionId::new(id),
            rev: 1,
            depth,
            kind: QuestionKind::Single,
            role: self.words.role.clone(),
            label: words.label.clone(),
            text: words.text.clone(),
            why: words.why.clone(),
            help: None,
            example: None,
            source: Vec::new(),
            non_answers: Some(vec![NonAnswer::Unknown]),
            when,
            if_unknown: AskIfUnknown::Skip,
            option,
            min: None,
            max: None,
            unit: None,
            of: None,
            count: None,
            suggest: None,
            informative: true,
            review_step: false,
            recalls: Vec::new(),
            gives: None,
        }
    }

    fn most(&self) -> Question {
        let options = self.catalog.objectives.iter().map(|objective| {
            self.swing(&objective.id.to_string(), &objective.title, &objective.worst, &objective.best)
        });
        self.question(MOST.to_owned(), &self.words.most, Depth::Core, options.collect(), Condition::default())
    }

    fn compare_objective(&self, objective: &Objective) -> Question {
        let id = format!("{OBJECTIVE_PREFIX}{}", objective.id);
        let words = filled(&self.words.compare, &objective.title, &objective.worst, &objective.best);
        let question = self.question(id, &words, Depth::Core, self.importance(), is_not(MOST, objective.id.as_str()));
        Question { recalls: vec![QuestionId::from(MOST)], ..question }
    }

    /// Returns the questions within an objective: none when fewer than two criteria always count.
    fn within(&self, objective: &Objective) -> Vec<Question> {
        let always = |criterion: &&Criterion| criterion.objective == objective.id && !criterion.only_when_required;
        let criteria: Vec<&Criterion> = self.catalog.criteria.iter().filter(always).collect();
        if criteria.len() < 2 {
            return Vec::new();
        }
        let most = format!("{MOST_PREFIX}{}", objective.id);
        let words = filled(&self.words.most_within, &objective.title, &objective.worst, &objective.best);
        let options = criteria.iter().map(|criterion| {
            self.swing(&criterion.id.to_string(), &criterion.title, &criterion.worst, &criterion.best)
        });
        let mut questions = vec![self.question(most.clone(), &words, Depth::Full, options.collect(), was_given(MOST))];
        for criterion in criteria {
            let id = format!("{CRITERION_PREFIX}{}", criterion.id);
            let words = filled(&self.words.compare, &criterion.title, &criterion.worst, &criterion.best);
            let when = is_not(&most, criterion.id.as_str());
            let question = self.question(id, &words, Depth::Full, self.importance(), when);
            questions.push(Question { recalls: vec![QuestionId::from(most.as_str())], ..question });
        }
        questions
    }

    fn confirm(&self) -> Question {
        let options = vec![choice(CONFIRM_YES, self.words.yes.clone()), choice("no", self.words.no.clone())];
        let mut question =
            self.question(CONFIRM.to_owned(), &self.words.confirm, Depth::Core, options, was_given(MOST));
        question.review_step = true;
        question.non_answers = Some(Vec::new());
        question
    }

    fn importance(&self) -> Vec<Choice> {
        self.catalog.swings.iter().map(|swing| choice(&swing.id, swing.label.clone())).collect()
    }

    fn swing(&self, id: &str, title: &Localized, worst: &Localized, best: &Localized) -> Choice {
        let text = self.words.swing_option.fill("worst", worst).fill("best", best);
        Choice { text: Some(text), ..choice(id, title.clone()) }
    }
}

fn choice(id: &str, label: Localized) -> Choice {
    Choice { id: OptionId::from(id), label, text: None, exclusive: false }
}

fn filled(words: &WeighingQuestion, title: &Localized, worst: &Localized, best: &Localized) -> WeighingQuestion {
    let fill = |text: &Localized| text.fill("title", title).fill("worst", worst).fill("best", best);
    WeighingQuestion { label: fill(&words.label), text: fill(&words.text), why: fill(&words.why) }
}

fn is_not(question: &str, option: &str) -> Condition {
    let atom =
        Atom { q: Some(QuestionId::from(question)), none_of: Some(vec![OptionId::from(option)]), ..Default::default() };
    Condition(vec![was_given(question).0.remove(0), atom])
}

fn was_given(question: &str) -> Condition {
    Condition(vec![Atom { q: Some(QuestionId::from(question)), answered: Some(true), ..Default::default() }])
}
