//! Weeks: from Monday to Sunday, whatever year or month they fall into.

use chrono::{Datelike, Days};

use crate::date::Date;

/// The Monday of the week of `day`.
pub(crate) fn monday(day: Date) -> Date {
    let since = u64::from(day.weekday().num_days_from_monday());
    day.checked_sub_days(Days::new(since)).unwrap_or(day)
}

/// The number of the week of `day`, counted through all years: two days are in one week when their
/// numbers are equal. The first day of the calendar was a Monday.
pub(crate) fn number(day: Date) -> i32 {
    (day.num_days_from_ce() - 1).div_euclid(7)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_begins_on_monday() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!(monday(day("2026-03-16")), day("2026-03-16"));
        assert_eq!(monday(day("2026-03-15")), day("2026-03-09"));
        assert_eq!(number(day("2026-03-09")), number(day("2026-03-15")));
        assert_eq!(number(day("2026-03-15")) + 1, number(day("2026-03-16")));
    }
}
