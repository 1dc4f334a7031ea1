//! Days in words — "yesterday", "next friday", "mid may", "in half a year" — from a given day.
//!
//! One grammar for every command and for values in notes. The words are `piece`'s.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::piece::{self, Piece};
use super::step::{after, back, before, in_week, interval, start_of};
use super::{Date, DateOrder, Interval, read};
use crate::lexicon::{self, DayWord, NamedDay, Unit};

/// Which way a phrase without a direction of its own points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Toward {
    /// A bare "friday" is the latest one that is not after `today`.
    Past,
    /// A bare "friday" is the first one after `today`.
    Future,
}

/// What a phrase names: a day, or a longer time of which the first day is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grain {
    /// One day.
    Day,
    /// A week, a month, a quarter or a year.
    Longer,
}

/// A day in words, read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Named {
    /// The day.
    pub day: Date,
    /// What was named.
    pub grain: Grain,
}

/// Why words that look like a day name none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unread {
    /// They are not a day.
    NotADay,
    /// The calendar does not have it: 30 February.
    Impossible,
    /// It may be either of two days.
    Either(Date, Date),
    /// The weekday beside the date is another one.
    WrongWeekday(Date),
}

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
    let text = text.trim().trim_end_matches(['.', '!']);
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
    let day = |month, day| seen.of_year(month, day).map(exact);
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

/// Whether a word looks like a day and a month: "11/20".
pub fn is_slashed(word: &str) -> bool {
    let number =
        |part: &str| matches!(part.len(), 1 | 2) && part.bytes().all(|b| b.is_ascii_digit());
    word.split_once('/').is_some_and(|(first, second)| number(first) && number(second))
}

fn exact(day: Date) -> Named {
    Named { day, grain: Grain::Day }
}

fn longer(day: Date) -> Named {
    Named { day, grain: Grain::Longer }
}

/// From where one looks, and which way.
#[derive(Debug, Clone, Copy)]
struct Seen {
    today: Date,
    toward: Toward,
}

impl Seen {
    fn day(self, pieces: &[Piece]) -> Result<Named, Unread> {
        use DayWord as Word;
        use Piece as P;
        let none = Unread::NotADay;
        match *pieces {
            // What says nothing of its own.
            [P::Word(Word::Until | Word::This), ref rest @ ..] if !rest.is_empty() => {
                self.day(rest)
            }
            [ref rest @ .., P::Word(Word::DayPart)] if !rest.is_empty() => self.day(rest),
            // "heute Morgen": the second is the time of day.
            [
                P::Named(day @ (NamedDay::Today | NamedDay::Yesterday)),
                P::Named(NamedDay::Tomorrow),
            ]
            | [P::Named(day)] => self.named(day).map(exact).ok_or(none),

            [P::Weekday(day)] => self.weekday(day).map(exact).ok_or(none),
            [P::Word(Word::Last), P::Weekday(day)] | [P::Weekday(day), P::Word(Word::Last)] => {
                before(self.today, day).map(exact).ok_or(none)
            }
            [P::Word(Word::Next | Word::In), P::Weekday(day)]
            | [P::Weekday(day), P::Word(Word::Next)] => {
                after(self.today, day).map(exact).ok_or(none)
            }
            // "friday next week"
            [
                P::Weekday(day),
                P::Word(side @ (Word::Next | Word::Last | Word::This)),
                P::Unit(Unit::Week),
            ]
            | [P::Weekday(day), P::Unit(Unit::Week), P::Word(side @ (Word::Next | Word::Last))] => {
                let weeks = match side {
                    Word::Next => 1,
                    Word::Last => -1,
                    _ => 0,
                };
                in_week(self.today, weeks, day).map(exact).ok_or(none)
            }
            [ref lead @ .., P::Word(Word::Weekend)] => match *lead {
                [] => self.weekday(Weekday::Sat).map(exact).ok_or(none),
                [P::Word(Word::Last)] => before(self.today, Weekday::Sat).map(exact).ok_or(none),
                [P::Word(Word::Next)] => after(self.today, Weekday::Sat).map(exact).ok_or(none),
                _ => Err(none),
            },

            // A day of a month.
            [P::Ordinal(day)] => self.of_month(day).map(exact),
            [P::Weekday(weekday), ref date @ ..] => {
                let named = self.day(date)?;
                let wrong = named.grain == Grain::Day && named.day.weekday() != weekday;
                if wrong { Err(Unread::WrongWeekday(named.day)) } else { Ok(named) }
            }
            [P::Count(day) | P::Ordinal(day), P::Month(month)]
            | [P::Month(month), P::Count(day) | P::Ordinal(day)] => {
                self.of_year(month, day).map(exact)
            }
            [P::Count(day) | P::Ordinal(day), P::Month(month), P::Year(year)]
            | [P::Month(month), P::Count(day) | P::Ordinal(day), P::Year(year)] => {
                NaiveDate::from_ymd_opt(year, month, day).map(exact).ok_or(Unread::Impossible)
            }
            // A bare number: a day of the month, or days from now.
            [P::Count(n)] => {
                let then = self.shifted(Interval::days(n)).ok_or(none)?;
                match self.of_month(n) {
                    Ok(day) => Err(Unread::Either(day, then)),
                    Err(_) => Ok(exact(then)),
                }
            }

            // Longer than a day: its first.
            [P::Year(year)] | [P::Word(Word::In | Word::Start), P::Year(year)] => {
                first_of(year, 1).map(longer)
            }
            [
                P::Word(Word::In),
                ref month @ (P::Month(_) | P::Quarter(_) | P::Week(_)),
                ref year @ ..,
            ] => self.month(*month, year),
            [P::Word(part @ (Word::Start | Word::Mid | Word::End)), ref rest @ ..] => {
                self.part(part, rest)
            }
            [P::Word(side @ (Word::Next | Word::Last)), P::Month(month)]
            | [P::Month(month), P::Word(side @ (Word::Next | Word::Last))] => {
                let toward = if side == Word::Next { Toward::Future } else { Toward::Past };
                Self { toward, ..self }.month(P::Month(month), &[])
            }
            [ref month @ (P::Month(_) | P::Quarter(_) | P::Week(_)), ref year @ ..] => {
                self.month(*month, year)
            }
            [P::Year(year), ref quarter @ (P::Quarter(_) | P::Week(_))]
            | [P::Year(year), P::To, ref quarter @ (P::Quarter(_) | P::Week(_))] => {
                self.month(*quarter, &[P::Year(year)])
            }
            [P::Word(Word::WeekNumber), P::Count(week), ref year @ ..] => {
                self.month(P::Week(week), year)
            }
            [P::EndOf(unit)] => self.end_of(unit, self.today).map(exact).ok_or(none),

            // So long ago, or so long from now.
            [P::Word(Word::Last), P::Unit(unit)] | [P::Unit(unit), P::Word(Word::Last)] => {
                back(self.today, Interval::of(1, unit)).map(longer).ok_or(none)
            }
            [P::Word(Word::Next), P::Unit(unit)] | [P::Unit(unit), P::Word(Word::Next)] => {
                Ok(longer(Interval::of(1, unit).after(self.today)))
            }
            [ref length @ .., P::Word(Word::Ago)] => ago(self.today, length),
            [P::Word(Word::Back), ref length @ ..] => ago(self.today, length),
            [P::Word(Word::Last), ref length @ ..] => ago(self.today, length),
            [P::Word(Word::In | Word::For | Word::Next) | P::Plus, ref length @ ..] => {
                interval(length).map(|length| exact(length.after(self.today))).ok_or(none)
            }
            [P::Word(Word::From), ref rest @ ..] => self.day(rest),
            ref length => {
                if let Some(found) = self.away_from_day(length) {
                    return found;
                }
                interval(length).and_then(|i| self.shifted(i)).map(exact).ok_or(none)
            }
        }
    }

