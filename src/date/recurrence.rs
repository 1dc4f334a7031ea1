//! The rhythm of a task that comes again, as the Tasks plugin writes it after `🔁`, and the day that follows.
//!
//! Only what Tasks itself understands is read, so that both find the same day.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::{Date, Interval};
use crate::lexicon::{self, Unit};

/// The most steps in which the next day is looked for; 29 February comes in eight years at the latest.
const MOST_STEPS: u32 = 100;

/// When a task comes again.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Recurrence {
    every: Every,
    /// Counted from the day on which it was done.
    pub when_done: bool,
}

/// A rhythm.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Every {
    /// "every 3 days", "every month"
    Interval(Interval),
    /// "every weekday"
    Workday,
    /// "every 2 weeks on Monday, Thursday"
    Weeks(u32, Vec<Weekday>),
    /// "every 2 months on the 1st and last"
    Months(u32, Vec<OfMonth>),
    /// "every January and July on the 15th"
    Named(Vec<u32>, Vec<OfMonth>),
}

/// A day of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum OfMonth {
    /// "the 15th"
    Day(u32),
    /// "the last"
    Last,
    /// "the 2nd Friday"
    Nth(u8, Weekday),
    /// "the last Friday"
    LastOf(Weekday),
}

impl Recurrence {
    /// Reads the words after `🔁`; `None` when Tasks would not understand them either.
    pub fn parse(text: &str) -> Option<Self> {
        let lower = text.trim().to_lowercase();
        let rule = lower.strip_suffix("when done").map_or(lower.as_str(), str::trim_end);
        let words = rule.split([' ', ',']).filter(|word| !matches!(*word, "" | "and"));
        let words: Vec<&str> = words.collect();
        let (first, rest) = words.split_first()?;
        if *first != "every" {
            return None;
        }
        Some(Self { every: every(rest)?, when_done: rule.len() < lower.len() })
    }

    /// The first day after `day`; `None` beyond the end of the calendar.
    pub fn after(&self, day: Date) -> Option<Date> {
        let next = match &self.every {
            Every::Interval(interval) => interval.after(day),
            Every::Workday => day
                .iter_days()
                .skip(1)
                .find(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun))?,
            Every::Weeks(n, on) => week_day(*n, on, day)?,
            Every::Months(n, on) => {
                months(*n, day).find_map(|month| first_after(on, month, day))?
            }
            Every::Named(names, on) => months(1, day)
                .filter(|month| names.contains(&month.month()))
                .find_map(|month| first_after(on, month, day))?,
        };
        (next < Date::MAX).then_some(next)
    }
}

/// What follows "every".
fn every(words: &[&str]) -> Option<Every> {
    let (first, rest) = words.split_first()?;
    let (n, unit, rest) = match first.parse() {
        Ok(0) => return None,
        Ok(n) => (n, *rest.first()?, rest.get(1..)?),
        Err(_) => (1, *first, rest),
    };
    let on = match rest {
        [] => None,
        ["on", "the", on @ ..] | ["on", on @ ..] if !on.is_empty() => Some(on),
        _ => {
            // Names of months stand in the place of a unit.
            let at = words.iter().position(|word| *word == "on")?;
            let names = words.get(..at)?.iter().map(|word| name_of_month(word));
            return Some(Every::Named(
                names.collect::<Option<_>>()?,
                of_month(words.get(at + 1..)?)?,
            ));
        }
    };
    let every = match (unit, on) {
        ("weekday" | "weekdays", None) if n == 1 => Every::Workday,
        ("day" | "days", None) => Every::Interval(Interval::of(n, Unit::Day)),
        ("week" | "weeks", None) => Every::Interval(Interval::of(n, Unit::Week)),
        ("month" | "months", None) => Every::Interval(Interval::of(n, Unit::Month)),
        ("year" | "years", None) => Every::Interval(Interval::of(n, Unit::Year)),
        ("week" | "weeks", Some(on)) => {
            Every::Weeks(n, on.iter().map(|word| lexicon::weekday(word)).collect::<Option<_>>()?)
        }
        ("month" | "months", Some(on)) => Every::Months(n, of_month(on)?),
        (name, Some(on)) if n == 1 => match name_of_month(name) {
            Some(month) => Every::Named(vec![month], of_month(on)?),
            None => return None,
        },
        (name, None) if n == 1 => Every::Weeks(1, vec![lexicon::weekday(name)?]),
        _ => return None,
    };
    Some(every)
}

fn name_of_month(word: &str) -> Option<u32> {
    lexicon::month(word)
}

