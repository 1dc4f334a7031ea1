//! The words of rhythms: "monthly", "weeks", "every".
//!
//! How they make a cadence is read in `date::cadence`.

use super::ALL;
use super::language::Languages;
use super::table::table;

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unit {
    /// 24 hours
    Day,
    /// Seven days
    Week,
    /// Two weeks
    Fortnight,
    /// A calendar month
    Month,
    /// Three months
    Quarter,
    /// Twelve months
    Year,
}

impl Unit {
    /// The unit after a number: "2 weeks", "2w".
    pub fn of(word: &str) -> Option<Self> {
        UNITS.find(word, Languages::default())
    }

    /// The unit after "a" or "per": "twice a year".
    pub fn of_one(word: &str) -> Option<Self> {
        PER_UNITS.find(word, Languages::default())
    }
}

/// A rhythm that has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rhythm {
    /// Once in that many units.
    Every(u32, Unit),
    /// Not at all.
    Never,
}

impl Rhythm {
    /// The rhythm that words name.
    pub fn of(words: &str) -> Option<Self> {
        RHYTHMS.find(words, Languages::default())
    }
}

/// A word that holds a rhythm together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Connective {
    /// "every week"
    Every,
    /// "twice a week", "once per week"
    Per,
    /// "a couple of weeks"
    Of,
    /// "once in 2 weeks"
    In,
}

impl Connective {
    /// What a word is.
    pub fn of(word: &str) -> Option<Self> {
        CONNECTIVES.find(word, Languages::default())
    }
}

/// The text with "x" for "times", as in `3x a year`.
pub fn with_times_as_x(text: &str) -> String {
    let times = ALL.iter().flat_map(|words| words.times);
    times.fold(text.to_owned(), |text, times| text.replace(times, "x"))
}

table!(UNITS: Unit = units by Accents);
table!(PER_UNITS: Unit = per_units by Accents);
table!(RHYTHMS: Rhythm = rhythms by Accents);
table!(CONNECTIVES: Connective = connectives by Case);
