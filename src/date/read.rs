//! Dates as written in notes → a day, approximate or not, or why it is none.
//!
//! Owns every form a date may have and nothing about where it is: the caller strips bullets
//! and emphasis. Written by hand because it runs on every list item of every note.

use super::beside::{gap, lead_len, weekday_len, word_len};
use super::digits::{digits, ends_here};
use super::{Date, clock};
use crate::lexicon;
use crate::text::span::{slice, tail};

/// Which number comes first in `03/01/2026`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// Day, month, year.
    DayFirst,
    /// Month, day, year.
    MonthFirst,
}

/// A day as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// The day; the first of the month when only a month was written.
    pub date: Date,
    /// Only the month is known.
    pub approximate: bool,
}

/// Why something that looks like a date names no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// No calendar has it: 30 February, month 13.
    Impossible,
    /// Day and month cannot be told apart: 03/01/2026.
    Ambiguous,
    /// Its year is not written, and nothing around tells it: 1 March.
    NoYear,
}

/// Something date-like found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateMatch {
    /// The day, or what is wrong with it.
    pub day: Result<Day, Problem>,
    /// How many bytes the date takes, a time of day and a weekday included.
    pub len: usize,
}

/// The first and last year that count as dates (PRODUCT.md, "Touchpoints").
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// The date that `text` begins with.
pub fn at_start(text: &str, order: Option<DateOrder>) -> Option<DateMatch> {
    let first = *text.as_bytes().first()?;
    let mut found = match first {
        b'0'..=b'9' => iso(text).or_else(|| numeric(text, order))?,
        b'A'..=b'Z' | b'a'..=b'z' => worded(text, order)?,
        _ => return None,
    };
    found.len += clock::len_after_day(tail(text, found.len));
    found.len += weekday_len(tail(text, found.len));
    Some(found)
}

/// Whether a text may hold a date: every date that is read has a year of four digits.
pub fn may_hold(text: &str) -> bool {
    let mut digits = 0;
    text.bytes().any(|byte| {
        digits = if byte.is_ascii_digit() { digits + 1 } else { 0 };
        digits == 4
    })
}

/// `2026-03-01`, by far the commonest form: read without trying the others.
fn iso(text: &str) -> Option<DateMatch> {
    let bytes = text.as_bytes().first_chunk::<10>()?;
    let number = |from: usize, to: usize| {
        let digits = bytes.get(from..to)?.iter();
        digits
            .copied()
            .try_fold(0, |n, byte| byte.is_ascii_digit().then(|| n * 10 + u32::from(byte - b'0')))
    };
    if bytes[4] != b'-' || bytes[7] != b'-' || !ends_here(text, 10) {
        return None;
    }
    day(i32::try_from(number(0, 4)?).ok()?, number(5, 7)?, number(8, 10)?, 10)
}

/// The date that is all of `text`, white space aside.
pub fn whole(text: &str, order: Option<DateOrder>) -> Option<Result<Day, Problem>> {
    let text = text.trim();
    let found = at_start(text, order)?;
    (found.len == text.len()).then_some(found.day)
}

/// The first date anywhere in `text`, with the offset where it begins.
pub fn first_in(text: &str, order: Option<DateOrder>) -> Option<(usize, DateMatch)> {
    let bytes = text.as_bytes();
    let mut before = b' ';
    for (at, byte) in bytes.iter().copied().enumerate() {
        let starts = byte.is_ascii_alphanumeric() && !before.is_ascii_alphanumeric();
        before = byte;
        if starts && let Some(found) = at_start(tail(text, at), order) {
            return Some((at, found));
        }
    }
    None
}

fn day(year: i32, month: u32, day: u32, len: usize) -> Option<DateMatch> {
    if !YEARS.contains(&year) {
        return None;
    }
    let day = Date::from_ymd_opt(year, month, day)
        .map(|date| Day { date, approximate: false })
        .ok_or(Problem::Impossible);
    Some(DateMatch { day, len })
}

fn numeric(text: &str, order: Option<DateOrder>) -> Option<DateMatch> {
    let (a, a_len) = digits(text)?;
    if a_len == 8 && ends_here(text, 8) {
        let found = day(i32::try_from(a / 10_000).ok()?, a / 100 % 100, a % 100, 8)?;
        return found.day.is_ok().then_some(found);
    }
    let rest = tail(text, a_len);
    match rest.as_bytes().first()? {
        // "3. März 2026"
        b'.' if a_len <= 2 && (rest.starts_with(". ") || rest.starts_with(".\u{a0}")) => {
            day_month_name(text, a, a_len)
        }
        b'-' if starts_word(tail(rest, 1)) => match a_len {
            1 | 2 => day_month_dashed(text, a, a_len),
            4 => year_month_name(text, a),
            _ => None,
        },
        sep @ (b'-' | b'/' | b'.' | b'_') => separated(text, a, a_len, *sep, order),
        _ if a_len <= 2 => day_month_name(text, a, a_len),
        b' ' | b',' | 0xC2 if a_len == 4 => year_month_name(text, a),
        0xE5 if a_len == 4 => in_signs(text, a),
        _ => None,
    }
}

