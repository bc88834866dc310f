//! Everything that follows from one set of answers, worked out once for whatever command needs it.

use crate::content::Content;
use crate::mcda;
use crate::model::analysis::Analysis;
use crate::model::answers::{Answers, Standing};
use crate::model::catalog::Catalog;
use crate::model::conclusion::Conclusion;
use crate::model::cost::Means;
use crate::model::decision::{Comparison, Problem, Ranking, WeightOrigin};
use crate::model::questionnaire::Questionnaire;
use crate::model::robustness::Settings;
use crate::reasoning::{self, Weights};

use super::failure::{Exit, Failure};

/// What follows from one set of answers.
pub struct Outcome<'a> {
    /// Answers beside their questionnaire.
    pub standing: Standing<'a>,
    /// Findings, readiness, verdict and requirements.
    pub conclusion: Conclusion,
    /// What there is to spend.
    pub means: Means,
    /// What is compared.
    pub problem: Problem,
    /// The ranking; nothing while weights were given but not confirmed.
    pub ranking: Option<Ranking>,
}

impl<'a> Outcome<'a> {
    /// Returns what follows from the answers.
    ///
    /// # Errors
    /// When the decision problem cannot be ranked, for instance because every weight is zero.
    pub fn new(questionnaire: &'a Questionnaire, answers: &'a Answers, content: &Content) -> Result<Self, Failure> {
        Self::varied(questionnaire, answers, &content.catalog, |_, _| {})
    }

    /// Returns what would follow if weights and means were changed by `vary`.
    ///
    /// # Errors
    /// When the decision problem cannot be ranked, for instance because every weight is zero.
    pub fn varied(
        questionnaire: &'a Questionnaire,
        answers: &'a Answers,
        catalog: &Catalog,
        vary: impl FnOnce(&mut Weights, &mut Means),
    ) -> Result<Self, Failure> {
        let standing = Standing::new(questionnaire, answers);
        let conclusion = reasoning::conclude(&standing);
        let mut weights = reasoning::given_weights(&standing, catalog);
        let mut means = reasoning::means(&standing, catalog);
        vary(&mut weights, &mut means);
        let problem = reasoning::problem(catalog, &conclusion.requirements, &weights);
        let problem = reasoning::within_means(problem, catalog, &means);
        // Who sees an order before the weights are fixed may fit the weights to the order.
        let ranking = match problem.weight_origin {
            WeightOrigin::Unconfirmed => None,
            WeightOrigin::Confirmed | WeightOrigin::NotGiven | WeightOrigin::Several => {
                Some(mcda::ranking(&problem).map_err(|fault| refused(&fault))?)
            }
        };
        Ok(Self { standing, conclusion, means, problem, ranking })
    }

    /// Returns what else is known of the ranking: how sure it is, what would change it, what to ask. Empty without one.
    ///
    /// # Errors
    /// When the problem cannot be worked out.
    pub fn analysis(&self, catalog: &Catalog, settings: &Settings) -> Result<Analysis, Failure> {
        let Some(ranking) = &self.ranking else { return Ok(Analysis::default()) };
        let mut found = mcda::analysis(&self.problem, ranking, settings).map_err(|fault| refused(&fault))?;
        if let Some(inquiry) = &found.inquiry {
            found.levels = reasoning::asked_levels(catalog, &self.conclusion.requirements, inquiry);
        }
        Ok(found)
    }

    /// Returns why each of the first few platforms stands above the next.
    pub fn comparisons(&self, count: usize) -> Vec<Comparison> {
        let Some(ranking) = &self.ranking else { return Vec::new() };
        let pairs = ranking.ranked.windows(2).take(count);
        pairs.filter_map(|pair| mcda::comparison(&self.problem, ranking, &pair[0].id, &pair[1].id)).collect()
    }
}

/// Returns why a problem cannot be worked out.
pub fn refused(fault: &mcda::Fault) -> Failure {
    Failure::new(Exit::File, &format!("failure-ranking-{}", fault.key())).with("place", fault.place().join(", "))
}
