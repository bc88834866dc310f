//! Findings, readiness per success factor, and the verdict. The weakest factor decides: none can stand in for another.
//!
//! That the weakest decides is a cautious choice of this tool, not a result of research; the report says so.

use std::collections::BTreeMap;

use crate::model::answers::Standing;
use crate::model::conclusion::{Change, Conclusion, FactorReadiness, FactorState, Finding, Requirement, Verdict};
use crate::model::condition::{Condition, Evidence, StateName};
use crate::model::id::{CriterionId, FactorId, QuestionId};
use crate::model::questionnaire::{Factor, FindingLevel, Moscow, Rule, RuleIfUnknown};
use crate::model::truth::Truth;

/// Returns everything that follows from these answers.
pub fn conclude(standing: &Standing<'_>) -> Conclusion {
    concluded(standing, &outcomes(standing))
}

type Applies<'a> = BTreeMap<&'a FactorId, Truth>;

fn applies<'a>(standing: &Standing<'a>) -> Applies<'a> {
    standing.questionnaire().factors.iter().map(|factor| (&factor.id, factor.applies.truth(standing))).collect()
}

/// Returns every rule that bears on this case, with what the answers make of it.
pub(super) fn outcomes<'a>(standing: &Standing<'a>) -> Vec<Outcome<'a>> {
    let applies = applies(standing);
    let rules = standing.questionnaire().rules();
    rules
        .filter(|rule| rule.factor.as_ref().is_none_or(|factor| applies.get(factor) != Some(&Truth::False)))
        .map(|rule| Outcome::new(rule, standing))
        .collect()
}

/// Returns what follows from rules with these outcomes.
pub(super) fn concluded(standing: &Standing<'_>, outcomes: &[Outcome<'_>]) -> Conclusion {
    let questionnaire = standing.questionnaire();
    let applies = applies(standing);
    let (mut findings, mut open_points) = (Vec::new(), Vec::new());
    for outcome in outcomes {
        match outcome.effect() {
            Effect::Fired => findings.extend(outcome.finding()),
            Effect::Open => open_points.extend(outcome.finding()),
            Effect::Nothing => {}
        }
    }
    findings.sort_by_key(|finding: &Finding| std::cmp::Reverse(finding.level));
    open_points.sort_by_key(|finding: &Finding| std::cmp::Reverse(finding.level));
    let is_applicable = |factor: &&Factor| applies[&factor.id] != Truth::False;
    let readiness: Vec<FactorReadiness> = questionnaire
        .factors
        .iter()
        .filter(is_applicable)
        .map(|factor| readiness_of(factor, applies[&factor.id], outcomes, standing))
        .collect();
    let stop = findings.iter().find_map(|finding| {
        let stop = questionnaire.rule(&finding.rule)?.stop?;
        Some((Verdict::from(stop), finding.factor.clone()))
    });
    let (verdict, points_to, decided_by) = verdict_of(&readiness, stop.as_ref());
    Conclusion {
        verdict,
        points_to,
        changes: changes(&readiness, stop.as_ref(), &decided_by, verdict),
        decided_by,
        not_applicable: questionnaire
            .factors
            .iter()
            .filter(|factor| !is_applicable(factor))
            .map(|factor| factor.id.clone())
            .collect(),
        beyond_route: outcomes
            .iter()
            .filter(|outcome| outcome.beyond_route)
            .map(|outcome| outcome.rule.id.clone())
            .collect(),
        requirements: requirements(outcomes, Truth::True),
        open_requirements: requirements(outcomes, Truth::Unknown),
        readiness,
        findings,
        open_points,
    }
}

/// A rule with what these answers make of it.
#[derive(Clone)]
pub(super) struct Outcome<'a> {
    pub(super) rule: &'a Rule,
    truth: Truth,
    questions: Vec<QuestionId>,
    open: Vec<QuestionId>,
    /// Whether only the full route can tell.
    pub(super) beyond_route: bool,
}

enum Effect {
    Fired,
    Open,
    Nothing,
}

impl<'a> Outcome<'a> {
    fn new(rule: &'a Rule, standing: &Standing<'_>) -> Self {
        let truth = rule.when.truth(standing);
        let questions = rule.when.questions(standing);
        let open = if truth == Truth::Unknown { not_known(&questions, standing) } else { Vec::new() };
        let beyond_route = truth == Truth::Unknown && open.iter().any(|id| is_beyond_route(id, standing));
        Self { rule, truth, questions, open, beyond_route }
    }

