//! The words of the calendar: months, weekdays, and days as they are seen from today.

use chrono::Weekday;

use super::language::Languages;
use super::table::table;
use super::{ALL, Vocabulary};

/// A month, 1 to 12.
pub(super) type Month = u32;
/// A weekday.
pub(super) type WeekdayName = Weekday;

/// The number, 1 to 12, of a month written long or short ("March", "mar", "sept").
pub fn month(word: &str) -> Option<u32> {
    MONTHS.find(word, Languages::default())
}

/// The weekday written long or short ("Sunday", "sun", "thurs").
pub fn weekday(word: &str) -> Option<Weekday> {
    WEEKDAYS.find(word, Languages::default())
}

/// A day named from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum NamedDay {
    /// Two days ago
    DayBeforeYesterday,
    /// A day ago
    Yesterday,
    /// Today
    Today,
    /// In a day
    Tomorrow,
    /// In two days
    DayAfterTomorrow,
}

impl NamedDay {
    /// The day that words name.
    pub fn of(words: &str) -> Option<Self> {
        NAMED_DAYS.find(words, Languages::default())
    }
}

/// A word that a day is made of, beside months, weekdays, numbers and units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DayWord {
    /// "3 days ago"
    Ago,
    /// The same before its number: "vor drei Tagen"
    Back,
    /// "in 3 days", "in June"
    In,
    /// "last Friday"
    Last,
    /// "next Friday"
    Next,
    /// "this Friday": whichever way the command points
    This,
    /// "on the 12th of": says nothing of its own
    Filler,
    /// "until Friday"
    Until,
    /// "for 3 weeks"
    For,
    /// "10 days from now"
    From,
    /// "2 days before Friday"
    Before,
    /// "start of May"
    Start,
    /// "mid May"
    Mid,
    /// "end of May"
    End,
    /// "evening", behind a day
    DayPart,
    /// "week 15"
    WeekNumber,
    /// "half a year"
    Half,
    /// "next weekend"
    Weekend,
}

impl DayWord {
    /// What a word, or a few, mean.
    pub fn of(words: &str) -> Option<Self> {
        DAY_WORDS.find(words, Languages::default())
    }
}

/// The length of the ending of a day's number at the start of `text`: the "st" of "1st".
pub fn ordinal_len(text: &str) -> usize {
    longest_prefix(text, |words| words.ordinals)
}

/// The length of what stands between a day and its month, and the blank after it: the "of " of "of March".
pub fn of_len(text: &str) -> usize {
    match longest_prefix(text, |words| words.of) {
        0 => 0,
        len if text.as_bytes().get(len) == Some(&b' ') => len + 1,
        _ => 0,
    }
}

/// Whether a word stands between a day and its month.
pub fn is_of(word: &str) -> bool {
    ALL.iter().flat_map(|words| words.of).any(|of| word.eq_ignore_ascii_case(of))
}

fn longest_prefix(text: &str, list: fn(&Vocabulary) -> &'static [&'static str]) -> usize {
    let all = ALL.iter().flat_map(list);
    all.filter(|word| text.starts_with(**word)).map(|word| word.len()).max().unwrap_or(0)
}

table!(MONTHS: Month = months by Accents);
table!(WEEKDAYS: WeekdayName = weekdays by Accents);
table!(NAMED_DAYS: NamedDay = named_days by Accents);
table!(DAY_WORDS: DayWord = day_words by Case);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        assert_eq!(month("Mar"), Some(3));
        assert_eq!(month("SEPT"), Some(9));
        assert_eq!(month("marc"), None);
        assert_eq!(month("may"), Some(5));
        assert_eq!(weekday("Sun"), Some(Weekday::Sun));
        assert_eq!(weekday("thurs"), Some(Weekday::Thu));
        assert_eq!(weekday("mond"), None);
    }

    #[test]
    fn around_a_day() {
        assert_eq!((ordinal_len("st of"), ordinal_len("stop"), ordinal_len("")), (2, 2, 0));
        assert_eq!((of_len("of March"), of_len("often"), of_len("March")), (3, 0, 0));
        assert_eq!(DayWord::of("ago"), Some(DayWord::Ago));
    }
}
