//! Answers as rows of a spreadsheet and back: for colleagues who will not touch a terminal. Pure: what is read and written
//! is text, and who writes a file is somebody else. A cell that cannot be read is a fault with its place, never a guess.

pub mod harmless;
pub mod table;

mod cell;
mod lexicon;
mod mark;
mod merge;
mod read;
mod rows;

pub use cell::{shortened, written};
pub use lexicon::{Column, Lexicon};
pub use mark::Mark;
pub use merge::{Change, Changed, Entry, Merged, merge};
pub use read::{About, Fault, Filled, Origin, Sheet, Unusable};
pub use rows::{Order, rows};

/// What stands between the cells of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// `;`, which a spreadsheet expects where a comma begins decimals, such as in the Netherlands.
    Semicolon,
    /// `,`.
    Comma,
    /// A tab.
    Tab,
}

impl Separator {
    /// All of them, the usual one first.
    pub const ALL: [Self; 3] = [Self::Semicolon, Self::Comma, Self::Tab];

    /// Returns its name in options and message keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Semicolon => "semicolon",
            Self::Comma => "comma",
            Self::Tab => "tab",
        }
    }

    fn byte(self) -> u8 {
        match self {
            Self::Semicolon => b';',
            Self::Comma => b',',
            Self::Tab => b'\t',
        }
    }

    /// Returns the decimal sign of a spreadsheet that puts this between cells. A comma between cells means that a comma
    /// cannot begin decimals.
    pub fn decimal(self) -> char {
        match self {
            Self::Semicolon | Self::Tab => ',',
            Self::Comma => '.',
        }
    }
}
