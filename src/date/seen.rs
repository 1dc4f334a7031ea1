//! What the pieces of a typed day come to, seen from a day and in a direction.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::named::{Grain, Named, Toward, Unread};
use super::piece::Piece;
use super::step::{after, back, before, in_week, interval, start_of};
use super::{Date, Interval};
use crate::lexicon::{DayWord, NamedDay, Unit};

/// From where one looks, and which way.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen {
    pub(super) today: Date,
    pub(super) toward: Toward,
}

impl Seen {
    /// The day that the pieces name together.
    pub(super) fn day(self, pieces: &[Piece]) -> Result<Named, Unread> {
        use DayWord as Word;
        use Piece as P;
        let none = Unread::NotADay;
        if pieces.iter().any(|piece| matches!(piece, P::Word(Word::Vague | Word::Few))) {
            return Err(Unread::Vague);
        }
        match *pieces {
            [P::Word(Word::This), P::Unit(unit)] if unit != Unit::Day => {
                start_of(unit, self.today).map(Named::longer).ok_or(none)
            }
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
            | [P::Named(day)] => self.named(day).map(Named::exact).ok_or(none),

            [P::Weekday(day)] => self.weekday(day).map(Named::exact).ok_or(none),
            [P::Word(Word::Last), P::Weekday(day)] | [P::Weekday(day), P::Word(Word::Last)] => {
                before(self.today, day).map(Named::exact).ok_or(none)
            }
            [P::Word(Word::Next | Word::In), P::Weekday(day)]
            | [P::Weekday(day), P::Word(Word::Next)] => {
                after(self.today, day).map(Named::exact).ok_or(none)
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
                in_week(self.today, weeks, day).map(Named::exact).ok_or(none)
            }
            [P::Word(Word::Next), P::Unit(Unit::Week), P::Weekday(day)] => {
                in_week(self.today, 1, day).map(Named::exact).ok_or(none)
            }
            // "tuesday in two weeks", "heute in einer Woche"
            [P::Weekday(day), P::Word(Word::In), ref length @ ..] => interval(length)
                .and_then(|length| in_week(length.after(self.today), 0, day))
                .map(Named::exact)
                .ok_or(none),
            [P::Named(day), P::Word(Word::In), ref length @ ..] => interval(length)
                .and_then(|length| self.named(day).map(|day| length.after(day)))
                .map(Named::exact)
                .ok_or(none),
            [ref lead @ .., P::Word(Word::Weekend)] => match *lead {
                // What has been was on one of the two; what is to be begins with the first.
                [] | [P::Word(Word::This)] if self.toward == Toward::Past => self.last_weekend(),
                [P::Word(Word::Last)] => self.last_weekend(),
                [] | [P::Word(Word::Next | Word::This)] => {
                    after(self.today, Weekday::Sat).map(Named::exact).ok_or(none)
                }
                _ => Err(none),
            },

            // A day of a month.
            [P::Ordinal(day)] => self.of_month(day).map(Named::exact),
            [P::Ordinal(day) | P::Count(day), P::Word(Word::Next), P::Unit(Unit::Month)] => {
                let first = self.today.with_day(1).map(|first| Interval::months(1).after(first));
                let day = first.and_then(|first| first.with_day(day));
                day.map(Named::exact).ok_or(Unread::Impossible)
            }
            [P::Weekday(weekday), ref date @ ..] => {
                let named = self.day(date)?;
                let wrong = named.grain == Grain::Day && named.day.weekday() != weekday;
                if wrong { Err(Unread::WrongWeekday(named.day)) } else { Ok(named) }
            }
            [P::Count(day) | P::Ordinal(day), P::Month(month)]
            | [P::Month(month), P::Count(day) | P::Ordinal(day)] => {
                self.of_year(month, day).map(Named::exact)
            }
            [P::Count(day) | P::Ordinal(day), P::Month(month), P::Year(year)]
            | [P::Month(month), P::Count(day) | P::Ordinal(day), P::Year(year)] => {
                NaiveDate::from_ymd_opt(year, month, day)
                    .map(Named::exact)
                    .ok_or(Unread::Impossible)
            }
            // A bare number: a day of the month, or days from now.
            [P::Count(n)] => {
                let then = self.shifted(Interval::days(n)).ok_or(none)?;
                match self.of_month(n) {
                    Ok(day) => Err(Unread::Either(day, then)),
                    Err(_) => Ok(Named::exact(then)),
                }
            }

            // Longer than a day: its first.
            [P::Year(year)] | [P::Word(Word::In | Word::Start), P::Year(year)] => {
                first_of(year, 1).map(Named::longer)
            }
            [
                P::Word(Word::In),
                ref month @ (P::Month(_) | P::Quarter(_) | P::Week(_)),
                ref year @ ..,
            ] => self.month(*month, year),
            // Dutch "half april"
            [P::Word(Word::Half), P::Month(_)] => {
                self.part(Word::Mid, pieces.get(1..).unwrap_or_default())
            }
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
            [P::EndOf(unit)] => self.end_of(unit, self.today).map(Named::exact).ok_or(none),

            // So long ago, or so long from now.
            [P::Word(Word::Last), P::Unit(unit)] | [P::Unit(unit), P::Word(Word::Last)] => {
                back(self.today, Interval::of(1, unit)).map(Named::longer).ok_or(none)
            }
            [P::Word(Word::Next), P::Unit(unit)] | [P::Unit(unit), P::Word(Word::Next)] => {
                Ok(Named::longer(Interval::of(1, unit).after(self.today)))
            }
            [ref length @ .., P::Word(Word::Ago)] => ago(self.today, length),
            [P::Word(Word::Back), ref length @ ..] => ago(self.today, length),
            [P::Word(Word::Last), ref length @ ..] => ago(self.today, length),
            [P::Word(Word::In | Word::For | Word::Next) | P::Plus, ref length @ ..] => {
                interval(length).map(|length| Named::exact(length.after(self.today))).ok_or(none)
            }
            [P::Word(Word::From), ref rest @ ..] => self.day(rest),
            ref length => {
                interval(length).and_then(|i| self.shifted(i)).map(Named::exact).ok_or(none)
            }
        }
    }

