//! A small questionnaire and catalog (`tests/report/content`) and what a report needs, in one place.
#![allow(dead_code, reason = "each test binary uses its own part")]

pub mod hostile;

use std::path::Path;
use std::sync::LazyLock;

use platformwijzer::content::Content;
use platformwijzer::content::store::Store;
use platformwijzer::i18n::Messages;
use platformwijzer::mcda;
use platformwijzer::model::analysis::Analysis;
use platformwijzer::model::answers::{Answer, Answers, Nature, Respondent, Said, Standing, Value};
use platformwijzer::model::conclusion::{Conclusion, Verdict};
use platformwijzer::model::decision::{Comparison, Ranking, WeightOrigin};
use platformwijzer::model::document::DocumentKind;
use platformwijzer::model::id::{OptionId, QuestionId};
use platformwijzer::model::questionnaire::{Depth, NonAnswer, Questionnaire};
use platformwijzer::model::robustness::Settings;
use platformwijzer::model::source::PartialDate;
use platformwijzer::model::text::Locale;
use platformwijzer::reasoning;
use platformwijzer::report::{
    self, AnswersEdition, Context, Document, Edition, Input, Overlay, Provenance, SimulationTerms, Templates,
};

pub const LANGUAGES: [&str; 2] = ["nl", "en"];

/// Enough to fill the tables; how many samples are enough is for the tests of the engine.
pub const SAMPLES: u64 = 1000;

/// The small content, without faults.
pub fn small() -> Content {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/report/content");
    let content = Content::load(&Store::folder_only(folder));
    assert!(!content.has_errors(), "{:#?}", content.diagnostics);
    content
}

/// The shipped content.
pub fn shipped() -> Content {
    Content::load(&Store::embedded())
}

pub fn template_files() -> Vec<(String, String)> {
    let files = Store::embedded().files("report-templates");
    files.into_iter().map(|file| (file.path, file.text.unwrap().into_owned())).collect()
}

pub fn templates() -> Templates {
    Templates::new(&template_files()).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// The shipped documents.
pub fn kinds() -> &'static [DocumentKind] {
    static KINDS: LazyLock<Vec<DocumentKind>> = LazyLock::new(|| shipped().documents);
    &KINDS
}

pub fn messages(language: &str) -> Messages {
    Messages::new(&Locale::new(language), &Store::embedded().message_files())
}

pub fn chosen(ids: &[&str]) -> Said {
    Said::Value(Value::Choices(ids.iter().map(|id| OptionId::from(*id)).collect()))
}

pub fn number(value: f64) -> Said {
    Said::Value(Value::Number(value))
}

pub fn text(value: &str) -> Said {
    Said::Value(Value::Text(value.to_owned()))
}

pub fn unknown() -> Said {
    Said::Non(NonAnswer::Unknown)
}

/// Answers to the first questionnaire of the content.
pub fn answers(questionnaire: &Questionnaire, said: &[(&str, Said)]) -> Answers {
    Answers {
        assessment: "Toetsdorp".to_owned(),
        nature: Nature::Real,
        questionnaire: questionnaire.id.clone(),
        version: questionnaire.version.clone(),
        depth: Depth::Full,
        date: Some("2026-11-21".to_owned()),
        respondent: Respondent { id: "r1".to_owned(), role: "projectleider".to_owned(), name: String::new() },
        answers: said
            .iter()
            .map(|(id, said)| {
                let rev = questionnaire.question(&QuestionId::from(*id)).map_or(1, |question| question.rev);
                (QuestionId::from(*id), Answer { rev, ..Answer::new(said.clone()) })
            })
            .collect(),
        remarks: Default::default(),
        revised: Vec::new(),
    }
}

pub fn provenance(content: &Content, questionnaire: &Questionnaire) -> Provenance {
    Provenance {
        program_version: "0.0.0".to_owned(),
        questionnaires: vec![Edition {
            id: questionnaire.id.clone(),
            version: questionnaire.version.clone(),
            checksum: "0123456789abcdef".to_owned(),
        }],
        catalog: Edition {
            id: "platform-catalog".to_owned(),
            version: content.catalog.version.clone(),
            checksum: "fedcba9876543210".to_owned(),
        },
        confidential: Vec::new(),
        templates: "1111222233334444".to_owned(),
        words: "5555666677778888".to_owned(),
        overlay: Some(Overlay {
            files: vec!["platform-catalog/platforms/eigen.toml".to_owned()],
            checksum: "9999aaaabbbbcccc".to_owned(),
        }),
        answers: vec![AnswersEdition {
            file: "r1.toml".to_owned(),
            questionnaire: questionnaire.id.clone(),
            version: questionnaire.version.clone(),
            checksum: "00ff00ff00ff00ff".to_owned(),
        }],
        date: Some(PartialDate::new("2026-11-21")),
        today: "2026-11-21".to_owned(),
        simulation: Some(SimulationTerms { samples: 10_000, seed: 1 }),
        example: None,
        command: "platformwijzer rapport Toetsdorp".to_owned(),
    }
}

