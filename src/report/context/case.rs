//! Whose case it is, the verdict, and how each success factor stands.

use schemars::JsonSchema;
use serde::Serialize;

use super::Input;
use super::beyond::{FullRoute, full_route};
use super::words::{Term, Words, distinct};
use crate::i18n::Message;
use crate::model::answers::{Nature, Value};
use crate::model::conclusion::{FactorReadiness, FactorState, Verdict};
use crate::model::id::{FactorId, QuestionId};
use crate::model::questionnaire::{Depth, Grade};
use crate::model::source::PartialDate;

/// The question that holds the name of the municipality, if the questionnaire has it.
const MUNICIPALITY: &str = "context.municipality";

/// Whose case it is.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Case {
    /// Municipality, or else the name of the assessment.
    pub name: String,
    /// Name of the assessment.
    pub assessment: String,
    /// `real`, `reconstruction` or `constructed`.
    pub nature: String,
    /// Role of the respondent.
    pub role: Option<String>,
    /// Name of the respondent.
    pub respondent: Option<String>,
    /// Route: `core` or `full`.
    pub depth: Term,
    /// Day on which the case is judged, in words.
    pub date: Option<String>,
    /// Questions put.
    pub asked: usize,
    /// Questions with a value.
    pub answered: usize,
    /// Questions answered with "do not know".
    pub unknown: usize,
    /// Questions without any answer.
    pub unanswered: usize,
}

/// The advice in a word and a sentence.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct VerdictText {
    /// `go`, `go-with-conditions`, `not-yet`, `cannot-be-said`, `no-online-platform` or `join-what-exists`.
    pub key: String,
    /// In a few words.
    pub words: String,
    /// In a sentence.
    pub sentence: String,
    /// For *cannot be said*: what the known part points to.
    pub points_to: Option<Term>,
    /// Whether choosing a platform makes sense now.
    pub choose: bool,
    /// Whether the advice is to do without a platform of one's own.
    pub without_platform: bool,
    /// Titles of the factors that decide it.
    pub decided_by: Vec<String>,
}

/// How the factors stand.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Readiness {
    /// Factors that apply, in the order of the questionnaire.
    pub factors: Vec<FactorText>,
    /// Titles of factors that do not apply.
    pub not_applicable: Vec<String>,
    /// How many factors are in each state, the worst first; states without factors are left out.
    pub counts: Vec<StateCount>,
    /// Factors of which something is known.
    pub known: usize,
    /// Factors that apply.
    pub total: usize,
    /// Strength of the evidence that these factors matter, strongest first.
    pub evidence: Vec<GradeCount>,
}

/// How many factors are in a state.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct StateCount {
    /// The state.
    pub state: Term,
    /// How many.
    pub count: usize,
    /// Titles of the factors.
    pub titles: Vec<String>,
}

/// How often evidence of a strength occurs.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct GradeCount {
    /// The grade.
    pub grade: Term,
    /// How often.
    pub count: usize,
}

/// A success factor and how it stands.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct FactorText {
    /// Name of the factor.
    pub id: String,
    /// Short name.
    pub title: String,
    /// What it means that it is in order.
    pub meaning: String,
    /// Whether not knowing it forbids a verdict.
    pub essential: bool,
    /// State: `blocking`, `not-known`, `at-risk` or `in-order`.
    pub state: Term,
    /// For *not known*: what the known part points to.
    pub points_to: Option<Term>,
    /// Whether it decides the verdict.
    pub decides: bool,
    /// Strength of the evidence that it matters.
    pub grade: Term,
    /// Short names of the questions whose answers would settle it.
    pub open: Vec<String>,
}

pub(super) fn case(input: &Input<'_>, words: Words<'_>) -> Case {
    let answers = input.standing.answers();
    let municipality = match input.standing.value(&QuestionId::from(MUNICIPALITY)) {
        Some(Value::Text(name)) => name.trim(),
        _ => "",
    };
    let progress = input.standing.progress();
    let values = input
        .questionnaire
        .questions()
        .filter(|question| input.standing.is_asked(question) && input.standing.value(&question.id).is_some());
    let filled = |text: &String| Some(text.clone()).filter(|text| !text.trim().is_empty());
    Case {
        name: if municipality.is_empty() { answers.assessment.clone() } else { municipality.to_owned() },
        assessment: answers.assessment.clone(),
        nature: match answers.nature {
            Nature::Real => "real",
            Nature::Reconstruction => "reconstruction",
            Nature::Constructed => "constructed",
        }
        .to_owned(),
        role: filled(&answers.respondent.role),
        respondent: filled(&answers.respondent.name),
        depth: match answers.depth {
            Depth::Core => words.term("report-depth", "core"),
            Depth::Full => words.term("report-depth", "full"),
        },
        date: answers.date.as_ref().map(|date| words.messages.date(&PartialDate::new(date.as_str()))),
        asked: progress.asked,
        answered: values.count(),
        unknown: progress.unknown,
        unanswered: progress.asked.saturating_sub(progress.done),
    }
}

