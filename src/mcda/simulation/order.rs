//! Sorting several samples at once: the same comparisons for all, so that processors compare them side by side.

use crate::mcda::ranking::UNITS_SHIFT;

/// How many samples are sorted together.
pub const TILE: usize = 16;
/// Up to here a network is faster than sorting each sample by itself.
const NETWORK: usize = 1500;
/// Bits for the index of the alternative; 40 remain for the value, which has at most 10^12 units.
const INDEX: u32 = 23;

/// Keys of one alternative in a tile of samples.
pub type Keys = [f64; TILE];

/// Returns a number that orders by value in whole units, with the index of the alternative in its last bits.
///
/// The bits of positive floating-point numbers order as the numbers do, and these have a fast minimum and maximum.
#[inline(always)]
pub fn key(value: f64, index: usize) -> f64 {
    f64::from_bits((value * 1e12 + UNITS_SHIFT).to_bits() << INDEX | index as u64)
}

/// Returns the value of a key in whole units.
#[inline(always)]
pub fn units(key: f64) -> u64 {
    key.to_bits() >> INDEX
}

/// Returns the index of the alternative of a key.
#[inline(always)]
pub fn alternative(key: f64) -> usize {
    (key.to_bits() & ((1 << INDEX) - 1)) as usize
}

/// Sorts keys from best to worst.
pub struct Sorter {
    /// Pairs to be put in order, one after the other; empty when there are too many alternatives.
    steps: Vec<(u32, u32)>,
}

impl Sorter {
    /// Returns a sorter for a number of alternatives: the odd-even merge sorting network (Batcher 1968).
    pub fn new(count: usize) -> Self {
        let mut sorter = Self { steps: Vec::new() };
        if count <= NETWORK {
            sorter.sort_part(0, count.next_power_of_two(), count);
        }
        sorter
    }

    /// Adds the steps that sort a part. Each half is finished before the next, so that it stays near the processor.
    fn sort_part(&mut self, start: usize, size: usize, count: usize) {
        if size < 2 || start + 1 >= count {
            return;
        }
        let half = size / 2;
        self.sort_part(start, half, count);
        self.sort_part(start + half, half, count);
        let mut apart = half;
        while apart >= 1 {
            for group in (apart % half..size - apart).step_by(2 * apart) {
                let pairs = (start + group..start + size - apart).take(apart).map(|low| (low, low + apart));
                self.steps.extend(pairs.filter(|(_, high)| *high < count).map(|(low, high)| (low as u32, high as u32)));
            }
            apart /= 2;
        }
    }

    /// Sorts the rows so that in every lane the best comes first.
    #[inline(always)]
    pub fn sort(&self, rows: &mut [Keys]) {
        if self.steps.is_empty() {
            return sort_lanes(rows);
        }
        for &(first, second) in &self.steps {
            let (a, b) = (rows[first as usize], rows[second as usize]);
            let mut high = a;
            let mut low = b;
            for lane in 0..TILE {
                high[lane] = if a[lane] < b[lane] { b[lane] } else { a[lane] };
                low[lane] = if a[lane] < b[lane] { a[lane] } else { b[lane] };
            }
            rows[first as usize] = high;
            rows[second as usize] = low;
        }
    }

    /// Tells for each lane of sorted rows whether two alternatives have equal values.
    #[inline(always)]
    pub fn ties(rows: &[Keys]) -> [bool; TILE] {
        let mut least = [f64::MAX; TILE];
        for pair in rows.windows(2) {
            for lane in 0..TILE {
                // Equal units leave a difference below 2^23; as bits of a float it still orders rightly.
                let gap = f64::from_bits(pair[0][lane].to_bits().wrapping_sub(pair[1][lane].to_bits()));
                least[lane] = if gap < least[lane] { gap } else { least[lane] };
            }
        }
        least.map(|gap| units(gap) == 0)
    }
}

fn sort_lanes(rows: &mut [Keys]) {
    let mut column = vec![0_u64; rows.len()];
    for lane in 0..TILE {
        column.iter_mut().zip(rows.iter()).for_each(|(key, row)| *key = row[lane].to_bits());
        column.sort_unstable_by(|a, b| b.cmp(a));
        rows.iter_mut().zip(&column).for_each(|(row, key)| row[lane] = f64::from_bits(*key));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mcda::ranking::quantised;
    use crate::mcda::simulation::random::Stream;

    fn rows(count: usize) -> Vec<Keys> {
        let stream = Stream::new(3, &["rows"]);
        let at = |i: usize, lane: usize| stream.uniform((i * TILE + lane) as u64);
        (0..count).map(|i| std::array::from_fn(|lane| key(at(i, lane), i))).collect()
    }

    #[test]
    fn a_key_holds_value_and_index() {
        for value in [0.0, 1e-12, 0.000_3, 0.5, 1.0, 1.0 + 1e-15] {
            for index in [0, 1, 4095, (1 << INDEX) - 1] {
                let key = key(value, index);
                assert!(key.is_finite() && (units(key), alternative(key)) == (quantised(value), index));
            }
        }
    }

    #[test]
    fn the_network_sorts_any_number_of_rows() {
        for count in (1..40).chain([64, 100, 129, 1000, 1499]) {
            let (mut by_network, mut by_lane) = (rows(count), rows(count));
            Sorter::new(count).sort(&mut by_network);
            sort_lanes(&mut by_lane);
            assert_eq!(by_network, by_lane, "{count}");
        }
    }

    #[test]
    fn ties_are_found_in_their_lane_only() {
        let mut rows = rows(20);
        for lane in [2, 5] {
            rows[7][lane] = key(0.25, 7);
            rows[13][lane] = key(0.25 + 4e-13, 13);
        }
        Sorter::new(20).sort(&mut rows);
        let ties = Sorter::ties(&rows);
        assert_eq!((0..TILE).filter(|&lane| ties[lane]).collect::<Vec<_>>(), [2, 5]);
    }
}
