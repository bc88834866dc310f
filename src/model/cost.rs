//! What a platform costs: lines of cost and the terms under which they add up. Staff hours are lines too, at a stated rate.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::decision::CostRange;
use super::truth::Truth;

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
    /// Whether who makes or sells it says so. What another customer once paid is no offer.
    pub offered: bool,
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

/// Returns the cost of some lines over the term.
///
/// Yearly amounts are paid at year ends and discounted at the rate, nominal when it is 0. A line that is not known counts
/// with its range, never with 0. Amounts, counts and rate must be finite and not negative.
pub fn total(lines: &[CostLine], terms: &CostTerms) -> CostRange {
    let years: f64 = (1..=terms.years).map(|year| (1.0 + terms.rate).powi(-(year as i32))).sum();
    let mut total = CostRange { fully_known: !lines.is_empty(), ..CostRange::default() };
    for line in lines {
        let (low, high) = match line.per {
            Per::Once => (1.0, 1.0),
            Per::Year => (years, years),
            Per::InhabitantAndYear => (years * terms.inhabitants, years * terms.inhabitants),
            Per::UserAndYear => (years * terms.users.0, years * terms.users.1),
        };
        total.low += line.low * low;
        total.high += line.high * high;
        total.partly_known |= line.known;
        total.fully_known &= line.known;
        if line.known && line.offered {
            total.certain += line.low * low;
        }
    }
    total
}

/// Name of the requirement that a platform costs no more than the budget; there is no criterion with this name.
pub const BUDGET: &str = "budget";

/// What a municipality has to spend, in money and in time, as far as its answers say.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Means {
    /// Years over which cost adds up.
    pub years: u32,
    /// The most that may be spent once.
    pub once: Option<f64>,
    /// The most that may be spent each year.
    pub yearly: Option<f64>,
    /// The most that may be spent over all years; goes before the other two.
    pub total: Option<f64>,
    /// Hours of staff each week.
    pub staff_hours: Option<f64>,
    /// Hours for communication each week.
    pub communication_hours: Option<f64>,
    /// Inhabitants of the area.
    pub inhabitants: Option<f64>,
}

impl Means {
    /// Weeks that count in a year of hours a week.
    pub const WEEKS: f64 = 52.0;

    /// Returns the most that may be spent over all years, when it is known.
    pub fn limit(&self) -> Option<f64> {
        self.total.or_else(|| Some(self.once? + f64::from(self.years) * self.yearly?))
    }

    /// Returns all hours over all years; nothing when no answer gives any.
    pub fn hours(&self) -> Option<f64> {
        let weekly = [self.staff_hours, self.communication_hours];
        let known = weekly.iter().flatten().copied().reduce(|one, other| one + other)?;
        Some(known * Self::WEEKS * f64::from(self.years))
    }
}

impl CostRange {
    /// Returns whether the cost stays within a limit. Only what is asked by who offers it excludes: neither a range that
    /// rests on nothing nor the price of another customer, of another size and at another time, does.
    pub fn fits(self, limit: f64) -> Truth {
        if self.high <= limit {
            Truth::True
        } else if self.certain > limit {
            Truth::False
        } else {
            Truth::Unknown
        }
    }
}
