//! The only place that knows what day it is.

use touchbase::Error;
use touchbase::date::Date;
use touchbase::date::phrase::{self, Toward};

use crate::cli::ahead::unread;

/// The local date.
pub(crate) fn today() -> Date {
    chrono::Local::now().date_naive()
}

/// A day as typed for `--today`.
pub(crate) fn read(text: &str) -> Result<Date, Error> {
    day(text, today(), "--today")
}

/// A day as typed for an option, seen from `today`.
pub(crate) fn day(text: &str, today: Date, option: &str) -> Result<Date, Error> {
    phrase::read(text, today, Toward::Past, None)
        .map(|named| named.day)
        .map_err(|why| unread(&format!("{option} {text}"), why))
}
