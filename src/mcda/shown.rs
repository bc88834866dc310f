//! Whole points for display: parts that are rounded so that they add up to the rounded total.

/// Returns parts of a total (0 to 1) in whole points out of 100 that add up to the rounded total.
///
/// Largest-remainder method (Hamilton): round down, then give the points that are missing to the largest remainders, the
/// first of equals.
pub fn shown_points(parts: &[f64], total: f64) -> Vec<u32> {
    // Without this, 0.29 * 100 would be rounded down to 28.
    let exact: Vec<f64> = parts.iter().map(|part| (part * 100.0 * 1e9).round() / 1e9).collect();
    let mut shown: Vec<u32> = exact.iter().map(|points| points.floor().max(0.0) as u32).collect();
    let target = (total * 100.0).round().max(0.0) as u32;
    let remainder = |i: usize| exact[i] - exact[i].floor();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by(|&a, &b| remainder(b).total_cmp(&remainder(a)).then(a.cmp(&b)));
    let missing = target.saturating_sub(shown.iter().sum());
    for &i in order.iter().cycle().take(if parts.is_empty() { 0 } else { missing as usize }) {
        shown[i] += 1;
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_add_up_to_the_rounded_total() {
        let cases: [(&[f64], f64, &[u32]); 7] = [
            (&[], 0.0, &[]),
            (&[0.29], 0.29, &[29]),
            (&[1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0], 1.0, &[34, 33, 33]),
            (&[0.105, 0.104, 0.004], 0.213, &[11, 10, 0]),
            (&[0.004, 0.004, 0.004], 0.012, &[1, 0, 0]),
            (&[0.5, 0.25, 0.25], 1.0, &[50, 25, 25]),
            (&[0.0, 0.666], 0.666, &[0, 67]),
        ];
        for (parts, total, expected) in cases {
            assert_eq!(shown_points(parts, total), expected, "{parts:?} of {total}");
        }
    }
}
