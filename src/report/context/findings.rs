//! Findings per factor with their trail, what to do first, and what is still to be found out.

use schemars::JsonSchema;
use serde::Serialize;

use super::Input;
use super::case::{FactorText, factor, factor_title};
use super::sources::Sources;
use super::words::{AnswerText, Term, Words, distinct};
use crate::model::conclusion::{FactorState, Finding, Verdict};
use crate::model::condition::{Evidence, StateName};
use crate::model::id::{FactorId, QuestionId};
use crate::model::questionnaire::{FindingLevel, Grade, Rule};

/// Open points that are listed one by one; of the rest the report gives the number per factor.
const OPEN_POINTS: usize = 12;
/// Deciding factors that the summary explains.
const REASONS: usize = 4;
/// Findings or open questions that the summary names per factor.
const PER_FACTOR: usize = 3;

/// All findings of one factor.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct FactorFindings {
    /// The factor.
    pub factor: FactorText,
    /// What must be solved first.
    pub blockers: Vec<FindingText>,
    /// What may go wrong.
    pub risks: Vec<FindingText>,
    /// What is in order.
    pub strengths: Vec<FindingText>,
}

/// A finding with its trail.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct FindingText {
    /// Name of the rule.
    pub rule: String,
    /// Title of the factor.
    pub factor: String,
    /// `blocker`, `risk` or `strength`; in words, a blocker that makes a platform needless says so.
    pub level: Term,
    /// Whether two answers clash.
    pub contradiction: bool,
    /// Whether it decides the verdict.
    pub decides: bool,
    /// The finding in a few words.
    pub title: String,
    /// Why it matters.
    pub because: Option<String>,
    /// What somebody can do.
    pub advice: Option<String>,
    /// Who acts.
    pub role: Option<String>,
    /// Strength of the evidence.
    pub grade: Option<Term>,
    /// The answers that led to it.
    pub answers: Vec<AnswerText>,
    /// Numbers of the sources.
    pub sources: Vec<usize>,
}

/// All findings in two rows, each beginning with what weighs most.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Weighed {
    /// Strengths: the best of each factor first, beginning with the factors that nobody can do without.
    pub pro: Vec<FindingText>,
    /// Blockers and risks: what decides first, then by strength of evidence.
    pub contra: Vec<FindingText>,
    /// Factors with nothing against them, with what is in order of each.
    pub in_order: Vec<InOrder>,
}

/// A factor with nothing against it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct InOrder {
    /// Title of the factor.
    pub factor: String,
    /// State in words: something may not be known yet.
    pub state: String,
    /// What is in order.
    pub titles: Vec<String>,
}

/// Something to do, the most urgent first.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Action {
    /// `solve`, `find-out` or `keep`.
    pub kind: String,
    /// What to do.
    pub text: String,
    /// Who acts, if a rule or question says so.
    pub role: Option<String>,
    /// What it is about: the finding or the question.
    pub about: String,
    /// Name of the rule, for `solve` and `keep`.
    pub rule: Option<String>,
}

/// Why the verdict is what it is, factor by factor.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Reasons {
    /// The first deciding factors.
    pub first: Vec<Reason>,
    /// Titles of the other deciding factors.
    pub more: Vec<String>,
    /// The findings that decide, of all deciding factors.
    pub findings: Vec<FindingText>,
}

/// A deciding factor with what makes it decide.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Reason {
    /// Title of the factor.
    pub factor: String,
    /// Name of the factor.
    pub id: String,
    /// State in words.
    pub state: String,
    /// Titles of the findings.
    pub findings: Vec<String>,
    /// Short names of open questions.
    pub open: Vec<String>,
}

/// What is still to be found out.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct OpenPoints {
    /// The most important ones.
    pub first: Vec<OpenPoint>,
    /// The others, counted.
    pub more: usize,
    /// How many of the others each factor has.
    pub rest: Vec<OpenCount>,
    /// All together.
    pub total: usize,
}

/// A question that nobody could answer yet.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct OpenPoint {
    /// The question with its state.
    pub answer: AnswerText,
    /// The question in full.
    pub text: String,
    /// How to find the answer.
    pub help: Option<String>,
    /// Who can find out.
    pub roles: Option<String>,
    /// Titles of the factors that wait for it.
    pub factors: Vec<String>,
    /// Whether a verdict waits for it.
    pub decides: bool,
    /// What might turn out: the titles of risks and blockers.
    pub might: Vec<String>,
}

