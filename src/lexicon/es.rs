//! Spanish: so far the function words that tell its notes, and the few words that count everywhere.

use super::cue::Cue;
use super::language::Language;
use super::vocabulary::Vocabulary;
use super::word::words;

pub(super) const WORDS: Vocabulary = Vocabulary {
    language: Some(Language::Spanish),
    function_words: words!(WhenOn:
        Language::Spanish => [
            "el" "los" "las" "pero" "más" "también" "muy" "fue" "cuando" "hay"
        ],
    ),
    cues: words!(Always: Cue::With => ["con"],),
    joiners: words!(Always: () => ["y"],),
    ..Vocabulary::EMPTY
};