/// What follows from answers, with the context in a language.
pub fn context(content: &Content, answers: &Answers, language: &str) -> Context {
    context_with(content, answers, language, |_| {})
}

/// The same, with a change to what goes in.
pub fn context_with(
    content: &Content,
    answers: &Answers,
    language: &str,
    change: impl FnOnce(&mut Input<'_>),
) -> Context {
    let questionnaire = &content.questionnaires[&answers.questionnaire];
    let standing = Standing::new(questionnaire, answers);
    let conclusion = reasoning::conclude(&standing);
    let weights = reasoning::given_weights(&standing, &content.catalog);
    let problem = reasoning::problem(&content.catalog, &conclusion.requirements, &weights);
    let ranking: Option<Ranking> =
        (problem.weight_origin != WeightOrigin::Unconfirmed).then(|| mcda::ranking(&problem).unwrap());
    let pairs = ranking.iter().flat_map(|ranking| ranking.ranked.windows(2).take(2).map(move |pair| (ranking, pair)));
    let comparisons: Vec<Comparison> =
        pairs.filter_map(|(ranking, pair)| mcda::comparison(&problem, ranking, &pair[0].id, &pair[1].id)).collect();
    let analysis = ranking.as_ref().map_or_else(Analysis::default, |ranking| {
        let mut found =
            mcda::analysis(&problem, ranking, &Settings { samples: SAMPLES, ..Settings::default() }).unwrap();
        found.levels = found.inquiry.as_ref().map_or_else(Default::default, |inquiry| {
            reasoning::asked_levels(&content.catalog, &conclusion.requirements, inquiry)
        });
        found
    });
    let messages = messages(language);
    let beyond = reasoning::beyond_route(&standing, &conclusion);
    let mut input = Input {
        questionnaire,
        standing: &standing,
        conclusion: &conclusion,
        beyond: beyond.as_ref(),
        catalog: &content.catalog,
        problem: &problem,
        ranking: ranking.as_ref(),
        comparisons: &comparisons,
        documents: kinds(),
        analysis: &analysis,
        together: None,
        house: &content.house,
        messages: &messages,
        provenance: provenance(content, questionnaire),
    };
    change(&mut input);
    report::context(&input)
}

pub fn advice(context: &Context) -> Document {
    report::document("advice", context, &templates()).unwrap_or_else(|fault| panic!("{fault}"))
}

/// A case of the small questionnaire with a blocker, a risk, an unknown and weights that nobody gave.
pub fn not_yet(content: &Content) -> Answers {
    answers(
        &content.questionnaires["klein"],
        &[
            ("basis.kind", chosen(&["participation"])),
            ("basis.problem", chosen(&["written"])),
            ("basis.answers", chosen(&["nobody"])),
            ("basis.budget", number(2500.0)),
        ],
    )
}

/// A case of which almost nothing is known.
pub fn hardly_anything(content: &Content) -> Answers {
    let mut answers = answers(
        &content.questionnaires["klein"],
        &[("basis.kind", chosen(&["participation"])), ("basis.problem", unknown())],
    );
    answers.nature = Nature::Reconstruction;
    answers
}

/// A case in which all is in order.
pub fn go(content: &Content) -> Answers {
    let said = [
        ("basis.kind", chosen(&["participation"])),
        ("basis.problem", chosen(&["written"])),
        ("basis.answers", chosen(&["somebody"])),
        ("basis.budget", number(25000.0)),
        ("basis.remark", text("Wij beginnen klein.")),
    ];
    let mut answers = answers(&content.questionnaires["klein"], &said);
    answers.nature = Nature::Constructed;
    answers
}

/// Returns contexts that take every road through the templates: all verdicts, with and without ranking and weights.
pub fn all_roads(language: &str) -> Vec<Context> {
    let content = small();
    let verdicts = [
        Verdict::Go,
        Verdict::GoWithConditions,
        Verdict::NotYet,
        Verdict::CannotBeSaid,
        Verdict::NoOnlinePlatform,
        Verdict::JoinWhatExists,
    ];
    let mut contexts = Vec::new();
    for answers in [not_yet(&content), hardly_anything(&content), go(&content)] {
        contexts.push(context(&content, &answers, language));
        contexts.push(context_with(&content, &answers, language, |input| {
            input.ranking = None;
            input.comparisons = &[];
            input.provenance = Default::default();
        }));
        for verdict in verdicts {
            let content = small();
            let standing = Standing::new(&content.questionnaires["klein"], &answers);
            let conclusion = Conclusion {
                verdict,
                points_to: Some(Verdict::GoWithConditions),
                decided_by: vec!["purpose".into(), "response".into()],
                ..reasoning::conclude(&standing)
            };
            let conclusion: &'static Conclusion = Box::leak(Box::new(conclusion));
            contexts.push(context_with(&content, &answers, language, |input| input.conclusion = conclusion));
        }
    }
    let empty = answers(&content.questionnaires["klein"], &[]);
    contexts.push(context(&content, &empty, language));
    contexts
}
