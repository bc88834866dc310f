//! A block of consecutive samples, valued and put in order. Its buffers are used again for every block.

use fearless_simd::{Level, Simd, dispatch};

use super::leaders::Leaders;
use super::order::{Keys, Sorter, TILE, alternative, key, units};
use super::rows::{Lanes, Row};
use super::tally::{BINS, Tally};
use super::voices::Voices;
use super::{BLOCK, LANES};
use crate::mcda::ranking::UNITS_SHIFT;

/// Room for one block.
pub struct Block {
    samples: usize,
    tied: bool,
    /// Place of each alternative in each sample, 0 for the best; the better place for equals.
    places: Vec<i16>,
    /// Step of the distribution of values.
    bins: Vec<i16>,
    weights: Vec<Lanes>,
    /// Keys by tile and alternative.
    keys: Vec<Keys>,
    /// Places in one tile, small enough for the innermost cache.
    tile: Vec<[i16; TILE]>,
    /// Whether equals were seen, by tile and sample.
    ties: [[bool; TILE]; LANES / TILE],
    by_weights: Leaders,
    by_facts: Leaders,
}

/// What all blocks have in common.
pub struct Plan<'a> {
    /// The alternatives, in canonical order.
    pub rows: &'a [Row],
    /// Number of criteria.
    pub criteria: usize,
    /// How samples are sorted.
    pub sorter: Sorter,
    /// Whether to see what each kind of uncertainty does by itself.
    pub by_source: bool,
}

impl Block {
    /// Returns room for blocks of a plan.
    pub fn new(plan: &Plan) -> Self {
        let count = plan.rows.len();
        Self {
            samples: 0,
            tied: false,
            places: vec![0; count * BLOCK],
            bins: vec![0; count * BLOCK],
            weights: vec![[0.0; LANES]; plan.criteria],
            keys: vec![[0.0; TILE]; count * LANES / TILE],
            tile: vec![[0; TILE]; count],
            ties: [[false; TILE]; LANES / TILE],
            by_weights: Leaders::new(),
            by_facts: Leaders::new(),
        }
    }

    /// Returns the places of an alternative in the samples of the block.
    pub fn places(&self, alternative: usize) -> &[i16] {
        &self.places[alternative * BLOCK..][..self.samples]
    }

    /// Tells whether two alternatives are equal in any sample of the block.
    pub fn is_tied(&self) -> bool {
        self.tied
    }

    /// Returns the number of samples.
    pub fn samples(&self) -> usize {
        self.samples
    }

    /// Returns the places of all alternatives, a row of [`BLOCK`] each.
    pub fn all_places(&self) -> &[i16] {
        &self.places
    }

    /// Returns the steps of the values of all alternatives, a row of [`BLOCK`] each.
    pub fn all_bins(&self) -> &[i16] {
        &self.bins
    }

    /// Draws, values, orders and counts some samples.
    pub fn run(&mut self, plan: &Plan, voices: &mut Voices, first: u64, samples: usize, tally: &mut Tally) {
        self.samples = samples;
        self.tied = false;
        for start in (0..samples).step_by(LANES) {
            let lanes = LANES.min(samples - start);
            voices.draw(first + start as u64, &mut self.weights);
            let level = Level::new();
            if plan.by_source {
                dispatch!(level, simd => self.value_by_source(simd, plan, first, start, lanes, tally));
            } else {
                dispatch!(level, simd => self.value(simd, plan, first, start));
            }
            dispatch!(level, _ => self.sort(plan, lanes));
            self.order(plan, start, lanes, tally);
        }
        dispatch!(Level::new(), _ => tally.count(self));
    }

    #[inline(always)]
    fn value<S: Simd>(&mut self, simd: S, plan: &Plan, first: u64, start: usize) {
        for (i, row) in plan.rows.iter().enumerate() {
            let values = row.values(simd, first + start as u64, &self.weights);
            self.store(i, start, &values);
        }
    }

    #[inline(always)]
    fn value_by_source<S: Simd>(
        &mut self,
        simd: S,
        plan: &Plan,
        first: u64,
        start: usize,
        lanes: usize,
        tally: &mut Tally,
    ) {
        self.by_weights.reset();
        self.by_facts.reset();
        for (i, row) in plan.rows.iter().enumerate() {
            let values = row.values_by_source(simd, first + start as u64, &self.weights);
            self.store(i, start, &values.both);
            self.by_weights.add(i, &values.by_weights);
            let units = self.by_facts.add(i, &values.by_facts);
            if !row.is_known() {
                tally.choose(i, &units, lanes);
            }
        }
        tally.lead(&self.by_weights, &self.by_facts, lanes);
    }

    /// Keeps the values of an alternative as keys and as steps of their distribution.
    #[inline(always)]
    fn store(&mut self, index: usize, start: usize, values: &Lanes) {
        let count = self.places.len() / BLOCK;
        for (tile, values) in values.chunks_exact(TILE).enumerate() {
            let keys = &mut self.keys[tile * count + index];
            for lane in 0..TILE {
                keys[lane] = key(values[lane], index);
            }
        }
        let bins = &mut self.bins[index * BLOCK + start..][..LANES];
        for lane in 0..LANES {
            bins[lane] = (values[lane] * BINS as f64 + UNITS_SHIFT).to_bits() as i16;
        }
    }

    /// Puts the alternatives of some samples in order.
    #[inline(always)]
    fn sort(&mut self, plan: &Plan, lanes: usize) {
        let count = plan.rows.len();
        for (tile, ties) in self.ties.iter_mut().enumerate().take(lanes.div_ceil(TILE)) {
            let rows = &mut self.keys[tile * count..(tile + 1) * count];
            plan.sorter.sort(rows);
            *ties = Sorter::ties(rows);
        }
    }

    /// Notes the places of the alternatives of some samples.
    fn order(&mut self, plan: &Plan, start: usize, lanes: usize, tally: &mut Tally) {
        let count = plan.rows.len();
        for tile in 0..lanes.div_ceil(TILE) {
            let rows = &self.keys[tile * count..(tile + 1) * count];
            let at = start + tile * TILE;
            for (place, row) in rows.iter().enumerate() {
                for (lane, key) in row.iter().enumerate() {
                    self.tile[alternative(*key)][lane] = place as i16;
                }
            }
            for (places, tile) in self.places.chunks_exact_mut(BLOCK).zip(&self.tile) {
                places[at..at + TILE].copy_from_slice(tile);
            }
            let ties = self.ties[tile];
            for lane in 0..TILE.min(lanes - tile * TILE) {
                let mut winners = 1;
                if ties[lane] {
                    self.tied = true;
                    winners = share_places(rows, lane, &mut self.places, at + lane, tally);
                }
                for row in &rows[..winners] {
                    tally.weigh(alternative(row[lane]), &self.weights, tile * TILE + lane);
                }
            }
        }
    }
}

/// Gives equals of one sample the best of their places, and shares their places out; returns how many are first.
#[cold]
fn share_places(rows: &[Keys], lane: usize, places: &mut [i16], sample: usize, tally: &mut Tally) -> usize {
    let (mut place, mut winners) = (0, 0);
    for group in rows.chunk_by(|a, b| units(a[lane]) == units(b[lane])) {
        if place == 0 {
            winners = group.len();
        }
        if group.len() > 1 {
            let group: Vec<usize> = group.iter().map(|row| alternative(row[lane])).collect();
            group.iter().for_each(|alternative| places[alternative * BLOCK + sample] = place as i16);
            tally.share(&group, place);
        }
        place += group.len();
    }
    winners
}
