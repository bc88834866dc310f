//! Everything that a template may use, as one structure made by a pure function. All texts are in one language;
//! numbers, amounts and points stand there raw and as words.

mod answers;
mod beyond;
mod case;
mod charts;
mod documents;
mod explore;
mod facts;
mod findings;
mod house;
mod platforms;
mod precedents;
mod provenance;
mod ratings;
mod requirements;
mod revised;
mod robustness;
mod said;
mod sources;
mod together;
mod weights;
mod words;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::i18n::Messages;
use crate::model::analysis::Analysis;
use crate::model::answers::Standing;
use crate::model::catalog::Catalog;
use crate::model::conclusion::{Beyond, Conclusion};
use crate::model::decision;
use crate::model::document::DocumentKind;
use crate::model::house::HouseStyle;
use crate::model::joint::Together;
use crate::model::questionnaire::{Grade, Questionnaire};

pub use answers::StepAnswers;
pub use beyond::{FullRoute, FullRouteStep, PossibleVerdict};
pub use case::{Case, ChangeText, Changes, FactorText, GradeCount, Readiness, StateCount, VerdictText};
pub use charts::{ChartText, Charts};
pub use documents::{DocumentText, LengthText};
pub use explore::{Explore, ExploreWords, ExploredCriterion, ExploredObjective, ExploredPlatform, TableWords};
pub use facts::FactText;
pub use findings::{
    Action, FactorFindings, FindingText, InOrder, OpenCount, OpenPoint, OpenPoints, Reason, Reasons, Weighed,
};
pub use house::House;
pub use platforms::{
    ComparisonText, CostText, DifferenceText, ExcludedText, FailedText, Platforms, QuestionText, RankedText,
    RankingText,
};
pub use precedents::{Figure, OutcomeCount, Precedent, Precedents};
pub use provenance::{AnswersEdition, Edition, METHOD, Overlay, Provenance, ProvenanceText, SimulationTerms};
pub use ratings::{RaterText, RatingText};
pub use requirements::{LevelTitles, RequirementText, Requirements};
pub use revised::RevisionText;
pub use robustness::{
    AskedFact, AskedSupplier, Asking, Colleagues, Headline, KnockOutText, PlaceText, Robustness, Run, StabilityText,
    Stakes, Standing as StandingText, WeightRangeText,
};
pub use said::SaidText;
pub use sources::SourceText;
pub use together::{KnownText, OpenDifference, PositionText, SettledText, TogetherText};
pub use weights::{ObjectiveText, Weights};
pub use words::{AnswerText, Number, Term};

/// What a report is made from.
#[derive(Clone)]
pub struct Input<'a> {
    /// The questionnaire.
    pub questionnaire: &'a Questionnaire,
    /// The answers beside it.
    pub standing: &'a Standing<'a>,
    /// What follows from them.
    pub conclusion: &'a Conclusion,
    /// What the full route would add.
    pub beyond: Option<&'a Beyond>,
    /// The catalog.
    pub catalog: &'a Catalog,
    /// What was compared.
    pub problem: &'a decision::Problem,
    /// The order, if one was made.
    pub ranking: Option<&'a decision::Ranking>,
    /// Why the leading ones stand where they stand.
    pub comparisons: &'a [decision::Comparison],
    /// The documents that are written together, in their order.
    pub documents: &'a [DocumentKind],
    /// What else is known of the order: how sure it is, what would change it, what to ask.
    pub analysis: &'a Analysis,
    /// Name, logo and colours of who publishes the documents.
    pub house: &'a HouseStyle,
    /// Words and language.
    pub messages: &'a Messages,
    /// What colleagues said together, when several answered.
    pub together: Option<&'a Together>,
    /// What reproduces the report.
    pub provenance: Provenance,
}

/// Version of [`Context`]: higher when something in it is renamed, removed or means something else.
pub const CONTEXT_SCHEMA: u32 = 1;

