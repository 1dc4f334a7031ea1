//! Open points in a person's note: questions to ask, offers to make, promises both ways.

use super::reading::Reading;
use super::section::Section;
use super::task::{self, State};
use crate::date::{Date, DateOrder};
use crate::text::Span;
use crate::text::span::first_chars;

/// What an open point is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// Something to ask them.
    Question,
    /// Something to offer them.
    Offer,
    /// Something I owe them.
    Promise,
    /// Something they owe me.
    Waiting,
}

/// One open point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// What it is.
    pub about: About,
    /// Its text, without box and dates.
    pub text: Box<str>,
    /// The day it is due.
    pub due: Option<Date>,
    /// The day it was written down.
    pub since: Option<Date>,
    /// 1-based.
    pub line: u32,
}

/// The longest text that is kept of a point, in characters.
const TEXT: usize = 300;

/// The point that an item is, if it is an open one.
pub(super) fn read(
    text: &str,
    section: Option<Section>,
    nested: bool,
    reading: &Reading<'_>,
    span: Span,
) -> Option<Point> {
    let task = task::state(text);
    if matches!(task, Some((State::Done | State::Cancelled, _))) {
        return None;
    }
    let is_task = task.is_some();
    let about = match section {
        Some(Section::Questions) => About::Question,
        Some(Section::Offers) => About::Offer,
        Some(Section::Promises) => About::Promise,
        Some(Section::Waiting) => About::Waiting,
        Some(Section::Asks | Section::Gifts | Section::Dates) => return None,
        // Anywhere else only an open task is something still to be done for them.
        _ if is_task => About::Promise,
        _ => return None,
    };
    if nested && !is_task {
        return None;
    }
    let order = reading.config.date_order;
    let body = task.map_or(text, |(_, body)| body);
    let body = body.lines().next().unwrap_or("");
    let (dates, shown) = task::dates(body, order);
    let leading = super::day::leading(shown, order).filter(|dated| dated.day.is_ok());
    let (leading_day, shown) = match leading {
        Some(dated) => {
            let rest = crate::text::span::tail(shown, dated.rest);
            (
                dated.day.ok().map(|day| day.date),
                rest.trim_start_matches([' ', ':', '-', '–', '—', '|', '·', ',']),
            )
        }
        None => (None, shown),
    };
    let (shown, said_since) = without_since(shown.trim(), order);
    if shown.is_empty() {
        return None;
    }
    let (due, since) = match about {
        About::Promise => (dates.due.or(leading_day), dates.created),
        _ => (dates.due, dates.created.or(leading_day).or(said_since)),
    };
    let line = reading.line(span.start as usize);
    Some(Point { about, text: first_chars(shown, TEXT).into(), due, since, line })
}

/// `the draft (since 2026-03-01)`: the text without the day, and the day.
fn without_since(text: &str, order: Option<DateOrder>) -> (&str, Option<Date>) {
    let inside = text.strip_suffix(')').and_then(|text| text.rsplit_once("(since "));
    match inside.map(|(before, day)| (before, crate::date::read::whole(day, order))) {
        Some((before, Some(Ok(day)))) => (before.trim_end(), Some(day.date)),
        _ => (text, None),
    }
}