    /// Saturday or Sunday; only the one that has been.
    fn last_weekend(self) -> Result<Named, Unread> {
        let saturday = before(self.today, Weekday::Sat).ok_or(Unread::NotADay)?;
        match saturday.succ_opt().filter(|sunday| *sunday < self.today) {
            Some(sunday) => Err(Unread::Either(saturday, sunday)),
            None => Ok(Named::exact(saturday)),
        }
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
    pub(super) fn of_year(self, month: u32, day: u32) -> Result<Date, Unread> {
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
            return first(year).map(Named::longer).ok_or(Unread::Impossible);
        }
        let this = self.today.year();
        let mut years: Vec<i32> = (this - 8..=this + 8).collect();
        if self.toward == Toward::Past {
            years.reverse();
        }
        let mut days = years.into_iter().filter_map(first);
        days.find(|day| self.is_ahead(*day)).map(Named::longer).ok_or(Unread::Impossible)
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
                    DayWord::End => Ok(Named::exact(end)),
                    _ if unit == Unit::Month => {
                        let day = if part == DayWord::Mid { 15 } else { 1 };
                        inside.with_day(day).map(Named::exact).ok_or(none)
                    }
                    DayWord::Start => start_of(unit, inside).map(Named::exact).ok_or(none),
                    _ => Err(none),
                }
            }
            [Piece::Year(year)] if part == DayWord::End => {
                NaiveDate::from_ymd_opt(year, 12, 31).map(Named::exact).ok_or(none)
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
                    return at(self).map(Named::exact);
                }
                if self.toward == Toward::Past && !self.is_ahead(this) && year.is_empty() {
                    return back(this, Interval::months(12)).map(Named::exact).ok_or(none);
                }
                Ok(Named::exact(this))
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
    day.map(Named::exact).ok_or(Unread::NotADay)
}
