//! Counts over samples. Everything is whole numbers, so that the order of adding does not matter: any division of the
//! work gives the same bits. The size does not depend on the number of samples.

use std::collections::BTreeMap;

use super::block::Block;
use super::leaders::Leaders;
use super::rows::Lanes;
use super::{BLOCK, LANES};
use crate::mcda::ranking::quantised;

/// One sample in units that divide by all numbers up to 28: a tie of so many is shared without remainder.
pub const SHARE: u64 = 80_313_433_200;
/// Steps of the distribution of values between 0 and 1.
pub const BINS: usize = 2048;

/// What is counted.
#[derive(Clone, Copy)]
pub struct Extent<'a> {
    /// Number of alternatives.
    pub alternatives: usize,
    /// Alternatives that are compared in pairs, the winner first.
    pub leaders: &'a [usize],
    /// For each alternative, the best value of the others at base weights, in whole units.
    pub rivals: &'a [u64],
}

/// Counts over samples.
pub struct Tally<'a> {
    extent: Extent<'a>,
    /// Samples by alternative and place, tied samples at their best place.
    places: Vec<u32>,
    /// What ties change about `places`, in shares, by alternative and place.
    ties: BTreeMap<(usize, usize), u64>,
    /// Samples by alternative and value.
    bins: Vec<u32>,
    /// Twice the samples in which one leader is above another, ties once; a row per leader.
    above: Vec<u64>,
    /// The same for the winner above each alternative.
    winner_above: Vec<u64>,
    /// Samples in which an alternative is first, tied or not, and the sum of their weights in whole units.
    central: Vec<(u64, Vec<u64>)>,
    /// Shares of first places with facts at their means, and at base weights.
    first_by_weights: Vec<u64>,
    first_by_facts: Vec<u64>,
    /// Sum over samples of the best value at base weights, in whole units.
    best: u128,
    /// For each alternative, the sum of the better of its value and its best rival's, in whole units.
    chosen: Vec<u128>,
}

impl<'a> Tally<'a> {
    /// Returns a tally without samples.
    pub fn new(extent: Extent<'a>) -> Self {
        let count = extent.alternatives;
        Self {
            extent,
            places: vec![0; count * count],
            ties: BTreeMap::new(),
            bins: vec![0; count * (BINS + 1)],
            above: vec![0; extent.leaders.len() * extent.leaders.len()],
            winner_above: vec![0; count],
            central: vec![(0, Vec::new()); count],
            first_by_weights: vec![0; count],
            first_by_facts: vec![0; count],
            best: 0,
            chosen: vec![0; count],
        }
    }

    /// Adds another tally of the same extent.
    pub fn add(&mut self, other: &Tally) {
        fn sum<T: Copy + std::ops::AddAssign>(own: &mut [T], other: &[T]) {
            own.iter_mut().zip(other).for_each(|(own, other)| *own += *other);
        }
        self.places.iter_mut().zip(&other.places).for_each(|(own, other)| *own = own.wrapping_add(*other));
        other.ties.iter().for_each(|(&at, &share)| self.tie(at, share));
        sum(&mut self.bins, &other.bins);
        sum(&mut self.above, &other.above);
        sum(&mut self.winner_above, &other.winner_above);
        for (own, other) in self.central.iter_mut().zip(&other.central) {
            own.0 += other.0;
            own.1.resize(own.1.len().max(other.1.len()), 0);
            sum(&mut own.1, &other.1);
        }
        sum(&mut self.first_by_weights, &other.first_by_weights);
        sum(&mut self.first_by_facts, &other.first_by_facts);
        self.best += other.best;
        sum(&mut self.chosen, &other.chosen);
    }

    /// Counts the places and values of a block.
    #[inline(always)]
    pub fn count(&mut self, block: &Block) {
        let count = self.extent.alternatives;
        count_steps(&mut self.places, count, block.all_places(), block.samples());
        count_steps(&mut self.bins, BINS + 1, block.all_bins(), block.samples());
        let leaders = self.extent.leaders;
        let Some(&winner) = leaders.first() else { return };
        for (i, above) in self.winner_above.iter_mut().enumerate() {
            *above += twice_above(block.places(winner), block.places(i), block.is_tied());
        }
        let both = 2 * block.places(winner).len() as u64;
        for (row, &a) in leaders.iter().enumerate() {
            for (column, &b) in leaders.iter().enumerate().skip(row + 1) {
                let above = twice_above(block.places(a), block.places(b), block.is_tied());
                self.above[row * leaders.len() + column] += above;
                self.above[column * leaders.len() + row] += both - above;
            }
        }
    }

    /// Counts a group of equals that share the places from one on, in one sample.
    pub fn share(&mut self, group: &[usize], place: usize) {
        let share = SHARE / group.len() as u64;
        for &alternative in group {
            for shared in place..place + group.len() {
                self.tie((alternative, shared), share);
            }
            // The sweep over the block counts the whole sample at the best place; take it out again.
            let slot = &mut self.places[alternative * self.extent.alternatives + place];
            *slot = slot.wrapping_sub(1);
        }
    }

    fn tie(&mut self, at: (usize, usize), share: u64) {
        *self.ties.entry(at).or_default() += share;
    }

