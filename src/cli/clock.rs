//! The only file that reads the clock.

use chrono::{DateTime, FixedOffset, TimeZone};
use touchbase::date::Date;
use touchbase::date::phrase::{self, Toward};
use touchbase::{Error, ErrorKind};

/// The local date.
pub(crate) fn today() -> Date {
    chrono::Local::now().date_naive()
}

/// The local time on `today`.
pub(crate) fn moment(today: Date) -> DateTime<FixedOffset> {
    let now = chrono::Local::now().fixed_offset();
    // Around a change of the clocks a time may not exist on that day.
    now.timezone().from_local_datetime(&today.and_time(now.time())).single().unwrap_or(now)
}

/// A day as typed for `--today`.
pub(crate) fn read(text: &str) -> Result<Date, Error> {
    day(text, today(), "--today")
}

/// A day as typed for an option, seen from `today`.
pub(crate) fn day(text: &str, today: Date, option: &str) -> Result<Date, Error> {
    phrase::parse(text, today, Toward::Past, None).ok_or_else(|| {
        Error::new(
            ErrorKind::Usage,
            format!("`{}` is not a date", touchbase::text::neutral::neutral(text)),
        )
        .hint(format!(
            "write {option} as 2026-03-16, or as words such as `yesterday` or `last monday`"
        ))
    })
}
