//! A natural logarithm from additions, multiplications and divisions only: the same bits on every machine, which the
//! logarithm of a system library does not promise.

use std::f64::consts::{LN_2, SQRT_2};

/// Terms of the series; with |s| below 0.1716 the first one left out is below 2^-60.
const TERMS: u32 = 11;

/// Returns the natural logarithm of a positive, normal, finite number.
///
/// x = 2^k m with m between sqrt(1/2) and sqrt(2); ln m = 2 artanh(s), s = (m - 1) / (m + 1), by its power series.
#[inline(always)]
pub fn ln(x: f64) -> f64 {
    let bits = x.to_bits();
    let mut exponent = (bits >> 52) as i64 - 1023;
    let mut m = f64::from_bits((bits & ((1 << 52) - 1)) | (1023 << 52));
    if m > SQRT_2 {
        m /= 2.0;
        exponent += 1;
    }
    let s = (m - 1.0) / (m + 1.0);
    let square = s * s;
    let series = (0..TERMS).rev().fold(0.0, |sum, k| sum * square + 1.0 / f64::from(2 * k + 1));
    exponent as f64 * LN_2 + 2.0 * s * series
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_library_within_rounding() {
        let mut x = 1e-300;
        while x < 1e300 {
            let expected = f64::ln(x);
            assert!((ln(x) - expected).abs() <= 4.0 * f64::EPSILON * expected.abs().max(1e-3), "{x}");
            x *= 1.37;
        }
        assert_eq!(ln(1.0), 0.0);
        assert!((ln(1.0 - f64::EPSILON / 2.0) + f64::EPSILON / 2.0).abs() < 1e-30);
    }
}
