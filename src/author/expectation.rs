//! What a test case expects beside what really follows.

use std::fmt::Display;

use crate::model::answers::Standing;
use crate::model::case::{Case, ExpectedState};
use crate::model::conclusion::{Conclusion, FactorState, Verdict};
use crate::model::id::{FactorId, QuestionId, RuleId};
use crate::model::questionnaire::{Moscow, Rule};
use crate::model::truth::Truth;

/// Something that a case expects and that does not follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    /// The key in `expect`.
    pub key: &'static str,
    /// What the case says.
    pub expected: String,
    /// What follows, or what stands in its way.
    pub found: String,
}

/// Returns everything that a case expects and that does not follow, in the order of the keys.
pub fn mismatches(case: &Case, standing: &Standing<'_>, conclusion: &Conclusion) -> Vec<Mismatch> {
    let check = Check { standing, conclusion };
    let expect = &case.expect;
    let mut found = check.verdict(expect.verdict, expect.points_to);
    found.extend(expect.decided_by.as_ref().and_then(|ids| check.decided_by(ids)));
    found.extend(check.each("factors", &expect.factors, |(id, state)| check.factor(id, **state)));
    found.extend(check.each("asked", &expect.asked, |id| check.asked(id, true)));
    found.extend(check.each("not_asked", &expect.not_asked, |id| check.asked(id, false)));
    found.extend(check.each("findings", &expect.findings, |id| check.fires(id)));
    found.extend(check.each("silent", &expect.silent, |id| check.is_silent(id)));
    found.extend(check.each("open_points", &expect.open_points, |id| check.is_open_point(id)));
    found.extend(check.each("requires", &expect.requires, |(id, level)| {
        check.requirement(id.as_str(), **level).map(|found| (id.to_string(), found))
    }));
    found
}

/// Tells whether a rule fires: its condition holds and its factor counts.
pub fn fires(rule: &Rule, standing: &Standing<'_>) -> bool {
    let factor = rule.factor.as_ref().and_then(|id| standing.questionnaire().factor(id));
    let counts = factor.is_none_or(|factor| factor.applies.truth(standing) != Truth::False);
    counts && rule.when.truth(standing) == Truth::True
}

struct Check<'a> {
    standing: &'a Standing<'a>,
    conclusion: &'a Conclusion,
}