    /// Counts the weights of a sample for an alternative that is first in it.
    pub fn weigh(&mut self, alternative: usize, weights: &[Lanes], lane: usize) {
        let (samples, sums) = &mut self.central[alternative];
        sums.resize(weights.len(), 0);
        *samples += 1;
        sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += quantised(weight[lane]));
    }

    /// Counts who is first when only one kind of uncertainty is drawn.
    pub fn lead(&mut self, by_weights: &Leaders, by_facts: &Leaders, lanes: usize) {
        for lane in 0..lanes {
            share_first(&mut self.first_by_weights, by_weights.of(lane).1);
            let (best, who) = by_facts.of(lane);
            share_first(&mut self.first_by_facts, who);
            self.best += u128::from(best);
        }
    }

    /// Counts what choosing with full knowledge of one alternative brings.
    #[inline(always)]
    pub fn choose(&mut self, alternative: usize, units: &Lanes, lanes: usize) {
        let rival = self.extent.rivals[alternative] as f64;
        // Sums of 64 whole numbers up to 10^12 are exact in floating point, in any order.
        let partial: [f64; 8] = std::array::from_fn(|start| {
            let own = (start..LANES).step_by(8).filter(|lane| *lane < lanes);
            own.map(|lane| if units[lane] > rival { units[lane] } else { rival }).sum()
        });
        self.chosen[alternative] += partial.iter().sum::<f64>() as u128;
    }
}

/// Counts a step for each of some samples: a table of steps for each alternative, and a row of samples for each.
///
/// Two alternatives at a time: consecutive samples of one often meet in the same counter and then wait for each other.
#[inline(always)]
fn count_steps(tables: &mut [u32], steps: usize, rows: &[i16], samples: usize) {
    for (tables, rows) in tables.chunks_mut(2 * steps).zip(rows.chunks(2 * BLOCK)) {
        let (one, other) = tables.split_at_mut(steps);
        let (own, others) = rows.split_at(BLOCK);
        if other.is_empty() {
            own[..samples].iter().for_each(|&step| increase(&mut one[step as usize]));
            continue;
        }
        for (&a, &b) in own[..samples].iter().zip(&others[..samples]) {
            increase(&mut one[a as usize]);
            increase(&mut other[b as usize]);
        }
    }
}

/// Adds one. A counter from which ties were taken stands below zero until its samples are counted.
#[inline(always)]
fn increase(count: &mut u32) {
    *count = count.wrapping_add(1);
}

fn share_first(first: &mut [u64], who: impl Iterator<Item = usize> + Clone) {
    let share = SHARE / who.clone().count() as u64;
    who.for_each(|alternative| first[alternative] += share);
}

/// Returns twice the number of samples in which the first has the better place, counting equal places once.
#[inline(always)]
fn twice_above(a: &[i16], b: &[i16], tied: bool) -> u64 {
    // 16-bit counters keep the loop in the width of the places; a block is too short to overflow them.
    let better = a.iter().zip(b).map(|(a, b)| i16::from(a < b)).sum::<i16>() as u64;
    if !tied {
        return 2 * better;
    }
    let equal = a.iter().zip(b).map(|(a, b)| i16::from(a == b)).sum::<i16>() as u64;
    2 * better + equal
}

/// What a finished tally says.
impl Tally<'_> {
    /// Returns the share of samples of an alternative at each place.
    pub fn acceptability(&self, alternative: usize, samples: u64) -> Vec<f64> {
        let count = self.extent.alternatives;
        let own = &self.places[alternative * count..(alternative + 1) * count];
        // Where ties took more out than was counted the counter stands below zero.
        let mut counts: Vec<f64> = own.iter().map(|&n| f64::from(n as i32)).collect();
        for (&(_, place), &share) in self.ties.range((alternative, 0)..(alternative + 1, 0)) {
            counts[place] += share as f64 / SHARE as f64;
        }
        counts.iter_mut().for_each(|count| *count /= samples as f64);
        counts
    }

    /// Returns the value that a share of samples stays below: linear within steps of 1/2048, so at most that far off.
    pub fn quantile(&self, alternative: usize, samples: u64, share: f64) -> f64 {
        let target = share * samples as f64;
        let mut below = 0.0;
        for (bin, &n) in self.bins[alternative * (BINS + 1)..(alternative + 1) * (BINS + 1)].iter().enumerate() {
            if n > 0 && below + f64::from(n) >= target {
                let within = (target - below) / f64::from(n);
                return ((bin as f64 - 0.5 + within) / BINS as f64).clamp(0.0, 1.0);
            }
            below += f64::from(n);
        }
        1.0
    }

    /// Returns the share of samples in which one leader is above another.
    pub fn above(&self, row: usize, column: usize, samples: u64) -> f64 {
        if row == column {
            return 0.5;
        }
        self.above[row * self.extent.leaders.len() + column] as f64 / (2 * samples) as f64
    }

    /// Returns the share of samples in which the winner is above an alternative.
    pub fn winner_above(&self, alternative: usize, samples: u64) -> f64 {
        self.winner_above[alternative] as f64 / (2 * samples) as f64
    }

    /// Returns the mean weights of the samples in which an alternative is first, when there are enough.
    pub fn central_weights(&self, alternative: usize, enough: u64) -> Option<Vec<f64>> {
        let (samples, sums) = &self.central[alternative];
        (*samples >= enough).then(|| sums.iter().map(|sum| *sum as f64 / 1e12 / *samples as f64).collect())
    }

    /// Returns the shares of first places with only weights and with only facts uncertain.
    pub fn first_by_source(&self, alternative: usize, samples: u64) -> (f64, f64) {
        let share = |shares: u64| shares as f64 / SHARE as f64 / samples as f64;
        (share(self.first_by_weights[alternative]), share(self.first_by_facts[alternative]))
    }

    /// Returns the mean over samples of the best value at base weights.
    pub fn best(&self, samples: u64) -> f64 {
        self.best as f64 / 1e12 / samples as f64
    }

    /// Returns the mean over samples of the better of an alternative and its best rival, at base weights.
    pub fn chosen(&self, alternative: usize, samples: u64) -> f64 {
        self.chosen[alternative] as f64 / 1e12 / samples as f64
    }
}
