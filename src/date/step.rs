//! Steps on the calendar: so long before a day, the weekday next to it, the start of its month.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::piece::Piece;
use super::{Date, Interval};
use crate::lexicon::{DayWord, Unit};

/// The first day of the unit that holds `day`.
pub(super) fn start_of(unit: Unit, day: Date) -> Option<Date> {
    match unit {
        Unit::Week => in_week(day, 0, Weekday::Mon),
        Unit::Month => day.with_day(1),
        Unit::Quarter => NaiveDate::from_ymd_opt(day.year(), (day.month() - 1) / 3 * 3 + 1, 1),
        Unit::Year => NaiveDate::from_ymd_opt(day.year(), 1, 1),
        _ => None,
    }
}

/// "3 weeks", "half a year", "3-4 weeks" (the longer), "1 year 6 months".
pub(super) fn interval(pieces: &[Piece]) -> Option<Interval> {
    use Piece as P;
    let found = match *pieces {
        [P::Unit(unit)] => Interval::of(1, unit),
        [P::Word(DayWord::Half), P::Count(1), P::Unit(unit)]
        | [P::Word(DayWord::Half), P::Unit(unit)]
        | [P::Count(1), P::Word(DayWord::Half), P::Unit(unit)] => match unit {
            Unit::Year => Interval::months(6),
            Unit::Month => Interval::days(15),
            _ => return None,
        },
        [P::Count(1), P::Count(n), P::Unit(unit)] | [P::Count(n), P::Unit(unit)] => {
            Interval::of(n, unit)
        }
        [P::Count(a), P::To, P::Count(b), P::Unit(unit)] => Interval::of(a.max(b), unit),
        [P::Count(a), P::Unit(one), P::Count(b), P::Unit(other)] => {
            let (a, b) = (Interval::of(a, one), Interval::of(b, other));
            Interval { months: a.months.checked_add(b.months)?, days: a.days.checked_add(b.days)? }
        }
        _ => return None,
    };
    // A hundred years are the longest anyone plans.
    let is_some = found.months > 0 || found.days > 0;
    (is_some && found.months <= 1_200 && found.days <= 36_500).then_some(found)
}

/// So long before `today`.
pub(super) fn back(today: Date, interval: Interval) -> Option<Date> {
    today
        .checked_sub_months(Months::new(interval.months))?
        .checked_sub_days(Days::new(u64::from(interval.days)))
}

/// The nearest such weekday strictly before `today`.
pub(super) fn before(today: Date, wanted: Weekday) -> Option<Date> {
    let days = (today.weekday().num_days_from_monday() + 6 - wanted.num_days_from_monday()) % 7 + 1;
    today.checked_sub_days(Days::new(u64::from(days)))
}

/// The nearest such weekday strictly after `today`.
pub(super) fn after(today: Date, wanted: Weekday) -> Option<Date> {
    let days = (wanted.num_days_from_monday() + 6 - today.weekday().num_days_from_monday()) % 7 + 1;
    today.checked_add_days(Days::new(u64::from(days)))
}

/// A weekday of the week this many weeks from the one that has `today` in it.
pub(super) fn in_week(today: Date, weeks: i64, wanted: Weekday) -> Option<Date> {
    let monday =
        today.checked_sub_days(Days::new(u64::from(today.weekday().num_days_from_monday())))?;
    monday.checked_add_signed(chrono::TimeDelta::days(
        weeks * 7 + i64::from(wanted.num_days_from_monday()),
    ))
}