impl Check<'_> {
    /// Returns one mismatch for all items of a list that are not met.
    fn each<'i, I: IntoIterator, N: Display>(
        &self,
        key: &'static str,
        items: I,
        unmet: impl Fn(&I::Item) -> Option<(N, String)>,
    ) -> Option<Mismatch>
    where
        I::Item: 'i,
    {
        let unmet: Vec<(String, String)> =
            items.into_iter().filter_map(|item| unmet(&item)).map(|(name, found)| (name.to_string(), found)).collect();
        let (expected, found): (Vec<String>, Vec<String>) = unmet.into_iter().unzip();
        (!expected.is_empty()).then(|| Mismatch { key, expected: expected.join(", "), found: found.join("; ") })
    }

    fn verdict(&self, verdict: Option<Verdict>, points_to: Option<Verdict>) -> Vec<Mismatch> {
        let mut found = Vec::new();
        let Conclusion { verdict: actual, points_to: actual_direction, .. } = self.conclusion;
        if let Some(verdict) = verdict
            && verdict != *actual
        {
            let (expected, found_verdict) = (verdict.key().to_owned(), actual.key().to_owned());
            found.push(Mismatch { key: "verdict", expected, found: found_verdict });
        }
        let looks_at_direction = points_to.is_some() || verdict == Some(Verdict::CannotBeSaid);
        if looks_at_direction && points_to != *actual_direction {
            let name = |verdict: Option<Verdict>| verdict.map_or("–", Verdict::key).to_owned();
            found.push(Mismatch { key: "points_to", expected: name(points_to), found: name(*actual_direction) });
        }
        found
    }

    fn decided_by(&self, expected: &[FactorId]) -> Option<Mismatch> {
        let names = |ids: &[FactorId]| {
            let mut names: Vec<&str> = ids.iter().map(FactorId::as_str).collect();
            names.sort_unstable();
            names.join(", ")
        };
        let (expected, found) = (names(expected), names(&self.conclusion.decided_by));
        (expected != found).then_some(Mismatch { key: "decided_by", expected, found })
    }

    fn factor(&self, id: &FactorId, expected: ExpectedState) -> Option<(String, String)> {
        let state = self.conclusion.readiness.iter().find(|entry| &entry.factor == id).map(|entry| entry.state);
        let found = match state {
            None => ExpectedState::NotApplicable,
            Some(FactorState::Blocking) => ExpectedState::Blocking,
            Some(FactorState::NotKnown) => ExpectedState::NotKnown,
            Some(FactorState::AtRisk) => ExpectedState::AtRisk,
            Some(FactorState::InOrder) => ExpectedState::InOrder,
        };
        let because: Vec<&str> = self.conclusion.of_factor(id).map(|finding| finding.rule.as_str()).collect();
        (found != expected).then(|| {
            (format!("{id} = {}", state_key(expected)), format!("{} [{}]", state_key(found), because.join(", ")))
        })
    }

    fn asked<'q>(&self, id: &'q QuestionId, expected: bool) -> Option<(&'q QuestionId, String)> {
        use crate::model::condition::Evidence;
        let question = self.standing.questionnaire().question(id)?;
        let found = format!("{id}: {:?}", self.standing.state(id)).to_lowercase();
        (self.standing.is_asked(question) != expected).then_some((id, found))
    }

    fn fires<'r>(&self, id: &'r RuleId) -> Option<(&'r RuleId, String)> {
        let rule = self.standing.questionnaire().rule(id)?;
        (!fires(rule, self.standing)).then(|| (id, self.beside(rule)))
    }

    fn is_silent<'r>(&self, id: &'r RuleId) -> Option<(&'r RuleId, String)> {
        let rule = self.standing.questionnaire().rule(id)?;
        let is_open = self.is_open(id);
        (is_open || fires(rule, self.standing)).then(|| (id, self.beside(rule)))
    }

    fn is_open_point<'r>(&self, id: &'r RuleId) -> Option<(&'r RuleId, String)> {
        let rule = self.standing.questionnaire().rule(id)?;
        (!self.is_open(id)).then(|| (id, self.beside(rule)))
    }

    fn is_open(&self, id: &RuleId) -> bool {
        self.conclusion.open_points.iter().any(|finding| &finding.rule == id)
    }

    /// Returns what fires or is open beside a rule, in its factor.
    fn beside(&self, rule: &Rule) -> String {
        let Some(factor) = &rule.factor else { return "–".to_owned() };
        let fired = self.conclusion.of_factor(factor).map(|finding| finding.rule.to_string());
        let open = self.conclusion.open_points.iter().filter(|finding| &finding.factor == factor);
        let all: Vec<String> = fired.chain(open.map(|finding| format!("{}?", finding.rule))).collect();
        format!("{factor} [{}]", all.join(", "))
    }

    fn requirement(&self, criterion: &str, expected: Moscow) -> Option<String> {
        let found = self.conclusion.requirements.iter().find(|entry| entry.demand.criterion.as_str() == criterion);
        let level = found.map(|entry| entry.demand.level);
        (level != Some(expected)).then(|| match level {
            None => format!("{criterion}: –"),
            Some(level) => format!("{criterion}: {level:?}").to_lowercase(),
        })
    }
}

fn state_key(state: ExpectedState) -> &'static str {
    match state {
        ExpectedState::Blocking => "blocking",
        ExpectedState::NotKnown => "not-known",
        ExpectedState::AtRisk => "at-risk",
        ExpectedState::InOrder => "in-order",
        ExpectedState::NotApplicable => "not-applicable",
    }
}
