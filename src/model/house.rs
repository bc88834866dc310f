//! The house style of a municipality or adviser: name, logo and a few colours, with the contrast that the law asks for.

use crate::model::text::Localized;

/// A house style; what is not given stays as the program has it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct HouseStyle {
    /// Who publishes the documents.
    pub name: Option<Localized>,
    /// A picture as a `data:` address.
    pub logo: Option<String>,
    /// Colours on a light screen and on paper.
    pub light: Palette,
    /// Colours on a dark screen.
    pub dark: Palette,
}

/// Colours by what they are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Palette {
    /// Links and lines.
    pub accent: Option<Colour>,
    /// Text.
    pub ink: Option<Colour>,
    /// Background of what stands out.
    pub note: Option<Colour>,
}

/// A colour: red, green and blue, each 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// Least contrast of text with its background (WCAG 2.2, criterion 1.4.3). Lines and marks ask for 3; who meets this, meets
/// that too.
pub const TEXT_CONTRAST: f64 = 4.5;

impl Colour {
    /// Returns the colour written as `#rrggbb`, or nothing.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// Returns the contrast with another colour, from 1 to 21 (WCAG 2.2, *contrast ratio*).
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn luminance(self) -> f64 {
        let linear = self.0.map(|part| {
            let share = f64::from(part) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Palette {
    /// Returns the colours of the pages as the program has them.
    pub fn shipped(dark: bool) -> ([Colour; 2], Self) {
        let colour = |text| Colour::parse(text).expect("it is written as #rrggbb");
        let palette =
            |accent, ink, note| Self { accent: Some(colour(accent)), ink: Some(colour(ink)), note: Some(colour(note)) };
        match dark {
            false => ([colour("#ffffff"), colour("#f1f4f6")], palette("#0b5a8a", "#1b1b1b", "#e8f1f7")),
            true => ([colour("#16191c"), colour("#20252a")], palette("#8cc7f0", "#ececec", "#1d2c38")),
        }
    }

    /// Returns what has too little contrast: the name of the colour, its background, and the contrast.
    pub fn too_faint(&self, dark: bool) -> Vec<(&'static str, Colour, f64)> {
        let (papers, shipped) = Self::shipped(dark);
        let note = self.note.or(shipped.note);
        let mut found = Vec::new();
        for (name, colour) in [("accent", self.accent.or(shipped.accent)), ("ink", self.ink.or(shipped.ink))] {
            let Some(colour) = colour else { continue };
            let worst = papers.into_iter().chain(note).map(|paper| (paper, colour.contrast(paper)));
            let worst = worst.min_by(|one, other| one.1.total_cmp(&other.1));
            found.extend(worst.filter(|(_, ratio)| *ratio < TEXT_CONTRAST).map(|(paper, ratio)| (name, paper, ratio)));
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        let colour = |text| Colour::parse(text).unwrap();
        assert!((colour("#000000").contrast(colour("#ffffff")) - 21.0).abs() < 1e-9);
        assert!((colour("#777777").contrast(colour("#ffffff")) - 4.48).abs() < 0.01);
        assert_eq!(Colour::parse("#12345"), None);
        assert_eq!(Colour::parse("#1234é"), None);
        assert_eq!(colour("#0b5a8a").to_string(), "#0b5a8a");
    }

    #[test]
    fn the_shipped_colours_can_be_read() {
        for dark in [false, true] {
            assert_eq!(Palette::default().too_faint(dark), []);
        }
        let faint = Palette { accent: Colour::parse("#ffcc00"), ..Palette::default() };
        assert_eq!(faint.too_faint(false)[0].0, "accent");
        assert_eq!(faint.too_faint(true), []);
    }
}