/// How many open points a factor has.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct OpenCount {
    /// Title of the factor.
    pub factor: String,
    /// How many.
    pub count: usize,
}

/// Returns the findings by factor: factors that block first, then those at risk, not known, and in order.
pub(super) fn findings(input: &Input<'_>, words: Words<'_>, sources: &mut Sources<'_>) -> Vec<FactorFindings> {
    let mut readiness: Vec<_> = input.conclusion.readiness.iter().collect();
    readiness.sort_by_key(|factor| match factor.state {
        FactorState::Blocking => 0,
        FactorState::AtRisk => 1,
        FactorState::NotKnown => 2,
        FactorState::InOrder => 3,
    });
    let mut groups = Vec::new();
    for readiness in readiness {
        let Some(factor) = factor(input, words, readiness) else { continue };
        let mut of_level = |level| -> Vec<FindingText> {
            let own = input.conclusion.of_factor(&readiness.factor).filter(|finding| finding.level == level);
            own.map(|found| finding(input, words, sources, found)).collect()
        };
        let group = FactorFindings {
            blockers: of_level(FindingLevel::Blocker),
            risks: of_level(FindingLevel::Risk),
            strengths: of_level(FindingLevel::Strength),
            factor,
        };
        if !(group.blockers.is_empty() && group.risks.is_empty() && group.strengths.is_empty()) {
            groups.push(group);
        }
    }
    groups
}

fn finding(input: &Input<'_>, words: Words<'_>, sources: &mut Sources<'_>, found: &Finding) -> FindingText {
    let rule = input.questionnaire.rule(&found.rule);
    let text = |pick: fn(&Rule) -> Option<&crate::model::text::Localized>| words.optional(rule.and_then(pick));
    FindingText {
        rule: found.rule.to_string(),
        factor: factor_title(input, words, &found.factor),
        level: Term {
            key: found.level.key().to_owned(),
            words: words.key(&format!("level-{}", rule.and_then(Rule::finding_key).unwrap_or(found.level.key()))),
        },
        contradiction: rule.is_some_and(|rule| rule.contradiction),
        decides: decides(input, found),
        title: text(|rule| rule.title.as_ref()).unwrap_or_else(|| found.rule.to_string()),
        because: text(|rule| rule.because.as_ref()),
        advice: text(|rule| rule.advice.as_ref()),
        role: rule.and_then(|rule| input.questionnaire.role(rule.role.as_ref()?)).map(|role| words.text(&role.label)),
        grade: found.grade.map(|grade| words.term("report-grade", grade.key())),
        answers: words.answers(input.standing, &found.questions),
        sources: rule.map_or(Vec::new(), |rule| sources.numbers(&rule.source, &input.questionnaire.sources)),
    }
}

/// Tells whether a finding is one that the verdict rests on: of a deciding factor, and as bad as that factor's state.
fn decides(input: &Input<'_>, found: &Finding) -> bool {
    if matches!(input.conclusion.verdict, Verdict::NoOnlinePlatform | Verdict::JoinWhatExists) {
        let stop = input.questionnaire.rule(&found.rule).and_then(|rule| rule.stop);
        return stop.is_some_and(|stop| Verdict::from(stop) == input.conclusion.verdict);
    }
    let state = input.conclusion.readiness.iter().find(|readiness| readiness.factor == found.factor);
    let bad_enough = match state.map(|readiness| readiness.state) {
        Some(FactorState::Blocking) => found.level == FindingLevel::Blocker,
        Some(FactorState::AtRisk | FactorState::InOrder) => found.level != FindingLevel::Strength,
        // Of what is not known the open questions are the reason, whatever else was found.
        Some(FactorState::NotKnown) | None => false,
    };
    bad_enough && input.conclusion.decided_by.contains(&found.factor)
}