    /// "10 days from now", "2 days before Friday".
    fn away_from_day(self, pieces: &[Piece]) -> Option<Result<Named, Unread>> {
        let is_side = |piece: &Piece| matches!(piece, Piece::Word(DayWord::From | DayWord::Before));
        let at = pieces.iter().position(is_side).filter(|at| *at > 0)?;
        let (length, rest) = (interval(pieces.get(..at)?)?, pieces.get(at + 1..)?);
        let from = match (Self { toward: Toward::Future, ..self }).day(rest) {
            Ok(from) => from.day,
            Err(unread) => return Some(Err(unread)),
        };
        let day = match pieces.get(at) {
            Some(Piece::Word(DayWord::Before)) => back(from, length)?,
            _ => length.after(from),
        };
        Some(Ok(exact(day)))
    }

    fn named(self, day: NamedDay) -> Option<Date> {
        match day {
            NamedDay::DayBeforeYesterday => self.today.checked_sub_days(Days::new(2)),
            NamedDay::Yesterday => self.today.pred_opt(),
            NamedDay::Today => Some(self.today),
            NamedDay::Tomorrow => self.today.succ_opt(),
            NamedDay::DayAfterTomorrow => self.today.checked_add_days(Days::new(2)),
        }
    }

    /// The latest such weekday that is not after today, or the first after it.
    fn weekday(self, wanted: Weekday) -> Option<Date> {
        match self.toward {
            Toward::Past if self.today.weekday() == wanted => Some(self.today),
            Toward::Past => before(self.today, wanted),
            Toward::Future => after(self.today, wanted),
        }
    }

    /// The nearest year that has the day, on the wanted side of today.
    fn of_year(self, month: u32, day: u32) -> Result<Date, Unread> {
        // A leap year has every day that any year has.
        NaiveDate::from_ymd_opt(2024, month, day).ok_or(Unread::Impossible)?;
        let year = self.today.year();
        // Eight years lie between two leap days at most.
        let mut years: Vec<i32> = (year - 8..=year + 8).collect();
        if self.toward == Toward::Past {
            years.reverse();
        }
        let days = years.into_iter().filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
        days.into_iter().find(|day| self.is_ahead(*day)).ok_or(Unread::Impossible)
    }

