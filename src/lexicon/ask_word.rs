//! The words by which an ask, and what became of it, is heard in prose.

use super::ALL;
use super::ask::Outcome;
use super::language::Languages;
use super::vocabulary::Vocabulary;
use crate::text::word::unaccented;

/// A word that asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskWord {
    /// With another that says for what: "asked … for", "gebeten um", "gefragt, ob".
    Asked,
    /// With the thing itself: "pedí una carta".
    AskedFor,
}

impl AskWord {
    /// What a folded word asks in these languages.
    pub(crate) fn of(folded: &str, on: Languages) -> Option<Self> {
        if lists(on).flat_map(|words| words.asked).any(|word| *word == folded) {
            return Some(Self::Asked);
        }
        let has = lists(on).flat_map(|words| words.asked_for).any(|word| *word == folded);
        has.then_some(Self::AskedFor)
    }

    /// Whether a text may hold a word of an ask or of an answer to one; a no is certain.
    pub(crate) fn may_be_in(text: &str) -> bool {
        let lower = unaccented(&text.to_lowercase());
        ALL.iter().flat_map(|words| words.ask_stems).any(|stem| lower.contains(stem))
    }

    /// Whether a folded word leads from the asking to the ask, and if so whether it is part of the ask: "if" is, "for"
    /// is not.
    pub(crate) fn link(folded: &str, on: Languages) -> Option<bool> {
        let has = |list: fn(&Vocabulary) -> &'static [&'static str]| {
            lists(on).flat_map(list).any(|word| *word == folded)
        };
        if has(|words| words.ask_clauses) {
            return Some(true);
        }
        has(|words| words.ask_links).then_some(false)
    }

    /// Whether a folded word leads to an ask that is before the asking: "um ein Gespräch gebeten".
    pub(crate) fn begins_before(folded: &str, on: Languages) -> bool {
        lists(on).flat_map(|words| words.ask_frames).any(|word| *word == folded)
    }

    /// Whether a folded word makes of an ask a question in passing: "asked about", "asked how".
    pub(crate) fn is_about(folded: &str, on: Languages) -> bool {
        lists(on).flat_map(|words| words.ask_stops).any(|word| *word == folded)
    }

    /// Whether a folded word before the asking makes it somebody else's: "was asked".
    pub(crate) fn is_passive(folded: &str) -> bool {
        ALL.iter().flat_map(|words| words.ask_passives).any(|word| *word == folded)
    }
}

impl Outcome {
    /// What a sentence says that became of an ask.
    pub(crate) fn in_prose(sentence: &str, on: Languages) -> Option<Self> {
        let lower = sentence.to_lowercase().replace('’', "'");
        let is_free = |at: usize, len: usize| {
            let before = lower.get(..at).and_then(|text| text.chars().next_back());
            let after = lower.get(at + len..).and_then(|text| text.chars().next());
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
        };
        let says =
            |phrase: &str| lower.match_indices(phrase).any(|(at, _)| is_free(at, phrase.len()));
        let all = lists(on).flat_map(|words| words.ask_answers);
        // "did not say yes" holds "say yes": the longest phrase speaks.
        let found = all.flat_map(|(outcome, phrases)| {
            phrases.iter().filter(|phrase| says(phrase)).map(|phrase| (phrase.len(), *outcome))
        });
        found.max_by_key(|(len, _)| *len).map(|(_, outcome)| outcome)
    }
}

/// The vocabularies of these languages.
fn lists(on: Languages) -> impl Iterator<Item = &'static Vocabulary> {
    ALL.iter().filter(move |words| words.language.is_none_or(|own| on.has(own)))
}
