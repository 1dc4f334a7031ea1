//! Days and rhythms: dates as people write them, cadences, birthdays, daily-note names.
//!
//! Nothing here asks what day it is: every function that needs a day takes one.

mod beside;
pub mod cadence;
pub(crate) mod clock;
mod digits;
pub mod format;
pub mod interval;
mod named;
pub mod phrase;
mod piece;
pub mod read;
pub mod recurrence;
mod said;
mod seen;
pub mod short;
pub mod show;
mod step;
mod token;
pub mod words;
pub mod yearly;

pub use cadence::Cadence;
pub use interval::Interval;
pub use read::{DateOrder, Day};
pub use yearly::Yearly;

/// A day of the calendar.
pub type Date = chrono::NaiveDate;
