//! Signs of a language: words that stand out in the structure of a note and that only one language has.

use super::language::{Language, Languages};

/// A key, a heading, a type or a folder whose word only one language has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sign {
    /// The language.
    pub language: Language,
    /// The word, as the lexicon has it.
    pub word: &'static str,
}

/// What a word means, and the sign that it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meant<M> {
    /// What it means.
    pub means: M,
    /// The languages beside English that have it where it counts; none for a word that English has too.
    pub languages: Languages,
    /// As the lexicon has it.
    pub(super) written: &'static str,
}

impl<M> Meant<M> {
    /// The sign that the word is, when only one language has it.
    pub fn sign(&self) -> Option<Sign> {
        self.languages.only().map(|language| Sign { language, word: self.written })
    }
}
