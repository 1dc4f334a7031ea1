//! The day in a sentence: which words are one, and why others are refused.

use super::reader::Reader;
use super::token::{Shape, Token};
use crate::date::phrase::{self, Grain, Toward, Unread};
use crate::date::{Date, show};
use crate::error::{Error, ErrorKind};
use crate::lexicon::{self, DayWord, NamedDay, TypedCue};
use crate::text::Span;

/// The most tokens that are tried as one day.
const DAY: usize = 7;

impl Reader<'_, '_> {
    /// The day that begins with the token at `at`, and how many tokens it takes.
    pub(super) fn day(&self, at: usize) -> Result<Option<(usize, Date)>, Error> {
        let limit = DAY.min(self.tokens.len().saturating_sub(at));
        for n in (1..=limit).rev() {
            let window = self.tokens.get(at..at + n).unwrap_or_default();
            let is_part = |token: &Token| {
                matches!(
                    token.shape,
                    Shape::Word | Shape::Mark('-' | '.' | ',' | '/' | '+' | '\'' | '’')
                )
            };
            let ends = window.last().is_some_and(|token| token.shape == Shape::Word);
            let starts = window.first().is_some_and(|token| token.shape == Shape::Word);
            if !(starts && ends && window.iter().all(is_part)) {
                continue;
            }
            let span = self.span(at, n);
            let words = span.of(self.text);
            if !self.says_day(at, n) {
                continue;
            }
            match phrase::read(words, self.today, Toward::Past, self.order) {
                Ok(named) if named.grain == Grain::Day => return Ok(Some((n, named.day))),
                Ok(_) if n > 1 => return Err(not_one_day(words)),
                Ok(_) => {}
                Err(Unread::Either(one, other)) => {
                    return Err(Error::new(
                        ErrorKind::Ambiguous,
                        format!("`{words}` may be {one} or {other}"),
                    ));
                }
                Err(Unread::WrongWeekday(day)) => {
                    return Err(Error::new(
                        ErrorKind::Refused,
                        format!("`{words}` is a {}", show::full(day)),
                    ));
                }
                Err(Unread::Impossible)
                    if n > 1 || words.contains(|c: char| c.is_ascii_digit()) =>
                {
                    return Err(Error::new(
                        ErrorKind::Refused,
                        format!("there is no such day as `{words}`"),
                    ));
                }
                Err(_) => {}
            }
        }
        Ok(None)
    }

    /// Whether the words are meant as a day: not the `14` of "14 people", not "2 weeks".
    pub(super) fn says_day(&self, at: usize, n: usize) -> bool {
        let words: Vec<&str> = self
            .tokens
            .get(at..at + n)
            .unwrap_or_default()
            .iter()
            .filter(|t| t.shape == Shape::Word)
            .map(|t| t.of(self.text))
            .collect();
        let last_is_filler = words.last().is_some_and(|word| {
            matches!(
                DayWord::of(word),
                Some(DayWord::Filler | DayWord::In | DayWord::For | DayWord::From | DayWord::Until)
            )
        });
        let lone = words.len() == 1;
        let is_number = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
        let speaks = words.iter().any(|word| {
            NamedDay::of(word).is_some()
                || lexicon::weekday(word).is_some()
                    && (word.len() > 3 || word.starts_with(char::is_uppercase))
                || lexicon::month(word).is_some() && !lone
                || matches!(
                    DayWord::of(word),
                    Some(
                        DayWord::Ago
                            | DayWord::Back
                            | DayWord::Last
                            | DayWord::Next
                            | DayWord::Weekend
                    )
                )
                || word.len() > 4 && is_number(&word.replace(['-', '.', '/'], ""))
                || phrase::is_slashed(word)
                || is_ordinal(word)
        }) || NamedDay::of(&words.join(" ")).is_some()
            || words.first().is_some_and(|word| DayWord::of(word) == Some(DayWord::In)) && n > 2;
        // "about Friday" is what was spoken of.
        let ends_head = words.iter().enumerate().any(|(at, word)| match TypedCue::of(word) {
            Some(TypedCue::About | TypedCue::Place) => true,
            Some(TypedCue::Clause) => at == 0,
            _ => false,
        });
        speaks && !last_is_filler && !ends_head
    }

    /// Whether a lone word belongs to a day.
    pub(super) fn is_day_word(&self, at: usize) -> bool {
        let Some(word) = self.tokens.get(at).map(|token| token.of(self.text)) else { return false };
        NamedDay::of(word).is_some() || lexicon::weekday(word).is_some() && word.len() > 3
    }

    pub(super) fn left_over(&self, span: Span) -> Error {
        let words = span.of(self.text);
        Error::new(
            ErrorKind::Refused,
            format!("`{words}`: a day belongs at the beginning, or right after the names"),
        )
    }
}

/// Whether a word is a number with its ending: the "10th" of "on the 10th".
fn is_ordinal(word: &str) -> bool {
    let ending = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let len = lexicon::ordinal_len(ending);
    ending.len() < word.len() && len > 0 && len == ending.len()
}

fn not_one_day(words: &str) -> Error {
    Error::new(ErrorKind::Refused, format!("`{words}` is longer than a day"))
}
