//! Birthdays and other days that come every year; 29 February falls on 28 February elsewhere.

use chrono::Datelike;

use super::read::Problem;
use super::{Date, DateOrder, read};
use crate::lexicon;
use crate::text::span::head;

/// A day of the year, with the year it began if that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Yearly {
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
    /// The year of birth, of the wedding, …
    pub year: Option<i32>,
}

impl Yearly {
    /// Reads `1990-05-15`, `05-15`, `--0515`, `May 15`, `15 May 90`, `15.05.`; what may be two days is none.
    pub fn parse(text: &str) -> Option<Self> {
        Self::read(text, None)?.ok()
    }

    /// The same where `order` may say which of two numbers is the day; or what is wrong with it.
    pub fn read(text: &str, order: Option<DateOrder>) -> Option<Result<Self, Problem>> {
        let text = bare(text);
        let checked = |month, day, year: Option<i32>| {
            Self::new(month, day, year.filter(|year| *year != UNKNOWN)).ok_or(Problem::Impossible)
        };
        if let Some(found) = read::whole(text, order) {
            return match found {
                Ok(day) if day.approximate => None,
                Ok(day) => Some(checked(day.date.month(), day.date.day(), Some(day.date.year()))),
                Err(problem) => Some(Err(problem)),
            };
        }
        let parts: Vec<&str> = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|part| !part.is_empty() && !lexicon::is_of(part))
            .collect();
        match *parts.as_slice() {
            // vCard: `--0515`
            [one] if text.starts_with("--") && one.len() == 4 => {
                let (month, day) = one.split_at_checked(2)?;
                Some(checked(month.parse().ok()?, day.parse().ok()?, None))
            }
            ["XXXX" | "xxxx" | "0000", ref rest @ ..] => Self::two(rest, text, order),
            [a, b] => Self::two(&[a, b], text, order),
            [a, b, c] => {
                let (month, numbers) = match [a, b, c].map(lexicon::month) {
                    [Some(month), None, None] => (month, [b, c]),
                    [None, Some(month), None] => (month, [a, c]),
                    _ if a.len() == 4 => {
                        let year = a.parse().ok().filter(|year| *year > 0)?;
                        return Some(checked(b.parse().ok()?, c.parse().ok()?, Some(year)));
                    }
                    _ => return Self::three([a, b, c], text, order),
                };
                let [day, year] = match numbers {
                    [year, day] if year.len() == 4 => [day, year],
                    [day, year] => [day, year],
                };
                Some(checked(month, number(day)?, Some(long_year(year)?)))
            }
            _ => None,
        }
    }

    /// A day and a month, without a year.
    fn two(parts: &[&str], text: &str, order: Option<DateOrder>) -> Option<Result<Self, Problem>> {
        let [a, b] = *parts else { return None };
        let new = |month, day| Self::new(month, day, None);
        let checked = |found: Option<Self>| Some(found.ok_or(Problem::Impossible));
        if let Some(month) = lexicon::month(a) {
            return checked(new(month, number(b)?));
        }
        if let Some(month) = lexicon::month(b) {
            return checked(new(month, number(a)?));
        }
        let (a, b) = (small(a)?, small(b)?);
        let (month_first, day_first) = (new(a, b), new(b, a));
        if text.contains('.') {
            return checked(day_first);
        }
        if text.contains('-') {
            return checked(month_first.or(day_first));
        }
        text.contains('/').then_some(())?;
        match (order, month_first, day_first) {
            (Some(DateOrder::MonthFirst), found, _) | (Some(DateOrder::DayFirst), _, found) => {
                checked(found)
            }
            (None, Some(one), Some(other)) if one != other => Some(Err(Problem::Ambiguous)),
            (None, one, other) => checked(one.or(other)),
        }
    }

    /// Three numbers, the last a year of two digits: `20.03.90`, `20/03/90`.
    fn three(
        [a, b, year]: [&str; 3],
        text: &str,
        order: Option<DateOrder>,
    ) -> Option<Result<Self, Problem>> {
        let year = Some(long_year(year)?);
        let found = Self::two(&[a, b], text, order)?;
        Some(found.and_then(|day| Self::new(day.month, day.day, year).ok_or(Problem::Impossible)))
    }

    fn new(month: u32, day: u32, year: Option<i32>) -> Option<Self> {
        // A leap year has every day that any year has.
        Date::from_ymd_opt(2024, month, day)?;
        if let Some(year) = year {
            Date::from_ymd_opt(year, month, day)?;
        }
        Some(Self { month, day, year })
    }

    /// The day it falls on in `year`.
    pub fn in_year(self, year: i32) -> Date {
        Date::from_ymd_opt(year, self.month, self.day)
            .or_else(|| Date::from_ymd_opt(year, self.month, 28))
            .unwrap_or(Date::MAX)
    }

    /// The first time it falls on `day` or later.
    pub fn next(self, day: Date) -> Date {
        let this = self.in_year(day.year());
        if this >= day { this } else { self.in_year(day.year() + 1) }
    }

    /// How many years it will be on `day`, if the year is known and past.
    pub fn years_on(self, day: Date) -> Option<i32> {
        self.year.map(|year| day.year() - year).filter(|years| *years > 0)
    }
}

