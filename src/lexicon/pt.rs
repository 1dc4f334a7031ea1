//! Portuguese: so far the function words that tell its notes.

use super::language::Language;
use super::vocabulary::Vocabulary;
use super::word::words;

pub(super) const WORDS: Vocabulary = Vocabulary {
    language: Some(Language::Portuguese),
    function_words: words!(WhenOn:
        Language::Portuguese => [
            "não" "uma" "com" "em" "foi" "também" "isso" "já" "são" "muito" "você"
        ],
    ),
    ..Vocabulary::EMPTY
};
