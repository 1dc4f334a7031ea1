//! French: so far the function words that tell its notes, and the few words that count everywhere.

use super::cue::Cue;
use super::language::Language;
use super::vocabulary::Vocabulary;
use super::word::words;

pub(super) const WORDS: Vocabulary = Vocabulary {
    language: Some(Language::French),
    function_words: words!(WhenOn:
        Language::French => [
            "est" "une" "dans" "pour" "avec" "nous" "vous" "sont" "cette" "très" "aussi" "les"
        ],
    ),
    cues: words!(Always: Cue::With => ["avec"],),
    joiners: words!(Always: () => ["et"],),
    ..Vocabulary::EMPTY
};
