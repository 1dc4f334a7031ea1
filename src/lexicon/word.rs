//! One word of one language: as it is written, what it means and when it counts.

/// When a word counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// In every note.
    Always,
    /// In every note that has another key or type of its language; alone it is too common elsewhere.
    BesideKin,
    /// Only beside a number: a day, a count.
    BesideNumber,
    /// Only when its language is on.
    WhenOn,
}

/// A word as a language file lists it.
pub(super) struct Word<M> {
    /// With its accents and blanks, in lower case.
    pub(super) written: &'static str,
    pub(super) means: M,
    pub(super) state: State,
}

/// Lists words by meaning: `words!(Always: Key::Name => ["name" "full-name"],)`. The state is that of the
/// whole list; one word's own is written before it: `(WhenOn "mit")`.
macro_rules! words {
    ($state:ident: $($means:expr => [$($word:tt)+],)*) => {
        &[$($($crate::lexicon::word::word!($state, $means, $word),)+)*]
    };
}

macro_rules! word {
    ($usual:ident, $means:expr, ($state:ident $written:literal)) => {
        $crate::lexicon::word::word!($state, $means, $written)
    };
    ($state:ident, $means:expr, $written:literal) => {
        $crate::lexicon::word::Word {
            written: $written,
            means: $means,
            state: $crate::lexicon::word::State::$state,
        }
    };
}

pub(super) use {word, words};