fn separated(
    text: &str,
    a: u32,
    a_len: usize,
    sep: u8,
    order: Option<DateOrder>,
) -> Option<DateMatch> {
    let (b, b_len) = digits(tail(text, a_len + 1))?;
    let two = a_len + 1 + b_len;
    if b_len > 2 {
        return None;
    }
    let third =
        (text.as_bytes().get(two) == Some(&sep)).then(|| digits(tail(text, two + 1))).flatten();
    let Some((c, c_len)) = third else {
        let is_month = a_len == 4 && b_len == 2 && sep == b'-' && (1..=12).contains(&b);
        if !is_month || !ends_here(text, two) {
            return None;
        }
        let mut found = day(i32::try_from(a).ok()?, b, 1, two)?;
        if let Ok(day) = &mut found.day {
            day.approximate = true;
        }
        return Some(found);
    };
    let len = two + 1 + c_len;
    if !ends_here(text, len) {
        return None;
    }
    if a_len == 4 && c_len <= 2 {
        return day(i32::try_from(a).ok()?, b, c, len);
    }
    if a_len > 2 || c_len != 4 {
        return None;
    }
    let year = i32::try_from(c).ok()?;
    let day_first = day(year, b, a, len)?;
    if sep == b'.' {
        return Some(day_first);
    }
    let month_first = day(year, a, b, len)?;
    Some(match (order, day_first.day, month_first.day) {
        (Some(DateOrder::DayFirst), ..) => day_first,
        (Some(DateOrder::MonthFirst), ..) => month_first,
        (None, Ok(x), Ok(y)) if x == y => day_first,
        (None, Ok(_), Ok(_)) => DateMatch { day: Err(Problem::Ambiguous), len },
        (None, Ok(_), Err(_)) => day_first,
        (None, Err(_), _) => month_first,
    })
}

/// `2026年3月1日`, also with blanks between.
fn in_signs(text: &str, year: u32) -> Option<DateMatch> {
    let sign = |at: usize, signs: &[&str]| {
        let rest = tail(text, at);
        let sign = signs.iter().find(|sign| rest.starts_with(**sign))?;
        let blanks = tail(rest, sign.len()).bytes().take_while(|b| *b == b' ').count();
        Some(at + sign.len() + blanks)
    };
    let at = sign(4, &["年"])?;
    let (month, len) = digits(tail(text, at))?;
    let at = sign(at + len, &["月"])?;
    let (number, len) = digits(tail(text, at))?;
    sign(at + len, &["日", "号", "號"])?;
    // Every one of these signs takes three bytes.
    day(i32::try_from(year).ok()?, month, number, at + len + 3)
}

/// `2026 Mar 6`, `2026-Mar-06`, `2026, March 6th`.
fn year_month_name(text: &str, year: u32) -> Option<DateMatch> {
    let gap = |at: usize| match tail(text, at).strip_prefix('-') {
        Some(_) => Some(1),
        None => gap(tail(text, at)),
    };
    let mut at = 4 + gap(4)?;
    let (month, word) = month_word(tail(text, at))?;
    at += word;
    at += gap(at)?;
    let (number, len) = digits(tail(text, at))?;
    let end = at + len + lexicon::ordinal_len(tail(text, at + len));
    // "2026 May 10:30" is a month and a time.
    let is_time = tail(text, end).starts_with(':')
        && tail(text, end + 1).starts_with(|c: char| c.is_ascii_digit());
    (len <= 2 && !is_time && ends_here(text, end)).then_some(())?;
    day(i32::try_from(year).ok()?, month, number, end)
}

/// `7-Mar-2026`.
fn day_month_dashed(text: &str, a: u32, a_len: usize) -> Option<DateMatch> {
    let at = a_len + 1;
    let (month, word) = month_word(tail(text, at))?;
    let at = at + word;
    let rest = tail(text, at).strip_prefix('-')?;
    let (year, len) = digits(rest)?;
    (len == 4 && ends_here(rest, len)).then_some(())?;
    day(i32::try_from(year).ok()?, month, a, at + 1 + len)
}