/// "the 1st", "the last", "the 2nd Friday", and several of them.
fn of_month(words: &[&str]) -> Option<Vec<OfMonth>> {
    let mut found = Vec::new();
    let mut words = words.iter().copied().filter(|word| *word != "the").peekable();
    while let Some(word) = words.next() {
        let of = words.peek().and_then(|word| lexicon::weekday(word));
        if of.is_some() {
            words.next();
        }
        found.push(match (word, of) {
            ("last", None) => OfMonth::Last,
            ("last", Some(weekday)) => OfMonth::LastOf(weekday),
            (word, of) => {
                let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
                match (digits.parse().ok()?, of) {
                    (n @ 1..=31, None) => OfMonth::Day(n),
                    (n @ 1..=5, Some(weekday)) => OfMonth::Nth(u8::try_from(n).ok()?, weekday),
                    _ => return None,
                }
            }
        });
    }
    (!found.is_empty()).then_some(found)
}

/// The first of these weekdays after `day`: in its own week, or `n` weeks on.
fn week_day(n: u32, on: &[Weekday], day: Date) -> Option<Date> {
    let monday = day.week(Weekday::Mon).first_day();
    let in_week = |monday: Date| {
        on.iter().filter_map(move |on| {
            monday.checked_add_days(Days::new(on.num_days_from_monday().into()))
        })
    };
    let here = in_week(monday).filter(|found| *found > day).min();
    here.or_else(|| in_week(Interval::of(n, Unit::Week).after(monday)).min())
}

/// The first days of the month of `day` and of each `n`th month after it.
fn months(n: u32, day: Date) -> impl Iterator<Item = Date> {
    let first = day.with_day(1).unwrap_or(day);
    (0..MOST_STEPS).map(move |times| Interval::of(n, Unit::Month).times_after(times, first))
}

/// The first of these days of the month that begins with `first`, after `day`.
fn first_after(on: &[OfMonth], first: Date, day: Date) -> Option<Date> {
    let last = Interval::of(1, Unit::Month).after(first).pred_opt()?;
    let days = on.iter().filter_map(|on| match on {
        OfMonth::Day(day) => first.with_day(*day),
        OfMonth::Last => Some(last),
        OfMonth::Nth(n, weekday) => {
            NaiveDate::from_weekday_of_month_opt(first.year(), first.month(), *weekday, *n)
        }
        OfMonth::LastOf(weekday) => last.week(*weekday).first_day().into(),
    });
    days.filter(|found| *found > day).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(rule: &str, day: &str, expected: &str) {
        let next = Recurrence::parse(rule).and_then(|rule| rule.after(day.parse().unwrap()));
        assert_eq!(next.map(|day| day.to_string()).unwrap_or_default(), expected, "{rule} {day}");
    }

    #[test]
    fn intervals() {
        check("every day", "2026-03-16", "2026-03-17");
        check("every 3 days", "2026-03-16", "2026-03-19");
        check("Every 2 weeks when done", "2026-03-16", "2026-03-30");
        check("every month", "2026-01-31", "2026-02-28");
        check("every 3 months", "2026-11-30", "2027-02-28");
        check("every year", "2028-02-29", "2029-02-28");
        check("every weekday", "2026-03-20", "2026-03-23");
    }

    #[test]
    fn weekdays() {
        check("every Sunday", "2026-03-16", "2026-03-22");
        check("every week on Sunday", "2026-03-22", "2026-03-29");
        check("every week on Tuesday, Friday", "2026-03-17", "2026-03-20");
        check("every week on Tuesday, Friday", "2026-03-20", "2026-03-24");
        check("every 2 weeks on Monday", "2026-03-16", "2026-03-30");
    }

    #[test]
    fn days_of_a_month() {
        check("every month on the 1st", "2026-03-16", "2026-04-01");
        check("every month on the 31st", "2026-03-31", "2026-05-31");
        check("every month on the last", "2026-01-31", "2026-02-28");
        check("every month on the 2nd Friday", "2026-03-16", "2026-04-10");
        check("every month on the last Friday", "2026-03-16", "2026-03-27");
        check("every 2 months on the 1st and 15th", "2026-03-16", "2026-05-01");
        check("every January on the 15th", "2026-01-15", "2027-01-15");
        check("every April and December on the 1st and 24th", "2026-04-24", "2026-12-01");
        check("every February on the 29th", "2026-03-01", "2028-02-29");
    }

    #[test]
    fn what_tasks_does_not_understand() {
        for rule in [
            "",
            "every",
            "daily",
            "every 0 days",
            "every blue moon",
            "every week on",
            "every month on the 32nd",
        ] {
            assert_eq!(Recurrence::parse(rule), None, "{rule}");
        }
        assert!(Recurrence::parse("every week when done").unwrap().when_done);
    }
}
