//! Who comes first in consecutive samples, when nothing but that is asked.

use super::LANES;
use super::rows::Lanes;
use crate::mcda::ranking::UNITS_SHIFT;

/// The best of the alternatives seen so far, in each sample.
pub struct Leaders {
    best: Lanes,
    who: Lanes,
    /// Lane, alternative and value of each that equalled the best of its time.
    equals: Vec<(usize, usize, f64)>,
}

impl Leaders {
    /// Returns a start without any alternative.
    pub fn new() -> Self {
        Self { best: [-1.0; LANES], who: [0.0; LANES], equals: Vec::new() }
    }

    /// Forgets all alternatives.
    pub fn reset(&mut self) {
        self.best = [-1.0; LANES];
        self.equals.clear();
    }

    /// Adds the values of an alternative and returns them in whole units.
    #[inline(always)]
    pub fn add(&mut self, index: usize, values: &Lanes) -> Lanes {
        let units = values.map(in_units);
        let equal = units.iter().zip(&self.best).fold(false, |any, (units, best)| any | (units == best));
        if equal {
            let equals = (0..LANES).filter(|&lane| units[lane] == self.best[lane]);
            self.equals.extend(equals.map(|lane| (lane, index, units[lane])));
        }
        for ((units, best), who) in units.iter().zip(&mut self.best).zip(&mut self.who) {
            let better = *units > *best;
            *best = if better { *units } else { *best };
            *who = if better { index as f64 } else { *who };
        }
        units
    }

    /// Returns the best value of a sample in whole units, and all who have it.
    pub fn of(&self, lane: usize) -> (u64, impl Iterator<Item = usize> + Clone) {
        let best = self.best[lane];
        let equals = self.equals.iter().filter(move |(at, _, units)| *at == lane && *units == best);
        (best as u64, std::iter::once(self.who[lane] as usize).chain(equals.map(|(_, index, _)| *index)))
    }
}

/// Returns a value in whole units as a number, which stays fast to compare.
#[inline(always)]
fn in_units(value: f64) -> f64 {
    (value * 1e12 + UNITS_SHIFT) - UNITS_SHIFT
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_count_only_while_nobody_is_better() {
        let mut leaders = Leaders::new();
        for (index, value) in [0.3, 0.3, 0.7, 0.2, 0.7 + 2e-13].into_iter().enumerate() {
            leaders.add(index, &[value; LANES]);
        }
        let (best, who) = leaders.of(LANES - 1);
        assert_eq!((best, who.collect::<Vec<_>>()), (700_000_000_000, vec![2, 4]));
        leaders.reset();
        leaders.add(0, &[0.0; LANES]);
        assert_eq!(leaders.of(0).1.collect::<Vec<_>>(), [0]);
    }
}