/// Returns what to do, the most urgent first: what decides before what does not, duties by law and strong evidence
/// before weak. When no verdict can be given, finding out comes first.
pub(super) fn actions(
    input: &Input<'_>,
    words: Words<'_>,
    groups: &[FactorFindings],
    open: &OpenPoints,
) -> Vec<Action> {
    let findings = groups.iter().flat_map(|group| group.blockers.iter().chain(&group.risks));
    let mut urgent: Vec<&FindingText> = findings.filter(|finding| finding.advice.is_some()).collect();
    urgent.sort_by_key(|finding| urgency(finding));
    let deciding = urgent.iter().filter(|finding| finding.decides).count();
    let solve = urgent.into_iter().map(|finding| by_rule("solve", finding, finding.advice.clone().unwrap_or_default()));
    let find_out = open.first.iter().filter(|point| point.decides).map(|point| Action {
        kind: "find-out".to_owned(),
        text: words.say(crate::i18n::Message::new("report-find-out").with("question", point.text.as_str())),
        role: point.roles.clone(),
        about: point.answer.label.clone(),
        rule: None,
    });
    match input.conclusion.verdict {
        Verdict::CannotBeSaid => find_out.chain(solve).collect(),
        // Who does not begin need not prepare.
        Verdict::NoOnlinePlatform | Verdict::JoinWhatExists => solve.take(deciding).collect(),
        _ => solve.chain(find_out).collect(),
    }
}

/// Returns what keeps in order what is in order: the advice of strengths, which is nothing to solve first.
pub(super) fn upkeep(groups: &[FactorFindings]) -> Vec<Action> {
    let strengths = groups.iter().flat_map(|group| &group.strengths);
    strengths.filter_map(|finding| Some(by_rule("keep", finding, finding.advice.clone()?))).collect()
}

fn by_rule(kind: &str, finding: &FindingText, text: String) -> Action {
    Action {
        kind: kind.to_owned(),
        text,
        role: finding.role.clone(),
        about: finding.title.clone(),
        rule: Some(finding.rule.clone()),
    }
}

/// Returns why the verdict is what it is: the deciding factors with the findings or open questions behind their state.
pub(super) fn reasons(readiness: &[FactorText], groups: &[FactorFindings]) -> Reasons {
    let reason = |factor: &FactorText| {
        let group = groups.iter().find(|group| group.factor.id == factor.id);
        let own = group.into_iter().flat_map(|group| group.blockers.iter().chain(&group.risks));
        let findings = own.filter(|finding| finding.decides).map(|finding| finding.title.clone());
        Reason {
            factor: factor.title.clone(),
            id: factor.id.clone(),
            state: factor.state.words.clone(),
            findings: findings.take(PER_FACTOR).collect(),
            open: factor.open.iter().take(PER_FACTOR).cloned().collect(),
        }
    };
    let mut deciding: Vec<&FactorText> = readiness.iter().filter(|factor| factor.decides).collect();
    // What is known to be wrong says more than what is not known.
    deciding.sort_by_key(|factor| factor.state.key == "not-known");
    Reasons {
        first: deciding.iter().take(REASONS).map(|factor| reason(factor)).collect(),
        more: deciding.iter().skip(REASONS).map(|factor| factor.title.clone()).collect(),
        findings: groups
            .iter()
            .flat_map(|group| group.blockers.iter().chain(&group.risks).chain(&group.strengths))
            .filter(|finding| finding.decides)
            .cloned()
            .collect(),
    }
}

/// Returns the findings as what speaks for and what speaks against.
pub(super) fn weighed(groups: &[FactorFindings]) -> Weighed {
    let mut pro: Vec<(usize, bool, &FindingText)> = Vec::new();
    for group in groups {
        let mut own: Vec<&FindingText> = group.strengths.iter().collect();
        own.sort_by_key(|finding| grade_order(finding));
        pro.extend(own.into_iter().enumerate().map(|(place, finding)| (place, !group.factor.essential, finding)));
    }
    // The best of each factor first, so that a few of them tell of different things.
    pro.sort_by_key(|(place, spare, _)| (*place, *spare));
    let mut contra: Vec<&FindingText> =
        groups.iter().flat_map(|group| group.blockers.iter().chain(&group.risks)).collect();
    contra.sort_by_key(|finding| urgency(finding));
    let in_order = groups.iter().filter(|group| group.blockers.is_empty() && group.risks.is_empty());
    Weighed {
        in_order: in_order
            .map(|group| InOrder {
                factor: group.factor.title.clone(),
                state: group.factor.state.words.clone(),
                titles: group.strengths.iter().map(|finding| finding.title.clone()).collect(),
            })
            .collect(),
        pro: pro.into_iter().map(|(.., finding)| finding.clone()).collect(),
        contra: contra.into_iter().cloned().collect(),
    }
}

