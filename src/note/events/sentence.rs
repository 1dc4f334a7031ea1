//! A line of prose cut into its sentences.

use crate::lexicon;
use crate::text::span::{slice, tail};

/// A sentence, with the blanks after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sentence<'t> {
    pub(super) text: &'t str,
    /// Where it begins in its line, in bytes.
    pub(super) at: usize,
}

/// The sentences of a line, which together are the line.
pub(super) struct Sentences<'t> {
    line: &'t str,
    at: usize,
    is_prose: bool,
}

impl<'t> Sentences<'t> {
    /// Cuts a line of prose.
    pub(super) fn of_prose(line: &'t str) -> Self {
        Self { line, at: 0, is_prose: true }
    }

    /// A line that is one sentence whatever marks it has: an item, a row, a heading.
    pub(super) fn whole(line: &'t str) -> Self {
        Self { line, at: 0, is_prose: false }
    }

    /// Where the sentence ends that begins at `self.at`.
    fn end(&self) -> usize {
        let mut depth = 0_usize;
        let bytes = self.line.bytes().enumerate().skip(self.at).filter(|_| self.is_prose);
        for (at, byte) in bytes {
            match byte {
                b'[' | b'(' => depth += 1,
                b']' | b')' => depth = depth.saturating_sub(1),
                b'.' | b'!' | b'?' if depth == 0 && ends(self.line, self.at, at) => {
                    return self.line.len() - tail(self.line, at + 1).trim_start().len();
                }
                _ => {}
            }
        }
        self.line.len()
    }
}

impl<'t> Iterator for Sentences<'t> {
    type Item = Sentence<'t>;

    fn next(&mut self) -> Option<Sentence<'t>> {
        if self.at >= self.line.len() {
            return None;
        }
        let (at, end) = (self.at, self.end());
        self.at = end;
        Some(Sentence { text: slice(self.line, at, end), at })
    }
}

/// Whether the mark at `at` ends the sentence that begins at `start`: a new one follows it, and it does not belong
/// to a title or to an initial.
fn ends(line: &str, start: usize, at: usize) -> bool {
    let next = tail(line, at + 1);
    let first = next.trim_start().chars().next();
    let begins = first.is_some_and(|c| c.is_uppercase() || c == '[' || c.is_numeric());
    if at < start || next.trim_start().len() == next.len() || !begins {
        return false;
    }
    let word = slice(line, start, at).rsplit([' ', '(']).next().unwrap_or("");
    let is_short = word.chars().count() <= 1 || word.contains('.');
    !is_short && !lexicon::is_title(word, lexicon::Tongue::default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &[&str]) {
        let found: Vec<_> = Sentences::of_prose(line).collect();
        assert_eq!(Sentences::whole(line).count(), usize::from(!line.is_empty()));
        assert_eq!(found.iter().map(|one| one.text).collect::<Vec<_>>(), expected, "{line:?}");
        assert!(found.iter().all(|one| tail(line, one.at).starts_with(one.text)));
    }

    #[test]
    fn sentences() {
        check("", &[]);
        check("One", &["One"]);
        check(
            "Met [[Ada]]. She is well!  [[Bo]] called?",
            &["Met [[Ada]]. ", "She is well!  ", "[[Bo]] called?"],
        );
        check("Met Dr. Weil and J. Smith at 9.30 am.", &["Met Dr. Weil and J. Smith at 9.30 am."]);
        check(
            "Met [[Dr. Weil]] (see p. 3. Yes) today. Über uns.\n",
            &["Met [[Dr. Weil]] (see p. 3. Yes) today. ", "Über uns.\n"],
        );
        check("it is i.e. Ada, that is all. and more", &["it is i.e. Ada, that is all. and more"]);
    }
}
