//! Points in a person's note: questions to ask, offers to make, asks, promises both ways.

use std::borrow::Cow;

use super::{clean, owed};
use crate::date::{Date, DateOrder};
use crate::lexicon::cues::Words;
use crate::lexicon::{Key, Outcome, Section, Size};
use crate::note::markdown::field::{self, Field};
use crate::note::markdown::task::{self, State};
use crate::note::reading::Reading;
use crate::text::Span;
use crate::text::span::{first_chars, slice, tail};

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
    /// Something I asked, or mean to ask, of them.
    Ask,
}

/// What became of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ItemState {
    /// Nothing yet.
    Open,
    /// Done: a question asked, a promise kept, an ask answered with yes.
    Done,
    /// An ask answered with no.
    Refused,
    /// Dropped: withdrawn, not needed any more.
    Dropped,
}

/// One point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenItem {
    /// What it is.
    pub about: About,
    /// Its text, without box and dates.
    pub text: Box<str>,
    /// The day it is due.
    pub due: Option<Date>,
    /// The day it was written down.
    pub since: Option<Date>,
    /// What became of it.
    pub state: ItemState,
    /// The day on which that was.
    pub done: Option<Date>,
    /// The size that an ask says it has.
    pub size: Option<Box<str>>,
    /// 1-based.
    pub line: u32,
}

/// The longest text that is kept of a point, in characters.
const TEXT: usize = 300;

/// The point that an item is, if it is one.
pub(in crate::note) fn read(
    text: &str,
    section: Option<Section>,
    nested: bool,
    reading: &Reading<'_>,
    span: Span,
) -> Option<OpenItem> {
    let task = task::state(text);
    let is_task = task.is_some();
    let about = match section {
        Some(Section::Questions) => About::Question,
        Some(Section::Offers) => About::Offer,
        Some(Section::Promises) => About::Promise,
        Some(Section::Waiting) => About::Waiting,
        Some(Section::Asks) => About::Ask,
        Some(Section::Gifts | Section::Dates) => return None,
        // Anywhere else only an open task is something still to be done for them.
        _ if matches!(task, Some((State::Open, _))) => About::Promise,
        _ => return None,
    };
    if nested && !is_task {
        return None;
    }
    let order = reading.order();
    let (state, body) = task.unwrap_or((State::Open, text));
    let mut state = match state {
        State::Open => ItemState::Open,
        State::Done => ItemState::Done,
        State::Cancelled => ItemState::Dropped,
    };
    let (dates, shown) = task::dates(body, order);
    let shown = shown.lines().next().unwrap_or("");
    if task::is_struck_out(shown) {
        return None;
    }
    let theirs = match section {
        Some(Section::Promises) => None,
        _ if about != About::Promise => None,
        _ if task::is_waiting(text) => Some(owed::in_own_note(shown, reading).unwrap_or(shown)),
        _ => owed::in_own_note(shown, reading),
    };
    let about = if theirs.is_some() { About::Waiting } else { about };
    let shown = theirs.unwrap_or(shown);
    let mut done = dates.done;
    let mut size = None;
    let shown = without_fields(shown, |field| {
        match field.key {
            Key::Asked if about == About::Question => {
                state = ItemState::Done;
                done = crate::date::read::whole(field.value, order)
                    .and_then(Result::ok)
                    .map(|d| d.date);
            }
            Key::Size if about == About::Ask => size = Some(field.value.into()),
            Key::Status => state = answer(field.value).unwrap_or(state),
            _ => return false,
        }
        true
    });
    let (shown, said) = if about == About::Ask { answered(&shown) } else { (&*shown, None) };
    let shown = match shown.strip_suffix(')').and_then(|text| text.rsplit_once(" (")) {
        Some((before, word)) if about == About::Ask && Size::of_name(word).is_some() => {
            size = Some(word.into());
            before
        }
        _ => shown,
    };
    state = said.unwrap_or(state);
    let leading =
        crate::note::markdown::day::leading(shown, order).filter(|dated| dated.day.is_ok());
    let (leading_day, shown) = match leading {
        Some(dated) => {
            let rest = tail(shown, dated.rest);
            (
                dated.day.ok().map(|day| day.date),
                rest.trim_start_matches([' ', ':', '-', '–', '—', '|', '·', ',']),
            )
        }
        None => (None, shown),
    };
    let (shown, said_since) = without_since(shown.trim(), order);
    let shown = clean::lines(shown, Words::of(reading.languages));
    if shown.is_empty() {
        return None;
    }
    let (due, since) = match about {
        About::Promise => (dates.due.or(leading_day), dates.created),
        _ => (dates.due, dates.created.or(leading_day).or(said_since)),
    };
    let line = reading.line(span.start as usize);
    Some(OpenItem {
        about,
        text: first_chars(&shown, TEXT).into(),
        due,
        since,
        state,
        done,
        size,
        line,
    })
}

impl ItemState {
    /// What an answer makes of an ask.
    pub(crate) fn of(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Open => Self::Open,
            Outcome::Yes => Self::Done,
            Outcome::No => Self::Refused,
            Outcome::Withdrawn => Self::Dropped,
        }
    }
}

/// What a word says that became of an ask.
fn answer(word: &str) -> Option<ItemState> {
    Outcome::of(word).map(ItemState::of)
}

/// `a referral → no`, `a referral (withdrawn)`: the text without its answer, and the answer.
pub fn answered(text: &str) -> (&str, Option<ItemState>) {
    let text = text.trim_end();
    let ends = [" → ", " -> ", " — ", " – ", " => "];
    let arrow = ends.iter().find_map(|arrow| text.rsplit_once(arrow));
    let bracket = text.strip_suffix(')').and_then(|text| text.rsplit_once(" ("));
    for (before, word) in arrow.into_iter().chain(bracket) {
        if let Some(state) = answer(word) {
            return (before.trim_end(), Some(state));
        }
    }
    (text, None)
}

/// The text without the bracketed fields that `take` takes.
pub(in crate::note) fn without_fields<'t>(
    text: &'t str,
    mut take: impl FnMut(&Field<'t>) -> bool,
) -> Cow<'t, str> {
    if !field::may_hold(text) {
        return Cow::Borrowed(text);
    }
    let mut kept = String::new();
    let mut past = 0;
    for field in field::all(text).into_iter().filter(|field| field.bracketed) {
        if take(&field) {
            kept.push_str(slice(text, past, field.span.start as usize).trim_end());
            past = field.span.end as usize;
        }
    }
    kept.push_str(tail(text, past));
    Cow::Owned(kept)
}

/// `the draft (since 2026-03-01)`: the text without the day, and the day.
fn without_since(text: &str, order: Option<DateOrder>) -> (&str, Option<Date>) {
    let inside = text.strip_suffix(')').and_then(|text| text.rsplit_once("(since "));
    match inside.map(|(before, day)| (before, crate::date::read::whole(day, order))) {
        Some((before, Some(Ok(day)))) => (before.trim_end(), Some(day.date)),
        _ => (text, None),
    }
}
