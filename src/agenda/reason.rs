//! Why someone is due on their day, or not due at all; in which words is `phrase`'s business.

use crate::date::Date;

/// Why someone is due on their day, or not due at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason<'a> {
    /// Last touchpoint and cadence.
    Cadence,
    /// One touchpoint so far; the second should follow soon.
    SecondTouch,
    /// Two touchpoints so far; the third should follow.
    ThirdTouch,
    /// The user set this day.
    FollowUp,
    /// Something is planned for that day.
    Planned,
    /// Snoozed until that day.
    Snoozed,
    /// The note sets a cadence and nothing has happened yet.
    FirstTouch,
    /// Nothing has happened yet, and the note sets no cadence.
    NotStarted,
    /// Not to be contacted.
    Paused(Pause<'a>),
    /// Silent for over four default cadences.
    Dormant,
}

/// What says that someone is not to be contacted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Pause<'a> {
    /// A key of their note.
    Always,
    /// A key of their note, until this day.
    Until(Date),
    /// Their status, in the note's own word.
    Archived(&'a str),
    /// Their cadence is never.
    Never,
}
