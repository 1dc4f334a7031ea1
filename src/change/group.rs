//! Headings of years and months, below which the entries of a log are grouped.

use chrono::Datelike;

use crate::date::Date;
use crate::lexicon;
use crate::text::Span;
use crate::text::span::{slice, tail};

/// A year, or a month of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Period {
    pub(super) year: Option<i32>,
    pub(super) month: Option<u32>,
}

/// A heading of a period.
#[derive(Debug, Clone, Copy)]
pub(super) struct Group {
    pub(super) period: Period,
    pub(super) rank: u8,
    /// Its line, without the line end.
    pub(super) line: Span,
    /// Its words.
    pub(super) words: Span,
    /// The end of what is below it.
    pub(super) end: usize,
    /// The log heading it is below, by its block.
    pub(super) log: Option<usize>,
    /// The group it is below.
    pub(super) parent: Option<usize>,
}

impl Period {
    /// The period that a heading names, and nothing else: `2026`, `September`, `Sept 2026`, `2026-09`.
    pub(super) fn of(words: &str) -> Option<Self> {
        let mut found = Self { year: None, month: None };
        for piece in pieces(words.trim()) {
            if !piece.starts_with(char::is_alphanumeric) {
                // A dash or a comma; a mark of a link, a dot or a colon means more.
                if piece.trim().chars().all(|c| matches!(c, '-' | '–' | '/' | ',' | '.')) {
                    continue;
                }
                return None;
            }
            let number: Option<u32> = piece.parse().ok();
            match (number, piece.len()) {
                (Some(year @ 1900..=2199), 4) if found.year.is_none() => {
                    found.year = i32::try_from(year).ok();
                }
                (Some(month @ 1..=12), 2) if found.month.is_none() && words.len() > 2 => {
                    found.month = Some(month);
                }
                (None, _) if found.month.is_none() => found.month = Some(lexicon::month(piece)?),
                _ => return None,
            }
        }
        (found.year.is_some() || found.month.is_some()).then_some(found)
    }

    /// The same, in the year of the group it is below.
    pub(super) fn within(self, parent: Option<Self>) -> Self {
        Self { year: self.year.or(parent.and_then(|parent| parent.year)), ..self }
    }

    /// The period of a day that is as long as this one.
    pub(super) fn like(self, day: Date) -> Self {
        Self { year: Some(day.year()), month: self.month.map(|_| day.month()) }
    }

    /// Its name, written like `sample`, which is the heading of another; `known` are the words of all such
    /// headings.
    pub(super) fn written_like(self, sample: &str, known: &[&str]) -> Option<String> {
        let piece = |text: &str| -> Option<String> {
            Some(match (text.parse::<u32>(), text.len()) {
                _ if !text.starts_with(char::is_alphanumeric) => text.to_owned(),
                (Ok(_), 4) => self.year?.to_string(),
                (Ok(_), _) => format!("{:02}", self.month?),
                _ => lexicon::month_like(text, known, self.month?)?,
            })
        };
        pieces(sample).map(piece).collect()
    }
}

/// The runs of letters, of digits and of anything else.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let class = |c: char| (c.is_ascii_digit(), c.is_alphabetic());
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = tail(text, at);
        let first = rest.chars().next()?;
        let len = rest.find(|c| class(c) != class(first)).unwrap_or(rest.len());
        at += len;
        Some(slice(rest, 0, len))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_periods() {
        let of =
            |words: &str| Period::of(words).map(|p| (p.year.unwrap_or(0), p.month.unwrap_or(0)));
        assert_eq!(of("2026"), Some((2026, 0)));
        assert_eq!(of("September"), Some((0, 9)));
        assert_eq!(of("Sept 2026"), Some((2026, 9)));
        assert_eq!(of("2026-09"), Some((2026, 9)));
        assert_eq!(of("09/2026"), Some((2026, 9)));
        assert_eq!(of("Dezember"), Some((0, 12)));
        for other in ["Log", "2026 plans", "12", "[[2026]]", "2026-09-03", "", "May I ask"] {
            assert_eq!(of(other), None, "{other}");
        }
    }

    #[test]
    fn another_in_the_same_words() {
        let like = |sample: &str| {
            Period { year: Some(2027), month: Some(1) }.written_like(sample, &[sample])
        };
        assert_eq!(like("September 2026").as_deref(), Some("January 2027"));
        assert_eq!(like("Sep").as_deref(), Some("Jan"));
        assert_eq!(like("2026-09").as_deref(), Some("2027-01"));
        assert_eq!(like("2026").as_deref(), Some("2027"));
        assert_eq!(like("Oktober").as_deref(), Some("Januar"));
    }
}
