//! Byte ranges in a note's text, and slicing with them that cannot panic.
//!
//! Owns the rule that a range which does not fit the text reads as the empty string.

use std::ops::Range;

/// A byte range in one text. Notes are at most 8 MiB, so 32 bits are enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The span from `start` to `end`; an end before the start gives an empty span.
    pub fn new(start: usize, end: usize) -> Self {
        let start = u32::try_from(start).unwrap_or(u32::MAX);
        let end = u32::try_from(end).unwrap_or(u32::MAX).max(start);
        Self { start, end }
    }

    /// The text it covers; empty when the span does not fit the text.
    pub fn of(self, text: &str) -> &str {
        slice(text, self.start as usize, self.end as usize)
    }

    /// Its length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// The same bytes, counted from `before` bytes further to the front.
    #[must_use]
    pub fn after(self, before: usize) -> Self {
        Self::new(self.start as usize + before, self.end as usize + before)
    }

    /// Whether it covers nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the byte at `offset` lies inside.
    pub fn contains(self, offset: usize) -> bool {
        (self.start as usize) <= offset && offset < self.end as usize
    }

    /// Whether the two share a byte.
    pub fn meets(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// As a range of `usize`.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// The bytes `start..end` of `text`, or nothing when they are not part of it.
pub fn slice(text: &str, start: usize, end: usize) -> &str {
    text.get(start..end).unwrap_or("")
}

/// The part of `text` from `start` on, or nothing.
pub fn tail(text: &str, start: usize) -> &str {
    text.get(start..).unwrap_or("")
}

/// The part of `text` before `end`, or nothing.
pub fn head(text: &str, end: usize) -> &str {
    text.get(..end).unwrap_or("")
}

/// The character boundary of `text` at or before `at`.
pub fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|&n| text.is_char_boundary(n)).unwrap_or(0)
}

/// Where `part`, which is a piece of `text`, is in it; `None` when it is not a piece of it.
pub fn within(text: &str, part: &str) -> Option<Span> {
    let start = (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
    (start + part.len() <= text.len()).then(|| Span::new(start, start + part.len()))
}

/// The first `n` characters of `text`.
pub fn first_chars(text: &str, n: usize) -> &str {
    text.char_indices().nth(n).map_or(text, |(at, _)| head(text, at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slicing_never_panics() {
        assert_eq!(Span::new(1, 3).of("añb"), "ñ");
        assert_eq!(Span::new(1, 2).of("añb"), "");
        assert_eq!(Span::new(5, 2).len(), 0);
        assert_eq!(slice("ab", 1, 9), "");
        assert_eq!(first_chars("añbc", 2), "añ");
        assert_eq!(first_chars("a", 2), "a");
    }

    #[test]
    fn pieces_are_found_where_they_stand() {
        let text = "Ada, Bo";
        assert_eq!(within(text, tail(text, 5)), Some(Span::new(5, 7)));
        assert_eq!(within(tail(text, 5), head(text, 3)), None);
        assert_eq!(within(head(text, 3), tail(text, 5)), None);
    }
}
