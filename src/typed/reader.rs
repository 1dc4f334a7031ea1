//! A sentence being read: its tokens, the names that are known, and what was found so far.
//!
//! What a day, a name and the head of a sentence are is decided in `when`, `whom` and `head`.

use super::known::Known;
use super::token::{Shape, Token};
use super::when::Days;
use crate::date::Date;
use crate::error::Error;
use crate::lexicon::{self, Kind, Languages, Tongue, TypedCue};
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Standing {
    /// They were there.
    #[default]
    Company,
    /// They are spoken of.
    Linked,
}

/// What was read.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) names: Vec<Name>,
    /// The day and where it is.
    pub(super) day: Option<(Date, Span)>,
    /// A name where one is expected, that nobody here has.
    pub(super) unknown: Option<Span>,
}

/// Why a sentence is refused, and who and when may have been meant.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) error: Error,
    pub(super) people: Vec<usize>,
    pub(super) days: Vec<Date>,
    /// A name that nobody has.
    pub(super) stranger: Option<Span>,
    /// Words that have several readings.
    pub(super) unclear: Option<Unclear>,
}

/// Words that have several readings.
#[derive(Debug, Clone, Copy)]
pub(super) enum Unclear {
    /// A name that several people have.
    Name(Span),
    /// A day that may be one of several.
    Day(Span),
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self { error, people: Vec::new(), days: Vec::new(), stranger: None, unclear: None }
    }
}

/// Reads sentences over one vault's names.
#[derive(Clone, Copy)]
pub(super) struct Reader<'r, 'n> {
    pub(super) network: &'r Network<'n>,
    pub(super) known: &'r Known,
    pub(super) text: &'r str,
    pub(super) tokens: &'r [Token],
    pub(super) days: Days<'r>,
    pub(super) tongue: Tongue,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Before {
    #[default]
    Start,
    /// "with", "and", "to", a comma of a list: a name is expected.
    Invites,
    Kind,
    Name,
    /// "of": a name says whose something is.
    Of,
    Other,
}

impl Reader<'_, '_> {
    /// Whether the point at `at` ends a sentence, and not a title, an initial or a number.
    pub(super) fn ends_sentence(&self, at: usize) -> bool {
        let Some(point) = self.tokens.get(at) else { return true };
        let blank = tail(self.text, point.at.end as usize).starts_with(' ')
            || point.at.end as usize == self.text.len();
        let before = at.checked_sub(1).map_or("", |before| self.word(before));
        let number = before.bytes().all(|b| b.is_ascii_digit());
        blank && !lexicon::is_title(before, self.tongue) && !number && before.chars().count() != 1
    }

    /// The text of the token at `at`; nothing after the last.
    pub(super) fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.of(self.text))
    }

    /// What the word at `at` does to the names around it. A word in capitals is MIT, not "mit".
    pub(super) fn cue(&self, at: usize) -> Option<TypedCue> {
        let word = self.tokens.get(at).filter(|token| token.shape == Shape::Word)?.of(self.text);
        // "au sujet de"
        let phrase = TypedCue::of(self.span(at, 2).of(self.text), self.tongue);
        if phrase.is_some() && at + 1 < self.tokens.len() {
            return phrase;
        }
        let shouts = word.len() > 1 && !word.chars().any(char::is_lowercase) && !self.all_shouts();
        if shouts { None } else { TypedCue::of(word, self.tongue) }
    }

    pub(super) fn kind(&self, at: usize) -> Option<Kind> {
        Kind::of_word(self.word(at), Languages::default())
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

    /// Whether all of the sentence is in capitals, so that they say nothing.
    pub(super) fn all_shouts(&self) -> bool {
        !self.text.chars().any(char::is_lowercase)
    }

    /// A word with a capital that is not known to be something else.
    pub(super) fn capital(&self, at: usize) -> Option<Span> {
        let token = self.tokens.get(at).filter(|token| token.shape == Shape::Word)?;
        let is_name = token.of(self.text).starts_with(char::is_uppercase)
            && !self.all_shouts()
            && self.cue(at).is_none_or(|cue| cue == TypedCue::Firm)
            && self.kind(at).is_none();
        is_name.then_some(token.at)
    }

    pub(super) fn span(&self, at: usize, n: usize) -> Span {
        self.days.span(at, n)
    }

    /// Whether only a blank lies between the token before `at` and the one at it.
    pub(super) fn follows(&self, at: usize) -> bool {
        let end = self.span(at.saturating_sub(1), 1).end as usize;
        slice(self.text, end, self.span(at, 1).start as usize) == " "
    }
}