pub(super) fn verdict(input: &Input<'_>, words: Words<'_>) -> VerdictText {
    let conclusion = input.conclusion;
    let key = conclusion.verdict.key();
    let titles: Vec<String> = conclusion.decided_by.iter().map(|factor| factor_title(input, words, factor)).collect();
    VerdictText {
        key: key.to_owned(),
        words: words.key(&format!("verdict-{key}")),
        sentence: words.say(Message::new(format!("verdict-{key}-meaning"))),
        points_to: conclusion.points_to.map(|verdict| words.term("verdict", verdict.key())),
        choose: matches!(conclusion.verdict, Verdict::Go | Verdict::GoWithConditions),
        without_platform: matches!(conclusion.verdict, Verdict::NoOnlinePlatform | Verdict::JoinWhatExists),
        decided_by: titles,
    }
}

pub(super) fn readiness(input: &Input<'_>, words: Words<'_>) -> Readiness {
    let factors: Vec<FactorText> =
        input.conclusion.readiness.iter().filter_map(|readiness| factor(input, words, readiness)).collect();
    let states = [FactorState::Blocking, FactorState::NotKnown, FactorState::AtRisk, FactorState::InOrder];
    let counts = states.iter().filter_map(|state| {
        let titles: Vec<String> = factors
            .iter()
            .filter(|factor| factor.state.key == state.key())
            .map(|factor| factor.title.clone())
            .collect();
        let state = words.term("state", state.key());
        (!titles.is_empty()).then_some(StateCount { state, count: titles.len(), titles })
    });
    let known = input.conclusion.readiness.iter().filter(|factor| factor.state != FactorState::NotKnown).count();
    Readiness {
        counts: counts.collect(),
        known,
        total: factors.len(),
        not_applicable: input.conclusion.not_applicable.iter().map(|id| factor_title(input, words, id)).collect(),
        evidence: grade_counts(
            words,
            input
                .conclusion
                .readiness
                .iter()
                .filter_map(|readiness| input.questionnaire.factor(&readiness.factor).map(|factor| factor.grade)),
        ),
        factors,
    }
}

/// Returns how often each grade occurs, strongest first.
pub(super) fn grade_counts(words: Words<'_>, grades: impl Iterator<Item = Grade>) -> Vec<GradeCount> {
    let mut all: Vec<Grade> = grades.collect();
    all.sort();
    let kinds = distinct(all.iter().copied());
    let count = |grade: &Grade| all.iter().filter(|other| *other == grade).count();
    kinds
        .iter()
        .map(|grade| GradeCount { grade: words.term("report-grade", grade.key()), count: count(grade) })
        .collect()
}

pub(super) fn factor(input: &Input<'_>, words: Words<'_>, readiness: &FactorReadiness) -> Option<FactorText> {
    let factor = input.questionnaire.factor(&readiness.factor)?;
    let label = |id: &QuestionId| input.questionnaire.question(id).map(|question| words.text(&question.label));
    Some(FactorText {
        id: factor.id.to_string(),
        title: words.text(&factor.title),
        meaning: words.text(&factor.meaning),
        essential: factor.essential,
        state: words.term("state", readiness.state.key()),
        points_to: readiness.points_to.map(|state| words.term("state", state.key())),
        decides: input.conclusion.decided_by.contains(&factor.id),
        grade: words.term("report-grade", factor.grade.key()),
        open: distinct(readiness.open.iter().filter_map(label)),
    })
}

pub(super) fn factor_title(input: &Input<'_>, words: Words<'_>, id: &FactorId) -> String {
    input.questionnaire.factor(id).map_or_else(|| id.to_string(), |factor| words.text(&factor.title))
}

/// What would change the verdict.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Changes {
    /// Factors that change the verdict when they alone are in order.
    pub enough: Vec<ChangeText>,
    /// Titles of deciding factors that alone change nothing.
    pub not_enough: Vec<String>,
    /// What the full route would add; nothing when it was taken, or when it asks no more.
    pub full_route: Option<FullRoute>,
}

/// How the verdict would read if one factor were in order.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ChangeText {
    /// Title of the factor.
    pub factor: String,
    /// The verdict then.
    pub verdict: Term,
}

pub(super) fn changes(input: &Input<'_>, words: Words<'_>) -> Changes {
    let same = input.conclusion.verdict;
    let (not_enough, enough): (Vec<_>, Vec<_>) =
        input.conclusion.changes.iter().partition(|change| change.verdict == same);
    Changes {
        enough: enough
            .into_iter()
            .map(|change| ChangeText {
                factor: factor_title(input, words, &change.factor),
                verdict: words.term("verdict", change.verdict.key()),
            })
            .collect(),
        not_enough: not_enough.into_iter().map(|change| factor_title(input, words, &change.factor)).collect(),
        full_route: full_route(input, words),
    }
}
