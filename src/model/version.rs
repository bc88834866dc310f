//! Versions of content: three numbers with points, compared number by number.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

/// A version: major (something removed, or its meaning changed), minor (added or renamed), patch (words).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Version {
    /// Raised when something was removed or came to mean something else.
    pub major: u32,
    /// Raised when something was added, or renamed with a declared change.
    pub minor: u32,
    /// Raised for words.
    pub patch: u32,
}

/// A text that is no version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAVersion;

impl FromStr for Version {
    type Err = NotAVersion;

    fn from_str(text: &str) -> Result<Self, NotAVersion> {
        let mut parts = text.split('.').map(|part| {
            let is_plain =
                part.bytes().all(|byte| byte.is_ascii_digit()) && (part.len() == 1 || !part.starts_with('0'));
            if is_plain { part.parse::<u32>().ok() } else { None }
        });
        match (parts.next().flatten(), parts.next().flatten(), parts.next().flatten(), parts.next()) {
            (Some(major), Some(minor), Some(patch), None) => Ok(Self { major, minor, patch }),
            _ => Err(NotAVersion),
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

impl Serialize for Version {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_by_number() {
        let version = |text: &str| text.parse::<Version>().unwrap();
        assert!(version("1.10.0") > version("1.9.9"));
        assert!(version("2.0.0") > version("1.10.0"));
        assert_eq!(version("1.2.3").to_string(), "1.2.3");
    }

    #[test]
    fn what_is_no_version_is_refused() {
        for text in ["", "1", "1.0", "1.0.0.0", "1.0.x", "01.0.0", "1..0", "-1.0.0", "1.0.0-beta", "1.0.99999999999"] {
            assert_eq!(text.parse::<Version>(), Err(NotAVersion), "{text}");
        }
    }
}
