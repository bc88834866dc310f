//! A small linear program: the simplex method on a dense tableau.

/// Numbers below this count as zero: all coefficients here lie around one.
const ZERO: f64 = 1e-11;
/// More steps than any program of this size needs; reached only if rounding misleads the rule against cycling.
const STEPS: usize = 20_000;

/// Returns the largest value of `objective * x` for `rows * x <= limits` and `x >= 0`, or nothing when it is unbounded or
/// cannot be found.
///
/// Limits must not be negative, so that the origin is allowed. Bland's rule (1977) keeps the method from cycling.
pub fn maximum(objective: &[f64], rows: &[Vec<f64>], limits: &[f64]) -> Option<f64> {
    let (count, slack) = (objective.len(), rows.len());
    let width = count + slack + 1;
    let mut tableau: Vec<Vec<f64>> = Vec::with_capacity(slack);
    for (i, (row, limit)) in rows.iter().zip(limits).enumerate() {
        let mut line = row.clone();
        line.resize(width, 0.0);
        line[count + i] = 1.0;
        line[width - 1] = *limit;
        tableau.push(line);
    }
    let mut goal: Vec<f64> = objective.iter().map(|value| -value).collect();
    goal.resize(width, 0.0);
    let mut basis: Vec<usize> = (count..count + slack).collect();
    for _ in 0..STEPS {
        let Some(enter) = (0..width - 1).find(|&column| goal[column] < -ZERO) else {
            return Some(goal[width - 1]);
        };
        let ratio = |i: usize| tableau[i][width - 1] / tableau[i][enter];
        let allowed = (0..slack).filter(|&i| tableau[i][enter] > ZERO);
        let leave = allowed.min_by(|&a, &b| ratio(a).total_cmp(&ratio(b)).then(basis[a].cmp(&basis[b])))?;
        let pivot = tableau[leave][enter];
        tableau[leave].iter_mut().for_each(|value| *value /= pivot);
        let line = tableau[leave].clone();
        let others = tableau.iter_mut().enumerate().filter(|(i, _)| *i != leave).map(|(_, row)| row);
        for row in others.chain([&mut goal]) {
            let factor = row[enter];
            if factor != 0.0 {
                row.iter_mut().zip(&line).for_each(|(value, own)| *value -= factor * own);
            }
        }
        basis[leave] = enter;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_programs_by_hand() {
        type Case<'a> = (&'a [f64], &'a [&'a [f64]], &'a [f64], Option<f64>);
        let cases: [Case; 4] = [
            // Dantzig's standard example: x = 2, y = 6.
            (&[3.0, 5.0], &[&[1.0, 0.0], &[0.0, 2.0], &[3.0, 2.0]], &[4.0, 12.0, 18.0], Some(36.0)),
            (&[1.0], &[&[-1.0]], &[1.0], None),
            (&[-1.0], &[&[1.0]], &[1.0], Some(0.0)),
            // Beale's example, on which the method cycles without a rule against it.
            (
                &[0.75, -150.0, 0.02, -6.0],
                &[&[0.25, -60.0, -0.04, 9.0], &[0.5, -90.0, -0.02, 3.0], &[0.0, 0.0, 1.0, 0.0]],
                &[0.0, 0.0, 1.0],
                Some(0.05),
            ),
        ];
        for (objective, rows, limits, expected) in cases {
            let rows: Vec<Vec<f64>> = rows.iter().map(|row| row.to_vec()).collect();
            let found = maximum(objective, &rows, limits);
            assert_eq!(found.map(|value| (value * 1e9).round() / 1e9), expected);
        }
    }
}
