//! Days as people write them in a hurry, without the year or with half of it: `Sep 1`, `1.9.`, `1.9.26`, `3/14`.
//!
//! Says which day and month stand there. Which year is meant is found out where the lines around are known.

use super::beside::word_len;
use super::read::{DateOrder, Problem};
use super::{Date, Day};
use crate::lexicon;
use crate::text::span::{head, tail};

/// A day that lacks its year, or the century of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Short {
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31; `None` where only a month stands there.
    pub day: Option<u32>,
    /// Its year, where half of it stands there.
    pub year: Option<i32>,
}

/// A short day found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShortMatch {
    /// The day, or what is wrong with it.
    pub day: Result<Short, Problem>,
    /// How many bytes it takes.
    pub len: usize,
}

impl Short {
    /// The day in a year; `None` where that year does not have it.
    pub fn in_year(self, year: i32) -> Option<Day> {
        let date = Date::from_ymd_opt(year, self.month, self.day.unwrap_or(1))?;
        Some(Day { date, approximate: self.day.is_none() })
    }

    /// The day in its own year.
    pub fn own(self) -> Option<Day> {
        self.in_year(self.year?)
    }
}

/// Whether `text` begins with a day that lacks its year, or the century of it; marks of emphasis and brackets aside.
pub fn begins(text: &str) -> bool {
    at_start(text.trim_start_matches(['*', '_', '(', '[']), None).is_some()
}

/// The short day that `text` begins with, after a weekday perhaps.
pub fn at_start(text: &str, order: Option<DateOrder>) -> Option<ShortMatch> {
    let first = *text.as_bytes().first()?;
    if !(first.is_ascii_alphanumeric() || first >= 0x80) {
        return None;
    }
    let word = first_word(text);
    let lead = if lexicon::weekday(word).is_some() {
        let rest = tail(text, word.len()).trim_start_matches(['.', ',']);
        text.len() - rest.trim_start().len()
    } else {
        0
    };
    let found = day(tail(text, lead), order)?;
    Some(ShortMatch { len: found.len + lead, ..found })
}

fn day(text: &str, order: Option<DateOrder>) -> Option<ShortMatch> {
    let first = first_word(text);
    if let Some(month) = lexicon::month(first) {
        return after_month(text, month, first.len());
    }
    in_numbers(text, order).or_else(|| {
        // "1 Sep", "1. September", "1st of May"
        let (number, len) = ordinal(text)?;
        let rest = tail(text, len);
        let blanks = rest.len() - rest.trim_start_matches([' ', '\u{a0}', '-']).len();
        let of = lexicon::of_len(tail(rest, blanks));
        let at = len + blanks + of;
        let word = first_word(tail(text, at));
        let month = lexicon::month(word).filter(|_| blanks > 0)?;
        let end = at + word.len();
        let end = end + usize::from(tail(text, end).starts_with('.'));
        Some(exact(month, number, end))
    })
}

/// `Sep 1`, `September 1st`; `March:` alone.
fn after_month(text: &str, month: u32, word: usize) -> Option<ShortMatch> {
    let dot = usize::from(tail(text, word).starts_with('.'));
    let rest = tail(text, word + dot);
    let blanks = rest.len() - rest.trim_start_matches([' ', '\u{a0}']).len();
    let after = tail(rest, blanks);
    if blanks > 0
        && let Some((number, len)) = ordinal(after)
        && !after.get(len..).is_some_and(|rest| rest.starts_with(':') && is_digit(tail(rest, 1)))
    {
        return Some(exact(month, number, word + dot + blanks + len));
    }
    // A month alone is one only where something is said of it: "May have to call".
    let is_label = after.is_empty() || after.starts_with([':', '–', '—', '|', '·']);
    let short = Short { month, day: None, year: None };
    is_label.then_some(ShortMatch { day: Ok(short), len: word + dot })
}