/// The year that some programs write where they know none.
const UNKNOWN: i32 = 1604;

/// Years of two digits up to this one are of this century: people are born in the past.
const THIS_CENTURY: i32 = 25;

/// A year of two or four digits.
fn long_year(year: &str) -> Option<i32> {
    let value: i32 = year.parse().ok()?;
    match year.len() {
        4 => Some(value),
        2 if value <= THIS_CENTURY => Some(2000 + value),
        2 => Some(1900 + value),
        _ => None,
    }
}

/// The number of a day, with its ending perhaps: `20`, `20th`.
fn number(part: &str) -> Option<u32> {
    small(part.trim_end_matches(|c: char| c.is_alphabetic()))
}

fn small(digits: &str) -> Option<u32> {
    (digits.len() <= 2).then(|| digits.parse().ok()).flatten()
}

/// What ends the day where more is said: `March 20th (turns 36)`.
const MORE: [&str; 5] = ["(", ";", " - ", " – ", " — "];

/// The text without what is said after the day.
fn bare(text: &str) -> &str {
    let text = text.trim().trim_matches(['"', '\'', '*']);
    let end = MORE.iter().filter_map(|mark| text.find(mark)).filter(|at| *at > 0).min();
    head(text, end.unwrap_or(text.len())).trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(u32, u32, Option<i32>)>) {
        let read = Yearly::parse(text).map(|y| (y.month, y.day, y.year));
        assert_eq!(read, expected, "{text:?}");
    }

    #[test]
    fn forms() {
        check("1990-05-15", Some((5, 15, Some(1990))));
        check("1815-12-10", Some((12, 10, Some(1815))));
        check("05-15", Some((5, 15, None)));
        check("--05-15", Some((5, 15, None)));
        check("XXXX-05-04", Some((5, 4, None)));
        check("May 15", Some((5, 15, None)));
        check("15 May", Some((5, 15, None)));
        check("15th of May", Some((5, 15, None)));
        check("May 15, 1990", Some((5, 15, Some(1990))));
        check("15.05.1990", Some((5, 15, Some(1990))));
        check("15.05.", Some((5, 15, None)));
        check("--0320", Some((3, 20, None)));
        check("03/20", Some((3, 20, None)));
        check("20/03", Some((3, 20, None)));
        check("03/03", Some((3, 3, None)));
        check("03/04", None);
        check("20-03", Some((3, 20, None)));
        check("1990 March 20", Some((3, 20, Some(1990))));
        check("20 Mar 90", Some((3, 20, Some(1990))));
        check("Mar 20, 05", Some((3, 20, Some(2005))));
        check("20.03.90", Some((3, 20, Some(1990))));
        check("20/03/90", Some((3, 20, Some(1990))));
        check("March 20th (turns 36)", Some((3, 20, None)));
        check("1990-03-20 — in Berlin", Some((3, 20, Some(1990))));
        check("20. März", Some((3, 20, None)));
        check("1604-03-20", Some((3, 20, None)));
        check("1604-02-29", Some((2, 29, None)));
        check("20 bottles 90", None);
        check("02-30", None);
        check("1990-02-30", None);
        check("~1815", None);
        check("TBD", None);
    }

    #[test]
    fn leap_day() {
        let leap = Yearly::parse("2000-02-29").unwrap();
        let day = |y, m, d| Date::from_ymd_opt(y, m, d).unwrap();
        assert_eq!(leap.next(day(2026, 2, 1)), day(2026, 2, 28));
        assert_eq!(leap.next(day(2026, 3, 1)), day(2027, 2, 28));
        assert_eq!(leap.next(day(2028, 2, 29)), day(2028, 2, 29));
        assert_eq!(leap.years_on(day(2026, 2, 28)), Some(26));
    }
}
