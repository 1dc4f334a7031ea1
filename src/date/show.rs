//! Days as people like to read them: "2 February", "2 Feb", "Monday 16 March 2026".

use chrono::Datelike;

use super::{Date, words};
use crate::text::words::counted;

/// "2 February", with the year when it is not `today`'s.
pub fn long(day: Date, today: Date) -> String {
    let month = words::month_name(day.month());
    if day.year() == today.year() {
        format!("{} {month}", day.day())
    } else {
        format!("{} {month} {}", day.day(), day.year())
    }
}

/// "2 Feb", with the year when it is not `today`'s.
pub fn short(day: Date, today: Date) -> String {
    let month = words::month_name(day.month()).get(..3).unwrap_or("");
    if day.year() == today.year() {
        format!("{} {month}", day.day())
    } else {
        format!("{} {month} {}", day.day(), day.year())
    }
}

/// "March", with the year when it is not `today`'s.
pub fn month(day: Date, today: Date) -> String {
    let month = words::month_name(day.month());
    if day.year() == today.year() { month.to_owned() } else { format!("{month} {}", day.year()) }
}

/// "Tue 17 Mar"; the month is left out within `today`'s.
pub fn weekday(day: Date, today: Date) -> String {
    let name = words::day_name(day.weekday()).get(..3).unwrap_or("");
    if day.month() == today.month() && day.year() == today.year() {
        format!("{name} {}", day.day())
    } else {
        format!("{name} {}", short(day, today))
    }
}

/// "Fri 20 March", with the year when it is not `today`'s.
pub fn weekday_long(day: Date, today: Date) -> String {
    let name = words::day_name(day.weekday()).get(..3).unwrap_or("");
    format!("{name} {}", long(day, today))
}

/// "Monday 16 March 2026".
pub fn full(day: Date) -> String {
    format!(
        "{} {} {} {}",
        words::day_name(day.weekday()),
        day.day(),
        words::month_name(day.month()),
        day.year()
    )
}

/// "Monday 16 March".
pub fn day_and_month(day: Date) -> String {
    format!("{} {} {}", words::day_name(day.weekday()), day.day(), words::month_name(day.month()))
}

/// How long a stretch of days is, in the unit people would use: "5 days", "3 weeks", "2 years".
pub fn stretch(days: i64) -> String {
    let (n, unit) = match days.abs() {
        n @ 0..=20 => (n, "day"),
        n @ 21..=69 => ((n + 3) / 7, "week"),
        n @ 70..=699 => ((n * 10 + 152) / 304, "month"),
        n => ((n + 182) / 365, "year"),
    };
    counted(n, unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_read_well() {
        let day = |y, m, d| Date::from_ymd_opt(y, m, d).unwrap();
        let today = day(2026, 3, 16);
        assert_eq!(long(day(2026, 2, 2), today), "2 February");
        assert_eq!(short(day(2025, 12, 1), today), "1 Dec 2025");
        assert_eq!(month(day(2026, 2, 1), today), "February");
        assert_eq!(month(day(2025, 2, 1), today), "February 2025");
        assert_eq!(weekday(day(2026, 3, 17), today), "Tue 17");
        assert_eq!(weekday(day(2026, 4, 1), today), "Wed 1 Apr");
        assert_eq!(weekday_long(day(2025, 12, 30), today), "Tue 30 December 2025");
        assert_eq!(full(today), "Monday 16 March 2026");
        assert_eq!(stretch(1), "1 day");
        assert_eq!(stretch(35), "5 weeks");
        assert_eq!(stretch(91), "3 months");
        assert_eq!(stretch(800), "2 years");
    }
}
