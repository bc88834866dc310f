//! From facts to values between 0 and 1, exactly: what is unknown is integrated, never guessed at its midpoint.

use crate::model::catalog::{Anchor, linear};
use crate::model::decision::{Domain, FactVariable, Interval, Performance, ValueFunction};

/// Returns the bounds and the mean of a performance over everything that its fact can be.
///
/// Takes for granted that the problem was checked.
pub fn value(performance: &Performance, facts: &[FactVariable]) -> Interval {
    match (&performance.function, facts[performance.fact].domain) {
        (ValueFunction::PerState(values), _) => over_states(values),
        (ValueFunction::Linear(anchors), Domain::Uniform { low, high }) => over_range(anchors, low, high),
        // A checked problem has no such pair; the full scale is the cautious reading.
        (ValueFunction::Linear(_), Domain::States(_)) => Interval { low: 0.0, mean: 0.5, high: 1.0 },
    }
}

fn over_states(values: &[f64]) -> Interval {
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    Interval { low, mean: mean.clamp(low, high), high }
}

/// Integrates straight lines over a uniform range: the sum of the trapezoids between its ends and the anchors inside.
fn over_range(anchors: &[Anchor], low: f64, high: f64) -> Interval {
    let ends = [Anchor { at: low, value: linear(anchors, low) }, Anchor { at: high, value: linear(anchors, high) }];
    let inside = anchors.iter().copied().filter(|anchor| low < anchor.at && anchor.at < high);
    let corners: Vec<Anchor> = [ends[0]].into_iter().chain(inside).chain([ends[1]]).collect();
    let least = corners.iter().map(|corner| corner.value).fold(f64::INFINITY, f64::min);
    let most = corners.iter().map(|corner| corner.value).fold(f64::NEG_INFINITY, f64::max);
    if low == high {
        return Interval { low: least, mean: least, high: least };
    }
    // Widths are taken as shares of the range, so that a huge range cannot overflow the sum.
    let width = high / 2.0 - low / 2.0;
    let trapezoid =
        |pair: &[Anchor]| ((pair[1].at / 2.0 - pair[0].at / 2.0) / width) * (pair[0].value + pair[1].value) / 2.0;
    let mean: f64 = corners.windows(2).map(trapezoid).sum();
    Interval { low: least, mean: mean.clamp(least, most), high: most }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mcda::testing::{linear as number, states};

    #[test]
    fn cases_calculated_by_hand() {
        let scale = [(0.0, 0.0), (10.0, 0.8), (20.0, 1.0)];
        let falling = [(0.0, 1.0), (4.0, 0.0)];
        let cases = [
            (states(&[0.7]), (0.7, 0.7, 0.7)),
            (states(&[0.0, 1.0]), (0.0, 0.5, 1.0)),
            (states(&[1.0, 0.2, 0.3]), (0.2, 0.5, 1.0)),
            (number(5.0, 5.0, &scale), (0.4, 0.4, 0.4)),
            (number(-5.0, -5.0, &scale), (0.0, 0.0, 0.0)),
            (number(99.0, 99.0, &scale), (1.0, 1.0, 1.0)),
            // Trapezoids: half of 0..10 at mean 0.4, half of 10..20 at mean 0.9. The midpoint would say 0.8.
            (number(0.0, 20.0, &scale), (0.0, 0.65, 1.0)),
            // A quarter below the anchors (0), a half on the slope (0.4), a quarter on the next piece up to 0.9.
            (number(-5.0, 15.0, &scale), (0.0, 0.25 * 0.0 + 0.5 * 0.4 + 0.25 * 0.85, 0.9)),
            (number(1.0, 3.0, &falling), (0.25, 0.5, 0.75)),
            (number(2.0, 6.0, &falling), (0.0, 0.125, 0.5)),
        ];
        for ((domain, function), (low, mean, high)) in cases {
            let facts = [FactVariable { field: "f".into(), domain }];
            let actual = value(&Performance { fact: 0, function: function.clone() }, &facts);
            for (actual, expected) in [(actual.low, low), (actual.mean, mean), (actual.high, high)] {
                assert!((actual - expected).abs() < 1e-12, "{function:?} over {domain:?}: {actual} is not {expected}");
            }
        }
    }
}
