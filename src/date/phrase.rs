//! Days in words — "yesterday", "next friday", "mid may", "in half a year" — from a given day.
//!
//! One grammar for every command and for values in notes. The words are `piece`'s, and what they come to
//! together is `seen`'s.

use chrono::Datelike;

pub use super::named::{Grain, Named, Toward, Unread};
use super::piece::{self, Piece};
use super::seen::Seen;
use super::step::{back, interval};
use super::{Date, DateOrder, read};
use crate::lexicon::{self, DayWord};
use crate::text::span::{head, tail};

/// The day that `text` names, seen from `today`.
pub fn parse(text: &str, today: Date, toward: Toward, order: Option<DateOrder>) -> Option<Date> {
    read(text, today, toward, order).ok().map(|named| named.day)
}

/// The day that `text` names, seen from `today`.
///
/// # Errors
///
/// Why it names none.
pub fn read(
    text: &str,
    today: Date,
    toward: Toward,
    order: Option<DateOrder>,
) -> Result<Named, Unread> {
    let text = text.trim().trim_end_matches('!');
    if let Some((day, month)) = pointed(text) {
        return Seen { today, toward }.of_year(month, day).map(Named::exact);
    }
    let text = text.trim_end_matches('.');
    match read::whole(text, order) {
        Some(Ok(day)) => {
            let grain = if day.approximate { Grain::Longer } else { Grain::Day };
            return checked(text, Named { day: day.date, grain });
        }
        Some(Err(read::Problem::Impossible)) => return Err(Unread::Impossible),
        _ => {}
    }
    let seen = Seen { today, toward };
    if let Some(found) = slashed(text, seen, order) {
        return found;
    }
    if let Some(found) = away(text, seen, order) {
        return found;
    }
    let pieces = piece::pieces(text).ok_or(Unread::NotADay)?;
    let is_filler = |piece: &&Piece| !matches!(piece, Piece::Word(DayWord::Filler));
    let pieces: Vec<Piece> = pieces.iter().filter(is_filler).copied().collect();
    seen.day(&pieces)
}

/// Refuses a date beside a weekday that it does not fall on.
fn checked(text: &str, named: Named) -> Result<Named, Unread> {
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 1);
    match words.filter_map(lexicon::weekday).next() {
        Some(weekday) if weekday != named.day.weekday() => Err(Unread::WrongWeekday(named.day)),
        _ => Ok(named),
    }
}

/// "11/20": a day and a month whose order the settings or the numbers decide.
fn slashed(text: &str, seen: Seen, order: Option<DateOrder>) -> Option<Result<Named, Unread>> {
    let (first, second) = text.split_once('/').filter(|_| is_slashed(text))?;
    let (first, second): (u32, u32) = (first.parse().ok()?, second.parse().ok()?);
    let day = |month, day| seen.of_year(month, day).map(Named::exact);
    Some(match order {
        Some(DateOrder::MonthFirst) => day(first, second),
        Some(DateOrder::DayFirst) => day(second, first),
        None if first > 12 || first == second => day(second, first),
        None if second > 12 => day(first, second),
        None => match (day(first, second), day(second, first)) {
            (Ok(one), Ok(other)) => Err(Unread::Either(one.day, other.day)),
            (one, other) => one.or(other),
        },
    })
}

/// "10 days from now", "2 days before 2026-04-01": so long before a day, or after it.
fn away(text: &str, seen: Seen, order: Option<DateOrder>) -> Option<Result<Named, Unread>> {
    let side = |(at, word): (usize, &str)| {
        let side =
            DayWord::of(word).filter(|side| matches!(side, DayWord::Before | DayWord::From))?;
        Some((at, at + word.len(), side))
    };
    let words = text.split(' ').scan(0, |at, word| {
        let start = *at;
        *at += word.len() + 1;
        Some((start, word))
    });
    let (start, end, side) = words.skip(1).find_map(side)?;
    let length = interval(&piece::pieces(head(text, start).trim_end())?)?;
    let from = match read(tail(text, end), seen.today, Toward::Future, order) {
        Ok(from) => from.day,
        Err(unread) => return Some(Err(unread)),
    };
    Some(match side {
        DayWord::Before => back(from, length).map(Named::exact).ok_or(Unread::NotADay),
        _ => Ok(Named::exact(length.after(from))),
    })
}

/// Whether a word looks like a day and a month: "11/20".
pub fn is_slashed(word: &str) -> bool {
    let number =
        |part: &str| matches!(part.len(), 1 | 2) && part.bytes().all(|b| b.is_ascii_digit());
    word.split_once('/').is_some_and(|(first, second)| number(first) && number(second))
}

/// "10.3.": a day and a month with their points.
fn pointed(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.split('.').map(str::trim_start);
    let (day, month, end) = (parts.next()?, parts.next()?, parts.next()?);
    let number = |part: &str| {
        let is_short = matches!(part.len(), 1 | 2) && part.bytes().all(|b| b.is_ascii_digit());
        is_short.then(|| part.parse().ok()).flatten()
    };
    (end.is_empty() && parts.next().is_none()).then_some((number(day)?, number(month)?))
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
        check("monday", "2026-03-16", "2026-03-23");
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
        check("mid may", "2025-05-15", "2026-05-15");
        check("29 February", "2024-02-29", "2028-02-29");
        check("Apr '26", "2026-04-01", "2026-04-01");
        check("Wed 1 April", "none", "2026-04-01");
        check("Thu 1 April", "none", "none");
        check("half a year ago", "2025-09-16", "2025-09-16");
        check("vor zwei Wochen", "2026-03-02", "2026-03-02");
    }
}
