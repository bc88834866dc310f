//! Random numbers by counter: a number depends on what it is for and on its place, not on what was drawn before.
//!
//! Results therefore depend neither on the number of threads nor on which other alternatives there are.

use fearless_simd::{Simd, SimdBase};

use super::LANES;

/// The golden-ratio increment of SplitMix64 (Steele, Lea & Flood 2014).
const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

/// A stream of random numbers for one purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stream(u64);

impl Stream {
    /// Returns the stream for a seed and the parts of a name: FNV-1a over the seed and, for each part, 0 and its bytes.
    pub fn new(seed: u64, parts: &[&str]) -> Self {
        let named = parts.iter().flat_map(|part| std::iter::once(0).chain(part.bytes()));
        let hash =
            seed.to_le_bytes().into_iter().chain(named).fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
            });
        Self(mix(hash))
    }

    /// Returns the number at a place, uniform on [0, 1).
    pub fn uniform(self, place: u64) -> f64 {
        uniform(self.bits(place))
    }

    /// Returns the 64 random bits at a place.
    pub fn bits(self, place: u64) -> u64 {
        mix(self.before(place).wrapping_add(STEP))
    }

    /// Returns the counter before a place, for [`bits`] and [`uniforms`] from that place on.
    #[inline(always)]
    pub fn before(self, place: u64) -> u64 {
        self.0.wrapping_add(place.wrapping_mul(STEP))
    }
}

/// Returns the bits for the samples that follow a counter.
#[inline(always)]
pub fn bits<S: Simd>(counter: u64) -> [u64; LANES] {
    let mut drawn = [0; LANES];
    for (lane, drawn) in (1..).zip(&mut drawn) {
        *drawn = scalar::<S>(mix(counter.wrapping_add(STEP.wrapping_mul(lane))));
    }
    drawn
}

/// Returns numbers uniform on [0, 1) for the samples that follow a counter.
#[inline(always)]
pub fn uniforms<S: Simd>(counter: u64) -> [f64; LANES] {
    let mut drawn = [0.0; LANES];
    for (lane, drawn) in (1..).zip(&mut drawn) {
        *drawn = uniform(scalar::<S>(mix(counter.wrapping_add(STEP.wrapping_mul(lane)))));
    }
    drawn
}

/// Returns the bits, and keeps compilers from making them side by side where that is slower than one after the other:
/// only registers of 512 bits come with a multiplication of 64-bit numbers, and with their conversion.
#[inline(always)]
fn scalar<S: Simd>(bits: u64) -> u64 {
    if S::f64s::LEN >= 8 { bits } else { std::hint::black_box(bits) }
}

/// Returns the upper 53 bits as a number on [0, 1).
#[inline(always)]
pub fn uniform(bits: u64) -> f64 {
    // 53 bits in a signed conversion: exact, and cheaper than an unsigned one.
    (bits >> 11) as i64 as f64 * (1.0 / (1_u64 << 53) as f64)
}

/// Returns `floor(count * uniform(bits))` exactly, for counts below 2048.
#[inline(always)]
pub fn index(bits: u64, count: u64) -> usize {
    (((bits >> 11) * count) >> 53) as usize
}

/// Tells whether [`index`] for a count of 3 is above 0 and above 1, by comparison instead of multiplication.
#[inline(always)]
pub fn third(bits: u64) -> [bool; 2] {
    // The smallest numbers of 53 bits whose threefold reaches 2^53 and 2^54.
    const ONE: u64 = (1_u64 << 53).div_ceil(3) << 11;
    const TWO: u64 = (1_u64 << 54).div_ceil(3) << 11;
    [bits >= ONE, bits >= TWO]
}

/// The finaliser of SplitMix64.
#[inline(always)]
fn mix(mut bits: u64) -> u64 {
    bits ^= bits >> 30;
    bits = bits.wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits ^= bits >> 27;
    bits = bits.wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}

#[cfg(test)]
mod tests {
    use fearless_simd::{Level, dispatch};

    use super::*;

    #[test]
    fn check_values_of_the_specification() {
        let weight = Stream::new(1, &["w", "r1", "c1"]);
        assert_eq!(weight.0, 0x9CCA_A965_F750_FC7E);
        assert_eq!(weight.uniform(0), 0.684_113_422_859_564_4);
        assert_eq!(weight.uniform(1), 0.209_502_643_255_330_52);
        let fact = Stream::new(1, &["x", "alt", "fact"]);
        assert_eq!(fact.0, 0x47AC_262E_F979_8249);
        assert_eq!(fact.uniform(0), 0.574_586_656_354_584_6);
        assert_eq!(fact.uniform(1), 0.829_516_573_633_573_5);
    }

    #[test]
    fn lanes_give_the_same_numbers_as_places() {
        fn assert_lanes<S: Simd>(_: S) {
            let stream = Stream::new(7, &["x"]);
            let (drawn, drawn_bits) = (uniforms::<S>(stream.before(1000)), bits::<S>(stream.before(1000)));
            for (lane, drawn) in drawn.into_iter().enumerate() {
                let place = 1000 + lane as u64;
                assert_eq!(drawn_bits[lane], stream.bits(place));
                assert_eq!(drawn, stream.uniform(place));
            }
        }
        dispatch!(Level::new(), simd => assert_lanes(simd));
        dispatch!(Level::baseline(), simd => assert_lanes(simd));
    }

    #[test]
    fn an_index_is_the_rounded_down_product() {
        assert_eq!(index(u64::MAX, 3), 2);
        assert_eq!(index(0, 3), 0);
        assert_eq!(index(u64::MAX, 2047), 2046);
        let stream = Stream::new(1, &["i"]);
        let thirds = |bits| third(bits).into_iter().map(usize::from).sum::<usize>();
        for place in 0..1000 {
            assert_eq!(index(stream.bits(place), 5), (stream.uniform(place) * 5.0).floor() as usize);
            assert_eq!(thirds(stream.bits(place)), index(stream.bits(place), 3));
        }
        let edges = [(1_u64 << 53).div_ceil(3) << 11, (1_u64 << 54).div_ceil(3) << 11, 0, u64::MAX];
        for edge in edges.into_iter().flat_map(|edge| [edge, edge.wrapping_sub(1), edge.wrapping_add(1)]) {
            assert_eq!(thirds(edge), index(edge, 3));
        }
    }
}