fn starts_word(text: &str) -> bool {
    text.starts_with(char::is_alphabetic)
}

/// `1 March 2026`, `1st of March, 2026`, `3 de mayo de 2026`.
fn day_month_name(text: &str, a: u32, a_len: usize) -> Option<DateMatch> {
    let mut at = a_len + lexicon::ordinal_len(tail(text, a_len));
    at += gap(tail(text, at))?;
    at += lexicon::of_len(tail(text, at));
    let (month, word) = month_word(tail(text, at))?;
    at += word;
    at += gap(tail(text, at))?;
    at += lexicon::of_len(tail(text, at));
    let (year, len) = digits(tail(text, at))?;
    (len == 4 && ends_here(text, at + len)).then_some(())?;
    day(i32::try_from(year).ok()?, month, a, at + len)
}

/// `March 1st, 2026`, `Mar 2026` (approximate), or a weekday or an article before any date.
fn worded(text: &str, order: Option<DateOrder>) -> Option<DateMatch> {
    // "Mar. 3 mars 2026" is a Tuesday in March.
    month_first(text).or_else(|| {
        let at = lead_len(text)?;
        let rest = tail(text, at);
        let mut found = match rest.as_bytes().first()? {
            b'0'..=b'9' => numeric(rest, order)?,
            _ => month_first(rest)?,
        };
        found.len += at;
        Some(found)
    })
}

/// `March 1st, 2026`, `Mar 2026` (approximate).
fn month_first(text: &str) -> Option<DateMatch> {
    let (month, word) = month_word(text)?;
    let mut at = word;
    at += gap(tail(text, at))?;
    at += lexicon::of_len(tail(text, at));
    let (a, a_len) = digits(tail(text, at))?;
    at += a_len;
    if a_len == 4 && ends_here(text, at) {
        let mut found = day(i32::try_from(a).ok()?, month, 1, at)?;
        if let Ok(day) = &mut found.day {
            day.approximate = true;
        }
        return Some(found);
    }
    (a_len <= 2).then_some(())?;
    at += lexicon::ordinal_len(tail(text, at));
    at += gap(tail(text, at))?;
    let (year, len) = digits(tail(text, at))?;
    (len == 4 && ends_here(text, at + len)).then_some(())?;
    day(i32::try_from(year).ok()?, month, a, at + len)
}

