//! A sentence being read: its tokens, the names that are known, and what was found so far.
//!
//! What a day, a name and the head of a sentence are is decided in `when`, `whom` and `head`.

use super::known::Known;
use super::token::{Shape, Token};
use crate::date::{Date, DateOrder};
use crate::lexicon;
use crate::network::Network;
use crate::text::Span;
use crate::text::span::{slice, tail};

/// A name in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) at: Span,
    /// Their position in [`Network::people`].
    pub(super) person: usize,
    pub(super) standing: Standing,
}

/// What a name in a sentence says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// They were there.
    Company,
    /// They are spoken of.
    Linked,
}

/// What was read.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) names: Vec<Name>,
    /// The day and where it stands.
    pub(super) day: Option<(Date, Span)>,
    /// A name where one is expected, that nobody here has.
    pub(super) unknown: Option<Span>,
}

/// Reads sentences over one vault's names.
pub(super) struct Reader<'r, 'n> {
    pub(super) network: &'r Network<'n>,
    pub(super) known: &'r Known,
    pub(super) text: &'r str,
    pub(super) tokens: &'r [Token],
    pub(super) today: Date,
    pub(super) order: Option<DateOrder>,
    /// Where a last name alone counts.
    pub(super) last_names: LastNames,
}

/// Where a last name alone is taken for its bearer: it is often a word too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LastNames {
    /// Where a name is expected.
    Expected,
    /// Anywhere: nobody else was named.
    Anywhere,
}

/// What came just before a token, as far as it decides about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    Start,
    /// "with", "and", "to", a comma of a list: a name is expected.
    Invites,
    Kind,
    Name,
    Other,
}

impl Reader<'_, '_> {
    /// Whether the point at `at` ends a sentence, and not a title, an initial or a number.
    pub(super) fn ends_sentence(&self, at: usize) -> bool {
        let Some(point) = self.tokens.get(at) else { return true };
        let blank = tail(self.text, point.at.end as usize).starts_with(' ')
            || point.at.end as usize == self.text.len();
        let before = at
            .checked_sub(1)
            .and_then(|before| self.tokens.get(before))
            .map_or("", |t| t.of(self.text));
        let number = before.bytes().all(|b| b.is_ascii_digit());
        blank && !lexicon::is_title(before) && !number && before.chars().count() != 1
    }

    pub(super) fn is_initial(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| {
            token.shape == Shape::Word
                && (token.of(self.text).chars().count() == 1 || token.of(self.text).contains('.'))
        })
    }

    pub(super) fn is_mark(&self, at: usize, marks: &[char]) -> bool {
        self.tokens.get(at).is_some_and(|token| marks.iter().any(|mark| token.is(*mark)))
    }

    pub(super) fn is_word(&self, at: usize, word: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| token.of(self.text).eq_ignore_ascii_case(word))
    }

    pub(super) fn span(&self, at: usize, n: usize) -> Span {
        let start = self.tokens.get(at).map_or(0, |token| token.at.start);
        let end = self.tokens.get((at + n).saturating_sub(1)).map_or(start, |token| token.at.end);
        Span::new(start as usize, end as usize)
    }

    pub(super) fn with_brackets(&self, span: Span) -> Span {
        let (start, end) = (span.start as usize, span.end as usize);
        let inside =
            slice(self.text, 0, start).ends_with('(') && tail(self.text, end).starts_with(')');
        if inside { Span::new(start - 1, end + 1) } else { span }
    }
}
