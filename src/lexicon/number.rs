//! Numbers in words.

use super::language::Languages;
use super::table::table;

/// A number as a word says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Number {
    /// "two"
    Count(u32),
    /// "twice"
    Times(u32),
}

impl Number {
    /// The number of a word or of digits.
    pub fn of(word: &str) -> Option<Self> {
        match word.parse() {
            Ok(n) => Some(Self::Count(n)),
            Err(_) => NUMBERS.find(word, Languages::default()),
        }
    }

    /// Its value.
    pub fn value(self) -> u32 {
        match self {
            Self::Count(n) | Self::Times(n) => n,
        }
    }
}

table!(NUMBERS: Number = numbers by Accents);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers() {
        assert_eq!(Number::of("twelve"), Some(Number::Count(12)));
        assert_eq!(Number::of("twice").map(Number::value), Some(2));
        assert_eq!(Number::of("14"), Some(Number::Count(14)));
        assert_eq!(Number::of("few"), None);
    }
}
