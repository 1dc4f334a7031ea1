//! Words and signs of no one language: they count in every note.

use super::cue::{Cue, TypedCue};
use super::status::TaskWord;
use super::vocabulary::Vocabulary;
use super::word::words;

pub(super) const WORDS: Vocabulary = Vocabulary {
    cues: words!(Always: Cue::With => ["&" "+" "med"],),
    joiners: words!(Always: () => ["&" "+" "og"],),
    typed_cues: words!(Always: TypedCue::And => ["&" "+"],),
    // As Logseq and Org have them.
    task_words: words!(Always:
        TaskWord::Open => ["TODO" "LATER" "NOW" "DOING" "WAITING" "IN-PROGRESS"],
        TaskWord::Done => ["DONE"],
        TaskWord::Cancelled => ["CANCELED" "CANCELLED"],
    ),
    ..Vocabulary::EMPTY
};
