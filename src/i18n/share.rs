//! Shares in words, in no more digits than they are sure to.

use super::{Message, Messages};

/// From this many samples on, a share is sure enough for a decimal.
const ENOUGH_FOR_DECIMALS: u64 = 100_000;

impl Messages {
    /// Returns a share (0 to 1) in whole per cent.
    pub fn percent(&self, share: f64) -> String {
        self.percentage(self.number(share * 100.0, 0))
    }

    /// Returns a share (0 to 1) of samples in no more digits than it is sure to. None at all is less than three in all
    /// samples (the rule of three for a 95 % bound), and almost none or almost all never look like none or all.
    pub fn share(&self, share: f64, samples: u64) -> String {
        let decimals = if samples >= ENOUGH_FOR_DECIMALS { 1 } else { 0 };
        let smallest = if decimals == 1 { 0.1 } else { 1.0 };
        let percents = share * 100.0;
        let below = |bound: f64, decimals: usize| {
            let number = self.number(bound, decimals);
            self.percentage(self.render(&Message::new("engine-less-than").with("number", number)))
        };
        if share <= 0.0 {
            let bound = 300.0 / samples.max(1) as f64;
            return match bound {
                bound if bound < 0.1 => below(bound, 3),
                bound if bound < 1.0 => below(bound, 2),
                bound => below(bound.min(100.0), 0),
            };
        }
        if percents < smallest / 2.0 {
            return below(smallest, decimals);
        }
        if share < 1.0 && percents > 100.0 - smallest / 2.0 {
            let number = self.number(100.0 - smallest, decimals);
            return self.percentage(self.render(&Message::new("engine-more-than").with("number", number)));
        }
        self.percentage(self.number(percents, decimals))
    }

    fn percentage(&self, number: String) -> String {
        self.render(&Message::new("engine-percent").with("number", number))
    }
}
