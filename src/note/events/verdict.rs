//! Whether a dated line of a person's note is an entry, and why not.

use super::told::trim_separators;
use crate::date::Day;
use crate::date::read::Problem;
use crate::lexicon::{Kind, Languages, Otherwise, Section};
use crate::note::markdown::task::State;
use crate::note::not_counted::NotCounted;
use crate::text::span::head;

/// A dated line that may be an entry.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dated<'t> {
    /// Its day, or what is wrong with it.
    pub(super) day: Result<Day, Problem>,
    /// What follows the day.
    pub(super) rest: &'t str,
    /// The state of its box, if it has one.
    pub(super) state: Option<State>,
}

/// How far into a line a word may say that its date is something else, in words: below a log heading only
/// the first may.
const WORDS: usize = 3;

/// Why a dated line below a heading of this section is not an entry, if it is not.
pub(super) fn verdict(
    dated: &Dated<'_>,
    section: Option<Section>,
    on: Languages,
) -> Result<(), NotCounted> {
    match dated.state {
        Some(State::Open) => return Err(NotCounted::OpenTask),
        Some(State::Cancelled) => return Err(NotCounted::CancelledTask),
        _ => {}
    }
    match section {
        Some(Section::Log) => return says_otherwise(dated.rest, 1, on),
        Some(Section::Questions) => return Err(NotCounted::BelowQuestions),
        Some(Section::Waiting) => return Err(NotCounted::BelowOwed),
        Some(Section::Dates) => return Err(NotCounted::BelowDates),
        Some(Section::Plans | Section::Promises) if dated.state != Some(State::Done) => {
            return Err(NotCounted::BelowPlans);
        }
        _ => {}
    }
    if matches!(dated.day, Ok(day) if day.approximate) {
        return Err(NotCounted::OnlyMonth);
    }
    says_otherwise(dated.rest, WORDS, on)
}

/// Refuses a line in whose beginning a word makes its date something other than the day of a touchpoint.
pub(super) fn says_otherwise(rest: &str, words: usize, on: Languages) -> Result<(), NotCounted> {
    let phrase = trim_separators(rest);
    let end = phrase.find([':', '—', '–', '|', '·', ',', ';', '.', '(']).unwrap_or(phrase.len());
    let mut before = None;
    for word in head(phrase, end).split_whitespace().take(words) {
        let word = Otherwise::of(word);
        match word {
            Some(Otherwise::Deadline) => return Err(NotCounted::Deadline),
            // "birthday dinner" is a dinner.
            Some(Otherwise::Life) if !names_kind(head(phrase, end), on) => {
                return Err(NotCounted::Life);
            }
            Some(Otherwise::Of) if before == Some(Otherwise::As) => return Err(NotCounted::AsOf),
            _ => {}
        }
        before = word;
    }
    Ok(())
}

/// Whether the beginning of a phrase says what people did together.
fn names_kind(phrase: &str, on: Languages) -> bool {
    Kind::among_first(phrase, WORDS + 1, on).is_some_and(Kind::is_stated)
}
