//! A bar that tells how far long work is, on one line that is drawn over. Only for a terminal: elsewhere lines tell it.

use unicode_width::UnicodeWidthStr;

/// Cells of the bar itself.
const BAR: usize = 24;

/// How far long work is.
#[derive(Debug)]
pub struct Progress {
    done: usize,
    total: usize,
    width: usize,
    utf8: bool,
}

impl Progress {
    /// What takes the bar away.
    pub const CLEAR: &'static str = "\r\x1b[K";

    /// Returns a bar for `total` pieces of work, in a terminal of this many cells.
    pub fn new(total: usize, width: usize, utf8: bool) -> Self {
        Self { done: 0, total, width, utf8 }
    }

    /// Counts a piece of work and returns what shows it: the bar, the count, and the name of what was done last.
    pub fn advance(&mut self, name: &str) -> String {
        self.done += 1;
        let filled = BAR * self.done.min(self.total) / self.total.max(1);
        let (full, empty) = if self.utf8 { ("█", "░") } else { ("#", "-") };
        let line = format!(
            "{}{} {}/{} {}",
            full.repeat(filled),
            empty.repeat(BAR - filled),
            self.done,
            self.total,
            crate::diagnostic::one_line(name)
        );
        // The last column stays free, since some terminals wrap when it is written.
        format!("{}{}", Self::CLEAR, cut(&line, self.width.saturating_sub(1)))
    }
}

fn cut(line: &str, width: usize) -> &str {
    let mut end = line.len();
    while line[..end].width() > width {
        end = line[..end].char_indices().next_back().map_or(0, |(at, _)| at);
    }
    &line[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_fills_and_never_wraps() {
        let mut bar = Progress::new(2, 80, true);
        let half = bar.advance("Soest");
        assert!(half.contains("1/2 Soest") && half.matches('█').count() == 12, "{half}");
        assert_eq!(bar.advance("Baarn").matches('█').count(), 24);
        let mut narrow = Progress::new(2, 20, true);
        let line = narrow.advance("’s-Hertogenbosch");
        assert!(line.trim_start_matches(Progress::CLEAR).width() <= 19, "{line}");
    }

    #[test]
    fn a_name_cannot_steer_the_terminal() {
        let line = Progress::new(1, 200, true).advance("\x1b[2Jweg\n");
        assert!(!line.trim_start_matches(Progress::CLEAR).contains(['\x1b', '\n']), "{line:?}");
    }
}
