//! Whether a dated line of a person's note says of itself that it happened.
//!
//! The words are the judge's. Only the first line speaks: what is nested below it tells more of the same.

use super::told::trim_separators;
use crate::date::{Day, read};
use crate::judge::{self, Line, Shape, Task, Unsaid};
use crate::lexicon::cues::{Words, may_be_unsaid};
use crate::note::not_counted::NotCounted;
use crate::note::reading::Reading;

/// What a line says of itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// Nothing else than that it happened.
    Happened,
    /// That it was planned.
    Planned,
    /// That it was moved to this day, for which it is planned.
    MovedTo(Day),
}

impl Said {
    /// The two together.
    pub(super) fn and(self, other: Self) -> Self {
        if self == Self::Happened { other } else { self }
    }

    /// The day of what it tells, on a line of `day`.
    pub(super) fn day(self, day: Day) -> Day {
        if let Self::MovedTo(other) = self { other } else { day }
    }
}

/// What a line says of itself without its date, or why it does not count.
pub(super) fn said(rest: &str, reading: &Reading<'_>) -> Result<Said, NotCounted> {
    let first = trim_separators(rest.lines().next().unwrap_or(""));
    if !may_be_unsaid(first, reading.languages) {
        return Ok(Said::Happened);
    }
    let (shape, task) = (Shape::Item, Task::None);
    let line = Line { text: first, links: &[], days: &[], shape, task, is_quoted: false };
    match judge::unsaid(&line, Words::of(reading.languages)) {
        None => Ok(Said::Happened),
        Some(Unsaid::Planned) => Ok(Said::Planned),
        Some(Unsaid::Moved) => moved_to(first, reading).ok_or(NotCounted::DidNotHappen),
        Some(Unsaid::StruckOut) => Err(NotCounted::StruckOut),
        Some(Unsaid::DidNotHappen) => Err(NotCounted::DidNotHappen),
    }
}

/// `call moved to 2026-03-24`: a plan for that day.
fn moved_to(line: &str, reading: &Reading<'_>) -> Option<Said> {
    let (_, found) = read::first_in(line, reading.order())?;
    found.day.ok().map(Said::MovedTo)
}
