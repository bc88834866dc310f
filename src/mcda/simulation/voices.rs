//! The weights of one or several respondents, each with an equal share of the samples.

use super::LANES;
use super::rows::Lanes;
use super::sampler::Sampler;

/// Draws weights: sample s is drawn from respondent s mod d.
#[derive(Clone)]
pub struct Voices {
    samplers: Vec<Sampler>,
    scratch: Vec<Lanes>,
}

impl Voices {
    /// Returns the voices of some respondents, at least one.
    pub fn new(samplers: Vec<Sampler>) -> Self {
        Self { samplers, scratch: Vec::new() }
    }

    /// Tells for each criterion whether anybody can give it weight.
    pub fn can_weigh(&self, criteria: usize) -> Vec<bool> {
        let mut any = vec![false; criteria];
        for sampler in &self.samplers {
            any.iter_mut().zip(sampler.can_weigh(criteria)).for_each(|(any, can)| *any |= can);
        }
        any
    }

    /// Draws the weights of consecutive samples: a row for each criterion.
    pub fn draw(&mut self, first: u64, weights: &mut [Lanes]) {
        let voices = self.samplers.len() as u64;
        if let [only] = &mut self.samplers[..] {
            return only.draw(first, weights);
        }
        self.scratch.resize(weights.len(), [0.0; LANES]);
        for (voice, sampler) in (0..).zip(&mut self.samplers) {
            sampler.draw(first, &mut self.scratch);
            for lane in (0..LANES).filter(|lane| (first + *lane as u64) % voices == voice) {
                weights.iter_mut().zip(&self.scratch).for_each(|(weights, own)| weights[lane] = own[lane]);
            }
        }
    }
}
