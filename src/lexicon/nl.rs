//! Dutch: so far the function words that tell its notes.

use super::language::Language;
use super::vocabulary::Vocabulary;
use super::word::words;

pub(super) const WORDS: Vocabulary = Vocabulary {
    language: Some(Language::Dutch),
    function_words: words!(WhenOn:
        Language::Dutch => [
            "het" "een" "niet" "voor" "ook" "naar" "zijn" "bij" "nog" "heeft" "geen" "maar"
        ],
    ),
    ..Vocabulary::EMPTY
};
