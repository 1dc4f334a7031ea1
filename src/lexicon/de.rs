//! German: so far the function words that tell its notes, and the few words that count everywhere.

use super::cue::Cue;
use super::language::Language;
use super::vocabulary::Vocabulary;
use super::word::words;

pub(super) const WORDS: Vocabulary = Vocabulary {
    language: Some(Language::German),
    function_words: words!(WhenOn:
        Language::German => [
            "nicht" "und" "für" "auch" "ist" "dass" "wir" "noch" "sich" "über" "zum" "mit"
        ],
    ),
    cues: words!(Always:
        Cue::With => ["mit"],
        Cue::About => ["über"],
    ),
    joiners: words!(Always: () => ["und"],),
    titles: words!(Always: () => ["Herr" "Frau"],),
    ..Vocabulary::EMPTY
};
