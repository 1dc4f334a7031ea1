//! The days that the value of a key says, and the words beside them: `last-contact: 2026-02-24 (call)`.
//!
//! Reports what was meant for a day and names none.

use crate::date::{Date, Day};
use crate::diagnostic::{Code, quoted};
use crate::lexicon::TouchpointPart;
use crate::note::markdown::day::{self, DateValue};
use crate::note::properties::fact::Fact;
use crate::note::reading::Reading;
use crate::text::Span;
use crate::text::span::within;
use crate::yaml::Value;

/// A day that a value says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DaySaid {
    pub(super) day: Day,
    /// The words beside it, by their place in the note; empty when there are none.
    pub(super) words: Span,
}

/// What becomes of a value that should be a day and is something else.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Otherwise {
    /// It is reported.
    Report,
    /// It means something else.
    Accept,
}

/// What is said when a value names no day.
const LEFT_OUT: &str = "this key was left out";

/// The days a value says.
pub(super) fn days(
    fact: &Fact<'_>,
    reading: &mut Reading<'_>,
    otherwise: Otherwise,
) -> Vec<DaySaid> {
    let mut found = Vec::new();
    for text in fact.value.texts() {
        match one(text, fact, reading) {
            Ok(day) => found.extend(day),
            Err(Problem::Other) if otherwise == Otherwise::Accept => {}
            Err(Problem::Other) => not_a_date(text, fact, reading),
            Err(Problem::Bad(problem)) => reading.bad_date(problem, fact.at, LEFT_OUT),
        }
    }
    let maps = match &fact.value {
        Value::List(items) => items.as_slice(),
        other => std::slice::from_ref(other),
    };
    for map in maps {
        let Value::Map(pairs) = map else { continue };
        match of_map(pairs, fact, reading) {
            Ok(day) => found.extend(day),
            Err(Problem::Bad(problem)) => reading.bad_date(problem, fact.at, LEFT_OUT),
            Err(Problem::Other) => not_a_date(&map.to_string(), fact, reading),
        }
    }
    found
}

/// The first day a value says.
pub(super) fn one_day(
    fact: &Fact<'_>,
    reading: &mut Reading<'_>,
    otherwise: Otherwise,
) -> Option<Date> {
    days(fact, reading, otherwise).into_iter().next().map(|said| said.day.date)
}

/// Why a value says no day.
enum Problem {
    Bad(crate::date::read::Problem),
    Other,
}

/// The day that one text says; none where it is left open.
fn one(text: &str, fact: &Fact<'_>, reading: &Reading<'_>) -> Result<Option<DaySaid>, Problem> {
    match day::date_value(text, reading.order()) {
        DateValue::Day(day) => return Ok(Some(DaySaid { day, words: Span::default() })),
        DateValue::Nothing => return Ok(None),
        DateValue::Bad(problem) => return Err(Problem::Bad(problem)),
        DateValue::Other => {}
    }
    let said = day::among_words(text, reading.order(), reading.languages).ok_or(Problem::Other)?;
    let day = said.day.map_err(Problem::Bad)?;
    Ok(Some(DaySaid { day, words: place(said.words, fact, reading) }))
}

/// `{ date: 2026-02-24, kind: call }`
fn of_map(
    pairs: &[(String, Value<'_>)],
    fact: &Fact<'_>,
    reading: &Reading<'_>,
) -> Result<Option<DaySaid>, Problem> {
    let get = |part: TouchpointPart| {
        let value = pairs.iter().find(|(key, _)| TouchpointPart::of(key) == Some(part));
        value.and_then(|(_, value)| value.text())
    };
    let text = get(TouchpointPart::Date).ok_or(Problem::Other)?;
    let said = one(text, fact, reading)?;
    let words = get(TouchpointPart::Text).or_else(|| get(TouchpointPart::Kind)).unwrap_or("");
    Ok(said.map(|said| DaySaid { words: place(words, fact, reading), ..said }))
}

/// Where words of a value are in the note.
fn place(words: &str, fact: &Fact<'_>, reading: &Reading<'_>) -> Span {
    let written = || {
        let start = fact.written.start as usize;
        let at = reading.at(fact.written).find(words).filter(|_| !words.is_empty())?;
        Some(Span::new(start + at, start + at + words.len()))
    };
    within(reading.text, words).or_else(written).unwrap_or_default()
}

fn not_a_date(text: &str, fact: &Fact<'_>, reading: &mut Reading<'_>) {
    let message = format!("{} is not a date", quoted(text));
    let help = "write the day as YYYY-MM-DD".to_owned();
    reading.report(Code::DateUnreadable, fact.at, message, Some(LEFT_OUT), help);
}
