//! One line of a block in a dated note, and what is the same for every link on it.

use super::told::trim_separators;
use super::verdict::says_otherwise;
use crate::date::{Date, read};
use crate::lexicon::{self, Key, Kind, Languages};
use crate::note::markdown::{day, field, task};
use crate::note::not_counted::NotCounted;
use crate::note::reading::Reading;
use crate::text::span::{floor, head, slice, tail};

/// How far from a link a word still names its kind, in bytes. Many people write a paragraph as one
/// line; what is said three sentences away is about something else.
const NEAR: usize = 300;

/// How far into a dated line a word may say that its date is something else, in words.
const WORDS: usize = 3;

/// One line of a block.
#[derive(Default)]
pub(super) struct Line<'t> {
    /// Where it begins in its block, in bytes.
    start: usize,
    pub(super) text: &'t str,
    /// The later day that it sets, once somebody asked.
    appointment: Option<Option<Date>>,
    /// The day it begins with and what follows, or why there is none, once somebody asked.
    dated: Option<Result<(Date, &'t str), NotCounted>>,
}

impl<'t> Line<'t> {
    /// The line of a block around the byte `at`.
    pub(super) fn around(block: &'t str, at: usize) -> Self {
        let start = head(block, at).rfind('\n').map_or(0, |n| n + 1);
        let end = tail(block, at).find('\n').map_or(block.len(), |n| at + n);
        Self { start, text: slice(block, start, end), appointment: None, dated: None }
    }

    /// Whether the byte `at` of the block is in it.
    pub(super) fn holds(&self, at: usize) -> bool {
        (self.start..self.start + self.text.len()).contains(&at)
    }

    /// The kind that words near the byte `at` of the block name.
    pub(super) fn kind(&self, at: usize, on: Languages) -> Option<Kind> {
        kind_near(self.text, at.saturating_sub(self.start), on)
    }

    /// The day that it begins with, and what follows. Dates begin lines of many sorts, so this alone does
    /// not make it count.
    pub(super) fn dated(&mut self, reading: &Reading<'_>) -> Result<(Date, &'t str), NotCounted> {
        *self.dated.get_or_insert_with(|| {
            let text = self.text.trim_start_matches(['|', '>', ' ']);
            let text = task::state(text).map_or(text, |(_, body)| body);
            let dated = day::leading(text, reading.order()).ok_or(NotCounted::NoteWithoutDay)?;
            let day = dated.day.ok().filter(|day| !day.approximate);
            let date = day.ok_or(NotCounted::NoWholeDay)?.date;
            let rest = trim_separators(tail(text, dated.rest));
            says_otherwise(rest, WORDS, reading.languages).map(|()| (date, rest))
        })
    }

    /// The day after `today` that it sets for the next time: `(appointment:: 2026-06-02)`, "next meeting on
    /// 2026-06-02".
    pub(super) fn appointment(&mut self, today: Date, reading: &Reading<'_>) -> Option<Date> {
        *self.appointment.get_or_insert_with(|| appointment(self.text, today, reading))
    }
}

/// The kind that words near the byte `at` of a line name.
pub(super) fn kind_near(line: &str, at: usize, on: Languages) -> Option<Kind> {
    let from = floor(line, at.saturating_sub(NEAR));
    let near = slice(line, from, floor(line, at + NEAR));
    let at = at - from;
    let (sentence, start) = sentence(near, at);
    Kind::around(sentence, at - start, on).or_else(|| Kind::around(near, at, on))
}

/// The sentence of `text` around the byte `at`, and where it begins.
fn sentence(text: &str, at: usize) -> (&str, usize) {
    let ends = text.match_indices(['.', '!', '?', ';']).map(|(end, _)| end + 1);
    let ends = ends.filter(|end| tail(text, *end).starts_with(' '));
    let (mut start, mut end) = (0, text.len());
    for found in ends {
        if found <= at {
            start = found;
        } else {
            end = found;
            break;
        }
    }
    (slice(text, start, end), start)
}

/// A line without its box, its quotation marks and its task dates.
pub(super) fn shown(line: &str) -> &str {
    let line = line.trim_start_matches(['>', ' ', '|']).trim_end_matches([' ', '|', '\r']);
    match task::state(line) {
        Some((_, body)) => task::dates(body, None).1,
        None => line,
    }
}

/// The later day that a line sets: `(appointment:: 2026-06-02)`, "next meeting on 2026-06-02".
fn appointment(line: &str, today: Date, reading: &Reading<'_>) -> Option<Date> {
    let order = reading.order();
    let later = |date: Date| (date > today).then_some(date);
    if field::may_hold(line) {
        for field in field::all(line) {
            if field.key == Key::FollowUp
                && lexicon::is_appointment(field.name)
                && let day::DateValue::Day(day) = day::date_value(field.value, order)
            {
                return later(day.date);
            }
        }
    }
    let lower = line.to_ascii_lowercase();
    let at = lexicon::find_appointment(&lower)?;
    let (_, found) = read::first_in(tail(line, at), order)?;
    later(found.day.ok()?.date)
}
