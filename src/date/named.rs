//! What a day in words comes to: the day, how exact it is, or why it is none.

use super::Date;

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
    /// They are about when, and name no day: "recently", "a few weeks ago".
    Vague,
}

impl Named {
    pub(super) fn exact(day: Date) -> Self {
        Self { day, grain: Grain::Day }
    }

    pub(super) fn longer(day: Date) -> Self {
        Self { day, grain: Grain::Longer }
    }
}