/// Everything that a template may use.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Context {
    /// Version of this structure: [`CONTEXT_SCHEMA`].
    pub schema: u32,
    /// Language of all texts (BCP 47).
    pub language: String,
    /// The documents that are written together, in their order.
    pub documents: Vec<DocumentText>,
    /// Who publishes the documents.
    pub house: House,
    /// Words of the page around the document.
    pub page: PageWords,
    /// Whose case it is.
    pub case: Case,
    /// The advice in a word and a sentence.
    pub verdict: VerdictText,
    /// How the success factors stand.
    pub readiness: Readiness,
    /// What to do, the most urgent first.
    pub actions: Vec<Action>,
    /// What to do so that what is in order stays so.
    pub upkeep: Vec<Action>,
    /// Why the verdict is what it is.
    pub reasons: Reasons,
    /// Findings by factor, the worst first.
    pub findings: Vec<FactorFindings>,
    /// The same findings in two rows: what speaks for, and what speaks against.
    pub weighed: Weighed,
    /// Strength of the evidence behind the findings, strongest first.
    pub evidence: Vec<GradeCount>,
    /// What is still to be found out.
    pub open: OpenPoints,
    /// What colleagues said together, when several answered.
    pub together: Option<TogetherText>,
    /// What is asked of a platform.
    pub requirements: Requirements,
    /// Platforms, compared.
    pub platforms: Platforms,
    /// How sure the order is and what it depends on, when there are two to compare.
    pub robustness: Option<Robustness>,
    /// What a page needs to work out the order again for other weights.
    pub explore: Option<Explore>,
    /// Documented uses of the same kind.
    pub precedents: Precedents,
    /// What would change the verdict.
    pub changes: Changes,
    /// Answers given, per step.
    pub answers: Vec<StepAnswers>,
    /// What was said to each question, by its name; read it with the filter `of`.
    pub said: BTreeMap<String, SaidText>,
    /// What each strength of evidence means.
    pub grades: Vec<GradeText>,
    /// Numbered sources.
    pub sources: Vec<SourceText>,
    /// Titles and descriptions of the charts that there are.
    pub charts: Charts,
    /// What reproduces the report.
    pub provenance: ProvenanceText,
}

/// Words of the page around a document.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PageWords {
    /// Skip link.
    pub skip: String,
    /// Heading of the table of contents.
    pub contents: String,
    /// Name of a link back from a source to the text; `{number}` and `{use}` are filled in.
    pub back: String,
    /// Name of a link to a source; `{number}` is filled in.
    pub source: String,
    /// Line at the foot of the page.
    pub foot: String,
    /// Words for tables that can be sorted and searched.
    pub tables: TableWords,
}

/// What a strength of evidence means.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct GradeText {
    /// The grade.
    pub grade: Term,
    /// What it rests on.
    pub meaning: String,
}

/// Returns everything that a template may use. The same input gives the same context.
pub fn context(input: &Input<'_>) -> Context {
    let words = words::Words { messages: input.messages };
    let mut sources = sources::Sources::new(words);
    let readiness = case::readiness(input, words);
    let findings = findings::findings(input, words, &mut sources);
    let open = findings::open_points(input, words);
    let requirements = requirements::requirements(input, words, &mut sources);
    let platforms = platforms::platforms(input, words, &mut sources);
    let robustness = robustness::robustness(input, words);
    let precedents = precedents::precedents(input, words, &mut sources);
    let said = said::said(input, words, &mut sources);
    let weighed = findings::weighed(&findings);
    Context {
        schema: CONTEXT_SCHEMA,
        language: input.messages.locale().to_string(),
        house: house::house(input.house, words),
        page: page_words(words),
        case: case::case(input, words),
        verdict: case::verdict(input, words),
        reasons: findings::reasons(&readiness.factors, &findings),
        actions: findings::actions(input, words, &findings, &open),
        upkeep: findings::upkeep(&findings),
        evidence: case::grade_counts(words, input.conclusion.findings.iter().filter_map(|finding| finding.grade)),
        changes: case::changes(input, words),
        answers: answers::answers(input, words),
        together: together::together(input, words),
        documents: input.documents.iter().map(|kind| DocumentText::new(kind, words)).collect(),
        grades: grades(words),
        charts: charts::charts(words, &readiness, &platforms, robustness.as_ref()),
        explore: explore::explore(input, words),
        provenance: provenance::provenance(input, words),
        sources: sources.into_list(),
        readiness,
        findings,
        open,
        requirements,
        platforms,
        robustness,
        precedents,
        said,
        weighed,
    }
}

fn page_words(words: words::Words<'_>) -> PageWords {
    PageWords {
        skip: words.key("report-page-skip"),
        contents: words.key("report-page-contents"),
        back: words.key("report-page-back"),
        source: words.key("report-page-source"),
        foot: words.key("report-page-foot"),
        tables: explore::table_words(words),
    }
}

fn grades(words: words::Words<'_>) -> Vec<GradeText> {
    let all = [Grade::A, Grade::B, Grade::C, Grade::V, Grade::Law, Grade::Choice];
    let text = |grade: Grade| GradeText {
        grade: words.term("report-grade", grade.key()),
        meaning: words.key(&format!("grade-{}", grade.key())),
    };
    all.map(text).into()
}
