//! Every word that is understood in notes and on the command line, as data.
//!
//! A language is one file of tables (`en`, `de` …): words as people write them, with their accents, each with
//! its meaning and when it counts. The meanings are the enums here. What a meaning leads to, and where in a
//! note a word may be, is decided where notes are read; what the program itself says is not here.
//!
//! The tables of all languages are merged and sorted at compile time, so a lookup is one search in memory
//! that needs no preparation.

mod answer;
mod ask;
mod ask_word;
mod calendar;
mod cue;
pub mod cues;
mod folder;
mod heard;
mod key;
mod kind;
mod language;
pub mod message;
mod note_type;
mod notes;
mod number;
mod own;
mod prose;
mod rhythm;
mod section;
mod sign;
mod spelling;
mod status;
mod table;
mod together;
mod typed;
mod vocabulary;
mod word;

// The words.
mod common;
mod de;
mod en;
mod es;
mod fr;
mod it;
mod nl;
mod pt;

pub use answer::Answer;
pub use ask::{Outcome, Side, Size};
pub use ask_word::AskWord;
pub use calendar::{
    DayWord, NamedDay, bare_weekday, clock_word_len, day_article_len, is_of, is_short_weekday,
    month, month_like, of_len, ordinal_len, weekday,
};
pub use cue::{Cue, Otherwise, find_appointment, is_joiner, is_work};
pub use folder::{FileWord, Folder};
pub use heard::{Heard, Speech};
pub use key::{Key, TouchpointPart, is_appointment, is_category, is_telling};
pub use kind::Kind;
pub(crate) use kind::Named;
pub use language::{Language, Languages};
pub use message::{Manner, Occasion, Phrases};
pub use note_type::{NoteType, PersonTag};
pub use number::Number;
pub use own::{AboutMe, Situation};
pub use prose::Prose;
pub use rhythm::{Connective, Rhythm, Unit, with_times_as_x};
pub use section::Section;
pub use sign::{Meant, Sign};
pub use status::{Status, TaskWord, is_program_key, is_program_line};
pub use together::TOGETHER;
pub use typed::{Tongue, TypedCue, is_name_word, is_title};
pub use word::State;

use vocabulary::Vocabulary;

/// The words of every language that has any.
const ALL: &[Vocabulary] = &[
    common::WORDS,
    notes::address::WORDS,
    en::WORDS,
    de::WORDS,
    fr::WORDS,
    es::WORDS,
    pt::WORDS,
    it::WORDS,
    nl::WORDS,
];

/// The words of one language; those of no one language are listed with English.
fn of_language(language: Language) -> impl Iterator<Item = &'static Vocabulary> {
    ALL.iter().filter(move |words| words.language.unwrap_or(Language::English) == language)
}

#[cfg(test)]
mod tests {
    use unicode_normalization::is_nfc;

    use super::*;

    /// Checks how the words of these lists are written.
    macro_rules! check {
        ($($slot:ident)*) => {
            for words in ALL {
                $(for word in words.$slot {
                    let written = word.written;
                    assert_eq!(written, written.to_lowercase(), stringify!($slot));
                    assert_eq!(written, written.trim(), stringify!($slot));
                    assert!(is_nfc(written) && !written.contains('’'), "{written}");
                })*
            }
        };
    }

    #[test]
    fn words_are_written_alike() {
        check!(
            function_words keys field_keys habit_keys touchpoint_parts sections about_me situations
            types category_keys person_tags folders file_words statuses answers kinds sides months weekdays
            named_days day_words numbers rhythms units per_units connectives cues
            joiners works otherwise typed_cues outcomes ask_sizes program_keys
        );
    }

    #[test]
    fn a_language_has_one_vocabulary() {
        for language in Language::ALL {
            let own = ALL.iter().filter(|words| words.language == Some(language));
            assert_eq!(own.count(), 1, "{language:?}");
        }
    }

    #[test]
    fn every_word_is_found_when_its_language_is_on() {
        let mut wrong = Vec::new();
        for language in Language::ALL {
            let on = Languages::none().with(language);
            let mut check = |word: &str, found: bool| {
                if !found {
                    wrong.push(format!("{language:?} {word}"));
                }
            };
            for (word, key) in Key::spellings(language) {
                check(word, Key::beside(word, on) == Some(key));
            }
            for (word, section) in Section::headings(language) {
                check(word, Section::of(word, &[]) == Some(section));
            }
            for (word, kind) in Kind::words(language) {
                check(word, Kind::of_word(word, on) == Some(kind));
            }
            for (word, meaning) in NoteType::names(language) {
                check(word, NoteType::beside(word, on) == Some(meaning));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