    /// Returns the outcome as if further answers made the rule fire.
    pub(super) fn fired(&self) -> Self {
        Self { truth: Truth::True, open: Vec::new(), beyond_route: false, ..self.clone() }
    }

    /// Returns the outcome as if who answered the full route did not know what the rule asks.
    pub(super) fn left_open(&self) -> Self {
        Self { beyond_route: false, ..self.clone() }
    }

    fn effect(&self) -> Effect {
        match (self.truth, self.rule.level) {
            (Truth::True, Some(_)) => Effect::Fired,
            (Truth::Unknown, Some(FindingLevel::Risk | FindingLevel::Blocker))
                if !self.beyond_route && self.rule.if_unknown == RuleIfUnknown::OpenPoint =>
            {
                Effect::Open
            }
            _ => Effect::Nothing,
        }
    }

    fn finding(&self) -> Option<Finding> {
        Some(Finding {
            rule: self.rule.id.clone(),
            factor: self.rule.factor.clone()?,
            level: self.rule.level?,
            grade: self.rule.grade,
            questions: self.questions.clone(),
            open: self.open.clone(),
        })
    }
}

fn not_known(questions: &[QuestionId], standing: &Standing<'_>) -> Vec<QuestionId> {
    let is_open = |id: &&QuestionId| {
        matches!(
            standing.state(id),
            StateName::Open | StateName::Unknown | StateName::Refused | StateName::Confirm | StateName::Differs
        )
    };
    questions.iter().filter(is_open).cloned().collect()
}

fn is_beyond_route(id: &QuestionId, standing: &Standing<'_>) -> bool {
    standing.state(id) == StateName::Open
        && standing.questionnaire().question(id).is_some_and(|question| !standing.is_in_route(question))
}

