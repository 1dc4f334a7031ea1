//! Italian: so far the function words that tell its notes.

use super::language::Language;
use super::vocabulary::Vocabulary;
use super::word::words;

pub(super) const WORDS: Vocabulary = Vocabulary {
    language: Some(Language::Italian),
    function_words: words!(WhenOn:
        Language::Italian => [
            "che" "di" "della" "anche" "più" "sono" "questo" "nel" "gli" "ho" "alla"
        ],
    ),
    ..Vocabulary::EMPTY
};