fn month_word(text: &str) -> Option<(u32, usize)> {
    let len = word_len(text);
    Some((lexicon::month(slice(text, 0, len))?, len))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let shown = match at_start(text, None) {
            None => "none".to_owned(),
            Some(DateMatch { day: Ok(day), len }) => {
                let about = if day.approximate { "~" } else { "" };
                format!("{about}{} +{:?}", day.date, tail(text, len))
            }
            Some(DateMatch { day: Err(problem), len }) => {
                format!("{problem:?} +{:?}", tail(text, len))
            }
        };
        assert_eq!(shown, expected, "{text:?}");
    }

    #[test]
    fn forms() {
        check("2026-03-01 call", "2026-03-01 +\" call\"");
        check("2026/3/1", "2026-03-01 +\"\"");
        check("2026.03.01:", "2026-03-01 +\":\"");
        check("2026_03_01", "2026-03-01 +\"\"");
        check("20260301", "2026-03-01 +\"\"");
        check("20260301T101500", "2026-03-01 +\"T101500\"");
        check("202603011200", "none");
        check("12345678", "none");
        check("1 March 2026", "2026-03-01 +\"\"");
        check("1st of March 2026 x", "2026-03-01 +\" x\"");
        check("Mar 1, 2026", "2026-03-01 +\"\"");
        check("March 1st, 2026", "2026-03-01 +\"\"");
        check("Mar. 1, 2026", "2026-03-01 +\"\"");
        check("Sunday, 1 March 2026", "2026-03-01 +\"\"");
        check("Sun 2026-03-01", "2026-03-01 +\"\"");
        check("2026-03-01 Sunday x", "2026-03-01 +\" x\"");
        check("2026-03-01 (Sun): x", "2026-03-01 +\": x\"");
        check("01.03.2026", "2026-03-01 +\"\"");
        check("13/01/2026", "2026-01-13 +\"\"");
        check("01/13/2026", "2026-01-13 +\"\"");
        check("03/01/2026", "Ambiguous +\"\"");
        check("03/03/2026", "2026-03-03 +\"\"");
        check("2026-03", "~2026-03-01 +\"\"");
        check("March 2026", "~2026-03-01 +\"\"");
        check("7-Mar-2026 x", "2026-03-07 +\" x\"");
        check("7-März-2026", "2026-03-07 +\"\"");
        check("2026 Mar 6: x", "2026-03-06 +\": x\"");
        check("2026-Mar-06 x", "2026-03-06 +\" x\"");
        check("2026, March 6th x", "2026-03-06 +\" x\"");
        check("2026年3月1日 x", "2026-03-01 +\" x\"");
        check("2026年 03月 01日", "2026-03-01 +\"\"");
        check("3\u{a0}March\u{a0}2026", "2026-03-03 +\"\"");
        check("3.\u{a0}März\u{202f}2026", "2026-03-03 +\"\"");
        check("2026-03-01\u{a0}14:30 x", "2026-03-01 +\" x\"");
        check("2026-03-01\u{a0}(Sun) x", "2026-03-01 +\" x\"");
    }

    #[test]
    fn in_other_languages() {
        for text in [
            "3. März 2026",
            "am 3. Maerz 2026",
            "Dienstag, den 3. März 2026",
            "Di, 3.3.2026",
            "Di. 03.03.2026",
            "3 mars 2026",
            "le 3 mars 2026",
            "le mardi 3 mars 2026",
            "mar. 3 mars 2026",
            "3 de marzo de 2026",
            "martes, 3 de marzo del 2026",
            "el 3 de marzo de 2026",
            "3 de março de 2026",
            "no dia 3 de março de 2026",
            "terça-feira, 3 de março de 2026",
            "il 3 marzo 2026",
            "martedì 3 marzo 2026",
            "dinsdag 3 maart 2026",
            "di 3 mrt. 2026",
            "op 3 maart 2026",
            "2026-03-03 (Di)",
        ] {
            check(text, "2026-03-03 +\"\"");
        }
        check("1er mars 2026", "2026-03-01 +\"\"");
        check("1º de marzo de 2026", "2026-03-01 +\"\"");
        check("1° marzo 2026", "2026-03-01 +\"\"");
        check("14. Jänner 2026", "2026-01-14 +\"\"");
        check("5 août 2026", "2026-08-05 +\"\"");
        check("5 févr. 2026", "2026-02-05 +\"\"");
        check("2026-03-03 do the accounts", "2026-03-03 +\" do the accounts\"");
        check("2026-03-03 Sam came by", "2026-03-03 +\" Sam came by\"");
        check("Sam 2026-03-03", "none");
        check("am 3. Kapitel 2026", "none");
        check("le 3 mars", "none");
    }

    #[test]
    fn times() {
        check("2026-03-01T14:30 call", "2026-03-01 +\" call\"");
        check("2026-03-01 14:30 call", "2026-03-01 +\" call\"");
        check("2026-03-01 14:30–15:00 call", "2026-03-01 +\" call\"");
        check("2024-07-01T10:30:00Z", "2024-07-01 +\"\"");
        check("2024-07-01T10:30:00.123+02:00", "2024-07-01 +\"\"");
        check("2026-05-19 02:32 PM", "2026-05-19 +\"\"");
        check("2026-05-19 3 people", "2026-05-19 +\" 3 people\"");
    }

    #[test]
    fn no_dates() {
        check("2026-02-30", "Impossible +\"\"");
        check("2026-13-45", "Impossible +\"\"");
        check("2025-02-29", "Impossible +\"\"");
        check("0000-01-01", "none");
        check("9999-01-01", "none");
        check("99999-01-01", "none");
        check("2024-25", "none");
        check("2026-W10", "none");
        check("1.2.3", "none");
        check("10 years ago", "none");
        check("Maybe 3", "none");
        check("7-Mars-mission", "none");
        check("2026 May 10:30", "none");
        check("2026 marches", "none");
        check("2026年", "none");
        check("31.02.2026", "Impossible +\"\"");
        check("2026-03-01x", "none");
        check("", "none");
    }

    #[test]
    fn order_decides() {
        let read = |order| at_start("03/01/2026", Some(order)).and_then(|f| f.day.ok());
        let date = |m, d| Date::from_ymd_opt(2026, m, d);
        assert_eq!(read(DateOrder::DayFirst).map(|d| d.date), date(1, 3));
        assert_eq!(read(DateOrder::MonthFirst).map(|d| d.date), date(3, 1));
    }

    #[test]
    fn inside() {
        let (at, found) = first_in("Meeting on June 12, 2026 again", None).unwrap();
        assert_eq!((at, found.len), (11, 13));
        assert!(first_in("nothing here, 12 of 99", None).is_none());
    }
}