    /// The nearest month that has the day, on the wanted side of today.
    fn of_month(self, day: u32) -> Result<Date, Unread> {
        let first = self.today.with_day(1).ok_or(Unread::Impossible)?;
        let months = (0..=12).filter_map(|n| match self.toward {
            Toward::Past => first.checked_sub_months(Months::new(n)),
            Toward::Future => first.checked_add_months(Months::new(n)),
        });
        let mut days = months.filter_map(|month| month.with_day(day));
        days.find(|day| self.is_ahead(*day)).ok_or(Unread::Impossible)
    }

    fn is_ahead(self, day: Date) -> bool {
        match self.toward {
            Toward::Past => day <= self.today,
            Toward::Future => day > self.today,
        }
    }

    /// The first day of a month, quarter or week.
    fn month(self, of: Piece, year: &[Piece]) -> Result<Named, Unread> {
        let first = |year| match of {
            Piece::Month(month) => NaiveDate::from_ymd_opt(year, month, 1),
            Piece::Quarter(quarter) => NaiveDate::from_ymd_opt(year, quarter * 3 - 2, 1),
            Piece::Week(week) => NaiveDate::from_isoywd_opt(year, week, Weekday::Mon),
            _ => None,
        };
        let year = match year {
            [] => None,
            [Piece::Year(year)] => Some(*year),
            _ => return Err(Unread::NotADay),
        };
        if let Some(year) = year {
            return first(year).map(longer).ok_or(Unread::Impossible);
        }
        let this = self.today.year();
        let mut years: Vec<i32> = (this - 8..=this + 8).collect();
        if self.toward == Toward::Past {
            years.reverse();
        }
        let mut days = years.into_iter().filter_map(first);
        days.find(|day| self.is_ahead(*day)).map(longer).ok_or(Unread::Impossible)
    }

    /// "mid may", "end of next month".
    fn part(self, part: DayWord, of: &[Piece]) -> Result<Named, Unread> {
        let none = Unread::NotADay;
        let of = of.strip_prefix(&[Piece::To]).unwrap_or(of);
        let (of, after) = match *of {
            [Piece::Word(DayWord::Next), ref rest @ ..] => (rest, true),
            [Piece::Word(DayWord::This), ref rest @ ..] => (rest, false),
            _ => (of, false),
        };
        match *of {
            [Piece::Unit(unit)] => {
                let inside =
                    if after { Interval::of(1, unit).after(self.today) } else { self.today };
                let end = self.end_of(unit, inside).ok_or(none)?;
                match part {
                    DayWord::End => Ok(exact(end)),
                    _ if unit == Unit::Month => {
                        let day = if part == DayWord::Mid { 15 } else { 1 };
                        inside.with_day(day).map(exact).ok_or(none)
                    }
                    DayWord::Start => start_of(unit, inside).map(exact).ok_or(none),
                    _ => Err(none),
                }
            }
            [Piece::Year(year)] if part == DayWord::End => {
                NaiveDate::from_ymd_opt(year, 12, 31).map(exact).ok_or(none)
            }
            [month @ (Piece::Month(_) | Piece::Quarter(_)), ref year @ ..] => {
                let at = |seen: Self| -> Result<Date, Unread> {
                    let first = seen.month(month, year)?.day;
                    Ok(match (part, month) {
                        (DayWord::Mid, Piece::Month(_)) => first.with_day(15).unwrap_or(first),
                        (DayWord::End, Piece::Month(_)) => {
                            self.end_of(Unit::Month, first).unwrap_or(first)
                        }
                        (DayWord::End, _) => self.end_of(Unit::Quarter, first).unwrap_or(first),
                        _ => first,
                    })
                };
                // "end of March" in the middle of March is still ahead.
                let this = at(Self { toward: Toward::Past, ..self })?;
                if self.toward == Toward::Future && !self.is_ahead(this) {
                    return at(self).map(exact);
                }
                if self.toward == Toward::Past && !self.is_ahead(this) && year.is_empty() {
                    return back(this, Interval::months(12)).map(exact).ok_or(none);
                }
                Ok(exact(this))
            }
            _ => Err(none),
        }
    }

    /// The last day of the unit that holds `day`.
    fn end_of(self, unit: Unit, day: Date) -> Option<Date> {
        let start = start_of(unit, day)?;
        Interval::of(1, unit).after(start).pred_opt()
    }

    fn shifted(self, interval: Interval) -> Option<Date> {
        match self.toward {
            Toward::Past => back(self.today, interval),
            Toward::Future => Some(interval.after(self.today)),
        }
    }
}

fn first_of(year: i32, month: u32) -> Result<Date, Unread> {
    NaiveDate::from_ymd_opt(year, month, 1).ok_or(Unread::Impossible)
}

fn ago(today: Date, length: &[Piece]) -> Result<Named, Unread> {
    let day = interval(length).and_then(|length| back(today, length));
    day.map(exact).ok_or(Unread::NotADay)
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