/// Returns what puts the most urgent first: what decides, then what blocks, then the strongest evidence.
fn urgency(finding: &FindingText) -> (bool, bool, usize) {
    (!finding.decides, finding.level.key != "blocker", grade_order(finding))
}

fn grade_order(finding: &FindingText) -> usize {
    let order = [Grade::Law, Grade::A, Grade::B, Grade::C, Grade::V, Grade::Choice];
    let key = finding.grade.as_ref().map(|grade| grade.key.as_str());
    order.iter().position(|grade| Some(grade.key()) == key).unwrap_or(order.len())
}

/// Returns the open points: first those that a verdict waits for, then those that were answered with "do not know".
pub(super) fn open_points(input: &Input<'_>, words: Words<'_>) -> OpenPoints {
    let mut points: Vec<(bool, bool, &QuestionId, Vec<&FactorId>)> = Vec::new();
    let mut add = |id, factor, decides| match points.iter_mut().find(|(_, _, known, _)| *known == id) {
        Some((point_decides, _, _, factors)) => {
            *point_decides |= decides;
            if !factors.contains(&factor) {
                factors.push(factor);
            }
        }
        None => points.push((decides, input.standing.state(id) == StateName::Unknown, id, vec![factor])),
    };
    for readiness in &input.conclusion.readiness {
        let decides = input.conclusion.decided_by.contains(&readiness.factor);
        // A verdict waits for what may block; what may only turn out a risk changes nothing in it.
        let of_factor =
            |finding: &&Finding| finding.factor == readiness.factor && finding.level == FindingLevel::Blocker;
        let blocking: Vec<&Finding> = input.conclusion.open_points.iter().filter(of_factor).collect();
        let may_block = |id| blocking.is_empty() || blocking.iter().any(|finding| finding.open.contains(id));
        readiness.open.iter().for_each(|id| add(id, &readiness.factor, decides && may_block(id)));
    }
    for finding in &input.conclusion.open_points {
        finding.open.iter().for_each(|id| add(id, &finding.factor, false));
    }
    points.sort_by_key(|(decides, said_unknown, ..)| (!decides, !said_unknown));
    let rest: Vec<&FactorId> = points.iter().skip(OPEN_POINTS).map(|(.., factors)| factors[0]).collect();
    OpenPoints {
        total: points.len(),
        more: rest.len(),
        rest: distinct(rest.iter().copied())
            .into_iter()
            .map(|factor| OpenCount {
                factor: factor_title(input, words, factor),
                count: rest.iter().filter(|other| **other == factor).count(),
            })
            .collect(),
        first: points
            .iter()
            .take(OPEN_POINTS)
            .filter_map(|(decides, _, id, factors)| open_point(input, words, id, factors, *decides))
            .collect(),
    }
}

fn open_point(
    input: &Input<'_>,
    words: Words<'_>,
    id: &QuestionId,
    factors: &[&FactorId],
    decides: bool,
) -> Option<OpenPoint> {
    let question = input.questionnaire.question(id)?;
    let roles: Vec<String> = question
        .role
        .iter()
        .filter_map(|role| input.questionnaire.role(role))
        .map(|role| words.text(&role.label))
        .collect();
    let might = input.conclusion.open_points.iter().filter(|finding| finding.open.contains(id));
    let title = |finding: &Finding| words.optional(input.questionnaire.rule(&finding.rule)?.title.as_ref());
    Some(OpenPoint {
        answer: words.answer(input.standing, id)?,
        text: words.text(&question.text),
        help: words.optional(question.help.as_ref()),
        roles: Some(roles.join(", ")).filter(|roles| !roles.is_empty()),
        factors: factors.iter().map(|factor| factor_title(input, words, factor)).collect(),
        decides,
        might: distinct(might.filter_map(title)),
    })
}
