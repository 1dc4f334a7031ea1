//! Changes to a text as replacements of byte ranges: everything else stays as it is, byte for byte.

use super::Span;
use super::span::{slice, tail};

/// Puts `new` in the place of what is at `at`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; empty to insert.
    pub at: Span,
    /// What is there afterwards.
    pub new: String,
}

impl Edit {
    /// Inserts `new` before the byte `at`.
    pub fn insert(at: usize, new: impl Into<String>) -> Self {
        Self { at: Span::new(at, at), new: new.into() }
    }

    /// The smallest edit that makes `after` of `before`.
    pub fn between(before: &str, after: &str) -> Self {
        let same = |pair: &(char, char)| pair.0 == pair.1;
        let head: usize =
            before.chars().zip(after.chars()).take_while(same).map(|(c, _)| c.len_utf8()).sum();
        let (old, new) = (tail(before, head), tail(after, head));
        let end: usize = old
            .chars()
            .rev()
            .zip(new.chars().rev())
            .take_while(same)
            .map(|(c, _)| c.len_utf8())
            .sum();
        Self::replace(Span::new(head, before.len() - end), slice(new, 0, new.len() - end))
    }

    /// Replaces what is at `at`.
    pub fn replace(at: Span, new: impl Into<String>) -> Self {
        Self { at, new: new.into() }
    }

    /// The edit that takes this one back, once it is applied to `text`.
    #[must_use]
    pub fn inverse(&self, text: &str) -> Self {
        let start = self.at.start as usize;
        Self { at: Span::new(start, start + self.new.len()), new: self.at.of(text).to_owned() }
    }

    /// The text with this edit; `None` when its range does not fit the text.
    pub fn apply(&self, text: &str) -> Option<String> {
        let (start, end) = (self.at.start as usize, self.at.end as usize);
        text.get(start..end)?;
        let mut out = String::with_capacity(text.len() + self.new.len());
        out.push_str(slice(text, 0, start));
        out.push_str(&self.new);
        out.push_str(tail(text, end));
        Some(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_edit() {
        for (a, b) in [("", "x"), ("aXb", "aYb"), ("aa", "aaa"), ("é", "è"), ("same", "same")] {
            assert_eq!(Edit::between(a, b).apply(a).unwrap(), b);
        }
    }

    #[test]
    fn edits_and_back() {
        let text = "añb";
        let edit = Edit::replace(Span::new(1, 3), "xyz");
        let after = edit.apply(text).unwrap();
        assert_eq!(after, "axyzb");
        assert_eq!(edit.inverse(text).apply(&after).unwrap(), text);
        assert_eq!(Edit::insert(4, "!").apply(text).unwrap(), "añb!");
        assert_eq!(Edit::insert(2, "!").apply(text), None);
        assert_eq!(Edit::insert(9, "!").apply(text), None);
    }
}
