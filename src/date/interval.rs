//! A stretch of calendar time, and adding it to a day.
//!
//! Months are calendar months, clamped to the month's length (31 January + 1 month = 28 February).

use std::fmt;

use chrono::{Days, Months};

use super::Date;
use crate::lexicon::Unit;

/// A stretch of calendar time: whole months and days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Interval {
    /// Calendar months; a year is twelve.
    pub months: u32,
    /// Days; a week is seven.
    pub days: u32,
}

impl Interval {
    /// A number of days.
    pub const fn days(days: u32) -> Self {
        Self { months: 0, days }
    }

    /// This many calendar months.
    pub const fn months(months: u32) -> Self {
        Self { months, days: 0 }
    }

    /// This many units.
    pub fn of(n: u32, unit: Unit) -> Self {
        match unit {
            Unit::Day => Self::days(n),
            Unit::Week => Self::days(n.saturating_mul(7)),
            Unit::Fortnight => Self::days(n.saturating_mul(14)),
            Unit::Month => Self::months(n),
            Unit::Quarter => Self::months(n.saturating_mul(3)),
            Unit::Year => Self::months(n.saturating_mul(12)),
        }
    }

    /// Its length in days, a month being 30.4375 and a year 365.25 days.
    pub fn length(self) -> f64 {
        f64::from(self.months) * 30.4375 + f64::from(self.days)
    }

    /// The day one interval after `day`.
    pub fn after(self, day: Date) -> Date {
        self.times_after(1, day)
    }

    /// The day `n` intervals after `day`.
    pub fn times_after(self, n: u32, day: Date) -> Date {
        day.checked_add_months(Months::new(self.months.saturating_mul(n)))
            .and_then(|d| d.checked_add_days(Days::new(u64::from(self.days) * u64::from(n))))
            .unwrap_or(Date::MAX)
    }
}

impl fmt::Display for Interval {
    /// "3 weeks", "month", "2 years": what comes after "every".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (n, unit) = match (self.months, self.days) {
            (0, days) if days % 7 == 0 && days > 0 => (days / 7, "week"),
            (0, days) => (days, "day"),
            (months, 0) if months % 12 == 0 => (months / 12, "year"),
            (months, 0) => (months, "month"),
            (months, days) => return write!(f, "{months} months and {days} days"),
        };
        if n == 1 { f.write_str(unit) } else { write!(f, "{n} {unit}s") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_calendar_months() {
        let day = |y, m, d| Date::from_ymd_opt(y, m, d).unwrap();
        assert_eq!(Interval::months(1).after(day(2026, 1, 31)), day(2026, 2, 28));
        assert_eq!(Interval::months(1).after(day(2024, 1, 31)), day(2024, 2, 29));
        assert_eq!(Interval::months(12).after(day(2024, 2, 29)), day(2025, 2, 28));
        assert_eq!(Interval::days(14).times_after(2, day(2026, 1, 1)), day(2026, 1, 29));
    }
}
