//! What a platform costs: lines of cost and the terms under which they add up. Staff hours are lines too, at a stated rate.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A line of cost in euros, all lines on one VAT basis.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CostLine {
    /// What the amount is per.
    pub per: Per,
    /// Lowest amount.
    pub low: f64,
    /// Highest amount.
    pub high: f64,
    /// Whether it comes from a fact; otherwise it is the plausible range only.
    pub known: bool,
}

/// What an amount is per.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Per {
    /// Paid once, at the start.
    Once,
    /// Paid every year.
    Year,
    /// Paid for each inhabitant every year.
    InhabitantAndYear,
    /// Paid for each user every year.
    UserAndYear,
}

/// The terms under which lines of cost add up.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct CostTerms {
    /// Years of the contract.
    pub years: u32,
    /// Yearly discount rate; 0 for nominal amounts.
    pub rate: f64,
    /// Inhabitants of the municipality.
    pub inhabitants: f64,
    /// Lowest and highest number of users.
    pub users: (f64, f64),
}

impl Default for CostTerms {
    fn default() -> Self {
        Self { years: 4, rate: 0.0, inhabitants: 0.0, users: (0.0, 0.0) }
    }
}
