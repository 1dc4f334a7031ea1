//! Birthdays and other days that come every year; 29 February falls on 28 February elsewhere.

use chrono::Datelike;

use super::{Date, read};
use crate::lexicon;
use crate::text::span::tail;

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
    /// Reads `1990-05-15`, `05-15`, `--05-15`, `XXXX-05-15`, `May 15`, `15 May`, `15.05.`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(Ok(day)) = read::whole(text, None) {
            if day.approximate {
                return None;
            }
            let date = day.date;
            return Self::new(date.month(), date.day(), Some(date.year()));
        }
        // Births before 1900 are no dates of touchpoints, yet perfectly good birthdays.
        let (year, rest) = match text.get(..4) {
            Some(year)
                if year.bytes().all(|b| b.is_ascii_digit()) && text.get(4..5) == Some("-") =>
            {
                (year.parse().ok().filter(|y| *y > 0), tail(text, 5))
            }
            Some("XXXX" | "xxxx" | "0000") => (None, tail(text, 4).trim_start_matches('-')),
            _ => (None, text.trim_start_matches('-')),
        };
        let mut parts = rest
            .split(|c: char| !c.is_alphanumeric())
            .filter(|part| !part.is_empty() && !lexicon::is_of(part));
        let (a, b) = (parts.next()?, parts.next()?);
        if parts.next().is_some() {
            return None;
        }
        let number = |part: &str| {
            let digits = part.trim_end_matches(|c: char| c.is_ascii_alphabetic());
            (digits.len() <= 2).then(|| digits.parse::<u32>().ok()).flatten()
        };
        match (lexicon::month(a), lexicon::month(b)) {
            (Some(month), _) => Self::new(month, number(b)?, year),
            (_, Some(month)) => Self::new(month, number(a)?, year),
            _ if rest.contains('-') => Self::new(a.parse().ok()?, b.parse().ok()?, year),
            _ if rest.contains('.') => Self::new(b.parse().ok()?, a.parse().ok()?, year),
            _ => None,
        }
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