/// `1.9.`, `1.9.26`, `3/14`, `3/14/26`, `26-03-05`: a day and a month, in either order.
fn in_numbers(text: &str, order: Option<DateOrder>) -> Option<ShortMatch> {
    let (a, a_len) = small(text)?;
    let mark = *text.as_bytes().get(a_len)?;
    let (b, b_len) = small(tail(text, a_len + 1))?;
    let two = a_len + 1 + b_len;
    let third = (text.as_bytes().get(two) == Some(&mark)).then(|| small(tail(text, two + 1)));
    let third = third.flatten().filter(|(_, len)| *len == 2);
    let len = third.map_or(two, |(_, len)| two + 1 + len);
    // "1.5 hours" is a number; a day of that form ends in a point.
    let dot = mark == b'.' && third.is_none();
    if dot && text.as_bytes().get(two) != Some(&b'.') {
        return None;
    }
    let len = len + usize::from(dot);
    if tail(text, len).starts_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '-' | '%')) {
        return None;
    }
    let year = third.map(|(year, _)| long_year(year));
    let day_first = fits(b, a).then_some((b, a));
    let month_first = fits(a, b).then_some((a, b));
    let day = match (mark, order) {
        (b'.', _) | (b'/', Some(DateOrder::DayFirst)) => Ok(day_first?),
        (b'/', Some(DateOrder::MonthFirst)) => Ok(month_first?),
        (b'/', None) => match (day_first, month_first) {
            (Some(_), Some(_)) if a != b => Err(Problem::Ambiguous),
            (one, other) => Ok(one.or(other)?),
        },
        // "26-03-05" may begin with its year, too.
        (b'-', _) if third.is_some() => match order {
            Some(DateOrder::DayFirst) => day_first.ok_or(Problem::Ambiguous),
            Some(DateOrder::MonthFirst) => month_first.ok_or(Problem::Ambiguous),
            None => Err(Problem::Ambiguous),
        },
        _ => return None,
    };
    let day = day.map(|(month, day)| Short { month, day: Some(day), year });
    Some(ShortMatch { day, len })
}

fn exact(month: u32, day: u32, len: usize) -> ShortMatch {
    let short = Short { month, day: Some(day), year: None };
    let day = if fits(month, day) { Ok(short) } else { Err(Problem::Impossible) };
    ShortMatch { day, len }
}

/// Whether two numbers may be a month and a day.
fn fits(month: u32, day: u32) -> bool {
    // A leap year has every day that any year has.
    Date::from_ymd_opt(2024, month, day).is_some()
}

/// Years of two digits below this one are of this century.
const THIS_CENTURY: u32 = 70;

fn long_year(year: u32) -> i32 {
    let century = if year < THIS_CENTURY { 2000 } else { 1900 };
    i32::try_from(century + year).unwrap_or(2000)
}

/// The number of a day and its ending: `1`, `1.`, `1st`.
fn ordinal(text: &str) -> Option<(u32, usize)> {
    let (number, len) = small(text)?;
    let rest = tail(text, len);
    let end = match lexicon::ordinal_len(rest) {
        0 => usize::from(rest.starts_with('.')),
        end => end,
    };
    let ends = !tail(rest, end).starts_with(|c: char| c.is_alphanumeric());
    (ends && (1..=31).contains(&number)).then_some((number, len + end))
}

/// A number of one or two digits and its length.
fn small(text: &str) -> Option<(u32, usize)> {
    let len = text.bytes().take(3).take_while(u8::is_ascii_digit).count();
    ((1..=2).contains(&len)).then(|| head(text, len).parse().ok().map(|n| (n, len))).flatten()
}

fn is_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// The word in letters that a text begins with.
fn first_word(text: &str) -> &str {
    head(text, word_len(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_without_a_year() {
        for text in [
            "Sep 1: call",
            "1.9.26 Anruf",
            "1.9. Anruf",
            "3/14 lunch",
            "3/14/26 lunch",
            "14 March — dinner",
            "1st of May, walk",
            "**12. März**: Kaffee",
            "Tue 3 Mar call",
            "[Mar 3rd] mail",
            "March: lunch",
        ] {
            assert!(begins(text), "{text}");
        }
    }

    #[test]
    fn other_numbers() {
        for text in [
            "1.5 hours",
            "3 calls",
            "40/50 done",
            "March on",
            "May have to call",
            "v1.2.3",
            "May I",
            "10.000.1",
            "1.2.3",
            "",
        ] {
            assert!(!begins(text), "{text}");
        }
    }

    #[test]
    fn with_half_a_year() {
        let read = |text, order| {
            let found = at_start(text, order)?;
            Some(found.day.map(|short| short.own().map(|day| day.date.to_string())))
        };
        let day = |day: &str| Some(Ok(Some(day.to_owned())));
        assert_eq!(read("4.3.26 call", None), day("2026-03-04"));
        assert_eq!(read("3/14/26", None), day("2026-03-14"));
        assert_eq!(read("3/4/26", None), Some(Err(Problem::Ambiguous)));
        assert_eq!(read("3/4/26", Some(DateOrder::DayFirst)), day("2026-04-03"));
        assert_eq!(read("26-03-05", None), Some(Err(Problem::Ambiguous)));
        assert_eq!(read("05-03-26", Some(DateOrder::DayFirst)), day("2026-03-05"));
        assert_eq!(read("4.3.", None), Some(Ok(None)));
    }
}
