//! What a search says is what trying every answer by hand says: on small questionnaires, with the engine that runs in
//! the product (`Standing`) as the judge.

use proptest::prelude::*;

use super::{Answer, explore};
use crate::content::format::StepFile;
use crate::model::answers::{Answer as Given, Answers, Nature, Respondent, Said, Standing, Value};
use crate::model::id::OptionId;
use crate::model::questionnaire::{Depth, NonAnswer, Question, QuestionKind, Questionnaire, Step};
use crate::model::truth::Truth;

/// A demand on one of the questions, as it stands in a file.
fn atom(questions: usize) -> impl Strategy<Value = String> {
    let choices = prop_oneof![Just("in"), Just("none_of"), Just("all_of")];
    let options = prop::collection::btree_set(0..3usize, 1..3);
    let on_choices = (0..questions.min(2), choices, options, any::<bool>()).prop_map(|(question, key, ids, not)| {
        let ids: Vec<String> = ids.iter().map(|id| format!("\"o{id}\"")).collect();
        format!("{{ q = \"s.q{question}\", {key} = [{}], not = {not} }}", ids.join(", "))
    });
    let state = prop_oneof![Just("unknown"), Just("irrelevant"), Just("open"), Just("value"), Just("not_applicable")];
    let on_state = (0..questions, state, any::<bool>())
        .prop_map(|(question, state, not)| format!("{{ q = \"s.q{question}\", state = [\"{state}\"], not = {not} }}"));
    let simple = if questions > 2 {
        let on_number = (0..4i32, any::<bool>())
            .prop_map(|(number, low)| format!("{{ q = \"s.q2\", {} = {number} }}", if low { "min" } else { "max" }));
        prop_oneof![on_choices, on_state, on_number].boxed()
    } else {
        prop_oneof![on_choices, on_state].boxed()
    };
    prop_oneof![
        3 => simple.clone(),
        1 => prop::collection::vec(simple, 1..3).prop_map(|atoms| format!("{{ any = [{}] }}", atoms.join(", "))),
    ]
}

fn condition(questions: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(atom(questions), 0..3).prop_map(|atoms| format!("[{}]", atoms.join(", ")))
}

fn step(whens: [String; 2], ask: bool, rules: &[String]) -> String {
    let text = "{ nl = \"a\", en = \"a\" }";
    let options: Vec<String> = (0..3).map(|id| format!("{{ id = \"o{id}\", label = {text} }}")).collect();
    let question = |id: usize, more: String| {
        format!("[[question]]\nid = \"q{id}\"\nlabel = {text}\ntext = {text}\nwhy = {text}\n{more}\n")
    };
    let if_unknown = if ask { "ask" } else { "skip" };
    let [second, third] = whens;
    let mut out =
        format!("schema = 1\nid = \"s\"\norder = 1\nminutes = 1\norigin = \"added\"\ntitle = {text}\nintro = {text}\n");
    let non_answers = "non_answers = [\"unknown\", \"not_applicable\"]";
    out += &question(0, format!("type = \"single\"\noption = [{}]\n{non_answers}", options.join(", ")));
    out += &question(
        1,
        format!(
            "type = \"multi\"\nwhen = {second}\nif_unknown = \"{if_unknown}\"\noption = [{}]\n{non_answers}",
            options.join(", ")
        ),
    );
    out += &question(2, format!("type = \"scale\"\nmin = 0\nmax = 3\nwhen = {third}\nnon_answers = []"));
    for (index, when) in rules.iter().enumerate() {
        out += &format!("[[rule]]\nid = \"r{index}\"\nwhen = {when}\n");
    }
    out
}

fn questionnaire(text: &str) -> Questionnaire {
    let mut raw: StepFile = toml::from_str(text).expect("the text is a step");
    for question in &mut raw.question {
        question.id = format!("s.{}", question.id).as_str().into();
    }
    let step = Step { id: raw.id, questions: raw.question, rules: raw.rule, ..Default::default() };
    Questionnaire { id: "laws".to_owned(), steps: vec![step], ..Default::default() }
}

/// Returns every answer that a question can have, no answer included.
fn every_answer(question: &Question) -> Vec<Option<Given>> {
    let values: Vec<Value> = match question.kind {
        QuestionKind::Single => question.option.iter().map(|one| Value::Choices(vec![one.id.clone()])).collect(),
        QuestionKind::Multi => (1u32..8)
            .map(|mask| {
                let ids = (0..3).filter(|bit| mask >> bit & 1 == 1).map(|bit| OptionId::new(format!("o{bit}")));
                Value::Choices(ids.collect())
            })
            .collect(),
        _ => (0..4).map(|number| Value::Number(f64::from(number))).collect(),
    };
    let values = values.into_iter().map(|value| Some(Given::new(Said::Value(value))));
    let outdated = Given { rev: 9, ..Given::new(Said::Non(NonAnswer::Unknown)) };
    let non_answers = question.offered().iter().map(|non_answer| Some(Given::new(Said::Non(*non_answer))));
    values.chain(non_answers).chain([None, Some(outdated)]).collect()
}

fn every_set(questionnaire: &Questionnaire) -> Vec<Answers> {
    let empty = Answers {
        assessment: String::new(),
        nature: Nature::Constructed,
        questionnaire: questionnaire.id.clone(),
        version: String::new(),
        depth: Depth::Full,
        date: None,
        respondent: Respondent::default(),
        answers: Default::default(),
        remarks: Default::default(),
        revised: Vec::new(),
    };
    questionnaire.questions().fold(vec![empty], |sets, question| {
        let answers = every_answer(question);
        let with = |set: &Answers, answer: &Option<Given>| {
            let mut set = set.clone();
            set.answers.extend(answer.clone().map(|answer| (question.id.clone(), answer)));
            set
        };
        sets.iter().flat_map(|set| answers.iter().map(|answer| with(set, answer)).collect::<Vec<_>>()).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_search_finds_what_trying_everything_finds(
        second in condition(1),
        third in condition(2),
        ask in any::<bool>(),
        rules in prop::collection::vec(condition(3), 1..4),
    ) {
        let questionnaire = questionnaire(&step([second, third], ask, &rules));
        let reach = explore(&questionnaire);
        let sets = every_set(&questionnaire);
        let standings: Vec<Standing<'_>> = sets.iter().map(|set| Standing::new(&questionnaire, set)).collect();
        for (question, verdict) in &reach.asked {
            let question = questionnaire.question(question).expect("it was found there");
            let is_asked = standings.iter().any(|standing| standing.is_asked(question));
            prop_assert_eq!(matches!(verdict.holds, Answer::Yes(_)), is_asked, "{}", question.id);
        }
        for (rule, verdict) in questionnaire.rules().zip(&reach.fired) {
            let truths: Vec<Truth> = standings.iter().map(|standing| rule.when.truth(standing)).collect();
            prop_assert_eq!(matches!(verdict.holds, Answer::Yes(_)), truths.contains(&Truth::True), "{}", rule.id);
            prop_assert_eq!(matches!(verdict.fails, Answer::Yes(_)), truths.contains(&Truth::False), "{}", rule.id);
        }
    }
}
