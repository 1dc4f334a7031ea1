//! Days in words — "yesterday", "next monday", "in 2 weeks", "12 March" — from a given day.

use chrono::{Datelike, Days, Months, Weekday};

use super::{Date, DateOrder, Interval, cadence, read};
use crate::lexicon::{self, Direction, NamedDay};

/// Which way a phrase without a direction of its own points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Toward {
    /// A bare "friday" is the one before `today`.
    Past,
    /// A bare "friday" is the one after `today`.
    Future,
}

/// The day that `text` names, seen from `today`.
pub fn parse(text: &str, today: Date, toward: Toward, order: Option<DateOrder>) -> Option<Date> {
    let text = text.trim();
    if let Some(day) = read::whole(text, order) {
        return day.ok().map(|day| day.date);
    }
    let text = text.to_lowercase();
    if let Some(day) = NamedDay::of(&text) {
        return named(day, today);
    }
    if let Some((length, last)) = text.rsplit_once(' ')
        && Direction::of(last) == Some(Direction::Ago)
    {
        return back(today, cadence::interval(length)?);
    }
    let pointed =
        text.split_once(' ').and_then(|(first, rest)| Some((Direction::of(first)?, rest)));
    let bare = match pointed {
        Some((Direction::In, rest)) => return Some(cadence::interval(rest)?.after(today)),
        Some((Direction::Last, rest)) => {
            return match lexicon::weekday(rest) {
                Some(day) => weekday(today, day, Toward::Past),
                None => back(today, cadence::interval(rest)?),
            };
        }
        Some((Direction::Next, rest)) => {
            return match lexicon::weekday(rest) {
                Some(day) => weekday(today, day, Toward::Future),
                None => Some(cadence::interval(rest)?.after(today)),
            };
        }
        Some((Direction::On, rest)) => rest,
        _ => &text,
    };
    if let Some(day) = lexicon::weekday(bare) {
        return weekday(today, day, toward);
    }
    let of_year = day_of_year(bare, today, toward);
    of_year.or_else(|| slashed(bare, today, toward, order)).or_else(|| {
        // "2 weeks" alone: so long ago, or so long from now.
        let interval = cadence::interval(bare)?;
        match toward {
            Toward::Past => back(today, interval),
            Toward::Future => Some(interval.after(today)),
        }
    })
}

fn named(day: NamedDay, today: Date) -> Option<Date> {
    match day {
        NamedDay::DayBeforeYesterday => today.checked_sub_days(Days::new(2)),
        NamedDay::Yesterday => today.pred_opt(),
        NamedDay::Today => Some(today),
        NamedDay::Tomorrow => today.succ_opt(),
        NamedDay::DayAfterTomorrow => today.checked_add_days(Days::new(2)),
    }
}

fn back(today: Date, interval: Interval) -> Option<Date> {
    today
        .checked_sub_months(Months::new(interval.months))?
        .checked_sub_days(Days::new(u64::from(interval.days)))
}

/// The nearest such weekday strictly before or after `today`.
fn weekday(today: Date, wanted: Weekday, toward: Toward) -> Option<Date> {
    let now = u64::from(today.weekday().num_days_from_monday());
    let then = u64::from(wanted.num_days_from_monday());
    let away = |days: u64| if days == 0 { 7 } else { days };
    match toward {
        Toward::Past => today.checked_sub_days(Days::new(away((now + 7 - then) % 7))),
        Toward::Future => today.checked_add_days(Days::new(away((then + 7 - now) % 7))),
    }
}

/// "11/20", where the settings or the numbers leave one reading: in the year that puts it on the wanted
/// side of `today`.
fn slashed(text: &str, today: Date, toward: Toward, order: Option<DateOrder>) -> Option<Date> {
    let (first, second) = text.split_once('/').filter(|_| is_slashed(text))?;
    let (first, second): (u32, u32) = (first.parse().ok()?, second.parse().ok()?);
    let month_first = match order {
        Some(order) => order == DateOrder::MonthFirst,
        None if first > 12 => false,
        None if second > 12 || first == second => true,
        None => return None,
    };
    let (month, day) = if month_first { (first, second) } else { (second, first) };
    let written = format!("--{month:02}-{day:02}");
    day_of_year(&written, today, toward)
}

/// Whether a word looks like a day and a month: "11/20".
pub fn is_slashed(word: &str) -> bool {
    let number =
        |part: &str| matches!(part.len(), 1 | 2) && part.bytes().all(|b| b.is_ascii_digit());
    word.split_once('/').is_some_and(|(first, second)| number(first) && number(second))
}

/// "12 March", "March 12": in the year that puts it on the wanted side of `today`.
fn day_of_year(text: &str, today: Date, toward: Toward) -> Option<Date> {
    let yearly = super::Yearly::parse(text).filter(|y| y.year.is_none())?;
    let next = yearly.next(today);
    match toward {
        Toward::Future => Some(next),
        Toward::Past if next == today => Some(today),
        Toward::Past => Some(yearly.in_year(next.year() - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, past: &str, future: &str) {
        // 16 March 2026 is a Monday.
        let today = Date::from_ymd_opt(2026, 3, 16).unwrap();
        let show =
            |toward| parse(text, today, toward, None).map_or("none".into(), |d| d.to_string());
        assert_eq!(show(Toward::Past), past, "{text:?} past");
        assert_eq!(show(Toward::Future), future, "{text:?} future");
    }

    #[test]
    fn phrases() {
        check("today", "2026-03-16", "2026-03-16");
        check("Yesterday", "2026-03-15", "2026-03-15");
        check("last friday", "2026-03-13", "2026-03-13");
        check("friday", "2026-03-13", "2026-03-20");
        check("monday", "2026-03-09", "2026-03-23");
        check("3 days ago", "2026-03-13", "2026-03-13");
        check("in 2 weeks", "2026-03-30", "2026-03-30");
        check("next month", "2026-04-16", "2026-04-16");
        check("last year", "2025-03-16", "2025-03-16");
        check("12 March", "2026-03-12", "2027-03-12");
        check("6 months", "2025-09-16", "2026-09-16");
        check("2026-01-02", "2026-01-02", "2026-01-02");
        check("whenever", "none", "none");
        check("11/20", "2025-11-20", "2026-11-20");
        check("20/11", "2025-11-20", "2026-11-20");
        check("3/4", "none", "none");
        check("13/32", "none", "none");
    }
}
