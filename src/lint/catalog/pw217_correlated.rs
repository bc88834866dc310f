//! PW217: two criteria that say nearly the same of the platforms of which both are known.

use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::lint::input::CRITERIA;
use crate::lint::place::At;
use crate::lint::{Input, Rule};
use crate::model::catalog::Criterion;

/// The rule.
pub const RULE: Rule = Rule { code: "PW217", severity: Severity::Warning, check };

/// Fewer platforms of which both are known tell nothing.
const FEWEST: usize = 10;
/// Above this two columns say nearly the same. Any sign: what always goes against another counts twice as well.
const TOO_MUCH: f64 = 0.9;

fn check(input: &Input<'_>, found: &mut Vec<Diagnostic>) {
    let criteria: Vec<&Criterion> =
        input.content.catalog.criteria.iter().filter(|criterion| !criterion.only_when_required).collect();
    let column = |criterion: &&Criterion| -> Vec<Option<f64>> {
        let Some(field) = input.fields.get(&criterion.field) else { return Vec::new() };
        input.all_platforms().map(|(platform, _)| criterion.known_value(platform, field)).collect()
    };
    let columns: Vec<Vec<Option<f64>>> = criteria.iter().map(column).collect();
    for (second, criterion) in criteria.iter().enumerate() {
        for first in 0..second {
            let pairs: Vec<(f64, f64)> =
                columns[first].iter().zip(&columns[second]).filter_map(|(one, other)| one.zip(*other)).collect();
            let Some(correlation) = correlation(&pairs).filter(|correlation| correlation.abs() > TOO_MUCH) else {
                continue;
            };
            let diagnostic = Diagnostic::warning("PW217", at_id(criterion)).with("count", pairs.len());
            let diagnostic = diagnostic.with("other", criteria[first].id.as_str());
            let percent = (correlation * 100.0).round() / 100.0;
            found.push(diagnostic.with("number", percent.to_string()).related(at_id(criteria[first])));
        }
    }
}

fn at_id(criterion: &Criterion) -> Place {
    At::file(CRITERIA).named("criterion", criterion.id.as_str()).then("id").value()
}

/// Returns Pearson's correlation; nothing for too few pairs, or when one of both never varies.
fn correlation(pairs: &[(f64, f64)]) -> Option<f64> {
    if pairs.len() < FEWEST {
        return None;
    }
    let count = pairs.len() as f64;
    let (sum_x, sum_y) = pairs.iter().fold((0.0, 0.0), |sums, pair| (sums.0 + pair.0, sums.1 + pair.1));
    let (mean_x, mean_y) = (sum_x / count, sum_y / count);
    let of = |part: fn(f64, f64) -> f64| pairs.iter().map(|(x, y)| part(x - mean_x, y - mean_y)).sum::<f64>();
    let spread = (of(|x, _| x * x) * of(|_, y| y * y)).sqrt();
    (spread > 0.0).then(|| of(|x, y| x * y) / spread)
}

#[cfg(test)]
mod tests {
    use super::correlation;

    #[test]
    fn cases_by_hand() {
        let line: Vec<(f64, f64)> = (0..10).map(|x| (f64::from(x), 3.0 - f64::from(x))).collect();
        assert!((correlation(&line).unwrap() + 1.0).abs() < 1e-12);
        assert_eq!(correlation(&line[..9]), None, "too few");
        assert_eq!(correlation(&[(1.0, 0.5); 12]), None, "no spread");
        // Four corners of a square, and the same once more for the number: no relation at all.
        let square = [(0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0)].repeat(3);
        assert_eq!(correlation(&square), Some(0.0));
    }
}