fn readiness_of(factor: &Factor, applies: Truth, outcomes: &[Outcome<'_>], standing: &Standing<'_>) -> FactorReadiness {
    let own: Vec<&Outcome<'_>> =
        outcomes.iter().filter(|outcome| outcome.rule.factor.as_ref() == Some(&factor.id)).collect();
    let fired = |level| {
        own.iter().any(|outcome| matches!(outcome.effect(), Effect::Fired) && outcome.rule.level == Some(level))
    };
    let open =
        |level| own.iter().any(|outcome| matches!(outcome.effect(), Effect::Open) && outcome.rule.level == Some(level));
    let known_part = if fired(FindingLevel::Blocker) {
        Some(FactorState::Blocking)
    } else if fired(FindingLevel::Risk) {
        Some(FactorState::AtRisk)
    } else if fired(FindingLevel::Strength) {
        Some(FactorState::InOrder)
    } else {
        None
    };
    // An open rule matters only when it could make the state worse than what is known already.
    let could_worsen = match known_part {
        Some(FactorState::Blocking) => false,
        Some(FactorState::AtRisk) => open(FindingLevel::Blocker),
        _ => open(FindingLevel::Blocker) || open(FindingLevel::Risk),
    };
    let state = match known_part {
        Some(state) if applies == Truth::True && !could_worsen => state,
        _ => FactorState::NotKnown,
    };
    let is_open = state == FactorState::NotKnown;
    FactorReadiness {
        factor: factor.id.clone(),
        essential: factor.essential,
        state,
        points_to: known_part.filter(|_| is_open),
        could_block: is_open && (known_part.is_none() || applies != Truth::True || open(FindingLevel::Blocker)),
        open: if is_open { open_questions(&factor.applies, &own, standing) } else { Vec::new() },
    }
}

fn open_questions(applies: &Condition, own: &[&Outcome<'_>], standing: &Standing<'_>) -> Vec<QuestionId> {
    let mut open = not_known(&applies.questions(standing), standing);
    for outcome in own.iter().filter(|outcome| !outcome.beyond_route && outcome.rule.level.is_some()) {
        open.extend(outcome.open.iter().cloned());
    }
    let mut seen = std::collections::BTreeSet::new();
    open.retain(|id| seen.insert(id.clone()));
    open
}

type Stopped = (Verdict, FactorId);

/// Returns the verdict, what the known part points to when there is none, and the factors that decide it.
///
/// A certain blocker decides although something else is unknown: no further answer can lift it.
fn verdict_of(readiness: &[FactorReadiness], stop: Option<&Stopped>) -> (Verdict, Option<Verdict>, Vec<FactorId>) {
    let with = |keep: &dyn Fn(&FactorReadiness) -> bool| -> Vec<FactorId> {
        readiness.iter().filter(|factor| keep(factor)).map(|factor| factor.factor.clone()).collect()
    };
    if let Some((verdict, factor)) = stop {
        return (*verdict, None, vec![factor.clone()]);
    }
    let blocking = with(&|factor| factor.state == FactorState::Blocking);
    if !blocking.is_empty() {
        return (Verdict::NotYet, None, blocking);
    }
    // An essential factor of which only a risk is open can at worst make it a go with conditions, which is what any
    // open point makes it; so "do not know" never weighs heavier than the least favourable answer.
    let essential = with(&|factor| factor.essential && factor.state == FactorState::NotKnown && factor.could_block);
    if !essential.is_empty() {
        return (Verdict::CannotBeSaid, known_part_points_to(readiness), essential);
    }
    let unknown = with(&|factor| factor.state == FactorState::NotKnown);
    if 2 * unknown.len() > readiness.len() {
        return (Verdict::CannotBeSaid, known_part_points_to(readiness), unknown);
    }
    let conditions = with(&|factor| factor.state != FactorState::InOrder);
    if conditions.is_empty() { (Verdict::Go, None, Vec::new()) } else { (Verdict::GoWithConditions, None, conditions) }
}

/// Returns what the factors point to of which something is known, or nothing when nothing is. Never an unconditional go:
/// something is unknown.
fn known_part_points_to(readiness: &[FactorReadiness]) -> Option<Verdict> {
    let known = readiness.iter().filter_map(|factor| match factor.state {
        FactorState::NotKnown => factor.points_to,
        state => Some(state),
    });
    let worst = known.min()?;
    Some(match worst {
        FactorState::Blocking => Verdict::NotYet,
        FactorState::AtRisk | FactorState::NotKnown | FactorState::InOrder => Verdict::GoWithConditions,
    })
}

fn changes(
    readiness: &[FactorReadiness],
    stop: Option<&Stopped>,
    decided_by: &[FactorId],
    verdict: Verdict,
) -> Vec<Change> {
    let with_solved = |factor: &FactorId| {
        let mut other = readiness.to_vec();
        for entry in other.iter_mut().filter(|entry| &entry.factor == factor) {
            entry.state = FactorState::InOrder;
            entry.points_to = None;
            entry.could_block = false;
        }
        let stop = stop.filter(|(_, stopping)| stopping != factor);
        verdict_of(&other, stop).0
    };
    if !matches!(verdict, Verdict::NotYet | Verdict::CannotBeSaid | Verdict::NoOnlinePlatform | Verdict::JoinWhatExists)
    {
        return Vec::new();
    }
    decided_by.iter().map(|factor| Change { factor: factor.clone(), verdict: with_solved(factor) }).collect()
}

fn requirements(outcomes: &[Outcome<'_>], truth: Truth) -> Vec<Requirement> {
    let mut strongest: BTreeMap<CriterionId, Moscow> = BTreeMap::new();
    let matching = || outcomes.iter().filter(|outcome| outcome.truth == truth && !outcome.beyond_route);
    for demand in matching().flat_map(|outcome| &outcome.rule.requires) {
        let level = strongest.entry(demand.criterion.clone()).or_insert(demand.level);
        *level = demand.level.max(*level);
    }
    let mut found: Vec<Requirement> = Vec::new();
    for outcome in matching() {
        for demand in outcome.rule.requires.iter().filter(|demand| strongest[&demand.criterion] == demand.level) {
            match found.iter_mut().find(|requirement| &requirement.demand == demand) {
                Some(requirement) => {
                    requirement.rules.push(outcome.rule.id.clone());
                    extend_new(&mut requirement.questions, &outcome.questions);
                }
                None => found.push(Requirement {
                    demand: demand.clone(),
                    rules: vec![outcome.rule.id.clone()],
                    questions: outcome.questions.clone(),
                }),
            }
        }
    }
    found.sort_by(|one, other| {
        other.demand.level.cmp(&one.demand.level).then_with(|| one.demand.criterion.cmp(&other.demand.criterion))
    });
    found
}

fn extend_new(list: &mut Vec<QuestionId>, more: &[QuestionId]) {
    for id in more {
        if !list.contains(id) {
            list.push(id.clone());
        }
    }
}
