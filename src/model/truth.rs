//! Three-valued logic (Kleene): what is not known stays not known until it no longer matters.

/// A truth value in Kleene's strong three-valued logic, ordered False < Unknown < True.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// Certainly not.
    False,
    /// It depends on something that is not known.
    Unknown,
    /// Certainly.
    True,
}

impl Truth {
    /// Returns the conjunction: the least true of all; True when there is nothing.
    pub fn all(values: impl IntoIterator<Item = Truth>) -> Truth {
        values.into_iter().min().unwrap_or(Truth::True)
    }

    /// Returns the disjunction: the most true of all; False when there is nothing.
    pub fn any(values: impl IntoIterator<Item = Truth>) -> Truth {
        values.into_iter().max().unwrap_or(Truth::False)
    }
}

impl std::ops::Not for Truth {
    type Output = Truth;

    fn not(self) -> Truth {
        match self {
            Truth::False => Truth::True,
            Truth::Unknown => Truth::Unknown,
            Truth::True => Truth::False,
        }
    }
}

impl From<bool> for Truth {
    fn from(value: bool) -> Self {
        if value { Truth::True } else { Truth::False }
    }
}
